"""Impossible values: each column has rules, readers leave damaged rows out, and mending costs at most the row."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.facts import Facts, PhotoFacts
from photosearch.base.records import FileStat, Fingerprint
from photosearch.images import fingerprint as fingerprinting
from photosearch.store import db as database
from photosearch.store import (
    embeddings,
    encoders,
    file_states,
    fingerprints,
    mending,
    name_index,
    photos,
    places,
)
from photosearch.store.db import Database
from photosearch.store.photos import Indexed
from photosearch.store.soundness import LUMINANCE_BYTES, STYLE_BYTES, TABLES
from tests import rows

PRINT = Fingerprint(1, 5, bytes(STYLE_BYTES), bytes(LUMINANCE_BYTES))
WHEN = "2024-05-01T10:00:00"
SHOWN = ("JPEG", WHEN, "Canon", "50mm", 1.5, 2.5)
NOT_UTF8 = "CAST(x'ff41' AS TEXT)"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A library of four photos; `photos.read` gives them as 1 to 4."""
    db = database.open_writer(tmp_path / "library.db")
    root = places.add_root(db, "/photos", "uuid:1", "/photos")
    encoder = encoders.encoder_id(db, "m@1", "m")
    encoders.set_answering(db, encoder)
    stats = [FileStat(f"beach {n}.jpg", 100 + n, 10, inode=n, ctime_ns=10) for n in range(1, 5)]
    facts = Facts(40, 30, *SHOWN)
    vectors = {"joint": b"\1\0" * 4}
    done = [
        Indexed(file_id, f"{n:032x}", facts, vectors, PRINT)
        for n, file_id in enumerate(rows.add(db, root, stats), 1)
    ]
    photos.commit_batch(db, encoder, done)
    yield db
    db.close()


def damage(db: Database, table: str, column: str, value: str, where: str = "") -> None:
    """Put the SQL `value` into a column of the first row, past all checks."""
    db.conn.execute("PRAGMA ignore_check_constraints = ON")
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute(
        f"UPDATE {table} SET {column} = {value} WHERE {where or f'rowid = (SELECT min(rowid) FROM {table})'}"
    )
    db.conn.execute("PRAGMA ignore_check_constraints = OFF")
    db.conn.execute("PRAGMA foreign_keys = ON")


def said(db: Database) -> list[str]:
    return [str(unsound) for unsound in mending.found(db)]


def test_the_rules_cover_every_column(db: Database) -> None:
    tables = db.conn.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE 'name_text%' AND name NOT LIKE 'text_gram%' AND name NOT LIKE 'text_word%' "
        "AND name <> 'text_known' AND name NOT LIKE '_sqlite_%'"
    ).fetchall()
    columns = {
        (table, row[1])
        for (table,) in tables
        for row in db.conn.execute(f"PRAGMA table_info({table})")
    }
    ruled = {(rules.table, rule.column) for rules in TABLES for rule in rules.rules}
    # see `vectors.packing`
    assert columns - ruled == {("embedding", "vec")}
    assert ruled <= columns


def test_the_lengths_are_those_of_fingerprints() -> None:
    assert STYLE_BYTES == 2 * fingerprinting.STYLE_DIM
    assert LUMINANCE_BYTES == fingerprinting.SIDE**2


