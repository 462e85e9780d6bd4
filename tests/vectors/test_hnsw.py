"""hnswlib alone: recall, saved files, damaged files, and the order of waiting threads."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import IndexDamaged
from photosearch.vectors.exact import ExactIndex
from photosearch.vectors.hnsw import HnswIndex
from photosearch.vectors.hnsw_file import HEADER, read_layout
from tests.vectors.clusters import clustered, recall

DIM = 24


def pair(rows: np.ndarray, threads: int = 2) -> tuple[ExactIndex, HnswIndex]:
    """An exact and an hnswlib index over the same rows, labels 0..n-1."""
    labels = np.arange(len(rows))
    flat, graph = ExactIndex(rows.shape[1]), HnswIndex(rows.shape[1], threads=threads)
    flat.add(labels, rows)
    graph.add(labels, rows)
    return flat, graph


def recall_of(graph: HnswIndex, flat: ExactIndex, queries: np.ndarray, k: int) -> float:
    return recall(graph.search(queries, k)[0], flat.search(queries, k)[0])


# Recall


@pytest.mark.parametrize(
    ("n", "dim"),
    [(10_000, 64), pytest.param(100_000, 512, marks=pytest.mark.slow)],
)
def test_recall_on_clusters_survives_changes_and_removals(n: int, dim: int) -> None:
    queries = clustered(200, dim, seed=1)
    flat, graph = pair(clustered(n, dim))
    assert recall_of(graph, flat, queries, 10) >= 0.99
    assert recall_of(graph, flat, queries, 50) >= 0.97
    changed = np.arange(0, n, 20)
    for index in (flat, graph):
        index.add(changed, clustered(len(changed), dim, seed=2))
    assert recall_of(graph, flat, queries, 10) >= 0.99
    gone = np.random.default_rng(3).permutation(n)
    for share in (0.5, 0.9):
        for index in (flat, graph):
            index.remove(gone[: int(share * n)])
        assert recall_of(graph, flat, queries, 10) >= 0.99
    assert graph.tombstones == int(0.9 * n)


def test_removing_a_whole_cluster_does_not_hide_the_others() -> None:
    latent = clustered(6000, DIM, clusters=6)
    centre = latent[0]
    near = np.argsort(-(latent @ centre))[:1500]
    flat, graph = pair(latent)
    for index in (flat, graph):
        index.remove(near)
    assert recall_of(graph, flat, latent[near[:200]], 10) >= 0.99
    assert recall_of(graph, flat, clustered(200, DIM, seed=1, clusters=6), 10) >= 0.99


def test_many_equal_vectors_do_not_trap_queries() -> None:
    rows = clustered(6000, 64)
    rows[:1200] = rows[0]
    graph = pair(rows)[1]
    others = np.arange(1200, 6000)
    assert (graph.search(rows[others], 1)[0][:, 0] == others).mean() >= 0.995
    assert (graph.search(rows[:1], 1200)[0] < 1200).mean() >= 0.99


def test_if_the_links_reach_fewer_than_k_the_answer_is_exact(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flat, graph = pair(clustered(300, DIM))
    for index in (flat, graph):
        index.remove(np.arange(0, 300, 3))

    class Stuck:
        """A graph whose links lead nowhere."""

        def __getattr__(self, name: str) -> object:
            return getattr(real, name)

        def knn_query(self, *_: object) -> None:
            raise RuntimeError("Cannot return the results in a contiguous 2D array.")

        def __getstate__(self) -> object:
            return real.__getstate__()

    real = graph._graph
    graph._graph = Stuck()
    queries = clustered(4, DIM, seed=1)
    labels, scores = graph.search(queries, 200)
    assert np.array_equal(np.sort(labels), np.sort(flat.search(queries, 200)[0]))
    assert np.abs(scores - flat.search(queries, 200)[1]).max() < 2e-3


# Files


@pytest.fixture
def saved(tmp_path: Path) -> tuple[HnswIndex, Path]:
    index = HnswIndex(DIM)
    index.add(np.arange(10, 1510), clustered(1500, DIM))
    index.remove(np.arange(10, 510))
    path = tmp_path / "7.idx.tmp"
    index.save(path)
    return index, path


def test_a_loaded_index_gives_the_same_answers_and_can_grow(saved: tuple[HnswIndex, Path]) -> None:
    index, path = saved
    again = HnswIndex.load(path, DIM, 1200)
    queries = clustered(50, DIM, seed=1)
    for k in (1, 10, 1000):
        before, after = index.search(queries, k), again.search(queries, k)
        assert np.array_equal(before[0], after[0]) and np.array_equal(before[1], after[1])
    assert (len(again), again.tombstones, again.params) == (1000, 500, index.params)
    assert np.array_equal(again.labels(), np.arange(510, 1510)) and 510 in again and 10 not in again
    rows = clustered(3000, DIM, seed=4)
    again.add(np.arange(3000), rows)
    assert len(again) == 3000 and again.tombstones == 0
    assert (again.search(rows, 1)[0][:, 0] == np.arange(3000)).mean() >= 0.99


def test_an_empty_index_can_be_saved_and_loaded(tmp_path: Path) -> None:
    HnswIndex(DIM).save(tmp_path / "empty")
    again = HnswIndex.load(tmp_path / "empty", DIM)
    assert len(again) == 0 and again.search(clustered(1, DIM), 3)[0].shape == (1, 0)
    rows = clustered(200, DIM)
    again.add(np.arange(200), rows)
    assert np.array_equal(again.search(rows, 1)[0][:, 0], np.arange(200))


def test_an_index_whose_last_photo_was_removed_can_be_saved_and_loaded(tmp_path: Path) -> None:
    index = HnswIndex(DIM)
    index.add(np.arange(5), clustered(5, DIM))
    index.remove(np.arange(5))
    index.save(tmp_path / "gone")
    again = HnswIndex.load(tmp_path / "gone", DIM)
    assert len(again) == 0 and again.tombstones == 5
    assert again.search(clustered(1, DIM), 3)[0].shape == (1, 0)


@pytest.mark.skipif(os.name == "nt", reason="names there are always Unicode")
def test_a_folder_whose_name_is_not_utf8(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/f\xfctterung \xe2\x82\xac"))
    folder.mkdir()
    index = HnswIndex(DIM)
    index.add(np.arange(5), clustered(5, DIM))
    index.save(folder / "1.idx")
    assert len(HnswIndex.load(folder / "1.idx", DIM)) == 5


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_noticed(tmp_path: Path) -> None:
    index = HnswIndex(DIM)
    index.add(np.arange(500), clustered(500, DIM))
    (tmp_path / "full").symlink_to("/dev/full")
    with pytest.raises(OSError):
        index.save(tmp_path / "full")
    with pytest.raises(OSError):
        index.save(tmp_path / "no such folder" / "1.idx")


def test_a_missing_file_counts_as_damaged(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(IndexDamaged):
            HnswIndex.load(path, DIM)


@pytest.mark.parametrize("dim", [DIM - 1, DIM + 1, 1, 512])
def test_a_file_of_another_width_is_refused(saved: tuple[HnswIndex, Path], dim: int) -> None:
    with pytest.raises(IndexDamaged):
        HnswIndex.load(saved[1], dim)


@pytest.mark.parametrize("at", range(13))
def test_every_number_of_the_header_is_checked(saved: tuple[HnswIndex, Path], at: int) -> None:
    whole = saved[1].read_bytes()
    numbers = list(HEADER.unpack(whole[: HEADER.size]))
    for value in (0, 1, 3, 2**31 - 2, numbers[at] + 1, numbers[at] - 1):
        harmless = (at == 1 and value > 1500) or (at == 12 and 0 < value < 10**5)
        if harmless or value == numbers[at] or not 0 <= value < 2**31:
            continue  # a larger capacity is valid, and so is another ef_construction
        changed = [*numbers]
        changed[at] = value
        saved[1].write_bytes(HEADER.pack(*changed) + whole[HEADER.size :])
        with pytest.raises(IndexDamaged):
            HnswIndex.load(saved[1], DIM)


LOAD_ALL = """
import sys, pathlib, numpy as np
from photosearch.base.errors import IndexDamaged
from photosearch.vectors.hnsw import HnswIndex
dim = int(sys.argv[1])
for path in sorted(pathlib.Path(sys.argv[2]).iterdir()):
    try:
        index = HnswIndex.load(path, dim)
    except IndexDamaged:
        print(path.name, "refused")
    else:
        index.search(np.ones((3, dim), np.float32), 50)
        index.add(np.arange(70), np.ones((70, dim), np.float32))
        index.remove(np.arange(2000))
        index.search(np.ones((3, dim), np.float32), 50)
        print(path.name, "loaded")
