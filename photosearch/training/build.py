"""From the folders of the sets to a model folder: the one way in which the starter is made."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from photosearch.encoder import preprocess
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats
from photosearch.training import card, export
from photosearch.training.bank import Maker
from photosearch.training.data import PREPROCESS, Sets, load_sets, read_pixels
from photosearch.training.exam import FOLDERS, exam
from photosearch.training.language import load_minilm
from photosearch.training.measure import Figure
from photosearch.training.model import (
    Ensemble,
    ImageTower,
    Inputs,
    TextTower,
    names_matrix,
)
from photosearch.training.parts import Parts, unpack
from photosearch.training.train import Bank, Frozen, Report, Settings, fit_inputs, train_ensemble
from photosearch.training.trunk import Trunk, load_trunk
from photosearch.training.validate import validate
from photosearch.training.visual import CROPPED, fit_visual, validate_visual

SEEDS = range(3)
CALIBRATION_PHOTOS, CALIBRATION_DRAWINGS = 96, 32
CONTEXT_LENGTH = 64
FILES = ("image.onnx", "text.onnx", "tokenizer.json")


@dataclass(frozen=True)
class Folders:
    flickr8k: Path
    captions: Path
    sketchy: Path
    parts: Path
    measuring: Path
    cache: Path
    out: Path


def build(folders: Folders, report: Report) -> None:
    """Read, train, export, measure, describe."""
    torch.use_deterministic_algorithms(True)
    never = [folders.measuring / name for name in FOLDERS]
    sets = load_sets(folders.flickr8k, folders.captions, folders.sketchy, never)
    report(
        f"{len(sets.train)} photos to learn from, {len(sets.validation)} to validate; removed: {sets.removed}"
    )
    parts = unpack(folders.parts, folders.cache / "parts")
    trunk, language = load_trunk(parts.trunk), load_minilm(parts.language)
    maker = Maker(parts, trunk, language, folders.cache)
    bank = maker.bank(sets.train, sets.drawings)
    held = maker.bank(sets.validation, sets.validation_drawings)
    report("features are ready")
    inputs, images, texts, visual = train(trunk, bank, report)
    found = validate(trunk, inputs, images, texts, held)
    cropped = [photo.path for photo in sets.validation[:CROPPED]]
    found |= validate_visual(trunk, inputs, images, visual, held, cropped)
    for name, value in found.items():
        report(f"validation: {name}: {value}")
    folders.out.mkdir(parents=True, exist_ok=True)
    image = ImageTower(trunk, inputs, images, visual)
    export.image_onnx(image.eval(), calibration(sets), folders.out / "image.onnx")
    export.text_onnx(TextTower(language, texts).eval(), folders.out / "text.onnx")
    shutil.copyfile(parts.tokenizer, folders.out / "tokenizer.json")
    describe(folders, sets, parts, found, report)


def train(trunk: Trunk, bank: Bank, report: Report) -> tuple[Inputs, Ensemble, Ensemble, nn.Linear]:
    photos, drawings = Frozen(trunk, bank.photos), Frozen(trunk, bank.drawings)
    inputs = fit_inputs(trunk, names_matrix(bank.names), photos)
    images, texts = train_ensemble(bank, inputs, photos, drawings, Settings(), SEEDS, report)
    shown = torch.cat([photos.features[:, 0], drawings.features[~bank.sketch, 0]])
    return inputs, images, texts, fit_visual(shown)


def calibration(sets: Sets) -> Floats:
    """Pictures of each kind, for the int8 ranges."""
    photos = [photo.path for photo in spread(sets.train, CALIBRATION_PHOTOS)]
    drawings = [item.path for item in spread(sets.drawings, CALIBRATION_DRAWINGS)]
    pixels = np.stack([read_pixels(path) for path in [*photos, *drawings]])
    return preprocess.tensor(pixels, PREPROCESS)


def spread(items: Sequence, count: int) -> list:  # type: ignore[type-arg]
    return [items[index] for index in np.linspace(0, len(items) - 1, count).astype(int)]


def describe(
    folders: Folders, sets: Sets, parts: Parts, validation: dict[str, Figure], report: Report
) -> None:
    """`model.json` and the card. The figures are those of the files as they are shipped."""
    draft = card.spec(files(folders.out), {})
    (folders.out / "model.json").write_text(draft.to_json(), "utf-8")
    test = exam(OnnxEncoder(folders.out), folders.measuring)
    for name, value in test.items():
        report(f"test: {name}: {value}")
    final = card.spec(files(folders.out), card.quality(validation, test))
    (folders.out / "model.json").write_text(final.to_json(), "utf-8")
    text = card.text(final, sets, validation, test, folders.out)
    (folders.out / "MODEL_CARD.md").write_text(text, "utf-8")


def files(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
