"""The jobs of the decode pool, and their limits. Data only, because both sides of the pipe import it."""

from __future__ import annotations

from dataclasses import dataclass

MiB = 1 << 20

Region = tuple[float, float, float, float]


@dataclass(frozen=True)
class Limits:
    """Limits for one file. `seconds`: wall-clock time and CPU time, each; but see `turns`. `memory`: of the whole child, in bytes.

    `pixels`: the number of decoded pixels; a JPEG decoded at an eighth of its size counts an eighth of each side.
    `patient`: the child runs at lower priority than the user's programs, since the user is not waiting for it.
    """

    seconds: float = 30.0
    memory: int = 1152 * MiB
    pixels: int = 200_000_000
    patient: bool = True

    @property
    def turns(self) -> int:
        """How many times `seconds` may pass if other programs leave the child hardly any of the processor."""
        return 10 if self.patient else 1


@dataclass(frozen=True)
class HashJob:
    """Only the content hash."""

    path: str


@dataclass(frozen=True)
class PhotoJob:
    """Hash, facts, the thumbnail (written to the cache), its fingerprint, look and measures, and the model's pixels."""

    path: str


@dataclass(frozen=True)
class FirstJob:
    """What a photo is shown by: hash, facts, and the thumbnail (written to the cache). Without what only a search needs, which
    comes from the thumbnail later."""

    path: str


@dataclass(frozen=True)
class FactsJob:
    """Only the facts, which needs no decoding for most formats.

    `paths`: the files of one photo; the first is read, the names and sidecars of all. `width` and `height`: its pixels when
    upright.
    """

    paths: tuple[str, ...]
    width: int
    height: int

    @property
    def path(self) -> str:
        return self.paths[0]


@dataclass(frozen=True)
class ThumbJob:
    """The model's pixels from the cached thumbnail alone: a new model needs no original."""

    content_hash: str


@dataclass(frozen=True)
class SecondJob:
    """What a `FirstJob` leaves out, from the cached thumbnail: the model's pixels, the fingerprint, the look and the measures."""

    content_hash: str


@dataclass(frozen=True)
class FingerprintJob:
    """The fingerprint, the look (`page_look`) and the measures (`measures`) from the cached thumbnail. `original`: a file to make it
    again from if it is lost; "" if there is none."""

    content_hash: str
    original: str = ""


@dataclass(frozen=True)
class QueryJob:
    """Like `PhotoJob`, with exactly the same pixels, but nothing is written.

    `region`: left, top, width and height as fractions of the upright picture, all within it. Pixels and fingerprint are
    then those of the region; hash and facts are still those of the file. `fingerprinted`: compute the fingerprint, which
    takes extra time.
    """

    path: str
    region: Region | None = None
    fingerprinted: bool = True


@dataclass(frozen=True)
class PartsJob:
    """The model's pixels of each region of a cached thumbnail, concatenated."""

    content_hash: str
    regions: tuple[Region, ...]


@dataclass(frozen=True)
class PreviewJob:
    """An upright picture that fits into `width` × `height` pixels, written to `out` (PNG if it ends so, else JPEG)."""

    path: str
    out: str
    width: int
    height: int


@dataclass(frozen=True)
class ExportJob:
    """A JPEG for others, written to `out`: upright, turned clockwise by `rotation` degrees, with `side` pixels at most, 0 for all. `place`,
    `xmp`: see `jpeg_export`."""

    path: str
    out: str
    side: int
    quality: int
    rotation: int
    place: bool
    xmp: bytes


@dataclass(frozen=True)
class TextJob:
    """Only the lines of text in the picture."""

    path: str


@dataclass(frozen=True)
class CloserJob:
    """The luminance of the cached thumbnail, uint8 [`side`, `side`] as `pixels`: finer than the fingerprint's. `original`: as in
    `FingerprintJob`."""

    content_hash: str
    side: int
    original: str = ""


@dataclass(frozen=True)
class DetailJob:
    """The `Detail` of the picture at full size."""

    path: str


Job = (
    HashJob
    | PhotoJob
    | FirstJob
    | FactsJob
    | ThumbJob
    | SecondJob
    | FingerprintJob
    | QueryJob
    | PartsJob
    | PreviewJob
    | ExportJob
    | TextJob
    | DetailJob
    | CloserJob
)
