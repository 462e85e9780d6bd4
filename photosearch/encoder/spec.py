"""The description of a model (`model.json`) and the `Encoder` protocol.

A model folder holds `model.json`, `image.onnx`, `text.onnx` and the tokenizer's files; the weights of a large graph may be
beside it, in `image.data` and `text.data`. `model.json` is `ModelSpec` as JSON; its `files` maps the name of each other
file to its sha256 (hex).
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from dataclasses import MISSING, asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Final, Literal, Protocol, get_args

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import ModelError, ModelMissing
from photosearch.base.user_text import say

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]
Space = Literal["joint", "visual"]
Tokenizer = Literal["bert", "clip-bpe", "sentencepiece"]
Clean = Literal["none", "whitespace", "lower", "canonicalize"]

# Increase it when the tensor made from a picture changes: vectors of two versions must never mix.
PREPROCESS_VERSION = 1

SHORTEST: Final = 3  # tokens: a word between two special ones
MAX_LENGTH: Final = 1 << 16  # tokens
MAX_SIZE: Final = 2048  # of a picture, in pixels a side; a test of more would fill the memory

# Names become folder names and parts of paths.
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Preprocess:
    """How a picture becomes a tensor. `size`: the side of the square input, in pixels.

    `resize`: "squash" ignores the aspect ratio; "shortest" scales the shorter side to `size` and crops the centre.
    `mean` and `std`: per channel, for colour values scaled to 0..1.
    """

    size: int
    resize: Literal["squash", "shortest"]
    interpolation: Literal["bicubic", "bilinear"]
    mean: tuple[float, float, float]
    std: tuple[float, float, float]


@dataclass(frozen=True)
class ModelSpec:
    """One model. `visual_dim` is 0 if the image tower has no second output for picture-to-picture search.

    `context_length`: in tokens. `tokenizer`: "bert" pads rows to the longest one and masks the rest; the others pad to
    `context_length` with `pad_id`. `clean`: how a text is cleaned before it is tokenized (`tokens.cleaned`).
    `corrects_hubs`: its vectors already make up for photos that are near to any text (`vectors.hubs`).
    """

    name: str
    title: str
    dim: int
    visual_dim: int
    context_length: int
    tokenizer: Tokenizer
    preprocess: Preprocess
    files: dict[str, str]
    languages: tuple[str, ...]
    licence: str
    origin: dict[str, str] = field(default_factory=dict)
    quality: dict[str, Any] = field(default_factory=dict)
    pad_id: int = 0
    clean: Clean = "none"
    corrects_hubs: bool = False

    @property
    def key(self) -> str:
        """The name of the vector space: two encoders with the same key give the same vectors."""
        return f"{self.name}@{self._mark('image')}-{self._mark('text')}-p{PREPROCESS_VERSION}"

    def _mark(self, tower: str) -> str:
        """Twelve hex digits that stand for a tower: of its graph's hash, or of a hash that covers the weights beside it."""
        graph = self.files[f"{tower}.onnx"]
        beside = [
            sha256
            for name, sha256 in sorted(self.files.items())
            if name.startswith(f"{tower}.") and name.endswith(".data")
        ]
        whole = hashlib.sha256("".join([graph, *beside]).encode()).hexdigest() if beside else graph
        return whole[:12]

    @property
    def spaces(self) -> dict[Space, int]:
        """Each space for which the model gives vectors, with its number of dimensions."""
        return (
            {"joint": self.dim, "visual": self.visual_dim}
            if self.visual_dim
            else {"joint": self.dim}
        )

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"

    @staticmethod
    def load(folder: Path, shown: str = "") -> ModelSpec:
        """Read `model.json`. Raises ModelMissing if it does not exist and ModelError if it is invalid.

        `shown`: how an error calls the file, if the user knows it by another path.
        """
        path = folder / "model.json"
        shown = shown or str(path)
        try:
            raw = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            raise ModelMissing(
                say("There is no model in {folder}.", folder=folder),
                say("A model folder has a model.json."),
            ) from None
        except (OSError, ValueError, RecursionError) as error:
            raise ModelError(
                say("{path} cannot be read: {error}.", path=shown, error=error)
            ) from error
        try:
            if not isinstance(raw, dict):
                raise TypeError("it is not an object")
            # No lone surrogates and no NaN, which nobody could show or write again.
            json.dumps(raw, ensure_ascii=False, allow_nan=False).encode()
            needed = [
                one.name
                for one in fields(ModelSpec)
                if one.default is MISSING and one.default_factory is MISSING
            ]
            lacking = [name for name in needed if name not in raw]
            if lacking:
                raise ValueError(f"it lacks {', '.join(lacking)}")
            if not all(isinstance(raw.get(name, {}), dict) for name in ("origin", "quality")):
                raise TypeError("its origin or quality is not an object")
            if not isinstance(raw["languages"], list):
                raise TypeError("its languages are not a list")
            pre = raw.pop("preprocess")
            pre = Preprocess(**{**pre, "mean": tuple(pre["mean"]), "std": tuple(pre["std"])})
            spec = ModelSpec(preprocess=pre, languages=tuple(raw.pop("languages")), **raw)
            _check(spec)
        except (
            KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError,
        ) as error:  # fmt: skip
            raise ModelError(
                say("{path} does not describe a model: {error}.", path=shown, error=error)
            ) from error
        return spec


