"""The page of duplicates: its rows, ticks, moving files to the trash and back, and the comparison."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from photosearch.base.file_groups import CopyFile, FileGroup
from photosearch.base.records import Progress
from photosearch.base.searches import Hit
from photosearch.gui.duplicates.group_view import HEAD, LINE
from photosearch.gui.duplicates.groups_page import DuplicatesPage
from photosearch.service.messages import Trouble
from photosearch.service.requests import CancelFindCopies, FindCopies, GetPreview, Rescan
from tests.gui.conftest import Desk
from tests.gui.fake_engine import FakeLink, picture

Open = Callable[..., Desk]
Opened = Callable[..., tuple[DuplicatesPage, FakeLink]]
Key = Qt.Key
Left = Qt.MouseButton.LeftButton
Mod = Qt.KeyboardModifier
CHECKED = Qt.CheckState.Checked


@pytest.fixture
def folder(own_home: Path) -> Path:
    """A folder on the same drive as the home's trash."""
    made = own_home.parent / "photos"
    made.mkdir()
    return made


def a_file(path: Path, image_id: int, relation: str, side: int = 480, **facts: object) -> CopyFile:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture(path, image_id, side, side * 2 // 3)
    info = path.stat()
    made = CopyFile(
        image_id, str(path), relation, info.st_size, info.st_mtime_ns, side, side * 2 // 3,  # type: ignore[arg-type]
        "2026-05-06T07:08:09", str(path),
    )  # fmt: skip
    return replace(made, **facts)  # type: ignore[arg-type]


@pytest.fixture
def groups(qapp: object, folder: Path) -> list[FileGroup]:
    """A photo in three files (one smaller), a file that exists twice, and a burst of two."""
    a = a_file(folder / "a.jpg", 1, "best")
    same = a_file(folder / "same" / "a.jpg", 1, "exact")
    small = a_file(folder / "small.jpg", 2, "resized", 240, taken_at=None)
    b, again = a_file(folder / "b.jpg", 3, "best"), a_file(folder / "b again.jpg", 3, "exact")
    c, burst = a_file(folder / "c.jpg", 5, "best"), a_file(folder / "c2.jpg", 6, "burst")
    return [FileGroup((a, same, small)), FileGroup((b, again)), FileGroup((c, burst))]


@pytest.fixture
def opened(open_window: Open, qtbot: QtBot) -> Callable[..., tuple[DuplicatesPage, FakeLink]]:
    """`opened(groups)` shows the page with these groups; None: the search is still running."""

    def make(groups: list[FileGroup] | None) -> tuple[DuplicatesPage, FakeLink]:
        desk = open_window(500)
        desk.link.groups = groups
        QTest.keyClick(desk.window, Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
        page = desk.window.late.duplicates
        assert desk.window.pages.currentWidget() is page
        if groups is not None:
            qtbot.waitUntil(lambda: not page.copies.searching)
        return page, desk.link

    return make


def shown(page: DuplicatesPage) -> list[list[str]]:
    """The groups on the page: the texts of their rows in the first two columns."""
    found: list[list[str]] = []
    for row, (_group, file) in enumerate(page.table.rows):
        texts = [page.table.index(row, column).data() or "" for column in (0, 1)]
        if file is None:
            found.append([texts[0]])
        else:
            found[-1].append(": ".join(texts))
    return found


def row_of(page: DuplicatesPage, path: Path) -> int:
    files = [file.path if file else "" for _group, file in page.table.rows]
    return files.index(str(path))


def tick_with_mouse(page: DuplicatesPage, row: int) -> None:
    view, index = page.view, page.table.index(row, 0)
    view.scrollTo(index)
    option_left = view.visualRect(index)
    QTest.mouseClick(
        view.viewport(), Left, pos=QPoint(option_left.left() + 12, option_left.center().y())
    )


def test_groups_show_what_each_file_is(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, link = opened(groups)
    qtbot.waitUntil(lambda: len(page.table.rows) == 10)
    first, second, third = shown(page)
    assert first[0].startswith("3 files: identical file, smaller copy · ")
    assert first[1:] == ["a.jpg: best version", "a.jpg: identical file", "small.jpg: smaller copy"]
    assert second[1:] == ["b.jpg: best version", "b again.jpg: identical file"]
    assert third[1:] == ["c.jpg: best version", "c2.jpg: same burst"]
    row = row_of(page, folder / "small.jpg")
    assert page.table.index(row, 3).data() == "240 × 160"
    assert page.table.index(row, 5).data() == str(folder)
    assert page.summary.text().startswith("3 groups · 4 files besides the best versions · ")
    assert len(link.sent(FindCopies)) == 1 and not page.work.isVisible()
    names = [page.kinds.itemText(n) for n in range(4)]
    assert names == [
        "All duplicates (3)",
        "Identical files (2)",
        "Changed copies (1)",
        "Bursts (1)",
    ]
    qtbot.waitUntil(lambda: page.thumbnails.pixmap(str(folder / "b.jpg")) is not None)


@pytest.mark.parametrize(
    ("kind", "names"), [(1, {"a.jpg", "b.jpg"}), (2, {"a.jpg"}), (3, {"c.jpg"})]
)
def test_a_filter_shows_one_kind(
    opened: Opened, groups: list[FileGroup], kind: int, names: set[str]
) -> None:
    page, _link = opened(groups)
    page.kinds.setFocus()
    for _ in range(kind):
        QTest.keyClick(page.kinds, Key.Key_Down)
    assert {texts[1].partition(":")[0] for texts in shown(page)} == names
    assert page.summary.text().startswith(f"{len(names)} group")


def test_a_search_shows_its_progress_and_can_be_stopped(opened: Opened, qtbot: QtBot) -> None:
    page, link = opened(None)
    assert page.notice.title == "Looking for duplicates …" and page.work.isVisible()
    link.find_goes_on(Progress("measuring", 430, 1000, rate=31.0, eta=130.0, unit="pairs"))
    qtbot.waitUntil(lambda: "43" in page.work.text)
    assert page.work.text == (
        "Comparing pairs in detail: 43\u00a0% · 430 of 1000 · 31 per second · 2 minutes left"
    )
    assert page.work.bar.value() == 430 and not page.again_button.isEnabled()
    QTest.mouseClick(page.work.cancel, Left)
    assert link.sent(CancelFindCopies) == [CancelFindCopies(link.find_id)]
    qtbot.waitUntil(lambda: page.notice.title == "The search was stopped")
    assert not page.work.isVisible()
    link.groups = []
    QTest.mouseClick(page.notice.button, Left)
    qtbot.waitUntil(lambda: page.notice.title == "No duplicates found")


def test_groups_are_shown_as_they_are_found_and_stay_when_the_search_is_stopped(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, link = opened(None)
    link.find_page(groups[2])
    qtbot.waitUntil(lambda: len(page.table.rows) == 3)
    assert page.stack.currentWidget() is page.list and page.work.isVisible()
    assert in_hand(page) == str(folder / "c.jpg")
    page.view.select(2)
    QTest.keyClick(page.view, Key.Key_Space)
    link.find_page(groups[1], groups[0])  # the largest goes to the top
    qtbot.waitUntil(lambda: len(page.table.rows) == 10)
    assert [texts[1].partition(":")[0] for texts in shown(page)] == ["a.jpg", "c.jpg", "b.jpg"]
    assert in_hand(page) == str(folder / "c2.jpg")
    assert page.copies.ticked == {str(folder / "c2.jpg")}
    heights = [page.view.rowHeight(row) for row in range(10)]
    assert heights == [HEAD if file is None else LINE for _group, file in page.table.rows]
    QTest.mouseClick(page.work.cancel, Left)
    qtbot.waitUntil(lambda: not page.copies.searching)
    assert len(page.table.rows) == 10 and in_hand(page) == str(folder / "c2.jpg")
    assert page.copies.ticked == {str(folder / "c2.jpg")}
    assert page.more.isVisible() and "The search was stopped" in page.more.text()
    QTest.keyClick(page.view, Key.Key_Escape)
    page.window().menus.actions["duplicates"].trigger()  # type: ignore[attr-defined]
    assert not page.copies.searching and len(page.table.rows) == 10


def test_what_is_shown_stays_in_place_while_groups_are_found(opened: Opened, qtbot: QtBot) -> None:
    page, link = opened(None)
    link.find_page(*many(30))
    qtbot.waitUntil(lambda: len(page.table.rows) == 120)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    row = page.view.rowAt(0)
    top = page.table.file(row), page.view.rowViewportPosition(row)
    best = CopyFile(1000, "/q/0.jpg", "best", 9000, 1, 40, 30, None)
    link.find_page(FileGroup((best, *(replace(best, path=f"/q/{n}.jpg") for n in range(1, 9)))))
    qtbot.waitUntil(lambda: len(page.table.rows) == 130)
    row = page.view.rowAt(0)
    assert (page.table.file(row), page.view.rowViewportPosition(row)) == top


def test_an_error_is_shown_and_can_be_retried(
    open_window: Open, qtbot: QtBot, groups: list[FileGroup]
) -> None:
    desk = open_window(500)
    desk.link.groups = groups
    desk.link.refuse[FindCopies] = Trouble(0, "The library is damaged.", "Repair it.")
    desk.window.menus.actions["duplicates"].trigger()
    page = desk.window.late.duplicates
    qtbot.waitUntil(lambda: page.notice.title == "The library is damaged.")
    assert page.notice.text == "Repair it." and page.stack.currentWidget() is page.notice
    desk.link.refuse.clear()
    QTest.mouseClick(page.notice.button, Left)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.list)


def test_a_dead_engine_is_an_error_and_not_an_empty_page(opened: Opened, qtbot: QtBot) -> None:
    page, link = opened(None)
    link.on_state("restarting")
    qtbot.waitUntil(lambda: "engine" in page.notice.title)
    assert not page.work.isVisible()


def test_groups_that_are_not_shown_are_mentioned(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup]
) -> None:
    page, link = opened(None)
    link.end_find([replace(groups[0], more=40), *groups[1:]], more=7, uncompared=12)
    qtbot.waitUntil(page.more.isVisible)
    assert "see 7 more" in page.more.text() and "12 photos not compared" in page.more.text()
    assert "43 files" in shown(page)[0][0] and "40 more files not shown" in shown(page)[0][0]


def test_keys_tick_and_one_of_each_group_stays(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    told: list[str] = []
    page.told.connect(told.append)
    assert page.view.hasFocus() and not page.trash_button.isEnabled()
    QTest.keyClick(page.view, Key.Key_Space)  # a.jpg, the best one
    QTest.keyClick(page.view, Key.Key_Down)
    QTest.keyClick(page.view, Key.Key_Space)
    assert page.copies.ticked == {str(folder / "a.jpg"), str(folder / "same" / "a.jpg")}
    assert page.trash_button.text() == "&Move 2 photos to the trash …"
    QTest.keyClick(page.view, Key.Key_Down)
    QTest.keyClick(page.view, Key.Key_Space)
    assert told == ["At least one file of each group must stay."] and len(page.copies.ticked) == 2
    QTest.keyClick(page.view, Key.Key_Down)  # the heading of a group
    QTest.keyClick(page.view, Key.Key_Space)
    assert len(page.copies.ticked) == 2
    QTest.mouseClick(page.none_button, Left)
    assert not page.copies.ticked and not page.trash_button.isEnabled()


def test_a_click_ticks(opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path) -> None:
    page, _link = opened(groups)
    row = row_of(page, folder / "b again.jpg")
    tick_with_mouse(page, row)
    assert page.copies.ticked == {str(folder / "b again.jpg")}
    tick_with_mouse(page, row)
    assert not page.copies.ticked


def test_the_same_files_are_ticked_at_once(
    opened: Opened, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    QTest.mouseClick(page.same_button, Left)
    assert page.copies.ticked == {str(folder / "same" / "a.jpg"), str(folder / "b again.jpg")}


def test_a_file_on_a_disconnected_drive_is_not_ticked_and_does_not_count_as_kept(
    opened: Opened, groups: list[FileGroup], folder: Path
) -> None:
    b, again = groups[1].files
    page, _link = opened([FileGroup((b, replace(again, offline=True)))])
    for row in (1, 2):
        page.view.select(row)
        QTest.keyClick(page.view, Key.Key_Space)
    assert not page.copies.ticked


def test_a_file_that_frees_nothing_says_so(
    opened: Opened, groups: list[FileGroup], folder: Path
) -> None:
    b, again = groups[1].files
    linked = replace(again, links=2)
    page, _link = opened([FileGroup((b, linked))])
    assert "0 bytes besides the best version" in shown(page)[0][0]
    assert page.summary.text().endswith("0 bytes can be freed")
    row = row_of(page, Path(again.path))
    tip = page.table.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "removing it frees no space" in tip
    page.view.select(row)
    QTest.keyClick(page.view, Key.Key_Space)
    QTest.mouseClick(page.trash_button, Left)
    box = page.trash.asked
    assert box is not None and "Moving 1 of them frees no space" in box.informativeText()
    QTest.keyClick(box, Key.Key_Escape)


def test_the_next_best_file_is_one_that_can_be_reached(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    a, same, small = groups[0].files
    page, _link = opened([FileGroup((a, replace(same, offline=True), small))])
    QTest.keyClick(page.view, Key.Key_Space)
    agree(page)
    qtbot.waitUntil(lambda: page.trash.job is None)
    assert shown(page)[0][1:] == ["small.jpg: best version", "a.jpg: identical file"]


def test_a_file_of_two_groups_is_counted_in_both(
    opened: Opened, groups: list[FileGroup], folder: Path
) -> None:
    """The best photo of a burst has a copy: one of the two files must stay."""
    b, again = groups[1].files
    other = groups[2].files[1]
    page, _link = opened([FileGroup((b, again)), FileGroup((b, other))])
    for row in (2, 1, 4):  # the copy, then the photo itself, in either group
        page.view.select(row)
        QTest.keyClick(page.view, Key.Key_Space)
    assert page.copies.ticked == {again.path}


def agree(page: DuplicatesPage) -> None:
    QTest.mouseClick(page.trash_button, Left)
    box = page.trash.asked
    assert box is not None
    QTest.mouseClick(next(b for b in box.buttons() if b.text() == "&Move to the trash"), Left)


def test_photos_are_moved_to_the_trash_and_back(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path, own_home: Path
) -> None:
    page, link = opened(groups)
    told: list[str] = []
    page.told.connect(told.append)
    before = {p: p.read_bytes() for p in folder.rglob("*.jpg")}
    QTest.mouseClick(page.same_button, Left)
    QTest.mouseClick(page.trash_button, Left)
    box = page.trash.asked
    assert box is not None and box.text() == "Move 2 photos to the trash?"
    assert (
        "kB in total" in box.informativeText() and str(folder / "b again.jpg") in box.detailedText()
    )
    QTest.keyClick(box, Key.Key_Escape)
    assert page.trash.job is None and {p: p.read_bytes() for p in folder.rglob("*.jpg")} == before
    agree(page)
    qtbot.waitUntil(lambda: page.trash.job is None)
    gone = {folder / "same" / "a.jpg", folder / "b again.jpg"}
    assert set(folder.rglob("*.jpg")) == before.keys() - gone
    trash = own_home.parent / "xdg" / "data" / "Trash" / "files"
    assert sorted(p.read_bytes() for p in trash.iterdir()) == sorted(before[p] for p in gone)
    assert told[-1].startswith("2 photos moved to the trash, ")
    assert [texts[1].partition(":")[0] for texts in shown(page)] == ["a.jpg", "c.jpg"]
    assert len(link.sent(Rescan)) == 1 and not page.copies.ticked
    QTest.mouseClick(page.undo_button, Left)
    qtbot.waitUntil(lambda: page.trash.job is None)
    assert {p: p.read_bytes() for p in folder.rglob("*.jpg")} == before
    assert len(shown(page)) == 3 and not page.undo_button.isEnabled()
    assert told[-1] == "2 photos restored from the trash"


def test_a_changed_file_stays_and_a_sentence_says_so(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    QTest.mouseClick(page.same_button, Left)
    (folder / "b again.jpg").write_bytes(b"painted over")
    agree(page)
    qtbot.waitUntil(lambda: page.trash.job is None)
    box = page.trash.asked
    assert (box is not None and box.text() == "1 photo stayed where they are.") or box is not None
    assert "b again.jpg: The file is gone or has changed" in box.informativeText()
    box.close()
    assert (folder / "b again.jpg").read_bytes() == b"painted over"
    assert page.copies.ticked == {str(folder / "b again.jpg")}


def test_the_next_file_becomes_the_best_when_the_best_is_removed(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    QTest.keyClick(page.view, Key.Key_Space)
    agree(page)
    qtbot.waitUntil(lambda: page.trash.job is None)
    assert shown(page)[0][1:] == ["a.jpg: best version", "small.jpg: smaller copy"]


def test_the_menu_opens_copies_the_path_and_compares(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    page.view.select(row_of(page, folder / "small.jpg"))
    menu = page.context_menu()
    by_text = {action.text().replace("&", ""): action for action in menu.actions()}
    assert {"Open", "Show in folder", "Copy path", "Compare"} <= by_text.keys()
    by_text["Copy path"].trigger()
    assert QGuiApplication.clipboard().text() == str(folder / "small.jpg")
    by_text["Compare"].trigger()
    assert page.pages.currentWidget() is page.compare
    menu.deleteLater()


def test_the_windows_commands_act_on_the_selected_file(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    page.view.select(row_of(page, folder / "b again.jpg"))
    QTest.keyClick(page.view, Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    assert QGuiApplication.clipboard().text() == str(folder / "b again.jpg")
    QTest.keyClick(page.view, Key.Key_Escape)
    window = page.window()
    assert window.pages.currentWidget() is window.page and window.page.view.hasFocus()  # type: ignore[attr-defined]


def test_a_thousand_groups_have_correct_rows(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup]
) -> None:
    b, again = groups[1].files
    many = [
        FileGroup((replace(b, path=f"/x/{n}.jpg"), replace(again, path=f"/y/{n}.jpg")))
        for n in range(1000)
    ]
    page, link = opened(None)
    link.end_find(many)
    qtbot.waitUntil(lambda: len(page.table.rows) == 3000)
    assert page.view.rowHeight(0) < page.view.rowHeight(1)
    assert page.view.columnSpan(2997, 0) == page.table.columnCount()
    page.view.scrollToBottom()
    qtbot.waitUntil(lambda: page.view.rowAt(page.view.viewport().height() - 1) == 2999)


def test_every_button_says_what_it_does(opened: Opened, groups: list[FileGroup]) -> None:
    page, _link = opened(groups)
    for button in page.list.findChildren(QAbstractButton):
        if button.text():
            assert button.toolTip(), button.text()


# Side by side


def comparing(page: DuplicatesPage, qtbot: QtBot, path: Path) -> None:
    page.view.select(row_of(page, path))
    QTest.keyClick(page.view, Key.Key_Return)
    compare = page.compare
    assert page.pages.currentWidget() is compare and compare.hasFocus()
    loaded(page, qtbot)


def loaded(page: DuplicatesPage, qtbot: QtBot) -> None:
    sides = (page.compare.left, page.compare.right)
    qtbot.waitUntil(lambda: all(not side.canvas.image_size.isEmpty() for side in sides))


def test_two_files_side_by_side(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, link = opened(groups)
    comparing(page, qtbot, folder / "small.jpg")
    compare = page.compare
    asked = {r.image_id for r in link.sent(GetPreview) if isinstance(r, GetPreview)}
    assert asked == {1, 2}
    facts = compare.facts()
    assert facts["Dimensions"] == ("480 × 320", "≠ 240 × 160", True)
    assert facts["Folder"] == (str(folder), str(folder), False)
    assert facts["Taken"][1] == "≠ –"
    assert {"Name", "Size", "Modified"} <= facts.keys()
    assert compare.left.title.text() == "best version"
    assert compare.right.title.text() == "smaller copy"


def test_zoom_and_pan_apply_to_both_sides(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    comparing(page, qtbot, folder / "small.jpg")
    left, right = page.compare.left.canvas, page.compare.right.canvas
    middle = right.rect().center()
    for _ in range(5):
        QTest.keyClick(page.compare, Key.Key_Plus)
    assert right.view[0] == pytest.approx(1.25**5) and left.view[0] == pytest.approx(right.view[0])
    QTest.mousePress(left, Left, pos=middle)
    QTest.mouseMove(left, middle + QPoint(-60, -40))
    QTest.mouseRelease(left, Left, pos=middle + QPoint(-60, -40))
    assert left.view[1].x() > 0.5
    assert right.view[1].x() == pytest.approx(left.view[1].x())
    assert right.view[1].y() == pytest.approx(left.view[1].y())
    QTest.keyClick(page.compare, Key.Key_Z)
    assert left.fits and right.fits


def test_keys_step_through_the_files_and_the_groups(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    comparing(page, qtbot, folder / "same" / "a.jpg")
    compare = page.compare
    seen = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(compare, key)
        file = compare.file()
        assert file is not None
        seen.append(os.path.basename(file.path))
    assert seen == ["small.jpg", "b again.jpg", "c2.jpg", "c2.jpg", "b again.jpg"]
    QTest.keyClick(compare, Key.Key_PageUp)
    assert compare.file() == groups[0].files[2]
    QTest.keyClick(compare, Key.Key_Space)
    assert page.copies.ticked == {str(folder / "small.jpg")} and compare.right.tick.isChecked()
    QTest.mouseClick(compare.left.tick, Left)
    QTest.keyClick(compare, Key.Key_Escape)
    assert page.current() == groups[0].files[2] and page.view.hasFocus()
    assert (
        page.table.index(row_of(page, folder / "a.jpg"), 0).data(Qt.ItemDataRole.CheckStateRole)
        == CHECKED
    )


def test_the_comparison_does_not_tick_the_last_file_either(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, _link = opened(groups)
    comparing(page, qtbot, folder / "b again.jpg")
    QTest.keyClick(page.compare, Key.Key_Space)
    QTest.mouseClick(page.compare.left.tick, Left)
    assert page.copies.ticked == {str(folder / "b again.jpg")}
    assert not page.compare.left.tick.isChecked()


def test_a_picture_that_cannot_be_shown_says_why(
    opened: Opened, qtbot: QtBot, groups: list[FileGroup], folder: Path
) -> None:
    page, link = opened(groups)
    link.refuse[GetPreview] = Trouble(0, "The drive is away.", "Plug it in.")
    page.view.select(row_of(page, folder / "small.jpg"))
    QTest.keyClick(page.view, Key.Key_Return)
    qtbot.waitUntil(page.compare.right.trouble.isVisible)
    assert page.compare.right.trouble.text() == "The drive is away. Plug it in."


# When groups change


def many(count: int) -> list[FileGroup]:
    """Groups of two, three and four files in turn."""
    groups = []
    for n in range(count):
        best = CopyFile(10 * n + 1, f"/p/{n}.jpg", "best", 9000, 1, 40, 30, None)
        others = [
            replace(best, image_id=10 * n + 2 + m, path=f"/p/{n}-{m}.jpg", relation="resized")
            for m in range(1 + n % 3)
        ]
        groups.append(FileGroup((best, *others)))
    return groups


def group_of(page: DuplicatesPage, n: int) -> FileGroup:
    """The group of `many` with this number."""
    return next(group for group in page.copies.groups if group.best.path == f"/p/{n}.jpg")


def in_hand(page: DuplicatesPage) -> str:
    """The path of the selected file, which is also the current one; "" if there is none."""
    file, selected = page.current(), page.view.selectionModel().selectedRows()
    assert [index.row() for index in selected] == [page.view.current_row()] * bool(selected)
    assert bool(file) == bool(selected)
    return file.path if file else ""


def test_rows_keep_their_heights_when_groups_are_removed_and_restored(opened: Opened) -> None:
    page, _link = opened(many(30))

    def odd() -> list[int]:
        """Rows with a wrong height or column span."""
        return [
            row
            for row, (_group, file) in enumerate(page.table.rows)
            if page.view.rowHeight(row) != (LINE if file else HEAD)
            or page.view.columnSpan(row, 0) != (1 if file else 6)
        ]

    assert len(page.table.rows) == 120 and odd() == []
    for gone in ({"/p/0-0.jpg"}, {"/p/1.jpg"}, {"/p/4-0.jpg", "/p/5-1.jpg"}):
        page.copies.drop(gone)
        assert odd() == []
    page.copies.came_back({"/p/0-0.jpg", "/p/4-0.jpg"})
    assert odd() == []
    page.kinds.setCurrentIndex(2)
    page.kinds.activated.emit(2)
    assert odd() == []


def test_the_selected_file_stays_selected_when_others_are_removed(opened: Opened) -> None:
    page, _link = opened(many(30))
    assert in_hand(page) == "/p/2.jpg", "a new list starts with its first file selected"
    page.view.select(page.table.row_of(group_of(page, 20), group_of(page, 20).files[2]))
    assert in_hand(page) == "/p/20-1.jpg"
    scrolled = page.view.verticalScrollBar().value()
    assert scrolled > 0
    page.copies.drop({"/p/21-0.jpg"})
    assert in_hand(page) == "/p/20-1.jpg" and page.view.verticalScrollBar().value() == scrolled
    page.copies.drop({"/p/3-0.jpg", "/p/20.jpg"})
    assert in_hand(page) == "/p/20-1.jpg"
    page.copies.drop({"/p/20-1.jpg"})
    assert in_hand(page) == "", "the file is gone, and no other takes its place"
    page.copies.came_back({"/p/20-1.jpg"})
    assert in_hand(page) == ""


def test_a_file_of_two_groups_is_found_in_the_right_one(opened: Opened) -> None:
    a, b, c = (
        CopyFile(n, f"/p/{name}.jpg", "best", 9000, 1, 40, 30, None)
        for n, name in enumerate("abc", 1)
    )
    page, _link = opened(
        [*many(3), FileGroup((a, replace(b, relation="resized"))), FileGroup((c, replace(b, relation="burst")))]
    )  # fmt: skip
    for group in page.copies.groups[3:]:
        page.view.select(page.table.row_of(group, group.files[1]))
        page.copies.drop({"/p/0-0.jpg"} if group.files[0] is a else {"/p/1-0.jpg"})
        assert page.table.group(page.view.current_row()) is group


def test_a_comparison_ends_when_its_file_is_removed(opened: Opened) -> None:
    page, _link = opened(many(6))
    group = group_of(page, 2)
    page.view.select(page.table.row_of(group, group.files[2]))
    page.show_compare()
    page.copies.drop({"/p/0-0.jpg", "/p/2-0.jpg"})
    assert page.pages.currentWidget() is page.compare
    assert page.compare.file() == group.files[2]
    page.copies.drop({"/p/2-1.jpg"})
    assert page.pages.currentWidget() is not page.compare
    taken: list[Hit] = []
    page.hits(taken.extend)
    assert [hit.path for hit in taken] != ["/p/2-1.jpg"]
