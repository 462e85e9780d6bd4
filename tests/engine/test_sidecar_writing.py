"""Marks and sidecars together: what is written is no foreign edit, later edits win, and a new library has the same marks."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.facts import Facts
from photosearch.base.files import app_dirs
from photosearch.base.marks import FormerMarks, MarkChange, MarkField, MarkValue
from photosearch.base.settings import Settings
from photosearch.engine import sidecar_writing
from photosearch.engine.library import Engine
from photosearch.engine.sidecar_writing import SidecarWriter, write_all, written
from photosearch.store import (
    albums,
    fact_rows,
    file_states,
    mark_rows,
    photos,
    sidecar_queue,
    what_counts,
)
from tests.engine.test_pairs import shot
from tests.fakes import HashEncoder

MakePhotos = Callable[..., Path]
SECOND = 1_000_000_000


def opened(name: str = "") -> Engine:
    dirs = app_dirs(str(Path(os.environ["PHOTOSEARCH_HOME"]) / name) if name else None)
    return Engine.open(dirs, Settings(), write=True, encoder=HashEncoder())


@pytest.fixture
def folder(make_photos: MakePhotos) -> Path:
    return make_photos(4)


@pytest.fixture
def engine(own_home: Path, folder: Path) -> Iterator[Engine]:
    with opened() as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


def ids(engine: Engine) -> dict[str, int]:
    rows = photos.read(engine.writable, [i for i, _h in photos.live_hashes(engine.writable)])
    return {os.path.basename(row.paths[0]): image_id for image_id, row in rows.items()}


def mark(engine: Engine, *names: str, **values: MarkValue) -> FormerMarks:
    fields: tuple[tuple[MarkField, MarkValue], ...] = tuple(values.items())  # type: ignore[assignment]
    known = ids(engine)
    return mark_rows.change(engine.writable, [known[n] for n in names], MarkChange(fields))


def counted(engine: Engine, name: str) -> Facts:
    image_id = ids(engine)[name]
    return fact_rows.read(engine.writable, [image_id])[image_id]


def all_marks(engine: Engine) -> dict[str, tuple[object, ...]]:
    found: dict[str, tuple[object, ...]] = {}
    for name, image_id in ids(engine).items():
        facts = fact_rows.read(engine.writable, [image_id]).get(image_id, Facts(0, 0))
        kept = [album.name for album in albums.of_photo(engine.writable, image_id)]
        found[name] = (
            bool(facts.favourite), facts.rating or 0, bool(facts.picked), facts.label, facts.title, facts.caption,
            tuple(sorted(facts.keywords)), facts.rotation, kept,
        )  # fmt: skip
    return found


def written_all(engine: Engine) -> int:
    report = write_all(engine.writable, engine.online())
    assert report.faults == []
    return report.written


def sidecar(folder: Path, name: str) -> Path:
    return folder / f"{name}.xmp"


def edit(path: Path, old: str, new: str, *, later: int = 5) -> None:
    """Another program edits a sidecar, `later` seconds from now."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    at = time.time_ns() + later * SECOND
    os.utime(path, ns=(at, at))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.jpg"))


def test_what_we_write_is_not_read_again_and_changes_nothing(engine: Engine, folder: Path) -> None:
    first, second, *_rest = names(folder)
    mark(engine, first, rating=4, tags=("x|y",), title="One")
    album, _undo = albums.create(engine.writable, "Best", [ids(engine)[n] for n in (second, first)])
    before = all_marks(engine)
    assert sidecar_queue.waiting(engine.writable) == 2
    assert written_all(engine) == 2
    assert sidecar_queue.waiting(engine.writable) == 0
    assert fact_rows.lacking(engine.writable) == []
    for _ in range(2):
        engine.index()  # the scan sees the sidecars that are new to it
        assert all_marks(engine) == before
        assert written_all(engine) == 0
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE facts SET version = 0")
    engine.index()  # read again, they say what was written
    assert all_marks(engine) == before
    assert albums.photos(engine.writable, album.id) == [ids(engine)[n] for n in (second, first)]


