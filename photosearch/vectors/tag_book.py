"""What a model sees in the photos of one library, in words of our vocabulary: tags, each with a certainty.

The cosine of a photo with the text vector of a name says little by itself: some names are near to every photo. It is
compared with those of the library's photos with that name; and a name that people often use for photos is more likely.
"""

from __future__ import annotations

import contextlib
import io
import threading
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.files import make_folder, os_faults, write_atomic
from photosearch.encoder.spec import Floats
from photosearch.language import everyday

MOST: Final = 8  # tags of a photo
ALIKE: Final = 2  # of them, with one word
SURE: Final = 0.5  # from this certainty on, a photo counts as one that shows the thing
LEAST: Final = 0.3  # tags that are less certain are not shown
PRIOR: Final = 50  # photos: a small library's own statistics count for little
STEP: Final = 500  # photos or names at a time
BELOW: Final = 0.1587  # the share of a normal distribution below one standard deviation

SLOPE, USUAL, OFFSET = 1.04, 0.4, -3.1
SMOOTHING: Final = 26  # captions, so that what no caption names can be sure too
Tag = tuple[int, float]  # the thing's number in the vocabulary, and the certainty


@dataclass(frozen=True)
class TagBook:
    """`vectors`: of the vocabulary's names, float32 [n, dim]. `middle`, `spread`: float32 [n], the median and the standard
    deviation of their cosines with the photos of the library, of which `measured` were sampled when it had `total`; the
    deviation is that below the median, because the photos that show a thing are above it. `counts`: in how many of those
    each is sure, int64 [n]."""

    vectors: Floats
    middle: Floats
    spread: Floats
    counts: NDArray[np.int64]
    measured: int
    total: int

    @staticmethod
    def unmeasured(vectors: Floats) -> TagBook:
        """The book of a library without photos."""
        n = len(vectors)
        zeros = np.zeros(n, np.float32)
        return TagBook(vectors, zeros, np.ones(n, np.float32), np.zeros(n, np.int64), 0, 0)

    def certainties(self, photos: Floats, things: Sequence[int] | None = None) -> Floats:
        """How sure it is that each of the photos (unit vectors, float32 [m, dim]) shows each thing, or each of these `things`
        (numbers): float32 [m, n]."""
        of: Any = slice(None) if things is None else np.array(things, np.int64)
        return certainty((photos @ self.vectors[of].T - self.middle[of]) / self.spread[of], of)

    def best(self, photos: Floats) -> list[tuple[Tag, ...]]:
        """The tags of each photo, surest first. Of several names with one word, such as "cat", "grey cat" and "two cats", only
        the surest two are given."""
        return [tuple(_varied(row)) for row in self.certainties(photos)]

    def shown_by(self, thing: int) -> int:
        """In about how many photos of the library it is sure."""
        return round(self.counts[thing] * self.total / self.measured) if self.measured else 0

    def again(self, photos: Floats, total: int) -> TagBook:
        """The book with the statistics of a sample of the library's photos (unit vectors) instead."""
        middle = np.empty(len(self.vectors), np.float32)
        spread = np.empty(len(self.vectors), np.float32)
        for at in range(0, len(self.vectors), STEP):
            cosines = photos @ self.vectors[at : at + STEP].T
            middle[at : at + STEP], low = np.quantile(cosines, (0.5, BELOW), axis=0)
            spread[at : at + STEP] = middle[at : at + STEP] - low
        share = len(photos) / (len(photos) + PRIOR)
        middle = share * middle + (1 - share) * middle.mean()
        usual = max(float(np.square(spread).mean()), 1e-4)
        spread = np.sqrt(share * np.square(spread) + (1 - share) * usual)
        book = replace(self, middle=middle, spread=np.maximum(spread, np.float32(1e-3)))
        counts = np.zeros(len(self.vectors), np.int64)
        for at in range(0, len(photos), STEP):
            counts += (book.certainties(photos[at : at + STEP]) >= SURE).sum(axis=0)
        return replace(book, counts=counts, measured=len(photos), total=total)


def _varied(row: Floats) -> Iterator[Tag]:
    things = everyday.vocabulary()
    used: Counter[str] = Counter()
    given = 0
    for number in np.argsort(-row, kind="stable")[: 10 * MOST].tolist():
        words = set(things[number].named().split())
        if given == MOST or row[number] < LEAST:
            return
        if all(used[word] < ALIKE for word in words):
            used.update(words)
            given += 1
            yield number, float(row[number])


def certainty(deviations: Floats, things: Any = slice(None)) -> Floats:
    """The certainty of each of the things (numbers, or all), by how many standard deviations a cosine exceeds the library's median, and
    by how often people name the thing: logistic, fitted on photos that were not learnt from (RESULTS.md, "Tags")."""
    logit = SLOPE * deviations + USUAL * _told()[things] + OFFSET
    return np.asarray(1 / (1 + np.exp(-np.clip(logit, -30, 30))), np.float32)


@cache
def _told() -> Floats:
    """How often captions name each thing, as a logarithm, float32 [n]."""
    told = np.array([thing.told for thing in everyday.vocabulary()], np.float32)
    return np.asarray(np.log((told + SMOOTHING) / everyday.OF_CAPTIONS), np.float32)


class TagFile:
    """The saved book of one model in the `folder` of its saved indexes. Thread-safe. It is only a cache: what is missing or
    damaged is made again."""

    def __init__(self, folder: Path, dim: int) -> None:
        self._path = folder / f"tags-{everyday.edition()}.npz"
        self._dim = dim
        self._lock = threading.Lock()
        self._mark = (0, 0)
        self._book: TagBook | None = None

    def book(self) -> TagBook | None:
        """The book, or None if there is none yet."""
        with self._lock:
            mark = self._now()
            if mark != self._mark:
                self._mark, self._book = mark, self._read()
            return self._book

    def write(self, book: TagBook) -> None:
        """Save the book instead of an older one. Raises EnvironmentFault."""
        stream = io.BytesIO()
        np.savez(
            stream,
            vectors=book.vectors.astype(np.float16),
            middle=book.middle,
            spread=book.spread,
            counts=book.counts,
            photos=np.array([book.measured, book.total], np.int64),
        )
        with os_faults(str(self._path.parent)):
            make_folder(self._path.parent)
            write_atomic(self._path, stream.getvalue(), durable=False)
        forget(self._path.parent, self._path)

    def _now(self) -> tuple[int, int]:
        try:
            found = self._path.stat()
        except OSError:
            return (0, 0)
        return found.st_mtime_ns, found.st_size

    def _read(self) -> TagBook | None:
        n = len(everyday.vocabulary())
        try:
            with self._path.open("rb") as file, np.load(file, allow_pickle=False) as held:
                vectors = held["vectors"].astype(np.float32)
                middle, spread, counts = held["middle"], held["spread"], held["counts"]
                measured, total = (int(number) for number in held["photos"])
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None
        sound = vectors.shape == (n, self._dim) and all(
            row.shape == (n,) and np.isfinite(row).all() for row in (middle, spread, counts)
        )
        if not (sound and np.isfinite(vectors).all() and (spread > 0).all()):
            return None
        if not (0 <= measured <= total and (counts >= 0).all()):
            return None
        return TagBook(vectors, middle, spread, counts, measured, total)


def forget(folder: Path, keep: Path | None = None) -> None:
    """Delete the saved books in a model's folder except `keep`. One that cannot be deleted stays."""
    for path in folder.glob("tags-*.npz"):
        if path != keep:
            with contextlib.suppress(OSError):
                path.unlink()
