"""The library as one object: opens the parts, owns the writer's lock, and does what a user asks for.

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
    Stopped,
    UserError,
)
from photosearch.base.files import AppDirs
from photosearch.base.lock import take_lock
from photosearch.base.pace import Pace
from photosearch.base.records import (
    Example,
    Failure,
    IndexReport,
    ModelChange,
    Progress,
    Query,
    Root,
    Status,
    display,
)
from photosearch.base.settings import Settings
from photosearch.base.user_text import joined, say
from photosearch.encoder.spec import Encoder, Space
from photosearch.engine.installed import open_encoder
from photosearch.engine.model_switch import MANY, Choice, Place
from photosearch.images.pool import DecodePool
from photosearch.indexing.indexer import Indexer, IndexRun
from photosearch.indexing.roots import must_be_addable, must_be_possible, within
from photosearch.indexing.scan import Changes, Rules, Walk, is_online, look, reconcile, volume_of
from photosearch.indexing.upkeep import (
    Problem,
    check,
    fill_fingerprints,
    forget_pictures,
    mend_thumbnails,
    repair,
    sweep_scratch,
)
from photosearch.query.examples import QueryPool
from photosearch.query.search import Found, Searcher, checked
from photosearch.store import db as database
from photosearch.store import file_states as rows
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.space import Backend, SpaceIndex

log = logging.getLogger(__name__)

Report = Callable[[Progress], None]
OpenModel = Callable[[AppDirs, Settings, str], Encoder]


class Engine:
    """One library. `open` it; only a writer may change it. Not for several threads, but for `searcher`."""

    def __init__(
        self,
        dirs: AppDirs,
        settings: Settings,
        write: bool,
        open_model: OpenModel,
    ) -> None:
        self.dirs = dirs
        self.settings = settings
        self.db: Database | None = None
        self.write = write
        self.query_waits = threading.Event()
        self.device = ("", "")  # what the model runs on, and why; see `look_at_device`
        self.choice: Choice
        self._open_model = open_model
        self._lock: FileLock | None = None
        self.query_pool = QueryPool(dirs.thumbs)

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
        backend: Backend = "auto",
    ) -> Engine:
        """Open the library, with `write` as its one writer.

        Without `write` a library that does not exist yet is an empty one. `encoder` stands for the model that the
        settings name; `open_model` opens any other. Raises Locked (naming the owner), another EnvironmentFault, or
        ModelError.
        """
        if write:
            dirs.create()
        else:
            must_be_possible(dirs)
        engine = cls(dirs, settings, write, open_model)
        try:
            if write:
                engine._lock = take_lock(dirs)
            opener = database.open_writer if write else database.open_reader
            engine.db = opener(dirs.database)
            engine._load(backend, encoder)
        except BaseException:
            engine._let_go()
            raise
        return engine

    def _load(self, backend: Backend, encoder: Encoder | None) -> None:
        given = self.settings.model

        def opened(name: str) -> Encoder:
            own = encoder if name == given else None
            return own or self._open_model(self.dirs, self.settings, name)

        place = Place(opened, self.dirs.data / "index", self.dirs.thumbs, backend)
        self.choice = Choice.open(self.db, place, self.settings.model, write=self.write)
        if self.write:
            rows.recover(self.writable)
            self._purge()
            sweep_scratch(self.dirs.thumbs)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Save what is worth saving, and let go of everything."""
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
        """The model that answers now. Another thread may ask: it is replaced as a whole."""
        return self.choice.answering

    @property
    def encoder(self) -> Encoder:
        return self.model.encoder

    @property
    def spaces(self) -> dict[Space, SpaceIndex]:
        return self.model.spaces

    # Folders

    def roots(self) -> list[Root]:
        return rows.roots(self.db) if self.db else []

    def add_folder(self, path: str) -> Root:
        """Add a folder, or find the one that is known. Raises UserError where it is no readable folder."""
        db = self.writable
        path = os.path.realpath(os.path.expanduser(path))
        known = {root.path: root for root in rows.roots(db)}
        if path not in known:
            must_be_addable(path, self.dirs)
        return known.get(path) or rows.add_root(db, path, volume_of(path))

    def remove_folder(self, path: str) -> int:
        """Forget a folder and its photos' state; the photos stay. Returns how many photos that were."""
        wanted = {path, os.path.realpath(os.path.expanduser(path))}
        for root in self.roots():
            if root.path in wanted or display(root.path) in wanted:
                return self.remove_root(root.id)
        raise UserError(say("{path} is not in the library.", path=display(path)))

    def remove_root(self, root_id: int) -> int:
        """`remove_folder` by id; thumbnails and previews that no photo needs any more go too."""
        count = rows.remove_root(self.writable, root_id)
        self._purge(days=0)
        self.catch_up()
        return count

    def _purge(self, days: int = rows.ORPHAN_DAYS) -> None:
        """Drop what no file has held for `days`, cached pictures included."""
        forget_pictures(self.dirs, rows.purge_orphans(self.writable, days))

    def rules(self) -> Rules:
        own = tuple(os.path.realpath(p) for p in (self.dirs.data, self.dirs.cache))
        return Rules(self.settings.excluded_patterns, (*self.settings.excluded_folders, *own))

    # Indexing

    def index(
        self,
        on_progress: Report | None = None,
        stop: threading.Event | None = None,
        folders: Sequence[str] | None = None,
    ) -> IndexReport:
        """Scan the known folders (or only those given, by path) and index until nothing waits."""
        begun = time.monotonic()
        report = on_progress or (lambda _progress: None)
        wanted = (
            None if folders is None else {os.path.realpath(os.path.expanduser(f)) for f in folders}
        )
        chosen = [r for r in self.roots() if wanted is None or r.path in wanted]
        try:
            changes, walks = self.scan(chosen, report, stop)
        except Stopped:
            return IndexReport(seconds=time.monotonic() - begun, notes=(say("stopped"),))
        online = [seen.root for seen in walks if seen.online]
        run = self.run_waiting(online, report, stop)
        notes = [self.choice.note] if self.choice.note else []
        change = self.fill(lambda change: report(change.progress()), stop)
        mend_thumbnails(self.writable, self.dirs.thumbs, self.new_pool, stop)
        fill_fingerprints(
            self.writable, self.dirs.thumbs, self.new_pool, [stop] if stop else [], report
        )
        self.checkpoint(stop, force=True)
        there = {root.id for root in chosen}
        states = rows.counts(self.writable, self.online())
        notes += [note for seen in walks for note in seen.notes]
        notes += [
            say("{folder} is not there: offline.", folder=display(s.root.path))
            for s in walks
            if not s.online
        ]
        notes += [change.note] if change else []
        return IndexReport(
            offered=changes.offered,
            photos=sum(state.photos for state in states if state.root.id in there),
            encoded=run.encoded,
            moved=changes.moved,
            removed=changes.removed,
            failed=run.failed,
            seconds=time.monotonic() - begun,
            notes=tuple(notes),
        )

    def scan(
        self,
        roots: Sequence[Root],
        report: Report = lambda _progress: None,
        stop: threading.Event | None = None,
        under: dict[int, Sequence[str]] | None = None,
    ) -> tuple[Changes, list[Walk]]:
        """Compare folders with the store: whole roots, or only the sub-folders `under` (by root id). Raises Stopped."""
        db = self.writable
        others = rows.roots(db)
        walks: list[Walk] = []
        handed_over: list[Walk] = []
        for root in roots:
            report(Progress("scanning", current=display(root.path)))
            for part in (under or {}).get(root.id, ("",)):
                walks.append(look(root, self.rules(), others, part, stop))
            if walks and walks[-1].online:
                # What another root knew of this one's files, from before this one was added, is this one's.
                handed_over += [
                    Walk(outer, os.path.relpath(root.path, outer.path))
                    for outer in others
                    if outer.id != root.id and within(root.path, outer.path)
                ]
        changes = reconcile(db, [*walks, *handed_over])
        self.catch_up()
        return changes, walks

    def run_waiting(
        self,
        roots: Sequence[Root],
        report: Report = lambda _progress: None,
        stop: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> IndexRun:
        """Index what waits in these roots; the decode children live as long as this."""
        db = self.writable
        waiting = rows.waiting(db, [root.id for root in roots])
        if not waiting:
            return IndexRun()
        if waiting >= MANY:
            self.model.hold_graph(db, stop)

        def tell(progress: Progress) -> None:
            report(progress)
            self.checkpoint(stop)

        with self.new_pool(os.cpu_count() or 2) as pool:
            indexer = Indexer(db, self.model, pool, self.dirs.thumbs, self.query_waits)
            return indexer.run(roots, tell, stop, paused)

    def catch_up(self) -> None:
        """Bring the indexes in memory up to date with the store."""
        for model in self.choice.loaded:
            model.catch_up(self.writable)

    def checkpoint(self, stop: threading.Event | None = None, *, force: bool = False) -> None:
        """Save the indexes that are due; with `force`, those that lack anything at all."""
        for model in self.choice.loaded:
            model.checkpoint(self.writable, stop, force=force)

    # Models

    def fill(
        self,
        tell: Callable[[ModelChange], None] = lambda _change: None,
        stop: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> ModelChange | None:
        """Give photos the vectors that they lack and end a change of model that is under way: `Choice.fill`."""
        return self.choice.fill(self.writable, self.query_waits, tell, stop, paused)

    def choose_model(self, name: str) -> ModelChange | None:
        """Make `name` the wished model, in the saved settings too; the next `fill` begins with it.

        The name of the one that answers calls a change off: returned is how that ended. Raises ModelError for one that
        cannot be used; then nothing has changed.
        """
        db = self.writable
        if name == self.model.name:
            return self.cancel_change()
        model = self.choice.tried(db, name)
        self._save_wish(name)
        self.choice.adopt(db, model)
        return None

    def cancel_change(self) -> ModelChange | None:
        """Keep the model that answers; None where no change is under way."""
        if self.choice.wish != self.model.name:
            self._save_wish(self.model.name)
        return self.choice.cancel(self.writable)

    def use_model(
        self,
        name: str,
        tell: Callable[[ModelChange], None] = lambda _change: None,
        stop: threading.Event | None = None,
    ) -> ModelChange:
        """Change to another model here and now. Raises as `choose_model` and `fill`.

        A `stop`, or photos out of reach, leave it "filling": it goes on at the next `index`, and in the window.
        """
        end = self.choose_model(name) or self.fill(tell, stop) or self.choice.state(self.writable)
        return end or ModelChange(
            name, self.model.title, "switched", note=say("It answers already.")
        )

    def _save_wish(self, name: str) -> None:
        setting.save(self.dirs, replace(setting.load(self.dirs), model=name))
        self.settings = replace(self.settings, model=name)

    def apply(self, settings: Settings) -> None:
        """Take new settings over, but for the model. Raises ModelError where it cannot run as they say."""
        before, self.settings = self.settings, replace(settings, model=self.settings.model)
        if (before.worker_threads, before.provider) != (settings.worker_threads, settings.provider):
            try:
                self.choice.reopen()
            except (ModelError, UserError):
                self.settings = replace(
                    self.settings, threads=before.threads, provider=before.provider
                )
                raise

    def look_at_device(self) -> None:
        """Find out what the model that answers runs on; this opens it."""
        encoder = self.encoder
        try:
            self.device = (getattr(encoder, "provider", ""), getattr(encoder, "reason", ""))
        except ModelError as error:
            self.device = ("", error.whole)

    # Asking

    def searcher(self, db: Database | None = None) -> Searcher:
        """Answers queries; over a connection of its own where another thread asks."""
        db = db or self.db
        assert db is not None, "there is a library"
        return Searcher(
            db,
            lambda: self.model,
            self.query_pool,
            self.dirs.thumbs,
            lambda: self.online(db),
        )

    def search(self, words: str, top: int) -> Found:
        """The `top` best photos for words: `ask`."""
        return self.ask(Query(words), top)

    def similar(self, path: str, top: int) -> Found:
        """The `top` photos most like the picture in a file, a photo of the library itself first: `ask`."""
        return self.ask(Query(examples=(Example(path),)), top)

    def ask(self, query: Query, top: int, report: Report = lambda _progress: None) -> Found:
        """The `top` best photos. Raises UserError for an empty query or library, FileError for a bad picture.

        `report` hears how far a look inside photos is.
        """
        query = checked(query)
        if self.db is None or not photos.count_live(self.db):
            raise UserError(
                say("There are no photos yet."), say("Add a folder: photosearch index FOLDER")
            )
        if not self.model.photos:
            raise UserError(
                say("The photos have no vectors of this model yet."), say("Run: photosearch index")
            )
        searcher = self.searcher()
        pace = Pace()

        def tell(done: int, total: int) -> None:
            rate, eta = pace.at(done, total)
            report(Progress("looking", done, total, rate=rate, eta=eta, unit="photos"))

        ranked = searcher.rank(query, top, tell=tell)
        hits = list(searcher.rows(ranked, 0, min(top, len(ranked))))
        return Found(hits, len(ranked), joined([ranked.note, self.choice.note]), ranked.said)

    # State

    def online(self, db: Database | None = None) -> dict[int, bool]:
        """Which roots are there now, by id."""
        db = db or self.db
        return {root.id: is_online(root) for root in rows.roots(db)} if db else {}

    def status(self, db: Database | None = None) -> Status:
        """The library in figures."""
        db = db or self.db
        home = display(str(self.dirs.data.parent))
        model = self.model
        if db is None:
            index = "exact (0 vectors)"
            return Status(0, 0, {}, 0, model.key, index, home, model=model.name, title=model.title)
        states = rows.counts(db, self.online(db))
        joint = model.spaces["joint"]
        return Status(
            photos=sum(s.photos for s in states),
            pending=sum(s.pending for s in states),
            failed=rows.failed_by_code(db),
            offline=sum(s.photos for s in states if not s.online),
            encoder=model.key,
            index=f"{joint.in_use} ({len(joint)} vectors)",
            home=home,
            roots=tuple(states),
            model=model.name,
            title=model.title,
            provider=self.device[0],
            device=self.device[1],
            change=self.choice.state(db),
            note=self.choice.note,
        )

    def failures(self, db: Database | None = None) -> list[Failure]:
        """Every file that could not become a photo."""
        db = db or self.db
        return rows.failures(db, FAILURE_SENTENCES) if db else []

    def check(self) -> list[Problem]:
        """What is wrong with the library's own files."""
        return check(self.db, self.model) if self.db else []

    def repair(self) -> list[str]:
        """Build the saved indexes anew and make lost thumbnails again; returns what was done, as sentences."""
        return repair(self.writable, self.choice.loaded, self.dirs.thumbs, self.new_pool)

    def new_pool(self, workers: int, *, patient: bool = True) -> DecodePool:
        """Decode children that make the answering model's pixels; for one thread, which closes them."""
        return self.model.new_pool(workers, self.dirs.thumbs, patient=patient)
