"""Concurrent encoder calls: they use all lanes, and lose and change nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import ModelError
from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.engine.library import Engine
from photosearch.indexing.encode_lanes import AHEAD, BATCH, EncodeLanes
from photosearch.store import file_states, photos
from photosearch.vectors import model as module
from photosearch.vectors.model import LoadedModel
from tests.engine.switch.shelf import Model, Shelf
from tests.fakes import HashEncoder

MakePhotos = Callable[..., Path]
PATIENCE = 20.0


class Together(HashEncoder):
    """An encoder whose first `lanes` calls return only once all of them have started."""

    def __init__(self, lanes: int, name: str = "hash") -> None:
        super().__init__(name=name)
        self.lanes = lanes
        self.sizes: list[int] = []
        self._all = threading.Barrier(lanes, timeout=PATIENCE)

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        if len(pixels) > 1:  # a single picture is the trial run
            self.sizes.append(len(pixels))
            if len(self.sizes) <= self.lanes:
                self._all.wait()
        return super().encode_images(pixels)


def opened(encoder: HashEncoder, home: str = "") -> Engine:
    dirs = app_dirs(home or None)
    return Engine.open(dirs, Settings(), write=True, encoder=encoder)


def filled(engine: Engine, folder: Path) -> Engine:
    engine.add_folder(str(folder))
    engine.index()
    return engine


def content(engine: Engine) -> dict[str, Floats]:
    """The stored joint vector of each photo, by content hash."""
    found: dict[str, Floats] = {}
    space = engine.spaces["joint"]
    for images, vectors in space.stored(engine.writable):
        for image, vector in zip(images.tolist(), vectors, strict=True):
            found[str(photos.content_hash(engine.writable, image))] = vector
    return found


def waiting(engine: Engine) -> int:
    return file_states.waiting(engine.writable, [root.id for root in engine.roots()])


@pytest.mark.parametrize("lanes", [1, 2, 4])
def test_one_call_per_lane_runs_at_once(make_photos: MakePhotos, lanes: int) -> None:
    encoder = Together(lanes)
    with filled(opened(encoder), make_photos(80)) as engine:
        assert encoder.images_encoded == engine.model.photos == 80
        assert max(encoder.sizes) == BATCH and engine.check() == []


def test_a_change_of_model_uses_all_lanes(own_home: Path, make_photos: MakePhotos) -> None:
    shelf = Shelf(app_dirs().create())
    new = shelf.models["new"] = Together(2, "new")  # type: ignore[assignment]
    with Engine.open(
        shelf.dirs, Settings(model="old"), write=True, open_model=shelf.open_model
    ) as engine:
        filled(engine, make_photos(40))
        assert engine.use_model("new").state == "switched"
        assert new.images_encoded == 1 + engine.model.photos == 41 and engine.check() == []


def test_decoding_is_not_far_ahead_of_a_slow_encoder(
    own_home: Path, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pixels of a whole library would fill the memory."""
    decoded = threading.Event()  # nothing is being decoded any more
    held: list[int] = []
    real = EncodeLanes.wait

    def wait(lanes: EncodeLanes[object], seconds: float) -> None:
        held.append(lanes.held)
        decoded.set()
        real(lanes, seconds)

    class Slow(Model):
        def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
            assert len(pixels) == 1 or decoded.wait(PATIENCE)
            return super().encode_images(pixels)

    shelf = Shelf(app_dirs().create())
    shelf.models["new"] = Slow("new")
    with Engine.open(
        shelf.dirs, Settings(model="old"), write=True, open_model=shelf.open_model
    ) as engine:
        filled(engine, make_photos(AHEAD + 3 * BATCH))
        monkeypatch.setattr(EncodeLanes, "wait", wait)
        assert engine.use_model("new").state == "switched"
        assert max(held) == AHEAD and engine.model.photos == AHEAD + 3 * BATCH


def test_the_remainder_is_shared_equally_among_the_lanes(make_photos: MakePhotos) -> None:
    encoder = Together(2)
    with filled(opened(encoder), make_photos(10)):
        assert encoder.sizes == [5, 5]


def test_several_lanes_give_the_same_vectors_and_states_as_one(
    make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = make_photos(50)
    (folder / "again.jpg").write_bytes(min(folder.glob("*.jpg")).read_bytes())
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    one = HashEncoder()
    with (
        filled(opened(one, str(tmp_path / "one")), folder) as single,
        filled(opened(Together(3), str(tmp_path / "three")), folder) as several,
    ):
        wanted, found = content(single), content(several)
        assert wanted.keys() == found.keys() and len(found) == 50
        assert all(np.array_equal(found[key], wanted[key]) for key in wanted)
        assert single.status().failed == several.status().failed == {"corrupt": 1}
        assert single.status().photos == several.status().photos == 51
        assert waiting(several) == 0 and several.check() == []


class Failing(HashEncoder):
    """An encoder whose second call fails while the first is still running."""

    def __init__(self) -> None:
        super().__init__()
        self.lanes = 2
        self._calls = 0
        self._failed = threading.Event()
        self._lock = threading.Lock()

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        with self._lock:
            self._calls += 1
            call = self._calls
        if call == 2:
            self._failed.set()
            raise ModelError("The model gives vectors that are not numbers.")
        assert self._failed.wait(PATIENCE)
        return super().encode_images(pixels)


def test_a_failing_call_loses_no_photo_and_leaves_no_thread(make_photos: MakePhotos) -> None:
    with opened(Failing()) as engine:
        engine.add_folder(str(make_photos(60)))
        with pytest.raises(ModelError, match="not numbers"):
            engine.index()
        assert not [t for t in threading.enumerate() if t.name.startswith("encode")]
        assert waiting(engine) == 0 and engine.model.lacking(engine.writable) > 0
    with opened(HashEncoder()) as engine:
        engine.index()
        assert engine.model.photos == 60 and engine.check() == []


class Stopping(HashEncoder):
    """An encoder that requests a stop as soon as it is called."""

    def __init__(self, stop: threading.Event) -> None:
        super().__init__()
        self.lanes = 2
        self._stop = stop

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        self._stop.set()
        return super().encode_images(pixels)


def test_a_stop_loses_no_photo_and_leaves_no_thread(make_photos: MakePhotos) -> None:
    stop = threading.Event()
    with opened(Stopping(stop)) as engine:
        engine.add_folder(str(make_photos(200)))
        engine.scan(engine.roots())
        engine.run_waiting(engine.roots())
        engine.fill(stop=stop)
        assert not [t for t in threading.enumerate() if t.name.startswith("encode")]
        assert engine.status().distinct == 200 and 0 < engine.model.photos < 200
        engine.index()
        assert engine.model.photos == 200 and engine.check() == []


class Answering(threading.Event):
    """A query that has finished after a few checks."""

    def __init__(self) -> None:
        super().__init__()
        self.looks = 3

    def is_set(self) -> bool:
        self.looks -= 1
        return self.looks > 0


def test_the_next_batch_waits_for_a_running_query(monkeypatch: pytest.MonkeyPatch) -> None:
    query, encoder = Answering(), HashEncoder()
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)
    monkeypatch.setattr(module, "YIELD_SECONDS", PATIENCE)
    looks: list[int] = []
    monkeypatch.setattr(encoder, "encode_images", lambda _pixels: looks.append(query.looks) or {})
    size = encoder.spec.preprocess.size
    LoadedModel("hash", encoder, 0, {}).encode([bytes(3 * size * size)], query)
    assert looks == [0]
