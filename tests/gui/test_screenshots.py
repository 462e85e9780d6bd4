"""Screenshots of the window's states: texts are complete and readable, and nothing overlaps."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.other_files import OtherFiles
from photosearch.base.records import Failure, Progress, Root, RootState
from photosearch.base.settings import Settings
from photosearch.base.space_figures import SpaceNeeded
from photosearch.gui.common import theme
from photosearch.gui.common.schemes import SCHEMES, Scheme
from photosearch.gui.models import cards as cards_module
from photosearch.service.messages import FolderMeasured, Trouble
from photosearch.service.requests import MeasureFolder
from tests.gui.conftest import Desk
from tests.gui.fake_engine import real_models
from tests.gui.looks import faults

Open = Callable[..., Desk]
ROUNDS = 10  # a change of height takes several rounds until everything has its place


@pytest.fixture
def shoot() -> Callable[[QWidget, str], None]:
    """`shoot(window, name)` checks for visible faults, and saves the screenshot to the folder PHOTOSEARCH_SHOTS."""

    def shot(widget: QWidget, name: str) -> None:
        QApplication.processEvents()
        for _ in range(ROUNDS):
            if not faults(widget):
                break
            QTest.qWait(10)
        kept = os.environ.get("PHOTOSEARCH_SHOTS")
        if kept:
            Path(kept).mkdir(parents=True, exist_ok=True)
            assert widget.grab().save(str(Path(kept) / f"{name}.png"))
        assert faults(widget) == [], name

    return shot


def wait_for_thumbnails(qtbot: QtBot, desk: Desk) -> None:
    view = desk.window.page.view

    def drawn() -> bool:
        hits = [view._model.hit(row) for row in view.visible_rows()]
        return all(h and desk.window.thumbnails.pixmap(h.thumb) for h in hits)

    qtbot.waitUntil(drawn)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("size", [(1000, 700), (400, 600)])
def test_first_run(
    open_window: Open,
    qtbot: QtBot,
    shoot: Callable[[QWidget, str], None],
    own_home: Path,
    size: tuple[int, int],
    name: str,
) -> None:
    for folder in ("Pictures", "Downloads"):
        (own_home.parent / folder).mkdir()
    desk = open_window(0, Settings(theme=name), hello=False)
    window, page = desk.window, desk.window.first_run
    window.resize(*size)
    assert window.pages.currentWidget() is page and window.width() == size[0]
    shoot(window, f"first-run-starting-{size[0]}-{name}")
    desk.link.models = real_models()
    desk.link.say_hello()
    qtbot.waitUntil(lambda: len(desk.link.sent(MeasureFolder)) == 2)
    space = SpaceNeeded(1204, 96_000_000, 210_000_000_000, "/home/me", 80_000, measured=False)
    for asked in desk.link.sent(MeasureFolder):
        desk.link.on_event(FolderMeasured(asked.id, space, OtherFiles(videos=87, other=12)))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "1204 photo" in page.choice.space.text())

    def settled(what: str) -> None:
        shoot(window, f"first-run-{what}-{size[0]}-{name}")

    settled("1")
    cards = window.late.first_models.cards
    page.go_on()
    qtbot.waitUntil(cards.better.isVisible)
    settled("2")
    page.go_on()
    settled("3")
    page.go_back()
    cards.better.button.click()
    assert cards.questions.asked is not None
    shoot(cards.questions.asked, f"first-run-question-{name}")
    cards.questions.asked.reject()


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("own", ["en", "de", "cs"])
def test_cards(
    open_window: Open,
    qtbot: QtBot,
    shoot: Callable[[QWidget, str], None],
    monkeypatch: pytest.MonkeyPatch,
    own: str,
    name: str,
) -> None:
    monkeypatch.setattr(cards_module, "own_language", lambda: own)
    desk = open_window(12_400, Settings(theme=name, first_run_done=True))
    desk.link.models = real_models()
    desk.window.menus.actions["models"].trigger()
    page, dialog = desk.window.late.models_page, desk.window.late.settings_dialog
    qtbot.waitUntil(page.cards.better.isVisible)
    qtbot.waitUntil(lambda: "for your" in page.cards.better.whole_text())
    shoot(dialog, f"cards-{own}-{name}")
    if own == "cs":
        desk.link.models = [replace(e, partial=700_000_000) for e in desk.link.models]
        desk.link.room = 300_000_000
        page.desk.get("xlm-roberta-base-ViT-B-32")
        desk.link.work_goes_on(Progress("downloading", 645, 1464, rate=3.1, eta=280, unit="MB"))
        page.desk.refresh()
        qtbot.waitUntil(lambda: "too little room" in page.cards.better.note.text())
        shoot(dialog, f"cards-getting-{name}")
        dialog.resize(600, 800)
        qtbot.waitUntil(lambda: page.cards.spoken.y() > page.cards.better.geometry().bottom() > 0)
        qtbot.waitUntil(lambda: faults(dialog) == [])
        shoot(dialog, f"cards-narrow-{name}")
    dialog.close()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_all_photos(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], name: str
) -> None:
    desk = open_window(5000, Settings(theme=name, first_run_done=True))
    wait_for_thumbnails(qtbot, desk)
    view = desk.window.page.view
    view.setFocus()
    view.go_to(3)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    shoot(desk.window, f"all-photos-{name}")
    view.verticalScrollBar().setValue(9000)
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, f"scrolled-{name}")


def test_indexing(open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]) -> None:
    desk = open_window(40)
    wait_for_thumbnails(qtbot, desk)
    desk.link.on_event(Progress("indexing", 1234, 20_000, 3, 41.5, 452, "/photos/2024/a.jpg"))
    qtbot.waitUntil(lambda: desk.window.status_bar.work_text != "")
    shoot(desk.window, "indexing")


def test_results(open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]) -> None:
    desk = open_window(5000)
    QTest.keyClicks(desk.window.page.bar.edit, "snow on a hill")
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 1000)
    desk.window.menus.actions["scores"].trigger()
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, "results")
    desk.window.page.view.go_to(2)
    desk.window.menus.actions["similar"].trigger()
    qtbot.waitUntil(lambda: not desk.window.search.busy)
    wait_for_thumbnails(qtbot, desk)
    desk.window.page.offer_refresh(5012)
    shoot(desk.window, "similar")


def test_stacks(open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]) -> None:
    desk = open_window(5000)
    desk.link.burst = 4
    QTest.keyClicks(desk.window.page.bar.edit, "snow on a hill")
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 1000)
    wait_for_thumbnails(qtbot, desk)
    desk.window.page.view.go_to(1)
    shoot(desk.window, "stack-closed")
    desk.window.menus.actions["open_stack"].trigger()
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 1004)
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, "stack-open")
    theme.apply(QApplication.instance(), "dark")
    shoot(desk.window, "stack-open-dark")


def test_preview(open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]) -> None:
    desk = open_window(200)
    desk.window.page.view.setFocus()
    desk.window.page.view.go_to(4)
    QTest.keyClick(desk.window.page.view, Qt.Key.Key_Space)
    preview = desk.window.preview
    with qtbot.waitSignal(preview.loader.ready):
        pass
    QTest.keyClick(preview, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: "Camera" in preview.details.texts())
    shoot(desk.window, "preview")
    preview.canvas.zoom_to(1.0)
    QTest.keyClick(preview, Qt.Key.Key_I)
    shoot(desk.window, "preview-zoomed")


def test_empty_and_errors(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]
) -> None:
    desk = open_window(0)
    shoot(desk.window, "empty")
    desk.window.page.bar.edit.setFocus()
    QTest.keyClicks(desk.window.page.bar.edit, "nothing here")
    qtbot.waitUntil(lambda: "nothing here" in desk.window.page.notice.title)
    shoot(desk.window, "nothing-found")
    desk.link.on_event(
        Trouble(0, "The disk is full: indexing waits.", "Free some space; nothing is lost.")
    )
    desk.link.on_state("restarting")
    qtbot.waitUntil(lambda: desk.window.page.banner.isVisible())
    shoot(desk.window, "error")


def test_folders(open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]) -> None:
    desk = open_window(300)
    long = "/media/someone/A drive with a long name/Pictures from all the years/Holidays"
    desk.link.roots.append(RootState(Root(2, long), False, 12_345, 0, 0))
    desk.link.roots.append(RootState(Root(3, "/home/someone/Pictures"), True, 812, 92, 3))
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(desk.window.folders.cards) == 3)
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, "folders")
    desk.window.folders.ask_to_remove(desk.link.roots[1])
    asked = desk.window.folders.asked
    assert asked is not None
    shoot(asked, "folder-removal")
    asked.reject()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_dialogs(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], name: str
) -> None:
    desk = open_window(30, Settings(theme=name, first_run_done=True))
    window = desk.window
    desk.link.failures = [
        Failure(f"/photos/2019/scan-{n:04}.tif", code, sentence)
        for n, (code, sentence) in enumerate(
            [
                ("corrupt", "The picture is damaged."),
                ("unsupported", "The file is not in a picture format that PhotoSearch reads."),
                ("crashed", "The picture crashed the decoder and was skipped."),
            ]
            * 3
        )
    ]
    window.late.failures.open_fresh()
    qtbot.waitUntil(lambda: window.late.failures.model.rowCount() == 9)
    shoot(window.late.failures, f"failures-{name}")
    window.late.failures.close()
    window.late.settings_dialog.open_at()
    shoot(window.late.settings_dialog, f"settings-{name}")
    window.late.settings_dialog.close()
    window.late.exclusions.open_fresh()
    shoot(window.late.exclusions, f"exclusions-{name}")
    window.late.exclusions.pattern.setText("private/sub")
    window.late.exclusions.accept()
    assert window.late.exclusions.isVisible() and window.late.exclusions.refusal.isVisible()
    shoot(window.late.exclusions, f"exclusions-refused-{name}")
    window.late.exclusions.reject()
    for page, word in ((0, "help"), (1, "keys")):
        window.late.help.open_at(page)
        shoot(window.late.help, f"{word}-{name}")
    window.late.help.close()
    window.menus.actions["about"].trigger()
    qtbot.waitUntil(lambda: window.late.about.table.rowCount() > 5)
    shoot(window.late.about, f"about-{name}")
    window.late.about.close()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_models(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], name: str
) -> None:
    desk = open_window(5000, Settings(theme=name, first_run_done=True))
    wait_for_thumbnails(qtbot, desk)
    desk.window.menus.actions["models"].trigger()
    page, dialog = desk.window.late.models_page, desk.window.late.settings_dialog
    qtbot.waitUntil(lambda: page.list.rowCount() == 5)
    page.show_all()
    shoot(dialog, f"models-{name}")
    page.select("large")
    page.questions.fetch(desk.link.models[3])
    assert page.questions.asked is not None
    shoot(page.questions.asked, f"models-get-{name}")
    page.questions.asked.reject()
    page.desk.fetch("large")
    desk.link.work_goes_on(Progress("downloading", 645, 1500, rate=3.1, eta=280, unit="MB"))
    qtbot.waitUntil(page.news.work.isVisible)
    shoot(dialog, f"models-getting-{name}")
    assert desk.link.work is not None
    said = "hub.example cannot be reached: the name is not known."
    desk.link.on_event(Trouble(desk.link.work.id, said, "Check the network and its proxy."))
    qtbot.waitUntil(page.news.banner.isVisible)
    shoot(dialog, f"models-no-network-{name}")
    page.select("small")
    page.questions.use(desk.link.models[1])
    shoot(page.questions.asked, f"models-use-{name}")
    page.questions.asked.reject()
    page.desk.use("small")
    desk.link.fill(2150, 130.0)
    qtbot.waitUntil(lambda: "43" in page.news.change.text)
    shoot(dialog, f"models-switching-{name}")
    shoot(desk.window, f"switching-{name}")
    dialog.close()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_sketch(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], name: str
) -> None:
    desk = open_window(5000, Settings(theme=name, first_run_done=True))
    wait_for_thumbnails(qtbot, desk)
    window, pad = desk.window, desk.window.late.sketch
    window.toggle_sketch()
    qtbot.waitUntil(pad.paper.isVisible)
    shoot(window, f"sketch-empty-{name}")
    place = pad.paper.place()

    def stroke(color: int, width: int, *points: tuple[float, float]) -> None:
        pad.colors.buttons[color].click()
        pad.width_slider.setValue(width)
        at = [(place.topLeft() + QPointF(*p) * place.width()).toPoint() for p in points]
        QTest.mousePress(pad.paper, Qt.MouseButton.LeftButton, pos=at[0])
        for point in at[1:]:
            QTest.mouseMove(pad.paper, point)
        QTest.mouseRelease(pad.paper, Qt.MouseButton.LeftButton, pos=at[-1])

    turns = [n * math.tau / 24 for n in range(25)]
    stroke(10, 14, *((n / 20, 0.78 + 0.02 * math.sin(n * 1.6)) for n in range(21)))
    stroke(5, 18, *((0.78 + 0.08 * math.cos(t), 0.22 + 0.08 * math.sin(t)) for t in turns))
    stroke(2, 8, (0.25, 0.68), (0.3, 0.76), (0.62, 0.76), (0.7, 0.66), (0.45, 0.67), (0.25, 0.68))
    stroke(0, 5, (0.46, 0.66), (0.46, 0.45), (0.46, 0.25))
    stroke(4, 6, (0.47, 0.27), (0.56, 0.42), (0.66, 0.6), (0.57, 0.61), (0.47, 0.6))
    qtbot.waitUntil(lambda: bool(window.search.query.examples) and not window.search.busy)
    qtbot.waitUntil(lambda: not pad._file.busy)
    wait_for_thumbnails(qtbot, desk)
    shoot(window, f"sketch-{name}")


def light(color: QColor) -> float:
    """The relative luminance (WCAG)."""
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_text_has_enough_contrast(scheme: Scheme) -> None:
    """WCAG AA: a contrast of 4.5 to 1 between text and background; AAA where contrast is wanted: 7 to 1."""
    colors, least = theme.palette(scheme), 7 if scheme.strong else 4.5
    role = theme.Role
    assert contrast(*map(QColor, scheme.banner)) >= least
    assert not scheme.strong or contrast(QColor(scheme.disabled), colors.color(role.Base)) >= 7
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.PlaceholderText, role.Window),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):  # fmt: skip
        assert contrast(colors.color(text), colors.color(ground)) >= least, (text, ground)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_check_box_is_visible(open_window: Open, qtbot: QtBot, name: str) -> None:
    """WCAG 1.4.11: a contrast of 3 to 1 between the outline of a control and its background."""
    window = open_window(3, Settings(theme=name, first_run_done=True)).window
    box = window.late.duplicates.compare.left.tick
    window.pages.open("duplicates")
    window.late.duplicates.pages.setCurrentWidget(window.late.duplicates.compare)
    qtbot.waitUntil(box.isVisible)
    assert not box.isChecked()
    image = box.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(16)]
    ground = window.palette().window().color()
    assert max(contrast(one, ground) for one in row) >= 3
