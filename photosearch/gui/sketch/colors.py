"""The pen colours of the sketch pad: eleven buttons, and a dialog for any other colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QConicalGradient, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QColorDialog, QGridLayout, QToolButton, QWidget

SIDE = 18
A_ROW = 6
FIRST = "#1b1d21"
RING = "#3f8ae0"  # visible in the light and the dark theme


class SketchColors(QWidget):
    """Emits `chosen(color)` on every choice, even of the current colour: choosing a colour switches back to the pen."""

    chosen = Signal(QColor)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = QColor(FIRST)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        named = (
            (self.tr("Black"), FIRST),
            (self.tr("Grey"), "#8b919b"),
            (self.tr("Brown"), "#8a5a2e"),
            (self.tr("Skin tone"), "#efb89a"),
            (self.tr("Red"), "#d7322a"),
            (self.tr("Orange"), "#f08a1d"),
            (self.tr("Yellow"), "#f4cf26"),
            (self.tr("Light green"), "#8ac249"),
            (self.tr("Green"), "#2c8a43"),
            (self.tr("Light blue"), "#67bdf0"),
            (self.tr("Blue"), "#1f5cc4"),
        )
        for name, code in named:
            button = self._button(name, QBrush(QColor(code)))
            button.clicked.connect(lambda _=False, code=code: self.choose(QColor(code)))
        self._other = self._button(self.tr("More colours …"), _rainbow())
        self._other.clicked.connect(self._open)
        self.buttons[0].setChecked(True)

    @property
    def buttons(self) -> list[QToolButton]:
        return [b for b in self._group.buttons() if isinstance(b, QToolButton)]

    def choose(self, color: QColor) -> None:
        self.color = color
        self.chosen.emit(color)

    def _button(self, name: str, brush: QBrush) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setCheckable(True)
        button.setIcon(_dot(brush))
        button.setIconSize(QSize(SIDE, SIDE))
        button.setToolTip(name)
        button.setAccessibleName(name)
        place = len(self._group.buttons())
        self._group.addButton(button)
        self._grid.addWidget(button, place // A_ROW, place % A_ROW, Qt.AlignmentFlag.AlignCenter)
        return button

    def _open(self) -> None:
        dialog = QColorDialog(self.color, self)
        dialog.setWindowTitle(self.tr("Pen colour"))
        dialog.colorSelected.connect(self.choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _rainbow() -> QBrush:
    gradient = QConicalGradient(QPointF(SIDE, SIDE), 90)
    for sixth in range(7):
        gradient.setColorAt(sixth / 6, QColor.fromHsv(sixth * 60 % 360, 190, 235))
    return QBrush(gradient)


def _dot(brush: QBrush) -> QIcon:
    """Draw a round icon at twice its size, for high-density screens; the checked state has a ring."""
    made = QIcon()
    for state, edge in ((QIcon.State.Off, 3), (QIcon.State.On, 8)):
        pixmap = QPixmap(2 * SIDE, 2 * SIDE)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state == QIcon.State.On:
            painter.setPen(QPen(QColor(RING), 3))
            painter.drawEllipse(2, 2, 2 * SIDE - 4, 2 * SIDE - 4)
        painter.setPen(QColor(128, 128, 128, 220))  # for black on dark and yellow on light
        painter.setBrush(brush)
        painter.drawEllipse(edge, edge, 2 * (SIDE - edge), 2 * (SIDE - edge))
        painter.end()
        made.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return made
