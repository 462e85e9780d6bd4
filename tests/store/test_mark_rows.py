"""Marks in the store: the user's own value counts, field by field; it follows files, and is undone and never lost."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.facts import Facts
from photosearch.base.marks import (
    REJECTED,
    FormerMarks,
    MarkChange,
    MarkField,
    MarkValue,
    PhotoMarks,
    colour_of,
)
from photosearch.base.records import FileStat
from photosearch.store import (
    backups,
    encoders,
    fact_rows,
    file_states,
    mark_rows,
    mending,
    photos,
    places,
    rebuild,
    removed,
    what_counts,
)
from photosearch.store import db as database
from photosearch.store.db import Database
from photosearch.store.fact_rows import Unread
from photosearch.store.photos import Indexed
from tests import rows

SECOND = 1_000_000_000
TOLD = Facts(4, 3, rating=2, label="Green", title="A file", keywords=("a|b", "c"))
HASH = [f"{n:032x}" for n in range(20)]


def store(
    db: Database, file_id: int, content: str, facts: Facts | None = TOLD, sidecars: str = ""
) -> None:
    photos.commit_batch(db, 1, [Indexed(file_id, content, facts, {}, sidecars=sidecars)])


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A library of the photos 1 and 2, whose files say `TOLD`."""
    db = database.open_writer(tmp_path / "data" / "library.db")
    root = places.add_root(db, "/photos", "uuid:1", "/photos")
    encoders.encoder_id(db, "m@1", "m")
    for number, file_id in enumerate(
        rows.add(db, root, [FileStat("a.jpg", 9, 9), FileStat("b.jpg", 8, 8)]), 1
    ):
        store(db, file_id, HASH[number])
    yield db
    db.close()


def mark(db: Database, *ids: int, **values: MarkValue) -> FormerMarks:
    fields: tuple[tuple[MarkField, MarkValue], ...] = tuple(values.items())  # type: ignore[assignment]
    return mark_rows.change(db, ids, MarkChange(fields))


def counted(db: Database, image_id: int = 1) -> Facts:
    return fact_rows.read(db, [image_id])[image_id]


def id_of(db: Database, content: str) -> int:
    [(found,)] = db.conn.execute("SELECT id FROM image WHERE content_hash = ?", (content,))
    return int(found)


def test_the_own_value_counts_before_that_of_the_file_field_by_field(db: Database) -> None:
    mark(db, 1, rating=4, title="Mine")
    assert counted(db) == replace(TOLD, rating=4, title="Mine")
    assert counted(db, 2) == TOLD
    mark_rows.change(db, [1], MarkChange(cleared=("rating",)))
    assert counted(db) == replace(TOLD, title="Mine")
    mark(db, 1, title="", label="", tags=())
    assert counted(db) == replace(TOLD, title=None, label=None, keywords=())


def test_every_field_is_kept_as_it_was_set(db: Database) -> None:
    mark(
        db, 1, favourite=True, rating=REJECTED, picked=True, label="rot", title=" My\n title ",
        caption="Ein Tag", tags=("Places|Italy", "x", "x"), rotation=-90,
    )  # fmt: skip
    assert counted(db) == replace(
        TOLD, favourite=True, rating=-1, picked=True, label="Red", title="My title", caption="Ein Tag",
        keywords=("Places|Italy", "x"), rotation=270,
    )  # fmt: skip
    shown = what_counts.shown(db, [1, 2, 3])
    assert shown == {1: PhotoMarks(True, -1, True, "Red", 270), 2: PhotoMarks(False, 2, False, "Green")}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [("rating", 6), ("rating", -2), ("rating", "x"), ("label", "mauve"), ("rotation", 45)],
)
def test_an_impossible_value_changes_nothing(
    db: Database, field: MarkField, value: MarkValue
) -> None:
    with pytest.raises(UserError):
        mark_rows.change(db, [1], MarkChange((("title", "x"), (field, value))))
    assert counted(db) == TOLD


def test_tags_are_added_to_those_of_the_file_and_removed_with_what_is_below(db: Database) -> None:
    mark_rows.change(db, [1], MarkChange(add_tags=("d", "A|B", "c|e")))
    assert set(counted(db).keywords) == {"a|b", "c", "d", "c|e"}
    mark_rows.change(db, [1, 2], MarkChange(add_tags=("z",), remove_tags=("c",)))
    assert set(counted(db).keywords) == {"a|b", "d", "z"}
    assert set(counted(db, 2).keywords) == {"a|b", "z"}


