"""The saved hnswlib files in one model's folder: written atomically, verified by digest, deleted by name.

Only files that match our own name pattern are ever deleted: the folder may contain files of other origin.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
import secrets
from collections.abc import Container
from pathlib import Path

from photosearch.base.errors import IndexDamaged
from photosearch.base.files import make_folder, os_faults, sync_folder
from photosearch.base.user_text import say
from photosearch.store.embeddings import Snapshot
from photosearch.vectors.hnsw import HnswIndex

log = logging.getLogger(__name__)

_OWN = re.compile(r"[a-z]+-\d+-[0-9a-f]{8}\.idx(\.tmp)?")


def write(index: HnswIndex, folder: Path, space: str, seq: int) -> Snapshot:
    """Write a new snapshot file: save to a temporary file, fsync, digest, rename, fsync the folder.

    Raises EnvironmentFault and leaves no new file if the disk refuses.
    """
    name = f"{space}-{seq}-{secrets.token_hex(4)}.idx"
    final, partial = folder / name, folder / f"{name}.tmp"
    with os_faults(str(folder)):
        make_folder(folder)
        try:
            index.save(partial)
            partial.chmod(0o600)
            with partial.open("rb+") as handle:
                os.fsync(handle.fileno())
            found = digest(partial)
            partial.replace(final)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
        sync_folder(folder)
        return Snapshot(0, name, final.stat().st_size, found, seq, len(index))


def read(folder: Path, saved: Snapshot, dim: int) -> HnswIndex | None:
    """The saved index, or None if its file is missing or damaged."""
    path = folder / saved.file
    try:
        if not is_there(folder, saved) or digest(path) != saved.digest:
            raise IndexDamaged(say("{path} does not match its checksum.", path=path))
        return HnswIndex.load(path, dim)
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
    """The files in the folder that `write` created, including half-written ones."""
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
