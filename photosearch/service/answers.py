"""The threads that answer the window: one for queries, rows, details and figures, one for previews, which may be slow."""

from __future__ import annotations

import dataclasses
import hashlib
import logging
import os
import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from photosearch.base import settings
from photosearch.base.errors import DatabaseDamaged, FileError, PhotoSearchError, Stopped, UserError
from photosearch.base.facts import Facts
from photosearch.base.files import AppDirs, os_faults, trim_folder
from photosearch.base.reach import exists, stat_in_time
from photosearch.base.records import display
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.base.today import set_southern_seasons
from photosearch.base.user_text import joined, say
from photosearch.encoder.effort import Speed, measure, work
from photosearch.encoder.model_folders import room
from photosearch.engine.blame import explained
from photosearch.engine.library import Engine
from photosearch.engine.model_list import devices, listed
from photosearch.images.jobs import PreviewJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import is_whole
from photosearch.query.opening import opened
from photosearch.query.outcome import Ranked
from photosearch.query.search import Searcher
from photosearch.service.messages import (
    PAGE_ROWS,
    AlbumList,
    Answer,
    Details,
    FailureList,
    InsideProgress,
    ModelList,
    ModelUsages,
    Page,
    PhotoFiles,
    PreviewReady,
    RemovedList,
    RowsMeasured,
    SavedSearches,
    TagList,
    Trouble,
)
from photosearch.service.requests import (
    Ask,
    GetAlbums,
    GetDetails,
    GetFailures,
    GetFiles,
    GetModels,
    GetModelUsage,
    GetPreview,
    GetRemoved,
    GetSavedSearches,
    GetStatus,
    GetTags,
    GetWhy,
    MeasureRows,
    MoreRows,
    OpenStack,
)
from photosearch.service.shared import Question, Shared
from photosearch.service.why_answers import WhyAnswers
from photosearch.store import (
    albums,
    fact_rows,
    mark_rows,
    pairs,
    photos,
    removed,
    saved_searches,
    text_rows,
    what_counts,
)
from photosearch.store.db import Database

log = logging.getLogger(__name__)

KEPT_PREVIEWS = 300  # files of at most a screen's size
TELL_REST = 0.1  # seconds between two progress events of a search inside photos
WINDOW_LIMIT = 10_000  # hits of one query that the window can scroll through


def search_thread(shared: Shared) -> None:
    """Answer questions until the mailbox closes."""
    with shared.reader() as own:
        if own is None:
            return
        engine, db = own
        answers = Answers(shared, engine, db)
        try:
            while (question := shared.asks.get()) is not None:
                engine.query_waits.set()
                try:
                    answers.reply(question)
                finally:
                    engine.query_waits.clear()
        finally:
            engine.query_pool.close()


