"""Saves and restores the position of the window and its panels, and its switches."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

SWITCHES = {
    "names": False,
    "scores": False,
    "text": False,
    "stacks": True,
    "sidebar": True,
    "filmstrip": True,
}  # and their defaults


def restore(window: QMainWindow, actions: Mapping[str, QAction], state: QSettings) -> None:
    window.resize(1180, 780)
    geometry = state.value("geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    layout = state.value("layout")
    if isinstance(layout, QByteArray):
        window.restoreState(layout)
    for name, on in SWITCHES.items():
        actions[name].setChecked(state.value(name, "true" if on else "false") == "true")


def keep(window: QMainWindow, actions: Mapping[str, QAction], state: QSettings) -> None:
    state.setValue("geometry", window.saveGeometry())
    state.setValue("layout", window.saveState())
    for name in SWITCHES:
        state.setValue(name, "true" if actions[name].isChecked() else "false")
