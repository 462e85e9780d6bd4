"""The words of a query: wanted words and exclusions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from photosearch.base.records import Query

# A hyphen at the beginning of a word excludes that word, or several words in double quotes. "black-and-white", a lone
# hyphen and an unclosed quote are plain text.
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
# These words, and words in -ing, end a term: the sentence continues.
_ON = _AND | frozenset(
    """but with as at in on by near under behind during from is are was were aber mit bei im am auf ist sind""".split()
)
_NOT_ANY = frozenset(("no", "kein", "keine", "keinen"))
_NO = _NOT_ANY | {"without", "ohne"}
_STOPS = frozenset(",;.")
_LONGEST = 3  # words in a term
_NESTED = 8  # removing an exclusion may join words into another one


@dataclass(frozen=True)
class Terms:
    """`wanted`: the words without the exclusions. `unwanted`: the excluded terms, without repetition."""

    wanted: str
    unwanted: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """These terms as a user types them: `beach -people`."""
        away = [
            f"-{term}" if re.fullmatch(r"\w\S*", term) else f'-"{term}"' for term in self.unwanted
        ]
        return " ".join(filter(None, [self.wanted, *away]))

    def without_wanted(self) -> Terms:
        return replace(self, wanted="")

    def without(self, term: str) -> Terms:
        """These terms without the exclusion of `term`."""
        return replace(self, unwanted=tuple(other for other in self.unwanted if other != term))


def terms(query: Query) -> Terms:
    """Split the words `beach -people -"traffic light"` into wanted words and exclusions.

    If the query has pictures, "without people" is an exclusion too: the words then say what should be different, and a
    text encoder would respond to "people". Words alone describe a photo, and a text encoder knows "a man without a shirt".
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
    """Split off exclusions such as "without people", "ohne Auto", "but no cars and trees": the remaining words, and the
    excluded terms.

    A term has up to three words, or one if more than three words follow without a break.
    """
    found = list(_TOKEN.finditer(words))
    tokens = [token.group().lower() for token in found]
    left: list[str] = []
    away: list[str] = []
    at, kept = 0, 0  # the current token; the start of the text that is not copied yet
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
    """The token at which the first excluded term begins, if token `at` introduces an exclusion, else 0."""
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
    """The terms from token `at` on, each as (first, one past the last) token, and the token at which they end.

    Commas form a list only if it ends with "and": in "without people, sunny", "sunny" is wanted.
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
    """The term after the "and" at token `at`, which a comma may precede."""
    at += tokens[at : at + 1] == [","]
    return _term(tokens, at + 1) if at < len(tokens) and tokens[at] in _AND else None


def _term(tokens: list[str], at: int) -> tuple[int, int] | None:
    """(First, one past the last) token of the term that begins at token `at`, without its article; None if none does."""
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