def test_a_new_library_over_the_same_folder_has_the_same_marks(
    engine: Engine, folder: Path
) -> None:
    one, two, three, _four = names(folder)
    mark(engine, one, favourite=True, rating=5, picked=True, label="blue", rotation=90)
    mark(engine, two, title="Ein Tag", caption="Zwei", tags=("Places|Rome", "dog"), rating=-1)
    albums.create(engine.writable, "Best", [ids(engine)[n] for n in (three, one)])
    before = all_marks(engine)
    written_all(engine)
    engine.close()
    with opened("again") as again:
        again.add_folder(str(folder))
        again.index()
        assert all_marks(again) == before
        [album] = albums.listed(again.writable)
        assert albums.photos(again.writable, album.id) == [ids(again)[n] for n in (three, one)]


def test_a_later_edit_by_another_program_wins_for_what_it_changed(
    engine: Engine, folder: Path
) -> None:
    one = names(folder)[0]
    mark(engine, one, rating=4, title="Mine")
    written_all(engine)
    edit(sidecar(folder, one), ">4<", ">2<")
    engine.index()
    assert (counted(engine, one).rating, counted(engine, one).title) == (2, "Mine")
    mark(engine, one, rating=3)  # and then ours again, once it is later
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE mark SET at = at + ?", (10 * SECOND,))
    assert written_all(engine) == 1
    assert ">3<" in sidecar(folder, one).read_text()
    assert "Mine" in sidecar(folder, one).read_text()


def test_an_edit_that_was_not_read_yet_is_never_overwritten(engine: Engine, folder: Path) -> None:
    one = names(folder)[0]
    mark(engine, one, rating=4)
    written_all(engine)
    edit(sidecar(folder, one), ">4<", ">2<")
    mark(engine, one, title="Mine")
    report = write_all(engine.writable, engine.online())
    assert report.written == 0 and "photosearch index" in report.faults[-1]
    assert ">2<" in sidecar(folder, one).read_text()
    engine.index()
    assert written_all(engine) == 1
    text = sidecar(folder, one).read_text()
    assert ">2<" in text and "Mine" in text and counted(engine, one).rating == 2


def test_an_undo_takes_back_what_was_written(engine: Engine, folder: Path) -> None:
    one = names(folder)[0]
    undo = mark(engine, one, rating=4, tags=("x",), label="red")
    before = counted(engine, one)
    written_all(engine)
    mark_rows.restore(engine.writable, undo)
    assert written_all(engine) == 1
    engine.index()
    after = counted(engine, one)
    assert (after.rating or 0, after.keywords, after.label) == (0, (), None) and before.rating == 4
    assert "Red" not in sidecar(folder, one).read_text()


def test_a_deleted_sidecar_costs_no_marks(engine: Engine, folder: Path) -> None:
    one = names(folder)[0]
    mark(engine, one, rating=4)
    written_all(engine)
    sidecar(folder, one).unlink()
    engine.index()
    assert counted(engine, one).rating == 4


def test_writing_waits_for_a_drive_and_goes_on_after_a_kill(
    engine: Engine, folder: Path, tmp_path: Path
) -> None:
    one = names(folder)[0]
    mark(engine, one, rating=4)
    away = dict.fromkeys(engine.online(), False)
    assert write_all(engine.writable, away).written == 0
    files = SidecarWriter().files(engine.writable, engine.online())
    results = written(files, threading.Event())
    assert results[0].mark  # it is written, and the program dies before that is noted
    engine.close()
    with opened() as again:
        assert sidecar_queue.waiting(again.writable) == 1
        again.index()
        assert counted(again, one).rating == 4
        assert written_all(again) == 1 and sidecar_queue.waiting(again.writable) == 0
        mark(again, one, rating=1)
        writer = SidecarWriter()
        files = writer.files(again.writable, again.online())
        folder.rename(tmp_path / "away")  # the drive goes at that moment
        assert written(files, threading.Event()) == []
        (tmp_path / "away").rename(folder)
        assert written_all(again) == 1


