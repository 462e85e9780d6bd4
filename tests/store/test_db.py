"""Open, upgrade and refuse libraries; transactions are all or nothing."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from photosearch.base.errors import (
    DatabaseDamaged,
    DatabaseTooNew,
    EnvironmentFault,
    NotALibrary,
)
from photosearch.base.records import FileStat
from photosearch.store import db as database
from photosearch.store import encoders, file_states, places, removed, schema, usable
from tests import rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


def test_a_new_library_has_the_schema_and_its_version(path: Path) -> None:
    db = database.open_writer(path)
    names = set(db.tables.table_names())
    assert {"root", "file", "image", "embedding", "vector_log", "index_snapshot"} <= names
    assert db.conn.execute("PRAGMA user_version").fetchone()[0] == schema.MAJOR
    assert db.conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert db.integrity() == []
    db.close()


def test_a_transaction_that_raises_leaves_nothing(path: Path) -> None:
    db = database.open_writer(path)
    with pytest.raises(RuntimeError), db.transaction() as conn:
        conn.execute("INSERT INTO root (path) VALUES (x'2f61')")
        raise RuntimeError
    assert places.roots(db) == []
    assert not db.conn.in_transaction
    db.close()


def test_a_durable_transaction_waits_for_the_disk(path: Path) -> None:
    db = database.open_writer(path)

    def level() -> int:
        return int(db.conn.execute("PRAGMA synchronous").fetchone()[0])

    normal, full = 1, 2
    with db.transaction():
        assert level() == normal
    with db.transaction(durable=True):
        assert level() == full
    assert level() == normal
    with pytest.raises(RuntimeError), db.transaction(durable=True):
        raise RuntimeError
    assert level() == normal and not db.conn.in_transaction
    db.close()


@pytest.mark.parametrize(
    "act", ["add", "move", "give", "choose", "remove", "remove_part", "restore", "forget"]
)
def test_what_the_user_sees_confirmed_is_durable(path: Path, act: str) -> None:
    """Each commit of the act happens at the level FULL."""
    db = database.open_writer(path)
    model = encoders.encoder_id(db, "m@1")
    root, other = (places.add_root(db, name, "uuid:1", name) for name in ("/a", "/b"))
    place = places.places(db)[0]
    kept = removed.take_out(db, places.add_root(db, "/c", "uuid:1", "/c"))
    acts = {
        "add": lambda: places.add_root(db, "/new", "uuid:1", "/new"),
        "move": lambda: places.move_root(db, place, "/moved", "uuid:1", "/a"),
        "give": lambda: places.give(db, place, other),
        "choose": lambda: encoders.set_answering(db, model),
        "remove": lambda: removed.take_out(db, root),
        "remove_part": lambda: removed.take_out(db, root, "part", []),
        "restore": lambda: removed.restore(db, kept.id),
        "forget": lambda: removed.forget(db, [kept.id], lambda _hashes: None),
    }
    said: list[str] = []
    db.conn.set_trace_callback(said.append)
    acts[act]()
    db.conn.set_trace_callback(None)
    order = [line for line in said if line.startswith(("PRAGMA sync", "BEGIN", "COMMIT"))]
    full, normal = (f"PRAGMA synchronous = {level}" for level in ("FULL", "NORMAL"))
    assert order == [full, "BEGIN IMMEDIATE", "COMMIT", normal]
    db.close()


def test_a_reader_sees_what_was_committed_and_cannot_write(path: Path) -> None:
    assert database.open_reader(path) is None
    writer = database.open_writer(path)
    reader = database.open_reader(path)
    assert reader is not None
    places.add_root(writer, "/a", "")
    assert [r.path for r in places.roots(reader)] == ["/a"]
    with pytest.raises(EnvironmentFault), reader.transaction() as conn:
        conn.execute("DELETE FROM root")
    reader.close()
    writer.close()


def test_an_empty_file_is_not_a_library_yet(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert database.open_reader(path) is None
    database.open_writer(path).close()
    reader = database.open_reader(path)
    assert reader is not None
    reader.close()


def test_a_newer_library_is_refused_and_left_alone(path: Path) -> None:
    database.open_writer(path).close()
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA user_version = {schema.MAJOR + 1}")
    conn.execute("UPDATE _sqlite_migrations SET name = 'of a newer version' WHERE name = 'library'")
    conn.commit()
    conn.close()
    before = path.read_bytes()
    for open_it in (database.open_writer, database.open_reader):
        with pytest.raises(DatabaseTooNew, match="newer"):
            open_it(path)
    assert path.read_bytes() == before


def test_a_foreign_or_damaged_file_is_refused(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database at all, not even a short one" * 40)
    with pytest.raises(DatabaseDamaged):
        database.open_writer(path)
    path.unlink()
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA application_id = 77")
    conn.execute("CREATE TABLE other (x)")
    conn.close()
    before = path.read_bytes()
    for open_it in (database.open_writer, database.open_reader):
        with pytest.raises(NotALibrary, match="not a PhotoSearch library"):
            open_it(path)
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


def test_an_upgrade_copies_the_old_library_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = database.open_writer(path)
    places.add_root(db, "/kept", "")
    db.close()
    monkeypatch.setattr(
        schema.migrations, "_migrations", list(schema.migrations._migrations), raising=True
    )

    @schema.migrations(name="second")
    def second(tables: Tables) -> None:
        tables.conn.execute("ALTER TABLE root ADD COLUMN colour TEXT")

    with pytest.raises(EnvironmentFault, match=r"older version.* Run `photosearch index` once"):
        database.open_reader(path)
    with monkeypatch.context() as closed:
        closed.setattr(database, "can_write_in", lambda _folder: False)
        with pytest.raises(
            EnvironmentFault, match=rf"older version.* Make {re.escape(str(path.parent))} writable"
        ):
            database.open_reader(path)
    db = database.open_writer(path)
    assert "colour" in db.tables["root"].columns_dict
    assert [r.path for r in places.roots(db)] == ["/kept"]
    db.close()
    [copy] = (path.parent / "backups").glob("before-upgrade-*.db")
    old = sqlite3.connect(copy)
    assert old.execute("SELECT path FROM root").fetchall() == [(b"/kept",)]
    assert "colour" not in [r[1] for r in old.execute("PRAGMA table_info(root)")]
    old.close()


@pytest.mark.parametrize("done", range(1, len(schema.migrations._migrations)))
def test_an_upgrade_that_stopped_between_two_migrations_goes_on(path: Path, done: int) -> None:
    path.parent.mkdir(parents=True)
    first = [migration.name for migration in schema.migrations._migrations[:done]]
    with contextlib.closing(sqlite3.connect(path)) as db:
        schema.apply(Tables(db), first)
        db.execute("INSERT INTO root (path) VALUES (?)", (b"/kept",))
        db.commit()
    assert usable.fault(path) is None, "as a backup"
    with pytest.raises(EnvironmentFault, match=r"older version.* Run `photosearch index` once"):
        database.open_reader(path)
    library = database.open_writer(path)
    assert [r.path for r in places.roots(library)] == ["/kept"]
    assert schema.migrations.pending(library.tables) == []
    library.close()


def test_a_failed_upgrade_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database.open_writer(path).close()
    monkeypatch.setattr(schema.migrations, "_migrations", list(schema.migrations._migrations))

    @schema.migrations(name="broken")
    def broken(tables: Tables) -> None:
        tables.conn.execute("ALTER TABLE root ADD COLUMN colour TEXT")
        tables.conn.execute("ALTER TABLE nowhere ADD COLUMN colour TEXT")

    with pytest.raises(sqlite3.OperationalError):
        database.open_writer(path)
    conn = sqlite3.connect(path)
    assert "colour" not in [r[1] for r in conn.execute("PRAGMA table_info(root)")]
    conn.close()


def test_a_full_disk_is_reported_and_loses_nothing(path: Path) -> None:
    db = database.open_writer(path)
    root = places.add_root(db, "/a", "")
    pages = db.conn.execute("PRAGMA page_count").fetchone()[0]
    db.conn.execute(f"PRAGMA max_page_count = {pages + 2}")
    many = [FileStat(f"{n:05}.jpg", n, n) for n in range(5000)]
    with pytest.raises(EnvironmentFault, match="disk is full"):
        rows.add(db, root, many)
    assert file_states.known(db, root.id) == []
    assert db.integrity() == []
    db.close()


def test_damage_that_only_reading_reveals_is_reported_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    db = database.open_writer(path)
    root = places.add_root(db, "/photos", "")
    stats = [FileStat(f"{n:04}.jpg", n, n) for n in range(3_000)]
    rows.add(db, root, stats)
    rootpage = db.conn.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'file'").fetchone()
    db.close()
    with path.open("r+b") as out:
        out.seek((rootpage[0] - 1) * 4096)
        out.write(b"\xff" * 4096)
    reader = database.open_reader(path)
    assert reader is not None
    with pytest.raises(DatabaseDamaged):
        file_states.known(reader, root.id)
    with pytest.raises(DatabaseDamaged):
        file_states.counts(reader, {})
    assert reader.integrity()
    reader.close()


def test_a_path_with_two_slashes_is_a_path(tmp_path: Path) -> None:
    path = Path(f"/{tmp_path}/a b#?%20/library.db")
    database.open_writer(path).close()
    assert (tmp_path / "a b#?%20" / "library.db").exists()


def test_claiming_files_does_not_read_finished_ones(tmp_path: Path) -> None:
    db = database.open_writer(tmp_path / "library.db")
    statements: list[str] = []
    db.conn.set_trace_callback(statements.append)
    file_states.claim(db, [1], 16)
    file_states.waiting(db, [1])
    file_states.failed_by_code(db)
    db.conn.set_trace_callback(None)
    plans = [
        str(row[3])
        for statement in statements
        if statement.startswith("SELECT")
        for row in db.conn.execute(f"EXPLAIN QUERY PLAN {statement}")
        if " file" in str(row[3])
    ]
    assert len(plans) >= 4 and all("file_waiting" in plan for plan in plans)
    db.close()
