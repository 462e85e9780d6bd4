"""The words of a query: what is wanted, what is not; and a query said as one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from photosearch.records import Example, Query, Role

# A word after a hyphen that stands at the beginning of a word; several words in double quotes. "black-and-white" and
# a hyphen by itself are plain text.
_MINUS = re.compile(r'(?<!\S)-(?:"([^"]*)"|(\w\S*))')

_ROLE_OF: dict[str, Role] = {
    "like": "like",
    "unlike": "unlike",
    "not like": "unlike",
    "without": "unlike",
    "as drawn in": "sketch",
    "in the style of": "style",
}
_KEYWORD = re.compile(rf"(?:^|[,\s]+)({'|'.join(_ROLE_OF)}|but)(?=[\s,]|$)", re.IGNORECASE)
# A closing quotation mark is also an apostrophe: it ends what is quoted only where the sentence goes on.
_QUOTED = rf"‘(.*?)’(?=\s*(?:,|$|(?:and|but|{'|'.join(_ROLE_OF)})\b))|“(.*?)”|\"(.*?)\""
# What stands for a picture's name, and for quoted text, while a sentence is taken apart.
_NAME, _TEXT = 0xE000, 0xF000
_NAME_MARK, _TEXT_MARK = "[\ue000-\uefff]", "[\uf000-\uf8ff]"
_MENTION = re.compile(rf"(?:\band\s+)?(a part of\s+)?({_NAME_MARK})(?:\s*,)?", re.IGNORECASE)


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


def without_wanted(words: str) -> str:
    """`beach -people` without what is wanted: `-people`."""
    return " ".join(found.group(0) for found in _MINUS.finditer(words))


def without_term(words: str, term: str) -> str:
    """`beach -people` where `people` may be there: `beach`."""

    def kept(found: re.Match[str]) -> str:
        return "" if " ".join((found[1] or found[2]).split()) == term else found.group(0)

    return " ".join(_MINUS.sub(kept, words).split())


def said(query: Query, names: Sequence[str], *, whole: bool = False) -> str:
    """The query as a sentence: "like a.jpg, but ‘at night’, without ‘people’". `names`: of its pictures, in order.

    `whole`: nothing is shortened, so that `understood` can read it.
    """
    asked = terms(query.words)
    roles: tuple[Role, ...] = ("like", "sketch", "style", "unlike")
    pictures = {role: _named(query, names, role, whole=whole) for role in roles}
    parts = []
    if pictures["like"]:
        parts.append(f"like {pictures['like']}")
    if pictures["sketch"]:
        parts.append(f"as drawn in {pictures['sketch']}")
    if pictures["style"]:
        parts.append(f"in the style of {pictures['style']}")
    if asked.wanted:
        parts.append(f"{'but ' if parts else ''}‘{_short(asked.wanted, whole)}’")
    if pictures["unlike"]:
        parts.append(f"unlike {pictures['unlike']}")
    if asked.unwanted:
        parts.append(
            "without " + _list([f"‘{_short(term, whole)}’" for term in asked.unwanted], whole)
        )
    return ", ".join(parts)


@dataclass(frozen=True)
class _Mention:
    """A picture's name in a sentence. `role`: None where the sentence says none."""

    name: str
    role: Role | None
    part: bool


def understood(sentence: str, query: Query, names: Sequence[str]) -> Query:
    """`query` as `sentence` says it now: the other way round than `said`. `names`: of its pictures, in order.

    Pictures that are not named any more leave the query; words need no quotation marks. What is not understood is words.
    """
    text = re.sub(f"{_NAME_MARK}|{_TEXT_MARK}", " ", sentence)
    known = sorted({name for name in names if name}, key=len, reverse=True)
    quoted: list[str] = []

    def mark(found: re.Match[str]) -> str:
        if found.group(0) in known:
            return chr(_NAME + known.index(found.group(0)))
        quoted.append(next(filter(None, found.groups()), ""))
        return chr(_TEXT + len(quoted) - 1)

    either = [*(rf"(?<!\w){re.escape(name)}(?!\w)" for name in known), f"(?i:{_QUOTED})"]
    text = re.sub("|".join(either), mark, text)
    pieces = ["", *_KEYWORD.split(text)]
    mentions: list[_Mention] = []
    wanted: list[str] = []
    unwanted: list[str] = []
    for keyword, piece in zip(pieces[::2], pieces[1::2], strict=True):
        role = _ROLE_OF.get(keyword.lower())
        named = _MENTION.findall(piece)
        mentions += [_Mention(known[ord(mark) - _NAME], role, bool(part)) for part, mark in named]
        rest = _MENTION.sub(" ", piece)
        if keyword.lower() == "without":
            unwanted += re.split(rf",|\band\b|(?={_TEXT_MARK})", rest)
        elif role and not named and rest.strip(" ,"):
            wanted.append(f"{keyword} {rest}")
        else:
            wanted.append(rest)

    def spelt(part: str) -> str:
        part = re.sub(_TEXT_MARK, lambda mark: quoted[ord(mark[0]) - _TEXT], part.strip(" ,"))
        return " ".join(part.split())

    away = [term.replace('"', "") for term in map(spelt, unwanted) if term]
    minus = [f"-{term}" if re.fullmatch(r"\w\S*", term) else f'-"{term}"' for term in away]
    told = " ".join(filter(None, [*map(spelt, wanted), *minus]))
    same = terms(told) == terms(query.words)
    return replace(
        query, words=query.words if same else told, examples=_mentioned(mentions, query, names)
    )


def _mentioned(
    mentions: Sequence[_Mention], query: Query, names: Sequence[str]
) -> tuple[Example, ...]:
    """The pictures of the query that are mentioned, in its order, as they are mentioned."""
    found: dict[int, Example] = {}
    for exactly in (True, False):  # of two pictures of one name, the one that fits best is meant
        rest = []
        for mention in mentions:
            for place, (example, name) in enumerate(zip(query.examples, names, strict=True)):
                role = mention.role or example.role
                fits = role == example.role and mention.part == bool(example.region)
                if place not in found and name == mention.name and (fits or not exactly):
                    region = example.region if mention.part else None
                    found[place] = replace(example, role=role, region=region)
                    break
            else:
                rest.append(mention)
        mentions = rest
    return tuple(found[place] for place in sorted(found))


def _named(query: Query, names: Sequence[str], role: Role, *, whole: bool) -> str:
    found = [
        f"a part of {name}" if example.region else name
        for example, name in zip(query.examples, names, strict=True)
        if example.role == role
    ]
    return _list(found, whole)


def _list(names: Sequence[str], whole: bool) -> str:
    if len(names) > 4 and not whole:
        names = [*names[:3], f"{len(names) - 3} others"]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _short(text: str, whole: bool) -> str:
    return text if whole or len(text) <= 80 else text[:79] + "…"
