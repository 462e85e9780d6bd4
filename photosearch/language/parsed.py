"""A parsed query: wanted words, exclusions, conditions, and the style that the words name."""

from __future__ import annotations

from photosearch.base.frozen_class import frozen
from photosearch.base.searches import Query
from photosearch.base.signs import says_something
from photosearch.language.known_names import NO_NAMES, KnownNames
from photosearch.language.style_words import Style, split_style
from photosearch.language.terms import Terms, terms_of, understood_of
from photosearch.language.understanding import Understood


@frozen
class ParsedQuery:
    """A query and its parts. `subject`: the wanted words without weights and without the clause that names the `style`."""

    query: Query
    terms: Terms
    subject: str
    style: Style | None
    understood: Understood

    @property
    def worded(self) -> bool:
        """Whether the words contribute anything to the ranking."""
        return bool(self.subject or self.style or self.terms.unwanted or self.understood.text)

    @property
    def ranks(self) -> bool:
        """Whether photos can match better or worse; filters and an order alone list them."""
        return bool(self.worded or self.query.examples or self.query.marks)


def parse(query: Query, known: KnownNames = NO_NAMES) -> ParsedQuery:
    """Parse `query`. Parse a query once and pass the result on: long texts take milliseconds.

    `known`: names of the library, which the engine has; the window shows what the engine understood.
    """
    return parsed_as(query, understood_of(query, known))


def parsed_as(query: Query, found: Understood) -> ParsedQuery:
    """`query` with the parts that its words are understood to have."""
    subject, style = split_style(found.words, whole=bool(query.examples))
    subject = subject if says_something(subject) else ""
    return ParsedQuery(query, terms_of(found), subject, style, found)
