"""The last step of the first run: what will happen, in three lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from photosearch.base.records import display
from photosearch.base.space_figures import SpaceNeeded
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.wording import duration
from photosearch.gui.models.desk import ModelDesk
from photosearch.gui.models.encoding_time import rounded
from photosearch.gui.welcome.folder_choice import short_name

READING = (
    0.02  # seconds that reading a photo takes an ordinary computer, beside what the model computes
)
NAMED = 3  # folders that are named


class ReadyStep(QWidget):
    def __init__(self, desk: ModelDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        self.lines: list[QLabel] = []
        for row, mark in enumerate(("folder", "clock", "search")):
            icon = QLabel()
            put_icon(icon, mark, 22)
            line = QLabel(wordWrap=True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1)
            self.lines.append(line)
        later = QLabel(
            self.tr("You can change the folders and the model at any time."), wordWrap=True
        )
        later.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(later)
        column.addStretch(1)

    def tell(self, folders: Sequence[str], needed: SpaceNeeded | None) -> None:
        """`needed`: what the folders contain; None while that is not known."""
        names = ", ".join(map(short_name, folders[:NAMED]))
        said = names
        if len(folders) > NAMED:
            more = self.tr("%Ln more folder(s)", "", len(folders) - NAMED)
            said = self.tr("%1 and %2").replace("%1", names).replace("%2", more)
        if needed is not None:
            said = f"{said} · " + self.tr("%Ln photo(s)", "", needed.photos)
        texts = (said, self._time(needed), self._model())
        for line, text in zip(self.lines, texts, strict=True):
            line.setText(text)
        self.lines[0].setToolTip("\n".join(map(display, folders)))
        self.setAccessibleName("\n".join(texts))

    def _time(self, needed: SpaceNeeded | None) -> str:
        used, at_once = self._desk.in_use, self.tr("You can search from the first minute on.")
        if needed is None or used is None or not used.seconds:
            soon = self.tr("How long indexing takes is shown as soon as it has begun.")
            return f"{soon} {at_once}"
        taken = rounded(needed.photos * (used.seconds + READING))
        said = self.tr("Indexing takes about %1, in the background.")
        if taken < 60:
            said = self.tr("Indexing takes %1, in the background.")
        return f"{said.replace('%1', duration(taken))} {at_once}"

    def _model(self) -> str:
        desk = self._desk
        title = desk.in_use.title if desk.in_use is not None else self.tr("Starter")
        said = self.tr("Model: %1").replace("%1", display(title))
        if desk.kind == "fetch":
            later = self.tr("%1 takes over once it is downloaded.")
            return f"{said}. " + later.replace("%1", display(desk.title(desk.subject)))
        return said
