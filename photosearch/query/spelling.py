"""Correct the spelling of a query's words, where one letter is wrong and nobody could mean the word as it stands.

A word stays as it is if a language that the model knows has it, if another language often uses it, or if it is in a name that
the library has: of a file, a person, a place and so on. Otherwise the likeliest word that one slip of the fingers turns into it replaces it: letters
swapped, left out, doubled or mistaken (a noisy channel, Kernighan, Church and Gale, 1990).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from photosearch.base.lru import Lately
from photosearch.base.searches import Query
from photosearch.base.spelt import Spelling
from photosearch.base.user_text import say
from photosearch.encoder.query_language import foreign_languages, likelihoods, words_of
from photosearch.language.everyday import told_words
from photosearch.language.folding import folded
from photosearch.language.word_lists import LANGUAGES, WHOLE, frequencies, things
from photosearch.store import fact_words, text
from photosearch.store.db import Database

SHORTEST: Final = 3  # letters
LONGEST: Final = 25
LONGEST_QUERY: Final = 400  # characters; nobody reads what was corrected in a longer one
# From these frequencies on (Zipf), a word is left alone: of a language that the query may be in, of another that the model
# knows, and, where the other words of the query tell nothing, of any language.
USUAL: Final = 2.3
ELSEWHERE: Final = 3.8
COMMON: Final = 4.5
RARE_THING: Final = (
    2.0  # a thing is left alone from this frequency on, and any from the second on is suggested
)
UNKNOWN: Final = 2.0  # the frequency of a word that no language has; SHORTER less for each letter
SHORTER: Final = 0.15
# log10 of how often a slip happens to a word, and how much less likely it is than two swapped letters or a doubled one.
SLIP: Final = 1.3
LEFT_OUT, TOO_MANY, MISTAKEN, FIRST = 0.2, 2.0, 2.4, 0.7
THING: Final = 1.7  # how much likelier in a query a thing is than in other texts
TOLD: Final = 4.0  # the frequency of a word that one of 100,000 captions of photos has
EVERYDAY: Final = 5  # captions: a word of a language that the model does not know is left alone only if no slip makes it of such a word
ENGLISH: Final = 0.5  # how much likelier English is where nothing tells the language
TELLING: Final = 2.0  # by how much the other words must speak for their language

# A word that stands alone: not in quotation marks, part of a name such as "img_2.jpg", or the value of "key:value".
_WORD: Final = re.compile(
    r"(?:\w+:)?(?:\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«)|\S*[\d_@#/\\:*?<>=&|~^+\[\]{}]\S*|\S*\w\.\w\S*|(?P<word>[^\W\d_]+)(?:['’][^\W\d_]+)*"
)

IsName = Callable[[str], bool]


class NamesOf:
    """Says whether a folded word is in a name that the library has: of a file, a folder, a keyword, a person, a place, a camera
    or a lens. Not thread-safe."""

    def __init__(self, db: Database | None) -> None:
        self._db = db
        self._facts: Lately[object, set[str]] = Lately(1)

    def __call__(self, word: str) -> bool:
        db = self._db
        if db is None:
            return False
        return text.is_in_a_name(db, word) or word in self._facts(
            db.version(), lambda: fact_words.words_of_names(db)
        )


def spelt(
    query: Query, languages: Collection[str], is_name: IsName
) -> tuple[Query, Spelling | None]:
    """The query with its spelling corrected for a model of these `languages`, and what was changed, or None. `is_name`: for a
    folded word that is left alone."""
    if query.exact_words or not query.words:
        return query, None
    used = corrected(query.words, languages, is_name)
    if used == query.words:
        return query, None
    return replace(query, words=used), Spelling(query.words, used)


def told(spelling: Spelling) -> str:
    """A sentence on the words that were changed."""
    typed, used = spelling.changed
    return say("Showing “{used}” for “{typed}”.", used=used, typed=typed)


def corrected(words: str, known: Collection[str], is_name: IsName = lambda _word: False) -> str:
    """`words` with its misspelt words corrected; unchanged if there are none.

    `known`: the languages of the model (ISO 639); without one whose spelling is known, nothing is corrected. `is_name`
    says whether a folded word is in a name of the library.
    """
    codes: list[str] = [code for code in WHOLE if code in {one.partition("-")[0] for one in known}]
    if not codes or len(words) > LONGEST_QUERY or foreign_languages(words, known):
        return words
    held = [found.group("word") for found in _WORD.finditer(words) if found.group("word")]
    shouted = words.isupper()

    def mended(found: re.Match[str]) -> str:
        whole, word = found.group(), found.group("word")
        if word is None or whole != word or (word.isupper() and (not shouted or len(word) < 5)):
            return whole
        if found.start() and word[0].isupper() and not words.istitle() and codes == ["en"]:
            return whole  # a name
        others = [other for other in held if other != word]
        return _cased(word, _better(word, _spoken(others, codes), codes, is_name))

    return _WORD.sub(mended, words)


def _spoken(others: list[str], codes: list[str]) -> list[str]:
    """The languages that a word beside these `others` may be in, of `codes`."""
    found = likelihoods(words_of(" ".join(others)), codes)
    best = max(found.values(), default=0.0)
    return [code for code in codes if found[code] > best - TELLING]


def _better(word: str, spoken: list[str], codes: list[str], is_name: IsName) -> str:
    """The word that was meant."""
    plain = unicodedata.normalize("NFC", word.lower())
    if not SHORTEST <= len(plain) <= LONGEST or not _is_latin(plain):
        return word
    if is_known(plain, codes, spoken) or is_name(folded(plain)):
        return word
    best, score = plain, max(_likely(plain, spoken), UNKNOWN - SHORTER * len(plain))
    for slip, cost in slips(plain):
        found = _likely(slip, spoken) - cost - SLIP
        if found > score:
            best, score = slip, found
    if best == plain and len(plain) > 4:
        named = [slip for slip, _cost in slips(folded(plain)) if len(slip) > 4 and is_name(slip)]
        best = named[0] if len(named) == 1 else best
    return word if best == plain else best


def is_known(word: str, codes: Collection[str], spoken: Collection[str]) -> bool:
    """Whether somebody may well mean the word, with or without its accents. `codes`: the languages of the model, of which
    the query may be in those `spoken`."""
    plain = folded(word)
    for code in codes:
        if _folded(code).get(plain, 0.0) >= (USUAL if code in spoken else ELSEWHERE):
            return True
    if "en" in spoken and things().get(word, 0.0) >= RARE_THING:
        return True
    undecided = len(spoken) == len(codes)
    if not undecided or all(frequencies(code).get(word, 0.0) < COMMON for code in LANGUAGES):
        return False
    told = told_words() if "en" in spoken else {}
    return all(told.get(slip, 0) < EVERYDAY for slip, _cost in slips(word))


@lru_cache(maxsize=len(WHOLE))
def _folded(code: str) -> dict[str, float]:
    """The words of a language as people type them on any keyboard, and their frequencies."""
    found = dict(frequencies(code))
    for word, zipf in frequencies(code).items():
        if not word.isascii():
            plain = folded(word)
            found[plain] = max(zipf, found.get(plain, 0.0))
    return found


def _likely(word: str, spoken: list[str]) -> float:
    """How often people who speak these languages write the word in a query, as log10."""
    even = ENGLISH if len(spoken) > 1 else 0.0
    found = max(frequencies(code).get(word, 0.0) + even * (code == "en") for code in spoken)
    if "en" not in spoken:
        return found
    thing, told = things().get(word, 0.0), told_words().get(word)
    found = max(found, thing + THING + even) if thing else found
    return found if told is None else max(found, TOLD + math.log10(told + 1) + even)


def slips(word: str) -> Iterator[tuple[str, float]]:
    """The words from which one slip makes `word`, each with the cost of the slip. The last letter of a word is often an
    ending, so it is not mistaken or too many: "Bergsteigers" is no misspelt "Bergsteiger"."""
    letters = sorted(
        set("abcdefghijklmnopqrstuvwxyz") | set("äöüß" * any(c > "\x7f" for c in word))
    )
    for at in range(len(word)):
        before, sign, after = word[:at], word[at], word[at + 1 :]
        first = FIRST * (at == 0)
        if after:
            if after[0] != sign:
                yield before + after[0] + sign + after[1:], first
            double = at > 0 and before[-1] == sign
            yield before + after, (0.0 if double else TOO_MANY) + first
            for letter in letters:
                yield before + letter + after, MISTAKEN + first
        elif at and before[-1] == sign:
            yield before, 0.0
        for letter in letters:
            yield before + letter + sign + after, LEFT_OUT + first
    for letter in letters:
        yield word + letter, LEFT_OUT


def _is_latin(word: str) -> bool:
    return word.isascii() or all("LATIN" in unicodedata.name(sign, "") for sign in word)


def _cased(typed: str, found: str) -> str:
    """`found` in the case of what was typed."""
    if typed == found or typed.islower():
        return found
    return found.upper() if typed.isupper() else found[:1].upper() + found[1:]
