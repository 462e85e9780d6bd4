"""Encodes the pictures and texts of a measurement with the program's own decode children and encoders.

Texts are encoded one query at a time, as a search does, and pictures in batches that depend only on their order, so
every run gives bit-identical vectors.
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
from photosearch.query.read_text import read_text
from photosearch.vectors.packing import pack, unpack

BATCH: Final = 8
AHEAD: Final = 32  # pictures decoded ahead of the encoder

Watch = Callable[[Progress], None]
What = Literal["pictures", "words"]


class Vectors:
    """The vectors of every picture and text of a run, each encoded on first use."""

    def __init__(self, encoder: Encoder, pool: DecodePool, watch: Watch) -> None:
        self._encoder = encoder
        self._pool = pool
        self._pace = _EncodingPace(watch)
        self._pictures: dict[Path, dict[Space, Floats]] = {}
        self._words: dict[str, Floats] = {}

    @staticmethod
    @contextmanager
    def opened(encoder: Encoder, workers: int, watch: Watch) -> Iterator[Vectors]:
        """A context manager that owns its decode children."""
        prepare = partial(pixels, pre=encoder.spec.preprocess)
        with (
            tempfile.TemporaryDirectory(prefix="photosearch-eval-") as thumbs,
            DecodePool(workers, prepare, Path(thumbs)) as pool,
        ):
            yield Vectors(encoder, pool, watch)

    def expect(self, pictures: Iterable[Path], words: Iterable[str]) -> None:
        """Announce everything that will be encoded, for the estimate of the time left. Raises UserError for a missing file."""
        files = set(pictures)
        for path in sorted(files):
            if not path.is_file():
                raise UserError(f"{display(str(path))} does not exist, although a list names it.")
        self._pace.total = {"pictures": len(files), "words": len(set(words))}

    def of_words(self, words: Sequence[str]) -> Floats:
        """Unit vectors in the joint space, float32 [n, dim]."""
        for text in words:
            if text not in self._words:
                with self._pace.of("words", 1):
                    self._words[text] = read_text(self._encoder, text).vector
        return np.stack([self._words[text] for text in words])

    def of_pictures(self, files: Sequence[Path], space: Space, *, stored: bool) -> Floats:
        """Unit vectors, float32 [n, dim]; with `stored`, rounded to float16 as in the store.

        Raises UserError if a picture cannot be decoded.
        """
        self._encode(files)
        found = np.stack([self._pictures[path][space] for path in files])
        return unpack(pack(found), found.shape[1]) if stored else found

    def _encode(self, files: Sequence[Path]) -> None:
        """Encode the files that have no vectors yet, in this order."""
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
    """Estimates the time left. Pictures and texts take different times, so each kind has its own pace."""

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
        """Seconds left; None until a first item of each expected kind is done."""
        left = 0.0
        for what, total in self.total.items():
            if missing := total - self._done[what]:
                if not self._done[what]:
                    return None
                left += missing * self._seconds[what] / self._done[what]
        return left
