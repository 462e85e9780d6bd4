"""Which frame of an animation to take: many begin black, white or clear, because they fade in."""

from __future__ import annotations

import contextlib
import time
from typing import Final

from PIL import Image

from photosearch.images.broken import BROKEN

_ANIMATIONS: Final = {"GIF", "WEBP", "PNG", "AVIF", "HEIF"}
_EMPTY: Final = 16  # levels of 255 by which the values of an empty frame differ at most
_CLEAR: Final = 128  # a frame with so many is not one that just fades in
_MOST_FRAMES: Final = 200
_SECONDS: Final = 5.0  # of CPU time
_SMALL: Final = 64  # pixels of the larger side at which a frame is judged


def show_something(image: Image.Image) -> None:
    """Go on from the first frame of an animation, which is loaded, to one that shows something, if the first does not.

    That is the first clear one, or the clearest of those that are looked at. A still picture stays as it is.
    """
    frames = getattr(image, "n_frames", 1)
    if image.format not in _ANIMATIONS or frames < 2 or not is_empty(image):
        return
    start = image.tell()  # of several pictures in a HEIF, the main one
    best, shown = start, _EMPTY
    until = time.process_time() + _SECONDS
    with contextlib.suppress(*BROKEN):  # one cut off is shown as far as it goes
        for number in range(min(frames, _MOST_FRAMES)):
            if time.process_time() > until or shown >= _CLEAR:
                break
            image.seek(number)
            image.load()
            contrast = _contrast(image)
            if contrast > shown:
                best, shown = number, contrast
    image.seek(best)
    image.load()


def is_empty(image: Image.Image) -> bool:
    """Whether a loaded picture is all of one colour, or clear."""
    return _contrast(image) <= _EMPTY


def _contrast(image: Image.Image) -> int:
    """By how many levels of 255 the colours differ, on white where they are clear."""
    factor = max(1, max(image.size) // _SMALL)
    plain = image if image.mode in ("L", "RGB", "RGBA") else image.convert("RGBA")
    small = plain.reduce(factor).convert("RGBA")
    white = Image.new("RGBA", small.size, "white")
    white.alpha_composite(small)
    extrema = white.convert("RGB").getextrema()
    return max(high - low for low, high in extrema)  # type: ignore[misc]
