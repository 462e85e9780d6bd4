"""The thread that checks whether the folders are reachable, so that no query has to touch a drive."""

from __future__ import annotations

from photosearch.service.shared import Shared
from photosearch.store import db as database

LOOK_SECONDS = 3.0


def presence_thread(shared: Shared) -> None:
    """Check every LOOK_SECONDS until the engine ends; tell the window when a drive has appeared or gone."""
    shared.opened.wait()
    engine = shared.engine
    db = database.open_reader(shared.dirs.database) if engine is not None else None
    if engine is None or db is None:
        return
    try:
        while not shared.stop.is_set():
            if engine.look_at_places(db):
                shared.send(engine.status(db))
            shared.stop.wait(LOOK_SECONDS)
    finally:
        db.close()
