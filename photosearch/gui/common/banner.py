"""The strip above the photos that reports a problem and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from photosearch.gui.common.icons import put_icon


class Banner(QFrame):
    action_wanted = Signal()

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
        self._action = QPushButton()
        self._action.clicked.connect(self.action_wanted)
        self._action.hide()
        self._close = QToolButton(autoRaise=True)
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, hint: str = "", action: str = "") -> None:
        """Show `text` and a hint on what to do. `action`: the label of an optional button."""
        self._text.setText(f"{text} {hint}".strip())
        self.setAccessibleName(self._text.text())
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        for wearer, icon, side in ((self._mark, "warning", 20), (self._close, "close", 18)):
            wearer.ensurePolished()  # applies the banner's own colours
            put_icon(wearer, icon, side)
