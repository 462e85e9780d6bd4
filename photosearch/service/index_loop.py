"""The index thread: opens the library, scans, indexes, saves; between batches it carries out the user's requests."""

from __future__ import annotations

import logging
import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from photosearch.base import settings as setting
from photosearch.base.errors import (
    DatabaseDamaged,
    DiskFull,
    EnvironmentFault,
    LibraryReplaced,
    Locked,
    ModelError,
    PhotoSearchError,
    Stopped,
    TextReaderFault,
)
from photosearch.base.lock import ask_for_library
from photosearch.base.priority import be_nice
from photosearch.base.records import ModelChange, Progress
from photosearch.base.settings import Settings
from photosearch.base.user_text import joined, say
from photosearch.duplicates.stacking import keep_stacks
from photosearch.engine.blame import explained
from photosearch.engine.library import Engine
from photosearch.engine.saving import forget, save
from photosearch.engine.space_needed import room_hint
from photosearch.images.decoders import decodable
from photosearch.indexing.plan import Plan
from photosearch.indexing.roots import outermost
from photosearch.indexing.tagging import keep_book
from photosearch.indexing.text_reading import read_texts
from photosearch.indexing.walk import Walk, look_through
from photosearch.indexing.watcher import FolderWatcher
from photosearch.service.errand import Errand
from photosearch.service.library_care import take_care
from photosearch.service.mark_work import MarkDesk
from photosearch.service.messages import (
    Calm,
    FolderAdded,
    FolderRemoved,
    FolderRestored,
    Hello,
    LibraryChanged,
    ModelChosen,
    ModelForgotten,
    SavedSearches,
    Trouble,
)
from photosearch.service.reading_loop import ReadingLoop, open_to_read
from photosearch.service.requests import (
    AddFolder,
    ApplySettings,
    CancelModelChange,
    ForgetModel,
    ForgetSearch,
    RemoveFolder,
    RenameSearch,
    Rescan,
    RestoreFolder,
    RetryFailures,
    SaveSearch,
    UseModel,
)
from photosearch.service.shared import Change, Shared
from photosearch.store import saved_searches
from photosearch.store.photos import count_live
from photosearch.store.retrying import retry_all

log = logging.getLogger(__name__)

RETRY_SECONDS = 10.0  # after a full disk or another fault of the machine
REOPEN_SECONDS = 2.0  # between two attempts to open the library
SAVE_SECONDS = 30.0  # of idleness before the index is saved
EVENT_SECONDS = 0.25  # between two events of one kind
LOOK_SECONDS = 2.0  # the longest wait for the first look at the computer
FEWEST = 10  # photos of which answers can be judged


def index_thread(shared: Shared) -> None:
    be_nice()
    fault: PhotoSearchError | None = None
    try:
        shared.engine, fault = _open(shared)
    finally:
        shared.opened.set()
    engine = shared.engine
    if engine is None:
        return
    if fault is not None:
        _read_only(shared, engine, fault)
        return
    watcher = FolderWatcher(shared.mark_dirty)
    watcher.start()
    engine.watching = lambda: watcher.states if engine.settings.watch else None
    try:
        _greet(shared, engine)
        shared.looked.wait(LOOK_SECONDS)
        IndexLoop(shared, engine, watcher).run()
    finally:
        watcher.stop()
        engine.close()


def _read_only(shared: Shared, engine: Engine, fault: PhotoSearchError) -> None:
    try:
        _greet(shared, engine)
        ReadingLoop(shared, engine, fault).run()
    finally:
        engine.close()


def _greet(shared: Shared, engine: Engine) -> None:
    engine.look_at_device()
    shared.send(Hello(engine.model.title, engine.device, decodable()))


def _open(shared: Shared) -> tuple[Engine | None, PhotoSearchError | None]:
    """Open the writing engine, retrying until that succeeds; None if the process ends first.

    If the library can be read but not written, returns a reading engine and the reason.
    """
    told = ""
    while not shared.stop.is_set():
        try:
            with explained(shared.dirs.database):
                engine = Engine.open(shared.dirs, setting.load(shared.dirs), write=True)
        except PhotoSearchError as error:
            reader = open_to_read(shared, error)
            if reader is not None:
                reader.presence.kept = True
                return reader, error
            if error.user_text != told:
                log.info("the library cannot be opened: %s", error)
                if isinstance(error, Locked):
                    error.hint = say("It opens here once the other program has finished.")
                shared.send(Trouble.of(0, error))
            told = error.user_text
            ask_for_library(shared.dirs)
            shared.wake.wait(REOPEN_SECONDS)
            shared.wake.clear()
            take_care(shared, is_open=False)
        else:
            engine.presence.kept = True  # by `presence_thread`: no query waits for a drive
            if told:
                shared.send(Calm())
            return engine, None
    return None, None


