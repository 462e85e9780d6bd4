"""The words of a query: what is wanted, and what is not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from photosearch.base.records import Query

# A word after a hyphen that stands at the beginning of a word; several words in double quotes. "black-and-white", a hyphen
# by itself and a quote that is not closed are plain text.
_MINUS = re.compile(r'(?<!\S)-(?:"([^"]*)"(?=[\s,;.]|$)|(\w\S*))')

_SAYS_THIS = r"like\s+this(?=\s*(?:,|$)|\s+(?:but|aber|without|ohne|like\s+this|with\s+no)\b)"
_THIS = re.compile(rf"^[\s,;]*(?:{_SAYS_THIS}[\s,;]*)+", re.IGNORECASE)
_LEAD = re.compile(rf"^[\s,;]*(?:(?:{_SAYS_THIS}|(?:but|aber)\b)[\s,;]*)+", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_][\w'’-]*|[^\s\w]|_")
_AND = frozenset(("and", "or", "und", "oder"))
_ARTICLES = frozenset(
    (
        "a",
        "an",
        "the",
        "any",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "der",
        "den",
        "dem",
        "die",
        "das",
    )
)
# With these, or with a word in -ing, the sentence goes on.
_ON = _AND | frozenset(
    """but with as at in on by near under behind during from is are was were aber mit bei im am auf ist sind""".split()
)
_NOT_ANY = frozenset(("no", "kein", "keine", "keinen"))
_NO = _NOT_ANY | {"without", "ohne"}
_STOPS = frozenset(",;.")
_LONGEST = 3  # words of a term
_NESTED = 8  # what is taken away may leave the like behind


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
        wanted = _THIS.sub("", wanted)
        for _ in range(_NESTED):
            wanted, away = _taken_away(wanted)
            unwanted += away
            if not away:
                break
        wanted = _LEAD.sub("", wanted).strip(" ,;")
    spelt = (" ".join(term.split()) for term in unwanted)
    return Terms(" ".join(wanted.split()), tuple(dict.fromkeys(filter(None, spelt))))


def _taken_away(words: str) -> tuple[str, list[str]]:
    """Words without "without people", "ohne Auto", "but no cars and trees", and the terms that are named there.

    A term has up to three words, or one where the sentence goes on at once.
    """
    found = list(_TOKEN.finditer(words))
    tokens = [token.group().lower() for token in found]
    left: list[str] = []
    away: list[str] = []
    at, kept = 0, 0  # the token in hand; where what is not copied yet begins
    while at < len(tokens):
        first = _introduced(tokens, at)
        spans, end = _listed(tokens, first) if first else ([], at + 1)
        if spans:
            left.append(words[kept : found[at].start()])
            away += [words[found[a].start() : found[b - 1].end()] for a, b in spans]
            kept = found[end - 1].end()
        at = end if spans else at + 1
    return " ".join([*left, words[kept:]]), away


def _introduced(tokens: list[str], at: int) -> int:
    """Where the first term begins if token `at` is the first of what takes something away, else 0."""
    after_comma = at > 0 and tokens[at - 1] == ","
    but = tokens[at] in ("but", "aber")
    at += tokens[at] in ("but", "and", "aber", "und")
    if tokens[at : at + 1] in (["without"], ["ohne"]):
        return at + 1
    if tokens[at : at + 2] == ["with", "no"]:
        return at + 2
    none = at < len(tokens) and tokens[at] in _NOT_ANY
    return at + 1 if none and (but or after_comma) else 0


def _listed(tokens: list[str], at: int) -> tuple[list[tuple[int, int]], int]:
    """The terms from token `at` on, first and behind the last token of each, and where they end.

    Commas make a list only where it ends with an "and": "without people, sunny" goes on with what is wanted.
    """
    first = _term(tokens, at)
    if first is None:
        return [], at
    spans, end = [first], first[1]
    ahead, next_ = [], end
    while tokens[next_ : next_ + 1] == [","] and (span := _term(tokens, next_ + 1)) is not None:
        ahead.append(span)
        next_ = span[1]
    if ahead and _joined(tokens, next_) is not None:
        spans, end = spans + ahead, next_
    while (span := _joined(tokens, end)) is not None:
        spans.append(span)
        end = span[1]
    return spans, end


def _joined(tokens: list[str], at: int) -> tuple[int, int] | None:
    """The term behind the "and" at token `at`, before which a comma may stand."""
    at += tokens[at : at + 1] == [","]
    return _term(tokens, at + 1) if at < len(tokens) and tokens[at] in _AND else None


def _term(tokens: list[str], at: int) -> tuple[int, int] | None:
    """First and behind the last token of the term that begins at token `at`, its article left out."""
    at += at < len(tokens) and tokens[at] in _ARTICLES
    if not _is_word(tokens, at) or tokens[at] in _NO or tokens[at] in _ON:
        return None
    for end in range(at + 1, at + 1 + _LONGEST):
        if end >= len(tokens) or tokens[end] in _STOPS or tokens[end] in _ON:
            return at, end
        if tokens[end].endswith("ing"):
            return at, end
        if not _is_word(tokens, end):
            break
    return at, at + 1


def _is_word(tokens: list[str], at: int) -> bool:
    return at < len(tokens) and tokens[at][0].isalpha()
