"""A drive that does not answer costs one short wait; asking what was last seen costs none."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base import reach
from photosearch.base.reach import Presence, exists, is_open_folder, stat_in_time


class Hung:
    """Paths that do not answer until `free` is set."""

    def __init__(self, *paths: str) -> None:
        self.paths = paths
        self.free = threading.Event()
        self.asked: list[str] = []

    def __call__(self, path: str) -> os.stat_result:
        self.asked.append(path)
        if path in self.paths:
            self.free.wait()
        return os.stat(path)


@pytest.fixture
def hung(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hung]:
    hung = Hung(str(tmp_path / "nas"))
    (tmp_path / "nas").mkdir()
    monkeypatch.setattr(reach, "_stat", hung)
    yield hung
    hung.free.set()


def test_a_drive_that_answers_gives_the_result_of_os_stat(tmp_path: Path) -> None:
    assert stat_in_time(str(tmp_path)) == os.stat(tmp_path)
    assert is_open_folder(str(tmp_path)) and exists(str(tmp_path))
    with pytest.raises(FileNotFoundError):
        stat_in_time(str(tmp_path / "none"))
    for odd in (str(tmp_path / "none"), "\0"):
        assert not is_open_folder(odd) and not exists(odd)


def test_a_hung_drive_is_waited_for_once_and_can_recover(hung: Hung) -> None:
    (nas,) = hung.paths
    for _ in range(5):
        with pytest.raises(TimeoutError):
            stat_in_time(nas, 0.01)
    assert hung.asked == [nas], "one thread waits for the answer"
    hung.free.set()
    for thread in threading.enumerate():
        if thread.name == "stat":
            thread.join()
    assert is_open_folder(nas)


def test_presence_reports_what_was_last_seen(hung: Hung, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    paths = {1: str(tmp_path / "disk"), 2: str(tmp_path / "gone")}

    def is_there(place: int) -> bool:
        return is_open_folder(paths[place])

    presence = Presence()
    assert 1 in presence and 2 in presence, "not checked yet"
    assert presence.look([1, 2], is_there)
    hung.asked.clear()
    assert 1 in presence and 2 not in presence and hung.asked == []
    assert not presence.look([1, 2], is_there)
