"""The library as one object: opens the parts, owns the writer's lock, and does what a user asks for.

The command line and the tests use it in their own process; `service` wraps it for the window's engine process.
"""

from __future__ import annotations

import contextlib
import functools
import logging
import os
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from photosearch.encoder import preprocess
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Encoder, Space
from photosearch.errors import (
    FAILURE_SENTENCES,
    DatabaseDamaged,
    EnvironmentFault,
    UserError,
)
from photosearch.files import AppDirs, os_faults, resource
from photosearch.images.pool import DecodePool
from photosearch.indexer import Indexer, Run
from photosearch.lock import take_lock
from photosearch.records import Failure, Hit, IndexReport, Progress, Query, Root, Status, display
from photosearch.scan import Changes, Rules, Seen, Stopped, is_online, look, reconcile, volume_of
from photosearch.search import Ranked, Searcher
from photosearch.settings import Settings
from photosearch.store import db as database
from photosearch.store import files as rows
from photosearch.store import photos
from photosearch.store import vectors as vector_rows
from photosearch.store.db import Database
from photosearch.upkeep import forget_pictures, mend_thumbnails, sweep_scratch
from photosearch.vectors import Backend, SpaceIndex

log = logging.getLogger(__name__)

Report = Callable[[Progress], None]

MANY = 256  # from so many waiting files on the hnswlib graph grows along, instead of at the end
QUICK = 1_000  # vectors that are put into the graph before the program ends


@dataclass(frozen=True)
class Found:
    """An answer with its rows. `total`: how many photos were ranked; `note`: a sentence for the user, or ""."""

    hits: list[Hit]
    total: int
    note: str = ""


@dataclass(frozen=True)
class Problem:
    """Something that `doctor` found: where, what, and how it is mended."""

    part: str
    sentence: str
    fix: str = ""


def model_folder(dirs: AppDirs, settings: Settings) -> Path:
    """Where the chosen model lies: the shipped starter, or a folder under `<data>/models`."""
    if settings.model == "starter":
        return resource("models", "starter")
    return dirs.data / "models" / settings.model


def open_encoder(dirs: AppDirs, settings: Settings) -> OnnxEncoder:
    """The model that the settings name, its files verified. Raises ModelError."""
    folder = model_folder(dirs, settings)
    return OnnxEncoder(folder, threads=settings.worker_threads, provider=settings.provider)


