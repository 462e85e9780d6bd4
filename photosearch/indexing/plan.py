"""What a scan is to walk, and the ground that its walks share: the mounts of this moment, and where the roots are now."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from photosearch.base.records import LeftOut, Place, Root
from photosearch.indexing.rules import Outside, Rules
from photosearch.indexing.volumes import Identity, Mounts, Spot, is_at, is_inside

TellLeftOut = Callable[[LeftOut], None]

GONE = {errno.ENOENT, errno.ENOTDIR}  # deleted since its folder was listed


@dataclass(frozen=True)
class Plan:
    """The scope of a scan: whole roots, or only their relative folders `under`, by root id. `every`: all roots of the
    library. `places`: what the store knows of the roots' places. `others`: by root id, the size and time of files that
    are known to be no pictures, by relative path. `former`: by root id, its earlier paths."""

    roots: Sequence[Root]
    every: Sequence[Root]
    rules: Rules
    under: Mapping[int, Sequence[str]] = field(default_factory=dict)
    places: Sequence[Place] = ()
    others: Mapping[int, Mapping[str, tuple[int, int]]] = field(default_factory=dict)
    former: Mapping[int, Sequence[str]] = field(default_factory=dict)

    def outside(self, mounts: Mounts) -> Outside:
        """The folders that are out. May wait for a drive, for seconds."""
        return Outside.of(self.rules, mounts, self.every, self.places, self.former)

    def links(self, root_path: str) -> list[str]:
        """The paths of the links to folders that the store knows in a root."""
        ids = {root.id for root in self.every if root.path == root_path}
        links = [place for place in self.places if place.kind == "link" and place.root_id in ids]
        return [os.path.join(root_path, link.relpath) for link in links]

    def covers(self, place: Place) -> bool:
        """Whether the folder of a place is in the scope."""
        if all(place.root_id != root.id for root in self.roots):
            return False
        parts = self.under.get(place.root_id, ("",))
        return any(not part or is_inside(place.relpath, part) for part in parts)


def among(roots: Iterable[Root], folders: Iterable[str] | None) -> list[Root]:
    """Those of the roots that `folders` name; all if it is None."""
    wanted = None if folders is None else {os.path.realpath(os.path.expanduser(f)) for f in folders}
    return [root for root in roots if wanted is None or root.path in wanted]


class Ground:
    """What all walks of a plan share."""

    def __init__(self, plan: Plan, stop: threading.Event | None, tell: TellLeftOut) -> None:
        self.plan = plan
        self.stop = stop
        self.tell = tell
        self.mounts = Mounts.read()
        self.entered: set[Identity] = set()
        self.roots: dict[int, tuple[Root, Spot]] = {}
        self.owners: dict[tuple[str, str], int] = {}  # root ids by volume and path on it
        for root in plan.every:
            self._is_at(root)
        for root in plan.every:
            self._find(root)
        self.outside = plan.outside(self.mounts)

    def _is_at(self, root: Root) -> None:
        spot = self.mounts.spot(root.path)
        self.roots[root.id] = (root, spot)
        self.owners[spot.volume, spot.inside] = root.id

    def _find(self, root: Root) -> None:
        """Find a root at another path if its volume is now mounted elsewhere."""
        spot = self.roots[root.id][1]
        own = [p for p in self.plan.places if p.root_id == root.id and p.kind == "root"]
        if any(is_at(place, spot) for place in own) or _is_in_use(root.path):
            return
        taken = {other.path for other, _spot in self.roots.values()}
        for place in own:
            for path in self.mounts.names(Spot(place.volume, place.inside)) if place.inside else ():
                if path not in taken and os.path.isdir(path):
                    self._is_at(replace(root, path=path))
                    return

    def found_elsewhere(self) -> list[Root]:
        """The roots outside the plan whose drive is now mounted elsewhere: perhaps in a folder of the plan."""
        planned = {root.id for root in self.plan.roots}
        return [
            root
            for root in self.plan.every
            if root.id not in planned and self.roots[root.id][0].path != root.path
        ]

    def natural(self, spot: Spot) -> str | None:
        """The path of this spot by way of the root that holds it, without links and mounts in between; or None."""
        for root, area in self.roots.values():
            if area.volume and area.holds(spot):
                path = os.path.normpath(
                    os.path.join(root.path, os.path.relpath(spot.inside, area.inside))
                )
                if self.mounts.spot(path) == spot:
                    return path
        for path in self.mounts.names(spot):  # on a drive that is mounted in a root
            if any(is_inside(path, root.path) for root, _area in self.roots.values()):
                return path
        return None


def _is_in_use(path: str) -> bool:
    """Whether a folder exists and is not empty, as the mount point of a drive that is away would be."""
    try:
        return bool(os.listdir(path))
    except OSError as error:
        return error.errno not in GONE
