"""Why a photo is in an answer: where in it the query is, and what its rank comes from."""

from __future__ import annotations

from typing import Final, Literal

from photosearch.base.frozen_class import frozen
from photosearch.base.reasons import WordSource

Box = tuple[
    float, float, float, float
]  # left, top, width, height as fractions of the upright photo

MOST_CELLS: Final = 64  # of the longer side of a heat map
# What a part of a rank comes from: "words", "picture" and "style" are compared with what the photo shows.
ShareSource = Literal["words", "picture", "style"] | WordSource


@frozen
class HeatMap:
    """How well each place of an upright photo matches: `values` has a byte for each cell, row by row; 0: no better than
    the rest of the photo. `peak`: the middle of the hottest cell, as fractions of the photo's width and height; None if
    nothing is hot."""

    width: int
    height: int
    values: bytes
    peak: tuple[float, float] | None = None


@frozen
class MarkedText:
    """Text of the query that was read in the photo, and where."""

    text: str
    box: Box


@frozen
class Share:
    """`percent` of a rank come from `source`. `words`: which words of the query, as far as that is known."""

    source: ShareSource
    percent: int
    words: str = ""


@frozen
class Explanation:
    """`heat`: None if the query has nothing that could be found in a picture, and `note` says why. `shares`: the largest
    first; they add up to 100, unless the query ranks nothing."""

    image_id: int
    heat: HeatMap | None = None
    marked: tuple[MarkedText, ...] = ()
    shares: tuple[Share, ...] = ()
    note: str = ""
