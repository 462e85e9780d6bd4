"""What a user does on a disk that may lose power or refuse: the commands, what they confirm, and how the user goes on."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils import Database as Tables

from photosearch.base import settings
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.marks import MarkChange
from photosearch.engine import rescue
from photosearch.engine.library import Engine
from photosearch.store import albums, backups, mark_rows, photos, schema, usable
from tests.cli.conftest import TINY, install_second
from tests.crash.harness import finish, new_home, pictures
from tests.fakes import picture
from tests.power.day import promised

COUNT = 20
FEW = 8
Words = tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """The folders of a case. The photos are beside the disk, because nothing may change them."""

    base: Path

    @property
    def home(self) -> Path:
        return self.base / "disk" / "home"

    @property
    def dirs(self) -> AppDirs:
        return app_dirs(str(self.home))

    @property
    def photos(self) -> Path:
        return self.base / "photos"

    @property
    def others(self) -> Path:
        return self.base / "others"

    def read(self) -> Engine:
        return Engine.open(self.dirs, settings.load(self.dirs), write=False)

    def write(self) -> Engine:
        return Engine.open(self.dirs, settings.load(self.dirs), write=True)

    def folders(self) -> dict[str, int]:
        """The folders of the library, with the number of their photos."""
        with self.read() as engine:
            return {state.root.path: state.photos for state in engine.status().roots}

    def answering(self) -> str:
        with self.read() as engine:
            return engine.model.name


@dataclass(frozen=True)
class Scenario:
    """`prepare` makes home and photos, `commands` run one after the other, and `go_on` ends in the same state from wherever
    the cut came.

    `holds` gets the number of commands that ended well, and what they and the one that was cut printed; it asserts that
    all of this is there.
    """

    name: str
    prepare: Callable[[Place], None]
    commands: Callable[[Place], list[Words]]
    go_on: Callable[[Place], None]
    holds: Callable[[Place, int, str], None] = field(default=lambda _place, _done, _said: None)


def cli(*words: str | Path) -> Words:
    return ("-m", "photosearch", *map(str, words))


# A first index, and a later one


def _new(place: Place) -> None:
    new_home(place.home)
    pictures(place.photos, COUNT)


def _indexed(place: Place) -> None:
    _new(place)
    finish(place.dirs, place.photos)


def _some_more(folder: Path) -> None:
    folder.mkdir()
    for mark in range(FEW):
        picture(folder / f"purple-{100 + mark}.jpg", "purple", mark=100 + mark)


def _changed_since(place: Place) -> None:
    """An indexed folder in which photos were then added, changed, moved and deleted."""
    _indexed(place)
    first, second, third, *_ = sorted(place.photos.glob("*-*.jpg"))
    first.unlink()
    picture(second, "white", mark=99)
    _some_more(place.photos / "more")
    third.rename(place.photos / "more" / third.name)


def _all_there(place: Place, done: int, _said: str) -> None:
    if done:
        assert place.folders() == {str(place.photos): COUNT}


def _index(place: Place) -> None:
    finish(place.dirs, place.photos)


# Folders


def _two_folders(place: Place) -> None:
    _indexed(place)
    _some_more(place.others)
    finish(place.dirs, place.others)


def _remove_undo_remove(place: Place) -> list[Words]:
    remove = cli("remove", place.others)
    return [remove, cli("remove", "--undo"), remove]


def _is_removed(place: Place, done: int, _said: str) -> None:
    """Each command has been carried out wholly or not at all."""
    left = place.folders()
    assert left.pop(str(place.photos)) == COUNT
    there, gone = {str(place.others): FEW}, {}
    assert left in ([there, gone], [gone, there], [there, gone], [gone])[done]


def _remove_the_others(place: Place) -> None:
    with place.write() as engine:
        for root in engine.roots():
            if root.path == str(place.others):
                engine.removal.remove(root.id)
        engine.index()


# Models


def _two_models(place: Place) -> None:
    _indexed(place)
    install_second(place.home)


def _is_used(place: Place, done: int, _said: str) -> None:
    if done:
        assert (settings.load(place.dirs).model, place.answering()) == ("second", "second")


def _is_chosen(place: Place, done: int, said: str) -> None:
    if done:
        assert settings.load(place.dirs).model == "second"
    if done > 1:
        _is_used(place, done, said)


def _use_second(place: Place) -> None:
    settings.change(place.dirs, model="second")
    _index(place)


def _model_elsewhere(place: Place) -> None:
    _indexed(place)
    install_second(place.base / "elsewhere")


def _import_and_remove(place: Place) -> list[Words]:
    return [
        cli("model", "import", place.base / "elsewhere" / "data" / "models" / "second"),
        cli("model", "use", "second"),
        cli("model", "use", "tiny"),
        cli("model", "remove", "second"),
    ]


def _is_installed(place: Place, done: int, _said: str) -> None:
    folder = place.dirs.models / "second"
    if done in (1, 2):
        assert {path.name for path in TINY.iterdir()} == {path.name for path in folder.iterdir()}
    if done == 2:
        assert place.answering() in ("second", "tiny"), "the next command changes it"
    if done == 3:
        assert place.answering() == "tiny"
    if done == 4:
        assert not folder.exists()


def _without_second(place: Place) -> None:
    settings.change(place.dirs, model="tiny")
    _index(place)
    with place.write() as engine:
        if "second" in {use.name for use in engine.choice.usage(engine.writable)}:
            engine.choice.forget(engine.writable, "second")


# Repairs


def _broken_caches(place: Place) -> None:
    """An indexed folder whose saved indexes are damaged and of whose thumbnails half are gone."""
    _indexed(place)
    for path in place.dirs.indexes.rglob("*.idx"):
        os.truncate(path, path.stat().st_size // 2)
    for path in sorted(place.dirs.thumbs.rglob("*.jpg"))[::2]:
        path.unlink()


def _is_repaired(place: Place, done: int, _said: str) -> None:
    if done:
        with place.read() as engine:
            assert engine.check() == []


def _repair(place: Place) -> None:
    with place.write() as engine:
        engine.repair()
    _index(place)


def _no_cache(place: Place) -> None:
    _indexed(place)
    shutil.rmtree(place.dirs.cache)


# Marks and albums


def _noting(place: Place) -> list[Words]:
    first = min(place.photos.glob("*.jpg"))
    return [
        cli("mark", first, "--rating", "4", "--add-tag", "a|b"),
        cli("album", "create", "Best", first),
    ]


def _is_noted(place: Place, done: int, _said: str) -> None:
    with place.read() as engine:
        assert engine.db is not None
        rated = engine.db.conn.execute("SELECT value FROM mark WHERE field = 'rating'").fetchall()
        assert done < 1 or rated == [("4",)]
        assert done < 2 or [album.photos for album in albums.listed(engine.db)] == [1]


def _note(place: Place) -> None:
    with place.write() as engine:
        first = photos.image_of_path(engine.writable, str(min(place.photos.glob("*.jpg"))))
        assert first is not None
        mark_rows.change(engine.writable, [first], MarkChange((("rating", 4),), add_tags=("a|b",)))
        if albums.find(engine.writable, "Best") is None:
            albums.create(engine.writable, "Best", [first])


# Backups, and a library of an older version


def _folder_to_come(place: Place) -> None:
    _indexed(place)
    _some_more(place.others)


def _make_index_restore(place: Place) -> list[Words]:
    return [
        cli("backup", "make"),
        cli("index", place.others),
        cli("backup", "restore", "newest", "--yes"),
    ]


def _is_backed_up(place: Place, done: int, _said: str) -> None:
    both = {str(place.photos): COUNT, str(place.others): FEW}
    assert place.folders().items() <= both.items() or done in (1, 2), "indexed in part"
    if done:
        assert usable.fault(backups.named(place.dirs.database, "newest")) is None
    if done == 3:
        assert place.folders() == {str(place.photos): COUNT}


def _restore(place: Place) -> None:
    if not rescue.listed(place.dirs):
        rescue.make(place.dirs)
    rescue.restore(place.dirs, "newest")
    _index(place)


def _of_old(place: Place) -> None:
    """A library as the first release made it, which knows a folder but no photo yet."""
    _new(place)
    with closing(sqlite3.connect(place.dirs.database)) as db:
        schema.apply(Tables(db), frozenset({"first", "answering", "fingerprints"}))
        db.execute("INSERT INTO root (path) VALUES (?)", (os.fsencode(place.photos),))
        db.commit()


def _is_upgraded(place: Place, done: int, _said: str) -> None:
    with place.write() as engine:
        assert [root.path for root in engine.roots()] == [str(place.photos)]
    if done:
        assert place.folders() == {str(place.photos): COUNT}


# A day at the window


def _morning(place: Place) -> None:
    _new(place)
    install_second(place.home)
    _some_more(place.others)


def _day_holds(place: Place, _done: int, said: str) -> None:
    seen = promised(said)
    chosen = settings.load(place.dirs)
    there = place.folders()
    for what, value in seen.items():
        match what:
            case "folder":
                assert str(place.photos) in there
            case "other":
                assert (str(place.others) in there) == (value == "added")
            case "exclusion":
                assert chosen.excluded_folders == (str(place.photos / "again"),)
            case "theme":
                assert chosen.theme == value
            case "wish":
                assert chosen.model == value
            case "answers":
                assert place.answering() == value


def _end_of_day(place: Place) -> None:
    again = str(place.photos / "again")
    settings.change(place.dirs, excluded_folders=(again,), theme="dark", model="second")
    finish(place.dirs, place.photos)
    finish(place.dirs, place.others)
    settings.change(place.dirs, model="tiny")
    finish(place.dirs, place.photos)


SCENARIOS = {
    scenario.name: scenario
    for scenario in (
        Scenario("index", _new, lambda p: [cli("index", p.photos)], _index, _all_there),
        Scenario("index again", _changed_since, lambda _p: [cli("index")], _index),
        Scenario(
            "remove",
            _two_folders,
            _remove_undo_remove,
            _remove_the_others,
            _is_removed,
        ),
        Scenario(
            "use", _two_models, lambda _p: [cli("model", "use", "second")], _use_second, _is_used
        ),
        Scenario(
            "choose",
            _two_models,
            lambda _p: [cli("model", "use", "--later", "second"), cli("index")],
            _use_second,
            _is_chosen,
        ),
        Scenario("import", _model_elsewhere, _import_and_remove, _without_second, _is_installed),
        Scenario(
            "repair", _broken_caches, lambda _p: [cli("doctor", "--fix")], _repair, _is_repaired
        ),
        Scenario("mark", _indexed, _noting, _note, _is_noted),
        Scenario("backup", _folder_to_come, _make_index_restore, _restore, _is_backed_up),
        Scenario("upgrade", _of_old, lambda _p: [cli("index")], _index, _is_upgraded),
        Scenario("thumbnails", _no_cache, lambda _p: [cli("index")], _index),
        Scenario(
            "day",
            _morning,
            lambda p: [("-m", "tests.power.day", str(p.photos), str(p.others))],
            _end_of_day,
            _day_holds,
        ),
    )
}
