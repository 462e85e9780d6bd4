"""The words of a query: wanted words, exclusions, and conditions."""

from __future__ import annotations

import re
from dataclasses import replace

from photosearch.base.frozen_class import frozen
from photosearch.base.searches import Query
from photosearch.base.today import southern_seasons, today
from photosearch.language.filters import Filter
from photosearch.language.known_names import NO_NAMES, KnownNames
from photosearch.language.understanding import Understood, understand


@frozen
class Terms:
    """`wanted`: the words without the exclusions. `unwanted`: the excluded terms, without repetition. `conditions`: filters
    and quoted text, as they are typed."""

    wanted: str
    unwanted: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """These terms as a user types them: `beach date:2023 -people`."""
        away = [
            f"-{term}" if re.fullmatch(r"\w[^\s:]*", term) else f'-"{term}"'
            for term in self.unwanted
        ]
        return " ".join(filter(None, [self.wanted, *self.conditions, *away]))

    def without_wanted(self) -> Terms:
        return replace(self, wanted="")

    def without(self, term: str) -> Terms:
        """These terms without the exclusion of `term`."""
        return replace(self, unwanted=tuple(other for other in self.unwanted if other != term))

    def without_conditions(self, first: int, last: int) -> Terms:
        """These terms without the conditions `first` .. `last` (excluded)."""
        return replace(self, conditions=self.conditions[:first] + self.conditions[last:])


def understood_of(query: Query, known: KnownNames = NO_NAMES) -> Understood:
    """What the words of `query` say, beside its pictures. `known`: names of the library."""
    return understand(
        query.words,
        today(),
        known=known,
        as_words=query.as_words,
        beside_pictures=bool(query.examples),
        southern=southern_seasons(),
    )


def terms_of(found: Understood) -> Terms:
    conditions = [f'"{text}"' for text in found.text]
    return Terms(found.said, found.without, (*conditions, *map(typed_filter, found.filters)))


def cut(query: Query, start: int, end: int, left: Terms, known: KnownNames = NO_NAMES) -> str:
    """The words of `query` without the characters from `start` to `end`. They say `left`; where the words that come
    together then would say something else, `left` is typed anew."""
    words = " ".join(f"{query.words[:start]} {query.words[end:]}".split())
    as_cut = terms_of(understood_of(replace(query, words=words), known))
    return words if as_cut == left else left.typed


def terms(query: Query) -> Terms:
    """Split the words `beach date:2023 -people -"traffic light"` into wanted words, conditions and exclusions."""
    return terms_of(understood_of(query))


def typed_filter(one: Filter) -> str:
    """A filter as it is typed, with its prefix: `-camera:"Canon EOS"`."""
    plain = (
        re.fullmatch(r"[^\s\"“„,;!?()]+(?:,[^\s\"“„,;!?()]+)*", one.value) and one.value[-1] != "."
    )
    open_end = one.value.endswith("..") and " " not in one.value
    value = one.value if plain or open_end else _in_quotes(one.value)
    return f"{'-' if one.negated else ''}{one.key}:{value}"


def _in_quotes(value: str) -> str:
    """`value` in quotation marks that it does not contain: a folder's name may contain some."""
    for begin, end in ('""', "“”", "„“"):
        if end not in value:
            return f"{begin}{value}{end}"
    return f'"{value.replace(chr(34), " ")}"'
