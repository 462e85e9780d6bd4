"""What is being typed at the cursor: the beginning of a prefix, of a word, or of the value of a filter."""

from __future__ import annotations

import re
from typing import Final

from photosearch.base.frozen_class import frozen
from photosearch.language.folding import folded
from photosearch.language.prefixes import OFFERED, PREFIXES, TEXT

SHORTEST: Final = 3  # letters of a word that may become a prefix; shorter ones begin too many words
MOST_VALUES: Final = 8  # that are offered at once
# Filters whose values a library knows.
LISTED: Final = frozenset(
    "camera lens place keyword person in label is has no type album favourite pick".split()
)

_VALUE: Final = re.compile(r'(?:^|(?<=\s))(-?)([^\W\d_]{1,30}):(?:"([^"]*)|([^\s"]*))$')
_WORD: Final = re.compile(r"(?:^|(?<=\s))(-?)([^\W\d_]+)$")


@frozen
class Begun:
    """`start`: where it begins, in characters of what was typed; it ends at the cursor. `minus`: "-" or "". `name`: the prefix
    as it was typed, or "" if `begun` is the beginning of a prefix or of a word. `key`: of the filter. `begun`: the value so
    far."""

    start: int
    minus: str
    name: str
    key: str
    begun: str


def begun_at(typed: str, cursor: int) -> Begun | None:
    """What is being typed at the cursor; None within a word, within quotes, and where nothing can be completed."""
    if typed[cursor : cursor + 1].strip():
        return None
    before = typed[:cursor]
    value = _VALUE.search(before)
    if value is not None and not before[: value.start()].count('"') % 2:
        prefix = PREFIXES.get(value[2].lower())
        if prefix is None or prefix.key not in LISTED:
            return None
        begun = value[3] if value[3] is not None else value[4]
        return Begun(value.start(), value[1], value[2], prefix.key, begun)
    word = _WORD.search(before)
    if word is None or len(word[2]) < SHORTEST or before.count('"') % 2:
        return None
    return Begun(word.start(), word[1], "", "", word[2])


def prefixes_from(begun: str) -> list[str]:
    """The prefixes that begin so: those that are usually offered, else their other names. A whole name is probably meant as a
    word: "-people"."""
    wanted = begun.lower()
    usual = [name for name in OFFERED if name.startswith(wanted)]
    other = [name for name in (*PREFIXES, *TEXT) if name.startswith(wanted)]
    return [name for name in usual or other[:1] if name != wanted]


def completed(typed: str, cursor: int, begun: Begun, *, name: str = "", value: str = "") -> str:
    """What is typed up to the cursor once `name` is chosen as the prefix, or `value` as the value, or as plain words."""
    if not value:
        return f"{typed[: begun.start]}{begun.minus}{name}:"
    if not begun.name:
        return f"{_before(typed[: begun.start], begun.begun, value)}{begun.minus}{value} "
    plain = re.fullmatch(r"[\w.+/-]*[\w+/-]", value) is not None
    said = value if plain else f'"{value}"'
    return f"{typed[: begun.start]}{begun.minus}{begun.name}:{said} "


def _before(before: str, begun: str, value: str) -> str:
    """What stays before the plain words `value`, which `begun` completes: words of it that were typed already, such as
    "golden" of "golden retriever", go."""
    words = folded(value).split(" ")
    at = next((n for n in range(len(words)) if " ".join(words[n:]).startswith(folded(begun))), 0)
    typed = before.split()
    for count in range(min(at, len(typed)), 0, -1):
        if [folded(word) for word in typed[-count:]] == words[at - count : at]:
            return re.sub(rf"(?:\S+\s+){{{count}}}$", "", before)
    return before
