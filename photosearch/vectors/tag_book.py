"""What a model sees in the photos of one library, in words of our vocabulary: tags, each with a certainty.

The cosine of a photo with the text vector of a name says little by itself: some names are near to every photo. It is
compared with those of the library's photos with that name; and a name that people often use for photos is more likely.
"""

from __future__ import annotations

import contextlib
import math
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from photosearch.encoder.spec import Floats
from photosearch.language import everyday
from photosearch.vectors.array_file import read_arrays, write_arrays

MOST: Final = 8  # tags of a photo
ALIKE: Final = 2  # of them, with one word
SURE: Final = 0.5  # from this certainty on, a photo counts as one that shows the thing
LEAST: Final = 0.3  # tags that are less certain are not shown
PRIOR: Final = 50  # photos: a small library's own statistics count for little
LEAST_SPREAD: Final = 0.85  # of the spread over names within a photo
STEP: Final = 500  # photos or names at a time
HEAT: Final = 2.0
LAYOUT: Final = 2  # of the file
BELOW: Final = 0.1587  # the share of a normal distribution below one standard deviation

SLOPE, USUAL, OFFSET = 1.04, 0.4, -3.1
SMOOTHING: Final = 26  # captions, so that what no caption names can be sure too
KEYS: Final = {"vectors", "unseen", "middle", "spread", "amounts", "levels", "numbers"}
SHIPPED: Final = {"vectors", "unseen", "edition"}
Tag = tuple[int, float]  # the thing's number in the vocabulary, and the certainty


@dataclass(frozen=True)
class TagBook:
    """`vectors`: of the vocabulary's names, float32 [n, dim]. `middle`, `spread`: float32 [n], the median and the standard
    deviation of their cosines with the photos of the library, of which `measured` were sampled when it had `total`; the
    deviation is that below the median, because the photos that show a thing are above it. `amounts`: the sum of the
    certainties of those photos for each thing, float32 [n]. `seq`: of the store's log of vectors at that time.

    `unseen`: the vectors of `everyday.unseen`, float32 [m, dim]. `best`: the mean cosine of a photo with the name that is
    nearest to it; `within`: the standard deviation of a photo's cosines with all names; `texture`: that
    of the cosines between names; `variety`: the share of the photos that are unlike all others.
    """

    vectors: Floats
    unseen: Floats
    middle: Floats
    spread: Floats
    amounts: Floats
    best: float = 1.0
    within: float = 1.0
    texture: float = 1.0
    variety: float = 1.0
    measured: int = 0
    total: int = 0
    seq: int = 0

    @staticmethod
    def unmeasured(vectors: Floats, unseen: Floats | None = None) -> TagBook:
        """The book of a library without photos, which is sure of nothing."""
        n = len(vectors)
        zeros = np.zeros(n, np.float32)
        others = unseen if unseen is not None else vectors[:0]
        texture = float((vectors[::9] @ vectors[::7].T).std()) if n else 1.0
        certain = np.full(n, 2, np.float32)
        spread = np.ones(n, np.float32)
        return TagBook(vectors, others, certain, spread, zeros, texture=max(texture, 1e-6))

    def certainties(self, photos: Floats, things: Sequence[int] | None = None) -> Floats:
        """How sure it is that each of the photos (unit vectors, float32 [m, dim]) shows each thing, or each of these `things`
        (numbers): float32 [m, n]."""
        of: Any = slice(None) if things is None else np.array(things, np.int64)
        return certainty((photos @ self.vectors[of].T - self.middle[of]) / self.spread[of], of)

    def tags(self, photos: Floats) -> list[tuple[Tag, ...]]:
        """The tags of each photo, surest first. Of several names with one word, such as "cat", "grey cat" and "two cats", only
        the surest two are given."""
        return [tuple(_varied(row)) for row in self.certainties(photos)]

    @property
    def scale(self) -> float:
        """`within` in coarse steps, so that what is computed from it does not depend on when the library was measured."""
        return float(2 ** (round(2 * math.log2(self.within)) / 2))

    def amount(self, thing: int) -> float:
        """How many photos of the library may show a thing: less than do, since certainties are cautious."""
        return float(self.amounts[thing]) * self.total / self.measured if self.measured else 0.0

    def again(
        self, photos: Floats, total: int, seq: int = 0, halted: Callable[[], bool] = lambda: False
    ) -> TagBook | None:
        """The book with the statistics of a sample of the library's photos (unit vectors) instead; None once `halted`."""
        if not len(photos):
            return TagBook.unmeasured(self.vectors, self.unseen)
        n = len(self.vectors)
        middle, spread = np.empty(n, np.float32), np.empty(n, np.float32)
        sums, squares = np.zeros(len(photos)), np.zeros(len(photos))
        for at in range(0, n, STEP):
            if halted():
                return None
            cosines = photos @ self.vectors[at : at + STEP].T
            middle[at : at + STEP], low = np.quantile(cosines, (0.5, BELOW), axis=0)
            spread[at : at + STEP] = middle[at : at + STEP] - low
            sums += cosines.sum(axis=1)
            squares += np.square(cosines).sum(axis=1)
        # In a library of few or of like photos, names are compared with each other, within a photo.
        within = float(np.mean(squares / n - np.square(sums / n)))
        share = len(photos) / (len(photos) + PRIOR)
        middle = share * middle + (1 - share) * middle.mean()
        spread = np.sqrt(share * np.square(spread) + (1 - share) * within)
        spread = np.maximum(spread, np.float32(LEAST_SPREAD * math.sqrt(max(within, 1e-6))))
        book = replace(self, middle=middle, spread=spread, within=max(math.sqrt(within), 1e-6))
        amounts = np.zeros(n, np.float32)
        best = 0.0
        for at in range(0, len(photos), STEP):
            if halted():
                return None
            cosines = photos[at : at + STEP] @ self.vectors.T
            amounts += certainty((cosines - middle) / spread).sum(axis=0)
            best += float(cosines.max(axis=1).sum())
        return replace(
            book,
            amounts=amounts,
            best=best / len(photos),
            variety=variety(photos),
            measured=len(photos),
            total=total,
            seq=seq,
        )


