"""A query whose spelling was corrected."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spelling:
    """`typed`: the words as they were typed; `used`: those that were searched for instead."""

    typed: str
    used: str
