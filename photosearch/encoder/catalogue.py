"""Records of the known models (`known`): what each one is, its published quality figures, and where to download it.

Nothing here is invented: each figure, licence and download address names the public page that states it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from photosearch.encoder.spec import Clean, ModelSpec, Preprocess, Tokenizer

BYTES_A_WEIGHT: Final = 4
RECALL_1: Final = "caption to photo, recall@1"  # the metric of a `Figure`

# What we recommend a model for. "default": the first choice with a network; "light": for slow machines; "better": slower
# and better; "language": for the languages that these do not know well.
Role = Literal["", "default", "light", "better", "language"]


@dataclass(frozen=True)
class Figure:
    """A published quality figure: `value` (0 to 1) of `metric` on the data set `data`, as stated on the page `source`."""

    data: str
    metric: str
    value: float
    source: str


@dataclass(frozen=True)
class Agreement:
    """How far a quantised picture tower agrees with its own fp32 tower over a set of photos.

    `cosine`: mean over the photos. `neighbours`: the share of photos whose nearest other photo is the same with both.
    `sha256` and `source` are those of a published tower and of the page that states the figures, or "".
    """

    cosine: float
    neighbours: float
    sha256: str = ""
    source: str = ""


@dataclass(frozen=True)
class Download:
    """A prebuilt model on a hub. `files` maps our file name to (path in `repo`, sha256); the sha256 is "" if unknown.

    `source`: the public pages that state this address and the layout of its files. `bytes`: total size of the files;
    0 if no page states it.
    """

    repo: str
    files: dict[str, tuple[str, str]]
    source: tuple[str, ...]
    revision: str = "main"
    bytes: int = 0


@dataclass(frozen=True)
class KnownModel:
    """One model that `model list` shows, installed or not.

    `languages`: ISO 639 codes of the languages in which it is known to find photos. `weak`: the languages, known or not,
    in which it finds clearly fewer, as a page states. `research_only`: its licence forbids all commercial use; such a
    model is never recommended.
    `sources`: the pages that state its licence and its languages. `parameters`: total of both towers, in millions; 0 if
    unknown.
    """

    name: str
    title: str
    architecture: str  # its name in open_clip; "" if open_clip lacks it
    pretrained: str  # open_clip's tag for the weights, or ""
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
    role: Role = ""
    weak: tuple[str, ...] = ()
    research_only: bool = False
    verified: bool = False  # True only if the real weights have been run through this program

    @property
    def bytes(self) -> int:
        """Approximate size of both towers in single precision, in bytes."""
        return round(self.parameters * 1e6 * BYTES_A_WEIGHT)

    def spec(self, files: dict[str, str], origin: dict[str, str]) -> ModelSpec:
        """The `ModelSpec` of this model with these `files` (name to sha256) and this `origin`."""
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
