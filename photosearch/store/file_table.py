"""The names of all files in memory, so that a condition on names need not read 100,000 rows each time."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from photosearch.base.records import display
from photosearch.language.folding import folded
from photosearch.store.db import Database
from photosearch.store.soundness import sound

_SEP = os.fsencode(os.sep)


@dataclass(frozen=True)
class FileTable:
    """The files of all images, live or not, in parallel lists; raw files are those of the photo that they belong to. `folders`: of each file, its place in `paths`, which holds
    the whole path of each folder, folded and with slashes, as "/home/anna/photos/"."""

    images: list[int]
    folders: list[int]
    names: list[bytes]
    paths: list[str]
    inner: list[
        str
    ]  # of each folder, its path from the folder of the library on, whose own name begins it

    def of_folders(self, wanted: Callable[[str], bool]) -> list[int]:
        """The images of the files in the folders of which `wanted` is true."""
        chosen = {at for at, path in enumerate(self.paths) if wanted(path)}
        return [i for i, f in zip(self.images, self.folders, strict=True) if f in chosen]

    def of_suffixes(self, suffixes: tuple[str, ...]) -> list[int]:
        """The images of the files whose names end in one of `suffixes`, in either case."""
        ends = tuple(suffix.encode() for suffix in suffixes)
        pairs = zip(self.images, self.names, strict=True)
        return [i for i, name in pairs if name.lower().endswith(ends)]

    def of_names(self, part: str) -> list[int]:
        """The images of the files whose names contain `part`, which is folded."""
        pairs = zip(self.images, self.names, strict=True)
        return [i for i, name in pairs if part in _plain(name)]


def _plain(name: bytes) -> str:
    """A name as it is compared; most are ASCII, which needs no folding."""
    return name.decode("ascii").lower() if name.isascii() else folded(display(os.fsdecode(name)))


def load(db: Database) -> FileTable:
    table = FileTable([], [], [], [], [])
    at: dict[tuple[bytes, bytes], int] = {}
    for image_id, root, relpath in db.conn.execute(
        "SELECT coalesce(main.image_id, file.image_id), root.path, file.relpath FROM file "
        "JOIN root ON root.id = file.root_id LEFT JOIN file AS main ON main.id = file.beside "
        f"WHERE file.image_id IS NOT NULL AND {sound('root', 'file')}"
    ):
        folder, _sep, name = relpath.rpartition(_SEP)
        key = (root, folder)
        if key not in at:
            at[key] = len(table.paths)
            whole = _slashed(os.path.join(os.fsdecode(root), os.fsdecode(folder)))
            table.paths.append(f"{folded_path(whole).rstrip('/')}/")
            own = os.path.basename(os.fsdecode(root).rstrip(os.sep))
            table.inner.append(_slashed(display(os.path.join(own, os.fsdecode(folder)))))
        table.images.append(image_id)
        table.folders.append(at[key])
        table.names.append(name)
    return table


def _slashed(path: str) -> str:
    return path.replace(os.sep, "/")


def folded_path(path: str) -> str:
    """A path as it is compared, with slashes."""
    return folded(display(path).replace("\\", "/"))