def test_a_sound_library_breaks_no_rule(db: Database) -> None:
    assert said(db) == [] and mending.mend(db) == [] and name_index.wrong_names(db) == 0


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("content_hash", NOT_UTF8),
        ("content_hash", "x'00ff'"),
        ("content_hash", "'../../photo'"),
        ("content_hash", f"'{'0' * 31}g'"),
        ("width", "0"),
        ("height", "'tall'"),
    ],
)
def test_what_a_photo_needs_costs_the_photo_which_is_read_again(
    db: Database, column: str, value: str
) -> None:
    damage(db, "image", column, value)
    assert sorted(photos.read(db, [1, 2, 3, 4])) == [2, 3, 4]
    assert said(db) == ["1 photo"]
    mending.mend(db)
    assert said(db) == []
    assert file_states.waiting(db, [1]) == 1
    assert photos.count_live(db) == 3
    assert embeddings.count_live(db, 1, "joint") == 3
    log = [op for _seq, op, _label in embeddings.log_since(db, 1, "joint", 0)]
    assert log == ["add"] * 4 + ["remove"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("taken_at", "'2024-13-01T10:00:00'"),
        ("taken_at", "'soon'"),
        ("taken_at", "7"),
        ("camera", NOT_UTF8),
        ("camera", "'a' || char(0) || 'b'"),
        ("lens", "x'41'"),
        ("lat", "91"),
        ("lon", "'east'"),
        ("format", "x'00'"),
    ],
)
def test_a_fact_that_is_lost_is_read_again_while_the_photo_stays(
    db: Database, column: str, value: str
) -> None:
    damage(db, "image", column, value)
    facts = photos.read(db, [1])[1].facts
    assert getattr(facts, column) in (None, "")
    assert len(fingerprints.timed(db)) == 4 - (column in ("camera", "taken_at"))
    mending.mend(db)
    assert said(db) == [] and photos.count_live(db) == 4 and file_states.waiting(db, [1]) == 1
    [hash_] = [found for image_id, found in photos.live_hashes(db) if image_id == 1]
    assert photos.known_image(db, hash_, 1, 1) is None, "its facts must be read again"
    again = Facts(40, 30, *SHOWN)
    [row] = file_states.claim(db, [1], 16)
    photos.commit_batch(db, 1, [Indexed(row.id, hash_, again, {})])
    assert photos.read(db, [1])[1].facts == PhotoFacts(40, 30, *SHOWN)
    assert photos.known_image(db, hash_, 1, 1) == 1


def test_a_photo_with_a_file_is_live(db: Database) -> None:
    damage(db, "image", "live", "'x'")
    assert said(db) == ["1 photo"]
    mending.mend(db)
    assert photos.count_live(db) == 4 and said(db) == []
    assert embeddings.log_since(db, 1, "joint", 4)[0][1:] == ("add", 1)


@pytest.mark.parametrize(
    ("column", "value", "left"),
    [
        ("relpath", "7", 4),  # the next scan finds no file of that name
        ("relpath", "x''", 3),
        ("root_id", "99", 3),
        ("place_id", "'x'", 3),
        ("size", "'large'", 4),
        ("mtime_ns", "1.5", 4),
        ("inode", "'x'", 4),
        ("links", "0", 4),
        ("away", "'x'", 4),
        ("doubt", "5", 4),
        ("image_id", "99", 4),
        ("state", "'lost'", 4),
        ("attempts", "-1", 4),
        ("error_code", "'odd'", 4),
        ("decoder", NOT_UTF8, 4),
    ],
)
def test_the_values_of_a_file(db: Database, column: str, value: str, left: int) -> None:
    damage(db, "file", column, value)
    assert "1 file" in said(db)
    file_states.counts(db, {1: True})
    assert photos.files_of(db, [1, 2, 3, 4]).keys() >= {2, 3, 4}
    mending.mend(db, mending.FOLDERS)
    assert said(db) == []
    [root] = places.roots(db)
    assert len(file_states.known(db, root.id)) == left


def test_a_failure_without_a_reason_is_told(db: Database) -> None:
    damage(db, "file", "state", "'failed'")
    assert file_states.failed_by_code(db) == {"unreadable": 1}
    assert [failure.code for failure in file_states.failures(db, {})] == ["unreadable"]


def test_a_folder_keeps_its_path_if_only_its_type_is_wrong(db: Database) -> None:
    damage(db, "root", "path", "CAST(path AS TEXT)")
    assert places.roots(db) == [] and places.places(db) == []
    mending.mend(db)
    assert [root.path for root in places.roots(db)] == ["/photos"] and said(db) == []
    assert photos.count_live(db) == 4


@pytest.mark.parametrize("value", ["x''", "'no path'", "x'2f00'", "7"])
def test_a_folder_whose_path_is_lost_gets_it_from_the_side_file(db: Database, value: str) -> None:
    other = places.add_root(db, "/other", "uuid:1", "/other")
    damage(db, "root", "path", value)
    with db.transaction():  # the side file is written after each
        pass
    assert said(db) == ["1 folder"]
    mending.mend(db)
    assert [root.path for root in places.roots(db)] == ["/photos", other.path] and said(db) == []
    assert photos.count_live(db) == 4


def test_a_folder_without_an_id_is_added_again(db: Database) -> None:
    damage(db, "root", "id", "-7")
    mending.mend(db)
    [root] = places.roots(db)
    assert root.path == "/photos" and root.id > 1 and said(db) == []
    assert [place.root_id for place in places.places(db)] == [root.id]


