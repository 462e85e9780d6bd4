"""Codes: their errors, the index over them, and its file."""

from __future__ import annotations

import struct
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.base.errors import IndexDamaged
from photosearch.vectors import best, code_file, code_index, codes
from photosearch.vectors.code_index import CodeIndex
from photosearch.vectors.codes import coded
from photosearch.vectors.index import Floats, Labels
from tests.vectors.clusters import clustered, unit

DIM = 48


@pytest.fixture(params=["inline", "threads"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scan in blocks of a few rows, in one thread or several."""
    monkeypatch.setattr(code_index, "BLOCK", 64)
    monkeypatch.setattr(code_index, "ALONE", 10**9 if request.param == "inline" else 0)


def filled(count: int, dim: int = DIM) -> tuple[CodeIndex, Floats]:
    """An index whose labels are the rows of the vectors, from 1 on; half of it is behind a saved part."""
    vectors = clustered(count, dim)
    half = count // 2
    index = CodeIndex(dim, coded(vectors[:half]), np.arange(1, half + 1))
    index.add(np.arange(half + 1, count + 1), vectors[half:])
    return index, vectors


def in_order(found: tuple[Labels, Floats]) -> tuple[Labels, Floats]:
    order = np.argsort(found[0])
    return found[0][order], found[1][order]


@pytest.mark.parametrize("dim", [1, 16, 256, 512, 700])
def test_the_rotation_keeps_lengths_and_angles(dim: int) -> None:
    turn = codes.rotation(dim)
    assert np.allclose(turn @ turn.T, np.eye(dim), atol=1e-5)
    assert codes.rotation(dim) is turn


@pytest.mark.parametrize("kind", ["clustered", "spiked", "few values", "one dimension"])
def test_scores_are_off_by_no_more_than_promised(kind: str) -> None:
    """Whatever the vectors are like: some models have a few dimensions far larger than the others."""
    vectors, query = clustered(3000, 512), clustered(1, 512, seed=4)[0]
    if kind == "spiked":
        vectors, query = vectors.copy(), query.copy()
        vectors[:, 7] += 0.6
        query[7] += 0.6
        vectors, query = unit(vectors), unit(query[np.newaxis])[0]
    elif kind == "few values":
        vectors, query = unit(np.sign(vectors)), unit(np.sign(query[np.newaxis]))[0]
    elif kind == "one dimension":
        vectors = np.eye(512, dtype=np.float32)[np.arange(3000) % 512]
    index = CodeIndex(512)
    index.add(np.arange(1, 3001), vectors)
    labels, scores = in_order(index.scores(query))
    errors = np.abs(scores - vectors @ query)
    assert labels.tolist() == list(range(1, 3001))
    assert errors.max() <= index.error(query) < 0.005
    assert errors.std() > index.error(query) / 50, "the promise is of the right size"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("share", [0.001, 0.02, 0.1, 0.19, 0.3, 1])
@pytest.mark.parametrize("run", [True, False])
def test_some_labels_are_scored_as_all_are(share: float, run: bool) -> None:
    index, vectors = filled(2000)
    removed = np.arange(5, 2001, 9)
    index.remove(removed)
    query = vectors[77]
    every = dict(zip(*(part.tolist() for part in index.scores(query)), strict=True))
    count = max(1, int(2000 * share))
    some = np.random.default_rng(3).choice(2000, count, replace=False) + 1
    some = np.arange(400, 400 + count) if run else some
    wanted = [0, -4, 10**6, *some.tolist(), *some.tolist()[:3]]
    labels, scores = index.scores_among(query, np.array(wanted))
    assert sorted(labels.tolist()) == sorted({*some.tolist()} & every.keys())
    assert all(every[k] == v for k, v in zip(labels.tolist(), scores.tolist(), strict=True))


@pytest.mark.usefixtures("way")
def test_removed_and_replaced_labels() -> None:
    index, vectors = filled(300)
    index.remove(np.array([1, 2, 299, 2, 5000, 0, -1]))
    index.add(np.array([2, 3, 3]), vectors[[10, 11, 12]])
    assert len(index) == 298 and index.labels().tolist() == [*range(2, 299), 300]
    found = dict(zip(*(part.tolist() for part in index.scores(vectors[12])), strict=True))
    assert found[3] == pytest.approx(1, abs=0.02) and found.keys() == set(index.labels().tolist())
    index.remove(index.labels())
    assert len(index) == 0 and len(index.scores(vectors[0])[0]) == 0
    assert len(index.scores_among(vectors[0], np.arange(1, 300))[0]) == 0


@pytest.mark.parametrize(
    ("labels", "vectors"),
    [
        ([1], np.ones((1, DIM), np.float64)),
        ([1], np.ones((1, DIM + 1), np.float32)),
        ([1, 2], np.ones((1, DIM), np.float32)),
        ([0], np.ones((1, DIM), np.float32)),
        ([1], np.full((1, DIM), np.nan, np.float32)),
    ],
)
def test_what_does_not_fit_is_refused(labels: list[int], vectors: np.ndarray) -> None:
    index = CodeIndex(DIM)
    with pytest.raises(ValueError, match=r"must|labels for|finite"):
        index.add(np.array(labels), vectors)
    assert len(index) == 0
    with pytest.raises(ValueError, match="one dimension"):
        CodeIndex(0)


@pytest.mark.usefixtures("way")
def test_a_scan_during_additions_sees_whole_rows() -> None:
    index, vectors = filled(200)
    more, stop = clustered(4000, DIM, seed=2), threading.Event()
    faults: list[str] = []

    def scan() -> None:
        while not stop.is_set():
            found = index.scores(vectors[0])
            if len(set(found[0].tolist())) != len(found[0]) or np.abs(found[1]).max() > 1.01:
                faults.append("a row was seen twice, or half written")

    reader = threading.Thread(target=scan)
    reader.start()
    for start in range(0, 4000, 50):
        index.add(np.arange(201 + start, 251 + start), more[start : start + 50])
        index.remove(np.arange(start, start + 20))
    stop.set()
    reader.join()
    assert faults == []


# The best of rough scores


@given(
    st.integers(1, 400),
    st.integers(0, 500),
    st.floats(0, 0.05),
    st.integers(0, 2**32 - 1),
    st.sampled_from([3, 20, 1000]),
)
def test_rough_scores_give_the_exact_best(
    count: int, limit: int, error: float, seed: int, settled: int
) -> None:
    chance = np.random.default_rng(seed)
    exact = np.round(chance.uniform(0, 0.3, count), 3).astype(np.float32)  # many are equal
    rough = exact + chance.uniform(-error, error, count).astype(np.float32) * np.float32(0.99)
    ids = chance.permutation(count).astype(np.int64) + 1
    known = dict(zip(ids.tolist(), exact.tolist(), strict=True))

    def exactly(asked: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        back = asked[::-1]
        return back, np.array([known[i] for i in back.tolist()], np.float32)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(best, "SETTLED", settled)
        found, scores = best.settled(ids, rough, limit, error, exactly)
    wanted, wanted_scores = best.top(ids, exact, limit)
    first = min(settled, len(wanted))
    assert found[:first].tolist() == wanted[:first].tolist()
    assert scores[:first].tolist() == wanted_scores[:first].tolist()
    assert len(found) == len(wanted) == len(set(found.tolist()))


def test_a_photo_that_left_meanwhile_keeps_its_rough_score() -> None:
    ids, rough = np.array([3, 1, 2]), np.array([0.5, 0.7, 0.6], np.float32)
    found, scores = best.settled(ids, rough, 2, 0.1, lambda asked: (asked[:0], rough[:0]))
    assert found.tolist() == [1, 2] and scores.tolist() == rough[[1, 2]].tolist()


# The file


def saved(path: Path, count: int = 100) -> CodeIndex:
    index, _vectors = filled(count)
    index.remove(np.array([4, 90]))
    blocks = list(index.live())
    labels = np.concatenate([np.empty(0, np.int64), *(part for part, _codes in blocks)])
    steps = np.concatenate([np.empty(0, np.float32), *(part.steps for _labels, part in blocks)])
    parts = (part.codes for _labels, part in blocks)
    code_file.write(path, DIM, labels, labels * 10, steps, np.array([7, 9]), parts)
    return index


@pytest.mark.parametrize("count", [0, 2, 100])
def test_a_file_holds_what_is_live(tmp_path: Path, count: int) -> None:
    index = saved(tmp_path / "a.codes.idx", count)
    found = code_file.read(tmp_path / "a.codes.idx", DIM)
    assert found.labels.tolist() == index.labels().tolist()
    assert found.images.tolist() == (found.labels * 10).tolist()
    assert found.unsound.tolist() == [7, 9]
    again = CodeIndex(DIM, found.codes, found.labels)
    query = clustered(1, DIM, seed=5)[0]
    one, other = in_order(index.scores(query)), in_order(again.scores(query))
    assert one[0].tolist() == other[0].tolist() and one[1].tolist() == other[1].tolist()
    again.add(np.array([1000]), clustered(1, DIM))  # the file is only read
    assert again.labels().tolist() == [*found.labels.tolist(), 1000]


@pytest.mark.parametrize("cut", [0, 3, 63, 64, 200, -1])
def test_a_file_that_is_cut_off_is_refused(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.codes.idx"
    saved(path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(IndexDamaged):
        code_file.read(path, DIM)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.codes.idx"
    saved(path)
    with pytest.raises(IndexDamaged):
        code_file.read(path, DIM + 1)
    data = path.read_bytes()
    path.write_bytes(b"X" + data[1:])
    with pytest.raises(IndexDamaged):
        code_file.read(path, DIM)
    path.write_bytes(data[:24] + struct.pack("<Q", 2**61) + data[32:])
    with pytest.raises(IndexDamaged):
        code_file.read(path, DIM)


@given(st.integers(1, 3000), st.integers(1, 40), st.integers(0, 2**32 - 1), st.data())
def test_the_scores_at_ranks_are_those_of_a_sorted_list(
    count: int, distinct: int, seed: int, data: st.DataObject
) -> None:
    """However many scores are equal, and wherever the best of them lie."""
    chance = np.random.default_rng(seed)
    scores = chance.integers(0, distinct, count).astype(np.float32)
    if seed % 3 == 0:
        scores.sort()
    ranks = data.draw(st.lists(st.integers(1, count), min_size=1, max_size=3))
    whole = np.sort(scores)[::-1]
    assert best.ranked_scores(scores, *ranks) == [whole[rank - 1] for rank in ranks]
