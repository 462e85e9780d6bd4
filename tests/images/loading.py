"""Loads pictures from bytes, as a decode child does, and compares what is shown."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.base.facts import Facts
from photosearch.images import metadata
from photosearch.images.decode import Workshop
from photosearch.images.jobs import Limits
from photosearch.images.opened_picture import OpenedPicture
from photosearch.images.picture_loader import PictureLoader
from photosearch.images.pixels import render

LOADER = PictureLoader(Limits())
BOX = (512, 512)


def opened(data: bytes, name: str = "a.picture", box: tuple[int, int] = BOX) -> OpenedPicture:
    return LOADER.load(io.BytesIO(data), name, box)


def shown(data: bytes, name: str = "a.picture") -> Image.Image:
    picture = opened(data, name)
    return render(picture.image, BOX, picture.orientation)


def off(found: Image.Image, wanted: Image.Image) -> float:
    """The mean difference, in levels of 255, after making both as large as the smaller one."""
    size = min(found.size, wanted.size)
    one, other = (
        np.asarray(image.convert("RGB").resize(size, Image.Resampling.BICUBIC), np.float32)
        for image in (found, wanted)
    )
    return float(np.abs(one - other).mean())


def facts(data: bytes, name: str = "a.picture") -> Facts:
    """The facts as read with the pixels, which must be those that are read alone."""
    picture = opened(data, name)
    found = metadata.facts(picture.told, picture.upright, [name], ())
    alone = LOADER.told(io.BytesIO(data), name)
    assert metadata.facts(alone, picture.upright, [name], ()) == found
    return found


def refusal_of(data: bytes, folder: Path, name: str) -> str | None:
    """The code of the failure as which the file ends, or None if it becomes a photo."""
    from photosearch.base.errors import FileError
    from photosearch.images.jobs import PhotoJob

    path = folder / name
    path.write_bytes(data)
    try:
        Workshop(None, folder / "thumbs", Limits()).answer(PhotoJob(str(path)))
    except FileError as error:
        return error.code
    return None
