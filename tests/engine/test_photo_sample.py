"""The sample of photos by which a quantised tower is judged, and the import that wants one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.settings import Settings
from photosearch.encoder import gate, preprocess
from photosearch.encoder.spec import Preprocess
from photosearch.engine import installed
from photosearch.engine.library import Engine
from photosearch.engine.photo_sample import sample
from photosearch.images.thumbs import stored
from tests.fakes import HashEncoder

MakePhotos = Callable[..., Path]

PRE = Preprocess(16, "squash", "bicubic", (0.5,) * 3, (0.5,) * 3)


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs()


@pytest.fixture
def library(dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos) -> Path:
    folder = make_photos(8)
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
    return folder


def test_a_sample_holds_different_photos_and_is_always_the_same(
    dirs: AppDirs, library: Path
) -> None:
    found = sample(dirs, PRE, 5)
    assert found.shape == (5, 16, 16, 3) and found.dtype == np.uint8
    assert len({photo.tobytes() for photo in found}) == 5
    assert np.array_equal(sample(dirs, PRE, 5), found)
    assert len(sample(dirs, PRE, 99)) == 8


def test_a_damaged_thumbnail_is_replaced_by_another_photo(dirs: AppDirs, library: Path) -> None:
    thumbs = sorted(stored(dirs.thumbs))
    data = thumbs[0].read_bytes()
    thumbs[0].write_bytes(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))
    assert len(sample(dirs, PRE, 7)) == 7
    thumbs[1].unlink()
    assert 6 <= len(sample(dirs, PRE, 99)) <= 7


def test_no_library_gives_no_photos(dirs: AppDirs) -> None:
    assert sample(dirs, PRE, 5).shape == (0, 16, 16, 3)


def test_the_pixels_are_those_that_the_model_reads(dirs: AppDirs, library: Path) -> None:
    from PIL import Image

    wanted = set()
    for thumb in stored(dirs.thumbs):
        with Image.open(thumb) as picture:
            wanted.add(np.asarray(preprocess.pixels(picture.convert("RGB"), pre=PRE)).tobytes())
    assert {photo.tobytes() for photo in sample(dirs, PRE, 8)} == wanted


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A model folder with an fp32 and a sound int8 picture tower."""
    pytest.importorskip("onnx")
    from tests.encoder import small_towers

    full = tmp_path / "full.onnx"
    full.write_bytes(small_towers.image_tower().SerializeToString())
    small_towers.write_int8(full, tmp_path / "small.onnx")
    return small_towers.folder(
        tmp_path, image=full.read_bytes(), int8=(tmp_path / "small.onnx").read_bytes()
    )


def test_an_int8_tower_is_judged_on_the_photos_of_the_library(
    dirs: AppDirs, library: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "PHOTOS", 8)
    monkeypatch.setattr(gate, "NEIGHBOURS", 0.5)  # eight pictures of few colours are much alike
    done = installed.bring(dirs, Settings(), source, int8=True)
    assert (done.name, done.new) == ("small-int8", True)
    assert installed.open_encoder(dirs, Settings(), "small-int8").encode_texts(["a"]).shape == (
        1,
        32,
    )


def test_an_int8_import_into_a_small_library_says_how_many_photos_are_needed(
    dirs: AppDirs, library: Path, source: Path
) -> None:
    with pytest.raises(UserError, match="200 photos of the library, which has only 8 with"):
        installed.bring(dirs, Settings(), source, int8=True)
    assert installed.installed_names(dirs) == []
    assert installed.bring(dirs, Settings(), source).name == "small"
