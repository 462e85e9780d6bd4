"""Write the marks that wait to sidecars, if the user wants that. Files are written without the library, so a drive may hang."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from photosearch.base.errors import UserError
from photosearch.base.records import display
from photosearch.base.user_text import joined, say, say_count
from photosearch.sidecars.xmp_writing import Noted, SidecarChanged, write
from photosearch.store import sidecar_queue
from photosearch.store.db import Database
from photosearch.store.sidecar_queue import DueSidecar

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SidecarResult:
    """What has become of a sidecar. `mark`: of those of the file, if it was written. `fault`: a sentence why it cannot be written.
    Neither: it has changed, and is to be read first."""

    due: DueSidecar
    mark: str | None = None
    fault: str = ""


@dataclass
class SidecarReport:
    """`written`: files beside which marks were written. `faults`: the sentences on those where it failed; `first`: one of them.
    `changed`: (root, folder) of sidecars that others have changed, which must be scanned."""

    written: int = 0
    faults: list[str] = field(default_factory=list)
    changed: set[tuple[str, str]] = field(default_factory=set)

    @property
    def said(self) -> str:
        """A sentence on what failed, or ""."""
        if not self.faults:
            return ""
        return joined(
            [
                say_count(
                    len(self.faults),
                    "{n} sidecar was not written; what you noted is in the library.",
                    "{n} sidecars were not written; what you noted is in the library.",
                ),
                self.faults[0],
            ]
        )


class SidecarWriter:
    """Hands out what is to be written, and remembers what failed until the program ends. `files` and `settle` use the library;
    `written` does not."""

    def __init__(self) -> None:
        self._failed: set[tuple[int, int, str]] = set()

    def files(self, db: Database, online: Mapping[int, bool]) -> list[DueSidecar]:
        """What can be written next."""
        return sidecar_queue.due(db, online, self._failed)

    def settle(self, db: Database, results: Sequence[SidecarResult]) -> SidecarReport:
        """Note what was written. Raises EnvironmentFault; then it is written again."""
        done = [(one.due, one.mark) for one in results if one.mark is not None]
        if done:
            sidecar_queue.settle(db, done)
        report = SidecarReport(written=len(done))
        for one in results:
            if one.mark is not None:
                continue
            self._failed.add((one.due.file_id, one.due.at, one.due.known))
            if one.fault:
                log.info("%s: %s", display(one.due.path), one.fault)
                report.faults.append(one.fault)
            else:
                report.changed.add((one.due.root, os.path.dirname(one.due.path)))
        return report


def written(files: Sequence[DueSidecar], stop: threading.Event) -> list[SidecarResult]:
    """Write sidecars, one after the other, until `stop` is set."""
    results = []
    for due in files:
        if stop.is_set():
            break
        noted = Noted(due.path, due.values, due.albums, due.known, due.keeps)
        try:
            result = SidecarResult(due, write(noted))
        except SidecarChanged:
            result = SidecarResult(due)
        except UserError as error:
            result = SidecarResult(due, fault=error.user_text)
        if result.mark or os.path.isdir(
            os.path.dirname(due.path)
        ):  # else its drive has gone: it waits
            results.append(result)
    return results


def write_all(
    db: Database, online: Mapping[int, bool], stop: threading.Event | None = None
) -> SidecarReport:
    """Write all sidecars that can be written now, for the command line. Raises EnvironmentFault."""
    writer, halt, total = SidecarWriter(), stop or threading.Event(), SidecarReport()
    while not halt.is_set() and (files := writer.files(db, online)):
        results = written(files, halt)
        if not results:
            break
        report = writer.settle(db, results)
        total.written += report.written
        total.faults += report.faults
        total.changed |= report.changed
    if total.changed:
        total.faults.append(
            say("Other programs have changed sidecars. To read them first, run: photosearch index")
        )
    return total
