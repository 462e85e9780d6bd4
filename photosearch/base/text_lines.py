"""The text that is written in a photo."""

from __future__ import annotations

import unicodedata
from typing import Final, Literal

from photosearch.base.frozen_class import frozen

READER: Final = 1  # increase this if photos should be read again; those of an older reader are
LONGEST_LINE: Final = 1_000  # characters


@frozen
class TextLine:
    """A line of text. `box`: left, top, width and height as fractions of the upright photo. `certainty`: from 0 to 1."""

    text: str
    box: tuple[float, float, float, float]
    certainty: float


def clean(text: str) -> str:
    """`text` on one line, without control and other invisible characters."""
    shown = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text)
    return " ".join(unicodedata.normalize("NFC", shown).split())[:LONGEST_LINE]


@frozen
class PhotoText:
    """What is known of the text in one photo. "waiting": it will be read; "off": it will not, as the setting `read_text` is
    off; "failed": it cannot be read."""

    state: Literal["read", "failed", "waiting", "off"]
    lines: tuple[TextLine, ...] = ()

    @property
    def plain(self) -> list[str]:
        """The lines as they are shown: what is in a library may have been written by another program."""
        return [text for line in self.lines if (text := clean(line.text))]


NOT_READ: Final = PhotoText("waiting")


@frozen
class ReadingState:
    """How far the reading of texts is, in photos. `read`: those that were read; `with_text`: those of them in which there is
    text; `failed`: those that cannot be read; `waiting`: those that were not read yet."""

    read: int = 0
    with_text: int = 0
    failed: int = 0
    waiting: int = 0
