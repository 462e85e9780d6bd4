"""Actions on photos: copy, copy to a folder, find similar, paste, drop, drag out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Hit, Query
from photosearch.gui.common import clipboard, desktop
from photosearch.gui.common.local_files import file_url, local_path
from photosearch.gui.common.pasted import KEEP, save_pasted
from photosearch.gui.results import photo_actions
from photosearch.service.requests import AddFolder, Ask, GetPreview, MoreRows
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


def newest(desk: Desk) -> Query:
    asks = [r for r in desk.link.requests if isinstance(r, Ask)]
    return asks[-1].query


def test_copy_puts_files_and_then_the_picture_on_the_clipboard(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(100)
    view = desk.window.page.view
    view.setFocus()
    view.go_to(3)
    QTest.keyClick(view, Key.Key_C, Control)
    clipboard = QGuiApplication.clipboard()
    path = "/photos/2026/forest-000003.jpg"
    assert clipboard.mimeData().urls() == [QUrl.fromLocalFile(path)]
    assert len(desk.link.sent(GetPreview)) == 1
    qtbot.waitUntil(lambda: clipboard.mimeData().hasImage())
    assert clipboard.mimeData().urls() == [QUrl.fromLocalFile(path)]
    QTest.keyClick(view, Key.Key_C, Control | Shift)
    assert clipboard.text() == path


def test_a_selection_reaches_beyond_the_loaded_rows(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(1000)
    view = desk.window.page.view
    view.selectAll()
    taken: list[Hit] = []
    desk.window.pages.hits(taken.extend)
    qtbot.waitUntil(lambda: bool(taken))
    assert [h.image_id for h in taken] == list(range(1, 1001))
    assert [r.offset for r in desk.link.requests if isinstance(r, MoreRows)][-4:] == [
        200, 400, 600, 800,
    ]  # fmt: skip


def test_a_selection_that_is_replaced_meanwhile_does_nothing(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(1000)
    desk.window.page.view.selectAll()
    desk.link.hold = True
    taken: list[Hit] = []
    desk.window.pages.hits(taken.extend)
    desk.window.searching.clear()
    desk.window.search.look_for(Query(words="snow"))
    desk.link.release()
    qtbot.waitUntil(lambda: not desk.window.search.busy)
    QApplication.processEvents()
    assert taken == [] or len(taken) == 1000
    assert desk.window.page.model.rowCount() == 1000


def test_nothing_is_done_with_the_file_of_an_offline_photo(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where its drive is away, another drive may have a file of the same name."""
    opened: list[str] = []
    monkeypatch.setattr(photo_actions, "open_path", lambda path: opened.append(path) or True)
    monkeypatch.setattr(desktop.FileManager, "show", lambda _self, path: opened.append(path))
    desk = open_window(100)
    actions = desk.window.photo_actions
    told: list[str] = []
    actions.told.connect(told.append)
    here = Hit(1, "/photos/here.jpg", 0, 1, 4, 3, None)
    away = Hit(2, "/photos/away.jpg", 0, 2, 4, 3, None, offline=True)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    sentence = "“away.jpg” is offline. Connect its drive and try again."
    for act in (actions.open, actions.show_in_folder, actions.copy):
        act([away])
        assert told.pop() == sentence and not told
    assert not opened and clipboard.text() == "before" and not desk.link.sent(GetPreview)
    actions.open([here, away, away])
    assert opened == ["/photos/here.jpg"] and "offline. Connect the drive" in told.pop()
    actions.copy([here, away])
    assert clipboard.mimeData().urls() == [QUrl.fromLocalFile("/photos/here.jpg")]
    assert told.pop() == f"1 photo copied · {sentence}"
    actions.copy_paths([away])
    assert clipboard.text() == "/photos/away.jpg"


