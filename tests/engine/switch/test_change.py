"""The change to another model: the switch itself, during queries, interrupted and cancelled."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.facts import Facts
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import FileStat, ModelChange
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.encoder import preprocess
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.engine.library import Engine
from photosearch.images.thumbs import thumb_path
from photosearch.store import db as database
from photosearch.store import embeddings as vector_rows
from photosearch.store import encoders as rows
from photosearch.store import photos, places
from photosearch.store.photos import Indexed
from photosearch.vectors.packing import pack, unpack
from tests.engine.switch.shelf import Model, Shelf, fill_some, filled, joint, wish
from tests.fakes import COLOURS, picture
from tests.rows import add

MakePhotos = Callable[..., Path]


def test_a_change_in_the_foreground(engine: Engine, shelf: Shelf, make_photos: MakePhotos) -> None:
    filled(engine, make_photos(40))
    told: list[ModelChange] = []
    end = engine.use_model("new", told.append)
    assert (end.state, end.name, end.title, end.done, end.total) == (
        "switched",
        "new",
        "New",
        40,
        40,
    )
    assert "New answers now" in end.note
    assert {c.state for c in told[:-1]} == {"filling"} and told[-1] == end
    dones = [c.done for c in told]
    assert dones == sorted(dones) and {c.total for c in told} == {40} and told[-2].rate > 0
    assert engine.model.name == wish(engine) == "new"
    assert rows.answering_name(engine.dirs.database) == "new"
    assert len(engine.ask(Query("red"), 99).hits) == 40
    assert shelf.models["new"].images_encoded == 40 + 1  # and the picture of the trial run
    assert engine.check() == []
    again = engine.use_model("new")
    assert again.state == "switched" and shelf.models["new"].images_encoded == 41
    status = engine.status()
    assert (status.encoder.split("@")[0], status.title, status.change) == ("new", "New", None)


def test_no_original_is_read(engine: Engine, make_photos: MakePhotos, tmp_path: Path) -> None:
    filled(engine, make_photos(12)).rename(tmp_path / "away")
    assert engine.use_model("new").done == 12
    hits = engine.ask(Query("blue"), 99).hits
    assert len(hits) == 12 and all(hit.offline for hit in hits)


def test_a_vector_from_a_thumbnail_equals_the_one_from_the_photo(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(20))
    engine.use_model("new")
    dirs = app_dirs(str(tmp_path / "second")).create()
    fresh = Engine.open(dirs, Settings(model="new"), write=True, open_model=shelf.open_model)
    with fresh as other:
        filled(other, folder)
        ours, theirs = joint(engine), joint(other)
    assert ours.keys() == theirs.keys()
    assert all(np.array_equal(ours[name], theirs[name]) for name in ours)


class Slow(Model):
    """Waits before each batch until more queries have been asked."""

    def __init__(self) -> None:
        super().__init__("new", 24, 0, 20)
        self.may = threading.Semaphore(0)

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        if len(pixels) > 1:
            assert self.may.acquire(timeout=60)
        return super().encode_images(pixels)


def stored(dirs: AppDirs, model: Model, count: int) -> None:
    """A library of photos with thumbnails and vectors, made without decoding."""
    db = database.open_writer(dirs.database)
    row = rows.encoder_id(db, model.key, model.spec.name)
    (dirs.data.parent / "photos").mkdir()
    root = places.add_root(db, str(dirs.data.parent / "photos"), "")
    stats = [FileStat(f"{n:05}.jpg", 1000, n) for n in range(count)]
    ids = add(db, root, stats)
    facts = Facts(96, 64, "JPEG")
    done, colours = [], list(COLOURS.values())
    for n in range(count):
        path = thumb_path(dirs.thumbs, f"{n:032x}")
        path.parent.mkdir(parents=True, exist_ok=True)
        random = np.random.default_rng(n).integers(-9, 9, (24, 32, 3))
        noisy = np.clip(np.array(colours[n % len(colours)]) + random, 0, 255).astype(np.uint8)
        Image.fromarray(noisy).save(path, "JPEG", quality=88)
        with Image.open(path) as image:
            pixels = preprocess.pixels(image.convert("RGB"), model.spec.preprocess)
        found = model.encode_images(pixels[np.newaxis])
        packed: dict[str, bytes] = {space: pack(of[0]) for space, of in found.items()}
        done.append(Indexed(ids[n], f"{n:032x}", facts, packed))
    photos.commit_batch(db, row, done)
    db.close()


@pytest.mark.slow
def test_a_thousand_photos_change_their_model_during_two_hundred_queries(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    count, words = 1_000, [*COLOURS, "red green", "blue white"]
    slow = shelf.models["new"] = Slow()
    stored(shelf.dirs, shelf.models["old"], count)
    answers: list[tuple[str, str, dict[int, float]]] = []
    at_switch: list[int] = []
    real = rows.set_answering
    ended: list[ModelChange | None] = []

    def switch(*args: object) -> None:
        at_switch.append(len(answers))
        real(*args)  # type: ignore[arg-type]

    with shelf() as engine:
        db = database.open_reader(shelf.dirs.database)
        assert db is not None
        with closing(db):
            searcher = engine.searcher(db)
            engine.choose_model("new")
            monkeypatch.setattr(rows, "set_answering", switch)
            filling = threading.Thread(target=lambda: ended.append(engine.fill()))
            first = searcher.rank(Query(words="red"), count)
            page = [hit.image_id for hit in searcher.rows(first, 200, 100)]
            filling.start()
            asked = 0
            while len(answers) < 200 or asked < 20:
                text = words[len(answers) % len(words)]
                asked += not filling.is_alive()
                ranked = searcher.rank(Query(words=text), count)
                scores = dict(zip(ranked.images.tolist(), ranked.scores.tolist(), strict=True))
                answers.append((ranked.model, text, scores))
                if len(answers) % 3 == 0:
                    slow.may.release()
            filling.join()
            assert [hit.image_id for hit in searcher.rows(first, 200, 100)] == page
        by_key = {
            model.key: {text: expected(engine, model, text) for text in words}
            for model in (shelf.models["old"], slow)
        }
    [end] = ended
    assert end is not None and (end.state, end.done) == ("switched", count)
    keys = [key for key, _text, _scores in answers]
    old, new = shelf.models["old"].key, slow.key
    assert len(answers) >= 200 and at_switch[0] >= 150
    assert keys == sorted(keys, key=[old, new].index), (
        "the old model never answers after the new one"
    )
    assert set(keys[: at_switch[0]]) == {old} and set(keys[-20:]) == {new}
    for key, text, scores in answers:
        wanted = by_key[key][text]
        assert scores.keys() == wanted.keys() and len(scores) == count
        assert all(abs(score - wanted[image]) < 1e-5 for image, score in scores.items())


def expected(engine: Engine, model: Model, text: str) -> dict[int, float]:
    """Every photo's cosine with a text, computed from the store alone."""
    row = rows.known_encoder(engine.writable, model.key)
    assert row is not None
    query = model.encode_texts([text])[0]
    found: dict[int, float] = {}
    for _l, images, data in vector_rows.live_chunks(engine.writable, row, "joint", 2 * len(query)):
        cosines = unpack(data, len(query)) @ query
        found.update(zip(images, cosines.tolist(), strict=True))
    return found


