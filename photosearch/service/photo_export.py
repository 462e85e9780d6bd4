"""Exports photos, and tells how far it is."""

from __future__ import annotations

import threading
import time

from photosearch.base.errors import UserError
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.engine.exporting import export
from photosearch.service.messages import ExportProgress, PhotosExported
from photosearch.service.requests import ExportPhotos
from photosearch.service.shared import Shared

TELL_SECONDS = 0.25  # between two events of progress


def export_photos(shared: Shared, asked: ExportPhotos, stop: threading.Event) -> PhotosExported:
    """Export until the end, or until `stop` is set; then what was exported stays."""
    told = 0.0

    def tell(progress: Progress) -> None:
        nonlocal told
        if (now := time.monotonic()) - told >= TELL_SECONDS:
            told = now
            shared.send(ExportProgress(asked.id, progress))

    with shared.reader() as own:
        if own is None:
            raise UserError(say("There is no library yet."))
        engine, db = own
        done = export(
            db, asked.image_ids, asked.wish, engine.online(db), engine.new_pool, tell, stop
        )
    return PhotosExported(asked.id, done, stop.is_set())
