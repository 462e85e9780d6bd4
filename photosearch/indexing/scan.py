"""Compare folders with the store: new, changed, moved, removed and offline files.

`look` only walks; `reconcile` compares the walks of one or several roots with the store and writes the differences.
A root that is not reachable is offline and keeps all its files. So does a folder that cannot be read.
"""

from __future__ import annotations

import errno
import fnmatch
import functools
import logging
import os
import stat
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from photosearch.base.errors import Stopped
from photosearch.base.files import os_reason
from photosearch.base.records import FileRow, FileStat, Progress, Root, display
from photosearch.base.user_text import say
from photosearch.images.hashing import content_hash
from photosearch.images.sniffing import is_picture_name, looks_like_picture
from photosearch.indexing.roots import above
from photosearch.store import file_states as rows
from photosearch.store import photos
from photosearch.store.db import Database

log = logging.getLogger(__name__)

Identity = tuple[int, int] | None

LATEST, EARLIEST = (
    2**63 - 1,
    -(2**63),
)  # SQLite's integer range; in nanoseconds, the years 2262 and 1677
_NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}  # a dangling link, or deleted meanwhile


@dataclass(frozen=True)
class Rules:
    """The exclusions of a scan: names by pattern (fnmatch), and whole folders by absolute path."""

    patterns: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()

    @functools.cached_property
    def _folders(self) -> frozenset[str]:
        return frozenset(self.folders)

    def leaves_out(self, name: str, path: str) -> bool:
        return path in self._folders or any(fnmatch.fnmatch(name, p) for p in self.patterns)


@dataclass(frozen=True)
class Plan:
    """The scope of a scan: whole roots, or only their relative folders `under`, by root id. `every`: all roots of the
    library."""

    roots: Sequence[Root]
    every: Sequence[Root]
    rules: Rules
    under: Mapping[int, Sequence[str]] = field(default_factory=dict)


@dataclass
class Walk:
    """The result of one walk. `under`: the relative folder that was walked, "" for the whole root. `volume`: the root's
    file system. `handed_over`: not walked, because another root now owns the files in it. `unread`: relative folders that
    could not be read; `notes`: sentences about them.
    """

    root: Root
    under: str = ""
    online: bool = True
    volume: str = ""
    handed_over: bool = False
    files: dict[str, FileStat] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Changes:
    """The number of files that `reconcile` found (`offered`), added, changed, moved and removed."""

    offered: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0

    @property
    def any(self) -> bool:
        return bool(self.added or self.changed or self.moved or self.removed)


def volume_of(path: str) -> str:
    """An identifier of the file system that contains `path`, or "" if unknown."""
    try:
        if os.name == "nt":
            return str(os.stat(path).st_dev)
        return f"{os.statvfs(path).f_fsid:x}"
    except OSError:
        return ""


def look_through(
    plan: Plan,
    report: Callable[[Progress], None] = lambda _progress: None,
    stop: threading.Event | None = None,
) -> list[Walk]:
    """Walk everything in the plan. Uses no database, so that it can run in a thread that may hang. Raises Stopped."""
    marks = _marks_of(plan.every)
    by_path = {root.path: root for root in plan.every}
    walks: list[Walk] = []
    handed_over: list[Walk] = []
    for root in plan.roots:
        report(Progress("scanning", current=display(root.path)))
        for part in plan.under.get(root.id, ("",)):
            walks.append(_look(root, plan.rules, marks, part, stop))
        if walks and walks[-1].online:
            # Files that an outer root knew before this root was added now belong to this root.
            for outer in (by_path[path] for path in above(root.path) if path in by_path):
                part = os.path.relpath(root.path, outer.path)
                volume = volume_of(outer.path)
                handed_over.append(Walk(outer, part, volume=volume, handed_over=True))
    return [*walks, *handed_over]


def look(
    root: Root,
    rules: Rules,
    others: Sequence[Root] = (),
    under: str = "",
    stop: threading.Event | None = None,
) -> Walk:
    """Walk a root, or only its folder `under`. Each folder is entered once, however many links lead to it.

    `others`: the other roots; the files in them are skipped, even if one root is inside another. Raises Stopped.
    """
    every = [root, *(other for other in others if other.id != root.id)]
    return _look(root, rules, _marks_of(every), under, stop)


def _marks_of(roots: Iterable[Root]) -> Counter[Identity]:
    marks = Counter(identity(root.path) for root in roots)
    del marks[None]
    return marks


