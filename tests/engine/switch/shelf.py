"""Several models without weights, and the vectors that a library has of each."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from photosearch.base import settings as setting
from photosearch.base.errors import ModelMissing
from photosearch.base.files import AppDirs
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.engine.library import Engine
from photosearch.store import embeddings as vector_rows
from photosearch.store import encoders as rows
from photosearch.store import photos
from tests.fakes import HashEncoder


class Model(HashEncoder):
    """A distinct model: other dimensions, another picture size, and a count of the pictures it encoded."""

    def __init__(self, name: str, dim: int = 16, visual_dim: int = 8, size: int = 32) -> None:
        super().__init__(dim, visual_dim, name)
        self._spec = replace(self._spec, title=name.capitalize())
        self._spec = replace(self._spec, preprocess=replace(self._spec.preprocess, size=size))

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        assert pixels.shape[1] == self._spec.preprocess.size
        return super().encode_images(pixels)


class Shelf:
    """The installed models, by name."""

    def __init__(self, dirs: AppDirs) -> None:
        self.dirs = dirs
        self.models = {
            "starter": Model("starter"),
            "old": Model("old"),
            "new": Model("new", 24, 0, 20),
        }
        self.opened: list[tuple[str, Settings]] = []

    def open_model(self, _dirs: AppDirs, settings: Settings, name: str) -> Model:
        self.opened.append((name, settings))
        if name not in self.models:
            raise ModelMissing(f"There is no model {name}.", "Install it.")
        return self.models[name]

    def __call__(self, *, write: bool = True) -> Engine:
        chosen = setting.load(self.dirs)
        return Engine.open(self.dirs, chosen, write=write, open_model=self.open_model)


def filled(engine: Engine, folder: Path) -> Path:
    engine.add_folder(str(folder))
    engine.index()
    return folder


def fill_some(engine: Engine, at_least: int = 16) -> None:
    """Start to fill, and stop in the middle."""
    stop = threading.Event()
    assert engine.fill(lambda change: change.done >= at_least and stop.set(), stop) is None
    coming = engine.choice.coming
    assert coming is not None and at_least <= coming.photos < photos.count_live(engine.writable)


def wish(engine: Engine) -> str:
    return setting.load(engine.dirs).model


def vectors_by_model(engine: Engine) -> dict[str, dict[int, int]]:
    """By model key: the number of bytes of each live photo's joint vector."""
    found: dict[str, dict[int, int]] = {}
    for use in engine.choice.usage(engine.writable):
        row = rows.known_encoder(engine.writable, use.key)
        assert row is not None
        size = vector_rows.sizes(engine.writable).get((row, "joint"), 0)
        for _labels, images, _data in vector_rows.live_chunks(engine.writable, row, "joint", size):
            found.setdefault(use.key, {}).update(dict.fromkeys(images, size))
    return found


def joint(engine: Engine) -> dict[str, Floats]:
    found = {}
    space = engine.spaces["joint"]
    for images, vectors in space.stored(engine.writable):
        for image, vector in zip(images.tolist(), vectors, strict=True):
            found[str(photos.content_hash(engine.writable, image))] = vector
    return found