"""


def in_a_child(folder: Path) -> dict[str, str]:
    """Load, search and change each file of `folder`, in a child process that may crash."""
    child = subprocess.run(
        [sys.executable, "-c", LOAD_ALL, str(DIM), str(folder)],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert child.returncode == 0, (child.returncode, child.stdout[-300:], child.stderr[-2000:])
    return dict(line.split() for line in child.stdout.splitlines())


def test_truncated_and_foreign_files_are_refused(saved: tuple[HnswIndex, Path]) -> None:
    whole = saved[1].read_bytes()
    folder = saved[1].parent / "files"
    folder.mkdir()
    (folder / "sound").write_bytes(whole)
    chance = np.random.default_rng(5)
    sizes = [0, 1, 95, 96, 97, len(whole) - 4, len(whole) - 1, *chance.integers(98, len(whole), 20)]
    for i, size in enumerate(sizes):
        (folder / f"cut{i}").write_bytes(whole[:size])
    (folder / "longer").write_bytes(whole + b"\0\0\0\0")
    (folder / "holes").write_bytes(whole[:1000] + bytes(len(whole) - 1000))
    (folder / "zeros").write_bytes(bytes(len(whole)))
    (folder / "noise").write_bytes(chance.bytes(len(whole)))
    (folder / "text").write_text("this is no index\n" * 900)
    (folder / "shifted").write_bytes(whole[:96] + whole[97:] + b"\0")
    answers = in_a_child(folder)
    assert answers.pop("sound") == "loaded"
    assert set(answers.values()) == {"refused"} and len(answers) == len(sizes) + 6


def test_no_changed_byte_makes_the_process_crash(saved: tuple[HnswIndex, Path]) -> None:
    """Changed bytes of a vector may go unnoticed (the digest covers them); changed links and levels may not."""
    whole = saved[1].read_bytes()
    folder = saved[1].parent / "files"
    folder.mkdir()
    chance = np.random.default_rng(6)
    element = len(read_layout(saved[1], DIM).labels) and (4 + 4 * 32 + 4 * DIM + 8)
    ground = HEADER.size + 1500 * element
    for i in range(120):
        changed = bytearray(whole)
        if i % 3 == 0:
            at = HEADER.size + int(chance.integers(1500)) * element + int(chance.integers(132))
        elif i % 3 == 1:
            at = int(chance.integers(ground, len(whole)))
        else:
            at = int(chance.integers(len(whole)))
        changed[at] ^= int(chance.integers(1, 256))
        (folder / f"flip{i}").write_bytes(changed)
    answers = in_a_child(folder)
    assert len(answers) == 120 and "refused" in answers.values()


# The lock


def test_a_waiting_query_is_next_after_the_current_slice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without the queue in front of the lock, the adding thread reacquires it again and again while queries wait."""
    index = HnswIndex(DIM)
    rows = clustered(300, DIM)
    index.add(np.arange(100), rows[:100])
    events, begun, real = list[str](), threading.Event(), index._graph

    class Watched:
        def __getattr__(self, name: str) -> object:
            return getattr(real, name)

        def knn_query(self, *args: object) -> object:
            events.append("answer")
            return real.knn_query(*args)

    def slice_of_adds(labels: np.ndarray, vectors: np.ndarray) -> None:
        events.append(f"{len(labels)} adds")
        begun.set()
        deadline = time.monotonic() + 10
        while "answer" not in events and not index._next.locked():
            if time.monotonic() > deadline:
                events.append("nobody is in the queue")
                break
            time.sleep(0.001)

    monkeypatch.setattr(index, "_graph", Watched())
    monkeypatch.setattr(index, "_add", slice_of_adds)
    adder = threading.Thread(target=index.add, args=(np.arange(300), rows))
    adder.start()
    begun.wait(10)
    index.search(rows[:1], 1)
    adder.join()
    assert events == ["64 adds", "answer", "64 adds", "64 adds", "64 adds", "44 adds"]
