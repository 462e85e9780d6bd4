"""Walk folders and list the picture files in them. Uses no database, so that it can run in a thread that may hang.

Each file is listed once, under its own name if that is inside a root: links and bind mounts that lead into a root are not
followed. Links to other folders are, and each of them, like each mount point, is a *place* of its own: it may be away while
the root is not.
"""

from __future__ import annotations

import functools
import logging
import os
import stat
import threading
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field

from photosearch.base import left_out
from photosearch.base.errors import Stopped
from photosearch.base.files import os_reason
from photosearch.base.reach import marks
from photosearch.base.records import FileStat, LeftOut, PlaceKind, Progress, Root, display
from photosearch.base.user_text import say
from photosearch.images.sniffing import is_picture_name, looks_like_picture
from photosearch.indexing.plan import GONE, Ground, Plan, TellLeftOut
from photosearch.indexing.roots import above
from photosearch.indexing.rules import Outside, Rules, said_of_root
from photosearch.indexing.volumes import Identity, Mounts, Spot, identity
from photosearch.sidecars.xmp_files import is_sidecar, mark

log = logging.getLogger(__name__)

SAME_TARGET = say("another link leads to the same folder")
_ANNEX = f"{os.sep}.git{os.sep}annex{os.sep}objects{os.sep}"  # where git-annex keeps what its links stand for


@dataclass
class Walk:
    """The result of one walk. `under`: the relative folder that was walked, "" for the whole root. `handed_over`: not
    walked; where on their volumes the files are that another root now owns.

    `places`: the places that the walk found, by relative folder. `others`: files that are no pictures, like `Plan.others`.
    `unread`: relative folders that could not be read; `unreached`: relative paths of links whose target, and of
    files whose content, cannot be reached; `left_out`: relative folders that are left out ("." is the root) or that are
    listed under another name; `covered`: relative folders on which one is mounted that is listed under another
    name; `same_target`: links to a folder to which another link leads, with where it is; `notes`: sentences for the user.
    `inode`: of the root's folder, if its volume keeps inodes. `outside`: the folders that were left out by their place.
    """

    root: Root
    under: str = ""
    online: bool = True
    handed_over: Sequence[Spot] = ()
    places: dict[str, SeenPlace] = field(default_factory=dict)
    files: dict[str, FileStat] = field(default_factory=dict)
    others: dict[str, tuple[int, int]] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    unreached: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    covered: dict[str, Spot] = field(default_factory=dict)
    same_target: dict[str, Spot] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    inode: int | None = None
    outside: Outside = field(default_factory=Outside)


@dataclass(frozen=True)
class SeenPlace:
    """A place as the walk found it. `identity`: device and inode of its folder, valid until the next mount."""

    relpath: str
    kind: PlaceKind
    spot: Spot
    identity: Identity


def look_through(
    plan: Plan,
    report: Callable[[Progress], None] = lambda _progress: None,
    stop: threading.Event | None = None,
    tell_left_out: TellLeftOut = lambda _left_out: None,
) -> list[Walk]:
    """Walk everything in the plan. `tell_left_out` gets what is left out, one folder or file each. Raises Stopped."""
    ground = Ground(plan, stop, tell_left_out)
    by_path = {root.path: root for root, _spot in ground.roots.values()}
    walks: list[Walk] = []
    handed_over: list[Walk] = []
    for root in [*plan.roots, *ground.found_elsewhere()]:
        report(Progress("scanning", current=display(root.path)))
        root = ground.roots[root.id][0]
        mine = [_Walker(ground, root, part).walk() for part in plan.under.get(root.id, ("",))]
        walks += mine
        spots = [place.spot for seen in mine if seen.online for place in seen.places.values()]
        if spots:
            # Files that an outer root knew before this root was added now belong to this root.
            for outer in (by_path[path] for path in above(root.path) if path in by_path):
                part = os.path.relpath(root.path, outer.path)
                handed_over.append(Walk(outer, part, handed_over=spots))
    return [*walks, *handed_over]


