"""The table model of the models: what each one is, and its state in this installation."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from photosearch.base.records import ModelEntry, display
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.wording import disk_size, language
from photosearch.gui.models.desk import ModelDesk, share

Index = QModelIndex | QPersistentModelIndex

COLUMNS = 6
FEW = 2  # up to this number, languages are named; beyond it, counted


class ModelTable(QAbstractTableModel):
    def __init__(self, desk: ModelDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: tuple[ModelEntry, ...] = ()
        desk.listed.connect(self._take_list)
        desk.moved.connect(self._take_move)

    def entry(self, row: int) -> ModelEntry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, name: str) -> int:
        return next((row for row, entry in enumerate(self._entries) if entry.name == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts(entry)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tips(entry)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Model"),
            self.tr("Languages"),
            self.tr("Size"),
            self.tr("Quality"),
            self.tr("Licence"),
            self.tr("Status"),
        )[section]

    def texts(self, entry: ModelEntry) -> tuple[str, ...]:
        """The texts of a row, column by column."""
        return (
            display(entry.title),
            self.languages(entry),
            disk_size(entry.size) if entry.size else "",
            self.quality(entry),
            self.licence(entry),
            self.state(entry),
        )

    def tips(self, entry: ModelEntry) -> tuple[str, ...]:
        texts = self.texts(entry)
        spoken = ", ".join(language(code) for code in entry.languages)
        figures = "\n".join(figure_lines(entry)) or texts[3]
        return (entry.name, spoken, texts[2], figures, display(entry.licence), entry.problem)

    def languages(self, entry: ModelEntry) -> str:
        if len(entry.languages) <= FEW:
            return ", ".join(language(code) for code in entry.languages)
        return self.tr("%Ln languages", "", len(entry.languages))

    def quality(self, entry: ModelEntry) -> str:
        if not entry.verified:
            return self.tr("untested")
        return self.tr("measured") if entry.figures else self.tr("tested")

    def licence(self, entry: ModelEntry) -> str:
        if not_commercial(entry):
            return self.tr("non-commercial")
        return display(entry.licence.partition(":")[0].partition(",")[0])

    def state(self, entry: ModelEntry) -> str:
        desk = self._desk
        if desk.is_filled(entry.name) and desk.change is not None:
            return self.tr("encoding %1").replace("%1", share(desk.change))
        if desk.subject == entry.name and desk.kind == "fetch":
            return self.tr("downloading %1").replace("%1", share(desk.progress)).strip()
        if entry.problem:
            return self.tr("broken") if entry.installed else self.tr("missing")
        if entry.in_use:
            return self.tr("in use")
        if entry.installed:
            return self.tr("installed")
        if entry.partial:
            return self.tr("partly downloaded")
        if entry.offer:
            return self.tr("available")
        return self.tr("via command line") if "export" in entry.ways else self.tr("import only")

    def _take_list(self) -> None:
        self.beginResetModel()
        self._entries = self._desk.entries
        self.endResetModel()

    def _take_move(self) -> None:
        if self._entries:
            last = len(self._entries) - 1
            self.dataChanged.emit(self.index(0, COLUMNS - 1), self.index(last, COLUMNS - 1))


def not_commercial(entry: ModelEntry) -> bool:
    return "non-commercial" in entry.licence.lower()


def figure_lines(entry: ModelEntry) -> list[str]:
    return [f"{display(worded(label))}: {value:.3f}" for label, value in entry.figures]
