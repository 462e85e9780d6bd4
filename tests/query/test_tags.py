"""Tags of the library's photos: how the book is made and kept, tags of photos, reasons of hits, words that are completed."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.facts import Facts, Person
from photosearch.base.records import Progress
from photosearch.base.searches import Query
from photosearch.engine.library import Engine
from photosearch.indexing import tagging
from photosearch.indexing.tagging import keep_book, texts, the_book
from photosearch.language.everyday import vocabulary
from photosearch.query.completions import Completer
from photosearch.query.tags import Tagging, things_in
from photosearch.store import fact_rows
from photosearch.vectors import model as model_module
from tests.coloured import coloured, number
from tests.fakes import HashEncoder, picture

NAMES = [f"{at}.jpg" for at in range(6)]


class Counting(HashEncoder):
    """Counts the texts that it encodes."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def encode_texts(self, texts: list[str]):  # type: ignore[no-untyped-def]
        self.texts += texts
        return super().encode_texts(texts)


@pytest.fixture
def engine(own_home: Path, tmp_path: Path) -> Iterator[Engine]:
    with coloured(tmp_path / "photos", Counting(), NAMES) as engine:
        yield engine


def encoded(engine: Engine) -> list[str]:
    assert isinstance(engine.encoder, Counting)
    return engine.encoder.texts


def sure_of(engine: Engine, *names: str) -> dict[str, int]:
    """Make the book so that the first photo shows these things. Returns their numbers."""
    keep_book(engine.model, engine.writable)
    assert engine.model.tags is not None
    book = engine.model.tags.book()
    vector = engine.spaces["joint"].vector_of(engine.writable, number(engine, "0.jpg"))
    assert book is not None and vector is not None
    numbers = {name: [t.named() for t in vocabulary()].index(name) for name in names}
    middle, spread, vectors = (np.array(one) for one in (book.middle, book.spread, book.vectors))
    amounts = np.zeros_like(book.amounts)
    for at in numbers.values():
        vectors[at], middle[at], spread[at], amounts[at] = vector, 0.99, 0.001, 2
    changed = {"vectors": vectors, "middle": middle, "spread": spread, "amounts": amounts}
    engine.model.tags.keep(replace(book, **changed))
    return numbers


def test_the_vocabulary_is_read_once(engine: Engine) -> None:
    told: list[Progress] = []
    keep_book(engine.model, engine.writable, tell=told.append)
    assert encoded(engine) == texts()
    assert told[-1].done == told[-1].total == len(texts()) and told[-1].unit == "words"
    keep_book(engine.model, engine.writable)
    the_book(engine.model, engine.writable, told.append)
    assert len(encoded(engine)) == len(texts())


def test_a_library_that_has_grown_is_measured_again(engine: Engine, tmp_path: Path) -> None:
    keep_book(engine.model, engine.writable)
    assert engine.model.tags is not None
    before = engine.model.tags.book()
    picture(tmp_path / "photos" / "new.jpg", "purple")
    engine.index()
    keep_book(engine.model, engine.writable)
    after = engine.model.tags.book()
    assert before is not None and after is not None
    assert (before.total, after.total) == (6, 7) and after.measured == 7
    assert len(encoded(engine)) == len(texts())


def test_a_library_whose_photos_are_others_is_measured_again(
    engine: Engine, tmp_path: Path
) -> None:
    keep_book(engine.model, engine.writable)
    assert engine.model.tags is not None
    before = engine.model.tags.book()
    for at, name in enumerate(NAMES):
        picture(tmp_path / "photos" / name, "purple", at + 1)
    engine.index()
    assert before is not None and engine.model.photos == before.total
    keep_book(engine.model, engine.writable)
    after = engine.model.tags.book()
    assert after is not None and not np.array_equal(after.middle, before.middle)
    engine.removal.remove(engine.roots()[0].id)
    keep_book(engine.model, engine.writable)
    empty = engine.model.tags.book()
    assert empty is not None and empty.total == 0 and not empty.amounts.any()
    assert len(encoded(engine)) == len(texts())


@pytest.mark.parametrize("place", [0, 3])
def test_what_was_begun_goes_on(engine: Engine, place: int) -> None:
    halt = threading.Event()
    if not place:
        halt.set()

    def tell(progress: Progress) -> None:
        if progress.done >= place * tagging.AT_ONCE:
            halt.set()

    keep_book(engine.model, engine.writable, [halt], tell)
    assert len(encoded(engine)) == place * tagging.AT_ONCE
    assert engine.model.tags is not None and engine.model.tags.book() is None
    keep_book(engine.model, engine.writable)
    assert encoded(engine) == texts()
    assert engine.model.tags.book() is not None


