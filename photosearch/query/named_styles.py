"""The styles that words name, as directions.

Small text towers hardly know such words, and a photo's palette and texture tell its kind rather well; so each kind is a
direction among the descriptors of `images.fingerprint`, the same for every model. `resources/styles.json` holds them;
`photosearch.training.style_directions` makes it. `language.style_words` finds the style in a query.
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
    """Along which descriptors become like the style, float32 [STYLE_DIM], of unit length."""
    return _directions()[style]
