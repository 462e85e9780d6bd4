"""Originals are read only where their drive is: another drive at its place may have a file of the same name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Example
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.thumbs import thumb_path
from photosearch.query.examples import Examples
from photosearch.service.answers import rendered
from photosearch.service.requests import GetPreview
from photosearch.store import photos
from tests.engine.switch.shelf import Model
from tests.engine.test_identity import mounted
from tests.fakes import COLOURS, picture


@pytest.fixture
def engine(own_home: Path) -> Iterator[Engine]:
    def open_model(_dirs: object, _settings: object, name: str) -> Model:
        return Model(name)

    settings = Settings(model="starter")
    with Engine.open(app_dirs(), settings, write=True, open_model=open_model) as engine:
        yield engine


@pytest.fixture
def image_id(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """A red photo whose drive is away. The drive at its place has a blue one of the same name. Its thumbnail is lost."""
    folder = tmp_path / "stick"
    folder.mkdir()
    picture(folder / "a.png", "red")
    mounted(monkeypatch, {}, "one")
    engine.add_folder(str(folder))
    engine.index()
    [(image_id, content_hash)] = photos.live_hashes(engine.writable)
    mounted(monkeypatch, {}, "two")
    picture(folder / "a.png", "blue")
    thumb_path(engine.dirs.thumbs, content_hash).unlink()
    assert engine.status().offline == 1
    return image_id


def colour(file: Path) -> str:
    with Image.open(file) as image:
        pixel = image.convert("RGB").getpixel((40, 30))
    assert isinstance(pixel, tuple)
    return min(COLOURS, key=lambda name: sum(abs(a - b) for a, b in zip(COLOURS[name], pixel)))  # noqa: B905


def test_a_preview(engine: Engine, image_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = GetPreview(1, image_id, 96, 96)
    with engine.new_pool(1) as pool:
        with pytest.raises(UserError, match=r"a\.png cannot be reached") as refused:
            rendered(engine.dirs, engine.writable, pool, wanted, engine.online())
        assert "Plug in its drive" in refused.value.hint
        mounted(monkeypatch, {}, "one")
        picture(Path(photos.read(engine.writable, [image_id])[image_id].paths[0]), "red")
        file = rendered(engine.dirs, engine.writable, pool, wanted, engine.online())
    assert colour(file) == "red"


def test_a_copy_that_can_be_reached_is_taken_instead(
    engine: Engine, image_id: int, tmp_path: Path
) -> None:
    copy = tmp_path / "copies" / "b.png"
    copy.parent.mkdir()
    picture(copy, "red")
    engine.add_folder(str(copy.parent))
    engine.scan(engine.roots()[1:])
    engine.run_waiting(engine.roots())
    row = photos.read(engine.writable, [image_id])[image_id]
    assert len(row.paths) == 2 and row.reachable(engine.online()) == [str(copy)]
    with engine.new_pool(1) as pool:
        wanted = GetPreview(1, image_id, 96, 96)
        file = rendered(engine.dirs, engine.writable, pool, wanted, engine.online())
    assert colour(file) == "red"


def test_a_region_of_a_photo_in_a_query(engine: Engine, image_id: int) -> None:
    """Its thumbnail is lost too, so there is nothing to look at."""
    examples = Examples(engine.writable, engine.query_pool, engine.dirs.thumbs, engine.online)
    with pytest.raises(UserError, match=r"a\.png cannot be reached"):
        examples.look(engine.model, Example(image_id=image_id, region=(0.0, 0.0, 0.5, 0.5)))


def test_a_lost_thumbnail(engine: Engine, image_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine.mend_thumbnails() == 0 and engine.repair() == []
    assert not thumbnails(engine)
    mounted(monkeypatch, {}, "one")
    picture(Path(photos.read(engine.writable, [image_id])[image_id].paths[0]), "red")
    assert engine.mend_thumbnails() == 1


def test_the_vectors_of_another_model(engine: Engine, image_id: int) -> None:
    end = engine.use_model("new")
    assert end.done == 0 and not thumbnails(engine), "the other photo has not been read"


def thumbnails(engine: Engine) -> list[Path]:
    return list(engine.dirs.thumbs.rglob("*.jpg"))
