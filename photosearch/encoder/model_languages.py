"""Warnings about words in a language that a model does not know. The rule is crude: it never judges Latin letters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

from photosearch.encoder.spec import ModelSpec

NAMES: Final = {
    "ar": "Arabic", "cs": "Czech", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip

# First word of the Unicode names of a script's letters: (what people call it, languages written in it).
SCRIPTS: Final = {
    "CJK": ("Chinese characters", {"zh", "ja"}),
    "HIRAGANA": ("Japanese", {"ja"}),
    "KATAKANA": ("Japanese", {"ja"}),
    "HANGUL": ("Korean", {"ko"}),
    "CYRILLIC": ("Cyrillic letters", {"ru", "uk", "be", "bg", "kk", "mk", "mn", "sr"}),
    "ARABIC": ("Arabic letters", {"ar", "fa", "ps", "ur"}),
    "GREEK": ("Greek", {"el"}),
    "HEBREW": ("Hebrew letters", {"he", "yi"}),
    "DEVANAGARI": ("Devanagari letters", {"hi", "mr", "ne"}),
    "THAI": ("Thai", {"th"}),
}


def unknown_languages(spec: ModelSpec, codes: Iterable[str]) -> str:
    """A sentence that names the languages among `codes` (ISO 639) that the model does not know; "" if it knows all."""
    *others, last = ["", *(NAMES.get(code, code) for code in codes if code not in _codes(spec))]
    named = ", ".join(others[1:])
    return _sentence(spec, f"{named} or {last}" if named else last) if last else ""


def unknown_script(spec: ModelSpec, words: str) -> str:
    """A sentence if the commonest script in `words` is one that no language of the model uses; else ""."""
    letters = Counter(unicodedata.name(c, "?").split()[0] for c in words if c.isalpha())
    name, languages = SCRIPTS.get(max(letters, key=letters.__getitem__, default=""), ("", set()))
    return _sentence(spec, name) if name and not languages & _codes(spec) else ""


def _codes(spec: ModelSpec) -> set[str]:
    return {code.partition("-")[0] for code in spec.languages}


def _sentence(spec: ModelSpec, what: str) -> str:
    known = [NAMES.get(code, code) for code in sorted(_codes(spec))]
    instead = f"; it knows {' and '.join(known)}" if 0 < len(known) <= 2 else ""
    return f"The model {spec.title} does not know {what}{instead}."
