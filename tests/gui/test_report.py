"""“Report a problem”: what the zip contains, and above all what it does not."""

from __future__ import annotations

import logging
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base import log, settings
from photosearch.base.files import AppDirs, app_dirs
from photosearch.gui.dialogs.problem_report import HIDDEN, ReportDesk, without_paths, write_report

LOG = """\
2026-01-01 10:00:00 INFO 12 index photosearch.indexing.indexer: /home/ann/Family photos/Bob & Eve.jpg: corrupt broken
  File "/home/ann/lib/x.py", line 3, in load
PermissionError: [Errno 13] Permission denied: '/home/ann/secret.png' -> 5
C:\\Users\\Ann\\Pictures\\baby.jpg cannot be read
OSError: '\\\\server\\share\\eve.jpg'
seen 3/4 photos at 12:30, 50 img/s
"""


@pytest.fixture
def dirs() -> AppDirs:
    dirs = app_dirs().create()
    (dirs.logs / "engine.log").write_text(LOG, "utf-8")
    (dirs.logs / "engine.log.1").write_text("older\n", "utf-8")
    (dirs.data / "holiday.jpg").write_bytes(b"\xff\xd8")
    settings.change(
        dirs,
        recent_searches=("my ] wedding",),
        excluded_folders=("/x/ann",),
        first_run_done=True,
    )
    return dirs


def read(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as box:
        return {name: box.read(name).decode() for name in box.namelist()}


def test_the_zip_contains_no_photo_no_search_and_no_path(dirs: AppDirs, tmp_path: Path) -> None:
    write_report(dirs, tmp_path / "r.zip", "facts\n", with_paths=False)
    box = read(tmp_path / "r.zip")
    assert set(box) == {"about.txt", "settings.txt", "engine.log", "engine.log.1"}
    everything = "\n".join(box.values()).lower()
    for name in ("ann", "bob", "eve", "secret", "baby", "wedding", "server", "family"):
        assert name not in everything, name
    assert HIDDEN in box["engine.log"] and "line 3, in load" in box["engine.log"]
    assert "3/4 photos at 12:30, 50 img/s" in box["engine.log"]
    assert "first_run_done = " in box["settings.txt"]


def test_the_zip_contains_paths_if_the_user_agrees(dirs: AppDirs, tmp_path: Path) -> None:
    write_report(dirs, tmp_path / "r.zip", "facts\n", with_paths=True)
    box = read(tmp_path / "r.zip")
    assert box["engine.log"] == LOG and "wedding" not in "".join(box.values())


def test_a_line_break_in_a_name_leaks_nothing(tmp_path: Path) -> None:
    dirs = app_dirs(str(tmp_path / "home")).create()
    log.start(dirs, "engine")
    handler = logging.getLogger().handlers[-1]
    logging.getLogger("photosearch.indexing.indexer").info(
        "%s: %s", "/photos/a\nwedding\rof eve.jpg", "corrupt"
    )
    logging.getLogger().removeHandler(handler)
    handler.close()
    write_report(dirs, tmp_path / "r.zip", "facts\n", with_paths=False)
    [line] = read(tmp_path / "r.zip")["engine.log"].splitlines()
    assert line.endswith(f"photosearch.indexing.indexer: {HIDDEN}")


@pytest.mark.parametrize("text", ["~/Pictures/a b.jpg", "D:/x y/z.png", "'/a b' is"])
def test_text_that_looks_like_a_path_is_removed(text: str) -> None:
    assert without_paths(text).startswith(HIDDEN)


def test_the_desk_asks_saves_and_reports_errors(
    dirs: AppDirs, tmp_path: Path, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desk = ReportDesk(dirs, lambda: ("Starter", "CPU"), window)
    desk.ask()
    box = window.findChild(QMessageBox)
    assert box is not None and not box.checkBox().isChecked()
    box.reject()
    with qtbot.waitSignal(desk.told):
        desk.save(str(tmp_path / "r.zip"), with_paths=False)
    assert "Model: Starter" in read(tmp_path / "r.zip")["about.txt"]
    with qtbot.waitSignal(desk.failed) as failed:
        desk.save(str(tmp_path / "no" / "r.zip"), with_paths=False)
    assert "r.zip" in failed.args[0]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".photo")] == []
