"""What the pool can be asked to do, and within which limits. Data only: both sides of the pipe import it."""

from __future__ import annotations

from dataclasses import dataclass

MiB = 1 << 20

Region = tuple[float, float, float, float]


@dataclass(frozen=True)
class Limits:
    """What one file may cost. `seconds` bounds both the wall clock and the CPU; `memory` is the whole child, in bytes.

    `pixels` counts what is decoded: a JPEG that is decoded at an eighth of its size counts an eighth of each side.
    `patient`: the child steps back behind the user's programs, as long as the user does not wait for it.
    """

    seconds: float = 30.0
    memory: int = 1152 * MiB
    pixels: int = 200_000_000
    patient: bool = True


@dataclass(frozen=True)
class HashJob:
    """Only the content hash."""

    path: str


@dataclass(frozen=True)
class PhotoJob:
    """Hash, facts, the thumbnail (written to the cache), its fingerprint and the model's pixels."""

    path: str


@dataclass(frozen=True)
class ThumbJob:
    """The model's pixels from the cached thumbnail alone: a new model needs no original."""

    content_hash: str


@dataclass(frozen=True)
class FingerprintJob:
    """The fingerprint from the cached thumbnail alone."""

    content_hash: str


@dataclass(frozen=True)
class QueryJob:
    """As `PhotoJob`, with the very same pixels, but nothing is written.

    `region`: left, top, width, height as shares of the upright picture: then pixels and fingerprint are that part's, the
    hash and the facts still the file's. It must lie within the picture. `fingerprinted`: else there is no fingerprint,
    which takes a while.
    """

    path: str
    region: Region | None = None
    fingerprinted: bool = True


@dataclass(frozen=True)
class PartsJob:
    """The model's pixels of these parts of a cached thumbnail, one after the other."""

    content_hash: str
    regions: tuple[Region, ...]


@dataclass(frozen=True)
class PreviewJob:
    """An upright picture that fits into `width` x `height`, written to `out` as PNG or JPEG by its ending."""

    path: str
    out: str
    width: int
    height: int


Job = HashJob | PhotoJob | ThumbJob | FingerprintJob | QueryJob | PartsJob | PreviewJob
