"""The thread that looks after the folders also lets text towers rest."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.records import Status
from photosearch.base.settings import Settings
from photosearch.base.watch_states import WatchState
from photosearch.engine.library import Engine
from photosearch.engine.watching import publish, watching_now
from photosearch.service import presence
from photosearch.service.shared import Shared
from tests.fakes import HashEncoder
from tests.service.test_model_work import Window


class Resting(HashEncoder):
    """Counts how often it may rest."""

    def __init__(self) -> None:
        super().__init__()
        self.again = threading.Semaphore(0)

    def rest(self) -> bool:
        self.again.release()
        return True


def test_the_models_may_rest_while_the_engine_runs(
    own_home: Path, make_photos: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "LOOK_SECONDS", 0.01)
    encoder = Resting()
    shared = Shared(lambda _event: None, app_dirs())  # type: ignore[arg-type]
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(make_photos(1)))
        shared.engine = engine
        shared.opened.set()
        thread = threading.Thread(target=presence.presence_thread, args=(shared,))
        thread.start()
        try:
            assert all(encoder.again.acquire(timeout=20) for _ in range(3))
        finally:
            shared.stop.set()
            thread.join()


def test_how_changes_are_noticed_is_told_to_the_window_and_to_other_processes(
    own_home: Path, make_photos: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "LOOK_SECONDS", 0.01)
    window = Window()
    shared = Shared(window, app_dirs())  # type: ignore[arg-type]
    folder = str(make_photos(1))
    live, limited = (
        WatchState(folder, folder, "live"),
        WatchState(folder, folder, "polled", "limit", 300.0),
    )
    now = [live]
    with Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder()) as engine:
        engine.add_folder(folder)
        engine.watching = lambda: tuple(now)
        shared.engine = engine
        shared.opened.set()
        thread = threading.Thread(target=presence.presence_thread, args=(shared,))
        thread.start()
        try:
            for state in (live, limited):
                now[:] = [state]
                with window.came:
                    told = lambda state=state: any(  # noqa: E731
                        isinstance(e, Status) and e.watching == (state,) for e in window.events
                    )
                    assert window.came.wait_for(told, 20)
                found = watching_now(shared.dirs, engine.status().roots, on=True)
                assert found.states == (state,) and found.by is not None
                assert found.by.pid == os.getpid()
        finally:
            shared.stop.set()
            thread.join()
        after = watching_now(shared.dirs, engine.status().roots, on=True)
        assert after.by is None and after.states == (live,)
        [off] = watching_now(shared.dirs, engine.status().roots, on=False).states
        assert (off.mode, off.why) == ("off", "setting")
        publish(shared.dirs, [limited])
    killed = watching_now(shared.dirs, (), on=True)  # the lock is free, whatever the file says
    assert killed.by is None and killed.states == ()
