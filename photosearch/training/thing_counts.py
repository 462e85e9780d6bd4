"""Count how often people name the things of our vocabulary when they describe a photo: the last column of
`resources/words/everyday.txt`.

    python -m photosearch.training.thing_counts --coco FOLDER

The captions are those of MS COCO's train2014 part (CC BY 4.0); only the counts are kept.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from photosearch.base.files import write_atomic
from photosearch.language.everyday import HEADING, OF_CAPTIONS, Thing, read
from photosearch.language.folding import folded, singular, split_words
from photosearch.training.coco import FILES, captioned


def counts(things: Sequence[Thing], captions: Iterable[str]) -> list[int]:
    """In how many of 100,000 captions all words of one of a thing's English names are."""
    having: defaultdict[str, set[int]] = defaultdict(set)
    total = 0
    for at, caption in enumerate(captions):
        total += 1
        for word in _words(caption):
            having[word].add(at)
    found = []
    for thing in things:
        named: set[int] = set()
        for name in thing.names["en"]:
            named |= set.intersection(*(having.get(word, set()) for word in _words(name)))
        found.append(round(OF_CAPTIONS * len(named) / max(total, 1)))
    return found


def with_counts(lines: Sequence[str], found: Iterable[int]) -> list[str]:
    """The lines of the vocabulary with these counts in the last column."""
    left = iter(found)
    return [
        line
        if not line or line.startswith(HEADING)
        else "\t".join([*line.split("\t")[:2], str(next(left))])
        for line in lines
    ]


def _words(text: str) -> set[str]:
    return {singular(folded(word)) for word in split_words(text)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--coco", type=Path, required=True)
    parser.add_argument("--words", type=Path, default=Path("resources/words/everyday.txt"))
    given = parser.parse_args()
    lines = given.words.read_text("utf-8").splitlines()
    captions = (
        photo.captions[0]
        for name in FILES
        for photo in captioned(given.coco / name, given.coco / "data")
    )
    found = counts(tuple(read(lines)), captions)
    write_atomic(given.words, ("\n".join(with_counts(lines, found)) + "\n").encode())


if __name__ == "__main__":
    main()
