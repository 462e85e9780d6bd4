"""Names that are never a person's own photos: trash, thumbnails and snapshots of systems, NAS makers and other programs.

`*` stands for any characters; everything else stands for itself. The window shows these lists.
"""

from __future__ import annotations

import functools
import os
import re
import sys
import unicodedata
from collections.abc import Container
from typing import Final

from photosearch.base.frozen_class import frozen
from photosearch.base.user_text import UserText, say


@frozen
class NameGroup:
    """Names that are left out for one reason. `reason`: said of one path. `about`: a sentence on the whole group.

    A folder's name may follow that of the folder that contains it: "CaptureOne/Cache".
    """

    title: UserText
    reason: UserText
    about: UserText
    folders: tuple[str, ...]
    files: tuple[str, ...] = ()


GROUPS: Final = (
    NameGroup(
        say("Trash"),
        say("trash"),
        say("Files that you have deleted, as systems, network drives, phones and programs keep them."),
        (
            "$RECYCLE.BIN",
            "RECYCLER",
            "RECYCLED",  # Windows on FAT
            ".Trash",
            ".Trash-*",
            ".Trashes",
            "#recycle",  # Synology, TerraMaster
            "@Recycle",  # QNAP
            "Network Recycle Bin*",  # QNAP, formerly
            "Recycle Bin - *",  # Western Digital
            ".recycle",  # Samba, as on TrueNAS and OpenMediaVault
            ".Recycle.Bin",  # Unraid
            "trashbox",  # Buffalo
            "Network Trash Folder",  # AFP
            ".globalTrash",  # Xiaomi
            ".dtrash",  # digiKam
            "files_trashbin",  # Nextcloud
        ),
        (".trashed-*", ".nfs0*", ".fuse_hidden*", ".smbdelete*"),
    ),
    NameGroup(
        say("Snapshots and older versions"),
        say("snapshots or older versions"),
        say("Earlier states of files, as network drives, file systems and synchronisers keep them."),
        (
            "#snapshot",
            "@sharesnap",
            "@GMT-*",
            "@Recently-Snapshot",
            ".snapshot",
            ".snapshots",
            "~snapshot",
            ".zfs",
            ".MobileBackups",
            ".stversions",  # Syncthing
            ".sync",  # Resilio
            ".qsync",
            ".qsync_sn",
            "files_versions",  # Nextcloud
        ),
    ),
    NameGroup(
        say("Thumbnails"),
        say("thumbnails"),
        say("Small copies of pictures and videos, as network drives, phones, cameras and viewers make them."),
        (
            "@eaDir",  # Synology
            ".@*",  # QNAP
            "@__thumb",
            "@Transcode",
            ".streams",
            ".wdmc",  # Western Digital
            "appdata_*/preview",  # Nextcloud
            ".thumb",
            ".thumbs",
            ".thumbnail",
            ".thumbnails",
            ".sh_thumbnails",
            ".xvpics",
            "iPod Photo Cache",
            "THMBNL",  # Sony
        ),
        ("*.thm",),  # of videos: Canon, GoPro, Pentax
    ),
    NameGroup(
        say("Previews of other photo programs"),
        say("another program's copies"),
        say("Copies that Lightroom, Capture One and ExifTool make of your photos."),
        ("*.lrdata", "*.lrcat-data", "CaptureOne/Cache", "*.cocatalog/Cache"),
        ("*_original", "*.cot", "*.cop", "*.cof"),
    ),
    NameGroup(
        say("Unfinished and temporary files"),
        say("temporary or unfinished"),
        say("Downloads and copies that are not complete, and caches that programs can delete at any time."),
        (
            "*.download",  # Safari
            "@tmp",
            ".cache",
            ".dropbox.cache",
            ".rsync-partial",
            ".~tmp~",
            ".tmp.drivedownload",
            ".tmp.driveupload",
        ),
        (
            "*.part",
            "*.partial",
            "*.filepart",
            "*.download",
            "*.crdownload",
            "*.opdownload",
            "*.!ut",
            "*.!qb",
            "*.!sync",
            "*.tmp",
            "~syncthing~*",
            ".goutputstream-*",
            ".pending-*",
        ),
    ),
    NameGroup(
        say("Folders of the system"),
        say("belongs to the system"),
        say("What systems keep on a drive for themselves, and the fragments that a repair of a drive leaves."),
        (
            "System Volume Information",
            "lost+found",
            "LOST.DIR",
            "found.00*",
            "__MACOSX",
            ".AppleDouble",
            ".AppleDB",
            ".AppleDesktop",
            ".DocumentRevisions-V100",
            ".Spotlight-V100",
            ".TemporaryItems",
            ".fseventsd",
            "TheVolumeSettingsFolder",  # AFP
            "@sharebin",  # this and the following: Synology
            "@appstore",
            "@appconf",
            "@appdata",
            "@apphome",
            "@apptemp",
            "@database",
            "@docker",
            "@img_bkp_cache",
            ".SynologyWorkingDirectory",
        ),
        ("._*",),  # what macOS stores beside a file on a foreign file system
    ),
)  # fmt: skip
# A photo library of macOS holds the photos in these folders; all others hold its own copies.
MAC_LIBRARIES: Final = (
    "*.photoslibrary",
    "*.photolibrary",
    "*.migratedphotolibrary",
    "*.aplibrary",
    "*.migratedaplibrary",
    "iPhoto Library",
)
MAC_ORIGINALS: Final = ("originals", "masters")
MAC_TITLE: Final = say("Photo libraries of macOS")
MAC_REASON: Final = say("copies in a photo library of macOS")
MAC_ABOUT: Final = say("In such a library, everything but the folder of originals.")

