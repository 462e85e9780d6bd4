"""Choose the best of several versions of a shot, and name each other version's relation to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from photosearch.base.file_groups import Relation
from photosearch.base.records import Box, Fingerprint
from photosearch.duplicates.alignment import COPY, WHOLE, Match, Shape, cores, told
from photosearch.duplicates.on_disk import FileNow
from photosearch.images.fingerprint import PALETTE_DIM, Floats, signature
from photosearch.store.photos import PhotoRow

PART = 0.96  # a match that covers less of a picture's area than this is a part of it
AS_LARGE = (
    0.94  # share of the most pixels that counts as equally large: positions are no more precise
)
NOTHING: Box = (0.0, 0.0, 0.0, 0.0)
PLAIN = 10  # grey levels; a surface that varies no more is plain
PLAIN_SHARE = 0.6  # if this share of a part's surroundings is plain, they are a border or a strip
# Chosen on edits of validation drawings and photos: of eight kinds of edits of a drawing, only crops, borders and strips
# agree less than SPARSE_COPY; of a photo's crops, one in a hundred agrees less than CUT_COPY.
MOSTLY, HARDLY = (
    10,
    4,
)  # textured blocks of 16: with fewer, a picture is mostly paper, or a scribble that fits into any other
SPARSE_COPY, CUT_COPY = 0.96, 0.93
LIKELY = 0.7  # agreement that deserves a second look
# At the second look, copies of photos, framed, captioned or cropped, agree at 0.92 and more, each area at 0.87. Of other pairs of
# 900 drawings and 6,600 photos, two shots of a ship agree most, at 0.82, and their areas at 0.68.
CLOSER_COPY, CLOSER_EVEN = 0.92, 0.82
RECOLOURED = 0.97  # palettes with a lower cosine mean that the colours were changed
RETONED = 6.0  # grey levels; a larger mean difference means that the tones were changed


@dataclass(frozen=True)
class Version:
    """A photo that may be a copy, with its fingerprint and files."""

    row: PhotoRow
    found: Fingerprint
    files: Sequence[FileNow] = ()

    @property
    def offline(self) -> bool:
        """Whether none of its files can be reached."""
        return all(file.offline for file in self.files)

    @property
    def shape(self) -> Shape:
        facts = self.row.facts
        return Shape(signature(self.found.signature), facts.width, facts.height)


def best_of(there: dict[int, Version], matches: dict[tuple[int, int], Match]) -> int:
    """The id of the version to keep as far as thumbnails tell (`best_version` knows more): the one with the most pixels of the
    shot itself. Ties (see AS_LARGE) are broken by: no frame, camera data, the largest file, the oldest file."""
    boxes = framed_parts(there, matches)
    pixels = {i: pixels_of(photo, boxes.get(i, WHOLE)) for i, photo in there.items()}
    most = max(pixels.values())

    def worth(image_id: int) -> tuple[bool, bool, bool, int, int, str]:
        photo = there[image_id]
        facts = photo.row.facts
        return (
            pixels[image_id] >= AS_LARGE * most,
            image_id not in boxes,
            facts.camera is not None or facts.taken_at is not None,
            max((file.bytes for file in photo.files), default=0),
            -min((file.mtime_ns for file in photo.files), default=0),
            photo.row.content_hash,
        )

    return max(there, key=worth)


def framed_parts(
    there: Mapping[int, Version], matches: Mapping[tuple[int, int], Match]
) -> dict[int, Box]:
    """The parts of photos that another version shows whole, if what is around them is plain."""
    boxes: dict[int, Box] = {}
    for (a, b), match in sorted(matches.items()):
        for image_id, inside in ((a, match.in_a), (b, match.in_b)):
            known = _area(boxes.get(image_id, NOTHING))
            if image_id not in there or not known < _area(inside) < PART:
                continue
            if _framed(there[image_id], inside):
                boxes[image_id] = inside
    return boxes


def pixels_of(photo: Version, inside: Box) -> float:
    """The number of pixels in the part `inside` of a photo."""
    return photo.row.facts.width * photo.row.facts.height * min(1.0, _area(inside))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _framed(photo: Version, inside: Box) -> bool:
    """Whether the surroundings of a part are a border or a strip rather than the rest of a picture: PLAIN_SHARE of them
    is within PLAIN grey levels of their median."""
    luminance = photo.shape.luminance.astype(np.float32)
    side = len(luminance)
    left, top, right, bottom = (round(edge * side) for edge in inside)
    around = np.ones(luminance.shape, bool)
    around[max(top, 0) : bottom, max(left, 0) : right] = False
    values = luminance[around]
    if not len(values):
        return False
    return float((np.abs(values - np.median(values)) <= PLAIN).mean()) >= PLAIN_SHARE


def mergeable(a: Version, b: Version, match: Match) -> bool:
    """Whether a match is certain enough to report one photo as a copy of the other without being asked about the pair.

    Two drawings, or two receipts, agree in most of their area, which is white paper, so they must agree more. Others that agree
    less than CUT_COPY may be two shots by a camera that stands still, or of an object in front of a lawn (see `likely`).
    """
    if not match.same:
        return False
    one, other = a.shape.luminance, b.shape.luminance
    wholes = match.in_a == match.in_b == WHOLE
    agreement = min(match.agreement, cores(one, other, match) if wholes else 1.0)
    something = min(told(one), told(other))
    if something < MOSTLY:
        return agreement >= SPARSE_COPY and (wholes or something >= HARDLY)
    return match.agreement >= CUT_COPY and agreement >= COPY


def likely(a: Version, b: Version, match: Match) -> bool:
    """Whether a match deserves a second look, at a finer scale: one shows a part of the other, or both agree as wholes, but not
    enough to be `mergeable`. What is mostly sky or paper must agree more, and as a part."""
    part = match.in_a != WHOLE or match.in_b != WHOLE
    something = min(told(photo.shape.luminance) for photo in (a, b))
    if something < MOSTLY:
        return part and something >= HARDLY and match.agreement >= COPY
    if part:
        return match.agreement >= LIKELY
    return match.same and not mergeable(a, b, match)


def certain(closer: Match) -> bool:
    """Whether a match found at that finer scale is certain enough to report one photo as a copy of the other."""
    return closer.agreement >= CLOSER_COPY and closer.weakest >= CLOSER_EVEN


def reversed_match(match: Match) -> Match:
    """The same match seen from the other picture: the position of `a` in `b`."""
    # mirroring and turning is its own inverse
    quarter = match.quarter if match.mirrored else -match.quarter % 4
    return replace(match, quarter=quarter, in_a=match.in_b, in_b=match.in_a)


def relation_to(best: Version, other: Version, match: Match) -> Relation:
    """The relation of `other` to the best version; `match`: its position in the best version."""
    if not match.same or _area(match.in_b) < PART:
        return "edited"
    if match.mirrored:
        return "mirrored"
    if match.quarter:
        return "rotated"
    if _area(match.in_a) < PART:
        return "cropped"
    tones = [photo.shape.luminance.astype(np.float32) for photo in (best, other)]
    if not same_colours(best, other) or np.abs(tones[0] - tones[1]).mean() > RETONED:
        return "edited"
    sizes = [(photo.row.facts.width, photo.row.facts.height) for photo in (best, other)]
    return "resized" if sizes[0] != sizes[1] else "edited"


def same_colours(one: Version, other: Version) -> bool:
    """Whether two versions have the same colours and tones, wherever these are."""
    tones = [np.sort(photo.shape.luminance.astype(np.float32), axis=None) for photo in (one, other)]
    return bool(
        palette(one) @ palette(other) >= RECOLOURED
        and np.abs(tones[0] - tones[1]).mean() <= RETONED
    )


def palette(photo: Version) -> Floats:
    """The palette of a version, of unit length."""
    values = np.frombuffer(photo.found.style, "<f2")[:PALETTE_DIM].astype(np.float32)
    return np.asarray(values / max(float(np.linalg.norm(values)), 1e-9), np.float32)
