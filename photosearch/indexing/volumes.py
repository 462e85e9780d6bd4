"""Which volume a folder is on, and where on it: what the same folder is called today may differ from yesterday.

A device number is only valid until the next mount, so a volume is known by the UUID of its file system, by the address
of a network share, or else by the id that the file system reports. A *spot* is a folder's place on its volume: links and
bind mounts resolved, so that all names of one folder have the same spot.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from photosearch.base.reach import is_open_folder
from photosearch.base.records import FORMER_VOLUME, Place, Root

MOUNTS: Final = "/proc/self/mountinfo"
BY_UUID: Final = "/dev/disk/by-uuid"

_NETWORK: Final = re.compile(
    r"nfs4?|cifs|smb\w*|afs|ceph|9p|davfs|fuse\.(sshfs|rclone|s3fs|davfs2?)"
)
# File systems that other computers write, too: the system tells only of the changes that this one makes. Of those in user
# space (FUSE), the local ones are known by name.
_SHARED: Final = re.compile(
    _NETWORK.pattern
    + r"|lustre|glusterfs|beegfs|gpfs|ocfs2|gfs2|orangefs|coda|ncpfs?|virtiofs|vboxsf|prl_fs|hgfs"
    r"|fuse|fuse\.(?!(ntfs|ntfs-3g|exfat|ext2|mergerfs|unionfs\w*|overlayfs|bindfs|gocryptfs|encfs|cryfs|securefs|veracrypt"
    r"|squashfuse\w*|portal|lxcfs)$).+"
)
# File systems that store inode numbers and the time of the last status change. On the others (FAT, exFAT, SMB, FUSE) the
# system may make them up anew at each mount.
_KEEPING: Final = frozenset(
    "ext2 ext3 ext4 xfs btrfs zfs f2fs jfs reiserfs bcachefs tmpfs nfs nfs4 apfs hfs overlay".split()
)


@dataclass(frozen=True)
class Spot:
    """A folder on its volume. `volume`: its id, "" if unknown. `inside`: the path from the top of the volume, which begins
    with a slash. `keeps`: whether the volume keeps inodes and the time of the last status change. `former`: its id in
    libraries that were made before there were places."""

    volume: str
    inside: str
    keeps: bool = field(default=False, compare=False)
    former: str = field(default="", compare=False)

    def holds(self, other: Spot) -> bool:
        """Whether `other` is this folder or inside it."""
        return self.volume == other.volume and is_inside(other.inside, self.inside)

    def at(self, relpath: str) -> Spot:
        """A folder inside this one."""
        return replace(self, inside=os.path.join(self.inside, relpath))


def is_inside(path: str, folder: str) -> bool:
    """Whether the absolute `path` is `folder` or inside it, judged by the names alone."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


Identity = tuple[int, int] | None


def identity(path: str) -> Identity:
    """The device and inode of `path`, equal for all names of one folder; None if it cannot be examined."""
    try:
        info = os.stat(path)
    except (OSError, ValueError):  # ValueError: a name that no file system allows
        return None
    return (info.st_dev, info.st_ino)


@dataclass(frozen=True)
class Mount:
    """A row of the table of mounts. `root`: the part of the volume that is mounted at `point`."""

    point: str
    root: str
    kind: str
    source: str
    device: tuple[int, int] = (0, 0)

    @property
    def is_shared(self) -> bool:
        """Whether other computers may write the file system."""
        return _SHARED.fullmatch(self.kind) is not None


