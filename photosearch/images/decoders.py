"""Which picture formats this installation decodes: `base.formats` says what could be, and a part may be missing."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

from photosearch.base.formats import BY_NAME, FORMATS

DECODING = 2  # increase this if `images.decode` accepts files that it refused before


@cache
def can_decode(name: str) -> bool:
    """Whether the decoder of the format `name` is here and loads."""
    found = BY_NAME.get(name)
    if found is None:
        return False
    try:
        importlib.import_module(found.native)
    except ImportError:
        return False
    if name != "JPEG2000":  # a Pillow without any of the others cannot be installed
        return True
    from PIL import features

    return bool(features.check_codec("jpg_2000"))


def decodable() -> tuple[str, ...]:
    """The names of the formats that this installation decodes, in the order of the table."""
    return tuple(found.name for found in FORMATS if can_decode(found.name))


@cache
def decoders_version() -> str:
    """Changes whenever this installation may be able to decode files that it could not decode before."""
    from PIL import __version__ as pillow

    parts = [f"photosearch {DECODING}", f"pillow {pillow}"]
    if can_decode("HEIF"):
        heif: Any = importlib.import_module(BY_NAME["HEIF"].native)
        parts.append(f"libheif {heif.get_lib_info()['libheif']}")
    if can_decode("JXL"):
        jxl: Any = importlib.import_module(BY_NAME["JXL"].native)
        parts.append("libjxl " + ".".join(map(str, jxl.version().values())))
    if can_decode("RAW"):
        raw: Any = importlib.import_module(BY_NAME["RAW"].plugin)
        parts.append("LibRaw " + ".".join(map(str, raw.libraw_version)))
    return ", ".join([*parts, *decodable()])