def look(
    root: Root,
    rules: Rules,
    others: Sequence[Root] = (),
    under: str = "",
    stop: threading.Event | None = None,
) -> Walk:
    """Walk a root, or only its folder `under`, without knowledge of the store. `others`: the other roots. Raises Stopped."""
    every = [root, *(other for other in others if other.id != root.id)]
    return look_through(Plan([root], every, rules, {root.id: [under]}), stop=stop)[0]


@dataclass(frozen=True)
class _WalkedFolder:
    path: str
    relpath: str  # "" for the root
    place: SeenPlace
    spot: Spot


class _Walker:
    """Walks one root, or a folder of it."""

    def __init__(self, ground: Ground, root: Root, under: str) -> None:
        self._ground = ground
        self._mounts = ground.mounts
        self._root = root
        self._seen = Walk(root, under, outside=ground.outside)
        self._known_others = ground.plan.others.get(root.id, {})
        self._waiting: list[_WalkedFolder] = []
        self._links: list[_WalkedFolder] = []  # entered when no other folder waits
        self._sidecars: dict[str, os.DirEntry[str]] = {}  # in the folder that is being read

    def walk(self) -> Walk:
        seen, root = self._seen, self._root
        if not os.path.isdir(root.path):
            seen.online = False
            return seen
        spot = self._ground.roots[root.id][1]
        top = self._place("", "root", root.path, spot)
        seen.inode = top.identity[1] if top.identity and top.spot.keeps else None
        why = self._ground.outside.why_inside(spot, root.path)
        if why:
            self._leave_out(".", root.path, why)
            seen.notes.append(said_of_root(root.path, why))
            return seen
        if self._is_anothers(_WalkedFolder(root.path, "", top, spot)):  # another root is here too
            seen.covered[""] = seen.places.pop("").spot
            return seen
        start = self._start(top)
        if start is not None:
            self._waiting.append(start)
        while self._waiting or self._links:
            if not self._waiting:
                self._links.sort(key=lambda link: link.relpath, reverse=True)
                self._waiting.append(self._links.pop())
            self._enter(self._waiting.pop())
        self._check_places()
        if not seen.under and not seen.files and seen.unread == ["."]:
            seen.online = False
        return seen

    def _place(self, relpath: str, kind: PlaceKind, path: str, spot: Spot) -> SeenPlace:
        found = SeenPlace(relpath, kind, spot, identity(path))
        self._seen.places[relpath] = found
        return found

    def _start(self, top: SeenPlace) -> _WalkedFolder | None:
        """The folder `under`; None if a walk of the whole root would not enter it. A watcher's hint may name any folder."""
        folder = _WalkedFolder(self._root.path, "", top, top.spot)
        for name in self._seen.under.split(os.sep) if self._seen.under else ():
            path = os.path.join(folder.path, name)
            if not os.path.isdir(path):
                if os.path.islink(path):
                    self._seen.unreached.append(os.path.join(folder.relpath, name))
                return None
            inner = None
            if not self._is_left_out(folder, name, path, is_folder=True):
                inner = self._inner(folder, name, path, os.path.islink(path))
            if inner is None or self._is_anothers(inner):
                return None
            there = {mark for mark in left_out.MARKS if os.path.lexists(os.path.join(path, mark))}
            if self._is_marked(inner, there):
                return None
            folder = inner
        return folder

    def _leave_out(self, relpath: str, path: str, why: str, *, is_folder: bool = True) -> None:
        if is_folder:
            self._seen.left_out.append(relpath)
        self._ground.tell(LeftOut(path, why, is_folder))

    def _is_left_out(self, folder: _WalkedFolder, name: str, path: str, *, is_folder: bool) -> bool:
        parent = os.path.basename(folder.spot.inside)  # not a link's name
        why = self._ground.plan.rules.why_named(name, parent, folder=is_folder)
        if why:
            self._leave_out(os.path.join(folder.relpath, name), path, why, is_folder=is_folder)
        return bool(why)

    def _is_marked(self, folder: _WalkedFolder, names: Container[str]) -> bool:
        """Whether a file in the folder says that the folder is left out. A root is searched all the same."""
        why = left_out.why_marked(folder.path, names) if folder.relpath else ""
        if why:
            self._leave_out(folder.relpath, folder.path, why)
        return bool(why)

    def _is_anothers(self, folder: _WalkedFolder) -> bool:
        """Whether this folder is a root, this one or another, at another path."""
        owner = self._ground.owners.get((folder.spot.volume, folder.spot.inside))
        if not folder.spot.volume or owner is None:
            return False
        return owner != self._root.id or bool(folder.relpath)

    def _inner(
        self, folder: _WalkedFolder, name: str, path: str, is_link: bool
    ) -> _WalkedFolder | None:
        """A folder in `folder`, or None if it is left out as a whole or listed elsewhere."""
        relpath = os.path.join(folder.relpath, name)
        outside = self._ground.outside
        if not is_link and not self._mounts.is_point(os.path.join(self._real(folder), name)):
            inner = _WalkedFolder(path, relpath, folder.place, folder.spot.at(name))
            why = outside.why(inner.spot, path)
        else:
            spot = self._mounts.spot(path)
            why = outside.why_inside(spot, path)
            natural = self._ground.natural(spot)
            if not why and natural is not None and natural != path:
                why = say("another name of {folder}", folder=display(natural))
                if not is_link:
                    self._seen.covered[relpath] = spot
                    self._ground.tell(LeftOut(path, why, True))
                    return None
            if not why and is_link:
                above, own = os.path.split(spot.inside)
                rules = self._ground.plan.rules
                why = rules.why_named(own, os.path.basename(above), folder=True)
            if not why and is_link and self._leads_there_too(relpath, spot):
                why = SAME_TARGET
                self._seen.same_target[relpath] = spot
            kind: PlaceKind = "link" if is_link else "mount"
            if not why:
                inner = _WalkedFolder(path, relpath, self._place(relpath, kind, path, spot), spot)
        if why:
            self._leave_out(relpath, path, why)
            return None
        return inner

    @functools.lru_cache(1)  # noqa: B019 - a walker does not outlive its walk
    def _real(self, folder: _WalkedFolder) -> str:
        return os.path.realpath(folder.path)

    def _leads_there_too(self, relpath: str, spot: Spot) -> bool:
        """Whether another link of the library, outside the plan, is a place of the same folder."""
        plan = self._ground.plan
        paths = {root.id: root.path for root in plan.every}
        for place in plan.places:
            if place.kind != "link" or not Spot(place.volume, place.inside).holds(spot):
                continue
            if (place.root_id, place.relpath) == (self._root.id, relpath) or plan.covers(place):
                continue
            path = os.path.join(paths.get(place.root_id, ""), place.relpath)
            if os.path.islink(path) and self._mounts.spot(path).holds(spot):
                return True
        return False

    def _is_elsewhere(self, folder: _WalkedFolder) -> None:
        """Note that what is in a folder is listed under another name."""
        if folder.place.relpath != folder.relpath:
            self._seen.left_out.append(folder.relpath)
            return
        if folder.place.kind == "link":
            self._seen.left_out.append(folder.relpath)
            self._seen.same_target[folder.relpath] = folder.spot
        else:
            self._seen.covered[folder.relpath] = folder.spot
        self._seen.places.pop(folder.relpath, None)

    def _enter(self, folder: _WalkedFolder) -> None:
        self._unless_stopped()
        me = identity(folder.path)  # None: its drive has just gone
        again = me is not None and me in self._ground.entered
        of_another = self._is_anothers(folder)
        if of_another or (again and folder.relpath != self._seen.under):
            if not of_another:
                self._ground.tell(LeftOut(folder.path, SAME_TARGET, True))
            self._is_elsewhere(folder)
            return
        self._ground.entered.add(me)
        try:
            entries = sorted(os.scandir(folder.path), key=lambda entry: entry.name)
        except OSError as error:
            self._not_read(folder, error)
            return
        if self._is_marked(folder, {entry.name for entry in entries}):
            return
        refused = None
        self._sidecars = {entry.name: entry for entry in entries if is_sidecar(entry.name)}
        for entry in entries:
            self._unless_stopped()
            refused = self._entry(folder, entry) or refused
        if refused is not None:
            self._not_read(folder, refused)

    def _entry(self, folder: _WalkedFolder, entry: os.DirEntry[str]) -> OSError | None:
        """Take in a file or a folder. Returns the error if it cannot be examined."""
        relpath = os.path.join(folder.relpath, entry.name)
        is_link = entry.is_symlink()
        try:
            info = entry.stat()
        except OSError as error:
            if is_link:
                self._seen.unreached.append(relpath)
            return None if is_link or error.errno in GONE else error
        is_folder = stat.S_ISDIR(info.st_mode)
        if not is_folder and not stat.S_ISREG(info.st_mode):
            return None
        if self._is_left_out(folder, entry.name, entry.path, is_folder=is_folder):
            return None
        if is_folder:
            inner = self._inner(folder, entry.name, entry.path, is_link)
            if inner is not None:
                (self._links if is_link else self._waiting).append(inner)
        elif not is_link:
            self._file(folder, entry, relpath, info, folder.place.spot)
        elif (target := self._stands_for(entry.path)) is not None:
            self._file(folder, entry, relpath, info, target)
        return None

    def _stands_for(self, path: str) -> Spot | None:
        """The folder of the file that a link is listed for; None if the file itself is listed, or is left out."""
        target = os.path.realpath(path)
        folder, name = os.path.split(target)
        spot = self._mounts.spot(folder)
        why = self._ground.outside.why_inside(spot, folder)
        if not why and _ANNEX not in target and self._ground.natural(spot) is not None:
            why = say("another name of {folder}", folder=display(target))
        why = why or self._ground.plan.rules.why_named(name, "", folder=False)
        if why:
            self._leave_out("", path, why, is_folder=False)
            return None
        return spot

    def _file(
        self,
        folder: _WalkedFolder,
        entry: os.DirEntry[str],
        relpath: str,
        info: os.stat_result,
        spot: Spot,
    ) -> None:
        found = marks(info)
        if not is_picture_name(entry.name):
            if self._known_others.get(relpath) == found:
                self._seen.others[relpath] = found
                return
            try:
                if not looks_like_picture(entry.path):
                    self._seen.others[relpath] = found
                    return
            except OSError:
                self._seen.unreached.append(relpath)
                return
        is_link = entry.is_symlink() or self._is_mounted(folder, entry.name)
        self._seen.files[relpath] = FileStat(
            relpath,
            *found,
            inode=_fitting(info.st_ino) if spot.keeps else None,
            ctime_ns=info.st_ctime_ns if spot.keeps else None,
            links=max(info.st_nlink, 1 + is_link),
            place=folder.place.relpath,
            volume=spot.volume,
            device=info.st_dev,
            number=info.st_ino,
            is_link=is_link,
            sidecars=mark(entry.name, self._sidecars, keeps=spot.keeps),
        )

    def _is_mounted(self, folder: _WalkedFolder, name: str) -> bool:
        """Whether a single file is mounted here: another name of it, like a link."""
        if name not in self._mounts.names_of_points:
            return False
        return self._mounts.is_point(os.path.join(self._real(folder), name))

    def _check_places(self) -> None:
        """Drop what was found in places that have gone or been replaced since: the drive was unplugged during the walk."""
        seen = self._seen
        now = Mounts.read()  # two volumes may have had one device number, one after the other

        def is_lost(place: SeenPlace) -> bool:
            path = os.path.join(self._root.path, place.relpath)
            return identity(path) != place.identity or now.spot(path) != place.spot

        lost = [place for place in seen.places.values() if is_lost(place)]
        if any(place.kind == "root" for place in lost):
            seen.online = False
        for place in lost:
            del seen.places[place.relpath]
        gone = {place.relpath for place in lost}
        seen.files = {path: file for path, file in seen.files.items() if file.place not in gone}

    def _unless_stopped(self) -> None:
        if self._ground.stop is not None and self._ground.stop.is_set():
            raise Stopped

    def _not_read(self, folder: _WalkedFolder, error: OSError) -> None:
        """Record that a folder could not be read, so that the store keeps its files."""
        self._seen.unread.append(folder.relpath or ".")
        self._seen.notes.append(
            say(
                "{path} cannot be read: {reason}.",
                path=display(folder.path),
                reason=os_reason(error),
            )
        )


def _fitting(number: int) -> int:
    """An inode number as a signed 64-bit integer, the largest that SQLite stores."""
    return number - (1 << 64) if number >= 1 << 63 else number
