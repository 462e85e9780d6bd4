"""The strip above the photos that reports a problem, or how things are, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from photosearch.gui.common.flow import FlowLayout
from photosearch.gui.common.icons import put_icon

ROOMY = 320  # device-independent pixels that the words keep beside the buttons; with less, the buttons are below


class Banner(QFrame):
    """A message with buttons. `action_wanted(name)`: one of them was pressed. `closed`: the user has hidden it."""

    action_wanted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, calm: bool = False) -> None:
        """`calm`: for what is no problem."""
        super().__init__(parent)
        self.setObjectName("calmBanner" if calm else "banner")
        self._icon = "offline" if calm else "warning"
        self._mark = QLabel()
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.buttons: dict[str, QPushButton] = {}
        self._close = QToolButton(autoRaise=True)
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))
        self._close.clicked.connect(self.hide)
        self._close.clicked.connect(self.closed)
        self._offers = QWidget()
        self._flow = FlowLayout(self._offers)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 8, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._mark, 0, 0, top)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addWidget(self._close, 0, 3, top)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, hint: str = "", offers: Mapping[str, str] | None = None) -> None:
        """Show `text` and a hint on what to do. `offers`: the labels of buttons by the names of their actions."""
        self._text.setText(f"{text} {hint}".strip())
        self.setAccessibleName(self._text.text())
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {name: QPushButton(label, self) for name, label in (offers or {}).items()}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.action_wanted.emit(name))
            self._flow.addWidget(button)
            button.show()
        self._place_offers()
        self.show()
        for wearer, icon, side in ((self._mark, self._icon, 20), (self._close, "close", 18)):
            wearer.ensurePolished()  # applies the banner's own colours
            put_icon(wearer, icon, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_offers()

    def _place_offers(self) -> None:
        """Beside the words if there is room, else below them."""
        spacing = self._flow.spacing()
        wide = sum(button.sizeHint().width() + spacing for button in self.buttons.values())
        self._grid.removeWidget(self._offers)
        if self.width() - wide - 90 >= ROOMY:
            self._offers.setFixedWidth(wide)
            self._grid.addWidget(self._offers, 0, 2)
        else:
            self._offers.setMinimumWidth(0)
            self._offers.setMaximumWidth(16_777_215)
            self._grid.addWidget(self._offers, 1, 1, 1, 3)
        self._offers.setVisible(bool(self.buttons))
