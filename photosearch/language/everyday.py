"""Everyday names for what photos show, which we wrote: `resources/words/everyday.txt`. Tags are chosen from them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from photosearch.base.files import resource
from photosearch.language.folding import folded, singular, split_words

Language = Literal["en", "de"]
LONGEST: Final = 5  # words of a name
HEADING: Final = "#"  # at the beginning of a line of the file
OF_CAPTIONS: Final = 100_000
IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse",
    "knives": "knife", "leaves": "leaf", "wolves": "wolf", "calves": "calf", "loaves": "loaf", "shelves": "shelf",
    "babies": "baby", "puppies": "puppy", "butterflies": "butterfly", "berries": "berry", "cherries": "cherry",
    "strawberries": "strawberry", "parties": "party", "cities": "city", "ladies": "lady", "ponies": "pony", "lilies": "lily",
}  # fmt: skip
# Words within a name that nobody begins to type it with.
SMALL: Final = frozenset(
    "a an the of on in at to by for from with and or am an auf aus bei das dem den der des die ein eine einem einen einer eines im in mit "
    "ohne und unter von vom vor zu zum zur uber".split()
)


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
        if line and not line.startswith(HEADING):
            english, german, *told = line.split("\t")
            names: dict[Language, tuple[str, ...]] = {
                "en": tuple(english.split("; ")),
                "de": tuple(german.split("; ")),
            }
            yield Thing(names, int(told[0]) if told else 0)


@cache
def unseen() -> tuple[str, ...]:
    """Words and sentences that describe nothing that a photo shows, which we wrote too: `resources/words/unseen.txt`."""
    return tuple(resource("words", "unseen.txt").read_text("utf-8").split("\n")[:-1])


@cache
def edition() -> str:
    """Twelve hex digits that change whenever the vocabulary, a count or an unseen sentence does."""
    named = (f"{thing.named()}\t{thing.told}" for thing in vocabulary())
    whole = "\n".join((*named, *unseen()))
    return hashlib.sha256(whole.encode()).hexdigest()[:12]


def named_in(words: str, languages: Sequence[Language]) -> dict[str, int]:
    """The things that `words` name in these languages: each name as it is typed there, and the thing's number. Of names that
    overlap, the longer one counts, then that of the earlier language."""
    typed = split_words(words)
    spoken = [
        [[word.lower() for word in typed], *([[_one(word) for word in typed]] * (code == "en"))]
        for code in languages
    ]
    found: dict[str, int] = {}
    taken: set[int] = set()
    for length in range(LONGEST, 0, -1):
        for code, ways in zip(languages, spoken, strict=True):
            known = _by_name(code)
            for start in range(len(typed) - length + 1):
                span = range(start, start + length)
                numbers = [known.get(" ".join(way[start : start + length])) for way in ways]
                number = next((one for one in numbers if one is not None), None)
                if number is not None and taken.isdisjoint(span):
                    taken.update(span)
                    found[" ".join(typed[start : start + length])] = number
    return found


def _one(word: str) -> str:
    """The singular of an English word, in small letters."""
    plain = word.lower()
    return IRREGULAR.get(plain) or singular(plain)


def begun_with(begun: str, language: Language) -> list[tuple[str, int]]:
    """The names in this language that begin with `begun`, or a word of which does, with the numbers of their things; one name a
    thing. If there are none, those in the other language."""
    wanted = folded(begun)
    other: Language = "en" if language == "de" else "de"
    for code in (language, other):
        found: dict[int, str] = {}
        for number, name, starts in _all_names(code):
            if number not in found and any(start.startswith(wanted) for start in starts):
                found[number] = name
        if found:
            return [(name, number) for number, name in found.items()]
    return []


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
def _all_names(language: Language) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
    """Each thing's number with each of its names in a language, and what of the name may be typed, folded: from its beginning
    on, and from each later word on but small ones."""
    found = []
    for number, thing in enumerate(vocabulary()):
        for name in thing.names[language]:
            words = folded(name).split(" ")
            starts = [
                " ".join(words[at:]) for at in range(len(words)) if not at or words[at] not in SMALL
            ]
            found.append((number, name, tuple(starts)))
    return tuple(found)


@cache
def _by_name(language: Language) -> dict[str, int]:
    """The numbers of things by their names in a language, in small letters, as `split_words` splits them."""
    found: dict[str, int] = {}
    for number, thing in enumerate(vocabulary()):
        for name in thing.names[language]:
            found.setdefault(" ".join(split_words(name.lower())), number)
    return found
