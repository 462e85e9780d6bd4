"""Warnings about words in a language that a model does not know: by their script, or, in Latin letters, by a few words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

from photosearch.base.user_text import joined, say
from photosearch.encoder.known import for_language
from photosearch.encoder.query_language import foreign_languages
from photosearch.encoder.spec import ModelSpec

NAMES: Final = {
    "ar": say("Arabic"), "bg": say("Bulgarian"), "bn": say("Bengali"), "cs": say("Czech"), "da": say("Danish"), "de": say("German"),
    "el": say("Greek"), "en": say("English"), "es": say("Spanish"), "fa": say("Persian"), "fi": say("Finnish"), "fil": say("Filipino"),
    "fr": say("French"), "he": say("Hebrew"), "hi": say("Hindi"), "hr": say("Croatian"), "hu": say("Hungarian"), "id": say("Indonesian"),
    "it": say("Italian"), "ja": say("Japanese"), "ko": say("Korean"), "nl": say("Dutch"), "no": say("Norwegian"), "pl": say("Polish"),
    "pt": say("Portuguese"), "ro": say("Romanian"), "ru": say("Russian"), "sk": say("Slovak"), "sv": say("Swedish"), "sw": say("Swahili"),
    "te": say("Telugu"), "th": say("Thai"), "tr": say("Turkish"), "uk": say("Ukrainian"), "vi": say("Vietnamese"), "zh": say("Chinese"),
}  # fmt: skip
MOST_NAMED: Final = 6  # languages in a sentence; beyond it, the last ones are counted

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


def foreign_note(spec: ModelSpec, words: str) -> str:
    """A sentence if `words` are in a script, or seem to be in a language, that the model does not know; else "".

    Nothing is said about a model whose languages nobody has named.
    """
    return (_unknown_script(spec, words) or _unlike(spec, words)) if spec.languages else ""


def _way_to(languages: Iterable[str]) -> str:
    """Which model to install for the first of these languages that one of our recommendations knows."""
    found = next(filter(None, map(for_language, languages)), None)
    if found is None:
        return ""
    return say(
        "The model {title} does: choose it in the settings, or run: photosearch model get {name}",
        title=found.title,
        name=found.name,
    )


def _unlike(spec: ModelSpec, words: str) -> str:
    codes = _codes(spec)
    languages = foreign_languages(words, codes)
    seeming = [NAMES[code] for code in languages]
    if not seeming:
        return ""
    last = seeming[-1]
    if len(seeming) > 1:
        last = say("{one} or {other}", one=joined(seeming[:-1], ", "), other=last)
    told = say(
        "These words look like {what}, which the model {title} does not know; it knows {known}.",
        what=last,
        title=spec.title,
        known=_listed([NAMES.get(code, code) for code in codes]),
    )
    return joined([told, _way_to(languages)])


def _unknown_script(spec: ModelSpec, words: str) -> str:
    """A sentence if the commonest script in `words` is one that no language of the model uses; else ""."""
    letters = Counter(unicodedata.name(c, "?").split()[0] for c in words if c.isalpha())
    none: tuple[str, set[str]] = ("", set())
    name, languages = SCRIPTS.get(max(letters, key=letters.__getitem__, default=""), none)
    if not name or languages & set(_codes(spec)):
        return ""
    return joined([_sentence(spec, name), _way_to(sorted(languages))])


def _codes(spec: ModelSpec) -> list[str]:
    """The languages of the model in its own order, but English first."""
    codes = dict.fromkeys(code.partition("-")[0] for code in spec.languages)
    return sorted(codes, key=lambda code: code != "en")


def _sentence(spec: ModelSpec, what: str) -> str:
    return say(
        "The model {title} does not know {what}; it knows {known}.",
        title=spec.title,
        what=what,
        known=_listed([NAMES.get(code, code) for code in _codes(spec)]),
    )


def _listed(names: list[str]) -> str:
    """ "English, German and Czech", or with many languages "English, German, French, Czech, Dutch and 24 others"."""
    if len(names) < 2:
        return joined(names) or say("no language")
    if len(names) > MOST_NAMED:
        first = joined(names[: MOST_NAMED - 1], ", ")
        return say("{languages} and {n} others", languages=first, n=len(names) - MOST_NAMED + 1)
    return say("{one} and {other}", one=joined(names[:-1], ", "), other=names[-1])
