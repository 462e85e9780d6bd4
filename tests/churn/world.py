"""The folders, files, links and drives of one seed, and every step that a person or a system may take in them.

A step is a tuple of a name and its arguments; paths in it are relative to the world's top. `World.do` carries it out, or
returns False where it does not apply, so that any subset of a seed's steps can be replayed.
"""

from __future__ import annotations

import fnmatch
import os
import random
import shutil
import stat
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.churn import drives

Step = tuple[str | int, ...]

SIDE = 16
BYTES = 54 + SIDE * SIDE * 3  # of every picture: so the size tells nothing
FIRST_TIME = 1_600_000_000
TIMES = 4  # different times that files have, where the volume tells files apart by more
NO_PICTURE, BROKEN = 0, -1  # contents that are not pictures


def content(number: int) -> bytes:
    """The bytes of a file: a picture for a positive number, equal for equal numbers and different for others."""
    if number == NO_PICTURE:
        return b"a letter\n".ljust(BYTES, b".")
    if number < 0:
        return b"BM broken %d".ljust(BYTES, b"x") % number
    rng = random.Random(number)
    base = [rng.randrange(20, 236) for _ in range(3)]
    head = b"BM" + struct.pack("<IHHI", BYTES, 0, 0, 54)
    head += struct.pack("<IiiHHIIiiII", 40, SIDE, SIDE, 1, 24, 0, 0, 2835, 2835, 0, 0)
    blocks = [[(c + rng.randrange(-20, 20)) % 256 for c in base] for _ in range(16)]
    pixels = (blocks[(y // 4) * 4 + x // 4] for y in range(SIDE) for x in range(SIDE))
    return head + b"".join(map(bytes, pixels))


HIDDEN = (".*", "@eaDir", "#recycle", "*.part", "*_original", "lost+found")


def hidden(name: str) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in HIDDEN)


class World:
    """`keeps`: whether volumes keep inodes and times of the last status change; if not, a changed file gets another time.

    `excluded`: the folders that the user has excluded. `roots`: where the folders that the user has added are now, absolute, by id.
    `hints`: the paths that a watcher would report since they were last taken. `blind`: something has happened that no
    watcher reports.
    """

    def __init__(self, base: Path, *, keeps: bool, mounts: bool) -> None:
        self.top = base / "w"
        self.keeps = keeps
        self.excluded: set[str] = set()
        self.roots: dict[int, str] = {}
        self._root_paths: set[str] = set()
        self.hints: set[str] = set()
        self.blind = False
        self._excluded_in: dict[str, set[tuple[int, str]]] = {}  # by path: roots and relative paths
        self._excluded_on: dict[str, set[tuple[str, str]]] = {}  # by path: drives and paths on them
        self.drives: dict[str, drives.Drive] = {}
        self.binds: list[str] = []
        self._workshop = base / "workshop"
        self._workshop.mkdir()
        for folder in ("a/sub", "a/stick", "b", "mnt/x", "mnt/y", "out/deep"):
            (self.top / folder).mkdir(parents=True)
        for label in "VW" if mounts else "":
            self.drives[label] = drives.Drive.make(label, str(self._workshop))

    # What is there

    def roots_are(self, roots: dict[int, str]) -> None:
        self.roots = roots
        self._root_paths.update(roots.values())

    def at(self, path: str) -> str:
        return os.path.join(self.top, path)

    def label(self, path: str) -> str:
        """The volume of a path: the label of a drive, or "m"."""
        try:
            return self.label_of(os.stat(self.at(path)).st_dev)
        except OSError:
            return ""

    def label_of(self, device: int) -> str:
        return next((d.label for d in self.drives.values() if d.device == device), "m")

    def walk(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """(folder, its folders, its other entries), each relative to the top, mounts included, links not followed."""
        for folder, inner, others in os.walk(self.top):
            inner.sort()
            rel = os.path.relpath(folder, self.top)
            rel = "" if rel == "." else rel
            links = [name for name in inner if os.path.islink(os.path.join(folder, name))]
            yield (
                rel,
                [os.path.join(rel, name) for name in inner if name not in links],
                [os.path.join(rel, name) for name in sorted([*others, *links])],
            )

    def folders(self) -> list[str]:
        return [path for _folder, inner, _others in self.walk() for path in inner]

    def files(self) -> list[str]:
        return [
            p
            for _f, _i, others in self.walk()
            for p in others
            if os.path.isfile(self.at(p)) and not self.is_link(p)
        ]

    def links(self) -> list[str]:
        return [p for _folder, _inner, others in self.walk() for p in others if self.is_link(p)]

    def is_link(self, path: str) -> bool:
        return os.path.islink(self.at(path))

    def points(self) -> list[str]:
        """Where something is mounted now, relative to the top."""
        if not self.drives:
            return []
        return [
            os.path.relpath(p, self.top)
            for p in drives.mount_points()
            if p.startswith(f"{self.top}/")
        ]

    def shut_out(self, roots: Mapping[int, str]) -> set[str]:
        """The folders that are excluded, absolute: under the paths that the user excluded, and where those that were in a root
        or on a drive are now."""
        found = {self.at(path) for path in self.excluded}
        for at, root in roots.items():
            for path in self.excluded:
                if f"{self.at(path)}/".startswith(f"{root}/"):
                    self._excluded_in.setdefault(path, set()).add(
                        (at, os.path.relpath(self.at(path), root))
                    )
                for drive in self.drives.values() if path in self._excluded_in else ():
                    if drive.point and f"{self.at(path)}/".startswith(f"{drive.point}/"):
                        self._excluded_on.setdefault(path, set()).add(
                            (drive.label, os.path.relpath(self.at(path), drive.point))
                        )
        for path in self.excluded:
            found |= {
                os.path.join(roots[at], rel)
                for at, rel in self._excluded_in.get(path, ())
                if at in roots
            }
            on = [(self.drives[label].point, rel) for label, rel in self._excluded_on.get(path, ())]
            found |= {os.path.join(point, rel) for point, rel in on if point}
        return {os.path.normpath(path) for path in found}

    # Steps

    def do(self, step: Step) -> bool:
        """Carry out a step. Returns whether it applied."""
        name, *given = step
        try:
            return getattr(self, f"_{name}")(*given) is not False
        except (
            OSError,
            shutil.Error,
        ):  # a part of the seed's steps is missing, or the folder is full of links
            return False

    def _mkdir(self, path: str) -> None:
        os.mkdir(self.at(path))
        self._touched(path)

    def _new(self, path: str, number: int, when: int) -> bool:
        if os.path.lexists(self.at(path)):
            return False
        self._write(path, number, when)
        return True

    def _edit(self, path: str, number: int, when: int) -> bool:
        """In place. `when` < 0: with the same time as before."""
        if not os.path.isfile(self.at(path)) or self.is_link(path):
            return False
        before = os.stat(self.at(path))
        self._write(path, number, when)
        if when < 0:
            os.utime(self.at(path), ns=(before.st_mtime_ns, before.st_mtime_ns))
        self.blind |= before.st_nlink > 1
        return True

    def _save(self, path: str, number: int, when: int) -> bool:
        """As editors save: a new file takes the name of the old one. `when` < 0: with the same time as before."""
        if not os.path.isfile(self.at(path)) or self.is_link(path):
            return False
        before = os.stat(self.at(path)).st_mtime_ns
        temporary = os.path.join(os.path.dirname(path), ".saving")
        self._write(temporary, number, when)
        if when < 0:
            os.utime(self.at(temporary), ns=(before, before))
        os.rename(self.at(temporary), self.at(path))
        self._touched(path)
        return True

    def _swap(self, one: str, other: str) -> bool:
        """Two files exchange their names."""
        if not all(os.path.isfile(self.at(p)) for p in (one, other)) or one == other:
            return False
        if self.label(os.path.dirname(one)) != self.label(os.path.dirname(other)):
            return False
        spare = self.at(os.path.join(os.path.dirname(one), ".swapping"))
        os.rename(self.at(one), spare)
        try:
            os.rename(self.at(other), self.at(one))
        except OSError:  # between a folder and its other name
            os.rename(spare, self.at(one))
            return False
        os.rename(spare, self.at(other))
        self._touched(one, other)
        return True

    def _copy(self, source: str, path: str, when: int) -> bool:
        """`when` < 0: with the time of the original."""
        if os.path.lexists(self.at(path)) or not os.path.isfile(self.at(source)):
            return False
        shutil.copy2(self.at(source), self.at(path))
        if when >= 0:
            self._set_time(path, when)
        self._touched(path)
        return True

    def _hardlink(self, source: str, path: str) -> bool:
        if not self.keeps:  # and has no hard links
            return False
        os.link(self.at(source), self.at(path), follow_symlinks=False)
        self._touched(path)
        self.blind = True  # the watcher reports the new name alone; another of its names may be the listed one
        return True

    def _symlink(self, target: str, path: str) -> None:
        os.symlink(self.at(target), self.at(path))
        self._touched(path)
        self.blind |= not self.keeps  # nothing tells that a file behind it is known by another name

    def _move(self, source: str, path: str) -> bool:
        """A file or a link gets another name or folder, maybe on another drive."""
        if os.path.lexists(self.at(path)) or (
            os.path.isdir(self.at(source)) and not self.is_link(source)
        ):
            return False
        self.blind |= self.is_link(source) and not self.keeps
        shutil.move(self.at(source), self.at(path))
        self._touched(source, path)
        return True

    def _movedir(self, source: str, path: str) -> bool:
        if os.path.lexists(self.at(path)):
            return False
        os.rename(self.at(source), self.at(path))
        self._touched(source, path)
        self.blind |= any(p.startswith(f"{path}/") for p in self.points())
        return True

    def _touch(self, path: str, when: int) -> bool:
        if not os.path.isfile(self.at(path)):
            return False
        self._set_time(path, when)
        self._touched(path)
        self.blind = True  # no event for the time alone
        return True

    def _chmod(self, path: str) -> None:
        """Only the time of the last status change is another."""
        os.chmod(self.at(path), stat.S_IMODE(os.stat(self.at(path)).st_mode) ^ stat.S_IROTH)
        self.blind = True

    def _delete(self, path: str) -> None:
        if os.stat(self.at(path), follow_symlinks=False).st_nlink > 1:
            self.blind |= not self.keeps
        os.unlink(self.at(path))
        self._touched(path)

    def _rmtree(self, path: str) -> bool:
        if any(p == path or p.startswith(f"{path}/") for p in self.points()):
            return False
        shutil.rmtree(self.at(path))
        self._touched(path)
        self.blind = True
        return True

    def _nomedia(self, folder: str) -> None:
        """Put the file that hides a folder into it, or take it away."""
        path = os.path.join(folder, ".nomedia")
        if os.path.lexists(self.at(path)):
            os.unlink(self.at(path))
        elif os.path.isdir(self.at(folder)):
            Path(self.at(path)).touch()
        self.blind = True

    def _plug(self, label: str, point: str) -> bool:
        if self.drives[label].point or not self._is_free(point):
            return False
        bound = {os.stat(self.at(p)).st_ino for p in self.binds}
        if any(os.stat(folder).st_ino in bound for folder, _d, _f in os.walk(self.at(point))):
            return False  # what can be reached under its other name alone cannot be told to be excluded
        self.drives[label].plug(self.at(point))
        self.blind = True
        return True

    def _unplug(self, label: str) -> bool:
        drive = self.drives[label]
        if not drive.point:
            return False
        here = [p for p in self.points() if os.stat(self.at(p)).st_dev == drive.device]
        others = [p for p in self.points() for q in here if p.startswith(f"{q}/")]
        if len(here) != 1 or others:
            return False
        drive.point = self.at(here[0])  # a folder above it may have been renamed
        drive.unplug()
        self.blind = True
        return True

    def _bind(self, folder: str, point: str) -> bool:
        if f"{point}/".startswith(f"{folder}/") or not self._is_free(point):
            return False
        if self._is_under_a_root(point) or any(map(hidden, folder.split("/"))):
            return False  # what is left out under its own name is so under another one
        if os.path.samefile(self.at(folder), self.at(point)):
            return False  # nothing appears that was not there
        drives.bind(self.at(folder), self.at(point))
        self.binds.append(point)
        self.blind = True
        return True

    def _unbind(self, point: str) -> bool:
        if point not in self.binds or any(p.startswith(f"{point}/") for p in self.points()):
            return False
        if self._is_under_a_root(point):
            return False
        drives.unmount(self.at(point))
        self.binds.remove(point)
        self.blind = True
        return True

    def _exclude(self, folder: str) -> bool:
        """Exclude a folder, or include it again. Not where a root was once: what is excluded there goes with the root, and
        nothing tells whether the user excluded it before the root moved."""
        left = self._root_paths - set(self.roots.values())
        if folder not in self.excluded and any(
            f"{self.at(folder)}/".startswith(f"{path}/") for path in left
        ):
            return False
        self.excluded ^= {folder}
        self._excluded_in.pop(folder, None)
        self._excluded_on.pop(folder, None)
        self.shut_out(self.roots)
        self.blind = True
        return True

    # Parts of steps

    def _is_under_a_root(self, point: str) -> bool:
        """Whether a bind mount here decides which folder, of one volume, a root is. The volume's label cannot tell that."""
        return any(f"{root}/".startswith(f"{self.at(point)}/") for root in self.roots.values())

    def is_bound_over(self, root: str) -> bool:
        """Whether a bind mount decides which folder a path is: that of a removed root may be another one now."""
        return any(f"{root}/".startswith(f"{self.at(point)}/") for point in self.binds)

    def _is_free(self, point: str) -> bool:
        """Whether something can be mounted here without hiding another mount."""
        return os.path.isdir(self.at(point)) and not any(
            f"{p}/".startswith(f"{point}/") for p in self.points()
        )

    def _write(self, path: str, number: int, when: int) -> None:
        with open(self.at(path), "wb") as out:
            out.write(content(number))
        self._set_time(path, max(when, 0))
        self._touched(path)

    def _set_time(self, path: str, when: int) -> None:
        os.utime(self.at(path), (FIRST_TIME + when, FIRST_TIME + when))

    def _touched(self, *paths: str) -> None:
        self.hints |= set(paths)
        # What is changed under one name is reported under that name alone, and what is outside of the roots not at all.
        watched = [
            p
            for p in paths
            if any(self.at(p).startswith(f"{root}/") for root in self.roots.values())
        ]
        self.blind |= bool(self.binds) or len(watched) < len(paths)

    def close(self) -> None:
        """Unmount everything that the world mounted."""
        for point in sorted(self.points(), key=len, reverse=True):
            drives.unmount(self.at(point))
        for drive in self.drives.values():
            if drive.held >= 0:
                os.close(drive.held)
