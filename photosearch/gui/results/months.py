"""The time line beside the scroll bar: years as marks, and a bubble that names the month where the pointer is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QSizePolicy, QWidget

from photosearch.gui.common.wording import month_title, translate
from photosearch.gui.results.grid import Grid, Section

NEAR = 4  # pixels between two marks of months
HERE = 10  # pixels of the mark of what is in view, on each side


class MonthBar(QWidget):
    """A click jumps to the beginning of the month that the bubble names; a drag moves through the photos; with Shift, it chooses
    a span of months."""

    chosen = Signal(int)  # a y position in the content
    spanned = Signal(str, str)  # the earlier and the later month, such as "2022-06"

    def __init__(self, bar: QScrollBar, parent: QWidget | None = None) -> None:
        """`bar`: the scroll bar of the photos, which also gets the turns of the wheel."""
        super().__init__(parent)
        self._bar = bar
        self._grid: Grid | None = None
        self._marks: list[tuple[int, str]] = []  # of months, or with a year, from top to bottom
        self._marked = (0, 0)  # the heights of the time line and of the content that they are for
        self._pointer = -1
        self._pressed: QPoint | None = None
        self._dragged = False
        self._span_from: Section | None = None  # where a drag with Shift began
        self.bubble = QLabel(self)
        self.bubble.setObjectName("monthLabel")
        self.bubble.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.bubble.hide()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("MonthBar", "Timeline"))
        self.setAccessibleDescription(
            translate(
                "MonthBar",
                "Click to jump to a month, drag to move through the photos, drag with Shift to see only some months",
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0000") + 18, 100)

    def show_grid(self, grid: Grid, *, dated: bool) -> None:
        """`dated`: the sections of the grid are months."""
        self._grid = grid if dated and grid.heading and grid.section_count > 1 else None
        self._marked = (0, 0)
        self.setVisible(self._grid is not None)
        self._show_bubble()
        self.update()

    def follow(self) -> None:
        """The photos have been scrolled."""
        self._show_bubble()
        self.update()

    def years(self) -> list[tuple[str, int]]:
        """(year, y) of the marks that fit without overlapping."""
        return [(year, y) for y, year in self._all_marks() if year]

    def _all_marks(self) -> list[tuple[int, str]]:
        """The marks of months, with the year where a year begins and there is room for it. They are kept until the content
        has become clearly higher or lower, as happens a little whenever photos are laid out."""
        grid = self._grid
        if grid is None:
            return []
        tall, content = self._marked
        if tall != self.height() or abs(content - grid.height) * 500 > grid.height:
            self._marked = (self.height(), grid.height)
            self._marks = list(self._find_marks(grid))
        return self._marks

    def _find_marks(self, grid: Grid) -> Iterator[tuple[int, str]]:
        room = self.fontMetrics().height() + 4
        month, year, lowest = None, "", -room
        for y in range(0, self.height(), NEAR):
            section = grid.section_at(self._target(y))
            if section is None or section.first == month:
                continue
            month = section.first
            first = max(y - NEAR, min(y, self._place(section.top)))
            new = section.label[:4] if section.label[:4] != year else ""
            if new and first - lowest >= room:
                year, lowest = new, first
                yield first, new
            else:
                yield first, ""

    def _place(self, y: int) -> int:
        """Where a y position of the content is on the time line."""
        whole = max(1, self._grid.height) if self._grid is not None else 1
        return round(y / whole * self.height())

    def _target(self, pointer: int) -> int:
        """Where the content is at a place of the time line."""
        whole = self._grid.height if self._grid is not None else 0
        return round(max(0, min(pointer, self.height())) / max(1, self.height()) * whole)

    def section_at(self, pointer: int) -> Section | None:
        return self._grid.section_at(self._target(pointer)) if self._grid is not None else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.palette().base())
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        line = self.fontMetrics().height()
        here = min(self._place(self._bar.value()), self.height() - 3)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        for x in (0, self.width() - HERE):  # beside the years, so that none is hidden
            painter.fillRect(QRect(x, here, HERE, 3), accent)
        edge = self._edge(8)
        faint = self.palette().color(QPalette.ColorRole.Mid)
        painter.setPen(quiet)
        for y, year in self._all_marks():
            painter.fillRect(QRect(edge, y, 4, 1), faint)
            if year:
                place = QRect(4, min(y + 5, self.height() - line), self.width() - 8, line)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), year)
        if self._span_from is not None:
            accent.setAlpha(70)
            ends = sorted((self._place(self._span_from.top), self._pointer))
            painter.fillRect(QRect(0, ends[0], self.width(), ends[1] - ends[0]), accent)
        if self._pointer >= 0:
            accent.setAlpha(110)
            painter.fillRect(QRect(0, self._pointer, self.width(), 1), accent)

    def _edge(self, room: int) -> int:
        """The x position `room` pixels from the edge beside the scroll bar."""
        return room - 4 if self.isRightToLeft() else self.width() - room

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged = event.position().toPoint(), False
        self._pointer = self._pressed.y()
        section = self.section_at(self._pointer)
        if section is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._span_from = section
        elif section is not None:
            self.chosen.emit(section.top)
        self._show_bubble()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._pointer = max(0, min(point.y(), self.height() - 1))
        if self._pressed is not None:
            moved = abs(point.y() - self._pressed.y())
            self._dragged = self._dragged or moved >= QApplication.startDragDistance()
            if self._dragged and self._span_from is None:
                self.chosen.emit(self._target(self._pointer))
        self._show_bubble()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        span = self._span()
        self._pressed, self._dragged, self._span_from = None, False, None
        if all(span):
            self.spanned.emit(*span)
        if not self.rect().contains(event.position().toPoint()):
            self._pointer = -1
        self._show_bubble()
        self.update()

    def _span(self) -> tuple[str, str]:
        """The earlier and the later month of the span that is being chosen; "" if there is none."""
        here = self.section_at(self._pointer) if self._span_from is not None else None
        if here is None or self._span_from is None:
            return "", ""
        earlier, later = sorted((here.label, self._span_from.label))
        return earlier, later

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._bar, event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._pressed is None:
            self._pointer = -1
            self._show_bubble()
            self.update()

    def hideEvent(self, event: QEvent) -> None:
        self.bubble.hide()

    def _show_bubble(self) -> None:
        """Name the month at the pointer, beside it, over the photos; during a drag, the month that is shown."""
        section = self.section_at(self._pointer) if self._pointer >= 0 else None
        if self._dragged and self._span_from is None and section is not None and self._grid:
            section = self._grid.section_at(self._bar.value())
        room = self.parentWidget()
        if section is None or room is None or not self.isVisible():
            self.bubble.hide()
            return
        if self.bubble.parentWidget() is not room:
            self.bubble.setParent(room)
        span = [month_title(label) for label in dict.fromkeys(self._span()) if label]
        self.bubble.setText(" – ".join(span) or month_title(section.label))
        size = self.bubble.sizeHint()
        at = self.mapTo(room, QPoint(0, self._pointer))
        away = self._bar.width() + 8
        left = (
            at.x() + self.width() + away if self.isRightToLeft() else at.x() - size.width() - away
        )
        top = max(4, min(at.y() - size.height() // 2, room.height() - size.height() - 4))
        self.bubble.setGeometry(QRect(QPoint(left, top), size))
        self.bubble.show()
        self.bubble.raise_()
