"""What is recorded of a known model: what it is, how good it is by whose word, and where it comes from (`known`).

Nothing here is invented: a figure, a licence and a place to download from carry the public page that states them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from photosearch.encoder.spec import Clean, ModelSpec, Preprocess, Tokenizer

BYTES_A_WEIGHT: Final = 4


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

    `source`: the public pages that state this place and how its files are laid out. `bytes`: of all files together;
    0 where no page says it.
    """

    repo: str
    files: dict[str, tuple[str, str]]
    source: tuple[str, ...]
    revision: str = "main"
    bytes: int = 0


@dataclass(frozen=True)
class KnownModel:
    """One model that `model list` shows, installed or not.

    `languages`: those in which it is known to find photos, as ISO 639 codes. `sources`: the pages that state its licence
    and its languages. `parameters`: of both towers, in millions; 0 where unknown.
    """

    name: str
    title: str
    architecture: str  # open_clip's name of it, or "" where open_clip lacks it
    pretrained: str  # open_clip's tag of the weights, or ""
    dim: int
    context_length: int
    tokenizer: Tokenizer
    preprocess: Preprocess
    languages: tuple[str, ...]
    licence: str
    parameters: float
    sources: tuple[str, ...] = ()
    pad_id: int = 0
    clean: Clean = "lower"
    quality: tuple[Figure, ...] = ()
    download: Download | None = None
    note: str = ""
    verified: bool = False  # True only where the real weights were once run through this program

    @property
    def bytes(self) -> int:
        """What both towers take in single precision, about."""
        return round(self.parameters * 1e6 * BYTES_A_WEIGHT)

    def spec(self, files: dict[str, str], origin: dict[str, str]) -> ModelSpec:
        """The description of this model made of these files (name to sha256)."""
        return ModelSpec(
            name=self.name,
            title=self.title,
            dim=self.dim,
            visual_dim=0,
            context_length=self.context_length,
            tokenizer=self.tokenizer,
            preprocess=self.preprocess,
            files=files,
            languages=self.languages,
            licence=self.licence,
            origin=origin,
            quality={f"{f.data}, {f.metric} (published)": f.value for f in self.quality},
            pad_id=self.pad_id,
            clean=self.clean,
        )
