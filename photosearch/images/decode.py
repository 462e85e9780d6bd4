"""The child's side: decode one file to a content hash, facts, a thumbnail and the model's pixels.

The content of a file, not its name, decides how it is decoded. Errors that a decoder raises are the file's fault
(`FileError`); errors of the operating system, such as a full disk, are not (`EnvironmentFault`).
"""

from __future__ import annotations

import contextlib
import errno
import io
import math
import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.base.errors import EnvironmentFault, FailureCode, FileError
from photosearch.base.facts import Facts
from photosearch.base.files import os_fault, os_faults, os_reason
from photosearch.base.records import Decoded
from photosearch.base.user_text import say
from photosearch.images import metadata, text_reader
from photosearch.images.detail import detail
from photosearch.images.fingerprint import fingerprint
from photosearch.images.hashing import new_hash
from photosearch.images.jobs import (
    CloserJob,
    DetailJob,
    ExportJob,
    FactsJob,
    FingerprintJob,
    FirstJob,
    HashJob,
    Job,
    Limits,
    PartsJob,
    PhotoJob,
    PreviewJob,
    QueryJob,
    Region,
    SecondJob,
    TextJob,
    ThumbJob,
)
from photosearch.images.jpeg_export import jpeg, turned
from photosearch.images.measuring import measures
from photosearch.images.page_look import page_look
from photosearch.images.picture_loader import PictureLoader
from photosearch.images.pixels import cut, fitting, render
from photosearch.images.thumbs import store, thumb_path, write_cached
from photosearch.sidecars import xmp_files

THUMB_SIDE = 512
THUMB_QUALITY = 88
PREVIEW_QUALITY = 90
REGION_SIDE = 4096  # largest side, in pixels, of a picture from which a region is cropped
_WHOLE_BYTES = 256 << 20  # larger files are read twice instead of being held in memory
_CHUNK = 1 << 20
_NOT_READ = re.compile("unsupported|not (yet )?(supported|implemented)|unknown pixel mode", re.I)
_TOO_LARGE = re.compile("security limit|limit exceeded|too large|imagesizelimit", re.I)
_MACHINE = {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOSPC, errno.EROFS, errno.EDQUOT}


