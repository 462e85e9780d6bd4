"""The models page of the settings: its list, questions, messages and requests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from photosearch.base.records import ModelChange, ModelUsage, Progress
from photosearch.base.settings import settings_path
from photosearch.gui.models.settings_page import ModelsPage
from photosearch.service.messages import Trouble
from photosearch.service.requests import (
    ApplySettings,
    CancelModelChange,
    CancelModelWork,
    FetchModel,
    ForgetModel,
    ImportModel,
    PackModel,
    RemoveModel,
    UseModel,
)
from tests.gui.conftest import Desk

Open = Callable[..., Desk]


@pytest.fixture
def at_models(open_window: Open, qtbot: QtBot) -> Callable[..., tuple[Desk, ModelsPage]]:
    """`at_models(photos)` opens the settings at the models page."""

    def make(photos: int = 500) -> tuple[Desk, ModelsPage]:
        desk = open_window(photos)
        QTest.keyClick(
            desk.window,
            Qt.Key.Key_M,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        page = desk.window.late.models_page
        qtbot.waitUntil(lambda: page.list.rowCount() == 5)
        assert page.cards.isVisible() and not page.empty.isVisible()
        page.show_all()
        return desk, page

    return make


AtModels = Callable[..., tuple[Desk, ModelsPage]]


def row(page: ModelsPage, name: str) -> list[str]:
    number = page.list.row_of(name)
    return [page.list.index(number, column).data() for column in range(6)]


def agree(page: ModelsPage) -> str:
    """Press the button that is not Cancel; returns the question's text."""
    box = page.questions.asked
    assert box is not None and box.isVisible()
    said = f"{box.text()} {box.informativeText()}"
    button = next(b for b in box.buttons() if b is not box.button(box.StandardButton.Cancel))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return said


