"""One window per library: a second start raises the first window, passes its paths on to it, and exits."""

from __future__ import annotations

import errno
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence

from PySide6.QtCore import QCryptographicHash, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from photosearch.base.errors import Locked
from photosearch.base.files import AppDirs, os_faults

WAIT = 30.0  # seconds to wait for a window that is starting or closing
AGAIN = 50  # ms between attempts


def claim(dirs: AppDirs, paths: Sequence[str] | None = (), wait: float = WAIT) -> Instance | None:
    """Become the one window of this home, or pass `paths` to the existing one and return None. With None for `paths`, leave
    the existing one as it is.

    A lock decides: of two simultaneous starts, one becomes the window, and the other waits for its answer.
    Raises Locked if none comes within `wait` seconds.
    """
    ends = time.monotonic() + wait
    while True:
        lock = _lock(dirs)
        if lock is not None:
            return Instance(dirs, lock)
        if paths is None or _hand_over(dirs, paths, ends):
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
    # Qt's hash, since hashlib would load OpenSSL and delay the window
    digest = QCryptographicHash.hash(key, QCryptographicHash.Algorithm.Blake2b_160)
    return f"photosearch-{bytes(digest.toHex().data()).decode()[:20]}"


def _lock(dirs: AppDirs) -> int | None:
    """A file descriptor that holds the lock until it is closed or the process dies; None if another process holds it.

    Not `filelock`: it loads asyncio and OpenSSL, which would delay the window by a quarter of a second.
    """
    with os_faults(str(dirs.data)):
        file = _opened(dirs)
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


def _opened(dirs: AppDirs) -> int:
    """A descriptor of the lock file; that of a home which cannot be written is a temporary file. Raises OSError."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(dirs.data / "window.lock", flags, 0o600)
    except OSError as error:
        if error.errno not in (errno.EROFS, errno.EACCES, errno.EPERM) or not dirs.data.is_dir():
            raise
    return os.open(os.path.join(tempfile.gettempdir(), f"{socket_name(dirs)}.lock"), flags, 0o600)


def _hand_over(dirs: AppDirs, paths: Sequence[str], ends: float) -> bool:
    """Ask the running window of this home to come to the front and open `paths`. False if it does not confirm."""
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
    """The one window of a home. Later starts can connect at once, and are answered from `serve` on."""

    # A list of paths to open. Signal(list) would lose bytes that are not UTF-8.
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
        self._take()  # connections that arrived earlier

    def close(self) -> None:
        """Stop answering later starts: they wait for `release`, and one of them becomes the window."""
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
        except ValueError:  # not another start of this program
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.raise_wanted.emit([str(path) for path in paths] if isinstance(paths, list) else [])
