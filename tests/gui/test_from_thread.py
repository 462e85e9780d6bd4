"""A signal from another thread reaches its object, and is dropped if the object is gone."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photosearch.gui.common import thumbnails as module
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.thumbnails import Thumbnails


class Teller(QObject):
    told = Signal(str, int)


def test_the_values_arrive(qtbot: QtBot) -> None:
    teller = Teller()
    with qtbot.waitSignal(teller.told, timeout=10_000) as heard:
        threading.Thread(target=tell, args=(teller.told, "a", 1)).start()
    assert heard.args == ["a", 1]


def test_nothing_happens_if_the_object_is_gone(qtbot: QtBot) -> None:
    teller = Teller()
    signal = teller.told
    shiboken6.delete(teller)
    with pytest.raises(RuntimeError):
        signal.emit("a", 1)
    tell(signal, "a", 1)


def test_other_errors_are_not_hidden(qtbot: QtBot) -> None:
    teller = Teller()
    with pytest.raises(TypeError):
        tell(teller.told, "a")


def test_a_window_that_is_gone_during_a_read_costs_no_error(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    thumbs = Thumbnails()

    def read_and_lose(path: str, side: int) -> QImage:
        shiboken6.delete(thumbs)
        return QImage()

    monkeypatch.setattr(module, "read_image", read_and_lose)
    thumbs._waiting.append((str(tmp_path / "a.jpg"), 0, 0, 0))
    thumbs._readers = 1
    thumbs._read_waiting()
    assert not shiboken6.isValid(thumbs)
