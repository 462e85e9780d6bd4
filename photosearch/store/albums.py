"""Albums: named lists of photos, in the order in which they were added. A photo is in an album by its content, as its marks are.

Names that differ only in case, accents or spaces are the same.
"""

from __future__ import annotations

import difflib
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Final

from photosearch.base.errors import UserError
from photosearch.base.marks import FormerAlbum, PhotoAlbum
from photosearch.base.one_line import one_line
from photosearch.base.saved_search import LONGEST_NAME
from photosearch.base.user_text import say
from photosearch.language.folding import folded
from photosearch.store import mark_rows
from photosearch.store.db import Database
from photosearch.store.soundness import sound

# Makes the albums anew whose photos are there, but whose names are lost.
LOST: Final = (
    "INSERT OR IGNORE INTO album (id, name, folded) SELECT DISTINCT album_id, 'Album ' || album_id, 'album ' || album_id "
    "FROM album_photo WHERE album_id NOT IN (SELECT id FROM album)"
)

_COUNT = (
    "SELECT count(*) FROM album_photo JOIN image ON image.content_hash = album_photo.content_hash "
    f"WHERE album_id = album.id AND live AND {sound('album_photo')}"
)


def listed(db: Database) -> list[PhotoAlbum]:
    """All albums, by name."""
    rows = db.conn.execute(f"SELECT id, name, ({_COUNT}) FROM album WHERE {sound('album')}")
    return sorted((PhotoAlbum(*row) for row in rows), key=lambda one: (folded(one.name), one.id))


def find(db: Database, name: str) -> PhotoAlbum | None:
    """The album of this name."""
    row = db.conn.execute(
        f"SELECT id, name, ({_COUNT}) FROM album WHERE folded = ? AND {sound('album')}",
        (folded(name),),
    ).fetchone()
    return PhotoAlbum(*row) if row else None


def named(db: Database, name: str) -> PhotoAlbum:
    """The album of this name. Raises UserError if there is none, with the name that was probably meant."""
    found = find(db, name)
    if found is None:
        raise unknown(db, name)
    return found


def unknown(db: Database, name: str) -> UserError:
    """The error to raise if there is no album of this name."""
    names = {folded(one.name): one.name for one in listed(db)}
    close = difflib.get_close_matches(folded(name)[:LONGEST_NAME], names, 1, 0.7)
    if close:
        hint = say("Did you mean “{name}”?", name=names[close[0]])
    elif names:
        hint = say("The albums are: {names}", names=", ".join(sorted(names.values())[:10]))
    else:
        hint = say("There are no albums yet.")
    return UserError(say("There is no album “{name}”.", name=name), hint)


def of_photo(db: Database, image_id: int) -> list[PhotoAlbum]:
    """The albums that a photo is in, by name."""
    rows = db.conn.execute(
        f"SELECT album.id, name, ({_COUNT}) FROM album JOIN album_photo AS mine ON mine.album_id = album.id "
        f"JOIN image AS photo ON photo.content_hash = mine.content_hash WHERE photo.id = ? AND {sound('album')}",
        (image_id,),
    )
    return sorted((PhotoAlbum(*row) for row in rows), key=lambda one: folded(one.name))


def photos(db: Database, album_id: int) -> list[int]:
    """The live photos (ids) of an album, in its order."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT image.id FROM album_photo JOIN image ON image.content_hash = album_photo.content_hash "
            f"WHERE album_id = ? AND live AND {sound('album_photo')} ORDER BY position, album_photo.id",
            (album_id,),
        )
    ]


def any_album(db: Database) -> list[int]:
    """The photos (ids, perhaps repeated) that are in an album."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT image.id FROM album_photo JOIN image ON image.content_hash = album_photo.content_hash "
            f"WHERE {sound('album_photo')}"
        )
    ]


def create(
    db: Database, name: str, image_ids: Sequence[int] = ()
) -> tuple[PhotoAlbum, FormerAlbum]:
    """Make an album of these photos; returns it, and what undoes that. Raises UserError if the name cannot be used."""
    name = _free_name(db, name, 0)
    with db.transaction(durable=True) as conn:
        cursor = conn.execute(
            "INSERT INTO album (name, folded) VALUES (?, ?)", (name, folded(name))
        )
        album_id = int(cursor.lastrowid or 0)
        _append_in(conn, album_id, image_ids)
    return named(db, name), FormerAlbum(album_id, name, existed=False)


def add(db: Database, album_id: int, image_ids: Sequence[int]) -> FormerAlbum:
    """Add photos at the end of an album; those that it has already stay where they are. Returns what undoes that."""
    with db.transaction(durable=True) as conn:
        former = _former_in(conn, album_id)
        _append_in(conn, album_id, image_ids)
    return former


def take_away(db: Database, album_id: int, image_ids: Sequence[int]) -> FormerAlbum:
    """Take photos out of an album; they stay in the library. Returns what undoes that."""
    with db.transaction(durable=True) as conn:
        former = _former_in(conn, album_id)
        contents = mark_rows.contents_in(conn, image_ids)
        conn.executemany(
            "DELETE FROM album_photo WHERE album_id = ? AND content_hash = ?",
            [(album_id, content) for content in contents],
        )
        mark_rows.due_in(conn, contents)
    return former


def rename(db: Database, album_id: int, name: str) -> FormerAlbum:
    """Give an album another name; returns what undoes that. Raises UserError if the name cannot be used."""
    name = _free_name(db, name, album_id)
    with db.transaction(durable=True) as conn:
        former = _former_in(conn, album_id)
        conn.execute(
            "UPDATE album SET name = ?, folded = ? WHERE id = ?", (name, folded(name), album_id)
        )
        mark_rows.due_in(conn, [content for content, _position in former.members or ()])
    return FormerAlbum(former.id, former.name)


