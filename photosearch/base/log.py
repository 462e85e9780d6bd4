"""One rotating log file per kind of process, and hooks that log uncaught exceptions to it."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import sys
import threading
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from photosearch.base.closing import make_private
from photosearch.base.files import AppDirs, make_folder
from photosearch.base.shortage import shortage

FORMAT = "%(asctime)s %(levelname)s %(process)d %(threadName)s %(name)s: %(message)s"


def start(dirs: AppDirs, part: str) -> None:
    """Log to `<logs>/<part>.log` (1 MB, three backups), or nowhere if that file cannot be written."""
    logging.raiseExceptions = (
        False  # a full disk stops logging but not the program, and stderr stays clean
    )
    root = logging.getLogger()
    root.addHandler(_handler(dirs.logs / f"{part}.log"))
    root.setLevel(logging.INFO)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread


def _handler(path: Path) -> logging.Handler:
    try:
        make_folder(path.parent)
        handler = _PrivateFile(
            path, maxBytes=1_000_000, backupCount=3, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(_OneLine(FORMAT))
    return handler


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """Only the user can read it: paths are in it."""

    def _open(self) -> TextIOWrapper:
        make_private(Path(self.baseFilename))
        return super()._open()


class _OneLine(logging.Formatter):
    """Escapes line breaks in messages: a file name may contain them, and must not forge a log line."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("photosearch").critical("uncaught", exc_info=(kind, error, trace))
    bug = f"an internal error occurred ({kind.__name__}); the log has the details."
    with contextlib.suppress(OSError, ValueError):
        print(f"photosearch: {shortage(error) or bug}", file=sys.stderr)


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
