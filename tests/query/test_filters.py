"""Filters are exact: the best of the allowed photos, whatever the filters and whichever index answers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photosearch.base.errors import UserError
from photosearch.base.facts import Facts, Person
from photosearch.base.files import app_dirs
from photosearch.base.marks import MarkChange, MarkField, MarkValue
from photosearch.base.records import FileStat
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Floats
from photosearch.engine.library import Engine
from photosearch.language.prefixes import HAS, KINDS, TYPES
from photosearch.language.terms import terms
from photosearch.query import compose
from photosearch.store import albums, encoders, file_states, mark_rows, photos, places
from photosearch.store import db as database
from photosearch.store.db import Database
from photosearch.store.photos import Indexed
from photosearch.vectors.packing import pack, unpack
from tests.bench.library import QueryEncoder
from tests.fakes import LIMITS, answered_by
from tests.rows import add, place_of

PHOTOS, DIM, QUERIES = 10_000, 16, 4
CAMERAS = (
    "Canon EOS 5D",
    "Canon EOS 500D",
    "NIKON D750",
    "Apple iPhone 12 Pro",
    "Apple iPhone 1",
    None,
)
LENSES = ("EF 50mm f/1.8", "Sigma 105mm", None)
KEYWORDS = ("animal|dog", "animal|cat", "Dog", "dog show", "Straße")
PERSONS = ("Anna Smith", "Anna", "Jo")
PLACES = ("Rome", "New York", "Zürich", "York")
FOLDERS = ("a", "b", "a/b", "Ürlaub", "2019", "c/a")
SUFFIXES = ("jpg", "JPG", "png", "dng", "cr2")


@dataclass(frozen=True)
class Row:
    """A photo as it was made, to be filtered in plain Python."""

    path: str
    facts: Facts


def made() -> list[Row]:
    chance = random.Random(17)
    rows = []
    for n in range(PHOTOS):
        taken = datetime(2015, 1, 1) + timedelta(hours=chance.randrange(24 * 365 * 8))
        facts = Facts(
            width=chance.choice((300, 400)),
            height=chance.choice((300, 400)),
            format="JPEG",
            taken_at=taken.isoformat(timespec="seconds"),
            taken_precision="second",
            camera=chance.choice(CAMERAS),
            lens=chance.choice(LENSES),
            iso=chance.choice((100, 200, 800, 1600, None)),
            aperture=chance.choice((1.8, 2.8, 8.0, None)),
            rating=chance.choice((None, 0, 1, 3, 4, 5, -1)),
            lat=chance.choice((41.9, 48.1, None)),
            keywords=tuple(chance.sample(KEYWORDS, chance.randrange(3))),
            persons=tuple(map(Person, chance.sample(PERSONS, chance.randrange(2)))),
            places=tuple(chance.sample(PLACES, chance.randrange(2))),
            screenshot=chance.random() < 0.05,
            panorama=chance.random() < 0.001,
            label=chance.choice((None, "Red", "Rot", "To do")),
            title=chance.choice((None, "A walk")),
            favourite=chance.choice((None, False, True)),
            picked=chance.choice((None, True)),
        )
        facts = replace(facts, lon=None if facts.lat is None else 12.5)
        path = f"{chance.choice(FOLDERS)}/p{n:05}.{chance.choice(SUFFIXES)}"
        rows.append(Row(path, facts))
    return rows


ROWS = made()


def marked(db: Database, rows: dict[int, Row]) -> dict[int, Row]:
    """Mark a part of the photos; returns the photos as they are then."""
    chance = random.Random(5)
    found = dict(rows)
    for image_ids in (sorted(chance.sample(sorted(rows), 700)) for _ in range(9)):
        values: dict[MarkField, MarkValue] = {
            "favourite": chance.random() < 0.5,
            "rating": chance.randrange(-1, 6),
            "picked": chance.random() < 0.5,
            "label": chance.choice(("", "Blue", "Red")),
            "title": chance.choice(("", "Sunday")),
            "rotation": chance.choice((0, 90, 180, 270)),
            "tags": tuple(chance.sample(KEYWORDS, chance.randrange(3))),
        }
        some = dict(chance.sample(sorted(values.items()), 3))
        mark_rows.change(db, image_ids, MarkChange(tuple(some.items())))
        facts = {"keywords" if name == "tags" else name: value for name, value in some.items()}
        for image_id in image_ids:
            row = found[image_id]
            found[image_id] = Row(row.path, replace(row.facts, **facts))
    return found


class Library:
    """The open library, the photos by image id, and their vectors. No dataclass: hypothesis would print it all."""

    def __init__(
        self, engine: Engine, rows: dict[int, Row], vectors: dict[int, Floats], queries: Floats
    ) -> None:
        self.engine = engine
        self.searcher = engine.searcher()
        self.rows = rows
        self.vectors = vectors
        self.queries = queries


@pytest.fixture(scope="module", params=LIMITS)
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    random_ = np.random.default_rng(3)
    vectors = random_.standard_normal((PHOTOS, DIM)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors[1::50] = vectors[::50]  # equal scores
    queries = vectors[:QUERIES] + np.float32(0.3)
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    encoder = QueryEncoder(queries)
    home: Path = tmp_path_factory.mktemp("home")
    dirs = app_dirs(str(home)).create()
    db = database.open_writer(dirs.database)
    encoder_id = encoders.encoder_id(db, encoder.key)
    root = places.add_root(db, str(home / "photos"), "")
    at = {row.path: n for n, row in enumerate(ROWS)}
    add(db, root, [FileStat(row.path, 1000 + n, n) for n, row in enumerate(ROWS)])
    while claimed := file_states.claim(db, [place_of(db, root)], 2000):
        numbers = [(row.id, at[row.relpath]) for row in claimed]
        photos.commit_batch(
            db,
            encoder_id,
            [
                Indexed(id_, f"{n:032x}", ROWS[n].facts, {"joint": pack(vectors[n])})
                for id_, n in numbers
            ],
        )
    ids = {row[1]: row[0] for row in db.conn.execute("SELECT id, content_hash FROM image")}
    rows = marked(db, {ids[f"{n:032x}"]: row for n, row in enumerate(ROWS)})
    albums.create(db, "Dogs", [image for image, row in rows.items() if row.path.endswith("7.jpg")])
    db.close()
    with pytest.MonkeyPatch.context() as patch:
        chosen = Settings(exact_limit=answered_by(request.param, patch))
        opening = Engine.open(dirs, chosen, write=True, encoder=encoder)
    with opening as engine:
        engine.checkpoint()
        assert engine.spaces["joint"].in_use == request.param.replace("hnsw", "hnswlib")
        stored = unpack(b"".join(pack(v) for v in vectors), DIM)
        by_id = {ids[f"{n:032x}"]: n for n in range(PHOTOS)}
        yield Library(
            engine,
            rows,
            {i: stored[n] for i, n in by_id.items()},
            queries,
        )


# Each filter as it is typed, and what it means for a row: written without the store's help.


def dated(first: str, last: str, row: Row) -> bool:
    day = (row.facts.taken_at or "")[:10]
    return first <= day <= (last or "9999")


def worded(wanted: str, text: str | None) -> bool:
    return text is not None and f" {wanted} " in f" {text.lower()} "


def folder_names(row: Row) -> list[str]:
    return [part.lower() for part in row.path.split("/")[:-1]]


def sides(row: Row) -> tuple[int, int]:
    """Width and height as the photo is shown."""
    shown = row.facts.width, row.facts.height
    return (shown[1], shown[0]) if row.facts.rotation in (90, 270) else shown


FILTERS = {
    "date:2016": lambda row: dated("2016-01-01", "2016-12-31", row),
    "date:2016-05": lambda row: dated("2016-05-01", "2016-05-31", row),
    "date:2016-05-07..2017-03": lambda row: dated("2016-05-07", "2017-03-31", row),
    "before:2015-06-01": lambda row: dated("", "2015-05-31", row),
    "after:2021": lambda row: dated("2022-01-01", "", row),
    "before:1990-01-01": lambda row: False,
    "summer 2018": lambda row: dated("2018-06-01", "2018-08-31", row),
    "since 2020-02-29": lambda row: dated("2020-02-29", "", row),
    "camera:canon": lambda row: worded("canon", row.facts.camera),
    'camera:"eos 5D"': lambda row: worded("eos 5d", row.facts.camera),
    "camera:iphone": lambda row: worded("iphone", row.facts.camera),
    'camera:"iPhone 1"': lambda row: row.facts.camera == "Apple iPhone 1",
    "camera:d750": lambda row: row.facts.camera == "NIKON D750",
    "camera:leica": lambda row: False,
    "lens:sigma": lambda row: worded("sigma", row.facts.lens),
    "iso:800": lambda row: row.facts.iso == 800,
    "iso:>200": lambda row: (row.facts.iso or 0) > 200,
    "iso:100..200": lambda row: row.facts.iso in (100, 200),
    "aperture:<=2.8": lambda row: row.facts.aperture in (1.8, 2.8),
    "rating:>=4": lambda row: (row.facts.rating or 0) >= 4,
    "rating:0": lambda row: not row.facts.rating,
    "rating:<4": lambda row: (row.facts.rating or 0) < 4,
    "rating:3-4": lambda row: row.facts.rating in (3, 4),
    "keyword:dog": lambda row: {"animal|dog", "Dog"} & set(row.facts.keywords),
    "keyword:animal": lambda row: {"animal|dog", "animal|cat"} & set(row.facts.keywords),
    "keyword:animal/dog": lambda row: "animal|dog" in row.facts.keywords,
    "keyword:strasse": lambda row: "Straße" in row.facts.keywords,
    "person:anna": lambda row: {p.name for p in row.facts.persons} & {"Anna", "Anna Smith"},
    'person:"anna smith"': lambda row: Person("Anna Smith") in row.facts.persons,
    "place:york": lambda row: {"York", "New York"} & set(row.facts.places),
    "place:zürich": lambda row: "Zürich" in row.facts.places,
    "near:41.9,12.5": lambda row: row.facts.lat == 41.9,
    "near:48,12.5,30km": lambda row: row.facts.lat == 48.1,
    "area:41,12,42,13": lambda row: row.facts.lat == 41.9,
    "area:41.9,12.5,48.1,12.5": lambda row: row.facts.lat is not None,
    "area:-90,170,90,-170": lambda row: False,
    "area:-90,12.6,90,12.4": lambda row: False,
    "area:-90,12.4,90,-170": lambda row: row.facts.lat is not None,
    "has:gps": lambda row: row.facts.lat is not None,
    "has:keyword": lambda row: bool(row.facts.keywords),
    "has:rating": lambda row: (row.facts.rating or 0) > 0,
    "has:lens": lambda row: row.facts.lens is not None,
    "is:screenshot": lambda row: row.facts.screenshot,
    "is:panorama": lambda row: row.facts.panorama,
    "is:landscape": lambda row: sides(row)[0] > sides(row)[1],
    "is:portrait": lambda row: sides(row)[0] < sides(row)[1],
    "is:square": lambda row: row.facts.width == row.facts.height,
    "is:favourite": lambda row: row.facts.favourite,
    "favorit:nein": lambda row: not row.facts.favourite,
    "is:picked": lambda row: row.facts.picked,
    "is:rejected": lambda row: row.facts.rating == -1,
    "pick:none": lambda row: not row.facts.picked and row.facts.rating != -1,
    "is:untagged": lambda row: not row.facts.keywords,
    "no:tags": lambda row: not row.facts.keywords,
    "is:unrated": lambda row: not row.facts.rating,
    "label:rot": lambda row: row.facts.label in ("Red", "Rot"),
    "label:blue": lambda row: row.facts.label == "Blue",
    "label:do": lambda row: row.facts.label == "To do",
    "has:label": lambda row: bool(row.facts.label),
    "title:walk": lambda row: row.facts.title == "A walk",
    "ohne:titel": lambda row: not row.facts.title,
    "album:dogs": lambda row: row.path.endswith("7.jpg"),
    "has:album": lambda row: row.path.endswith("7.jpg"),
    "is:offline": lambda row: True,  # the folder does not exist
    "is:duplicate": lambda row: False,
    "in:a": lambda row: "a" in folder_names(row),
    "in:a/b": lambda row: row.path.startswith("a/b/"),
    "in:ürlaub": lambda row: "ürlaub" in folder_names(row),
    "in:photos": lambda row: True,
    "type:jpg": lambda row: row.path.lower().endswith(".jpg"),
    "type:raw": lambda row: row.path.endswith((".dng", ".cr2")),
    "type:dng": lambda row: row.path.endswith(".dng"),
    "file:p0001": lambda row: "/p0001" in row.path,
}  # fmt: skip
TYPED = st.lists(st.tuples(st.sampled_from(sorted(FILTERS)), st.booleans()), min_size=1, max_size=4)


def allowed(library: Library, chosen: list[tuple[str, bool]]) -> list[int]:
    return [
        image
        for image, row in library.rows.items()
        if all(bool(FILTERS[typed](row)) != negated for typed, negated in chosen)
    ]


def asked(chosen: list[tuple[str, bool]]) -> str:
    return " ".join(("not " if negated else "") + typed for typed, negated in chosen)


@pytest.mark.parametrize("typed", sorted(FILTERS))
def test_a_filter_allows_what_it_says(library: Library, typed: str) -> None:
    """Alone it lists the photos, newest first, or in the order of the album; "not" leaves them out."""
    for negated in (False, True):
        chosen = [(typed, negated)]
        found = library.searcher.rank(Query(asked(chosen)), PHOTOS).images.tolist()
        wanted = allowed(library, chosen)
        if negated or not typed.startswith("album:"):
            wanted.sort(key=lambda i: (library.rows[i].facts.taken_at, i), reverse=True)
        assert found == wanted


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(chosen=TYPED, query=st.integers(0, QUERIES - 1), limit=st.integers(1, 300))
def test_the_best_in_a_filter_are_those_of_brute_force(
    library: Library, chosen: list[tuple[str, bool]], query: int, limit: int
) -> None:
    ids = np.array(sorted(allowed(library, chosen)), np.int64)
    rows = np.array([library.vectors[i] for i in ids.tolist()], np.float32).reshape(-1, DIM)
    vector = compose.composed([compose.Part("joint", library.queries[query], 1.0)], [1.0])["joint"]
    scores = np.vecdot(rows, vector.vector)
    best = np.lexsort((ids, -scores))[:limit]
    found = library.searcher.rank(Query(f"query{query} {asked(chosen)}"), limit)
    assert found.images.tolist() == ids[best].tolist()
    assert found.scores.tolist() == scores[best].tolist()


def test_each_filter_tells_how_many_photos_it_allows(library: Library) -> None:
    words = 'camera:"NIKON D750" -is:screenshot rating:>=3 sort:sharpest'
    filters = library.searcher.rank(Query(words), 10).parsed.understood.filters
    facts = [row.facts for row in library.rows.values()]
    expected = {
        "camera": sum(one.camera == "NIKON D750" for one in facts),
        "is": sum(not one.screenshot for one in facts),
        "rating": sum((one.rating or 0) >= 3 for one in facts),
        "sort": 0,
    }
    assert [one.key for one in filters] == list(expected)
    assert library.searcher.counts(filters) == tuple(expected.values())


def test_a_chip_encodes_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = library.engine.encoder
    library.searcher.rank(Query("query0"), 5)
    monkeypatch.setattr(encoder, "encode_texts", lambda _texts: pytest.fail("a text was encoded"))
    for typed in ("camera:canon", "not in:a", "date:2016"):
        assert len(library.searcher.rank(Query(f"query0 {typed}"), 5)) == 5


def test_filters_are_looked_up_again_after_a_change(library: Library) -> None:
    newest = int(library.searcher.rank(Query("in:a"), 1).images[0])
    conn = library.engine.writable.conn
    conn.execute("UPDATE image SET live = 0 WHERE id = ?", (newest,))
    try:
        assert newest not in library.searcher.rank(Query("in:a"), PHOTOS).images
    finally:
        conn.execute("UPDATE image SET live = 1 WHERE id = ?", (newest,))


def test_a_camera_in_plain_words_is_a_filter(library: Library) -> None:
    parsed = library.searcher.rank(Query("query1 taken with my iphone 12 pro"), 5).parsed
    assert parsed is not None and parsed.subject == "query1"
    assert [(f.key, f.value, f.prefixed) for f in parsed.understood.filters] == [
        ("camera", "iphone 12 pro", False)
    ]
    words = Query("query1 in Rome", as_words=("in rome",))
    assert terms(words).wanted == "query1 in Rome"
    place = library.searcher.rank(Query("query1 in Rome"), 5).parsed
    assert place is not None and place.subject == "query1"
    assert [(f.key, f.value) for f in place.understood.filters] == [("place", "Rome")]
    folder = library.searcher.rank(Query("query1 in the folder ürlaub"), 5).parsed
    assert folder is not None and [f.key for f in folder.understood.filters] == ["in"]


def test_a_mistake_is_an_error(library: Library) -> None:
    with pytest.raises(UserError, match="20x3-99"):
        library.searcher.rank(Query("query0 date:20x3-99"), 5)


def test_an_album_that_does_not_exist_is_an_error(library: Library) -> None:
    with pytest.raises(UserError, match=r"no album “dgos”.*Did you mean “Dogs”"):
        library.searcher.rank(Query("album:dgos"), 5)
    parsed = library.searcher.rank(Query("query1 in my album dogs"), 5).parsed
    assert parsed is not None and [(f.key, f.value) for f in parsed.understood.filters] == [
        ("album", "dogs")
    ]


def test_a_partly_known_date_is_in_a_span_only_as_a_whole(library: Library) -> None:
    conn = library.engine.writable.conn
    image = int(library.searcher.rank(Query("date:2016"), 1).images[0])
    was = library.rows[image].facts.taken_at
    try:
        for precision, taken, inside, outside in (
            ("year", "2014-01-01T00:00:00", "date:2014", "date:2014-01"),
            ("month", "2014-02-01T00:00:00", "date:2014-02", "date:2014-02-01"),
            ("day", "2014-02-01T00:00:00", "date:2014-02-01", "date:2014-02-02"),
        ):
            conn.execute(
                "UPDATE facts SET taken = ?, taken_precision = ? WHERE image_id = ?",
                (taken, precision, image),
            )
            conn.execute("UPDATE image SET sort_at = ? WHERE id = ?", (taken, image))
            assert library.searcher.rank(Query(inside), 5).images.tolist() == [image]
            assert library.searcher.rank(Query(outside), 5).images.tolist() == []
    finally:
        conn.execute(
            "UPDATE facts SET taken = ?, taken_precision = 'second' WHERE image_id = ?",
            (was, image),
        )
        conn.execute("UPDATE image SET sort_at = ? WHERE id = ?", (was, image))


@pytest.mark.parametrize(
    "typed",
    [
        *(f"is:{value}" for value in KINDS),
        *(f"has:{value}" for value in HAS),
        *(f"no:{value}" for value in HAS),
        *(f"type:{value}" for value in sorted(TYPES)),
        "-text:harbour", "exposure:1/250", "rating:..3", "near:48.1,11.6,5km",
    ],
)  # fmt: skip
def test_every_value_that_is_understood_can_be_looked_up(library: Library, typed: str) -> None:
    library.searcher.rank(Query(typed), 5)
