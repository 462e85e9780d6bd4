"""The thread that looks after the folders also lets text towers rest."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.service import presence
from photosearch.service.shared import Shared
from tests.fakes import HashEncoder


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
