"""The version of a shot to keep: the one with the most real detail and nothing added, measured at full size.

Only versions that may be the best are measured, the largest first. What decides, in this order:

1. real detail: an enlargement counts for no more than what it was made from, and a crop for its own pixels;
2. nothing was added (`additions`);
3. camera data;
4. what most versions agree in: copies are made from the original, so turned, mirrored, recoloured, blurred and sharpened ones
   are in the minority; but what each other version was made from may be the only one that is so crisp;
5. which file was made from which (`generations`), or else which was saved more finely.

Neither the order of the photos nor that of their ids counts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from photosearch.base.records import Box, Detail
from photosearch.duplicates import alignment, generations
from photosearch.duplicates.additions import shot_within, surrounded
from photosearch.duplicates.alignment import WHOLE, Match
from photosearch.duplicates.reductions import made_from_smaller
from photosearch.duplicates.versions import (
    AS_LARGE,
    Version,
    best_of,
    framed_parts,
    palette,
    pixels_of,
)
from photosearch.images.fingerprint import Floats, Luminance

MOST: Final = 24  # versions of a shot that are measured
COMPARED: Final = 12  # versions with which one is compared
ENLARGED: Final = 0.82  # real detail, as a share of what the pixels could show, below which a version may be an enlargement
WITHIN: Final = 0.8  # of the real detail of an enlargement that what it was made from has at least
NEARLY, SOFTER = (
    0.6,
    6.0,
)  # or so much, if the enlargement's finest detail is this many decibels weaker
SMALLEST, SMALLER = (
    0.03,
    0.9,
)  # of the pixels of an enlargement that what it was made from has at least and at most
UNCROPPED: Final = 0.95  # agreement of two versions of which neither is a crop
SAME_SIZE: Final = 0.985  # of the pixels of the largest: less is a crop
AGREED: Final = 0.75  # of the support of the best supported version
CRISP: Final = 3.0  # decibels between two versions, of which one was blurred or sharpened
OUTLIER: Final = (
    1.8  # how much farther from the others an unusual version is than these are from each other
)
TONE, COLOUR, SOFT = (
    0.7,
    0.003,
    1.0,
)  # differences that do not count: grey levels, of palettes, decibels
RETOUCHED: Final = (
    5.0  # grey levels between two versions of the same size, of which the tones were changed
)
FINER: Final = 1.1  # factor between the quantisation steps of two files

Measure = Callable[[Mapping[int, Version]], Mapping[int, Detail]]


def best_measured(
    there: Mapping[int, Version], matches: Mapping[tuple[int, int], Match], measure: Measure
) -> int:
    """The id of the version to keep. `measure` reads files, and leaves out those that it cannot; if the largest version is one of
    these, `best_of` decides."""
    if len(there) == 1:
        return next(iter(there))
    found = _Contest(there, matches, measure)
    finalists = found.finalists()
    if len(finalists) == 1:
        return finalists[0]
    if not all(i in found.details for i in finalists):
        return best_of({i: there[i] for i in finalists}, dict(matches))
    return found.winner(finalists)


class _Contest:
    """The versions of one shot, and what has been measured of them."""

    def __init__(
        self,
        there: Mapping[int, Version],
        matches: Mapping[tuple[int, int], Match],
        measure: Measure,
    ) -> None:
        self._there = there
        self._measure = measure
        self.details: dict[int, Detail] = {}
        self._tried: set[int] = set()
        self._generations: dict[tuple[int, int], bool | None] = {}
        self._boxes: dict[int, Box] = framed_parts(there, matches)
        # at most; what is plain around a crop may be sky, so the boxes count only once they were looked at
        self._pixels = {i: pixels_of(p, WHOLE) for i, p in there.items()}
        self._shapes = {i: p.shape for i, p in there.items()}

    def finalists(self) -> list[int]:
        """The versions with the most real detail, without those with additions if there are others."""
        enlarged: set[int] = set()
        checked: set[int] = set()
        while True:
            alive = [i for i in self._there if i not in enlarged]
            most = max(self._pixels[i] for i in alive)
            front = [i for i in alive if self._pixels[i] >= AS_LARGE * most]
            if self._look(front):
                continue
            doubtful = [i for i in front if self._fraction(i) < ENLARGED and i not in checked]
            if not doubtful:
                break
            for i in doubtful:
                checked.add(i)
                if self._is_enlarged(i):
                    enlarged.add(i)
        clean = [i for i in front if i not in self._boxes] or front
        most = max(self._pixels[i] for i in clean)
        same = [i for i in clean if self._pixels[i] >= SAME_SIZE * most or i in self._boxes]
        return [i for i in same if i in self.details] or same

    def _look(self, ids: Iterable[int]) -> bool:
        """Measure those that are not yet measured, the largest files first. Returns whether there were any."""
        new = sorted((i for i in ids if i not in self._tried), key=self._age)
        new = new[: max(0, MOST - len(self._tried))]
        if not new:
            return False
        self._tried.update(new)
        self.details.update(self._measure({i: self._there[i] for i in new}))
        for i in new:
            if i in self.details:
                self._locate(i)
            self._pixels[i] = pixels_of(self._there[i], self._boxes.get(i, WHOLE))
        return True

    def _locate(self, image_id: int) -> None:
        """Find what was added around a version."""
        found = self.details[image_id]
        if not surrounded(self._boxes.get(image_id, WHOLE), found):
            self._boxes.pop(image_id, None)
        others = sorted((i for i in self._there if i != image_id), key=lambda i: -self._pixels[i])
        shapes = [self._shapes[i] for i in others[:COMPARED]]
        box = shot_within(self._shapes[image_id], found, shapes)
        if box is not None:
            self._boxes[image_id] = box

    def _fraction(self, image_id: int) -> float:
        found = self.details.get(image_id)
        return found.fraction if found is not None else 1.0

    def _is_enlarged(self, image_id: int) -> bool:
        """Whether a smaller version of the whole shot has all its detail, or less than it would have if it had been made from
        this one by reducing it."""
        own = math.sqrt(self._pixels[image_id]) * self._fraction(image_id)
        rivals = [
            i
            for i in self._there
            if SMALLEST * self._pixels[image_id]
            <= self._pixels[i]
            <= SMALLER * self._pixels[image_id]
        ]
        rivals = sorted(rivals, key=lambda i: -self._pixels[i])[:COMPARED]
        rivals = [i for i in rivals if self._shows_whole(image_id, i)]
        self._look(rivals)
        for i in rivals:
            if self._made_from_smaller(image_id, i) is False:
                continue  # it was made from this one
            side, fraction = math.sqrt(self._pixels[i]), self._fraction(i)
            if side * fraction >= WITHIN * own or fraction < WITHIN * min(1.0, own / side):
                return True
            if side * fraction >= NEARLY * own and self._softer(image_id, i) >= SOFTER:
                return True
        return False

    def _made_from_smaller(self, image_id: int, smaller: int) -> bool | None:
        a, b = self.details.get(image_id), self.details.get(smaller)
        if a is None or b is None:
            return None
        return made_from_smaller(a, b, math.sqrt(self._pixels[smaller] / self._pixels[image_id]))

    def _shows_whole(self, one: int, other: int) -> bool:
        """Whether neither of two versions is a crop of the other."""
        return alignment.whole(self._part(one), self._part(other)).agreement >= UNCROPPED

    def _softer(self, one: int, other: int) -> float:
        """By how many decibels the finest detail of `one` is weaker than that of `other`; 0 if either is unknown."""
        a, b = self.details.get(one), self.details.get(other)
        return b.crispness - a.crispness if a is not None and b is not None else 0.0

    def _age(self, image_id: int) -> tuple[int, int, str]:
        """The oldest first, then the largest file."""
        photo = self._there[image_id]
        return (
            min((file.mtime_ns for file in photo.files), default=0),
            -max((file.bytes for file in photo.files), default=0),
            photo.row.content_hash,
        )

    def winner(self, finalists: Sequence[int]) -> int:
        camera = [i for i in finalists if _has_camera(self._there[i])] or list(finalists)
        agreed = self._agreed(camera)
        wins = {i: sum(self._beats(i, j) for j in agreed if j != i) for i in agreed}
        losses = {i: sum(self._beats(j, i) for j in agreed if j != i) for i in agreed}
        return min(agreed, key=lambda i: (losses[i] - wins[i], self._age(i)))

    def _agreed(self, ids: Sequence[int]) -> list[int]:
        """Those that most other versions resemble in position, tones, colours and crispness."""
        if len(self._there) < 3:
            return list(ids)
        others = sorted(self._there, key=lambda i: (-self._pixels[i], self._age(i)))[:MOST]
        support = {i: sum(self._upright(i, j) for j in others if j != i) for i in ids}
        kept = [i for i in ids if support[i] >= AGREED * max(support.values())]
        peers = {i: self._placed(i, kept[0]) for i in ids}
        colours = {i: palette(self._there[i]) for i in ids}
        for far, least in (
            (lambda i, j: float(np.abs(peers[i] - peers[j]).mean()), TONE),
            (lambda i, j: 1 - float(colours[i] @ colours[j]), COLOUR),
        ):
            kept = _usual(kept, ids, far, least)
        sources = [i for i in kept if all(self._made(i, j) for j in ids if j != i)]
        return sources or _usual(kept, ids, lambda i, j: abs(self._softer(i, j)), SOFT)

    def _placed(self, image_id: int, like: int) -> Floats:
        """The middle of a version, in the position in which another one is."""
        found = generations.middle(self.details[image_id])
        match = alignment.whole(self._shapes[like].luminance, self._shapes[image_id].luminance)
        placed = generations.oriented(found, match.quarter, match.mirrored)
        wanted = self.details[like].side[::-1]
        return placed if placed.shape == wanted else np.zeros(wanted, np.float32)

    def _upright(self, one: int, other: int) -> bool:
        """Whether two versions show the shot in the same position, as far as they show it whole."""
        return alignment.agreement_at(self._part(one), WHOLE, self._part(other)) >= alignment.COPY

    def _part(self, image_id: int) -> Luminance:
        box = self._boxes.get(image_id, WHOLE)
        luminance = self._shapes[image_id].luminance
        return luminance if box == WHOLE else alignment.part_of(luminance, box)

    def _beats(self, one: int, other: int) -> bool:
        """Whether `one` is the better of two versions of the same size."""
        a, b = self.details[one], self.details[other]
        copied = self._made(one, other)
        if copied is not None:
            return copied
        if abs(a.crispness - b.crispness) >= CRISP:
            return a.crispness > b.crispness
        if 1 - float(palette(self._there[one]) @ palette(self._there[other])) >= COLOUR:
            return False
        if float(np.abs(self._placed(one, one) - self._placed(other, one)).mean()) >= RETOUCHED:
            return False
        return generations.step(b) >= FINER * generations.step(a)

    def _made(self, one: int, other: int) -> bool | None:
        """Whether `other` was made from `one` (True), the other way round (False), or neither is certain (None)."""
        if (one, other) not in self._generations:
            match = alignment.whole(self._shapes[one].luminance, self._shapes[other].luminance)
            a, b = self.details[one], self.details[other]
            found = generations.made_from(a, b, match.quarter, match.mirrored)
            self._generations[one, other] = found
        return self._generations[one, other]


def _usual(
    kept: Sequence[int], ids: Sequence[int], far: Callable[[int, int], float], least: float
) -> list[int]:
    """Those of `kept` that are not much farther from the others of `ids` than these are from each other, if there are enough."""
    if len(ids) < 4:
        return list(kept)
    middle = {i: float(np.median([far(i, j) for j in ids if j != i])) for i in ids}
    most = OUTLIER * float(np.median(list(middle.values()))) + least
    return [i for i in kept if middle[i] <= most] or list(kept)


def _has_camera(photo: Version) -> bool:
    return photo.row.facts.camera is not None or photo.row.facts.taken_at is not None
