"""Which language written in Latin letters a query is in, told by the frequencies of its words in each language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

from photosearch.language.word_lists import LANGUAGES, frequencies

ENOUGH: Final = 4  # words; fewer are often names, titles and loans: "casa blanca", "la la land"
UNKNOWN: Final = 2.0  # the Zipf frequency of a word that a language does not have
# How much likelier, as log10, a language must make the words than every known one; languages nearer to each other than
# ALIKE cannot be told apart.
SURE: Final = 2.0
ALIKE: Final = 1.5


def words_of(text: str) -> list[str]:
    """The words of `text` in the form of `word_lists`."""
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text.lower()))


def likelihoods(words: Collection[str], among: Collection[str] = LANGUAGES) -> dict[str, float]:
    """By language, log10 of how often its speakers write these words, relative to each other."""
    return {
        code: sum(frequencies(code).get(word, UNKNOWN) for word in words)
        for code in LANGUAGES
        if code in among
    }


def foreign_languages(text: str, known: Collection[str]) -> list[str]:
    """The languages that `text` may be in if it is in none of the languages `known`; [] if nothing tells that it is foreign."""
    words = words_of(text)
    if len(words) < ENOUGH:
        return []
    found = likelihoods(words)
    best = max(found.values())
    if best - max((found[code] for code in found if code in known), default=0.0) < SURE:
        return []
    seeming = [code for code in found if found[code] > best - ALIKE]
    if sum(word in frequencies(seeming[0]) for word in words) < ENOUGH // 2:
        return []
    return sorted(seeming)
