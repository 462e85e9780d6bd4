"""What the threads of the engine process share: the end of the pipe, the thread events, the mailboxes."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from photosearch.base.errors import LibraryReplaced
from photosearch.base.files import AppDirs
from photosearch.base.manners import FULL
from photosearch.engine.library import Engine
from photosearch.service.messages import Event, Trouble
from photosearch.service.requests import (
    AddFolder,
    AddToAlbum,
    ApplySettings,
    ArrangeAlbum,
    Ask,
    CancelModelChange,
    CreateAlbum,
    DeleteAlbum,
    ExportPhotos,
    FetchModel,
    FindCopies,
    FindLeftOut,
    ForgetModel,
    ForgetSearch,
    GetAlbums,
    GetBackups,
    GetCompletions,
    GetDetails,
    GetFailures,
    GetFiles,
    GetInnerFolders,
    GetMap,
    GetModels,
    GetModelUsage,
    GetPreview,
    GetRemoved,
    GetSavedSearches,
    GetStatus,
    GetTags,
    GetWhy,
    GoOn,
    ImportModel,
    MakeBackup,
    MeasureFolder,
    MeasureRows,
    MoreRows,
    OpenStack,
    PackModel,
    Pause,
    RemoveFolder,
    RemoveModel,
    RenameAlbum,
    RenameSearch,
    RepairLibrary,
    Rescan,
    RestoreAlbum,
    RestoreBackup,
    RestoreFolder,
    RestoreMarks,
    RetryFailures,
    SaveSearch,
    SetMarks,
    TakeFromAlbum,
    UseModel,
)
from photosearch.store import db as database
from photosearch.store.db import Database
from photosearch.store.foreign import ForeignMatches

log = logging.getLogger(__name__)

Question = (
    Ask
    | MoreRows
    | MeasureRows
    | OpenStack
    | GetDetails
    | GetWhy
    | GetStatus
    | GetFailures
    | GetFiles
    | GetRemoved
    | GetSavedSearches
    | GetModelUsage
    | GetModels
    | GetTags
    | GetAlbums
)
Change = (
    AddFolder | RemoveFolder | RestoreFolder | Rescan | RetryFailures | ApplySettings | UseModel | CancelModelChange
    | ForgetModel | SaveSearch | RenameSearch | ForgetSearch
)  # fmt: skip


@dataclass(frozen=True)
class FoundMarks:
    """What was read for the `ImportMarks` of this id, to be stored."""

    id: int
    found: ForeignMatches


# Changes that are carried out between two batches
Marking = (
    FoundMarks | SetMarks | RestoreMarks | CreateAlbum | AddToAlbum | TakeFromAlbum | ArrangeAlbum | RenameAlbum | DeleteAlbum | RestoreAlbum
)  # fmt: skip
Kind = TypeVar("Kind")
Care = GetBackups | MakeBackup | RestoreBackup | RepairLibrary
Work = FetchModel | ImportModel | PackModel | RemoveModel
Errands = (
    Work | FindCopies | FindLeftOut | MeasureFolder | GetInnerFolders | ExportPhotos
)  # which can be cancelled by their ids


class Mailbox:
    """A queue of questions, in which a newer `Ask` replaces a waiting one and drops requests for rows of older answers."""

    def __init__(self) -> None:
        self._waiting: list[Question] = []
        self._closed = False
        self._changed = threading.Condition()

    def put(self, question: Question) -> None:
        with self._changed:
            if isinstance(question, Ask):
                self._waiting = [
                    q for q in self._waiting if not isinstance(q, Ask | MoreRows | OpenStack)
                ]
            self._waiting.append(question)
            self._changed.notify()

    def overtaken(self) -> bool:
        """Whether the query being answered has been superseded: a newer `Ask` waits, or the mailbox is closed."""
        with self._changed:
            return self._closed or any(isinstance(q, Ask) for q in self._waiting)

    def others(self) -> list[Question]:
        """Take out and return all waiting questions that are answered at once; called in the middle of a long one."""
        with self._changed:
            found: list[Question] = [q for q in self._waiting if not isinstance(q, Ask | GetWhy)]
            self._waiting = [q for q in self._waiting if isinstance(q, Ask | GetWhy)]
            return found

    def asked_why(self) -> bool:
        """Whether a `GetWhy` waits, or the mailbox is closed."""
        with self._changed:
            return self._closed or any(isinstance(q, GetWhy) for q in self._waiting)

    def close(self) -> None:
        """Close the mailbox: `get` returns None from now on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def get(self) -> Question | None:
        """Wait for the next question and return it; None once the mailbox is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return None if self._closed else self._waiting.pop(0)


class Newest(Generic[Kind]):
    """Holds one request; a newer one takes its place."""

    def __init__(self) -> None:
        self._waiting: Kind | None = None
        self._closed = False
        self._changed = threading.Condition()

    def put(self, request: Kind) -> None:
        with self._changed:
            self._waiting = request
            self._changed.notify()

    def waits(self) -> bool:
        """Whether there is a request, or the mailbox is closed."""
        with self._changed:
            return self._closed or self._waiting is not None

    def close(self) -> None:
        """Close the mailbox: `get` returns None from now on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def get(self) -> Kind | None:
        """Wait for a request and take it out; None once the mailbox is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting is not None)
            request, self._waiting = self._waiting, None
            return None if self._closed else request


class LostThumbs:
    """The paths of wanted thumbnails. Of too many, the oldest are forgotten: the user has scrolled on."""

    def __init__(self, most: int = 500) -> None:
        self._waiting: deque[str] = deque(maxlen=most)
        self._closed = False
        self._changed = threading.Condition()

    def put(self, thumb: str) -> None:
        with self._changed:
            self._waiting.append(thumb)
            self._changed.notify()

    def close(self) -> None:
        """Close the mailbox: `get` returns None from now on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def get(self) -> str | None:
        """Wait for a path and take out the newest; None once the mailbox is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting)
            return None if self._closed else self._waiting.pop()


class Shared:
    """When `opened` is set, `engine` is either there or will never be. `interrupt` ends an index run early because there
    is something else to do. `wake` ends the sleep of the index thread. `last`: what is left to do when all threads have
    ended and nothing is open any more.

    `manner`: how to work now, and why. `paused` is set while that is to wait. `look` makes the thread that decides it look at
    once, and `looked` is set when it has looked for the first time. `wishes`: what the user asks of it."""

    def __init__(self, conn: Connection, dirs: AppDirs) -> None:
        self.dirs = dirs
        self.engine: Engine | None = None
        self.opened = threading.Event()
        self.stop = threading.Event()
        self.paused = threading.Event()
        self.interrupt = threading.Event()
        self.wake = threading.Event()
        self.manner = FULL
        self.look = threading.Event()
        self.looked = threading.Event()
        self.wishes: queue.SimpleQueue[Pause | GoOn | ApplySettings] = queue.SimpleQueue()
        self.changes: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.markings: queue.SimpleQueue[Marking] = queue.SimpleQueue()
        self.cares: queue.SimpleQueue[Care] = queue.SimpleQueue()
        self.last: Callable[[], None] = lambda: None
        self.previews: queue.SimpleQueue[GetPreview | None] = queue.SimpleQueue()
        self.maps: queue.SimpleQueue[GetMap | None] = queue.SimpleQueue()
        self.asks = Mailbox()
        self.lost_thumbs = LostThumbs()
        self.completions: Newest[GetCompletions] = Newest()
        self.works: queue.SimpleQueue[tuple[Work, threading.Event] | None] = queue.SimpleQueue()
        self.finds: queue.SimpleQueue[tuple[FindCopies, threading.Event] | None] = (
            queue.SimpleQueue()
        )
        self._work_stops: dict[int, threading.Event] = {}
        self._conn = conn
        self._sending = threading.Lock()
        self._dirty: set[tuple[str, str]] = set()
        self._dirty_lock = threading.Lock()

    @contextlib.contextmanager
    def reader(self) -> Iterator[tuple[Engine, Database] | None]:
        """Wait until the library is open. Then the engine, and a read connection for this thread alone; None if there is no engine
        to come, or no library."""
        self.opened.wait()
        db = database.open_reader(self.dirs.database) if self.engine is not None else None
        if self.engine is None or db is None:
            yield None
            return
        try:
            yield self.engine, db
        finally:
            db.close()

    def send(self, event: Event) -> None:
        """Send an event to the window; the main thread notices when the window is gone."""
        with self._sending, contextlib.suppress(OSError):
            self._conn.send(event)

    def reopen(self, gone: LibraryReplaced) -> None:
        """End this process, so that the window starts a new one, which opens the library that is there now."""
        if not self.stop.is_set():
            log.info("the library is opened again: %s", gone)
            self.send(Trouble.of(0, gone))
            self.end()

    def end(self) -> None:
        """Make every thread finish its current work and end."""
        self.stop.set()
        self.interrupt.set()
        self.wake.set()
        self.look.set()
        self.asks.close()
        self.completions.close()
        self.previews.put(None)
        self.maps.put(None)
        self.lost_thumbs.close()
        for stop in list(self._work_stops.values()):
            stop.set()
        self.works.put(None)
        self.finds.put(None)

    def change(self, change: Change) -> None:
        """Queue a change for the thread that owns the engine; it leaves what it is doing."""
        self.changes.put(change)
        self.interrupt.set()
        self.wake.set()

    def mark(self, marking: Marking) -> None:
        """Queue a change of marks or albums for the thread that owns the engine, which goes on with what it is doing."""
        self.markings.put(marking)
        self.wake.set()

    def wish(self, wish: Pause | GoOn | ApplySettings) -> None:
        """Pass a request to the thread that decides how much is done in the background."""
        self.wishes.put(wish)
        self.look.set()

    def put_work(self, work: Work) -> None:
        """Queue a task for the models thread; `cancel_work` ends it early or before it starts."""
        self.works.put((work, self.begin_work(work)))

    def put_find(self, find: FindCopies) -> None:
        """Queue a search for the duplicates thread; `cancel_work` ends it too."""
        self.finds.put((find, self.begin_work(find)))

    def begin_work(self, work: Errands) -> threading.Event:
        """The event that `cancel_work` sets, until `work_ended`."""
        stop = self._work_stops[work.id] = threading.Event()
        return stop

    def cancel_work(self, number: int) -> None:
        stop = self._work_stops.get(number)
        if stop is not None:
            stop.set()

    def work_ended(self, work: Errands) -> None:
        del self._work_stops[work.id]

    def mark_dirty(self, folders: set[tuple[str, str]]) -> None:
        """Note the watcher's hint: (root path, folder path) pairs to scan again."""
        with self._dirty_lock:
            self._dirty |= folders
        self.interrupt.set()
        self.wake.set()

    def take_dirty(self) -> set[tuple[str, str]]:
        with self._dirty_lock:
            dirty, self._dirty = self._dirty, set()
        return dirty
