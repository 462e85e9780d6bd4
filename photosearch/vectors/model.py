"""One model as the library uses it: where it lies, its encoder, and the indexes of the photos' vectors in its spaces."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.encoder import preprocess
from photosearch.encoder.spec import Encoder, Floats, Space
from photosearch.images.jobs import Limits
from photosearch.images.pool import DecodePool
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.vectors.space import SpaceIndex

YIELD_SECONDS = 0.5  # the longest that a batch waits for a query in flight
QUICK = 1_000  # vectors that are put into the graph before the program ends


def picture_space(spaces: Iterable[Space], *, drawn: bool = False) -> Space:
    """Where pictures are compared by look. What is `drawn` or painted looks like no photo: its meaning counts, as with
    words."""
    return "visual" if "visual" in spaces and not drawn else "joint"


@dataclass(frozen=True)
class LoadedModel:
    """`name`: the settings' word for it; `id`: its row in the store, 0 where it has none. Vectors, labels and scores of
    two of these have nothing to do with each other."""

    name: str
    encoder: Encoder
    id: int
    spaces: dict[Space, SpaceIndex]

    @staticmethod
    def load(
        db: Database | None, name: str, encoder: Encoder, row: int, folder: Path, exact_limit: int
    ) -> LoadedModel:
        """Load the indexes; `folder` is where the saved ones of this model lie. Without a library there are none."""
        spaces: dict[Space, SpaceIndex] = {}
        if db is not None:
            for space, dim in encoder.spec.spaces.items():
                spaces[space] = SpaceIndex(folder, row, space, dim, exact_limit)
                spaces[space].open(db)
        return LoadedModel(name, encoder, row, spaces)

    @property
    def key(self) -> str:
        return self.encoder.key

    @property
    def title(self) -> str:
        return self.encoder.spec.title

    @property
    def photos(self) -> int:
        """How many photos have its vectors."""
        return len(self.spaces["joint"]) if self.spaces else 0

    def lacking(self, db: Database) -> int:
        """How many photos lack its vectors. Costs a count, and no look at any of them."""
        return max(photos.count_live(db) - self.photos, 0)

    def catch_up(self, db: Database) -> None:
        """Bring the indexes in memory up to date with the store."""
        for space in self.spaces.values():
            space.catch_up(db)

    def save_on_the_way(self, db: Database) -> None:
        """In the middle of a run: save the graphs that answer, as far as that is due."""
        for space in self.spaces.values():
            space.save_on_the_way(db)

    def checkpoint(self, db: Database, stop: threading.Event | None = None) -> None:
        """Build and save what the saved indexes lack, which takes 0.4 ms a vector."""
        for space in self.spaces.values():
            if space.behind(db):
                space.checkpoint(db, stop)

    def save_what_is_quick(self, db: Database) -> None:
        """An end must not take minutes: what would is left to the log."""
        for space in self.spaces.values():
            behind = space.behind(db)
            if behind > 0 and (space.in_use == "hnswlib" or behind <= QUICK):
                space.checkpoint(db)

    def new_pool(self, workers: int, thumbs: Path, *, patient: bool = True) -> DecodePool:
        """Decode children that make this model's pixels; for one thread, which closes them. `patient`: as in `Limits`."""
        prepare = functools.partial(preprocess.pixels, pre=self.encoder.spec.preprocess)
        return DecodePool(workers, prepare, thumbs, limits=Limits(patient=patient))

    def encode(
        self, pictures: Sequence[bytes], query_waits: threading.Event
    ) -> dict[Space, Floats]:
        """Each space's unit vectors of what this model's decode children gave; a query in flight goes first."""
        deadline = time.monotonic() + YIELD_SECONDS
        while query_waits.is_set() and time.monotonic() < deadline:
            time.sleep(0.005)
        if not pictures:
            return {}
        size = self.encoder.spec.preprocess.size
        pixels = [np.frombuffer(p, np.uint8).reshape(size, size, 3) for p in pictures]
        return self.encoder.encode_images(np.stack(pixels))

    def probe(self) -> None:
        """Run both towers once. Raises ModelError where they do not do what the model's description says."""
        size = self.encoder.spec.preprocess.size
        self.encoder.encode_texts(["a photo"])
        self.encoder.encode_images(np.zeros((1, size, size, 3), np.uint8))
