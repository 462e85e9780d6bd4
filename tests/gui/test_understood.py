"""The window shows what the engine understood: filters as chips, corrected spelling, and mistakes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.gui.query.composer import MOST
from photosearch.gui.query.filter_words import filter_words
from photosearch.gui.shell.app import install_translations
from photosearch.language.filters import Filter
from photosearch.language.known_names import KnownNames
from photosearch.language.prefixes import HAS, KINDS, PREFIXES, TEXT
from tests.gui.conftest import Desk
from tests.gui.test_queries import asked, chips, names, settled
from tests.gui.test_screenshots import shoot, wait_for_thumbnails

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
Key = Qt.Key
Left = Qt.MouseButton.LeftButton

__all__ = ["shoot"]  # pytest finds the fixture here


@pytest.fixture(autouse=True)
def summer_of_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTOSEARCH_TODAY", "2026-08-01")


@pytest.fixture
def german_locale(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    installed = install_translations(qapp, QLocale("de_DE"))
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def with_words(
    open_window: Open, qtbot: QtBot, words: str, settings: Settings | None = None
) -> Desk:
    """A window with a library that has photos of Rome, in which `words` are typed."""
    desk = open_window(300, settings)
    desk.link.known = KnownNames(
        places={("rome",): "Rome"}, cameras={("canon", "eos", "5d"): "Canon EOS 5D"}
    )
    desk.link.slips = {"girafe": "giraffe", "last sumer": "last summer"}
    desk.window.page.bar.edit.setFocus()
    QTest.keyClicks(desk.window.page.bar.edit, words)
    settled(qtbot, desk)
    return desk


def choose(desk: Desk, place: int, begin: str) -> None:
    """Choose what begins so from the menu of a chip."""
    menu = chips(desk)[place].menu()
    assert menu is not None
    next(a for a in menu.actions() if a.text().replace("&", "").startswith(begin)).trigger()


# Filters


def test_filters_are_chips(open_window: Open, qtbot: QtBot, british: None) -> None:
    desk = with_words(open_window, qtbot, "dog last summer in rome -is:screenshot rating:>=4")
    assert names(desk) == [
        "Words dog",
        "Date June – August 2025",
        "Place rome",
        "Not screenshots",
        "Rating ≥ 4 ★",
    ]
    assert [chip.menu() is not None for chip in chips(desk)] == [False, True, True, False, False]
    assert "Del removes it" in chips(desk)[2].accessibleDescription()


def test_a_cross_takes_a_filter_out_of_what_was_typed(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, 'dog  in rome "baywatch" last summer type:raw')
    edit = desk.window.page.bar.edit
    assert [name.split()[0] for name in names(desk)] == ["Words", "Text", "Place", "Date", "Format"]
    QTest.mouseClick(chips(desk)[3].close_button, Left)
    settled(qtbot, desk)
    assert edit.text() == 'dog in rome "baywatch" type:raw'
    chips(desk)[2].setFocus()
    QTest.keyClick(chips(desk)[2], Key.Key_Delete)
    settled(qtbot, desk)
    assert edit.text() == 'dog "baywatch" type:raw' and chips(desk)[2].hasFocus()
    QTest.mouseClick(chips(desk)[1].close_button, Left)
    settled(qtbot, desk)
    assert edit.text() == "dog type:raw"
    QTest.mouseClick(chips(desk)[0].close_button, Left)
    settled(qtbot, desk)
    assert edit.text() == "type:raw" and names(desk) == ["Format RAW"]
    QTest.mouseClick(chips(desk)[0].close_button, Left)
    settled(qtbot, desk)
    assert edit.text() == "" and asked(desk)[-1] == Query()


def test_where_a_gap_would_join_words_into_something_else_they_are_typed_anew(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = with_words(open_window, qtbot, "christmas type:raw 2019")
    assert names(desk) == ["Words christmas", "Format RAW", "Date 2019"]
    QTest.mouseClick(chips(desk)[1].close_button, Left)
    settled(qtbot, desk)
    assert desk.window.page.bar.edit.text() == "christmas date:2019-01-01..2019-12-31"
    assert names(desk) == ["Words christmas", "Date 2019"]


def test_plain_words_can_be_searched_for_instead(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "dog last summer in rome")
    choose(desk, 2, "Search for the words “in rome” instead")
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("dog last summer in rome", as_words=("in rome",))
    assert [name.split()[0] for name in names(desk)] == ["Words", "Date"]
    choose(desk, 1, "Search for the words “last summer” instead")
    settled(qtbot, desk)
    assert asked(desk)[-1].as_words == ("in rome", "last summer") and names(desk) == []
    assert desk.window.page.bar.edit.text() == "dog last summer in rome"
    desk.window.history.back()
    settled(qtbot, desk)
    assert [name.split()[0] for name in names(desk)] == ["Words", "Date"]
    QTest.keyClicks(desk.window.page.bar.edit, " at night")
    settled(qtbot, desk)
    assert asked(desk)[-1].as_words == ("in rome",)
    desk.window.page.bar.edit.clear()
    QTest.keyClicks(desk.window.page.bar.edit, "cat in rome")
    settled(qtbot, desk)
    assert names(desk) == ["Words cat", "Place rome"], "words that are gone are forgotten"


def test_an_exclusion_in_plain_words_can_be_turned_back(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "a dog without water -people")
    assert names(desk) == ["Words a dog", "Without people", "Without water"]
    assert chips(desk)[1].menu() is None, "there are no plain words to turn back to"
    choose(desk, 2, "Search for the words “without water” instead")
    settled(qtbot, desk)
    assert asked(desk)[-1].as_words == ("without water",)
    assert names(desk) == ["Words a dog without water", "Without people"]


def test_a_filter_stays_a_chip_while_words_are_typed(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "in rome")
    chip = chips(desk)[0]
    desk.link.hold = True
    QTest.keyClicks(desk.window.page.bar.edit, ", at night")
    assert names(desk)[-1] == "Place rome" and chips(desk)[-1] is chip
    desk.link.release()
    settled(qtbot, desk)
    assert names(desk) == ["Words at night", "Place rome"]


def test_the_sentence_keeps_what_only_the_engine_knows(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "dog in rome without cats")
    sentence = desk.window.page.bar.sentence
    assert sentence.text() == "‘dog’, without ‘cats’"
    sentence.setFocus()
    sentence.setText("‘bird’, without ‘cats’")
    sentence.textEdited.emit(sentence.text())
    QTest.keyClick(sentence, Key.Key_Return)
    settled(qtbot, desk)
    assert desk.window.page.bar.edit.text() == "bird place:rome -cats"


def test_many_filters_have_one_more_chip(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "dog")
    desk.window.composer.enter(" ".join(f'keyword:k{n} "t{n}"' for n in range(MOST + 3)))
    settled(qtbot, desk)
    assert len(chips(desk)) == 2 * MOST + 2
    assert names(desk)[-2:] == ["Text in the photo 3 more", "Filters 3 more"]
    QTest.mouseClick(chips(desk)[-1].close_button, Left)
    settled(qtbot, desk)
    assert len(chips(desk)) == 2 * MOST + 1
    QTest.mouseClick(chips(desk)[-1].close_button, Left)
    settled(qtbot, desk)
    assert len(chips(desk)) == 2 * MOST


def test_a_picture_that_leaves_takes_no_words_along(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "dog in rome")
    choose(desk, 1, "Search for")
    desk.window.by_picture.search_files(["/x/a.jpg"])
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("dog in rome", (Example("/x/a.jpg"),), as_words=("in rome",))
    desk.window.composer.set_strength(0.3)
    desk.window.composer.remove(0)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("dog in rome", as_words=("in rome",))


# What a chip says


def says(key: str, value: str, negated: bool = False) -> str:
    return ": ".join(filter_words(Filter(key, value, 0, 1, negated)))


def test_each_prefix_has_a_title() -> None:
    """A new filter without one would show its bare key on the chip."""
    for prefix in (*PREFIXES.values(), *TEXT.values()):
        values = {"date": "2020-01-01..2020-12-31", "area": "1,2,3,4"}
        value = values.get(prefix.key, "5")
        title = filter_words(Filter(prefix.key, value, 0, 1))[0]
        assert title and title[0].isupper(), prefix.key
    for value in KINDS:
        assert says("is", value) != f"Only: {value}", value
    for value in HAS:
        assert says("has", value).startswith("With: ")


WORDED = [
    ("date", "2022-06-01..2022-08-31", "Date: June – August 2022", "Datum: Juni – August 2022"),
    ("date", "2022-06-01..2022-06-30", "Date: June 2022", "Datum: Juni 2022"),
    ("date", "2022-01-01..2022-12-31", "Date: 2022", "Datum: 2022"),
    ("date", "2020-01-01..2022-12-31", "Date: 2020 – 2022", "Datum: 2020 – 2022"),
    (
        "date",
        "2015-11-01..2016-04-30",
        "Date: November 2015 – April 2016",
        "Datum: November 2015 – April 2016",
    ),
    ("date", "2022-06-15..2022-06-15", "Date: 15 June 2022", "Datum: 15. Juni 2022"),
    (
        "date",
        "2022-08-24..2022-08-26",
        "Date: 24 August 2022 – 26 August 2022",
        "Datum: 24. August 2022 – 26. August 2022",
    ),
    ("date", "..2019-12-31", "Date: until 2019", "Datum: bis 2019"),
    ("date", "2020-01-01..", "Date: from 2020 on", "Datum: ab 2020"),
    ("date", "..2022-05-31", "Date: until May 2022", "Datum: bis Mai 2022"),
    ("date", "2022-06-15..", "Date: from 15 June 2022 on", "Datum: ab 15. Juni 2022"),
    ("date", "0001-01-01..9999-12-31", "Date: 0001 – 9999", "Datum: 0001 – 9999"),
    ("camera", "Canon", "Camera: Canon", "Kamera: Canon"),
    ("place", "Rome", "Place: Rome", "Ort: Rome"),
    ("rating", ">=4", "Rating: ≥ 4 ★", "Bewertung: ≥ 4 ★"),
    ("rating", "3..5", "Rating: 3 – 5 ★", "Bewertung: 3 – 5 ★"),
    ("iso", "..800", "ISO: ≤ 800", "ISO: ≤ 800"),
    ("aperture", "2.8", "Aperture: f/2.8", "Blende: f/2.8"),
    ("exposure", "<1/1000", "Exposure time: < 1/1000 s", "Belichtungszeit: < 1/1000 s"),
    ("type", "raw", "Format: RAW", "Format: RAW"),
    ("is", "screenshot", "Only: screenshots", "Nur: Bildschirmfotos"),
    ("has", "gps", "With: GPS position", "Mit: GPS-Position"),
]


@pytest.mark.parametrize(("key", "value", "english", "german"), WORDED)
def test_a_filter_in_english(
    british: None, key: str, value: str, english: str, german: str
) -> None:
    assert says(key, value) == english


@pytest.mark.parametrize(("key", "value", "english", "german"), WORDED)
def test_a_filter_in_german(
    german_locale: None, key: str, value: str, english: str, german: str
) -> None:
    assert says(key, value) == german


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("47.2,10.9,48.9,13.1", "Area: 47.20 – 48.90° N, 10.90 – 13.10° E"),
        ("-20,170,3.5,-170", "Area: 20.0° S – 3.5° N, 170.0° E – 170.0° W"),
        ("-40,-70,-30,-60", "Area: 40.0 – 30.0° S, 70.0 – 60.0° W"),
        ("48.1371,11.5754,48.1372,11.5755", "Area: 48.1371 – 48.1372° N, 11.5754 – 11.5755° E"),
    ],
)
def test_an_area_in_degrees(british: None, value: str, said: str) -> None:
    assert says("area", value) == said


def test_negated_filters(british: None) -> None:
    assert says("is", "screenshot", True) == "Not: screenshots"
    assert says("has", "gps", True) == "Without: GPS position"
    assert says("camera", "Canon", True) == "Camera: not Canon"


# Spelling


def test_corrected_spelling_is_told_and_can_be_undone(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "girafe")
    note = desk.window.page.note
    assert note.isVisible() and "Showing “giraffe” for “girafe”." in note.text()
    assert "Search instead for “girafe”" in note.text()
    note.setFocus()
    QTest.keyClick(note, Key.Key_Tab)  # the link
    QTest.keyClick(note, Key.Key_Return)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("girafe", exact_words=True) and not note.isVisible()
    assert names(desk) == ["exactly as typed"]
    QTest.keyClicks(desk.window.page.bar.edit, " by a tree")
    settled(qtbot, desk)
    assert asked(desk)[-1].exact_words, "words were only added"
    QTest.mouseClick(chips(desk)[-1].close_button, Left)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("girafe by a tree") and note.isVisible()
    desk.window.composer.search_exactly()
    desk.window.composer.enter("a tree")
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("a tree"), "other words are corrected again"


def test_filters_are_found_in_corrected_words(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "a girafe last sumer")
    assert names(desk)[0] == "Words a giraffe"
    choose(desk, 1, "Search for the words “last summer” instead")
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("a giraffe last summer", as_words=("last summer",))


def test_notes_and_tips_are_plain_text(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "<b>girafe</b>")
    assert "Search instead for “&lt;b&gt;girafe&lt;/b&gt;”" in desk.window.page.note.text()
    desk.window.composer.enter('dog "<b>x</b>"')
    settled(qtbot, desk)
    assert names(desk)[1] == "Text in the photo <b>x</b>"
    assert "&lt;b&gt;x" in chips(desk)[1].toolTip()
    assert "&lt;b&gt;x" in chips(desk)[1].close_button.toolTip()


# Mistakes


def test_a_mistake_is_told_below_the_field(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "dog")
    page = desk.window.page
    shown = page.model.rowCount()
    assert shown
    QTest.keyClicks(page.bar.edit, " camra:canon")
    settled(qtbot, desk)
    assert page.note.isVisible() and page.view.isVisible() and not page.notice.isVisible()
    assert "There is no filter “camra:”, at position 5." in page.note.text()
    assert "Did you mean “camera:”?" in page.note.text()
    assert page.model.rowCount() == shown, "the photos stay"
    page.bar.edit.clear()
    QTest.keyClicks(page.bar.edit, "dog camera:canon")
    settled(qtbot, desk)
    assert not page.note.isVisible() and names(desk) == ["Words dog", "Camera canon"]


# Screenshots


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_looks(
    request: pytest.FixtureRequest,
    open_window: Open,
    qtbot: QtBot,
    shoot: Shoot,
    name: str,
    language: str,
) -> None:
    request.getfixturevalue("british" if language == "en" else "german_locale")
    words = (
        'a girafe last summer in rome without people "zoo" camera:Canon -is:screenshot rating:>=4'
    )
    settings = Settings(theme=name, first_run_done=True)
    desk = with_words(open_window, qtbot, words, settings)
    wait_for_thumbnails(qtbot, desk)
    window = desk.window
    shoot(window, f"understood-{language}-{name}")
    QTest.keyClick(next(c for c in chips(desk) if c.menu()), Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    shoot(menu, f"understood-menu-{language}-{name}")
    menu.close()
    QTest.keyClicks(window.page.bar.edit, " date:2022-13")
    settled(qtbot, desk)
    shoot(window, f"mistake-{language}-{name}")
    window.resize(600, 600)
    shoot(window, f"mistake-small-{language}-{name}")
