"""Why a photo is in an answer: the words of the query that are written with it, or that name what the model sees."""

from __future__ import annotations

from typing import Literal

from photosearch.base.frozen_class import frozen

WordSource = Literal[
    "person", "keyword", "title", "caption", "place", "text", "file name", "folder", "date", "camera", "kind", "tag"
]  # fmt: skip


@frozen
class Reason:
    """`words` of a query are in the `source`: the photo's keywords, the "text" in it, the name of its file and so on.
    "kind": they name what the photo looks like; "tag": the model sees it."""

    source: WordSource
    words: str

    def __str__(self) -> str:
        return f"{self.source}: {self.words}"


@frozen
class Tag:
    """What the model sees in a photo, by its English and its German name. `certainty`: from 0 to 1."""

    english: str
    german: str
    certainty: float
