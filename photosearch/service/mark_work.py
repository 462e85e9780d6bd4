"""Changes of marks and albums: carried out by the index thread between two batches, without an interruption of its work."""

from __future__ import annotations

import queue
from collections.abc import Sequence

from photosearch.base.errors import EnvironmentFault, PhotoSearchError
from photosearch.base.marks import NO_MARKS, PhotoMarks
from photosearch.engine.library import Engine
from photosearch.service.messages import AlbumsChanged, MarksSet, Trouble
from photosearch.service.requests import (
    AddToAlbum,
    ArrangeAlbum,
    CreateAlbum,
    DeleteAlbum,
    RenameAlbum,
    RestoreAlbum,
    RestoreMarks,
    SetMarks,
    TakeFromAlbum,
)
from photosearch.service.shared import Marking, Shared
from photosearch.store import albums, mark_rows, photos, what_counts
from photosearch.store.db import Database


def carry_out_marks(shared: Shared, engine: Engine) -> None:
    """Carry out all changes that wait, and answer them. Call it outside of transactions. Raises EnvironmentFault."""
    while True:
        try:
            marking = shared.markings.get_nowait()
        except queue.Empty:
            return
        try:
            shared.send(_carried_out(engine, marking))
        except PhotoSearchError as error:
            shared.send(Trouble.of(marking.id, error))
            if isinstance(error, EnvironmentFault):
                raise


def refuse_marks(shared: Shared, fault: PhotoSearchError) -> None:
    """Answer all changes that wait with the reason why the library cannot be written."""
    while True:
        try:
            marking = shared.markings.get_nowait()
        except queue.Empty:
            return
        shared.send(Trouble.of(marking.id, fault))


def _carried_out(engine: Engine, marking: Marking) -> MarksSet | AlbumsChanged:
    db = engine.writable
    match marking:
        case SetMarks(number, image_ids, change):
            undo = mark_rows.change(db, image_ids, change)
            return MarksSet(number, _noted(db, photos.live_among(db, image_ids)), undo)
        case RestoreMarks(number, former):
            redo = mark_rows.restore(db, former)
            changed = photos.live_of_hashes(db, {mark.content_hash for mark in former.marks})
            return MarksSet(number, _noted(db, changed), redo)
        case CreateAlbum(number, name, image_ids):
            album, former_album = albums.create(db, name, image_ids)
            return AlbumsChanged(number, tuple(albums.listed(db)), album.id, former_album)
        case AddToAlbum(number, album_id, image_ids):
            former_album = albums.add(db, album_id, image_ids)
        case TakeFromAlbum(number, album_id, image_ids):
            former_album = albums.take_away(db, album_id, image_ids)
        case ArrangeAlbum(number, album_id, image_ids):
            former_album = albums.arrange(db, album_id, image_ids)
        case RenameAlbum(number, album_id, name):
            former_album = albums.rename(db, album_id, name)
        case DeleteAlbum(number, album_id):
            former_album = albums.delete(db, album_id)
        case RestoreAlbum(number, wanted):
            album_id, former_album = wanted.id, albums.restore(db, wanted)
    return AlbumsChanged(number, tuple(albums.listed(db)), album_id, former_album)


def _noted(db: Database, image_ids: Sequence[int]) -> tuple[tuple[int, PhotoMarks], ...]:
    noted = what_counts.shown(db, image_ids)
    return tuple((image_id, noted.get(image_id, NO_MARKS)) for image_id in image_ids)


def wait_for_more(shared: Shared, engine: Engine, seconds: float | None = None) -> bool:
    """Wait until there is something to do other than changing marks, which this does meanwhile; for `seconds` after the last of
    them at most. Returns whether there is."""
    manner = shared.manner
    while True:
        if not shared.wake.wait(seconds):
            return False
        if shared.markings.empty():
            return True
        shared.wake.clear()  # whoever sets it has said before what there is to do
        carry_out_marks(shared, engine)
        if shared.interrupt.is_set() or shared.stop.is_set() or shared.manner is not manner:
            shared.wake.set()
            return True