def press(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_model_shows_its_facts_and_state(at_models: AtModels) -> None:
    _desk, page = at_models()
    assert row(page, "starter")[0] == "Starter"
    assert row(page, "starter")[3:] == ["measured", "non-commercial", "in use"]
    assert row(page, "small")[1] == "English, German"
    assert row(page, "small")[3:] == ["untested", "MIT", "installed"]
    assert row(page, "broken")[5] == "broken"
    assert row(page, "large")[1:6:2] == ["5 languages", "untested", "available"]
    assert row(page, "exported")[5] == "via command line"
    assert "CLIP" not in " ".join(row(page, "starter")) + page.facts.text()


def test_only_useful_buttons_are_enabled(at_models: AtModels) -> None:
    _desk, page = at_models()
    buttons = (page.use_button, page.get_button, page.pack_button, page.remove_button)
    for name, enabled in (
        ("starter", (False, False, False, False)),
        ("small", (True, False, True, True)),
        ("broken", (False, False, False, True)),
        ("large", (False, True, False, False)),
        ("exported", (False, False, False, False)),
    ):
        page.select(name)
        assert tuple(b.isEnabled() for b in buttons) == enabled, name
    assert "photosearch model export exported" in page.facts.text()


def test_use_explains_the_change_then_fills_then_switches(
    at_models: AtModels, qtbot: QtBot
) -> None:
    desk, page = at_models()
    page.select("small")
    press(page.use_button)
    said = agree(page)
    assert "The current model (Starter) keeps answering" in said and "500 photo" in said
    qtbot.waitUntil(page.news.change.isVisible)
    assert [r.name for r in desk.link.sent(UseModel)] == ["small"]  # type: ignore[attr-defined]
    assert desk.preferences.settings.model == "small"
    desk.link.fill(215, 130.0)
    bar = desk.window.status_bar
    qtbot.waitUntil(lambda: "43" in bar.change_text)
    assert "Switching to A small model: 43\u00a0%" in bar.change_text
    assert "2 minute" in bar.change_text
    assert "215 of 500 photos" in page.news.change.text and page.news.change.bar.value() == 215
    assert row(page, "small")[5] == "encoding 43\u00a0%"
    assert not page.use_button.isEnabled() and not page.remove_button.isEnabled()
    desk.link.switch()
    qtbot.waitUntil(lambda: row(page, "small")[5] == "in use")
    assert not page.news.change.isVisible() and bar.change_text == ""
    assert page.news.said.text() == "A small model answers now."
    assert bar._device.text() == "A small model · CPU"


def test_a_paused_change_is_not_shown_as_running(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    page.desk.use("small")
    qtbot.waitUntil(page.news.change.isVisible)
    desk.link.fill(215)
    bar = desk.window.status_bar
    qtbot.waitUntil(lambda: bar.change_text != "")
    desk.link.on_event(Progress("paused", total=285))
    qtbot.waitUntil(lambda: bar.work_text.startswith("Paused"))
    assert bar.change_text == "" and page.news.change.isVisible()


def test_cancel_keeps_the_old_model(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    page.desk.use("small")
    qtbot.waitUntil(page.news.change.isVisible)
    press(page.news.change.cancel)
    qtbot.waitUntil(lambda: not page.news.change.isVisible())
    assert len(desk.link.sent(CancelModelChange)) == 1
    assert desk.preferences.settings.model == "starter"
    assert row(page, "starter")[5] == "in use" and row(page, "small")[5] == "installed"
    assert page.news.said.text() == "Starter keeps answering."


def test_the_window_leaves_the_model_in_the_settings_to_the_engine(
    at_models: AtModels, qtbot: QtBot
) -> None:
    desk, page = at_models()
    with qtbot.waitSignal(desk.preferences.changed):
        page.desk.use("small")
    assert desk.preferences.settings.model == "small"
    with qtbot.waitSignal(desk.preferences.saved):
        desk.preferences.change(theme="dark")
    assert "model" not in settings_path(desk.dirs).read_text()
    assert desk.link.sent(ApplySettings) == [], "the engine knows it already"


def test_a_failed_change_is_reported_in_one_sentence(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    page.desk.use("small")
    qtbot.waitUntil(page.news.change.isVisible)
    desk.link.on_event(ModelChange("small", "A small model", "failed", note="It gave nonsense."))
    qtbot.waitUntil(page.news.banner.isVisible)
    assert page.news.banner.text == "It gave nonsense." and not page.news.change.isVisible()


def test_a_running_change_is_shown_in_a_new_window(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500, hello=False)
    desk.link.change = ModelChange("small", "A small model", "filling", 100, 500)
    desk.link.say_hello()
    desk.window.menus.actions["models"].trigger()
    page = desk.window.late.models_page
    qtbot.waitUntil(page.news.change.isVisible)
    assert "100 of 500 photos" in page.news.change.text


def test_get_asks_with_host_and_size_then_shows_the_progress(
    at_models: AtModels, qtbot: QtBot
) -> None:
    desk, page = at_models()
    page.select("large")
    press(page.get_button)
    assert desk.link.sent(FetchModel) == [], "not before the user agrees"
    said = agree(page)
    assert "hub.example (someone/large)" in said and "About 1.5 GB" in said.replace(" GB", " GB")
    assert "non-commercial use only" in said and "not tested" in said
    qtbot.waitUntil(page.news.work.isVisible)
    desk.link.work_goes_on(Progress("downloading", 645, 1500, rate=3.1, eta=280, unit="MB"))
    qtbot.waitUntil(lambda: "43" in page.news.work.text)
    assert "Downloading A large model for many languages" in page.news.work.text
    assert "per second" in page.news.work.text and "5 minute" in page.news.work.text
    assert row(page, "large")[5] == "downloading 43\u00a0%"
    assert not page.get_button.isEnabled() and not page.import_button.isEnabled()
    desk.link.end_work("fetched", "large")
    qtbot.waitUntil(lambda: row(page, "large")[5] == "installed")
    assert page.news.said.text().startswith("A large model for many languages was installed")
    assert not page.news.work.isVisible()


def test_a_stopped_download_can_be_resumed(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    page.desk.fetch("large")
    press(page.news.work.cancel)
    assert desk.link.work is not None
    assert desk.link.sent(CancelModelWork) == [CancelModelWork(desk.link.work.id)]
    qtbot.waitUntil(page.news.said.isVisible)
    assert "to resume" in page.news.said.text() and not page.news.banner.isVisible()


def test_a_missing_connection_is_reported_in_one_sentence_on_the_page(
    at_models: AtModels, qtbot: QtBot
) -> None:
    desk, page = at_models()
    desk.link.refuse[FetchModel] = Trouble(
        0, "hub.example cannot be reached.", "Check the network."
    )
    page.desk.fetch("large")
    qtbot.waitUntil(page.news.banner.isVisible)
    assert page.news.banner.text == "hub.example cannot be reached. Check the network."
    assert not page.news.work.isVisible() and not desk.window.page.banner.isVisible()
    page.select("large")
    assert page.get_button.isEnabled(), "try again"


def test_the_banner_reports_an_error_when_the_page_is_closed(
    at_models: AtModels, qtbot: QtBot
) -> None:
    desk, page = at_models()
    page.desk.fetch("large")
    desk.window.late.settings_dialog.close()
    assert desk.link.work is not None
    desk.link.on_event(Trouble(desk.link.work.id, "The disk is full."))
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    assert desk.window.page.banner.text == "The disk is full."


def test_an_engine_that_restarts_during_a_download(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    page.desk.fetch("large")
    desk.link.on_state("restarting")
    qtbot.waitUntil(page.news.banner.isVisible)
    assert "was restarted" in page.news.banner.text and not page.news.work.isVisible()
    desk.link.models = [replace(e, partial=7) if e.name == "large" else e for e in desk.link.models]
    desk.link.say_hello()
    qtbot.waitUntil(lambda: row(page, "large")[5] == "partly downloaded")
    page.select("large")
    assert page.get_button.isEnabled() and page.remove_button.isEnabled()


def test_before_the_engine_is_ready_the_page_says_so(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30, hello=False)
    desk.window.menus.actions["models"].trigger()
    page = desk.window.late.models_page
    assert page.empty.isVisible() and not page.use_button.isEnabled()
    desk.link.say_hello()
    qtbot.waitUntil(lambda: page.list.rowCount() == 5 and not page.empty.isVisible())


def test_import_and_pack(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    page.desk.bring("/stick/large.zip")
    assert [r.path for r in desk.link.sent(ImportModel)] == ["/stick/large.zip"]  # type: ignore[attr-defined]
    desk.link.work_goes_on(Progress("copying", 12, unit="MB"))
    qtbot.waitUntil(lambda: page.news.work.text.startswith("Importing a model · "))
    assert page.news.work.bar.maximum() == 0, "the total is unknown"
    desk.link.end_work("imported", "large")
    qtbot.waitUntil(lambda: not page.news.work.isVisible())
    page.desk.pack("small", "/stick/small.zip")
    assert [r.file for r in desk.link.sent(PackModel)] == ["/stick/small.zip"]  # type: ignore[attr-defined]


def test_remove_says_how_much_space_it_frees(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    desk.link.usages.append(ModelUsage("small", "small@1", "kept", 400, 9_000_000, 1_000_000))
    page.desk.refresh()
    qtbot.waitUntil(lambda: "small" in page.desk.usages)
    page.select("small")
    assert "for 400 photos" in page.facts.text()
    press(page.remove_button)
    said = agree(page)
    assert "files (82.0" in said and "photos (10.0" in said, said
    assert [r.name for r in desk.link.sent(RemoveModel)] == ["small"]  # type: ignore[attr-defined]
    assert [r.name for r in desk.link.sent(ForgetModel)] == ["small"]  # type: ignore[attr-defined]
    desk.link.end_work("removed", "small", 82_000_000)
    qtbot.waitUntil(lambda: page.news.said.text().startswith("A small model was removed"))


def test_the_device_is_chosen_here_and_says_why(at_models: AtModels, qtbot: QtBot) -> None:
    desk, page = at_models()
    box = page.device.choice
    qtbot.waitUntil(lambda: page.device.sentence.text() == "CPU, because CUDA found no device.")
    items = box.model()
    usable = {box.itemData(n): items.flags(items.index(n, 0)) for n in range(box.count())}
    on = Qt.ItemFlag.ItemIsEnabled
    assert {key for key, flags in usable.items() if on in flags} == {"auto", "cpu"}
    tip = box.itemData(box.findData("cuda"), Qt.ItemDataRole.ToolTipRole)
    assert tip == "The installed ONNX Runtime does not support CUDA."
    with qtbot.waitSignal(desk.preferences.engine_part_saved):
        box.setCurrentIndex(box.findData("cpu"))
        box.activated.emit(box.currentIndex())
        assert page.device.sentence.text() == "Testing the device …"
    assert desk.link.sent(ApplySettings)[-1].settings.provider == "cpu"  # type: ignore[attr-defined]
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: page.device.sentence.text().startswith("CPU"))


def test_the_window_knows_every_device_of_the_table(at_models: AtModels) -> None:
    from photosearch.encoder import providers

    _desk, page = at_models()
    box = page.device.choice
    assert {box.itemData(n) for n in range(box.count())} == set(providers.KEYS)


def test_the_status_bar_leads_to_the_models(open_window: Open) -> None:
    window = open_window(30).window
    QTest.mouseClick(window.status_bar._device, Qt.MouseButton.LeftButton)
    assert window.late.models_page.isVisible()
    window.late.settings_dialog.close()
