"""How long a model takes for a photo on this machine, estimated from a short run of the model that is open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from photosearch.encoder import selftest
from photosearch.encoder.spec import Encoder

RUNS: Final = 3  # the fastest counts: other work slows down some of them
LONG: Final = 0.5  # seconds: no further run after this time

# Width and number of layers of the vision transformers, by the letters in their names.
_SIZES: Final = {
    "S": (384, 12), "B": (768, 12), "L": (1024, 24), "H": (1280, 32), "SO400M": (1152, 27),
}  # fmt: skip
_NAMED: Final = re.compile(rf"(?:ViT|PE-Core)-({'|'.join(_SIZES)})-([1-9]\d*)")
_OTHERS: Final = {"nllb-clip-base-siglip": "ViT-B-16"}
# CPU time of the starter's picture tower, as a share of a ViT-B-32's in fp32: tests/bench/RESULTS.md.
_STARTER: Final = 0.51


@dataclass(frozen=True)
class Speed:
    """`seconds`: what the model `name`, for pictures of `size` pixels a side, takes a photo with the cores that it may use."""

    name: str
    size: int
    seconds: float

    def of(self, name: str, size: int) -> float | None:
        """The seconds that another model takes a photo; None if its work or that of this one is unknown."""
        own, other = work(self.name, self.size), work(name, size)
        return self.seconds * other / own if own and other else None


def measure(encoder: Encoder, name: str) -> Speed:
    """Time some pictures with the open model. Takes about a second. Raises what `encoder` raises."""
    lanes = encoder.open_lanes()
    size = encoder.spec.preprocess.size
    pixels = selftest.pictures(size)
    begun, fastest = perf_counter(), float("inf")
    for _ in range(RUNS):
        start = perf_counter()
        encoder.encode_images(pixels)
        fastest = min(fastest, perf_counter() - start)
        if perf_counter() - begun > LONG:
            break
    return Speed(name, size, fastest / (lanes * len(pixels)))


def work(name: str, size: int) -> float | None:
    """Multiplications for a picture of `size` pixels a side, counted from the model's name; None if it tells too little."""
    if name == "starter":
        return _STARTER * _transformer("B", 32, 224)
    found = _NAMED.search(_OTHERS.get(name, name))
    return _transformer(found[1], int(found[2]), size) if found else None


def _transformer(letters: str, patch: int, size: int) -> float:
    width, layers = _SIZES[letters]
    tokens = (size // patch) ** 2 + 1
    return float(
        layers * (12 * width**2 * tokens + 2 * tokens**2 * width) + 3 * patch**2 * tokens * width
    )
