"""The selection, the current photo and the preview follow their photos when rows are added, removed or moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.aspects import aspect_code
from photosearch.base.searches import Hit, Query
from photosearch.service.messages import PAGE_ROWS, Answer, LibraryChanged, Page
from photosearch.service.requests import MoreRows
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key
NEW = 90_000  # image ids of added photos


def refreshed(desk: Desk, hits: list[Hit], total: int = 0, ask_id: int = 10_000) -> None:
    """Refresh quietly, with these hits first."""
    desk.link.answers[ask_id] = Query()
    shapes = bytes(aspect_code(hit.width, hit.height) for hit in hits)
    answer = Answer(
        ask_id, total or len(hits), tuple(hits[:PAGE_ROWS]), desk.link.months(), aspects=shapes
    )
    desk.window.search.answer.emit(answer, False)


def hits_of(desk: Desk, count: int) -> list[Hit]:
    return [desk.link.hit(row, Query()) for row in range(count)]


def chosen(desk: Desk) -> list[int]:
    """The image ids of the selected photos, in the order of the rows."""
    page = desk.window.page
    return [
        page.model.image_at(row)
        for first, last in page.view.selected_ranges()
        for row in range(first, last + 1)
    ]


def current(desk: Desk) -> int:
    return desk.window.page.model.image_at(desk.window.page.view.current_row())


def select(desk: Desk, *rows: int) -> None:
    view = desk.window.page.view
    view.setFocus()
    view.go_to(rows[0])
    for _ in range(len(rows) - 1):
        QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(desk) == [row + 1 for row in rows]


Change = Callable[[list[Hit]], list[Hit]]


@pytest.mark.parametrize(
    "change",
    [
        lambda hits: [replace(hits[0], image_id=NEW), *hits],
        lambda hits: hits[3:],
        lambda hits: hits[::-1],
        lambda hits: [*hits[20:40], *hits[:20], *hits[40:]],
    ],
    ids=["one comes", "three go", "all turn round", "a block moves"],
)
def test_the_selection_follows_its_photos(open_window: Open, change: Change) -> None:
    desk = open_window(100)
    select(desk, 4, 5, 6)
    refreshed(desk, change(hits_of(desk, 100)))
    assert sorted(chosen(desk)) == [5, 6, 7] and current(desk) == 7


def test_a_selection_is_cleared_when_one_of_its_photos_is_gone(open_window: Open) -> None:
    desk = open_window(100)
    select(desk, 4, 5, 6)
    hits = hits_of(desk, 100)
    refreshed(desk, [*hits[:5], *hits[6:]])
    assert chosen(desk) == [] and current(desk) == 7
    refreshed(desk, [*hits[:5], *hits[8:]], ask_id=10_001)
    assert chosen(desk) == [] and desk.window.page.view.current_row() == -1


def test_a_selection_beyond_the_loaded_rows_is_cleared(open_window: Open, qtbot: QtBot) -> None:
    """The first page is the same, but rows further down may hold other photos."""
    desk = open_window(600)
    view = desk.window.page.view
    select(desk, PAGE_ROWS - 1)
    refreshed(desk, hits_of(desk, 600), 600)
    assert chosen(desk) == [PAGE_ROWS], "a row known to be unchanged"
    view.go_to(PAGE_ROWS)
    refreshed(desk, hits_of(desk, 600), 600, 10_001)
    assert view.selected_ranges() == [] and view.current_row() == -1
    view.selectAll()
    refreshed(desk, [replace(hits_of(desk, 1)[0], image_id=NEW), *hits_of(desk, 600)], 601, 10_002)
    assert view.selected_ranges() == []


def test_another_query_starts_without_a_selection(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    select(desk, 4)
    desk.window.composer.enter("snow")
    qtbot.waitUntil(lambda: not desk.window.search.busy)
    assert desk.window.page.view.current_row() in (-1, 0) and 5 not in chosen(desk)


def previewed(desk: Desk, row: int) -> None:
    desk.window.page.view.setFocus()
    desk.window.page.view.go_to(row)
    QTest.keyClick(desk.window.page.view, Key.Key_Space)


def test_the_preview_follows_its_photo(open_window: Open) -> None:
    desk = open_window(100)
    preview = desk.window.preview
    previewed(desk, 4)
    hits = hits_of(desk, 100)
    refreshed(desk, [replace(hits[0], image_id=NEW), *hits])
    assert preview.hit is not None and (preview.hit.image_id, preview.row) == (5, 5)
    assert chosen(desk) == [5] and current(desk) == 5
    refreshed(desk, [*hits[:4], *hits[5:]], ask_id=10_001)
    assert desk.window.pages.page is desk.window.page, "the photo is gone"
    assert chosen(desk) == []


def test_the_preview_of_a_row_further_down_follows_its_photo(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(600)
    window, preview = desk.window, desk.window.preview
    window.page.view.go_to(299)
    qtbot.waitUntil(lambda: window.page.model.hit(299) is not None)
    previewed(desk, 299)
    assert preview.hit is not None and preview.hit.image_id == 300

    def refresh(second_page: list[Hit], ask_id: int) -> None:
        """Refresh with the same first page; the second one is served on request."""
        desk.link.hold = True
        refreshed(desk, hits_of(desk, 600), 600, ask_id)
        assert [r for r in desk.link.waiting if isinstance(r, MoreRows)]
        desk.link.waiting.clear()
        desk.link.hold = False
        window.page.model.add_page(Page(ask_id, PAGE_ROWS, tuple(second_page)))

    hits = hits_of(desk, 600)
    refresh(hits[200:400], 10_001)
    assert preview.isVisible() and (preview.hit.image_id, preview.row) == (300, 299)
    refresh([replace(hits[0], image_id=NEW), *hits[200:399]], 10_002)
    assert preview.isVisible() and (preview.hit.image_id, preview.row) == (300, 300)
    assert chosen(desk) == [300]
    refresh([*hits[200:299], *hits[300:401]], 10_003)
    assert window.pages.page is window.page and chosen(desk) == []


def test_a_selection_that_is_still_loading_does_not_pick_up_other_photos(open_window: Open) -> None:
    """After a refresh, rows further down may hold other photos, and the requested pages never arrive."""
    desk = open_window(600)
    window = desk.window
    window.page.view.selectAll()
    desk.link.hold = True
    taken: list[Hit] = []
    told: list[str] = []
    window.page.told.connect(told.append)
    window.pages.hits(taken.extend)
    desk.link.waiting.clear()
    desk.link.hold = False
    refreshed(desk, hits_of(desk, 600), 600)
    for offset in (200, 400):
        window.page.model.add_page(Page(10_000, offset, tuple(hits_of(desk, 600)[offset:])))
    assert taken == [] and told == ["The list has changed. Select the photos again."]


# Overlays


@pytest.mark.parametrize("width", [400, 800, 1400])
def test_the_refresh_button_lies_below_the_heading(
    open_window: Open, qtbot: QtBot, width: int
) -> None:
    desk = open_window(5000)
    window, page, view = desk.window, desk.window.page, desk.window.page.view
    window.resize(width, 600)
    view.verticalScrollBar().setValue(3000)
    desk.link.on_event(LibraryChanged(5012))
    qtbot.waitUntil(page.refresh.isVisible)
    for more in (0, 100):
        window.resize(width + more, 600)
        assert view.viewport().rect().contains(page.refresh.geometry())
        assert page.refresh.geometry().top() > view.grid.heading
