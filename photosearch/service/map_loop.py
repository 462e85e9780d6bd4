"""The thread that answers where the photos are, over its own read connection: of a large library that takes seconds, for which no
search waits."""

from __future__ import annotations

from photosearch.base.errors import PhotoSearchError
from photosearch.base.priority import be_nice
from photosearch.engine.blame import explained
from photosearch.query.map_clusters import MapTable
from photosearch.service.messages import MapShown, Trouble
from photosearch.service.shared import Shared


def map_thread(shared: Shared) -> None:
    """Answer each request until the queue ends."""
    be_nice()
    with shared.reader() as own:
        if own is None:
            return
        _engine, db = own
        table = MapTable(db, shared.dirs.thumbs)
        while (wanted := shared.maps.get()) is not None and not shared.stop.is_set():
            try:
                with explained(shared.dirs.database):
                    shared.send(MapShown(wanted.id, table(wanted.area, wanted.scale)))
            except PhotoSearchError as error:
                shared.send(Trouble.of(wanted.id, error))