def test_a_running_query_goes_first(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = threading.Event()
    waits.set()
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        assert not encoded(engine), "the query is still running"
        waits.clear()

    monkeypatch.setattr(model_module.time, "sleep", sleep)
    keep_book(engine.model, engine.writable, query_waits=waits)
    assert len(slept) == 1 and len(encoded(engine)) == len(texts())


def test_an_empty_library_has_no_book(own_home: Path, tmp_path: Path) -> None:
    with coloured(tmp_path / "photos", Counting(), []) as engine:
        assert the_book(engine.model, engine.writable, lambda _progress: None) is None
        assert encoded(engine) == []


def test_a_folder_that_cannot_be_written_costs_only_the_file(engine: Engine) -> None:
    folder = engine.dirs.indexes
    shutil.rmtree(folder)
    folder.write_bytes(b"")  # also closed to root
    for _ in range(2):
        book = the_book(engine.model, engine.writable, lambda _progress: None)
        assert book is not None and book.measured == 6
    assert len(encoded(engine)) == len(texts())


def test_tags_of_a_photo(engine: Engine) -> None:
    tagging_ = Tagging(engine.writable, lambda: engine.model)
    assert tagging_.of_photo(number(engine, "0.jpg")) is None, "not known yet"
    sure_of(engine, "giraffe")
    found = tagging_.of_photo(number(engine, "0.jpg"))
    assert found is not None and (found[0].english, found[0].german) == ("giraffe", "Giraffe")
    assert found[0].certainty > 0.9
    others = tagging_.of_photo(number(engine, "1.jpg"))
    assert others is not None and "giraffe" not in [tag.english for tag in others]
    assert tagging_.of_photo(12345) is None


def why(engine: Engine, words: str) -> dict[str, list[str]]:
    hits = engine.ask(Query(words), 10).hits
    return {Path(hit.path).name: [str(one) for one in hit.why] for hit in hits}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a red giraffe", ["tag: giraffe"]),
        ("rote Giraffe", ["tag: Giraffe"]),
        ("two giraffes, a red castle", ["tag: giraffes", "tag: castle"]),
        ("a red dog", []),
    ],
)
def test_a_hit_says_which_words_the_model_sees(engine: Engine, words: str, told: list[str]) -> None:
    assert why(engine, words)["0.jpg"] == []
    sure_of(engine, "giraffe", "castle")
    found = why(engine, words)
    assert found["0.jpg"] == told
    assert all(found[name] == [] for name in NAMES[1:])


def test_reasons_of_another_model_are_none(engine: Engine) -> None:
    numbers = sure_of(engine, "giraffe")
    images = np.array([number(engine, "0.jpg")])
    tagging_ = Tagging(engine.writable, lambda: engine.model)
    assert tagging_.reasons(engine.model.key, numbers, images)
    assert tagging_.reasons("other@model", numbers, images) == {}


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("ein Hund am Museum", ["Hund", "Museum"]),
        ("I see a bad boot", []),
        ("Boot", ["Boot"]),
        ("giraffe", ["giraffe"]),
    ],
)
def test_things_are_named_in_the_language_of_the_query(words: str, things: list[str]) -> None:
    assert list(things_in(words)) == things


def test_words_are_completed(engine: Engine) -> None:
    image = number(engine, "2.jpg")
    facts = Facts(
        40,
        30,
        keywords=("Girona trip", "dogs|giraffe", "Giro:5", "Gironde 2019", "girl -b"),
        persons=(Person("Gira Smith"),),
    )
    with engine.writable.transaction() as conn:
        fact_rows.put_in(conn, image, facts)
    words = Completer(engine.writable, engine.online, lambda: engine.model).words
    assert words("gir", "en") == (("Girona trip", 1), ("giraffe", 1), ("Gira Smith", 1))
    assert words("smi", "en") == (("Gira Smith", 1),)
    assert words("xyz", "en") == ()
    sure_of(engine, "giraffe", "girl")
    assert words("gir", "en") == (
        ("Girona trip", 1), ("giraffe", 1), ("girl", 0), ("Gira Smith", 1),
    )  # fmt: skip
    assert words("mäd", "de") == (("Mädchen", 0),) == words("mäd", "en")
    assert words("girl", "en") == (), "what is typed already is no completion"
    assert words("gir", "en", lambda: True) is None


def test_what_a_removed_library_showed_is_not_completed(engine: Engine) -> None:
    sure_of(engine, "girl")
    engine.removal.remove(engine.roots()[0].id)
    complete = Completer(engine.writable, engine.online, lambda: engine.model)
    assert complete.words("gir", "en") == ()
