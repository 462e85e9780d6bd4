"""Everyday names for what photos show, which we wrote: `resources/words/everyday.txt`. Tags are chosen from them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from photosearch.base.files import resource
from photosearch.language.folding import folded, singular, split_words

Language = Literal["en", "de"]
LONGEST: Final = 4  # words of a name


OF_CAPTIONS: Final = 100_000


@dataclass(frozen=True)
class Thing:
    """`names`: in each language, the usual one first. `told`: of 100,000 captions of photos, how many name it."""

    names: Mapping[Language, tuple[str, ...]]
    told: int

    def named(self, language: Language = "en") -> str:
        return self.names[language][0]


@cache
def vocabulary() -> tuple[Thing, ...]:
    """Everything that has a name, in a fixed order."""
    return tuple(read(resource("words", "everyday.txt").read_text("utf-8").splitlines()))


def read(lines: Iterable[str]) -> Iterator[Thing]:
    """The things of the lines of a vocabulary: English names, German names and the count, with a tab between. "#": a
    heading."""
    for line in lines:
        if line and not line.startswith("#"):
            english, german, *told = line.split("\t")
            names: dict[Language, tuple[str, ...]] = {
                "en": tuple(english.split("; ")),
                "de": tuple(german.split("; ")),
            }
            yield Thing(names, int(told[0]) if told else 0)


@cache
def edition() -> str:
    """Twelve hex digits that change whenever the vocabulary does."""
    whole = "\n".join(thing.named() for thing in vocabulary())
    return hashlib.sha256(whole.encode()).hexdigest()[:12]


def named_in(words: str) -> dict[str, int]:
    """The things that `words` name, in English or German: each name as it is typed there, and the thing's number. Of names
    that overlap, the longer one counts, then the earlier one."""
    typed = split_words(words)
    plain = [singular(folded(word)) for word in typed]
    known = _by_name()
    found: dict[str, int] = {}
    taken: set[int] = set()
    for length in range(LONGEST, 0, -1):
        for start in range(len(typed) - length + 1):
            span = range(start, start + length)
            number = known.get(" ".join(plain[start : start + length]))
            if number is not None and taken.isdisjoint(span):
                taken.update(span)
                found[" ".join(typed[start : start + length])] = number
    return found


def begun_with(begun: str) -> list[tuple[str, int]]:
    """The names that begin with `begun`, or a word of which does, with the numbers of their things; one name a thing."""
    wanted = folded(begun)
    found: dict[int, str] = {}
    for number, name, plain in _all_names():
        if number not in found and f" {plain}".find(f" {wanted}") >= 0:
            found[number] = name
    return [(name, number) for number, name in found.items()]


@cache
def told_words() -> dict[str, int]:
    """Each English word of the names, in small letters, with how often the most usual thing with it is named: `Thing.told`."""
    found: dict[str, int] = {}
    for thing in vocabulary():
        for name in thing.names["en"]:
            for word in split_words(name.lower()):
                found[word] = max(thing.told, found.get(word, 0))
    return found


@cache
def _all_names() -> tuple[tuple[int, str, str], ...]:
    """Each thing's number with each of its names, plain and folded."""
    return tuple(
        (number, name, folded(name))
        for number, thing in enumerate(vocabulary())
        for names in thing.names.values()
        for name in names
    )


@cache
def _by_name() -> dict[str, int]:
    """The numbers of things by their names, as `named_in` compares them. English comes first where a German name is alike."""
    found: dict[str, int] = {}
    for language in ("en", "de"):
        for number, thing in enumerate(vocabulary()):
            for name in thing.names[language]:
                found.setdefault(
                    " ".join(singular(folded(word)) for word in split_words(name)), number
                )
    return found
