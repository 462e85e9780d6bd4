"""What a library must contain, worked out from the folders alone and without the program's own walk.

The rules are those that the user is told: every picture once, under its real name; links that lead out of the folders are
followed, links into them are not; of several names of one file one; what is excluded never. What is out of reach stays,
offline: the photos of an absent folder, of an absent or exchanged drive, and behind links that lead nowhere.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from tests.churn import drives
from tests.churn.world import World, hidden

ENDINGS = (".bmp", ".jpg", ".png")
BROKEN = "broken"  # in place of a hash: a picture by its name that cannot be decoded
DEEPEST = 40  # folders and links on the way to a file: more than any day makes

Ident = tuple[int, int]


@dataclass(frozen=True)
class Name:
    """One name of a file in a root. `via`: the last link or mount on the way, relative to the root; `kind`: which of them.
    `volume`: the label of the volume behind it."""

    root: int
    relpath: str
    via: str = ""
    kind: str = "root"
    volume: str = "m"


@dataclass(frozen=True)
class Photo:
    """A file that must be listed, under one of its names. `hashes`: its content; several where runs that were cut short may
    have read it or not. `sure`: whether it must be listed, or only may be. `online`: whether it can be reached. `ident`,
    `time`, `real`: of the file when it was last seen, its real path; `folder`: of the folder that it is really in."""

    names: frozenset[Name]
    hashes: frozenset[str]
    online: bool = True
    sure: bool = True
    ident: Ident = (0, 0)
    time: int = -1
    folder: Ident | None = None
    real: str = ""


@dataclass
class _Found:
    """The names of one file that can be reached: in the roots, behind links to folders, and links to the file itself."""

    own: set[Name] = field(default_factory=set)
    behind: set[Name] = field(default_factory=set)
    links: set[Name] = field(default_factory=set)
    path: str = ""

    @property
    def names(self) -> set[Name]:
        return self.own | self.behind or self.links


@dataclass(frozen=True)
class _Way:
    """A folder on the way down, with how it was reached."""

    path: str
    name: Name
    linked: bool = False
    above: tuple[Ident, ...] = ()


class Look:
    """The files of the roots as they are now. `roots`: absolute paths by id. `any_name`: whether a link to a file may stand
    for it although it has a name of its own: so it may until the next whole scan."""

    def __init__(self, world: World, roots: Mapping[int, str], *, any_name: bool = False) -> None:
        self.world = world
        self.roots = roots
        self.any_name = any_name
        self.tops = {ident(path): at for at, path in roots.items() if os.path.isdir(path)}
        self.points = set(drives.mount_points()) if drives.allowed() else set()
        self.inside = {
            ident(d) for path in world.shut_out(roots) for d in self._on_one_volume(path)
        }
        self.area = {ident(d) for path in roots.values() for d, _inner, _others in os.walk(path)}
        self.found: dict[Ident, _Found] = {}
        self.read: set[Ident] = set()
        self.dangling = False  # whether a link leads nowhere
        self._links: list[_Way] = []
        for at, path in sorted(roots.items()):
            if os.path.isdir(path) and not self._is_out(path):
                self._visit(_Way(path, Name(at, "", volume=world.label(path))))
        while self._links:
            self._visit(self._links.pop(0))

    def _on_one_volume(self, folder: str) -> Iterator[str]:
        """A folder and all in it, without what is mounted there."""
        for outer, inner, _others in os.walk(folder):
            inner[:] = [name for name in inner if os.path.join(outer, name) not in self.points]
            yield outer

    def photos(self) -> list[Photo]:
        return [
            Photo(
                frozenset(found.names | found.links if self.any_name else found.names),
                frozenset([hash_of(found.path)]),
                ident=file,
                time=os.stat(found.path).st_mtime_ns,
                folder=ident(os.path.dirname(os.path.realpath(found.path))),
                real=os.path.realpath(found.path),
            )
            for file, found in self.found.items()
        ]

    def _visit(self, way: _Way) -> None:
        me = ident(way.path)
        if me is None or me in way.above or (me in self.area and way.linked):
            return
        if me in self.tops and (self.tops[me] != way.name.root or way.name.relpath):
            return
        self.read.add(me)
        with os.scandir(way.path) as listed:
            entries = list(listed)
        if way.name.relpath and any(entry.name == ".nomedia" for entry in entries):
            return
        for entry in entries:
            if not hidden(entry.name):
                self._entry(way, entry, me)

    def _entry(self, way: _Way, entry: os.DirEntry[str], me: Ident) -> None:
        relpath = os.path.join(way.name.relpath, entry.name)
        name = replace(way.name, relpath=relpath)
        if entry.is_symlink():
            self._link(way, entry, name, me)
        elif entry.is_dir():
            if ident(entry.path) in self.inside:
                return
            if entry.path in self.points or os.path.realpath(entry.path) in self.points:
                name = replace(name, via=relpath, kind="mount", volume=self.world.label(entry.path))
            self._visit(replace(way, path=entry.path, name=name, above=(*way.above, me)))
        elif entry.is_file() and is_picture(entry.path):
            found = self._file(entry.path)
            (found.behind if way.linked else found.own).add(name)

    def _link(self, way: _Way, entry: os.DirEntry[str], name: Name, me: Ident) -> None:
        target = os.path.realpath(entry.path)
        self.dangling |= not os.path.exists(target)
        if self.why_not_followed(target):
            return
        if not os.path.isdir(target):
            if is_picture(entry.path):
                self._file(target).links.add(name)
        elif len(way.above) < DEEPEST:
            name = replace(name, via=name.relpath, kind="link", volume=self.world.label(target))
            self._links.append(_Way(entry.path, name, True, (*way.above, me)))

    def why_not_followed(self, target: str) -> bool:
        """Whether what a link leads to is in a root, excluded, or not there. A folder that a mount in a root hides, and that a
        second name of the root shows, is in no root."""
        if not os.path.exists(target) or hidden(os.path.basename(target)) or self._is_out(target):
            return True
        return ident(target if os.path.isdir(target) else os.path.dirname(target)) in self.area

    def _is_out(self, path: str) -> bool:
        """Whether the user has excluded a folder or one that contains it."""
        return any(
            ident(folder) in self.inside for folder in (path, *above(os.path.realpath(path)))
        )

    def _file(self, path: str) -> _Found:
        key = ident(path)
        assert key is not None
        found = self.found.setdefault(key, _Found())
        found.path = path
        return found

    def has_moved(self, photo: Photo, name: Name, twin: Photo) -> bool:
        """Whether what is out of reach under a name is certainly the file that is found elsewhere."""
        same = twin.time == photo.time and bool(twin.hashes & photo.hashes)
        return same and self.world.keeps and self.world.label_of(photo.ident[0]) == name.volume

    def has_link_of(self, name: Name) -> bool:
        """Whether another root has a link of the same name, perhaps one on the way to a file: the renamed folder of an absent
        root, of which no file of its own tells that it is the same."""
        parts = name.via.split(os.sep)
        links = [os.path.join(*parts[: end + 1]) for end in range(len(parts))]
        others = [path for at, path in self.roots.items() if at != name.root]
        return any(os.path.islink(os.path.join(path, link)) for path in others for link in links)

    # What is out of reach

    def fate(self, name: Name) -> str:
        """What has become of a file that is not found under its name any more: "gone" or "away"; "either" where a mount may hide
        it, an absent root would be left out, or a link may have been renamed while its target is away."""
        fate = self._fate(name)
        parts = name.relpath.split(os.sep)
        for end in range(1, len(parts)):
            folder = os.path.join(*parts[:end])
            path = os.path.join(self.roots.get(name.root, ""), folder)
            hides = name.via != folder
            if (
                fate == "gone"
                and hides
                and (path in self.points or os.path.realpath(path) in self.points)
            ):
                return "either"
        return fate

    def _fate(self, name: Name) -> str:
        root = self.roots.get(name.root)
        if root is None:
            return "gone"
        if not os.path.isdir(root):
            return "either" if self._is_out(root) else "away"
        if self._is_out(root):
            return "gone"
        here, via, volume, taken_over = root, "", self.world.label(root), False
        relpath = ""
        for part in name.relpath.split(os.sep):
            path, relpath = os.path.join(here, part), os.path.join(relpath, part)
            if hidden(part) or (here != root and os.path.lexists(os.path.join(here, ".nomedia"))):
                return "gone"
            if not os.path.lexists(path):
                break
            if not os.path.exists(
                path
            ):  # a link that leads nowhere; a root that takes over a mount does not list it
                return "either" if taken_over else "away"
            is_mount = path in self.points or os.path.realpath(path) in self.points
            if not os.path.isdir(path) or ident(path) in self.inside:
                return "gone"
            if ident(path) in self.tops and not is_mount:
                return "gone"
            taken_over |= ident(path) in self.tops
            if os.path.islink(path):
                if self.why_not_followed(os.path.realpath(path)):
                    return "gone"
                via, volume = relpath, self.world.label(path)
            elif is_mount:
                via, volume = relpath, self.world.label(path)
            here = path
        if (via, volume) == (name.via, name.volume):
            return "gone"
        if name.kind == "link" and not os.path.islink(os.path.join(root, name.via)):
            return "either" if self.dangling else "gone"  # it may have been renamed
        return "away"


def expected(look: Look, before: list[Photo]) -> list[Photo]:
    """What the library must contain after a whole run, given what it contained before."""
    now = look.photos()
    known = {(n.root, n.relpath, n.volume) for photo in now for n in photo.names}
    online = {photo.ident: photo for photo in now}
    old = {photo.ident for photo in before if photo.online}  # these have rows of their own
    names_before = {name for photo in before for name in photo.names}
    kept = []
    for photo in before:
        for name in photo.names:
            fate = look.fate(name)
            if (name.root, name.relpath, name.volume) in known or fate == "gone":
                continue
            twin = online.get(photo.ident)
            if (
                twin is not None
                and twin.ident not in old
                and look.has_moved(photo, name, twin)
                # One that has the name of another file now may be taken for that file, with another content.
                and twin.names.isdisjoint(names_before)
            ):
                continue
            # Where the folder is read under another name, it is known to be gone, but need not be taken for it.
            unsure = len(photo.names) > 1 or twin is not None or photo.folder in look.read
            out = photo.folder in look.inside or any(
                photo.real.startswith(f"{look.world.at(path)}/") for path in look.world.excluded
            )
            unsure |= look.has_link_of(name)
            sure = photo.sure and not unsure and not out and fate == "away"
            kept.append(replace(photo, names=frozenset([name]), online=False, sure=sure))
    return [*now, *kept]


def followed(photos: list[Photo], offline: Mapping[tuple[int, str], str | None]) -> list[Photo]:
    """The photos, under the new name of a link or a mount that they are behind, if it has moved while they are out of reach.
    `offline`: root and path of the library's offline rows, with the content."""
    taken = {(n.root, n.relpath) for photo in photos if not photo.online for n in photo.names}
    free = {key: content for key, content in offline.items() if key not in taken}
    found = []
    for photo in photos:
        [name, *others] = photo.names
        if (
            not photo.online
            and not others
            and name.via
            and (name.root, name.relpath) not in offline
        ):
            tail = name.relpath[len(name.via) :]
            for root, relpath in free:
                if relpath.endswith(tail) and (free[root, relpath] or BROKEN) in photo.hashes:
                    via = relpath[: -len(tail)]
                    photo = replace(
                        photo, names=frozenset([replace(name, root=root, relpath=relpath, via=via)])
                    )
        found.append(photo)
    return found


