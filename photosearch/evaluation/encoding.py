"""A run's pictures and words as vectors, by way of the product's own parts: its decode children, its image and text path.

Words are encoded one query at a time, as a search does, and pictures in batches that depend on nothing but their order:
so a vector is the same to the last bit in every run.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final, Literal

import numpy as np

from photosearch.base.errors import EnvironmentFault, UserError
from photosearch.base.records import Decoded, Progress, display
from photosearch.encoder.preprocess import pixels
from photosearch.encoder.spec import Encoder, Floats, Space
from photosearch.images.jobs import QueryJob
from photosearch.images.pool import DecodePool
from photosearch.query.build import text_vector
from photosearch.vectors.space import pack, unpack

BATCH: Final = 8
AHEAD: Final = 32  # pictures that are decoded before the model wants them

Watch = Callable[[Progress], None]
What = Literal["pictures", "words"]


class Vectors:
    """Every picture and every text of a run, encoded when it is first asked for."""

    def __init__(self, encoder: Encoder, pool: DecodePool, watch: Watch) -> None:
        self._encoder = encoder
        self._pool = pool
        self._pace = _EncodingPace(watch)
        self._pictures: dict[Path, dict[Space, Floats]] = {}
        self._words: dict[str, Floats] = {}

    @staticmethod
    @contextmanager
    def opened(encoder: Encoder, workers: int, watch: Watch) -> Iterator[Vectors]:
        """With decode children of its own until the block ends."""
        prepare = partial(pixels, pre=encoder.spec.preprocess)
        with (
            tempfile.TemporaryDirectory(prefix="photosearch-eval-") as thumbs,
            DecodePool(workers, prepare, Path(thumbs)) as pool,
        ):
            yield Vectors(encoder, pool, watch)

    def expect(self, pictures: Iterable[Path], words: Iterable[str]) -> None:
        """Say what will be asked for in all, so that the time left can be told. Raises UserError for a missing file."""
        files = set(pictures)
        for path in sorted(files):
            if not path.is_file():
                raise UserError(f"{display(str(path))} is not there, though a list names it.")
        self._pace.total = {"pictures": len(files), "words": len(set(words))}

    def of_words(self, words: Sequence[str]) -> Floats:
        """The joint vectors, float32 [n, dim]."""
        for text in words:
            if text not in self._words:
                with self._pace.of("words", 1):
                    self._words[text] = text_vector(self._encoder, text)[0]
        return np.stack([self._words[text] for text in words])

    def of_pictures(self, files: Sequence[Path], space: Space, *, stored: bool) -> Floats:
        """The vectors, float32 [n, dim]; with `stored` rounded as the store keeps those of the library's photos.

        Raises UserError where a picture cannot be decoded.
        """
        self._encode(files)
        found = np.stack([self._pictures[path][space] for path in files])
        return unpack(pack(found), found.shape[1]) if stored else found

    def _encode(self, files: Sequence[Path]) -> None:
        """Encode those that are new, in this order."""
        new = [path for path in dict.fromkeys(files) if path not in self._pictures]
        size = self._encoder.spec.preprocess.size
        decoded: dict[int, bytes] = {}
        sent = 0
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            with self._pace.of("pictures", len(batch)):
                while sent < min(start + AHEAD, len(new)):
                    self._pool.submit(sent, QueryJob(str(new[sent])))
                    sent += 1
                while any(place not in decoded for place in range(start, start + len(batch))):
                    for place, outcome in self._pool.wait():
                        decoded[place] = _pixels(new[place], outcome)
                data = b"".join(decoded.pop(place) for place in range(start, start + len(batch)))
                stack = np.frombuffer(data, np.uint8).reshape(-1, size, size, 3)
                spaces = self._encoder.encode_images(stack)
                for row, path in enumerate(batch):
                    self._pictures[path] = {name: rows[row] for name, rows in spaces.items()}


def _pixels(path: Path, outcome: object) -> bytes:
    if isinstance(outcome, EnvironmentFault):
        raise outcome
    if not isinstance(outcome, Decoded) or outcome.pixels is None:
        raise UserError(f"{display(str(path))} cannot be measured: {outcome}")
    return outcome.pixels


class _EncodingPace:
    """Pictures and words take different times: each kind's own pace tells what is left of it."""

    def __init__(self, watch: Watch) -> None:
        self.total: dict[What, int] = {"pictures": 0, "words": 0}
        self._done: dict[What, int] = {"pictures": 0, "words": 0}
        self._seconds: dict[What, float] = {"pictures": 0.0, "words": 0.0}
        self._watch = watch

    @contextmanager
    def of(self, what: What, count: int) -> Iterator[None]:
        started = time.monotonic()
        yield
        self._seconds[what] += time.monotonic() - started
        self._done[what] += count
        self._watch(
            Progress(
                "measuring",
                sum(self._done.values()),
                sum(self.total.values()),
                eta=self._left(),
                unit="pictures and queries",
            )
        )

    def _left(self) -> float | None:
        """None until each kind that is to come has been seen."""
        left = 0.0
        for what, total in self.total.items():
            if missing := total - self._done[what]:
                if not self._done[what]:
                    return None
                left += missing * self._seconds[what] / self._done[what]
        return left