def variety(photos: Floats) -> float:
    """How many of some photos (unit vectors, float32 [n, dim]) are different, as a share: 1 if all are, 1/n for n copies of one.
    The inverse of the mean similarity, with cos⁸ as the similarity of two photos (Leinster and Cobbold, 2012)."""
    some = photos[np.linspace(0, len(photos) - 1, min(len(photos), STEP), dtype=int)]
    alike = np.maximum(some @ some.T, 0) ** 8
    return float(1 / alike.mean() / len(some))


def popularity(cosines: Floats, within: float) -> Floats:
    """How near photos are to whatever one may ask for, float32 [m], by their cosines with a bank of texts, float32 [m, n]: the
    normaliser of the inverted softmax, log mean exp(β·s) / β (QB-Norm, Bogolin et al., 2022). β is HEAT divided by `within`,
    so that it suits the scale of each model's cosines."""
    beta = np.float32(HEAT / within)
    most = cosines.max(axis=1, keepdims=True)
    mean = np.exp(beta * (cosines - most)).mean(axis=1)
    return np.asarray(most[:, 0] + np.log(mean) / beta, np.float32)


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
    by how often people name the thing: logistic, with constants chosen as RESULTS.md says ("Tags")."""
    logit = SLOPE * deviations + USUAL * _told()[things] + OFFSET
    return np.asarray(1 / (1 + np.exp(-np.clip(logit, -30, 30))), np.float32)


@cache
def _told() -> Floats:
    """How often captions name each thing, as a logarithm, float32 [n]."""
    told = np.array([thing.told for thing in everyday.vocabulary()], np.float32)
    return np.asarray(np.log((told + SMOOTHING) / everyday.OF_CAPTIONS), np.float32)


class TagFile:
    """The saved book of one model in the `folder` of its saved indexes. Thread-safe. It is only a cache: what is missing or
    damaged is made again, and what cannot be written is kept in memory. `begun`: the vectors of the first names, of a book
    that is being made."""

    def __init__(self, folder: Path, dim: int, shipped: Path | None = None) -> None:
        """`shipped`: the file that the model brings (`write_names`), if any."""
        self._path = folder / f"tags-{LAYOUT}-{everyday.edition()}.book"
        self._shipped = shipped
        self._dim = dim
        self._lock = threading.Lock()
        self._mark = (0, 0)
        self._book: TagBook | None = None
        self.begun: list[Floats] = []

    def book(self) -> TagBook | None:
        """The book, or None if there is none yet."""
        with self._lock:
            mark = self._now()
            if mark not in (self._mark, (0, 0)):
                self._mark, self._book = mark, self._read()
            return self._book

    def shipped(self) -> TagBook | None:
        """The book that the model brings, for a library without photos; None if there is none for this vocabulary."""
        held = read_arrays(self._shipped) if self._shipped is not None else None
        if held is None or held.keys() != SHIPPED or _edition(held) != everyday.edition():
            return None
        vectors, unseen = (_unit(held[name]) for name in ("vectors", "unseen"))
        return TagBook.unmeasured(vectors, unseen) if vectors.shape[1:] == (self._dim,) else None

    def keep(self, book: TagBook) -> None:
        """Keep a book instead of an older one, and save it. Raises EnvironmentFault; then it is kept in memory."""
        with self._lock:
            self._book, self.begun = book, []
            self._write(book)
            self._mark = self._now()

    def _write(self, book: TagBook) -> None:
        write_arrays(
            self._path,
            vectors=book.vectors.astype(np.float16),
            unseen=book.unseen.astype(np.float16),
            middle=book.middle,
            spread=book.spread,
            amounts=book.amounts,
            levels=np.array([book.best, book.within, book.texture, book.variety], np.float64),
            numbers=np.array([book.measured, book.total, book.seq], np.int64),
        )
        forget(self._path.parent, "tags", self._path)

    def _now(self) -> tuple[int, int]:
        try:
            found = self._path.stat()
        except OSError:
            return (0, 0)
        return found.st_mtime_ns, found.st_size

    def _read(self) -> TagBook | None:
        """None if the file is not as it was written, down to the last bit."""
        held = read_arrays(self._path)
        if held is None or held.keys() != KEYS:
            return None
        vectors, unseen = (held[name].astype(np.float32) for name in ("vectors", "unseen"))
        book = TagBook(
            vectors,
            unseen,
            held["middle"],
            held["spread"],
            held["amounts"],
            *held["levels"].tolist(),
            *held["numbers"].tolist(),
        )
        return book if vectors.shape == (len(everyday.vocabulary()), self._dim) else None


def _edition(held: dict[str, NDArray[Any]]) -> str:
    return bytes(held["edition"].astype(np.uint8)).decode("ascii", "replace")


def write_names(path: Path, vectors: Floats, unseen: Floats) -> None:
    """Write the file that a model may bring, so that nobody waits for the vectors of the vocabulary: in bytes, each vector scaled
    to its greatest number, which changes it by less than half a percent."""
    edition = np.frombuffer(everyday.edition().encode(), np.uint8)
    write_arrays(path, edition=edition, vectors=_bytes(vectors), unseen=_bytes(unseen))


def _bytes(vectors: Floats) -> NDArray[np.int8]:
    most = np.abs(vectors).max(axis=1, keepdims=True)
    return np.asarray(np.round(127 * vectors / most), np.int8)


def _unit(rows: NDArray[Any]) -> Floats:
    found = rows.astype(np.float32)
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6))


def forget(folder: Path, kind: str = "*", keep: Path | None = None) -> None:
    """Delete the saved books of this kind ("tags", "hubs") in a model's folder except `keep`. One that cannot be deleted stays."""
    for path in folder.glob(f"{kind}-*.book"):
        if path != keep:
            with contextlib.suppress(OSError):
                path.unlink()
