"""Completed values of filters: those of the library, the most frequent first, with the number of photos that each finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.facts import Facts, Person
from photosearch.base.files import app_dirs
from photosearch.base.records import FileStat
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.language.completing import LISTED, MOST_VALUES
from photosearch.query.completions import Completer
from photosearch.store import db as database
from photosearch.store import encoders, file_states, photos, places
from photosearch.store.photos import Indexed
from photosearch.vectors.packing import pack
from tests.fakes import HashEncoder
from tests.rows import add, place_of

CAMERAS = ("NIKON D750", "NIKON D750", "Canon EOS 5D", "Canon EOS 5D Mark II", None)
KEYWORDS = (("animal|dog",), ("Dog", "animal|cat"), ('say "cheese"',), ())
PERSONS = ("Anna", "Anna Smith", "Émile")
FOLDERS = ("Holidays/Rome", "Holidays", "2019")
SUFFIXES = ("jpg", "JPG", "png")
PHOTOS = 40


def facts(n: int) -> Facts:
    return Facts(
        width=300 + 100 * (n % 2),
        height=300,
        format="JPEG",
        camera=CAMERAS[n % len(CAMERAS)],
        keywords=KEYWORDS[n % len(KEYWORDS)],
        persons=(Person(PERSONS[n % len(PERSONS)]),),
        places=("Zürich",) if n % 3 else ("New York", "York"),
        label="Red" if n == 7 else None,
        screenshot=n % 5 == 0,
    )


@pytest.fixture
def engine(own_home: Path) -> Iterator[Engine]:
    encoder = HashEncoder()
    dirs = app_dirs().create()
    db = database.open_writer(dirs.database)
    encoder_id = encoders.encoder_id(db, encoder.key)
    root = places.add_root(db, str(own_home / "photos"), "")
    names = [f"{FOLDERS[n % len(FOLDERS)]}/p{n:02}.{SUFFIXES[n % 3]}" for n in range(PHOTOS)]
    add(db, root, [FileStat(name, 1000 + n, n) for n, name in enumerate(names)])
    vectors = {
        space: pack(np.eye(1, dim, dtype=np.float32)[0])
        for space, dim in encoder.spec.spaces.items()
    }
    for row in file_states.claim(db, [place_of(db, root)], 100):
        n = names.index(row.relpath)
        photos.commit_batch(db, encoder_id, [Indexed(row.id, f"{n:032x}", facts(n), vectors)])
    db.close()
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        yield engine


def found(engine: Engine, key: str, begun: str) -> dict[str, int]:
    values = Completer(engine.writable, engine.online, lambda: engine.model)(key, begun)
    assert values is not None
    return dict(values)


def test_values_of_the_library_with_their_counts(engine: Engine) -> None:
    assert list(found(engine, "camera", "").items()) == [
        ("NIKON D750", 16),
        ("Canon EOS 5D", 16),
        ("Canon EOS 5D Mark II", 8),
    ]
    assert found(engine, "camera", "can") == {"Canon EOS 5D": 16, "Canon EOS 5D Mark II": 8}
    assert found(engine, "camera", "EOS") == found(engine, "camera", "can")
    assert found(engine, "camera", "anon") == {}
    assert found(engine, "keyword", "") == {"Dog": 20, "animal": 20, "cat": 10}
    assert found(engine, "person", "a") == {"Anna": 27, "Anna Smith": 13}
    assert found(engine, "person", "emi") == {"Émile": 13}
    assert found(engine, "place", "y") == {"York": 14, "New York": 14}
    assert found(engine, "place", "zur") == {"Zürich": 26}
    assert found(engine, "label", "r") == {"Red": 1}
    assert found(engine, "lens", "") == {}
    assert found(engine, "in", "hol") == {"Holidays": 27}
    assert found(engine, "in", "") == {"photos": 40, "Holidays": 27, "Rome": 14, "2019": 13}
    assert found(engine, "type", "") == {"jpeg": 27, "png": 13}
    assert found(engine, "is", "sc") == {"screenshot": 8}
    assert found(engine, "has", "") == {
        "camera": 32, "keyword": 30, "person": 40, "label": 1, "place": 40,
    }  # fmt: skip
    assert found(engine, "iso", "1") == {} == found(engine, "nothing", "")


@pytest.mark.parametrize("key", sorted(LISTED))
def test_each_value_finds_as_many_photos_as_it_says(engine: Engine, key: str) -> None:
    searcher = engine.searcher()
    for value, count in found(engine, key, "").items():
        assert len(searcher.rank(Query(f'{key}:"{value}"'), 100)) == count


def test_a_removed_folder_and_a_change_leave_the_list(engine: Engine) -> None:
    completer = Completer(engine.writable, engine.online, lambda: engine.model)
    assert dict(completer("label", "") or ()) == {"Red": 1}
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE image SET live = 0 WHERE content_hash = ?", (f"{7:032x}",))
    assert completer("label", "") == ()
    assert dict(completer("camera", "nik") or ()) == {"NIKON D750": 16}


def test_nothing_comes_once_a_newer_request_waits(engine: Engine) -> None:
    completer = Completer(engine.writable, engine.online, lambda: engine.model)
    assert completer("camera", "", lambda: True) is None
    assert completer("camera", "xyz", lambda: True) == ()


def test_damaged_names_are_left_out_and_the_list_is_short(engine: Engine) -> None:
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE facts SET lens = 'lens ' || image_id")
        conn.execute("UPDATE facts SET lens = CAST(x'ff41' AS TEXT) WHERE image_id = 1")
    values = found(engine, "lens", "")
    assert len(values) == MOST_VALUES and set(values.values()) == {1}
