"""Moves the selected photos to the trash of the desktop, after a question, and puts them back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosearch.base.file_groups import CopyFile
from photosearch.base.records import display
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.question import ask
from photosearch.gui.common.trash import Move, Moved, move
from photosearch.gui.common.trash_work import TrashWork
from photosearch.gui.common.window_page import Act
from photosearch.gui.common.wording import disk_size
from photosearch.service.messages import Event, PhotoFiles, Trouble
from photosearch.service.requests import GetFiles

MOST_LISTED = 1_000  # files that the question names


class PhotoTrash(TrashWork):
    """`gone(image ids)`: photos went to the trash. `came_back`: some are where they were. `done(text)`: what `undo` takes back;
    `undo_changed(possible)`. `told(text)`; `failed(text, hint)`."""

    gone = Signal(object)
    came_back = Signal()
    done = Signal(str)
    undo_changed = Signal(bool)
    told = Signal(str)
    failed = Signal(str, str)

    def __init__(self, client: Client, window: QWidget) -> None:
        super().__init__(window)
        self._client = client
        self._photos: dict[str, int] = {}  # the image ids of files, by path
        self._asking = False  # from the command until the question is answered

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {"trash": self.ask}

    def ask(self, hits: list[Hit]) -> None:
        """Move all files of these photos, after a question that states their number and size."""
        ids = tuple(dict.fromkeys(hit.image_id for hit in hits))
        if self.job is not None:
            self.told.emit(self.tr("Other photos are still being moved."))
        elif ids and not self._asking:
            self._asking = True
            self._client.call(lambda n: GetFiles(n, ids), self._ask)

    def _ask(self, event: Event) -> None:
        self._asking = False
        if isinstance(event, Trouble):
            self.failed.emit(event.text, event.hint)
        if not isinstance(event, PhotoFiles):
            return
        there = [file for file in event.files if not file.offline]
        away = len({file.image_id for file in event.files if file.offline})
        if not there:
            self.told.emit(
                self.tr("%Ln photo(s) offline. Connect the drive and try again.", "", away)
                if away
                else self.tr("These photos are not in the library any more.")
            )
            return
        self._asking = True
        photos = len({file.image_id for file in there})
        paths = [path for file in there for path in (file.path, *(raw.path for raw in file.raws))]
        named = [display(path) for path in paths[:MOST_LISTED]]
        if len(paths) > MOST_LISTED:
            named.append("…")
        size = disk_size(sum(file.bytes for file in there))
        said = self.tr("%1 in total. You can undo this.").replace("%1", size)
        self.asked = ask(
            self._window,
            self.tr("Move to the trash"),
            self.tr("Move %Ln photo(s) to the trash?", "", photos),
            [
                said,
                self._say_copies(len(there) - photos),
                self.tr("Raw files, films of Live Photos and sidecars go with their photo."),
                self.tr("%Ln photo(s) on drives that are not connected stay.", "", away)
                if away
                else "",
            ],
            self.tr("&Move to the trash"),
            lambda: self._start(there),
            details="\n".join(named),
        )
        self.asked.finished.connect(self._end_question)

    def _end_question(self) -> None:
        self._asking = False

    def _say_copies(self, copies: int) -> str:
        if not copies:
            return ""
        return self.tr("%Ln more file(s) have the same content. They go too.", "", copies)

    def _start(self, files: list[CopyFile]) -> None:
        paths = {file.path: file.image_id for file in files}
        self._photos |= paths
        text = self.tr("Moving %Ln photo(s) to the trash …", "", len(set(paths.values())))
        moves = [Move(file, ()) for file in files]
        self._run(moves, partial(_move, set(paths)), self._went, text)

    def _photos_in(self, moved: Sequence[Moved]) -> int:
        return len(self._ids(moved))

    def _went(self, results: list[Moved | None], refused: list[str]) -> None:
        moved = [one for one in results if one is not None]
        if moved:
            self._keep(moved)
            size = disk_size(sum(one.bytes for one in moved))
            text = self.tr("%Ln photo(s) moved to the trash, %1", "", len(self._ids(moved)))
            self.done.emit(text.replace("%1", size))
            self.gone.emit(self._ids(moved))
        self._tell_unmoved(refused)

    def _came_back(self, moved: list[Moved], refused: list[str]) -> None:
        self._forget(moved)
        # If nothing came back, such as from a trash that was emptied, other changes are undone first.
        self.undo_changed.emit(bool(self.last) and bool(moved))
        if moved:
            said = self.tr("%Ln photo(s) restored from the trash", "", len(self._ids(moved)))
            self.told.emit(said)
            self.came_back.emit()
        self._tell_unrestored(refused)

    def _ids(self, moved: Iterable[Moved]) -> set[int]:
        return {self._photos[one.path] for one in moved if one.path in self._photos}

    def _keep(self, moved: list[Moved]) -> None:
        self.last = moved
        self.undo_changed.emit(bool(moved))


def _move(paths: set[str], wanted: Move) -> Moved | None:
    """Move one file; None for a link to a file that goes too. Raises Refused."""
    path = wanted.file.path
    if os.path.islink(path) and os.path.realpath(path) in paths:
        return None
    return move(wanted)
