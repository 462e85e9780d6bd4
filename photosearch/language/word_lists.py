"""The words of languages in Latin letters, by frequency: `resources/words`, which `training.word_frequencies` makes."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from typing import Final

from photosearch.base.files import resource

# Languages whose words are known well enough to judge spelling. Of the others, only the most frequent words are known.
WHOLE: Final = ("en", "de", "fr", "cs")
LANGUAGES: Final = (
    *WHOLE, "da", "es", "fi", "hr", "hu", "id", "it", "nl", "no", "pl", "pt", "ro", "sk", "sv", "tr", "vi",
)  # fmt: skip


@cache
def frequencies(code: str) -> Mapping[str, float]:
    """The words of a language (ISO 639 code), in small letters and composed (NFC), with their Zipf frequencies: log10 of
    the occurrences in 10⁹ words. {} for a language without a list. Takes about 20 ms at the first call."""
    return _read(code) if code in LANGUAGES else {}


@cache
def things() -> Mapping[str, float]:
    """The English words for what can be photographed, with their Zipf frequencies, however rare."""
    return _read("things")


def _read(name: str) -> Mapping[str, float]:
    found: dict[str, float] = {}
    with gzip.open(resource("words", f"{name}.txt.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            tenths, *words = line.split()
            found.update(dict.fromkeys(words, int(tenths) / 10))
    return found
