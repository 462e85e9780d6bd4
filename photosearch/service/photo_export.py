"""The thread that exports photos. Nobody waits for it: a drive may hang."""

from __future__ import annotations

import threading
import time

from photosearch.base.errors import PhotoSearchError
from photosearch.base.priority import be_nice
from photosearch.base.records import Progress
from photosearch.base.shortage import shortages
from photosearch.base.user_text import say
from photosearch.engine.exporting import export
from photosearch.service.messages import ExportProgress, PhotosExported, Trouble
from photosearch.service.requests import ExportPhotos
from photosearch.service.shared import Shared

TELL_SECONDS = 0.25  # between two events of progress


def export_photos(shared: Shared, asked: ExportPhotos, stop: threading.Event) -> None:
    """Export until the end, or until `stop` is set; then what was exported stays."""
    be_nice()
    told = 0.0

    def tell(progress: Progress) -> None:
        nonlocal told
        if (now := time.monotonic()) - told >= TELL_SECONDS:
            told = now
            shared.send(ExportProgress(asked.id, progress))

    try:
        with shortages(), shared.reader() as own:
            if own is None:
                shared.send(Trouble(asked.id, say("There is no library yet.")))
                return
            engine, db = own
            done = export(
                db, asked.image_ids, asked.wish, engine.online(db), engine.new_pool, tell, stop
            )
        shared.send(PhotosExported(asked.id, done, stop.is_set()))
    except PhotoSearchError as error:
        shared.send(Trouble.of(asked.id, error))
    finally:
        shared.work_ended(asked)
