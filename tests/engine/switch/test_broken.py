"""Models that cannot be used or are gone: queries are answered nevertheless."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base import settings as setting
from photosearch.base.errors import ModelError, ModelMissing, UserError
from photosearch.base.records import ModelChange
from photosearch.base.searches import Query
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.engine.library import Engine
from photosearch.store import encoders as rows
from tests.engine.switch.shelf import Model, Shelf, fill_some, filled, wish

MakePhotos = Callable[..., Path]


def test_selecting_a_model_that_cannot_be_opened_changes_nothing(
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
    assert wish(engine) == "old" and [use.name for use in engine.choice.usage(engine.writable)] == [
        "old"
    ]
    assert len(engine.ask(Query("red"), 99).hits) == 8


def test_the_old_model_answers_on_if_the_selected_one_has_broken_since(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    with shelf() as engine:
        filled(engine, make_photos(40))
        engine.choose_model("new")
        fill_some(engine)
    gone = shelf.models.pop("new")
    with shelf() as engine:
        assert len(engine.ask(Query("red"), 99).hits) == 40
        end = engine.fill()
        assert end is not None and (end.state, end.name) == ("failed", "new")
        assert end.note == "There is no model new. Install it. Old keeps answering."
        assert engine.status().change == end and engine.fill() is None
        assert engine.index().notes == ()
    shelf.models["new"] = gone
    with shelf() as engine:
        end = engine.fill()
        assert end is not None and end.state == "switched"
    assert gone.images_encoded == 40 + 1


def test_a_model_that_fails_while_it_is_filled(
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
    assert engine.model.name == "old" and len(engine.ask(Query("red"), 99).hits) == 40
    monkeypatch.undo()
    assert engine.use_model("new").state == "switched"


def test_the_selected_model_takes_over_if_the_answering_one_is_gone(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    with shelf() as engine:
        filled(engine, make_photos(40))
        engine.choose_model("new")
        fill_some(engine)
    del shelf.models["old"]
    with shelf(write=False) as reader:
        found = reader.ask(Query("red"), 99)
        assert 16 <= found.total < 40 and "is no longer installed" in found.note
    with shelf() as engine:
        assert engine.model.name == "new"
        end: list[ModelChange] = []
        assert engine.fill(end.append) is None
        assert end[-1].alone and (end[-1].state, end[-1].done) == ("switched", 40)
        assert engine.ask(Query("red"), 99).total == 40 and engine.ask(Query("red"), 1).note == ""
    assert shelf.models["new"].images_encoded == 40 + 1


def test_the_starter_answers_if_both_models_are_gone(shelf: Shelf, make_photos: MakePhotos) -> None:
    with shelf() as engine:
        filled(engine, make_photos(60))
    del shelf.models["old"]
    with shelf() as engine:
        assert engine.model.name == "starter"
        assert engine.choice.note == "There is no model old. Install it. Starter answers instead."
        stop = threading.Event()
        engine.fill(lambda change: change.done and stop.set(), stop)
        some = engine.ask(Query("red"), 99).total
        assert 16 <= some < 60, "the first batch is searchable at once"
        end = engine.fill()
        assert engine.ask(Query("red"), 99).total == 60
        assert end is not None and end.state == "failed"
    shelf.models["old"] = Model("old")
    with shelf() as engine:
        end = engine.fill()
        assert end is not None and (end.name, end.state) == ("old", "switched")
    assert shelf.models["old"].images_encoded == 0
    del shelf.models["old"], shelf.models["starter"]
    with pytest.raises(ModelMissing, match="no model old"):
        shelf()


def test_an_updated_starter_with_the_same_name(
    shelf: Shelf, make_photos: MakePhotos, tmp_path: Path
) -> None:
    """The installer replaced its files, so queries for the old vectors can no longer be encoded."""
    setting.change(shelf.dirs, model="starter")
    with shelf() as engine:
        folder = filled(engine, make_photos(40))
    folder.rename(tmp_path / "away")
    newer = shelf.models["starter"] = Model("starter-2", 12, 6, 24)
    with shelf(write=False) as reader, pytest.raises(UserError, match="no vectors"):
        reader.ask(Query("red"), 1)
    with shelf() as engine:
        assert "updated" in engine.choice.note and engine.status().pending == 0
        told: list[ModelChange] = []
        stop = threading.Event()
        engine.fill(lambda c: (told.append(c), c.done and stop.set()), stop)  # type: ignore[func-returns-value]
        assert told[0].alone and told[0].total == 40
        some = engine.ask(Query("red"), 99)
        assert 0 < some.total < 40 and "updated" in some.note
        assert engine.fill() is None
        assert engine.ask(Query("red"), 99).total == 40 and engine.ask(Query("red"), 1).note == ""
        assert newer.images_encoded == 40
        usage = {use.key: (use.name, use.role) for use in engine.choice.usage(engine.writable)}
        assert sorted(usage.values()) == [("starter", "answering"), ("starter", "kept")]
        assert engine.choice.forget(engine.writable, "starter") > 0
        assert [use.key for use in engine.choice.usage(engine.writable)] == [newer.key]


def test_a_library_of_an_older_program_whose_starter_is_gone(
    shelf: Shelf, make_photos: MakePhotos
) -> None:
    setting.change(shelf.dirs, model="starter")
    with shelf() as engine:
        filled(engine, make_photos(4))
        engine.writable.conn.execute("DELETE FROM answering")
        engine.writable.conn.execute("UPDATE encoder SET name = ''")
    same = shelf.models["starter"]
    with shelf() as engine:
        assert engine.choice.note == "" and engine.ask(Query("red"), 9).total == 4
        assert rows.answering(engine.writable) == rows.StoredModel(1, "starter", same.key)
        engine.writable.conn.execute("DELETE FROM answering")
        engine.writable.conn.execute("UPDATE encoder SET name = ''")
    shelf.models["starter"] = Model("starter-2", 12, 6, 24)
    with shelf() as engine:
        assert "updated" in engine.choice.note
        engine.fill()
        assert engine.ask(Query("red"), 9).total == 4
        assert {use.name for use in engine.choice.usage(engine.writable)} == {"starter"}


def test_a_renamed_folder_is_the_same_model(shelf: Shelf, make_photos: MakePhotos) -> None:
    with shelf() as engine:
        filled(engine, make_photos(8))
    shelf.models["renamed"] = shelf.models.pop("old")
    setting.change(shelf.dirs, model="renamed")
    with shelf() as engine:
        assert (engine.model.name, engine.choice.note) == ("renamed", "")
        assert engine.ask(Query("red"), 9).total == 8
        shelf.models["twin"] = shelf.models["renamed"]
        assert engine.use_model("twin").state == "switched"
        assert (engine.model.name, engine.choice.pending) == ("twin", False)
    assert rows.answering_name(shelf.dirs.database) == "twin"
    assert shelf.models["renamed"].images_encoded == 8 + 1
