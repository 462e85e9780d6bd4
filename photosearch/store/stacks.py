"""Which photos are stacked: shots of one moment, and versions of one shot (`duplicates.stacking`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from photosearch.store.db import Database
from photosearch.store.soundness import sound

VERSION: Final = 1  # of the rule; if it changes, all photos are compared again
# Of a photo that is in a stack because another was compared with it, but was not compared with its own neighbours yet.
NOT_COMPARED: Final = 0


def lacking(db: Database, fingerprint: int) -> list[int]:
    """The ids of the live photos that were not compared yet and have a fingerprint of this version, newest first."""
    return [
        row[0]
        for row in db.conn.execute(
            f"SELECT id FROM image INDEXED BY image_newest WHERE live AND {sound('image')} AND NOT EXISTS "
            "(SELECT 1 FROM stack WHERE image_id = image.id AND version = ?) AND EXISTS "
            "(SELECT 1 FROM fingerprint WHERE image_id = image.id AND version = ?) ORDER BY sort_at DESC, id DESC",
            (VERSION, fingerprint),
        )
    ]


def stacked(db: Database) -> list[tuple[int, int, int]]:
    """(image id, stack, 1 for the best) of every photo in a stack, whether it is live or not."""
    return db.conn.execute(
        f"SELECT image_id, stack, best FROM stack WHERE stack IS NOT NULL AND version IN (?, ?) AND {sound('stack')}",
        (VERSION, NOT_COMPARED),
    ).fetchall()


def shown(db: Database) -> list[tuple[int, int]]:
    """(image id, stack) of every live photo in a stack: stack by stack, the best first, then those with the most pixels."""
    return db.conn.execute(
        "SELECT image_id, stack FROM stack JOIN image ON image.id = image_id "
        f"WHERE stack IS NOT NULL AND version IN (?, ?) AND live AND {sound('stack')} "
        "ORDER BY stack, best DESC, width * height DESC, image_id",
        (VERSION, NOT_COMPARED),
    ).fetchall()


def out_of_reach(db: Database, online: Iterable[int]) -> set[int]:
    """The ids of the photos in stacks of which no file is in one of the places that are `online`."""
    there = sorted(online)
    return {
        row[0]
        for row in db.conn.execute(
            "SELECT image_id FROM stack WHERE stack IS NOT NULL AND NOT EXISTS (SELECT 1 FROM file "
            f"WHERE file.image_id = stack.image_id AND NOT away AND place_id IN ({','.join('?' * len(there))}))",
            there,
        )
    }


def put(db: Database, compared: Iterable[int], changed: Iterable[tuple[int, int, bool]]) -> None:
    """Store that photos were compared, and those whose stack has changed: image id, stack, whether it is the best. One
    transaction. A photo that no longer exists is skipped."""
    with db.transaction() as conn:
        conn.executemany(
            "INSERT INTO stack (image_id, version, stack, best) SELECT id, ?, NULL, 0 FROM image WHERE id = ? "
            "ON CONFLICT (image_id) DO UPDATE SET version = excluded.version",
            [(VERSION, image_id) for image_id in compared],
        )
        conn.executemany(
            "INSERT INTO stack (image_id, version, stack, best) SELECT id, ?, ?, ? FROM image WHERE id = ? "
            "ON CONFLICT (image_id) DO UPDATE SET stack = excluded.stack, best = excluded.best",
            [(NOT_COMPARED, stack, int(best), image_id) for image_id, stack, best in changed],
        )


def forget_older(db: Database) -> None:
    """Delete the stacks that another version of the rule made."""
    older = "SELECT 1 FROM stack WHERE version NOT IN (?, ?) LIMIT 1"
    if db.conn.execute(older, (VERSION, NOT_COMPARED)).fetchone():
        with db.transaction() as conn:
            conn.execute("DELETE FROM stack")


def near_in_time(db: Database, camera: str, taken_at: str, seconds: int, most: int) -> list[int]:
    """The ids of at most `most` live photos of a camera that were taken within `seconds` of a time."""
    at = datetime.fromisoformat(taken_at)
    first, last = (at - timedelta(seconds=seconds), at + timedelta(seconds=seconds))
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT id FROM image INDEXED BY image_newest WHERE live AND sort_at BETWEEN ? AND ? AND camera = ? "
            f"AND {sound('image')} ORDER BY sort_at DESC, id DESC LIMIT ?",
            (first.isoformat(), last.isoformat(), camera, most),
        )
    ]
