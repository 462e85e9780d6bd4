"""Turn the pictures of a query into vectors. Recent pictures are cached, so that moving a slider encodes nothing."""

from __future__ import annotations

import math
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.base.errors import UserError
from photosearch.base.lru import Lately
from photosearch.base.reach import exists, stat_in_time
from photosearch.base.records import Decoded, display
from photosearch.base.searches import Example
from photosearch.base.user_text import say
from photosearch.encoder.spec import Floats, Preprocess, Space
from photosearch.images.fingerprint import VERSION
from photosearch.images.jobs import QueryJob, Region
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import thumb_path
from photosearch.query.styles import descriptor
from photosearch.store import fingerprints, photos
from photosearch.store.db import Database
from photosearch.store.photos import PhotoRow
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.packing import is_unit

FLAT = 12  # levels of a channel: JPEG noise on a single colour stays below this
REMEMBERED = 64  # pictures, with the pixels that the model reads: about 10 MB

FileKey = tuple[str, int, int, int, Region | None]  # path, times of content and status, size


class QueryPool:
    """The decode child process for query pictures. It produces the pixels of the model that it is called with.

    The child starts with the first picture. Not thread-safe; the thread that uses the pool closes it.
    """

    def __init__(self, thumbs: Path) -> None:
        self._thumbs = thumbs
        self._open: tuple[Preprocess, DecodePool] | None = None

    def __call__(self, model: LoadedModel) -> DecodePool:
        wanted = model.encoder.spec.preprocess
        if self._open is not None and self._open[0] != wanted:
            self.close()
        if self._open is None:
            self._open = (wanted, model.new_pool(1, self._thumbs, patient=False))
        return self._open[1]

    def close(self) -> None:
        if self._open is not None:
            self._open[1].close()
            self._open = None


@dataclass(frozen=True)
class SeenPicture:
    """A picture of a query as a model sees it: unit vectors, float32 [dim], by space.

    `image_id`: the same photo in the library if it is known, else 0. `same`: equal for equal pictures. `blank`: of one
    colour. `style`: set only if the picture's role is "style", and then `vectors` is empty. `decoded`: the decoded file,
    if the whole picture was read.
    """

    vectors: dict[Space, Floats]
    image_id: int
    same: tuple[str, Region | None]
    blank: bool = False
    style: Floats | None = None
    decoded: Decoded | None = None


class Examples:
    """Looks at the pictures of queries. `online` returns which places can be reached. Not thread-safe."""

    def __init__(
        self,
        db: Database,
        pool: Callable[[LoadedModel], DecodePool],
        thumbs: Path,
        online: Callable[[], dict[int, bool]],
    ) -> None:
        self._db = db
        self._pool = pool
        self._thumbs = thumbs
        self._online = online
        self._decoded: Lately[tuple[Preprocess, FileKey, bool], Decoded] = Lately(REMEMBERED)
        self._vectors: Lately[tuple[str, FileKey], dict[Space, Floats]] = Lately(REMEMBERED)

    def look(self, model: LoadedModel, example: Example) -> SeenPicture:
        """Look at one picture. Raises UserError, or FileError for a bad file."""
        region = checked_region(example.region)
        if not example.path and region is None:
            row = self._row(example.image_id)
            seen = self._of_photo(model, example, row)
            if seen is not None:
                return seen
            if example.role != "style":
                said = say("{model} has not encoded this photo yet.", model=model.title)
                raise UserError(said, say("Try again later."))
        path = example.path or self._readable(self._row(example.image_id))
        decoded, key = self._decode(model, example, path, region)
        same = (decoded.content_hash, region)
        blank = _blank(decoded)
        if example.role == "style":
            assert decoded.fingerprint is not None, "a query job makes a fingerprint"
            return SeenPicture({}, 0, same, blank, descriptor(decoded.fingerprint))
        if region is None:
            known = photos.image_of_hash(self._db, decoded.content_hash) or 0
            stored = self._stored(model, known) if known else None
            if stored is not None:
                return SeenPicture(stored, known, same, blank, decoded=decoded)
        vectors = self._vectors((model.key, key), lambda: _encoded(model, decoded))
        return SeenPicture(vectors, 0, same, blank, decoded=decoded if region is None else None)

    def _of_photo(self, model: LoadedModel, example: Example, row: PhotoRow) -> SeenPicture | None:
        """Look at a whole photo of the library without decoding it; None if its vectors or its style are missing."""
        same = (row.content_hash, None)
        if example.role == "style":
            found = fingerprints.read(self._db, [row.image_id], VERSION).get(row.image_id)
            style = descriptor(found) if found else None
            if style is None or not is_unit(style[np.newaxis])[0]:
                return None
            return SeenPicture({}, row.image_id, same, style=style)
        stored = self._stored(model, row.image_id)
        return SeenPicture(stored, row.image_id, same) if stored else None

    def name(self, example: Example) -> str:
        """The name of this picture in messages."""
        if example.path:
            return display(os.path.basename(example.path))
        row = photos.read(self._db, [example.image_id]).get(example.image_id)
        return display(os.path.basename(row.names[0].path)) if row else say("a photo")

    def _decode(
        self, model: LoadedModel, example: Example, path: str, region: Region | None
    ) -> tuple[Decoded, FileKey]:
        """Decode the picture in the file `path`; returns it with its cache key."""
        # A drawing needs no fingerprint: it changes with each stroke, and is neither a copy nor a style.
        drawn = example.role == "sketch"
        try:
            info = stat_in_time(path)
            _must_be_file(path, info)
            key = (path, info.st_mtime_ns, info.st_ctime_ns, info.st_size, region)
        except FileNotFoundError:
            path = display(example.path) or self.name(example)
            said = say("There is no file {path}.", path=path)
            raise UserError(said, say("Choose another picture.")) from None
        except TimeoutError:
            said = say(
                "{name} cannot be reached: its drive does not answer.", name=self.name(example)
            )
            raise UserError(said, say("Choose another picture.")) from None
        except (OSError, ValueError):  # the decode child says what is wrong with it
            key = (path, 0, 0, 0, region)
        wanted = model.encoder.spec.preprocess
        job = QueryJob(path, region, fingerprinted=not drawn)
        return self._decoded((wanted, key, drawn), lambda: self._pool(model).run(job)), key

    def _row(self, image_id: int) -> PhotoRow:
        row = photos.read(self._db, [image_id]).get(image_id)
        if row is None:
            raise UserError(say("This photo is not in the library any more."))
        return row

    def _readable(self, row: PhotoRow) -> str:
        """A file of the photo that can be reached, else its thumbnail. Raises UserError if it has lost that too."""
        thumb = str(thumb_path(self._thumbs, row.content_hash))
        path = next(filter(exists, [*row.reachable(self._online()), thumb]), None)
        if path is None:
            raise UserError(
                say("{path} cannot be reached.", path=display(row.paths[0])),
                say("Plug in its drive."),
            )
        return path

    def _stored(self, model: LoadedModel, image_id: int) -> dict[Space, Floats] | None:
        found: dict[Space, Floats] = {}
        for name, space in model.spaces.items():
            vector = space.vector_of(self._db, image_id)
            if vector is None:
                return None
            found[name] = vector
        return found


