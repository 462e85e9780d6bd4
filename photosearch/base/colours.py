"""The colours that have a name of their own (Berlin and Kay, "Basic color terms", 1969)."""

from __future__ import annotations

from typing import Final, Literal, get_args

Colour = Literal["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "grey", "white"]  # fmt: skip
COLOURS: Final[tuple[Colour, ...]] = get_args(Colour)
