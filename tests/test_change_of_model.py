"""Another model is to answer: what answers meanwhile, what is filled, and what may go wrong on the way."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch import settings as setting
from photosearch.encoder import preprocess
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.engine import Engine
from photosearch.errors import DiskFull, ModelError, ModelMissing, UserError
from photosearch.files import AppDirs, app_dirs
from photosearch.images.thumbs import thumb_path
from photosearch.records import FileStat, ModelChange, PhotoFacts, Query
from photosearch.settings import Settings
from photosearch.store import db as database
from photosearch.store import files, photos
from photosearch.store import models as rows
from photosearch.store import vectors as vector_rows
from photosearch.store.photos import Indexed
from photosearch.vectors import pack, unpack
from tests.fakes import COLOURS, HashEncoder, picture

MakePhotos = Callable[..., Path]


class Model(HashEncoder):
    """A model of its own: other dimensions, another size of its pictures, and the sum of all that it encoded."""

    def __init__(self, name: str, dim: int = 16, visual_dim: int = 8, size: int = 32) -> None:
        super().__init__(dim, visual_dim, name)
        self._spec = replace(self._spec, title=name.capitalize())
        self._spec = replace(self._spec, preprocess=replace(self._spec.preprocess, size=size))

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        assert pixels.shape[1] == self._spec.preprocess.size
        return super().encode_images(pixels)


class Shelf:
    """The installed models, by name."""

    def __init__(self, dirs: AppDirs) -> None:
        self.dirs = dirs
        self.models = {
            "starter": Model("starter"),
            "old": Model("old"),
            "new": Model("new", 24, 0, 20),
        }
        self.opened: list[tuple[str, Settings]] = []

    def open_model(self, _dirs: AppDirs, settings: Settings, name: str) -> Model:
        self.opened.append((name, settings))
        if name not in self.models:
            raise ModelMissing(f"There is no model {name}.", "Install it.")
        return self.models[name]

    def __call__(self, *, write: bool = True) -> Engine:
        chosen = setting.load(self.dirs)
        return Engine.open(self.dirs, chosen, write=write, open_model=self.open_model)


@pytest.fixture
def shelf(own_home: Path) -> Shelf:
    dirs = app_dirs().create()
    setting.save(dirs, Settings(model="old"))
    return Shelf(dirs)


@pytest.fixture
def engine(shelf: Shelf) -> Iterator[Engine]:
    with shelf() as engine:
        yield engine


def filled(engine: Engine, folder: Path) -> Path:
    engine.add_folder(str(folder))
    engine.index()
    return folder


def fill_some(engine: Engine, at_least: int = 16) -> None:
    """Begin to fill, and stop in the middle."""
    stop = threading.Event()
    assert engine.fill(lambda change: change.done >= at_least and stop.set(), stop) is None
    coming = engine.choice.coming
    assert coming is not None and at_least <= coming.photos < photos.count_live(engine.writable)


def wish(engine: Engine) -> str:
    return setting.load(engine.dirs).model


def vectors_by_model(engine: Engine) -> dict[str, dict[int, int]]:
    """By key: how many bytes the joint vector of each live photo has."""
    found: dict[str, dict[int, int]] = {}
    for use in engine.model_usage():
        row = rows.known_encoder(engine.writable, use.key)
        assert row is not None
        for _labels, images, data in vector_rows.live_chunks(engine.writable, row, "joint"):
            size = len(data) // len(images)
            found.setdefault(use.key, {}).update(dict.fromkeys(images, size))
    return found


# The change itself


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
    assert len(engine.search("red", 99).hits) == 40
    assert shelf.models["new"].images_encoded == 40 + 1  # and the one of the trial
    assert engine.check() == []
    again = engine.use_model("new")
    assert again.state == "switched" and shelf.models["new"].images_encoded == 41
    status = engine.status()
    assert (status.model, status.title, status.change, status.note) == ("new", "New", None, "")


def test_no_original_is_read(engine: Engine, make_photos: MakePhotos, tmp_path: Path) -> None:
    filled(engine, make_photos(12)).rename(tmp_path / "away")
    assert engine.use_model("new").done == 12
    hits = engine.search("blue", 99).hits
    assert len(hits) == 12 and all(hit.offline for hit in hits)


def test_a_vector_from_a_thumbnail_is_the_one_from_the_photo(
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


def joint(engine: Engine) -> dict[str, Floats]:
    found = {}
    space = engine.spaces["joint"]
    for _l, images, data in vector_rows.live_chunks(engine.writable, engine.model.id, "joint"):
        for image, vector in zip(images, unpack(data, space.dim), strict=True):
            found[str(photos.content_hash(engine.writable, image))] = vector
    return found


class Slow(Model):
    """Waits before each batch until more has been asked."""

    def __init__(self) -> None:
        super().__init__("new", 24, 0, 20)
        self.may = threading.Semaphore(0)

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        if len(pixels) > 1:
            assert self.may.acquire(timeout=60)
        return super().encode_images(pixels)


def stored(dirs: AppDirs, model: Model, count: int) -> None:
    """A library of photos that have thumbnails and vectors, without any decoding."""
    db = database.open_writer(dirs.database)
    row = rows.encoder_id(db, model.key, model.spec.name)
    (dirs.data.parent / "photos").mkdir()
    root = files.add_root(db, str(dirs.data.parent / "photos"), "")
    stats = [FileStat(f"{n:05}.jpg", 1000, n) for n in range(count)]
    files.apply_scan(db, root, files.ScanChanges(stats))
    known = files.known(db, root.id)
    facts = PhotoFacts(96, 64, "JPEG")
    done, colours = [], list(COLOURS.values())
    for n, stat in enumerate(stats):
        path = thumb_path(dirs.thumbs, f"{n:032x}")
        path.parent.mkdir(parents=True, exist_ok=True)
        random = np.random.default_rng(n).integers(-9, 9, (24, 32, 3))
        noisy = np.clip(np.array(colours[n % len(colours)]) + random, 0, 255).astype(np.uint8)
        Image.fromarray(noisy).save(path, "JPEG", quality=88)
        with Image.open(path) as image:
            pixels = preprocess.pixels(image.convert("RGB"), model.spec.preprocess)
        found = model.encode_images(pixels[np.newaxis])
        packed: dict[str, bytes] = {space: pack(of[0]) for space, of in found.items()}
        done.append(Indexed(known[stat.relpath].id, f"{n:032x}", facts, "2024-05-06", packed))
    photos.commit_batch(db, row, done)
    db.close()


def test_a_thousand_photos_change_their_model_under_two_hundred_queries(
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
    assert keys == sorted(keys, key=[old, new].index), "no answer of the old model after the new"
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
    for _l, images, data in vector_rows.live_chunks(engine.writable, row, "joint"):
        cosines = unpack(data, len(query)) @ query
        found.update(zip(images, cosines.tolist(), strict=True))
    return found


def test_query_pictures_are_read_for_the_model_that_answers(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    filled(engine, make_photos(12))
    outside = tmp_path / "outside.jpg"
    picture(outside, "green", mark=77)
    searcher = engine.searcher()
    before = searcher.rank(Query(picture=str(outside)), 12)
    engine.use_model("new")
    after = searcher.rank(Query(picture=str(outside)), 12)
    assert (before.model, after.model) == ("old@" + before.model[4:], engine.model.key)
    assert before.model != after.model and len(before) == len(after) == 12
    engine.query_pool.close()


# Interrupted, paused, called off


def test_it_goes_on_at_the_next_start_and_encodes_nothing_twice(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    with shelf() as engine:
        filled(engine, make_photos(60))
        engine.choose_model("new")
        fill_some(engine)
        assert engine.model.name == "old" and len(engine.search("red", 99).hits) == 60
    with shelf(write=False) as reader:
        assert (reader.model.name, len(reader.search("red", 99).hits)) == ("old", 60)
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
def test_called_off(shelf: Shelf, engine: Engine, make_photos: MakePhotos, how: str) -> None:
    filled(engine, make_photos(60))
    old = joint(engine)
    engine.choose_model("new")
    fill_some(engine)
    engine.checkpoint(force=True)
    new = shelf.models["new"].key
    assert {use.name: use.role for use in engine.model_usage()} == {
        "old": "answering",
        "new": "filling",
    }
    assert all(use.vector_bytes > 0 and use.index_bytes > 0 for use in engine.model_usage())
    end = engine.cancel_change() if how == "cancel" else engine.choose_model("old")
    assert end is not None and (end.state, end.name) == ("cancelled", "new")
    assert "MB" in end.note and "Old goes on" in end.note
    assert wish(engine) == engine.model.name == "old"
    assert [use.name for use in engine.model_usage()] == ["old"]
    assert not (shelf.dirs.data / "index" / new).exists()
    assert joint(engine).keys() == old.keys() and engine.check() == []
    assert engine.cancel_change() is None and engine.fill() is None
    assert engine.status().change is None


def test_what_has_answered_before_is_kept_when_called_off(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(20))
    engine.use_model("new")
    engine.choose_model("old")
    engine.cancel_change()
    assert {use.name: use.photos for use in engine.model_usage()} == {"new": 20, "old": 20}
    assert engine.use_model("old").state == "switched"
    assert shelf.models["old"].images_encoded == 20 + 2  # the two trials, and nothing else


def test_another_wish_takes_the_place_of_the_first(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(60))
    engine.choose_model("new")
    fill_some(engine)
    assert engine.use_model("starter").state == "switched"
    assert {use.name: use.role for use in engine.model_usage()} == {
        "starter": "answering",
        "old": "kept",
    }


# A model that cannot be used


def test_a_wish_that_cannot_be_opened_changes_nothing(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(8))
    with pytest.raises(ModelMissing):
        engine.use_model("nowhere")
    assert wish(engine) == engine.choice.wish == "old" and engine.status().change is None

    def wrong(pixels: Pixels) -> dict[Space, Floats]:
        raise ModelError("The model gives [1, 3] where model.json says [1, 24].")

    shelf.models["new"].encode_images = wrong  # type: ignore[method-assign]
    with pytest.raises(ModelError, match="where model"):
        engine.use_model("new")
    assert wish(engine) == "old" and [use.name for use in engine.model_usage()] == ["old"]
    assert len(engine.search("red", 99).hits) == 8


def test_a_wish_that_broke_since_leaves_the_old_one_answering(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    with shelf() as engine:
        filled(engine, make_photos(40))
        engine.choose_model("new")
        fill_some(engine)
    gone = shelf.models.pop("new")
    with shelf() as engine:
        assert len(engine.search("red", 99).hits) == 40
        end = engine.fill()
        assert end is not None and (end.state, end.name) == ("failed", "new")
        assert end.note == "There is no model new. Install it. Old goes on answering."
        assert engine.status().change == end and engine.fill() is None
        assert engine.index().notes == ()
    shelf.models["new"] = gone
    with shelf() as engine:
        end = engine.fill()
        assert end is not None and end.state == "switched"
    assert gone.images_encoded == 40 + 1


def test_a_model_that_fails_in_the_middle(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(engine, make_photos(40))
    engine.choose_model("new")
    fill_some(engine)

    def broken(pixels: Pixels) -> dict[Space, Floats]:
        raise ModelError("The model New could not be run.")

    monkeypatch.setattr(shelf.models["new"], "encode_images", broken)
    end = engine.fill()
    assert end is not None and end.state == "failed" and "could not be run" in end.note
    assert engine.model.name == "old" and len(engine.search("red", 99).hits) == 40
    monkeypatch.undo()
    assert engine.use_model("new").state == "switched"


def test_the_answering_model_is_gone_and_the_wish_takes_over(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    with shelf() as engine:
        filled(engine, make_photos(40))
        engine.choose_model("new")
        fill_some(engine)
    del shelf.models["old"]
    with shelf(write=False) as reader:
        found = reader.search("red", 99)
        assert 16 <= found.total < 40 and "is not there any more" in found.note
    with shelf() as engine:
        assert engine.model.name == "new"
        end: list[ModelChange] = []
        assert engine.fill(end.append) is None
        assert end[-1].alone and (end[-1].state, end[-1].done) == ("switched", 40)
        assert engine.search("red", 99).total == 40 and engine.search("red", 1).note == ""
    assert shelf.models["new"].images_encoded == 40 + 1


def test_neither_model_is_there_and_the_starter_answers(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    with shelf() as engine:
        filled(engine, make_photos(60))
    del shelf.models["old"]
    with shelf() as engine:
        assert engine.model.name == "starter"
        assert engine.status().note == "There is no model old. Install it. Starter answers instead."
        stop = threading.Event()
        engine.fill(lambda change: change.done and stop.set(), stop)
        some = engine.search("red", 99).total
        assert 16 <= some < 60, "the first batch can be found at once"
        end = engine.fill()
        assert engine.search("red", 99).total == 60
        assert end is not None and end.state == "failed"
    shelf.models["old"] = Model("old")
    with shelf() as engine:
        end = engine.fill()
        assert end is not None and (end.name, end.state) == ("old", "switched")
    assert shelf.models["old"].images_encoded == 0
    del shelf.models["old"], shelf.models["starter"]
    with pytest.raises(ModelMissing, match="no model old"):
        shelf()


def test_a_new_starter_under_the_old_name(
    shelf: Shelf, make_photos: MakePhotos, tmp_path: Path
) -> None:
    """The installer replaced its files: nobody can encode queries for the old vectors any more."""
    setting.save(shelf.dirs, Settings())
    with shelf() as engine:
        folder = filled(engine, make_photos(40))
    folder.rename(tmp_path / "away")
    newer = shelf.models["starter"] = Model("starter-2", 12, 6, 24)
    with shelf(write=False) as reader, pytest.raises(UserError, match="no vectors"):
        reader.search("red", 1)
    with shelf() as engine:
        assert "updated" in engine.status().note and engine.status().pending == 0
        told: list[ModelChange] = []
        stop = threading.Event()
        engine.fill(lambda c: (told.append(c), c.done and stop.set()), stop)  # type: ignore[func-returns-value]
        assert told[0].alone and told[0].total == 40
        some = engine.search("red", 99)
        assert 0 < some.total < 40 and "updated" in some.note
        assert engine.fill() is None
        assert engine.search("red", 99).total == 40 and engine.search("red", 1).note == ""
        assert newer.images_encoded == 40
        usage = {use.key: (use.name, use.role) for use in engine.model_usage()}
        assert sorted(usage.values()) == [("starter", "answering"), ("starter", "kept")]
        assert engine.forget_model("starter") > 0
        assert [use.key for use in engine.model_usage()] == [newer.key]


def test_a_library_of_an_older_program_whose_starter_is_gone(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    setting.save(shelf.dirs, Settings())
    with shelf() as engine:
        filled(engine, make_photos(4))
        engine.writable.conn.execute("DELETE FROM answering")
        engine.writable.conn.execute("UPDATE encoder SET name = ''")
    same = shelf.models["starter"]
    with shelf() as engine:
        assert engine.status().note == "" and engine.search("red", 9).total == 4
        assert rows.answering(engine.writable) == rows.StoredModel(1, "starter", same.key)
        engine.writable.conn.execute("DELETE FROM answering")
        engine.writable.conn.execute("UPDATE encoder SET name = ''")
    shelf.models["starter"] = Model("starter-2", 12, 6, 24)
    with shelf() as engine:
        assert "updated" in engine.status().note
        engine.fill()
        assert engine.search("red", 9).total == 4
        assert {use.name for use in engine.model_usage()} == {"starter"}


def test_a_renamed_folder_is_the_same_model(shelf: Shelf, make_photos: MakePhotos) -> None:
    with shelf() as engine:
        filled(engine, make_photos(8))
    shelf.models["renamed"] = shelf.models.pop("old")
    setting.save(shelf.dirs, Settings(model="renamed"))
    with shelf() as engine:
        assert (engine.model.name, engine.choice.note) == ("renamed", "")
        assert engine.search("red", 9).total == 8
        shelf.models["twin"] = shelf.models["renamed"]
        assert engine.use_model("twin").state == "switched"
        assert (engine.model.name, engine.choice.pending) == ("twin", False)
    assert rows.answering_name(shelf.dirs.database) == "twin"
    assert shelf.models["renamed"].images_encoded == 8 + 1


# What happens to photos meanwhile


def test_the_vectors_of_two_models_never_mix(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    folder = filled(engine, make_photos(40))
    engine.choose_model("new")
    fill_some(engine)
    for n in range(5):
        picture(folder / f"purple-more-{n}.jpg", "purple", mark=200 + n)
    engine.scan(engine.roots())
    engine.run_waiting(engine.roots())
    coming = engine.choice.coming
    assert coming is not None
    assert engine.search("purple", 99).total == 45, "new photos are found at once"
    assert coming.photos < 45
    sizes = vectors_by_model(engine)
    assert {key: set(found.values()) for key, found in sizes.items()} == {
        shelf.models["old"].key: {32},
        shelf.models["new"].key: {48},
    }
    assert (len(engine.spaces["joint"]), len(coming.spaces["joint"])) == (
        45,
        len(sizes[coming.key]),
    )
    assert set(engine.spaces) == {"joint", "visual"} and set(coming.spaces) == {"joint"}
    end = engine.fill()
    assert end is not None and (end.state, end.done) == ("switched", 45)
    assert {len(found) for found in vectors_by_model(engine).values()} == {45}
    assert engine.search("purple", 99).total == 45 and engine.check() == []


def test_a_folder_removed_meanwhile(engine: Engine, make_photos: MakePhotos) -> None:
    gone, kept = filled(engine, make_photos(40)), make_photos(8, "kept")
    for n, file in enumerate(sorted(kept.iterdir())):
        picture(file, "orange", mark=300 + n)
    filled(engine, kept)
    engine.choose_model("new")
    fill_some(engine)
    engine.remove_folder(str(gone))
    end = engine.fill()
    assert end is not None and (end.state, end.done, end.total) == ("switched", 8, 8)
    assert engine.search("orange", 99).total == 8 and engine.check() == []
    assert {len(found) for found in vectors_by_model(engine).values()} == {8}


def test_thumbnails_deleted_meanwhile_are_made_again(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(60))
    engine.choose_model("new")
    fill_some(engine)
    there = {file.name for file in shelf.dirs.thumbs.rglob("*.jpg")}
    for n, file in enumerate(shelf.dirs.thumbs.rglob("*.jpg")):
        file.write_bytes(b"half a thumbna") if n % 2 else file.unlink()
    end = engine.fill()
    assert end is not None and (end.state, end.done) == ("switched", 60)
    engine.index()
    assert {file.name for file in shelf.dirs.thumbs.rglob("*.jpg")} == there


def lose(engine: Engine, share: int) -> int:
    """Delete the thumbnails of one in `share` photos; how many that were."""
    hashes = sorted(h for _id, h in photos.live_hashes(engine.writable))[::share]
    for content_hash in hashes:
        thumb_path(engine.dirs.thumbs, content_hash).unlink()
    return len(hashes)


def test_photos_out_of_reach_do_not_hold_the_change_up(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(40))
    lost = lose(engine, 4)
    folder.rename(tmp_path / "away")
    end = engine.use_model("new")
    assert (end.state, end.done, end.total) == ("switched", 40 - lost, 40)
    assert f"{lost} photos cannot be reached" in end.note
    assert engine.search("red", 99).total == 40 - lost
    told: list[ModelChange] = []
    assert engine.fill(told.append) is None and told == []
    (tmp_path / "away").rename(folder)
    assert engine.fill(told.append) is None
    assert told[-1].alone and engine.search("red", 99).total == 40
    assert shelf.models["new"].images_encoded == 40 + 1


def test_a_library_that_is_mostly_out_of_reach_waits(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(30))
    lost = lose(engine, 1)
    folder.rename(tmp_path / "away")
    waiting = engine.use_model("new")
    assert (waiting.state, waiting.done, waiting.total) == ("filling", 0, lost)
    assert "30 photos cannot be reached" in waiting.note
    assert engine.model.name == "old" and engine.search("red", 99).total == 30
    assert engine.status().change == waiting
    (tmp_path / "away").rename(folder)
    end = engine.fill()
    assert end is not None and (end.state, end.done) == ("switched", 30)


def test_a_photo_that_was_overwritten_does_not_lend_its_pixels(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    folder = filled(engine, make_photos(20))
    engine.choose_model("new")
    lose(engine, 1)
    other = folder / "red-000.jpg"
    picture(other, "white", mark=999)
    end = engine.fill()
    assert end is not None and (end.state, end.done, end.total) == ("switched", 19, 20)
    assert engine.index().encoded == 1
    assert engine.fill() is None and engine.search("white", 99).total == 20


def test_an_empty_library_changes_at_once(engine: Engine) -> None:
    assert engine.use_model("new").state == "switched"
    assert engine.model.name == "new"


# Disk


def test_a_full_disk_halts_it_and_nothing_is_lost(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(engine, make_photos(60))
    engine.choose_model("new")
    real, commits = photos.add_vectors, []

    def full(*args: object) -> None:
        commits.append(1)
        if len(commits) == 2:
            raise DiskFull("The disk is full.", "Free some space; nothing is lost.")
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(photos, "add_vectors", full)
    with pytest.raises(DiskFull):
        engine.fill()
    monkeypatch.undo()
    assert engine.model.name == "old" and engine.search("red", 99).total == 60
    encoded = shelf.models["new"].images_encoded
    end = engine.fill()
    assert end is not None and end.state == "switched" and engine.check() == []
    assert shelf.models["new"].images_encoded - encoded == 60 - 16


def test_saved_indexes_of_both_are_built_again(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(40))
    engine.choose_model("new")
    fill_some(engine)
    engine.checkpoint(force=True)
    saved = list((shelf.dirs.data / "index").rglob("*.idx"))
    assert len({file.parent for file in saved}) == 2
    for file in saved:
        file.write_bytes(b"broken")
    assert {p.part for p in engine.check()} == {"index (joint)", "index (visual)"}
    assert len(engine.repair()) == 3
    assert engine.check() == []
    end = engine.fill()
    assert end is not None and end.done == 40 and engine.check() == []
    shutil.rmtree(shelf.dirs.data / "index")
    assert len(engine.repair()) == 1 and engine.check() == []


def test_the_graph_grows_along_and_is_saved_on_the_way(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosearch.choice.MANY", 20)
    monkeypatch.setattr("photosearch.vectors.CHECKPOINT_AFTER", 16)
    filled(engine, make_photos(60))
    new = shelf.dirs.data / "index" / shelf.models["new"].key
    seen: list[int] = []
    engine.use_model("new", lambda _change: seen.append(len(list(new.glob("*.idx")))))
    assert seen[0] == 0 and seen[-2] >= 1
    assert engine.check() == [] and not engine.spaces["joint"].holds_graph


def test_forgetting_a_model(shelf: Shelf, engine: Engine, make_photos: MakePhotos) -> None:
    filled(engine, make_photos(40))
    with pytest.raises(UserError, match="in use"):
        engine.forget_model("old")
    engine.choose_model("new")
    fill_some(engine)
    with pytest.raises(UserError, match="in use"):
        engine.forget_model("new")
    engine.fill()
    kept = {use.role: use for use in engine.model_usage()}["kept"]
    assert (kept.name, kept.photos) == ("old", 40)
    assert kept.vector_bytes == 40 * 2 * (16 + 8) and kept.index_bytes > 0
    assert engine.forget_model(kept.key) == kept.vector_bytes + kept.index_bytes
    assert not (shelf.dirs.data / "index" / kept.key).exists()
    assert engine.forget_model("old") == engine.forget_model("never was") == 0
    assert engine.search("red", 99).total == 40 and engine.check() == []
    [left] = engine.writable.conn.execute("SELECT count(*) FROM vector_log WHERE encoder_id = 1")
    assert left == (0,)


# Settings


def test_threads_and_provider_take_effect_at_once(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(4))
    shelf.opened.clear()
    engine.apply(replace(engine.settings, excluded_patterns=("x*",), model="starter"))
    assert shelf.opened == [] and engine.settings.model == "old"
    again = shelf.models["old"] = Model("old")
    engine.apply(replace(engine.settings, provider="cpu"))
    assert [(name, used.provider) for name, used in shelf.opened] == [("old", "cpu")]
    assert engine.encoder is again and engine.search("red", 9).total == 4
    del shelf.models["old"]
    with pytest.raises(ModelMissing):
        engine.apply(replace(engine.settings, threads=7, watch=False))
    assert (engine.settings.threads, engine.settings.watch) == (0, False)
    assert engine.encoder is again and engine.search("red", 9).total == 4


def test_nobody_can_tell_the_answering_model_of_no_library(own_home: Path) -> None:
    dirs = app_dirs()
    assert rows.answering_name(dirs.database) is None
    dirs.create()
    dirs.database.write_bytes(b"this is no database at all, not even a short one" * 40)
    assert rows.answering_name(dirs.database) is None
