"""What slips of the fingers cost: `python -m tests.bench.bench_typos DATA [--home DIR]`.

DATA has imagenet-sample, flickr8k-test and coco-mini, which become one library under numbers. Asked are the names of imagenet-sample,
and as many everyday words of at least four letters that captions of the other two have and no ImageNet name has, each as it is, with two
letters swapped, one left out, and one doubled. An answer counts if one of the first five photos has the name, or the word in a
caption. recall@5 beside that of the right spelling, the share, and its 95 % bootstrap interval over the queries; also the share of words whose spelling is put right.
A slip that makes another word of the English list, such as "boat" without "o", cannot be known as one: these are counted, and left in.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.language.folding import singular
from photosearch.language.word_lists import frequencies
from photosearch.query.spelling import USUAL, corrected

CAPTIONED: Final = ("flickr8k-test", "coco-mini")
LETTERS: Final = 4
LEAST: Final = 3  # photos whose captions have the word
# Words that describe no photo by themselves.
EMPTY: Final = frozenset(
    "with this that from their there where which while some other another next front back side being about near into over onto under have "
    "having very each through between behind them they what been were near something someone after before around along across against".split()
)

Slip = Callable[[str, random.Random], str]


def swapped(word: str, rnd: random.Random) -> str:
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    if not places:
        return word
    at = rnd.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def left_out(word: str, rnd: random.Random) -> str:
    at = rnd.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def doubled(word: str, rnd: random.Random) -> str:
    at = rnd.randrange(1, len(word))
    return word[:at] + word[at] + word[at:]


SLIPS: Final[dict[str, Slip]] = {
    "two swapped": swapped,
    "one left out": left_out,
    "one doubled": doubled,
}


def slipped(name: str, slip: Slip, rnd: random.Random) -> str:
    """The name with a slip in its longest word."""
    words = name.split()
    at = max(range(len(words)), key=lambda n: len(words[n]))
    return " ".join([*words[:at], slip(words[at], rnd), *words[at + 1 :]])


def words_of(text: str) -> set[str]:
    return set(re.findall("[a-z]+", text.lower()))


def numbered(data: Path, into: Path) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Copy the pictures under numbers. Returns the name of each class with its file, and the files of each caption's word."""
    names: dict[str, str] = {}
    words: dict[str, set[str]] = {}
    into.mkdir(parents=True)
    copied: dict[Path, str] = {}

    def copy(source: Path) -> str:
        copied.setdefault(source, f"{len(copied):05d}{source.suffix}")
        shutil.copyfile(source, into / copied[source])
        return copied[source]

    for line in (data / "imagenet-sample/manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        names[row["class"]] = copy(data / "imagenet-sample" / row["image"])
    for folder in CAPTIONED:
        for line in (data / folder / "captions.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            file = copy(data / folder / "images" / os.path.basename(row["image"]))
            for word in words_of(" ".join(row["en"])):
                words.setdefault(word, set()).add(file)
    return names, words


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        base = given.home or Path(scratch)
        names, words = numbered(given.data, base / "photos")
        os.environ["PHOTOSEARCH_HOME"] = str(base / "home")
        with Engine.open(app_dirs(), Settings(), write=True) as engine:
            engine.add_folder(str(base / "photos"))
            engine.index()
            of_names = {singular(word) for name in names for word in words_of(name)}
            usual = [
                word
                for word, files in sorted(words.items())
                if len(word) >= LETTERS and len(files) >= LEAST and word not in EMPTY
                if singular(word) not in of_names and word in frequencies("en")
            ]
            random.Random(1).shuffle(usual)
            measured(engine, "names", {name: {file} for name, file in names.items()})
            measured(engine, "everyday words", {word: words[word] for word in usual[: len(names)]})


def measured(engine: Engine, what: str, asked: dict[str, set[str]]) -> None:
    searcher = engine.searcher()

    def found(typed: str, files: set[str]) -> bool:
        hits = searcher.ask(Query(typed), 5, lambda _progress: None).hits
        return any(os.path.basename(hit.path) in files for hit in hits)

    known = engine.encoder.spec.languages
    kept = sum(corrected(word, known) == word for word in asked)
    right = np.array([found(word, files) for word, files in asked.items()])
    print(f"{what}: {len(asked)}, {kept} left as they are, recall@5 {right.mean():.3f}")
    drawn = np.random.default_rng(1).integers(0, len(asked), (2000, len(asked)))
    for name, slip in SLIPS.items():
        rnd = random.Random(name)
        typed = {word: slipped(word, slip, rnd) for word in asked}
        wrong = np.array([found(typed[word], files) for word, files in asked.items()])
        share = wrong.mean() / right.mean()
        low, high = np.percentile(
            wrong[drawn].mean(axis=1) / right[drawn].mean(axis=1), (2.5, 97.5)
        )
        mended = np.mean([same(corrected(typed[word], known), word) for word in asked])
        plain = np.array([not is_word(typed[word]) for word in asked])
        rest = wrong[plain].mean() / right[plain].mean()
        print(
            f"  {name}: recall@5 {wrong.mean():.3f}, {share:.3f} of the right spelling's ({low:.3f} to {high:.3f}); "
            f"put right {mended:.3f}; other words {1 - plain.mean():.3f}, {rest:.3f} without them"
        )


def same(one: str, other: str) -> bool:
    return [singular(word) for word in one.split()] == [singular(word) for word in other.split()]


def is_word(typed: str) -> bool:
    return all(frequencies("en").get(word, 0.0) >= USUAL for word in typed.lower().split())


if __name__ == "__main__":
    main()
