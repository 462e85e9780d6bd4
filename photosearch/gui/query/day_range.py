"""Chooses a first and a last day: two buttons, and a calendar for the one that was pressed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from photosearch.base.today import today
from photosearch.gui.common.wording import short_day

Days = tuple[date | None, date | None]


class DayRange(QWidget):
    """`chosen(first, last)`: days, or None for an open end."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Days = (None, None)
        self._side = -1  # of the button whose calendar is open
        self.buttons = (QPushButton(), QPushButton())
        for side, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, at=side: self._open(at))
        self.open_end = QPushButton()
        self.open_end.clicked.connect(lambda: self._take(None))
        self.calendar = QCalendarWidget()
        self.calendar.setGridVisible(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setLocale(QLocale())
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # else red, which is hard to read
            self.calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.clicked.connect(self._clicked)
        self.calendar.activated.connect(self._clicked)
        row = QHBoxLayout()
        for button in self.buttons:
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.calendar)
        column.addWidget(self.open_end)
        self.show_days((None, None))

    def show_days(self, days: Days) -> None:
        self._days = days
        for button, day, words in zip(
            self.buttons, days, (self.tr("From: %1"), self.tr("To: %1")), strict=True
        ):
            said = self.tr("any day") if day is None else short_day(QDate(day.year, day.month, day.day))  # fmt: skip
            button.setText(words.replace("%1", said))
        self._show_calendar()

    def close_calendar(self) -> None:
        self._side = -1
        self._show_calendar()

    def _open(self, side: int) -> None:
        self._side = -1 if side == self._side else side
        self._show_calendar()
        if self._side >= 0:
            day = self._days[side] or self._days[1 - side] or today()
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
            self.calendar.setFocus()

    def _show_calendar(self) -> None:
        for side, button in enumerate(self.buttons):
            button.setChecked(side == self._side)
        self.calendar.setVisible(self._side >= 0)
        self.open_end.setVisible(self._side >= 0 and self._days[self._side] is not None)
        self.open_end.setText(
            self.tr("No first day") if self._side == 0 else self.tr("No last day")
        )

    def _clicked(self, day: QDate) -> None:
        self._take(date(day.year(), day.month(), day.day()))

    def _take(self, day: date | None) -> None:
        if self._side < 0:
            return
        first, last = (day, self._days[1]) if self._side == 0 else (self._days[0], day)
        if first and last and first > last:  # the other end gives way to the one that was chosen
            first, last = (first, None) if self._side == 0 else (None, last)
        self.close_calendar()
        self.chosen.emit(first, last)
