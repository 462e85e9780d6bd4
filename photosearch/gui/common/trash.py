"""Move duplicates to the trash of the desktop, and put them back. Nothing is ever deleted.

`move` is the only function of the program that removes a photo from its folder. It checks the files on disk at that
moment, and refuses unless another file of each group stays: one that is connected, unchanged, and not the same file under
another name. What belongs to a photo, such as its raw file, its film and its sidecars, goes with it and comes back with it.
"""

from __future__ import annotations

import errno
import filecmp
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFile, QStandardPaths

from photosearch.base.companions import FILMS, companions, stem_of
from photosearch.base.file_groups import CopyFile, FileGroup, RawBeside
from photosearch.base.files import make_folder, sync_file, sync_folder
from photosearch.base.frozen_class import frozen
from photosearch.base.reach import marks, stat_in_time
from photosearch.base.records import display
from photosearch.gui.common.file_job import Refused
from photosearch.gui.common.wording import file_name

translate = QCoreApplication.translate


@frozen
class Move:
    """A file to move. `stay`: for each of its groups, the other files, which are not moved themselves."""

    file: CopyFile
    stay: tuple[tuple[CopyFile, ...], ...]


@frozen
class Moved:
    """A file's former path, and its path in the trash ("" if the system does not report it). `bytes`: that this frees.
    `belonging`: the files that went with it, in the same way."""

    path: str
    trashed: str
    bytes: int
    belonging: tuple[Moved, ...] = ()


def plan(groups: Iterable[FileGroup], ticked: set[str]) -> list[Move]:
    """Plan the moves of the ticked files. A file may be in two groups: a burst and a group of copies."""
    files: dict[str, CopyFile] = {}
    stay: dict[str, list[tuple[CopyFile, ...]]] = {}
    for group in groups:
        left = tuple(file for file in group.files if file.path not in ticked)
        for file in group.files:
            if file.path in ticked:
                files[file.path] = file
                stay.setdefault(file.path, []).append(left)
    return [Move(file, tuple(stay[path])) for path, file in files.items()]


def move(wanted: Move) -> Moved:
    """Move one file to the trash, with what belongs to it. Raises Refused, with one sentence, if it cannot be moved; all
    of them then stay where they are."""
    file = wanted.file
    if os.path.islink(file.path):
        why = translate("trash", "This is only a link. Move the file that it leads to instead.")
        raise Refused(_said(file.path, why))
    belonging = _belonging(file)
    for path in (file.path, *belonging):
        if display(path) != path:
            why = translate("trash", "The trash cannot store a file with this name.")
            raise Refused(_said(path, why))
    info = _as_read(file)
    if info is None or not all(_as_read(raw) for raw in file.raws):
        why = translate("trash", "The file is gone or has changed since it was indexed.")
        raise Refused(_said(file.path, why))
    for others in wanted.stay:
        if not any(_stays(other, info) for other in others):
            raise Refused(_said(file.path, _why_alone(others, info)))
        lost = _lost_without(file, belonging, [one for one in others if _stays(one, info)])
        if lost:
            why = translate("trash", "%1 belongs to it, and no other photo of its group has it.")
            raise Refused(_said(file.path, why.replace("%1", file_name(lost))))
    _make_home()
    gone = [_to_trash(file.path, file.bytes if info.st_nlink == 1 else 0)]
    try:
        for path in belonging:
            gone.append(_to_trash(path, _size(path)))
    except Refused:
        for one in reversed(gone):
            with suppress(Refused):
                put_back(one)
        raise
    first, *others_gone = gone
    freed = sum(one.bytes for one in gone)
    return Moved(first.path, first.trashed, freed, tuple(others_gone))


def _to_trash(path: str, freed: int) -> Moved:
    handle = QFile(path)
    if not handle.moveToTrash():
        writable = os.access(os.path.dirname(path), os.W_OK)
        raise Refused(
            _said(
                path,
                translate("trash", "This drive has no trash.")
                if writable
                else translate("trash", "Its folder is read-only."),
            )
        )
    trashed = handle.fileName()
    if trashed != path:
        _keep(trashed)
        _keep_names(os.path.dirname(path))
    return Moved(path, "" if trashed == path else trashed, freed)


def _belonging(file: CopyFile) -> list[str]:
    """The paths of the files that belong to a file, as they are on the disk now."""
    folder, name = os.path.split(file.path)
    raws = [os.path.basename(raw.path) for raw in file.raws]
    try:
        names = companions(name, raws, os.listdir(folder))
    except OSError:
        names = raws
    paths = (os.path.join(folder, one) for one in names)
    return [path for path in paths if not os.path.islink(path) and os.path.isfile(path)]


def _lost_without(file: CopyFile, belonging: Iterable[str], staying: Iterable[CopyFile]) -> str:
    """The raw file or film that no photo which stays has too, byte by byte; "" if there is none. Other shots of a moment
    have their own."""
    raws = {raw.path for raw in file.raws}
    unique = [path for path in belonging if path in raws or path.lower().endswith(FILMS)]
    if file.relation == "burst":
        return ""
    return next((path for path in unique if not any(_has(one, path) for one in staying)), "")


