"""The duplicates thread of the engine: what it sends, how it gives way to queries, and how it is stopped."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.file_groups import FileGroup
from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.service import duplicate_search
from photosearch.service.messages import CopiesFound, CopiesProgress, CopyPage, Trouble
from photosearch.service.requests import FindCopies
from photosearch.service.shared import Shared
from tests.fakes import HashEncoder
from tests.service.test_model_work import Window
from tests.shots import shot


@pytest.fixture
def engine(encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(app_dirs().create(), Settings(), write=True, encoder=encoder) as engine:
        yield engine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three shots: one twice and once more in a smaller size, one twice, one once."""
    for name, number, size in (("one", 1, None), ("small", 1, (160, 120)), ("two", 2, None)):
        image = shot(number).resize(size) if size else shot(number)
        image.save(tmp_path / f"{name}.jpg", quality=92)
    shot(3).save(tmp_path / "alone.jpg")
    shutil.copy(tmp_path / "one.jpg", tmp_path / "one again.jpg")
    shutil.copy(tmp_path / "two.jpg", tmp_path / "two again.jpg")
    return tmp_path


@contextmanager
def at_work(engine: Engine) -> Iterator[tuple[Shared, Window]]:
    window = Window()
    shared = Shared(window, engine.dirs)  # type: ignore[arg-type]
    shared.engine = engine
    shared.opened.set()
    thread = threading.Thread(target=duplicate_search.copies_thread, args=(shared,))
    thread.start()
    try:
        yield shared, window
    finally:
        shared.end()
        thread.join()


def indexed(engine: Engine, folder: Path) -> None:
    engine.add_folder(str(folder))
    engine.index()


def sent(window: Window) -> list[FileGroup]:
    return [group for e in window.events if isinstance(e, CopyPage) for group in e.groups]


def test_groups_are_sent_with_the_facts_that_the_window_shows(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicate_search, "EVENT_SECONDS", 0)
    indexed(engine, folder)
    with at_work(engine) as (shared, window):
        shared.put_find(FindCopies(5))
        assert window.reply(5) == CopiesFound(5, 2)
    first, second = sorted(sent(window), key=lambda group: -len(group.files))
    assert [os.path.basename(f.path) for f in first.files] == [
        "one again.jpg", "one.jpg", "small.jpg",
    ]  # fmt: skip
    assert [f.relation for f in first.files] == ["best", "exact", "resized"]
    assert first.kinds == {"exact", "near"} and second.kinds == {"exact"}
    small, info = first.files[2], (folder / "small.jpg").stat()
    assert (small.bytes, small.mtime_ns) == (info.st_size, info.st_mtime_ns)
    assert (small.width, small.height, small.offline) == (160, 120, False)
    assert Path(small.thumb).is_file()
    assert first.bytes == small.bytes + first.files[1].bytes
    told = [e.progress for e in window.events if isinstance(e, CopiesProgress)]
    assert {p.unit for p in told} == {"photos", "steps", "pairs", "groups"}
    assert all(p.phase == "measuring" and 0 <= p.done <= max(p.total, p.done) for p in told)


