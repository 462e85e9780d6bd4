"""A small library of pictures in plain colours, and what tests ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Encoder
from photosearch.engine.library import Engine
from photosearch.store import photos
from tests.fakes import picture

COLOURS = ("red", "green", "blue", "yellow", "white", "black")


@contextmanager
def coloured(folder: Path, encoder: Encoder, names: Sequence[str]) -> Iterator[Engine]:
    """An engine over one picture a name, in the colours in turn."""
    folder.mkdir()
    for name, colour in zip(names, COLOURS, strict=False):
        picture(folder / name, colour)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


def number(engine: Engine, name: str) -> int:
    """The id of the photo of this name."""
    image = photos.image_of_path(engine.writable, str(Path(engine.roots()[0].path) / name))
    assert image is not None
    return image


def asked(engine: Engine, words: str) -> list[str]:
    """The names of the first ten photos."""
    return [Path(hit.path).name for hit in engine.ask(Query(words), 10).hits]
