"""The colours of heat maps: dark violet, red, orange, yellow. They become brighter steadily, so that they are told apart
in whatever way somebody sees colours, and in grey."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

Colour = tuple[int, int, int, int]  # red, green, blue and opacity, 0 to 255

# After "inferno" of matplotlib (CC0), with an opacity that lets the photo through, most where it is hot: that is what people
# want to see.
_STOPS: Final[tuple[tuple[float, Colour], ...]] = (
    (0.0, (10, 7, 34, 165)),
    (0.25, (87, 16, 110, 150)),
    (0.5, (188, 55, 84, 130)),
    (0.75, (249, 142, 9, 115)),
    (1.0, (252, 255, 164, 105)),
)


def _between(value: float) -> Colour:
    for (low, one), (high, other) in pairwise(_STOPS):
        if value <= high:
            share = (value - low) / (high - low)
            red, green, blue, opacity = (
                round(a + share * (b - a)) for a, b in zip(one, other, strict=True)
            )
            return red, green, blue, opacity
    return _STOPS[-1][1]


#: The colour of each value of a heat map.
COLOURS: Final[tuple[Colour, ...]] = tuple(_between(value / 255) for value in range(256))
