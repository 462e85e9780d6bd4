"""The thumbnail cache: `thumbs/aa/<content hash>.jpg`. Files are not fsynced, and the user may delete the cache anytime."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from photosearch.base.errors import DiskFull, EnvironmentFault, Shortage
from photosearch.base.files import can_write_in, os_faults

_NAME = re.compile("[0-9a-f]{32}")  # a content hash
_END = b"\xff\xd9"  # of a JPEG


def thumb_name(content_hash: str) -> str:
    """The path of a thumbnail relative to the thumbnail folder."""
    return os.path.join(content_hash[:2], f"{content_hash}.jpg")


def thumb_path(thumbs_dir: Path, content_hash: str) -> Path:
    """The path of the thumbnail of the picture with this hash, whether or not it exists."""
    return thumbs_dir / thumb_name(content_hash)


def stored(thumbs_dir: Path) -> list[Path]:
    """The thumbnails in the cache. Files of other names are not ours."""
    return [path for path in thumbs_dir.glob("??/*.jpg") if _NAME.fullmatch(path.stem)]


def is_whole(path: Path) -> bool:
    """Whether a JPEG of the cache is there to its end: a power cut may leave it empty or cut off."""
    try:
        with path.open("rb") as source:
            source.seek(-len(_END), os.SEEK_END)
            return source.read() == _END
    except OSError:  # missing, or shorter
        return False


def same_bytes(one: Path, other: Path) -> bool:
    """Whether two thumbnails are there and the same to the byte."""
    try:
        return is_whole(one) and one.read_bytes() == other.read_bytes()
    except OSError:
        return False


def scratch_path(thumbs_dir: Path, pid: int) -> Path:
    """The only unfinished file that process `pid` can leave behind if it is killed."""
    return thumbs_dir / f".{pid}.tmp"


def can_store(thumbs_dir: Path, content_hash: str) -> bool:
    """Whether `store` is likely to succeed. It cannot if the thumbnail's folder belongs to another user, for example."""
    return can_write_in(thumbs_dir) and can_write_in(thumb_path(thumbs_dir, content_hash).parent)


def store(thumbs_dir: Path, content_hash: str, data: bytes) -> bool:
    """Write a thumbnail. Returns False if its folder cannot be written: it is only a cache.

    Raises EnvironmentFault if the disk is full or the machine has run out of something.
    """
    try:
        with os_faults(str(thumbs_dir)):
            write_cached(thumbs_dir, thumb_path(thumbs_dir, content_hash), data)
    except (DiskFull, Shortage):
        raise
    except EnvironmentFault:
        return False
    return True


def write_cached(thumbs_dir: Path, path: Path, data: bytes) -> None:
    """Write `data` to `path` atomically, readable only by the user. Raises OSError.

    Each process has one scratch file, unlike `write_atomic` with its random names: a killed child leaves at most one
    file, which the pool finds by the child's pid.
    """
    scratch = scratch_path(thumbs_dir, os.getpid())
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(scratch, flags, 0o600)
    except FileNotFoundError:  # the cache was deleted while the program was running
        thumbs_dir.mkdir(0o700, parents=True, exist_ok=True)
        handle = os.open(scratch, flags, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        scratch.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            scratch.unlink()
        raise
