"""The strip above the photos that reports a problem and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from photosearch.gui.common.icons import put_icon


class Banner(QFrame):
    """A message with buttons. `action_wanted(name)`: one of them was pressed."""

    action_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
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
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, hint: str = "", offers: Mapping[str, str] | None = None) -> None:
        """Show `text` and a hint on what to do. `offers`: the labels of buttons by the names of their actions."""
        self._text.setText(f"{text} {hint}".strip())
        self.setAccessibleName(self._text.text())
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {name: QPushButton(label, self) for name, label in (offers or {}).items()}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.action_wanted.emit(name))
            self._row.insertWidget(self._row.count() - 1, button)
        self.show()
        for wearer, icon, side in ((self._mark, "warning", 20), (self._close, "close", 18)):
            wearer.ensurePolished()  # applies the banner's own colours
            put_icon(wearer, icon, side)
