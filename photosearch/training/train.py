"""Trains the projectors, and MiniLM with them.

The losses of a step: captions against photos (in-batch contrastive); synthetic features of each ImageNet class against
its name, so that the 1000 names are kept without a single ImageNet picture; sketches against the photo they were drawn
from, the photos of their class, and the class name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.training.minilm import Language
from photosearch.training.projectors import (
    Ensemble,
    Inputs,
    Projector,
    image_projector,
    map_statistics,
    text_projector,
)
from photosearch.training.trunk import CLASSES, Trunk

Report = Callable[[str], None]


@dataclass
class Bank:
    """All training inputs, computed once. Maps are [n, 2, 208, 7, 7], float16: the picture as it is and mirrored."""

    photos: Tensor
    captions: Sequence[Sequence[str]]
    drawings: Tensor
    labels: Tensor  # [drawings], the class
    partner: Tensor  # [drawings], the row of the photo that a sketch was drawn from; for a photo, its own row
    sketch: Tensor  # [drawings], whether it is a sketch
    label_names: Sequence[Sequence[str]]  # the phrasings of each Sketchy class
    names: Sequence[Sequence[str]]  # the same for the 1000 classes


@dataclass(frozen=True)
class Hyperparameters:
    epochs: int = 20
    batch: int = 1000
    rate: float = 1e-3
    text_rate: float = 5e-5  # of MiniLM's layers; its token embeddings are frozen
    text_decay: float = 0.01
    text_dropout: float = 0.1
    classes: int = 300  # class names contrasted in one step
    decay: float = 0.05
    temperature: float = 0.07
    pseudo: int = 500
    name_weight: float = 0.5
    sketches: int = 200
    sketch_weight: float = 0.2


class Frozen:
    """Features of all pictures from a frozen trunk: [n, 2, …]."""

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
    """The random choices of one run, all from one seed."""

    def __init__(self, bank: Bank, settings: Hyperparameters, seed: int) -> None:
        self.bank, self.settings = bank, settings
        self.random = torch.Generator().manual_seed(seed)
        self.sketch_rows = bank.sketch.nonzero().flatten()

    def integers(self, high: int, count: int) -> Tensor:
        return torch.randint(high, (count,), generator=self.random)

    def photos(self) -> Iterator[Tensor]:
        """Yield the rows of one epoch, batch by batch."""
        count, size = len(self.bank.photos), self.settings.batch
        order = torch.randperm(count, generator=self.random)
        for start in range(0, count - size + 1, size):
            yield order[start : start + size]

    def ways(self, texts: Sequence[Sequence[str]]) -> list[str]:
        """A random phrasing of each."""
        which = self.integers(min(len(ways) for ways in texts), len(texts)).tolist()
        return [ways[way] for ways, way in zip(texts, which, strict=True)]

    def sketches(self) -> Tensor:
        return self.sketch_rows[self.integers(len(self.sketch_rows), self.settings.sketches)]


def fit_inputs(trunk: Trunk, names: Tensor, photos: Frozen) -> Inputs:
    inputs = Inputs(trunk._fc, names)
    inputs.fit(photos.features.flatten(0, 1), photos.statistics.flatten(0, 1))
    return inputs


def contrast(left: Tensor, right: Tensor, scale: Tensor) -> Tensor:
    """The symmetric contrastive loss: row i of one side belongs to row i of the other."""
    logits = scale * left @ right.T
    own = torch.arange(len(left))
    return (functional.cross_entropy(logits, own) + functional.cross_entropy(logits.T, own)) / 2


def pseudo_features(
    labels: nn.Linear, classes: Tensor, real: Tensor, random: torch.Generator
) -> Tensor:
    """Synthetic features for a picture of each class: real features, attenuated, plus the classifier row of the class."""
    rows = labels.weight.detach() - labels.weight.detach().mean(0)
    dim = torch.empty(len(classes), 1).uniform_(0.3, 1.0, generator=random)
    gain = torch.empty(len(classes), 1).uniform_(3.0, 10.0, generator=random)
    return functional.relu(real * dim + gain * rows[classes])


class Run:
    """Trains several pairs of projectors over frozen features, together with one MiniLM."""

    def __init__(
        self,
        bank: Bank,
        inputs: Inputs,
        photos: Frozen,
        drawings: Frozen,
        language: Language,
        settings: Hyperparameters,
        seeds: range,
    ):
        self.bank, self.inputs, self.settings = bank, inputs, settings
        self.photos, self.drawings, self.language = photos, drawings, language
        self.images, self.texts = [], []
        for seed in seeds:
            torch.manual_seed(seed)
            self.images.append(image_projector())
            self.texts.append(text_projector())
        start = torch.tensor(-float(np.log(settings.temperature)))
        self.log_scales = [nn.Parameter(start.clone()) for _ in seeds]
        self.batches = Batches(bank, settings, seeds[0])

    def train(self, report: Report) -> None:
        settings = self.settings
        for part in (*self.images, *self.texts):
            part.train()
        weights = [w for part in (*self.images, *self.texts) for w in part.parameters()]
        words = self.language.learn()
        optimiser = torch.optim.AdamW(
            [
                {"params": weights},
                {"params": self.log_scales, "weight_decay": 0.0},
                {"params": words, "lr": settings.text_rate, "weight_decay": settings.text_decay},
            ],
            lr=settings.rate,
            weight_decay=settings.decay,
        )
        steps = settings.epochs * (len(self.bank.photos) // settings.batch)
        plan = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule(steps))
        for epoch in range(settings.epochs):
            for rows in self.batches.photos():
                loss = self.loss(rows)
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                plan.step()
            report(f"projectors, epoch {epoch + 1} of {settings.epochs}, loss {loss.item():.2f}")
        self.language.rest()
        for part in (*self.images, *self.texts):
            part.eval()

    def loss(self, rows: Tensor) -> Tensor:
        """The loss, summed over the pairs, all of which see the same pictures and texts."""
        photos, made, drawn = self.captioned(rows), self.made_up(rows), self.drawn()
        total = torch.zeros(())
        for image, text, log_scale in zip(self.images, self.texts, self.log_scales, strict=True):
            scale = log_scale.exp().clamp(max=100.0)
            total = total + contrast(image(photos.seen), text(photos.said), scale)
            logits = scale * image(made.seen) @ text(made.said).T
            total = total + self.settings.name_weight * functional.cross_entropy(logits, made.goal)
            total = total + self.settings.sketch_weight * sketch_loss(image, text, scale, drawn)
        return total

    def captioned(self, rows: Tensor) -> Lesson:
        seen = self.inputs(*self.photos.pick(rows, self.batches.integers(2, len(rows))))
        fewest = min(len(texts) for texts in self.bank.captions)
        which = self.batches.integers(fewest, len(rows))
        chosen = zip(rows.tolist(), which.tolist(), strict=True)
        return Lesson(seen, self.language([self.bank.captions[row][way] for row, way in chosen]))

    def made_up(self, rows: Tensor) -> Lesson:
        """Synthetic features of some classes, and the names of these classes."""
        batches, count = self.batches, self.settings.pseudo
        classes = torch.randperm(CLASSES, generator=batches.random)[: self.settings.classes]
        goal = batches.integers(len(classes), count)
        chosen = rows[batches.integers(len(rows), count)]
        features, statistics = self.photos.pick(chosen, batches.integers(2, count))
        made = pseudo_features(self.inputs.labels, classes[goal], features, batches.random)
        names = self.language(batches.ways([self.bank.names[k] for k in classes.tolist()]))
        return Lesson(self.inputs(made, statistics), names, goal)

    def drawn(self) -> Sketches:
        batches, bank = self.batches, self.bank
        rows = batches.sketches()
        partners, labels = bank.partner[rows], bank.labels[rows]
        same = (labels[:, None] == labels[None, :]).float()
        exact = (partners[:, None] == partners[None, :]).float()
        return Sketches(
            self.inputs(*self.drawings.pick(rows, batches.integers(2, len(rows)))),
            self.inputs(*self.drawings.pick(partners, batches.integers(2, len(rows)))),
            self.language(batches.ways(bank.label_names)),
            labels,
            (same / same.sum(1, keepdim=True) + exact / exact.sum(1, keepdim=True)) / 2,
        )


@dataclass
class Lesson:
    """Picture and text inputs of the projectors; `goal` [pictures] are row numbers of the matching texts."""

    seen: Tensor
    said: Tensor
    goal: Tensor | None = None


@dataclass
class Sketches:
    drawn: Tensor
    shown: Tensor
    names: Tensor
    labels: Tensor
    goal: Tensor  # [sketches, photos]


def sketch_loss(image: Projector, text: Projector, scale: Tensor, batch: Sketches) -> Tensor:
    drawn, shown = image(batch.drawn), image(batch.shown)
    both = torch.cat([drawn, shown])
    return (
        functional.cross_entropy(scale * drawn @ shown.T, batch.goal)
        + functional.cross_entropy(scale * both @ text(batch.names).T, batch.labels.repeat(2))
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
    language: Language,
    settings: Hyperparameters,
    seeds: range,
    report: Report,
) -> tuple[Ensemble, Ensemble]:
    """Train several pairs of projectors, which `join` later reduces to one vector, together with MiniLM."""
    run = Run(bank, inputs, photos, drawings, language, settings, seeds)
    run.train(report)
    return Ensemble(run.images).eval(), Ensemble(run.texts).eval()
