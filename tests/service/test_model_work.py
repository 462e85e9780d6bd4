"""The models thread of the engine: what it does for the window, its progress, and how it is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from photosearch.base import settings
from photosearch.base.files import app_dirs
from photosearch.encoder import fetch, providers
from photosearch.encoder import known as table
from photosearch.encoder.catalogue import KnownModel
from photosearch.engine import installed, model_list
from photosearch.engine.model_list import devices, listed
from photosearch.service.messages import ModelWork, ModelWorkDone, Trouble
from photosearch.service.model_work import models_thread
from photosearch.service.requests import FetchModel, ImportModel, PackModel, RemoveModel
from photosearch.service.shared import Shared
from tests import tiny
from tests.hub import Hub, serving


class Window:
    """The other end of the pipe: keeps the events it receives."""

    def __init__(self) -> None:
        self.events: list[Any] = []
        self.came = threading.Condition()
        self.on_event: Callable[[Any], None] = lambda _event: None

    def send(self, event: Any) -> None:
        self.on_event(event)
        with self.came:
            self.events.append(event)
            self.came.notify_all()

    def reply(self, number: int) -> Any:
        """The one event that answers the request of this id."""

        def found() -> list[Any]:
            return [e for e in self.events if getattr(e, "id", 0) == number]

        with self.came:
            assert self.came.wait_for(found, 30), self.events
            return found()[0]


@contextmanager
def at_work() -> Iterator[tuple[Shared, Window]]:
    window = Window()
    shared = Shared(window, app_dirs().create())  # type: ignore[arg-type]
    thread = threading.Thread(target=models_thread, args=(shared,))
    thread.start()
    try:
        yield shared, window
    finally:
        shared.end()
        thread.join()


def test_a_model_is_imported_packed_removed_and_imported_from_the_zip(
    tmp_path: Path,
) -> None:
    source = tiny.make(tmp_path)
    packed = tmp_path / "stick.zip"
    with at_work() as (shared, window):
        shared.put_work(ImportModel(1, str(source)))
        shared.put_work(PackModel(2, "tiny2", str(packed)))
        shared.put_work(RemoveModel(3, "tiny2"))
        shared.put_work(ImportModel(4, str(packed)))
        done = [window.reply(number) for number in (1, 2, 3, 4)]
    assert [d.kind for d in done] == ["imported", "packed", "removed", "imported"]
    assert all(isinstance(d, ModelWorkDone) and d.name == "tiny2" for d in done)
    assert done[1].title == str(packed) and done[1].bytes == packed.stat().st_size
    assert done[2].bytes == done[0].bytes > 0 and done[3].new
    entries = {entry.name: entry for entry in listed(app_dirs(), settings.load(app_dirs()))}
    assert entries["tiny2"].installed and entries["starter"].in_use


def test_the_folder_of_an_immich_server_is_imported_and_a_doubt_told(tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    from tests.encoder.test_immich_folder import make

    with at_work() as (shared, window):
        shared.put_work(ImportModel(1, str(make(tmp_path))))
        done = window.reply(1)
    assert isinstance(done, ModelWorkDone) and (done.kind, done.new) == ("imported", True)
    assert "does not connect colours" in done.note  # its tables are random


def test_a_failed_task_is_a_sentence_and_the_next_task_runs(tmp_path: Path) -> None:
    with at_work() as (shared, window):
        shared.put_work(ImportModel(1, str(tmp_path / "nothing.zip")))
        shared.put_work(RemoveModel(2, "starter"))
        shared.put_work(ImportModel(3, str(tiny.make(tmp_path))))
        wrong, kept, done = (window.reply(number) for number in (1, 2, 3))
    assert isinstance(wrong, Trouble) and "nothing.zip" in wrong.text
    assert isinstance(kept, Trouble) and "stays" in kept.text
    assert isinstance(done, ModelWorkDone)


def test_a_waiting_task_can_be_stopped(tmp_path: Path) -> None:
    source = tiny.make(tmp_path)
    window = Window()
    shared = Shared(window, app_dirs().create())  # type: ignore[arg-type]
    shared.put_work(ImportModel(1, str(source)))
    shared.cancel_work(1)
    shared.cancel_work(99)  # an unknown id: nothing happens
    shared.works.put(None)
    models_thread(shared)
    assert isinstance(window.reply(1), Trouble)
    assert not (app_dirs().models / "tiny2").exists()


def test_a_copy_is_stopped_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "EVERY", 0.0)
    with at_work() as (shared, window):
        window.on_event = lambda event: (
            shared.cancel_work(1) if isinstance(event, ModelWork) else None
        )
        shared.put_work(ImportModel(1, str(tiny.make(tmp_path))))
        assert isinstance(window.reply(1), Trouble)
    assert {path.name for path in app_dirs().models.iterdir()} <= {".lock"}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub on the loopback interface that serves the tiny model, which is in the catalogue."""
    from huggingface_hub import close_session

    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "HF_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setattr(fetch, "PAUSE", 0.0)
    entries: tuple[KnownModel, ...] = (*table.MODELS, tiny.entry())
    monkeypatch.setattr(table, "MODELS", entries)
    monkeypatch.setattr(model_list, "MODELS", entries)
    close_session()
    with serving(Hub(tiny.hub_files())) as hub:
        settings.change(app_dirs().create(), hub=hub.url)
        yield hub
    close_session()


def test_a_download_is_offered_reported_stopped_and_resumed(hub: Hub) -> None:
    dirs = app_dirs()
    offered = {entry.name: entry for entry in listed(app_dirs(), settings.load(app_dirs()))}[
        "tiny-hub"
    ]
    assert offered.offer is not None and not offered.installed
    assert (offered.offer.host, offered.offer.bytes) == (f"127.0.0.1:{hub.port}", 3_000_000)
    assert hub.asked == [], "listing models sends no request"
    with at_work() as (shared, window):
        window.on_event = lambda event: (
            shared.cancel_work(1) if isinstance(event, ModelWork) else None
        )
        shared.put_work(FetchModel(1, "tiny-hub"))
        assert isinstance(window.reply(1), Trouble)
        assert not (dirs.models / "tiny-hub").exists()
        shared.put_work(FetchModel(2, "tiny-hub"))
        done = window.reply(2)
    assert isinstance(done, ModelWorkDone) and (done.kind, done.new) == ("fetched", True)
    told = [e for e in window.events if isinstance(e, ModelWork)]
    assert told[0].work_id == 1 and told[-1].work_id == 2
    assert told[-1].progress.done == told[-1].progress.total == 3


def test_the_remains_of_a_broken_download_are_listed_and_can_be_removed(hub: Hub) -> None:
    hub.cut = {"extra.bin": [1_000_000, *[0] * fetch.TRIES]}
    with at_work() as (shared, window):
        shared.put_work(FetchModel(1, "tiny-hub"))
        assert isinstance(window.reply(1), Trouble)
        partial = {entry.name: entry for entry in listed(app_dirs(), settings.load(app_dirs()))}[
            "tiny-hub"
        ].partial
        assert partial >= 1_000_000
        shared.put_work(RemoveModel(2, "tiny-hub"))
        assert window.reply(2).bytes == partial


def test_devices_are_those_of_the_table() -> None:
    rows = devices()
    assert [d.key for d in rows] == list(providers.KEYS)
    assert {d.key for d in rows if d.usable} == set(providers.choices())
    assert {"auto", "cpu"} <= {d.key for d in rows if d.usable}
