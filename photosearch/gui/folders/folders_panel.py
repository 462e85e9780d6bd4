"""The folders panel: the searched folders with their state, and buttons to add, remove and rescan them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.records import RemovedFolder, RootState, Status, display
from photosearch.base.watch_states import WatchState, explained_state, mode_title
from photosearch.gui.common.client import Client
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.local_files import local_path
from photosearch.gui.common.question import ask
from photosearch.gui.common.wording import file_name, not_searched, offline_part
from photosearch.gui.folders.likely_folders import pictures_folder
from photosearch.service.messages import Event, FolderRemoved, FolderRestored, Trouble
from photosearch.service.requests import AddFolder, GetStatus, RemoveFolder, Rescan, RestoreFolder


def choose_folder(parent: QWidget, title: str, act: Callable[[str], None]) -> QFileDialog:
    """Open a folder dialog, which calls `act` with the path of the folder that the user chooses."""
    dialog = QFileDialog(parent, title, pictures_folder())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    # As a URL, which keeps the bytes of a name if the desktop has a dialog of its own.
    dialog.accepted.connect(lambda: act(local_path(dialog.selectedUrls()[0])))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class FolderCard(QFrame):
    remove_wanted = Signal()

    def __init__(
        self, state: RootState, watching: Sequence[WatchState] = (), parent: QWidget | None = None
    ) -> None:
        """`watching`: how changes in the folder are noticed, and in links and drives in it."""
        super().__init__(parent)
        self.setObjectName("card")
        self.state = state
        self.watching = watching
        path = display(state.root.path)
        name = QLabel(file_name(state.root.path) or path)
        name.setTextFormat(Qt.TextFormat.PlainText)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        where = QLabel(path.replace("/", "/\u200b"), wordWrap=True)
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setObjectName("quiet")
        mark = QLabel()
        put_icon(mark, "folder" if state.online else "offline")
        remove = QToolButton(autoRaise=True)
        put_icon(remove, "close")
        remove.setToolTip(self.tr("Stop searching this folder; the photos stay where they are"))
        remove.setAccessibleName(self.tr("Remove %1").replace("%1", path))
        remove.clicked.connect(self.remove_wanted)
        self.facts = QLabel(self.describe(), wordWrap=True)
        if state.away:
            away = ", ".join(display(folder) for folder in state.away)
            self.facts.setToolTip(self.tr("Cannot be reached: %1").replace("%1", away))
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 6, 10)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0)
        grid.addWidget(name, 0, 1)
        grid.addWidget(remove, 0, 2)
        grid.addWidget(where, 1, 1, 1, 2)
        grid.addWidget(self.facts, 2, 1, 1, 2)
        self.watched = QLabel(self.describe_watching(), wordWrap=True)
        self.watched.setTextFormat(Qt.TextFormat.PlainText)
        self.watched.setObjectName("quiet")
        self.watched.setToolTip(self._explain_watching())
        grid.addWidget(self.watched, 3, 1, 1, 2)
        self.watched.setVisible(
            bool(self.watched.text())
        )  # not before: it would be a window of its own
        spoken = (path, self.describe(), self.watched.text())
        self.setAccessibleName(". ".join(part for part in spoken if part))

    def describe_watching(self) -> str:
        """A word on the folder, and a line on each link and drive in it for which that is not true."""
        if not self.watching or not self.state.online:
            return ""
        first, *parts = self.watching
        lines: list[str] = [worded(mode_title(first.mode))]
        for part in parts:
            if part.mode != first.mode:
                name = display(os.path.relpath(part.path, part.root))
                lines.append(f"{name}: {worded(mode_title(part.mode))}")
        return "\n".join(lines)

    def _explain_watching(self) -> str:
        lines = dict.fromkeys(worded(explained_state(state)) for state in self.watching)
        return "\n".join(lines)

    def describe(self) -> str:
        state = self.state
        parts = [self.tr("%Ln file(s)", "", state.photos)]
        if state.pending:
            parts.append(self.tr("%Ln waiting", "", state.pending))
        if state.failed:
            parts.append(self.tr("%Ln could not be read", "", state.failed))
        text = " · ".join(parts)
        if state.others.total:
            text += "\n" + not_searched(state.others)
        if not state.online:
            text += "\n" + self.tr("Cannot be reached. Its photos can still be found.")
        elif state.offline:
            text += "\n" + offline_part(state.offline, state.photos)
        return text


class FoldersPanel(QWidget):
    failures_wanted = Signal()
    exclusions_wanted = Signal()
    removed_wanted = Signal()
    told = Signal(str)
    undo_offered = Signal(str)  # a message about what `undo` would undo
    undo_changed = Signal(bool)  # whether there is something to undo
    failed = Signal(str, str)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._shown: tuple[tuple[RootState, ...], tuple[WatchState, ...]] = ((), ())
        self.cards: list[FolderCard] = []
        self.asked: QMessageBox | None = None
        self.last: RemovedFolder | None = None  # what `undo` restores
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._none = QLabel(self.tr("No folders yet."), alignment=Qt.AlignmentFlag.AlignCenter)
        self._none.setObjectName("quiet")
        self._trouble = QLabel(wordWrap=True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.hide()
        self._lay_out()
        client.status.connect(self.show_status)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.add_button = QPushButton(self.tr("&Add a folder …"))
        self.add_button.setToolTip(self.tr("Add a folder and everything in it to the search"))
        self.add_button.clicked.connect(self.choose)
        again = QPushButton(self.tr("&Rescan"))
        again.setToolTip(self.tr("Scan all folders for new, changed and removed photos"))
        again.clicked.connect(self.rescan)
        excluded = QPushButton(self.tr("E&xclusions …"))
        excluded.setToolTip(self.tr("Choose folders and names that are not searched"))
        excluded.clicked.connect(self.exclusions_wanted)
        self.failures_button = QPushButton(self.tr("&Unreadable …"))
        self.failures_button.setToolTip(self.tr("Show which files could not be read, and why"))
        self.failures_button.clicked.connect(self.failures_wanted)
        self.removed_button = QPushButton(self.tr("Remove&d folders …"))
        self.removed_button.setToolTip(self.tr("Show removed folders, which can be restored"))
        self.removed_button.setEnabled(False)
        self.removed_button.clicked.connect(self.removed_wanted)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(10, 10, 10, 10)
        outer.addWidget(self.add_button)
        outer.addWidget(self._trouble)
        outer.addWidget(scroll, 1)
        grid = QGridLayout()
        buttons = (again, excluded, self.failures_button, self.removed_button)
        for place, button in enumerate(buttons):
            grid.addWidget(button, place // 2, place % 2)
        outer.addLayout(grid)
        self.setMinimumWidth(300)

    def choose(self) -> None:
        choose_folder(self, self.tr("Add a folder with photos"), self.add)

    def add(self, path: str) -> None:
        self._trouble.hide()
        self._client.call(lambda number: AddFolder(number, str(Path(path))), self._added)

    def rescan(self) -> None:
        self._client.send(Rescan())
        self.told.emit(self.tr("Scanning the folders …"))

    def show_status(self, status: Status) -> None:
        self.failures_button.setEnabled(any(status.failed.values()))
        self.removed_button.setEnabled(status.removed > 0)
        if (status.roots, status.watching) == self._shown:
            return
        self._shown = (status.roots, status.watching)
        for card in self.cards:
            self._list.removeWidget(card)
            card.deleteLater()
        self.cards = []
        for state in status.roots:
            own = [found for found in status.watching if found.root == state.root.path]
            card = FolderCard(state, own)
            card.remove_wanted.connect(lambda s=state: self.ask_to_remove(s))
            self._list.addWidget(card)
            self.cards.append(card)
        self._none.setVisible(not self.cards)

    def ask_to_remove(self, state: RootState) -> None:
        self.asked = ask(
            self,
            self.tr("Remove a folder"),
            self.tr("Remove this folder with %Ln file(s) from PhotoSearch?", "", state.photos),
            [
                display(state.root.path),
                self.tr("Your photos stay where they are. You can undo this for 30 days."),
            ],
            self.tr("&Remove the folder"),
            lambda: self._remove(state),
        )

    def _remove(self, state: RootState) -> None:
        self._client.call(lambda number: RemoveFolder(number, state.root.id), self._removed)

    def _added(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self._tell(event)
        self._client.send(GetStatus())

    def _removed(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self._tell(event)
        elif isinstance(event, FolderRemoved) and event.removed is not None:
            self.last = event.removed
            self.undo_changed.emit(True)
            photos = event.removed.photos
            self.undo_offered.emit(self.tr("Folder with %Ln file(s) removed", "", photos))
        self._client.send(GetStatus())

    def undo(self) -> None:
        """Restore the folder that was removed last."""
        last, self.last = self.last, None
        if last is not None:
            self.undo_changed.emit(False)
            self._client.call(lambda number: RestoreFolder(number, last.id), self._restored)

    def forget_undo(self, removal_id: int) -> None:
        """Offer no undo of a removal that has been undone elsewhere."""
        if self.last is not None and self.last.id == removal_id:
            self.last = None
            self.undo_changed.emit(False)

    def _restored(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self._tell(event)
        elif isinstance(event, FolderRestored):
            self.told.emit(self.tr("Folder with %Ln file(s) restored", "", event.photos))
        self._client.send(GetStatus())

    def _tell(self, trouble: Trouble) -> None:
        self._trouble.setText(f"{trouble.text} {trouble.hint}".strip())
        self._trouble.show()
        if not self.isVisible():
            self.failed.emit(trouble.text, trouble.hint)
