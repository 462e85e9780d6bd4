"""The tiny model under other names, with deliberate faults, and as an entry of the catalogue."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from photosearch.encoder.catalogue import Download, KnownModel
from photosearch.encoder.spec import ModelSpec
from tests.hub import REPO

TINY = Path(__file__).resolve().parent / "encoder" / "tiny"
PLACES = {
    "image.onnx": ("visual/model.onnx", ""),
    "text.onnx": ("textual/model.onnx", ""),
    "tokenizer.json": ("textual/tokenizer.json", ""),
    "extra.bin": ("extra.bin", ""),  # large enough for a truncated download
}
EXTRA = hashlib.shake_256(b"extra").digest(3_000_000)


def make(folder: Path, name: str = "tiny2", **changes: object) -> Path:
    """Create a complete model in `folder`/`name` with `changes` to its `model.json`, and the sha256 of its files."""
    place = folder / name
    shutil.copytree(TINY, place)
    describe(place, name=name, **changes)
    return place


def describe(place: Path, **changes: object) -> None:
    path = place / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def rewrite(place: Path, file: str, data: bytes) -> None:
    """Replace the content of a file, and its sha256 in `model.json`."""
    (place / file).write_bytes(data)
    files = json.loads((place / "model.json").read_text())["files"]
    describe(place, files=files | {file: hashlib.sha256(data).hexdigest()})


def hub_files() -> dict[str, bytes]:
    """The tiny model's files as a hub serves them, by path."""
    return {
        path: EXTRA if name == "extra.bin" else (TINY / name).read_bytes()
        for name, (path, _) in PLACES.items()
    }


def entry(name: str = "tiny-hub") -> KnownModel:
    """The tiny model as an entry of the catalogue."""
    spec = ModelSpec.load(TINY)
    return KnownModel(
        name=name,
        title="Tiny from a hub",
        architecture="",
        pretrained="",
        dim=spec.dim,
        context_length=spec.context_length,
        tokenizer=spec.tokenizer,
        preprocess=spec.preprocess,
        languages=("en",),
        licence="Apache-2.0",
        parameters=0.75,
        clean="none",
        download=Download(REPO, PLACES, ("https://example.org/tiny",)),
    )
