"""The facts of photos. A photo whose facts were never read, or no longer match its sidecars, is the result of a query."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from photosearch.base.facts import VERSION, Facts, Person
from photosearch.base.marks import MARK_FIELDS, MarkField, MarkValue
from photosearch.language.folding import folded
from photosearch.store import page_looks, what_counts
from photosearch.store.db import Database
from photosearch.store.soundness import possible, sound

# What has a column of the same name in `facts`; `image` has what the files themselves tell, and `taken` is `taken_at`.
_ELSEWHERE: Final = {
    "width",
    "height",
    "format",
    "taken_at",
    "keywords",
    "persons",
    "places",
    "albums",
}
_COLUMNS: Final = tuple(f.name for f in fields(Facts) if f.name not in _ELSEWHERE)
_FLAGS: Final = {"flash", "favourite", "picked", "screenshot", "document", "portrait", "panorama"}
# The sidecars of all files of a photo and of their raw files, as a text that changes with each of them.
_SIDECARS: Final = (
    "coalesce((SELECT group_concat(sidecars, '|') FROM "
    "(SELECT sidecars FROM file WHERE sidecars <> '' AND (image_id = image.id "
    "OR beside IN (SELECT id FROM file AS main WHERE main.image_id = image.id)) ORDER BY id)), '')"
)


@dataclass(frozen=True)
class Unread:
    """A photo whose facts must be read. `sidecars`: to be handed to `put`, so that a later change is noticed."""

    image_id: int
    sidecars: str


def put_in(conn: sqlite3.Connection, image_id: int, found: Facts, sidecars: str = "") -> None:
    """Store the facts of a photo in place of what was known. `sidecars`: of its files, when they were read. Call it in a
    transaction; `photos` stores what results show."""
    conn.execute("DELETE FROM facts WHERE image_id = ?", (image_id,))
    names = ("image_id", "version", "sidecars", "taken", *_COLUMNS)
    conn.execute(
        f"INSERT INTO facts ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
        (image_id, VERSION, sidecars, found.taken_at, *(getattr(found, name) for name in _COLUMNS)),
    )
    _put_keywords(conn, image_id, found.keywords)
    conn.executemany(
        "INSERT OR IGNORE INTO fact_person (image_id, name, folded, x, y, w, h) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(image_id, p.name, folded(p.name), *(p.region or (None,) * 4)) for p in found.persons],
    )
    conn.executemany(
        "INSERT OR IGNORE INTO fact_place (image_id, name, folded) VALUES (?, ?, ?)",
        [(image_id, name, folded(name)) for name in found.places],
    )
    _put_albums(conn, image_id, found.albums)


def levels(keyword: str) -> Iterator[tuple[str, str, int]]:
    """The levels of a keyword: path, how it is compared, and whether it is the whole keyword."""
    levels = keyword.split("|")
    for at, level in enumerate(levels, 1):
        if folded(level):
            yield "|".join(levels[:at]), folded(level), int(at == len(levels))


def lacking(db: Database, image_id: int | None = None) -> list[Unread]:
    """The live photos (of all, or this one) whose facts were never read, were read by an older version, or with other sidecars; newest first."""
    return [
        Unread(*row)
        for row in db.conn.execute(
            f"SELECT image.id, {_SIDECARS} AS marks FROM image LEFT JOIN facts ON facts.image_id = image.id "
            f"WHERE live AND {sound('image')} AND (version IS NOT ? OR facts.sidecars IS NOT marks) "
            f"{'' if image_id is None else 'AND image.id = ? '}ORDER BY sort_at DESC, image.id DESC",
            (VERSION,) if image_id is None else (VERSION, image_id),
        )
    ]


def keep(db: Database, unread: Sequence[Unread]) -> None:
    """Take what is known of photos for all that can be known: their metadata cannot be read."""
    with db.transaction() as conn:
        conn.executemany(
            "INSERT INTO facts (image_id, version, sidecars, taken, camera, lens, lat, lon) "
            "SELECT id, ?, ?, taken_at, camera, lens, lat, lon FROM image WHERE id = ? "
            "ON CONFLICT (image_id) DO UPDATE SET version = excluded.version, sidecars = excluded.sidecars",
            [(VERSION, photo.sidecars, photo.image_id) for photo in unread],
        )


def take_over_in(
    conn: sqlite3.Connection,
    image_id: int,
    values: Mapping[MarkField, MarkValue | None],
    albums: Sequence[tuple[str, int]],
) -> None:
    """Store what was just written to the sidecars of a photo as what they say. `values`: None if a value was taken away, so that they
    must be read again. Call it in a transaction."""
    told = {name: value for name, value in values.items() if value is not None and name != "tags"}
    for name, value in told.items():
        conn.execute(
            f"UPDATE facts SET {name} = ? WHERE image_id = ?",
            (None if value == "" else value, image_id),
        )
    tags = values.get("tags")
    if isinstance(tags, tuple):
        conn.execute("DELETE FROM fact_keyword WHERE image_id = ?", (image_id,))
        _put_keywords(conn, image_id, tags)
    conn.execute("DELETE FROM fact_album WHERE image_id = ?", (image_id,))
    _put_albums(conn, image_id, albums)
    conn.execute(
        f"UPDATE facts SET sidecars = {_SIDECARS.replace('image.id', 'facts.image_id')}, version = iif(?, version, 0) "
        "WHERE image_id = ?",
        (None not in values.values(), image_id),
    )


def _put_keywords(conn: sqlite3.Connection, image_id: int, keywords: Sequence[str]) -> None:
    conn.executemany(
        "INSERT INTO fact_keyword (image_id, path, folded, leaf) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET leaf = max(leaf, excluded.leaf)",
        [(image_id, *level) for keyword in keywords for level in levels(keyword)],
    )


def _put_albums(conn: sqlite3.Connection, image_id: int, albums: Sequence[tuple[str, int]]) -> None:
    conn.executemany(
        "INSERT OR IGNORE INTO fact_album (image_id, name, position) VALUES (?, ?, ?)",
        [(image_id, *album) for album in albums],
    )


def told_in(conn: sqlite3.Connection, image_id: int) -> Facts | None:
    """What the photo's files and sidecars say of its marks, whatever counts; None if they were never read."""
    columns = [field for field in MARK_FIELDS if field != "tags"]
    row = conn.execute(
        f"SELECT {possible('facts', *columns)} FROM facts WHERE image_id = ?", (image_id,)
    ).fetchone()
    if row is None:
        return None
    values: dict[str, Any] = dict(zip(columns, row, strict=True))
    for name in _FLAGS & values.keys():
        values[name] = None if values[name] is None else bool(values[name])
    keywords = conn.execute(
        f"SELECT path FROM fact_keyword WHERE image_id = ? AND leaf AND {sound('fact_keyword')}",
        (image_id,),
    )
    albums = conn.execute(
        f"SELECT name, position FROM fact_album WHERE image_id = ? AND {sound('fact_album')}",
        (image_id,),
    )
    return Facts(
        0,
        0,
        **values,
        keywords=tuple(path for (path,) in keywords),
        albums=tuple((name, position) for name, position in albums),
    )


