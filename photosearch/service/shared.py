"""What the threads of the engine's process have in common: the pipe's end, the events, the mailboxes."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import threading
from multiprocessing.connection import Connection

from photosearch.base.files import AppDirs
from photosearch.engine.library import Engine
from photosearch.service.messages import (
    AddFolder,
    ApplySettings,
    Ask,
    CancelModelChange,
    Event,
    FetchModel,
    FindCopies,
    ForgetModel,
    GetDetails,
    GetFailures,
    GetModels,
    GetModelUsage,
    GetPreview,
    GetStatus,
    ImportModel,
    MoreRows,
    PackModel,
    RemoveFolder,
    RemoveModel,
    Rescan,
    RetryFailures,
    UseModel,
)

log = logging.getLogger(__name__)

Question = Ask | MoreRows | GetDetails | GetStatus | GetFailures | GetModelUsage | GetModels
Change = (
    AddFolder | RemoveFolder | Rescan | RetryFailures | ApplySettings | UseModel | CancelModelChange | ForgetModel
)  # fmt: skip
Work = FetchModel | ImportModel | PackModel | RemoveModel


def be_nice() -> None:
    """What this thread does must not slow down what the user does. Threads that start in it inherit that (Linux)."""
    if hasattr(os, "setpriority") and hasattr(threading, "get_native_id"):
        try:
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
        except OSError as error:
            log.info("no low priority: %s", error)


class Mailbox:
    """Questions in order, but a newer `Ask` throws out the one that waits, and the rows of older answers."""

    def __init__(self) -> None:
        self._waiting: list[Question] = []
        self._closed = False
        self._changed = threading.Condition()

    def put(self, question: Question) -> None:
        with self._changed:
            if isinstance(question, Ask):
                self._waiting = [q for q in self._waiting if not isinstance(q, Ask | MoreRows)]
            self._waiting.append(question)
            self._changed.notify()

    def overtaken(self) -> bool:
        """Whether what is being answered is of no use any more: a newer `Ask` waits, or the box is closed."""
        with self._changed:
            return self._closed or any(isinstance(q, Ask) for q in self._waiting)

    def others(self) -> list[Question]:
        """What waits besides an `Ask`, for who is busy with a long one; takes it out."""
        with self._changed:
            found: list[Question] = [q for q in self._waiting if not isinstance(q, Ask)]
            self._waiting = [q for q in self._waiting if isinstance(q, Ask)]
            return found

    def close(self) -> None:
        """Nobody asks any more: `get` returns None from now on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def get(self) -> Question | None:
        """The next question; waits for one. None once the box is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return None if self._closed else self._waiting.pop(0)


class Shared:
    """`engine` is there once `opened` is set, or never will be. `interrupt` ends an index run early: there is
    something else to do. `wake` ends the index thread's sleep."""

    def __init__(self, conn: Connection, dirs: AppDirs) -> None:
        self.dirs = dirs
        self.engine: Engine | None = None
        self.opened = threading.Event()
        self.stop = threading.Event()
        self.paused = threading.Event()
        self.interrupt = threading.Event()
        self.wake = threading.Event()
        self.changes: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.previews: queue.SimpleQueue[GetPreview | None] = queue.SimpleQueue()
        self.asks = Mailbox()
        self.works: queue.SimpleQueue[tuple[Work, threading.Event] | None] = queue.SimpleQueue()
        self.finds: queue.SimpleQueue[tuple[FindCopies, threading.Event] | None] = (
            queue.SimpleQueue()
        )
        self._work_stops: dict[int, threading.Event] = {}
        self._conn = conn
        self._sending = threading.Lock()
        self._dirty: set[tuple[str, str]] = set()
        self._dirty_lock = threading.Lock()

    def send(self, event: Event) -> None:
        """To the window; one that is gone is noticed by the main thread."""
        with self._sending, contextlib.suppress(OSError):
            self._conn.send(event)

    def end(self) -> None:
        """Make every thread finish what it has in hand."""
        self.stop.set()
        self.interrupt.set()
        self.wake.set()
        self.asks.close()
        self.previews.put(None)
        for stop in list(self._work_stops.values()):
            stop.set()
        self.works.put(None)
        self.finds.put(None)

    def put_work(self, work: Work) -> None:
        """For the thread of the models; `cancel_work` ends it early, or before it begins."""
        stop = self._work_stops[work.id] = threading.Event()
        self.works.put((work, stop))

    def put_find(self, find: FindCopies) -> None:
        """For the thread of the duplicates; `cancel_work` ends it as it does the models'."""
        stop = self._work_stops[find.id] = threading.Event()
        self.finds.put((find, stop))

    def cancel_work(self, number: int) -> None:
        stop = self._work_stops.get(number)
        if stop is not None:
            stop.set()

    def work_ended(self, work: Work | FindCopies) -> None:
        del self._work_stops[work.id]

    def mark_dirty(self, folders: set[tuple[str, str]]) -> None:
        """The watcher's hint: (root path, folder path) pairs to look at again."""
        with self._dirty_lock:
            self._dirty |= folders
        self.interrupt.set()
        self.wake.set()

    def take_dirty(self) -> set[tuple[str, str]]:
        with self._dirty_lock:
            dirty, self._dirty = self._dirty, set()
        return dirty
