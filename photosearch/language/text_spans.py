"""Where the text that a query asks for stands in the lines of a photo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from photosearch.base.text_lines import TextLine
from photosearch.language.folding import folded, split_words

TOLERANT: Final = 5  # letters from which on a word may have one wrong letter
_PART: Final = 3  # letters from which on a part of a word counts; two in scripts without spaces
_WORD: Final = re.compile(r"[^\W_]+")

Span = tuple[int, int]  # characters of a line: the first, and the one after the last


def found_in(lines: Sequence[str], wanted: Sequence[str]) -> list[list[Span]]:
    """For each line, the words that are asked for by the texts of `wanted`. If some lines have all words of a text one after
    the other, these alone are marked; otherwise its single words are, wherever they are."""
    words = [[(folded(one.group()), *one.span()) for one in _WORD.finditer(line)] for line in lines]
    found: list[list[Span]] = [[] for _ in lines]
    for text in wanted:
        asked = [folded(one) for one in _WORD.findall(text)]
        whole = [_runs(line, asked) for line in words]
        if not any(whole):
            whole = [[span for one in asked for span in _singles(line, one)] for line in words]
        for spans, more in zip(found, whole, strict=True):
            spans += [span for span in more if span not in spans]
    return [sorted(spans) for spans in found]


def _runs(line: list[tuple[str, int, int]], asked: list[str]) -> list[Span]:
    """Where the words `asked` follow each other; a single word may be a part of another."""
    if len(asked) == 1:
        return _parts(line, asked[0])
    starts = range(len(line) - len(asked) + 1) if asked else ()
    return [
        (line[at][1], line[at + len(asked) - 1][2])
        for at in starts
        if [word for word, _start, _end in line[at : at + len(asked)]] == asked
    ]


def _parts(line: list[tuple[str, int, int]], one: str) -> list[Span]:
    spans = []
    for word, start, end in line:
        at = word.find(one)
        if word == one or (at >= 0 and len(word) != end - start):
            spans.append((start, end))
        elif at >= 0 and (len(one) >= _PART or len(split_words(one)) > 1):
            spans.append((start + at, start + at + len(one)))
    return spans


def _singles(line: list[tuple[str, int, int]], one: str) -> list[Span]:
    near = [
        (start, end) for word, start, end in line if len(one) >= TOLERANT and one_apart(word, one)
    ]
    return _parts(line, one) or near


def one_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or another, or two swapped ones, turn a word into the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    rest, further = short[at:], long[at:]
    return rest[1:] == further[1:] or (rest[:2] == further[1::-1] and rest[2:] == further[2:])


def place_in(line: TextLine, start: int, end: int) -> tuple[float, float, float, float]:
    """About where these characters are in the box of a line; all of a line that runs downwards."""
    left, top, width, height = line.box
    if height > width or not line.text:
        return line.box
    letter = width / len(line.text)
    return left + start * letter, top, (end - start) * letter, height
