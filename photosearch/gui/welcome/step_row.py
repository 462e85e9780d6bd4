"""The steps of the first run in a row: a number each, which becomes a tick, and the name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosearch.gui.common.icons import icon_pixmap

DOT = 24  # device-independent pixels: the circle of a number
GAP = 8  # between a circle and its name
LINE = 20  # at least, between two steps
TICK = 16


class StepRow(QWidget):
    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        self._current = current
        said = self.tr("Step %1 of %2: %3").replace("%1", str(current + 1))
        said = said.replace("%2", str(len(self._names))).replace("%3", self._names[current])
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._needed() + LINE * (len(self._names) - 1), DOT + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _needed(self) -> int:
        """The width of the circles and names."""
        font = self.font()
        font.setBold(True)
        metrics = type(self.fontMetrics())(font)
        names = sum(metrics.horizontalAdvance(name) for name in self._names)
        return names + (DOT + 2 * GAP) * len(self._names) - GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
        spare = max(0, self.width() - self._needed()) // max(1, len(self._names) - 1)
        line = min(spare, 4 * LINE)
        left = 1.0
        for place, name in enumerate(self._names):
            left = self._draw_step(painter, place, name, left)
            if place + 1 < len(self._names):
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1))
                middle = self.height() / 2
                painter.drawLine(
                    QPointF(self._at(left, 0), middle),
                    QPointF(self._at(left + line - GAP, 0), middle),
                )
                left += line
        painter.end()

    def _at(self, left: float, width: float) -> float:
        """Where something `width` wide begins; in languages that run to the left, the row begins at the right."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return -left - width if rtl else left

    def _draw_step(self, painter: QPainter, place: int, name: str, left: float) -> float:
        """Draw a step at `left`; returns where the next one may begin."""
        role, palette = QPalette.ColorRole, self.palette()
        now, done = place == self._current, place < self._current
        top = (self.height() - DOT) / 2
        circle = QRectF(self._at(left, DOT), top, DOT, DOT)
        ground = palette.color(role.Highlight if now or done else role.Base)
        ink = palette.color(role.HighlightedText if now or done else role.PlaceholderText)
        painter.setPen(
            QPen(palette.color(role.Highlight if now or done else role.PlaceholderText), 1)
        )
        painter.setBrush(ground)
        painter.drawEllipse(circle)
        font = self.font()
        font.setBold(now)
        painter.setFont(font)
        painter.setPen(ink)
        if done:
            middle = circle.center() - QPointF(TICK / 2, TICK / 2)
            painter.drawPixmap(middle, icon_pixmap("tick", TICK, ink))
        else:
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        painter.setPen(palette.color(role.WindowText if now else role.PlaceholderText))
        width = float(painter.fontMetrics().horizontalAdvance(name) + 2)
        left += DOT + GAP
        where = QRectF(self._at(left, width), 0, width, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, name)
        return left + width + GAP