@dataclass
class Mounts:
    """The mounts of this moment. On systems without a table of mounts it is empty, and `os.path.ismount` answers."""

    by_point: dict[str, Mount] = field(default_factory=dict)
    _ids: dict[str, tuple[str, str]] = field(default_factory=dict)  # of volumes, by mount point

    @classmethod
    def read(cls) -> Mounts:
        """Read the system's table. Touches no drive."""
        try:
            lines = Path(MOUNTS).read_bytes().split(b"\n")
        except OSError:  # not Linux
            return cls()
        return cls({mount.point: mount for mount in map(_mount, lines) if mount is not None})

    @functools.cached_property
    def names_of_points(self) -> frozenset[str]:
        """The last parts of the paths of all mount points in the table."""
        return frozenset(os.path.basename(point) for point in self.by_point)

    def is_point(self, path: str) -> bool:
        """Whether a file system or a part of one is mounted at this absolute real path."""
        return path in self.by_point if self.by_point else os.path.ismount(path)

    def spot(self, path: str) -> Spot:
        """Where a folder is. Follows links, and so may wait for a drive."""
        real = os.path.realpath(path)
        point = self._point_above(real)
        within = os.path.relpath(real, point)
        mount = self.by_point.get(point)
        inside = os.path.normpath(os.path.join(mount.root if mount else os.sep, within))
        volume, former = self._volume(point, mount)
        return Spot(volume, inside, _keeps(mount), former)

    def is_shared(self, path: str) -> bool:
        """Whether other computers may change the folder at a real path without this system noticing. False if unknown."""
        mount = self.by_point.get(self._point_above(path))
        return mount is not None and mount.is_shared

    def inside(self, folder: str) -> frozenset[Mount]:
        """What is mounted inside the folder at a real path."""
        return frozenset(
            mount
            for point, mount in self.by_point.items()
            if point != folder and is_inside(point, folder)
        )

    def names(self, spot: Spot) -> Iterator[str]:
        """The paths under which the folder at a spot can be reached now, without links; none if its volume is unknown."""
        for point, mount in self.by_point.items() if spot.volume else ():
            if is_inside(spot.inside, mount.root) and self._volume(point, mount)[0] == spot.volume:
                within = os.path.relpath(spot.inside, mount.root)
                path = os.path.normpath(os.path.join(point, within))
                if self._point_above(path) == point:  # not hidden by another mount
                    yield path

    def _point_above(self, real: str) -> str:
        """The mount point of the file system that a real path is on."""
        while not self.is_point(real) and (above := os.path.dirname(real)) != real:
            real = above
        return real

    def _volume(self, point: str, mount: Mount | None) -> tuple[str, str]:
        if point not in self._ids:
            self._ids[point] = _volume_id(point, mount)
        return self._ids[point]


def _mount(line: bytes) -> Mount | None:
    """A line of /proc/self/mountinfo: proc(5)."""
    fields = line.split(b" ")
    try:
        after = fields.index(b"-", 6)
        major, minor = fields[2].split(b":")
        return Mount(
            point=_unescaped(fields[4]),
            root=_unescaped(fields[3]),
            kind=os.fsdecode(fields[after + 1]),
            source=_unescaped(fields[after + 2]),
            device=(int(major), int(minor)),
        )
    except (ValueError, IndexError):
        return None


def _unescaped(text: bytes) -> str:
    return os.fsdecode(re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), text))


def _volume_id(point: str, mount: Mount | None) -> tuple[str, str]:
    """The id of the file system at a mount point, and its former id; "" if unknown."""
    if mount is not None and _NETWORK.fullmatch(mount.kind):
        return f"net:{mount.source}", ""
    try:
        if os.name == "nt":  # the serial number of the volume
            number = os.stat(point).st_dev
            return f"serial:{number:x}", str(number)
        fsid = f"{os.statvfs(point).f_fsid:x}"
    except OSError:
        return "", ""
    uuid = (_uuid(mount.device) or _uuid_of_source(mount.source)) if mount is not None else ""
    return (f"uuid:{uuid}" if uuid else f"fsid:{fsid}"), fsid


def _uuid(device: tuple[int, int]) -> str:
    with contextlib.suppress(OSError):
        for name in os.listdir(BY_UUID):
            with contextlib.suppress(OSError):  # its device has just been unplugged
                number = os.stat(os.path.join(BY_UUID, name)).st_rdev
                if (os.major(number), os.minor(number)) == device:
                    return name
    return ""


def _uuid_of_source(source: str) -> str:
    """For file systems with several volumes or devices (btrfs), whose own device number names no device."""
    try:
        number = os.stat(source).st_rdev if source.startswith("/dev/") else 0
    except OSError:
        return ""
    return _uuid((os.major(number), os.minor(number))) if number else ""


def _keeps(mount: Mount | None) -> bool:
    return mount.kind in _KEEPING if mount is not None else sys.platform == "darwin"


class Whereabouts:
    """Says whether places can be reached now, over one reading of the table of mounts."""

    def __init__(self, roots: Iterable[Root], places: Iterable[Place]) -> None:
        self._mounts = Mounts.read()
        self._roots = {root.id: root.path for root in roots}
        self._places = {place.id: place for place in places}

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def is_there(self, place_id: int) -> bool:
        """Whether the place's folder can be read, on its volume. A drive that does not answer in time is away."""
        place = self._places[place_id]
        path = os.path.join(self._roots[place.root_id], place.relpath).rstrip(os.sep) or os.sep
        return is_open_folder(path) and is_at(place, self._mounts.spot(path))


def is_at(place: Place, spot: Spot) -> bool:
    """Whether the folder at `spot` is the place. Ids of a library made before there were places need not be known."""
    if place.volume.startswith(FORMER_VOLUME):
        return not spot.former or place.volume == FORMER_VOLUME + spot.former
    if place.volume and spot.volume and place.volume != spot.volume:
        return False
    return not place.inside or place.inside == spot.inside