class Answers:
    """Replies to questions over one read connection. Keeps the last answer, whose further rows may be asked for."""

    def __init__(self, shared: Shared, engine: Engine, db: Database) -> None:
        self._shared = shared
        self._engine = engine
        self._db = db
        self._searcher: Searcher = engine.searcher(db)
        self._whys = WhyAnswers(shared, engine, self._searcher)
        self._ask_id = 0
        self._speeds: dict[tuple[str, str, int], Speed | None] = {}
        self._ranked = self._closed = Ranked(np.empty(0, np.int64), np.empty(0, np.float32))
        self._asked = Query()
        self._open: set[int] = set()  # the photos for which the stacks that are open are shown

    def reply(self, question: Question) -> None:
        """Send the answer or an error; send nothing if a newer `Ask` has superseded this one."""
        try:
            with explained(self._shared.dirs.database):
                self._reply(question)
        except FileError as error:  # a query may have several pictures: name the bad one
            name = display(os.path.basename(error.path))
            text = joined([name, error.user_text], ": ")
            self._shared.send(Trouble(getattr(question, "id", 0), text, error.hint))
        except PhotoSearchError as error:
            self._shared.send(Trouble.of(getattr(question, "id", 0), error))
            if isinstance(error, DatabaseDamaged):  # the banner offers a way out
                self._shared.send(Trouble.of(0, error))
        except Stopped:
            log.debug("a query was overtaken")

    def _reply(self, question: Question) -> None:
        send = self._shared.send
        match question:
            case Ask():
                send(self._answer(question))
            case MoreRows(ask_id, offset):
                if ask_id == self._ask_id:
                    send(Page(ask_id, offset, self._searcher.rows(self._ranked, offset, PAGE_ROWS)))
            case MeasureRows(number, ask_id, ranges):
                size = self._size(ranges) if ask_id == self._ask_id else None
                send(RowsMeasured(number, size))
            case OpenStack(number, ask_id, image_id, wanted):
                if ask_id == self._ask_id:
                    (self._open.add if wanted else self._open.discard)(image_id)
                    send(self._shown(number))
            case GetDetails():
                send(self._details(question))
            case GetWhy():
                self._whys.answer(question, self.reply)
            case GetStatus():
                send(self._engine.status(self._db))
            case GetFailures():
                send(FailureList(tuple(self._engine.failures(self._db))))
            case GetRemoved(number):
                send(RemovedList(number, tuple(removed.listed(self._db))))
            case GetSavedSearches(number):
                send(SavedSearches(number, tuple(saved_searches.listed(self._db))))
            case GetTags(number):
                send(TagList(number, tuple(mark_rows.all_tags(self._db))))
            case GetAlbums(number, image_id):
                found = albums.of_photo(self._db, image_id) if image_id else albums.listed(self._db)
                send(AlbumList(number, tuple(found)))
            case GetFiles(number, image_ids):
                send(PhotoFiles(number, tuple(self._engine.copies(self._db).files(image_ids))))
            case GetModelUsage(number):
                send(ModelUsages(number, self._engine.choice.usage(self._db)))
            case GetModels(number):
                dirs = self._engine.dirs
                chosen = settings.load(dirs)
                set_southern_seasons(chosen.southern_seasons)
                models = listed(dirs, chosen, self._speed(chosen))
                send(ModelList(number, models, devices(), room(dirs.models)))

    def _answer(self, ask: Ask) -> Answer:
        told = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal told
            if (now := time.monotonic()) - told >= TELL_REST:
                told = now
                self._shared.send(InsideProgress(ask.id, done, total))

        query = dataclasses.replace(ask.query, stacked=ask.stacked)
        ranked = self._searcher.rank(query, WINDOW_LIMIT, self._between, tell)
        if query != self._asked:
            self._open.clear()
        self._asked, self._closed = query, ranked
        return self._shown(ask.id)

    def _shown(self, number: int) -> Answer:
        """The answer with its open stacks; its further rows are asked for under this number."""
        self._ask_id, self._ranked = number, opened(self._closed, self._open)
        ranked = self._ranked
        hits = self._searcher.rows(ranked, 0, PAGE_ROWS)
        notes = (ranked.note, "" if self._asked.empty else self._engine.choice.note)
        understood = ranked.parsed.understood if ranked.parsed else None
        note = joined(notes)
        return Answer(
            number,
            len(ranked),
            hits,
            ranked.months,
            note,
            understood,
            ranked.spelling,
            None if ranked.matched is None else ranked.matching,
            self._searcher.pictures.aspects(ranked.images),
            self._searcher.counts(understood.filters if understood else ()),
        )

    def _size(self, ranges: tuple[tuple[int, int], ...]) -> int:
        images = self._ranked.images
        size = self._searcher.pictures.total_bytes
        return sum(size(images[first : last + 1]) for first, last in ranges)

    def _between(self) -> bool:
        """Reply to other questions in the middle of a long query. Returns whether that query has been superseded."""
        for question in self._shared.asks.others():
            self.reply(question)
        return self._shared.asks.overtaken()

    def _speed(self, chosen: Settings) -> Speed | None:
        """The speed of the model that answers, measured once; None if it cannot run or tells nothing about others."""
        model = self._engine.choice.answering
        if work(model.name, model.encoder.spec.preprocess.size) is None:
            return None
        ran_as = (model.key, chosen.provider, chosen.threads)
        if ran_as not in self._speeds:
            try:
                self._speeds[ran_as] = measure(model.encoder, model.name)
            except PhotoSearchError as error:
                log.info("the speed of %s is unknown: %s", model.key, error)
                self._speeds[ran_as] = None
        return self._speeds[ran_as]

    def _details(self, question: GetDetails) -> Details:
        row = photos.read(self._db, [question.image_id]).get(question.image_id)
        if row is None:
            raise UserError(say("This photo is not in the library any more."))
        paths = row.paths
        files = photos.files_of(self._db, [row.image_id]).get(row.image_id, [])
        facts = fact_rows.read(self._db, [row.image_id]).get(row.image_id)
        if facts is None:  # not read yet
            own = what_counts.own_marks(self._db, [row.image_id]).get(row.image_id, {})
            facts = what_counts.overlaid(Facts(**dataclasses.asdict(row.facts)), own)
        reading = settings.load(self._shared.dirs).read_text
        text = text_rows.of_photo(self._db, row.image_id, reading=reading)
        size = files[0].bytes if files else 0
        tags = self._searcher.tags(row.image_id)
        beside = tuple(pairs.belonging(self._db, row.image_id))
        kept_in = tuple(albums.of_photo(self._db, row.image_id))
        return Details(question.id, row.image_id, facts, paths, size, text, tags, beside, kept_in)


