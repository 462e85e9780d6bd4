"""What a scan leaves out by name or by place: names by pattern, folders that the user excludes, the program's own folders.

Folders are compared by where they are on their volume, and by device and inode, never by the text of their paths: a
folder stays out under each of its names, also while its drive is mounted elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from photosearch.base import left_out
from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs
from photosearch.base.reach import stat_in_time
from photosearch.base.records import Place, Root, display
from photosearch.base.settings import Settings, settings_path
from photosearch.base.user_text import say
from photosearch.indexing.roots import above
from photosearch.indexing.volumes import Identity, Mounts, Spot, identity, is_inside

BY_USER = say("excluded by you")
BY_NAME = say("its name is excluded")
OWN = say("PhotoSearch's own files")


@dataclass(frozen=True)
class Rules:
    """What a scan leaves out besides the names in `base.left_out`. `patterns`: of names. `folders`, `own`: paths."""

    patterns: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    own: tuple[str, ...] = ()

    def why_named(self, name: str, parent: str, *, folder: bool) -> str:
        """Why a file or a folder of this name is left out, or ""."""
        why = left_out.why_named(name, parent, folder=folder)
        return why or (BY_NAME if left_out.is_one_of(name, self.patterns) else "")


def rules_of(dirs: AppDirs, settings: Settings) -> Rules:
    """The rules of a library."""
    # The caches may be links to another drive.
    own = (dirs.data, dirs.cache, dirs.config, dirs.logs, dirs.thumbs, dirs.previews)
    return Rules(settings.excluded_patterns, settings.excluded_folders, tuple(map(str, own)))


@dataclass
class Outside:
    """The folders that are out, with the reason."""

    rules: Rules = field(default_factory=Rules)
    spots: dict[Spot, str] = field(default_factory=dict)
    identities: dict[Identity, str] = field(default_factory=dict)  # of those that exist

    @classmethod
    def of(
        cls,
        rules: Rules,
        mounts: Mounts,
        roots: Sequence[Root] = (),
        places: Sequence[Place] = (),
        former: Mapping[int, Sequence[str]] | None = None,
    ) -> Outside:
        """Find the folders of the rules. `places`: the roots' places. `former`: earlier paths of the roots, by their ids: what
        was excluded there is out wherever the root is now. May wait for a drive, for seconds."""
        outside = cls(rules)
        for path in rules.own:
            outside._add(mounts, path, OWN)
        for path in _excluded(rules):
            if _answers(path):
                outside._add(mounts, path, BY_USER)
            for spot in _spots_in(_names(path), roots, places, former or {}):
                outside.spots[spot] = BY_USER
        return outside

    def _add(self, mounts: Mounts, path: str, why: str) -> None:
        self.spots[mounts.spot(path)] = why
        found = identity(path)
        if found is not None:
            self.identities[found] = why

    def why(self, spot: Spot, path: str) -> str:
        """Why the folder at `spot`, with this path, is out; "" if it is not. Does not look at the folders that contain it."""
        if spot in self.spots:
            return self.spots[spot]
        return self.identities.get(identity(path), "") if self.identities else ""

    def why_inside(self, spot: Spot, path: str) -> str:
        """Why the folder at `spot`, with this path, is out: it or a folder that contains it."""
        for folder, why in self.spots.items():
            if folder.holds(spot):
                return why
        real = os.path.realpath(path)
        found = (self.identities.get(identity(one), "") for one in (real, *above(real)))
        return next(filter(None, found), "") if self.identities else ""


def folders_out(rules: Rules) -> tuple[str, ...]:
    """The paths of the folders that are out, as written and without links. May wait for a drive, for seconds."""
    paths = [*rules.own, *_excluded(rules)]
    return tuple(sorted({name for path in paths for name in _names(path)}))


def must_not_be_out(path: str, outside: Outside, dirs: AppDirs) -> None:
    """Raises UserError if a folder is excluded, or is one of the program's own."""
    why = outside.why_inside(Mounts.read().spot(path), path)
    if why == OWN:
        raise UserError(
            say("{path} is where PhotoSearch keeps its own files.", path=display(path)),
            say("Choose another folder."),
        )
    if why:
        raise UserError(
            say("{path} is excluded.", path=display(path)),
            say(
                "Remove it or the folder that contains it from the exclusions: excluded_folders in {file}.",
                file=settings_path(dirs),
            ),
        )


def said_of_root(path: str, why: str) -> str:
    """The sentence on a root that is out."""
    if why == BY_USER:
        return say(
            "{path} is excluded, so its photos are not searched. To search them, remove the exclusion.",
            path=display(path),
        )
    return say("{path} is where PhotoSearch keeps its own files.", path=display(path))


def _excluded(rules: Rules) -> list[str]:
    """The excluded folders whose paths can mean something."""
    paths = map(os.path.expanduser, rules.folders)
    return [path for path in paths if os.path.isabs(path) and "\0" not in path]


def _names(path: str) -> set[str]:
    """A path as written, and without links if the drive answers."""
    return {os.path.normpath(path), *([os.path.realpath(path)] if _answers(path) else [])}


def _answers(path: str) -> bool:
    """Whether the drive answers in time, whether or not the path exists."""
    try:
        stat_in_time(path)
    except TimeoutError:
        return False
    except (OSError, ValueError):
        return True
    return True


def _spots_in(
    paths: Iterable[str],
    roots: Sequence[Root],
    places: Sequence[Place],
    former: Mapping[int, Sequence[str]],
) -> Iterator[Spot]:
    """Where paths in a root, at its present or an earlier path, are on the volumes of its places."""
    at = {root.id: (root.path, *former.get(root.id, ())) for root in roots}
    for place in places:
        for top in at.get(place.root_id, ()) if place.inside else ():
            folder = os.path.normpath(os.path.join(top, place.relpath))
            for path in paths:
                if is_inside(path, folder):
                    inside = os.path.join(place.inside, os.path.relpath(path, folder))
                    yield Spot(place.volume, os.path.normpath(inside))
