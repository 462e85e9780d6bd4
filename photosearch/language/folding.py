"""The words of any script, in the one form under which names and queries are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Final

# Invisible, or only a variation of the sign before: joiners, soft hyphens, variation selectors, colours of skin.
_NOTHING: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_ENDING: Final = re.compile(r"(?<=\w)['’][^\W\d_]\b")  # "Anna's", "don't"
_ACCENT: Final = re.compile("[\u0300-\u036f]")  # of Latin, Greek and Cyrillic letters
# Letters that people type without their stroke, although Unicode does not decompose them.
_PLAIN: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}
)
# Scripts that write words without spaces between them, or, as Korean does, attach particles to them.
_UNSPACED: Final = (
    "CJK", "HANGUL", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "THAI", "LAO", "KHMER", "MYANMAR", "IDEOGRAPHIC",
)  # fmt: skip


def folded(text: str) -> str:
    """`text` without differences that people do not type: of case, of composition, of width and of Latin, Greek and
    Cyrillic accents, and of spaces. The vowel signs of other scripts are kept."""
    if not text.isascii():
        text = _ACCENT.sub("", unicodedata.normalize("NFKD", text)).casefold().translate(_PLAIN)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.lower().split())


def split_words(text: str) -> list[str]:
    """The words of `text`, in order and not folded. A sign of a script without spaces is a word of its own, and so is an
    emoji."""
    found: list[str] = []
    open_word = False
    for sign in _NOTHING.sub("", unicodedata.normalize("NFC", _ENDING.sub("", text))):
        kind = _kind(sign)
        if kind == "letter" and open_word:
            found[-1] += sign
        elif kind:
            found.append(sign)
        open_word = kind == "letter"
    return found


def singular(word: str) -> str:
    """A word without the usual ending of English plurals: "dogs" and "dog", "boxes" and "box" are the same."""
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def pairs(words: list[str]) -> list[str]:
    """`words` with "京", "都", "塔" in a row joined to "京 都", "都 塔": two signs tell more than one."""
    found: list[str] = []
    row: list[str] = []
    for word in [*words, ""]:
        if word and stands_alone(word):
            row.append(word)
            continue
        found += [" ".join(two) for two in pairwise(row)] or row
        row = []
        if word:
            found.append(word)
    return found


def stands_alone(word: str) -> bool:
    """Whether `word` is one sign of a script without spaces, or an emoji."""
    return len(word) == 1 and _kind(word) == "sign"


@lru_cache(maxsize=4096)
def _kind(sign: str) -> str:
    """ "letter": part of a word; "sign": a word of its own; "": between words."""
    category = unicodedata.category(sign)
    if category in ("So", "Co", "Cn"):  # Cn: emoji that are younger than Python's tables
        return "sign"
    if category[0] not in "LNM":
        return ""
    name = unicodedata.name(sign, "").split(" ")
    unspaced = name[0] in _UNSPACED and "DIGIT" not in name
    return "sign" if unspaced else "letter"
