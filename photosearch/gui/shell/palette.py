"""The command palette: every command of the menus by a few letters of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from photosearch.gui.common.hinted_line import HINT, HintedLine
from photosearch.gui.common.list_keys import ListKeys
from photosearch.gui.shell.menus import ListedCommand
from photosearch.language.folding import folded

WIDTH, LINES = 520, 10
_ACTION = Qt.ItemDataRole.UserRole


class Palette(QDialog):
    """A field and the commands that can be used now; those used here last come first. Closes after a choice."""

    def __init__(self, commands: Sequence[ListedCommand], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._commands = list(commands)
        self._used: list[QAction] = []  # here, the last first
        self.setAccessibleName(self.tr("Commands"))
        self.edit = QLineEdit(placeholderText=self.tr("Type a command"), clearButtonEnabled=True)
        self.edit.setAccessibleName(self.tr("Type a command"))
        self.edit.textChanged.connect(self._fill)
        self.edit.returnPressed.connect(self._run_current)
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.tr("Commands"))
        self.lines.setObjectName("recent")
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setItemDelegate(HintedLine(self.lines))
        self.lines.itemClicked.connect(self._run)
        ListKeys(self.edit, self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.edit)
        column.addWidget(self.lines)

    def open_fresh(self) -> None:
        """Open over the upper middle of the window, with all commands."""
        self.edit.clear()
        self._fill("")
        self.resize(self._wanted())
        window = self.parentWidget()
        if window is not None:
            corner = window.mapToGlobal(window.rect().topLeft())
            self.move(
                corner.x() + max(0, (window.width() - self.width()) // 2),
                corner.y() + window.height() // 8,
            )
        self.show()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _wanted(self) -> QSize:
        window = self.parentWidget()
        width = WIDTH if window is None else min(WIDTH, window.width() - 16)
        line = self.lines.sizeHintForRow(0) if self.lines.count() else self.edit.sizeHint().height()
        return QSize(width, self.edit.sizeHint().height() + LINES * line + 32)

    def _fill(self, text: str) -> None:
        self.lines.clear()
        for listed in self._found(text):
            action = listed.action
            title = listed.title
            if action.isCheckable():
                title = ("✓ " if action.isChecked() else "") + title
            item = QListWidgetItem(title)
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item.setData(HINT, "   ".join(part for part in (listed.menu, key) if part))
            item.setData(_ACTION, action)
            item.setToolTip(action.toolTip())
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{title}, {listed.menu} {key}".strip()
            )
            self.lines.addItem(item)
        if not self.lines.count():
            nothing = QListWidgetItem(self.tr("No command of this name can be used now"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.lines.addItem(nothing)
        else:
            self.lines.setCurrentRow(0)

    def _found(self, text: str) -> list[ListedCommand]:
        """The commands that can be used and whose name, menu or explanation has each word typed, the best match first."""
        words = folded(text).split()
        usable = [one for one in self._commands if one.action.isEnabled()]
        if not words:
            recent = [one for action in self._used for one in usable if one.action is action]
            return recent + [one for one in usable if one not in recent]
        ranked = [(score, one) for one in usable if (score := _score(words, one)) is not None]
        return [one for _score, one in sorted(ranked, key=lambda pair: pair[0])]

    def _run_current(self) -> None:
        self._run(self.lines.currentItem())

    def _run(self, item: QListWidgetItem | None) -> None:
        action = item.data(_ACTION) if item is not None else None
        if not isinstance(action, QAction):
            return
        self._used = [action, *(used for used in self._used if used is not action)]
        self.close()
        action.trigger()


def _score(words: Sequence[str], listed: ListedCommand) -> int | None:
    """How well a command fits, 0 the best; None if a word is missing."""
    name, rest = folded(listed.title), folded(f"{listed.menu} {listed.action.toolTip()}")
    total = 0
    for word in words:
        if name.startswith(word):
            total += 0
        elif f" {word}" in name:
            total += 1
        elif word in name:
            total += 2
        elif word in rest:
            total += 4
        else:
            return None
    return total