def test_find_similar_shows_a_chip_that_can_be_removed(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    window = desk.window
    window.page.view.setFocus()
    window.page.view.go_to(3)
    QTest.keyClick(window.page.view, Key.Key_D, Control)
    qtbot.waitUntil(lambda: not window.search.busy)
    assert newest(desk) == Query(examples=(Example(image_id=4),))
    (chip,) = window.page.bar.chips.chips
    assert chip.isVisible() and chip.accessibleName() == "Like forest-000003.jpg"
    QTest.mouseClick(chip.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.search.busy)
    assert newest(desk) == Query() and window.page.bar.chips.chips == []


def test_words_join_the_picture(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    desk.window.by_picture.search_files(["/somewhere/a b.png"])
    assert newest(desk) == Query(examples=(Example("/somewhere/a b.png"),))
    QTest.keyClicks(desk.window.page.bar.edit, "dog")
    assert desk.window.page.bar.chips.isVisible()
    both = Query("dog", (Example("/somewhere/a b.png"),))
    qtbot.waitUntil(lambda: newest(desk) == both)


def test_a_pasted_image_is_saved_to_the_cache(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF204060)
    QGuiApplication.clipboard().setImage(image)
    edit = desk.window.page.bar.edit
    edit.setFocus()
    QTest.keyClick(edit, Key.Key_V, Control)
    qtbot.waitUntil(lambda: bool(newest(desk).examples))
    saved = Path(newest(desk).examples[0].path)
    assert saved.parent == desk.dirs.previews
    assert QImage(str(saved)).pixelColor(3, 3) == image.pixelColor(3, 3)
    assert edit.text() == ""


def test_pasted_text_stays_text(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    QGuiApplication.clipboard().setText("snow")
    edit = desk.window.page.bar.edit
    edit.setFocus()
    QTest.keyClick(edit, Key.Key_V, Control)
    qtbot.waitUntil(lambda: newest(desk) == Query(words="snow"))


def test_an_empty_clipboard_is_reported(open_window: Open) -> None:
    desk = open_window(100)
    QGuiApplication.clipboard().clear()
    desk.window.page.view.setFocus()
    QTest.keyClick(desk.window.page.view, Key.Key_V, Control)
    assert desk.window.status_bar.told_text == "The clipboard contains no picture."


def test_old_pasted_pictures_are_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(KEEP["pasted"] + 4):
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(number)
        path = save_pasted(image, tmp_path)
        assert path is not None
        os.utime(path, (number, number))
    assert len(list(tmp_path.glob("pasted-*.png"))) == KEEP["pasted"]
    assert save_pasted(image, Path("/proc/nowhere")) is None


def drop(widget: QWidget, mime: QMimeData) -> bool:
    """Drag in and drop as the window system would, at the edge, which is in no zone of the overlay; True if the widget accepts it."""
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(2, 2), copy, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPoint(2, 2), copy, mime, left, none))
    return enter.isAccepted()


def test_a_dropped_picture_is_searched_with(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_window(100)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.JPG"))])
    assert drop(desk.window.page, mime)
    qtbot.waitUntil(lambda: bool(newest(desk).examples))
    assert newest(desk) == Query(examples=(Example(str(tmp_path / "a.JPG")),))
    assert not desk.window.page.bar.edit.acceptDrops()


def test_folders_and_pictures_dropped_together_are_separated(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_window(100)
    dotted = tmp_path / "holiday.jpg"
    dotted.mkdir()
    mime = QMimeData()
    paths = [str(tmp_path), str(dotted), str(tmp_path / "a.psd")]
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    assert drop(desk.window.page, mime)
    qtbot.waitUntil(lambda: bool(desk.link.sent(AddFolder)))
    added = desk.link.sent(AddFolder)
    assert [r.path for r in added if isinstance(r, AddFolder)] == paths[:2]
    assert newest(desk) == Query(examples=(Example(paths[2]),))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("notes.txt", "notes.txt is neither a folder nor a picture."),
        (
            "raw.nef",
            "raw.nef cannot be used: this installation cannot read RAW pictures.",
        ),
        (
            "a.heic",
            "a.heic cannot be used: this installation cannot read HEIF pictures.",
        ),
    ],
)
def test_a_file_that_is_not_a_picture_is_refused_with_a_sentence(
    open_window: Open, qtbot: QtBot, tmp_path: Path, name: str, said: str
) -> None:
    desk = open_window(100, hello=False)
    desk.link.formats = tuple(f for f in desk.link.formats if f not in ("HEIF", "RAW"))
    desk.link.say_hello()
    qtbot.waitUntil(lambda: bool(desk.link.sent(Ask)))
    (tmp_path / name).touch()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    assert drop(desk.window.page, mime)
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    assert desk.window.page.banner.text == said
    assert not desk.link.sent(AddFolder) and newest(desk) == Query()


def test_the_file_dialog_offers_what_the_engine_decodes(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100, hello=False)
    desk.link.formats = ("JPEG", "HEIF")
    desk.link.say_hello()
    qtbot.waitUntil(lambda: bool(desk.link.sent(Ask)))
    desk.window.by_picture.choose()
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    first = "Pictures (*.heic *.heics *.heif *.hif *.jfif *.jpe *.jpeg *.jpg *.mpo)"
    assert dialog.nameFilters() == [first, "All files (*)"]
    dialog.reject()


def test_dropped_text_is_refused(open_window: Open) -> None:
    desk = open_window(100)
    mime = QMimeData()
    mime.setText("hello")
    assert not drop(desk.window.page, mime)


ODD = os.fsdecode(b"caf\xe9 100%#?.jpg")  # Latin-1, as on old memory cards and in old archives


@pytest.mark.parametrize(
    "path", ["/a b/\xfc#?%41.jpg", os.fsdecode(b"/photos/b\xf6se.jpg"), f"/{ODD}"]
)
def test_a_path_survives_the_round_trip_through_a_url(path: str) -> None:
    url = file_url(path)
    assert url.isLocalFile() and local_path(url) == path
    assert url.toEncoded().data() == Path(path).as_uri().encode()


def test_a_url_of_another_machine_has_no_path() -> None:
    assert local_path(QUrl("https://example.org/a.jpg")) == ""
    assert local_path(QUrl("file://server/a.jpg")) == ""
    assert local_path(QUrl("file://localhost/a.jpg")) == "/a.jpg"


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes")
def test_dropped_pasted_and_opened_names_that_are_not_utf8_keep_their_bytes(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / ODD
    picture.write_bytes(b"")
    folder = tmp_path / os.fsdecode(b"\xe9t\xe9")
    folder.mkdir()
    desk = open_window(100)
    wanted = Query(examples=(Example(str(picture)),))
    uris = b"".join(b"%s\r\n" % path.as_uri().encode() for path in (picture, folder))
    for at_once in (picture.as_uri(), folder.as_uri(), uris.decode()):
        mime = QMimeData()
        mime.setData("text/uri-list", at_once.encode())
        assert drop(desk.window.page, mime)
    qtbot.waitUntil(lambda: bool(desk.link.sent(AddFolder)) and newest(desk) == wanted)
    added = [r.path for r in desk.link.sent(AddFolder) if isinstance(r, AddFolder)]
    assert set(added) == {str(folder)}
    desk.window.searching.clear()
    QGuiApplication.clipboard().setMimeData(clipboard.mime_of([str(picture)]))
    desk.window.by_picture.paste()
    assert newest(desk) == wanted
    desk.window.searching.clear()
    desk.window.open_paths([str(picture), str(folder)])
    qtbot.waitUntil(lambda: newest(desk) == wanted)
    assert desk.link.sent(AddFolder)[-1].path == str(folder)  # type: ignore[attr-defined]


def test_open_and_show_pass_the_file_to_the_desktop(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        desktop.QDesktopServices, "openUrl", lambda url: opened.append(local_path(url)) or True
    )
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    desk = open_window(100)
    desk.window.page.view.setFocus()
    desk.window.page.view.go_to(0)
    QTest.keyClick(desk.window.page.view, Key.Key_O, Control)
    assert opened == ["/photos/2026/harbour-000000.jpg"]
    desk.window.menus.actions["show"].trigger()
    assert opened[1:] == ["/photos/2026"], "no file manager on the bus: the folder opens"
    QTest.keyClick(desk.window.page.view, Key.Key_Return, Control)
    assert opened[2:] == ["/photos/2026/harbour-000000.jpg"]


@pytest.mark.parametrize(
    ("photos", "question", "opens"),
    [
        (5, "", 5),
        (6, "Open 6 photos?", 6),
        (100, "Open the first 20 of 92 photos?", 20),  # 8 are offline
    ],
)
def test_opening_many_photos_asks_first(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, photos: int, question: str, opens: int
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(desktop.QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window = open_window(photos).window
    window.page.view.setFocus()
    QTest.keyClick(window.page.view, Key.Key_A, Control)
    QTest.keyClick(window.page.view, Key.Key_O, Control)
    box = window.photo_actions.asked
    assert (box.text() if box else "") == question
    if box is not None:
        assert opened == []
        QTest.keyClick(box, Key.Key_Return)
        assert opened == [], "Enter cancels"
        QTest.keyClick(window.page.view, Key.Key_O, Control)
        again = window.photo_actions.asked
        assert again is not None
        next(b for b in again.buttons() if b.text() == "&Open").click()
    assert len(opened) == opens


def test_photo_commands_need_a_selected_photo(open_window: Open) -> None:
    desk = open_window(100)
    actions = desk.window.menus.actions
    assert not actions["export"].isEnabled()
    desk.window.page.view.go_to(0)
    assert actions["export"].isEnabled()
    desk.window.page.view.clearSelection()
    assert not actions["export"].isEnabled()


def test_the_context_menu_offers_what_the_menus_do(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    view = desk.window.page.view
    view.go_to(0)
    centre = view.visualRect(view._model.index(0)).center()
    view.customContextMenuRequested.emit(centre)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    texts = {a.text() for a in menu.actions() if a.text()}
    assert {"&Open", "Find si&milar", "&Copy", "&Export …"} <= texts
    menu.close()


def test_dragging_out_provides_the_files(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photosearch.gui.results import grid_view

    dragged: list[list[str]] = []

    class Drag(grid_view.QDrag):
        def exec(self, action: Qt.DropAction) -> Qt.DropAction:  # type: ignore[override]
            assert action == Qt.DropAction.CopyAction
            dragged.append([u.toLocalFile() for u in self.mimeData().urls()])
            return action

    monkeypatch.setattr(grid_view, "QDrag", Drag)
    view = open_window(100).window.page.view
    view.go_to(1)
    QTest.keyClick(view, Key.Key_Right, Shift)
    view.startDrag(Qt.DropAction.CopyAction)
    assert dragged == [["/photos/2026/snow-000001.jpg", "/photos/2026/birthday-000002.jpg"]]
