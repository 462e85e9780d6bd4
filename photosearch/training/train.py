"""The losses of a step of the photograph branch, and the loop.

Captions against photos, with captions made wrong by one word among the texts; texts against their translations; the names
of small sets against their photos; synthetic features of each ImageNet class against its name, so that the 1,000 names are
kept without a single ImageNet picture; sketches against the photo they were drawn from, the photos of their class, and the
class name; and the tuned trunk's classes against those of the published one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.training.batches import Album, Chance
from photosearch.training.grids import VIEWS, Grids
from photosearch.training.learner import FROZEN_PAIRS, Learner, distilled
from photosearch.training.trunk import CLASSES, HEAD

WAYS = ("{}", "{}", "a photo of a {}", "a {}", "a picture of the {}", "a close-up photo of a {}")


@dataclass(frozen=True)
class Labelled:
    """Pictures with one name each. `partner`: the row of the photo that a sketch was drawn from; else its own row."""

    names: Sequence[str]
    labels: Tensor  # int64 [pictures]
    grids: Grids
    frozen: Tensor
    partner: Tensor | None = None
    sketch: Tensor | None = None  # bool [pictures]


@dataclass(frozen=True)
class Bank:
    """All that a training run reads."""

    home: Album  # Flickr8k
    wide: Album  # COCO
    named: Sequence[Labelled]
    drawings: Labelled
    names: Sequence[Sequence[str]]  # the ImageNet classes, the best name first
    said: Sequence[dict[str, list[str]]]  # captions by language


@dataclass(frozen=True)
class StageSettings:
    """Of one stage. The counts are those of one step."""

    steps: int
    rate: float
    home: int = 128
    wide: int = 384
    groups: float = 0.5  # the share of the photos that are drawn in groups that look alike
    mirrored: float = 0.0  # the share of the maps that are mirrored once more
    foreign: float = 0.4
    foils: int = 96
    pairs: int = 64
    classes: int = 150
    pseudo: int = 400
    labelled: int = 48
    sketches: int = 96
    trunk_rate: float = 0.2  # of `rate`
    text_rate: float = 0.06
    decay: float = 0.05
    text_decay: float = 0.01
    warm: int = 20
    pair_weight: float = 0.3
    name_weight: float = 0.5
    kept_weight: float = 0.5
    labelled_weight: float = 0.2
    sketch_weight: float = 0.2
    seed: int = 0


class Step:
    """The loss of one step. All texts pass the text encoder together, and all pictures the tuned trunk."""

    def __init__(
        self, learner: Learner, bank: Bank, settings: StageSettings, chance: Chance
    ) -> None:
        self.learner, self.bank, self.settings, self.chance = learner, bank, settings, chance
        self.texts: list[str] = []
        albums = ((bank.home, settings.home), (bank.wide, settings.wide))
        parts = [
            chance.shown(album, chance.rows(album, count, settings.groups), settings.foreign)
            for album, count in albums
            if count
        ]
        captions = [text for part in parts for text in part.captions]
        english = [known for part in parts for known in part.english]
        self.captions = self._add(captions)
        self.foils = self._add(chance.foils(captions, english, settings.foils))
        one, other = chance.pairs(bank.said, settings.pairs)
        self.pairs = self._add(one), self._add(other)
        self.classes = torch.from_numpy(chance.numpy.permutation(CLASSES)[: settings.classes])
        self.class_names = self._names([bank.names[k] for k in self.classes.tolist()])
        self.kind = bank.named[int(chance.integers(len(bank.named), 1))]
        self.kind_names = self._names([[name] for name in self.kind.names])
        self.sketched_names = self._names([[name] for name in bank.drawings.names])
        self.frozen = torch.cat([part.frozen for part in parts])
        self.maps = torch.cat([part.maps for part in parts])

    def _add(self, texts: Sequence[str]) -> slice:
        start = len(self.texts)
        self.texts += texts
        return slice(start, len(self.texts))

    def _names(self, names: Sequence[Sequence[str]]) -> slice:
        """A random phrasing of each: one of its first two names in one of the templates."""
        chance = self.chance
        return self._add(
            [chance.typed(chance.one(WAYS).format(chance.one(ways[:2]))) for ways in names]
        )

    def loss(self) -> Tensor:
        settings, chance, learner, bank = self.settings, self.chance, self.learner, self.bank
        rows = chance.integers(len(self.kind.labels), settings.labelled)
        views = chance.integers(VIEWS, len(rows))
        maps = torch.cat([self.maps, self.kind.grids.pick(rows, views)])
        maps = chance.mirrored(maps, settings.mirrored)
        count = len(self.maps)
        tuned = learner.described(maps)
        looks = learner.look(self.frozen, tuned[:count])
        kinds = learner.look(self.kind.frozen[rows, views].float(), tuned[count:])
        goal = chance.integers(len(self.classes), settings.pseudo)
        made = learner.look(*self._made_up(goal, tuned[:count]))
        sketches = Sketches(bank.drawings, settings.sketches, chance)
        total = settings.kept_weight * distilled(
            learner, tuned[:count, :HEAD], self.frozen[:, :HEAD]
        )
        said = learner.say(self.texts)
        for number, scale in enumerate(learner.scales()):
            text = said[number]
            total = total + contrast(looks[number], text[self.captions], scale, text[self.foils])
            one, other = self.pairs
            total = total + settings.pair_weight * contrast(text[one], text[other], scale)
            for weight, seen, names, labels in (
                (settings.name_weight, made[number], self.class_names, goal),
                (settings.labelled_weight, kinds[number], self.kind_names, self.kind.labels[rows]),
            ):
                logits = scale * seen @ text[names].T
                total = total + weight * functional.cross_entropy(logits, labels)
            if number < FROZEN_PAIRS:
                drawn, shown = (learner.look(part, part)[number] for part in sketches.seen)
                names = text[self.sketched_names]
                total = total + settings.sketch_weight * sketches.loss(drawn, shown, names, scale)
        return total

    def _made_up(self, goal: Tensor, tuned: Tensor) -> tuple[Tensor, Tensor]:
        """Synthetic features of classes, and the statistics of real photos, for either trunk."""
        rows = self.chance.integers(len(tuned), len(goal))
        classifier = self.learner.frozen_inputs.labels
        parts = []
        for real in (self.frozen[rows], tuned[rows]):
            made = pseudo_features(classifier, self.classes[goal], real[:, :HEAD], self.chance)
            parts.append(torch.cat([made, real[:, HEAD:]], 1))
        return parts[0], parts[1]


class Sketches:
    """Some sketches and the photos that they were drawn from, by the published trunk."""

    def __init__(self, drawings: Labelled, count: int, chance: Chance) -> None:
        assert drawings.sketch is not None
        assert drawings.partner is not None
        among = drawings.sketch.nonzero().flatten()
        rows = among[chance.integers(len(among), count)]
        partners = drawings.partner[rows]
        self.labels = drawings.labels[rows]
        self.seen = [
            drawings.frozen[some, chance.integers(VIEWS, count)].float()
            for some in (rows, partners)
        ]
        same = (self.labels[:, None] == self.labels[None, :]).float()
        exact = (partners[:, None] == partners[None, :]).float()
        self.goal = (same / same.sum(1, keepdim=True) + exact / exact.sum(1, keepdim=True)) / 2

    def loss(self, drawn: Tensor, shown: Tensor, names: Tensor, scale: Tensor) -> Tensor:
        both = torch.cat([drawn, shown])
        return (
            functional.cross_entropy(scale * drawn @ shown.T, self.goal)
            + functional.cross_entropy(scale * both @ names.T, self.labels.repeat(2))
        ) / 2


def contrast(left: Tensor, right: Tensor, scale: Tensor, wrong: Tensor | None = None) -> Tensor:
    """The symmetric contrastive loss: row i of one side belongs to row i of the other, and nothing to `wrong`."""
    logits = scale * left @ right.T
    own = torch.arange(len(left))
    back = functional.cross_entropy(logits.T, own)
    if wrong is not None and len(wrong):
        logits = torch.cat([logits, scale * left @ wrong.T], 1)
    return (functional.cross_entropy(logits, own) + back) / 2


def pseudo_features(labels: nn.Linear, classes: Tensor, real: Tensor, chance: Chance) -> Tensor:
    """Synthetic features for a picture of each class: real features, attenuated, plus the classifier row of the class."""
    rows = labels.weight.detach() - labels.weight.detach().mean(0)
    dim, gain = (
        torch.from_numpy(chance.numpy.uniform(*ends, (len(classes), 1)).astype(np.float32))
        for ends in ((0.3, 1.0), (3.0, 10.0))
    )
    return functional.relu(real * dim + gain * rows[classes])


def schedule(steps: int, warm: int = 20) -> Callable[[int], float]:
    def factor(step: int) -> float:
        return (
            min(1.0, (step + 1) / warm) * 0.5 * (1 + float(np.cos(np.pi * min(step / steps, 1.0))))
        )

    return factor