def test_photos_are_turned_from_where_they_are(db: Database) -> None:
    mark(db, 2, rotation=270)
    undo = mark_rows.change(db, [1, 2], MarkChange(turned=90))
    assert [counted(db, n).rotation for n in (1, 2)] == [90, 0]
    mark_rows.restore(db, undo)
    assert [counted(db, n).rotation for n in (1, 2)] == [None, 270]


def test_each_change_is_undone_and_done_again(db: Database) -> None:
    first = mark(db, 1, 2, rating=5, tags=("mine",))
    second = mark_rows.change(db, [1], MarkChange(cleared=("tags",), add_tags=("more",)))
    after = [counted(db, 1), counted(db, 2)]
    again = [mark_rows.restore(db, second), mark_rows.restore(db, first)]
    assert [counted(db, 1), counted(db, 2)] == [TOLD, TOLD]
    for redo in reversed(again):
        mark_rows.restore(db, redo)
    assert [counted(db, 1), counted(db, 2)] == after


def test_an_undo_brings_back_what_a_sidecar_said_before_it_was_written(db: Database) -> None:
    undo = mark(db, 1, rating=5)
    told = replace(TOLD, rating=5)  # the mark was written, and is what the sidecar says now
    photos.put_facts(db, [(Unread(1, f"9:{time.time_ns()}"), told)])
    mark_rows.restore(db, undo)
    assert counted(db).rating == 2


def test_what_changed_nothing_leaves_nothing_to_undo(db: Database) -> None:
    mark(db, 1, rating=5)
    assert mark(db, 1, rating=5) == FormerMarks()
    assert mark(db, 7, rating=5) == FormerMarks()


# What happens to files


def edit(db: Database, content: str, facts: Facts = TOLD, *, at: int = 0, sidecars: str = "") -> None:  # fmt: skip
    """The file of photo 1 gets other bytes, at a time in nanoseconds."""
    root = places.roots(db)[0]
    file = rows.known(db, root)["a.jpg"]
    stat = FileStat("a.jpg", file.size + 1, at, sidecars=sidecars)
    rows.apply(db, root, changed=[(file.id, rows.place_of(db, root), stat)])
    store(db, file.id, content, facts, sidecars)


def test_marks_follow_a_file_through_an_edit_in_place(db: Database) -> None:
    mark(db, 1, rating=5, favourite=True)
    edit(db, HASH[3])
    assert counted(db, id_of(db, HASH[3])) == replace(TOLD, rating=5, favourite=True)


def test_a_save_that_fails_half_way_loses_no_marks(db: Database) -> None:
    mark(db, 1, rating=5)
    file = rows.known(db, places.roots(db)[0])["a.jpg"]
    with db.transaction() as conn:
        file_states.fail_in(conn, [(file.id, "corrupt")])
    with db.transaction() as conn:  # and fails once more
        file_states.fail_in(conn, [(file.id, "corrupt")])
    store(db, file.id, HASH[3])
    assert counted(db, id_of(db, HASH[3])).rating == 5
    assert db.conn.execute("SELECT former FROM file WHERE id = ?", (file.id,)).fetchone() == ("",)


def test_a_copy_keeps_its_marks_if_the_other_copy_is_edited(db: Database) -> None:
    root = places.roots(db)[0]
    [copy] = rows.add(db, root, [FileStat("copy.jpg", 9, 9)])
    store(db, copy, HASH[1], None)
    mark(db, 1, rating=5)
    edit(db, HASH[3])
    mark(db, id_of(db, HASH[3]), rating=1)
    assert counted(db, 1).rating == 5


