"""The photos in whose metadata a word is: title, caption, keywords, people, place, camera and date."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from photosearch.base.reasons import WordSource
from photosearch.language.folding import folded, pairs, singular, split_words
from photosearch.language.time_words import MONTHS, unmarked
from photosearch.store import matching
from photosearch.store.db import Database
from photosearch.store.what_counts import KEYWORDS, counting

# Where names are listed: source, table and column.
_LISTS: Final[tuple[tuple[WordSource, str, str], ...]] = (
    ("keyword", KEYWORDS, "folded"),
    ("person", "fact_person", "folded"),
    ("place", "fact_place", "folded"),
    ("camera", "facts", "camera"),
    ("camera", "facts", "lens"),
)
_DESCRIBED: Final[tuple[Literal["title", "caption"], ...]] = ("title", "caption")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# Short forms are also other words and names: "may", "Jan".
_SHORTEST_MONTH: Final = 4
_NO_MONTHS: Final = frozenset(("march", "sept"))

_Named = list[tuple[str, frozenset[str]]]


@dataclass(frozen=True)
class FactTexts:
    """What is written in the metadata of all photos, with its words. `named`: the names of each of `_LISTS`; `described`:
    image id, source and words of each title and caption."""

    named: tuple[_Named, ...]
    described: list[tuple[int, WordSource, frozenset[str]]]


def words_in(text: str) -> frozenset[str]:
    """The words of a text as a query's words are compared with them (`text.query_words`), without endings of plurals."""
    return frozenset(map(singular, pairs([folded(word) for word in split_words(text)])))


def load(db: Database) -> FactTexts:
    """All texts of metadata, to be kept until the library changes."""
    lists = tuple(
        [(name, words_in(name)) for name in matching.distinct(db, table, column)]
        for _source, table, column in _LISTS
    )
    described: list[tuple[int, WordSource, frozenset[str]]] = []
    for source in _DESCRIBED:
        for image_id, data in db.conn.execute(
            f"SELECT image_id, CAST({source} AS BLOB) FROM {counting(source)} WHERE {source} <> ''"
        ):
            with contextlib.suppress(UnicodeDecodeError):
                described.append((image_id, source, words_in(data.decode())))
    return FactTexts(lists, described)


def words_of_names(db: Database) -> set[str]:
    """The folded words of all keywords, people, places, cameras and lenses."""
    found = (name for _, table, column in _LISTS for name in matching.distinct(db, table, column))
    return {word for name in found for word in split_words(folded(name))}


def with_word(db: Database, texts: FactTexts, word: str) -> Iterator[tuple[WordSource, list[int]]]:
    """Where a word of a query (folded) is: sources, and the images (ids, perhaps repeated) whose metadata have it there."""
    wanted = singular(word)
    for (source, table, column), named in zip(_LISTS, texts.named, strict=True):
        names = [name for name, words in named if wanted in words]
        yield source, matching.any_of(db, table, column, names)
    for image_id, source, words in texts.described:
        if wanted in words:
            yield source, [image_id]
    if _YEAR.fullmatch(word):
        query = "SELECT image_id FROM facts WHERE taken >= ? AND taken < ?"
        yield "date", [row[0] for row in db.conn.execute(query, (word, f"{word}:"))]
    month = MONTHS.get(unmarked(word))
    if month is not None and len(word) >= _SHORTEST_MONTH and word not in _NO_MONTHS:
        query = "SELECT image_id FROM facts WHERE substr(taken, 6, 2) = ? AND taken_precision IS NOT 'year'"
        yield "date", [row[0] for row in db.conn.execute(query, (f"{month:02}",))]