def test_a_folder_that_no_file_repeats_goes_and_its_photos_wait_for_it(db: Database) -> None:
    (db.path.parent / "library.json").unlink()
    damage(db, "root", "path", "x''")
    mending.mend(db)
    assert places.roots(db) == [] and photos.count_live(db) == 0 and said(db) == []
    assert file_states.purge_orphans(db) == [], "for a month, adding it again encodes nothing"


def test_a_folder_that_has_lost_its_place_gets_one(db: Database) -> None:
    damage(db, "place", "root_id", "99")
    mending.mend(db)
    [place] = places.places(db)
    assert (place.root_id, place.relpath, place.kind, place.volume) == (1, "", "root", "")
    assert said(db) == []


def test_the_model_that_answers_is_never_a_former_one(db: Database) -> None:
    second = encoders.encoder_id(db, "m@2", "second")
    encoders.set_answering(db, second)
    damage(db, "answering", "encoder_id", "99", "id = 2")
    assert encoders.answering(db) is None
    mending.mend(db)
    assert encoders.answering(db) == encoders.StoredModel(1, "m", "m@1")


def test_a_model_whose_key_is_lost_goes_with_its_vectors(db: Database) -> None:
    damage(db, "encoder", "key", NOT_UTF8)
    assert encoders.answering(db) is None and list(encoders.usage(db)) == []
    mending.mend(db)
    assert said(db) == [] and embeddings.sizes(db) == {}


def test_half_a_fingerprint_is_none(db: Database) -> None:
    damage(db, "signature", "luminance", "x'00'")
    assert sorted(fingerprints.read(db, [1, 2, 3, 4], 1)) == [2, 3, 4]
    mending.mend(db)
    assert [image_id for image_id, _hash in fingerprints.lacking(db, 1)] == [1] and said(db) == []


@pytest.mark.parametrize("value", ["NULL", "'x'", str(1 << 62), "-1"])
def test_ids_are_counted_on(db: Database, value: str) -> None:
    db.conn.execute(f"UPDATE sqlite_sequence SET seq = {value} WHERE name = 'embedding'")
    assert said(db) == ["1 counter of rows"]
    mending.mend_counters(db)
    assert said(db) == []
    assert db.conn.execute(
        "SELECT seq FROM sqlite_sequence WHERE name = 'embedding'"
    ).fetchone() == (4,)


def test_an_id_that_cannot_be_moves_no_counter(db: Database) -> None:
    damage(db, "image", "id", str(1 << 62))
    mending.mend(db)
    mending.mend_counters(db)
    assert said(db) == []
    row = db.conn.execute("SELECT seq FROM sqlite_sequence WHERE name = 'image'").fetchone()
    assert row == (4,)


def test_without_an_entry_of_the_log_no_saved_index_is_trusted(db: Database) -> None:
    snapshot = embeddings.Snapshot(0, "joint-4-00000000.idx", 9, "0" * 64, 4, 4)
    embeddings.add_snapshot(db, 1, "joint", snapshot)
    damage(db, "vector_log", "op", "'odd'")
    assert said(db) == ["1 entry in the log of vectors"]
    mending.mend(db)
    assert embeddings.snapshots(db, 1, "joint") == [] and said(db) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE name_text_content SET c0 = 'mountain' WHERE id = 1",
        "UPDATE name_text_data SET block = x'00' WHERE id > 10",
        "UPDATE name_text_config SET v = 'x'",
        "DROP TABLE name_text_config",
    ],
)
def test_the_words_of_names_are_made_again(db: Database, statement: str) -> None:
    with contextlib.closing(sqlite3.connect(db.path)) as other, other:
        other.execute(statement)
    with contextlib.closing(database._connect(db.path, "rw")) as new:
        assert name_index.wrong_names(new) > 0
        name_index.rebuild_names(new)
        assert name_index.wrong_names(new) == 0 and new.integrity() == []


def test_words_of_other_names_are_noticed(db: Database) -> None:
    db.conn.execute("INSERT INTO name_text (rowid, name) VALUES (99, 'beach')")
    assert name_index.wrong_names(db) == 0, "no file has that number"
    db.conn.execute("DELETE FROM name_text WHERE rowid = 2")
    assert name_index.wrong_names(db) == 1


def test_a_text_that_is_not_utf8_is_read_with_a_replacement(db: Database) -> None:
    damage(db, "encoder", "name", NOT_UTF8)
    assert db.conn.execute("SELECT name FROM encoder").fetchone() == ("\ufffdA",)
