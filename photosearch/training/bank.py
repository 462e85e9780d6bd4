"""Combines the training sets and the frozen parts into a bank: everything that a training run reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from photosearch.training.data import Drawing, Photo
from photosearch.training.features import picture_maps, text_vectors
from photosearch.training.minilm import MiniLM
from photosearch.training.parts import Parts
from photosearch.training.train import Bank
from photosearch.training.trunk import Trunk

WAYS = (
    "{}",
    "{}",
    "a photo of a {}",
    "a {}",
    "a picture of the {}",
    "a close-up photo of a {}",
    "a drawing of a {}",
)
NAMES_A_CLASS = 2


class Maker:
    """Makes banks with one pair of frozen encoders, whose outputs are cached in one folder."""

    def __init__(self, parts: Parts, trunk: Trunk, language: MiniLM, cache: Path) -> None:
        self.parts, self.trunk, self.language, self.cache = (parts, trunk, language, cache)

    def texts(self, texts: Sequence[str]) -> Tensor:
        return text_vectors(texts, self.language, self.parts.tokenizer, self.cache)

    def ways(self, names: Sequence[Sequence[str]]) -> Tensor:
        """[classes, phrasings, TEXT_WIDTH]: text vectors of the first names of each class in every template."""
        said = [text for ways in said_ways(names) for text in ways]
        return self.texts(said).unflatten(0, (len(names), NAMES_A_CLASS * len(WAYS)))

    def bank(self, photos: Sequence[Photo], drawings: Sequence[Drawing]) -> Bank:
        labels = sorted({drawing.label for drawing in drawings})
        shown = {item.instance: row for row, item in enumerate(drawings) if not item.sketch}
        kept = [item for item in drawings if item.instance in shown]
        assert len(kept) == len(drawings), "every sketch needs its photo"
        return Bank(
            photos=picture_maps([photo.path for photo in photos], self.trunk, self.cache),
            captions=[photo.captions for photo in photos],
            drawings=picture_maps([item.path for item in drawings], self.trunk, self.cache),
            labels=torch.tensor([labels.index(item.label) for item in drawings]),
            partner=torch.tensor([shown[item.instance] for item in drawings]),
            sketch=torch.tensor(np.array([item.sketch for item in drawings])),
            label_names=said_ways([[label.replace("_", " ")] for label in labels]),
            names=said_ways(self.parts.names),
        )


def said_ways(names: Sequence[Sequence[str]]) -> list[list[str]]:
    """For each class, its first names in every template."""
    return [
        [
            template.format(row[min(index, len(row) - 1)])
            for index in range(NAMES_A_CLASS)
            for template in WAYS
        ]
        for row in names
    ]
