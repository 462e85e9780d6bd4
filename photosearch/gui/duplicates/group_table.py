"""The table model of the duplicates: for each group a heading, followed by one row per file."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from photosearch.base.file_groups import CopyFile, CopyKind, FileGroup
from photosearch.base.records import display
from photosearch.gui.common.theme import box_palette
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.wording import disk_size, file_name, file_time, folder_name
from photosearch.gui.duplicates.group_words import pixels, taken, words
from photosearch.gui.duplicates.groups import DuplicateGroups, largest_first

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Row = tuple[FileGroup, CopyFile | None]


class CopyTable(QAbstractTableModel):
    """`rows` holds (group, None) for a group's heading, followed by (group, file) for each of its files. Emits `grew` after groups
    were inserted."""

    grew = Signal()

    def __init__(
        self, copies: DuplicateGroups, thumbnails: Thumbnails, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._copies = copies
        self._thumbnails = thumbnails
        self._kind: CopyKind | None = None
        self._bold = QFont()
        self._bold.setBold(True)
        self.rows: list[Row] = []
        copies.grouped.connect(self.fill)
        copies.grown.connect(self.insert)
        copies.ticks_changed.connect(lambda: self._draw_again([Role.CheckStateRole]))
        thumbnails.ready.connect(lambda _path: self._draw_again([Role.DecorationRole]))

    def show_kind(self, kind: CopyKind | None) -> None:
        self._kind = kind
        self.fill()

    def fill(self) -> None:
        self.beginResetModel()
        self.rows = [
            (group, file)
            for group in self._copies.of_kind(self._kind)
            for file in (None, *group.files)
        ]
        self.endResetModel()

    def insert(self, groups: list[FileGroup]) -> None:
        """Insert groups that were found, where they belong."""
        heads = [row for row, (_group, file) in enumerate(self.rows) if file is None]
        keys = [largest_first(self.rows[row][0]) for row in heads]
        wanted = [g for g in groups if self._kind is None or self._kind in g.kinds]
        end = len(self.rows)
        # from the last on, so that the places of the others stay
        for group in sorted(wanted, key=largest_first)[::-1]:
            at = bisect_right(keys, largest_first(group))
            row = heads[at] if at < len(heads) else end
            self.beginInsertRows(QModelIndex(), row, row + len(group.files))
            self.rows[row:row] = [(group, file) for file in (None, *group.files)]
            self.endInsertRows()
        self.grew.emit()

    def file(self, row: int) -> CopyFile | None:
        return self.rows[row][1] if 0 <= row < len(self.rows) else None

    def group(self, row: int) -> FileGroup | None:
        return self.rows[row][0] if 0 <= row < len(self.rows) else None

    def row_of(self, group: FileGroup, file: CopyFile | None) -> int:
        """The current row of this file, or of this group's heading if `file` is None; -1 if there is none.

        A file may be in two groups, and a group changes when a file leaves it. So the row is taken from the group that
        shares the most files with `group`.
        """
        wanted, files = _path(file), set(map(_path, group.files))
        found = max(
            (
                (len(files.intersection(map(_path, other.files))), -row)
                for row, (other, member) in enumerate(self.rows)
                if _path(member) == wanted
            ),
            default=(0, 0),
        )
        return -found[1] if found[0] else -1

    def _draw_again(self, roles: list[Role]) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), roles)

    # Overrides of QAbstractTableModel

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("File"), self.tr("Relation"), self.tr("Size"), self.tr("Dimensions"), self.tr("Date"),
            self.tr("Folder"),
        )[section]  # fmt: skip

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        file = self.file(index.row())
        if file is not None and index.column() == 0 and not file.offline:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = 0) -> Any:
        group, file = self.rows[index.row()]
        if file is None:
            return self._head(group, index.column(), role)
        column = index.column()
        match role:
            case Role.DisplayRole:
                return self._text(group, file, column)
            case Role.CheckStateRole if column == 0:
                on = file.path in self._copies.ticked
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            case Role.DecorationRole if column == 0:
                pixmap = self._thumbnails.pixmap(file.thumb)
                return QIcon(pixmap) if pixmap is not None else QIcon()
            case Role.FontRole if column == 1 and file.relation == "best":
                return self._bold
            case Role.ForegroundRole if file.offline:
                return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
            case Role.ToolTipRole:
                return self._tip(file)
            case Role.AccessibleTextRole if column == 0:  # a screen reader needs more than the name
                return ", ".join(self._text(group, file, n) for n in range(4))
        return None

    def _head(self, group: FileGroup, column: int, role: int) -> Any:
        if role == Role.DisplayRole and column == 0:
            return words.group(group)
        if role == Role.FontRole:
            return self._bold
        if role == Role.BackgroundRole:
            return QGuiApplication.palette().brush(QPalette.ColorRole.AlternateBase)
        return None

    def _text(self, group: FileGroup, file: CopyFile, column: int) -> str:
        match column:
            case 0:
                return file_name(file.path)
            case 1:
                return words.relation(file, group.files[0])
            case 2:
                return disk_size(file.bytes)
            case 3:
                return pixels(file)
            case 4:
                return taken(file)
        return folder_name(file.path)

    def _tip(self, file: CopyFile) -> str:
        lines = [
            display(file.path),
            self.tr("Modified: %1").replace("%1", file_time(file.mtime_ns)),
        ]
        if file.offline:
            lines.append(self.tr("Its drive is not connected, or its folder cannot be read."))
        elif file.links > 1:
            lines.append(
                self.tr("It is on the disk under another name too, so removing it frees no space.")
            )
        return "\n".join(lines)

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        file = self.file(index.row())
        if role != Role.CheckStateRole or file is None:
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        return self._copies.tick(file, on)


def _path(file: CopyFile | None) -> str:
    return file.path if file is not None else ""


class TickedFile(QStyledItemDelegate):
    """Draws check boxes that are visible in the dark theme too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.palette = box_palette(option.palette)
