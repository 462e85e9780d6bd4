"""`photosearch retry`: read failed files again."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from photosearch.base.errors import UserError
from photosearch.base.records import Failure, display
from photosearch.base.user_text import say
from photosearch.engine.library import Engine, Report
from photosearch.indexing.roots import above
from photosearch.store import retrying


@dataclass(frozen=True)
class Retried:
    """How many files were tried again, how many of them are photos now, and how many wait, since their drive is away or
    the run was stopped. `failures`: those that failed again."""

    tried: int
    photos: int
    waiting: int
    failures: tuple[Failure, ...]
    seconds: float


def retry(
    engine: Engine,
    report: Report,
    stop: threading.Event | None = None,
    folder: str = "",
    code: str = "",
) -> Retried:
    """Read all failed files again; if given, only those in `folder` and those with this error code.

    Raises UserError if the library has nothing in `folder`.
    """
    begun = time.monotonic()
    db = engine.writable
    failed = retrying.failed_files(db, code)
    if folder:
        asked = _asked(folder, [root.path for root in engine.roots()])
        failed = {i: path for i, path in failed.items() if asked & {path, *above(path)}}
    retrying.requeue(db, failed)
    engine.run_waiting(engine.roots(), report, stop)
    engine.fill(lambda change: report(change.progress()), stop)
    engine.fill_gaps([stop] if stop else [], report)
    engine.checkpoint(stop)
    states = retrying.states(db, failed)
    again = set(failed.values())
    return Retried(
        len(failed),
        states["done"],
        states["pending"],
        tuple(failure for failure in engine.failures() if failure.path in again),
        time.monotonic() - begun,
    )


def _asked(folder: str, roots: Sequence[str]) -> set[str]:
    """The names of a folder: as it was typed, and without links."""
    typed = os.path.expanduser(folder)
    names = {os.path.abspath(typed), os.path.realpath(typed)}
    if not any(
        name in (root, *above(root)) or root in above(name) for name in names for root in roots
    ):
        raise UserError(say("{path} is not in the library.", path=display(folder)))
    return names
