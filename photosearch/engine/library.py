"""The library as one object: it opens the parts, holds the writer's lock, and does what the user asks for.

The command line and the tests use it in their own process; `service` wraps it for the window's engine process.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from filelock import FileLock

from photosearch.base import settings as setting
from photosearch.base.errors import (
    FAILURE_SENTENCES,
    EnvironmentFault,
    ModelError,
    Shortage,
    Stopped,
    UserError,
)
from photosearch.base.files import AppDirs, must_be_readable
from photosearch.base.lock import take_lock
from photosearch.base.reach import Presence
from photosearch.base.records import (
    Failure,
    IndexReport,
    ModelChange,
    Progress,
    Root,
    Status,
    display,
)
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.base.user_text import joined, say
from photosearch.base.watch_states import WatchState
from photosearch.duplicates.find import Copies
from photosearch.encoder.spec import Encoder, Space
from photosearch.engine.figures import figures, index_report, offline_notes
from photosearch.engine.installed import open_encoder
from photosearch.engine.model_switch import Choice, Surroundings
from photosearch.engine.removal import Removal
from photosearch.images.pool import DecodePool
from photosearch.images.thumb_space import ThumbSpace
from photosearch.indexing import upkeep
from photosearch.indexing.absent_exclusions import forget_absent
from photosearch.indexing.indexer import Indexer, IndexRun
from photosearch.indexing.plan import Plan, among
from photosearch.indexing.roots import add_root, folders_of, must_be_addable, must_be_possible
from photosearch.indexing.rules import must_not_be_out, rules_of
from photosearch.indexing.scan import Changes, plan_of, reconcile
from photosearch.indexing.volumes import Mounts, Whereabouts
from photosearch.indexing.walk import Walk, look_through
from photosearch.query.examples import QueryPool
from photosearch.query.outcome import Found
from photosearch.query.search import Searcher, must_be_askable
from photosearch.store import backups, mending, out_of_place, places
from photosearch.store import db as database
from photosearch.store import file_states as rows
from photosearch.store.conditions import TableRules
from photosearch.store.db import Database
from photosearch.store.soundness import TABLES
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.space import SpaceIndex

log = logging.getLogger(__name__)

Report = Callable[[Progress], None]
OpenModel = Callable[[AppDirs, Settings, str], Encoder]


class Engine:
    """One library. Create it with `open`; only a writer may change it. Not thread-safe, except `searcher`."""

    def __init__(
        self, dirs: AppDirs, settings: Settings, write: bool, open_model: OpenModel
    ) -> None:
        self.dirs = dirs
        self.settings = settings
        self.db: Database | None = None
        self.write = write
        self.query_waits = threading.Event()
        self.presence = Presence()
        self.device = ""  # what the model runs on and why; see `look_at_device`
        self.watching: Callable[[], tuple[WatchState, ...] | None] = tuple  # None: switched off
        self.choice: Choice
        self._open_model = open_model
        self._lock: FileLock | None = None
        self.query_pool = QueryPool(dirs.thumbs)
        self.thumb_space = ThumbSpace(dirs.thumbs, settings.thumbnail_space)

    # Opening and closing

    @classmethod
    def open(
        cls,
        dirs: AppDirs,
        settings: Settings,
        *,
        write: bool,
        encoder: Encoder | None = None,
        open_model: OpenModel = open_encoder,
    ) -> Engine:
        """Open the library; with `write`, as its only writer.

        Without `write`, a library that does not exist yet counts as empty. `encoder` replaces the model that the
        settings name; `open_model` opens any other. Raises Locked (naming the owner), another EnvironmentFault, or
        ModelError.
        """
        if write:
            dirs.create()
        else:
            must_be_readable(dirs.database)
            must_be_possible(dirs)
        engine = cls(dirs, settings, write, open_model)
        try:
            if write:
                out_of_place.refuse(dirs.database, write=True)
                engine._lock = take_lock(dirs)
            opener = database.open_writer if write else database.open_reader
            engine.db = opener(dirs.database, dirs.thumbs)
            if write:
                mending.mend_counters(engine.writable)
            engine._load(encoder)
        except BaseException:
            engine._let_go()
            raise
        return engine

    def _load(self, encoder: Encoder | None) -> None:
        given = self.settings.model

        def opened(name: str) -> Encoder:
            own = encoder if name == given else None
            return own or self._open_model(self.dirs, self.settings, name)

        limit = self.settings.scan_limit
        folders = self.dirs.indexes, self.dirs.thumbs
        around = Surroundings(opened, *folders, limit, self.online, lambda: self.settings)
        self.choice = Choice.open(self.db, around, self.settings.model, write=self.write)
        if self.write:
            upkeep.take_up(self.writable, self.dirs.thumbs)
            self.removal.purge()

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Save the indexes that are quick to save, and release everything."""
        try:
            if self.write and self.db is not None:
                for model in self.choice.loaded:
                    model.save_what_is_quick(self.db)
        except EnvironmentFault as fault:
            log.info("the index was not saved: %s", fault)
        finally:
            self._let_go()

    def _let_go(self) -> None:
        self.query_pool.close()
        if self.db is not None:
            self.db.close()
            self.db = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def writable(self) -> Database:
        """The writing connection."""
        assert self.write and self.db is not None, "only a writer may do this"
        return self.db

    @property
    def model(self) -> LoadedModel:
        """The model that answers now. Safe to read in another thread, since it is replaced as a whole."""
        return self.choice.answering

    @property
    def encoder(self) -> Encoder:
        return self.model.encoder

    @property
    def spaces(self) -> dict[Space, SpaceIndex]:
        return self.model.spaces

    # Folders

    def roots(self) -> list[Root]:
        return places.roots(self.db) if self.db else []

    def add_folder(self, path: str) -> Root:
        """Add a folder, or return the known one, also if it was known at another path.

        Raises UserError if it is not a readable folder.
        """
        path = os.path.realpath(os.path.expanduser(path))
        known = places.root_at(self.writable, path)
        if known is not None:
            return known
        must_be_addable(path)
        must_not_be_out(path, self.plan([]).outside(Mounts.read()), self.dirs)
        return add_root(self.writable, path)

    @property
    def removal(self) -> Removal:
        """Removing folders, and undoing that."""
        return Removal(self.writable, self.dirs, self.choice.loaded, self.online)

    # Indexing

    def index(
        self,
        report: Report = lambda _progress: None,
        stop: threading.Event | None = None,
        folders: Sequence[str] | None = None,
        scanned: Callable[[], None] = lambda: None,
    ) -> IndexReport:
        """Scan the known folders (or only `folders`, given by path), call `scanned`, and index until no file waits."""
        begun = time.monotonic()
        mended = self.mend_values(mending.FOLDERS)
        chosen = among(self.roots(), folders)
        try:
            changes, walks = self.scan(chosen, report, stop)
            if changes.look_everywhere:
                changes = changes.then(self.scan(self.roots(), report, stop)[0])
        except Stopped:
            return IndexReport(seconds=time.monotonic() - begun, notes=(say("stopped"),))
        scanned()
        run = self.run_waiting([seen.root for seen in walks if seen.online], report, stop)
        notes = [
            note for note in (mended, self.choice.note, mending.damage_left(self.writable)) if note
        ]
        change = self.fill(lambda change: report(change.progress()), stop)
        self.mend_thumbnails(stop)
        self.fill_gaps([stop] if stop else [], report)
        self.checkpoint(stop)
        ids = {root.id for root in chosen}
        states = [s for s in rows.counts(self.writable, self.online()) if s.root.id in ids]
        notes += [note for seen in walks for note in seen.notes] + offline_notes(states)
        notes += [change.note] if change else []
        notes += [fault.whole for fault in out_of_place.faults_of_folders(self.dirs.database)]
        photos = sum(s.photos for s in states)
        return index_report(changes, run, photos, time.monotonic() - begun, notes)

    def scan(
        self,
        roots: Sequence[Root],
        report: Report = lambda _progress: None,
        stop: threading.Event | None = None,
        under: dict[int, Sequence[str]] | None = None,
    ) -> tuple[Changes, list[Walk]]:
        """Compare folders with the store: whole roots, or only the subfolders `under` (by root id). Raises Stopped."""
        walks = look_through(self.plan(roots, under), report, stop)
        return self.take_in(walks), [seen for seen in walks if not seen.handed_over]

    def plan(self, roots: Sequence[Root], under: dict[int, Sequence[str]] | None = None) -> Plan:
        """What to walk: whole roots, or only the subfolders `under` (by root id)."""
        return plan_of(self.writable, roots, rules_of(self.dirs, self.settings), under or {})

    def take_in(self, walks: Sequence[Walk]) -> Changes:
        """Write the results of walks to the store."""
        changes = reconcile(self.writable, walks).and_removed(forget_absent(self.writable, walks))
        self.look_at_places()
        self.catch_up()
        return changes

    def run_waiting(
        self,
        roots: Sequence[Root],
        report: Report = lambda _progress: None,
        stop: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> IndexRun:
        """Read the files that wait in these roots, where they can be reached; `fill` encodes them. The decode children run only
        during this call."""
        db = self.writable
        online = self.online()
        reachable = {
            at: folder
            for at, folder in folders_of(db, {root.id for root in roots}).items()
            if online[at]
        }
        if not rows.waiting(db, list(reachable)):
            return IndexRun()

        with self.new_pool(os.cpu_count() or 2) as pool:
            indexer = Indexer(db, self.model, pool, self.dirs.thumbs)
            return indexer.run(reachable, report, stop, paused)

    def unfinished(self) -> int:
        """The number of files that wait to be read plus that of photos without vectors of the model being filled."""
        waiting = rows.waiting(self.writable, list(self.online()))
        change = self.choice.change
        if change is None:
            return waiting + self.model.lacking(self.writable)
        return waiting + change.total - change.done

    def mend_thumbnails(self, stop: threading.Event | None = None) -> int:
        """Regenerate lost thumbnails whose originals can be read, and delete strays; returns how many were regenerated."""
        upkeep.sweep(self.writable, self.dirs.thumbs, self.dirs.indexes)
        online = self.online()
        self.thumb_space.keep()
        most = self.thumb_space.room()
        return upkeep.mend_thumbnails(
            self.writable, self.dirs.thumbs, online, self.new_pool, stop, most
        )

    def fill_gaps(
        self, halt: Sequence[threading.Event], tell: Report = lambda _progress: None
    ) -> int:
        """Read missing facts and compute missing fingerprints until one of `halt` is set; returns how many of both."""
        return upkeep.fill_gaps(
            self.writable, self.dirs.thumbs, self.online(), self.new_pool, halt, tell
        )

    def mend_values(self, tables: Sequence[TableRules] = TABLES) -> str:
        """Mend the damaged values of these tables. Returns a sentence about it for the user, or ""."""
        mended = mending.mended(self.writable, tables)
        if mended:
            self.catch_up()
        return mended

    def catch_up(self) -> None:
        """Bring the indexes in memory up to date with the store."""
        for model in self.choice.loaded:
            model.catch_up(self.writable)

    def checkpoint(self, stop: threading.Event | None = None) -> None:
        """Bring the saved indexes and the backups up to date: at the end of a run, and when nothing else is to be done."""
        for model in self.choice.loaded:
            model.checkpoint(self.writable, stop)
        backups.daily(self.writable.conn, self.dirs.database, stop)

    # Models

    def fill(
        self,
        tell: Callable[[ModelChange], None] = lambda _change: None,
        stop: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> ModelChange | None:
        """Compute missing vectors and complete a model change that is under way: `Choice.fill`."""

        def told(change: ModelChange) -> None:
            self.thumb_space.keep_in_time()
            tell(change)

        return self.choice.fill(self.writable, self.query_waits, told, stop, paused)

    def choose_model(self, name: str) -> ModelChange | None:
        """Make `name` the selected model, also in the saved settings; the next `fill` starts with it.

        If `name` is the model that answers, this cancels a change and returns how it ended. Raises ModelError for a model
        that cannot be used; then nothing has changed.
        """
        if name == self.model.name:
            return self.cancel_change()
        model = self.choice.tried(self.writable, name)
        self._save_wish(name)
        self.choice.adopt(self.writable, model)
        return None

    def cancel_change(self) -> ModelChange | None:
        """Keep the model that answers. Returns how the change ended, or None if none is under way."""
        if self.choice.wish != self.model.name:
            self._save_wish(self.model.name)
        return self.choice.cancel(self.writable)

    def use_model(
        self,
        name: str,
        tell: Callable[[ModelChange], None] = lambda _change: None,
        stop: threading.Event | None = None,
    ) -> ModelChange:
        """Change to another model now. Raises what `choose_model` and `fill` raise.

        If `stop` is set or photos cannot be reached, it stays "filling" and continues with `index` or in the window.
        """
        end = self.choose_model(name) or self.fill(tell, stop) or self.choice.state(self.writable)
        self.checkpoint(stop)
        return end or self.choice.unchanged()

    def _save_wish(self, name: str) -> None:
        setting.change(self.dirs, model=name)
        self.settings = replace(self.settings, model=name)

    def apply(self, settings: Settings) -> None:
        """Apply new settings, except the model. Raises ModelError if the model cannot run with them."""
        before, self.settings = self.settings, replace(settings, model=self.settings.model)
        self.thumb_space = ThumbSpace(self.dirs.thumbs, settings.thumbnail_space)
        if (before.worker_threads, before.provider) != (settings.worker_threads, settings.provider):
            try:
                self.choice.reopen()
            except (ModelError, UserError):
                self.settings = replace(
                    self.settings, threads=before.threads, provider=before.provider
                )
                raise

    def look_at_device(self) -> None:
        """Find out which device the model that answers runs on; this opens the model."""
        encoder = self.encoder
        try:
            self.device = getattr(encoder, "reason", "")
        except (ModelError, Shortage) as error:
            self.device = error.whole

    # Asking

    def searcher(self, db: Database | None = None) -> Searcher:
        """A searcher over this engine's connection, or over `db` for use in another thread."""
        db = db or self.db
        assert db is not None, "there is a library"
        return Searcher(
            db,
            lambda: self.model,
            self.query_pool,
            self.dirs.thumbs,
            lambda: self.online(db),
        )

    def copies(self, db: Database | None = None) -> Copies:
        """A finder of duplicates over this engine's connection, or over `db` for use in another thread."""
        db = db or self.db
        assert db is not None, "there is a library"
        return Copies(db, self.model, self.dirs.thumbs, lambda: self.online(db))

    def ask(self, query: Query, top: int, report: Report = lambda _progress: None) -> Found:
        """The `top` best photos. Raises UserError for an empty query or library, FileError for a bad picture.

        `report` gets the progress of a search inside photos.
        """
        must_be_askable(query, self.db, self.model)
        found = self.searcher().ask(query, top, report)
        return replace(found, note=joined([found.note, self.choice.note]))

    # State

    def online(self, db: Database | None = None) -> dict[int, bool]:
        """Which places can be reached, by id. Touches no drive if a thread keeps `presence` up to date."""
        db = db or self.db
        if not self.presence.kept:
            self.look_at_places(db)
        return {place.id: place.id in self.presence for place in places.places(db)} if db else {}

    def look_at_places(self, db: Database | None = None) -> bool:
        """Check which places can be reached now. Returns whether that has changed. May wait for a drive, for seconds."""
        if (db := db or self.db) is None:
            return False
        where = Whereabouts(places.roots(db), places.places(db))
        return self.presence.look(where, where.is_there)

    def status(self, db: Database | None = None) -> Status:
        """The library in figures."""
        db = db or self.db
        home = display(str(self.dirs.data.parent))
        return figures(db, self.online(db), self.choice, self.device, home, self.watching())

    def failures(self, db: Database | None = None) -> list[Failure]:
        """Every file that could not become a photo."""
        db = db or self.db
        return rows.failures(db, FAILURE_SENTENCES) if db else []

    def check(self) -> list[upkeep.Problem]:
        """The problems of the library's own files."""
        return upkeep.check(self.db, self.model) if self.db else []

    def repair(self) -> list[str]:
        """Mend the library's own files: values, saved indexes, thumbnails. What was damaged is read and encoded again.

        Returns what was done, as sentences.
        """
        loaded = self.choice.loaded
        mended = upkeep.mend(self.writable, loaded)
        self.look_at_places()
        done = upkeep.repair(self.writable, loaded, self.dirs.thumbs, self.online(), self.new_pool)
        self.run_waiting(self.roots())
        if self.model.lacking(self.writable):
            self.fill()
        self.fill_gaps([])
        self.checkpoint()
        return [*mended, *done]

    def new_pool(self, workers: int, *, patient: bool = True) -> DecodePool:
        """Decode children that produce the answering model's pixels. Not thread-safe; the caller closes them."""
        most = self.settings.decode_workers
        return self.model.new_pool(min(workers, most), self.dirs.thumbs, patient=patient)
