"""The engine reads the text in photos once nothing else is to be done, unless that is switched off."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosearch.base import settings
from photosearch.base.files import app_dirs
from photosearch.base.records import Progress
from photosearch.service import index_loop
from photosearch.store import db as database
from photosearch.store import text_rows
from tests.images.written import written
from tests.service import test_scanning
from tests.service.test_scanning import Service


@pytest.fixture
def folder(tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(index_loop, "SAVE_SECONDS", 0.1)
    monkeypatch.setattr(test_scanning, "PATIENCE", 120.0)  # a reader takes seconds to start
    folder = tmp_path / "photos"
    folder.mkdir()
    written(folder / "a.jpg", "Lighthouse")
    return folder


def known() -> int:
    reader = database.open_reader(app_dirs().database)
    assert reader is not None
    try:
        return len(text_rows.containing(reader, "lighthouse"))
    finally:
        reader.close()


def test_text_is_read_when_idle(folder: Path) -> None:
    service = Service(folder)
    service.start()
    try:
        service.until(Progress, lambda p: "text in photos" in p.note)
    finally:
        service.end()
    assert known() == 1


def test_a_switch_turns_it_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.change(app_dirs().create(), read_text=False)
    asked: list[str] = []
    monkeypatch.setattr(index_loop, "models", lambda: asked.append("models"))
    service = Service(folder)
    monkeypatch.setattr(
        index_loop.IndexLoop,
        "_mended",
        lambda _loop: asked.append("idle") or service.window.send("idle"),
    )
    service.start()
    try:
        service.until(str)
    finally:
        service.end()
    assert asked[0] == "idle" and "models" not in asked
    assert known() == 0
