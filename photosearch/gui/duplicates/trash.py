"""Move duplicates to the trash of the desktop, and put them back. Nothing is ever deleted.

`move` is the only function of the program that removes a photo from its folder. It checks the files on disk at that
moment, and refuses unless another file of each group stays.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFile, QObject, QStandardPaths, QThreadPool, Signal

from photosearch.base.records import CopyFile, FileGroup, display
from photosearch.gui.common.wording import file_name

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Move:
    """A file to move. `stay`: for each of its groups, the other files, which are not moved themselves."""

    file: CopyFile
    stay: tuple[tuple[CopyFile, ...], ...]


@dataclass(frozen=True)
class Moved:
    """A file's former path, and its path in the trash ("" if the system does not report it)."""

    path: str
    trashed: str
    bytes: int


class Refused(Exception):
    """Says in one sentence why a file was left where it is."""


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
    """Move one file to the trash. Raises Refused if it cannot be moved; the file then stays where it is."""
    file = wanted.file
    if display(file.path) != file.path:
        raise Refused(
            _said(file.path, translate("trash", "The trash cannot store a file with this name."))
        )
    info = _as_read(file)
    if info is None:
        why = translate("trash", "The file is gone or has changed since it was indexed.")
        raise Refused(_said(file.path, why))
    for others in wanted.stay:
        if not any(_stays(other, file.path, info) for other in others):
            why = translate("trash", "No unchanged file of its group would be left.")
            raise Refused(_said(file.path, why))
    _make_home()
    handle = QFile(file.path)
    if not handle.moveToTrash():
        writable = os.access(os.path.dirname(file.path), os.W_OK)
        raise Refused(
            _said(
                file.path,
                translate("trash", "This drive has no trash.")
                if writable
                else translate("trash", "Its folder is read-only."),
            )
        )
    trashed = handle.fileName()
    return Moved(file.path, "" if trashed == file.path else trashed, file.bytes)


def _make_home() -> None:
    """Create the user's data folder, which holds the XDG trash: Qt does not create it."""
    if sys.platform.startswith("linux"):
        where = QStandardPaths.StandardLocation.GenericDataLocation
        with suppress(OSError):
            os.makedirs(QStandardPaths.writableLocation(where), 0o700, exist_ok=True)


def _said(path: str, why: str) -> str:
    return f"{file_name(path)}: {why}"


def _as_read(file: CopyFile) -> os.stat_result | None:
    """The file's `os.stat` result, or None if the file is gone or has changed since it was indexed."""
    try:
        info = os.stat(file.path)
    except (OSError, ValueError):  # ValueError: a name that no file system allows
        return None
    return info if (info.st_size, info.st_mtime_ns) == (file.bytes, file.mtime_ns) else None


def _stays(other: CopyFile, path: str, info: os.stat_result) -> bool:
    """Whether `other` still exists once `path` is gone: unchanged, and not the same file by a link or a second mount."""
    there = _as_read(other)
    if there is None:
        return False
    hard_link = info.st_nlink > 1 and os.path.realpath(other.path) != os.path.realpath(path)
    return hard_link or not os.path.samestat(there, info)


def put_back(moved: Moved) -> Moved:
    """Put a file back where it was, never over another file. Raises Refused if it cannot; it then stays in the trash."""
    if not moved.trashed or not os.path.lexists(moved.trashed):
        raise Refused(_said(moved.path, translate("trash", "The file is no longer in the trash.")))
    try:
        os.makedirs(os.path.dirname(moved.path), exist_ok=True)
        _into_place(moved.trashed, moved.path)
    except FileExistsError:
        why = translate("trash", "Another file now has this name, so the file stays in the trash.")
        raise Refused(_said(moved.path, why)) from None
    except OSError as error:
        why = translate("trash", "The file stays in the trash: %1").replace(
            "%1", str(error.strerror)
        )
        raise Refused(_said(moved.path, why)) from None
    if not os.path.lexists(moved.trashed):
        _forget_info(Path(moved.trashed))
    return moved


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


def _forget_info(trashed: Path) -> None:
    """Delete the record of where a trashed file came from (XDG trash specification)."""
    if trashed.parent.name == "files":
        with suppress(OSError):
            (trashed.parent.parent / "info" / f"{trashed.name}.trashinfo").unlink()


class TrashJob(QObject):
    """Runs `move` or `put_back` for one file after the other on a pool thread.

    Emits `progress(done)` after each file, and `finished(moved, reasons why others were not)` once at the end.
    """

    progress = Signal(int)
    finished = Signal(list, list)

    def __init__(
        self,
        things: Sequence[Move] | Sequence[Moved],
        do: Callable[..., Moved],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.total = len(things)
        self._things = list(things)
        self._do = do
        self._stopped = threading.Event()

    def start(self, pool: QThreadPool) -> None:
        pool.start(self._run)

    def stop(self) -> None:
        self._stopped.set()

    def _run(self) -> None:
        done: list[Moved] = []
        refused: list[str] = []
        for number, thing in enumerate(self._things, 1):
            if self._stopped.is_set():
                break
            try:
                done.append(self._do(thing))
            except Refused as why:
                refused.append(str(why))
            self.progress.emit(number)
        self.finished.emit(done, refused)
