"""The parent has one thread per decode child: it sends jobs, enforces the time limit, and replaces a child that dies."""

from __future__ import annotations

import contextlib
import multiprocessing
import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import psutil

from photosearch.base import tempo
from photosearch.base.errors import DecoderKilled, EnvironmentFault, FailureCode, FileError
from photosearch.base.files import os_fault, os_faults
from photosearch.base.records import Decoded
from photosearch.base.stop_signals import interrupts_blocked
from photosearch.base.user_text import say
from photosearch.images import bounds, child
from photosearch.images.jobs import (
    CloserJob,
    FingerprintJob,
    Job,
    Limits,
    PartsJob,
    PreviewJob,
    SecondJob,
    ThumbJob,
)
from photosearch.images.thumbs import scratch_path, thumb_path

Outcome = Decoded | FileError | EnvironmentFault
Inbox = queue.SimpleQueue[tuple[object, Job] | None]
Outbox = queue.SimpleQueue[tuple[object, Outcome | Exception] | None]

JOBS_A_LIFE = 1000  # then a new child takes over, so that memory leaked by decoders stays small
_START_SECONDS = 60.0  # from spawn to the first "ready" on a busy machine
_STARTS = 3  # if another process kills the child each time
_END_SECONDS = 1.0  # for a killed process to end; one that hangs in the kernel is left behind
_SPAWN = multiprocessing.get_context("spawn")
_START_LOCK = threading.Lock()  # multiprocessing's list of children is not thread-safe
_KILLS = (-9, -int(signal.SIGTERM))  # what a system that runs out of memory sends
_CLOCK_SIGNALS = tuple(
    -getattr(signal, name) for name in ("SIGXCPU", "SIGALRM") if hasattr(signal, name)
)


@dataclass(frozen=True)
class Start:
    """What a child gets at its start. `prepare` is pickled, so that the child can set itself up before importing it."""

    prepare: bytes
    thumbs: Path
    limits: Limits


@dataclass
class _Child:
    process: SpawnProcess
    conn: Connection
    jobs: int = 0


class _Died(Exception):
    """A child died during a job.

    `slow`: the time limit was exceeded. `killed`: another process ended it. `fresh`: it was the child's first job, so no
    earlier job can be the cause.
    """

    def __init__(self, code: int | None, *, slow: bool, killed: bool, fresh: bool) -> None:
        super().__init__(code)
        self.code = code
        self.slow = slow or code in _CLOCK_SIGNALS
        self.killed = killed
        self.fresh = fresh

    @property
    def final(self) -> bool:
        """Whether a retry is pointless because it would need the same time, or the same memory, again."""
        return self.slow or (self.fresh and self.code == bounds.EXIT_MEMORY)

    def as_file_error(self, path: str) -> FileError:
        big = self.slow or self.killed or self.code == bounds.EXIT_MEMORY
        code: FailureCode = "too_large" if big else "crashed"
        why = say("time") if self.slow else say("exit code {code}", code=str(self.code))
        return (DecoderKilled if self.killed else FileError)(path, code, why)


