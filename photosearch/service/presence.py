"""The thread that checks whether the folders are reachable, so that no query has to touch a drive, and the library in place.

It also tells the window and other processes how changes in the folders are noticed (`engine.watching`), and lets text towers rest
that no query needs.
"""

from __future__ import annotations

from photosearch.base.errors import EnvironmentFault, LibraryReplaced
from photosearch.base.watch_states import WatchState
from photosearch.engine.library import Engine
from photosearch.engine.watching import publish, withdraw
from photosearch.service.messages import Trouble
from photosearch.service.shared import Shared
from photosearch.store.db import Database

LOOK_SECONDS = 3.0


def presence_thread(shared: Shared) -> None:
    """Check every LOOK_SECONDS until the engine ends; tell the window when a drive has appeared or gone."""
    with shared.reader() as own:
        if own is not None:
            _look(shared, *own)


def _look(shared: Shared, engine: Engine, db: Database) -> None:
    told = ""
    watching: tuple[WatchState, ...] | None = ()
    while not shared.stop.is_set():
        try:
            if not db.frozen:
                db.session.must_be_there()
            before, watching = watching, engine.watching()
            if engine.look_at_places(db) or watching != before:
                status = engine.status(db)
                if engine.write:
                    publish(shared.dirs, status.watching)
                shared.send(status)
        except LibraryReplaced as gone:
            shared.reopen(gone)
        except EnvironmentFault as fault:
            if told != fault.user_text:
                shared.send(Trouble.of(0, fault))
            told = fault.user_text
        engine.choice.rest()
        shared.stop.wait(LOOK_SECONDS)
    if engine.write:
        withdraw(shared.dirs)
