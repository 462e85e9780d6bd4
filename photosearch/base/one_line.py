"""Texts of photos, such as titles and keywords: printable, in one line, and not longer than what is kept."""

from __future__ import annotations

from typing import Final

NAME_LENGTH: Final = (
    100  # characters that are kept: of names, such as that of a camera or of a keyword
)
TITLE_LENGTH: Final = 300
CAPTION_LENGTH: Final = 4000
READ_LENGTH: Final = 4 * CAPTION_LENGTH  # of a longer text, no more is looked at


def one_line(text: str, length: int = NAME_LENGTH) -> str:
    """`text` without control characters and superfluous spaces, cut at `length` characters."""
    shown = "".join(
        c if c.isprintable() or c in "\u200c\u200d" else " " for c in text[:READ_LENGTH]
    )
    return " ".join(shown.split())[:length].strip()
