"""Undo: takes back the last marks, or restores the folder that was removed last, whichever came later."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from photosearch.gui.folders.folders_panel import FoldersPanel
from photosearch.gui.query.composer import Composer
from photosearch.gui.query.history import History
from photosearch.gui.shell.status_bar import StatusBar


class Undoing(QObject):
    """The status bar offers to undo what was done last, until something else would be undone."""

    def __init__(
        self,
        history: History,
        composer: Composer,
        folders: FoldersPanel,
        status_bar: StatusBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._folders = folders
        self._status_bar = status_bar
        self._action: QAction | None = None
        self._folder_is_later = False
        history.changed.connect(self._take_step)
        composer.marked.connect(self._offer_marks)
        folders.undo_changed.connect(self._take_folder)
        folders.undo_offered.connect(status_bar.offer_undo)

    def show_in(self, action: QAction) -> None:
        """Enable `action` whenever there is something to undo."""
        self._action = action
        self._show()

    def undo(self) -> None:
        if self._history.undoes_marks and not self._folder_is_later:
            self._history.back()
        elif self._folders.last is not None:
            self._folders.undo()

    def _offer_marks(self, text: str) -> None:
        self._folder_is_later = False
        self._status_bar.offer_undo(text)

    def _take_step(self) -> None:
        if not self._folder_is_later:
            self._status_bar.withdraw_undo()
        if self._history.undoes_marks:
            self._folder_is_later = False
        self._show()

    def _take_folder(self, removed: bool) -> None:
        if self._folder_is_later and not removed:
            self._status_bar.withdraw_undo()
        self._folder_is_later = removed
        self._show()

    def _show(self) -> None:
        if self._action is not None:
            there = self._history.undoes_marks or self._folders.last is not None
            self._action.setEnabled(there)
