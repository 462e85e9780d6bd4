"""Training: the projectors, the trunk's last blocks, and the averaging of several runs.

Losses of a step: captions and photos find each other (in-batch contrastive); made-up features of each ImageNet class
find its name, so that the 1000 names survive without a single ImageNet picture; sketches find the photo they were
drawn from, photos of their class, and its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.training.model import (
    Ensemble,
    Inputs,
    Projector,
    image_projector,
    join,
    map_statistics,
    text_projector,
    unit_texts,
)
from photosearch.training.trunk import CLASSES, Trunk

Report = Callable[[str], None]


@dataclass
class Bank:
    """Everything that training sees, computed once. Maps are [n, 2, 208, 7, 7], float16: as it is and mirrored."""

    photos: Tensor
    captions: Tensor  # [photos, captions, TEXT_WIDTH]
    drawings: Tensor
    labels: Tensor  # [drawings], the class
    partner: (
        Tensor  # [drawings], the row of the photo that a sketch was drawn from; its own for a photo
    )
    sketch: Tensor  # [drawings], whether it is a sketch
    label_names: Tensor  # [Sketchy classes, ways, TEXT_WIDTH]
    names: Tensor  # [1000, ways, TEXT_WIDTH]


@dataclass(frozen=True)
class Settings:
    epochs: int = 20
    batch: int = 1000
    rate: float = 1e-3
    decay: float = 0.05
    temperature: float = 0.07
    pseudo: int = 500
    name_weight: float = 0.5
    sketches: int = 200
    sketch_weight: float = 0.2


class Frozen:
    """Features of all pictures from a trunk that stands still: [n, 2, …]."""

    def __init__(self, trunk: Trunk, maps: Tensor) -> None:
        features, statistics = [], []
        with torch.inference_mode():
            for part in maps.flatten(0, 1).split(64):
                part = part.float().contiguous(memory_format=torch.channels_last)
                features.append(trunk.tail(part))
                statistics.append(map_statistics(part))
        self.features = torch.cat(features).unflatten(0, (len(maps), 2)).clone()
        self.statistics = torch.cat(statistics).unflatten(0, (len(maps), 2)).clone()

    def pick(self, rows: Tensor, sides: Tensor) -> tuple[Tensor, Tensor]:
        return self.features[rows, sides], self.statistics[rows, sides]


class Batches:
    """Random choices of one run, all from one seed."""

    def __init__(self, bank: Bank, settings: Settings, seed: int) -> None:
        self.bank, self.settings = bank, settings
        self.random = torch.Generator().manual_seed(seed)
        self.sketch_rows = bank.sketch.nonzero().flatten()

    def integers(self, high: int, count: int) -> Tensor:
        return torch.randint(high, (count,), generator=self.random)

    def photos(self) -> Iterator[Tensor]:
        """Rows of one epoch."""
        count, size = len(self.bank.photos), self.settings.batch
        order = torch.randperm(count, generator=self.random)
        for start in range(0, count - size + 1, size):
            yield order[start : start + size]

    def sketches(self) -> Tensor:
        return self.sketch_rows[self.integers(len(self.sketch_rows), self.settings.sketches)]


def fit_inputs(trunk: Trunk, names: Tensor, photos: Frozen) -> Inputs:
    inputs = Inputs(trunk._fc, names)
    inputs.fit(photos.features.flatten(0, 1), photos.statistics.flatten(0, 1))
    return inputs


def contrast(left: Tensor, right: Tensor, scale: Tensor) -> Tensor:
    """Row i of one side belongs to row i of the other."""
    logits = scale * left @ right.T
    own = torch.arange(len(left))
    return (functional.cross_entropy(logits, own) + functional.cross_entropy(logits.T, own)) / 2


def pseudo_features(
    labels: nn.Linear, classes: Tensor, real: Tensor, random: torch.Generator
) -> Tensor:
    """Features that the trunk might give for a picture of each class: real ones, dimmed, plus the class's own."""
    rows = labels.weight.detach() - labels.weight.detach().mean(0)
    dim = torch.empty(len(classes), 1).uniform_(0.3, 1.0, generator=random)
    gain = torch.empty(len(classes), 1).uniform_(3.0, 10.0, generator=random)
    return functional.relu(real * dim + gain * rows[classes])