def test_the_number_of_groups_and_files_sent_is_limited(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed(engine, folder)
    for name in ("MOST_FILES", "PAGE_ROWS"):
        monkeypatch.setattr(duplicate_search, name, 2)
    with at_work(engine) as (shared, window):
        shared.put_find(FindCopies(1))
        window.reply(1)
        assert [len(e.groups) for e in window.events if isinstance(e, CopyPage)] == [1, 1]
        assert sorted((len(g.files), g.more) for g in sent(window)) == [(2, 0), (2, 1)]
        window.events.clear()
        monkeypatch.setattr(duplicate_search, "MOST_GROUPS", 1)
        shared.put_find(FindCopies(2))
        assert window.reply(2) == CopiesFound(2, 2) and len(sent(window)) == 1


def test_a_file_that_waits_to_be_read_again_is_left_out(engine: Engine, folder: Path) -> None:
    indexed(engine, folder)
    for name in ("small.jpg", "two.jpg"):
        shot(9).save(folder / name)
    engine.scan(engine.roots())
    with at_work(engine) as (shared, window):
        shared.put_find(FindCopies(1))
        window.reply(1)
    assert [[os.path.basename(f.path) for f in g.files] for g in sent(window)] == [
        ["one again.jpg", "one.jpg"]
    ]


def test_photos_without_a_fingerprint_are_counted(engine: Engine, folder: Path) -> None:
    indexed(engine, folder)
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE fingerprint SET version = 0")
    with at_work(engine) as (shared, window):
        shared.put_find(FindCopies(1))
        assert window.reply(1) == CopiesFound(1, 2, uncompared=4)
    assert [g.kinds for g in sent(window)] == [{"exact"}, {"exact"}]


def test_a_cancelled_search_ends_and_the_next_one_runs(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also while a query is being answered."""
    monkeypatch.setattr(duplicate_search, "EVENT_SECONDS", 0)
    indexed(engine, folder)
    with at_work(engine) as (shared, window):

        def stop(event: Any) -> None:
            if isinstance(event, CopiesProgress) and event.progress.unit == "pairs":
                engine.query_waits.set()
                shared.cancel_work(1)

        window.on_event = stop
        shared.put_find(FindCopies(1))
        trouble = window.reply(1)
        assert isinstance(trouble, Trouble) and "stopped" in trouble.text and not sent(window)
        window.on_event = lambda _event: None
        engine.query_waits.clear()
        shared.put_find(FindCopies(2))
        assert window.reply(2) == CopiesFound(2, 2)
        shared.cancel_work(2)  # too late: nothing happens


@pytest.mark.parametrize(("limit", "value"), [("READY", 1), ("READY_SECONDS", 0.0)])
def test_groups_come_before_all_pairs_are_compared(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: float
) -> None:
    """Many at a time, or the few that there are after a while."""
    monkeypatch.setattr(duplicate_search, "EVENT_SECONDS", 0)
    monkeypatch.setattr(duplicate_search, "PAGE_SECONDS", 0)
    monkeypatch.setattr(f"photosearch.duplicates.find.{limit}", value)
    for number in range(10, 20):
        shot(number).save(folder / f"{number}.jpg")
        shot(number).resize((200, 150)).save(folder / f"{number} small.jpg")
    indexed(engine, folder)
    with at_work(engine) as (shared, window):
        shared.put_find(FindCopies(1))
        assert window.reply(1) == CopiesFound(1, 12)
    kinds = [type(e).__name__ for e in window.events]
    pages = [at for at, kind in enumerate(kinds) if kind == "CopyPage"]
    compared = [
        at
        for at, e in enumerate(window.events)
        if isinstance(e, CopiesProgress) and e.progress.unit == "pairs"
    ]
    assert len(pages) == 12 and sum(page < compared[-1] for page in pages) > 3
    with at_work(engine) as (shared, window):  # what was found before a search is stopped is sent

        def stop(event: Any) -> None:
            if isinstance(event, CopyPage):
                shared.cancel_work(2)

        window.on_event = stop
        shared.put_find(FindCopies(2))
        assert isinstance(window.reply(2), Trouble) and 1 <= len(sent(window)) < 12


def test_queries_go_first(engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[bool] = []

    class Query(threading.Event):
        """A query that counts as being answered until it has been checked three times."""

        def is_set(self) -> bool:
            looks.append(len(looks) < 3)
            return looks[-1]

    indexed(engine, folder)
    engine.query_waits = Query()
    with at_work(engine) as (shared, window):

        def heard(_event: Any) -> None:
            assert looks[:4] == [True, True, True, False]

        window.on_event = heard
        shared.put_find(FindCopies(1))
        window.reply(1)


def test_the_end_of_the_engine_ends_it(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicate_search, "EVENT_SECONDS", 0)
    indexed(engine, folder)
    with at_work(engine) as (shared, window):
        window.on_event = lambda event: shared.end() if isinstance(event, CopiesProgress) else None
        shared.put_find(FindCopies(1))
        assert isinstance(window.reply(1), Trouble)


def test_without_a_library_the_thread_ends(tmp_path: Path) -> None:
    shared = Shared(Window(), app_dirs())  # type: ignore[arg-type]
    shared.opened.set()
    duplicate_search.copies_thread(shared)
