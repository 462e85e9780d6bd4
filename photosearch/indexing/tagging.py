"""Make and keep the book of tags of a library's model. Nothing is decoded, and no photo is encoded."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from photosearch.base.errors import EnvironmentFault
from photosearch.base.halting import halted
from photosearch.base.pace import Pace
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.language.everyday import unseen, vocabulary
from photosearch.store import stacks
from photosearch.store.db import Database
from photosearch.vectors.model import LoadedModel, give_way
from photosearch.vectors.space import SpaceIndex
from photosearch.vectors.tag_book import TagBook, TagFile

log = logging.getLogger(__name__)

PROMPT: Final = "a photo of a {}"
AT_ONCE: Final = 16  # names: a query waits for no more of them
SAMPLED: Final = 5_000  # photos whose cosines are measured
CHANGED: Final = (
    0.1  # the library is measured again once so many vectors have come or gone, as a share
)

Report = Callable[[Progress], None]


def keep_book(
    model: LoadedModel,
    db: Database,
    halt: Sequence[threading.Event] = (),
    tell: Report = lambda _progress: None,
    query_waits: threading.Event | None = None,
    *,
    read: bool = True,
) -> None:
    """Make the book of tags, or measure the library again if it has changed, and keep the photos' numbers (`vectors.hubs`) up to
    date. `read`: encode the vocabulary if the model does not bring its vectors, which may take minutes. Once one of `halt` is
    set, it stops; the next call goes on. Lets a running query (`query_waits`) finish first. What cannot be saved is kept in
    memory. Raises ModelError."""
    if not read and (model.tags is None or not (model.tags.book() or model.tags.shipped())):
        return
    _keep_names(model, db, halt, tell, query_waits or threading.Event())
    book = model.tags.book() if model.tags is not None else None
    if model.hubs is not None and book is not None and model.judges:
        model.hubs.keep_up(db, book, lambda: halted(halt))


def _keep_names(
    model: LoadedModel,
    db: Database,
    halt: Sequence[threading.Event],
    tell: Report,
    query_waits: threading.Event,
) -> None:
    file, space = model.tags, model.spaces.get("joint")
    if file is None or space is None:
        return
    book = file.book() or (file.shipped() if len(space) else None)
    if book is None:
        if not len(space) or not _read_names(model, file, halt, tell, query_waits):
            return
        read = np.concatenate(file.begun)
        book = TagBook.unmeasured(read[: -len(unseen())], read[-len(unseen()) :])
    elif _is_right(book, space):
        return
    copies = [image for image, _stack, best in stacks.stacked(db) if not best]
    photos = space.some(db, SAMPLED, copies)  # a burst counts once
    measured = book.again(photos, len(space), space.seq, lambda: halted(halt))
    if measured is not None:
        try:
            file.keep(measured)
        except EnvironmentFault as fault:
            log.info("the book of tags is not saved: %s", fault)


def the_book(model: LoadedModel, db: Database, tell: Report) -> TagBook | None:
    """The book for these photos, made first if need be; None for a model without photos. Raises ModelError."""
    keep_book(model, db, tell=tell)
    return model.tags.book() if model.tags is not None else None


def texts() -> list[str]:
    """What is encoded: the usual English name of each thing of the vocabulary, then what nobody sees."""
    return [*(PROMPT.format(thing.named()) for thing in vocabulary()), *unseen()]


def _is_right(book: TagBook, space: SpaceIndex) -> bool:
    """Whether the library is about the same as when it was measured."""
    if not len(space):
        return not book.total
    return bool(book.total) and 0 <= space.seq - book.seq <= CHANGED * book.total


def _read_names(
    model: LoadedModel,
    file: TagFile,
    halt: Sequence[threading.Event],
    tell: Report,
    query_waits: threading.Event,
) -> bool:
    """Encode the vocabulary's usual English names, and what nobody sees. Returns whether that was finished."""
    names = texts()
    pace = Pace()
    for start in range(AT_ONCE * len(file.begun), len(names), AT_ONCE):
        give_way(query_waits)
        if halted(halt):
            return False
        file.begun.append(model.encoder.encode_texts(names[start : start + AT_ONCE]))
        done = min(start + AT_ONCE, len(names))
        rate, eta = pace.at(done, len(names))
        note = say("the vocabulary")
        tell(Progress("filling", done, len(names), rate=rate, eta=eta, note=note, unit="words"))
    return True
