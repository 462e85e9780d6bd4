"""Modules that the window process must never load, and a fault of the Qt binding that must not return."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QStandardItemModel
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.gui.results.hits_model import ResultsModel

FORBIDDEN = ("numpy", "onnxruntime", "hnswlib", "sqlite3", "sqlite_utils", "PIL", "tokenizers")


def test_the_window_loads_no_engine_modules() -> None:
    code = (
        "import sys, photosearch.gui.shell.app\n"
        f"print([m for m in {FORBIDDEN} if m in sys.modules])\n"
        "seen = {m.split('.')[1] for m in sys.modules if m.startswith('photosearch.')}\n"
        "print(sorted(seen - {'base', 'gui', 'language', 'service'}))\n"
        "print(sorted(m for m in sys.modules if m.startswith('photosearch.service.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = [
        "photosearch.service.messages",
        "photosearch.service.requests",
    ]  # the link comes when the engine starts
    assert done.stdout.splitlines() == ["[]", "[]", str(loaded)]


def test_void_calls_keep_their_references(qtbot: QtBot) -> None:
    """With PySide6 6.12.0 on Python 3.11, each such call lost a reference to None, until the interpreter crashed."""
    pixmap = QPixmap(32, 32)
    target = QImage(64, 64, QImage.Format.Format_RGB32)
    widget = QWidget()
    qtbot.addWidget(widget)
    model = ResultsModel()
    items = QStandardItemModel()
    painter = QPainter(target)
    rect, color = QRect(0, 0, 8, 8), QColor("red")
    calls = (
        lambda: painter.drawPixmap(0, 0, pixmap),
        lambda: painter.fillRect(rect, color),
        lambda: painter.save(),
        lambda: painter.restore(),
        lambda: painter.setOpacity(1.0),
        lambda: widget.update(),
        lambda: widget.setEnabled(True),
        lambda: model.data(model.index(0)),
        lambda: items.data(items.index(0, 0), Qt.ItemDataRole.DisplayRole),
    )
    for call in calls:
        call()
        before = sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)
        for _ in range(10_000):
            call()
        after = sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)
        lost = [b - a for b, a in zip(before, after, strict=True)]
        assert max(abs(one) for one in lost) < 1000, (call, lost)
    painter.end()
