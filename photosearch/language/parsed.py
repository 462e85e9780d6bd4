"""A parsed query: wanted words, exclusions, and the style that the words name."""

from __future__ import annotations

from dataclasses import dataclass

from photosearch.base.records import Query
from photosearch.base.signs import says_something
from photosearch.language.style_words import Style, split_style
from photosearch.language.terms import Terms, terms


@dataclass(frozen=True)
class ParsedQuery:
    """A query and its parts. `subject`: the wanted words without the clause that names the `style`."""

    query: Query
    terms: Terms
    subject: str
    style: Style | None

    @property
    def worded(self) -> bool:
        """Whether the words contribute anything to the query."""
        return bool(self.subject or self.style or self.terms.unwanted)


def parse(query: Query) -> ParsedQuery:
    """Parse `query`. Parse a query once and pass the result on: long texts take milliseconds."""
    asked = terms(query)
    subject, style = split_style(asked.wanted, whole=bool(query.examples))
    return ParsedQuery(query, asked, subject if says_something(subject) else "", style)
