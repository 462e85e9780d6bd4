"""One window for one library: a second start raises the first window and ends."""

from __future__ import annotations

import hashlib
import os

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from photosearch.files import AppDirs

WAIT = 2000  # ms


def socket_name(dirs: AppDirs) -> str:
    """The same for every start in the same home by the same user."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    key = f"{user}\0{dirs.data}".encode("utf-8", "surrogateescape")
    return f"photosearch-{hashlib.blake2b(key, digest_size=10).hexdigest()}"


def raise_running(dirs: AppDirs) -> bool:
    """Ask the window that runs in this home to come up; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(dirs))
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(b"raise\n")
    socket.flush()
    answered = socket.waitForReadyRead(WAIT) and bytes(socket.readAll().data()) == b"ok\n"
    socket.abort()
    return answered


class Instance(QObject):
    """Listens for later starts."""

    raise_wanted = Signal()

    def __init__(self, dirs: AppDirs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        name = socket_name(dirs)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by a window that was killed
            self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _take(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"ok\n")
            socket.flush()
            self.raise_wanted.emit()
