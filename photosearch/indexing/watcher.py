"""Turn file system events into hints: (root, folder) pairs to scan again once the changes have settled.

They are only hints; the scan decides. If events may have been missed (the queue overflowed, the system's limit of
watched folders was reached, a drive was disconnected), the hint covers everything that was being watched there.
"""

from __future__ import annotations

import functools
import logging
import os
import queue
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Sequence

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
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from photosearch.base.left_out import MARKS
from photosearch.base.records import display
from photosearch.base.user_text import say, say_count
from photosearch.base.watch_states import WatchState
from photosearch.indexing.rules import Rules, folders_out
from photosearch.indexing.settling import Dirty, Settling
from photosearch.indexing.volumes import Mounts, is_inside
from photosearch.indexing.walk import Walk
from photosearch.indexing.watched import Watched, cutoff, links_of

if sys.platform == "linux":
    from photosearch.indexing.bounded_inotify import BoundedObserver

log = logging.getLogger(__name__)

# No events for opening and reading, which indexing causes itself. Only inotify reports that a writer has finished.
EVENTS: list[type[FileSystemEvent]] = [
    DirCreatedEvent, DirDeletedEvent, DirMovedEvent,
    FileCreatedEvent, FileDeletedEvent, FileMovedEvent, FileClosedEvent,
]  # fmt: skip
POLL_SECONDS = 30.0  # interval of the polling observer, used if the system reports no events
MOST_STATES = 1000  # that are told
MOST_LINKS = 200  # watched in one root: each costs a thread
LOST = say("Too many changes occurred at once, so the folders are being scanned again.")
POLLING = say(
    "The system cannot watch folders for this user now, so changes appear a little later."
)

Queue = queue.SimpleQueue[
    tuple[str, FileSystemEvent | None]
]  # (path of what is watched, event); None: events were lost


