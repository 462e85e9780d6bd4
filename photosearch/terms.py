"""The words of a query: what is wanted, and what is not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from photosearch.records import Query

# A word after a hyphen that stands at the beginning of a word; several words in double quotes. "black-and-white", a hyphen
# by itself and a quote that is not closed are plain text.
_MINUS = re.compile(r'(?<!\S)-(?:"([^"]*)"(?=[\s,;.]|$)|(\w\S*))')

# "without people", "ohne Auto", "but no cars and trees": up to three words, or one where the sentence goes on at once.
_ARTICLE = r"(?:(?:any|an?|the|einen?|eine|der|den|die|das)\s+)?"
_ON = (
    r"(?:and|or|but|with|as|at|in|on|by|near|under|behind|during|from|is|are|was|were"
    r"|und|oder|aber|mit|bei|im|am|auf|ist|sind|\w+ing)\b"
)
_END = rf"(?=\s*(?:[,;.]|$)|\s+{_ON})"
_WORD = r"[^\W\d_][\w'’-]*"
_TERM = rf"{_ARTICLE}(?:{_WORD}(?:\s+{_WORD}){{0,2}}?{_END}|{_WORD})"
_OR = r"\s+(?:and|or|und|oder)\s+"
# Only what ends with an "and" is a list: "without people, at night" and "without people, sunny" go on with what is wanted.
_LISTED = rf"(?:(?:\s*,\s*(?!{_ON}|no\b|without\b|ohne\b){_TERM})+,?{_OR}{_TERM})?"
_WITHOUT = re.compile(
    r"(?:(?<!\S)(?:(?:(?:but|and|aber|und)\s+)?(?:without|ohne|with\s+no)|but\s+no)|(?<=,)\s*no)"
    rf"\s+({_TERM}{_LISTED}(?:{_OR}{_TERM})*)",
    re.IGNORECASE,
)
_LIKE_THIS = re.compile(
    r"^[\s,;]*(?:(?:like\s+this(?=\s*(?:,|$)|\s+(?:but|without|with\s+no)\b)|(?:but|aber)\b)[\s,;]*)+",
    re.IGNORECASE,
)
_AMONG = re.compile(rf"(?:^|,?{_OR}|\s*,\s*){_ARTICLE}", re.IGNORECASE)


@dataclass(frozen=True)
class Terms:
    """`wanted`: the words without the terms that are to be away from the photos, `unwanted`, each once."""

    wanted: str
    unwanted: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """The words that say this: `beach -people`."""
        away = [
            f"-{term}" if re.fullmatch(r"\w\S*", term) else f'-"{term}"' for term in self.unwanted
        ]
        return " ".join(filter(None, [self.wanted, *away]))

    def without_wanted(self) -> Terms:
        return replace(self, wanted="")

    def without(self, term: str) -> Terms:
        """The same where `term` may be there."""
        return replace(self, unwanted=tuple(other for other in self.unwanted if other != term))


def terms(query: Query) -> Terms:
    """Split the words `beach -people -"traffic light"` into what is wanted and what is not.

    Beside pictures, "without people" is away too: there words say what is to be different, and a text tower hears the
    people in them. Words alone describe a photo, and "a man without a shirt" is known as such.
    """
    unwanted = [one or other for one, other in _MINUS.findall(query.words)]
    wanted = _MINUS.sub(" ", query.words)
    if query.examples:
        wanted = _LIKE_THIS.sub("", wanted)
        while found := _WITHOUT.findall(wanted):
            unwanted += [term for part in found for term in _AMONG.split(part)]
            wanted = _WITHOUT.sub(" ", wanted)
        wanted = _LIKE_THIS.sub("", wanted).strip(" ,;")
    spelt = (" ".join(term.split()) for term in unwanted)
    return Terms(" ".join(wanted.split()), tuple(dict.fromkeys(filter(None, spelt))))
