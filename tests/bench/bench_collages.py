"""`python -m tests.bench.bench_collages [FOLDER]`: what "a dog and not a cat" finds among photos that show two things each.

FOLDER has a manifest.jsonl with labelled photos (by default ../shared/data/sketchy125). Every second of its classes is used, in
groups of five; each pair of a group is shown by ten collages, two photos side by side. For each ordered pair and each way to say
it: the average precision over all collages, of the words as the program understands them and of the whole sentence given to the
encoder, and the paired difference, with bootstrap intervals over the pairs.
"""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.language.terms import understood_of

SIDE, GROUP, EACH, SEED = 256, 5, 10, 5
WAYS = ("{a} and not {b}", "{a} without {b}", "{a} but no {bare}")


def classes(folder: Path) -> dict[str, list[Path]]:
    """The photos of every second class, those that no constant was chosen by."""
    found: dict[str, list[Path]] = defaultdict(list)
    for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["role"] == "gallery":
            found[row["class"]].append(folder / row["image"])
    return {name: found[name] for name in sorted(found)[1::2]}


def collages(shown: dict[str, list[Path]], out: Path) -> dict[str, tuple[str, str]]:
    """Write the collages to `out`. Returns the two classes of each, by file name."""
    draw = np.random.default_rng(SEED)
    names = [sorted(shown)[at] for at in draw.permutation(len(shown))]
    made: dict[str, tuple[str, str]] = {}
    for start in range(0, len(names), GROUP):
        for pair in itertools.combinations(names[start : start + GROUP], 2):
            for _ in range(EACH):
                whole = Image.new("RGB", (2 * SIDE, SIDE))
                for place, at in enumerate(draw.permutation(2)):
                    photos = shown[pair[at]]
                    with Image.open(photos[draw.integers(len(photos))]) as photo:
                        whole.paste(photo.convert("RGB").resize((SIDE, SIDE)), (place * SIDE, 0))
                name = f"{len(made):04}.jpg"
                whole.save(out / name, quality=90)
                made[name] = pair
    return made


def average_precision(ranked: list[str], wanted: set[str]) -> float:
    hits = np.flatnonzero([name in wanted for name in ranked])
    return float(((np.arange(len(hits)) + 1) / (hits + 1)).mean())


def interval(values: NDArray[np.float64]) -> str:
    drawn = np.random.default_rng(1).choice(values, (2000, len(values))).mean(axis=1)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return f"{values.mean():+.3f} ({low:+.3f} to {high:+.3f})"


def said(name: str) -> str:
    """A class as it is said: "car" of "car_(sedan)"."""
    return name.partition("_(")[0].replace("_", " ")


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        photos = Path(place, "photos")
        photos.mkdir()
        made = collages(classes(folder), photos)
        pairs = sorted({*made.values(), *((b, a) for a, b in made.values())})
        with Engine.open(app_dirs(place).create(), Settings(), write=True) as engine:
            engine.add_folder(str(photos))
            engine.index()
            searcher = engine.searcher()

            def precision(query: Query, wanted: set[str]) -> float:
                ranked = searcher.rank(query, len(made))
                rows = searcher.rows(ranked, 0, len(made))
                return average_precision([Path(hit.path).name for hit in rows], wanted)

            understood, whole = [], []
            for a, b in pairs:
                wanted = {name for name, pair in made.items() if a in pair and b not in pair}
                for way in WAYS:
                    words = way.format(
                        a=_with_article(said(a)), b=_with_article(said(b)), bare=said(b)
                    )
                    understood.append(precision(Query(words), wanted))
                    one = understood_of(Query(words)).excluded[0]
                    stay = (words[one.start : one.end],)
                    whole.append(precision(Query(words, as_words=stay), wanted))
        by_pair = (len(pairs), len(WAYS))
        ours, theirs = (
            np.array(values).reshape(by_pair).mean(axis=1) for values in (understood, whole)
        )
        print(f"{len(made)} collages, {len(pairs)} pairs, {len(WAYS)} ways to say it")
        print(f"as understood        AP {interval(ours)}")
        print(f"the whole sentence   AP {interval(theirs)}")
        print(f"paired difference       {interval(ours - theirs)}")


def _with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/sketchy125"))
