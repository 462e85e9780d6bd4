"""One number for each photo of a model: how near it is to whatever one may ask for. Searches by words subtract it.

Some photos (hubs) are near to the vectors of very many texts, and appear for queries that they have nothing to do with.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import EnvironmentFault
from photosearch.language import everyday
from photosearch.store.db import Database
from photosearch.vectors.array_file import read_arrays, write_arrays
from photosearch.vectors.index import Floats
from photosearch.vectors.space import SpaceIndex
from photosearch.vectors.tag_book import TagBook, forget, popularity

WEIGHT: Final = (
    0.5  # share of the popularity that is subtracted: tests/bench/RESULTS.md, "HubNumbers"
)
LEAST: Final = 50  # photos
STEP: Final = 500  # photos at a time


class HubNumbers:
    """The numbers of the photos of one space, kept in a file that is only a cache. Thread-safe; `keep_up` in one thread only."""

    def __init__(self, folder: Path, space: SpaceIndex) -> None:
        self._path = folder / f"hubs-{everyday.edition()}.book"
        self._space = space
        self._lock = threading.Lock()
        held = read_arrays(self._path) or {}
        if held.keys() != {"scale", "labels", "values"}:
            held = {}
        self._scale = float(held["scale"]) if held else 0.0
        self._set(
            held.get("labels", np.empty(0, np.int64)), held.get("values", np.empty(0, np.float32))
        )

    def __len__(self) -> int:
        return len(self._labels)

    @property
    def tell(self) -> bool:
        """Whether there are enough photos."""
        return len(self._labels) >= LEAST

    def penalties(self, images: NDArray[np.int64]) -> Floats:
        """What to subtract from the cosines of images (ids) with a text, float32 [n]: relative to the library's mean, and 0 for
        photos of which it is not known yet, and in a library of few photos, of which the mean tells little."""
        with self._lock:
            tell, by_label = self.tell, self._by_label
        if not tell:
            return np.zeros(len(images), np.float32)
        labels = self._space.labels_of(images)
        if int(labels.max(initial=0)) >= len(by_label):
            labels = np.where(labels < len(by_label), labels, 0)
        return by_label[labels]

    def keep_up(self, db: Database, book: TagBook, halted: Callable[[], bool]) -> None:
        """Add the photos that are new, and drop those that are gone. Goes on next time once `halted`. A file that cannot be
        written is kept in memory."""
        live = self._space.labels()
        if book.scale != self._scale:
            self._scale = book.scale
            self._set(np.empty(0, np.int64), np.empty(0, np.float32))
        lacking = np.setdiff1d(live, self._labels)
        gone = ~np.isin(self._labels, live)
        if not len(lacking) and not gone.any():
            return
        labels, values = [self._labels[~gone]], [self._values[~gone]]
        for start in range(0, len(lacking), STEP):
            if halted():
                break
            found, vectors = self._space.labelled(db, lacking[start : start + STEP])
            labels.append(found)
            values.append(popularity(vectors @ book.vectors.T, self._scale))
        every = np.concatenate(labels)
        order = np.argsort(every)
        self._set(every[order], np.concatenate(values)[order])
        try:
            scale = np.array(self._scale, np.float64)
            write_arrays(self._path, scale=scale, labels=self._labels, values=self._values)
            forget(self._path.parent, "hubs", self._path)
        except EnvironmentFault:
            return

    def _set(self, labels: NDArray[np.int64], values: Floats) -> None:
        by_label = np.zeros(int(labels.max(initial=0)) + 1, np.float32)
        if len(labels):
            by_label[labels] = np.float32(WEIGHT) * (values - values.mean())
        with self._lock:
            self._labels, self._values, self._by_label = labels, values, by_label