def preview_thread(shared: Shared) -> None:
    """Render previews one after the other, in this thread's own decode child."""
    with shared.reader() as own:
        if own is None:
            return
        engine, db = own
        trim_folder(shared.dirs.previews, KEPT_PREVIEWS)
        with engine.new_pool(1, patient=False) as pool:
            while (request := shared.previews.get()) is not None and not shared.stop.is_set():
                try:
                    with explained(shared.dirs.database):
                        file = rendered(engine.dirs, db, pool, request, engine.online(db))
                    shared.send(PreviewReady(request.id, str(file)))
                except PhotoSearchError as error:
                    shared.send(Trouble.of(request.id, error))


def rendered(
    dirs: AppDirs, db: Database, pool: DecodePool, wanted: GetPreview, online: Mapping[int, bool]
) -> Path:
    """Render a picture to fit the box; returns the file in the cache. `online`: which places can be reached.

    Raises UserError, FileError or EnvironmentFault.
    """
    if wanted.path:
        name, paths = _version(wanted.path), [wanted.path]
        there = paths
    else:
        row = photos.read(db, [wanted.image_id]).get(wanted.image_id)
        if row is None:
            raise UserError(say("This photo is not in the library any more."))
        name, paths = row.content_hash, [*row.paths]
        there = row.reachable(online)
    out = dirs.previews / f"{name}-{wanted.width}x{wanted.height}.jpg"
    if is_whole(out):
        return out
    path = next(filter(exists, there), None)
    if path is None:
        raise UserError(
            say("{path} cannot be reached.", path=display(paths[0])), say("Plug in its drive.")
        )
    with os_faults(str(dirs.previews)):
        dirs.previews.mkdir(0o700, parents=True, exist_ok=True)
    pool.run(PreviewJob(path, str(out), wanted.width, wanted.height))
    return out


def _version(path: str) -> str:
    """A cache name that changes whenever the file does."""
    try:
        info = stat_in_time(path)
    except (OSError, ValueError):  # ValueError: a name that no file system allows
        return "none"
    said = f"{path}\0{info.st_mtime_ns}\0{info.st_ctime_ns}\0{info.st_size}"
    return hashlib.blake2b(os.fsencode(said), digest_size=16).hexdigest()
