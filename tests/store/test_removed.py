"""Removed folders: what is kept of them, how they come back, and when they are purged."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.facts import Facts
from photosearch.base.records import FileStat, Root
from photosearch.store import db as database
from photosearch.store import (
    embeddings,
    encoders,
    file_states,
    photos,
    places,
    rebuild,
    removed,
    text,
)
from photosearch.store.db import Database
from photosearch.store.photos import Indexed
from tests import rows

VEC = {"joint": b"\1\2" * 4}
LIVE = ("root", "place", "file", "name_text")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = database.open_writer(tmp_path / "library.db")
    encoders.encoder_id(db, "m@1")
    yield db
    db.close()


@pytest.fixture
def root(db: Database) -> Root:
    """A root on a volume, with two photos, a failed file, a waiting one, and one on another volume that is away."""
    root = places.add_root(db, "/photos", "uuid:1", "/photos", 7)
    add(db, root, "a.jpg", "sub/b.jpg", "bad.jpg", "new.jpg")
    [bad, new] = (rows.known(db, root)[name].id for name in ("bad.jpg", "new.jpg"))
    with db.transaction() as conn:
        mount = places.add_place_in(conn, root.id, "stick", "mount", "uuid:2", "/")
        file_states.fail_in(conn, [(bad, "corrupt")])
        conn.execute("UPDATE file SET attempts = 2 WHERE id = ?", (new,))
    stat = FileStat("stick/c.jpg", 100, 10, inode=5, ctime_ns=11, links=2, place="stick")
    rows.apply(db, root, added=[(mount, stat)])
    for name in ("a.jpg", "sub/b.jpg", "stick/c.jpg"):
        done(db, root, name)
    return root


def add(db: Database, root: Root, *names: str) -> None:
    rows.add(db, root, [FileStat(name, 100, 10, inode=n + 1) for n, name in enumerate(names)])


def h(content: str) -> str:
    """The hash of a content."""
    return blake2b(content.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def done(db: Database, root: Root, name: str, content: str = "") -> None:
    """Make a file a photo; by default, its name is its content."""
    facts = Facts(40, 30, "JPEG", "2024-05-01T10:00:00")
    file_id = rows.known(db, root)[name].id
    photos.commit_batch(db, 1, [Indexed(file_id, h(content or name), facts, VEC)])


def everything(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """All rows that say what is in the library now."""
    found = {table: db.conn.execute(f"SELECT * FROM {table}").fetchall() for table in LIVE}
    found["live"] = db.conn.execute("SELECT content_hash, live, orphaned_at FROM image").fetchall()
    found["words"] = [sorted(ids) for ids in text.match_names(db, ["photos", "sub", "stick"])]
    return found


def waits(db: Database) -> int:
    return sum(
        db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("removal", "removed_place", "removed_file")
    )


def log(db: Database) -> list[str]:
    return [op for _seq, op, _label in embeddings.log_since(db, 1, "joint", 0)]


def test_a_removed_root_is_kept_and_comes_back_as_it_was(db: Database, root: Root) -> None:
    other = places.add_root(db, "/other", "uuid:1", "/other")
    add(db, other, "d.jpg")
    done(db, other, "d.jpg", "a.jpg")
    before = everything(db)
    taken = removed.take_out(db, root)
    assert (taken.path, taken.photos, taken.offline_only) == ("/photos", 3, False)
    assert taken.until - taken.removed_at == 30 * 86_400
    assert abs(taken.removed_at - time.time()) < 100
    assert places.roots(db) == [other] and photos.count_files_in(db) == photos.count_live(db) == 1
    assert text.match_names(db, ["photos"]) == [[]]
    assert log(db) == ["add"] * 3 + ["remove"] * 2, "the other folder has a.jpg too"
    assert removed.listed(db) == [taken] and removed.count(db) == 1
    back = removed.restore(db, taken.id)
    assert back == removed.Restored("/photos", 3, 0)
    assert everything(db) == before and waits(db) == 0
    assert log(db)[5:] == ["add"] * 2 and db.integrity() == []
    with pytest.raises(UserError, match="no longer"):
        removed.restore(db, taken.id)


def test_every_column_of_a_file_is_kept(db: Database) -> None:
    columns = set(db.tables["file"].columns_dict) - {"root_id"}
    assert set(db.tables["removed_file"].columns_dict) == columns | {"removal_id"}
    columns = set(db.tables["place"].columns_dict) - {"root_id"}
    assert set(db.tables["removed_place"].columns_dict) == columns | {"removal_id"}
    assert set(db.tables["root"].columns_dict) == {"id", "path", "inode"}


def test_removing_purges_nothing_not_even_of_other_roots(db: Database, root: Root) -> None:
    other = places.add_root(db, "/other", "uuid:1", "/other")
    add(db, other, "moved away.jpg")
    done(db, other, "moved away.jpg")
    rows.apply(db, other, gone=[rows.known(db, other)["moved away.jpg"].id])
    removed.take_out(db, root)
    assert removed.purge(db) == []
    assert db.conn.execute("SELECT count(*) FROM image").fetchone() == (4,)
    assert db.conn.execute("SELECT count(*) FROM embedding").fetchone() == (4,)


def later(db: Database, days: int) -> None:
    """As if that many days had passed since."""
    db.conn.execute("UPDATE removal SET removed_at = removed_at - ?", (days * 86_400,))
    db.conn.execute("UPDATE image SET orphaned_at = datetime(orphaned_at, ?)", (f"-{days} days",))


def test_after_thirty_days_everything_is_purged_but_what_others_hold(
    db: Database, root: Root
) -> None:
    other = places.add_root(db, "/other", "uuid:1", "/other")
    add(db, other, "d.jpg")
    done(db, other, "d.jpg", "a.jpg")
    taken = removed.take_out(db, root)
    later(db, 29)
    assert removed.purge(db) == [] and removed.count(db) == 1
    later(db, 1)
    assert set(removed.purge(db)) == {h("stick/c.jpg"), h("sub/b.jpg")}
    assert waits(db) == 0 and photos.count_live(db) == 1 and db.integrity() == []
    with pytest.raises(UserError, match="no longer"):
        removed.restore(db, taken.id)


def test_a_file_whose_photo_has_been_purged_is_read_again(db: Database, root: Root) -> None:
    taken = removed.take_out(db, root)
    db.conn.execute("UPDATE image SET orphaned_at = '' WHERE content_hash = ?", (h("a.jpg"),))
    assert removed.purge(db) == [h("a.jpg")]
    removed.restore(db, taken.id)
    row = rows.known(db, root)["a.jpg"]
    assert (row.state, row.image_id) == ("pending", None)
    assert rows.known(db, root)["sub/b.jpg"].state == "done" and db.integrity() == []


def test_a_file_that_was_in_flight_waits_again(db: Database, root: Root) -> None:
    [claimed] = file_states.claim(db, [rows.place_of(db, root)], 9)
    taken = removed.take_out(db, root)
    photos.commit_batch(db, 1, [Indexed(claimed.id, h("too late"), Facts(4, 3), VEC)])
    removed.restore(db, taken.id)
    assert rows.known(db, root)["new.jpg"].state == "pending"


# What happened meanwhile


def test_a_folder_that_was_added_again_takes_back_what_it_lacks(db: Database, root: Root) -> None:
    taken = removed.take_out(db, root)
    again = places.add_root(db, "/photos", "uuid:1", "/photos", 7)
    add(db, again, "a.jpg", "quite new.jpg")
    done(db, again, "a.jpg", "changed since")
    newer = rows.known(db, again)["a.jpg"]
    back = removed.restore(db, taken.id)
    assert (back.path, back.photos, back.known) == ("/photos", 2, 1)
    assert places.roots(db) == [again]
    assert set(rows.known(db, again)) == {
        "a.jpg", "quite new.jpg", "sub/b.jpg", "bad.jpg", "new.jpg", "stick/c.jpg",
    }  # fmt: skip
    assert rows.known(db, again)["a.jpg"] == newer, "what a later scan found is right"
    assert len(places.places(db)) == 2 and db.integrity() == []


def test_a_drive_that_is_at_another_path_now_is_the_same_root(db: Database, root: Root) -> None:
    taken = removed.take_out(db, root)
    again = places.add_root(db, "/media/photos", "uuid:1", "/photos", 7)
    add(db, again, "a.jpg")
    done(db, again, "a.jpg")
    back = removed.restore(db, taken.id)
    assert (back.path, back.photos, back.known) == ("/media/photos", 2, 1)
    assert places.roots(db) == [again] and len(rows.known(db, again)) == 5
    assert text.match_names(db, ["media"]) == [[]], "a root is found by its own name alone"


def test_a_root_that_contains_the_folder_keeps_what_it_lists(db: Database, root: Root) -> None:
    taken = removed.take_out(db, root)
    outer = places.add_root(db, "/", "uuid:1", "/")
    add(db, outer, "photos/a.jpg", "photos/sub/b.jpg")
    done(db, outer, "photos/a.jpg")
    back = removed.restore(db, taken.id)
    assert (back.photos, back.known) == (1, 2)
    listed = {row.relpath for r in places.roots(db) for row in rows.known(db, r).values()}
    assert listed == {"photos/a.jpg", "photos/sub/b.jpg", "bad.jpg", "new.jpg", "stick/c.jpg"}
    assert photos.count_files_in(db) == 2, "no file is listed under two names"


def test_another_drive_at_the_same_path_is_not_taken_for_the_removed_one(
    db: Database, root: Root
) -> None:
    taken = removed.take_out(db, root)
    again = places.add_root(db, "/photos", "uuid:3", "/")
    add(db, again, "a.jpg")
    done(db, again, "a.jpg", "of another drive")
    back = removed.restore(db, taken.id)
    assert (back.photos, back.known) == (3, 0)
    tops = [p.volume for p in places.places(db) if p.root_id == again.id and not p.relpath]
    assert sorted(tops) == ["uuid:1", "uuid:3"]
    hashes = {h("of another drive"), h("a.jpg")}
    assert all(photos.image_of_hash(db, found) for found in hashes) and db.integrity() == []


@pytest.mark.parametrize("volume", ["", "former:1f"])
def test_a_folder_on_an_unknown_volume_is_known_by_its_path(db: Database, volume: str) -> None:
    old = places.add_root(db, "/old", volume)
    add(db, old, "a.jpg", "b.jpg")
    for name in ("a.jpg", "b.jpg"):
        done(db, old, name)
    taken = removed.take_out(db, old)
    again = places.add_root(db, "/old", "uuid:1", "/old")
    add(db, again, "a.jpg")
    back = removed.restore(db, taken.id)
    assert (back.photos, back.known) == (1, 1)
    assert set(rows.known(db, again)) == {"a.jpg", "b.jpg"} and len(places.places(db)) == 1


def test_names_that_are_not_utf8_come_back(db: Database) -> None:
    path, name = os.fsdecode(b"/ph\xff"), os.fsdecode(b"sub/\xe9t\xe9.jpg")
    odd = places.add_root(db, path, "uuid:1", path)
    add(db, odd, name)
    done(db, odd, name, "odd")
    before = everything(db)
    taken = removed.take_out(db, odd)
    assert removed.listed(db)[0].path == path
    removed.restore(db, taken.id)
    assert everything(db) == before


def test_ids_that_are_taken_are_replaced(db: Database, root: Root) -> None:
    """A salvaged library may have given them away."""
    taken = removed.take_out(db, root)
    db.conn.execute("DELETE FROM sqlite_sequence WHERE name IN ('root', 'place', 'file')")
    other = places.add_root(db, "/other", "uuid:1", "/other")
    add(db, other, "d.jpg")
    assert other.id == root.id
    removed.restore(db, taken.id)
    [_, back] = places.roots(db)
    assert (back.path, len(rows.known(db, back)), len(rows.known(db, other))) == ("/photos", 5, 1)


# A part of a root


def stick(db: Database, root: Root) -> list[int]:
    return [rows.known(db, root)["stick/c.jpg"].id]


def test_a_part_of_a_root_is_kept_and_comes_back_as_it_was(db: Database, root: Root) -> None:
    before = everything(db)
    taken = removed.take_out(db, root, "stick", stick(db, root))
    assert (taken.path, taken.photos, taken.offline_only) == ("/photos/stick", 1, True)
    assert set(rows.known(db, root)) == {"a.jpg", "sub/b.jpg", "bad.jpg", "new.jpg"}
    assert [place.relpath for place in places.places(db)] == [""]
    assert removed.restore(db, taken.id) == removed.Restored("/photos/stick", 1, 0)
    assert everything(db) == before and waits(db) == 0


def test_a_part_waits_for_its_root(db: Database, root: Root) -> None:
    before = everything(db)
    part = removed.take_out(db, root, "stick", stick(db, root))
    whole = removed.take_out(db, root)
    assert [found.id for found in removed.listed(db)] == [whole.id, part.id]
    with pytest.raises(UserError, match=r"belong to /photos, .* Restore /photos"):
        removed.restore(db, part.id)
    assert removed.count(db) == 2 and places.roots(db) == []
    removed.restore(db, whole.id)
    removed.restore(db, part.id)
    assert everything(db) == before


# For good


def test_what_is_removed_for_good_is_gone_at_once_but_what_others_hold_stays(
    db: Database, root: Root
) -> None:
    other, earlier = (places.add_root(db, path, "uuid:1", path) for path in ("/other", "/earlier"))
    for folder, name, content in (
        (other, "d.jpg", "a.jpg"),
        (earlier, "e.jpg", "sub/b.jpg"),
        (earlier, "f.jpg", "of its own"),
    ):
        add(db, folder, name)
        done(db, folder, name, content)
    kept = removed.take_out(db, earlier)
    part = removed.take_out(db, root, "stick", stick(db, root))
    snapshot = embeddings.Snapshot(0, "joint-1-00000000.idx", 9, "", 1, 3)
    embeddings.add_snapshot(db, 1, "joint", snapshot)
    with removed.overwriting(db):
        whole = removed.take_out(db, root)
        ids = removed.related(db, root.id, root.path)
        assert sorted(ids) == [part.id, whole.id]
        deleted: list[str] = []
        assert removed.forget(db, ids, deleted.extend) == 1
    assert deleted == [h("stick/c.jpg")]
    assert removed.listed(db) == [kept] and embeddings.snapshots(db, 1, "joint") == []
    assert photos.image_of_hash(db, h("a.jpg")) is not None
    assert removed.restore(db, kept.id).photos == 2
    assert photos.image_of_hash(db, h("sub/b.jpg")) is not None and db.integrity() == []


def test_a_disk_that_refuses_to_delete_leaves_the_folder_restorable(
    db: Database, root: Root
) -> None:
    def refuse(_hashes: object) -> None:
        raise OSError(30, "Read-only file system")

    before = everything(db)
    with removed.overwriting(db):
        taken = removed.take_out(db, root)
    with pytest.raises(OSError, match="Read-only"), removed.overwriting(db):
        removed.forget(db, [taken.id], refuse)
    removed.restore(db, taken.id)
    assert everything(db) == before


def test_nothing_of_what_is_removed_for_good_is_left_in_the_file(db: Database) -> None:
    root = places.add_root(db, "/secret", "uuid:1", "/secret")
    add(db, root, "zanzibar.jpg")
    facts = Facts(40, 30, "JPEG")
    vector = {"joint": b"vector of a secret photo"}
    file_id = rows.known(db, root)["zanzibar.jpg"].id
    photos.commit_batch(db, 1, [Indexed(file_id, h("secret"), facts, vector)])
    wal = db.path.with_name(db.path.name + "-wal")

    def stored() -> bytes:
        return db.path.read_bytes() + wal.read_bytes()

    secrets = (b"vector of a secret", b"zanzibar", b"/secret", h("secret").encode())
    assert all(found in stored() for found in secrets)
    with removed.overwriting(db):
        taken = removed.take_out(db, root)
        assert removed.forget(db, [taken.id], lambda _hashes: None) == 1
    left = [found for found in secrets if found in stored()]
    assert left == [] and db.integrity() == []


# Damage


def test_a_rebuilt_library_still_restores_what_was_removed(db: Database, root: Root) -> None:
    before = everything(db)
    part = removed.take_out(db, root, "stick", stick(db, root))
    whole = removed.take_out(db, root)
    db.close()
    rebuild.rebuild(db.path)
    with contextlib.closing(database.open_writer(db.path)) as new:
        assert removed.listed(new) == [whole, part]
        removed.restore(new, whole.id)
        removed.restore(new, part.id)
        assert everything(new) == before and new.integrity() == []


COLUMNS = [
    (table, column)
    for table, columns in {
        "removal": "root_id path inode part removed_at",
        "removed_place": "id relpath kind volume inside",
        "removed_file": "id place_id relpath image_id state doubt size mtime_ns inode ctime_ns links away attempts error_code",
        "root": "path inode",
        "place": "relpath kind volume inside root_id",
        "file": "relpath image_id state doubt size mtime_ns inode links away attempts error_code place_id",
        "image": "content_hash live orphaned_at",
    }.items()
    for column in columns.split()
]


@pytest.mark.parametrize(
    "value", ["odd", *(pytest.param(v, marks=pytest.mark.slow) for v in (-1, b"\0\xff"))], ids=repr
)
@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=".".join)
def test_a_damaged_value_costs_at_most_its_row(
    db: Database, root: Root, table: str, column: str, value: object
) -> None:
    """Whatever a column holds, folders can be listed, removed, restored and forgotten, or a sentence says why not."""
    other = places.add_root(db, "/other", "uuid:1", "/other")
    add(db, other, "d.jpg")
    done(db, other, "d.jpg")
    taken = removed.take_out(db, root)
    for statement in ("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON"):
        db.conn.execute(statement)
    with contextlib.suppress(sqlite3.IntegrityError):
        db.conn.execute(f"UPDATE OR REPLACE {table} SET {column} = ?", (value,))
    for statement in ("PRAGMA foreign_keys = ON", "PRAGMA ignore_check_constraints = OFF"):
        db.conn.execute(statement)
    assert len(removed.listed(db)) == removed.count(db)
    for known in places.roots(db):
        removed.take_out(db, known)
    with contextlib.suppress(UserError):
        removed.restore(db, taken.id)
    removed.forget(db, [found.id for found in removed.listed(db)], lambda _hashes: None)
    removed.purge(db)


def test_what_a_rebuilt_library_has_lost_is_read_again(db: Database, root: Root) -> None:
    whole = removed.take_out(db, root)
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute("DELETE FROM image WHERE content_hash = ?", (h("a.jpg"),))
    db.conn.execute("DELETE FROM removed_place WHERE relpath = ?", (b"stick",))
    db.close()
    rebuild.rebuild(db.path)
    with contextlib.closing(database.open_writer(db.path)) as new:
        assert removed.restore(new, whole.id).photos == 1
        states = {row.relpath: row.state for row in rows.known(new, root).values()}
        assert states == {
            "a.jpg": "pending", "sub/b.jpg": "done", "bad.jpg": "failed", "new.jpg": "pending",
        }  # fmt: skip
        assert new.integrity() == []
