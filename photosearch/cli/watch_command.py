"""`watch`: keep the library up to date without a window, with the window's own engine process."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import queue
import threading
import time
from argparse import Namespace
from typing import Any, Final

from photosearch.base import log
from photosearch.base.errors import EnvironmentFault
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.lock import WATCH_ENGINE, is_asked_for, lock_owner, take_lock
from photosearch.base.records import Progress, Status
from photosearch.base.user_text import say
from photosearch.base.watch_states import WatchState, explained_state, mode_title
from photosearch.cli.library_commands import count
from photosearch.cli.login_service import install, remove
from photosearch.cli.output import facts, path_value, show, shown
from photosearch.cli.stop import Interrupted, Stop
from photosearch.service.link import EngineLink, State
from photosearch.service.messages import Calm, Event, Hello, Trouble

QUIET_SECONDS: Final = 5.0  # between two lines on the same work
LOOK_SECONDS: Final = 0.5
FREE_SECONDS: Final = 10.0  # for the process that asked to take the library


def watch(args: Namespace, stop: Stop) -> int:
    if args.install or args.remove:
        done = install() if args.install else remove()
        value = path_value(str(done.path)) | {"done": done.done, "next": list(done.next)}
        show(value, done.lines, as_json=args.json)
        return 0
    dirs = app_dirs().create()
    log.start(dirs, "watch")
    with take_lock(dirs):  # raises Locked, which names the owner
        is_asked_for(dirs)  # by nobody who still waits
    told = WatchNews(as_json=args.json)
    with contextlib.suppress(Interrupted), stop.gently() as ended:
        while _keep_up(dirs, told, ended):
            told.line("handed over", "Another PhotoSearch has the library now; waiting for it.")
            _wait_for_library(dirs, ended)
            if not ended.is_set():
                told.line("taken back", "The library is free again.")
    told.line("stopped", "Stopped. Nothing is lost; changes are noticed at the next start.")
    return 0


def _keep_up(dirs: AppDirs, told: WatchNews, ended: threading.Event) -> bool:
    """Run the engine until the end, or until another process asks for the library: then returns True.

    Raises EnvironmentFault if the engine cannot run.
    """
    events: queue.SimpleQueue[Event | State] = queue.SimpleQueue()
    link = EngineLink(None, events.put, events.put, WATCH_ENGINE)
    link.start()
    last = Trouble(0, say("The engine cannot be started."))
    try:
        while not ended.is_set():
            if is_asked_for(dirs):
                return True
            with contextlib.suppress(queue.Empty):
                event = events.get(timeout=LOOK_SECONDS)
                if isinstance(event, Trouble):
                    last = event
                if event == "failed":
                    raise EnvironmentFault(last.text, last.hint)
                told.event(event)
        return False
    finally:
        link.stop()


def _wait_for_library(dirs: AppDirs, ended: threading.Event) -> None:
    """Wait until the process that asked has had the library."""
    ends = time.monotonic() + FREE_SECONDS
    while lock_owner(dirs) is None and time.monotonic() < ends and not ended.wait(LOOK_SECONDS):
        pass
    while lock_owner(dirs) is not None and not ended.wait(LOOK_SECONDS):
        pass


class WatchNews:
    """Prints what happens: a line for each change, or each as JSON."""

    def __init__(self, *, as_json: bool) -> None:
        self._json = as_json
        self._phase = ""
        self._at = 0.0
        self._photos = -1
        self._states: tuple[WatchState, ...] = ()

    def line(self, event: str, sentence: str, **values: Any) -> None:
        """Print one line. If nobody can read it, the work goes on."""
        text = json.dumps({"event": event, **values}) if self._json else shown(sentence)
        with contextlib.suppress(OSError, ValueError):
            print(text, flush=True)

    def event(self, event: Event | State) -> None:
        match event:
            case Hello(model):
                self.line("started", f"Started with the model {model}.", model=model)
            case Trouble(_, text, hint):
                self.line("trouble", f"{text} {hint}".strip(), text=text, hint=hint)
            case Calm():
                self.line("calm", "The trouble is over.")
            case Progress():
                self._progress(event)
            case Status():
                self._status(event)

    def _progress(self, progress: Progress) -> None:
        now = time.monotonic()
        busy = progress.phase != "idle"
        if progress.phase == self._phase and not (busy and now - self._at >= QUIET_SECONDS):
            return
        self._phase, self._at = progress.phase, now
        text = facts(progress) if busy else " ".join(["Up to date.", progress.note]).strip()
        if progress.phase == "scanning" and not progress.done:
            text = " ".join(["scanning", progress.current, progress.note]).strip()
        self.line("progress", text, **dataclasses.asdict(progress))

    def _status(self, status: Status) -> None:
        if status.photos != self._photos:
            self._photos = status.photos
            value = {"photos": status.photos, "pending": status.pending, "failed": status.failed}
            text = f"{count(status.photos, 'photo')}."
            if not status.roots:
                text = "There are no folders yet. Add one: photosearch index FOLDER"
            self.line("library", text, **value)
        for state in status.watching if status.watching != self._states else ():
            if state not in self._states:
                text = f"{state.path}: {mode_title(state.mode)}. {explained_state(state)}"
                value = path_value(state.path) | {"state": state.mode, "reason": state.why or None}
                self.line("folder", text, **value)
        self._states = status.watching