def test_what_cannot_be_written_is_told_once_and_stays_in_the_library(
    engine: Engine, folder: Path
) -> None:
    one, two, *_rest = names(folder)
    sidecar(folder, one).write_bytes(b"nonsense")
    engine.index()
    mark(engine, one, two, rating=4)
    writer = SidecarWriter()
    report = writer.settle(
        engine.writable, written(writer.files(engine.writable, engine.online()), threading.Event())
    )
    assert report.written == 1 and "1 sidecar was not written" in report.said
    assert "damaged or no XMP" in report.said
    assert writer.files(engine.writable, engine.online()) == []
    assert counted(engine, one).rating == 4 and sidecar_queue.waiting(engine.writable) == 1
    sidecar(folder, one).unlink()
    engine.index()  # it has been repaired
    assert written_all(engine) == 1


def test_both_files_of_a_pair_and_all_copies_get_sidecars(engine: Engine, folder: Path) -> None:
    shot(folder / "IMG_1.JPG", 1, "2024:05:01 10:00:00")
    shot(folder / "IMG_1.CR2", 2, "2024:05:01 10:00:00")
    shutil.copy(folder / "IMG_1.JPG", folder / "copy.jpg")
    engine.index()
    mark(engine, "IMG_1.JPG", rating=4)
    assert written_all(engine) == 3
    assert {p.name for p in folder.glob("*.xmp")} == {"IMG_1.JPG.xmp", "IMG_1.CR2.xmp", "copy.jpg.xmp"}  # fmt: skip
    engine.index()
    assert counted(engine, "IMG_1.JPG").rating == 4 and written_all(engine) == 0
    (folder / "IMG_1.JPG").unlink()
    (folder / "copy.jpg").unlink()
    engine.index()
    assert counted(engine, "IMG_1.CR2").rating == 4


def test_a_removed_folder_comes_back_with_its_marks_and_nothing_to_write(
    engine: Engine, folder: Path
) -> None:
    one = names(folder)[0]
    mark(engine, one, rating=4)
    written_all(engine)
    [root] = engine.roots()
    gone = engine.removal.remove(root.id)
    assert gone is not None
    engine.removal.restore(gone.id)
    engine.index()
    assert counted(engine, one).rating == 4 and written_all(engine) == 0
    assert file_states.counts(engine.writable, engine.online())[0].photos == 4


def test_a_file_that_was_moved_without_its_sidecar_gets_another(
    engine: Engine, folder: Path
) -> None:
    one, two, *_rest = names(folder)
    mark(engine, one, two, rating=4)
    written_all(engine)
    (folder / "in").mkdir()
    (folder / one).rename(folder / "in" / "moved.jpg")
    for suffix in ("", ".xmp"):
        (folder / f"{two}{suffix}").rename(folder / "in" / f"{two}{suffix}")
    shutil.copy(folder / "in" / two, folder / "copy.jpg")
    engine.index()
    assert written_all(engine) >= 2
    found = {path.name for path in folder.rglob("*.xmp")}
    assert found == {f"{one}.xmp", "moved.jpg.xmp", f"{two}.xmp", "copy.jpg.xmp"}
    engine.index()
    assert written_all(engine) == 0 and counted(engine, "moved.jpg").rating == 4


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_edits_of_exiftool_are_read(engine: Engine, folder: Path) -> None:
    one = names(folder)[0]
    mark(engine, one, rating=4, title="Mine")
    written_all(engine)
    with engine.writable.transaction() as conn:  # noted a while ago
        conn.execute("UPDATE mark SET at = at - ?", (10 * SECOND,))
    command = ["exiftool", "-overwrite_original", "-XMP:Rating=1", "-XMP-dc:Subject=theirs"]
    subprocess.run([*command, str(sidecar(folder, one))], check=True, capture_output=True)
    engine.index()
    found = counted(engine, one)
    assert (found.rating, found.title, found.keywords) == (1, "Mine", ("theirs",))


def test_a_photo_that_is_away_is_marked_and_written_later(engine: Engine, folder: Path) -> None:
    one = names(folder)[0]
    moved = folder.with_name("unplugged")
    folder.rename(moved)
    engine.look_at_places()
    mark(engine, one, rating=5)
    assert write_all(engine.writable, engine.online()).written == 0
    assert what_counts.shown(engine.writable, [ids(engine)[one]])
    moved.rename(folder)
    engine.look_at_places()
    assert written_all(engine) == 1
    assert sidecar_writing.SidecarReport().said == ""