@dataclass(frozen=True)
class Workshop:
    """What a child needs for every job.

    `prepare` makes the model's pixels from a thumbnail (None: no pixels are wanted). `thumbs` is the thumbnail folder.
    """

    prepare: Callable[[Image.Image], bytes | NDArray[np.uint8]] | None
    thumbs: Path
    limits: Limits

    @property
    def _loader(self) -> PictureLoader:
        return PictureLoader(self.limits)

    def answer(self, job: Job) -> Decoded:
        """Do one job. Raises FileError, EnvironmentFault or MemoryError."""
        match job:
            case HashJob(path):
                return Decoded(_read(path)[0])
            case PhotoJob(path):
                return self._photo(path, keep=True)
            case FirstJob(path):
                return self._first(path)
            case FactsJob():
                return self._facts(job)
            case QueryJob(path, region, fingerprinted):
                return self._photo(path, keep=False, region=region, fingerprinted=fingerprinted)
            case PartsJob(content_hash, regions):
                whole = self._thumb(content_hash)
                made = [self._prepared(cut(whole, region)) or b"" for region in regions]
                return Decoded(content_hash, pixels=b"".join(made))
            case ThumbJob(content_hash):
                return Decoded(content_hash, pixels=self._prepared(self._thumb(content_hash)))
            case SecondJob(content_hash):
                thumb = self._thumb(content_hash)
                look, measured = page_look(thumb), measures(thumb)
                return Decoded(
                    content_hash,
                    pixels=self._prepared(thumb),
                    fingerprint=fingerprint(thumb),
                    look=look,
                    measures=measured,
                )
            case FingerprintJob(content_hash, original):
                thumb = self._thumb(content_hash, original)
                found = fingerprint(thumb)
                return Decoded(
                    content_hash,
                    fingerprint=found,
                    look=page_look(thumb),
                    measures=measures(thumb),
                )
            case PreviewJob():
                return self._preview(job)
            case ExportJob():
                return self._export(job)
            case TextJob(path):
                return self._text(path)
            case CloserJob(content_hash, side, original):
                box = Image.Resampling.BOX
                small = self._thumb(content_hash, original).convert("L").resize((side, side), box)
                return Decoded(content_hash, pixels=small.tobytes())
            case DetailJob(path):
                return self._detail(path)

    def _first(self, path: str) -> Decoded:
        content_hash, source = _read(path)
        with _blaming(path), source:
            side = THUMB_SIDE, THUMB_SIDE
            small, facts = self._decode(source, path, side, xmp_files.read(path))
            data = _encoded(small, "JPEG", THUMB_QUALITY)
        return Decoded(content_hash, facts, stored=store(self.thumbs, content_hash, data))

    def _photo(
        self, path: str, *, keep: bool, region: Region | None = None, fingerprinted: bool = True
    ) -> Decoded:
        content_hash, source = _read(path)
        # Decode large enough for the cropped region to have as many pixels as a thumbnail, if the file has them.
        wanted = THUMB_SIDE if region is None else THUMB_SIDE / max(region[2:])
        side = math.ceil(min(wanted, REGION_SIDE))
        with _blaming(path), source:
            small, facts = self._decode(source, path, (side, side), xmp_files.read(path))
            if region is not None:
                small = cut(small, region)
                small = small.resize(fitting(small.size, (THUMB_SIDE, THUMB_SIDE)))
            data = _encoded(small, "JPEG", THUMB_QUALITY)
        stored = not keep or store(self.thumbs, content_hash, data)
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as thumb:
            thumb.load()
        found = fingerprint(thumb) if fingerprinted else None
        look, measured = (page_look(thumb), measures(thumb)) if keep else (None, None)
        return Decoded(
            content_hash,
            facts,
            self._prepared(thumb),
            found,
            stored,
            look=look,
            measures=measured,
        )

    def _thumb(self, content_hash: str, original: str = "") -> Image.Image:
        path = str(thumb_path(self.thumbs, content_hash))
        if original and not os.path.exists(path):
            self._photo(original, keep=True)
        _, source = _read(path)
        with _blaming(path), source, Image.open(source, formats=("JPEG",)) as image:
            image.load()
        return image

    def _prepared(self, image: Image.Image) -> bytes | None:
        if self.prepare is None:
            return None
        made = self.prepare(image)
        return made if isinstance(made, bytes) else made.tobytes()

    def _preview(self, job: PreviewJob) -> Decoded:
        _, source = _read(job.path, hashed=False)
        out = Path(job.out)
        with _blaming(job.path), source:
            shown, facts = self._decode(source, job.path, (job.width, job.height))
            form = "PNG" if out.suffix.lower() == ".png" else "JPEG"
            data = _encoded(shown, form, PREVIEW_QUALITY)
        with os_faults(job.out):
            write_cached(out.parent, out, data)
        return Decoded("", facts)

    def _export(self, job: ExportJob) -> Decoded:
        _, source = _read(job.path, hashed=False)
        with _blaming(job.path), source:
            wanted = (job.side, job.side) if job.side else None
            picture = self._loader.load(source, job.path, wanted)
            box = wanted or (max(picture.image.size),) * 2
            shown = turned(render(picture.image, box, picture.orientation), job.rotation)
            data = jpeg(shown, picture.told, job.quality, job.xmp, place=job.place)
        with os_faults(job.out):
            Path(job.out).write_bytes(data)
        return Decoded("")

    def _text(self, path: str) -> Decoded:
        _, source = _read(path, hashed=False)
        box = text_reader.SIDE, text_reader.SIDE
        with _blaming(path), source:
            picture = self._loader.load(source, path, box)
            shown = render(picture.image, box, picture.orientation)
        text_reader.ready()  # what is missing or broken is not the file's fault
        with _blaming(path):
            return Decoded("", lines=text_reader.read_lines(shown))

    def _detail(self, path: str) -> Decoded:
        content_hash, source = _read(path)
        with _blaming(path), source:
            picture = self._loader.load(source, path)
            image = picture.image
            tables = getattr(image, "quantization", None) or {}
            shown = render(image, (max(image.size),) * 2, picture.orientation)
            return Decoded(content_hash, detail=detail(shown, tuple(tables.get(0, ()))))

    def _decode(
        self, source: BinaryIO, path: str, box: tuple[int, int], sidecars: Sequence[bytes] = ()
    ) -> tuple[Image.Image, Facts]:
        picture = self._loader.load(source, path, box)
        facts = metadata.facts(picture.told, picture.upright, [os.path.basename(path)], sidecars)
        return render(picture.image, box, picture.orientation), facts

    def _facts(self, job: FactsJob) -> Decoded:
        path = job.path
        sidecars = [data for one in job.paths for data in xmp_files.read(one)]
        names = list(dict.fromkeys(map(os.path.basename, job.paths)))
        with _blaming(path), io.BufferedReader(_handle(path)) as source:
            told = self._loader.told(source, path)
            return Decoded("", metadata.facts(told, (job.width, job.height), names, sidecars))


