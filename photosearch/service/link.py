"""How the window starts the engine process, talks to it, and restarts it when it has died."""

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

from photosearch.base.errors import EnvironmentFault, Shortage
from photosearch.base.files import os_faults
from photosearch.base.shortage import native_start, shortages
from photosearch.base.user_text import say
from photosearch.service.messages import Calm, Event, Hello, Trouble
from photosearch.service.requests import Request, Shutdown

log = logging.getLogger(__name__)

State = Literal["starting", "running", "restarting", "failed", "stopped"]

WINDOW_ENGINE = "photosearch-engine"  # the name of the engine's process

RESTARTS = 3  # within RESTART_SECONDS; beyond that, a restart will not help
RESTART_SECONDS = 60.0
PAUSE_SECONDS = 1.0  # after a failed start: by then, memory or processes may be free again

_SPAWN = multiprocessing.get_context("spawn")


def run_engine(conn: Connection, home: str | None) -> None:
    """The entry point of the child. It imports the engine itself, so that the window's process never loads it."""
    try:
        with native_start(), shortages():
            from photosearch.service.process import serve
    except Shortage as fault:
        conn.send(Trouble.of(0, fault))
        return
    serve(conn, home)


class EngineLink:
    """The window's end of the pipe; it keeps an engine process alive.

    `on_event` and `on_state` are called in a thread of the link. A request that is under way when the engine dies is
    lost; send it again after `on_state("running")`. `name`: of the engine's process, which tells others whose it is (`base.lock`).
    """

    def __init__(
        self,
        home: str | None,
        on_event: Callable[[Event], None],
        on_state: Callable[[State], None],
        name: str = WINDOW_ENGINE,
    ) -> None:
        self._home = home
        self._name = name
        self._on_event = on_event
        self._on_state = on_state
        self._requests: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._process: SpawnProcess | None = None
        self._why: Trouble | None = None  # the reason why the engine does not start, if known
        self._thread = threading.Thread(target=self._keep_alive, name="engine-link")

    def start(self) -> None:
        try:
            with shortages():
                self._thread.start()
        except Shortage as fault:
            self._on_state("failed")
            self._on_event(Trouble.of(0, fault))

    def send(self, request: Request) -> None:
        """Queue a request; never waits."""
        self._requests.put(request)

    def stop(self, timeout: float = 10.0) -> None:
        """Let the engine finish its batch and end; kill it after `timeout` seconds. The store survives both."""
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
            try:
                self._live()
            except EnvironmentFault as fault:
                log.info("the engine cannot be started: %s", fault)
                self._tell(Trouble.of(0, fault))
                self._stopping.wait(PAUSE_SECONDS)
            if self._stopping.is_set():
                break
            while starts and time.monotonic() - starts[0] > RESTART_SECONDS:
                starts.popleft()
            if len(starts) > RESTARTS:
                self._on_state("failed")
                if self._why is not None:
                    self._on_event(self._why)
                self._stopping.wait()
                break
            state = "restarting"
        self._on_state("stopped")

    def _live(self) -> None:
        """Run the engine process until it ends. Raises EnvironmentFault if it cannot be started."""
        with os_faults(say("The engine")):
            ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=run_engine, args=(theirs, self._home), name=self._name)
        try:
            with os_faults(say("The engine")):
                process.start()
        except EnvironmentFault:
            ours.close()
            raise
        finally:
            theirs.close()
        self._process = process
        writer = threading.Thread(target=self._write, args=(ours,), name="engine-writer")
        try:
            with shortages():
                writer.start()
            self._listen(ours)
        finally:
            if writer.ident is not None:
                self._requests.put(None)
                writer.join()
            ours.close()  # ends an engine that is still running
            process.join()
            log.info("the engine ended with %s", process.exitcode)
            process.close()
            self._process = None

    def _listen(self, conn: Connection) -> None:
        """Pass on the engine's events until it is gone."""
        greeted = False
        with contextlib.suppress(EOFError, OSError):
            while True:
                event: Event = conn.recv()
                if isinstance(event, Hello):
                    greeted = True
                    self._on_state("running")
                    if self._why is not None:
                        self._why = None
                        self._on_event(Calm())
                if isinstance(event, Trouble) and not greeted:
                    self._tell(event)
                else:
                    self._on_event(event)

    def _tell(self, why: Trouble) -> None:
        self._why = why
        self._on_event(why)

    def _write(self, conn: Connection) -> None:
        """Send the queued requests; those to a dead engine are dropped."""
        while (request := self._requests.get()) is not None:
            with contextlib.suppress(OSError):
                conn.send(request)
