"""A heat map laid over its photo, as a PNG."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, PngImagePlugin

from photosearch.base.explanations import Box, HeatMap
from photosearch.base.heat_colours import COLOURS

MARK: Final = (
    "Comment",
    "PhotoSearch heat map",
)  # in the PNG's text, so that it is told from a photo


def laid_over(photo: Path, heat: HeatMap | None, boxes: Sequence[Box]) -> bytes:
    """The upright photo in the file `photo` with the heat and the boxes of text on top: a PNG of the same size, whose text
    "Peak" is where the heat is greatest, as fractions of width and height."""
    with Image.open(photo) as opened:
        shown = opened.convert("RGBA")
    if heat is not None:
        values = np.frombuffer(heat.values, np.uint8).reshape(heat.height, heat.width)
        smooth = np.asarray(Image.fromarray(values).resize(shown.size, Image.Resampling.BICUBIC))
        shown.alpha_composite(Image.fromarray(np.array(COLOURS, np.uint8)[smooth]))
    draw = ImageDraw.Draw(shown)
    for left, top, width, height in boxes:
        across, down = shown.size
        corners = (
            left * across, top * down, (left + width) * across, (top + height) * down,
        )  # fmt: skip
        draw.rectangle(corners, outline=(16, 17, 19, 255), width=4)
        draw.rectangle(corners, outline=(255, 255, 255, 255), width=2)
    note = PngImagePlugin.PngInfo()
    note.add_text(*MARK)
    if heat is not None and heat.peak is not None:
        note.add_text("Peak", "{:.4f}, {:.4f}".format(*heat.peak))
    out = io.BytesIO()
    shown.convert("RGB").save(out, "PNG", pnginfo=note)
    return out.getvalue()


def is_heat_picture(path: Path) -> bool:
    """Whether the file was made by `laid_over`."""
    try:
        with Image.open(path, formats=("PNG",)) as image:
            return image.info.get(MARK[0]) == MARK[1]
    except (OSError, SyntaxError, ValueError):
        return False
