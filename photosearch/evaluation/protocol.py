"""Run a labelled task through the product's own parts: its decode children and thumbnails, its image and text path.

The search itself is the full matrix product, so that the figures are the model's and not an index's; file names do not
count. Vectors are rounded as the store keeps them.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np

from photosearch.encoder.preprocess import pixels
from photosearch.encoder.spec import Encoder, Floats
from photosearch.errors import UserError
from photosearch.evaluation.datasets import Labelled
from photosearch.evaluation.metrics import figures, intervals, per_query
from photosearch.images.jobs import PhotoJob
from photosearch.images.pool import DecodePool
from photosearch.records import Decoded, Progress, display
from photosearch.search import text_vector
from photosearch.vectors import pack, unpack

BATCH: Final = 8
AHEAD: Final = 32  # photos that are decoded before the model wants them

Watch = Callable[[Progress], None]


def measure(task: Labelled, encoder: Encoder, workers: int, watch: Watch) -> dict[str, Any]:
    """One row of results: {protocol, set, photos, queries, metrics, intervals}, fractions from 0 to 1."""
    photos = photo_vectors(task.photos, encoder, workers, watch)
    queries = np.stack([text_vector(encoder, words)[0] for words in task.queries])
    relevant = np.zeros((len(task.queries), len(task.photos)), bool)
    for row, places in enumerate(task.relevant):
        relevant[row, list(places)] = True
    found = per_query(queries @ photos.T, relevant)
    return {
        "protocol": task.protocol,
        "set": task.name,
        "photos": len(task.photos),
        "queries": len(task.queries),
        "metrics": figures(found),
        "intervals": {name: list(ends) for name, ends in intervals(found).items()},
    }


def photo_vectors(photos: tuple[Path, ...], encoder: Encoder, workers: int, watch: Watch) -> Floats:
    """The joint vectors of the photos, float32 [n, dim]. Raises UserError where one cannot be decoded."""
    size = encoder.spec.preprocess.size
    vectors = np.zeros((len(photos), encoder.spec.dim), np.float32)
    waiting = iter(enumerate(photos))
    batch: list[tuple[int, bytes]] = []
    done, started = 0, time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="photosearch-eval-") as thumbs,
        DecodePool(workers, partial(pixels, pre=encoder.spec.preprocess), Path(thumbs)) as pool,
    ):
        while done < len(photos):
            while pool.pending < AHEAD and (following := next(waiting, None)) is not None:
                pool.submit(following[0], PhotoJob(str(following[1])))
            for place, outcome in pool.wait():
                if not isinstance(outcome, Decoded) or outcome.pixels is None:
                    raise UserError(f"{display(str(photos[place]))} cannot be measured: {outcome}")
                batch.append((place, outcome.pixels))
            while batch and (len(batch) >= BATCH or not pool.pending):
                now, batch = batch[:BATCH], batch[BATCH:]
                stack = np.frombuffer(b"".join(data for _, data in now), np.uint8)
                joint = encoder.encode_images(stack.reshape(-1, size, size, 3))["joint"]
                for (place, _), vector in zip(now, joint, strict=True):
                    vectors[place] = unpack(pack(vector), encoder.spec.dim)[0]
                done += len(now)
                rate = done / (time.monotonic() - started)
                eta = (len(photos) - done) / rate
                watch(Progress("indexing", done, len(photos), rate=rate, eta=eta))
    return vectors
