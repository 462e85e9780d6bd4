"""Settings take effect, are saved, and reach the engine only if they concern it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Query
from photosearch.base.settings import change, load, settings_path
from photosearch.gui.dialogs import about
from photosearch.gui.shell import placement
from photosearch.language.terms import terms
from photosearch.service.requests import ApplySettings
from tests.disks import read_only
from tests.gui.conftest import Desk

Open = Callable[..., Desk]


def pick(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_the_theme_changes_at_once(open_window: Open) -> None:
    desk = open_window(30)
    desk.window.late.settings_dialog.open_at()
    for theme, dark in (("dark", True), ("light", False)):
        pick(desk.window.late.settings_dialog.theme, theme)
        ground = QApplication.palette().color(QPalette.ColorRole.Window)
        assert (ground.lightness() < 128) is dark
    desk.window.late.settings_dialog.close()


def test_settings_for_the_engine_are_sent_after_saving(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    dialog = desk.window.late.settings_dialog
    with qtbot.waitSignal(desk.preferences.saved):
        pick(dialog.theme, "dark")
    assert desk.link.sent(ApplySettings) == []
    with qtbot.waitSignal(desk.preferences.saved):
        dialog.watch.setChecked(False)
    sent = desk.link.sent(ApplySettings)
    assert len(sent) == 1 and load(desk.dirs).watch is False
    assert isinstance(sent[0], ApplySettings) and sent[0].settings == desk.preferences.settings
    with qtbot.waitSignal(desk.preferences.saved):
        dialog.read_text.setChecked(False)
    assert len(desk.link.sent(ApplySettings)) == 2 and load(desk.dirs).read_text is False
    with qtbot.waitSignal(desk.preferences.saved):
        dialog.southern.setChecked(True)
    assert len(desk.link.sent(ApplySettings)) == 3 and load(desk.dirs).southern_seasons
    with qtbot.waitSignal(desk.preferences.saved):
        dialog.space.setValue(2500)
        dialog.space.editingFinished.emit()
    assert len(desk.link.sent(ApplySettings)) == 4 and load(desk.dirs).thumbnail_space == 2500
    assert terms(Query("summer 2020")).conditions == ("date:2020-12-01..2021-02-28",)
    dialog.southern.setChecked(False)
    assert terms(Query("summer 2020")).conditions == ("date:2020-06-01..2020-08-31",)


def test_only_settings_that_the_window_changed_are_written(open_window: Open, qtbot: QtBot) -> None:
    """The engine and the user write the same file."""
    desk = open_window(30)
    change(desk.dirs, model="small", excluded_folders=("/private",))
    with qtbot.waitSignal(desk.preferences.saved):
        desk.preferences.change(theme="dark")
    found = load(desk.dirs)
    assert (found.theme, found.model, found.excluded_folders) == ("dark", "small", ("/private",))


def test_unsaved_settings_are_written_with_the_next_change(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    blocked = settings_path(desk.dirs)
    blocked.mkdir()
    with qtbot.waitSignal(desk.preferences.failed):
        desk.preferences.change(watch=False)
    blocked.rmdir()
    with qtbot.waitSignal(desk.preferences.saved):
        desk.preferences.change(theme="dark")
    assert (load(desk.dirs).watch, load(desk.dirs).theme) == (False, "dark")


def test_forgetting_searches(open_window: Open) -> None:
    desk = open_window(30)
    desk.preferences.remember_search("snow")
    dialog = desk.window.late.settings_dialog
    assert dialog.forget.isEnabled()
    dialog.remember.setChecked(False)
    assert desk.preferences.settings.recent_searches == () and not dialog.forget.isEnabled()


def test_settings_that_cannot_be_saved_are_reported(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    blocked = desk.dirs.config / "settings.toml"
    blocked.mkdir()
    (blocked / "x").touch()
    with qtbot.waitSignal(desk.preferences.failed):
        desk.preferences.change(watch=False)
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    assert "settings.toml" in desk.window.page.banner.text
    assert desk.link.sent(ApplySettings) == []


def test_in_a_home_that_cannot_be_written_only_what_the_user_chose_is_reported(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30)
    told: list[str] = []
    desk.preferences.failed.connect(told.append)
    with read_only(desk.dirs.config):
        desk.preferences.remember_search("a dog")
        desk.preferences.close()
        QApplication.processEvents()
        assert told == [] and desk.preferences.settings.recent_searches == ("a dog",)
        desk.preferences.change(theme="dark")
        desk.preferences.close()
        qtbot.waitUntil(lambda: len(told) == 1)
    assert "settings.toml" in told[0] and "read-only" in told[0]


def test_the_window_is_restored_as_it_was(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.resize(777, 555)
    desk.window.menus.actions["names"].trigger()
    desk.window.dock.show()
    desk.window.close()
    state = QSettings(str(desk.dirs.config / "window.ini"), QSettings.Format.IniFormat)
    state.sync()
    again = open_window(30)
    placement.restore(again.window, again.window.menus.actions, state)
    assert again.window.width() == 777
    assert again.window.page.view.photos.names, "which are not shown at first"
    assert again.window.dock.isVisible()


def test_help_lists_every_key(open_window: Open) -> None:
    desk = open_window(30)
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    assert desk.window.late.help.isVisible()
    keys = desk.window.late.help.text(1)
    for action in desk.window.menus.actions.values():
        if action.shortcut().toString():
            assert action.shortcut().toString(action.shortcut().SequenceFormat.NativeText) in keys
    desk.window.late.help.close()


def test_no_shortcut_is_used_twice(open_window: Open) -> None:
    keys = [
        key.toString()
        for action in open_window(30).window.menus.actions.values()
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


def test_about_names_the_parts_and_their_licences(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.menus.actions["about"].trigger()
    table = desk.window.late.about.table
    qtbot.waitUntil(lambda: table.rowCount() > 10)
    assert "Starter" in desk.window.late.about.model.text()
    assert (
        "Picture formats: JPEG, PNG, WEBP, AVIF, HEIF, TIFF" in desk.window.late.about.model.text()
    )
    found = {table.item(r, 0).text(): table.item(r, 2).text() for r in range(table.rowCount())}
    assert "LGPL" in found["PySide6_Essentials"] and "MIT" in found["onnxruntime"]
    assert all(found.values()), found
    desk.window.late.about.close()


def test_a_packaged_program_lists_its_packages(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = {"name": "libxcb1", "version": "1.15-1", "licenses": [{"license": {"name": "X11"}}]}
    silent = {"name": "odd", "version": "1", "licenses": []}
    (tmp_path / "sbom.json").write_text(json.dumps({"components": [part, silent]}), "utf-8")
    monkeypatch.setattr(about, "resource", lambda *names: tmp_path.joinpath(*names[1:]))
    opened: list[str] = []
    monkeypatch.setattr(about, "open_path", opened.append)
    assert about.parts() == [("libxcb1", "1.15-1", "X11"), ("odd", "1", "")]
    desk = open_window(30)
    desk.window.menus.actions["about"].trigger()
    qtbot.waitUntil(lambda: desk.window.late.about.table.rowCount() == 2)
    assert desk.window.late.about.texts.isVisible()
    desk.window.late.about.texts.click()
    assert opened == [str(tmp_path)]
    desk.window.late.about.close()


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ("License-Expression: MIT", "MIT"),
        ("Classifier: License :: OSI Approved :: BSD License", "BSD License"),
        ("License: Apache\n  and more", "Apache"),
        ("Summary: silent", ""),
    ],
)
def test_licences_are_read_from_package_metadata(fields: str, licence: str) -> None:
    from importlib.metadata import PathDistribution
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        Path(folder, "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: x\nVersion: 1\n{fields}\n"
        )
        assert about.licence_of(PathDistribution(Path(folder)).metadata) == licence


def test_everything_has_a_name_and_a_tooltip(open_window: Open) -> None:
    """Every control has a name for screen readers; icon buttons also have a tooltip."""
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractSlider,
        QLineEdit,
        QScrollBar,
        QTabBar,
        QToolButton,
    )

    window = open_window(30).window
    silent: list[str] = []
    for widget in window.findChildren(QAbstractButton) + window.findChildren(QAbstractSlider):
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        inner = inner or isinstance(widget.parentWidget(), QTabBar)
        if isinstance(widget, QAbstractButton) and widget.isHidden() and not widget.text():
            inner = inner or not isinstance(widget, QToolButton)  # named when it is shown
        if inner or type(widget).__name__ in ("QDockWidgetTitleButton", "QTableCornerButton"):
            continue
        named = widget.accessibleName() or getattr(widget, "text", str)()
        tip = widget.toolTip() or not isinstance(widget, QToolButton)
        if not (named and tip) and "Dock" not in type(widget).__name__:
            silent.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    for edit in window.findChildren(QLineEdit):
        if not edit.accessibleName() and not edit.objectName().startswith("qt_"):
            silent.append(f"QLineEdit in {type(edit.parentWidget()).__name__}")
    assert silent == [], "; ".join(silent)


def test_the_settings_of_background_work_are_saved_and_sent(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30)
    dialog = desk.window.late.settings_dialog
    page = dialog.background
    dialog.open_at(page)
    assert page.isVisible() and page.on_battery.currentData() == "gentle" and page.least.isEnabled()
    with qtbot.waitSignal(desk.preferences.saved):
        pick(page.on_battery, "ignore")
        page.least.setValue(55)
        for box in (page.active, page.filled, page.hot):
            assert box.isChecked() and box.toolTip()
            box.setChecked(False)
        page.share.setValue(20)
        page.memory.setValue(2000)
    assert not page.least.isEnabled(), "there is nothing to wait below"
    found = load(desk.dirs)
    assert (found.on_battery, found.battery_least, found.cpu_share) == ("ignore", 55, 20)
    assert not (found.slow_while_active or found.wait_full_screen or found.wait_hot)
    assert found.memory_limit == 2000
    [sent] = desk.link.sent(ApplySettings)
    assert isinstance(sent, ApplySettings) and sent.settings == desk.preferences.settings
    dialog.close()