class Worker:
    """One thread and its child process. `begin` starts the thread and `end` ends it."""

    def __init__(self, inbox: Inbox, outbox: Outbox, start: Start) -> None:
        self._inbox, self._outbox, self._start = inbox, outbox, start
        self._child: _Child | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="decode", daemon=True)

    def begin(self) -> None:
        if self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end, without waiting for it."""
        self._stopping.set()
        self._inbox.put(None)

    def end(self) -> None:
        """Kill the child and wait until the thread has ended."""
        while self._thread.is_alive() and self._thread is not threading.current_thread():
            running = self._child
            if running is not None:
                running.process.kill()
            self._thread.join(0.05)

    def _run(self) -> None:
        for item in iter(self._inbox.get, None):
            if self._stopping.is_set():
                break
            ticket, job = item
            begun = time.monotonic()
            outcome: Outcome | Exception
            try:
                outcome = self._outcome(job)
            except Exception as bug:  # noqa: BLE001 - the top of a thread: the pool raises it in its owner
                outcome = bug
            self._outbox.put((ticket, outcome))
            if self._start.limits.patient:
                tempo.rest(time.monotonic() - begun, self._stopping.is_set)
        self._drop(at_once=True)

    def _outcome(self, job: Job) -> Outcome:
        """Do the job; if the child dies, retry once in a new child."""
        try:
            try:
                return self._ask(job)
            except _Died as death:
                if death.final or self._stopping.is_set():
                    raise
                return self._ask(job)
        except _Died as death:
            return death.as_file_error(_subject(job, self._start.thumbs))
        except EnvironmentFault as fault:
            return fault

    def _ask(self, job: Job) -> Outcome:
        running = self._child or self._begin_child()
        fresh = running.jobs == 0
        running.jobs += 1
        slow = False
        try:
            running.conn.send(job)
            slow = not self._answers(running)
            if not slow:
                answer = running.conn.recv()
                if running.jobs >= JOBS_A_LIFE:
                    self._drop()
                return _checked(answer)
        except (EOFError, OSError):
            pass
        killed, pid = not slow and _was_killed(running.process), running.process.pid
        code = self._drop(at_once=True)
        _clean_up(pid, job, self._start.thumbs)
        raise _Died(code, slow=slow, killed=killed, fresh=fresh)

    def _answers(self, running: _Child) -> bool:
        """Wait for the answer, at most as long as the limits allow. A child of low priority that busy programs keep from the
        processor gets more time, as long as it gets ahead at all."""
        limits = self._start.limits
        for _ in range(limits.turns):
            before = _worked(running.process)
            if running.conn.poll(limits.seconds):
                return True
            if not 0 < _worked(running.process) - before < limits.seconds / 2:
                return False
        return False

    def _begin_child(self) -> _Child:
        """Start a child, again if another process kills it meanwhile. Raises EnvironmentFault."""
        code = None
        for _ in range(_STARTS):
            running = self._spawned()
            if _is_ready(running.conn):
                return running
            killed = _was_killed(running.process)
            code = self._drop(at_once=True)
            if not killed or self._stopping.is_set():
                break
        raise EnvironmentFault(
            say("The picture decoder cannot be started (exit code {code}).", code=str(code))
        )

    def _spawned(self) -> _Child:
        start = self._start
        with os_faults(say("The picture decoder")):
            ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(
            target=child.main,
            args=(theirs, start.prepare, str(start.thumbs), start.limits),
            name="photosearch-decode",
            daemon=True,
        )
        try:
            with _START_LOCK, _no_interrupts():
                process.start()
        except OSError as error:
            ours.close()
            raise os_fault(error, say("The picture decoder")) from error
        finally:
            theirs.close()
        self._child = _Child(process, ours)
        return self._child

    def _drop(self, *, at_once: bool = False) -> int | None:
        """Release the child and end it. Returns its exit code; None if there is no child or it has not ended yet."""
        gone, self._child = self._child, None
        if gone is None:
            return None
        gone.conn.close()  # an idle child ends when its pipe closes
        if not at_once:
            gone.process.join(_END_SECONDS)
        if gone.process.exitcode is None:
            gone.process.kill()
            gone.process.join(_END_SECONDS)
        code = gone.process.exitcode
        if code is not None:
            gone.process.close()  # its pipes would stay open until the garbage collector comes
        return code


def _worked(process: SpawnProcess) -> float:
    """Seconds of a processor that a child has used so far; 0 if it has ended."""
    with contextlib.suppress(psutil.Error):
        times = psutil.Process(process.pid).cpu_times()
        return float(times.user + times.system)
    return 0.0


def _is_ready(conn: Connection) -> bool:
    """Wait for a new child to set itself up. Returns False if it has ended, or takes too long."""
    with contextlib.suppress(EOFError, OSError):
        if conn.poll(_START_SECONDS):
            ready = conn.recv()
            if isinstance(ready, child.Bug):
                _checked(ready)
            return True
    return False


def _was_killed(process: SpawnProcess) -> bool:
    """Whether a child that no longer answers has been ended by another process. Call it before ending the child."""
    process.join(_END_SECONDS)
    return process.exitcode in _KILLS


def _checked(answer: object) -> Outcome:
    if isinstance(answer, child.Bug):
        raise RuntimeError(f"in a decode child:\n{answer.trace}")
    assert isinstance(answer, Decoded | FileError | EnvironmentFault)
    return answer


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    """Processes started inside never receive Ctrl-C: a blocked signal stays blocked in a new process.

    The child also ignores it, but only once its interpreter is running; before that it would print a traceback.
    """
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # starting it unblocks the signal, so start it before blocking
    with interrupts_blocked():
        yield


def _clean_up(pid: int | None, job: Job, thumbs: Path) -> None:
    """Remove the unfinished file that a dead child may have left behind."""
    folder = Path(job.out).parent if isinstance(job, PreviewJob) else thumbs
    with contextlib.suppress(OSError):
        scratch_path(folder, pid or 0).unlink(missing_ok=True)


def _subject(job: Job, thumbs: Path) -> str:
    if isinstance(job, ThumbJob | SecondJob | FingerprintJob | PartsJob | CloserJob):
        return str(thumb_path(thumbs, job.content_hash))
    return job.path
