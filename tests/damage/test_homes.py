"""Damaged homes: no error of the program's own code, no silently wrong answer, and each message names a way out."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from tests.damage import homes
from tests.damage.homes import SCORE, Answers, Home, use

SHORT = 8  # homes in the short form
PARTS = 12  # of the long form, each of some minutes
SEEDS = {"value": 3, "drop": 1, "file": 30}  # homes of the long form for each kind of damage


def originals(home: Home) -> dict[Path, tuple[bytes, int]]:
    files = [path for path in home.photos.rglob("*") if path.is_file()]
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


class Trial:
    """One damaged home, from the damage to the way out."""

    def __init__(self, home: Home, right: Answers, said: str) -> None:
        self.home, self.right, self.said = home, right, said

    def run(self, *, similar: bool) -> None:
        before = originals(self.home)
        status = self.home.run("status", "--json")
        answers = self.home.answers(similar=similar)
        told = self.home.run("doctor")
        for refused in [status, *answers.refused]:
            assert refused.code == 0 or refused.err.startswith("photosearch: "), (
                self.said,
                refused,
            )
        if not status.code and json.loads(status.out)["offline"]:
            answers.groups = self.right.groups  # copies are compared only where they can be reached
        assert told.code or not self.differs(answers), (self.said, self.differs(answers))
        for refused in answers.refused:
            assert any(way in refused.err for way in homes.WAYS_OUT), (self.said, refused.err)
        for _ in range(3):
            texts = [text for text in (told, *answers.refused) if text.code]
            if not any(homes.walk_out(self.home, text) for text in texts):
                break
            told, answers = self.home.run("doctor"), self.home.answers()
        homes.choose_again(self.home)  # the settings may name another model now, or none
        self.is_well()
        assert originals(self.home) == before, self.said

    def differs(self, answers: Answers) -> list[object]:
        """The answers that are others than those of the sound home. No score may be impossible."""
        different: list[object] = []
        if answers.groups != self.right.groups and not answers.refused:
            different += [answers.groups ^ self.right.groups]
        for name, scores in answers.scores.items():
            assert all(-1.001 < score < 1.001 for score in scores.values()), (self.said, scores)
            right = self.right.scores[name]
            different += [(name, path) for path in scores.keys() ^ right.keys()]
            shared = scores.keys() & right.keys()
            different += [
                (name, path, scores[path], right[path])
                for path in shared
                if abs(right[path] - scores[path]) > SCORE
            ]
        return different

    def is_well(self) -> None:
        told = self.home.run("index")
        assert told.code == 0, (self.said, told.text)
        told = self.home.run("doctor")
        assert told.code == 0, (self.said, told.text)
        assert self.home.run("status").code == 0
        answers = self.home.answers()
        assert not answers.refused, (self.said, answers.refused)
        assert not self.differs(answers), (self.said, self.differs(answers))


def tried(
    sound: Home, right: Answers, base: Path, monkeypatch: pytest.MonkeyPatch, kind: str, seed: int
) -> None:
    """Damage a copy of the sound home and try it. `kind`: a table and a column, a table, or a sort of file."""
    chance = random.Random(f"{kind} {seed}")
    home = homes.copied(sound, base)
    use(home, monkeypatch)
    sort, _, what = kind.partition(" ")
    if chance.random() < 0.3:
        for file in (base / "data" / "backups").glob("*"):
            file.unlink()
    if chance.random() < 0.4:
        settings = base / "config" / "settings.toml"
        settings.write_text(settings.read_text() + "exact_limit = 1\n")  # hnswlib answers
    if sort == "value":
        said = homes.put_value(home, *what.split("."), chance)
    elif sort == "drop":
        said = homes.drop(home, *what.split(".", 1))
    else:
        said = homes.damage_file(home, what, chance)
    Trial(home, right, f"{kind} {seed}: {said}").run(similar=chance.random() < 0.3)


def every_kind(sound: Home) -> list[str]:
    """All kinds of damage, with one entry for each column, table and sort of file."""
    values = [f"value {table}.{column}" for table, column in homes.columns(sound.library)]
    drops = [f"drop {kind}.{name}" for kind, name in homes.objects(sound.library)]
    return [*values, *drops, *(f"file {kind}" for kind in homes.FILES)]


def kinds_of(sound: Home, count: int, seed: int) -> list[str]:
    """Kinds of damage in a mix: half of them values, the others tables and files."""
    chance = random.Random(seed)
    every = every_kind(sound)
    values = [kind for kind in every if kind.startswith("value ")]
    others = [kind for kind in every if not kind.startswith("value ")]
    return [chance.choice(values if n % 2 else others) for n in range(count)]


def test_damaged_homes(
    sound: Home, right: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed, kind in enumerate(kinds_of(sound, SHORT, seed=15)):
        tried(sound, right, tmp_path / str(seed), monkeypatch, kind, seed)


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_every_column_and_table(
    sound: Home, right: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    """Every column with two impossible values, every table and index dropped, and files with damaged bytes."""
    kinds = every_kind(sound)
    homes_of_part = [(kind, seed) for kind in kinds for seed in range(SEEDS[kind.split()[0]])]
    for kind, seed in homes_of_part[part::PARTS]:
        base = tmp_path / "one"
        tried(sound, right, base, monkeypatch, kind, 1000 + seed)
        shutil.rmtree(base)
    print(f"{len(homes_of_part[part::PARTS])} of {len(homes_of_part)} damaged homes")
