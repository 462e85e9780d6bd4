"""Frames, captions and polaroid borders: what was added around a shot.

Plain edges alone prove nothing, since a photo may have a white sky or a black ground. They were added if the picture without
them looks like another version of the shot, and with them does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

import numpy as np

from photosearch.base.records import Box, Detail
from photosearch.duplicates.alignment import (
    COPY,
    WHOLE,
    Match,
    Shape,
    agreement_at,
    refined,
    within,
)

ADDED: Final = 0.985  # a part that covers more of the picture than this has nothing around it
LIKELY: Final = 0.6  # lowest agreement of two versions, of which one lost its finest detail to the borders around it
NEAR: Final = 0.02  # of a side; positions are no more precise
BETTER: Final = 0.6  # the disagreement without the borders, as a share of that with them


def area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def surrounded(box: Box, found: Detail) -> bool:
    """Whether all around a part of a picture is a plain border. Around a crop, there is more of the shot."""
    within = [inner - outer for inner, outer in zip(found.inside, box, strict=True)]
    return area(box) < ADDED and min(within[:2]) >= -NEAR and max(within[2:]) <= NEAR


def shot_within(photo: Shape, found: Detail, others: Sequence[Shape]) -> Box | None:
    """The part of a picture that shows the shot as another version shows it; None if nothing was added. If several versions are
    likely, the smallest part counts, because the other version may have a frame as well."""
    if area(found.inside) >= ADDED:
        return None
    likely: list[Box] = []
    for other in others:
        whole = agreement_at(photo.luminance, WHOLE, other.luminance)
        boxes = list(_boxes(found.inside, photo, other))
        placed = [Match(agreement_at(photo.luminance, b, other.luminance), in_a=b) for b in boxes]
        best = max(placed, key=attrgetter("agreement"))
        if best.agreement < COPY:  # a part of the shot may be as plain as the border
            tried = [refined(photo, best.in_a, other), *within(photo, other)]
            best = max(
                [best, *(m for m in tried if surrounded(m.in_a, found))],
                key=attrgetter("agreement"),
            )
        if best.agreement >= LIKELY and 1 - best.agreement <= BETTER * (1 - whole):
            likely.append(best.in_a)
    return min(likely, key=area, default=None)


def _boxes(inside: Box, photo: Shape, other: Shape) -> Iterator[Box]:
    """Where another version may lie: within the plain borders, or, because the shot's own edge may be as plain, in a part
    of its proportions that reaches into one of them."""
    left, top, right, bottom = inside
    yield inside
    wide, high = (right - left) * photo.width, (bottom - top) * photo.height
    tall = wide * other.height / other.width / photo.height
    broad = high * other.width / other.height / photo.width
    if bottom - top < tall <= 1:
        for y in (bottom - tall, top, (top + bottom - tall) / 2):
            yield left, float(np.clip(y, 0, 1 - tall)), right, float(np.clip(y, 0, 1 - tall)) + tall
    if right - left < broad <= 1:
        for x in (right - broad, left, (left + right - broad) / 2):
            yield (
                float(np.clip(x, 0, 1 - broad)),
                top,
                float(np.clip(x, 0, 1 - broad)) + broad,
                bottom,
            )
