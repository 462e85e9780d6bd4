"""Stack the shots of one moment, and the versions of one shot, so that a search shows one photo for all of them.

Each photo is compared once, with its neighbours: the photos that look most like it, and those that its camera took within
seconds. So a new photo costs little more in a large library than in a small one, and the work goes on where it was stopped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np

from photosearch.base.halting import halted
from photosearch.base.pace import Pace
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.duplicates import alignment, candidates, motion
from photosearch.duplicates.alignment import Match
from photosearch.duplicates.on_disk import as_indexed
from photosearch.duplicates.versions import Version, best_of, mergeable
from photosearch.encoder.spec import Floats
from photosearch.images.fingerprint import VERSION
from photosearch.store import fingerprints, page_looks, photos, stacks
from photosearch.store.db import Database
from photosearch.vectors.best import Scored
from photosearch.vectors.model import LoadedModel, give_way

AT_ONCE: Final = 32  # photos in one transaction
NEIGHBOURS: Final = 8
PARTS: Final = 2  # of the nearest, so many are also compared as parts of each other, which takes most of the time
# Shots of one camera: within so many seconds, they need only show about the same (the cosine of their vectors); up to the
# longer time, and without times, the pictures must agree.
BURST_SECONDS: Final = 3
BURST_COSINE: Final = 0.5
BURST_PHOTOS: Final = 12  # of those taken within that time, so many are compared
MOMENT_SECONDS: Final = 60
# Tuned on series made from photos of COCO's training part, and on the near-alike pairs among others of them: tests/bench/RESULTS.md.
# `motion.agreement` is to reach AGREE, more or less by STYLE_WEIGHT times what palette and texture (the Bhattacharyya
# coefficient) fall short of or exceed STYLE by: two aeroplanes over one runway agree in shape, but not in colour.
AGREE, STYLE, STYLE_WEIGHT = 0.70, 0.95, 2.0
WEAKEST: Final = 0.72  # of the areas' agreements: the background of two portraits differs
TEXTURED: Final = 8  # blocks with detail
PLAIN: Final = 0.6  # a picture with a larger share of one tone is compared by its outlines only, which are alike in many
PAGE: Final = (
    0.9  # how sure it is that a picture is a document or a screenshot; 4 photos in 1,000 reach it
)
ASPECT: Final = 1.12  # ratio of the aspect ratios

Tell = Callable[[Progress], None]


def keep_stacks(
    db: Database,
    model: LoadedModel,
    halt: Sequence[threading.Event] = (),
    tell: Tell = lambda _progress: None,
    query_waits: threading.Event | None = None,
) -> int:
    """Compare the photos that were not compared yet, newest first, and stack them. Returns how many were compared.

    Once one of `halt` is set, it stops; the next call goes on. Lets a running query (`query_waits`) finish first. Photos without
    a fingerprint or a vector of this model wait for them.
    """
    stacks.forget_older(db)
    waiting = stacks.lacking(db, VERSION) if model.spaces else []
    if not waiting:
        return 0
    pace, done = Pace(), 0
    comparing, known = _Comparing(db, model), _KnownStacks(db)
    for start in range(0, len(waiting), AT_ONCE):
        compared = []
        comparing.look_around(waiting[start : start + AT_ONCE])
        for image_id in waiting[start : start + AT_ONCE]:
            give_way(query_waits or threading.Event())
            if halted(halt):
                break
            if comparing.stack(image_id, known):
                compared.append(image_id)
            at = start + len(compared)
            rate, eta = pace.at(at, len(waiting))
            note = say("photos, to find similar shots")
            tell(Progress("filling", at, len(waiting), rate=rate, eta=eta, note=note))
        stacks.put(db, compared, known.changed())
        done += len(compared)
        if halted(halt):
            break
    return done


@dataclass(frozen=True)
class _Seen:
    """A photo, its vector, and whether it is a document or a screenshot: two of these are alike without showing the same."""

    version: Version
    vector: Floats
    style: Floats
    page: bool


class _Comparing:
    """Finds the neighbours of a photo, and compares them with it."""

    def __init__(self, db: Database, model: LoadedModel) -> None:
        self._db = db
        self._space = candidates.space_of(model)
        self._hashes = candidates.KnownHashes(db)()  # nothing else writes meanwhile
        self._pages = set(page_looks.likely(db, "document", PAGE))
        self._pages |= set(page_looks.likely(db, "screenshot", PAGE))
        self._near: dict[int, Scored] = {}

    def look_around(self, images: Sequence[int]) -> None:
        """Find the neighbours of photos that are to be stacked next."""
        self._near = candidates.neighbours(self._db, self._space, images, NEIGHBOURS + 1)

    def stack(self, image_id: int, known: _KnownStacks) -> bool:
        """Compare a photo, and stack it. Returns False if it cannot be compared yet."""
        own = self._seen([image_id]).get(image_id)
        if own is None:
            return False
        near, scores = self._near.get(image_id) or self._space.search(
            self._db, own.vector, NEIGHBOURS + 1
        )
        close = near[(scores >= candidates.CLOSE) & (near != image_id)].tolist()[:PARTS]
        facts, soon = own.version.row.facts, []
        if facts.camera is not None and facts.taken_at is not None:
            times = (facts.camera, facts.taken_at, BURST_SECONDS, BURST_PHOTOS)
            soon = stacks.near_in_time(self._db, *times)
        same = own.version.found.hash
        hashed = candidates.near_hash(*self._hashes, same) if same is not None else []
        order = [i for i in dict.fromkeys([*near.tolist(), *hashed, *soon]) if i != image_id]
        for other_id, other in self._seen(order).items():
            if known.together(image_id, other_id):
                continue
            part = other_id in close
            if _moment(own, other) or _copy(own.version, other.version, part=part).same:
                self._join(image_id, other_id, known, part=part)
        return True

    def _join(self, a: int, b: int, known: _KnownStacks, *, part: bool) -> None:
        """Stack two photos, and choose which of the best of their stacks is the best of all."""
        one, other = known.best(a), known.best(b)
        there = {i: seen.version for i, seen in self._seen([one, other]).items()}
        best = next(iter(there), one)
        if len(there) > 1:
            match = _copy(there[one], there[other], part=part)
            best = best_of(there, {(one, other): match} if match.same else {})
        known.join(a, b, best)

    def _seen(self, ids: Iterable[int]) -> dict[int, _Seen]:
        """Those of these photos that are in the library and have a fingerprint and a vector."""
        wanted = list(ids)
        found = fingerprints.read(self._db, wanted, VERSION)
        files = as_indexed(photos.files_of(self._db, wanted))
        rows = photos.read(self._db, wanted)
        seen = {}
        for image_id in wanted:
            vector = self._space.vector_of(self._db, image_id)
            if image_id in rows and image_id in found and vector is not None:
                version = Version(rows[image_id], found[image_id], files.get(image_id, []))
                style = np.frombuffer(version.found.style, "<f2").astype(np.float32)
                seen[image_id] = _Seen(version, vector, style, image_id in self._pages)
        return seen


class _KnownStacks:
    """The stacks as they are, and what has changed since they were stored."""

    def __init__(self, db: Database) -> None:
        self._stack: dict[int, int] = {}  # by image id
        self._members: dict[int, list[int]] = {}  # by stack
        self._best: dict[int, int] = {}  # by stack
        self._changed: set[int] = set()
        for image_id, stack, best in stacks.stacked(db):
            self._stack[image_id] = stack
            self._members.setdefault(stack, []).append(image_id)
            if best:
                self._best[stack] = image_id

    def together(self, a: int, b: int) -> bool:
        return a in self._stack and self._stack[a] == self._stack.get(b)

    def best(self, image_id: int) -> int:
        """The best of the stack of a photo."""
        stack = self._stack.get(image_id)
        return image_id if stack is None else self._best.get(stack, image_id)

    def join(self, a: int, b: int, best: int) -> None:
        """Make one stack of those of two photos. The photos of the smaller one move, so that many joins cost little."""
        for one in (a, b):
            if one not in self._stack:
                stack = one if one not in self._members else max(self._members) + 1
                self._stack[one], self._members[stack] = stack, [one]
        small, large = sorted(
            (self._stack[a], self._stack[b]), key=lambda stack: (len(self._members[stack]), -stack)
        )
        moved = self._members.pop(small)
        self._members[large] += moved
        self._stack.update(dict.fromkeys(moved, large))
        former = (self._best.pop(small, best), self._best.get(large, best))
        self._best[large] = best
        self._changed.update(moved, former, (a, b, best))

    def changed(self) -> list[tuple[int, int, bool]]:
        """What has changed since the last call: image id, stack, whether it is the best."""
        ids, self._changed = sorted(self._changed), set()
        stack_of, best = self._stack, self._best
        return [(i, stack_of[i], best.get(stack_of[i]) == i) for i in ids if i in stack_of]


def _copy(a: Version, b: Version, *, part: bool) -> Match:
    """The match of two versions of one shot; one that is not `same` if they are none. With `part`, also of a part of it."""
    one, other = a.shape, b.shape
    match = alignment.whole(one.luminance, other.luminance)
    if not match.same and part:
        match = alignment.part(one, other)
    apart = _seconds(a, b)
    told = a.row.facts.camera is not None and a.row.facts.camera == b.row.facts.camera
    different = told and apart is not None and apart > 0  # two shots, however alike
    return match if mergeable(a, b, match) and not different else Match(-1.0)


def _moment(a: _Seen, b: _Seen) -> bool:
    """Whether two photos are shots of one moment."""
    if a.page or b.page:
        return False
    one, other = a.version.row.facts, b.version.row.facts
    apart = _seconds(a.version, b.version)
    if apart is not None and apart > MOMENT_SECONDS:
        return False
    camera = one.camera is not None and one.camera == other.camera
    if camera and apart is not None and apart <= BURST_SECONDS:
        return float(a.vector @ b.vector) >= BURST_COSINE
    aspects = one.width * other.height / (one.height * other.width)
    wanted = AGREE + STYLE_WEIGHT * (STYLE - float(a.style @ b.style))
    if max(aspects, 1 / aspects) > ASPECT or wanted > 1:
        return False
    pictures = [seen.version.shape.luminance for seen in (a, b)]
    if min(map(motion.textured, pictures)) < TEXTURED:
        return False
    if max(map(motion.plainness, pictures)) > PLAIN:
        return False
    found = motion.agreement(pictures[0], pictures[1], one.width / one.height)
    return found.whole >= wanted and found.weakest >= WEAKEST


def _seconds(a: Version, b: Version) -> float | None:
    """The time between two shots; None if it is not known."""
    times = (a.row.facts.taken_at, b.row.facts.taken_at)
    if times[0] is None or times[1] is None:
        return None
    one, other = (datetime.fromisoformat(time) for time in times if time is not None)
    return abs((one - other).total_seconds())
