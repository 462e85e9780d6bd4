"""Exporting from the window: the dialog, the progress, contact sheets, and what is told."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.exports import Exported, ExportWish
from photosearch.base.marks import PhotoMarks
from photosearch.base.records import Progress
from photosearch.base.searches import Hit
from photosearch.gui.dialogs import contact_sheet
from photosearch.gui.dialogs.contact_sheet import write_sheet
from photosearch.gui.dialogs.export_dialog import ExportDialog, SheetWish
from photosearch.service.messages import ExportProgress, PhotosExported, Trouble
from photosearch.service.requests import CancelExport, ExportPhotos
from tests.gui.conftest import Desk
from tests.gui.fake_engine import picture
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]


def asked(desk: Desk, rows: int = 2) -> ExportDialog:
    """The dialog for the first photos."""
    desk.window.page.view.go_to(0)
    exporter = desk.window.late.exporter
    hits = [desk.window.page.model.hit(row) for row in range(rows)]
    exporter.ask([hit for hit in hits if hit is not None])
    assert exporter.dialog is not None
    return exporter.dialog


def test_the_command_opens_the_dialog(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(20)
    assert not desk.window.menus.actions["export"].isEnabled()
    desk.window.page.view.go_to(3)
    desk.window.menus.actions["export"].trigger()
    qtbot.waitUntil(lambda: desk.window.late.exporter.dialog is not None)
    assert desk.window.late.exporter.dialog.isVisible()  # type: ignore[union-attr]


def test_originals_are_the_default_and_nothing_private_goes_along(open_window: Open) -> None:
    dialog = asked(open_window(20))
    dialog.folder.setText("/out")
    assert dialog.wish() == ExportWish("/out")
    dialog.jpeg.setChecked(True)
    assert dialog.wish() == ExportWish("/out", jpeg=True, side=2560, place=False, names=False)
    dialog.place.setChecked(True)
    dialog.names.setChecked(True)
    dialog.side.setCurrentIndex(0)
    dialog.quality.setValue(75)
    assert dialog.wish() == ExportWish("/out", True, 0, 75, True, True)
    dialog.sheet.setChecked(True)
    dialog.columns.setValue(3)
    dialog.captions.setChecked(False)
    assert dialog.wish() == SheetWish("/out", 3, False)
    dialog.folder.setText("  ")
    assert not dialog.button.isEnabled()


def test_an_export_is_told_and_its_folder_proposed_again(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(20)
    dialog = asked(desk)
    dialog.folder.setText("/out")
    dialog.choose()
    qtbot.waitUntil(lambda: "/out" in desk.window.status_bar.told_text)
    sent = desk.link.exporting
    assert sent is not None and len(sent.image_ids) == 2 and sent.wish == ExportWish("/out")
    assert desk.window.late.exporter.progress is None
    assert asked(desk).folder.text() == "/out"


def test_progress_and_stop(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(20)
    desk.link.export_ends = False
    asked(desk).choose()
    exporter = desk.window.late.exporter
    qtbot.waitUntil(lambda: desk.link.exporting is not None)
    number = desk.link.exporting.id  # type: ignore[union-attr]
    progress = Progress("exporting", 1, 2, eta=120.0)
    desk.link.on_event(ExportProgress(number, progress))
    QApplication.processEvents()
    assert exporter.progress is not None
    assert "1" in exporter.progress.labelText() and "left" in exporter.progress.labelText()
    exporter.ask([desk.window.page.model.hit(0)])  # type: ignore[list-item]
    assert "still being exported" in desk.window.status_bar.told_text
    exporter.progress.canceled.emit()
    qtbot.waitUntil(lambda: exporter.progress is None)
    assert desk.link.sent(CancelExport)


def test_failures_are_named(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(20)
    desk.link.export_ends = False
    asked(desk).choose()
    qtbot.waitUntil(lambda: desk.link.exporting is not None)
    number = desk.link.exporting.id  # type: ignore[union-attr]
    done = Exported((("/a/x.jpg", "/out/x.jpg"),), (("/a/y.jpg", "It is gone."),))
    desk.link.on_event(PhotosExported(number, done))
    exporter = desk.window.late.exporter
    qtbot.waitUntil(lambda: exporter.asked is not None)
    assert exporter.asked is not None and "y.jpg: It is gone." in exporter.asked.informativeText()


def test_a_full_disk_is_one_sentence(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(20)
    desk.link.refuse[ExportPhotos] = Trouble(0, "There is not enough space.", "Free some.")
    asked(desk).choose()
    qtbot.waitUntil(lambda: desk.window.page.banner.isVisible())
    assert "There is not enough space." in desk.window.page.banner.text


# Contact sheets


def hits_of(folder: Path, count: int) -> list[Hit]:
    return [
        Hit(
            number, f"/photos/{number}.jpg", 0, number, 480, 320, None,
            thumb=str(picture(folder / f"{number}.jpg", number)),
        )
        for number in range(1, count + 1)
    ]  # fmt: skip


def shapes(path: Path) -> list[tuple[int, int]]:
    """Width and height of the pictures in a PDF, in pixels."""
    found = re.findall(rb"/Subtype /Image\s+/Width (\d+)\s+/Height (\d+)", path.read_bytes())
    return [(int(width), int(height)) for width, height in found]


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type /Page\s", path.read_bytes()))


def test_a_sheet_has_all_photos_on_its_pages(qapp: QApplication, tmp_path: Path) -> None:
    hits = hits_of(tmp_path, 30)
    hits[3] = Hit(4, "/photos/none.jpg", 0, 4, 480, 320, None)
    done: list[int] = []
    path = write_sheet(hits, str(tmp_path / "new"), 4, names=True, tell=done.append)
    assert path == tmp_path / "new" / "Contact sheet.pdf" and done == list(range(1, 31))
    assert pages(path) == 2 and shapes(path) == [(480, 320)] * 29
    again = write_sheet(hits[:1], str(tmp_path / "new"), 2, names=False)
    assert again.name == "Contact sheet (2).pdf"
    assert sorted(p.name for p in path.parent.iterdir()) == ["Contact sheet (2).pdf", path.name]


def test_a_turned_photo_is_turned(qapp: QApplication, tmp_path: Path) -> None:
    hit = hits_of(tmp_path, 1)[0]
    turned = Hit(**{**vars(hit), "marks": PhotoMarks(rotation=90)})
    path = write_sheet([hit, turned], str(tmp_path / "a"), 2, names=False)
    assert shapes(path) == [(480, 320), (320, 480)]


def test_a_sheet_that_cannot_be_written_leaves_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(contact_sheet, "_draw", full)
    with pytest.raises(OSError, match="No space"):
        write_sheet([], str(tmp_path / "out"), 4, names=True)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_sheet_that_a_full_disk_has_cut_off_is_no_success(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt ignores what the disk refuses."""
    whole = contact_sheet._draw

    def cut_off(hits: list[Hit], path: str, *rest: object) -> None:
        whole(hits, path, *rest)  # type: ignore[arg-type]
        Path(path).write_bytes(Path(path).read_bytes()[:-50])

    monkeypatch.setattr(contact_sheet, "_draw", cut_off)
    with pytest.raises(OSError, match="No space"):
        write_sheet(hits_of(tmp_path, 1), str(tmp_path / "out"), 4, names=True)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_sheet_from_the_window(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_window(20)
    dialog = asked(desk, 5)
    dialog.sheet.setChecked(True)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.choose()
    qtbot.waitUntil(lambda: "Contact sheet.pdf" in desk.window.status_bar.told_text)
    assert (tmp_path / "out" / "Contact sheet.pdf").stat().st_size > 1000


@pytest.mark.parametrize("kind", ["originals", "jpeg", "sheet"])
def test_the_dialog_looks_right(
    open_window: Open, shoot: Callable[[QWidget, str], None], kind: str
) -> None:
    dialog = asked(open_window(20))
    getattr(dialog, kind).setChecked(True)
    shoot(dialog, f"export-{kind}")
