"""Which failed files are read again: those that the user names, and those that other decoders failed to read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable

from photosearch.store.db import Database


def failed_files(db: Database, code: str = "") -> dict[int, str]:
    """The absolute paths of the failed files, by id; if `code` is given, only of those with this error code."""
    rows = db.conn.execute(
        "SELECT file.id, root.path, file.relpath FROM file JOIN root ON root.id = file.root_id "
        "WHERE file.state = 'failed' AND file.state <> 'done' AND ? IN ('', error_code)",
        (code,),
    )
    return {row[0]: os.path.join(os.fsdecode(row[1]), os.fsdecode(row[2])) for row in rows}


def requeue(db: Database, ids: Iterable[int]) -> None:
    """Return failed files to the queue."""
    with db.transaction() as conn:
        conn.executemany(
            "UPDATE file SET state = 'pending', attempts = 0, error_code = NULL WHERE id = ? AND state = 'failed'",
            [(file_id,) for file_id in ids],
        )


def requeue_outdated(db: Database, decoders: str) -> int:
    """Return the files to the queue that failed with other decoders than `decoders`, a version as in `fail_in`. Returns
    their number."""
    with db.transaction() as conn:
        return conn.execute(
            "UPDATE file SET state = 'pending', attempts = 0, error_code = NULL "
            "WHERE state = 'failed' AND state <> 'done' AND decoder <> ?",
            (decoders,),
        ).rowcount


def states(db: Database, ids: Iterable[int]) -> Counter[str]:
    """How many of these files are in each state. Files that have been removed are not counted."""
    found: Counter[str] = Counter()
    for file_id in ids:
        found.update(
            row[0] for row in db.conn.execute("SELECT state FROM file WHERE id = ?", (file_id,))
        )
    return found


def retry_all(db: Database) -> None:
    """Let the next run retry the files that failed."""
    requeue(db, failed_files(db))