def _has(other: CopyFile, path: str) -> bool:
    """Whether a file with the content and the suffix of `path` lies beside another photo, under its name."""
    folder, name = os.path.split(other.path)
    suffix = os.path.splitext(path)[1].lower()
    with suppress(OSError):
        for one in os.listdir(folder):
            like = os.path.join(folder, one)
            if (
                os.path.splitext(one)[1].lower() == suffix
                and stem_of(one).lower() == stem_of(name).lower()
                and not os.path.samefile(like, path)
                and filecmp.cmp(like, path, shallow=False)
            ):
                return True
    return False


def _size(path: str) -> int:
    """The bytes that the removal of a file frees."""
    with suppress(OSError):
        info = os.stat(path)
        return info.st_size if info.st_nlink == 1 else 0
    return 0


def _make_home() -> None:
    """Create the user's data folder, which holds the XDG trash: Qt does not create it."""
    if sys.platform.startswith("linux"):
        where = QStandardPaths.StandardLocation.GenericDataLocation
        with suppress(OSError):
            home = Path(QStandardPaths.writableLocation(where))
            make_folder(home.parent, 0o777)
            home.mkdir(0o700, exist_ok=True)


def _keep(trashed: str) -> None:
    """Make a file's place in the trash durable. Only then its former name may go for good: a power cut must not take both."""
    record = _record(Path(trashed))
    if record is not None:
        with suppress(OSError):
            sync_file(record)
        _keep_names(record.parent)
    for folder in list(Path(trashed).parents)[
        :4
    ]:  # `files`, the trash and the data folder may be new
        _keep_names(folder)


def _keep_names(folder: str | Path) -> None:
    with suppress(OSError):
        sync_folder(Path(folder))


def _record(trashed: Path) -> Path | None:
    """The record of where a trashed file came from (XDG trash specification); None in other kinds of trash."""
    if trashed.parent.name != "files":
        return None
    return trashed.parent.parent / "info" / f"{trashed.name}.trashinfo"


def _said(path: str, why: str) -> str:
    return f"{file_name(path)}: {why}"


def _as_read(file: CopyFile | RawBeside) -> os.stat_result | None:
    """The file's `os.stat` result; None if the file is gone, out of reach, or has changed since it was indexed."""
    try:
        info = stat_in_time(file.path)
    except (OSError, ValueError):  # ValueError: a name that no file system allows
        return None
    return info if marks(info) == (file.bytes, file.mtime_ns) else None


def _stays(other: CopyFile, info: os.stat_result) -> bool:
    """Whether `other` is there, unchanged, and remains without the file that `info` describes."""
    there = None if other.offline else _as_read(other)
    return there is not None and not _may_be_one(there, info)


def _may_be_one(one: os.stat_result, other: os.stat_result) -> bool:
    """Whether two names may be of one file: by a link, or by two mounts. A network share that is mounted twice has two
    device numbers, so the rest must differ."""
    if os.path.samestat(one, other):
        return True
    marks = [(info.st_ino, info.st_size, info.st_mtime_ns) for info in (one, other)]
    return bool(one.st_ino) and marks[0] == marks[1]


def _why_alone(others: Iterable[CopyFile], info: os.stat_result) -> str:
    """Why none of the other files of a group counts as kept."""
    there = [found for other in others if not other.offline and (found := _as_read(other))]
    if any(_may_be_one(found, info) for found in there):
        return translate(
            "trash", "The other file of its group is the same file under another name."
        )
    if any(other.offline for other in others):
        return translate(
            "trash", "The others of its group are offline. Connect their drive and search again."
        )
    return translate("trash", "No unchanged file of its group would be left.")


def put_back(moved: Moved) -> Moved:
    """Put a file back where it was, with what belongs to it, never over another file. Raises Refused if it cannot; all of them
    then stay in the trash."""
    parts = (*moved.belonging, replace(moved, belonging=()))
    for part in parts:
        if not part.trashed or not os.path.lexists(part.trashed):
            why = translate("trash", "The file is no longer in the trash.")
            raise Refused(_said(part.path, why))
        if os.path.lexists(part.path):
            raise Refused(_said(part.path, _taken()))
    for part in parts:
        _put_back(part)
    return moved


def _taken() -> str:
    return translate("trash", "Another file now has this name, so the file stays in the trash.")


def _put_back(moved: Moved) -> None:
    try:
        make_folder(Path(moved.path).parent, 0o777)
        _into_place(moved.trashed, moved.path)
    except FileExistsError:
        raise Refused(_said(moved.path, _taken())) from None
    except OSError as error:
        why = translate("trash", "The file stays in the trash: %1").replace(
            "%1", str(error.strerror)
        )
        raise Refused(_said(moved.path, why)) from None
    _keep_names(os.path.dirname(moved.path))
    record = _record(Path(moved.trashed))
    if record is not None and not os.path.lexists(moved.trashed):
        _keep_names(os.path.dirname(moved.trashed))
        with suppress(OSError):
            record.unlink()


def _into_place(source: str, target: str) -> None:
    """Rename the file, or copy it to another drive. The name is reserved first, so nothing is ever overwritten."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    try:
        try:
            os.replace(source, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            shutil.copy2(source, target)  # the file in the trash stays there
    except BaseException:
        os.unlink(target)
        raise