def _must_be_file(path: str, info: os.stat_result) -> None:
    """Raise UserError if `path` is not a regular file."""
    name = display(os.path.basename(path.rstrip(os.sep))) or display(path)
    if stat.S_ISDIR(info.st_mode):
        raise UserError(
            say("{name} is a folder, not a picture.", name=name), say("Choose a picture in it.")
        )
    if not stat.S_ISREG(info.st_mode):
        raise UserError(say("{name} is not a picture file.", name=name), say("Choose a picture."))


def checked_region(region: Region | None) -> Region | None:
    """Clip a region to the picture; None if it covers the whole picture. Raises UserError if nothing is left."""
    if region is None:
        return None
    left, top, width, height = region
    if not all(map(math.isfinite, region)) or width <= 0 or height <= 0:
        raise UserError(
            say("The marked part of the picture has no size."), say("Mark a larger part.")
        )
    x, y = max(left, 0.0), max(top, 0.0)
    right, bottom = min(left + width, 1.0), min(top + height, 1.0)
    if right <= x or bottom <= y:
        raise UserError(say("The marked part lies outside the picture."), say("Mark a part of it."))
    inside = (x, y, right - x, bottom - y)
    return None if inside == (0.0, 0.0, 1.0, 1.0) else inside


def encoded(model: LoadedModel, pixels: bytes) -> dict[Space, Floats]:
    """Encode pictures whose pixels are concatenated: unit vectors by space, float32 [n, dim]."""
    size = model.encoder.spec.preprocess.size
    return model.encoder.encode_images(np.frombuffer(pixels, np.uint8).reshape(-1, size, size, 3))


def _encoded(model: LoadedModel, decoded: Decoded) -> dict[Space, Floats]:
    assert decoded.pixels is not None, "a query job makes pixels"
    return {space: found[0] for space, found in encoded(model, decoded.pixels).items()}


def _blank(decoded: Decoded) -> bool:
    """Whether the pixels that the model reads are all of one colour."""
    pixels = np.frombuffer(decoded.pixels or b"", np.uint8)
    side = math.isqrt(len(pixels) // 3)
    if not side:
        return True
    rows = pixels.reshape(side, 3 * side)  # NumPy is fast with long rows
    lowest = rows.min(axis=0).reshape(side, 3).min(axis=0)
    highest = rows.max(axis=0).reshape(side, 3).max(axis=0)
    return int((highest - lowest).max()) < FLAT
