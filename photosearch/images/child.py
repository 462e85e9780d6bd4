"""The main loop of a decode child. It imports NumPy late, because NumPy's thread count must be set before the import."""

from __future__ import annotations

import os
import pickle
import traceback
import warnings
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from photosearch.base.errors import EnvironmentFault, FileError
from photosearch.images import bounds
from photosearch.images.jobs import Job, Limits

if TYPE_CHECKING:
    from photosearch.images.decode import Workshop


@dataclass(frozen=True)
class Bug:
    """The traceback of a bug in this program, as text because an exception may not be picklable."""

    trace: str


def main(conn: Connection, prepare: bytes, thumbs: str, limits: Limits) -> None:
    """Answer jobs until the pipe closes. `prepare` is pickled, so that its module is imported after the setup here."""
    bounds.settle(patient=limits.patient)
    bounds.watch(limits.memory)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # nothing here multiplies matrices
    os.environ["OMP_NUM_THREADS"] = "1"  # LibRaw: the pool already uses all cores
    warnings.simplefilter("ignore")  # decoders warn about odd files; nobody would see it
    try:
        workshop = _set_up(prepare, thumbs, limits)
    except Exception:  # noqa: BLE001 - a bug: `prepare` cannot be loaded or used here
        conn.send(Bug(traceback.format_exc()))
        return
    conn.send(None)  # ready
    while True:
        try:
            job = conn.recv()
        except (EOFError, OSError):
            return
        bounds.start_clock(limits.seconds, limits.turns)
        answer = _answer(workshop, job)
        bounds.stop_clock()
        conn.send(answer)


def _set_up(prepare: bytes, thumbs: str, limits: Limits) -> Workshop:
    from photosearch.images.decode import Workshop

    workshop = Workshop(pickle.loads(prepare), Path(thumbs), limits)  # noqa: S301 - from our own parent
    bounds.bound_memory(limits.memory)
    return workshop


def _answer(workshop: Workshop, job: Job) -> object:
    try:
        return workshop.answer(job)
    except (FileError, EnvironmentFault) as known:
        return known
    except MemoryError:
        os._exit(bounds.EXIT_MEMORY)  # the parent retries in a new child with a clean heap
    except Exception:  # noqa: BLE001 - a bug: the parent raises it
        return Bug(traceback.format_exc())
