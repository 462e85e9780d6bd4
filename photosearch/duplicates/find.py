"""Find copies of the same shot: identical bytes, edited or resized versions, and bursts. Deletes nothing.

A hash and the model's vectors propose pairs (`candidates`); comparing the luminance images confirms or rejects each pair
(`alignment`). Two photos count as copies only if one agrees, area by area, with the other or with a part of it.
"""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.base.companions import is_raw
from photosearch.base.file_groups import CopyFile, FileGroup, Relation
from photosearch.base.pace import Pace
from photosearch.base.records import Decoded, Progress
from photosearch.duplicates import alignment, candidates
from photosearch.duplicates.alignment import Match, Shape
from photosearch.duplicates.best_version import best_measured
from photosearch.duplicates.detail_reading import Measuring
from photosearch.duplicates.finished import Finished
from photosearch.duplicates.on_disk import FileNow, OnDisk, as_indexed
from photosearch.duplicates.versions import (
    Version,
    best_of,
    certain,
    likely,
    mergeable,
    pixels_of,
    relation_to,
    reversed_match,
)
from photosearch.encoder.spec import Floats
from photosearch.images.fingerprint import VERSION
from photosearch.images.thumbs import thumb_path
from photosearch.store import fingerprints, photos
from photosearch.store.db import Database
from photosearch.store.photos import PhotoRow
from photosearch.vectors.model import LoadedModel

BURST_SECONDS = 3  # longest interval between two shots of a burst
BURST_COSINE = 0.5  # lowest cosine of two shots of a burst
BURST_PHOTOS = 8  # number of preceding shots that a shot is compared with
PAIRS, GROUPS = 256, 256  # pairs and groups whose photos are in memory at a time
PROPOSED = 10  # nearest neighbours of a query picture that are compared with it
SMALL, PROPOSED_OF_SMALL = (
    64,
    30,
)  # longer side in pixels: such a picture's embedding is vague, so more neighbours are compared

READY, READY_SECONDS = (
    32,
    1.0,
)  # finished sets of copies that are made into groups at a time; fewer after so long

Tell = Callable[[Progress], None]
Pair = tuple[int, int]  # of image ids


