"""The window with the real engine process: add a folder, watch it being indexed, search, view a photo, close."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base import settings
from photosearch.base.aspects import aspect_code
from photosearch.base.files import app_dirs
from photosearch.base.formats import BY_NAME
from photosearch.base.records import Failure, ModelChange, Progress, Status
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.models.settings_page import ModelsPage
from photosearch.gui.shell.window import MainWindow
from photosearch.service.link import EngineLink
from tests import tiny
from tests.gui.conftest import delete_now
from tests.processes import engine_process
from tests.shots import shot

TINY = Path(__file__).resolve().parents[1] / "encoder" / "tiny"
PATIENCE = 30_000  # ms; the engine starts, loads a model and starts its decoders
Key = Qt.Key
OTHER = {
    "size": 8,
    "resize": "squash",
    "interpolation": "bilinear",
    "mean": [0.5, 0.5, 0.5],
    "std": [0.5, 0.5, 0.5],
}


@pytest.fixture
def window(qtbot: QtBot, own_home: Path) -> Iterator[MainWindow]:
    """A window with a tiny model, in a new home."""
    shutil.copytree(TINY, own_home / "data" / "models" / "tiny")
    dirs = app_dirs().create()
    settings.change(dirs, model="tiny", threads=1)
    preferences = Preferences(dirs, settings.load(dirs))
    state = QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat)
    client = Client(partial(EngineLink, None))
    made = MainWindow(client, preferences, dirs, state)
    made.resize(1000, 700)
    made.show()
    client.start()
    yield made
    made.close()
    client.stop()
    made.deleteLater()
    delete_now()


def test_from_the_first_run_to_a_preview(
    window: MainWindow, qtbot: QtBot, make_photos: Callable[..., Path]
) -> None:
    folder = make_photos(9)
    (folder / "broken.jpg").write_bytes(b"this is no picture")
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}
    statuses: list[Status] = []
    phases: list[Progress] = []
    window.client.status.connect(statuses.append)
    window.client.progress.connect(phases.append)

    # the first run, with only this folder
    assert window.pages.currentWidget() is window.first_run
    window.first_run.choice.add(str(folder))
    for _step in range(3):
        window.first_run.go_on()
    model = window.page.model
    qtbot.waitUntil(lambda: model.rowCount() == 9, timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: bool(statuses) and statuses[-1].photos == 9 and not statuses[-1].pending,
        timeout=PATIENCE,
    )
    assert [state.photos for state in statuses[-1].roots] == [9]

    # the engine's thumbnail files, which the window can draw
    hit = model.hit(0)
    assert hit is not None and Path(hit.thumb).is_relative_to(window._dirs.thumbs)
    qtbot.waitUntil(lambda: window.thumbnails.pixmap(hit.thumb) is not None)

    # the file that is not a picture
    window.late.failures.open_fresh()
    qtbot.waitUntil(lambda: window.late.failures.model.rowCount() == 1)
    failure: Failure = window.late.failures.model.failures[0]
    assert failure.path == str(folder / "broken.jpg") and failure.sentence
    window.late.failures.close()

    # words, then the same picture
    window.page.bar.focus()
    QTest.keyClicks(window.page.bar.edit, "red")
    qtbot.waitUntil(lambda: window.search.query.words == "red" and not window.search.busy)
    qtbot.waitUntil(lambda: model.rowCount() > 0 and model.months == (), timeout=PATIENCE)
    window.page.view.go_to(0)
    first = model.hit(0)
    assert first is not None
    window.menus.actions["similar"].trigger()
    qtbot.waitUntil(lambda: not window.search.busy, timeout=PATIENCE)
    similar = model.hit(0)
    assert similar is not None

    # a folder, whose name only the engine knows
    window.composer.enter(f"red in folder {folder.name}")
    chips = window.page.bar.chips
    qtbot.waitUntil(
        lambda: [c.accessibleName() for c in chips.chips][-1:] == [f"Folder {folder.name}"],
        timeout=PATIENCE,
    )
    QTest.mouseClick(chips.chips[-1].close_button, Qt.MouseButton.LeftButton)
    assert window.page.bar.edit.text() == "red"
    qtbot.waitUntil(lambda: not window.search.busy, timeout=PATIENCE)

    # a preview with its details
    window.page.view.go_to(0)
    window.page.view.setFocus()
    with qtbot.waitSignal(window.preview.loader.ready, timeout=PATIENCE):
        QTest.keyClick(window.page.view, Key.Key_Space)
    QTest.keyClick(window.preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Location" in window.preview.details.texts(), timeout=PATIENCE)
    assert str(folder) in window.preview.details.texts()["Location"]

    # why it was found
    QTest.keyClick(window.preview, Key.Key_W)
    qtbot.waitUntil(
        lambda: (
            "Why this photo" in window.preview.details.texts()
            and "Looking" not in window.preview.legend.text
        ),
        timeout=PATIENCE,
    )
    assert "100\u202f% what the words describe" in window.preview.legend.text or (
        "name of the file" in window.preview.legend.text
    )

    # turned, with a title: in the library, not in the file
    preview = window.preview
    shown = preview.hit
    assert shown is not None and shown.width != shown.height
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)  # for shortcuts
    QTest.keyClick(preview, Key.Key_BracketRight)
    qtbot.waitUntil(lambda: preview.mark_bar.marks.rotation == 90, timeout=PATIENCE)
    size = f"{shown.height} × {shown.width}"
    qtbot.waitUntil(lambda: size in preview.details.texts().get("File", ""), timeout=PATIENCE)
    preview.details.describing.title.setText("A turned one")
    QTest.keyClick(preview.details.describing.title, Key.Key_Return)
    qtbot.waitUntil(lambda: window.undoing._next() == "note", timeout=PATIENCE)
    QTest.keyClick(preview, Key.Key_Escape)
    window.searching.clear()
    qtbot.waitUntil(lambda: not window.search.busy and model.months != (), timeout=PATIENCE)
    row = model.row_of(shown.image_id)
    assert model.shapes[row] == aspect_code(shown.height, shown.width), "as the engine says"

    after = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}
    assert after == before, "originals are only ever read"


def test_a_folder_is_removed_from_the_library_but_stays_on_disk_and_comes_back(
    window: MainWindow, qtbot: QtBot, make_photos: Callable[..., Path]
) -> None:
    folder = make_photos(3)
    window._start_library([str(folder)])
    model = window.page.model
    qtbot.waitUntil(lambda: model.rowCount() == 3, timeout=PATIENCE)
    panel = window.folders
    qtbot.waitUntil(lambda: len(panel.cards) == 1)
    panel.ask_to_remove(panel.cards[0].state)
    assert panel.asked is not None
    forget = next(b for b in panel.asked.buttons() if b.text() == "&Remove the folder")
    QTest.mouseClick(forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: model.rowCount() == 0 and panel.cards == [], timeout=PATIENCE)
    assert len(list(folder.iterdir())) == 3
    assert window.page.notice.title == "No photos yet"
    qtbot.waitUntil(lambda: window.menus.actions["undo"].isEnabled(), timeout=PATIENCE)
    window.menus.actions["undo"].trigger()
    qtbot.waitUntil(lambda: model.rowCount() == 3 and len(panel.cards) == 1, timeout=PATIENCE)


def is_done(window: MainWindow, photos: int) -> bool:
    """Whether the window shows so many photos, and all of them are searchable."""
    bar = window.status_bar
    return window.page.model.rowCount() == photos == bar._photos == bar._searchable


def test_a_picture_file_of_the_library_finds_itself(
    window: MainWindow, qtbot: QtBot, make_photos: Callable[..., Path]
) -> None:
    folder = make_photos(6)
    window._start_library([str(folder)])
    model = window.page.model
    qtbot.waitUntil(lambda: is_done(window, 6), timeout=PATIENCE)
    chosen = sorted(folder.iterdir())[2]
    window.by_picture.search_files([str(chosen)])
    qtbot.waitUntil(lambda: not window.search.busy, timeout=PATIENCE)
    first = model.hit(0)
    assert first is not None and chosen.name in {Path(p).name for p in (first.path, *first.copies)}


def test_an_engine_that_dies_is_restarted(
    window: MainWindow, qtbot: QtBot, make_photos: Callable[..., Path]
) -> None:
    window._start_library([str(make_photos(4))])
    model = window.page.model
    qtbot.waitUntil(lambda: is_done(window, 4), timeout=PATIENCE)
    states: list[str] = []
    window.client.state_changed.connect(states.append)
    with qtbot.waitSignal(window.client.hello, timeout=PATIENCE):
        engine_process().kill()
    assert states == ["restarting", "running"]
    qtbot.waitUntil(lambda: not window.search.busy, timeout=PATIENCE)
    assert model.rowCount() == 4
    assert set(window.news.formats) == BY_NAME.keys()
    window.page.bar.focus()
    QTest.keyClicks(window.page.bar.edit, "blue")
    qtbot.waitUntil(lambda: model.months == () and model.rowCount() > 0, timeout=PATIENCE)


def test_duplicates_are_found_compared_moved_to_the_trash_and_restored(
    window: MainWindow, qtbot: QtBot, own_home: Path
) -> None:
    folder = own_home.parent / "photos"  # on the same drive as the trash
    (folder / "copies").mkdir(parents=True)
    for number in range(4):
        shot(number).save(folder / f"{number}.jpg", quality=92)
    shot(0).resize((160, 120)).save(folder / "copies" / "small.jpg", quality=92)
    shutil.copy2(folder / "1.jpg", folder / "copies" / "1.jpg")
    before = {p: p.read_bytes() for p in folder.rglob("*.jpg")}
    statuses: list[Status] = []
    window.client.status.connect(statuses.append)

    def files() -> int:
        return sum(state.photos for state in statuses[-1].roots) if statuses else 0

    def there(count: int) -> Callable[[], bool]:
        return lambda: (
            files() == count
            and not statuses[-1].pending
            and statuses[-1].searchable == statuses[-1].distinct
        )

    window._start_library([str(folder)])
    qtbot.waitUntil(there(6), timeout=PATIENCE)
    page = window.late.duplicates
    window.menus.actions["duplicates"].trigger()

    def searched() -> bool:
        return not page.copies.searching and len(page.copies.groups) == 2  # groups come in before

    qtbot.waitUntil(searched, timeout=PATIENCE)
    assert window.search.query.empty
    found = {
        frozenset(f"{Path(f.path).relative_to(folder)} {f.relation}" for f in group.files)
        for group in page.copies.groups
    }
    assert frozenset({"0.jpg best", "copies/small.jpg resized"}) in found

    # side by side, with the pixels of both
    page.view.select(
        [str(file and file.path) for _group, file in page.table.rows].index(
            str(folder / "copies" / "small.jpg")
        )
    )
    QTest.keyClick(page.view, Key.Key_Return)
    sides = (page.compare.left.canvas, page.compare.right.canvas)
    qtbot.waitUntil(
        lambda: [side.image_size.width() for side in sides] == [320, 160], timeout=PATIENCE
    )
    QTest.keyClick(page.compare, Key.Key_Space)
    QTest.keyClick(page.compare, Key.Key_Escape)

    # move to the trash: the library notices, and nothing else changes
    page.trash_button.click()
    assert page.trash.asked is not None
    next(b for b in page.trash.asked.buttons() if b.text() == "&Move to the trash").click()
    qtbot.waitUntil(there(5), timeout=PATIENCE)
    assert {p: p.read_bytes() for p in folder.rglob("*.jpg")} == {
        p: content for p, content in before.items() if p.name != "small.jpg"
    }
    page.undo_button.click()
    qtbot.waitUntil(there(6), timeout=PATIENCE)
    assert {p: p.read_bytes() for p in folder.rglob("*.jpg")} == before
    page.again_button.click()
    qtbot.waitUntil(searched, timeout=PATIENCE)


def test_another_model_is_imported_used_and_removed(
    window: MainWindow, qtbot: QtBot, make_photos: Callable[..., Path], tmp_path: Path
) -> None:
    source = tiny.make(tmp_path, title="Another", preprocess=OTHER)
    window._start_library([str(make_photos(5))])
    qtbot.waitUntil(lambda: is_done(window, 5), timeout=PATIENCE)
    window.menus.actions["models"].trigger()
    page = window.late.models_page
    qtbot.waitUntil(lambda: page.list.row_of("tiny") >= 0, timeout=PATIENCE)
    assert "ViT-B-32" in {entry.name for entry in page.desk.entries}
    qtbot.waitUntil(
        lambda: page.device.sentence.text().startswith("CPU, because"), timeout=PATIENCE
    )

    # a folder without a model: one sentence, and nothing changes
    page.desk.bring(str(tmp_path / "photos"))
    qtbot.waitUntil(page.news.banner.isVisible, timeout=PATIENCE)
    assert "no model.json" in page.news.banner.text

    # the new model is imported, encodes the photos, and answers
    page.desk.bring(str(source))
    qtbot.waitUntil(lambda: state(page, "tiny2") == "installed", timeout=PATIENCE)
    ends: list[ModelChange] = []
    window.client.model_change.connect(lambda c: ends.append(c) if c.state != "filling" else None)
    page.select("tiny2")
    page.use_button.click()
    assert page.questions.asked is not None
    next(b for b in page.questions.asked.buttons() if b.text() == "&Use this model").click()
    qtbot.waitUntil(lambda: bool(ends), timeout=PATIENCE)
    assert {c.state for c in ends} == {"switched"}, ends
    qtbot.waitUntil(lambda: state(page, "tiny2") == "in use", timeout=PATIENCE)
    assert state(page, "tiny") == "installed" and not page.news.change.isVisible()
    qtbot.waitUntil(
        lambda: window.status_bar._device.text().startswith("Another · CPU"), timeout=PATIENCE
    )
    qtbot.waitUntil(
        lambda: window.preferences.settings.model == settings.load(window._dirs).model == "tiny2",
        timeout=PATIENCE,
    )

    # the old model is removed, with its embeddings
    page.select("tiny")
    page.remove_button.click()
    next(b for b in page.questions.asked.buttons() if b.text() == "&Remove").click()
    qtbot.waitUntil(lambda: page.list.row_of("tiny") < 0, timeout=PATIENCE)
    assert not (window._dirs.data / "models" / "tiny").exists()
    qtbot.waitUntil(lambda: set(page.desk.usages) == {"tiny2"}, timeout=PATIENCE)
    window.late.settings_dialog.close()


def state(page: ModelsPage, name: str) -> str:
    return str(page.list.index(page.list.row_of(name), 5).data())


def test_a_query_of_many_parts(
    window: MainWindow, qtbot: QtBot, make_photos: Callable[..., Path]
) -> None:
    folder = make_photos(8)
    window._start_library([str(folder)])
    model, bar, composer = window.page.model, window.page.bar, window.composer
    qtbot.waitUntil(lambda: is_done(window, 8), timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.news.progress.phase == "idle", timeout=PATIENCE)

    def answered() -> list[int]:
        search = window.search
        qtbot.waitUntil(
            lambda: not (search.busy or search._rest.isActive() or search._move.isActive()),
            timeout=PATIENCE,
        )
        assert window.page.stack.currentIndex() == 0, window.page.notice.title
        hits = [model.hit(row) for row in range(model.rowCount())]
        return [hit.image_id for hit in hits if hit is not None]

    # a file, a photo as a counterexample, and words
    files = sorted(folder.iterdir())
    window.by_picture.search_files([str(files[0])])
    alone = answered()
    mine = model.hit(0)
    assert mine is not None and Path(mine.path) == files[0]
    other = model.hit(3)
    assert other is not None
    window.by_picture.add_example([other], "unlike")
    bar.mixing.look.setValue(0)
    pictured = answered()
    QTest.keyClicks(bar.edit, "red -blue")
    mixed = answered()
    assert sorted(mixed) == sorted(alone) and len(bar.chips.chips) == 4
    qtbot.waitUntil(
        lambda: all(composer.pictures.pixmap(e) for e in composer.query.examples),
        timeout=PATIENCE,
    )
    assert bar.sentence.text() == (
        f"like {files[0].name}, but ‘red’, unlike {Path(other.path).name}, without ‘blue’"
    )

    # sliders: at either end, only one of the parts counts
    bar.mixing.strength.setValue(100)
    assert answered() == pictured
    bar.mixing.strength.setValue(0)
    words = answered()
    QTest.mouseClick(bar.chips.chips[0].close_button, Qt.MouseButton.LeftButton)
    answered()
    QTest.mouseClick(bar.chips.chips[0].close_button, Qt.MouseButton.LeftButton)
    assert answered() == words and len(bar.chips.chips) == 2

    # back and forward: the same query again, with its pictures and sliders
    for _ in range(2):
        QTest.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert answered() == words and len(composer.query.examples) == 2
    QTest.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert answered() == mixed and bar.mixing.strength.value() == 50
    for _ in range(3):
        QTest.keyClick(window, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert answered() == words and not composer.query.examples

    # a part of a photo, framed in the preview
    window.page.view.go_to(2)
    framed = model.hit(2)
    assert framed is not None
    window.show_preview()
    qtbot.waitUntil(lambda: not window.preview.canvas.place().isEmpty(), timeout=PATIENCE)
    QTest.keyClick(window.preview, Key.Key_R)
    picker = window.preview.region
    place = window.preview.canvas.place()
    QTest.mousePress(picker, Qt.MouseButton.LeftButton, pos=place.topLeft().toPoint())
    QTest.mouseMove(picker, place.center().toPoint())
    QTest.mouseRelease(picker, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    (example,) = composer.query.examples
    assert example.image_id == framed.image_id and example.region is not None
    assert len(answered()) == 8

    # errors are shown: one picture as both like and unlike, then a missing file
    window.by_picture.search_files([str(files[1])])
    composer.remove(0)
    second = files[1].with_name("the same.jpg")
    shutil.copy(files[1], second)
    window.by_picture.search_files([str(second)])
    composer.set_role(1, "unlike")
    notice = window.page.notice
    qtbot.waitUntil(lambda: "both as like and as unlike" in notice.title, timeout=PATIENCE)
    second.unlink()
    files[1].rename(files[1].with_name("elsewhere.jpg"))
    composer.set_region(1, (0.0, 0.0, 0.5, 0.5))
    qtbot.waitUntil(lambda: "like and as unlike" not in notice.title, timeout=PATIENCE)
    assert (
        notice.isVisible()
        and notice.title.startswith("There is no file")
        and files[1].name in notice.title
    )
    QTest.keyClick(bar.edit, Key.Key_Escape)
    assert len(answered()) >= 8


def test_lost_thumbnails_are_made_again_when_they_are_shown(
    window: MainWindow, qtbot: QtBot, make_photos: Callable[..., Path]
) -> None:
    window.folders.add(str(make_photos(4)))
    shown = window.page.model
    qtbot.waitUntil(lambda: shown.rowCount() == 4, timeout=PATIENCE)
    thumbs = [shown.hit(row).thumb for row in range(4)]
    for thumb in thumbs:
        Path(thumb).unlink()
    window.thumbnails.set_side(77)  # they must be read again
    window.thumbnails.want(thumbs)
    qtbot.waitUntil(lambda: all(map(window.thumbnails.pixmap, thumbs)), timeout=PATIENCE)
    assert all(Path(thumb).exists() for thumb in thumbs)


def test_photos_on_the_map(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """From the positions in the files to the marks on the map, and from there to a search that finds these files."""
    folder = tmp_path / "travels"
    folder.mkdir()
    for name, lat, lon, shade in (("munich", 48.14, 11.58, 90), ("sea", 48.13, 11.57, 160), ("fiji", 17.8, 177.4, 30)):  # fmt: skip
        exif = Image.Exif()
        north = "S" if name == "fiji" else "N"
        exif.get_ifd(0x8825).update({1: north, 2: (lat, 0, 0), 3: "E", 4: (lon, 0, 0)})
        Image.new("RGB", (64, 48), (shade, 40, 90)).save(folder / f"{name}.jpg", exif=exif)
    window.first_run.choice.add(str(folder))
    for _step in range(3):
        window.first_run.go_on()
    qtbot.waitUntil(lambda: window.page.model.rowCount() == 3, timeout=PATIENCE)
    window.menus.actions["places"].trigger()
    page = window.late.places
    qtbot.waitUntil(lambda: len(page.map._visible_marks()) == 2, timeout=PATIENCE)
    marks = {m.cluster.name: m for m in page.map._visible_marks() if m.cluster is not None}
    assert {name: m.cluster and m.cluster.photos for name, m in marks.items()} == {"Munich": 2, "Nadi": 1}  # fmt: skip
    qtbot.waitUntil(lambda: all(m._photo is not None for m in marks.values()), timeout=PATIENCE)
    marks["Nadi"].click()
    assert window.pages.page is window.page
    qtbot.waitUntil(lambda: window.page.model.rowCount() == 1, timeout=PATIENCE)
    found = window.page.model.hit(0)
    assert found is not None and found.path == str(folder / "fiji.jpg")