def test_what_was_noted_meanwhile_counts_if_an_edit_is_taken_back(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(db, 1, rating=5, title="Old")
    edit(db, HASH[3])
    later = time.time_ns() + 10 * SECOND
    monkeypatch.setattr(time, "time_ns", lambda: later)
    mark(db, id_of(db, HASH[3]), rating=1)
    edit(db, HASH[1])
    assert (counted(db, 1).rating, counted(db, 1).title) == (1, "Old")


def test_two_files_that_change_places_keep_their_marks(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time_ns()
    for image_id, rating in ((1, 5), (2, 1)):
        monkeypatch.setattr(time, "time_ns", lambda at=image_id: now - (9 - at) * SECOND)
        mark(db, image_id, rating=rating)
    root = places.roots(db)[0]
    files = rows.known(db, root)
    place = rows.place_of(db, root)
    changed = [
        (files["a.jpg"].id, place, FileStat("a.jpg", 8, 8)),
        (files["b.jpg"].id, place, FileStat("b.jpg", 9, 9)),
    ]
    rows.apply(db, root, changed=changed)
    store(db, files["a.jpg"].id, HASH[2], None)
    store(db, files["b.jpg"].id, HASH[1], None)
    assert [counted(db, n).rating for n in (1, 2)] == [5, 1]


def test_marks_outlive_the_removal_of_a_folder_and_its_end(db: Database) -> None:
    mark(db, 1, rating=5, tags=("x",))
    root = places.roots(db)[0]
    removed.take_out(db, root)
    assert removed.purge(db, days=0) != []
    again = places.add_root(db, "/photos", "uuid:1", "/photos")
    [file_id] = rows.add(db, again, [FileStat("a.jpg", 9, 9)])
    store(db, file_id, HASH[1])
    assert counted(db, id_of(db, HASH[1])) == replace(TOLD, rating=5, keywords=("x",))


def test_marks_go_with_a_folder_that_is_removed_for_good(db: Database) -> None:
    mark(db, 1, 2, rating=5, tags=("x",))
    gone = removed.take_out(db, places.roots(db)[0])
    removed.forget(db, [gone.id], lambda _hashes: None)
    for table in ("mark", "mark_tag", "sidecar_due"):
        assert not db.conn.execute(f"SELECT 1 FROM {table}").fetchone()


def test_both_halves_of_a_pair_have_the_marks(db: Database) -> None:
    root = places.roots(db)[0]
    [raw] = rows.add(db, root, [FileStat("a.cr2", 5, 5)])
    mark(db, 1, rating=5)
    store(db, raw, HASH[5])
    raw_id = id_of(db, HASH[5])
    assert photos.read(db, [raw_id]) == {}  # part of the other photo
    undo = mark(db, 1, label="blue")
    assert (counted(db, raw_id).rating, counted(db, raw_id).label) == (5, "Blue")
    mark_rows.restore(db, undo)
    assert counted(db, raw_id).label == "Green"
    rows.apply(db, root, gone=[rows.known(db, root)["a.jpg"].id])
    with db.transaction() as conn:
        from photosearch.store.pairs import settle_in

        settle_in(conn)
    assert photos.read(db, [raw_id]) and counted(db, raw_id).rating == 5


def test_a_raw_file_that_was_marked_alone_gives_its_marks_to_the_pair(db: Database) -> None:
    root = places.roots(db)[0]
    [raw] = rows.add(db, root, [FileStat("c.cr2", 5, 5)])
    store(db, raw, HASH[5])
    mark(db, id_of(db, HASH[5]), rating=5)
    [jpeg] = rows.add(db, root, [FileStat("c.jpg", 6, 6)])
    store(db, jpeg, HASH[6])
    assert counted(db, id_of(db, HASH[6])).rating == 5


# Edits by others


def reread(db: Database, facts: Facts, at: int) -> None:
    photos.put_facts(db, [(Unread(1, f"99:{at}:1:1"), facts)])


def test_a_later_edit_of_a_sidecar_wins_for_the_fields_it_changed(db: Database) -> None:
    mark(db, 1, rating=5, title="Mine", tags=("x",))
    reread(db, replace(TOLD, rating=1, title="Theirs"), time.time_ns() + SECOND)
    assert counted(db) == replace(TOLD, rating=1, title="Theirs", keywords=("x",))
    reread(db, TOLD, time.time_ns() + 2 * SECOND)  # and the next
    assert (counted(db).rating, counted(db).title) == (2, "A file")


def test_an_earlier_edit_that_is_read_later_does_not_win(db: Database) -> None:
    mark(db, 1, rating=5)
    reread(db, replace(TOLD, rating=1), time.time_ns() - SECOND * 100)
    assert counted(db).rating == 5


def test_a_value_that_others_take_away_is_kept(db: Database) -> None:
    mark(db, 1, rating=5, title="Mine")
    reread(db, Facts(4, 3), time.time_ns() + SECOND)
    assert (counted(db).rating, counted(db).title) == (5, "Mine")


def test_what_we_wrote_ourselves_changes_nothing(db: Database) -> None:
    mark(db, 1, rating=5, tags=("y", "x"))
    reread(db, replace(TOLD, rating=5, keywords=("x", "y")), time.time_ns() + SECOND)
    assert what_counts.own_marks(db, [1])[1] == {"rating": 5, "tags": ("y", "x")}
    reread(db, Facts(4, 3), 0)  # the sidecar is gone
    assert counted(db).rating == 5


def test_a_label_that_is_no_colour_counts_without_becoming_a_mark(db: Database) -> None:
    mark(db, 1, label="red")
    reread(db, replace(TOLD, label="To do"), time.time_ns() + SECOND)
    assert counted(db).label == "To do"
    assert mending.found(db) == []


def test_an_edit_of_the_file_itself_wins_in_the_same_way(db: Database) -> None:
    mark(db, 1, rating=5, title="Mine")
    edit(db, HASH[3], replace(TOLD, rating=1), at=time.time_ns() + SECOND)
    found = counted(db, id_of(db, HASH[3]))
    assert (found.rating, found.title) == (1, "Mine")


# Damage


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("value", "'7'"),
        ("value", "x'00'"),
        ("field", "'shape'"),
        ("content_hash", "'nothing'"),
    ],
)
def test_a_damaged_mark_costs_itself(db: Database, column: str, value: str) -> None:
    mark(db, 1, rating=5)
    mark(db, 2, rating=4)
    db.conn.execute(f"UPDATE mark SET {column} = {value} WHERE id = (SELECT min(id) FROM mark)")
    assert counted(db) == TOLD and counted(db, 2).rating == 4
    assert [str(one) for one in mending.found(db)] == ["1 mark of a photo"]
    mending.mend(db)
    assert mending.found(db) == [] and counted(db, 2).rating == 4


