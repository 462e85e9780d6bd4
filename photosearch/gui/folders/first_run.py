"""The first page of a new library: choose folders; what stays private; what the models can do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.other_files import OtherFiles
from photosearch.base.records import Status, display
from photosearch.gui.common.client import Client
from photosearch.gui.common.dropped import FolderSorter
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.icons import app_icon, put_icon
from photosearch.gui.common.local_files import keep_text, kept_text, local_paths
from photosearch.gui.common.window_page import WindowPage
from photosearch.gui.common.wording import file_name, not_searched
from photosearch.gui.folders.folders_panel import choose_folder
from photosearch.service.messages import Event, FolderMeasured
from photosearch.service.requests import CancelMeasureFolder, MeasureFolder


class FirstRun(WindowPage):
    started = Signal(object)  # the folders
    needless = Signal()  # the library already has folders

    def __init__(self, models: QWidget, client: Client, parent: QWidget | None = None) -> None:
        """`models`: shows the models to choose from; the starter is chosen already."""
        super().__init__(parent)
        self._client = client
        self._measured: dict[str, FolderMeasured | None] = {}  # by folder; None: it cannot be
        self._asked: dict[str, int] = {}  # folders that are being counted, with the request's id
        self.shown = False
        self._models = models
        self.setAcceptDrops(True)
        self._sorter = FolderSorter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Folders to search"))
        self.list.setToolTip(self.tr("Only ticked folders are searched"))
        self.list.setFixedHeight(84)
        self.list.itemChanged.connect(lambda _: self._changed())
        self.add_button = QPushButton(self.tr("&Add a folder …"))
        self.add_button.setToolTip(self.tr("Add another folder to the list"))
        self.add_button.clicked.connect(self._choose)
        self.start_button = QPushButton(self.tr("&Start"))
        self.start_button.setToolTip(self.tr("Start indexing the photos in these folders"))
        self.start_button.setMinimumSize(160, 38)
        self.start_button.setDefault(True)
        self.start_button.clicked.connect(self._start)
        self._later = QLabel(self.tr("You can add and remove folders at any time."))
        self._later.setObjectName("quiet")
        self.space = QLabel(wordWrap=True)
        self.space.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        if Path(pictures).is_dir():
            self.add(pictures)
        self._changed()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(900)
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 16)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(self._part(self.tr("Where are your photos?")))
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self._later, 1)
        column.addLayout(row)
        column.addWidget(self.space)
        column.addWidget(self._part(self.tr("How are they found?")))
        column.addWidget(self._models)
        column.addWidget(self._card("lock", self.tr("Your privacy"), self._privacy()))
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._centred(page))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._foot())

    def _centred(self, part: QWidget) -> QWidget:
        outer = QWidget()
        around = QHBoxLayout(outer)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(part, 100)
        around.addStretch(1)
        return outer

    def _foot(self) -> QWidget:
        """The way on, always in view: the starter is chosen, so nothing else needs an answer."""
        foot = QWidget()
        foot.setMaximumWidth(900)
        row = QHBoxLayout(foot)
        row.setContentsMargins(28, 10, 28, 14)
        on = QLabel(self.tr("The starter is ready. A better model can come later."), wordWrap=True)
        on.setObjectName("quiet")
        row.addWidget(on, 1)
        row.addWidget(self.start_button)
        return self._centred(foot)

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(64, 64))
        title = QLabel(self.tr("Welcome to PhotoSearch"))
        title.setObjectName("title")
        about = QLabel(self.tr("Find your own photos by what is in them."))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(about)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(mark)
        row.addLayout(words, 1)
        return row

    def _part(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("subtitle")
        return label

    def _card(self, mark: str, title: str, lines: list[str]) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        put_icon(picture, mark, 24)
        words = QVBoxLayout()
        words.setSpacing(6)
        head = QLabel(title)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        words.addWidget(head)
        for line in lines:
            words.addWidget(QLabel(line, wordWrap=True))
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return card

    def _privacy(self) -> list[str]:
        return [
            self.tr("Nothing leaves this machine: no photo, no search, no statistics."),
            self.tr("Photos are opened for reading only. None is moved, renamed or changed."),
        ]

    def enter(self) -> None:
        self.shown = True
        self.start_button.setFocus()

    def leave(self) -> None:
        self.shown = False
        for number in self._asked.values():
            self._client.send(CancelMeasureFolder(number))

    def take_status(self, status: Status) -> None:
        if status.roots and self.shown:
            self.needless.emit()

    def go_back(self) -> bool:
        """Do nothing: no page comes before the first one."""
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._sorter.sort(local_paths(event.mimeData()), self._take_dropped)

    def _take_dropped(self, folders: list[str], files: list[str]) -> None:
        for path in folders:
            self.add(path)
        if files:
            text = self.tr("%1 is not a folder. Add the folder that contains it.")
            self.told.emit(text.replace("%1", file_name(files[0])))

    def folders(self) -> list[str]:
        """The ticked folders."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [kept_text(i) for i in items if i.checkState() == Qt.CheckState.Checked]

    def add(self, path: str) -> None:
        known = [kept_text(self.list.item(row)) for row in range(self.list.count())]
        if not path or path in known:
            return
        item = QListWidgetItem(display(path))
        keep_text(item, path)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        self.list.addItem(item)
        self._changed()

    def _choose(self) -> None:
        choose_folder(self, self.tr("Add a folder with photos"), self.add)

    def _changed(self) -> None:
        self.start_button.setEnabled(bool(self.folders()))
        for path in self.folders():
            if path not in self._measured and path not in self._asked:
                self._asked[path] = self._client.call(
                    lambda number, p=path: MeasureFolder(number, p),  # type: ignore[misc]
                    lambda event, p=path: self._take_measured(p, event),  # type: ignore[misc]
                )
        self._tell_space()

    def _take_measured(self, path: str, event: Event) -> None:
        self._asked.pop(path, None)
        self._measured[path] = event if isinstance(event, FolderMeasured) else None
        self._tell_space()

    def _tell_space(self) -> None:
        """Say how much is in the ticked folders, and how much space it needs, as soon as all are counted."""
        wanted = self.folders()
        found = [one for path in wanted if (one := self._measured.get(path)) is not None]
        self.space.setVisible(bool(wanted))
        if any(path not in self._measured for path in wanted):
            self.space.setText(self.tr("Counting the photos …"))
        elif not found:
            self.space.hide()
        else:
            spaces = [one.space for one in found]
            photos = sum(space.photos for space in spaces)
            whole = replace(spaces[0], photos=photos, needed=sum(s.needed for s in spaces))
            others = sum((one.others for one in found), OtherFiles())
            lines = [self.tr("%Ln photo(s)", "", photos) + ". " + worded(whole.said)]
            if others.total:
                lines.append(not_searched(others))
            self.space.setText("\n".join(lines))

    def _start(self) -> None:
        self.started.emit(self.folders())
