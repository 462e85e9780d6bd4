"""How wide a photo is for its height, in one byte: small enough to be sent for every photo of an answer."""

from __future__ import annotations

from typing import Final

STEPS: Final = 64  # the code of a square; 3:2 is 96
NARROWEST: Final = 24  # 3:8, somewhat narrower than the screenshot of a phone
WIDEST: Final = 252  # almost 4:1
USUAL: Final = 96  # of a photo whose size is not known


def aspect_code(width: int, height: int) -> int:
    """The code of a picture of this size: `STEPS` times its aspect ratio, within `NARROWEST` and `WIDEST`."""
    if width <= 0 or height <= 0:
        return USUAL
    return max(NARROWEST, min(WIDEST, (width * STEPS + height // 2) // height))