def test_a_damaged_mark_is_taken_from_the_backup(db: Database) -> None:
    mark(db, 1, 2, rating=5)
    backups.make(db.conn, db.path, "manual")
    mark(db, 2, rating=1)
    for column, value in (("value", "x'00'"), ("content_hash", "'nothing'"), ("at", "'soon'")):
        db.conn.execute(f"UPDATE mark SET {column} = {value} WHERE id = (SELECT min(id) FROM mark)")
        mending.mend(db)
        assert mending.found(db) == []
        assert [counted(db, n).rating for n in (1, 2)] == [5, 1]


def test_damaged_levels_of_tags_are_made_again(db: Database) -> None:
    mark(db, 1, tags=("a|b",))
    db.conn.execute("UPDATE mark_tag SET folded = x'00' WHERE path = 'a'")
    assert [str(one) for one in mending.found(db)] == ["1 level of a tag"]
    mending.mend(db)
    found = db.conn.execute("SELECT path, folded, leaf FROM mark_tag ORDER BY path").fetchall()
    assert found == [("a", "a", 0), ("a|b", "b", 1)]


def test_a_damaged_time_costs_no_mark(db: Database) -> None:
    mark(db, 1, rating=5)
    db.conn.execute("UPDATE mark SET at = 'soon'")
    assert mending.mend(db) != [] and counted(db).rating == 5


def marks_of(path: Path) -> set[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as conn:
        return {
            *conn.execute("SELECT content_hash, field, value FROM mark"),
            *conn.execute("SELECT content_hash, path, folded, leaf FROM mark_tag"),
            *conn.execute("SELECT content_hash FROM sidecar_due"),
        }


@pytest.mark.parametrize("table", ["image", "facts", "file", "mark_tag", "place"])
def test_a_library_that_is_built_again_has_all_marks(db: Database, table: str) -> None:
    mark(db, 1, rating=5, tags=("a|b",), title="Ü")
    mark(db, 2, favourite=True)
    db.close()
    before = marks_of(db.path)
    with closing(sqlite3.connect(db.path, isolation_level=None)) as conn:
        conn.execute(f"DROP TABLE {table}")
    rebuild.rebuild(db.path)
    assert marks_of(db.path) == before


def test_marks_that_cannot_be_read_come_from_the_backup(db: Database) -> None:
    mark(db, 1, rating=5, tags=("a|b",))
    backups.make(db.conn, db.path, "manual")
    db.close()
    before = marks_of(db.path)
    with closing(sqlite3.connect(db.path, isolation_level=None)) as conn:
        conn.execute("DROP TABLE mark")
    rebuild.rebuild(db.path)
    assert marks_of(db.path) == before
    assert os.path.exists(db.path)


def test_colours_are_known_in_two_languages() -> None:
    assert [colour_of(text) for text in ("RED", " grün ", "violett", "to do", "")] == ["Red", "Green", "Purple", None, None]  # fmt: skip
