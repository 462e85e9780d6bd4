"""The indexes stay in step with the store: by the log, with saved files, and despite damaged ones."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import EnvironmentFault
from photosearch.base.facts import Facts
from photosearch.base.records import FileStat, Root
from photosearch.store import db as database
from photosearch.store import embeddings as rows
from photosearch.store import encoders, file_states, photos, places
from photosearch.store.db import Database
from photosearch.store.photos import Indexed
from photosearch.vectors import code_file, snapshots
from photosearch.vectors import space as module
from photosearch.vectors.code_index import CodeIndex
from photosearch.vectors.hnsw import HnswIndex
from photosearch.vectors.packing import pack, unpack
from photosearch.vectors.space import SpaceIndex
from tests import rows as table
from tests.fakes import LIMITS

DIM = 16
NAMES = {"exact": "exact", "codes": "codes", "hnsw": "hnswlib"}
SAVED = ("codes", "hnsw")  # the indexes that are read from a file


class Library:
    """A store with one root and random vectors from a fixed seed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.db = database.open_writer(folder / "library.db")
        self.encoder = encoders.encoder_id(self.db, "m@1")
        self.root: Root = places.add_root(self.db, "/p", "")
        self.random = np.random.default_rng(5)
        self.vectors: dict[int, np.ndarray] = {}

    def add(self, count: int) -> list[int]:
        start = len(table.known(self.db, self.root))
        stats = [FileStat(f"{n}.jpg", n, n) for n in range(start, start + count)]
        table.add(self.db, self.root, stats)
        done = []
        for row in file_states.claim(self.db, [table.place_of(self.db, self.root)], count):
            vector = self.random.standard_normal(DIM).astype(np.float32)
            vector /= np.linalg.norm(vector)
            facts = Facts(4, 3)
            done.append(
                Indexed(row.id, f"{int(row.relpath[:-4]):032x}", facts, {"joint": pack(vector)})
            )
            self.vectors[row.id] = unpack(pack(vector), DIM)[0]
        photos.commit_batch(self.db, self.encoder, done)
        return [d.file_id for d in done]

    def drop(self, ids: list[int]) -> None:
        table.apply(self.db, self.root, gone=ids)

    def images(self) -> set[int]:
        return {i for i, _hash in photos.live_hashes(self.db)}

    def index(self, backend: str = "exact", encoder: int | None = None) -> SpaceIndex:
        folder, limit = self.folder / "index", LIMITS[backend]
        index = SpaceIndex(folder, encoder or self.encoder, "joint", DIM, limit)
        index.codes_from = 0 if backend == "codes" else 10**9
        return index

    def opened(self, backend: str = "exact") -> SpaceIndex:
        index = self.index(backend)
        index.open(self.db)
        return index


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path)
    yield library
    library.db.close()


def found(library: Library, index: SpaceIndex) -> set[int]:
    query = np.zeros(DIM, np.float32)
    query[0] = 1
    return set(index.search(library.db, query, 10_000)[0].tolist())


@pytest.mark.parametrize("backend", LIMITS)
def test_catch_up_follows_every_change(library: Library, backend: str) -> None:
    index = library.opened(backend)
    assert found(library, index) == set() and len(index) == 0
    ids = library.add(40)
    assert index.catch_up(library.db) == 40
    index.checkpoint(library.db)
    assert index.in_use == NAMES[backend]
    assert found(library, index) == library.images() and len(index) == 40
    library.drop(ids[:15])
    library.add(5)
    index.catch_up(library.db)
    assert found(library, index) == library.images() and len(index) == 30
    assert index.catch_up(library.db) == 0


def test_scores_are_cosines_of_the_stored_vectors(library: Library) -> None:
    ids = library.add(30)
    index = library.opened()
    query = library.vectors[ids[3]]
    images, scores = index.search(library.db, query, 5)
    best = photos.read(library.db, [int(images[0])])[int(images[0])]
    assert best.paths == ("/p/3.jpg",) or scores[0] == pytest.approx(1, abs=2e-3)
    assert scores[0] == pytest.approx(float(query @ query), abs=1e-5)
    assert list(scores) == sorted(scores, reverse=True)
    for backend in LIMITS:
        again = library.opened(backend)
        ids, found = again.scores_of(library.db, query, np.append(images, 10**9))
        assert dict(zip(ids.tolist(), found.tolist(), strict=True)) == pytest.approx(
            dict(zip(images.tolist(), scores.tolist(), strict=True)), abs=1e-5
        )


