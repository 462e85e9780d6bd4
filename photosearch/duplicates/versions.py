"""Which of several versions of a shot is the best, and what each other one is to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from photosearch.base.records import Fingerprint, Relation
from photosearch.duplicates.alignment import COPY, WHOLE, Box, Match, Shape, cores, told
from photosearch.images.fingerprint import PALETTE_DIM, signature
from photosearch.store.photos import PhotoRow, StoredFile

PART = 0.96  # less of a picture's area than this is a part of it
AS_LARGE = 0.94  # of the most pixels: the place of a part is not known better
PLAIN = 10  # grey levels: what differs no more is plain
EVEN_PAPER = 3  # grey levels: a lawn out of focus is plain, too, but less than this
PLAIN_SHARE = 0.6  # of what lies around a picture: then it is a border or a strip
# Chosen on drawings and photos that validate, and edits of them: of eight edits of a drawing only crops, borders and
# strips agree less than SPARSE_COPY, of a photo's crops one in a hundred less than CUT_COPY.
MOSTLY, HARDLY = (
    10,
    4,
)  # of 16 blocks: a picture with less in it is mostly paper; a scribble fits into any other
SPARSE_COPY, CUT_COPY = 0.96, 0.93
RECOLOURED = 0.97  # palettes that agree less are another colouring
RETONED = 6.0  # grey levels that a picture may differ on average without having been changed


@dataclass(frozen=True)
class Version:
    """What is known of a photo that may be a copy."""

    row: PhotoRow
    found: Fingerprint
    files: Sequence[StoredFile] = ()

    @property
    def shape(self) -> Shape:
        facts = self.row.facts
        return Shape(signature(self.found.signature), facts.width, facts.height)


def best_of(there: dict[int, Version], matches: dict[tuple[int, int], Match]) -> int:
    """The version to keep: the most pixels of the shot itself; among those as large one without a frame, one with
    camera data, the largest file, the oldest, in this order."""
    boxes: dict[int, Box] = {}
    for (a, b), match in matches.items():
        for image_id, inside in ((a, match.in_a), (b, match.in_b)):
            if image_id in there and _area(inside) < PART and _framed(there[image_id], inside):
                boxes[image_id] = inside
    pixels = {i: pixels_of(photo, boxes.get(i, WHOLE)) for i, photo in there.items()}
    most = max(pixels.values())

    def worth(image_id: int) -> tuple[bool, bool, bool, int, int, int]:
        photo = there[image_id]
        facts = photo.row.facts
        return (
            pixels[image_id] >= AS_LARGE * most,
            image_id not in boxes,
            facts.camera is not None or facts.taken_at is not None,
            max((file.bytes for file in photo.files), default=0),
            -min((file.mtime_ns for file in photo.files), default=0),
            -image_id,
        )

    return max(there, key=worth)


def pixels_of(photo: Version, inside: Box) -> float:
    """How many pixels of a photo show its part `inside`."""
    return photo.row.facts.width * photo.row.facts.height * min(1.0, _area(inside))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _framed(photo: Version, inside: Box, plain: int = PLAIN) -> bool:
    """Whether what lies around a part is plain, but for `plain` grey levels: a border or a strip, and not the rest of a
    picture."""
    luminance = photo.shape.luminance.astype(np.float32)
    side = len(luminance)
    left, top, right, bottom = (round(edge * side) for edge in inside)
    around = np.ones(luminance.shape, bool)
    around[max(top, 0) : bottom, max(left, 0) : right] = False
    values = luminance[around]
    if not len(values):
        return False
    return float((np.abs(values - np.median(values)) <= plain).mean()) >= PLAIN_SHARE


def mergeable(a: Version, b: Version, match: Match) -> bool:
    """Whether a match is sure enough to call one photo a copy of the other, when nobody asked for just that.

    Two drawings, or two receipts, are alike in most of what they are: white paper. And a part that is not framed, but cut
    out, agrees better than two shots of a thing that stands before a lawn.
    """
    if not match.same:
        return False
    one, other = a.shape.luminance, b.shape.luminance
    wholes = match.in_a == match.in_b == WHOLE
    agreement = min(match.agreement, cores(one, other, match.quarter) if wholes else 1.0)
    something = min(told(one), told(other))
    if something < MOSTLY:
        return agreement >= SPARSE_COPY and (wholes or something >= HARDLY)
    if wholes or match.agreement >= CUT_COPY:
        return agreement >= COPY
    return all(
        _area(inside) >= PART or _framed(photo, inside, EVEN_PAPER)
        for photo, inside in ((a, match.in_a), (b, match.in_b))
    )


def reversed_match(match: Match) -> Match:
    """How the first lies in the second."""
    return replace(match, quarter=-match.quarter % 4, in_a=match.in_b, in_b=match.in_a)


def relation_to(best: Version, other: Version, match: Match) -> Relation:
    """What `other` is to the best version, in which it lies as `match` says."""
    if not match.same or _area(match.in_b) < PART:
        return "edited"
    if match.quarter:
        return "rotated"
    if _area(match.in_a) < PART:
        return "cropped"
    palettes = [
        np.frombuffer(photo.found.style, "<f2")[:PALETTE_DIM].astype(np.float32)
        for photo in (best, other)
    ]
    lengths = np.linalg.norm(palettes[0]) * np.linalg.norm(palettes[1])
    tones = [photo.shape.luminance.astype(np.float32) for photo in (best, other)]
    if (
        palettes[0] @ palettes[1] < RECOLOURED * lengths
        or np.abs(tones[0] - tones[1]).mean() > RETONED
    ):
        return "edited"
    sizes = [(photo.row.facts.width, photo.row.facts.height) for photo in (best, other)]
    return "resized" if sizes[0] != sizes[1] else "edited"
