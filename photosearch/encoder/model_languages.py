"""Warnings about words in a language that a model does not know. The rule is crude: it never judges Latin letters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

from photosearch.base.user_text import say
from photosearch.encoder.spec import ModelSpec

NAMES: Final = {
    "ar": say("Arabic"), "cs": say("Czech"), "de": say("German"), "el": say("Greek"), "en": say("English"), "es": say("Spanish"), "fr": say("French"),
    "he": say("Hebrew"), "hi": say("Hindi"), "it": say("Italian"), "ja": say("Japanese"), "ko": say("Korean"), "nl": say("Dutch"), "pl": say("Polish"),
    "pt": say("Portuguese"), "ru": say("Russian"), "th": say("Thai"), "tr": say("Turkish"), "uk": say("Ukrainian"), "zh": say("Chinese"),
}  # fmt: skip

# First word of the Unicode names of a script's letters: (what people call it, languages written in it).
SCRIPTS: Final = {
    "CJK": (say("Chinese characters"), {"zh", "ja"}),
    "HIRAGANA": (say("Japanese"), {"ja"}),
    "KATAKANA": (say("Japanese"), {"ja"}),
    "HANGUL": (say("Korean"), {"ko"}),
    "CYRILLIC": (say("Cyrillic letters"), {"ru", "uk", "be", "bg", "kk", "mk", "mn", "sr"}),
    "ARABIC": (say("Arabic letters"), {"ar", "fa", "ps", "ur"}),
    "GREEK": (say("Greek"), {"el"}),
    "HEBREW": (say("Hebrew letters"), {"he", "yi"}),
    "DEVANAGARI": (say("Devanagari letters"), {"hi", "mr", "ne"}),
    "THAI": (say("Thai"), {"th"}),
}


def unknown_languages(spec: ModelSpec, codes: Iterable[str]) -> str:
    """A sentence that names the languages among `codes` (ISO 639) that the model does not know; "" if it knows all."""
    *others, last = ["", *(NAMES.get(code, code) for code in codes if code not in _codes(spec))]
    named = ", ".join(others[1:])
    return _sentence(spec, f"{named} or {last}" if named else last) if last else ""


def unknown_script(spec: ModelSpec, words: str) -> str:
    """A sentence if the commonest script in `words` is one that no language of the model uses; else "".

    Nothing is said about a model whose languages nobody has named.
    """
    if not spec.languages:
        return ""
    letters = Counter(unicodedata.name(c, "?").split()[0] for c in words if c.isalpha())
    none: tuple[str, set[str]] = ("", set())
    name, languages = SCRIPTS.get(max(letters, key=letters.__getitem__, default=""), none)
    return _sentence(spec, name) if name and not languages & _codes(spec) else ""


def _codes(spec: ModelSpec) -> set[str]:
    return {code.partition("-")[0] for code in spec.languages}


def _sentence(spec: ModelSpec, what: str) -> str:
    known = [NAMES.get(code, code) for code in sorted(_codes(spec))]
    if not 0 < len(known) <= 2:
        return say("The model {title} does not know {what}.", title=spec.title, what=what)
    both = say("{one} and {other}", one=known[0], other=known[-1]) if len(known) == 2 else known[0]
    return say(
        "The model {title} does not know {what}; it knows {known}.",
        title=spec.title,
        what=what,
        known=both,
    )