def _look(
    root: Root, rules: Rules, marks: Counter[Identity], under: str, stop: threading.Event | None
) -> Walk:
    """`marks`: the number of roots, including this one, that are the folder with a given identity."""
    seen = Walk(root, under, volume=volume_of(root.path))
    own = identity(root.path)
    start = os.path.join(root.path, under) if under else root.path
    if not os.path.isdir(root.path):
        seen.online = False
        return seen

    def is_anothers(folder: Identity) -> bool:
        return marks[folder] > (folder == own)

    if under and (not os.path.isdir(start) or _is_left_out(root, under, rules, is_anothers)):
        return seen  # none of its files belong to this root
    for path, name, info in _walk(start, rules, is_anothers, seen, stop):
        if not _is_picture(path, name):
            continue
        relpath = os.path.relpath(path, root.path)
        changed_at = min(max(info.st_mtime_ns, EARLIEST), LATEST)
        seen.files[relpath] = FileStat(relpath, info.st_size, changed_at)
    if not under and not seen.files and seen.unread == ["."]:
        seen.online = False
    return seen


def _is_left_out(
    root: Root, under: str, rules: Rules, is_anothers: Callable[[Identity], bool]
) -> bool:
    """Whether a walk of the whole root would skip its folder `under`. A watcher's hint may name any folder."""
    path = root.path
    for name in under.split(os.sep):
        path = os.path.join(path, name)
        if rules.leaves_out(name, path) or is_anothers(identity(path)):
            return True
    return False


def identity(path: str) -> Identity:
    """The device and inode of `path`, equal for all names of one folder; None if it cannot be examined."""
    try:
        info = os.stat(path)
    except OSError:
        return None
    return (info.st_dev, info.st_ino)


def _walk(
    start: str,
    rules: Rules,
    is_anothers: Callable[[Identity], bool],
    seen: Walk,
    stop: threading.Event | None,
) -> Iterator[tuple[str, str, os.stat_result]]:
    waiting = [start]
    entered: set[Identity] = set()
    while waiting:
        _unless(stop)
        folder = waiting.pop()
        me = identity(folder)
        if me in entered or is_anothers(me):
            continue
        entered.add(me)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            _not_read(seen, folder, error)
            continue
        refused = None
        for entry in entries:
            _unless(stop)
            if rules.leaves_out(entry.name, entry.path):
                continue
            try:
                info = entry.stat()
            except OSError as error:
                refused = refused if error.errno in _NOT_THERE else error
                continue
            if stat.S_ISDIR(info.st_mode):
                waiting.append(entry.path)
            elif stat.S_ISREG(info.st_mode):
                yield entry.path, entry.name, info
        if refused is not None:
            _not_read(seen, folder, refused)


def _unless(stop: threading.Event | None) -> None:
    if stop is not None and stop.is_set():
        raise Stopped


def _not_read(seen: Walk, folder: str, error: OSError) -> None:
    """Record that a folder could not be read, so that the store keeps its files."""
    seen.unread.append(os.path.relpath(folder, seen.root.path))
    seen.notes.append(
        say("{path} cannot be read: {reason}.", path=display(folder), reason=os_reason(error))
    )


def _is_picture(path: str, name: str) -> bool:
    try:
        return is_picture_name(name) or looks_like_picture(path)
    except OSError:
        return False


def walk_notes(walks: Sequence[Walk]) -> list[str]:
    """What the user should know of walks: what could not be read, and which folders are away."""
    notes = [note for seen in walks for note in seen.notes]
    away = [display(seen.root.path) for seen in walks if not seen.online]
    return notes + [say("{folder} is offline.", folder=folder) for folder in away]


