"""Passing file paths through Qt. Its strings lose the bytes of a name that is not UTF-8; its URLs keep them.

So pass a path to Qt as a URL or as bytes, and declare a signal that carries one as `Signal(object)`.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtWidgets import QListWidgetItem

TEXT_ROLE = Qt.ItemDataRole.UserRole


def file_url(path: str) -> QUrl:
    # On Windows names are Unicode, and Qt knows the URL forms of drives and network shares.
    if sys.platform == "win32":
        return QUrl.fromLocalFile(path)
    quoted = QByteArray(os.fsencode(path)).toPercentEncoding(b"/")
    return QUrl.fromEncoded(b"file://" + quoted.data())


def local_path(url: QUrl) -> str:
    """The path of a URL that points to a local file; "" for any other URL."""
    if not url.isLocalFile() or sys.platform == "win32":
        return url.toLocalFile()
    if url.host() not in ("", "localhost"):
        return ""
    quoted = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
    return os.fsdecode(bytes(QByteArray.fromPercentEncoding(quoted.encode("ascii")).data()))


def local_paths(mime: QMimeData) -> list[str]:
    return [path for path in map(local_path, mime.urls()) if path]


def keep_text(item: QListWidgetItem, text: str) -> None:
    """Store a path, or other text that may contain non-UTF-8 bytes, in a list item."""
    item.setData(TEXT_ROLE, os.fsencode(text))


def kept_text(item: QListWidgetItem) -> str:
    return os.fsdecode(item.data(TEXT_ROLE))