class IndexLoop:
    """Scans at the start and at every hint, then indexes until no file waits, then sleeps."""

    def __init__(self, shared: Shared, engine: Engine, watcher: FolderWatcher) -> None:
        self._shared = shared
        self._engine = engine
        self._watcher = watcher
        self._marks = MarkDesk(shared, engine)
        self._full_scan = True
        self._outdated = False  # the folders or the excluded ones have changed since the walk began
        self._mend = True
        self._reads = True  # whether the reader of text works
        self._tags = True  # whether the model can read the vocabulary
        self._heal = True  # look for damaged values once the window is idle
        self._damaged = False  # they have stopped the work
        self._told = 0.0
        self._phase = self._noted = ""  # of the newest event
        self._photos = (-1, -1)  # shown, and with vectors
        self._judged = FEWEST // 2  # photos when answers could be judged by a measured library
        self._blocked = False
        self._watched: set[str] = set()
        self._watching = threading.Lock()

    def run(self) -> None:
        while not self._shared.stop.is_set():
            self._shared.wake.clear()
            self._shared.interrupt.clear()
            try:
                with explained(self._shared.dirs.database):
                    if self._damaged:
                        self._mended()
                    self._changes()
                    self._scan()
                    if self._full_scan:
                        continue
                    self._work()
                    self._calm()
                    self._library_changed(force=True)
                    self._sleep()
            except LibraryReplaced as gone:
                self._shared.reopen(gone)
            except (EnvironmentFault, ModelError) as fault:
                self._wait_for_machine(fault)
            except Stopped:  # a scan was cut short by a request, or by the end
                self._full_scan = True

    def _wait_for_machine(self, fault: PhotoSearchError) -> None:
        log.info("the writer waits: %s", fault)
        self._damaged = isinstance(fault, DatabaseDamaged)
        if not self._blocked:
            if isinstance(fault, DiskFull):
                fault.hint = room_hint(self._engine)
            self._shared.send(Trouble.of(0, fault))
        self._blocked = self._full_scan = True
        self._shared.send(Progress("blocked", note=fault.user_text))
        deadline = time.monotonic() + RETRY_SECONDS
        while time.monotonic() < deadline and self._shared.cares.empty():
            if self._shared.stop.wait(EVENT_SECONDS):
                return

    def _calm(self) -> None:
        if self._blocked:
            self._shared.send(Calm())
        self._blocked = False
        self._phase = self._noted = ""
        engine, manner = self._engine, self._shared.manner
        left = engine.unfinished()
        note = joined(self._watcher.notes)
        progress = Progress("idle", note=note)
        if manner.cause == "paused":
            progress = Progress("paused", total=left, note=manner.reason)
        elif manner.pace == "wait" and (left or engine.choice.pending):
            progress = Progress("waiting", total=left, note=manner.reason)
        self._shared.send(progress)
        self._shared.send(engine.status())

    # The user's requests

    def _changes(self) -> None:
        take_care(self._shared, is_open=True)
        self._marks.carry_out()
        while True:
            try:
                change = self._shared.changes.get_nowait()
            except queue.Empty:
                return
            try:
                self._change(change)
            except PhotoSearchError as error:
                self._shared.send(Trouble.of(getattr(change, "id", 0), error))
                if isinstance(error, EnvironmentFault):
                    raise

    def _change(self, change: Change) -> None:
        engine, send = self._engine, self._shared.send
        match change:
            case AddFolder(request, path):
                engine.add_folder(path)
                send(FolderAdded(request))
                self._full_scan = self._outdated = True
            case RemoveFolder(request, root_id):
                send(FolderRemoved(request, engine.removal.remove(root_id)))
                # its photos may now belong to a folder that contains it
                self._full_scan = self._outdated = True
            case RestoreFolder(request, removal_id):
                back = engine.removal.restore(removal_id)
                send(FolderRestored(request, back.path, back.photos + back.known))
                self._full_scan = self._outdated = True
            case SaveSearch() | RenameSearch() | ForgetSearch():
                send(self._saved(change))
                return  # no photo has changed
            case Rescan():
                self._full_scan = self._mend = True
            case RetryFailures():
                retry_all(engine.writable)
            case ApplySettings(settings):
                if self._scans_differ(engine.settings, settings):
                    self._full_scan = self._outdated = True
                engine.apply(settings)
                engine.thumb_space.keep()
                engine.look_at_device()
            case UseModel(request, name):
                self._tell_change(engine.choose_model(name))
                send(ModelChosen(request, engine.choice.wish))
            case CancelModelChange(request):
                self._tell_change(engine.cancel_change())
                send(ModelChosen(request, engine.choice.wish))
            case ForgetModel(request, name):
                engine.choice.forget(engine.writable, name)
                send(ModelForgotten(request))
        send(engine.status())
        self._library_changed(force=True)

    @staticmethod
    def _scans_differ(old: Settings, new: Settings) -> bool:
        excluded = old.excluded_folders, old.excluded_patterns
        return (*excluded, old.watch) != (new.excluded_folders, new.excluded_patterns, new.watch)

    def _saved(self, change: SaveSearch | RenameSearch | ForgetSearch) -> SavedSearches:
        engine = self._engine
        match change:
            case SaveSearch():
                save(engine, change.name, change.query, change.replaces)
            case RenameSearch():
                saved_searches.rename(engine.writable, change.search_id, change.name)
            case ForgetSearch():
                forget(engine, change.search_id)
        return SavedSearches(change.id, tuple(saved_searches.listed(engine.writable)))

    # Scanning

    def _to_watch(self) -> set[str]:
        return {r.path for r in self._engine.roots()} if self._engine.settings.watch else set()

    def _watch(self, wanted: set[str], plan: Plan, stop: threading.Event) -> None:
        """Watch exactly these folders. Takes as long as a walk, and may hang like one."""
        with self._watching:  # an abandoned call may still be running
            for path in self._watched - wanted:
                self._watcher.unwatch(path)
                self._watched.discard(path)
            for path in sorted(wanted - self._watched):
                if stop.is_set():
                    return
                self._watcher.watch(path, plan.links(path))
                self._watched.add(path)

    def _walked(self, plan: Plan) -> list[Walk]:
        """Watch and walk in a thread, which a drive may hang, and carry out the user's requests meanwhile.

        Raises Stopped if the program ends or a request makes this walk useless.
        """
        shared, watched = self._shared, self._to_watch()

        def work(report: Callable[[Progress], None], stop: threading.Event) -> list[Walk]:
            self._watcher.leave_out(plan.rules)
            self._watch(watched, plan, stop)
            walks = look_through(plan, report, stop)
            self._watcher.follow(walks)
            return walks

        self._outdated = False
        note = joined(self._watcher.notes) if self._watcher.has_lost else ""
        if note:  # a short walk may report nothing
            self._report(Progress("scanning", note=note))
        walking = Errand(work, shared.wake)
        try:
            while not walking.done:
                shared.wake.wait()
                shared.wake.clear()
                if shared.stop.is_set():
                    raise Stopped
                self._changes()
                if self._outdated:
                    raise Stopped
                if walking.progress is not None:
                    self._report(replace(walking.progress, note=note))
            return walking.result()
        finally:
            walking.stop.set()
            if shared.interrupt.is_set():
                shared.wake.set()  # cleared above; there may be more to do than the requests

    def _scan(self) -> None:
        dirty = self._shared.take_dirty()
        roots = self._engine.roots()
        losses = self._watcher.losses
        whole = self._full_scan = self._full_scan or self._watcher.has_lost
        under: dict[int, Sequence[str]] = {}
        if not self._full_scan:
            by_path = {root.path: root for root in roots}
            found: dict[int, set[str]] = {}
            for root_path, folder in dirty:
                if root_path in by_path:
                    part = os.path.relpath(folder, root_path)
                    found.setdefault(by_path[root_path].id, set()).add("" if part == "." else part)
            under = {root_id: outermost(parts) for root_id, parts in found.items()}
            roots = [root for root in roots if root.id in under]
        if not roots and self._watched == self._to_watch():
            self._full_scan = False
            self._watcher.made_good(losses)  # there is nothing to scan
            return
        engine = self._engine
        try:
            changes = engine.take_in(self._walked(engine.plan(roots, under)))
        except BaseException:
            self._shared.mark_dirty(dirty)
            raise
        if whole:
            self._watcher.made_good(losses)
        self._full_scan = changes.look_everywhere
        if changes.any:
            self._library_changed(force=True)

    # Indexing

    def _work(self) -> None:
        shared, engine = self._shared, self._engine
        engine.run_waiting(engine.roots(), self._report, shared.interrupt, shared.paused)
        if not shared.interrupt.is_set():
            engine.fill(self._tell_change, shared.interrupt, shared.paused)
        if self._mend and not shared.interrupt.is_set() and not shared.paused.is_set():
            if engine.mend_thumbnails(shared.interrupt):
                self._library_changed(force=True)
            self._mend = False
        self._keep_tags(read=False)
        if not shared.interrupt.is_set() and not shared.paused.is_set():
            engine.fill_gaps((shared.interrupt, shared.paused), self._report)

    def _sleep(self) -> None:
        """Wait until there is something to do. After a while without work, save the index and look for damage."""
        if not self._marks.wait(SAVE_SECONDS):
            self._engine.checkpoint(self._shared.interrupt)
            if self._heal and self._mended():
                return  # some files must be read again
            self._keep_tags(read=True)
            self._keep_stacks()
            self._read_texts()
            if not self._shared.wake.is_set():  # else some of this may be left to do
                self._marks.wait()

    def _keep_tags(self, *, read: bool) -> None:
        """Make what tags are chosen and answers are judged by, until there is something else to do. `read`: also the texts of the
        vocabulary, if the model does not bring them."""
        shared, engine = self._shared, self._engine
        if not self._tags:
            return
        halt = (shared.wake, shared.interrupt, shared.paused, shared.stop)
        told = self._report if read else lambda _progress: None
        before = engine.model.judges
        try:
            keep_book(engine.model, engine.writable, halt, told, engine.query_waits, read=read)
        except ModelError as fault:  # its vectors answer without tags
            log.info("no tags: %s", fault)
            self._tags = False
        if engine.model.judges and not before:
            self._library_changed(force=True)  # the answer that is shown can be judged now
        if read and self._phase == "filling":
            self._calm()

    def _keep_stacks(self) -> None:
        """Stack similar shots, until there is something else to do."""
        shared, engine = self._shared, self._engine
        halt = (shared.wake, shared.interrupt, shared.paused, shared.stop)
        if keep_stacks(engine.writable, engine.model, halt, self._report, engine.query_waits):
            self._library_changed(force=True)
        if self._phase == "filling":
            self._calm()

    def _read_texts(self) -> None:
        """Read the text in photos until there is something else to do."""
        shared, engine = self._shared, self._engine
        if not (self._reads and setting.load(shared.dirs).read_text):
            return
        halt = (shared.wake, shared.interrupt, shared.paused, shared.stop)
        try:
            read_texts(engine.writable, engine.dirs.thumbs, engine.online(), halt, self._report)
        except TextReaderFault as fault:  # photos are indexed and found without it
            log.info("no text is read: %s", fault)
            self._reads = False
        if self._phase == "filling":
            self._calm()

    def _mended(self) -> bool:
        """Mend damaged values. Returns whether there were any."""
        self._heal = self._damaged = False
        return bool(self._engine.mend_values())

    def _report(self, progress: Progress, change: ModelChange | None = None) -> None:
        self._marks.carry_out()
        progress = replace(progress, slow=self._shared.manner.reason)
        now = time.monotonic()
        noted = f"{progress.note}\0{progress.slow}"
        same = (progress.phase, noted) == (self._phase, self._noted)
        if now - self._told < EVENT_SECONDS and same:
            return
        self._told, self._phase, self._noted = now, progress.phase, noted
        self._shared.send(progress)
        if change is not None:
            self._shared.send(change)
        self._library_changed()
        if self._engine.model.photos >= 2 * self._judged:  # a first run may take hours
            self._judged = self._engine.model.photos
            self._keep_tags(read=False)

    def _tell_change(self, change: ModelChange | None) -> None:
        """Report the progress of a model change to the window, and the new state once it has ended."""
        if change is None:
            return
        if change.state == "filling":
            self._report(replace(change.progress(), note=""), change)  # the change names the model
            return
        self._shared.send(change)
        if change.state == "switched":
            self._engine.look_at_device()
            self._shared.send(self._engine.status())
            self._library_changed(force=True)

    def _library_changed(self, *, force: bool = False) -> None:
        engine = self._engine
        found = count_live(engine.writable), engine.model.photos
        if force or found != self._photos:
            self._photos = found
            self._shared.send(LibraryChanged(found[0]))
