"""What an export is to do: frozen dataclasses, importable everywhere."""

from __future__ import annotations

from typing import Final

from photosearch.base.frozen_class import frozen

SMALLEST_SIDE: Final = 16  # pixels
LARGEST_SIDE: Final = 100_000
QUALITY: Final = 90


@frozen
class ExportWish:
    """How photos are exported to `folder`, which is made if it does not exist: as they are, with their times; or with `jpeg` as
    upright sRGB JPEG files as the user has turned them.

    Of JPEG files: `side`: of the longer side at most, in pixels, 0 for the size of the photo. `quality`: 1 to 100. `place`: keep
    the GPS position. `names`: write title, caption, people and keywords.
    """

    folder: str
    jpeg: bool = False
    side: int = 0
    quality: int = QUALITY
    place: bool = True
    names: bool = False


@frozen
class Exported:
    """What was exported. `files`: (path of the photo, path of the new file), in the order of the photos. `failed`: (path of a photo,
    sentence)."""

    files: tuple[tuple[str, str], ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