class Engine:
    """One library. `open` it; only a writer may change it. Not for several threads, but for `searcher`."""

    def __init__(
        self, dirs: AppDirs, settings: Settings, encoder: Encoder, db: Database | None, write: bool
    ) -> None:
        self.dirs = dirs
        self.settings = settings
        self.encoder = encoder
        self.db = db
        self.write = write
        self.query_waits = threading.Event()
        self.spaces: dict[Space, SpaceIndex] = {}
        self.encoder_id = 0
        self._lock: FileLock | None = None
        self._query_pool: DecodePool | None = None
        self._closing = contextlib.ExitStack()
        self.notes: list[str] = []

    # Opening and closing

    @classmethod
    def open(
        cls,
        dirs: AppDirs,
        settings: Settings,
        *,
        write: bool,
        encoder: Encoder | None = None,
        backend: Backend = "auto",
    ) -> Engine:
        """Open the library, with `write` as its one writer.

        Without `write` a library that does not exist yet is an empty one. Raises Locked (naming the owner),
        another EnvironmentFault, or ModelError.
        """
        if write:
            dirs.create()
        else:
            _must_be_possible(dirs)
        lock = take_lock(dirs) if write else None
        try:
            encoder = encoder or open_encoder(dirs, settings)
            opener = database.open_writer if write else database.open_reader
            engine = cls(dirs, settings, encoder, opener(dirs.database), write)
            engine._lock = lock
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        try:
            engine._load(backend)
        except BaseException:
            engine.close()
            raise
        return engine

    def _load(self, backend: Backend) -> None:
        if self.db is None:
            return
        if self.write:
            rows.recover(self.db)
            self.encoder_id = vector_rows.encoder_id(self.db, self.encoder.key)
            vector_rows.requeue_lacking(self.db, self.encoder_id, "joint")
            self._purge()
            sweep_scratch(self.dirs.thumbs)
        else:
            self.encoder_id = vector_rows.known_encoder(self.db, self.encoder.key) or 0
        folder = self.dirs.data / "index" / self.encoder.key
        for space, dim in self.encoder.spec.spaces.items():
            self.spaces[space] = SpaceIndex(folder, self.encoder_id, space, dim, backend)
            self.spaces[space].open(self.db)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Save what is worth saving, and let go of everything."""
        try:
            if self.write and self.db is not None and self.spaces:
                self._save_what_is_quick(self.db)
        except EnvironmentFault as fault:
            log.info("the index was not saved: %s", fault)
        finally:
            self.close_query_pool()
            if self.db is not None:
                self.db.close()
                self.db = None
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def _save_what_is_quick(self, db: Database) -> None:
        """An end must not take minutes: what would is left to the log."""
        for space in self.spaces.values():
            if space.behind(db) > 0 and (space.holds_graph or space.behind(db) <= QUICK):
                space.checkpoint(db)

    @property
    def writable(self) -> Database:
        """The writing connection."""
        assert self.write and self.db is not None, "only a writer may do this"
        return self.db

    # Folders

    def roots(self) -> list[Root]:
        return rows.roots(self.db) if self.db else []

    def add_folder(self, path: str) -> Root:
        """Add a folder, or find the one that is known. Raises UserError where it is no readable folder."""
        db = self.writable
        path = os.path.realpath(os.path.expanduser(path))
        known = {root.path: root for root in rows.roots(db)}
        if path in known:
            return known[path]
        shown = display(path)
        if not os.path.exists(path):
            raise UserError(
                f"There is no folder {shown}.", "Check the spelling, or plug in its drive."
            )
        if not os.path.isdir(path):
            raise UserError(f"{shown} is a file, not a folder.", "Give the folder that it lies in.")
        try:
            os.scandir(path).close()
        except OSError as error:
            raise UserError(f"{shown} cannot be read: {error.strerror}.") from error
        if any(_within(path, str(own)) for own in (self.dirs.data, self.dirs.cache)):
            raise UserError(f"{shown} is where PhotoSearch keeps its own files.")
        return rows.add_root(db, path, volume_of(path))

    def remove_folder(self, path: str) -> int:
        """Forget a folder and its photos' state; the photos stay. Returns how many photos that were."""
        wanted = {path, os.path.realpath(os.path.expanduser(path))}
        for root in self.roots():
            if root.path in wanted or display(root.path) in wanted:
                return self.remove_root(root.id)
        raise UserError(f"{display(path)} is not in the library.")

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
            return IndexReport(seconds=time.monotonic() - begun, notes=("stopped",))
        online = [seen.root for seen in walks if seen.online]
        run = self.run_waiting(online, report, stop)
        mend_thumbnails(self.writable, self.dirs.thumbs, self.new_pool, stop)
        self.checkpoint(stop, force=True)
        there = {root.id for root in chosen}
        states = rows.counts(self.writable, self.online())
        notes = [note for seen in walks for note in seen.notes]
        notes += [f"{display(s.root.path)} is not there: offline." for s in walks if not s.online]
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
    ) -> tuple[Changes, list[Seen]]:
        """Compare folders with the store: whole roots, or only the sub-folders `under` (by root id). Raises Stopped."""
        db = self.writable
        others = rows.roots(db)
        walks: list[Seen] = []
        handed_over: list[Seen] = []
        for root in roots:
            report(Progress("scanning", current=display(root.path)))
            for part in (under or {}).get(root.id, ("",)):
                walks.append(look(root, self.rules(), others, part, stop))
            if walks and walks[-1].online:
                # What another root knew of this one's files, from before this one was added, is this one's.
                handed_over += [
                    Seen(outer, os.path.relpath(root.path, outer.path))
                    for outer in others
                    if outer.id != root.id and _within(root.path, outer.path)
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
    ) -> Run:
        """Index what waits in these roots; the decode children live as long as this."""
        db = self.writable
        waiting = rows.waiting(db, [root.id for root in roots])
        if not waiting:
            return Run()
        if waiting >= MANY:
            for space in self.spaces.values():
                space.hold_graph(db, stop)

        def tell(progress: Progress) -> None:
            report(progress)
            self.checkpoint(stop)

        with self.new_pool(os.cpu_count() or 2) as pool:
            indexer = Indexer(
                db,
                self.encoder,
                self.encoder_id,
                list(self.spaces.values()),
                pool,
                self.dirs.thumbs,
                self.query_waits,
            )
            return indexer.run(roots, tell, stop, paused)

    def catch_up(self) -> None:
        """Bring the indexes in memory up to date with the store."""
        for space in self.spaces.values():
            space.catch_up(self.writable)

    def checkpoint(self, stop: threading.Event | None = None, *, force: bool = False) -> None:
        """Save the indexes that are due; with `force`, those that lack anything at all."""
        db = self.writable
        for space in self.spaces.values():
            if space.due or (force and space.behind(db)):
                space.checkpoint(db, stop)

    # Asking

    def searcher(self, db: Database | None = None) -> Searcher:
        """Answers queries; over a connection of its own where another thread asks."""
        db = db or self.db
        assert db is not None, "there is a library"
        return Searcher(
            db,
            self.encoder,
            self.encoder_id,
            self.spaces,
            self.query_pool,
            self.dirs.thumbs,
            functools.partial(self.online, db),
        )

    def search(self, words: str, top: int) -> Found:
        """The `top` best photos for words. Raises UserError for an empty query or an empty library."""
        if not words.strip():
            raise UserError(
                "There is nothing to search for.", "Give some words, such as: a dog on a beach"
            )
        return self._found(Query(words=words), top)

    def similar(self, path: str, top: int) -> Found:
        """The `top` photos most like the picture in a file; a photo of the library comes first itself."""
        path = os.path.abspath(os.path.expanduser(path))
        if not os.path.exists(path):
            raise UserError(f"There is no file {display(path)}.")
        return self._found(Query(picture=path), top)

    def _found(self, query: Query, top: int) -> Found:
        if self.db is None or not photos.count_live(self.db):
            raise UserError("There are no photos yet.", "Add a folder: photosearch index FOLDER")
        if not len(self.spaces["joint"]):
            raise UserError(
                "The photos have no vectors of this model yet.", "Run: photosearch index"
            )
        searcher = self.searcher()
        ranked: Ranked = searcher.rank(query, top)
        hits = list(searcher.rows(ranked, 0, min(top, len(ranked))))
        return Found(hits, len(ranked), ranked.note)

    def query_pool(self) -> DecodePool:
        """The child that decodes query pictures; it starts with the first of them."""
        if self._query_pool is None:
            self._query_pool = self.new_pool(1)
        return self._query_pool

    def close_query_pool(self) -> None:
        if self._query_pool is not None:
            self._query_pool.close()
            self._query_pool = None

    # State

    def online(self, db: Database | None = None) -> dict[int, bool]:
        """Which roots are there now, by id."""
        db = db or self.db
        return {root.id: is_online(root) for root in rows.roots(db)} if db else {}

    def status(self, db: Database | None = None) -> Status:
        """The library in figures."""
        db = db or self.db
        home = display(str(self.dirs.data.parent))
        if db is None:
            return Status(0, 0, {}, 0, self.encoder.key, "exact (0 vectors)", home)
        states = rows.counts(db, self.online(db))
        joint = self.spaces["joint"]
        return Status(
            photos=sum(s.photos for s in states),
            pending=sum(s.pending for s in states),
            failed=rows.failed_by_code(db),
            offline=sum(s.photos for s in states if not s.online),
            encoder=self.encoder.key,
            index=f"{joint.in_use} ({len(joint)} vectors)",
            home=home,
            roots=tuple(replace(s, root=s.root) for s in states),
        )

    def failures(self, db: Database | None = None) -> list[Failure]:
        """Every file that could not become a photo."""
        db = db or self.db
        return rows.failures(db, FAILURE_SENTENCES) if db else []

    def check(self) -> list[Problem]:
        """What is wrong with the library's own files."""
        if self.db is None:
            return []
        found = [
            Problem("library", f"SQLite reports: {text}.", "restore a file of the folder backups")
            for text in self.db.integrity()
        ]
        if found:
            return found
        for name, space in self.spaces.items():
            text = space.verify(self.db)
            if text:
                found.append(Problem(f"index ({name})", text, "photosearch doctor --fix"))
        return found

    def repair(self) -> list[str]:
        """Build the saved indexes anew and make lost thumbnails again; returns what was done, as sentences."""
        db = self.writable
        if db.integrity():
            raise DatabaseDamaged(
                "The library itself is damaged.",
                f"Copy a file of {db.path.parent / 'backups'} over it.",
            )
        done = []
        for space in self.spaces.values():
            if space.verify(db):
                vector_rows.forget_snapshots(db, space.encoder, space.space)
                space.checkpoint(db)
                done.append(f"The index ({space.space}) was built again.")
        made = mend_thumbnails(db, self.dirs.thumbs, self.new_pool)
        if made:
            done.append(f"{made} thumbnails were made again.")
        return done

    def new_pool(self, workers: int) -> DecodePool:
        """Decode children that make this model's pixels; for one thread, which closes them."""
        prepare = functools.partial(preprocess.pixels, pre=self.encoder.spec.preprocess)
        return DecodePool(workers, prepare, self.dirs.thumbs)


def _must_be_possible(dirs: AppDirs) -> None:
    """A reader makes nothing, but a home that can never be is an error, not an empty library."""
    with os_faults(str(dirs.data)):
        base = dirs.data
        while not base.exists():
            base = base.parent
        if base != dirs.data:
            Path(tempfile.mkdtemp(dir=base)).rmdir()


def _within(path: str, folder: str) -> bool:
    folder = os.path.realpath(folder)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
