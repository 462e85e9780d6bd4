"""Damaged vectors: no search finds or returns them, the others are found, and their photos are encoded again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosearch.store import embeddings as rows
from photosearch.store import encoders
from photosearch.vectors import packing
from photosearch.vectors.packing import is_unit, pack, unpack
from tests.vectors.test_space import DIM, Library, found

NAN, LARGE, SHORT, TEXT = b"\x01\x7e", b"\xff\x7b", b"\0\0", "text"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path)
    library.add(30)
    yield library
    library.db.close()


def damage(library: Library, label: int, kind: bytes | str) -> None:
    (vec,) = library.db.conn.execute(
        "SELECT vec FROM embedding WHERE label = ?", (label,)
    ).fetchone()
    new = kind if kind in (SHORT, TEXT) else kind + vec[2:]  # type: ignore[operator]
    library.db.conn.execute("UPDATE embedding SET vec = ? WHERE label = ?", (new, label))


def test_rounding_leaves_a_unit_vector_one() -> None:
    vectors = np.random.default_rng(1).standard_normal((500, 2048)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    kept = unpack(b"".join(map(pack, vectors)), 2048)
    assert is_unit(kept).all()
    kept[3, 5], kept[4, 0], kept[5, 1] = np.nan, np.inf, 65504
    kept[6] *= 0.9
    assert np.flatnonzero(~is_unit(kept)).tolist() == [3, 4, 5, 6]


@pytest.mark.parametrize("backend", ["exact", "hnsw"])
@pytest.mark.parametrize("kind", [NAN, LARGE, SHORT, TEXT], ids=["nan", "large", "short", "text"])
def test_a_damaged_vector_costs_its_photo_until_it_is_encoded_again(
    library: Library, backend: str, kind: bytes | str
) -> None:
    db = library.db
    sound = library.images()
    damage(library, 7, kind)
    index = library.opened(backend)
    (image,) = db.conn.execute("SELECT image_id FROM embedding WHERE label = 7").fetchone()
    query = next(iter(library.vectors.values()))
    index.checkpoint(db)
    assert found(library, index) == sound - {image} and len(index) == 29
    assert np.abs(index.search(db, query, 99)[1]).max() <= 1.001
    assert image not in index.scores_of(db, query, np.array(sorted(sound)))[0]
    assert image not in index.vectors_of(db, np.array(sorted(sound)))[0]
    assert image not in [i for ids, _vectors in index.stored(db) for i in ids.tolist()]
    assert index.vector_of(db, image) is None
    assert np.isfinite(index.spread(db, query)) and np.isfinite(index.mean(db)).all()
    assert index.verify(db) == "" and index.unsound == {7}
    assert packing.damaged(db) == [7]
    rows.delete(db, [7])
    index.catch_up(db)
    assert encoders.lacking(db, library.encoder, 1) == [image]
    assert index.unsound == set() and index.verify(db) == "" and packing.damaged(db) == []


def test_a_vector_that_is_damaged_later_leaves_the_saved_graph(library: Library) -> None:
    db = library.db
    index = library.opened("hnsw")
    index.checkpoint(db)
    damage(library, 7, NAN)
    again = library.opened("hnsw")
    assert len(again) == 30, "the graph has the vector as it was"
    assert packing.damaged(db) == [7]
    rows.delete(db, [7])
    again.catch_up(db)
    again.checkpoint(db)
    assert len(library.opened("hnsw")) == 29 and again.verify(db) == ""


def test_damage_of_any_model_is_found(library: Library) -> None:
    other = encoders.encoder_id(library.db, "m@2")
    library.db.conn.execute(
        "INSERT INTO embedding (image_id, encoder_id, space, vec) SELECT image_id, ?, space, vec FROM embedding",
        (other,),
    )
    (label,) = library.db.conn.execute("SELECT max(label) FROM embedding").fetchone()
    damage(library, label, LARGE)
    damage(library, 3, SHORT)
    assert packing.damaged(library.db) == [3, label]
    assert rows.sizes(library.db) == {
        (library.encoder, "joint"): 2 * DIM,
        (other, "joint"): 2 * DIM,
    }
