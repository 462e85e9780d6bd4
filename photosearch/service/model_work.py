"""The models, as the window deals with them: their list, and the thread that gets, takes in, packs and removes them."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from photosearch.base import settings as setting
from photosearch.base.errors import ModelError, PhotoSearchError, UserError
from photosearch.base.files import AppDirs
from photosearch.base.records import Device, ModelEntry, ModelOffer, Progress, display
from photosearch.base.settings import Settings
from photosearch.base.user_text import say
from photosearch.encoder import model_folders, providers
from photosearch.encoder.known import known
from photosearch.encoder.spec import ModelSpec
from photosearch.engine import installed
from photosearch.engine.installed import model_folder
from photosearch.service.messages import (
    FetchModel,
    ImportModel,
    ModelWork,
    ModelWorkDone,
    PackModel,
    RemoveModel,
    Trouble,
)
from photosearch.service.shared import Shared, Work

EVENT_SECONDS = 0.25  # between two reports of one work


# Looking


def devices() -> tuple[Device, ...]:
    """Every word that the settings know, in the order of the table."""
    usable = providers.choices()
    return tuple(
        Device(key, providers.TITLES.get(key, ""), key in usable) for key in providers.KEYS
    )


def entries(dirs: AppDirs) -> tuple[ModelEntry, ...]:
    """What `models.listed` gives, with what the window shows beside it."""
    settings = setting.load(dirs)
    return tuple(_entry(dirs, settings, row) for row in installed.listed(dirs, settings))


def _entry(dirs: AppDirs, settings: Settings, row: installed.Model) -> ModelEntry:
    about = known(row.name)
    return ModelEntry(
        name=row.name,
        title=row.title,
        languages=row.languages,
        size=row.size,
        licence=row.licence,
        installed=row.installed,
        in_use=row.in_use,
        verified=row.verified,
        dim=row.dim,
        ways=row.ways,
        offer=_offer(settings, row.name) if "get" in row.ways else None,
        partial=_partial(dirs, row.name),
        problem=row.problem,
        note=about.note if about else "",
        figures=tuple(_figures(dirs, row)),
        sources=tuple(dict.fromkeys(f.source for f in about.quality)) if about else (),
    )


def _offer(settings: Settings, name: str) -> ModelOffer:
    offer = installed.offer(settings, name)
    return ModelOffer(offer.host, offer.repo, offer.bytes, offer.about)


def _partial(dirs: AppDirs, name: str) -> int:
    return model_folders.size_of(installed.home(dirs) / f"{model_folders.DOWNLOAD}{name}")


def _figures(dirs: AppDirs, row: installed.Model) -> Iterator[tuple[str, float]]:
    """What its description says of its quality; before it is installed, what was published."""
    if row.installed:
        try:
            spec = ModelSpec.load(model_folder(dirs, row.name))
        except ModelError:
            return
        yield from _flat(spec.quality.get("test", spec.quality))
        return
    about = known(row.name)
    for figure in about.quality if about else ():
        label = say("{data}, {metric} (published)", data=figure.data, metric=figure.metric)
        yield label, figure.value


def _flat(quality: Any) -> Iterator[tuple[str, float]]:
    """The figures of a description: a value stands alone, or in a table with its bounds."""
    for label, item in quality.items() if isinstance(quality, dict) else ():
        value = item.get("value") if isinstance(item, dict) else item
        if isinstance(value, int | float):
            yield str(label), float(value)
        elif isinstance(item, dict):
            yield from _flat(item)


# Working


def models_thread(shared: Shared) -> None:
    """Do one work after the other until the engine ends."""
    while (job := shared.works.get()) is not None:
        work, stop = job
        try:
            shared.send(_done(shared, work, stop))
        except PhotoSearchError as error:
            shared.send(Trouble(work.id, error.user_text, error.hint))
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
            return ModelWorkDone(number, "fetched", got.name, got.title, got.size, got.new)
        case ImportModel(number, path):
            got = installed.bring(dirs, settings, Path(path), report)
            return ModelWorkDone(number, "imported", got.name, got.title, got.size, got.new)
        case PackModel(number, name, target):
            file, size = installed.pack(dirs, name, Path(target), report)
            return ModelWorkDone(number, "packed", name, display(str(file)), size)
        case RemoveModel(number, name):
            return ModelWorkDone(
                number, "removed", name, name, installed.remove(dirs, settings, name)
            )


class _WorkReport:
    """Tells the window of the progress; ends a copy, which looks at no event of its own."""

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
        """Raise UserError where the user, or the end of the program, wants it to stop."""
        if self._stop.is_set():
            raise UserError(say("That was stopped."))
