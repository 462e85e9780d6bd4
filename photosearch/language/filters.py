"""A filter: a condition on facts that a query sets, such as `date:2023` or a camera named in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from photosearch.base.frozen_class import frozen

SORT: Final = "sort"  # the key of the filter that leaves no photo out, but orders them


@frozen
class Filter:
    """`key`: "date", "camera", "place", "in", "rating", "is", "has", … `value`: as `photosearch understand --json` prints it:
    "2022-06-01..2022-08-31", "Rome", ">=4", "raw".

    `start`, `end`: where it stands in what was typed, in characters. `negated`: photos that match are left out.
    `prefixed`: False if it was understood from plain words, so that a chip can turn it back into words.
    """

    key: str
    value: str
    start: int
    end: int
    negated: bool = False
    prefixed: bool = True


def choosing(filters: Sequence[Filter]) -> list[Filter]:
    """The filters that choose photos, without those that order them."""
    return [one for one in filters if one.key != SORT]
