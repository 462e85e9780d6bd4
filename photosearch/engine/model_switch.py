"""Which model answers, and the change to another one.

The store records which model answers; the settings record which one the user selected. If the two differ, the photos are
encoded with the selected model in the background while the other model answers; then one commit makes the selected model
answer. A model whose folder is gone cannot answer: the selected one, else the starter, answers with the vectors that it
has so far.
"""

from __future__ import annotations

import contextlib
import functools
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from photosearch.base.errors import ModelError, PhotoSearchError, Shortage, UserError
from photosearch.base.pace import Pace
from photosearch.base.records import ModelChange, ModelUsage
from photosearch.base.settings import Settings
from photosearch.base.user_text import UserText, joined, say, say_count
from photosearch.encoder.spec import Encoder
from photosearch.engine.installed import STARTER
from photosearch.indexing.filler import Filler
from photosearch.store import encoders as rows
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.store.encoders import StoredModel
from photosearch.vectors import snapshots, tag_book
from photosearch.vectors.model import LoadedModel

log = logging.getLogger(__name__)

Tell = Callable[[ModelChange], None]
OpenModel = Callable[[str], Encoder]


@dataclass(frozen=True)
class Surroundings:
    """Where models and pictures come from: `open_model` opens a model by name (raises ModelError), `indexes` is the
    folder of all saved indexes, `thumbs` that of the thumbnails. `exact_limit`: as in `SpaceIndex`. `online` returns which
    places can be reached, `settings` what the user has set by now."""

    open_model: OpenModel
    indexes: Path
    thumbs: Path
    exact_limit: int
    online: Callable[[], dict[int, bool]]
    settings: Callable[[], Settings] = Settings