def test_query_pictures_are_decoded_for_the_model_that_answers(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    filled(engine, make_photos(12))
    outside = tmp_path / "outside.jpg"
    picture(outside, "green", mark=77)
    searcher = engine.searcher()
    before = searcher.rank(Query(examples=(Example(str(outside)),)), 12)
    engine.use_model("new")
    after = searcher.rank(Query(examples=(Example(str(outside)),)), 12)
    assert (before.model, after.model) == ("old@" + before.model[4:], engine.model.key)
    assert before.model != after.model and len(before) == len(after) == 12
    engine.query_pool.close()


def test_a_change_resumes_at_the_next_start_and_encodes_nothing_twice(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    with shelf() as engine:
        filled(engine, make_photos(60))
        engine.choose_model("new")
        fill_some(engine)
        assert engine.model.name == "old" and len(engine.ask(Query("red"), 99).hits) == 60
    with shelf(write=False) as reader:
        assert (reader.model.name, len(reader.ask(Query("red"), 99).hits)) == ("old", 60)
        change = reader.status().change
        assert change is not None and 16 <= change.done < 60 == change.total
    with shelf() as engine:
        report = engine.index()
        assert report.notes == ("New answers now.",) and engine.model.name == "new"
        assert engine.check() == []
    assert shelf.models["new"].images_encoded == 60 + 1
    assert shelf.models["old"].images_encoded == 60


def test_a_pause_halts_the_filling(engine: Engine, make_photos: MakePhotos) -> None:
    filled(engine, make_photos(20))
    engine.choose_model("new")
    paused = threading.Event()
    paused.set()
    assert engine.fill(paused=paused) is None and engine.model.name == "old"
    paused.clear()
    end = engine.fill(paused=paused)
    assert end is not None and end.state == "switched"


@pytest.mark.parametrize("how", ["cancel", "choose the old one"])
def test_a_cancelled_change(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, how: str
) -> None:
    filled(engine, make_photos(60))
    old = joint(engine)
    engine.choose_model("new")
    fill_some(engine)
    engine.checkpoint()
    new = shelf.models["new"].key
    assert {use.name: use.role for use in engine.choice.usage(engine.writable)} == {
        "old": "answering",
        "new": "filling",
    }
    assert all(
        use.vector_bytes > 0 and use.index_bytes > 0 for use in engine.choice.usage(engine.writable)
    )
    end = engine.cancel_change() if how == "cancel" else engine.choose_model("old")
    assert end is not None and (end.state, end.name) == ("cancelled", "new")
    assert "MB" in end.note and "Old keeps" in end.note
    assert wish(engine) == engine.model.name == "old"
    assert [use.name for use in engine.choice.usage(engine.writable)] == ["old"]
    assert not (shelf.dirs.data / "index" / new).exists()
    assert joint(engine).keys() == old.keys() and engine.check() == []
    assert engine.cancel_change() is None and engine.fill() is None
    assert engine.status().change is None


def test_a_cancelled_change_keeps_a_model_that_has_answered_before(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(20))
    engine.use_model("new")
    engine.choose_model("old")
    engine.cancel_change()
    assert {use.name: use.photos for use in engine.choice.usage(engine.writable)} == {
        "new": 20,
        "old": 20,
    }
    assert engine.use_model("old").state == "switched"
    assert shelf.models["old"].images_encoded == 20 + 2  # the two trial runs, and nothing else


def test_a_second_selection_replaces_the_first(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(60))
    engine.choose_model("new")
    fill_some(engine)
    assert engine.use_model("starter").state == "switched"
    assert {use.name: use.role for use in engine.choice.usage(engine.writable)} == {
        "starter": "answering",
        "old": "kept",
    }
