"""The folders of a new library: those where photos probably are, with check boxes and what is in them."""

from __future__ import annotations

import os
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.other_files import OtherFiles
from photosearch.base.records import display
from photosearch.base.space_figures import SpaceNeeded
from photosearch.gui.common.client import Client
from photosearch.gui.common.hinted_line import HINT, HintedLine
from photosearch.gui.common.local_files import keep_text, kept_text
from photosearch.gui.common.wording import disk_size, not_searched
from photosearch.gui.folders.folders_panel import choose_folder
from photosearch.gui.folders.likely_folders import LikelyFolders, pictures_folder
from photosearch.service.messages import Event, FolderMeasured
from photosearch.service.requests import CancelMeasureFolder, MeasureFolder

SHOWN = 5  # lines of the list, which grows with what is found


class FolderChoice(QWidget):
    """`changed`: other folders are ticked, or more is known of them."""

    changed = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._measured: dict[str, FolderMeasured | None] = {}  # by folder; None: it cannot be
        self._asked: dict[str, int] = {}  # folders that are being counted, with the request's id
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Folders to search"))
        self.list.setToolTip(self.tr("Only ticked folders are searched"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(HintedLine(self.list))
        self.list.itemChanged.connect(lambda _: self._show())
        self.add_button = QPushButton(self.tr("Add an&other folder …"))
        self.add_button.setToolTip(self.tr("Add another folder to the list"))
        self.add_button.clicked.connect(self._choose)
        self.space = QLabel(wordWrap=True)
        self.space.setTextFormat(Qt.TextFormat.PlainText)
        self.space.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.space)
        if os.path.isdir(pictures_folder()):  # False also if it cannot be reached
            self.add(pictures_folder())
        self._show()
        self._likely = LikelyFolders(self)
        self._likely.found.connect(lambda path: self.add(path, ticked=False))
        self._likely.look()

    def folders(self) -> list[str]:
        """The ticked folders."""
        return [
            kept_text(item) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        ]

    @property
    def needed(self) -> SpaceNeeded | None:
        """What the ticked folders contain together; None until all are counted, or if none can be."""
        wanted = self.folders()
        if any(path not in self._measured for path in wanted):
            return None
        spaces = [found.space for found in map(self._measured.get, wanted) if found is not None]
        if not spaces:
            return None
        photos = sum(space.photos for space in spaces)
        return replace(spaces[0], photos=photos, needed=sum(space.needed for space in spaces))

    def add(self, path: str, *, ticked: bool = True) -> None:
        """Add a folder to the list; one that is there already is ticked, if this one is."""
        if not path:
            return
        same = [item for item in self._items() if kept_text(item) == path]
        for item in same if ticked else ():
            item.setCheckState(Qt.CheckState.Checked)
        if same:
            return
        item = QListWidgetItem(display(path))
        keep_text(item, path)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setSizeHint(QSize(0, self.list.fontMetrics().height() + 14))
        self.list.addItem(item)
        self._asked[path] = self._client.call(
            lambda number: MeasureFolder(number, path), lambda event: self._take(path, event)
        )
        self._show()

    def stop_counting(self) -> None:
        for number in self._asked.values():
            self._client.send(CancelMeasureFolder(number))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _choose(self) -> None:
        choose_folder(self, self.tr("Add a folder with photos"), self.add)

    def _take(self, path: str, event: Event) -> None:
        self._asked.pop(path, None)
        self._measured[path] = event if isinstance(event, FolderMeasured) else None
        self._show()

    def _show(self) -> None:
        self.list.blockSignals(True)
        for item in self._items():
            count = self._counted(kept_text(item))
            item.setData(HINT, count)
            item.setToolTip(display(kept_text(item)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{display(kept_text(item))}, {count}")
        self.list.blockSignals(False)
        rows = max(2, min(SHOWN, self.list.count()))
        line = self.list.sizeHintForRow(0) if self.list.count() else 28
        self.list.setFixedHeight(rows * line + 8)
        self._tell_space()
        self.changed.emit()

    def _counted(self, path: str) -> str:
        if path not in self._measured:
            return self.tr("counting …")
        found = self._measured[path]
        if found is None:
            return self.tr("cannot be read")
        return self.tr("%Ln photo(s)", "", found.space.photos)

    def _tell_space(self) -> None:
        """Say how much is in the ticked folders, and how much space it needs, as soon as all are counted."""
        wanted, whole = self.folders(), self.needed
        if any(path not in self._measured for path in wanted):
            self.space.setText(self.tr("Counting the photos …"))
        elif not wanted:
            self.space.setText(self.tr("Tick a folder, or add one."))
        elif whole is None:
            self.space.setText("")
        else:
            found = [one for path in wanted if (one := self._measured[path]) is not None]
            others = sum((one.others for one in found), OtherFiles())
            lines = [self.tr("%Ln photo(s)", "", whole.photos) + ". " + self._room(whole)]
            if others.total:
                lines.append(not_searched(others))
            self.space.setText("\n".join(lines))
        self.space.setVisible(bool(self.space.text()))

    def _room(self, whole: SpaceNeeded) -> str:
        """What indexing them takes, in the units of file managers."""
        if whole.free is None:
            said = self.tr("PhotoSearch needs about %1 of space for these photos.")
        elif whole.fits:
            said = self.tr("PhotoSearch needs about %1 of space for these photos; %2 are free.")
        else:
            said = self.tr(
                "PhotoSearch needs about %1 of space for these photos, but only %2 are free."
            )
        said = said.replace("%1", disk_size(whole.needed, 0))
        return said.replace("%2", disk_size(whole.free or 0, 0))


def short_name(path: str) -> str:
    """The last part of a path, or all of it if it is the root of a drive."""
    return display(os.path.basename(path.rstrip("/\\")) or path)
