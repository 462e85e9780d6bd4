"""Libraries of clustered vectors in the real store, with an encoder that costs nothing."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np

from photosearch.base.facts import Facts
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import FileStat
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Preprocess, Space
from photosearch.engine.library import Engine
from photosearch.store import db as database
from photosearch.store import encoders, file_states, photos, places
from photosearch.store.photos import Indexed
from photosearch.vectors.packing import pack, unpack
from tests.rows import add, place_of
from tests.vectors.clusters import clustered

DIM = 512
SETTINGS = Settings()  # an exact scan answers at every size that is measured
GRAPH = Settings(exact_limit=1)


class QueryEncoder:
    """Has ready vectors for "query0", "query1", …, to measure latency without encoding text."""

    def __init__(self, queries: Floats) -> None:
        self._queries = queries
        self._spec = ModelSpec(
            name="bench",
            title="Benchmark",
            dim=queries.shape[1],
            visual_dim=0,
            context_length=77,
            tokenizer="bert",
            preprocess=Preprocess(32, "squash", "bilinear", (0.5,) * 3, (0.5,) * 3),
            files={"image.onnx": "0" * 64, "text.onnx": "1" * 64},
            languages=("en",),
            licence="none",
        )

    @property
    def spec(self) -> ModelSpec:
        return self._spec

    @property
    def key(self) -> str:
        return self._spec.key

    def open_lanes(self) -> int:
        return 1

    @property
    def names_file(self) -> Path | None:
        return None

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        raise NotImplementedError

    def encode_texts(self, texts: list[str]) -> Floats:
        return self._queries[[int(text.removeprefix("query")) for text in texts]]

    def rest(self) -> bool:
        return False

    def clipped(self, text: str) -> str:
        return ""

    def unread(self, text: str) -> list[str]:
        return []


@contextmanager
def both(
    count: int, encoder: QueryEncoder, prepare: Callable[[Engine], object] = lambda _engine: None
) -> Iterator[tuple[Floats, Engine, Engine]]:
    """A library of `count` photos: its vectors, and two engines, whose queries the exact scan and hnswlib answer. `prepare` is called
    with the writing one before its graph is built."""
    with tempfile.TemporaryDirectory() as folder:
        dirs, vectors = fill(Path(folder), count, encoder.spec)
        with Engine.open(dirs, GRAPH, write=True, encoder=encoder) as graph:
            prepare(graph)
            built = time.perf_counter()
            graph.checkpoint()
            opened = time.perf_counter()
            with Engine.open(dirs, SETTINGS, write=False, encoder=encoder) as exact:
                now = time.perf_counter()
                in_use = [engine.spaces["joint"].in_use for engine in (exact, graph)]
                assert in_use == ["exact", "hnswlib"]
                print(
                    f"\n{count:,} photos, {vectors.shape[1]} dimensions (ms p50/p95)\n"
                    f"  index built and saved {opened - built:.1f} s; library opened {now - opened:.2f} s"
                )
                yield vectors, exact, graph


def fill(
    home: Path, count: int, spec: ModelSpec, given: Floats | None = None
) -> tuple[AppDirs, Floats]:
    """A library of `count` photos under `home`, with clustered vectors in each space of a model, or with those `given` for the joint
    one.

    Returns its folders and the joint vectors as stored. The content hash of a photo is the number of its vector.
    """
    dirs = app_dirs(str(home)).create()
    vectors = {space: clustered(count, dim) for space, dim in spec.spaces.items()}
    if given is not None:
        vectors["joint"] = given
    facts = Facts(4000, 3000, "JPEG", "2024-05-06T07:08:09", "Maker One")
    db = database.open_writer(dirs.database)
    encoder_id = encoders.encoder_id(db, spec.key)
    root = places.add_root(db, str(home / "photos"), "")
    names = [f"{n // 500:03}/p{n:07}.jpg" for n in range(count)]
    stats = [FileStat(name, 3_000_000, n) for n, name in enumerate(names)]
    add(db, root, stats)
    place = place_of(db, root)
    at = {name: n for n, name in enumerate(names)}
    while claimed := file_states.claim(db, [place], 2000):
        done = []
        for row in claimed:
            n = at[row.relpath]
            month = f"{2000 + n * 20 // count}-{n % 12 + 1:02}-06T07:08:09"
            packed = {space: pack(of[n]) for space, of in vectors.items()}
            done.append(Indexed(row.id, f"{n:032x}", replace(facts, taken_at=month), packed))
        photos.commit_batch(db, encoder_id, done)
    db.close()
    stored = unpack(b"".join(pack(v) for v in vectors["joint"]), spec.dim)
    return dirs, np.ascontiguousarray(stored)