class Copies:
    """Finds copies with one database connection and the vectors of one model. Not thread-safe.

    `online` returns, by root id, which roots are reachable now.
    """

    def __init__(
        self,
        db: Database,
        model: LoadedModel,
        thumbs: Path,
        online: Callable[[], dict[int, bool]],
    ) -> None:
        self._db = db
        self.model = model
        self._thumbs = thumbs
        self._online = online
        self._hashes = candidates.KnownHashes(db)

    def groups(
        self,
        *,
        near: bool = False,
        bursts: bool = False,
        tell: Tell = lambda _progress: None,
    ) -> list[FileGroup]:
        """Groups of files with the same bytes; with `near`, also of changed copies; with `bursts`, also of shots of one
        moment. The largest groups come first; otherwise as `each` gives them."""
        found = self.each(near=near, bursts=bursts, tell=tell)
        return sorted(found, key=lambda group: (-len(group.files), group.best.path))

    def each(
        self,
        *,
        near: bool = False,
        bursts: bool = False,
        tell: Tell = lambda _progress: None,
    ) -> Iterator[FileGroup]:
        """The groups one by one, each as soon as none of its photos can be a copy of yet another one.

        A photo is in at most one group of copies. Left out are files that wait to be read again or are no longer what was
        indexed, and groups of which no file can be reached; names of one file count once. An offline file is a copy, but
        never the best. `tell` is called many times a second; it may raise to stop.
        """
        on_disk = OnDisk(self._online())
        doubled = fingerprints.doubled(self._db)
        pairs, close = self._candidates(tell) if near else (_NO_PAIRS, np.empty(0, bool))
        lesser: set[int] = set()  # of the copies of one shot, only the best joins a burst
        ended = Finished(pairs.tolist(), doubled)
        now = Progress("measuring", unit="groups")

        def told(progress: Progress) -> None:
            nonlocal now
            now = progress
            tell(progress)

        with Measuring(self._thumbs, lambda: tell(now)) as measure:

            def grouped(step: candidates.Step) -> Iterator[FileGroup]:
                links = ended.taken()
                ways = {pair: match for pair, match in links.items() if match is not None}
                for there, own in self._connected_now(list(links), on_disk, step):
                    for group in self._group(
                        there, {p: ways[p] for p in own if p in ways}, measure
                    ):
                        lesser.update(file.image_id for file in group.others)
                        lesser.discard(group.best.image_id)
                        yield group

            yield from grouped(_told(told, "groups"))
            on = _told(told, "pairs")
            since = time.monotonic()
            for pair, match in self._compared_pairs(pairs, close, on, measure):
                ended.add(pair, match)
                late = time.monotonic() - since >= READY_SECONDS
                if ended.waiting >= READY or (ended.waiting and late):
                    yield from grouped(lambda _done, _total: tell(now))
                    since = time.monotonic()
            yield from grouped(_told(told, "groups"))
        bare = {image_id for image_id, _hash in fingerprints.lacking(self._db, VERSION)}
        for group in self._same_bytes([i for i in doubled if i in bare], on_disk):
            lesser.update(file.image_id for file in group.others)
            lesser.discard(group.best.image_id)
            yield group
        if bursts:
            yield from self._bursts(lesser, on_disk, _told(tell, "shots"))

    def originals(self, asked: Decoded, vector: Floats | None = None) -> list[tuple[int, Relation]]:
        """The library's photos of which a picture is a copy, the best first: image ids, and the picture's relation to each.

        `asked`: the result of a `QueryJob`. `vector`: the picture's vector, float32 [dim], in the space in which pictures
        are compared; without it, neither crops nor framed copies are found.
        """
        own = asked.fingerprint
        if own is None or asked.facts is None:
            return []
        small = max(asked.facts.width, asked.facts.height) <= SMALL
        ids = candidates.near_hash(*self._hashes(), own.hash) if own.hash is not None else []
        close: set[int] = set()
        if vector is not None and self.model.spaces:
            proposed = PROPOSED_OF_SMALL if small else PROPOSED
            space = candidates.space_of(self.model)
            near, scores = space.search(self._db, vector, proposed)
            close = set(near[(scores >= candidates.CLOSE) | small].tolist())
            ids += near.tolist()
        query = Version(PhotoRow(0, asked.content_hash, asked.facts, ()), own)
        known = self._photos(ids)
        shape = query.shape
        matches = _of_few_pixels({i: p.shape for i, p in known.items()}, shape) if small else {}
        if not matches:
            compared = {i: _compared(p.shape, shape, part=i in close) for i, p in known.items()}
            matches = {i: match for i, match in compared.items() if match.same}
        order = sorted(matches, key=lambda i: -pixels_of(known[i], matches[i].in_a))
        if not order:
            return []
        among = {(0, i): reversed_match(matches[i]) for i in order}
        best = best_of({i: known[i] for i in order}, among)
        order = [best, *(i for i in order if i != best)]
        same = {i for i in order if known[i].row.content_hash == asked.content_hash}
        return [
            (i, "exact" if i in same else relation_to(known[i], query, matches[i])) for i in order
        ]

    def proven(self, tell: Tell) -> dict[Pair, Match]:
        """The proposed pairs that are copies of each other, with the position of the second photo in the first."""
        pairs, close = self._candidates(tell)
        on = _told(tell, "pairs")
        with Measuring(self._thumbs, lambda: on(0, len(pairs))) as measure:
            compared = self._compared_pairs(pairs, close, on, measure)
            return {pair: match for pair, match in compared if match is not None}

    def _candidates(self, tell: Tell) -> tuple[candidates.Ids, NDArray[np.bool_]]:
        """The proposed pairs, int64 [n, 2], the lower id first, and which of them have close vectors, bool [n]. All pairs of
        the photos that most likely have a copy come first, so that these are soon known."""
        alike, cosines = _NO_PAIRS, np.empty(0, np.float32)
        if self.model.spaces:
            alike, cosines = candidates.by_vector(self._db, self.model, _told(tell, "photos"))
        hashed = candidates.by_hash(*self._hashes(), _told(tell, "steps"))
        pairs, where = np.unique(np.concatenate([alike, hashed]), axis=0, return_inverse=True)
        close = np.zeros(len(pairs), bool)
        close[where[: len(alike)]] = True
        likeliness = np.zeros(len(pairs), np.float32)
        likeliness[where] = np.concatenate([cosines, np.ones(len(hashed), np.float32)])
        of_photo = np.zeros(int(pairs.max(initial=0)) + 1, np.float32)
        np.maximum.at(of_photo, pairs, likeliness[:, None])
        order = np.argsort(-of_photo[pairs].max(axis=1), kind="stable")
        return pairs[order], close[order]

    def _compared_pairs(
        self,
        pairs: candidates.Ids,
        close: NDArray[np.bool_],
        on: candidates.Step,
        measure: Measuring,
    ) -> Iterator[tuple[Pair, Match | None]]:
        """Each pair with the position of the second photo in the first; None if they are not copies of each other. Likely
        copies of which the fingerprints are not certain, and all parts, are compared again by their thumbnails."""
        for start in range(0, len(pairs), PAIRS):
            part = pairs[start : start + PAIRS]
            known = self._photos(part.ravel().tolist())
            shapes = {image_id: photo.shape for image_id, photo in known.items()}
            unsure: dict[Pair, Match] = {}
            for at, (a, b) in enumerate(part.tolist(), start):
                on(at, len(pairs))
                if a not in known or b not in known or _apart(known[a].row, known[b].row):
                    yield (a, b), None
                    continue
                match = _compared(shapes[a], shapes[b], part=bool(close[at]))
                if likely(known[a], known[b], match):
                    unsure[a, b] = match
                else:
                    yield (a, b), match if mergeable(known[a], known[b], match) else None
            yield from self._closer(known, unsure, measure)

    def _closer(
        self, known: dict[int, Version], unsure: dict[Pair, Match], measure: Measuring
    ) -> Iterator[tuple[Pair, Match | None]]:
        seen = measure.closer({i: known[i] for pair in unsure for i in pair})
        for (a, b), match in unsure.items():
            if a in seen and b in seen:
                found = alignment.closer(seen[a], seen[b], match)
                yield (a, b), found if certain(found) else None
            else:  # a thumbnail is lost, and its original is away
                yield (a, b), match if mergeable(known[a], known[b], match) else None

    def files(self, image_ids: Sequence[int]) -> list[CopyFile]:
        """All files of photos as they were indexed, those of one photo one after the other; touches no drive."""
        rows = photos.read(self._db, image_ids)
        stored = as_indexed(photos.files_of(self._db, image_ids))
        online = self._online()
        return [
            file
            for image_id in dict.fromkeys(image_ids)
            if image_id in rows
            for file in self._as_files(
                rows[image_id],
                [
                    replace(file, offline=not online.get(file.place_id, False))
                    for file in stored.get(image_id, [])
                ],
                "exact",
            )
        ]

    def _photos(self, ids: Iterable[int], on_disk: OnDisk | None = None) -> dict[int, Version]:
        """The photos of `ids` that are in the library and have a fingerprint; with `on_disk`, its view of their files."""
        wanted = sorted(set(ids))
        found = fingerprints.read(self._db, wanted, VERSION)
        stored = photos.files_of(self._db, wanted)
        files = on_disk(stored) if on_disk is not None else as_indexed(stored)
        return {
            image_id: Version(row, found[image_id], files.get(image_id, []))
            for image_id, row in photos.read(self._db, wanted).items()
            if image_id in found
        }

    def _connected_now(
        self, links: Sequence[Pair], on_disk: OnDisk, step: candidates.Step
    ) -> Iterator[tuple[dict[int, Version], list[Pair]]]:
        """Connected photos that have a fingerprint and files on the disk, with their links. A photo that connected two
        others may be gone."""
        by_first: defaultdict[int, list[Pair]] = defaultdict(list)
        for pair in links:
            by_first[pair[0]].append(pair)
        connected = _connected(links)
        for start in range(0, len(connected), GROUPS):
            part = connected[start : start + GROUPS]
            known = self._photos({i for group in part for i in group}, on_disk)
            for at, group in enumerate(part, start):
                step(at, len(connected))
                there = {i: known[i] for i in group if i in known and known[i].files}
                own = [pair for i in there for pair in by_first[i] if pair[1] in there]
                for ids in _connected([*own, *((i, i) for i in there)]):
                    yield {i: there[i] for i in ids}, [pair for pair in own if pair[0] in ids]

    def _group(
        self, there: dict[int, Version], matches: dict[Pair, Match], measure: Measuring
    ) -> list[FileGroup]:
        """The group of these photos' files; none if there are fewer than two, or if none can be reached."""
        reachable = {i: photo for i, photo in there.items() if not photo.offline}
        if not reachable:
            return []
        best = best_measured(reachable, matches, measure)
        files = self._as_files(there[best].row, there[best].files, "exact")
        for image_id, photo in there.items():
            if image_id != best:
                match = matches.get((best, image_id))
                if match is None and (image_id, best) in matches:
                    match = reversed_match(matches[image_id, best])
                if match is None:  # copies of a copy
                    match = _compared(there[best].shape, photo.shape, part=True)
                relation = relation_to(there[best], photo, match)
                files += self._as_files(photo.row, photo.files, relation)
        return _grouped(files)

    def _same_bytes(self, ids: Sequence[int], on_disk: OnDisk) -> list[FileGroup]:
        """The groups of files of photos that have no fingerprint yet."""
        files = on_disk(photos.files_of(self._db, ids))
        return [
            group
            for image_id, row in photos.read(self._db, ids).items()
            for group in _grouped(self._as_files(row, files.get(image_id, []), "exact"))
        ]

    def _bursts(
        self, left_out: set[int], on_disk: OnDisk, step: candidates.Step
    ) -> list[FileGroup]:
        """Groups of similar shots that one camera took within BURST_SECONDS of each other."""
        links = []
        lately: deque[tuple[int, str, datetime]] = deque(maxlen=BURST_PHOTOS)
        timed = fingerprints.timed(self._db)
        for at, (image_id, camera, taken_at) in enumerate(timed):
            step(at, len(timed))
            if image_id in left_out:
                continue
            now = image_id, camera, datetime.fromisoformat(taken_at)
            for before in lately:
                soon = (now[2] - before[2]).total_seconds() <= BURST_SECONDS
                if before[1] == camera and soon and self._alike(before[0], image_id):
                    links.append((before[0], image_id))
            lately.append(now)
        found: list[FileGroup] = []
        for there, _own in self._connected_now(links, on_disk, step):
            reachable = {i: photo for i, photo in there.items() if not photo.offline}
            if reachable:
                best = best_of(reachable, {})
                order = [best, *(i for i in there if i != best)]
                files = [self._as_files(there[i].row, there[i].files[:1], "burst") for i in order]
                found += _grouped([file for (file,) in files])
        return found

    def _as_files(
        self, row: PhotoRow, files: Sequence[FileNow], relation: Relation
    ) -> list[CopyFile]:
        thumb = str(thumb_path(self._thumbs, row.content_hash))
        return [
            CopyFile(
                image_id=row.image_id,
                path=file.path,
                relation=relation,
                bytes=file.bytes,
                mtime_ns=file.mtime_ns,
                width=row.facts.width,
                height=row.facts.height,
                taken_at=row.facts.taken_at,
                thumb=thumb,
                offline=file.offline,
                links=file.links,
                raws=file.raws,
            )
            for file in sorted(files, key=lambda file: (file.offline, not file.raws))
        ]

    def _alike(self, a: int, b: int) -> bool:
        """Whether the cosine of two photos reaches BURST_COSINE; False if either has no vector."""
        if not self.model.spaces:
            return False
        space = candidates.space_of(self.model)
        one, other = (space.vector_of(self._db, i) for i in (a, b))
        return one is not None and other is not None and float(one @ other) >= BURST_COSINE


