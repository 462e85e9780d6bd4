"""Make and keep the book of tags of a library's model. Nothing is decoded, and no photo is encoded."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from photosearch.base.errors import EnvironmentFault
from photosearch.base.pace import Pace
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.encoder.spec import Floats
from photosearch.language.everyday import vocabulary
from photosearch.store.db import Database
from photosearch.vectors.model import YIELD_SECONDS, LoadedModel
from photosearch.vectors.tag_book import TagBook

PROMPT: Final = "a photo of a {}"
AT_ONCE: Final = 16  # names: a query waits for no more of them
SAMPLED: Final = 10_000  # photos whose cosines are measured
CHANGED: Final = 0.1  # with so many more or fewer photos, as a share, the library is measured again

Report = Callable[[Progress], None]


def keep_book(
    model: LoadedModel,
    db: Database,
    halt: Sequence[threading.Event] = (),
    tell: Report = lambda _progress: None,
    query_waits: threading.Event | None = None,
) -> None:
    """Make the saved book of tags, or measure the library again if it has changed much. Stops without a result once one of
    `halt` is set; lets a running query (`query_waits`) finish first. Raises EnvironmentFault or ModelError."""
    if model.tags is None or not model.photos:
        return
    old = model.tags.book()
    if old is not None and abs(model.photos - old.total) <= CHANGED * old.total:
        return
    book = made_book(model, db, old, halt, tell, query_waits)
    if book is not None:
        model.tags.write(book)


def the_book(model: LoadedModel, db: Database, tell: Report) -> TagBook:
    """The book for these photos, made first if need be. It is saved where that is possible. Raises ModelError."""
    with contextlib.suppress(EnvironmentFault):
        keep_book(model, db, tell=tell)
    found = model.tags.book() if model.tags is not None else None
    found = found or made_book(model, db, tell=tell)
    assert found is not None, "nothing halts it"
    return found


def made_book(
    model: LoadedModel,
    db: Database,
    old: TagBook | None = None,
    halt: Sequence[threading.Event] = (),
    tell: Report = lambda _progress: None,
    query_waits: threading.Event | None = None,
) -> TagBook | None:
    """A book with the statistics of the library as it is now; None once one of `halt` is set. `old`: one with the vectors of the
    names, which take longest."""
    if old is None:
        vectors = _named(model, halt, tell, query_waits)
        if vectors is None:
            return None
        old = TagBook.unmeasured(vectors)
    photos = model.spaces["joint"].some(db, SAMPLED)
    return old.again(photos, model.photos) if len(photos) else old


def _named(
    model: LoadedModel,
    halt: Sequence[threading.Event],
    tell: Report,
    query_waits: threading.Event | None,
) -> Floats | None:
    """The vectors of the vocabulary's usual English names, float32 [n, dim]."""
    names = [PROMPT.format(thing.named()) for thing in vocabulary()]
    found: list[Floats] = []
    pace = Pace()
    for start in range(0, len(names), AT_ONCE):
        deadline = time.monotonic() + YIELD_SECONDS
        while query_waits is not None and query_waits.is_set() and time.monotonic() < deadline:
            time.sleep(0.005)
        if any(event.is_set() for event in halt):
            return None
        found.append(model.encoder.encode_texts(names[start : start + AT_ONCE]))
        done = min(start + AT_ONCE, len(names))
        rate, eta = pace.at(done, len(names))
        tell(
            Progress(
                "filling",
                done,
                len(names),
                rate=rate,
                eta=eta,
                note=say("the vocabulary"),
                unit="words",
            )
        )
    return np.concatenate(found)