class Choice:
    """Which model answers, and which is selected. The switch replaces `answering` as a whole, since another thread reads
    it once for each query.

    `coming` is the selected model once its filling has begun; `failed` says why it cannot be used. `note` is what the
    user should know about the model that answers, or "".
    """

    def __init__(self, around: Surroundings, wish: str, answering: LoadedModel, note: str) -> None:
        self.wish = wish
        self.answering = answering
        self.coming: LoadedModel | None = None
        self.failed: ModelChange | None = None
        self.note = note
        self.change: ModelChange | None = None  # the state of the change under way
        self._around = around
        self._refused: dict[int, set[int]] = {}  # by model: photos for which a retry is useless

    @staticmethod
    def open(db: Database | None, around: Surroundings, wish: str, *, write: bool) -> Choice:
        """Open the model that answers in this library. Raises ModelError if not even the starter can be used."""
        known = rows.answering(db) if db else None
        name, encoder, note = _first_that_opens(known, wish, around.open_model)
        row = 0
        if db is not None and write:
            row = rows.encoder_id(db, encoder.key, name)
            if known is None or known.id != row:
                rows.set_answering(db, row)
        elif db is not None:
            row = rows.known_encoder(db, encoder.key) or 0
        folder = around.indexes / encoder.key
        model = LoadedModel.load(db, name, encoder, row, folder, around.exact_limit)
        if db and not note and known is None and not model.photos:
            note = _updated(model.title) if rows.others_have_vectors(db, row) else ""
        return Choice(around, wish, model, note)

    def unchanged(self) -> ModelChange:
        """The end of a change to the model that answers already."""
        model = self.answering
        return ModelChange(model.name, model.title, "switched", note=say("It answers already."))

    @property
    def pending(self) -> bool:
        """Whether a model other than the one that answers is to be filled."""
        return self.wish != self.answering.name and self.failed is None

    @property
    def loaded(self) -> list[LoadedModel]:
        """The models whose indexes are in memory."""
        return [self.answering] + ([self.coming] if self.coming else [])

    def rest(self) -> None:
        """Free the memory of text towers that no query has needed for minutes; for any thread."""
        for model in self.loaded:
            model.encoder.rest()

    # Choosing

    def tried(self, db: Database, name: str) -> LoadedModel:
        """Open the model `name` and run it once; the result is for `adopt`. Raises ModelError."""
        encoder = self._around.open_model(name)
        LoadedModel(name, encoder, 0, {}).probe()
        return self._load(db, name, encoder)

    def adopt(self, db: Database, model: LoadedModel) -> None:
        """Select this model: the next `fill` starts with it. Drops what was filled for an earlier selection."""
        if self.wish not in (model.name, self.answering.name):
            self._drop_wish(db)
        self.wish = model.name
        self.failed = self.change = None
        if model.key == self.answering.key:  # under another name
            self.answering, self.coming = replace(self.answering, name=model.name), None
        else:
            self.coming = model

    def cancel(self, db: Database) -> ModelChange | None:
        """Keep the model that answers; returns None if no change is under way. Save that in the settings first."""
        if self.wish == self.answering.name:
            return None
        name = self.wish
        title = self.coming.title if self.coming else name
        freed = self._drop_wish(db)
        self.wish = self.answering.name
        self.failed = self.change = None
        notes = [self._stays()]
        if freed:
            notes.append(
                say("{size} of vectors of {title} were freed.", size=size(freed), title=title)
            )
        return ModelChange(name, title, "cancelled", note=joined(notes))

    def reopen(self) -> None:
        """Reopen the models' files after a change of device or threads. Raises ModelError; then nothing has changed."""
        encoder = self._around.open_model(self.answering.name)
        if encoder.key == self.answering.key:
            self.answering = replace(self.answering, encoder=encoder)
        self.coming = None  # reopened when its filling continues

    # Filling

    def fill(
        self,
        db: Database,
        query_waits: threading.Event,
        tell: Tell,
        stop: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> ModelChange | None:
        """Compute missing vectors until `stop` or `paused` is set, and switch models when all are there.

        Returns how a change ended; None if none was under way or it must continue later. Raises EnvironmentFault, and
        ModelError if the model that answers cannot run; what was committed stays.
        """
        work = _Work(db, query_waits, tell, stop, paused)
        for model in self.loaded:
            model.forget_unsound(db)
        if self.answering.lacking(db):
            self._fill_up(work, self.answering, alone=True)
        if self.note and not self.answering.lacking(db):
            self.note = ""
        if work.halted() or not self.pending:
            return None
        try:
            end = self._go_on(work)
        except (ModelError, UserError, Shortage) as error:
            end = self._failure(error)
        if end is not None:
            tell(end)
        return end

    def _go_on(self, work: _Work) -> ModelChange | None:
        """Compute the vectors that the selected model lacks, and switch to it."""
        if self.coming is None:
            encoder = self._around.open_model(self.wish)
            self.adopt(work.db, self._load(work.db, self.wish, encoder))
        coming = self.coming
        if coming is None:  # the selected model already answers, under another name
            return None
        self._fill_up(work, coming)
        lacking = coming.lacking(work.db)
        if work.halted():
            return None
        if lacking > coming.photos:  # the old answers are better than hardly any
            note = say_count(
                lacking,
                "1 photo cannot be reached: plug in its drive, or remove its folder.",
                "{n} photos cannot be reached: plug in their drive, or remove their folder.",
            )
            change = self.change or ModelChange(coming.name, coming.title, "filling")
            self.change = replace(change, note=note)
            work.tell(self.change)
            return None
        rows.set_answering(work.db, coming.id)
        self.answering, self.coming, self.change, self.note = coming, None, None, ""
        notes = [say("{model} answers now.", model=coming.title)]
        if lacking:
            notes.append(
                say_count(
                    lacking,
                    "1 photo cannot be reached, and is found with it once its drive is back.",
                    "{n} photos cannot be reached, and are found with it once their drive is back.",
                )
            )
        log.info("%s answers now; %s photos lack its vectors", coming.key, lacking)
        done, total = coming.photos, photos.count_live(work.db)
        return ModelChange(coming.name, coming.title, "switched", done, total, note=joined(notes))

    def _failure(self, error: PhotoSearchError) -> ModelChange:
        log.info("the model %s cannot be used: %s", self.wish, error)
        title = self.coming.title if self.coming else self.wish
        note = joined([error.whole, self._stays()])
        self.coming = self.change = None
        self.failed = ModelChange(self.wish, title, "failed", note=note)
        return self.failed

    def _stays(self) -> UserText:
        return say("{model} keeps answering.", model=self.answering.title)

    def _fill_up(self, work: _Work, model: LoadedModel, *, alone: bool = False) -> None:
        """Encode all photos that can be read now, including those that are added meanwhile."""
        refused = self._refused.setdefault(model.id, set())
        left = set(refused)
        pace = Pace()
        total = photos.count_live(work.db)
        pace.at(min(model.photos, total), total)
        begun = False

        def on_batch() -> None:
            nonlocal begun
            begun = True
            total = photos.count_live(work.db)
            done = min(model.photos, total)
            rate, eta = pace.at(done, total)
            self.change = ModelChange(
                model.name, model.title, "filling", done, total, rate, eta, alone
            )
            work.tell(self.change)
            model.save_on_the_way(work.db)

        while model.lacking(work.db) and not work.halted():
            ids = [i for i in rows.lacking(work.db, model.id, len(model.spaces)) if i not in left]
            if not ids:
                break
            if not alone:
                on_batch()
            around, room = self._around, self._around.settings()
            with model.new_pool(room.decode_workers, around.thumbs) as pool:
                online = around.online()
                filler = Filler(
                    work.db, model, pool, around.thumbs, online, work.query_waits, room.encode_batch
                )
                try:
                    filler.run(ids, on_batch, work.halted)
                finally:
                    refused |= filler.refused
                    left |= filler.left
        if alone and begun and not work.halted():
            self.change = None
            total = photos.count_live(work.db)
            done = min(model.photos, total)
            work.tell(ModelChange(model.name, model.title, "switched", done, total, alone=True))

    # State and stored vectors

    def state(self, db: Database | None) -> ModelChange | None:
        """The change that is under way, or the one that failed; else None."""
        found = self.change or self.failed
        if found is None and db is not None and self.pending:
            filled = [use.photos for use in self.usage(db) if use.role == "filling"]
            total = photos.count_live(db)
            found = ModelChange(self.wish, self.wish, "filling", sum(filled), total)
        return found

    def usage(self, db: Database) -> tuple[ModelUsage, ...]:
        """Every model that has vectors in this library, starting with the one that answers."""
        found = []
        stored = list(rows.usage(db))
        wished = [m.id for m, *_ in stored if m.name == self.wish and m.id != self.answering.id]
        for model, count, taken in stored:
            role: Literal["answering", "filling", "kept"] = "kept"
            if model.id == self.answering.id:
                role = "answering"
            elif self.wish != self.answering.name and [model.id] == wished[-1:]:
                role = "filling"
            files = snapshots.own_files(self._around.indexes / model.key)
            saved = sum(file.stat().st_size for file in files)
            name = model.name or model.key.partition("@")[0]
            found.append(ModelUsage(name, model.key, role, count, taken, saved))
        return tuple(sorted(found, key=lambda use: use.role != "answering"))

    def forget(self, db: Database, which: str) -> int:
        """Delete the vectors and indexes of a model, by name or key. Returns the number of bytes freed.

        Raises UserError if the model answers or is being filled.
        """
        matching = [use for use in self.usage(db) if which in (use.name, use.key)]
        kept = [use for use in matching if use.role == "kept"]
        if matching and not kept:
            raise UserError(
                say("The model {which} is in use: its vectors are needed.", which=which),
                say("Use another model first."),
            )
        for use in kept:
            self._drop(db, use)
        return sum(use.vector_bytes + use.index_bytes for use in kept)

    def _drop_wish(self, db: Database) -> int:
        """Drop what was filled for the selected model, unless it has answered before. Returns the bytes freed."""
        self.coming = None
        freed = 0
        for use in self.usage(db):
            row = rows.known_encoder(db, use.key)
            if use.role == "filling" and row is not None and not rows.has_answered(db, row):
                self._drop(db, use)
                freed += use.vector_bytes + use.index_bytes
        return freed

    def _drop(self, db: Database, use: ModelUsage) -> None:
        row = rows.known_encoder(db, use.key)
        if row is not None:
            rows.forget(db, row)
        tag_book.forget(self._around.indexes / use.key)
        snapshots.remove(self._around.indexes / use.key)
        rows.shrink(db)

    def _load(self, db: Database, name: str, encoder: Encoder) -> LoadedModel:
        row = rows.encoder_id(db, encoder.key, name)
        folder = self._around.indexes / encoder.key
        return LoadedModel.load(db, name, encoder, row, folder, self._around.exact_limit)


@dataclass(frozen=True)
class _Work:
    """The arguments of one `fill`."""

    db: Database
    query_waits: threading.Event
    tell: Tell
    stop: threading.Event | None
    paused: threading.Event | None

    def halted(self) -> bool:
        return any(event is not None and event.is_set() for event in (self.stop, self.paused))


def _first_that_opens(
    known: StoredModel | None, wish: str, open_model: OpenModel
) -> tuple[str, Encoder, str]:
    """Name and encoder of the model that answers, and a sentence if that is not the one that answered before."""
    open_once = functools.cache(open_model)
    trouble: PhotoSearchError | None = None
    if known is not None:
        with contextlib.suppress(ModelError):
            encoder = open_once(known.name)
            if encoder.key == known.key:
                return known.name, encoder, ""
    for name in dict.fromkeys((wish, known.name if known else wish, STARTER)):
        try:
            encoder = open_once(name)
        except ModelError as error:
            trouble = trouble or error
            continue
        title = encoder.spec.title
        if trouble is not None:
            instead = say("{model} answers instead.", model=title)
            return name, encoder, joined([trouble.whole, instead])
        if known is None or encoder.key == known.key:
            return name, encoder, ""
        if known.name == name:
            return name, encoder, _updated(title)
        gone = say(
            "The model {name} is no longer installed: {model} answers instead.",
            name=known.name,
            model=title,
        )
        return name, encoder, gone
    assert trouble is not None, "there is a name to try"
    raise trouble


def _updated(title: str) -> str:
    return say(
        "The model was updated: {model} finds photos once it has encoded them.",
        model=title,
    )


def size(count: int) -> UserText:
    """ "120 MB"."""
    if count < 1e8:
        return say("{megabytes:.1f} MB", megabytes=count / 1e6)
    return say("{megabytes} MB", megabytes=round(count / 1e6))
