"""What a user searches for, and the photos that are found: frozen dataclasses, importable everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from photosearch.base.reasons import Reason
from photosearch.base.signs import says_something

Sort = Literal[
    "match", "date", "name", "size", "rating", "sharpest", "brightest", "darkest", "contrast", "colourful", "best"
]  # fmt: skip


@dataclass(frozen=True)
class Hit:
    """One photo in an answer. `copies`: other paths with the same bytes. `thumb`: path of its thumbnail, or "". `why`: where
    the words of the query are written."""

    image_id: int
    path: str
    score: float
    rank: int
    width: int
    height: int
    taken_at: str | None
    copies: tuple[str, ...] = ()
    thumb: str = ""
    offline: bool = False
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Month:
    """A run of photos in the all-photos view: `label` is "2024-07", or "" for photos without any date."""

    label: str
    count: int


Role = Literal["like", "unlike", "sketch", "style"]


@dataclass(frozen=True)
class Example:
    """A picture in a query: either a file (`path`) or a photo of the library (`image_id`).

    `region`: left, top, width, height as fractions (0 to 1) of the upright picture; None: the whole picture.
    """

    path: str = ""
    image_id: int = 0
    role: Role = "like"
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Query:
    """What to search for: any mix of words and pictures. An empty query returns all photos, newest first.

    `strength`: weight of the words relative to the pictures, 0 to 1. `look`: 0 compares pictures by meaning, 1 by look.
    None: the default of `language.defaults`. `inside`: also search regions of the best candidates. `as_words`: phrases that
    set no filter and exclude nothing, but stay plain words. `exact_words`: correct no spelling. `sort`, `reverse`: the order in
    which the best matches are shown (`query.sorting`).
    """

    words: str = ""
    examples: tuple[Example, ...] = ()
    strength: float | None = None
    look: float | None = None
    inside: bool = False
    as_words: tuple[str, ...] = ()
    exact_words: bool = False
    sort: Sort = "match"
    reverse: bool = False

    @property
    def empty(self) -> bool:
        return not (says_something(self.words) or self.examples)
