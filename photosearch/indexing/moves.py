"""Recognise what has moved: files under a new name, and whole places, such as a drive that is now mounted elsewhere."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from photosearch.base.records import FileRow, FileStat, Place
from photosearch.images.hashing import content_hash
from photosearch.indexing.volumes import Whereabouts, identity, is_at, is_inside
from photosearch.indexing.walk import SeenPlace, Walk
from photosearch.store import file_states as rows
from photosearch.store import photos
from photosearch.store import places as place_rows
from photosearch.store.db import Database


@dataclass(frozen=True)
class Arrival:
    """A file that a scan found under a name that is new, at an absolute path."""

    path: str
    file: FileStat


@dataclass(frozen=True)
class Relocated:
    """The arrival (its index) that a row has become. `doubt`: its content must be read to be believed."""

    arrival: int
    doubt: bool


def match(
    db: Database, gone: Mapping[int, FileRow], found: Container[int], new: Sequence[Arrival]
) -> dict[int, Relocated]:
    """Match new files to known ones, by row id. `gone`: the rows of files that have been removed; `found`: the ids of those
    that are where they were. A row that is neither is of a file out of reach.

    The signs of a move: the same inode, size and time on the same volume; else, for removed files, the same size, time and
    name, if that is unique; else the same size, time and bytes. With the first, the time of the last status change settles
    it.
    """
    volumes = {place.id: place.volume for place in place_rows.places(db)}
    by_inode: dict[tuple[str, int, int, int], FileRow] = {}
    for row in gone.values():
        if row.inode is not None:
            by_inode[volumes.get(row.place_id, ""), row.inode, row.size, row.mtime_ns] = row
    matched: dict[int, Relocated] = {}
    left: list[int] = []
    for at, arrival in enumerate(new):
        file = arrival.file
        key = (file.volume, file.inode or 0, file.size, file.mtime_ns)
        same = by_inode.pop(key, None) or _out_of_reach(db, arrival, volumes, found, matched)
        if same is None:
            left.append(at)
        else:
            matched[same.id] = Relocated(at, same.ctime_ns != file.ctime_ns)
    rest = [row for row in gone.values() if row.id not in matched]
    left = _match_names(rest, new, left, matched)
    rest = [row for row in rest if row.id not in matched]
    _match_bytes(db, rest, new, left, matched)
    return matched


def _out_of_reach(
    db: Database,
    arrival: Arrival,
    volumes: Mapping[int, str],
    found: Container[int],
    matched: Container[int],
) -> FileRow | None:
    """The row of this file under a name that leads nowhere, or to another file, now."""
    file = arrival.file
    for row, path in rows.of_inode(db, file.inode) if file.inode is not None else ():
        if (
            row.id not in found
            and row.id not in matched
            and volumes.get(row.place_id) == file.volume
            and (row.size, row.mtime_ns) == (file.size, file.mtime_ns)
            and identity(path) != (file.device, file.number)
        ):
            return row
    return None


def _match_names(
    gone: Sequence[FileRow],
    new: Sequence[Arrival],
    left: Sequence[int],
    matched: dict[int, Relocated],
) -> list[int]:
    named: defaultdict[tuple[int, int, str], list[FileRow]] = defaultdict(list)
    for row in gone:
        named[_marks(row)].append(row)
    twins = Counter(_marks(new[at].file) for at in left)
    unsure = []
    for at in left:
        marks = _marks(new[at].file)
        if len(named.get(marks, ())) == 1 and twins[marks] == 1:
            matched[named[marks][0].id] = Relocated(at, True)
        else:
            unsure.append(at)
    return unsure


def _match_bytes(
    db: Database,
    gone: Sequence[FileRow],
    new: Sequence[Arrival],
    left: Sequence[int],
    matched: dict[int, Relocated],
) -> None:
    by_size: defaultdict[tuple[int, int], list[FileRow]] = defaultdict(list)
    for row in gone:
        if row.image_id is not None:
            by_size[row.size, row.mtime_ns].append(row)
    for at in left:
        alike = by_size.get((new[at].file.size, new[at].file.mtime_ns), [])
        same = _same_bytes(db, new[at].path, alike)
        if same is not None:
            matched[same.id] = Relocated(at, False)
            alike.remove(same)


def _marks(file: FileRow | FileStat) -> tuple[int, int, str]:
    return (file.size, file.mtime_ns, os.path.basename(file.relpath))


def _same_bytes(db: Database, path: str, alike: Sequence[FileRow]) -> FileRow | None:
    if not alike:
        return None
    try:
        image_id = photos.image_of_hash(db, content_hash(path))
    except OSError:
        return None
    return next((row for row in alike if row.image_id == image_id), None)


# Places


def follow_places(db: Database, walks: Sequence[Walk]) -> None:
    """Give the files of a known place that has gone from where it was to a new one that is the same folder of the same
    volume, in whatever root: a drive that is now mounted elsewhere, or a link that was renamed."""
    known = place_rows.places(db)
    _follow_links(db, walks, known)
    known = place_rows.places(db)
    here: defaultdict[tuple[int, str], list[Place]] = defaultdict(list)
    at: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in known:
        here[place.root_id, place.relpath].append(place)
        at[place.volume, place.inside].append(place)
    new = [
        (seen.root.id, found)
        for seen in walks
        if seen.online and not seen.handed_over and os.curdir not in seen.left_out
        for found in seen.places.values()
        if found.spot.volume
        and (found.spot.volume, found.spot.inside) in at
        and not any(is_at(place, found.spot) for place in here[seen.root.id, found.relpath])
    ]
    if not new:
        return
    moved = {seen.root.id: seen.root for seen in walks}
    where = Whereabouts([moved.get(root.id, root) for root in place_rows.roots(db)], known)
    for root_id, found in new:
        for old in at[found.spot.volume, found.spot.inside]:
            if not where.is_there(old.id):
                _give(db, old, root_id, found, known, where)


def _follow_links(db: Database, walks: Sequence[Walk], known: Sequence[Place]) -> None:
    """Give the files behind a link that has gone to a new link that leads nowhere, if that is the former one, renamed while
    its drive is away: its text names the folder where the files were."""
    paths = {root.id: root.path for root in place_rows.roots(db)}
    gone = [
        place
        for place in known
        if place.kind == "link"
        and place.inside.strip(os.sep)  # "" is unknown, and "/" tells nothing
        and not os.path.lexists(os.path.join(paths[place.root_id], place.relpath))
    ]
    taken = {(place.root_id, place.relpath) for place in known}
    for seen in walks if gone else ():
        for relpath in seen.unreached:
            path = os.path.join(seen.root.path, relpath)
            if (seen.root.id, relpath) in taken or not os.path.islink(path):
                continue
            target = os.path.realpath(path)
            same = [
                place for place in gone if f"{target}{os.sep}".endswith(f"{place.inside}{os.sep}")
            ]
            if len(same) == 1:
                new = replace(same[0], root_id=seen.root.id, relpath=relpath)
                place_rows.give_files(db, same[0], new)
                gone.remove(same[0])


def _give(
    db: Database,
    old: Place,
    root_id: int,
    found: SeenPlace,
    known: Sequence[Place],
    where: Whereabouts,
) -> None:
    """Give a place's files to a new one, and so those of the places in it, which are away with it."""
    own = [place for place in known if place.root_id == old.root_id]
    inner = []
    if old.kind != "root" or sum(place.kind == "root" for place in own) == 1:
        inner = [
            place
            for place in own
            if place.relpath != old.relpath
            and is_inside(place.relpath, old.relpath or place.relpath)
            and not where.is_there(place.id)
        ]
    place_rows.give_files(
        db, old, replace(old, root_id=root_id, relpath=found.relpath, kind=found.kind)
    )
    for place in inner:
        within = os.path.relpath(place.relpath, old.relpath or os.curdir)
        relpath = os.path.join(found.relpath, within)
        place_rows.give_files(db, place, replace(place, root_id=root_id, relpath=relpath))
