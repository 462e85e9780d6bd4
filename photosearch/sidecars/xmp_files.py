"""XMP sidecars: NAME.EXT.xmp and NAME.xmp beside NAME.EXT. The first is of this file alone, so it is believed first."""

from __future__ import annotations

import codecs
import contextlib
import os
import stat
from collections.abc import Mapping
from typing import Final

_SUFFIXES: Final = (".xmp", ".XMP")
LARGEST: Final = 4 << 20  # bytes of metadata; a larger file is no sidecar


def is_sidecar(name: str) -> bool:
    """Whether a file of this name may be a sidecar."""
    return name.endswith(_SUFFIXES)


def names_for(name: str) -> list[str]:
    """The names that a sidecar of this file may have, those that are believed first at the front."""
    stem = os.path.splitext(name)[0]
    return [base + suffix for base in dict.fromkeys((name, stem)) for suffix in _SUFFIXES]


def mark(name: str, beside: Mapping[str, os.DirEntry[str]], *, keeps: bool) -> str:
    """A text that changes whenever a sidecar of this file is added, edited, replaced or removed; "" if there is none.

    `beside`: the sidecars in its folder, by name. `keeps`: whether the volume keeps inodes and the time of the last status
    change, which tell of an edit that leaves size and time as they were. Where it does not, such an edit is not noticed.
    """
    return ",".join(
        _mark_of(info, keeps=keeps)
        for candidate in names_for(name)
        if candidate in beside and (info := _info(beside[candidate])) is not None
    )


def mark_beside(path: str, *, keeps: bool) -> str:
    """`mark` of the file at `path`, without reading its folder."""
    folder, name = os.path.split(path)
    found: dict[tuple[int, int], str] = {}
    for candidate in names_for(name):
        with contextlib.suppress(OSError, ValueError):
            info = os.stat(os.path.join(folder, candidate))
            if _is_fit(info):  # where letters of either case are the same, two names are one file
                found.setdefault((info.st_dev, info.st_ino), _mark_of(info, keeps=keeps))
    return ",".join(found.values())


def _info(entry: os.DirEntry[str]) -> os.stat_result | None:
    with contextlib.suppress(OSError):
        info = entry.stat()
        return info if _is_fit(info) else None
    return None


def _is_fit(info: os.stat_result) -> bool:
    return stat.S_ISREG(info.st_mode) and info.st_size <= LARGEST


def _mark_of(info: os.stat_result, *, keeps: bool) -> str:
    parts = [info.st_size, info.st_mtime_ns]
    if keeps:
        parts += [info.st_ino, info.st_ctime_ns]
    return ":".join(map(str, parts))


def trimmed(data: bytes) -> bytes:
    """A packet without the padding around it. In UTF-16, a zero byte is a part of a sign."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data if wide else data.strip(b"\0 \r\n\t")


def changed_at(marks: str) -> int:
    """When the sidecars were last changed of which these are the marks, in nanoseconds; 0 if there are none."""
    times = [part.split(":")[1:2] for part in marks.replace("|", ",").split(",")]
    return max((int(found[0]) for found in times if found and found[0].isdecimal()), default=0)


def read(path: str) -> list[bytes]:
    """The contents of the sidecars of the file at `path`. One that cannot be read is left out; a pipe is not waited for."""
    folder, name = os.path.split(path)
    found: dict[tuple[int, int], bytes] = {}
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    for candidate in names_for(name):
        with contextlib.suppress(OSError, ValueError):
            handle = os.open(os.path.join(folder, candidate), flags)
            with os.fdopen(handle, "rb") as source:
                info = os.fstat(handle)
                if _is_fit(info):
                    # where letters of either case are the same, two names are one file
                    found.setdefault((info.st_dev, info.st_ino), source.read(LARGEST))
    return list(found.values())
