"""Every command of the window: its name, its key, its place in the menus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True)
class Command:
    """`key` as QKeySequence reads it; `tip` is its tooltip."""

    name: str
    text: str
    act: Callable[[], object]
    key: str = ""
    tip: str = ""
    checkable: bool = False


Section = list[Command | None]


class Menus(QObject):
    """The menu bar of `window`; its actions by name, and their keys for the help."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._keys: list[tuple[str, str]] = []

    def add(self, title: str, commands: Section) -> QMenu:
        """One menu; None is a line between two groups."""
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        for command in commands:
            if command is None:
                menu.addSeparator()
                continue
            action = QAction(command.text, self._window)
            action.setCheckable(command.checkable)
            if command.key:
                action.setShortcuts([QKeySequence(k.strip()) for k in command.key.split(" or ")])
            action.setToolTip(command.tip or command.text.replace("&", "").rstrip(" …"))
            action.triggered.connect(lambda _=False, act=command.act: act())
            menu.addAction(action)
            # an action without its own menu open still answers to its key: full screen hides the menu bar
            self._window.addAction(action)
            self.actions[command.name] = action
            if command.key:
                first = command.key.split(" or ")[0]
                self._keys.append((first, command.text.replace("&", "").rstrip(" …")))
        return menu

    @property
    def keys(self) -> list[tuple[str, str]]:
        return list(self._keys)

    def context(self, names: list[str]) -> QMenu:
        """A context menu of these actions; "" is a line."""
        menu = QMenu(self._window)
        for name in names:
            if name:
                menu.addAction(self.actions[name])
            else:
                menu.addSeparator()
        return menu

    def enable(self, names: list[str], on: bool) -> None:
        for name in names:
            self.actions[name].setEnabled(on)
