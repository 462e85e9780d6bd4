"""Turn file system events into hints: (root, folder) pairs to scan again once the changes have settled.

They are only hints; the scan decides. If events may have been missed (the queue overflowed, the system's limit of
watched folders was reached, a drive was disconnected), the hint covers the whole root.
"""

from __future__ import annotations

import functools
import logging
import os
import queue
import stat
import sys
import threading
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from photosearch.base.left_out import MARKS
from photosearch.base.records import display
from photosearch.base.user_text import say, say_count
from photosearch.indexing.rules import Rules, folders_out
from photosearch.indexing.settling import Dirty, Settling
from photosearch.indexing.volumes import is_inside

log = logging.getLogger(__name__)

# No events for opening and reading, which indexing causes itself. Only inotify reports that a writer has finished.
EVENTS: list[type[FileSystemEvent]] = [
    DirCreatedEvent, DirDeletedEvent, DirMovedEvent,
    FileCreatedEvent, FileDeletedEvent, FileMovedEvent, FileClosedEvent,
]  # fmt: skip
POLL_SECONDS = 30.0  # interval of the polling observer, used if the system reports no events
LOST = say("Too many changes occurred at once, so the folders are being scanned again.")
POLLING = say(
    "The system cannot watch folders for this user now, so changes appear a little later."
)

Queue = queue.SimpleQueue[
    tuple[str, FileSystemEvent | None]
]  # (root, event); None: events were lost


@dataclass
class _WatchedRoot:
    """A folder to watch. `identity` is None while it is unreachable, `watch` is None while it is not being watched.

    `limited`: not all folders under it can be watched. `rescan_at`: when to scan all of it (time.monotonic()).
    """

    path: str
    watch: ObservedWatch | None = None
    identity: tuple[int, int] | None = None
    limited: bool = False
    rescan_at: float = 0.0


class _Enqueue(FileSystemEventHandler):
    """Only enqueues events: a slow handler in watchdog's thread would make the kernel's queue overflow."""

    def __init__(self, root: str, events: Queue) -> None:
        self._root = root
        self._events = events

    def dispatch(self, event: FileSystemEvent) -> None:
        self._events.put((self._root, event))


class _Complaints(logging.Handler):
    """Notices lost events, which watchdog reports only in its log."""

    def __init__(self, events: Queue) -> None:
        super().__init__(logging.WARNING)
        self._events = events

    def emit(self, record: logging.LogRecord) -> None:
        log.info("watchdog: %s", record.getMessage())
        self._events.put(("", None))


