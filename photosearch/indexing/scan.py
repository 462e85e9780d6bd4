"""Compare the walks of folders with the store: new, changed, moved, removed and offline files.

Nothing that is merely out of reach is removed. A file has been removed if its folder was read and lies where the file was:
in the same place, on the same volume. Otherwise its drive is away, and the file is offline.

What a volume says of a file tells whether it is unchanged: its size and time, and its inode and the time of its last
status change where the volume keeps them. If only the last two differ, the bytes are read at low priority, and nothing is
encoded if they are the same. The bytes alone tell whether two files are the same photo.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

from photosearch.base.records import FileRow, FileStat, Place, Root, display
from photosearch.base.user_text import say
from photosearch.indexing import moves
from photosearch.indexing.moves import Arrival, Relocated
from photosearch.indexing.plan import Plan
from photosearch.indexing.resemblance import SAME_SHARE, holds
from photosearch.indexing.roots import above
from photosearch.indexing.rules import Rules
from photosearch.indexing.volumes import Identity, Spot, identity, is_at, is_inside
from photosearch.indexing.walk import SeenPlace, Walk
from photosearch.store import file_states as rows
from photosearch.store import pairs
from photosearch.store import places as place_rows
from photosearch.store.db import Connection, Database


@dataclass(frozen=True)
class Changes:
    """The number of files that `reconcile` found (`offered`), added, changed, moved and removed. `look_everywhere`: a file
    that had other names has gone, and one of the others may be outside the folders that were walked."""

    offered: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0
    look_everywhere: bool = False

    def then(self, later: Changes) -> Changes:
        """These changes and those that a later scan of everything found."""
        return Changes(
            later.offered,
            self.added + later.added,
            self.changed + later.changed,
            self.moved + later.moved,
            self.removed + later.removed,
        )

    def and_removed(self, more: int) -> Changes:
        return replace(self, removed=self.removed + more)

    @property
    def any(self) -> bool:
        return bool(self.added or self.changed or self.moved or self.removed)


@dataclass
class _Compared:
    """A walk, and what the store knew of the files in it."""

    seen: Walk
    known: dict[tuple[int, str], FileRow]  # by place id and path
    before: list[Place]  # the places of the root
    now: dict[str, int]  # the ids of the places that the walk found, by relative folder; 0: new
    renamed: dict[int, SeenPlace] = field(default_factory=dict)  # places known under new ids
    unread: frozenset[str] = frozenset()  # folders and files out of reach
    left_out: frozenset[str] = frozenset()
    others_gone: set[str] = field(default_factory=set)
    others_new: dict[str, tuple[int, int]] = field(default_factory=dict)

    def is_unread(self, relpath: str) -> bool:
        """Whether the walk could not reach a file, or read one of the folders that it is in."""
        return not self.unread.isdisjoint([relpath, *above(relpath), "."])


def plan_of(
    db: Database, roots: Sequence[Root], rules: Rules, under: Mapping[int, Sequence[str]]
) -> Plan:
    """The plan of a scan, with what the store knows."""
    every = place_rows.roots(db)
    others: dict[int, dict[str, tuple[int, int]]] = {root.id: {} for root in roots}
    for root in roots:
        for part in under.get(root.id, ("",)):
            others[root.id] |= place_rows.known_others(db, root.id, part)
    known = place_rows.places(db)
    return Plan(roots, every, rules, under, known, others, place_rows.former_paths(db))


def reconcile(db: Database, walks: Sequence[Walk]) -> Changes:
    """Write the walks' results to the store. A file that disappeared and appears elsewhere, even in another root, keeps
    its row."""
    moves.follow_places(db, walks)
    parts = [_part(db, seen) for seen in walks if seen.online]
    _one_name_each(db, parts)
    new: list[tuple[_Compared, FileStat]] = []
    gone: dict[int, FileRow] = {}
    still: set[int] = set()
    changed: dict[int, _Sorted] = {}
    for at, part in enumerate(parts):
        changed[at] = found = _Sorted()
        for file in part.seen.files.values():
            place_id = part.now[file.place]
            row = part.known.pop((place_id, file.relpath), None) if place_id else None
            if row is None:
                new.append((part, file))
            else:
                still.add(row.id)
                found.take(part, row, place_id, file)
        for row in part.known.values():
            if _is_gone(part, row):
                gone[row.id] = row
            elif not row.away:
                found.away.append(row.id)
    moved = moves.match(db, gone, still, [_arrival(part, file) for part, file in new])
    lost = [row for file_id, row in gone.items() if file_id not in moved]
    _write(db, parts, changed, new, moved, lost)
    return Changes(
        offered=sum(len(part.seen.files) for part in parts),
        added=len(new) - len(moved),
        changed=sum(len(found.changed) for found in changed.values()),
        moved=len(moved),
        removed=len(lost),
        look_everywhere=_is_part(db, walks)
        and (any(row.links > 1 for row in lost) or any(f.let_go for f in changed.values())),
    )


def _arrival(part: _Compared, file: FileStat) -> Arrival:
    return Arrival(os.path.join(part.seen.root.path, file.relpath), file)


def _is_part(db: Database, walks: Sequence[Walk]) -> bool:
    """Whether the walks cover less than the whole library."""
    whole = {seen.root.id for seen in walks if not seen.under}
    return any(root.id not in whole for root in place_rows.roots(db))


def _part(db: Database, seen: Walk) -> _Compared:
    """Match the places that the walk found with those of the store, and read what the store knows of the files."""
    _split_places(db, seen)
    before = place_rows.places(db, [seen.root.id])
    part = _Compared(
        seen,
        {},
        before,
        {},
        unread=frozenset([*seen.unread, *seen.unreached]),
        left_out=frozenset(seen.left_out),
    )
    known = rows.known(db, seen.root.id, seen.under)
    for row in known:
        part.known[row.place_id, row.relpath] = row
    for relpath, found in seen.places.items():
        here = [place for place in before if place.relpath == relpath]
        same = next((place for place in here if is_at(place, found.spot)), None)
        if same is None:
            same = next((place for place in here if _is_the_same(db, place, found, seen)), None)
        if same is not None and (same.volume, same.inside) != (
            found.spot.volume,
            found.spot.inside,
        ):
            part.renamed[same.id] = found
        part.now[relpath] = same.id if same is not None else 0
        if same is None and relpath == "" and any(place.kind == "root" for place in here):
            _say_another_drive(db, seen, here)
    others = place_rows.known_others(db, seen.root.id, seen.under)
    part.others_gone = {
        path for path in others.keys() - seen.others.keys() if not part.is_unread(path)
    }
    part.others_new = {path: is_ for path, is_ in seen.others.items() if others.get(path) != is_}
    return part


def _split_places(db: Database, seen: Walk) -> None:
    """Give mounts and links their own places if the store has their files under the folder around them: a library made
    before there were places, or a folder that the user has moved to another disk and linked."""
    known = place_rows.places(db, [seen.root.id])
    for relpath, found in seen.places.items():
        if any(place.relpath == relpath for place in known):
            continue
        around = {place.id for place in known if is_inside(relpath, place.relpath or relpath)}
        under = relpath if is_inside(relpath, seen.under or relpath) else seen.under
        files = [row for row in rows.known(db, seen.root.id, under) if row.place_id in around]
        there = [
            row
            for row in files
            if (file := seen.files.get(row.relpath)) is not None
            and (file.place, file.size) == (relpath, row.size)
        ]
        if there and len(there) >= SAME_SHARE * len(files):
            spot = found.spot
            place_rows.split(db, there[0].place_id, relpath, found.kind, spot.volume, spot.inside)


def _is_the_same(db: Database, place: Place, found: SeenPlace, seen: Walk) -> bool:
    """Whether a place of the store is what is found there now under another id: the files tell.

    So it is if the system numbers its volumes anew at each mount, or if the user has put a larger disk in place of a full
    one. A link that now leads elsewhere on the same volume was changed by the user.
    """
    if place.kind == "link" and place.volume == found.spot.volume:
        return True
    return not place_rows.some_files(db, place.id, 1) or holds(db, place, seen.root.path)


def _say_another_drive(db: Database, seen: Walk, here: Sequence[Place]) -> None:
    if any(place_rows.some_files(db, place.id, 1) for place in here):
        seen.notes.append(
            say(
                "{folder} is now on a different volume, so the photos that were there are offline.",
                folder=display(seen.root.path),
            )
        )


def _is_gone(part: _Compared, row: FileRow) -> bool:
    """Whether a file that the walk did not find has been removed, rather than being out of reach."""
    seen = part.seen
    place = next(place for place in part.before if place.id == row.place_id)
    if seen.handed_over:  # but not what is away or hidden there
        return not place.inside or any(
            spot.holds(_spot_of(place, row)) for spot in seen.handed_over
        )
    leads_to = seen.same_target.get(place.relpath)
    if leads_to is not None and not is_at(place, leads_to):
        return False  # the link led to another drive, which is away
    folders = [row.relpath, *above(row.relpath)]
    if not part.left_out.isdisjoint([*folders, "."]):
        return leads_to is None or not _is_hidden(seen, place, leads_to, row)
    if part.is_unread(row.relpath):
        return False
    for folder in (*folders, ""):
        if folder in seen.covered:  # the file is listed under another name, or hidden by the mount
            return place.relpath == folder and is_at(place, seen.covered[folder])
    here = next(part.now[folder] for folder in [*folders, ""] if folder in part.now)
    if here == row.place_id:
        return True
    # It was in another place, which is away; unless it was reached by a link that the user has deleted.
    path = os.path.join(seen.root.path, place.relpath)
    return place.kind == "link" and place.relpath not in part.now and not os.path.islink(path)


def _is_hidden(seen: Walk, link: Place, leads_to: Spot, row: FileRow) -> bool:
    """Whether a drive is mounted over a file behind a link, as the walk saw behind the other link that leads there."""
    within = os.path.relpath(row.relpath, link.relpath)
    return any(
        folder in seen.places and is_inside(folder, found.relpath) and folder != found.relpath
        for found in seen.places.values()
        if found.spot == leads_to
        for folder in above(os.path.join(found.relpath, within))
    )


def _spot_of(place: Place, row: FileRow) -> Spot:
    """Where a file of this place is."""
    within = os.path.relpath(row.relpath, place.relpath or os.curdir)
    return Spot(place.volume, os.path.join(place.inside, within))


@dataclass
class _Sorted:
    """What has become of the known files of a walk."""

    changed: list[tuple[int, int, FileStat]] = field(default_factory=list)
    doubted: list[tuple[int, int, FileStat]] = field(default_factory=list)
    touched: list[tuple[int, int, FileStat]] = field(default_factory=list)
    away: list[int] = field(default_factory=list)
    let_go: bool = False  # a name of a file with other names is now that of another file

    def take(self, part: _Compared, row: FileRow, place_id: int, file: FileStat) -> None:
        found = (row.id, place_id, file)
        self.let_go |= row.links > 1 and _differs(row.inode, file.inode)
        if (row.size, row.mtime_ns) != (file.size, file.mtime_ns) or _came_back(part.seen, row):
            self.changed.append(found)
        elif _differs(row.inode, file.inode) or _differs(row.ctime_ns, file.ctime_ns):
            if row.state == "failed":
                self.changed.append(found)
            elif row.state == "done":
                self.doubted.append(found)
            else:
                self.touched.append(found)
        elif (row.inode, row.ctime_ns, row.links, row.away, row.sidecars) != (
            file.inode,
            file.ctime_ns,
            file.links,
            False,
            file.sidecars,
        ):
            self.touched.append(found)


def _differs(before: int | None, now: int | None) -> bool:
    """Whether both are known and different."""
    return before is not None and now is not None and before != now


def _came_back(seen: Walk, row: FileRow) -> bool:
    """Whether an unreachable file is reachable again. Its size and time may be unchanged."""
    path = os.path.join(seen.root.path, row.relpath)
    return row.error_code == "vanished" or (
        row.error_code == "unreadable" and os.access(path, os.R_OK)
    )


# Several names of one file


def _one_name_each(db: Database, parts: Sequence[_Compared]) -> None:
    """Keep one name of each file: its own rather than a link's, then the one that the store knows, then the first."""
    every = [(part, file) for part in parts for file in part.seen.files.values() if file.number]
    several = {(file.device, file.number) for _part, file in every if file.links > 1}
    names: defaultdict[Identity, list[tuple[_Compared, FileStat]]] = defaultdict(list)
    for part, file in every:
        if (file.device, file.number) in several:
            names[file.device, file.number].append((part, file))

    def rank(name: tuple[_Compared, FileStat]) -> tuple[bool, bool, int, int, str]:
        part, file = name
        row = part.known.get((part.now[file.place], file.relpath))
        return (
            file.is_link,
            row is None,
            row.id if row else 0,
            part.seen.root.id,
            file.relpath,
        )

    walked = {row.id for part in parts for row in part.known.values()} if names else set()
    for same in names.values():
        first, *others = sorted(same, key=rank)
        for part, file in others:
            del part.seen.files[file.relpath]
        part, file = first
        if (part.now[file.place], file.relpath) not in part.known and _is_listed(db, walked, file):
            del part.seen.files[file.relpath]