def reconcile(db: Database, walks: Sequence[Walk]) -> Changes:
    """Write the walks' results to the store. A file that disappeared and appears elsewhere, even in another root, keeps
    its row."""
    new: list[tuple[Root, FileStat]] = []
    changed: dict[int, list[tuple[int, FileStat]]] = {}
    gone: dict[int, FileRow] = {}
    home: dict[int, Root] = {}
    offered = 0
    for seen in walks:
        if not seen.online:
            continue
        known = rows.known(db, seen.root.id, seen.under)
        if _is_another_volume(db, seen, known):
            seen.online = False
            seen.notes.append(
                say(
                    "{folder} is empty and on a different volume, so it is treated as offline.",
                    folder=display(seen.root.path),
                )
            )
            continue
        offered += len(seen.files)
        for relpath, file in seen.files.items():
            row = known.pop(relpath, None)
            if row is None:
                new.append((seen.root, file))
            elif (row.size, row.mtime_ns) != (file.size, file.mtime_ns) or _came_back(seen, row):
                changed.setdefault(seen.root.id, []).append((row.id, file))
        unread = set(seen.unread)
        for left in known.values():
            if not _inside(left.relpath, unread):
                gone[left.id] = left
                home[left.id] = seen.root
    moved = _match_moves(db, gone, new)
    moves: dict[int, list[tuple[int, FileStat]]] = {}
    for file_id, (root, file) in moved.items():
        moves.setdefault(root.id, []).append((file_id, file))
        del gone[file_id]
    taken = {(root.id, file.relpath) for root, file in moved.values()}
    added: dict[int, list[FileStat]] = {}
    for root, file in new:
        if (root.id, file.relpath) not in taken:
            added.setdefault(root.id, []).append(file)
    left_by_root: dict[int, list[int]] = {}
    for file_id in gone:
        left_by_root.setdefault(home[file_id].id, []).append(file_id)
    online = {seen.root.id: seen.root for seen in walks if seen.online}
    # Removed files first: a new or moved file may have the name of one.
    for root_id, ids in left_by_root.items():
        rows.apply_scan(db, online[root_id], rows.ScanChanges(gone=ids))
    for root in online.values():
        rows.apply_scan(
            db,
            root,
            rows.ScanChanges(
                added=added.get(root.id, ()),
                changed=changed.get(root.id, ()),
                moved=moves.get(root.id, ()),
            ),
        )
    new_files = sum(map(len, added.values()))
    return Changes(offered, new_files, sum(map(len, changed.values())), len(moved), len(gone))


def _is_another_volume(db: Database, seen: Walk, known: dict[str, FileRow]) -> bool:
    """Whether the root is an empty mount point. It looks like a folder whose photos were all deleted; only the volume
    differs. Otherwise records the root's volume."""
    volume = seen.volume
    if known and not seen.files and seen.root.volume and volume != seen.root.volume:
        return True
    if seen.under:
        return False
    if volume != seen.root.volume:
        rows.set_volume(db, seen.root.id, volume)
    return False


def _inside(relpath: str, folders: set[str]) -> bool:
    return bool(folders) and ("." in folders or any(f in folders for f in above(relpath)))


def _came_back(seen: Walk, row: FileRow) -> bool:
    """Whether an unreachable file is reachable again. Its size and time may be unchanged."""
    path = os.path.join(seen.root.path, row.relpath)
    return row.error_code == "vanished" or (
        row.error_code == "unreadable" and os.access(path, os.R_OK)
    )


def _match_moves(
    db: Database, gone: dict[int, FileRow], new: Sequence[tuple[Root, FileStat]]
) -> dict[int, tuple[Root, FileStat]]:
    """Match new files to removed rows, by file id: same size, modification time and name if that is unique, otherwise
    same size, modification time and bytes."""
    named: dict[tuple[int, int, str], list[FileRow]] = {}
    for row in gone.values():
        named.setdefault(_marks(row), []).append(row)
    twins = Counter(_marks(file) for _root, file in new)
    matched: dict[int, tuple[Root, FileStat]] = {}
    unsure: list[tuple[Root, FileStat]] = []
    for root, file in new:
        alike = named.get(_marks(file), [])
        if len(alike) == 1 and twins[_marks(file)] == 1:
            matched[alike[0].id] = (root, file)
        else:
            unsure.append((root, file))
    left: dict[tuple[int, int], list[FileRow]] = {}
    for row in gone.values():
        if row.id not in matched and row.image_id is not None:
            left.setdefault((row.size, row.mtime_ns), []).append(row)
    for root, file in unsure:
        same = left.get((file.size, file.mtime_ns))
        row_id = _same_bytes(db, os.path.join(root.path, file.relpath), same) if same else None
        if same and row_id is not None:
            matched[row_id] = (root, file)
            left[file.size, file.mtime_ns] = [row for row in same if row.id != row_id]
    return matched


def _marks(file: FileRow | FileStat) -> tuple[int, int, str]:
    return (file.size, file.mtime_ns, os.path.basename(file.relpath))


def _same_bytes(db: Database, path: str, alike: Sequence[FileRow]) -> int | None:
    try:
        image_id = photos.image_of_hash(db, content_hash(path))
    except OSError:
        return None
    return next((row.id for row in alike if row.image_id == image_id), None)
