"""The saved indexes in one model's folder, codes and hnswlib graphs: written atomically, verified by digest, deleted by name.

Only files that match our own name pattern are ever deleted: the folder may contain files of other origin.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
import secrets
from collections.abc import Callable, Container, Iterable
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import IndexDamaged
from photosearch.base.files import make_folder, os_faults, sync_folder
from photosearch.base.user_text import say
from photosearch.store.embeddings import Snapshot
from photosearch.vectors import code_file
from photosearch.vectors.code_file import Saved
from photosearch.vectors.code_index import CodeIndex
from photosearch.vectors.hnsw import HnswIndex

log = logging.getLogger(__name__)
Loaded = TypeVar("Loaded")

_OWN = re.compile(r"[a-z]+-\d+-[0-9a-f]{8}(\.codes)?\.idx(\.tmp)?")
_CODES = ".codes.idx"


def holds_codes(saved: Snapshot) -> bool:
    """Whether the file holds codes, not a graph."""
    return saved.file.endswith(_CODES)


def write_graph(index: HnswIndex, folder: Path, space: str, seq: int) -> Snapshot:
    """Write a graph. Raises EnvironmentFault and leaves no new file if the disk refuses."""
    return _write(index.save, folder, f"{space}-{seq}-{secrets.token_hex(4)}.idx", seq, len(index))


def write_codes(
    index: CodeIndex,
    folder: Path,
    space: str,
    seq: int,
    image_of: NDArray[np.int64],
    unsound: Iterable[int],
) -> Snapshot:
    """Write codes. `image_of`: the photo of each label, by label. Raises EnvironmentFault as `write_graph` does."""
    labels = np.concatenate([np.empty(0, np.int64), *(part for part, _codes in index.live())])
    steps = [np.empty(0, np.float32), *(codes.steps for _labels, codes in index.live())]
    hidden = np.array(sorted(unsound), np.int64)

    def save(path: Path) -> None:
        code_file.write(
            path,
            index.dim,
            labels,
            image_of[labels],
            np.concatenate(steps),
            hidden,
            (codes.codes for _labels, codes in index.live()),
        )

    return _write(save, folder, f"{space}-{seq}-{secrets.token_hex(4)}{_CODES}", seq, len(labels))


def _write(save: Callable[[Path], None], folder: Path, name: str, seq: int, count: int) -> Snapshot:
    """Save to a temporary file, fsync, digest, rename, fsync the folder."""
    final, partial = folder / name, folder / f"{name}.tmp"
    with os_faults(str(folder)):
        make_folder(folder)
        try:
            save(partial)
            partial.chmod(0o600)
            with partial.open("rb+") as handle:
                os.fsync(handle.fileno())
            found = digest(partial)
            partial.replace(final)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
        sync_folder(folder)
        return Snapshot(0, name, final.stat().st_size, found, seq, count)


def read_graph(folder: Path, saved: Snapshot, dim: int) -> HnswIndex | None:
    """The saved graph, or None if its file is missing or damaged, or holds something else."""
    return None if holds_codes(saved) else _read(HnswIndex.load, folder, saved, dim)


def read_codes(folder: Path, saved: Snapshot, dim: int) -> Saved | None:
    """The saved codes, or None as in `read_graph`."""
    return _read(code_file.read, folder, saved, dim) if holds_codes(saved) else None


def _read(
    load: Callable[[Path, int], Loaded], folder: Path, saved: Snapshot, dim: int
) -> Loaded | None:
    path = folder / saved.file
    try:
        if not is_there(folder, saved) or digest(path) != saved.digest:
            raise IndexDamaged(say("{path} does not match its checksum.", path=path))
        return load(path, dim)
    except (OSError, IndexDamaged) as error:
        log.info("saved index %s is of no use: %s", path, error)
        return None


def is_there(folder: Path, saved: Snapshot) -> bool:
    """Whether the file exists at its full length; only the digest can tell whether its content is intact."""
    try:
        return (folder / saved.file).stat().st_size == saved.bytes
    except OSError:
        return False


def own_files(folder: Path) -> list[os.DirEntry[str]]:
    """The files in the folder that were written here, including half-written ones."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        return [
            entry
            for entry in entries
            if _OWN.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
        ]
    return []


def tidy(folder: Path, keep: Container[str] = ()) -> None:
    """Delete our own files except those named in `keep`. A file that cannot be deleted stays until the next call."""
    for entry in own_files(folder):
        if entry.name not in keep:
            try:
                os.unlink(entry.path)
            except OSError as error:
                log.info("the old index %s stays: %s", entry.path, error)


def remove(folder: Path, keep: Container[str] = ()) -> None:
    """Delete every saved index of a model except those named in `keep`, and its folder unless it contains other files."""
    tidy(folder, keep)
    with contextlib.suppress(OSError):
        folder.rmdir()


def digest(path: Path) -> str:
    """The blake2b-256 digest of a file, in hex. Raises OSError."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, lambda: hashlib.blake2b(digest_size=32)).hexdigest()