class _Enqueue(FileSystemEventHandler):
    """Only enqueues events: a slow handler in watchdog's thread would make the kernel's queue overflow."""

    def __init__(self, target: str, events: Queue) -> None:
        self._target = target
        self._events = events

    def dispatch(self, event: FileSystemEvent) -> None:
        self._events.put((self._target, event))


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

    A folder stands for everything under it. Links to folders, which the system's events do not follow, are watched beside their
    root: `watch` gets those that are known, `follow` those that a walk finds. Every `poll` seconds the watcher checks whether
    roots, links and drives mounted in them were disconnected, connected or changed; what was is dirty. Each root is dirty as a
    whole every `rescan_seconds`, and what is not live (`states`) every `limited_rescan_seconds`. `notes`: sentences for the user.
    `observer`: makes the source of events; the system's own if None.
    """

    def __init__(
        self,
        on_dirty: Callable[[Dirty], None],
        settle: float = 1.5,
        *,
        poll: float = 3.0,
        observer: Callable[[], BaseObserver] | None = None,
    ) -> None:
        self.rescan_seconds = 3600.0
        self.limited_rescan_seconds = 300.0
        self._rules = Rules()
        self._folders_out: tuple[str, ...] = ()
        self._on_dirty = on_dirty
        self._poll = poll
        self._new_observer = observer or self._of_system
        self._observer: BaseObserver | None = None
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._lock = threading.Lock()  # around the targets
        self._targets: dict[str, Watched] = {}  # roots and links, by path
        self._events: Queue = queue.SimpleQueue()
        self._complaints = _Complaints(self._events)
        self._losses = 0
        self._made_good = 0  # so many of them
        self._by_polling = ""
        self._settling = Settling(settle)  # this and the next two: used in the thread only
        self._retry_at = 0.0  # when to ask the system for events again
        self._deleted: set[str] = (
            set()
        )  # deleted roots, which may have been recreated with the same inode

    @property
    def notes(self) -> list[str]:
        """Sentences for the user that say why changes may be noticed late."""
        # Without the lock, which is held while a large or slow folder is being watched for the first time.
        targets = list(self._targets.values())
        limited = dict.fromkeys(display(target.root) for target in targets if target.limited)
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
    def states(self) -> tuple[WatchState, ...]:
        """How changes are noticed in each root, and in the links and shared drives in it."""
        every = self.limited_rescan_seconds
        by_system = not self._by_polling
        found = [
            state
            for target in list(self._targets.values())
            for state in target.states(every, by_system=by_system)
        ][:MOST_STATES]
        return tuple(sorted(found, key=lambda state: (state.root, state.is_part, state.path)))

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
        self._stopping.clear()
        self._observer = self._start_observer()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)
        with self._lock:
            for target in self._targets.values():
                self._attach(target)
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
        """Give no hints about what the rules leave out, and spend no watches on it. May wait for a drive, for seconds.

        Scan everything after a change of the rules: changes that happen during this call may be missed.
        """
        self._folders_out = folders_out(rules)
        if rules == self._rules:
            return
        self._rules = rules
        with self._lock:
            for target in self._targets.values() if self._observer is not None else ():
                self._detach(target)
                self._attach(target)

    def watch(self, root_path: str, links: Iterable[str] = ()) -> None:
        """Watch a folder and everything under it. No change after the return is missed. The folder need not exist yet. `links`:
        paths of links to folders in it that are known."""
        with self._lock:
            self._add(root_path, root_path)
            for path in sorted(links):
                self._add(root_path, path)

    def unwatch(self, root_path: str) -> None:
        """Stop watching a folder."""
        with self._lock:
            for target in [t for t in self._targets.values() if t.root == root_path]:
                self._detach(self._targets.pop(target.path))

    def follow(self, walks: Sequence[Walk]) -> None:
        """Watch where the links lead that these walks found, and no longer those that they did not. New ones are dirty, because they
        may have changed since the walk. May wait for a drive."""
        for seen in walks:
            if seen.handed_over or not seen.online:
                continue
            found = links_of(seen)
            part = os.path.join(seen.root.path, seen.under).rstrip(os.sep)
            with self._lock:
                if seen.root.path not in self._targets:
                    continue
                for target in [t for t in self._targets.values() if t.root == seen.root.path]:
                    gone = target.is_link and is_inside(target.path, part)
                    if gone and target.path not in found:
                        self._detach(self._targets.pop(target.path))
                for path in found:
                    if self._add(seen.root.path, path):
                        self._events.put((path, DirCreatedEvent(path)))

    # The system's events. Call these with the lock held

    def _add(self, root: str, path: str) -> bool:
        """Watch a root, or where a link leads. Returns whether it is new and can be reached."""
        if path in self._targets:
            return False
        target = self._targets[path] = Watched(root, path)
        links = sum(t.is_link for t in self._targets.values() if t.root == root)
        target.surplus = target.is_link and links > MOST_LINKS
        if self._observer is not None:
            self._attach(target)
        return target.identity is not None

    def _attach(self, target: Watched) -> None:
        """Subscribe to the system's events for `target` as far as possible."""
        target.find(Mounts.read())
        target.limited = target.refused = False
        target.since = None
        if target.identity is not None and not target.surplus:
            self._subscribe(target)
            if target.refused:
                self._narrow(target)
        now = time.monotonic()
        target.rescan_at = now + self._interval(target)
        target.parts = dict.fromkeys(target.parts, now + self.limited_rescan_seconds)

    def _subscribe(self, target: Watched) -> None:
        assert self._observer is not None
        wanted = list(EVENTS)
        if sys.platform != "linux" or isinstance(self._observer, PollingObserver):
            wanted.append(FileModifiedEvent)
        handler = _Enqueue(target.path, self._events)
        try:
            target.watch = self._observer.schedule(
                handler, target.real, recursive=True, event_filter=wanted
            )
        except (FileNotFoundError, NotADirectoryError):
            target.identity = None
        except OSError as error:
            log.info("%s cannot be watched: %s", display(target.path), error)
            target.limited = True

    def _narrow(self, target: Watched) -> None:
        """Watch only those folders of `target` that changed last, since not all of them can have a watch."""
        assert isinstance(self._observer, BoundedObserver)
        inotify = self._observer.inotify
        before = inotify.count
        self._unsubscribe(target)
        had = before - inotify.count
        # New folders need watches soon. If the system refused, others have used it up, and need some, too.
        kept = had // 2 if inotify.by_system else had * 9 // 10
        log.info("%d folders under %s are watched", kept, display(target.path))
        target.limited = True
        if kept:
            out = functools.partial(self._is_out, target)
            target.since = cutoff(target, kept - 1, out, self._stopping)
            self._subscribe(target)

    def _unsubscribe(self, target: Watched) -> None:
        if target.watch is not None and self._observer is not None:
            self._observer.unschedule(target.watch)
        target.watch = None

    def _detach(self, target: Watched) -> None:
        self._unsubscribe(target)
        target.identity = None

    def _of_system(self) -> BaseObserver:
        if sys.platform == "linux":
            return BoundedObserver(self._is_wanted, self._refused)
        return Observer()

    def _start_observer(self) -> BaseObserver:
        self._by_polling = ""
        try:
            observer = self._new_observer()
            observer.start()
        except OSError as error:
            log.info("folders are polled: %s", error)
            self._by_polling = POLLING
            self._retry_at = time.monotonic() + self.limited_rescan_seconds
            observer = PollingObserver(timeout=POLL_SECONDS)
            observer.start()
        return observer

    def _interval(self, target: Watched) -> float:
        if target.is_polled:
            return self.limited_rescan_seconds
        return (
            float("inf") if target.is_link else self.rescan_seconds
        )  # a root's scan follows links

    # Called by watchdog's threads, without the lock

    def _is_wanted(self, folder: str) -> bool:
        """Whether a folder, by its real path, is worth a watch."""
        targets = [t for t in tuple(self._targets.values()) if is_inside(folder, t.real)]
        return any(t.is_recent(folder) and not self._is_out(t, folder) for t in targets)

    def _is_out(self, target: Watched, folder: str) -> bool:
        return self._is_left_out(target.root, target.listed(folder), is_folder=True)

    def _refused(self, folder: str) -> None:
        """There is no watch for a folder that is worth one."""
        for target in tuple(self._targets.values()):
            if is_inside(folder, target.real):
                target.refused = True

    # The thread

    def _run(self) -> None:
        next_poll = time.monotonic() + self._poll
        while not self._stopping.is_set():
            self._take_events(min(self._settling.next_due, next_poll))
            if time.monotonic() >= next_poll:
                self._look_at_targets()
                next_poll = time.monotonic() + self._poll
            dirty = self._settling.take(time.monotonic())
            with self._lock:
                dirty = {(root, folder) for root, folder in dirty if root in self._targets}
            if dirty and not self._stopping.is_set():
                self._on_dirty(dirty)

    def _take_events(self, until: float) -> None:
        """Wait for an event until the time `until`, then process all events in the queue."""
        try:
            target, event = self._events.get(timeout=max(0.0, until - time.monotonic()))
            while not self._stopping.is_set():
                if event is None:
                    self._all_changed()
                else:
                    self._changed(target, event)
                target, event = self._events.get_nowait()
        except queue.Empty:
            return

    def _all_changed(self) -> None:
        self._losses += 1
        with self._lock:
            roots = {target.root for target in self._targets.values()}
        for root in roots:
            self._settling.changed_all(root, time.monotonic())

    def _changed(self, of: str, event: FileSystemEvent) -> None:
        target = self._targets.get(of)
        if target is None:
            return
        for told in (os.fsdecode(event.src_path), os.fsdecode(event.dest_path)):
            path = target.listed(told) if told else ""
            if not path or self._is_left_out(target.root, path, is_folder=event.is_directory):
                continue
            if path == of and isinstance(event, DirDeletedEvent):
                self._deleted.add(of)
            folder = path if event.is_directory or path == of else os.path.dirname(path)
            self._settling.changed(target.root, path, folder, time.monotonic())

    def _is_left_out(self, root: str, path: str, *, is_folder: bool) -> bool:
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

    def _look_at_targets(self) -> None:
        """Check for connected, disconnected and changed drives and links, reached limits and due rescans."""
        self._try_events_again()
        mounts = Mounts.read()
        with self._lock:
            targets = list(self._targets.values())
        for target in targets:
            if target.surplus and time.monotonic() < target.rescan_at:
                continue  # there may be thousands
            now = Watched(target.root, target.path)
            now.find(mounts)  # may wait for its drive, so without the lock
            with self._lock:
                if self._targets.get(target.path) is target:
                    self._look_at(target, now)
        self._deleted.clear()

    def _look_at(self, target: Watched, now: Watched) -> None:
        due = time.monotonic() >= target.rescan_at
        # The limit may have been raised, or others may have left watches.
        again = (due and target.limited) or (target.refused and not target.limited)
        out = functools.partial(self._is_out, target)
        if target.surplus:
            target.find(Mounts.read())
            target.rescan_at = time.monotonic() + self._interval(target)
            self._settling.settled(target.root)  # once for all of them
        elif again or target.path in self._deleted or not now.is_where(target, out):
            was_there = target.identity is not None
            self._detach(target)
            self._attach(target)
            if was_there or target.identity is not None:
                self._settling.settled(target.root, target.path)
        elif target.identity is not None and due:
            target.rescan_at = time.monotonic() + self._interval(target)
            self._settling.settled(target.root, target.path)
        for part, at in target.parts.items():
            if time.monotonic() >= at:
                target.parts[part] = time.monotonic() + self.limited_rescan_seconds
                self._settling.settled(target.root, part)

    def _try_events_again(self) -> None:
        """If folders are polled because the system gave no events at the start, see whether it does by now."""
        if not self._by_polling or time.monotonic() < self._retry_at:
            return
        former, found = self._observer, self._start_observer()
        if former is None or self._by_polling:
            found.stop()
            found.join()
            return
        with self._lock:
            for target in self._targets.values():
                self._detach(target)
            self._observer = found
            for target in self._targets.values():
                self._attach(target)
                self._settling.settled(target.root, target.path)
        former.stop()
        former.join()


@functools.lru_cache(4096)
def _is_folder_out(rules: Rules, root: str, folder: str) -> bool:
    """Whether the name of a folder in a root, or of one in between, is left out."""
    if len(folder) <= len(root):
        return False
    above, name = os.path.split(folder)
    if rules.why_named(name, os.path.basename(above), folder=True):
        return True
    return _is_folder_out(rules, root, above)
