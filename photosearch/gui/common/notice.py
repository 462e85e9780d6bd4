"""A page with one message, and buttons for what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photosearch.gui.common.centred_text import CentredText
from photosearch.gui.common.icons import put_icon

Ways = Mapping[str, Callable[[], object]]  # what can be done, by the labels of the buttons

WIDEST = 560  # device-independent pixels of the words
LONGEST = 48  # characters of a button, beyond which it is shortened


class Notice(QScrollArea):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = CentredText()
        self._title.setObjectName("subtitle")
        self._text = CentredText()
        self._text.setObjectName("quiet")
        self.buttons: list[QPushButton] = []
        self._ways = QWidget()
        self._rows = QVBoxLayout(self._ways)
        self._rows.setContentsMargins(0, 6, 0, 0)
        self._rows.setSpacing(6)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addStretch(2)
        for part in (self._mark, self._title, self._text):
            column.addWidget(part)
        column.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        outer = QWidget()
        outer.setAutoFillBackground(True)
        outer.setBackgroundRole(QPalette.ColorRole.Base)
        around = QHBoxLayout(outer)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(inner, 100)
        around.addStretch(1)
        self.setWidget(outer)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def offers(self) -> list[str]:
        """The labels of the buttons, without the signs of their access keys."""
        return [button.accessibleName() for button in self.buttons]

    @property
    def button(self) -> QPushButton:
        """The first button."""
        return self.buttons[0]

    def tell(self, title: str, text: str, icon: str, ways: Ways | None = None) -> None:
        """Show a message. `ways`: what helps most comes first."""
        put_icon(self._mark, icon, 56, QPalette.ColorRole.PlaceholderText)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())
        self._offer(ways or {})

    def _offer(self, ways: Ways) -> None:
        focused = any(button.hasFocus() for button in self.buttons)
        for button in self.buttons:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for label, act in ways.items():
            button = QPushButton(_shortened(label), self._ways)
            button.setAccessibleName(_plain(label))
            if len(label) > LONGEST:
                button.setToolTip(_plain(label))
            button.setMinimumHeight(34)
            button.clicked.connect(lambda _=False, act=act: act())
            self._rows.addWidget(button)
            button.show()
            self.buttons.append(button)
        self._ways.setVisible(bool(self.buttons))
        if focused and self.buttons:
            self.buttons[0].setFocus()


def _plain(label: str) -> str:
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1].rstrip('& ')}…"
