"""The text that is written in a photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

READER: Final = 1  # increase this if photos should be read again; those of an older reader are


@dataclass(frozen=True)
class TextLine:
    """A line of text. `box`: left, top, width and height as fractions of the upright photo. `certainty`: from 0 to 1."""

    text: str
    box: tuple[float, float, float, float]
    certainty: float


@dataclass(frozen=True)
class ReadingState:
    """How far the reading of texts is, in photos. `read`: those that were read; `with_text`: those of them in which there is
    text; `failed`: those that cannot be read; `waiting`: those that were not read yet."""

    read: int = 0
    with_text: int = 0
    failed: int = 0
    waiting: int = 0
