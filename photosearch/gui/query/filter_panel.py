"""The filters as people expect them: date, folder, camera, lens, place, format, orientation, rating. What is chosen becomes words of
the query, and a chip.

The engine completes the values of one filter at a time, so the lists are filled one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.gui.common.client import Client
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.wording import number
from photosearch.gui.query.day_range import DayRange
from photosearch.gui.query.filter_slots import (
    LISTS,
    SHAPES,
    SLOTS,
    days_of,
    in_any,
    in_slot,
    stars_of,
    typed,
    typed_days,
)
from photosearch.gui.query.filter_words import filter_words, kind_name
from photosearch.language.completing import MOST_VALUES
from photosearch.language.filters import Filter
from photosearch.service.messages import Completions

WIDTH = 312  # pixels
OTHER = "\0other"  # of the line that leads to values that are not listed


class FilterPanel(QFrame):
    """`chosen(belongs, typed)`: put the filter `typed` in the place of those that `belongs` names. `begun`: a prefix, to be
    completed in the search field."""

    chosen = Signal(object, str)
    begun = Signal(str)

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filterPanel")
        self.setAccessibleName(self.tr("Filters"))
        self._client = client
        self._filters: tuple[Filter, ...] = ()
        self._waiting: list[str] = []  # keys whose values are still to be asked for
        self._asked = 0
        self.days = DayRange()
        self.days.chosen.connect(self._choose_days)
        self.lists = {key: self._list(key) for key in LISTS}
        self.shape = self._shapes()
        self.stars = [self._star(count) for count in range(1, 6)]
        self.text = QCheckBox(self.tr("With text in the photo"))
        self.here = QCheckBox(self.tr("Only on drives that are connected"))
        self.text.clicked.connect(lambda on: self._choose("text", typed("has", "text" if on else "")))  # fmt: skip
        self.here.clicked.connect(
            lambda on: self._choose("here", typed("is", "offline" if on else "", negated=True))
        )
        self.clear = QPushButton(self.tr("&Clear all filters"))
        self.clear.clicked.connect(lambda: self.chosen.emit(in_any, ""))
        client.completions.connect(self._take_values)
        self._lay_out()

    def _lay_out(self) -> None:
        titles = {
            "in": self.tr("&Folder:"),
            "camera": self.tr("Ca&mera:"),
            "lens": self.tr("&Lens:"),
            "place": self.tr("&Place:"),
            "type": self.tr("Fo&rmat:"),
        }
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key, box in self.lists.items():
            form.addRow(titles[key], box)
        form.addRow(self.tr("&Orientation:"), self.shape)
        stars = QHBoxLayout()
        stars.setSpacing(0)
        for star in self.stars:
            stars.addWidget(star)
        stars.addStretch()
        form.addRow(self.tr("Rating:"), stars)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.days)
        column.addLayout(form)
        for part in (self.text, self.here, self.clear):
            column.addWidget(part)
        self.days.setMinimumWidth(WIDTH)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)  # also with a calendar

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.addItem(self.tr("Any"), "")
        return box

    def _list(self, key: str) -> QComboBox:
        box = self._box(filter_words(Filter(key, "", 0, 0))[0])
        box.activated.connect(lambda _place, one=key: self._choose_value(one))
        return box

    def _shapes(self) -> QComboBox:
        box = self._box(self.tr("Orientation"))
        for shape in SHAPES:
            box.addItem(kind_name(shape), shape)
        box.activated.connect(lambda _place: self._choose("shape", typed("is", box.currentData())))
        return box

    def _star(self, count: int) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setAccessibleName(self.tr("At least %Ln star(s)", "", count))
        button.setToolTip(button.accessibleName())
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose_stars(count))
        put_icon(button, "star")
        return button

    # Show

    def open_below(self, button: QWidget) -> None:
        """Open below a button, inside the screen."""
        self.days.close_calendar()
        self._ask_values()
        self.adjustSize()
        mirrored = button.isRightToLeft()
        corner = button.rect().bottomRight() if mirrored else button.rect().bottomLeft()
        at = button.mapToGlobal(corner) + QPoint(-self.width() if mirrored else 0, 4)
        screen = QGuiApplication.screenAt(at) or button.screen()
        room = screen.availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.show()
        self.days.buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def show_filters(self, filters: Sequence[Filter]) -> None:
        """Show the filters of the query that are in slots."""
        self._filters = tuple(filters)
        found = {slot: in_slot(slot, filters) for slot in SLOTS}
        value = {slot: one.value if one is not None else "" for slot, one in found.items()}
        self.days.show_days(days_of(value["date"]))
        for key, box in self.lists.items():
            self._show_value(key, box)
        self.shape.setCurrentIndex(max(0, self.shape.findData(value["shape"])))
        stars = stars_of(value["rating"])
        for count, button in enumerate(self.stars, 1):
            button.setChecked(count <= stars)
            put_icon(button, "star-full" if count <= stars else "star")
        self.text.setChecked(bool(value["text"]))
        self.here.setChecked(bool(value["here"]))
        self.clear.setEnabled(any(map(in_any, filters)))

    def _show_value(self, key: str, box: QComboBox) -> None:
        one = in_slot(key, self._filters)
        wanted = one.value.casefold() if one is not None else ""
        values = [str(box.itemData(place)).casefold() for place in range(box.count())]
        if one is not None and wanted not in values:
            box.insertItem(1, one.value, one.value)
            values.insert(1, wanted)
        box.setCurrentIndex(values.index(wanted))

    # Values

    def _ask_values(self) -> None:
        self._waiting = [*LISTS, "is", "has"]
        self._ask_next()

    def _ask_next(self) -> None:
        self._asked = self._client.complete(self._waiting[0], "") if self._waiting else 0

    def _take_values(self, found: Completions) -> None:
        if found.id != self._asked or not self._waiting:
            return
        key = self._waiting.pop(0)
        counts = dict(found.values)
        if key in self.lists:
            self._fill(key, found.values)
        elif key == "is":
            for place, shape in enumerate(SHAPES, 1):
                self.shape.setItemText(place, _with_count(kind_name(shape), counts.get(shape, 0)))
        else:
            text = self.tr("With text in the photo")
            self.text.setText(_with_count(text, counts.get("text", 0)))
        self._ask_next()

    def _fill(self, key: str, values: Sequence[tuple[str, int]]) -> None:
        box = self.lists[key]
        while box.count() > 1:
            box.removeItem(1)
        for value, count in values:
            box.addItem(_with_count(filter_words(Filter(key, value, 0, 0))[1], count), value)
        if len(values) >= MOST_VALUES:
            box.addItem(self.tr("More …"), OTHER)
        box.setEnabled(bool(values) or in_slot(key, self._filters) is not None)
        self._show_value(key, box)

    # Choose

    def _choose(self, slot: str, words: str) -> None:
        self.chosen.emit(SLOTS[slot], words)

    def _choose_value(self, key: str) -> None:
        value = self.lists[key].currentData()
        if value == OTHER:
            self._show_value(key, self.lists[key])
            self.hide()
            self.begun.emit(f"{key}:")
        else:
            self._choose(key, typed(key, value))

    def _choose_days(self, first: date | None, last: date | None) -> None:
        self._choose("date", typed_days(first, last))

    def _choose_stars(self, count: int) -> None:
        one = in_slot("rating", self._filters)
        again = one is not None and stars_of(one.value) == count
        self._choose("rating", "" if again else typed("rating", f">={count}"))


def _with_count(text: str, count: int) -> str:
    return f"{text}  ({number(count)})"
