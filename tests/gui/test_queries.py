"""Queries with many parts: chips, roles, sliders, the sentence, and the sources of pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Query
from photosearch.gui.query.chip_pictures import KEPT, part_of
from photosearch.gui.query.chips import Chip
from photosearch.gui.query.composer import MOST
from photosearch.gui.query.mixing import MixSliders
from photosearch.gui.shell.app import install_translations
from photosearch.service.messages import InsideProgress, Trouble
from photosearch.service.requests import Ask, GetPreview
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key
Mod = Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton
A, B, C = Example("/x/a.jpg"), Example("/x/b.jpg"), Example("/x/c.jpg")


def asked(desk: Desk) -> list[Query]:
    return [r.query for r in desk.link.requests if isinstance(r, Ask)]


def settled(qtbot: QtBot, desk: Desk) -> None:
    search = desk.window.search
    qtbot.waitUntil(lambda: not (search.busy or search._rest.isActive() or search._move.isActive()))


def with_pictures(open_window: Open, qtbot: QtBot, *paths: str, words: str = "") -> Desk:
    desk = open_window(300)
    desk.window.by_picture.search_files(paths)
    if words:
        desk.window.page.bar.edit.setFocus()
        QTest.keyClicks(desk.window.page.bar.edit, words)
    settled(qtbot, desk)
    return desk


def chips(desk: Desk) -> list[Chip]:
    return desk.window.page.bar.chips.chips


def names(desk: Desk) -> list[str]:
    return [chip.accessibleName() for chip in chips(desk)]


# Chips


def test_each_part_is_a_chip_that_says_what_it_is(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", "/x/b.jpg", words="at night")
    assert asked(desk)[-1] == Query("at night", (A, B))
    assert names(desk) == ["Like a.jpg", "Like b.jpg", "Words at night"]
    for chip in chips(desk):
        assert "Del removes it" in chip.toolTip() and chip.accessibleDescription()
        for button in chip.findChildren(QToolButton):
            assert button.toolTip() and button.accessibleName()


def test_a_key_removes_a_chip_and_the_focus_moves_on(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", "/x/b.jpg", "/x/c.jpg")
    chips(desk)[0].setFocus()
    QTest.keyClick(chips(desk)[0], Key.Key_Right)
    assert chips(desk)[1].hasFocus()
    QTest.keyClick(chips(desk)[1], Key.Key_Delete)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query(examples=(A, C)) and chips(desk)[1].hasFocus()
    QTest.keyClick(chips(desk)[1], Key.Key_Backspace)
    assert asked(desk)[-1] == Query(examples=(A,)) and chips(desk)[0].hasFocus()
    QTest.keyClick(chips(desk)[0], Key.Key_Delete)
    assert asked(desk)[-1] == Query() and desk.window.page.bar.edit.hasFocus()
    assert not desk.window.page.bar.chips.isVisible()


def test_a_click_removes_a_chip(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", "/x/b.jpg", words="snow")
    QTest.mouseClick(chips(desk)[0].close_button, Left)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("snow", (B,))
    assert names(desk) == ["Like b.jpg", "Words snow"]


def test_words_and_exclusions_have_chips_too(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, words="snow")
    bar = desk.window.page.bar
    assert not bar.chips.isVisible(), "the field shows a query of words alone"
    QTest.keyClicks(bar.edit, ' -people -"traffic  light" hill')
    settled(qtbot, desk)
    assert names(desk) == ["Words snow hill", "Without people", "Without traffic light"]
    assert all(chip.menu() is None for chip in chips(desk))
    chips(desk)[1].setFocus()
    QTest.keyClick(chips(desk)[1], Key.Key_Delete)
    assert asked(desk)[-1] == Query('snow hill -"traffic light"') and chips(desk)[1].hasFocus()
    assert bar.edit.text() == 'snow hill -"traffic light"'
    QTest.mouseClick(chips(desk)[0].close_button, Left)
    assert asked(desk)[-1] == Query('-"traffic light"') and names(desk) == ["Without traffic light"]
    desk.window.by_picture.search_files(["/x/a.jpg"])
    assert names(desk) == ["Like a.jpg", "Without traffic light"]
    QTest.mouseClick(chips(desk)[1].close_button, Left)
    assert asked(desk)[-1] == Query(examples=(A,)) and bar.edit.text() == ""
    QTest.keyClicks(bar.edit, "without dogs or cats at night")
    settled(qtbot, desk)
    assert names(desk) == ["Like a.jpg", "Words at night", "Without dogs", "Without cats"]
    QTest.mouseClick(chips(desk)[2].close_button, Left)
    assert asked(desk)[-1] == Query("at night -cats", (A,))
    bar.edit.clear()
    QTest.keyClicks(bar.edit, " ".join(f"-w{n}" for n in range(200)))
    assert len(chips(desk)) == 1 + MOST + 1 and names(desk)[-1] == "Without 188 more"
    settled(qtbot, desk)


def test_exclusions_beyond_the_limit_share_one_chip(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    words = "snow " + " ".join(f"-no{n}" for n in range(MOST + 3))
    desk.window.composer.enter(words)
    settled(qtbot, desk)
    assert len(chips(desk)) == 1 + MOST + 1 and names(desk)[-1] == "Without 3 more"
    assert "no12, no13, no14" in chips(desk)[-1].toolTip()
    desk.window.composer.remove(len(chips(desk)) - 1)
    assert asked(desk)[-1].words == words.partition(" -no12")[0] and len(chips(desk)) == 1 + MOST


@pytest.mark.parametrize(
    ("key", "role", "said"),
    [
        (Key.Key_N, "unlike", "Not like a.jpg"),
        (Key.Key_S, "style", "Style of a.jpg"),
        (Key.Key_D, "sketch", "As drawn in a.jpg"),
    ],
)
def test_a_role_is_chosen_from_the_menu(
    open_window: Open, qtbot: QtBot, key: Qt.Key, role: str, said: str
) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", "/x/b.jpg")
    QTest.mouseClick(chips(desk)[0], Left)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.actions()[0].isChecked()
    QTest.keyClick(menu, key)
    settled(qtbot, desk)
    assert [e.role for e in asked(desk)[-1].examples] == [role, "like"]
    assert names(desk)[0] == said
    QTest.keyClick(chips(desk)[0], Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Key.Key_R)
    assert asked(desk)[-1] == Query(examples=(B,))


def test_chips_wrap_and_do_not_overlap(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)

    def laid_out() -> None:
        shown = [chip.geometry() for chip in chips(desk)]
        row = desk.window.page.bar.chips.rect()
        assert all(row.contains(one) for one in shown)
        assert not any(a.intersects(b) for n, a in enumerate(shown) for b in shown[:n])

    for count in range(1, 8):
        desk.window.by_picture.search_files([f"/x/{'long name ' * 3}{count}.jpg"])
        desk.window.composer.set_inside(inside=bool(count % 2))
        qtbot.waitUntil(laid_out)
    assert len({chip.y() for chip in chips(desk)}) > 1


def test_inside_photos_has_a_chip_too(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, words="boat")
    QTest.keyClick(desk.window, Key.Key_I, Mod.ControlModifier | Mod.ShiftModifier)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("boat", inside=True)
    assert names(desk) == ["Words boat", "also inside photos"]
    chips(desk)[1].setFocus()
    QTest.keyClick(chips(desk)[1], Key.Key_Delete)
    assert asked(desk)[-1] == Query("boat")
    assert not desk.window.menus.actions["inside"].isChecked()


def test_a_search_inside_photos_shows_progress_and_can_be_stopped(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = with_pictures(open_window, qtbot, words="boat")
    window, work = desk.window, desk.window.page.work
    desk.link.hold = True
    window.composer.set_inside(inside=True)
    number = desk.link.sent(Ask)[-1].id  # type: ignore[union-attr]
    desk.link.on_event(InsideProgress(number, 1, 100))
    QApplication.processEvents()
    early = window.page._slow.isActive()  # False if the machine was too busy
    assert not (early and work.isVisible()), "a fast answer needs no sign of progress"
    qtbot.waitUntil(lambda: not window.page._slow.isActive())
    assert window.status_bar.count_text == "Searching …"
    desk.link.on_event(InsideProgress(number, 43, 100))
    desk.link.on_event(InsideProgress(number - 1, 99, 100))
    qtbot.waitUntil(work.isVisible)
    assert work.text == "Searching inside photos: 43 of 100" and work.bar.value() == 43
    QTest.mouseClick(work.cancel, Left)
    assert asked(desk)[-1] == Query("boat") and names(desk) == []
    desk.link.release()
    settled(qtbot, desk)
    assert not work.isVisible() and window.status_bar.count_text == "300 photos found"


def test_escape_clears_all_parts(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow")
    QTest.keyClick(desk.window.page.bar.edit, Key.Key_Escape)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query() and chips(desk) == []
    assert desk.window.page.bar.edit.text() == ""


# Thumbnails on the chips


def test_the_engine_renders_a_chips_thumbnail(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg")
    pictures = desk.window.composer.pictures
    qtbot.waitUntil(lambda: pictures.pixmap(A) is not None)
    (wanted,) = desk.link.sent(GetPreview)
    assert isinstance(wanted, GetPreview) and (wanted.path, wanted.image_id) == ("/x/a.jpg", 0)
    assert chips(desk)[0].part.picture is pictures.pixmap(A)
    chip = chips(desk)[0]
    desk.window.composer._type("snow")
    assert chips(desk)[0] is chip, "typing keeps the chips"


def test_a_picture_that_cannot_be_shown_is_requested_once(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.link.refuse[GetPreview] = Trouble(0, "The file is gone.")
    desk.link.refuse[Ask] = Trouble(0, "There is no file /x/a.jpg.", "Choose another one.")
    desk.window.by_picture.search_files(["/x/a.jpg"])
    settled(qtbot, desk)
    notice = desk.window.page.notice
    assert (notice.title, notice.text) == ("There is no file /x/a.jpg.", "Choose another one.")
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    settled(qtbot, desk)
    assert len(desk.link.sent(GetPreview)) == 1 and names(desk) == ["Like a.jpg", "Words snow"]


def test_a_part_of_a_picture_has_at_least_one_pixel(qtbot: QtBot) -> None:
    picture = QPixmap(100, 50)
    assert part_of(picture, (0.5, 0.2, 0.25, 0.4)).size().toTuple() == (25, 20)
    assert part_of(picture, (0.999, 0.999, 0.001, 0.001)).size().toTuple() == (1, 1)


def test_thumbnails_of_pictures_use_bounded_memory(open_window: Open) -> None:
    pictures = open_window(3).window.composer.pictures
    for number in range(KEPT + 5):
        pictures.know(Example(f"/x/{number}.jpg"), str(number), QPixmap(2000, 10))
    assert len(pictures._names) == len(pictures._pixmaps) == KEPT
    assert max(pixmap.width() for pixmap in pictures._pixmaps.values()) <= 320


# Sources of pictures


def drop(desk: Desk, *paths: str, modifiers: Mod = Mod.NoModifier) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    copy = Qt.DropAction.CopyAction
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(QPoint(50, 50), copy, mime, Left, modifiers)
        QApplication.sendEvent(desk.window.page, event)


def test_drops_add_pictures_and_shift_starts_a_new_query(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, words="snow")
    drop(desk, "/x/a.jpg", "/x/b.jpg")
    qtbot.waitUntil(lambda: asked(desk)[-1] == Query("snow", (A, B)))
    drop(desk, "/x/c.jpg", modifiers=Mod.ControlModifier)
    qtbot.waitUntil(lambda: asked(desk)[-1] == Query("snow", (A, B, C)))
    drop(desk, "/x/b.jpg")  # already in the query: not added again
    qtbot.waitUntil(lambda: asked(desk)[-1] == Query("snow", (A, C, B)))
    drop(desk, "/x/c.jpg", modifiers=Mod.ShiftModifier)
    qtbot.waitUntil(lambda: asked(desk)[-1] == Query(examples=(C,)))
    assert names(desk) == ["Like c.jpg"]
    assert desk.window.page.bar.edit.text() == ""


def test_a_query_has_a_limited_number_of_pictures(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    drop(desk, *(f"/x/{n}.jpg" for n in range(MOST + 3)))
    qtbot.waitUntil(lambda: len(asked(desk)[-1].examples) == MOST)
    assert desk.window.status_bar.told_text == f"A search can contain at most {MOST} pictures."


def test_a_pasted_picture_is_added(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF204060)
    QGuiApplication.clipboard().setImage(image)
    desk.window.page.view.setFocus()
    QTest.keyClick(desk.window.page.view, Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: len(asked(desk)[-1].examples) == 2)
    assert asked(desk)[-1].words == "snow" and names(desk)[1] == "Like the pasted picture"
    assert Path(asked(desk)[-1].examples[1].path).is_file()


def test_results_become_examples(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, words="snow")
    window, view = desk.window, desk.window.page.view

    def choose(row: int) -> int:
        view.setFocus()
        view.go_to(row)
        hit = window.page.model.hit(row)
        assert hit is not None
        return hit.image_id

    first = choose(3)
    QTest.keyClick(view, Key.Key_E, Mod.ControlModifier)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("snow", (Example(image_id=first),))
    second = choose(5)
    window.menus.actions["example"].trigger()
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("snow", (Example(image_id=first), Example(image_id=second)))
    third = choose(7)
    window.menus.actions["style"].trigger()
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query(examples=(Example(image_id=third, role="style"),))
    view.setFocus()
    view.go_to(1)
    QTest.keyClick(view, Key.Key_Right, Mod.ShiftModifier)
    QTest.keyClick(view, Key.Key_D, Mod.ControlModifier)
    qtbot.waitUntil(lambda: len(asked(desk)[-1].examples) == 2)
    assert {e.role for e in asked(desk)[-1].examples} == {"like"}


def test_an_example_is_added_from_the_preview(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, words="snow")
    window = desk.window
    window.page.view.go_to(2)
    window.show_preview()
    hit = window.preview.hit
    assert hit is not None
    QTest.keyClick(window.preview, Key.Key_E, Mod.ControlModifier)
    settled(qtbot, desk)
    assert window.pages.currentWidget() is window.page
    assert asked(desk)[-1] == Query("snow", (Example(image_id=hit.image_id),))


def test_a_drawing_stands_beside_words_and_pictures(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg")
    window = desk.window
    window.toggle_sketch()
    paper = window.late.sketch.paper
    centre = paper.place().center().toPoint()
    for n in (0, 30):
        QTest.mousePress(paper, Left, pos=centre + QPoint(n, 0))
        QTest.mouseRelease(paper, Left, pos=centre + QPoint(n, 40))
        qtbot.waitUntil(lambda: not window.late.sketch._file.busy)
        settled(qtbot, desk)
    qtbot.waitUntil(lambda: len(asked(desk)[-1].examples) == 2)
    assert names(desk) == ["Like a.jpg", "As drawn in your drawing"]
    assert chips(desk)[1].part.picture is not None
    assert all("sketch-" not in r.path for r in desk.link.sent(GetPreview))  # type: ignore[union-attr]
    QTest.keyClicks(window.page.bar.edit, "snow")
    settled(qtbot, desk)
    assert [e.role for e in asked(desk)[-1].examples] == ["like", "sketch"]
    assert asked(desk)[-1].words == "snow" and not paper.sketch.blank
    menu = chips(desk)[1].menu()
    assert menu is not None and len([a for a in menu.actions() if not a.isSeparator()]) == 2
    chips(desk)[1].setFocus()
    QTest.keyClick(chips(desk)[1], Key.Key_Delete)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("snow", (A,)) and paper.sketch.blank


# Sliders


def visible(desk: Desk) -> tuple[bool, bool]:
    mixing = desk.window.page.bar.mixing
    return mixing.strength.isVisible(), mixing.look.isVisible()


def test_sliders_are_visible_only_if_they_have_an_effect(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, words="snow")
    assert visible(desk) == (False, False)
    desk.window.by_picture.search_files(["/x/a.jpg"])
    assert visible(desk) == (True, True)
    desk.window.composer.set_role(0, "style")
    assert visible(desk) == (True, False)
    desk.window.composer.set_role(0, "unlike")
    desk.window.page.bar.edit.selectAll()
    QTest.keyClick(desk.window.page.bar.edit, Key.Key_Delete)
    assert visible(desk) == (False, True)


def test_a_slider_searches_while_it_moves_and_the_newest_answer_wins(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow")
    before = len(asked(desk))
    slider = desk.window.page.bar.mixing.strength
    assert slider.value() == 50
    for value in range(51, 91):
        slider.setValue(value)
    settled(qtbot, desk)
    assert asked(desk)[before:] == [Query("snow", (A,), strength=pytest.approx(0.1))]
    slider.setFocus()
    QTest.keyClick(slider, Key.Key_Left)
    settled(qtbot, desk)
    assert asked(desk)[-1].strength == pytest.approx(0.15)
    QTest.keyClick(desk.window.page.bar.mixing.look, Key.Key_Home)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("snow", (A,), strength=pytest.approx(0.15), look=0.0)


def test_a_slider_that_keeps_moving_does_not_delay_the_search(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow")
    slider, rest = desk.window.page.bar.mixing.strength, desk.window.search._move
    rest.setInterval(60_000)
    slider.setValue(60)
    assert rest.isActive()
    again: list[int] = []
    monkeypatch.setattr(rest, "start", lambda: again.append(slider.value()))
    slider.setValue(70)
    assert rest.isActive() and again == [], "the pause counts from the first move"


def test_a_slider_is_dragged_and_reset(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow")
    look: MixSliders = desk.window.page.bar.mixing.look
    middle = look.rect().center()
    QTest.mousePress(look, Left, pos=middle)
    QTest.mouseMove(look, QPoint(2, middle.y()))
    QTest.mouseRelease(look, Left, pos=QPoint(2, middle.y()))
    settled(qtbot, desk)
    dragged = asked(desk)[-1].look
    assert dragged is not None and dragged < 0.1
    QTest.mouseDClick(look, Left, pos=QPoint(2, middle.y()))
    settled(qtbot, desk)
    assert asked(desk)[-1].look is None and look.value() == 50
    strength: MixSliders = desk.window.page.bar.mixing.strength
    strength.setValue(3)
    QTest.mouseDClick(strength, Left, pos=QPoint(100, middle.y()))
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("snow", (A,)) and strength.value() == 50
    for slider in (look, strength):
        assert slider.toolTip() and slider.accessibleName()


def test_sliders_show_the_query(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow")
    before = len(asked(desk))
    desk.window.search.look_for(Query("snow", (A,), strength=0.2, look=0.9))
    mixing = desk.window.page.bar.mixing
    settled(qtbot, desk)
    assert (mixing.strength.value(), mixing.look.value()) == (80, 90)
    assert len(asked(desk)) == before + 1, "showing a query sends no request"
    desk.window.composer.remove(0)
    assert asked(desk)[-1] == Query("snow"), "the mix is reset with the last picture"


# The sentence


def sentence(desk: Desk) -> str:
    return desk.window.page.bar.sentence.text()


def test_the_query_is_shown_as_a_sentence(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, words="snow")
    assert not desk.window.page.bar.sentence.isVisible()
    desk.window.by_picture.search_files(["/x/a.jpg"])
    QTest.keyClicks(desk.window.page.bar.edit, " -people")
    assert sentence(desk) == "like a.jpg, but ‘snow’, without ‘people’"
    assert desk.window.page.bar.sentence.isVisible()


def test_the_query_is_shown_as_a_german_sentence(
    open_window: Open, qtbot: QtBot, qapp: QApplication
) -> None:
    translators = install_translations(qapp, QLocale("de"))
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow -people")
    for translator in translators:
        qapp.removeTranslator(translator)
    assert sentence(desk) == "wie a.jpg, aber ‚snow‘, ohne ‚people‘"
    line = desk.window.page.bar.sentence
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "nicht wie a.jpg, ohne cars")
    QTest.keyClick(line, Key.Key_Return)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("-cars", (Example("/x/a.jpg", role="unlike"),))


def test_an_edited_sentence_is_searched(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", "/x/b.jpg", words="snow")
    line = desk.window.page.bar.sentence
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "unlike a.jpg, but at night, without people")
    assert asked(desk)[-1].words == "snow", "nothing before the end of the pause"
    qtbot.waitUntil(lambda: not line.resting)
    settled(qtbot, desk)
    unlike = Example("/x/a.jpg", role="unlike")
    assert asked(desk)[-1] == Query("at night -people", (unlike,))
    assert desk.window.page.bar.edit.text() == "at night -people"
    assert names(desk) == ["Not like a.jpg", "Words at night", "Without people"]
    assert sentence(desk) == "unlike a.jpg, but at night, without people", "the typed form is kept"
    QTest.keyClicks(line, ", like b.jpg")
    QTest.keyClick(line, Key.Key_Return)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("at night -people", (unlike, B)), (
        "a picture named again is back in the query"
    )
    assert sentence(desk) == "like b.jpg, but ‘at night’, unlike a.jpg, without ‘people’"


def test_escape_undoes_an_edit_of_the_sentence_and_leaving_it_applies_the_edit(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", words="snow")
    before = asked(desk)
    line = desk.window.page.bar.sentence
    line.setFocus()
    QTest.keyClick(line, Key.Key_End)
    QTest.keyClicks(line, "xyz")
    QTest.keyClick(line, Key.Key_Escape)
    assert not line.resting, "no later parse is pending"
    assert sentence(desk) == "like a.jpg, but ‘snow’" and asked(desk) == before
    QTest.keyClick(line, Key.Key_End)
    QTest.keyClicks(line, ", without cars")
    desk.window.page.view.setFocus()
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("snow -cars", (A,)), "leaving the sentence applies the edit"
