"""What the model that answers sees in photos: their tags, and which words of a query name something that a photo shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.reasons import Reason, Tag
from photosearch.encoder.query_language import likelihoods, words_of
from photosearch.encoder.spec import Floats
from photosearch.language.everyday import named_in, vocabulary
from photosearch.store.db import Database
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.tag_book import SURE, TagBook

# By how much (log10) the words must speak for English or German.
TELLING: Final = 1.0


def things_in(words: str) -> dict[str, int]:
    """The things that the words of a query name, in the language that they seem to be in: as they are typed, and their numbers."""
    found = likelihoods(words_of(words), ("en", "de"))
    if abs(found["en"] - found["de"]) < TELLING:
        return named_in(words, ("en", "de"))
    return named_in(words, ("en",) if found["en"] > found["de"] else ("de",))


def shown(book: TagBook, vector: Floats) -> tuple[Tag, ...]:
    """The tags of a photo by its unit vector in the joint space, float32 [dim], surest first."""
    things = vocabulary()
    return tuple(
        Tag(things[number].named("en"), things[number].named("de"), certainty)
        for number, certainty in book.tags(vector[np.newaxis])[0]
    )


class Tagging:
    """Reads the vectors of photos over one read connection. Without a book of tags it finds none."""

    def __init__(self, db: Database, answering: Callable[[], LoadedModel]) -> None:
        self._db = db
        self._answering = answering

    def of_photo(self, image_id: int) -> tuple[Tag, ...] | None:
        """The tags of a photo; None if they are not known yet."""
        model = self._answering()
        book = model.tags.book() if model.tags is not None else None
        vector = model.spaces["joint"].vector_of(self._db, image_id) if model.spaces else None
        return None if book is None or vector is None else shown(book, vector)

    def reasons(
        self, model_key: str, things: Mapping[str, int], images: NDArray[np.int64]
    ) -> dict[int, tuple[Reason, ...]]:
        """Which of the `things` (words of a query and the numbers of what they name) these photos show for sure. {} if
        another model than that of the answer answers now."""
        model = self._answering()
        book = model.tags.book() if model.tags is not None and things else None
        if book is None or model.key != model_key:
            return {}
        ids, vectors = model.spaces["joint"].vectors_of(self._db, images)
        sure = book.certainties(vectors, list(things.values())) >= SURE
        return {
            int(image): tuple(
                Reason("tag", words) for words, is_sure in zip(things, row, strict=True) if is_sure
            )
            for image, row in zip(ids, sure, strict=True)
        }
