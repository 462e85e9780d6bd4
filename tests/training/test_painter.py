"""Painted photographs, with two small networks in the place of the real ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

onnx = pytest.importorskip("onnx")

from onnx import TensorProto, helper  # noqa: E402

from photosearch.training import painter  # noqa: E402


def save(
    path: Path, nodes: list[object], given: dict[str, list[object]], out: list[object]
) -> None:
    def value(name: str, shape: list[object]) -> object:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

    inputs = [value(name, shape) for name, shape in given.items()]
    graph = helper.make_graph(nodes, "g", inputs, [value("out", out)])
    opset = [helper.make_opsetid("", 13)]
    onnx.save(helper.make_model(graph, opset_imports=opset, ir_version=9), str(path))


@pytest.fixture
def networks(tmp_path: Path) -> Path:
    """A style is the picture's mean brightness; to paint is to multiply by it."""
    folder = tmp_path / "networks"
    folder.mkdir()
    mean = helper.make_node("ReduceMean", ["image"], ["out"], axes=[1, 2, 3], keepdims=1)
    save(folder / "arbitrary_predict.onnx", [mean], {"image": [1, 256, 256, 3]}, [1, 1, 1, 1])
    times = helper.make_node("Mul", ["content", "style"], ["out"])
    given: dict[str, list[object]] = {"content": [1, 384, 384, 3], "style": [1, 1, 1, 1]}
    save(folder / "arbitrary_transform.onnx", [times], given, [1, 384, 384, 3])
    return folder


def paintings(folder: Path, *levels: int) -> Path:
    folder.mkdir()
    for level in levels:
        framed = np.zeros((200, 300, 3), np.uint8)
        framed[40:160, 50:250] = level
        Image.fromarray(framed).save(folder / f"{level}.png")
    return folder


def test_the_frame_is_no_part_of_the_style(networks: Path, tmp_path: Path) -> None:
    folder = paintings(tmp_path / "paintings", 102)
    image = painter._unframed(folder / "102.png")
    assert image is not None
    assert image.size == (200, 120)
    style = painter.Painter(networks).style(image)
    assert style.ravel().tolist() == pytest.approx([0.4], abs=0.01)


def test_what_is_nearly_all_frame_is_left_out(tmp_path: Path) -> None:
    small = np.zeros((100, 100, 3), np.uint8)
    small[40:60, 40:60] = 200
    Image.fromarray(small).save(tmp_path / "small.png")
    assert painter._unframed(tmp_path / "small.png") is None


def test_strength_goes_from_the_photos_own_style_to_the_paintings(networks: Path) -> None:
    photo = np.full((64, 48, 3), 204, np.uint8)  # its own style is 0.8
    own = painter.Painter(networks)
    style = np.full((1, 1, 1, 1), 0.2, np.float32)
    for strength, mixed in ((0.0, 0.8), (0.5, 0.5), (1.0, 0.2)):
        drawn = own.paint(photo, style, strength, 160)
        assert drawn.shape == photo.shape
        assert drawn.mean() == pytest.approx(204 * mixed, abs=2)


def test_half_of_them_are_among_the_first_and_they_are_kept(networks: Path, tmp_path: Path) -> None:
    folder = paintings(tmp_path / "paintings", 60, 120, 240)
    photos = np.random.default_rng(0).integers(0, 255, (6, 32, 32, 3)).astype(np.uint8)
    cache = tmp_path / "cache"
    cache.mkdir()
    made = painter.painted(photos, 2, folder, networks, cache, count=10)
    assert made.pixels.shape == (10, 32, 32, 3)
    assert (made.photos[:5] < 2).all()
    assert (made.photos[5:] >= 2).all()
    for file in networks.iterdir():
        file.unlink()
    again = painter.painted(photos, 2, folder, networks, cache, count=10)
    assert (again.pixels == made.pixels).all()
