"""The size of every picture, in pixels and bytes."""

from __future__ import annotations

from collections.abc import Iterator

from photosearch.store.db import Database


def sizes_after(db: Database, image_id: int) -> Iterator[tuple[int, int, int, int]]:
    """(image id, width, height, bytes) of every image, live or not, with a larger id, in the order of the ids. 0 stands for
    a number that is not known or damaged. An id is never used again, and its picture never changes."""
    found: Iterator[tuple[int, int, int, int]] = iter(
        db.conn.execute(
            "SELECT id, iif(typeof(width) = 'integer', width, 0), iif(typeof(height) = 'integer', height, 0), "
            "iif(typeof(bytes) = 'integer', bytes, 0) FROM image WHERE id > ? ORDER BY id",
            (image_id,),
        )
    )
    return found
