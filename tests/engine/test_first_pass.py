"""All photos can be browsed before the last is encoded, newest first; what is not encoded yet costs no answer."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.records import ModelChange
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.duplicates.stacking import keep_stacks
from photosearch.engine.library import Engine
from photosearch.images.decode import Workshop
from photosearch.images.jobs import FirstJob, Limits, PhotoJob, SecondJob
from photosearch.images.thumbs import is_whole, thumb_path
from photosearch.store import encoders, photos
from tests.fakes import HashEncoder, picture

COUNT = 40


@pytest.fixture
def engine(own_home: Path, make_photos: Callable[..., Path]) -> Iterator[Engine]:
    """An engine that has read its photos, each of another minute, and has encoded none."""
    with Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder()) as engine:
        folder = make_photos(COUNT)
        for minute, path in enumerate(sorted(folder.iterdir())):
            os.utime(path, (1_700_000_000 + 60 * minute,) * 2)
        engine.add_folder(str(folder))
        engine.scan(engine.roots())
        run = engine.run_waiting(engine.roots())
        assert (run.done, run.encoded, run.failed) == (COUNT, COUNT, 0)
        yield engine


def found(engine: Engine, query: Query) -> int:
    return len(engine.searcher().ask(query, 1_000, lambda _progress: None).hits)


def test_photos_that_were_read_can_be_browsed(engine: Engine) -> None:
    status = engine.status()
    assert (status.photos, status.distinct, status.searchable) == (COUNT, COUNT, 0)
    assert status.pending == 0 and engine.unfinished() == COUNT
    for _, content_hash in photos.live_hashes(engine.writable):
        assert is_whole(thumb_path(engine.dirs.thumbs, content_hash))
    hits = engine.searcher().ask(Query(), 1_000, lambda _progress: None).hits
    assert [os.path.basename(hit.path) for hit in hits] == [
        path.name for path in sorted(Path(hits[0].path).parent.iterdir(), reverse=True)
    ]
    assert found(engine, Query("type:png")) + found(engine, Query("type:jpeg")) == COUNT
    assert 0 < found(engine, Query("name:red")) < COUNT


def test_what_needs_vectors_says_so_or_finds_nothing(engine: Engine) -> None:
    path = engine.searcher().ask(Query(), 1, lambda _progress: None).hits[0].path
    for query in (
        Query("red"), Query("red", inside=True), Query("red", stacked=True), Query("red", sort="date"),
        Query('"red"'), Query(examples=(Example(path),)), Query(examples=(Example(path, role="sketch"),)),
    ):  # fmt: skip
        assert found(engine, query) == 0
    with pytest.raises(UserError, match="has not encoded this photo"):
        found(engine, Query(examples=(Example(image_id=1),)))
    with pytest.raises(UserError):
        engine.ask(Query("red"), 10)
    assert not keep_stacks(
        engine.writable, engine.model, (), lambda _progress: None, engine.query_waits
    )
    assert engine.check() == []


def test_the_newest_are_encoded_first_and_a_stop_keeps_them(engine: Engine) -> None:
    stop = threading.Event()
    told: list[ModelChange] = []

    def tell(change: ModelChange) -> None:
        told.append(change)
        stop.set()

    engine.fill(tell, stop)
    searchable = engine.status().searchable
    assert searchable is not None and 0 < searchable < COUNT and told[0].done <= searchable
    newest = photos.newest(engine.writable)[0].tolist()
    left = encoders.lacking(engine.writable, engine.model.id, len(engine.model.spaces))
    assert len(left) == COUNT - searchable
    places = [at for at, image in enumerate(newest) if image not in left]
    # Not exactly so: a decode child that starts late delays the photos that it was given.
    assert np.mean(places) < COUNT / 2 - 4, "the newest came first"
    assert found(engine, Query("red")) == searchable
    assert found(engine, Query()) == COUNT
    assert found(engine, Query("red", stacked=True)) == searchable


def test_the_second_pass_leaves_nothing_to_do(engine: Engine) -> None:
    engine.fill()
    assert engine.status().searchable == COUNT
    assert engine.fill_gaps([]) == 0, "fingerprints, looks and measures came with the vectors"
    report = engine.index()
    assert (report.encoded, report.photos) == (0, COUNT) and engine.check() == []


def test_a_copy_of_a_photo_that_is_not_encoded_yet_is_encoded_once(engine: Engine) -> None:
    folder = Path(engine.roots()[0].path)
    first = min(folder.iterdir())
    (folder / "again").mkdir()
    (folder / "again" / first.name).write_bytes(first.read_bytes())
    report = engine.index()
    assert (report.encoded, report.photos) == (0, COUNT + 1)
    encoder = engine.encoder
    assert isinstance(encoder, HashEncoder) and encoder.images_encoded == COUNT


def test_both_passes_give_what_one_gave(tmp_path: Path) -> None:
    def prepare(image: object) -> bytes:
        return np.asarray(image).tobytes()

    path = tmp_path / "a.jpg"
    picture(path, "red")
    workshop = Workshop(prepare, tmp_path / "thumbs", Limits())
    first = workshop.answer(FirstJob(str(path)))
    second = workshop.answer(SecondJob(first.content_hash))
    whole = workshop.answer(PhotoJob(str(path)))
    assert first.pixels is None and first.fingerprint is None and first.stored
    assert (first.content_hash, first.facts) == (whole.content_hash, whole.facts)
    assert second.pixels == whole.pixels and second.measures == whole.measures
    assert second.look == whole.look and second.fingerprint == whole.fingerprint
