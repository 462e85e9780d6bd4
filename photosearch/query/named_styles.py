"""The styles that words can name, as directions.

Small text encoders hardly know such words, but palette and texture identify these styles well. So each style is a
direction in the space of the descriptors of `images.fingerprint`, the same for every model.
`photosearch.training.style_directions` writes them to `resources/styles.json`; `language.style_words` finds the style
in a query.
"""

from __future__ import annotations

import json
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from photosearch.base.files import resource
from photosearch.images.fingerprint import VERSION
from photosearch.language.style_words import Style


@lru_cache(maxsize=1)
def _directions() -> dict[str, NDArray[np.float32]]:
    held = json.loads(resource("styles.json").read_text("utf-8"))
    assert held["version"] == VERSION, "the directions are made again with a new descriptor"
    return {name: np.array(values, np.float32) for name, values in held["directions"].items()}


def direction(style: Style) -> NDArray[np.float32]:
    """The direction in which descriptors become more like the style: float32 [STYLE_DIM], unit length."""
    return _directions()[style]
