"""The numbers of photos that are near to any text: what they are, how they are kept, and what they do to a ranking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.searches import Query
from photosearch.engine.library import Engine
from photosearch.indexing.tagging import keep_book
from photosearch.vectors import hubs as hubs_module
from photosearch.vectors.hubs import WEIGHT, HubNumbers
from photosearch.vectors.tag_book import HEAT, popularity
from tests.coloured import coloured, number
from tests.fakes import HashEncoder, picture

NAMES = [f"{at}.jpg" for at in range(6)]


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setattr(hubs_module, "LEAST", 2)
    with coloured(tmp_path / "photos", HashEncoder(), NAMES) as engine:
        yield engine


def hubs(engine: Engine) -> HubNumbers:
    assert engine.model.hubs is not None, "the encoder corrects nothing itself"
    return engine.model.hubs


def every(engine: Engine) -> np.ndarray:
    return np.array([number(engine, name) for name in NAMES])


def test_popularity_is_the_normaliser_of_the_inverted_softmax() -> None:
    cosines = np.random.default_rng(1).standard_normal((5, 200)).astype(np.float32)
    beta = HEAT / 0.5
    expected = np.log(np.exp(beta * cosines.astype(np.float64)).mean(axis=1)) / beta
    assert np.allclose(popularity(cosines, 0.5), expected, atol=1e-4)


def test_what_is_near_to_any_text_is_worth_less(engine: Engine) -> None:
    keep_book(engine.model, engine.writable)
    book = engine.model.tags.book() if engine.model.tags is not None else None
    assert book is not None and len(hubs(engine)) == len(NAMES)
    images, vectors = engine.spaces["joint"].vectors_of(engine.writable, every(engine))
    near = popularity(vectors @ book.vectors.T, book.scale)
    assert np.allclose(hubs(engine).penalties(images), WEIGHT * (near - near.mean()), atol=1e-4)
    assert hubs(engine).penalties(np.array([10_000, 0])).tolist() == [0, 0]


def test_numbers_are_kept_and_only_new_photos_are_computed(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_book(engine.model, engine.writable)
    before = hubs(engine).penalties(every(engine))
    kept = HubNumbers(engine.spaces["joint"].folder, engine.spaces["joint"])
    assert np.array_equal(kept.penalties(every(engine)), before)
    picture(tmp_path / "photos" / "new.jpg", "purple")
    engine.index()
    computed = []
    space = engine.spaces["joint"]
    real = space.labelled

    def counted(db: object, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        computed.extend(labels.tolist())
        return real(engine.writable, labels)

    monkeypatch.setattr(space, "labelled", counted)
    keep_book(engine.model, engine.writable)
    assert len(computed) == 1 and len(hubs(engine)) == len(NAMES) + 1
    (tmp_path / "photos" / "new.jpg").unlink()
    engine.index()
    keep_book(engine.model, engine.writable)
    assert len(hubs(engine)) == len(NAMES)


def test_a_damaged_file_is_made_again(engine: Engine) -> None:
    keep_book(engine.model, engine.writable)
    before = hubs(engine).penalties(every(engine))
    (path,) = engine.spaces["joint"].folder.glob("hubs-*.book")
    data = bytearray(path.read_bytes())
    data[-20] ^= 1
    path.write_bytes(data)
    again = HubNumbers(engine.spaces["joint"].folder, engine.spaces["joint"])
    assert not len(again)
    book = engine.model.tags.book() if engine.model.tags is not None else None
    assert book is not None
    again.keep_up(engine.writable, book, lambda: False)
    assert np.array_equal(again.penalties(every(engine)), before)


def test_a_hub_falls_in_answers_to_words(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is the same whether photos are scanned, or found by the graph, and the scores say so."""
    keep_book(engine.model, engine.writable)
    searcher = engine.searcher()
    query = Query("something grey")
    first = searcher.rank(query, len(NAMES))
    hub = int(first.images[0])
    images = every(engine)
    raised = np.where(images == hub, 1.0, 0.0).astype(np.float32)
    monkeypatch.setattr(
        hubs(engine), "penalties", lambda wanted: raised[np.searchsorted(np.sort(images), wanted)]
    )
    order = np.argsort(images)
    raised = raised[order]
    after = searcher.rank(query, len(NAMES))
    assert int(after.images[-1]) == hub
    pictures = searcher.rank(Query(examples=()), len(NAMES))
    assert len(pictures) == len(NAMES)


def test_a_model_that_corrects_hubs_has_no_numbers(own_home: Path, tmp_path: Path) -> None:
    encoder = HashEncoder()
    encoder._spec = replace(encoder.spec, corrects_hubs=True)
    with coloured(tmp_path / "photos", encoder, NAMES) as engine:
        assert engine.model.hubs is None
        keep_book(engine.model, engine.writable)
        assert not list(engine.spaces["joint"].folder.glob("hubs-*.book"))


def test_few_photos_are_not_corrected(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_book(engine.model, engine.writable)
    assert hubs(engine).penalties(every(engine)).any()
    monkeypatch.setattr(hubs_module, "LEAST", 50)
    assert not hubs(engine).penalties(every(engine)).any()