_NO_PAIRS: candidates.Ids = np.empty((0, 2), np.int64)


def _grouped(files: Sequence[CopyFile]) -> list[FileGroup]:
    """The group of these files, whose best is the first; none if there are fewer than two, or if the first is offline."""
    if len(files) < 2 or files[0].offline:
        return []
    return [FileGroup((replace(files[0], relation="best"), *files[1:]))]


def _told(tell: Tell, unit: str) -> candidates.Step:
    pace = Pace()

    def step(done: int, total: int) -> None:
        rate, eta = pace.at(done, total)
        tell(Progress("measuring", done, total, rate=rate, eta=eta, unit=unit))

    return step


def _compared(a: Shape, b: Shape, *, part: bool) -> Match:
    """Compare two whole pictures at any quarter turn; with `part`, also as a part of each other."""
    match = alignment.whole(a.luminance, b.luminance)
    if match.same or not part:
        return match
    return alignment.part(a, b)


def _of_few_pixels(known: dict[int, Shape], asked: Shape) -> dict[int, Match]:
    """The photos that match a picture of few pixels as a whole: all that are certainly the same, else the likeliest."""
    wholes = {i: alignment.whole(shape.luminance, asked.luminance) for i, shape in known.items()}
    same = {i: match for i, match in wholes.items() if match.same}
    nearest = max(wholes, key=lambda i: wholes[i].agreement, default=0)
    return same or ({nearest: wholes[nearest]} if nearest and wholes[nearest].blurred else {})


def _apart(a: PhotoRow, b: PhotoRow) -> bool:
    """Whether the metadata shows two different shots, the same camera at different times, or one is a raw file and the other a
    picture: neither replaces the other."""
    if is_raw(a.paths[0]) != is_raw(b.paths[0]):
        return True
    one, other = a.facts, b.facts
    told = one.camera is not None and one.camera == other.camera and one.taken_at and other.taken_at
    return bool(told and one.taken_at != other.taken_at)


def _connected(links: Iterable[Pair]) -> list[list[int]]:
    """The connected components of `links`, each ascending (union-find)."""
    parent: dict[int, int] = {}

    def root(one: int) -> int:
        parent.setdefault(one, one)
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in links:
        parent[root(a)] = root(b)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for one in sorted(parent):
        groups[root(one)].append(one)
    return list(groups.values())
