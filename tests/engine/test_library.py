"""The engine in one process over real folders: what users do with it, and what may go wrong meanwhile."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from photosearch.base.errors import DiskFull, EnvironmentFault, FileError, Locked, UserError
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import FileRow, Progress
from photosearch.base.searches import Example, Hit, Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.pool import DecodePool
from photosearch.indexing.indexer import IndexRun
from photosearch.service.answers import rendered
from photosearch.service.requests import GetPreview
from photosearch.store import embeddings as rows
from photosearch.store import file_states, photos, text
from photosearch.vectors.packing import unpack
from tests.fakes import HashEncoder, picture

MakePhotos = Callable[..., Path]


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs()


@pytest.fixture
def engine(dirs: AppDirs, encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        yield engine


def filled(engine: Engine, folder: Path) -> Path:
    engine.add_folder(str(folder))
    engine.index()
    return folder


def names(hits: list[Hit]) -> list[str]:
    return [os.path.basename(h.path) for h in hits]


def test_index_and_search(engine: Engine, make_photos: MakePhotos) -> None:
    folder = make_photos(16)
    engine.add_folder(str(folder))
    told: list[Progress] = []
    report = engine.index(told.append)
    assert (report.offered, report.photos, report.encoded, report.failed) == (16, 16, 16, 0)
    assert told[-1].done == told[-1].total == 16 and told[-1].phase == "filling"
    found = engine.ask(Query("blue"), 2)
    assert {n.split("-")[0] for n in names(found.hits)} == {"blue"}
    assert [h.rank for h in found.hits] == [1, 2] and found.hits[0].score >= found.hits[1].score
    assert (found.hits[0].width, found.hits[0].height) == (96, 64)
    assert all(Path(h.thumb).exists() and not h.offline for h in found.hits)
    assert len(engine.ask(Query("blue"), 100).hits) == 16


def test_a_search_inside_photos_reports_its_progress(
    engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(8))
    told: list[Progress] = []
    assert len(engine.ask(Query("blue", inside=True), 3, told.append).hits) == 3
    assert {p.phase for p in told} == {"looking"}
    assert [p.done for p in told] == list(range(len(told))) and told[0].total == len(told)


def test_a_second_run_encodes_nothing(
    engine: Engine, make_photos: MakePhotos, encoder: HashEncoder
) -> None:
    folder = filled(engine, make_photos(8))
    assert encoder.images_encoded == 8
    (folder / "sub").mkdir()
    for file in sorted(folder.glob("*.jpg")):
        file.rename(folder / "sub" / file.name)
    first = sorted((folder / "sub").iterdir())[0]
    first.rename(folder / "another name.jpg")
    report = engine.index()
    assert (report.moved, report.encoded, report.removed, report.photos) == (8, 0, 0, 8)
    shutil.copy(folder / "another name.jpg", folder / "copy.jpg")
    report = engine.index()
    assert (report.photos, report.encoded) == (9, 0)
    assert encoder.images_encoded == 8


def test_copies_are_one_hit(engine: Engine, make_photos: MakePhotos) -> None:
    folder = make_photos(4)
    shutil.copy(folder / "red-000.jpg", folder / "again.jpg")
    filled(engine, folder)
    hits = engine.ask(Query("red"), 10).hits
    assert len(hits) == 4
    [red] = [h for h in hits if h.copies]
    assert {red.path, *red.copies} == {str(folder / "red-000.jpg"), str(folder / "again.jpg")}
    status = engine.status()
    assert status.distinct == status.photos - 1
    assert engine.status().photos == 5


def test_similar_gives_a_library_photo_first(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(16))
    hits = engine.ask(Query(examples=(Example(str(folder / "green-001.jpg")),)), 3).hits
    assert names(hits) == ["green-001.jpg", "green-009.jpg", names(hits)[2]]
    assert hits[0].score == 1.0
    outside = tmp_path / "outside.jpg"
    picture(outside, "green", mark=77)
    assert {
        n.split("-")[0] for n in names(engine.ask(Query(examples=(Example(str(outside)),)), 2).hits)
    } == {"green"}
    assert engine.status().photos == 16  # a query adds nothing to the library


def test_similar_reports_what_is_wrong_with_a_file(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    filled(engine, make_photos(2))
    (tmp_path / "no.jpg").write_text("not a picture")
    with pytest.raises(FileError):
        engine.ask(Query(examples=(Example(str(tmp_path / "no.jpg")),)), 3)
    with pytest.raises(UserError, match="no file"):
        engine.ask(Query(examples=(Example(str(tmp_path / "none.jpg")),)), 3)


def test_names_are_searched_too(engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    for n in range(12):
        (folder / str(n)).mkdir(parents=True)
        picture(folder / str(n) / "x.jpg", "white", mark=n)
    (folder / "7").rename(folder / "Grandma birthday")
    filled(engine, folder)
    assert "Grandma" in engine.ask(Query("grandma's birthday"), 1).hits[0].path
    assert "Grandma" in engine.ask(Query("birthday"), 1).hits[0].path


def test_a_name_that_most_photos_have_earns_no_bonus(
    engine: Engine, make_photos: MakePhotos
) -> None:
    folder = make_photos(8, name="blue things")
    filled(engine, folder)
    assert names(engine.ask(Query("blue"), 1).hits) == ["blue-002.jpg"] or (
        names(engine.ask(Query("blue"), 1).hits)[0].startswith("blue")
    )
    with_folder = engine.ask(Query("things"), 8)
    assert len({round(h.score, 1) for h in with_folder.hits}) >= 1


def test_empty_questions_are_refused(engine: Engine, make_photos: MakePhotos) -> None:
    with pytest.raises(UserError, match="no photos yet"):
        engine.ask(Query("dog"), 5)
    filled(engine, make_photos(1))
    for signs in ("  ", "...", "?", '""', "-", "+ €"):
        with pytest.raises(UserError, match="nothing to search"):
            engine.ask(Query(signs), 5)


def test_a_long_query_reports_what_was_cut(engine: Engine, make_photos: MakePhotos) -> None:
    filled(engine, make_photos(2))
    found = engine.ask(Query("red " * 80 + "tail of it " + "long " * 2000), 2)
    assert "too long" in found.note and len(found.note) < 200
    assert len(found.hits) == 2
    assert engine.ask(Query("red"), 2).note == ""


def test_a_script_that_the_model_does_not_know_is_reported(
    engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(2))
    found = engine.ask(Query("собака на снегу"), 2)
    assert "does not know Cyrillic letters" in found.note
    assert len(found.hits) == 2


def test_a_language_that_the_model_does_not_know_is_reported(
    engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(2))
    found = engine.ask(Query("zwei Kinder im Schnee"), 2)
    assert found.note.startswith("These words look like German") and len(found.hits) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a red 🂡", "cannot read “🂡”; it was left out."),
        ("red 🂡 and 🂢 -🂣", "cannot read “🂡”, “🂢”, “🂣”; they were left out."),
        ("red 🂡 🂢 🂣 🂤", "cannot read “🂡”, “🂢”, “🂣”, …; they were left out."),
    ],
)
def test_what_the_model_cannot_read_is_reported_and_left_out(
    engine: Engine, make_photos: MakePhotos, words: str, said: str
) -> None:
    filled(engine, make_photos(2))
    found = engine.ask(Query(words), 2)
    assert found.note == f"The model Hash encoder (tests) {said}"
    assert len(found.hits) == 2


@pytest.mark.parametrize("words", ["🂡", "🂡 " * 99, "🂡!"])
def test_what_nobody_can_read_ranks_nothing(
    engine: Engine, make_photos: MakePhotos, words: str
) -> None:
    filled(engine, make_photos(2))
    with pytest.raises(UserError, match="can read nothing of “🂡”, and no name contains it"):
        engine.ask(Query(words), 2)
    found = engine.ask(Query("🂡", (Example(str(make_photos(1) / "red-000.jpg")),)), 2)
    assert len(found.hits) == 2, "the picture still counts"


def test_what_the_model_cannot_read_is_searched_in_names(
    engine: Engine, make_photos: MakePhotos
) -> None:
    folder = make_photos(4)
    (folder / "🂡 cards").mkdir()
    picture(folder / "🂡 cards" / "x.jpg", "white", mark=9)
    filled(engine, folder)
    found = engine.ask(Query("🂡"), 4)
    assert [os.path.basename(hit.path) for hit in found.hits] == ["x.jpg"]
    assert "can read nothing of “🂡”" in found.note


def test_unread_words_do_not_change_the_answer(engine: Engine, make_photos: MakePhotos) -> None:
    filled(engine, make_photos(4))
    plain, marked = (engine.ask(Query(words), 4).hits for words in ("red dog", "red 🂡 dog🂢"))
    assert [(h.path, h.score) for h in plain] == [(h.path, h.score) for h in marked]


@pytest.mark.parametrize("what", ["missing", "file", "own"])
def test_folders_that_cannot_be_added(
    engine: Engine, dirs: AppDirs, tmp_path: Path, what: str
) -> None:
    (tmp_path / "a.txt").write_text("x")
    path = {"missing": tmp_path / "none", "file": tmp_path / "a.txt", "own": dirs.thumbs}[what]
    with pytest.raises(UserError):
        engine.add_folder(str(path))
    assert engine.roots() == []


def test_an_empty_folder_can_be_added(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    filled(engine, tmp_path / "empty")
    assert engine.status().photos == 0 and len(engine.roots()) == 1
    assert engine.add_folder(str(tmp_path / "empty")) == engine.roots()[0]


def test_the_programs_own_files_are_never_indexed(
    engine: Engine, dirs: AppDirs, own_home: Path
) -> None:
    picture(own_home / "mine.jpg")
    filled(engine, own_home)
    engine.index()
    assert engine.status().photos == 1


def test_failures_are_named_and_retried_when_the_file_changes(
    engine: Engine, make_photos: MakePhotos
) -> None:
    folder = make_photos(3)
    (folder / "bad.jpg").write_bytes(b"\xff\xd8\xff nothing")
    report_of = engine.add_folder(str(folder))
    report = engine.index()
    assert (report.photos, report.failed) == (3, 1)
    [failure] = engine.failures()
    assert (
        failure.path == str(folder / "bad.jpg") and failure.code == "corrupt" and failure.sentence
    )
    assert engine.status().failed == {"corrupt": 1}
    assert engine.index().failed == 0  # not retried while the file is unchanged
    picture(folder / "bad.jpg", "blue", 5)
    assert engine.index().photos == 4 and engine.failures() == []
    assert report_of.path == str(folder)


def test_an_offline_root_still_answers(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(8))
    folder.rename(tmp_path / "away")
    report = engine.index()
    assert "offline" in report.notes[0]
    status = engine.status()
    assert (status.photos, status.offline) == (8, 8)
    hits = engine.ask(Query("red"), 3).hits
    assert len(hits) == 3 and all(h.offline for h in hits)
    (tmp_path / "away").rename(folder)
    assert engine.index().encoded == 0 and engine.status().offline == 0


def test_one_writer_at_a_time_and_readers_beside_it(
    engine: Engine, dirs: AppDirs, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(3))
    with pytest.raises(Locked, match=str(os.getpid())):
        Engine.open(dirs, Settings(), write=True, encoder=HashEncoder())
    with Engine.open(dirs, Settings(), write=False, encoder=HashEncoder()) as reader:
        assert len(reader.ask(Query("red"), 9).hits) == 3
        assert reader.status().photos == 3


def test_a_reader_without_a_library_finds_nothing_and_creates_nothing(dirs: AppDirs) -> None:
    with Engine.open(dirs, Settings(), write=False, encoder=HashEncoder()) as reader:
        assert reader.status().photos == 0 and reader.failures() == [] and reader.check() == []
        with pytest.raises(UserError, match="no photos yet"):
            reader.ask(Query("x"), 1)
    assert not dirs.data.exists()


def test_an_impossible_home_is_one_sentence() -> None:
    with pytest.raises(EnvironmentFault):
        Engine.open(app_dirs("/proc/nope"), Settings(), write=False, encoder=HashEncoder())


def test_lost_thumbnails_are_regenerated(
    engine: Engine, dirs: AppDirs, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(4))
    thumbs = {f: f.read_bytes() for f in dirs.thumbs.glob("*/*.jpg")}
    shutil.rmtree(dirs.thumbs)
    engine.index()
    assert {f: f.read_bytes() for f in dirs.thumbs.glob("*/*.jpg")} == thumbs


def test_a_vector_is_the_same_alone_and_in_a_batch(
    dirs: AppDirs, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = make_photos(20)
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as one:
        filled(one, folder)
        together = vectors_of(one)
    with Engine.open(
        app_dirs(str(tmp_path / "h2")), Settings(), write=True, encoder=HashEncoder()
    ) as two:
        two.add_folder(str(tmp_path / "photos"))
        for file in sorted(folder.iterdir()):
            file.rename(tmp_path / file.name)
        for file in sorted(tmp_path.glob("*.jpg")):
            file.rename(folder / file.name)
            two.index()
        alone = vectors_of(two)
    assert together.keys() == alone.keys()
    assert all(np.array_equal(together[name], alone[name]) for name in together)


def vectors_of(engine: Engine) -> dict[str, np.ndarray]:
    assert engine.db is not None
    found = {}
    for _labels, images, data in rows.live_chunks(engine.db, engine.model.id, "joint", 32):
        places = photos.read(engine.db, images)
        for image, vector in zip(images, unpack(data, 16), strict=True):
            found[os.path.basename(places[image].names[0].path)] = vector
    return found


def test_a_stop_keeps_what_is_done_and_a_rerun_finishes(
    engine: Engine, make_photos: MakePhotos
) -> None:
    folder = make_photos(120)
    engine.add_folder(str(folder))
    stop = threading.Event()
    report = engine.index(lambda p: p.done >= 16 and stop.set(), stop)
    assert 0 < report.photos < 120
    assert engine.status().photos == report.photos
    assert engine.index().encoded == 120 - report.photos
    assert engine.status().pending == 0 and engine.check() == []


def test_a_stop_before_the_scan_does_no_harm(engine: Engine, make_photos: MakePhotos) -> None:
    engine.add_folder(str(make_photos(3)))
    stop = threading.Event()
    stop.set()
    assert engine.index(stop=stop).photos == 0
    assert engine.index().photos == 3


def test_a_full_disk_stops_the_run_and_loses_nothing(
    engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.add_folder(str(make_photos(40)))
    real = photos.commit_batch
    commits: list[int] = []

    def full(*args: object) -> None:
        commits.append(1)
        if len(commits) == 2:
            raise DiskFull("The disk is full.")
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(photos, "commit_batch", full)
    with pytest.raises(DiskFull):
        engine.index()
    monkeypatch.undo()
    status = engine.status()
    assert 0 < status.photos <= 16 and status.pending == 40 - status.photos
    assert not status.failed
    row = file_states.known(engine.writable, 1)[0]
    assert row.attempts == 0
    assert engine.index().encoded == status.pending and engine.model.photos == 40


def test_a_paused_run_returns_and_continues_later(engine: Engine, make_photos: MakePhotos) -> None:
    engine.add_folder(str(make_photos(5)))
    engine.scan(engine.roots())
    paused = threading.Event()
    paused.set()
    assert engine.run_waiting(engine.roots(), paused=paused).done == 0
    paused.clear()
    assert engine.run_waiting(engine.roots(), paused=paused).done == 5
    assert isinstance(engine.run_waiting(engine.roots()), IndexRun)


def test_check_and_repair(engine: Engine, dirs: AppDirs, make_photos: MakePhotos) -> None:
    filled(engine, make_photos(5))
    assert engine.check() == []
    for file in (dirs.data / "index").rglob("*.idx"):
        file.write_bytes(b"broken")
    assert {p.part for p in engine.check()} == {"index (joint)", "index (visual)"}
    assert len(engine.repair()) == 2
    assert engine.check() == []


def shown(engine: Engine, pool: DecodePool, image_id: int, side: int, path: str = "") -> Path:
    wanted = GetPreview(1, image_id, side, side, path)
    return rendered(engine.dirs, engine.writable, pool, wanted, engine.online())


def test_preview_fits_the_box(engine: Engine, make_photos: MakePhotos) -> None:
    from PIL import Image

    folder = filled(engine, make_photos(1))
    [(image_id, _hash)] = photos.live_hashes(engine.writable)
    with engine.new_pool(1) as pool:
        file = shown(engine, pool, image_id, 48)
        with Image.open(file) as image:
            assert image.size == (48, 32)
        next(folder.iterdir()).unlink()
        with pytest.raises(UserError, match="cannot be reached"):
            shown(engine, pool, image_id, 20)
        with pytest.raises(UserError, match="not in the library"):
            shown(engine, pool, 999, 20)


def test_a_picture_file_outside_the_library_is_rendered_too(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    from PIL import Image

    file = next(make_photos(1).iterdir())

    def render(path: str) -> Path:
        return shown(engine, pool, 0, 48, path)

    with engine.new_pool(1) as pool:
        first = render(str(file))
        with Image.open(first) as image:
            assert image.size == (48, 32)
        assert first.parent == engine.dirs.previews and render(str(file)) == first
        Image.new("RGB", (64, 64), "red").save(file)
        second = render(str(file))
        with Image.open(second) as image:
            assert image.size == (48, 48), "the file has changed, so it is rendered again"
        for path in (str(tmp_path / "gone.png"), "a\0b"):
            with pytest.raises(UserError, match="cannot be reached"):
                render(path)
        (tmp_path / "none.png").write_text("no picture")
        with pytest.raises(FileError):
            render(str(tmp_path / "none.png"))


def test_query_picture_and_photo_give_the_same_vector(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    """A picture outside the library scores against its twin in the library as a photo does against itself."""
    folder = filled(engine, make_photos(4))
    twin = tmp_path / "twin.jpg"
    twin.write_bytes((folder / "red-000.jpg").read_bytes() + b"\0")  # other bytes, same pixels
    [hit] = engine.ask(Query(examples=(Example(str(twin)),)), 1).hits
    assert hit.path.endswith("red-000.jpg") and hit.score == pytest.approx(1, abs=1e-3)


def test_a_root_that_vanishes_while_it_is_indexed_fails_no_file(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = make_photos(120)
    engine.add_folder(str(folder))

    def unplug(progress: Progress) -> None:
        if progress.done >= 16 and folder.exists():
            folder.rename(tmp_path / "away")

    engine.index(unplug)
    status = engine.status()
    assert not status.failed and status.photos + status.pending == 120
    assert all(row.attempts <= 1 for row in file_states.known(engine.writable, 1))
    (tmp_path / "away").rename(folder)
    engine.index()
    assert engine.status().photos == 120


def test_files_on_which_runs_died_are_read_one_at_a_time(
    engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.add_folder(str(make_photos(12)))
    engine.scan(engine.roots())
    engine.writable.conn.execute(
        "UPDATE file SET attempts = ? WHERE id > 6", (file_states.ALONE_AFTER,)
    )
    claim = file_states.claim
    together: list[tuple[int, int]] = []

    def watched(*args: Any, **options: Any) -> list[FileRow]:
        taken = claim(*args, **options)
        attempts = [
            row[0]
            for row in engine.writable.conn.execute(
                "SELECT attempts FROM file WHERE state = 'in_flight'"
            )
        ]
        together.append((sum(n > file_states.ALONE_AFTER for n in attempts), len(attempts)))
        return taken

    monkeypatch.setattr(file_states, "claim", watched)
    assert engine.run_waiting(engine.roots()).done == 12
    assert max(count for _suspects, count in together) == 6
    assert all(count == 1 for suspects, count in together if suspects)


def test_a_deleted_index_folder_is_rebuilt(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as first:
        filled(first, make_photos(5))
    shutil.rmtree(dirs.data / "index")
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as second:
        second.index()
        assert second.check() == []


def test_a_folder_inside_a_known_one_takes_its_photos_over(
    engine: Engine, make_photos: MakePhotos
) -> None:
    folder = make_photos(4)
    (folder / "sub").mkdir()
    for n in range(3):
        picture(folder / "sub" / f"{n}.jpg", "red", mark=50 + n)
    filled(engine, folder)
    inner = engine.add_folder(str(folder / "sub"))
    report = engine.index(folders=[inner.path])
    assert (report.moved, report.encoded) == (3, 0)
    assert engine.status().photos == 7
    assert not any(hit.copies for hit in engine.ask(Query("red"), 9).hits)


def test_a_photo_that_returns_is_not_encoded_again(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(3))
    (folder / "red-000.jpg").rename(tmp_path / "away.jpg")
    assert engine.index().removed == 1
    (tmp_path / "away.jpg").rename(folder / "red-000.jpg")
    report = engine.index()
    assert (report.photos, report.encoded) == (3, 0)


def test_photos_like_one_that_is_gone_cannot_be_asked_for(
    engine: Engine, make_photos: MakePhotos
) -> None:
    folder = filled(engine, make_photos(2))
    [gone] = [
        image_id
        for image_id, row in photos.read(engine.writable, [1, 2]).items()
        if row.names[0].path.endswith("red-000.jpg")
    ]
    (folder / "red-000.jpg").unlink()
    engine.index()
    with pytest.raises(UserError, match="not in the library"):
        engine.searcher().rank(Query(examples=(Example(image_id=gone),)), 2)


@pytest.mark.parametrize("words", ["DSC01007", "dsc01007", "birthdayparty", "birthday party"])
def test_a_name_is_found_as_a_whole_and_by_its_parts(
    engine: Engine, tmp_path: Path, words: str
) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    for n in range(12):
        name = "BirthdayParty-DSC01007" if n == 7 else f"DSC0{1000 + n}x"
        picture(folder / f"{name}.jpg", "white", mark=n)
    filled(engine, folder)
    assert "Birthday" in engine.ask(Query(words), 1).hits[0].path
    assert len(set().union(*text.match_names(engine.writable, text.query_words(words)))) == 1


@pytest.mark.parametrize("home", ["~nobody-here/x", "a b#?%20&;", os.fsdecode(b"\xff\xfe")])
def test_odd_homes(
    tmp_path: Path, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with Engine.open(app_dirs(home), Settings(), write=True, encoder=HashEncoder()) as engine:
        filled(engine, make_photos(2))
        assert engine.check() == []
    assert (tmp_path / home / "data" / "library.db").exists()


@pytest.mark.parametrize("limit", [10**9, 1])
def test_a_long_run_builds_the_graph_at_its_end(
    dirs: AppDirs, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr("photosearch.vectors.space.SAVE_AFTER", 1)
    chosen = Settings(exact_limit=limit)
    with Engine.open(dirs, chosen, write=True, encoder=HashEncoder()) as engine:
        engine.add_folder(str(make_photos(60)))
        saved: list[int] = []

        def look(_progress: Progress) -> None:
            saved.append(len(rows.snapshots(engine.writable, engine.model.id, "joint")))

        engine.index(look)
        assert max(saved) == 0
        assert engine.check() == [] and list((dirs.data / "index").rglob("*.idx")) != []
        assert engine.spaces["joint"].in_use == ("hnswlib" if limit == 1 else "exact")


def test_closing_does_not_wait_for_a_long_build(
    dirs: AppDirs, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosearch.vectors.model.QUICK", 3)
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as first:
        first.add_folder(str(make_photos(8)))
        first.scan(first.roots())
        first.run_waiting(first.roots())
        first.fill()
    saved = dirs.data / "index"
    assert not list(saved.rglob("*.idx"))
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as second:
        assert len(second.ask(Query("red"), 9).hits) == 8
        stop = threading.Event()
        stop.set()
        second.checkpoint(stop)
        assert not list(saved.rglob("*.idx"))
        second.checkpoint()
        assert list(saved.rglob("*.idx")) and second.check() == []


def test_a_writer_removes_files_that_a_killed_run_left_half_written(dirs: AppDirs) -> None:
    dirs.create()
    (dirs.thumbs / ".4711.tmp").write_bytes(b"half a thumbnail")
    (dirs.thumbs / "aa").mkdir()
    (dirs.thumbs / "aa" / "whole.jpg").write_bytes(b"whole")
    with Engine.open(dirs, Settings(), write=False, encoder=HashEncoder()):
        assert (dirs.thumbs / ".4711.tmp").exists()
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()):
        assert [f.name for f in dirs.thumbs.rglob("*") if f.is_file()] == ["whole.jpg"]


def test_a_limit_of_memory_limits_the_decode_children(
    own_home: Path, encoder: HashEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    with (
        Engine.open(app_dirs(), Settings(memory_limit=1200), write=True, encoder=encoder) as engine,
        engine.new_pool(6) as pool,
    ):
        assert len(pool._workers) == 1