def _is_listed(db: Database, walked: Container[int], file: FileStat) -> bool:
    """Whether the store knows this file by another name that was not walked and is still there. `walked`: row ids."""
    if file.inode is None:
        return False
    return any(
        row.id not in walked and identity(path) == (file.device, file.number)
        for row, path in rows.of_inode(db, file.inode)
    )


def _write(
    db: Database,
    parts: Sequence[_Compared],
    changed: dict[int, _Sorted],
    new: Sequence[tuple[_Compared, FileStat]],
    moved: Mapping[int, Relocated],
    lost: Sequence[FileRow],
) -> None:
    """Write everything in one transaction."""
    taken = {move.arrival for move in moved.values()}
    added: defaultdict[int, list[tuple[_Compared, FileStat]]] = defaultdict(list)
    arrived: defaultdict[int, list[tuple[int, _Compared, FileStat, bool]]] = defaultdict(list)
    for number, (part, file) in enumerate(new):
        if number not in taken:
            added[id(part)].append((part, file))
    for row_id, move in moved.items():
        part, file = new[move.arrival]
        arrived[id(part)].append((row_id, part, file, move.doubt))
    made: dict[tuple[int, str], int] = {}
    with db.transaction() as conn:
        if lost:
            ids = [row.id for row in lost]
            rows.apply_scan(conn, parts[0].seen.root, rows.ScanChanges(gone=ids))
        for at, part in enumerate(parts):
            mine, came = added[id(part)], arrived[id(part)]
            needed = {f.place for _, f in mine} | {f.place for _, _, f, _ in came}
            if not part.seen.handed_over:
                _write_root(conn, part, needed, made)
            found = changed[at]
            changes = rows.ScanChanges(
                added=[(part.now[file.place], file) for _part, file in mine],
                changed=found.changed,
                touched=found.touched,
                doubted=found.doubted,
                moved=[(row, part.now[f.place], f, doubt) for row, _part, f, doubt in came],
                away=[row_id for row_id in found.away if row_id not in moved],
            )
            rows.apply_scan(conn, part.seen.root, changes)
        pairs.settle_in(conn)
        for part in parts:
            kept = (
                part.seen.outside.spots
            )  # a place tells where an excluded folder of a drive is now
            unused = [
                place.id
                for place in part.before
                if place.relpath or place.id not in part.now.values()
                if not any(Spot(place.volume, place.inside).holds(spot) for spot in kept)
            ]
            if unused and not part.seen.handed_over:
                place_rows.drop_empty_in(conn, part.seen.root.id, unused)


def _write_root(
    conn: Connection, part: _Compared, needed: set[str], made: dict[tuple[int, str], int]
) -> None:
    """Record where a root and its places are, and which of its files are no pictures.

    `needed`: places with new files. `made`: the ids of places that this scan has added, by root and relative folder.
    """
    seen, root_id = part.seen, part.seen.root.id
    for place_id, found in part.renamed.items():
        place_rows.set_spot_in(conn, place_id, found.spot.volume, found.spot.inside)
    for relpath in needed:
        if not part.now[relpath]:
            found = seen.places[relpath]
            if (root_id, relpath) not in made:
                made[root_id, relpath] = place_rows.add_place_in(
                    conn, root_id, relpath, found.kind, found.spot.volume, found.spot.inside
                )
            part.now[relpath] = made[root_id, relpath]
    # A folder without photos, such as an empty mount point, says nothing of the drive that was there.
    inode = seen.inode if part.now.get("") else seen.root.inode
    place_rows.set_whereabouts_in(conn, root_id, seen.root.path, inode)
    place_rows.set_others_in(conn, root_id, part.others_gone, part.others_new)
