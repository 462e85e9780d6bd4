"""Changes of marks and albums: carried out by the index thread between two batches, without an interruption of its work; and the
sidecars that follow them."""

from __future__ import annotations

import queue
from collections.abc import Sequence
from pathlib import Path

from photosearch.base.errors import EnvironmentFault, PhotoSearchError
from photosearch.base.marks import NO_MARKS, PhotoMarks
from photosearch.base.shortage import shortages
from photosearch.base.user_text import say
from photosearch.engine.library import Engine
from photosearch.engine.sidecar_writing import SidecarResult, SidecarWriter, written
from photosearch.service.errand import Errand
from photosearch.service.messages import (
    AlbumsChanged,
    MarksImported,
    MarksSet,
    SidecarsWritten,
    Trouble,
)
from photosearch.service.requests import (
    AddToAlbum,
    ArrangeAlbum,
    CreateAlbum,
    DeleteAlbum,
    ImportMarks,
    RenameAlbum,
    RestoreAlbum,
    RestoreMarks,
    SetMarks,
    TakeFromAlbum,
)
from photosearch.service.shared import FoundMarks, Marking, Shared
from photosearch.store import albums, foreign, mark_rows, photos, sidecar_queue, what_counts
from photosearch.store.db import Database


class MarkDesk:
    """Carries out changes of marks and albums, and writes sidecars in a thread that nobody waits for."""

    def __init__(self, shared: Shared, engine: Engine) -> None:
        self._shared = shared
        self._engine = engine
        self._writer = SidecarWriter()
        self._errand: Errand[list[SidecarResult]] | None = None

    def carry_out(self) -> None:
        """Carry out all changes that wait, and answer them. Call it outside of transactions. Raises EnvironmentFault."""
        changed = False
        while True:
            try:
                marking = self._shared.markings.get_nowait()
            except queue.Empty:
                break
            try:
                self._shared.send(_carried_out(self._engine, marking))
                changed = True
            except PhotoSearchError as error:
                self._shared.send(Trouble.of(marking.id, error))
                if isinstance(error, EnvironmentFault):
                    raise
        if changed or self._is_written:
            self.write_sidecars()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until there is something to do other than marks, which are changed and written meanwhile; for `seconds` after the
        last of them at most. Returns whether there is."""
        shared, manner = self._shared, self._shared.manner
        self.write_sidecars()
        while True:
            if not shared.wake.wait(seconds):
                return False
            if shared.markings.empty() and not self._is_written:
                return True
            shared.wake.clear()  # whoever sets it has said before what there is to do
            self.carry_out()
            if shared.interrupt.is_set() or shared.stop.is_set() or shared.manner is not manner:
                shared.wake.set()
                return True

    @property
    def _is_written(self) -> bool:
        return self._errand is not None and self._errand.done

    def write_sidecars(self) -> None:
        """Note what was written, and begin with what can be written next, if the user wants sidecars. Raises EnvironmentFault."""
        shared, engine = self._shared, self._engine
        if self._errand is not None:
            if not self._errand.done:
                return
            results, self._errand = self._errand.result(), None
            report = self._writer.settle(engine.writable, results)
            if report.changed:
                shared.mark_dirty(report.changed)
            left = sidecar_queue.waiting(engine.writable)
            if report.written or report.faults:
                shared.send(SidecarsWritten(report.written, left, report.said))
            if not results:  # a drive has gone
                return
        if not engine.settings.write_sidecars:
            return
        files = self._writer.files(engine.writable, engine.online())
        if files:
            self._errand = Errand(lambda _report, _stop: written(files, shared.stop), shared.wake)


def read_marks(shared: Shared, asked: ImportMarks) -> None:
    """Read what another program says, in a thread that nobody waits for, and hand it to the index thread."""
    try:
        with shortages(), shared.reader() as own:
            if own is None:
                shared.send(Trouble(asked.id, say("There is no library yet.")))
                return
            found = foreign.read_digikam(Path(asked.path))
            shared.mark(FoundMarks(asked.id, foreign.matched(own[1], found)))
    except PhotoSearchError as error:
        shared.send(Trouble.of(asked.id, error))


def refuse_marks(shared: Shared, fault: PhotoSearchError) -> None:
    """Answer all changes that wait with the reason why the library cannot be written."""
    while True:
        try:
            marking = shared.markings.get_nowait()
        except queue.Empty:
            return
        shared.send(Trouble.of(marking.id, fault))


def _carried_out(engine: Engine, marking: Marking) -> MarksSet | MarksImported | AlbumsChanged:
    db = engine.writable
    match marking:
        case SetMarks(number, image_ids, change):
            undo = mark_rows.change(db, image_ids, change)
            return MarksSet(number, _noted(db, photos.live_among(db, image_ids)), undo)
        case RestoreMarks(number, former):
            redo = mark_rows.restore(db, former)
            changed = photos.live_of_hashes(db, {mark.content_hash for mark in former.marks})
            return MarksSet(number, _noted(db, changed), redo)
        case FoundMarks(number, found):
            undo = mark_rows.change_each(db, found.changes)
            return MarksImported(number, len(found.changes), found.unknown, undo)
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
