"""Builds the menu bar: one action with its shortcuts for each command."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from photosearch.base.frozen_class import frozen


@frozen
class Command:
    """`key`: shortcuts in QKeySequence's notation, separated by " or "; `tip`: the tooltip."""

    name: str
    text: str
    key: str = ""
    tip: str = ""
    checkable: bool = False


@frozen
class ListedCommand:
    """A command as lists show it: its name without the sign of its access key, and the menu that it is in."""

    title: str
    menu: str
    action: QAction


Section = list[Command | None]
Handler = Callable[[], object]


class Menus(QObject):
    """The menu bar of `window`: the actions by name, and as the help and the palette list them."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.listed: list[ListedCommand] = []

    def add(
        self,
        title: str,
        commands: Section,
        handlers: Mapping[str, Handler],
        only_in: Sequence[QWidget] = (),
    ) -> QMenu:
        """Add a menu; None in `commands` is a separator. `handlers`: by the commands' names. `only_in`: the shortcuts work only
        while one of these has the focus, so that single letters stay letters elsewhere."""
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        menu.installEventFilter(self)
        for command in commands:
            if command is None:
                menu.addSeparator()
                continue
            action = QAction(command.text, self._window)
            action.setCheckable(command.checkable)
            if command.key:
                action.setShortcuts([QKeySequence(k.strip()) for k in command.key.split(" or ")])
            action.setToolTip(command.tip or command.text.replace("&", "").rstrip(" …"))
            action.triggered.connect(lambda _=False, act=handlers[command.name]: act())
            menu.addAction(action)
            if only_in:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for place in only_in or (self._window,):
                # Keeps the shortcut working while full screen hides the menu bar.
                place.addAction(action)
            self.actions[command.name] = action
            self.listed.append(
                ListedCommand(command.text.replace("&", ""), title.replace("&", ""), action)
            )
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A letter typed in an open menu is an access key of the menu, not a shortcut of the photos below it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
            if plain and event.text().strip():
                event.accept()
                return True
        return super().eventFilter(watched, event)

    @property
    def keys(self) -> list[tuple[str, str]]:
        """The first shortcut of each command that has one, and its name."""
        return [
            (one.action.shortcut().toString(), one.title.rstrip(" …"))
            for one in self.listed
            if not one.action.shortcut().isEmpty()
        ]

    def context(self, names: list[str]) -> QMenu:
        """A context menu of these actions; "" is a separator."""
        menu = QMenu(self._window)
        for name in names:
            if name:
                menu.addAction(self.actions[name])
            else:
                menu.addSeparator()
        return menu

    def enable(self, names: Collection[str], among: Collection[str]) -> None:
        """Enable `names` and disable the rest of `among`."""
        for name in among:
            self.actions[name].setEnabled(name in names)
