"""What the stored files of groups are on the disk now: the library may be older than its folders."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from photosearch.base.reach import marks, stat_in_time
from photosearch.store.photos import StoredFile

Number = tuple[int, int]  # device and inode: the same for all names of a file


@dataclass(frozen=True)
class FileNow(StoredFile):
    """A stored file as it is now. `offline`: it cannot be reached. `links`: more than 1 if it has other names."""

    offline: bool = False
    links: int = 1


def as_indexed(stored: Mapping[int, Sequence[StoredFile]]) -> dict[int, list[FileNow]]:
    """The files as they were when they were indexed; touches no drive."""
    return {i: [FileNow(**vars(file)) for file in files] for i, files in stored.items()}


class OnDisk:
    """Looks stored files up on the disk. `online`: which places can be reached, by id.

    A place whose drive does not answer in time counts as away from then on, so it delays a search only once.
    """

    def __init__(self, online: Mapping[int, bool]) -> None:
        self._there = {place for place, there in online.items() if there}

    def __call__(self, stored: Mapping[int, Sequence[StoredFile]]) -> dict[int, list[FileNow]]:
        """The files by image id, those that can be reached first. Files that are gone or have changed since they were
        indexed are left out; of several names of one file, one is kept, its own rather than a link's."""
        found: dict[int, list[FileNow]] = {}
        names: defaultdict[Number, list[FileNow]] = defaultdict(list)
        for image_id, files in stored.items():
            for file in files:
                now, number = self._look(file)
                if now is not None:
                    found.setdefault(image_id, []).append(now)
                if now is not None and number is not None:
                    names[number].append(now)
        others = {id(name) for same in names.values() for name in sorted(same, key=_is_by_link)[1:]}
        return {
            image_id: sorted((f for f in files if id(f) not in others), key=lambda f: f.offline)
            for image_id, files in found.items()
        }

    def _look(self, file: StoredFile) -> tuple[FileNow | None, Number | None]:
        """The file as it is now, and its number if it has one; None if it is not what was indexed."""
        away = FileNow(**vars(file), offline=True), None
        if file.place_id not in self._there:
            return away
        try:
            info = stat_in_time(file.path)
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return None, None
        except TimeoutError:
            self._there.discard(file.place_id)
            return away
        except OSError:
            return away
        if marks(info) != (file.bytes, file.mtime_ns):
            return None, None
        links = info.st_nlink + os.path.islink(file.path)
        number = (info.st_dev, info.st_ino) if info.st_ino else None
        return FileNow(**vars(file), links=links), number


def _is_by_link(file: FileNow) -> bool:
    return os.path.realpath(file.path) != file.path
