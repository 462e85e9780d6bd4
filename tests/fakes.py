"""Fakes that several packages' tests share: a model without weights, and small pictures."""

from __future__ import annotations

import hashlib
import re
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Preprocess, Space
from tests import originals

# The `exact_limit` that makes each index answer; `answered_by` says how codes answer in a small library.
LIMITS = {"exact": 10**9, "codes": 10**9, "hnsw": 1}


def answered_by(backend: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """The `exact_limit` with which this index answers from the first checkpoint on."""
    if backend == "codes":
        monkeypatch.setattr("photosearch.vectors.space.CODES_FROM", 0)
    return LIMITS[backend]


COLOURS = {
    "red": (210, 30, 30),
    "green": (30, 160, 50),
    "blue": (30, 60, 200),
    "yellow": (230, 210, 40),
    "purple": (130, 40, 150),
    "orange": (240, 130, 30),
    "white": (245, 245, 245),
    "black": (12, 12, 12),
}


class HashEncoder:
    """A deterministic `Encoder` that understands colours and nothing else.

    A picture's vector is its mean colour with a little of its content's hash, a text's the mean of the colours that
    it names with a little of its own hash: "red" finds red pictures first, and no two contents share a vector.
    """

    CONTEXT = 77  # words

    def __init__(self, dim: int = 16, visual_dim: int = 8, name: str = "hash") -> None:
        self._spec = ModelSpec(
            name=name,
            title="Hash encoder (tests)",
            dim=dim,
            visual_dim=visual_dim,
            context_length=self.CONTEXT,
            tokenizer="bert",
            preprocess=Preprocess(
                size=32,
                resize="squash",
                interpolation="bilinear",
                mean=(0.5, 0.5, 0.5),
                std=(0.5, 0.5, 0.5),
            ),
            files={"image.onnx": "0" * 64, "text.onnx": "1" * 64},
            languages=("en",),
            licence="none",
        )
        self.closed = False
        self.images_encoded = 0
        self.lanes = 1
        self._counting = threading.Lock()

    @property
    def spec(self) -> ModelSpec:
        return self._spec

    @property
    def key(self) -> str:
        return self._spec.key

    @property
    def names_file(self) -> Path | None:
        return None

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        with self._counting:
            self.images_encoded += len(pixels)
        means = [picture.reshape(-1, 3).mean(axis=0) for picture in pixels]
        seeds = [picture.tobytes() for picture in pixels]
        return {
            space: np.stack(
                [_vector(mean, seed, dim) for mean, seed in zip(means, seeds, strict=True)]
            )
            if len(pixels)
            else np.zeros((0, dim), np.float32)
            for space, dim in self._spec.spaces.items()
        }

    def open_lanes(self) -> int:
        return self.lanes

    def encode_texts(self, texts: list[str]) -> Floats:
        rows = []
        for text in texts:
            words = text.lower().split()[: self.CONTEXT]
            named = [COLOURS[word] for word in words if word in COLOURS]
            mean = np.mean(named, axis=0) if named else np.full(3, 128.0)
            rows.append(_vector(mean, " ".join(words).encode("utf-8", "replace"), self._spec.dim))
        return np.stack(rows) if rows else np.zeros((0, self._spec.dim), np.float32)

    def rest(self) -> bool:
        return False

    def clipped(self, text: str) -> str:
        return " ".join(text.split()[self.CONTEXT :])

    def unread(self, text: str) -> list[str]:
        """It has no token for playing cards."""
        return list(dict.fromkeys(re.findall("[\U0001f0a0-\U0001f0ff]", text)))

    def close(self) -> None:
        self.closed = True


def _vector(mean: Floats, seed: bytes, dim: int) -> Floats:
    digest = hashlib.blake2b(seed, digest_size=8).digest()
    noise = np.random.default_rng(int.from_bytes(digest, "big")).standard_normal(dim)
    vector = 0.05 * noise
    vector[:3] += np.asarray(mean) / 127.5 - 1
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def picture(
    path: Path | str | bytes, colour: str = "red", mark: int = 0, size: tuple[int, int] = (96, 64)
) -> None:
    """Write a picture of one colour with a small pattern that depends only on `mark`; the suffix selects the format."""
    name = path if isinstance(path, bytes) else str(path).encode("utf-8", "surrogateescape")
    image = Image.new("RGB", size, COLOURS[colour])
    draw = ImageDraw.Draw(image)
    for bit in range(12):
        if mark >> bit & 1:
            left, top = (bit % 4) * size[0] // 4, (bit // 4) * size[1] // 3
            draw.rectangle((left, top, left + size[0] // 8, top + size[1] // 6), fill=(90, 90, 90))
    kind = name.rsplit(b".", 1)[-1].lower()
    with open(name, "wb") as out:
        image.save(out, {b"png": "PNG", b"webp": "WEBP", b"bmp": "BMP"}.get(kind, "JPEG"))


def picture_folder(folder: Path, count: int = 8) -> Path:
    """Create `count` pictures of alternating colours, `<colour>-<n>.jpg`, all with different content."""
    folder.mkdir(parents=True, exist_ok=True)
    names = list(COLOURS)
    for n in range(count):
        colour = names[n % len(names)]
        picture(folder / f"{colour}-{n:03}.jpg", colour, mark=n)
    originals.watch(folder)
    return folder