NO_MEDIA: Final = (".nomedia", ".NOMEDIA")  # Android's mark; in capitals on some FAT drives
CACHE_TAG: Final = "CACHEDIR.TAG"  # https://bford.info/cachedir/
TAG_SIGNATURE: Final = b"Signature: 8a477f597d28d172789f06886806bc55"
MARKS: Final = (*NO_MEDIA, CACHE_TAG)  # files that keep their folder and all folders in it out
MARKS_TITLE: Final = say("Marked folders")
MARKS_ABOUT: Final = say(
    "Folders that contain one of these files. {no_media} is Android's mark of folders whose pictures no gallery is to"
    " show; programs mark their caches with {cache_tag}.",
    no_media=NO_MEDIA[0],
    cache_tag=CACHE_TAG,
)
_NO_CASE: Final = sys.platform in ("win32", "darwin")
_SLASHES: Final = f"/{os.sep}"


def listed() -> list[tuple[str, str, tuple[str, ...]]]:
    """For the user: the title, the sentence and the names of each group. A folder's name ends with a slash."""
    groups = [
        (group.title, group.about, (*(f"{name}/" for name in group.folders), *group.files))
        for group in GROUPS
    ]
    libraries = (MAC_TITLE, MAC_ABOUT, tuple(f"{name}/" for name in MAC_LIBRARIES))
    return [*groups, libraries, (MARKS_TITLE, MARKS_ABOUT, MARKS)]


def is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    """Whether the user's patterns include a name. As for the system, case counts except on Windows and macOS."""
    return _any_of(patterns, _NO_CASE).fullmatch(_comparable(name, _NO_CASE)) is not None


def can_match(pattern: str) -> bool:
    """Whether a name may match a user's pattern. A slash at its end marks a folder and means nothing more; no name contains
    one."""
    name = _without_end(pattern)
    return bool(name) and not any(slash in name for slash in _SLASHES)


def why_named(name: str, parent: str, *, folder: bool) -> str:
    """Why a folder or a file of this name, in the folder named `parent`, is never a person's own; "" if it may be."""
    if folder and parent and _any_of(MAC_LIBRARIES, True).fullmatch(_comparable(parent, True)):
        return "" if name.casefold() in MAC_ORIGINALS else MAC_REASON
    text = _comparable(f"{parent}/{name}" if folder else name, True)
    if not _any_of(_every(folder), True).fullmatch(text):
        return ""
    return next(
        group.reason
        for group in GROUPS
        if _any_of(_in_any(group.folders) if folder else group.files, True).fullmatch(text)
    )


def why_marked(folder: str, names: Container[str]) -> str:
    """Why a folder that contains the files `names` is left out with everything in it; "" if it is not. Reads a tag."""
    for name in NO_MEDIA:
        if name in names:
            return say("contains a file {name}", name=name)
    if CACHE_TAG in names and _is_signed(os.path.join(folder, CACHE_TAG)):
        return say("marked as a cache by a file {name}", name=CACHE_TAG)
    return ""


def _is_signed(path: str) -> bool:
    try:
        with open(path, "rb") as tag:
            return tag.read(len(TAG_SIGNATURE)) == TAG_SIGNATURE
    except OSError:
        return False


@functools.cache
def _every(folder: bool) -> tuple[str, ...]:
    groups = [_in_any(group.folders) if folder else group.files for group in GROUPS]
    return tuple(name for names in groups for name in names)


@functools.cache
def _in_any(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Patterns for "parent/name"."""
    return tuple(name if "/" in name else f"*/{name}" for name in folders)


@functools.lru_cache(64)
def _any_of(patterns: tuple[str, ...], no_case: bool) -> re.Pattern[str]:
    names = [_comparable(_without_end(one), no_case) for one in patterns]
    texts = [re.escape(name).replace(r"\*", ".*") for name in names]
    return re.compile("|".join(texts) or r"(?!)", re.DOTALL)


def _without_end(pattern: str) -> str:
    return pattern.rstrip(_SLASHES)


def _comparable(name: str, no_case: bool) -> str:
    """`name` in a form in which different spellings of one name are equal."""
    name = unicodedata.normalize("NFC", name)
    return unicodedata.normalize("NFC", name.casefold()) if no_case else name
