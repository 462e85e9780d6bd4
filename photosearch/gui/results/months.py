"""Navigation by date: the label with the month in view, and the time line beside the scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QSizePolicy, QToolTip, QWidget

from photosearch.gui.common.wording import month_title, section_title, translate
from photosearch.gui.results.grid import Grid, Section


class MonthLabel(QLabel):
    """Shows the month at the top edge while scrolling, and for a moment after, if its heading is out of view."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self.setObjectName("monthLabel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._fade = QTimer(self, singleShot=True, interval=1500)
        self._fade.timeout.connect(self.hide)

    def show_for(self, grid: Grid, top: int) -> None:
        section = grid.section_at(top) if grid.heading else None
        if section is None or top < section.top + grid.heading:
            self.hide()
            return
        self.setText(section_title(section.label))
        self.show()
        self.raise_()
        self._fade.start()


class MonthBar(QWidget):
    """The time line of all photos, with years as marks; a click or a drag jumps to that place."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[Section] = []
        self._years: list[tuple[str, int]] = []  # each with its y position in the content
        self._height = 0
        self._place = 0.0
        self._pointer = -1
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("MonthBar", "Timeline"))
        self.setToolTip(translate("MonthBar", "Click or drag to jump to a month"))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0000") + 18, 100)

    def show_grid(self, grid: Grid, *, dated: bool) -> None:
        """`dated`: the sections of the grid are months."""
        self._sections = grid.sections if grid.heading and dated else []
        self._height = max(1, grid.height)
        self._years = []
        for section in self._sections:
            year = section.label[:4]
            if year and (not self._years or year != self._years[-1][0]):
                self._years.append((year, section.top))
        self.setVisible(len(self._sections) > 1)
        self.update()

    def follow(self, offset: int) -> None:
        self._place = offset / max(1, self._height)
        self.update()

    def years(self) -> list[tuple[str, int]]:
        """(year, y) of the marks that fit without overlapping."""
        marks: list[tuple[str, int]] = []
        step = self.fontMetrics().height() + 4
        scale = self.height() / self._height
        for year, top in self._years:
            y = round(top * scale)
            if not marks or y - marks[-1][1] >= step:
                marks.append((year, y))
        return marks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self.palette().base())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            line = self.fontMetrics().height()
            for year, y in self.years():
                top = min(y + 5, self.height() - line)
                painter.drawText(
                    QRect(0, top, self.width() - 6, line), int(Qt.AlignmentFlag.AlignRight), year
                )
            here = round(self._place * self.height())
            accent = self.palette().color(QPalette.ColorRole.Accent)
            painter.fillRect(QRect(0, min(here, self.height() - 3), self.width(), 3), accent)
            if self._pointer >= 0:
                accent.setAlpha(110)
                painter.fillRect(QRect(0, self._pointer, self.width(), 1), accent)
        finally:
            painter.end()

    def _section_at(self, y: int) -> Section | None:
        target = max(0, y) / max(1, self.height()) * self._height
        found = None
        for section in self._sections:
            if section.top > target:
                break
            found = section
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = round(event.position().y())
        self.update()
        section = self._section_at(self._pointer)
        if section is not None:
            QToolTip.showText(event.globalPosition().toPoint(), month_title(section.label), self)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        section = self._section_at(round(event.position().y()))
        if section is not None:
            self.chosen.emit(section.top)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = -1
        self.update()
