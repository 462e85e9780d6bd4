"""A text tower that no query needs leaves the memory, and comes back with the next query."""

from __future__ import annotations

import gc
import shutil
import threading
import weakref
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import ModelChecksum
from photosearch.encoder import providers, towers
from photosearch.encoder.runtime import IDLE, OnnxEncoder

TINY = Path(__file__).with_name("tiny")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The graphs that are opened, in order."""
    names: list[str] = []
    plain = providers.open_session

    def open_session(path: Path, *args: object, **more: object) -> object:
        names.append(path.name)
        return plain(path, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(providers, "open_session", open_session)
    return names


def test_a_text_tower_opens_with_the_first_text_and_rests_when_idle(
    clock: Clock, opened: list[str]
) -> None:
    encoder = OnnxEncoder(TINY, provider="cpu", clock=clock)
    encoder.encode_images(np.zeros((1, 8, 8, 3), np.uint8))
    assert opened == ["image.onnx"]
    assert not encoder.rest()  # nothing to close
    before = encoder.encode_texts(["a dog"])
    clock.now += IDLE - 1
    assert not encoder.rest()
    encoder.encode_texts(["a cat"])
    clock.now += IDLE - 1
    assert not encoder.rest()  # the later text counts
    clock.now += 1
    assert encoder.rest() and not encoder.rest()
    assert opened == ["image.onnx", "text.onnx"]
    assert np.array_equal(encoder.encode_texts(["a dog"]), before)
    assert opened == ["image.onnx", "text.onnx", "text.onnx"]


def test_an_encoder_that_has_not_begun_rests_without_opening_anything(
    clock: Clock, opened: list[str]
) -> None:
    assert not OnnxEncoder(TINY, clock=clock).rest()
    assert opened == []


def test_the_memory_is_free_and_the_picture_tower_stays(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    graphs: list[weakref.ref[towers.Graph]] = []

    class Watched(towers.Graph):
        def __init__(self, *args: object, **more: object) -> None:
            super().__init__(*args, **more)  # type: ignore[arg-type]
            graphs.append(weakref.ref(self))

    monkeypatch.setattr(towers, "Graph", Watched)
    encoder = OnnxEncoder(TINY, provider="cpu", clock=clock)
    encoder.encode_texts(["a dog"])
    encoder.encode_images(np.zeros((1, 8, 8, 3), np.uint8))
    clock.now += IDLE
    assert encoder.rest()
    gc.collect()
    text, image = graphs
    assert text() is None and image() is not None


def test_a_tower_that_was_replaced_meanwhile_is_not_opened(
    clock: Clock, opened: list[str], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "model"))
    encoder = OnnxEncoder(folder, provider="cpu", clock=clock)
    before = encoder.encode_texts(["a dog"])
    clock.now += IDLE
    assert encoder.rest()
    sound = (folder / "text.onnx").read_bytes()
    (folder / "text.onnx").write_bytes((folder / "image.onnx").read_bytes())
    for _ in range(2):
        with pytest.raises(ModelChecksum):
            encoder.encode_texts(["a dog"])
    assert opened == ["text.onnx"]
    (folder / "text.onnx").write_bytes(sound)
    assert np.array_equal(encoder.encode_texts(["a dog"]), before)


def test_texts_and_rests_at_once(clock: Clock) -> None:
    encoder = OnnxEncoder(TINY, provider="cpu", clock=clock)
    wanted = encoder.encode_texts(["a dog"])
    wrong: list[object] = []
    done = threading.Event()

    def ask() -> None:
        try:
            for _ in range(50):
                if not np.array_equal(encoder.encode_texts(["a dog"]), wanted):
                    wrong.append("another vector")
        except Exception as error:
            wrong.append(error)

    def rest() -> None:
        while not done.is_set():
            clock.now += IDLE
            encoder.rest()

    askers = [threading.Thread(target=ask) for _ in range(3)]
    resting = threading.Thread(target=rest)
    for thread in [*askers, resting]:
        thread.start()
    for thread in askers:
        thread.join()
    done.set()
    resting.join()
    assert not wrong
