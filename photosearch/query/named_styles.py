"""Styles that words name: "as a sketch", "in the style of a painting".

Small text towers hardly know such words, and a photo's palette and texture tell its kind rather well; so each kind is a
direction among the descriptors of `images.fingerprint`, the same for every model. `resources/styles.json` holds them;
`photosearch.training.style_directions` makes it.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from photosearch.base.files import resource
from photosearch.images.fingerprint import VERSION

Style = Literal["photo", "sketch", "painting", "cartoon"]
STYLES: Final[tuple[Style, ...]] = get_args(Style)
_WORDS: Final[dict[str, Style]] = {
    "sketch": "sketch",
    "sketches": "sketch",
    "drawing": "sketch",
    "doodle": "sketch",
    "painting": "painting",
    "watercolour": "painting",
    "watercolor": "painting",
    "cartoon": "cartoon",
    "comic": "cartoon",
    "illustration": "cartoon",
    "clip art": "cartoon",
    "clipart": "cartoon",
    "photo": "photo",
    "photograph": "photo",
}
_HOW = r"(?:(?:pencil|ink|line|pen|charcoal|crayon|rough|simple|oil|acrylic|real|colou?r)\s+)*"
_KIND = rf"(?:(?:an?|the)\s+)?{_HOW}({'|'.join(_WORDS)})s?"
_WHOLE = re.compile(_KIND, re.IGNORECASE)
_CLAUSE = re.compile(
    rf"(?:,\s*)?\b(?:but\s+)?(?:as|in\s+the\s+(?:style|manner)\s+of)\s+{_KIND}(?!\w)(?!\s+of\b)",
    re.IGNORECASE,
)


def split(words: str, *, whole: bool) -> tuple[str, Style | None]:
    """The words without the clause that names a style, and that style.

    `whole`: words that are nothing but a style's name count too, as they do beside a picture; by themselves they are
    words like any others.
    """
    if whole and (only := _WHOLE.fullmatch(words.strip())):
        return "", _WORDS[only[1].lower()]
    found = _CLAUSE.search(words)
    if found is None:
        return words, None
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return " ".join(rest.split()), _WORDS[found[1].lower()]


@lru_cache(maxsize=1)
def _directions() -> dict[str, NDArray[np.float32]]:
    held = json.loads(resource("styles.json").read_text("utf-8"))
    assert held["version"] == VERSION, "the directions are made again with a new descriptor"
    return {name: np.array(values, np.float32) for name, values in held["directions"].items()}


def direction(style: Style) -> NDArray[np.float32]:
    """Along which descriptors become like the style, float32 [STYLE_DIM], of unit length."""
    return _directions()[style]
