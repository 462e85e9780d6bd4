"""The engine's process: how the window starts it, talks to it, and starts it again when it died."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Literal

from photosearch.service.messages import Event, Hello, Request, Shutdown

log = logging.getLogger(__name__)

State = Literal["starting", "running", "restarting", "failed", "stopped"]

RESTARTS = 3  # within RESTART_SECONDS; then something is wrong that a restart does not mend
RESTART_SECONDS = 60.0

_SPAWN = multiprocessing.get_context("spawn")


def run_engine(conn: Connection, home: str | None) -> None:
    """The child's entry. The engine is imported here, so that the window's process never loads it."""
    from photosearch.service.process import serve

    serve(conn, home)


class EngineLink:
    """The window's end: an engine process that is kept alive.

    `on_event` and `on_state` are called in a thread of the link. A request that was under way when the engine died is
    lost: whoever waits for it asks again when `on_state("running")` comes.
    """

    def __init__(
        self,
        home: str | None,
        on_event: Callable[[Event], None],
        on_state: Callable[[State], None],
    ) -> None:
        self._home = home
        self._on_event = on_event
        self._on_state = on_state
        self._requests: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._process: SpawnProcess | None = None
        self._thread = threading.Thread(target=self._keep_alive, name="engine-link")

    def start(self) -> None:
        self._thread.start()

    def send(self, request: Request) -> None:
        """Queue a request; never waits."""
        self._requests.put(request)

    def stop(self, timeout: float = 10.0) -> None:
        """Let the engine finish its batch and end; after `timeout` seconds it is killed. The store survives both."""
        if not self._thread.is_alive():
            return
        self._stopping.set()
        self._requests.put(Shutdown())
        self._thread.join(timeout)
        if self._thread.is_alive() and self._process is not None:
            log.warning("the engine did not end in %s s and is killed", timeout)
            self._process.kill()
        self._thread.join()

    def _keep_alive(self) -> None:
        starts: deque[float] = deque()
        state: State = "starting"
        while not self._stopping.is_set():
            self._on_state(state)
            starts.append(time.monotonic())
            self._live()
            if self._stopping.is_set():
                break
            while starts and time.monotonic() - starts[0] > RESTART_SECONDS:
                starts.popleft()
            if len(starts) > RESTARTS:
                self._on_state("failed")
                self._stopping.wait()
                break
            state = "restarting"
        self._on_state("stopped")

    def _live(self) -> None:
        """One life of the engine process."""
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(
            target=run_engine, args=(theirs, self._home), name="photosearch-engine"
        )
        process.start()
        self._process = process
        theirs.close()
        writer = threading.Thread(target=self._write, args=(ours,), name="engine-writer")
        writer.start()
        try:
            while True:
                event: Event = ours.recv()
                if isinstance(event, Hello):
                    self._on_state("running")
                self._on_event(event)
        except (EOFError, OSError):
            pass
        finally:
            self._requests.put(None)
            writer.join()
            process.join()
            ours.close()
            log.info("the engine ended with %s", process.exitcode)
            process.close()
            self._process = None

    def _write(self, conn: Connection) -> None:
        """Send what is queued; a request that meets a dead engine is dropped."""
        while (request := self._requests.get()) is not None:
            with contextlib.suppress(OSError):
                conn.send(request)