def delete(db: Database, album_id: int) -> FormerAlbum:
    """Delete an album; its photos stay. Returns what undoes that."""
    with db.transaction(durable=True) as conn:
        former = _former_in(conn, album_id)
        conn.execute("DELETE FROM album WHERE id = ?", (album_id,))
        mark_rows.due_in(conn, [content for content, _position in former.members or ()])
    return former


def arrange(db: Database, album_id: int, image_ids: Sequence[int]) -> FormerAlbum:
    """Put the photos of an album into this order; those that are not named follow. Returns what undoes that."""
    with db.transaction(durable=True) as conn:
        former = _former_in(conn, album_id)
        wanted = mark_rows.contents_in(conn, image_ids)
        there = [content for content, _position in former.members or ()]
        first = [content for content in wanted if content in set(there)]
        order = [*first, *(content for content in there if content not in set(first))]
        conn.executemany(
            "UPDATE album_photo SET position = ? WHERE album_id = ? AND content_hash = ?",
            [(at, album_id, content) for at, content in enumerate(order, 1)],
        )
        mark_rows.due_in(conn, order)
    return former


def restore(db: Database, wanted: FormerAlbum) -> FormerAlbum:
    """Undo a change of an album; returns what undoes this. Raises UserError if another album has its name now."""
    if wanted.existed:
        _free_name(db, wanted.name, wanted.id)
    with db.transaction(durable=True) as conn:
        there = conn.execute("SELECT 1 FROM album WHERE id = ?", (wanted.id,)).fetchone()
        former = (
            _former_in(conn, wanted.id)
            if there
            else FormerAlbum(wanted.id, wanted.name, existed=False)
        )
        touched = {content for content, _position in former.members or ()}
        if not wanted.existed:
            conn.execute("DELETE FROM album WHERE id = ?", (wanted.id,))
        else:
            conn.execute(
                "INSERT INTO album (id, name, folded) VALUES (?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded",
                (wanted.id, wanted.name, folded(wanted.name)),
            )
        if wanted.existed and wanted.members is not None:
            conn.execute("DELETE FROM album_photo WHERE album_id = ?", (wanted.id,))
            conn.executemany(
                "INSERT INTO album_photo (album_id, content_hash, position) VALUES (?, ?, ?)",
                [(wanted.id, *member) for member in wanted.members],
            )
            touched |= {content for content, _position in wanted.members}
        mark_rows.due_in(conn, touched)
    return former


def follow_in(
    conn: sqlite3.Connection,
    content: str,
    before: Iterable[tuple[str, int]],
    now: Sequence[tuple[str, int]],
) -> None:
    """Put a photo into the albums that its sidecar has named since it was last read, and take it out of those that the sidecar
    does not name any more; a sidecar that names none takes it out of none. Call it in a transaction."""
    was, is_ = {folded(name) for name, _at in before}, {folded(name) for name, _at in now}
    for name, position in now:
        name = one_line(name, LONGEST_NAME)
        if not folded(name) or folded(name) in was:
            continue
        conn.execute(
            "INSERT INTO album (name, folded) VALUES (?, ?) ON CONFLICT (folded) DO NOTHING",
            (name, folded(name)),
        )
        conn.execute(
            "INSERT OR IGNORE INTO album_photo (album_id, content_hash, position) "
            "SELECT id, ?, ? FROM album WHERE folded = ?",
            (content, position, folded(name)),
        )
    for gone in was - is_ if now else ():
        conn.execute(
            "DELETE FROM album_photo WHERE content_hash = ? "
            "AND album_id IN (SELECT id FROM album WHERE folded = ?)",
            (content, gone),
        )


def _append_in(conn: sqlite3.Connection, album_id: int, image_ids: Sequence[int]) -> None:
    (last,) = conn.execute(
        "SELECT coalesce(max(position), 0) FROM album_photo WHERE album_id = ?", (album_id,)
    ).fetchone()
    contents = mark_rows.contents_in(conn, image_ids)
    conn.executemany(
        "INSERT OR IGNORE INTO album_photo (album_id, content_hash, position) VALUES (?, ?, ?)",
        [(album_id, content, at) for at, content in enumerate(contents, int(last) + 1)],
    )
    mark_rows.due_in(conn, contents)


def _former_in(conn: sqlite3.Connection, album_id: int) -> FormerAlbum:
    """The album as it is. Raises UserError if it is gone."""
    row = conn.execute(
        f"SELECT name FROM album WHERE id = ? AND {sound('album')}", (album_id,)
    ).fetchone()
    if row is None:
        raise UserError(say("This album does not exist any more."))
    members = conn.execute(
        "SELECT content_hash, position FROM album_photo "
        f"WHERE album_id = ? AND {sound('album_photo')} ORDER BY position, id",
        (album_id,),
    ).fetchall()
    return FormerAlbum(album_id, row[0], members=tuple((str(c), int(p)) for c, p in members))


def _free_name(db: Database, name: str, own: int) -> str:
    """The name as it is stored. Raises UserError if it cannot be used, or if another album than `own` has it."""
    said = " ".join(name.split())
    shown = one_line(said, LONGEST_NAME)
    if not folded(shown) or len(said) > LONGEST_NAME:
        raise UserError(
            say("The name of an album has 1 to {count} characters.", count=LONGEST_NAME)
        )
    taken = find(db, shown)
    if taken is not None and taken.id != own:
        raise UserError(
            say("There is an album “{name}” already.", name=taken.name), say("Choose another name.")
        )
    return shown