def read(db: Database, image_ids: Sequence[int]) -> dict[int, Facts]:
    """The facts of photos by image id; photos that have none are omitted. What their pictures tell of their kind is among
    them, and the user's own marks and albums take the place of what the files say."""
    found: dict[int, Facts] = {}
    looks = page_looks.kinds_of(db, image_ids)
    for start in range(0, len(image_ids), 500):
        part = [int(i) for i in image_ids[start : start + 500]]
        marks = ",".join("?" * len(part))
        keywords = _parts(
            db,
            f"SELECT image_id, path FROM fact_keyword WHERE image_id IN ({marks}) AND leaf "
            f"AND {sound('fact_keyword')}",
            part,
        )
        persons = _parts(
            db,
            f"SELECT image_id, name, {possible('fact_person', *'xywh')} FROM fact_person "
            f"WHERE image_id IN ({marks}) AND {sound('fact_person')}",
            part,
        )
        albums = _parts(
            db,
            "SELECT image.id, album.name, album_photo.position FROM album_photo JOIN album ON album.id = album_id "
            "JOIN image ON image.content_hash = album_photo.content_hash "
            f"WHERE image.id IN ({marks}) AND {sound('album_photo', 'album')} ORDER BY album.folded",
            part,
        )
        places = _parts(
            db,
            f"SELECT image_id, name FROM fact_place WHERE image_id IN ({marks}) AND {sound('fact_place')}",
            part,
        )
        for image_id, width, height, form, taken, *rest in db.conn.execute(
            f"SELECT image_id, width, height, {possible('image', 'format')}, {possible('facts', 'taken', *_COLUMNS)} "
            "FROM facts JOIN image ON image.id = image_id "
            f"WHERE image_id IN ({marks}) AND {sound('image')}",
            part,
        ):
            values: dict[str, Any] = dict(zip(_COLUMNS, rest, strict=True))
            for name in _FLAGS:
                values[name] = None if values[name] is None else bool(values[name])
            if image_id in looks:
                values[looks[image_id]] = True
            found[image_id] = Facts(
                width=width,
                height=height,
                format=form,
                taken_at=taken,
                keywords=tuple(row[0] for row in keywords.get(image_id, ())),
                persons=tuple(_person(*row) for row in persons.get(image_id, ())),
                places=tuple(row[0] for row in places.get(image_id, ())),
                albums=tuple((name, position) for name, position in albums.get(image_id, ())),
                **values,
            )
    for image_id, own in what_counts.own_marks(db, image_ids).items():
        if image_id in found:
            found[image_id] = what_counts.overlaid(found[image_id], own)
    return found


def _parts(db: Database, query: str, ids: Sequence[int]) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = {}
    for image_id, *row in db.conn.execute(query, ids):
        found.setdefault(image_id, []).append(tuple(row))
    return found


def _person(name: str, *region: float | None) -> Person:
    x, y, w, h = region
    if x is None or y is None or w is None or h is None:
        return Person(name)
    return Person(name, (x, y, w, h))
