"""A model as the library uses it: its encoder, and an index of the photos' vectors in each of its vector spaces."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.base.files import can_write_in
from photosearch.encoder import preprocess
from photosearch.encoder.spec import Encoder, Floats, Space
from photosearch.images.jobs import Limits
from photosearch.images.pool import DecodePool
from photosearch.store import embeddings as rows
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.vectors.hubs import HubNumbers
from photosearch.vectors.space import SpaceIndex
from photosearch.vectors.tag_book import TagFile

YIELD_SECONDS = 0.5  # the longest that a batch waits for a running query
QUICK = 1_000  # the most vectors that are saved before the program ends


def picture_space(spaces: Iterable[Space], *, drawn: bool = False) -> Space:
    """The space in which pictures are compared. A drawing or painting (`drawn`) does not look like a photo, so it is
    compared by meaning, in the space of words."""
    return "visual" if "visual" in spaces and not drawn else "joint"


def give_way(query_waits: threading.Event) -> None:
    """Let a running query finish first, for at most YIELD_SECONDS."""
    deadline = time.monotonic() + YIELD_SECONDS
    while query_waits.is_set() and time.monotonic() < deadline:
        time.sleep(0.005)


@dataclass(frozen=True)
class LoadedModel:
    """`name`: the model's name in the settings; `id`: its row in the store, 0 if it has none; `tags`: None if it has no
    indexes; `hubs`: nor if its vectors are corrected already. Vectors, labels and scores of two models are not comparable."""

    name: str
    encoder: Encoder
    id: int
    spaces: dict[Space, SpaceIndex]
    tags: TagFile | None = None
    hubs: HubNumbers | None = None

    @staticmethod
    def load(
        db: Database | None, name: str, encoder: Encoder, row: int, folder: Path, exact_limit: int
    ) -> LoadedModel:
        """Load the indexes. `folder` contains this model's saved ones. If `db` is None, there are no indexes."""
        spaces: dict[Space, SpaceIndex] = {}
        if db is not None:
            for space, dim in encoder.spec.spaces.items():
                spaces[space] = SpaceIndex(folder, row, space, dim, exact_limit)
                spaces[space].open(db)
        tags = TagFile(folder, encoder.spec.dim, encoder.names_file) if db is not None else None
        hubs = (
            HubNumbers(folder, spaces["joint"])
            if spaces and not encoder.spec.corrects_hubs
            else None
        )
        return LoadedModel(name, encoder, row, spaces, tags, hubs)

    @property
    def key(self) -> str:
        return self.encoder.key

    @property
    def title(self) -> str:
        return self.encoder.spec.title

    @property
    def photos(self) -> int:
        """The number of photos that have vectors of this model in each of its spaces."""
        return min(map(len, self.spaces.values()), default=0)

    @property
    def judges(self) -> bool:
        """Whether the library has been measured, so that answers to words can be judged."""
        book = self.tags.book() if self.tags is not None else None
        return book is not None and book.measured > 0

    def lacking(self, db: Database) -> int:
        """The number of photos that lack vectors of this model. Only counts rows; reads no photo."""
        return max(photos.count_live(db) - self.photos, 0)

    def forget_unsound(self, db: Database) -> int:
        """Delete the vectors that were found damaged, so that their photos are encoded again. Returns their number."""
        labels = {label for space in self.spaces.values() for label in space.unsound}
        if labels:
            rows.delete(db, sorted(labels))
            self.catch_up(db)
            for space in self.spaces.values():
                space.unsound -= labels
        return len(labels)

    def catch_up(self, db: Database) -> None:
        """Bring the in-memory indexes up to date with the store."""
        for space in self.spaces.values():
            space.catch_up(db)

    def save_on_the_way(self, db: Database) -> None:
        """Call during a run: save each graph that is in use and due for saving."""
        for space in self._savable():
            space.save_on_the_way(db)

    def checkpoint(self, db: Database, stop: threading.Event | None = None) -> None:
        """Bring the saved indexes up to date, at 0.4 ms per vector. Setting `stop` ends it early."""
        for space in self._savable():
            if space.behind(db):
                space.checkpoint(db, stop)

    def save_what_is_quick(self, db: Database) -> None:
        """Save the indexes that take little time, so that the program ends quickly. The log covers the others."""
        for space in self._savable():
            behind = space.behind(db)
            if behind > 0 and (space.in_use == "hnswlib" or behind <= QUICK):
                space.checkpoint(db)

    def _savable(self) -> list[SpaceIndex]:
        """The indexes whose folder can be written. A saved index is only a cache, so the others are not saved."""
        return [space for space in self.spaces.values() if can_write_in(space.folder)]

    def new_pool(self, workers: int, thumbs: Path, *, patient: bool = True) -> DecodePool:
        """A pool of decode children that produce this model's pixels. Use and close it in one thread. `patient`: see
        `Limits`."""
        prepare = functools.partial(preprocess.pixels, pre=self.encoder.spec.preprocess)
        return DecodePool(workers, prepare, thumbs, limits=Limits(patient=patient))

    def encode(
        self, pictures: Sequence[bytes], query_waits: threading.Event
    ) -> dict[Space, Floats]:
        """The unit vectors, float32 [n, dim], of n pictures in each space; {} if there are no pictures.

        `pictures`: raw pixels as this model's decode children produce them. Lets a running query finish first, for at most
        YIELD_SECONDS.
        """
        give_way(query_waits)
        if not pictures:
            return {}
        size = self.encoder.spec.preprocess.size
        pixels = [np.frombuffer(p, np.uint8).reshape(size, size, 3) for p in pictures]
        return self.encoder.encode_images(np.stack(pixels))

    def probe(self) -> None:
        """Run both encoders once. Raises ModelError if their outputs do not match the model's description."""
        size = self.encoder.spec.preprocess.size
        self.encoder.encode_texts(["a photo"])
        self.encoder.encode_images(np.zeros((1, size, size, 3), np.uint8))
