"""When a change has settled: with a simulated clock and real files."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from photosearch.indexing import settling
from photosearch.indexing.settling import Settling


@pytest.fixture
def root(tmp_path: Path) -> str:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "c").mkdir()
    return str(tmp_path)


def changed(wait: Settling, root: str, path: str, now: float) -> None:
    whole = os.path.join(root, path)
    wait.changed(root, whole, os.path.dirname(whole), now)


def test_a_file_is_given_out_once_it_stops_changing(root: str) -> None:
    wait = Settling(1.5)
    Path(root, "a", "x.jpg").write_bytes(b"1")
    changed(wait, root, "a/x.jpg", 10)
    assert wait.next_due == 11.5
    assert wait.take(11.4) == set()
    assert wait.take(11.5) == {(root, os.path.join(root, "a"))}
    assert wait.take(99) == set() and wait.next_due == float("inf")


def test_a_growing_file_is_waited_for(root: str) -> None:
    wait = Settling(1.5)
    path = Path(root, "a", "x.jpg")
    path.write_bytes(b"1")
    changed(wait, root, "a/x.jpg", 10)
    path.write_bytes(b"12")
    assert wait.take(12) == set() and wait.next_due == 13.5
    os.utime(path, ns=(5, 5))
    assert wait.take(13.5) == set()
    assert wait.take(15) == {(root, os.path.join(root, "a"))}


def test_each_change_restarts_the_wait(root: str) -> None:
    wait = Settling(1.5)
    for now in (0, 1, 2, 3):
        changed(wait, root, "a/x.jpg", now)
        assert wait.take(now) == set()
    assert wait.take(4.4) == set()
    assert wait.take(4.5) == {(root, os.path.join(root, "a"))}


def test_a_file_that_never_stops_changing_does_not_delay_others(root: str) -> None:
    wait = Settling(1.5)
    busy = Path(root, "c", "log")
    found = set()
    changed(wait, root, "a/x.jpg", 0)
    for tick in range(40):
        busy.write_bytes(b"." * tick)
        changed(wait, root, "c/log", tick / 2)
        found |= wait.take(tick / 2)
    assert found == {(root, os.path.join(root, "a"))}


def test_files_of_one_folder_give_one_pair(root: str) -> None:
    wait = Settling(1.5)
    for i in range(100):
        changed(wait, root, f"a/{i}.jpg", 0)
        changed(wait, root, f"c/{i}.jpg", 0)
    assert wait.take(2) == {(root, os.path.join(root, "a")), (root, os.path.join(root, "c"))}


def test_pairs_are_given_out_at_most_once_per_settle_interval(root: str) -> None:
    wait = Settling(1.5)
    given = []
    for tick in range(100):
        changed(wait, root, f"a/{tick}.jpg", tick / 10)
        if wait.take(tick / 10):
            given.append(tick / 10)
    assert len(given) >= 4
    assert all(after - before >= 1.5 for before, after in itertools.pairwise(given))


def test_a_deleted_folder_is_replaced_by_its_nearest_ancestor(root: str) -> None:
    wait = Settling(1.5)
    changed(wait, root, "a/b/gone/deep/x.jpg", 0)
    assert wait.take(2) == {(root, os.path.join(root, "a", "b"))}
    changed(wait, root, "nowhere/x.jpg", 10)
    assert wait.take(12) == {(root, root)}
    os.rename(root, root + "-away")
    changed(wait, root, "a/b/x.jpg", 20)
    assert wait.take(22) == {(root, root)}
    os.rename(root + "-away", root)


def test_too_many_changes_make_the_whole_root_dirty(
    root: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "MOST_PENDING", 50)
    wait = Settling(1.5)
    for i in range(200):
        changed(wait, root, f"a/{i}.jpg", 0)
    assert wait.take(1.4) == set()
    assert wait.take(1.5) == {(root, root)}
    assert wait.take(99) == set()


def test_a_root_that_never_stops_changing_is_given_out_in_the_end(root: str) -> None:
    wait = Settling(1.5)
    times = []
    for tick in range(400):
        if tick < 399:
            wait.changed_all(root, tick / 10)
        if wait.take(tick / 10):
            times.append(tick / 10)
    assert times[:1] == [30.0]


def test_roots_do_not_mix(root: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = str(tmp_path_factory.mktemp("other"))
    wait = Settling(1.5)
    wait.changed_all(root, 0)
    changed(wait, other, "x.jpg", 0)
    wait.settled(other)
    wait.forget(root)
    assert wait.take(5) == {(other, other)}
    wait.changed_all(other, 10)
    changed(wait, other, "x.jpg", 10)
    wait.settled(other)
    wait.forget(other)
    assert wait.next_due == float("inf") and wait.take(99) == set()
