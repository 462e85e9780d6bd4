"""Where the words of a query are written: one text of each photo, from its names, its metadata and the text in it.

The photos whose text has all telling words, in whatever parts of it, make a ranking beside that by meaning.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from photosearch.base.lru import Lately
from photosearch.base.reasons import Reason, WordSource
from photosearch.base.records import display
from photosearch.language.folding import folded, singular
from photosearch.query.fusion import Further, by_score
from photosearch.store import fact_words, text, text_rows
from photosearch.store.db import Database
from photosearch.store.names import name_words
from photosearch.store.photos import PhotoRow

MOST_WORDS: Final = 32
# A word alone is often also a thing, which photos show better.
SINGLE_WORD: Final = 0.5
# In which order reasons are told: the most telling first.
ORDER: Final[tuple[WordSource, ...]] = (
    "person", "keyword", "title", "caption", "place", "text", "file name", "date", "camera",
)  # fmt: skip

_Places = dict[WordSource, dict[str, frozenset[int]]]


@dataclass(frozen=True)
class Matches:
    """The images (ids) in which each word of a query is, by source. "file name" stands for all names."""

    words: tuple[str, ...] = ()
    places: _Places = field(default_factory=dict)
    kind: tuple[str, frozenset[int]] = (
        "",
        frozenset(),
    )  # that the words name, and images that look so

    def why(self, row: PhotoRow) -> tuple[Reason, ...]:
        """Where the words are written in a photo."""
        found: list[Reason] = []
        for source in ORDER:
            known = self.places.get(source, {})
            hits = [word for word in self.words if row.image_id in known.get(word, ())]
            if source == "file name" and hits:
                found += _named(row, hits)
            elif hits:
                found.append(Reason(source, " ".join(hits)))
        if row.image_id in self.kind[1]:
            found.append(Reason("kind", self.kind[0]))
        return tuple(found)


NOTHING: Final = Matches()


def _named(row: PhotoRow, words: Iterable[str]) -> list[Reason]:
    """Whether the words are in the names of the files, or of their folders."""
    files = [os.path.basename(display(path)) for path in row.paths]
    known = {singular(word) for name in files for word in name_words("", name).split()}
    mine = [word for word in words if singular(word) in known]
    others = [word for word in words if word not in mine]
    found = [Reason("file name", " ".join(mine))] if mine else []
    return found + ([Reason("folder", " ".join(others))] if others else [])


class WordMatching:
    """Finds the words of queries, over one read connection. Not thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._texts: Lately[tuple[int, int], fact_words.FactTexts] = Lately(1)

    def __call__(self, words: str, quoted: Mapping[int, float], said: str) -> Matches:
        """Where the telling words of `words` are. `quoted`: images whose text contains the quoted text `said`."""
        if not (words or quoted):
            return NOTHING
        asked = tuple(text.query_words(words)[:MOST_WORDS])
        places: dict[WordSource, dict[str, set[int]]] = {}
        texts = self._texts(self._db.version(), lambda: fact_words.load(self._db))
        named = text.match_names(self._db, list(asked))
        for word, images in zip(asked, named, strict=True):
            places.setdefault("file name", {}).setdefault(word, set()).update(images)
            places.setdefault("text", {})[word] = set(text_rows.with_words(self._db, [word]))
            for source, ids in fact_words.with_word(self._db, texts, word):
                places.setdefault(source, {}).setdefault(word, set()).update(ids)
        if quoted and said:
            places.setdefault("text", {})[said] = set(quoted)
            asked = (*asked, said)
        frozen = {
            s: {w: frozenset(ids) for w, ids in of.items() if ids} for s, of in places.items()
        }
        return Matches(asked, frozen)


def ranking(found: Matches, total: int) -> Further:
    """The ranking of the images whose text has all words, not in names alone: those have a bonus already. All have the first
    rank. Words that are in the text of so many of the `total` photos that they tell nothing make none."""
    everywhere: set[int] | None = None
    beyond: set[int] = set()
    common = max(total // 5, min(total // 2, 100))
    for word in found.words:
        of = {source: known[word] for source, known in found.places.items() if word in known}
        if len(of.get("text", ())) > common:
            of.pop("text")
        images = set().union(*of.values())
        everywhere = images if everywhere is None else everywhere & images
        beyond |= set().union(*(ids for source, ids in of.items() if source != "file name"))
    kept = (everywhere or set()) & beyond
    return by_score(dict.fromkeys(sorted(kept), 1.0), 1.0 if len(found.words) > 1 else SINGLE_WORD)


def said_of(texts: Iterable[str]) -> str:
    """Quoted texts as one."""
    return " ".join(f"“{folded(one)}”" for one in texts)