def either(before: list[Photo], after: list[Photo]) -> list[Photo]:
    """What the library may contain after a run that may have been cut short anywhere: of each file the old or the new."""
    found: dict[Name, Photo] = {}
    contents = {
        photo.ident: photo.hashes for photo in before
    }  # which a file keeps under a new name until it is read
    after = [replace(p, hashes=p.hashes | contents.get(p.ident, frozenset())) for p in after]
    for photo in (*before, *after):
        for name in photo.names:
            same = found.get(name)
            if same is None:
                found[name] = replace(photo, names=frozenset([name]), sure=False)
                continue
            time = same.time if (same.ident, same.time) == (photo.ident, photo.time) else -1
            hashes = same.hashes | photo.hashes
            found[name] = replace(photo, names=same.names, hashes=hashes, time=time, sure=False)
    both = {n for p in before if p.sure and len(p.names) == 1 for n in p.names}
    both &= {n for p in after if p.sure and len(p.names) == 1 for n in p.names}
    return [replace(photo, sure=photo.names <= both) for photo in found.values()]


def ident(path: str) -> Ident | None:
    """The device and inode of a file or folder, links followed."""
    try:
        info = os.stat(path)
    except OSError:
        return None
    return info.st_dev, info.st_ino


def above(path: str) -> Iterator[str]:
    while os.path.dirname(path) != path:
        path = os.path.dirname(path)
        yield path


def is_picture(path: str) -> bool:
    if path.endswith(ENDINGS):
        return True
    with open(path, "rb") as file:
        head = file.read(18)
    return head.startswith(b"BM") and head[14:] == b"\x28\0\0\0"


def hash_of(path: str) -> str:
    with open(path, "rb") as file:
        data = file.read()
    if not data or data.startswith((b"BM broken", b"a letter")):
        return BROKEN
    return hashlib.blake2b(data, digest_size=16).hexdigest()
