"""Builds the starter model: from the folders of the training sets to a model folder."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
import torch
from torch import Tensor

from photosearch.encoder import preprocess
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats, Pixels
from photosearch.evaluation.protocol import run_all
from photosearch.evaluation.report import markdown
from photosearch.training import card, onnx_files
from photosearch.training.bank import Maker
from photosearch.training.data import MEASURED, PREPROCESS, Sets, load_sets, read_pixels
from photosearch.training.doodles import load_doodles
from photosearch.training.drawings import teach
from photosearch.training.emoji import load_icons
from photosearch.training.lessons import Lessons
from photosearch.training.minilm import Language, load_minilm, unit_texts
from photosearch.training.painter import Painted, painted
from photosearch.training.parts import unpack
from photosearch.training.projectors import (
    Ensemble,
    Hubs,
    ImageTower,
    TextTower,
    join,
    names_matrix,
)
from photosearch.training.train import Frozen, Hyperparameters, Report, fit_inputs, train_ensemble
from photosearch.training.trunk import load_trunk
from photosearch.training.validate import validate
from photosearch.training.visual import fit_visual

SEEDS = range(3)
WORKERS = 2  # decode children
CALIBRATION_PHOTOS, CALIBRATION_DRAWINGS = 96, 32
QUERY_CAPTIONS = 2_000  # and all names: the query bank of the hub correction
FILES = ("image.onnx", "text.onnx", "tokenizer.json")


@dataclass(frozen=True)
class Folders:
    flickr8k: Path
    captions: Path
    sketchy: Path
    doodles: Path
    icons: Path
    paintings: Path
    parts: Path
    measuring: Path
    cache: Path
    out: Path


def build(folders: Folders, report: Report) -> None:
    """Read the sets, train, export, measure, and write the description."""
    torch.use_deterministic_algorithms(True)
    torch.utils.deterministic.fill_uninitialized_memory = (
        False  # it would take half of the training time
    )
    never = [folders.measuring / name for name in MEASURED]
    sets = load_sets(folders.flickr8k, folders.captions, folders.sketchy, never)
    doodles, icons = load_doodles(folders.doodles), load_icons(folders.icons)
    report(
        f"{len(sets.train)} photos for training, {len(sets.validation)} for validation; removed: {sets.removed}"
    )
    parts = unpack(folders.parts, folders.cache / "parts")
    maker = Maker(parts, load_trunk(parts.trunk), load_minilm(parts.language), folders.cache)

    def paint(photos: Pixels, first: int) -> Painted:
        return painted(photos, first, folders.paintings, parts.painter, folders.cache)

    lessons = Lessons(sets.train, sets.drawings, doodles, icons, paint)
    image, text = train(maker, sets, lessons, report)
    folders.out.mkdir(parents=True, exist_ok=True)
    onnx_files.image_onnx(image.eval(), calibration(sets), folders.out / "image.onnx")
    onnx_files.text_onnx(text.eval(), folders.out / "text.onnx")
    shutil.copyfile(parts.tokenizer, folders.out / "tokenizer.json")
    describe(folders, sets, lessons, report)


def train(
    maker: Maker, sets: Sets, lessons: Lessons, report: Report
) -> tuple[ImageTower, TextTower]:
    """Train the photograph branch over a frozen trunk, then the drawing branch towards it."""
    bank, trunk = maker.bank(sets.train, sets.drawings), maker.trunk
    photos, drawings = Frozen(trunk, bank.photos), Frozen(trunk, bank.drawings)
    inputs = fit_inputs(trunk, names_matrix(maker.ways(maker.parts.names)), photos)
    report("features are ready")
    settings = Hyperparameters()
    language = Language(maker.language, maker.parts.tokenizer, settings.text_dropout)
    joint, texts = train_ensemble(bank, inputs, photos, drawings, language, settings, SEEDS, report)
    captions = maker.texts([text for said in bank.captions for text in said])
    with torch.no_grad():
        join(
            joint,
            texts,
            inputs(photos.features[:, 0], photos.statistics[:, 0]),
            unit_texts(captions),
        )
    shown = ~bank.sketch
    features = torch.cat([drawings.features[shown, 0], photos.features[:, 0]])
    statistics = torch.cat([drawings.statistics[shown, 0], photos.statistics[:, 0]])
    with torch.no_grad():
        seen = inputs(features, statistics)
    eye = teach(lessons, trunk, inputs, joint, texts, seen, maker.texts, report)
    names = maker.texts([ways[0] for ways in bank.names])
    with torch.no_grad():
        hubs = Hubs(query_bank(captions, names, texts), joint(seen))
    return (
        ImageTower(eye, hubs, fit_visual(features)).eval(),
        TextTower(maker.language, texts, hubs).eval(),
    )


def query_bank(captions: Tensor, names: Tensor, texts: Ensemble) -> Tensor:
    """Vectors of likely queries: captions and bare names."""
    random = torch.Generator().manual_seed(0)
    some = captions[torch.randperm(len(captions), generator=random)[:QUERY_CAPTIONS]]
    return cast(Tensor, texts(unit_texts(torch.cat([some, names]))))


def calibration(sets: Sets) -> Floats:
    """Pictures of each kind, to calibrate the int8 ranges."""
    photos = [photo.path for photo in spread(sets.train, CALIBRATION_PHOTOS)]
    drawings = [item.path for item in spread(sets.drawings, CALIBRATION_DRAWINGS)]
    pixels = np.stack([read_pixels(path) for path in [*photos, *drawings]])
    return preprocess.tensor(pixels, PREPROCESS)


def spread(items: Sequence, count: int) -> list:  # type: ignore[type-arg]
    return [items[index] for index in np.linspace(0, len(items) - 1, count).astype(int)]


def describe(folders: Folders, sets: Sets, lessons: Lessons, report: Report) -> None:
    """Write `model.json` and the model card, with metrics of the exported files."""
    draft = card.spec(files(folders.out), {})
    (folders.out / "model.json").write_text(draft.to_json(), "utf-8")
    encoder = OnnxEncoder(folders.out, provider="cpu")
    validation = validate(sets, encoder, WORKERS, lambda _progress: None)
    report(markdown(validation))
    test = [one.row for one in run_all(encoder, folders.measuring, WORKERS, lambda _progress: None)]
    report(markdown(test))
    final = card.spec(files(folders.out), card.quality(validation, test))
    (folders.out / "model.json").write_text(final.to_json(), "utf-8")
    text = card.text(final, sets, lessons, validation, test, folders.out)
    (folders.out / "MODEL_CARD.md").write_text(text, "utf-8")


def files(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
