"""The bar below a photo that shows what the user noted about it, and changes that."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from photosearch.base.marks import NO_MARKS, REJECTED, STARS, PhotoMarks
from photosearch.gui.common.icons import icon_pixmap
from photosearch.gui.common.wording import label_name
from photosearch.gui.preview.dark_buttons import GOLD, LIGHT, dark_button
from photosearch.gui.results.photo_cells import COLOURS

NARROW = 440  # pixels
STAR = 28  # pixels: the width of a star
OFFERED_LABELS = ("Red", "Orange", "Yellow", "Green", "Blue", "Purple")


class MarkBar(QWidget):
    """`wanted(name)`: the command of the window that the user chose; it acts on the photo whose marks are shown."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = NO_MARKS
        self.setAccessibleName(self.tr("Marks of the photo"))
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(2)
        row.addStretch(1)
        self._add("favourite", "star", self.tr("Favourite (F)"))
        row.addSpacing(10)
        for stars in range(1, STARS + 1):
            self._add_star(stars)
        row.addSpacing(10)
        self._add("pick", "flag", self.tr("Pick (P)"))
        self._add("reject", "close", self.tr("Reject (X)"))
        self.label = self._add_label()
        row.addSpacing(10)
        self._add("turn_left", "turn-left", self.tr("Turn to the left ([)"))
        self._add("turn_right", "turn-right", self.tr("Turn to the right (])"))
        row.addSpacing(10)
        self._add("trash", "bin", self.tr("Move to the trash … (Del)"))
        row.addStretch(1)
        for name in ("favourite", "pick", "reject"):
            self.buttons[name].setCheckable(True)
        self.show_marks(NO_MARKS)

    def _add(self, name: str, icon: str, tip: str) -> None:
        button = dark_button(icon, tip, lambda: self._want(name))
        self.buttons[name] = button
        self._row.addWidget(button)

    @property
    def _row(self) -> QHBoxLayout:
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        return row

    def _add_star(self, stars: int) -> None:
        button = QToolButton()
        button.setObjectName("ratingStar")
        button.setFixedWidth(STAR)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("%Ln star(s)", "", stars))
        button.setToolTip(f"{button.accessibleName()} ({stars})")
        button.clicked.connect(lambda: self._rate(stars))
        self.buttons[f"rate_{stars}"] = button
        self._row.addWidget(button)

    def _add_label(self) -> QToolButton:
        button = dark_button("label", self.tr("Colour label (6 to 9)"), lambda: None)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for colour in OFFERED_LABELS:
            action = menu.addAction(QIcon(_dot(colour)), label_name(colour))
            action.setCheckable(True)
            action.setData(colour)
            name = f"label_{colour.lower()}"
            action.triggered.connect(lambda _=False, name=name: self._want(name))
        menu.addSeparator()
        menu.addAction(self.tr("No label"), lambda: self._want("label_none"))
        button.setMenu(menu)
        self.buttons["label"] = button
        self._row.addWidget(button)
        return button

    def _rate(self, stars: int) -> None:
        """A click on the last star that is set takes all away."""
        self._want(f"rate_{0 if self.marks.rating == stars else stars}")

    def _want(self, name: str) -> None:
        """A mark is as the engine says, so the buttons stay as they are until it has answered. A flag that is set is taken away."""
        self.show_marks(self.marks)
        if (name == "pick" and self.marks.picked) or (
            name == "reject" and self.marks.rating == REJECTED
        ):
            name = "unflag"
        self.wanted.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, the menu and the keys turn photos."""
        super().resizeEvent(event)
        for name in ("turn_left", "turn_right"):
            self.buttons[name].setVisible(self.width() >= NARROW)

    def show_marks(self, marks: PhotoMarks) -> None:
        self.marks = marks
        favourite = self.buttons["favourite"]
        favourite.setChecked(marks.favourite)
        star = icon_pixmap("star-full", 20, GOLD) if marks.favourite else icon_pixmap("star", 20, LIGHT)  # fmt: skip
        favourite.setIcon(star)
        for stars in range(1, STARS + 1):
            button = self.buttons[f"rate_{stars}"]
            button.setText("★" if stars <= marks.rating else "☆")
            button.setChecked(stars == marks.rating)
        self.buttons["pick"].setChecked(marks.picked)
        self.buttons["reject"].setChecked(marks.rating == REJECTED)
        known = marks.label in COLOURS
        self.label.setIcon(_dot(marks.label) if known else icon_pixmap("label", 20, LIGHT))
        for action in self.label.menu().actions():
            if action.isCheckable():
                action.setChecked(action.data() == marks.label)
        said = self.tr("Colour label (6 to 9)")
        name = label_name(marks.label)
        self.label.setAccessibleName(f"{said}: {name}" if name else said)


def _dot(colour: str) -> QPixmap:
    side = 20
    ratio = icon_pixmap("label", side, LIGHT).devicePixelRatio()
    dot = QPixmap(QSize(side, side) * ratio)
    dot.setDevicePixelRatio(ratio)
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(LIGHT)
    painter.setBrush(COLOURS[colour])
    painter.drawEllipse(3, 3, side - 6, side - 6)
    painter.end()
    return dot