@pytest.mark.parametrize("backend", SAVED)
def test_a_saved_index_is_loaded_and_the_log_replayed(library: Library, backend: str) -> None:
    ids = library.add(50)
    index = library.opened(backend)
    index.checkpoint(library.db)
    assert index.behind(library.db) == 0
    library.drop(ids[:7])
    library.add(9)
    again = library.index(backend)
    again.open(library.db)
    assert again.in_use == NAMES[backend]
    assert found(library, again) == library.images()
    index.catch_up(library.db)
    assert index.verify(library.db) == ""


def test_hnsw_and_exact_agree(library: Library) -> None:
    library.add(300)
    library.opened("hnsw").checkpoint(library.db)
    exact, graph = library.opened("exact"), library.opened("hnsw")
    for seed in range(20):
        query = np.random.default_rng(seed).standard_normal(DIM).astype(np.float32)
        query /= np.linalg.norm(query)
        a, b = (one.search(library.db, query, 10) for one in (exact, graph))
        assert len(set(a[0].tolist()) & set(b[0].tolist())) >= 9
        assert graph.spread(library.db, query) == pytest.approx(exact.spread(library.db, query))


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "missing"])
@pytest.mark.parametrize("backend", SAVED)
def test_a_damaged_file_costs_only_time(library: Library, damage: str, backend: str) -> None:
    library.add(60)
    index = library.opened(backend)
    index.checkpoint(library.db)
    library.add(3)
    index.catch_up(library.db)
    index.checkpoint(library.db)
    newest = library.folder / "index" / rows.snapshots(library.db, library.encoder, "joint")[0].file
    data = bytearray(newest.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 1
        newest.write_bytes(data)
    elif damage == "cut":
        newest.write_bytes(data[: len(data) // 3])
    elif damage == "empty":
        newest.write_bytes(b"")
    else:
        newest.unlink()
    older = library.opened(backend)  # the older file and the log replace it
    assert older.in_use == NAMES[backend]
    assert found(library, older) == library.images() and len(older) == 63
    assert older.verify(library.db) == ""


def test_without_a_file_the_store_answers_and_the_next_checkpoint_writes_one(
    library: Library,
) -> None:
    library.add(20)
    library.opened("hnsw").checkpoint(library.db)
    for file in (library.folder / "index").iterdir():
        file.unlink()
    index = library.opened("hnsw")
    assert index.in_use == "exact" and found(library, index) == library.images()
    assert "no usable saved index" in index.verify(library.db)
    index.checkpoint(library.db)
    assert index.in_use == "hnswlib" and found(library, index) == library.images()
    assert index.verify(library.db) == ""


def test_a_checkpoint_leaves_two_files_and_no_strays(library: Library) -> None:
    index = library.opened()
    folder = library.folder / "index"
    folder.mkdir()
    (folder / "joint-9-deadbeef.idx.tmp").write_bytes(b"left by a crash")
    for _ in range(4):
        library.add(3)
        index.catch_up(library.db)
        index.checkpoint(library.db)
    named = {s.file for s in rows.snapshots(library.db, library.encoder, "joint")}
    assert {f.name for f in folder.iterdir()} == named and len(named) == 2


def test_spaces_that_share_a_folder_keep_each_others_files(library: Library) -> None:
    joint = library.opened()
    for _ in range(3):
        library.add(5)
        joint.checkpoint(library.db)
        if len(joint) == 5:
            codes, folder = CodeIndex(DIM), library.folder / "index"
            saved = snapshots.write_codes(codes, folder, "visual", 0, np.zeros(1, np.int64), ())
            rows.add_snapshot(library.db, library.encoder, "visual", saved)
    assert {f.name.split("-")[0] for f in (library.folder / "index").iterdir()} == {
        "joint",
        "visual",
    }


@pytest.mark.parametrize("backend", SAVED)
def test_a_failed_write_leaves_the_older_file(
    library: Library, monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    library.add(5)
    index = library.opened(backend)
    index.checkpoint(library.db)
    before = rows.snapshots(library.db, library.encoder, "joint")
    library.add(5)
    index.catch_up(library.db)

    def full(*given: object) -> None:
        next(path for path in given if isinstance(path, Path)).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(HnswIndex, "save", full)
    monkeypatch.setattr(code_file, "write", full)
    with pytest.raises(EnvironmentFault, match="disk is full"):
        index.checkpoint(library.db)
    assert rows.snapshots(library.db, library.encoder, "joint") == before
    assert [f.name for f in (library.folder / "index").iterdir()] == [before[0].file]
    monkeypatch.undo()
    index.checkpoint(library.db)
    assert index.verify(library.db) == ""


def test_many_tombstones_lead_to_a_rebuilt_graph(library: Library) -> None:
    ids = library.add(100)
    index = library.opened("hnsw")
    index.checkpoint(library.db)
    library.drop(ids[:60])
    index.catch_up(library.db)
    index.checkpoint(library.db)
    again = library.opened("hnsw")
    assert again._hnsw is not None and again._hnsw.tombstones == 0
    assert found(library, again) == library.images()


def test_beyond_the_limit_hnswlib_answers(library: Library) -> None:
    library.add(8)
    index = library.index()
    index.exact_limit = 10
    index.open(library.db)
    index.checkpoint(library.db)
    assert index.in_use == "exact"
    library.add(8)
    index.catch_up(library.db)
    index.checkpoint(library.db)
    assert index.in_use == "hnswlib" and found(library, index) == library.images()


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of vectors added to a graph, one entry per call."""
    counts: list[int] = []
    real = HnswIndex.add

    def add(self: HnswIndex, labels: np.ndarray, vectors: np.ndarray) -> None:
        counts.append(len(labels))
        real(self, labels, vectors)

    monkeypatch.setattr(HnswIndex, "add", add)
    return counts


def test_no_graph_is_built_during_a_run_while_an_exact_scan_answers(
    library: Library, built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SAVE_AFTER", 1)
    index = library.opened()
    for _batch in range(5):
        library.add(8)
        index.catch_up(library.db)
        index.save_on_the_way(library.db)
    assert built == [] and not (library.folder / "index").exists()
    index.checkpoint(library.db)
    assert built == [] and index.verify(library.db) == ""
    library.opened("hnsw").checkpoint(library.db)
    assert sum(built) == 40 and library.opened("hnsw").in_use == "hnswlib"


def test_a_graph_in_use_is_saved_during_a_run_and_not_rebuilt(
    library: Library, built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SAVE_AFTER", 8)
    library.add(10)
    index = library.opened("hnsw")
    index.checkpoint(library.db)
    saved = []
    for _batch in range(5):
        library.add(8)
        index.catch_up(library.db)
        index.save_on_the_way(library.db)
        saved.append(rows.snapshots(library.db, library.encoder, "joint")[0].count)
    assert saved == [18, 26, 34, 34, 50] and sum(built) == 50
    assert index.verify(library.db) == ""


def test_a_run_that_exceeds_the_limit_builds_the_graph_at_its_end(
    library: Library, built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SAVE_AFTER", 1)
    index = library.opened("hnsw")
    for _batch in range(5):
        library.add(8)
        index.catch_up(library.db)
        index.save_on_the_way(library.db)
    assert built == [] and index.in_use == "exact" and found(library, index) == library.images()
    index.checkpoint(library.db)
    assert (
        sum(built) == 40 and index.in_use == "hnswlib" and found(library, index) == library.images()
    )


def test_a_stopped_build_continues_where_it_was(
    library: Library, built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STEP", 8)
    ids = library.add(40)
    index, stop = library.opened("hnsw"), threading.Event()
    embeddings = rows.embeddings

    def stopping(db: Database, labels: list[int], size: int) -> list[tuple[int, int, bytes]]:
        stop.set()
        return embeddings(db, labels, size)

    monkeypatch.setattr(rows, "embeddings", stopping)
    index.checkpoint(library.db, stop)
    assert built == [8] and rows.snapshots(library.db, library.encoder, "joint") == []
    library.drop(ids[:3])
    library.add(2)
    index.checkpoint(library.db)
    assert sum(built) == 40 and index.verify(library.db) == ""
    assert found(library, library.opened("hnsw")) == library.images() and len(index) == 39


def test_foreign_files_in_the_folder_are_left_alone(library: Library) -> None:
    library.add(5)
    index, folder = library.opened(), library.folder / "index"
    foreign = [folder / "a folder", folder / "joint-1-00000000.idx.tmp"]
    for path in foreign:
        path.mkdir(parents=True)
    foreign += [folder / name for name in ("notes.txt", ".hidden", "joint-1-0000.idx", "x.idx")]
    for path in foreign[2:]:
        path.write_bytes(b"of somebody else")
    for _ in range(3):
        library.add(3)
        index.checkpoint(library.db)
    assert all(path.exists() for path in foreign)
    assert len(list(folder.iterdir())) == len(foreign) + 2 and index.verify(library.db) == ""
    snapshots.remove(folder)
    assert sorted(folder.iterdir()) == sorted(foreign)


def test_a_library_without_a_saved_index_is_valid(library: Library) -> None:
    """A run that was killed or is still going has not saved one yet."""
    library.add(5)
    assert library.opened().verify(library.db) == ""


def test_verify_notices_a_log_that_lost_an_entry(library: Library) -> None:
    library.add(5)
    library.opened().checkpoint(library.db)
    library.add(2)
    library.db.conn.execute("DELETE FROM vector_log WHERE seq = 7")
    sentence = library.opened().verify(library.db)
    assert "and the log hold 6 of 7 photos" in sentence


def test_vectors_of_another_model_are_not_seen(library: Library) -> None:
    library.add(5)
    other = library.index(encoder=encoders.encoder_id(library.db, "m@2"))
    other.open(library.db)
    assert len(other) == 0 and found(library, other) == set()


def test_verify_notices_a_vector_missing_in_memory(library: Library) -> None:
    library.add(5)
    index = library.opened()
    index.checkpoint(library.db)
    library.add(1)
    assert index.verify(library.db) == ""  # photos that a writer adds meanwhile are no mismatch
    index._displace(np.array([1]))
    assert "6 photos have a vector" in index.verify(library.db)


def test_pack_keeps_a_unit_vector_within_half_precision() -> None:
    vector = np.random.default_rng(1).standard_normal(512).astype(np.float32)
    vector /= np.linalg.norm(vector)
    back = unpack(pack(vector), 512)[0]
    assert back.dtype == np.float32
    assert float(back @ vector) > 0.99999


def test_db_stays_readable_while_a_writer_commits(library: Library) -> None:
    library.add(5)
    reader: Database | None = database.open_reader(library.folder / "library.db")
    assert reader is not None
    index = library.index()
    index.open(reader)
    library.add(5)
    index.catch_up(reader)
    assert found(library, index) == library.images()
    reader.close()


def test_an_outdated_sample_is_taken_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The writer's thread catches up while the answering thread takes its sample."""
    index, query = library.opened("exact"), np.eye(1, DIM, dtype=np.float32)[0]
    embeddings = rows.embeddings

    def overtaken(db: Database, labels: list[int], size: int) -> list[tuple[int, int, bytes]]:
        monkeypatch.setattr(rows, "embeddings", embeddings)
        kept = embeddings(db, labels, size)
        library.add(30)
        index.catch_up(db)
        return kept

    monkeypatch.setattr(rows, "embeddings", overtaken)
    assert index.spread(library.db, query) == 0.0
    assert index.spread(library.db, query) == library.opened("exact").spread(library.db, query) > 0
