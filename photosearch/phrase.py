"""The words of a query: what is wanted, what is not; and a query said as one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from photosearch.records import Query, Role

# A word after a hyphen that stands at the beginning of a word; several words in double quotes. "black-and-white" and
# a hyphen by itself are plain text.
_MINUS = re.compile(r'(?<!\S)-(?:"([^"]*)"|(\w\S*))')


@dataclass(frozen=True)
class Terms:
    """`wanted`: the words without the terms that are to be away from the photos, `unwanted`, each once."""

    wanted: str
    unwanted: tuple[str, ...] = ()


def terms(words: str) -> Terms:
    """Split `beach -people -"traffic light"` into what is wanted and what is not."""
    unwanted = [" ".join((one or other).split()) for one, other in _MINUS.findall(words)]
    return Terms(
        " ".join(_MINUS.sub(" ", words).split()),
        tuple(dict.fromkeys(term for term in unwanted if term)),
    )


def said(query: Query, names: Sequence[str]) -> str:
    """The query as a sentence: "like a.jpg, but ‘at night’, without ‘people’". `names`: of its pictures, in order."""
    asked = terms(query.words)
    roles: tuple[Role, ...] = ("like", "sketch", "style", "unlike")
    pictures = {role: _named(query, names, role) for role in roles}
    parts = []
    if pictures["like"]:
        parts.append(f"like {pictures['like']}")
    if pictures["sketch"]:
        parts.append(f"as drawn in {pictures['sketch']}")
    if pictures["style"]:
        parts.append(f"in the style of {pictures['style']}")
    if asked.wanted:
        parts.append(f"{'but ' if parts else ''}‘{_short(asked.wanted)}’")
    if pictures["unlike"]:
        parts.append(f"unlike {pictures['unlike']}")
    if asked.unwanted:
        parts.append("without " + _list([f"‘{_short(term)}’" for term in asked.unwanted]))
    return ", ".join(parts)


def _named(query: Query, names: Sequence[str], role: Role) -> str:
    found = [
        f"a part of {name}" if example.region else name
        for example, name in zip(query.examples, names, strict=True)
        if example.role == role
    ]
    return _list(found)


def _list(names: Sequence[str]) -> str:
    if len(names) > 4:
        names = [*names[:3], f"{len(names) - 3} others"]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
