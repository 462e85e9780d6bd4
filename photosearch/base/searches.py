"""What a user searches for, and the photos that are found: frozen dataclasses, importable everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from photosearch.base.frozen_class import frozen
from photosearch.base.marks import NO_MARKS, PhotoMarks
from photosearch.base.reasons import Reason
from photosearch.base.signs import says_something

Sort = Literal[
    "match", "date", "added", "name", "size", "rating", "sharpest", "brightest", "darkest", "contrast", "colourful", "best"
]  # fmt: skip
# Why no photo matches: the words are nothing that one can see, nothing like it is there, or the model may not know a word.
Doubt = Literal["", "unseen", "absent", "strange"]


@dataclass(frozen=True)
class Hit:
    """One photo in an answer. `copies`: other paths with the same bytes. `thumb`: path of its thumbnail, or "". `why`: where
    the words of the query are written. `stack`: the other photos (ids) of the stack for which it is shown, the best first.
    `opened`: the photo for which the stack is shown, if the stack is open and this photo is in it; else 0.

    `confidence`: how likely the photo shows what was asked for, from 0 to 1; None if that is not known. `matched`: False if it
    is one of the weaker photos below the divider. `marks`: what the user noted about it, as it counts.
    """

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
    stack: tuple[int, ...] = ()
    opened: int = 0
    confidence: float | None = None
    matched: bool = True
    marks: PhotoMarks = NO_MARKS


@dataclass(frozen=True)
class Month:
    """A run of photos in the all-photos view: `label` is "2024-07", or "" for photos without any date."""

    label: str
    count: int


Role = Literal["like", "unlike", "sketch", "style"]


@frozen
class Example:
    """A picture in a query: either a file (`path`) or a photo of the library (`image_id`).

    `region`: left, top, width, height as fractions (0 to 1) of the upright picture; None: the whole picture.
    """

    path: str = ""
    image_id: int = 0
    role: Role = "like"
    region: tuple[float, float, float, float] | None = None


@frozen
class Mark:
    """A photo that the user called right ("more like this") or wrong ("not this") among the results: a photo of the
    library (`image_id`) or any picture file (`path`). `round`: from 1; those that were marked together have the same one.
    """

    path: str = ""
    image_id: int = 0
    wanted: bool = True
    round: int = 1


@frozen
class Query:
    """What to search for: any mix of words and pictures. An empty query returns all photos, newest first.

    `strength`: weight of the words relative to the pictures, 0 to 1. `look`: 0 compares pictures by meaning, 1 by look.
    None: the default of `language.defaults`. `inside`: also search regions of the best candidates. `as_words`: phrases that
    set no filter and exclude nothing, but stay plain words. `exact_words`: correct no spelling. `sort`, `reverse`: the order in
    which the best matches are shown (`query.sorting`). `marks`: what the user said about photos among the results; they
    bend the query (`query.feedback`) and are no part of what it asks for. `stacked`: show one photo for each stack of similar
    shots.
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
    marks: tuple[Mark, ...] = ()
    stacked: bool = False

    @property
    def empty(self) -> bool:
        return not (says_something(self.words) or self.examples or self.marks)
