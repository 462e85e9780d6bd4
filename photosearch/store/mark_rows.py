"""The marks of photos: set, undone, carried along when a file's content changes, and given way to later edits by others.

A mark belongs to a content (`image.content_hash`), not to a row of `image`. A photo that consists of a picture and the raw file
beside it (`pairs`) has its marks with both contents, so each keeps them if the other goes.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from photosearch.base.facts import Facts
from photosearch.base.marks import (
    REJECTED,
    FormerMark,
    FormerMarks,
    MarkChange,
    MarkField,
    MarkValue,
    colour_of,
    normal,
    normal_tags,
)
from photosearch.language.folding import folded
from photosearch.store import fact_rows
from photosearch.store.db import Database
from photosearch.store.soundness import sound
from photosearch.store.what_counts import KEYWORDS, in_facts, packed, unpacked

AT_ONCE = 500
Row = tuple[str, MarkField, str | None]  # content hash, field, value


def change(db: Database, image_ids: Sequence[int], wanted: MarkChange) -> FormerMarks:
    """Change the marks of photos in one transaction; returns what undoes that. Photos that no longer exist are skipped.

    Raises UserError for a value that a field cannot have; then nothing has changed.
    """
    return change_each(db, dict.fromkeys(image_ids, wanted))


def change_each(db: Database, changes: Mapping[int, MarkChange]) -> FormerMarks:
    """As `change`, with a change for each photo, by image id."""
    image_ids = list(changes)
    rows: list[Row] = []
    former: list[FormerMark] = []
    with db.transaction(durable=True) as conn:
        for start in range(0, len(image_ids), AT_ONCE):
            part = image_ids[start : start + AT_ONCE]
            counted = fact_rows.read(db, part)
            for image_id, contents in _contents(conn, part).items():
                facts = counted.get(image_id, Facts(0, 0))
                new = _changed(facts, changes[image_id])
                for content, own_id in contents:
                    rows += [
                        (content, field, None if value is None else packed(field, value))
                        for field, value in new.items()
                    ]
                    mine = facts if own_id == image_id else _counted(db, own_id)
                    former += _former(conn, content, mine, new.keys())
        _put_in(conn, rows)
    changed = {(content, field): value for content, field, value in rows}
    return FormerMarks(tuple(f for f in former if changed[f.content_hash, f.field] != f.own))


def _changed(facts: Facts, wanted: MarkChange) -> dict[MarkField, MarkValue | None]:
    """The new own values of a photo of which `facts` count; None: as the file says. Raises UserError."""
    new: dict[MarkField, MarkValue | None] = {
        field: normal(field, value) for field, value in wanted.values
    }
    new |= dict.fromkeys(wanted.cleared)
    add, remove = normal_tags(wanted.add_tags), normal_tags(wanted.remove_tags)
    if add or remove:
        base = new.get("tags", facts.keywords) or ()
        assert isinstance(base, tuple)
        tags = _tagged(base, add, remove)
        if "tags" in new or set(tags) != set(facts.keywords):
            new["tags"] = tags
    if wanted.flag:
        new["picked"] = wanted.flag == "pick"
        if (wanted.flag == "reject") != (facts.rating == REJECTED):
            new["rating"] = REJECTED if wanted.flag == "reject" else 0
    if wanted.turned:
        new["rotation"] = normal("rotation", (facts.rotation or 0) + wanted.turned)
    return new


def restore(db: Database, wanted: FormerMarks) -> FormerMarks:
    """Undo a change; returns what undoes this. A field that had no own value gets none, unless what the file says has become
    another value since, as it does if the mark was written to a sidecar."""
    with db.transaction(durable=True) as conn:
        rows: list[Row] = []
        former: list[FormerMark] = []
        by_content: dict[str, list[FormerMark]] = {}
        for one in wanted.marks:
            by_content.setdefault(one.content_hash, []).append(one)
        for content, marks in by_content.items():
            found = conn.execute(
                "SELECT id FROM image WHERE content_hash = ?", (content,)
            ).fetchone()
            told = fact_rows.told_in(conn, found[0]) if found else None
            facts = _counted(db, found[0]) if found else Facts(0, 0)
            former += _former(conn, content, facts, [one.field for one in marks])
            for one in marks:
                value = one.own
                if value is None and told and one.counted != _said(told, one.field):
                    value = one.counted if one.counted is not None else _NOTHING.get(one.field)
                rows.append((content, one.field, value))
        _put_in(conn, rows)
    return FormerMarks(tuple(former))


def _counted(db: Database, image_id: int) -> Facts:
    return fact_rows.read(db, [image_id]).get(image_id, Facts(0, 0))


# What a field says if nothing does.
_NOTHING: Final[dict[MarkField, str]] = {
    "favourite": "0",
    "rating": "0",
    "picked": "0",
    "label": "",
    "title": "",
    "caption": "",
    "tags": "[]",
    "rotation": "0",
}


def _said(facts: Facts, field: MarkField) -> str | None:
    value = in_facts(facts, field)
    return None if value is None else packed(field, value)


def _former(
    conn: sqlite3.Connection, content: str, facts: Facts, fields: Iterable[MarkField]
) -> Iterator[FormerMark]:
    own = dict(
        conn.execute("SELECT field, value FROM mark WHERE content_hash = ?", (content,)).fetchall()
    )
    for field in fields:
        yield FormerMark(content, field, own.get(field), _said(facts, field))


def _tagged(tags: tuple[str, ...], add: Sequence[str], remove: Sequence[str]) -> tuple[str, ...]:
    """`tags` with those of `add` and without those of `remove` and what is below them."""
    away = [folded(tag) for tag in remove]

    def stays(tag: str) -> bool:
        name = folded(tag)
        return not any(name == gone or name.startswith(f"{gone}|") for gone in away)

    kept = {folded(tag): tag for tag in tags if stays(tag)}
    for tag in add:
        kept.setdefault(folded(tag), tag)
    return tuple(kept.values())


def _contents(
    conn: sqlite3.Connection, image_ids: Sequence[int]
) -> dict[int, list[tuple[str, int]]]:
    """The contents of photos, and of the raw files that are part of them, each with its own image id; by image id."""
    marks = ",".join("?" * len(image_ids))
    found: dict[int, list[tuple[str, int]]] = {}
    for image_id, content, own_id in conn.execute(
        f"SELECT id, content_hash, id FROM image WHERE id IN ({marks}) AND {sound('image')} "
        "UNION SELECT main.image_id, image.content_hash, image.id FROM file AS main "
        "JOIN file AS raw ON raw.beside = main.id JOIN image ON image.id = raw.image_id "
        f"WHERE main.image_id IN ({marks}) AND {sound('image')}",
        (*image_ids, *image_ids),
    ):
        found.setdefault(image_id, []).append((content, own_id))
    return found


def contents_in(conn: sqlite3.Connection, image_ids: Sequence[int]) -> list[str]:
    """The contents of photos and of the raw files that are part of them, in the order of `image_ids`."""
    found: list[str] = []
    for start in range(0, len(image_ids), AT_ONCE):
        part = image_ids[start : start + AT_ONCE]
        known = _contents(conn, part)
        for image_id in part:
            found += [content for content, _id in known.get(image_id, ())]
    return list(dict.fromkeys(found))


def _put_in(conn: sqlite3.Connection, rows: Sequence[Row], at: int | None = None) -> None:
    """Set marks. `at`: when they were noted; None: now."""
    now = time.time_ns() if at is None else at
    conn.executemany(
        "INSERT INTO mark (content_hash, field, value, at) VALUES (?, ?, ?, ?) ON CONFLICT (content_hash, field) "
        "DO UPDATE SET value = excluded.value, at = excluded.at WHERE mark.value IS NOT excluded.value",
        [(*row, now) for row in rows],
    )
    for content, field, value in rows:
        if field == "tags":
            _index_tags(conn, content, value)
    due_in(conn, {row[0] for row in rows})


def due_in(conn: sqlite3.Connection, contents: Iterable[str]) -> None:
    """Note that the sidecars of these contents must be written."""
    now = time.time_ns()
    conn.executemany(
        "INSERT INTO sidecar_due (content_hash, at) VALUES (?, ?) "
        "ON CONFLICT (content_hash) DO UPDATE SET at = excluded.at",
        [(content, now) for content in contents],
    )


def due_beside_in(conn: sqlite3.Connection, file_id: int) -> None:
    """Note that a marked photo has a file without a sidecar: a copy, or one that was moved without it. Call it in a transaction."""
    conn.execute(
        "INSERT INTO sidecar_due (content_hash, at) SELECT content_hash, ? FROM file "
        "JOIN image ON image.id = file.image_id WHERE file.id = ? AND file.sidecars = '' AND "
        "(EXISTS (SELECT 1 FROM mark WHERE mark.content_hash = image.content_hash) OR "
        "EXISTS (SELECT 1 FROM album_photo WHERE album_photo.content_hash = image.content_hash)) "
        "ON CONFLICT (content_hash) DO UPDATE SET at = excluded.at",
        (time.time_ns(), file_id),
    )


def _index_tags(conn: sqlite3.Connection, content: str, value: str | None) -> None:
    conn.execute("DELETE FROM mark_tag WHERE content_hash = ?", (content,))
    tags = json.loads(value) if value else ()
    conn.executemany(
        "INSERT INTO mark_tag (content_hash, path, folded, leaf) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET leaf = max(leaf, excluded.leaf)",
        [(content, *level) for tag in tags for level in fact_rows.levels(tag)],
    )


def index_all_tags(conn: sqlite3.Connection) -> None:
    """Make the levels of all tags again. Call it in a transaction."""
    conn.execute("DELETE FROM mark_tag")
    for content, value in conn.execute(
        "SELECT content_hash, value FROM mark WHERE field = 'tags' AND value IS NOT NULL "
        "AND json_valid(value) AND json_type(value) = 'array'"
    ).fetchall():
        _index_tags(conn, content, value)


def all_tags(db: Database) -> list[tuple[str, int]]:
    """The tags of live photos with the number of their photos, by name."""
    rows = db.conn.execute(
        f"SELECT told.path, count(*) FROM {KEYWORDS} AS told JOIN image ON image.id = told.image_id "
        "WHERE told.leaf AND live GROUP BY told.path"
    )
    return sorted(((str(path), int(count)) for path, count in rows), key=lambda one: folded(one[0]))


# What follows files


def carry_in(conn: sqlite3.Connection, old: str, new: str, since: int | None) -> None:
    """Give the marks and albums of a content to that which a file has now instead, where it has no later ones. `since`: only what
    was noted after that time, in nanoseconds, because the new content has been in the library before; None: it is new. Call it in a
    transaction."""
    _give_in(conn, old, new, -1 if since is None else since)
    if since is None:
        _give_albums_in(conn, old, new)


def share_in(conn: sqlite3.Connection, one: str, other: str) -> None:
    """Give two contents that have become one photo the marks of both, the later ones where they differ, and the albums of both.
    Call it in a transaction."""
    for source, target in ((one, other), (other, one)):
        _give_in(conn, source, target, -1)
        _give_albums_in(conn, source, target)


def _give_in(conn: sqlite3.Connection, source: str, target: str, since: int) -> None:
    """Give marks of one content that were set after `since` to another that has no later ones."""
    for field, value, at in conn.execute(
        "SELECT mark.field, mark.value, mark.at FROM mark LEFT JOIN mark AS own "
        "ON own.content_hash = ? AND own.field = mark.field "
        "WHERE mark.content_hash = ? AND mark.at > ? AND (own.at IS NULL OR own.at < mark.at)",
        (target, source, since),
    ).fetchall():
        _put_in(conn, [(target, field, value)], at)


def _give_albums_in(conn: sqlite3.Connection, source: str, target: str) -> None:
    conn.execute(
        "INSERT OR IGNORE INTO album_photo (album_id, content_hash, position) "
        "SELECT album_id, ?, position FROM album_photo WHERE content_hash = ?",
        (target, source),
    )


def give_way_in(
    conn: sqlite3.Connection, content: str, before: Facts | None, now: Facts, edited_at: int
) -> None:
    """Let edits by other programs replace the user's own values: those of fields whose value in the file or its sidecars has
    changed, at a time after that of the mark. A value that another program has taken away replaces nothing.

    `before`: what they said when they were last read; None if that is not known. `edited_at`: in nanoseconds. Call it in a
    transaction.
    """
    if before is None:
        return
    for field, stored, at in conn.execute(
        f"SELECT field, value, at FROM mark WHERE content_hash = ? AND value IS NOT NULL AND {sound('mark')}",
        (content,),
    ).fetchall():
        said = in_facts(now, field)
        if said is None or edited_at <= at or _same(said, in_facts(before, field)):
            continue
        value: str | None = packed(field, said)
        if field == "label":  # another text than a colour cannot be a mark, but counts
            value = colour_of(str(said))
        if value is not None and _same(unpacked(field, value), unpacked(field, stored)):
            continue
        conn.execute(
            "UPDATE mark SET value = ?, at = ? WHERE content_hash = ? AND field = ?",
            (value, edited_at, content, field),
        )
        if field == "tags":
            _index_tags(conn, content, value)


def _same(one: MarkValue, other: MarkValue | None) -> bool:
    """Whether two values are the same; tags are in any order."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return sorted(one) == sorted(other)
    return one == other


def forget_in(conn: sqlite3.Connection, contents: Iterable[str]) -> None:
    """Delete the marks of these contents for good. Call it in a transaction."""
    for content in contents:
        for table in ("mark", "mark_tag", "album_photo", "sidecar_due"):
            conn.execute(f"DELETE FROM {table} WHERE content_hash = ?", (content,))
