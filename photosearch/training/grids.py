"""The maps that enter the trainable blocks of the trunk, for several views of each photo, computed once and kept on disk.

The blocks below see only edges, textures and colours, and stay as published; so a photo has to pass them only once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageEnhance
from torch import Tensor

from photosearch.base.files import write_atomic
from photosearch.encoder import preprocess
from photosearch.encoder.spec import Pixels
from photosearch.training.data import PREPROCESS, SEED, thumbnail
from photosearch.training.reporting import Report
from photosearch.training.trunk import CUT_CHANNELS, CUT_SIDE, Trunk
from photosearch.training.whole_files import whole

VIEWS = 3  # as it is, a random crop, a mirrored random crop
CHUNK = 64
SCALED_BY = 256  # photos whose maps determine the ranges of the channels
LEAST_AREA, LIGHT = 0.5, 0.2
VERSION = 1  # increase it when views change


class Grids:
    """The maps of some photos: uint8 [photos, VIEWS, side, side, channels], and the range of each channel."""

    def __init__(self, name: str, values: NDArray[np.uint8], low: Tensor, step: Tensor) -> None:
        self.name = name
        self._values, self._low, self._step = values, low, step

    def __len__(self) -> int:
        return len(self._values)

    def pick(self, rows: Tensor, views: Tensor) -> Tensor:
        """float32 [n, channels, side, side], in the memory format channels_last."""
        found = torch.from_numpy(self._values[rows.numpy(), views.numpy()])
        return (found.float() * self._step + self._low).permute(0, 3, 1, 2)


def grids(paths: Sequence[Path], trunk: Trunk, cache: Path, report: Report) -> Grids:
    """Read the maps from `cache`, after making those that are not there yet. Goes on where it was stopped."""
    name = hashlib.sha256("\n".join([str(VERSION), *map(str, paths)]).encode()).hexdigest()[:16]
    place, ranges, made = (cache / f"grids-{name}.{end}" for end in ("npy", "npz", "count"))
    cache.mkdir(parents=True, exist_ok=True)
    shape = (len(paths), VIEWS, CUT_SIDE, CUT_SIDE, CUT_CHANNELS)
    if not ranges.exists():
        low, step = _ranges(paths, trunk)
        with whole(ranges) as stream:
            np.savez(stream, low=low, step=step)
    with np.load(ranges) as kept:
        low, step = torch.from_numpy(kept["low"]), torch.from_numpy(kept["step"])
    if not place.exists():
        made.write_text("0")
        np.lib.format.open_memmap(place, "w+", np.uint8, shape)
    start = int(made.read_text()) if made.exists() else len(paths)
    values = np.lib.format.open_memmap(place, "r+")
    for first, maps in _maps(paths, start, trunk):
        coded = ((maps - low) / step).round().clamp(0, 255).to(torch.uint8).numpy()
        end = first + len(coded)
        values[first:end] = coded
        values.flush()
        write_atomic(made, str(end).encode(), durable=False)
        report(f"maps of photo {end} of {len(paths)}")
    made.unlink(missing_ok=True)
    return Grids(name, np.load(place, mmap_mode="r"), low, step)


def _ranges(paths: Sequence[Path], trunk: Trunk) -> tuple[NDArray[np.float32], ...]:
    """The lowest value and the step of each channel, so that 256 steps reach all values but the rarest."""
    some = [paths[n] for n in np.linspace(0, len(paths) - 1, SCALED_BY).astype(int)]
    maps = torch.cat([maps for _first, maps in _maps(some, 0, trunk)]).flatten(0, 3)
    order = maps.sort(0).values
    rare = len(maps) // 10_000
    low, high = order[rare], order[-1 - rare]
    return low.numpy(), ((high - low).clamp(min=1e-3) / 255).numpy()


def _maps(paths: Sequence[Path], start: int, trunk: Trunk) -> Iterator[tuple[int, Tensor]]:
    """The number of the first photo, and the maps, float32 [n, VIEWS, side, side, channels], of each batch from `start` on.

    Each thread computes batches of its own: two that share one batch would wait for each other on a busy machine.
    """

    def of(first: int) -> tuple[int, Tensor]:
        views = np.concatenate([views_of(path) for path in paths[first : first + CHUNK]])
        tensor = torch.from_numpy(preprocess.tensor(views, PREPROCESS))
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            rows = [
                trunk.middle(trunk.low(part.contiguous(memory_format=torch.channels_last))).float()
                for part in tensor.split(32)
            ]
        return first, torch.cat(rows).permute(0, 2, 3, 1).unflatten(0, (-1, VIEWS)).contiguous()

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with ThreadPoolExecutor(threads) as pool:
            yield from pool.map(of, range(start, len(paths), CHUNK))
    finally:
        torch.set_num_threads(threads)


def views_of(path: Path) -> Pixels:
    """uint8 [VIEWS, size, size, 3]. The random choices depend on the file's name alone."""
    image = thumbnail(path)
    random = np.random.default_rng([SEED, *path.name.encode()])
    whole = preprocess.pixels(image, PREPROCESS)
    return np.stack([whole, _crop(image, random), _crop(image, random)[:, ::-1]])


def _crop(image: Image.Image, random: np.random.Generator) -> Pixels:
    """A part of the picture, a little brighter or darker."""
    area, shape = random.uniform(LEAST_AREA, 1), random.uniform(0.8, 1.25)
    width = round(image.width * min(1.0, (area * shape) ** 0.5))
    height = round(image.height * min(1.0, (area / shape) ** 0.5))
    left = int(random.integers(0, image.width - width + 1))
    top = int(random.integers(0, image.height - height + 1))
    part = image.crop((left, top, left + width, top + height))
    part = ImageEnhance.Brightness(part).enhance(random.uniform(1 - LIGHT, 1 + LIGHT))
    part = ImageEnhance.Contrast(part).enhance(random.uniform(1 - LIGHT, 1 + LIGHT))
    return preprocess.pixels(part, PREPROCESS)
