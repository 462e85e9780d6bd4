"""Full disks, saved indexes, the disk space of models, and settings."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from photosearch.base.errors import DiskFull, ModelMissing, UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.engine.library import Engine
from photosearch.store import encoders as rows
from photosearch.store import photos
from tests.engine.switch.shelf import Model, Shelf, fill_some, filled

MakePhotos = Callable[..., Path]


def test_a_full_disk_halts_the_filling_and_nothing_is_lost(
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
    assert engine.model.name == "old" and engine.ask(Query("red"), 99).total == 60
    encoded = shelf.models["new"].images_encoded
    end = engine.fill()
    assert end is not None and end.state == "switched" and engine.check() == []
    assert shelf.models["new"].images_encoded - encoded == 60 - 16


def test_saved_indexes_of_both_models_are_rebuilt(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(40))
    engine.choose_model("new")
    fill_some(engine)
    engine.checkpoint()
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


def test_the_graph_is_built_once_after_the_switch(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosearch.vectors.space.SAVE_AFTER", 1)
    filled(engine, make_photos(60))
    new = shelf.dirs.data / "index" / shelf.models["new"].key
    seen: list[tuple[str, int]] = []
    engine.use_model(
        "new", lambda change: seen.append((change.state, len(list(new.glob("*.idx")))))
    )
    assert len(seen) >= 5 and seen[-1] == ("switched", 0) and {count for _s, count in seen} == {0}
    assert len(list(new.glob("*.idx"))) == 1 and engine.check() == []


def test_forgetting_a_model(shelf: Shelf, engine: Engine, make_photos: MakePhotos) -> None:
    filled(engine, make_photos(40))
    with pytest.raises(UserError, match="in use"):
        engine.choice.forget(engine.writable, "old")
    engine.choose_model("new")
    fill_some(engine)
    with pytest.raises(UserError, match="in use"):
        engine.choice.forget(engine.writable, "new")
    engine.fill()
    kept = {use.role: use for use in engine.choice.usage(engine.writable)}["kept"]
    assert (kept.name, kept.photos) == ("old", 40)
    assert kept.vector_bytes == 40 * 2 * (16 + 8) and kept.index_bytes > 0
    assert engine.choice.forget(engine.writable, kept.key) == kept.vector_bytes + kept.index_bytes
    assert not (shelf.dirs.data / "index" / kept.key).exists()
    assert (
        engine.choice.forget(engine.writable, "old")
        == engine.choice.forget(engine.writable, "never was")
        == 0
    )
    assert engine.ask(Query("red"), 99).total == 40 and engine.check() == []
    [left] = engine.writable.conn.execute("SELECT count(*) FROM vector_log WHERE encoder_id = 1")
    assert left == (0,)


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
    assert engine.encoder is again and engine.ask(Query("red"), 9).total == 4
    del shelf.models["old"]
    with pytest.raises(ModelMissing):
        engine.apply(replace(engine.settings, threads=7, watch=False))
    assert (engine.settings.threads, engine.settings.watch) == (0, False)
    assert engine.encoder is again and engine.ask(Query("red"), 9).total == 4


def test_without_a_library_no_model_is_recorded_as_answering(own_home: Path) -> None:
    dirs = app_dirs()
    assert rows.answering_name(dirs.database) is None
    dirs.create()
    dirs.database.write_bytes(b"this is no database at all, not even a short one" * 40)
    assert rows.answering_name(dirs.database) is None
