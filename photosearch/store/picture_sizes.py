"""The size of every picture, in pixels and bytes, and which photos are turned on their side to be seen."""

from __future__ import annotations

from collections.abc import Iterator

from photosearch.store.db import Database
from photosearch.store.soundness import sound

_LYING = "(90, 270)"


def sizes_after(db: Database, image_id: int) -> Iterator[tuple[int, int, int, int, int]]:
    """(image id, width, height, bytes, lying) of every image, live or not, with a larger id, in the order of the ids. 0 stands
    for a number that is not known or damaged. An id is never used again, and its picture never changes. `lying`: 1 if its
    file says that it is turned on its side."""
    found: Iterator[tuple[int, int, int, int, int]] = iter(
        db.conn.execute(
            "SELECT id, iif(typeof(image.width) = 'integer', image.width, 0), "
            "iif(typeof(image.height) = 'integer', image.height, 0), "
            "iif(typeof(image.bytes) = 'integer', image.bytes, 0), "
            f"coalesce(facts.rotation IN {_LYING}, 0) "
            "FROM image LEFT JOIN facts ON facts.image_id = image.id WHERE id > ? ORDER BY id",
            (image_id,),
        )
    )
    return found


def turned_by_user(db: Database) -> Iterator[tuple[int, int]]:
    """(image id, lying) of every photo that the user has turned; 0 if it is upright all the same."""
    found: Iterator[tuple[int, int]] = iter(
        db.conn.execute(
            f"SELECT image.id, CAST(mark.value AS INTEGER) IN {_LYING} FROM mark CROSS JOIN image "
            "ON image.content_hash = mark.content_hash "
            f"WHERE mark.field = 'rotation' AND mark.value IS NOT NULL AND {sound('mark')}"
        )
    )
    return found
