"""Exclusions in plain words: "without people", "no cars", "not blurry", "ohne Menschen", "kein Auto".

Some phrases with such words are things of their own, and stay words: "a man without a shirt", "no entry sign".
"""

from __future__ import annotations

import re

from photosearch.base.frozen_class import frozen
from photosearch.language import exclusion_words as words

_TOKEN = re.compile(r"w/o\b|[^\W_][\w'’-]*|[^\s\w]|_", re.IGNORECASE)
_STOPS = frozenset(",;.!?()")
_LONGEST = 3  # words in a term


@frozen
class Exclusion:
    """`terms`: what is excluded. `start`, `end`: in characters, with the words that exclude it."""

    terms: tuple[str, ...]
    start: int
    end: int


def exclusions(text: str, *, beside_pictures: bool = False) -> list[Exclusion]:
    """The exclusions in `text`, in order. A term has up to three words, or one if more follow without a break.

    Beside a picture, words say what should be different from it: there, "without a shirt" excludes too.
    """
    return list(_ExclusionReader(text, beside_pictures).read())


class _ExclusionReader:
    def __init__(self, text: str, beside_pictures: bool) -> None:
        self._text = text
        self._found = list(_TOKEN.finditer(text))
        self._tokens = [token.group().lower() for token in self._found]
        self._beside_pictures = beside_pictures

    def read(self) -> list[Exclusion]:
        found: list[Exclusion] = []
        at = 0
        while at < len(self._tokens):
            introduced = self._introduced(at)
            spans, end = self._listed(introduced) if introduced else ([], at + 1)
            if spans and introduced and self._is_own_thing(introduced, spans[0]):
                at = spans[-1][1]
                continue
            if spans:
                named = tuple(self._text[self._begin(a) : self._end(b - 1)] for a, b in spans)
                found.append(Exclusion(named, self._begin(at), self._end(end - 1)))
            at = end if spans else at + 1
        return found

    def _begin(self, at: int) -> int:
        return self._found[at].start()

    def _end(self, at: int) -> int:
        return self._found[at].end()

    def _word(self, at: int) -> str:
        return self._tokens[at] if 0 <= at < len(self._tokens) else ""

    def _introduced(self, at: int) -> int:
        """The token at which the first excluded term begins, if token `at` introduces an exclusion, else 0."""
        if self._word(at - 1) in words.BEFORE_IT:
            return 0
        at += self._word(at) in words.BUT
        relative = self._word(at) in words.RELATIVE
        at += relative
        helped = self._word(at) in words.HELPERS
        at += helped
        word = self._word(at)
        if word in words.WITHOUT or word in words.EXCEPT or word in words.NEITHER:
            return at + 1
        if word in words.NOT_ANY and not self._is_sign(at + 1):
            return at + 1
        if word in words.NOT:
            at += 1
            while self._word(at) in words.SHOWING:
                at += 1
            return 0 if self._word(at) in words.NOT_A_TERM else at
        return 0

    def _is_sign(self, at: int) -> bool:
        """Whether "no" before this token belongs to a sign or a phrase: "no entry", "no dogs allowed"."""
        if self._word(at) in words.SIGNS:
            return True
        for ahead in range(at, at + 4):
            if self._word(ahead) in _STOPS or self._word(ahead) in words.GOES_ON:
                return False
            if self._word(ahead) in words.SIGN_MARKS:
                return True
        return False

    def _is_own_thing(self, introduced: int, first: tuple[int, int]) -> bool:
        """Whether a picture without the first term is a thing of its own: "a man without a shirt"."""
        last = self._word(first[1] - 1)
        if last in words.PHRASES and self._word(introduced - 1) in words.WITHOUT:
            return True
        return last in words.WORN and not self._beside_pictures

    def _listed(self, at: int) -> tuple[list[tuple[int, int]], int]:
        """The terms from token `at` on, each as (first, one past the last) token, and the token at which they end.

        Commas form a list only if it ends with "and": in "without people, sunny", "sunny" is wanted. In "without people
        and a dog", the dog is wanted, as its article says.
        """
        first = self._term(at)
        if first is None:
            return [], at
        bare = first[0] == at
        spans, end = [first], first[1]
        ahead, next_ = [], end
        while self._word(next_) == "," and (span := self._term(next_ + 1)) is not None:
            ahead.append(span)
            next_ = span[1]
        if ahead and self._joined(next_, bare) is not None:
            spans, end = spans + ahead, next_
        while (span := self._joined(end, bare)) is not None:
            spans.append(span)
            end = span[1]
        return spans, end

    def _joined(self, at: int, bare: bool) -> tuple[int, int] | None:
        """The term after the "and" at token `at`, which a comma may precede."""
        at += self._word(at) == ","
        if self._word(at) not in words.AND:
            return None
        wanted = bare and self._word(at) in ("and", "und", "&")
        if wanted and self._word(at + 1) in words.INDEFINITE:
            return None
        return self._term(at + 1)

    def _term(self, at: int) -> tuple[int, int] | None:
        """(First, one past the last) token of the term that begins at token `at`, without its article; None if none
        does."""
        while self._word(at) in words.ARTICLES:
            at += 1
        if tuple(self._tokens[at : at + 3]) in words.PAIRS:
            return at, at + 3
        if not self._is_word(at) or self._ends(at) or self._word(at) in words.PRONOUNS:
            return None
        for end in range(at + 1, at + 1 + _LONGEST):
            if self._word(end) in _STOPS or self._ends(end) or not self._word(end):
                return at, end
            if self._word(end).endswith("ing") and self._word(end) not in words.THINGS_IN_ING:
                return at, end
            if not self._is_word(end):
                return at, (end if self._word(end)[0].isdigit() else at + 1)
        return at, at + 1

    def _ends(self, at: int) -> bool:
        word = self._word(at)
        return (
            word in words.GOES_ON
            or word in words.NOT_ANY
            or word in words.WITHOUT
            or (word in words.NOT or word in words.NEITHER)
        )

    def _is_word(self, at: int) -> bool:
        return self._word(at)[:1].isalpha()
