"""Whether the codes find the photos that a scan in float32 finds, on real vectors: `python -m tests.bench.bench_recall DATA`.

DATA has folders of pictures. Each picture is encoded as a whole and in parts, so that there are more vectors, by the starter and by a
model of random weights, whose vectors lie close together. The queries are some of the vectors of other pictures, and texts. Equal
scores count as equal photos.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageOps

from photosearch.base.files import resource
from photosearch.encoder.preprocess import pixels
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Encoder, Floats, Pixels
from photosearch.engine.library import Engine
from photosearch.indexing.tagging import texts
from photosearch.query.ranking import BySpace, ranked
from photosearch.store import photos
from photosearch.vectors import space as spaces
from tests.bench.bench_encoder import random_vits
from tests.bench.library import SETTINGS, QueryEncoder, fill
from tests.bench.machine import describe

HOSTILE: Final = "robust-core"  # a folder of files that may end the process that decodes them
QUERIES: Final = 200  # of each kind
DEPTHS: Final = (10, 50)
SHARES: Final = (1.0, 0.5, 0.1, 0.01, 0.001)
BATCH: Final = 16
# The whole, halves, quarters and the middle: left, top, right, bottom.
PARTS: Final = (
    (0, 0, 1, 1), (0, 0, 0.5, 1), (0.5, 0, 1, 1), (0, 0, 1, 0.5), (0, 0.5, 1, 1), (0, 0, 0.5, 0.5),
    (0.5, 0, 1, 0.5), (0, 0.5, 0.5, 1), (0.5, 0.5, 1, 1), (0.25, 0.25, 0.75, 0.75),
)  # fmt: skip
SAME: Final = 2e-6  # how far two orders of adding up may be apart
NONE: Final = np.empty(0, np.int64), np.empty(0, np.float32)  # no bonus


def pictures(files: Sequence[Path], parts: int, encoder: Encoder) -> Iterator[Pixels]:
    """The model's pixels of the first `parts` of each picture that can be read."""
    for path in files:
        try:
            with Image.open(path) as opened:
                image = ImageOps.exif_transpose(opened).convert("RGB")
        except (OSError, ValueError, Image.DecompressionBombError):
            continue
        width, height = image.size
        for left, top, right, bottom in PARTS[:parts]:
            box = int(left * width), int(top * height), int(right * width), int(bottom * height)
            if box[2] - box[0] >= 8 and box[3] - box[1] >= 8:
                yield pixels(image.crop(box), encoder.spec.preprocess)


def encoded(files: Sequence[Path], parts: int, encoder: Encoder) -> Floats:
    found: list[Floats] = []
    waiting: list[Pixels] = []
    for one in pictures(files, parts, encoder):
        waiting.append(one)
        if len(waiting) == BATCH:
            found.append(encoder.encode_images(np.stack(waiting))["joint"])
            waiting.clear()
    if waiting:
        found.append(encoder.encode_images(np.stack(waiting))["joint"])
    return np.concatenate(found)


def recalls(vectors: Floats, queries: Floats) -> list[tuple[float, int, float, float]]:
    """Share of the photos that a filter allows, k, and the mean and the least recall@k over the queries."""
    chance = np.random.default_rng(3)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        encoder = QueryEncoder(queries)
        dirs, stored = fill(Path(folder), len(vectors), encoder.spec, vectors)
        with Engine.open(dirs, SETTINGS, write=True, encoder=encoder) as engine:
            space = engine.spaces["joint"]
            assert space.in_use == "codes"
            order = np.zeros(len(stored), np.int64)
            for image_id, content_hash in photos.live_hashes(engine.writable):
                order[int(content_hash, 16)] = image_id
            for share in SHARES:
                among = np.sort(
                    chance.choice(len(stored), max(1, int(len(stored) * share)), replace=False)
                )
                allowed = None if share == 1 else np.sort(order[among])
                right: dict[int, list[float]] = {k: [] for k in DEPTHS}
                score_of = np.full(int(order.max()) + 1, -np.inf)
                for query in queries:
                    exact = stored[among] @ query
                    score_of[order[among]] = exact
                    one = BySpace(engine.writable, space, query, 1.0)
                    found = ranked([one], NONE, max(DEPTHS), allowed)[0]
                    for k in DEPTHS:
                        best = min(k, len(exact))
                        least = np.partition(exact, -best)[-best] - SAME
                        right[k].append(float((score_of[found[:k]] >= least).sum()) / best)
                rows += [(share, k, float(np.mean(of)), min(of)) for k, of in right.items()]
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--most", type=int, default=6_000, help="pictures")
    parser.add_argument("--parts", type=int, default=len(PARTS), help="of each, for the starter")
    parser.add_argument("--random", type=int, default=600, help="pictures for the random model")
    given = parser.parse_args()
    print(describe())
    spaces.CODES_FROM = 0  # here codes answer whatever the number of vectors
    files = sorted(
        p
        for p in given.data.rglob("*")
        if p.suffix.lower() in (".jpg", ".png") and HOSTILE not in p.parts
    )
    random.Random(1).shuffle(files)
    apart = len(files) - QUERIES if len(files) - QUERIES < given.most else given.most
    with tempfile.TemporaryDirectory() as folder:
        models = [(resource("models", "starter"), apart, given.parts)]
        if given.random:
            models += [(path, given.random, 4) for path in random_vits(Path(folder), ("fp32",))]
        for path, count, parts in models:
            encoder = OnnxEncoder(path)
            vectors = encoded(files[:count], parts, encoder)
            by_picture = encoded(files[apart : apart + QUERIES], 1, encoder)
            by_text = encoder.encode_texts(texts()[:QUERIES])
            cosines = vectors[:2000] @ vectors[:2000].T
            print(
                f"\n{encoder.spec.title}: {len(vectors):,} vectors of {min(count, len(files)):,} pictures, "
                f"{vectors.shape[1]} dimensions; their cosines: mean {cosines.mean():.3f}, spread {cosines.std():.3f}"
            )
            for kind, queries in (("pictures", by_picture), ("texts", by_text)):
                for share, k, mean, least in recalls(vectors, queries):
                    print(
                        f"  {len(queries)} {kind}, recall@{k:<3} among {100 * share:5g} %: {mean:.4f}, least {least:.4f}",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
