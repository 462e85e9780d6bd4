"""One window for one library: a second start raises the first window, hands it what it was to open, and ends."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QCryptographicHash, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from photosearch.base.errors import Locked
from photosearch.base.files import AppDirs, os_faults

WAIT = 30.0  # seconds that a window which is starting or ending is waited for
AGAIN = 50  # ms between two attempts


def claim(dirs: AppDirs, paths: Sequence[str] = (), wait: float = WAIT) -> Instance | None:
    """Become the one window of this home, or hand `paths` to the one that is there (None).

    The lock decides which, so of two starts at once one becomes the window, and the other waits until it answers.
    Raises Locked where it never does.
    """
    ends = time.monotonic() + wait
    while True:
        lock = _lock(dirs)
        if lock is not None:
            return Instance(dirs, lock)
        if _hand_over(dirs, paths, ends):
            return None
        if time.monotonic() > ends:
            raise Locked(
                "PhotoSearch is running already, but its window does not answer.",
                "End that process, and start PhotoSearch again.",
            )
        QThread.msleep(AGAIN)


def socket_name(dirs: AppDirs) -> str:
    """The same for every start in the same home by the same user."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    key = f"{user}\0{dirs.data}".encode("utf-8", "surrogateescape")
    # Qt's hash: hashlib would load OpenSSL, and the window come later
    digest = QCryptographicHash.hash(key, QCryptographicHash.Algorithm.Blake2b_160)
    return f"photosearch-{bytes(digest.toHex().data()).decode()[:20]}"


def _lock(dirs: AppDirs) -> int | None:
    """A file descriptor that holds the lock until it is closed, or its process dies. None where another has it.

    Not `filelock`, which loads asyncio and OpenSSL: a quarter of a second before the window is there.
    """
    with os_faults(str(dirs.data)):
        file = os.open(dirs.data / "window.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        return None
    return file


def _hand_over(dirs: AppDirs, paths: Sequence[str], ends: float) -> bool:
    """Ask the window that runs in this home to come up and to open `paths`. False where it does not say that it will."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(dirs))
    if not socket.waitForConnected(_left(ends)):
        return False
    socket.write(json.dumps(list(paths)).encode("ascii") + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(_left(ends)) and bytes(socket.readAll().data()) == b"ok\n"
    socket.abort()
    return answered


def _left(ends: float) -> int:
    return max(1, round(1000 * (ends - time.monotonic())))


class Instance(QObject):
    """The one window of a home. Later starts can connect from now on; they are answered after `serve`."""

    # a list of paths to open; an object, since Qt's own lists drop bytes that are no Unicode
    raise_wanted = Signal(object)

    def __init__(self, dirs: AppDirs, lock: int) -> None:
        super().__init__()
        self._lock = lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = socket_name(dirs)
        QLocalServer.removeServer(name)  # left by a window that was killed
        self._server.listen(name)

    def serve(self) -> None:
        self._server.newConnection.connect(self._take)
        self._take()  # what came before anybody listened

    def close(self) -> None:
        """No later start is answered any more: it waits for `release`, and becomes the window."""
        self._server.close()

    def release(self) -> None:
        os.close(self._lock)

    def _take(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._read)
        self._read()

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
