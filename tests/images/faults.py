"""Faults for decode children, selected by the colour of the picture. In a module, because a child must unpickle them."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

RED, GREEN, BLUE, BLACK, WHITE, GREY = (
    (250, 0, 0),
    (0, 250, 0),
    (0, 0, 250),
    (0, 0, 0),
    (255, 255, 255),
    (128, 128, 128),
)


def tiny(image: Image.Image) -> bytes:
    """Stands in for a model's preprocessing: 8 × 8 pixels."""
    assert image.mode == "RGB"
    return np.asarray(image.resize((8, 8))).tobytes()


def by_colour(image: Image.Image) -> bytes:
    """Red aborts, blue hangs, black uses up memory, white spins without releasing the interpreter, grey is a bug."""
    pixel = np.asarray(image)[0, 0].astype(int)
    nearest = min(
        (RED, GREEN, BLUE, BLACK, WHITE, GREY), key=lambda c: int(np.abs(pixel - c).sum())
    )
    if nearest == RED:
        os.abort()
    if nearest == BLUE:
        time.sleep(60)
    if nearest == BLACK:
        bytearray(4 << 30)
    if nearest == WHITE:
        re.match(r"(a+)+$", "a" * 60 + "b")  # lets no other thread run
    if nearest == GREY:
        raise KeyError("not a decoder's mistake")
    return tiny(image)


def once(image: Image.Image, flag: str) -> bytes:
    """Aborts only the first time."""
    if not Path(flag).exists():
        Path(flag).touch()
        os.abort()
    return tiny(image)


def killed(
    image: Image.Image, prepare: Callable[[Image.Image], bytes], folder: str, times: int
) -> bytes:
    """Kills itself as the system would, `times` times for red pictures. Leaves one file in `folder` each time."""
    pixel = np.asarray(image)[0, 0].astype(int)
    seen = len(os.listdir(folder))
    if pixel[0] > 200 > pixel[1] + pixel[2] and seen < times:
        Path(folder, str(seen)).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return prepare(image)


@dataclass(frozen=True)
class KilledAtStart:
    """Stands in for `tiny`, but kills its child `times` times when it is unpickled there. Leaves one file in `folder` each
    time."""

    folder: str
    times: int

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, int]]:
        return _tiny_after_kills, (self.folder, self.times)


def _tiny_after_kills(folder: str, times: int) -> Callable[[Image.Image], bytes]:
    seen = len(os.listdir(folder))
    if seen < times:
        Path(folder, str(seen)).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return tiny


def slowly(image: Image.Image) -> bytes:
    time.sleep(0.5)
    return tiny(image)


def noisily(image: Image.Image) -> bytes:
    """Writes to the terminal in every way that decoder libraries do."""
    for descriptor in (1, 2):
        os.write(descriptor, b"libnoise: something about a tag\n")
    print("noise", file=sys.stderr, flush=True)
    warnings.warn("noise", stacklevel=1)
    return tiny(image)


def refusal(number: int) -> Callable[..., int]:
    """A replacement for a system call that fails with this errno."""

    def refuse(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return refuse
