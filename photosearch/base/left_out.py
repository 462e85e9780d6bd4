"""Names that are never a person's own photos: trash, thumbnails and snapshots of systems, NAS makers and other programs.

`*` stands for any characters; everything else stands for itself. The window shows these lists.
"""

from __future__ import annotations

import functools
import os
import re
from typing import Final

SYSTEM_FOLDERS: Final = (
    # Windows
    "$RECYCLE.BIN",
    "RECYCLER",
    "RECYCLED",
    "System Volume Information",
    "found.0*",
    # Linux and macOS
    "lost+found",
    "__MACOSX",
    # Synology, QNAP and other NAS
    "@eaDir",
    "@Recycle",
    "@Recently-Snapshot",
    "@__thumb",
    "@tmp",
    "@sharebin",
    "#recycle",
    "#snapshot",
    "Network Trash Folder",
    # other photo programs
    "*.lrdata",
    "*.lrcat-data",
    "*.cocache",
)
SYSTEM_FILES: Final = (
    "*_original",  # ExifTool's copy of a file that it changed
    "*.part",
    "*.partial",
    "*.crdownload",
    "*.download",
    "*.tmp",
)
# A photo library of macOS holds the photos in these folders; all others hold its own copies.
MAC_LIBRARIES: Final = ("*.photoslibrary", "*.migratedphotolibrary", "*.aplibrary")
MAC_ORIGINALS: Final = ("originals", "Masters")
NO_MEDIA: Final = ".nomedia"  # in a folder, keeps it and all folders in it out (Android)


@functools.lru_cache(32)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Matches a name that is one of the patterns. As for the system, case counts except on Windows."""
    texts = [re.escape(os.path.normcase(one)).replace(r"\*", ".*") for one in patterns]
    return re.compile("|".join(texts) or r"(?!)", re.DOTALL)


def is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    return any_of(patterns).fullmatch(os.path.normcase(name)) is not None


def by_system(name: str, parent: str, *, folder: bool) -> bool:
    """Whether a folder or a file of this name, in the folder named `parent`, belongs to a system or a program."""
    if not folder:
        return _any_case(name, SYSTEM_FILES)
    if _any_case(parent, MAC_LIBRARIES):
        return name not in MAC_ORIGINALS
    return _any_case(name, SYSTEM_FOLDERS)


def _any_case(name: str, patterns: tuple[str, ...]) -> bool:
    return _folded(patterns).fullmatch(name.casefold()) is not None


@functools.lru_cache(8)
def _folded(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(tuple(one.casefold() for one in patterns))
