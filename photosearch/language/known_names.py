"""Names of this library in plain words: a camera, a lens, a place, a folder. They are filters only where that is certain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import field

from photosearch.base.frozen_class import frozen
from photosearch.language.filters import Filter

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*|\S")
_WITH = frozenset("with by on using via mit von from of".split())
_MY = frozenset(
    "my a an the our his her old new meiner meinem meine mein einer einem der dem".split()
)
_SHOT = frozenset(
    "taken shot made photos photo pictures captured fotografiert aufgenommen gemacht fotos bilder".split()
)
_AT = frozenset("in at from near around to aus bei nahe von nach auf".split())
_FOLDER = frozenset("folder album directory ordner verzeichnis".split())
# Words after which a place's name goes on to be something else: "in nice weather", "a turkey sandwich".
_LONGEST = 8  # words of a name


@frozen
class KnownNames:
    """Names by their words in lower case, as `words_of` makes them, with the name to show."""

    cameras: dict[tuple[str, ...], str] = field(default_factory=dict)
    lenses: dict[tuple[str, ...], str] = field(default_factory=dict)
    places: dict[tuple[str, ...], str] = field(default_factory=dict)
    folders: dict[tuple[str, ...], str] = field(default_factory=dict)
    albums: dict[tuple[str, ...], str] = field(default_factory=dict)


NO_NAMES = KnownNames()
_KEPT_IN = {
    "camera": "cameras",
    "lens": "lenses",
    "place": "places",
    "near": "places",
    "in": "folders",
    "album": "albums",
}


def names_in(filters: Iterable[Filter]) -> KnownNames:
    """The names that plain words had in these filters, so that the same words are understood again."""
    found = KnownNames()
    for one in filters:
        if one.key in _KEPT_IN and not one.prefixed:
            getattr(found, _KEPT_IN[one.key])[words_of(one.value)] = one.value
    return found


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, to be compared with those of another: NFC, case folded."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", name).casefold()))


def named_filters(text: str, known: KnownNames) -> Iterator[Filter]:
    """The names of the library in `text` that are certainly meant as conditions.

    A camera or a lens: after "with", "shot on" and the like, or with a digit in a name of its own ("eos 5d"). A place:
    after "in", "at" and the like, where a part of the sentence ends after it. A folder: after "folder" or "album". An
    album: after "album".
    """
    if known == NO_NAMES:
        return
    found = list(_WORD.finditer(text))
    tokens = [unicodedata.normalize("NFC", one.group()).casefold() for one in found]
    at = 0
    while at < len(tokens):
        read = (
            _folder(tokens, at, known) or _machine(tokens, at, known) or _place(tokens, at, known)
        )
        if read is None:
            at += 1
            continue
        key, value, first, begin, end = read
        value = value or text[found[first].start() : found[end - 1].end()]
        yield Filter(key, value, found[begin].start(), found[end - 1].end(), prefixed=False)
        at = end


_Read = tuple[
    str, str, int, int, int
]  # key, value, its first word, the first word with leads, the word after it


def _longest(tokens: list[str], at: int, names: dict[tuple[str, ...], str]) -> int:
    """How many words from `at` on are a name; 0 if none are."""
    return next(
        (
            n
            for n in range(min(_LONGEST, len(tokens) - at), 0, -1)
            if tuple(tokens[at : at + n]) in names
        ),
        0,
    )


def _machine(tokens: list[str], at: int, known: KnownNames) -> _Read | None:
    for key, names in (("camera", known.cameras), ("lens", known.lenses)):
        length = _longest(tokens, at, names)
        if not length:
            continue
        begin = at
        while begin and tokens[begin - 1] in _MY:
            begin -= 1
        led = begin > 0 and tokens[begin - 1] in _WITH
        begin -= led
        shot = led and begin > 0 and tokens[begin - 1] in _SHOT
        if shot and tokens[begin - 1] in (
            "taken",
            "shot",
            "made",
            "captured",
            "aufgenommen",
            "gemacht",
            "fotografiert",
        ):
            begin -= 1
        digits = any(c.isdigit() for token in tokens[at : at + length] for c in token)
        several = length > 1 or any(c.isalpha() for c in tokens[at])
        if shot or (digits and several):
            return key, "", at, (begin if led else at), at + length
    return None


_ENDING = frozenset(",;.!?()") | frozenset(
    "with without in at on and or but by from no not mit ohne und oder aber bei im am during before after since".split()
)


def _place(tokens: list[str], at: int, known: KnownNames) -> _Read | None:
    length = _longest(tokens, at, known.places)
    if not length or not at or tokens[at - 1] not in _AT:
        return None
    end = at + length
    if end < len(tokens) and tokens[end] not in _ENDING:
        return None
    key = "near" if tokens[at - 1] in ("near", "around", "nahe") else "place"
    return key, "", at, at - 1, end


def _folder(tokens: list[str], at: int, known: KnownNames) -> _Read | None:
    if not at or tokens[at - 1] not in _FOLDER:
        return None
    albums = _longest(tokens, at, known.albums) if tokens[at - 1] == "album" else 0
    length = albums or _longest(tokens, at, known.folders)
    if not length:
        return None
    begin = at - 1
    while begin and tokens[begin - 1] in ("in", "the", "my", "im", "from", "aus", "dem", "meinem"):
        begin -= 1
    return "album" if albums else "in", "", at, begin, at + length
