"""The thread that downloads, imports, packs and removes models."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Literal

from photosearch.base import settings as setting
from photosearch.base.errors import PhotoSearchError, UserError
from photosearch.base.records import Progress, display
from photosearch.base.shortage import shortages
from photosearch.base.user_text import say
from photosearch.engine import installed
from photosearch.service.messages import ModelWork, ModelWorkDone, Trouble
from photosearch.service.requests import FetchModel, ImportModel, PackModel, RemoveModel
from photosearch.service.shared import Shared, Work

EVENT_SECONDS = 0.25  # between two progress events of one task


def models_thread(shared: Shared) -> None:
    """Do one task after the other until the engine ends."""
    while (job := shared.works.get()) is not None:
        work, stop = job
        try:
            with shortages():
                shared.send(_done(shared, work, stop))
        except PhotoSearchError as error:
            shared.send(Trouble.of(work.id, error))
        finally:
            shared.work_ended(work)


def _done(shared: Shared, work: Work, stop: threading.Event) -> ModelWorkDone:
    dirs = shared.dirs
    settings = setting.load(dirs)
    report = _WorkReport(shared, work.id, stop)
    report.check()
    match work:
        case FetchModel(number, name):
            got = installed.get(dirs, settings, name, report, stop)
            return _installed(number, "fetched", got)
        case ImportModel(number, path):
            got = installed.bring(dirs, settings, Path(path), report)
            return _installed(number, "imported", got)
        case PackModel(number, name, target):
            file, size = installed.pack(dirs, name, Path(target), report)
            return ModelWorkDone(number, "packed", name, display(str(file)), size)
        case RemoveModel(number, name):
            return ModelWorkDone(
                number, "removed", name, name, installed.remove(dirs, settings, name)
            )


def _installed(
    number: int, kind: Literal["fetched", "imported"], got: installed.Installed
) -> ModelWorkDone:
    return ModelWorkDone(number, kind, got.name, got.title, got.size, got.new, got.note)


class _WorkReport:
    """Reports progress to the window, and ends a copy, which checks no stop event itself."""

    def __init__(self, shared: Shared, number: int, stop: threading.Event) -> None:
        self._shared = shared
        self._number = number
        self._stop = stop
        self._told = 0.0

    def __call__(self, progress: Progress) -> None:
        self.check()
        now = time.monotonic()
        if now - self._told >= EVENT_SECONDS or 0 < progress.total <= progress.done:
            self._told = now
            self._shared.send(ModelWork(self._number, progress))

    def check(self) -> None:
        """Raise UserError if the user has cancelled the task or the program ends."""
        if self._stop.is_set():
            raise UserError(say("Stopped."))