class Run:
    """One pair of projectors in training, over features that stand still."""

    def __init__(
        self,
        bank: Bank,
        inputs: Inputs,
        photos: Frozen,
        drawings: Frozen,
        settings: Settings,
        seed: int,
    ):
        torch.manual_seed(seed)
        self.bank, self.inputs, self.settings = bank, inputs, settings
        self.photos, self.drawings = photos, drawings
        self.image, self.text = image_projector(), text_projector()
        self.log_scale = nn.Parameter(torch.tensor(-float(np.log(settings.temperature))))
        self.batches = Batches(bank, settings, seed)

    def train(self) -> tuple[Projector, Projector]:
        settings = self.settings
        weights = [*self.image.parameters(), *self.text.parameters()]
        optimiser = torch.optim.AdamW(
            [{"params": weights}, {"params": [self.log_scale], "weight_decay": 0.0}],
            lr=settings.rate,
            weight_decay=settings.decay,
        )
        steps = settings.epochs * (len(self.bank.photos) // settings.batch)
        plan = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule(steps))
        for _ in range(settings.epochs):
            for rows in self.batches.photos():
                loss = self.loss(rows)
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                plan.step()
        return self.image.eval(), self.text.eval()

    def loss(self, rows: Tensor) -> Tensor:
        scale = self.log_scale.exp().clamp(max=100.0)
        batches = self.batches
        seen = self.inputs(*self.photos.pick(rows, batches.integers(2, len(rows))))
        said = self.bank.captions[rows, batches.integers(self.bank.captions.shape[1], len(rows))]
        loss = contrast(self.image(seen), self.text(unit_texts(said)), scale)
        if self.settings.name_weight:
            loss = loss + self.settings.name_weight * self.name_loss(rows, scale)
        if self.settings.sketch_weight:
            loss = loss + self.settings.sketch_weight * self.sketch_loss(scale)
        return loss

    def name_loss(self, rows: Tensor, scale: Tensor) -> Tensor:
        batches, count = self.batches, self.settings.pseudo
        classes = batches.integers(CLASSES, count)
        chosen = rows[batches.integers(len(rows), count)]
        features, statistics = self.photos.pick(chosen, batches.integers(2, count))
        made = pseudo_features(self.inputs.labels, classes, features, batches.random)
        way = batches.integers(self.bank.names.shape[1], CLASSES)
        names = self.text(unit_texts(self.bank.names[torch.arange(CLASSES), way]))
        return functional.cross_entropy(
            scale * self.image(self.inputs(made, statistics)) @ names.T, classes
        )

    def sketch_loss(self, scale: Tensor) -> Tensor:
        batches, bank = self.batches, self.bank
        rows = batches.sketches()
        drawn = self.image(self.inputs(*self.drawings.pick(rows, batches.integers(2, len(rows)))))
        partners = bank.partner[rows]
        shown = self.image(
            self.inputs(*self.drawings.pick(partners, batches.integers(2, len(rows))))
        )
        way = batches.integers(bank.label_names.shape[1], len(bank.label_names))
        names = self.text(unit_texts(bank.label_names[torch.arange(len(bank.label_names)), way]))
        labels = bank.labels[rows]
        same = (labels[:, None] == labels[None, :]).float()
        exact = (partners[:, None] == partners[None, :]).float()
        goal = (same / same.sum(1, keepdim=True) + exact / exact.sum(1, keepdim=True)) / 2
        both = torch.cat([drawn, shown])
        return (
            functional.cross_entropy(scale * drawn @ shown.T, goal)
            + functional.cross_entropy(scale * both @ names.T, labels.repeat(2))
        ) / 2


def schedule(steps: int, warm: int = 20) -> Callable[[int], float]:
    def factor(step: int) -> float:
        return (
            min(1.0, (step + 1) / warm) * 0.5 * (1 + float(np.cos(np.pi * min(step / steps, 1.0))))
        )

    return factor


def train_ensemble(
    bank: Bank,
    inputs: Inputs,
    photos: Frozen,
    drawings: Frozen,
    settings: Settings,
    seeds: range,
    report: Report,
) -> tuple[Ensemble, Ensemble]:
    """Several runs side by side, then brought back to one vector."""
    images, texts = [], []
    for seed in seeds:
        image, text = Run(bank, inputs, photos, drawings, settings, seed).train()
        images.append(image)
        texts.append(text)
        report(f"projectors, seed {seed}")
    image_all, text_all = Ensemble(images).eval(), Ensemble(texts).eval()
    with torch.inference_mode():
        rows = inputs(photos.features[:, 0], photos.statistics[:, 0])
    join(image_all, text_all, rows, unit_texts(bank.captions.flatten(0, 1)))
    return image_all, text_all
