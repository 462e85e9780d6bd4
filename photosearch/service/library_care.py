"""Carry out the window's requests on the library as a whole: backups, and ways out of damage."""

from __future__ import annotations

import contextlib
import queue
from collections.abc import Callable

from photosearch.base.errors import PhotoSearchError, Stopped
from photosearch.base.shortage import shortages
from photosearch.base.user_text import say
from photosearch.engine import rescue
from photosearch.service.messages import BackupList, Calm, LibraryMended, Trouble
from photosearch.service.requests import (
    GetBackups,
    MakeBackup,
    RepairLibrary,
    RestoreBackup,
)
from photosearch.service.shared import Care, Shared


def take_care(shared: Shared, *, is_open: bool) -> None:
    """Carry out the requests that wait. If the library is open (`is_open`) and must be replaced, end the process first, and
    raise Stopped."""
    with contextlib.suppress(queue.Empty):
        while True:
            care = shared.cares.get_nowait()
            match care:
                case RestoreBackup(_, name) if is_open and name not in _names(shared):
                    _answering(shared, care)()  # tells why not
                case RestoreBackup() | RepairLibrary() if is_open:
                    shared.last = _answering(shared, care)
                    shared.end()
                    raise Stopped
                case _:
                    _answering(shared, care)()


def _names(shared: Shared) -> list[str]:
    return [backup.name for backup in rescue.listed(shared.dirs)]


def _answering(shared: Shared, care: Care) -> Callable[[], None]:
    def work() -> None:
        try:
            with shortages():
                done = _done(shared, care)
            shared.send(done)
            if isinstance(done, LibraryMended):
                shared.send(Calm())
        except PhotoSearchError as error:
            shared.send(Trouble.of(care.id, error))

    return work


def _done(shared: Shared, care: Care) -> BackupList | LibraryMended:
    dirs = shared.dirs
    match care:
        case RestoreBackup(number, name):
            return LibraryMended(number, rescue.restore(dirs, name))
        case RepairLibrary(number, anew=True):
            return LibraryMended(number, rescue.start_new(dirs))
        case RepairLibrary(number):
            sound = say("The library is sound; nothing was changed.")
            return LibraryMended(number, rescue.repair(dirs) or sound)
        case MakeBackup():
            rescue.make(dirs)
        case GetBackups():
            pass
    return BackupList(care.id, tuple(rescue.listed(dirs)))