def _read(path: str, *, hashed: bool = True) -> tuple[str, BinaryIO]:
    """The content hash (hex; meaningless unless `hashed`) and the bytes of a regular file. Raises FileError or
    EnvironmentFault."""
    source = _handle(path)
    try:
        with contextlib.ExitStack() as on_error:
            on_error.callback(source.close)
            digest = new_hash()
            if os.fstat(source.fileno()).st_size <= _WHOLE_BYTES:
                data = source.read()
                digest.update(data) if hashed else None
                return digest.hexdigest(), io.BytesIO(data)
            while hashed and (chunk := source.read(_CHUNK)):
                digest.update(chunk)
            source.seek(0)
            on_error.pop_all()
            return digest.hexdigest(), io.BufferedReader(source)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def _handle(path: str) -> io.FileIO:
    """A regular file, opened in non-blocking mode, since a fifo or a device may be called picture.jpg. Raises FileError or
    EnvironmentFault."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return io.FileIO(handle, "rb")
        os.close(handle)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error
    raise FileError(path, "unreadable", say("not a regular file"))


def _refusal(path: str, error: OSError | ValueError) -> FileError | EnvironmentFault:
    """The error to raise for a file that cannot be read. (ValueError: a name that no file system allows.)"""
    number = error.errno if isinstance(error, OSError) else None
    if isinstance(error, OSError) and number in _MACHINE:
        return os_fault(error, path)
    code: FailureCode = "vanished" if number in (errno.ENOENT, errno.ENOTDIR) else "unreadable"
    return FileError(path, code, os_reason(error) if isinstance(error, OSError) else str(error))


@contextlib.contextmanager
def _blaming(path: str) -> Iterator[None]:
    """Turn any exception raised inside into the file's error: decoders raise nearly anything on hostile bytes."""
    try:
        yield
    except (FileError, EnvironmentFault, MemoryError):
        raise
    except OSError as error:
        if (
            error.errno is not None
        ):  # from the operating system, for example while a large file is read in pieces
            raise _refusal(path, error) from error
        raise _damage(path, error) from error
    except Exception as error:
        raise _damage(path, error) from error


def _damage(path: str, error: Exception) -> FileError:
    """Classify a decoder's error. Only its message tells a damaged picture from an unsupported one."""
    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    code: FailureCode = "corrupt"
    if _TOO_LARGE.search(said):
        code = "too_large"
    elif isinstance(error, NotImplementedError) or _NOT_READ.search(said):
        code = "unsupported"
    return FileError(path, code, said)


def _encoded(image: Image.Image, form: str, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, form, quality=quality)
    return out.getvalue()
