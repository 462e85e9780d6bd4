"""The table of known models: what each is, how good it is by whose word, and where it comes from.

Nothing here is invented: a figure and a place to download from carry the public page that states them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Figure:
    """A published quality figure: `metric` on `data`, from 0 to 1, and the page that states it."""

    data: str
    metric: str
    value: float
    source: str


@dataclass(frozen=True)
class Download:
    """A prebuilt model on a hub: `files` maps our file name to (the path in `repo`, its sha256 or "" where unknown).

    `source` is the public page that states this place. Sizes are in bytes, all files together.
    """

    repo: str
    revision: str
    files: dict[str, tuple[str, str]]
    bytes: int
    source: str


@dataclass(frozen=True)
class KnownModel:
    """One model that `model list` shows, installed or not. `megabytes`: both towers in fp32, 10^6 bytes."""

    name: str
    title: str
    architecture: str  # open_clip's name of it
    pretrained: str  # open_clip's tag of the weights
    dim: int
    size: int  # of the square picture, pixels
    context_length: int
    tokenizer: str
    languages: tuple[str, ...]
    licence: str
    megabytes: int
    quality: tuple[Figure, ...] = ()
    download: Download | None = None
    verified: bool = False  # True only where the real weights were once run through this program


MODELS: Final[tuple[KnownModel, ...]] = (
    KnownModel(
        name="ViT-B-32",
        title="OpenCLIP ViT-B/32 (LAION-2B)",
        architecture="ViT-B-32",
        pretrained="laion2b_s34b_b79k",
        dim=512,
        size=224,
        context_length=77,
        tokenizer="clip-bpe",
        languages=("en",),
        licence="MIT",
        megabytes=605,
    ),
)


def known(name: str) -> KnownModel | None:
    """The model of that name; None for one that the table lacks."""
    return next((model for model in MODELS if model.name == name), None)
