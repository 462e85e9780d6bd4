"""Confirmation dialogs, all alike: the harmless button, Cancel if there is no better word, is the default, and Esc presses it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QMessageBox, QPushButton, QWidget


def ask(
    parent: QWidget,
    title: str,
    text: str,
    more: Sequence[str],
    yes: str,
    act: Callable[[], object],
    *,
    details: str = "",
    option: QCheckBox | None = None,
    no: tuple[str, Callable[[], object]] | None = None,
) -> QMessageBox:
    """Open the question without blocking. `yes`: label of the button for `act`; `more`: paragraphs below `text`. `no`: label and
    action of the default button, in place of Cancel."""
    box = QMessageBox(
        QMessageBox.Icon.Question, title, text, QMessageBox.StandardButton.NoButton, parent
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText("\n\n".join(part for part in more if part))
    box.setDetailedText(details)
    if option is not None:
        box.setCheckBox(option)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    agree.clicked.connect(lambda: act())
    if no is None:
        harmless = box.addButton(QMessageBox.StandardButton.Cancel)
    else:
        label, leave = no
        harmless = box.addButton(label, QMessageBox.ButtonRole.RejectRole)
        harmless.clicked.connect(lambda: leave())
    box.setDefaultButton(harmless)
    box.setEscapeButton(harmless)
    box.finished.connect(box.deleteLater)
    box.open()
    return box


class CalmDialog(QDialog):
    """A dialog whose settings take effect at once: Enter presses a button only if that button has the focus.

    By default, Qt lets Enter in any field press the first button that it finds.
    """

    def calm_buttons(self) -> None:
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()