def _check(spec: ModelSpec) -> None:
    """Raise ValueError or TypeError if a field has an invalid value."""
    if not _NAME.fullmatch(spec.name):
        raise ValueError(f"{spec.name!r} is not a name")
    for name, sha256 in spec.files.items():
        if not (_NAME.fullmatch(name) and _SHA256.fullmatch(sha256)):
            raise ValueError(f"{name!r} is not a file name with a sha256")
    if not {"image.onnx", "text.onnx"} <= spec.files.keys():
        raise ValueError("a tower is not listed")
    pre = spec.preprocess
    for number, least, most in (
        (spec.dim, 1, 1 << 20),
        (spec.visual_dim, 0, 1 << 20),
        (spec.context_length, SHORTEST, MAX_LENGTH),
        (pre.size, 1, MAX_SIZE),
        (spec.pad_id, 0, 1 << 31),
    ):
        if not (type(number) is int and least <= number <= most):
            raise ValueError(f"the number {number!r} is out of range")
    if (
        spec.clean not in get_args(Clean)
        or pre.resize not in ("squash", "shortest")
        or pre.interpolation not in ("bicubic", "bilinear")
        or len(pre.mean) != 3
        or len(pre.std) != 3
        or not all(map(math.isfinite, (*pre.mean, *pre.std)))
        or not all(value > 0 for value in pre.std)
    ):
        raise ValueError("its preprocessing of pictures or texts is unknown")
    if type(spec.corrects_hubs) is not bool:
        raise TypeError("corrects_hubs is neither true nor false")
    if not all(isinstance(text, str) for text in (spec.title, spec.licence, *spec.languages)):
        raise TypeError("its title, licence or a language is not a string")


class Encoder(Protocol):
    """Pixels and texts to unit vectors. Implementations: `runtime.OnnxEncoder`; a hash encoder in the tests."""

    @property
    def spec(self) -> ModelSpec: ...

    @property
    def key(self) -> str: ...

    @property
    def names_file(self) -> Path | None:
        """The file with the vectors of everyday names (`vectors.tag_book`), if the model brings it."""
        ...

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        """`pixels`: uint8 [n, size, size, 3], as `preprocess.pixels` makes them.

        Returns the unit vectors of each space, float32 [n, dim]. A vector does not depend on its batch (cosine >= 0.9999).
        """
        ...

    def open_lanes(self) -> int:
        """Open the picture tower; how many calls of `encode_images` at once use the machine fully."""
        ...

    def encode_texts(self, texts: list[str]) -> Floats:
        """Unit vectors in the joint space, float32 [n, dim]."""
        ...

    def rest(self) -> bool:
        """Free the memory of what texts need if there has been none for minutes; call it now and then from any thread."""
        ...

    def clipped(self, text: str) -> str:
        """The end of `text` beyond the context length, which `encode_texts` ignores; "" if the whole text fits."""
        ...

    def unread(self, text: str) -> list[str]:
        """The words and signs of `text` that the model has no token for, each once, as they are written there."""
        ...
