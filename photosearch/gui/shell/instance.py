"""One window for one library: a second start raises the first window, hands it what it was to open, and ends."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from photosearch.base.files import AppDirs

WAIT = 2000  # ms


def socket_name(dirs: AppDirs) -> str:
    """The same for every start in the same home by the same user."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    key = f"{user}\0{dirs.data}".encode("utf-8", "surrogateescape")
    # Qt's hash: hashlib would load OpenSSL, and the window come later
    digest = QCryptographicHash.hash(key, QCryptographicHash.Algorithm.Blake2b_160)
    return f"photosearch-{bytes(digest.toHex().data()).decode()[:20]}"


def raise_running(dirs: AppDirs, paths: Sequence[str] = ()) -> bool:
    """Ask the window that runs in this home to come up and to open `paths`; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(dirs))
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(json.dumps(list(paths)).encode("ascii") + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(WAIT) and bytes(socket.readAll().data()) == b"ok\n"
    socket.abort()
    return answered


class Instance(QObject):
    """Listens for later starts."""

    # a list of paths to open; an object, since Qt's own lists drop bytes that are no Unicode
    raise_wanted = Signal(object)

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
            socket.readyRead.connect(self._read)
        self._read()  # what came before anybody listened

    def _read(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            if socket.canReadLine():
                self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        try:
            paths = json.loads(bytes(socket.readLine().data()))
        except ValueError:  # not one of our own
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.raise_wanted.emit([str(path) for path in paths] if isinstance(paths, list) else [])