class FolderWatcher:
    """Watches folders and calls `on_dirty` with (root path, folder path) pairs, always in one thread of its own.

    A folder stands for everything under it. Every `poll` seconds the watcher checks whether roots (such as external
    drives) were disconnected or connected; such a root is dirty. Each root is dirty as a whole every `rescan_seconds`, or
    every `limited_rescan_seconds` if not all of its folders can be watched. `notes`: sentences for the user.
    """

    def __init__(
        self,
        on_dirty: Callable[[Dirty], None],
        settle: float = 1.5,
        *,
        poll: float = 3.0,
        observer: Callable[[], BaseObserver] = Observer,
    ) -> None:
        self.rescan_seconds = 3600.0
        self.limited_rescan_seconds = 300.0
        self._rules = Rules()
        self._folders_out: tuple[str, ...] = ()
        self._on_dirty = on_dirty
        self._poll = poll
        self._new_observer = observer
        self._observer: BaseObserver | None = None
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._lock = threading.Lock()  # around the roots
        self._roots: dict[str, _WatchedRoot] = {}
        self._events: Queue = queue.SimpleQueue()
        self._complaints = _Complaints(self._events)
        self._losses = 0
        self._made_good = 0  # so many of them
        self._by_polling = ""
        self._settling = Settling(settle)  # this and the next two: used in the thread only
        self._grown: set[str] = set()  # roots with new folders since the last check of the limit
        self._deleted: set[str] = (
            set()
        )  # deleted roots, which may have been recreated with the same inode

    @property
    def notes(self) -> list[str]:
        """Sentences for the user that say why changes may be noticed late."""
        # Without the lock, which is held while a large or slow folder is being watched for the first time.
        limited = [display(root.path) for root in list(self._roots.values()) if root.limited]
        lost = LOST if self.has_lost else ""
        notes = [note for note in (self._by_polling, lost) if note]
        if limited:
            minutes = max(1, round(self.limited_rescan_seconds / 60))
            notes.append(
                say_count(
                    minutes,
                    "The system's limit of watched folders is reached, so {folders} is scanned every minute.",
                    "The system's limit of watched folders is reached, so {folders} is scanned every {n} "
                    "minutes.",
                    folders=", ".join(limited),
                )
            )
        return notes

    @property
    def losses(self) -> int:
        """How often events were lost. All folders are dirty after each."""
        return self._losses

    @property
    def has_lost(self) -> bool:
        """Whether events were lost that no scan has made good."""
        return self._losses > self._made_good

    def made_good(self, losses: int) -> None:
        """All folders were scanned, by a scan that began after so many `losses`."""
        self._made_good = losses

    def start(self) -> None:
        """Start watching."""
        logger = logging.getLogger("watchdog.observers")
        logger.addHandler(self._complaints)
        logger.propagate = False  # _Complaints handles its warnings
        # harmless: folders were created faster than watchdog could follow
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
        self._observer = self._start_observer()
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)
        with self._lock:
            for root in self._roots.values():
                self._attach(root)
        self._thread.start()

    def stop(self) -> None:
        """End all threads. `on_dirty` is not called after this."""
        if self._thread is None or self._observer is None:
            return
        self._stopping.set()
        self._events.put(("", None))
        self._thread.join()
        self._observer.stop()
        self._observer.join()
        with self._lock:
            self._thread = self._observer = None
        logger = logging.getLogger("watchdog.observers")
        logger.removeHandler(self._complaints)
        logger.propagate = True

    def leave_out(self, rules: Rules) -> None:
        """Give no hints about what the rules leave out. May wait for a drive, for seconds."""
        self._folders_out = folders_out(rules)
        self._rules = rules

    def watch(self, root_path: str) -> None:
        """Watch a folder and everything under it. No change after the return is missed. The folder need not exist yet."""
        with self._lock:
            if root_path in self._roots:
                return
            root = self._roots[root_path] = _WatchedRoot(root_path)
            if self._observer is not None:
                self._attach(root)

    def unwatch(self, root_path: str) -> None:
        """Stop watching a folder."""
        with self._lock:
            root = self._roots.pop(root_path, None)
            if root is not None:
                self._detach(root)

    # The system's events. Call these with the lock held

    def _attach(self, root: _WatchedRoot) -> None:
        """Subscribe to the system's events for `root` as far as possible."""
        assert self._observer is not None
        root.identity = _identity(root.path)
        root.limited = False
        if root.identity is None:
            return
        wanted = list(EVENTS)
        if sys.platform != "linux" or isinstance(self._observer, PollingObserver):
            wanted.append(FileModifiedEvent)
        handler = _Enqueue(root.path, self._events)
        try:
            root.watch = self._observer.schedule(
                handler, root.path, recursive=True, event_filter=wanted
            )
        except (FileNotFoundError, NotADirectoryError):
            root.identity = None
        except OSError as error:
            log.info("%s cannot be watched: %s", display(root.path), error)
            root.limited = True
        else:
            root.limited = self._at_limit(root.path)
        root.rescan_at = time.monotonic() + self._interval(root)

    def _detach(self, root: _WatchedRoot) -> None:
        if root.watch is not None and self._observer is not None:
            self._observer.unschedule(root.watch)
        root.watch = root.identity = None

    def _at_limit(self, path: str) -> bool:
        """Whether the system's limit of watched folders is reached. watchdog does not report the folders that it skips."""
        if sys.platform != "linux" or isinstance(self._observer, PollingObserver):
            return False
        try:
            probe = self._new_observer()
            probe.start()
        except OSError:  # no more inotify instances, which says nothing about the limit of folders
            return False
        try:
            probe.schedule(FileSystemEventHandler(), path, recursive=False)
        except FileNotFoundError:
            return False
        except OSError as error:
            log.info("not everything under %s can be watched: %s", display(path), error)
            return True
        finally:
            probe.stop()
            probe.join()
        return False

    def _start_observer(self) -> BaseObserver:
        self._by_polling = ""
        try:
            observer = self._new_observer()
            observer.start()
        except OSError as error:
            log.info("folders are polled: %s", error)
            self._by_polling = POLLING
            observer = PollingObserver(timeout=POLL_SECONDS)
            observer.start()
        return observer

    def _interval(self, root: _WatchedRoot) -> float:
        return self.limited_rescan_seconds if root.limited else self.rescan_seconds

    # The thread

    def _run(self) -> None:
        next_poll = time.monotonic() + self._poll
        while not self._stopping.is_set():
            self._take_events(min(self._settling.next_due, next_poll))
            if time.monotonic() >= next_poll:
                self._look_at_roots()
                next_poll = time.monotonic() + self._poll
            dirty = self._settling.take(time.monotonic())
            with self._lock:
                dirty = {(root, folder) for root, folder in dirty if root in self._roots}
            if dirty and not self._stopping.is_set():
                self._on_dirty(dirty)

    def _take_events(self, until: float) -> None:
        """Wait for an event until the time `until`, then process all events in the queue."""
        try:
            root, event = self._events.get(timeout=max(0.0, until - time.monotonic()))
            while not self._stopping.is_set():
                if event is None:
                    self._all_changed()
                else:
                    self._changed(root, event)
                root, event = self._events.get_nowait()
        except queue.Empty:
            return

    def _all_changed(self) -> None:
        self._losses += 1
        with self._lock:
            roots = list(self._roots)
        for root in roots:
            self._settling.changed_all(root, time.monotonic())

    def _changed(self, root: str, event: FileSystemEvent) -> None:
        if event.is_directory and not isinstance(event, DirDeletedEvent):
            self._grown.add(root)
        for path in (os.fsdecode(event.src_path), os.fsdecode(event.dest_path)):
            if not path or self._is_left_out(root, path, event.is_directory):
                continue
            if path == root and isinstance(event, DirDeletedEvent):
                self._deleted.add(root)
            folder = path if event.is_directory or path == root else os.path.dirname(path)
            self._settling.changed(root, path, folder, time.monotonic())

    def _is_left_out(self, root: str, path: str, is_folder: bool) -> bool:
        if path == root:
            return False
        if any(is_inside(path, folder) for folder in self._folders_out):
            return True
        folder, name = os.path.split(path)
        if _is_folder_out(self._rules, root, folder):
            return True
        if name in MARKS:  # though hidden, it changes what is left out
            return False
        parent = os.path.basename(folder)
        return bool(self._rules.why_named(name, parent, folder=is_folder))

    def _look_at_roots(self) -> None:
        """Check for connected and disconnected drives, reached limits and due rescans."""
        with self._lock:
            roots = list(self._roots.values())
        for root in roots:
            identity = _identity(root.path)  # may hang with its drive, so without the lock
            with self._lock:
                if self._roots.get(root.path) is not root:
                    continue
                if identity != root.identity or root.path in self._deleted:
                    self._detach(root)
                    self._attach(root)
                    self._settling.settled(root.path)
                elif root.path in self._grown and not root.limited:
                    root.limited = self._at_limit(root.path)
                if root.identity is not None and time.monotonic() >= root.rescan_at:
                    root.rescan_at = time.monotonic() + self._interval(root)
                    self._settling.settled(root.path)
        self._grown.clear()
        self._deleted.clear()


@functools.lru_cache(4096)
def _is_folder_out(rules: Rules, root: str, folder: str) -> bool:
    """Whether the name of a folder in a root, or of one in between, is left out."""
    if len(folder) <= len(root):
        return False
    above, name = os.path.split(folder)
    if rules.why_named(name, os.path.basename(above), folder=True):
        return True
    return _is_folder_out(rules, root, above)


def _identity(path: str) -> tuple[int, int] | None:
    """The device and inode of the folder at `path`, or None if there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISDIR(found.st_mode) else None
