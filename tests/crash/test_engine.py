"""Kill the engine process (SIGKILL) at random moments while photos are added: nothing is lost or duplicated."""

from __future__ import annotations

import os
import queue
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from photosearch.base.files import AppDirs
from photosearch.base.records import Status
from photosearch.service.link import RESTARTS, EngineLink
from photosearch.service.messages import Event, Hello, Progress
from photosearch.service.requests import AddFolder, GetStatus
from tests.crash.harness import assert_same, finish, look, new_home, no_process_of, pictures
from tests.processes import engine_process

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

PATIENCE = 60.0


class Window:
    """The window's end of the link, as far as this test needs it."""

    def __init__(self, home: Path) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.link = EngineLink(str(home), self.events.put, lambda _state: None)

    def wait(self, kind: type[Event], *, phase: str = "") -> Event:
        deadline = time.monotonic() + PATIENCE
        while True:
            event = self.events.get(timeout=max(0.0, deadline - time.monotonic()))
            if isinstance(event, kind) and phase in ("", getattr(event, "phase", "")):
                return event


@contextmanager
def window(home: Path) -> Iterator[Window]:
    opened = Window(home)
    opened.link.start()
    try:
        yield opened
    finally:
        opened.link.stop()


def disturbed(dirs: AppDirs, folder: Path, shares: list[list[Path]], chance: random.Random) -> int:
    """Index one share of the photos after another and kill the engine once in each. Returns how many kills interrupted
    indexing."""
    met = 0
    for start in range(
        0, len(shares), RESTARTS
    ):  # a link gives up after this many deaths within a minute
        with window(dirs.data.parent) as opened:
            pid = _pid(opened)
            for share in shares[start : start + RESTARTS]:
                for path in share:
                    path.rename(folder / path.name)
                opened.link.send(AddFolder(1, str(folder)))
                opened.wait(Progress, phase="indexing")
                phase, until = "indexing", time.monotonic() + chance.uniform(0.0, 0.04)
                while time.monotonic() < until:
                    with suppress(queue.Empty):
                        event = opened.events.get(timeout=0.01)
                        phase = event.phase if isinstance(event, Progress) else phase
                os.kill(pid, signal.SIGKILL)
                met += phase == "indexing"
                pid = _pid(opened)
    return met


def _pid(opened: Window) -> int:
    opened.wait(Hello)
    return engine_process().pid


def settle(opened: Window, photos: int) -> None:
    """Wait until all `photos` are indexed and no file is pending."""
    deadline = time.monotonic() + PATIENCE
    while True:
        opened.link.send(GetStatus())
        status = opened.wait(Status)
        assert isinstance(status, Status)
        done = (status.photos, status.pending) == (photos, 0)
        if done and status.searchable == status.distinct:
            return
        assert time.monotonic() < deadline, status
        time.sleep(0.1)


@pytest.mark.parametrize("kills", [2, pytest.param(20, marks=pytest.mark.long)])
def test_a_killed_engine_loses_nothing(tmp_path: Path, kills: int) -> None:
    folder = pictures(tmp_path / "photos", 30)
    waiting = pictures(tmp_path / "waiting", 90 * kills)
    coming = sorted(path for path in waiting.glob("*-*.jpg") if not (folder / path.name).exists())
    shares = [coming[n::kills] for n in range(kills)]
    rough, calm = new_home(tmp_path / "rough"), new_home(tmp_path / "calm")

    met = disturbed(rough, folder, shares, random.Random(kills))
    no_process_of(rough.data.parent)
    with window(rough.data.parent) as opened:
        _pid(opened)
        settle(opened, sum(1 for _ in folder.rglob("*-*.jpg")))
    no_process_of(rough.data.parent)

    finish(calm, folder)
    similar = folder / "red-008.jpg"
    assert_same(look(rough, folder, similar), look(calm, folder, similar))
    assert met > kills / 4, "too few kills interrupted indexing"
