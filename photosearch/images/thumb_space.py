"""A ceiling for the thumbnail cache: the thumbnails that were not used for longest go; they are made again when they are shown."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from photosearch.images.thumbs import stored

KEPT: Final = (
    0.9  # share of the ceiling that stays, so that the next thumbnail does not exceed it again
)
FRESH_SECONDS: Final = 60.0  # what was made or shown since then stays, however low the ceiling is
LOOK_SECONDS: Final = 30.0  # between two looks while thumbnails are being made


class ThumbSpace:
    """Keeps a thumbnail folder within a number of MB (of a million bytes); 0 = any number."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._most = most * 1_000_000
        self._looked = float("-inf")

    def keep_in_time(self) -> None:
        """`keep`, unless that was done a moment ago."""
        if self._most and time.monotonic() - self._looked >= LOOK_SECONDS:
            self.keep()

    def keep(self) -> int:
        """Delete what is over the ceiling, the thumbnails first that were not used for longest. Returns their number."""
        if not self._most:
            return 0
        self._looked = time.monotonic()
        found = sorted(self._used(), reverse=True)
        total = sum(size for _used, size, _path in found)
        gone = 0
        oldest = time.time() - FRESH_SECONDS
        wanted = self._most * KEPT if total > self._most else total
        while found and total > wanted and found[-1][0] < oldest:
            _used, size, path = found.pop()
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
                total -= size
                gone += 1
        return gone

    def room(self) -> int | None:
        """About how many thumbnails can be made before the ceiling is reached; None if there is none."""
        if not self._most:
            return None
        sizes = [size for _used, size, _path in self._used()]
        each = sum(sizes) / len(sizes) if sizes else self._most
        return max(0, int((self._most * KEPT - sum(sizes)) / max(1.0, each)))

    def _used(self) -> Iterator[tuple[float, int, Path]]:
        """When each thumbnail was last used (seconds since 1970), as far as the disk notes it; its size; its path."""
        for path in stored(self._folder):
            with contextlib.suppress(OSError):
                info = os.stat(path)
                yield max(info.st_atime, info.st_mtime), info.st_size, path
