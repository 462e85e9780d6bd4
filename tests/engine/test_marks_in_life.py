"""Seeded days in the life of marked photos: edits, copies, moves, removals, kills and months; no mark is lost or goes astray.

The oracle knows the folders, what the user noted and when, and nothing of the program. `python -m pytest -k SEED` replays one.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.marks import FormerMarks, MarkChange
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.store import albums, mark_rows, mending, photos, removed
from photosearch.vectors import model as model_module
from tests.churn.library import Inline, count_down
from tests.churn.oracle import hash_of
from tests.churn.world import content
from tests.fakes import HashEncoder

STEPS = 45
ALBUM = "Kept"
Marks = dict[str, str]  # the title and the rating, as texts


@dataclass
class Noted:
    """What is noted about a content. `at`: the step at which each field was. `away`: the step since which no file has the content, or
    None; `known`: whether the library has it at all."""

    marks: Marks = field(default_factory=dict)
    at: dict[str, int] = field(default_factory=dict)
    in_album: bool = False
    away: int | None = None
    known: bool = False


class Day:
    """The folder, the library over it, and what must be noted. `seen`: the content of each file at the last run."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.rng = random.Random(seed)
        self.folder = folder
        self.step = 0
        self.numbers = itertools.count(seed * 1000 + 1)
        self.noted: dict[str, Noted] = {}
        self.seen: dict[Path, str] = {}
        self.former: dict[Path, list[bytes]] = {}
        self.undos: list[tuple[FormerMarks, dict[str, tuple[Marks, dict[str, int]]]]] = []
        self.removed = False

    def of(self, found: str) -> Noted:
        return self.noted.setdefault(found, Noted())

    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*.bmp"))

    def open(self) -> Engine:
        return Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder())

    # What a person does

    def new(self) -> None:
        number = next(self.numbers)
        path = self.folder / self.rng.choice(["a", "b", ""]) / f"p{number}.bmp"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(number))

    def copy(self) -> None:
        if self.files():
            path = self.rng.choice(self.files())
            shutil.copyfile(path, path.with_name(f"copy{next(self.numbers)}.bmp"))

    def edit(self) -> None:
        """In place, or by a new file of the same name; sometimes back to what it was."""
        if not self.files():
            return
        path = self.rng.choice(self.files())
        before = path.read_bytes()
        again = self.former.get(path, [])
        data = content(next(self.numbers))
        if again and self.rng.random() < 0.4:
            data = self.rng.choice(again)
        self.former.setdefault(path, []).append(before)
        if self.rng.random() < 0.5:
            path.write_bytes(data)
        else:
            new = path.with_suffix(".part")
            new.write_bytes(data)
            new.replace(path)
        os.utime(path, ns=(self.step, self.step + 10**9 * next(self.numbers)))

    def move(self) -> None:
        """After a run: a file that was moved and edited at once is another one."""
        self.run()
        if not self.files():
            return
        path = self.rng.choice(self.files())
        target = self.folder / self.rng.choice(["a", "b", "c"]) / f"m{next(self.numbers)}.bmp"
        target.parent.mkdir(exist_ok=True)
        path.rename(target)
        if path in self.seen:
            self.seen[target] = self.seen.pop(path)
        self.former[target] = self.former.pop(path, [])
        self.run()

    def delete(self) -> None:
        if len(self.files()) > 2:
            self.rng.choice(self.files()).unlink()

    # What the program does

    def run(self) -> None:
        if self.removed:
            return
        with self.open() as engine:
            engine.add_folder(str(self.folder))
            engine.index()
            self.pass_time(engine)
        self.follow()

    def kill(self) -> None:
        if self.removed:
            return
        child = os.fork()
        if child == 0:
            try:
                count_down(int(2 ** self.rng.uniform(0, 9)))
                with self.open() as engine:
                    engine.add_folder(str(self.folder))
                    engine.index()
            finally:
                os._exit(0)
        _pid, status = os.waitpid(child, 0)
        assert status in (0, signal.SIGKILL)
        self.run()

    def month(self) -> None:
        with self.open() as engine:
            conn = engine.writable.conn
            conn.execute(
                "UPDATE image SET orphaned_at = datetime('now', '-31 days') WHERE NOT live"
            )
            conn.execute("UPDATE removal SET removed_at = removed_at - 31 * 86400")
            engine.removal.purge()
            left = photos.hashes(engine.writable)
        for found, noted in self.noted.items():
            noted.known = found in left

    def remove(self) -> None:
        """And the folder comes back, by an undo or by being added again."""
        if self.removed or not self.seen:
            return
        self.run()
        with self.open() as engine:
            for root in engine.roots():
                engine.removal.remove(root.id)
            self.pass_time(engine)
        self.removed = True
        for found in set(self.seen.values()):
            self.of(found).away = self.step
        seen = self.seen
        self.seen = {}
        if self.rng.random() < 0.3:
            self.month()
        for _ in range(self.rng.randrange(3)):
            self.edit()
        with self.open() as engine:
            listed = removed.listed(engine.writable)
            if listed and self.rng.random() < 0.6:
                engine.removal.restore(listed[0].id)
                self.seen = seen
                for found in set(seen.values()):
                    self.of(found).away = None
        self.removed = False
        self.run()

    def follow(self) -> None:
        """What a run makes of the marks: those of a file's former content are for the new one, if the library does not know it, and
        else what was noted while it was away."""
        now = {path: hash_of(str(path)) for path in self.files()}
        before = {found: self.of(found).away for found in now.values()}
        was_known = {found: self.of(found).known for found in now.values()}
        live = {self.seen[path] for path in self.seen if path in now} | set(self.seen.values())
        for path, found in sorted(now.items()):
            old = self.seen.get(path)
            if old is None or old == found:
                continue
            source, target = self.of(old), self.of(found)
            if not was_known[found]:
                self.give(source, target, -1)
                target.in_album |= source.in_album
            elif found not in live and before[found] is not None:
                self.give(source, target, before[found] or 0)
        for found in now.values():
            self.of(found).known, self.of(found).away = True, None
        for found in set(self.seen.values()) - set(now.values()):
            self.of(found).away = self.step
        self.seen = now
        self.step += 1

    @staticmethod
    def give(source: Noted, target: Noted, since: int) -> None:
        for name, at in source.at.items():
            if at >= since and at >= target.at.get(name, -1):
                target.marks[name], target.at[name] = source.marks[name], at

    def pass_time(self, engine: Engine) -> None:
        """Ten seconds: the library keeps the time since which a content is away in seconds."""
        with engine.writable.transaction() as conn:
            conn.execute("UPDATE mark SET at = at - 10000000000")
            conn.execute("UPDATE image SET orphaned_at = datetime(orphaned_at, '-10 seconds')")

    # What the user notes

    def mark(self) -> None:
        self.run()
        with self.open() as engine:
            known = dict(photos.live_hashes(engine.writable))
            if not known:
                return
            chosen = self.rng.sample(sorted(known), min(len(known), self.rng.randrange(1, 4)))
            title, rating = f"title {next(self.numbers)}", self.rng.randrange(-1, 6)
            given = self.rng.choice([(("title", title),), (("rating", rating),), (("title", title), ("rating", rating))])  # fmt: skip
            before = {
                known[i]: (dict(self.of(known[i]).marks), dict(self.of(known[i]).at))
                for i in chosen
            }
            undo = mark_rows.change(engine.writable, chosen, MarkChange(given))  # type: ignore[arg-type]
            self.undos.append((undo, before))
            for image_id in chosen:
                for name, value in given:
                    self.of(known[image_id]).marks[name] = str(value)
                    self.of(known[image_id]).at[name] = self.step
            if self.rng.random() < 0.4:
                album = albums.find(engine.writable, ALBUM)
                one = chosen[:1]
                if album is None:
                    albums.create(engine.writable, ALBUM, one)
                else:
                    albums.add(engine.writable, album.id, one)
                self.of(known[one[0]]).in_album = True
            self.pass_time(engine)
        self.step += 1

    def undo(self) -> None:
        """Of the last change, at once."""
        self.mark()
        if not self.undos:
            return
        undo, before = self.undos.pop()
        with self.open() as engine:
            mark_rows.restore(engine.writable, undo)
            self.pass_time(engine)
        for found, (marks, _at) in before.items():
            noted = self.of(found)
            for name in noted.marks.keys() - marks.keys():
                noted.marks[name] = ""
                noted.at[name] = self.step
            for name in marks:
                if noted.marks[name] != marks[name]:
                    noted.marks[name], noted.at[name] = marks[name], self.step
        self.step += 1

    # Comparing

    def compare(self) -> None:
        with self.open() as engine:
            db = engine.writable
            rows = db.conn.execute("SELECT content_hash, field, value FROM mark").fetchall()
            found: dict[str, Marks] = {}
            for at, name, value in rows:
                found.setdefault(at, {})[name] = value or ""
            kept = {row[0] for row in db.conn.execute("SELECT content_hash FROM album_photo")}
            assert mending.found(db) == []
        wanted = {at: noted.marks for at, noted in self.noted.items() if noted.marks}
        assert found == wanted
        assert kept == {at for at, noted in self.noted.items() if noted.in_album}


@pytest.fixture
def inline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No decode children: starting them would take most of the time."""
    monkeypatch.setattr(model_module, "DecodePool", Inline)
    yield


def live(seed: int, folder: Path) -> None:
    folder.mkdir()
    day = Day(seed, folder)
    for _ in range(4):
        day.new()
    day.run()
    ways: list[Callable[[], None]] = [
        day.new, day.copy, *[day.edit] * 4, day.move, day.delete, *[day.run] * 2, day.kill, day.month, day.remove,
        *[day.mark] * 4, day.undo,
    ]  # fmt: skip
    for _ in range(STEPS):
        day.rng.choice(ways)()
        day.compare()


@pytest.mark.parametrize("seed", range(6))
def test_marks_in_the_life_of_photos(
    seed: int, own_home: Path, tmp_path: Path, inline: None
) -> None:
    live(seed, tmp_path / "photos")


@pytest.mark.slow
def test_marks_in_new_days(own_home: Path, tmp_path: Path, inline: None) -> None:
    seed = random.SystemRandom().randrange(100, 10**6)
    print("seed", seed)
    live(seed, tmp_path / "photos")
