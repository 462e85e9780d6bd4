"""Open a file with its default program, or show it in the file manager."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QProcess, Slot
from PySide6.QtGui import QDesktopServices

from photosearch.gui.common.local_files import file_url


def open_path(path: str) -> bool:
    """Open a file or a folder with the desktop's default program; False if there is none."""
    return QDesktopServices.openUrl(file_url(path))


class FileManager(QObject):
    """Shows a file in its folder, and selects it if the desktop supports that."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: dict[QObject, str] = {}  # by pending call

    def show(self, path: str) -> None:
        if sys.platform == "win32":
            QProcess.startDetached("explorer", [f"/select,{path}"])
        elif sys.platform == "darwin":
            QProcess.startDetached("open", ["-R", path])
        else:
            self._show_over_dbus(path)

    def _show_over_dbus(self, path: str) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            open_path(os.path.dirname(path))
            return
        message = QDBusMessage.createMethodCall(
            "org.freedesktop.FileManager1",
            "/org/freedesktop/FileManager1",
            "org.freedesktop.FileManager1",
            "ShowItems",
        )
        message.setArguments([[file_url(path).toEncoded().toStdString()], ""])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        self._folders[watcher] = os.path.dirname(path)
        watcher.finished.connect(self._shown)

    @Slot("QDBusPendingCallWatcher*")
    def _shown(self, watcher: QObject) -> None:
        """Open the folder if no file manager implements ShowItems."""
        folder = self._folders.pop(watcher)
        if watcher.isError():  # type: ignore[attr-defined]
            open_path(folder)
        watcher.deleteLater()
