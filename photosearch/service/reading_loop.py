"""The index thread's work for a library that cannot be written, as on a read-only disk or in another user's home.

The library can be searched. The process ends, so that the window starts a new one, when the library can be written or when
another process has changed it.
"""

from __future__ import annotations

import logging
import queue
import time

from photosearch.base import settings as setting
from photosearch.base.errors import (
    DatabaseDamaged,
    DatabaseTooNew,
    EnvironmentFault,
    Locked,
    PhotoSearchError,
    Shortage,
    Stopped,
)
from photosearch.base.lock import take_lock
from photosearch.base.records import Progress
from photosearch.base.shortage import shortages
from photosearch.engine.library import Engine
from photosearch.service.library_care import take_care
from photosearch.service.mark_work import refuse_marks
from photosearch.service.messages import Calm, Trouble
from photosearch.service.requests import ApplySettings
from photosearch.service.shared import Change, Shared
from photosearch.store import db as database

log = logging.getLogger(__name__)

LOOK_SECONDS = 15.0  # between two looks at the library
LIFE_SECONDS = 30.0  # an engine that ends sooner counts as one that cannot run


def open_to_read(shared: Shared, fault: PhotoSearchError) -> Engine | None:
    """A reading engine, if `fault` only keeps the library from being written; else None."""
    needed = isinstance(fault, Locked | DatabaseDamaged | DatabaseTooNew | Shortage)
    if not isinstance(fault, EnvironmentFault) or needed:
        return None
    try:
        with shortages():
            engine = Engine.open(shared.dirs, setting.load(shared.dirs), write=False)
    except PhotoSearchError as error:
        log.info("the library cannot be read either: %s", error)
        return None
    if engine.db is None:
        engine.close()
        return None
    engine.choice.wish = engine.model.name  # a reader changes no model
    return engine


class ReadingLoop:
    """Refuses all changes, with the reason `fault`, until the process ends."""

    def __init__(self, shared: Shared, engine: Engine, fault: PhotoSearchError) -> None:
        assert engine.db is not None, "there is a library"
        self._shared = shared
        self._engine = engine
        self._frozen = engine.db.frozen
        self._fault = fault

    def run(self) -> None:
        shared = self._shared
        shared.send(self._engine.status())
        shared.send(Progress("blocked", note=self._fault.user_text))
        shared.send(Trouble(0, self._fault.user_text, self._fault.hint))
        began = looked = time.monotonic()
        first = before = self._stamp()
        while not shared.stop.is_set():
            shared.wake.wait(LOOK_SECONDS)
            shared.wake.clear()
            self._refuse()
            try:
                take_care(shared, is_open=True)
            except Stopped:
                return
            now = time.monotonic()
            if now - looked < LOOK_SECONDS:
                continue
            looked, last, before = now, before, self._stamp()
            # A frozen connection must not be used any more; any other waits until the writer is done.
            changed = before != first and (self._frozen or before == last)
            if now - began >= LIFE_SECONDS and (changed or self._can_write()):
                log.info("the library has changed or can be written: the engine ends for a new one")
                shared.send(Calm())
                shared.end()

    def _refuse(self) -> None:
        refuse_marks(self._shared, self._fault)
        while True:
            try:
                change: Change = self._shared.changes.get_nowait()
            except queue.Empty:
                return
            fault = self._fault
            if isinstance(change, ApplySettings):
                try:
                    self._engine.apply(change.settings)
                    continue
                except PhotoSearchError as error:
                    fault = error
            self._shared.send(Trouble(getattr(change, "id", 0), fault.user_text, fault.hint))

    def _stamp(self) -> list[tuple[int, int]]:
        """Changes whenever the library is written."""
        found = []
        for name in (self._shared.dirs.database.name, f"{self._shared.dirs.database.name}-wal"):
            try:
                info = (self._shared.dirs.data / name).stat()
                found.append((info.st_mtime_ns, info.st_size))
            except OSError:
                found.append((0, 0))
        return found

    def _can_write(self) -> bool:
        try:
            lock = take_lock(self._shared.dirs)
        except EnvironmentFault:
            return False
        try:
            return database.can_write(self._shared.dirs.database)
        finally:
            lock.release()
