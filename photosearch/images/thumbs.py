"""The cached thumbnails: `thumbs/aa/<content hash>.jpg`. A cache: no fsync, and it may be deleted at any moment."""

from __future__ import annotations

import os
from pathlib import Path


def thumb_name(content_hash: str) -> str:
    """`thumb_path`, relative to the folder of thumbnails."""
    return os.path.join(content_hash[:2], f"{content_hash}.jpg")


def thumb_path(thumbs_dir: Path, content_hash: str) -> Path:
    """Where the thumbnail of the picture with this hash lies, or will lie."""
    return thumbs_dir / thumb_name(content_hash)


def scratch_path(thumbs_dir: Path, pid: int) -> Path:
    """The one half-written file that process `pid` may leave behind when it is killed."""
    return thumbs_dir / f".{pid}.tmp"


def write_cached(thumbs_dir: Path, path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all, readable by the user alone. Raises OSError.

    One scratch file a process, and not `write_atomic`'s random name: a killed child leaves at most one file, which
    the pool finds by the child's pid.
    """
    scratch = scratch_path(thumbs_dir, os.getpid())
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(scratch, flags, 0o600)
    except FileNotFoundError:  # somebody deleted the cache while the program ran
        thumbs_dir.mkdir(parents=True, exist_ok=True)
        handle = os.open(scratch, flags, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.replace(path)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
