"""Undo: takes back what was done last: marks of the search, notes on photos, changes of albums, the trash, or the removal of a folder."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from photosearch.gui.folders.folders_panel import FoldersPanel
from photosearch.gui.query.composer import Composer
from photosearch.gui.query.history import History
from photosearch.gui.shell.keeping import Keeping
from photosearch.gui.shell.status_bar import StatusBar

Done = Literal["step", "folder", "note", "album", "trash"]


class Undoing(QObject):
    """The status bar offers to undo what was done last, until something else would be undone."""

    def __init__(
        self,
        history: History,
        composer: Composer,
        folders: FoldersPanel,
        keeping: Keeping,
        status_bar: StatusBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._folders = folders
        self._keeping = keeping
        self._status_bar = status_bar
        self._action: QAction | None = None
        self._order: list[Done] = [
            "step"
        ]  # the last first; what cannot be undone any more is passed over
        history.changed.connect(self._take_step)
        composer.marked.connect(lambda text: self._offer("step", text))
        folders.undo_changed.connect(lambda there: self._take("folder", there))
        folders.undo_offered.connect(status_bar.offer_undo)
        keeping.marker.undo_changed.connect(lambda there: self._take("note", there))
        keeping.albums.undo_changed.connect(lambda there: self._take("album", there))
        keeping.trash.undo_changed.connect(lambda there: self._take("trash", there))
        for desk in (keeping.marker, keeping.albums, keeping.trash):
            desk.done.connect(status_bar.offer_undo)

    def show_in(self, action: QAction) -> None:
        """Enable `action` whenever there is something to undo."""
        self._action = action
        self._show()

    def undo(self) -> None:
        match self._next():
            case "step":
                self._history.back()
            case "folder":
                self._folders.undo()
            case "note":
                self._keeping.marker.undo()
            case "album":
                self._keeping.albums.undo()
            case "trash":
                self._keeping.trash.undo()

    def _next(self) -> Done | None:
        there = {
            "step": self._history.undoes_marks,
            "folder": self._folders.last is not None,
            "note": self._keeping.marker.can_undo,
            "album": self._keeping.albums.can_undo,
            "trash": bool(self._keeping.trash.last),
        }
        return next((one for one in self._order if there[one]), None)

    def _offer(self, done: Done, text: str) -> None:
        self._put_first(done)
        self._status_bar.offer_undo(text)

    def _take_step(self) -> None:
        if self._order[0] == "step":
            self._status_bar.withdraw_undo()
        if self._history.undoes_marks:
            self._put_first("step")
        self._show()

    def _take(self, done: Done, there: bool) -> None:
        if there:
            self._put_first(done)
        elif self._order[0] == done:
            self._status_bar.withdraw_undo()
            self._order = [*self._order[1:], done]
        self._show()

    def _put_first(self, done: Done) -> None:
        self._order = [done, *(one for one in self._order if one != done)]

    def _show(self) -> None:
        if self._action is not None:
            self._action.setEnabled(self._next() is not None)
