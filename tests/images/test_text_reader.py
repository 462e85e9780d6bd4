"""The text in pictures, read in a decode child by the models that RapidOCR brings."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from PIL import Image

from photosearch.base.errors import EnvironmentFault, FileError, TextReaderFault
from photosearch.base.text_lines import LONGEST_LINE, clean
from photosearch.images import text_reader
from photosearch.images.decode import Workshop
from photosearch.images.jobs import TextJob
from photosearch.images.pool import DecodePool
from photosearch.indexing.text_reading import LIMITS
from tests.images.written import written


@pytest.fixture
def pool(tmp_path: Path):  # type: ignore[no-untyped-def]
    with DecodePool(1, None, tmp_path / "thumbs", limits=LIMITS) as pool:
        yield pool


def test_lines_have_texts_and_places(pool: DecodePool, tmp_path: Path) -> None:
    found = pool.run(TextJob(str(written(tmp_path / "a.jpg", "HOTEL Bellevue", "Room 4711")))).lines
    assert [line.text for line in found] == ["HOTEL Bellevue", "Room 4711"]
    assert all(line.certainty > 0.8 for line in found)
    (left, top, width, height), (_left, below, _width, _height) = (line.box for line in found)
    assert 0 < left < 0.1 and 0.3 < width < 0.7 and top + height / 2 < 0.5 < below + height


def test_a_picture_without_text_has_no_lines(pool: DecodePool, tmp_path: Path) -> None:
    Image.new("RGB", (400, 300), "green").save(tmp_path / "a.png")
    Image.new("RGB", (1, 1), "green").save(tmp_path / "b.png")
    for name in ("a.png", "b.png"):
        assert pool.run(TextJob(str(tmp_path / name))).lines == ()


def test_a_turned_photo_is_read_upright(pool: DecodePool, tmp_path: Path) -> None:
    path = written(tmp_path / "a.jpg", "Emergency Exit")
    with Image.open(path) as image:
        turned = image.transpose(Image.Transpose.ROTATE_90)
        exif = image.getexif()
        exif[274] = 6
        turned.save(path, exif=exif, quality=92)
    assert [line.text for line in pool.run(TextJob(str(path))).lines] == ["Emergency Exit"]


def test_a_broken_file_is_its_own_fault(pool: DecodePool, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    with pytest.raises(FileError):
        pool.run(TextJob(str(tmp_path / "a.jpg")))


def test_a_missing_model_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "rapidocr").mkdir()
    (tmp_path / "rapidocr" / "__init__.py").touch()
    there = importlib.util.spec_from_file_location(
        "rapidocr",
        tmp_path / "rapidocr" / "__init__.py",
        submodule_search_locations=[str(tmp_path)],
    )
    for found in (there, None):
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name, found=found: found)
        with pytest.raises(EnvironmentFault, match=r"cannot be read: .* is missing") as told:
            text_reader.models()
        assert told.value.hint


def test_a_damaged_model_is_no_fault_of_the_photos(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    models = tmp_path / "a.onnx", tmp_path / "b.onnx"
    for path in models:
        path.write_bytes(b"no model" * 100)
    monkeypatch.setattr(text_reader, "models", lambda: models)
    text_reader.ready.cache_clear()
    photo = written(tmp_path / "a.jpg", "Harbour")
    with pytest.raises(TextReaderFault, match="a model is damaged"):
        Workshop(None, tmp_path / "thumbs", LIMITS).answer(TextJob(str(photo)))


def test_control_characters_are_no_text() -> None:
    assert clean("a\x00b\u202e c\n<b>d</b>") == "a b c <b>d</b>"
    assert len(clean("x" * 5_000)) == LONGEST_LINE
