"""The model of a few numbers, under other names and with other faults, and as an entry of the catalogue."""

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
    "extra.bin": ("extra.bin", ""),  # large enough to be cut
}
EXTRA = hashlib.shake_256(b"extra").digest(3_000_000)


def make(folder: Path, name: str = "tiny2", **changes: object) -> Path:
    """A whole model in `folder`/`name` whose `model.json` has these changes; the sha256 are those of its files."""
    place = folder / name
    shutil.copytree(TINY, place)
    describe(place, name=name, **changes)
    return place


def describe(place: Path, **changes: object) -> None:
    path = place / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def rewrite(place: Path, file: str, data: bytes) -> None:
    """Put other bytes into a file, and their sha256 into `model.json`."""
    (place / file).write_bytes(data)
    files = json.loads((place / "model.json").read_text())["files"]
    describe(place, files=files | {file: hashlib.sha256(data).hexdigest()})


def hub_files() -> dict[str, bytes]:
    """What a hub serves of it."""
    return {
        path: EXTRA if name == "extra.bin" else (TINY / name).read_bytes()
        for name, (path, _) in PLACES.items()
    }


def entry(name: str = "tiny-hub") -> KnownModel:
    """The model as the catalogue would know it."""
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
