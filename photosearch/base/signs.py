"""Texts that say nothing."""

from __future__ import annotations

import unicodedata


def says_something(words: str) -> bool:
    """Whether there is a letter, a digit or a picture such as an emoji, and not only signs such as "..."."""
    return any(
        category[0] in "LN" or category == "So" for category in map(unicodedata.category, words)
    )
