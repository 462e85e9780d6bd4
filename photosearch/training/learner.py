"""Everything that learns in the photograph branch: the projectors of both sides, the text encoder and the tuned trunk.

Each pair of projectors has a space of its own. Pictures reach the first pairs by way of the published trunk, which stays
as it is and keeps the names of ImageNet; they reach the others by way of a copy whose last blocks are trained on captions.
"""

from __future__ import annotations

import copy
import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.training.bert import TEXT_WIDTH, Language
from photosearch.training.frozen import described
from photosearch.training.projectors import (
    Inputs,
    image_projector,
    text_projector,
)
from photosearch.training.trunk import CUT, HEAD, Trunk

FROZEN_PAIRS, TUNED_PAIRS = 1, 2
FIXED_LAYERS = 4  # of the text encoder: what the languages share
TEMPERATURE = 0.07


class Texts(nn.Module):
    """Standardises the text encoder's vectors, whose common part says nothing."""

    mean: Tensor
    deviation: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(TEXT_WIDTH))
        self.register_buffer("deviation", torch.ones(TEXT_WIDTH))

    def fit(self, texts: Tensor) -> None:
        self.mean.copy_(texts.mean(0))
        self.deviation.copy_(texts.std(0) + 1e-3)

    def forward(self, texts: Tensor) -> Tensor:
        return (texts - self.mean) / self.deviation


class Learner(nn.Module):
    def __init__(
        self, trunk: Trunk, inputs: Inputs, texts: Texts, language: Language, seed: int
    ) -> None:
        super().__init__()
        torch.manual_seed(seed)
        self.frozen_inputs, self.text_inputs = inputs, texts
        self.tuned, self.tuned_inputs = copy.deepcopy(trunk), copy.deepcopy(inputs)
        count = FROZEN_PAIRS + TUNED_PAIRS
        self.images = nn.ModuleList(image_projector() for _ in range(count))
        self.texts = nn.ModuleList(text_projector() for _ in range(count))
        self.log_scales = nn.Parameter(torch.full((count,), -math.log(TEMPERATURE)))
        self.encoder = language.model
        self.language = language
        self.free()
        self.rest()

    def free(self, photos: bool = True) -> None:
        """Choose what learns: all of it, or without `photos` the texts alone."""
        self.requires_grad_(False)
        for layer in self.encoder.layers[FIXED_LAYERS:]:
            layer.requires_grad_(True)
        self.texts.requires_grad_(True)
        self.log_scales.requires_grad_(True)
        if photos:
            for part in (self.images, *self.tuned._blocks[CUT:], self.tuned._conv_head):
                part.requires_grad_(True)

    def learn(self) -> None:
        """Turn dropout on. The norms of the trunk stay as published."""
        for part in (self.images, self.texts, self.encoder):
            part.train()

    def rest(self) -> None:
        self.eval()

    def scales(self) -> list[Tensor]:
        return list(self.log_scales.exp().clamp(max=100.0))

    def say(self, texts: list[str]) -> list[Tensor]:
        """The vectors of texts in the space of each pair."""
        said = self.text_inputs(self.language(texts))
        return [projector(said) for projector in self.texts]

    def look(self, frozen: Tensor, tuned: Tensor) -> list[Tensor]:
        """The vectors of pictures in the space of each pair, from what either trunk says of them, each [n, FEATURES]."""
        seen = self.inputs(frozen, tuned)
        return [
            projector(seen[number >= FROZEN_PAIRS]) for number, projector in enumerate(self.images)
        ]

    def inputs(self, frozen: Tensor, tuned: Tensor) -> tuple[Tensor, Tensor]:
        """The projectors' inputs, each [n, INPUTS]."""
        return (
            self.frozen_inputs(frozen[:, :HEAD], frozen[:, HEAD:]),
            self.tuned_inputs(tuned[:, :HEAD], tuned[:, HEAD:]),
        )

    def described(self, maps: Tensor) -> Tensor:
        """Features and statistics of the tuned trunk [n, FEATURES], from the maps that enter block `CUT`."""
        with torch.autocast("cpu", torch.bfloat16):
            return torch.cat(described(maps, self.tuned), 1).float()


def distilled(learner: Learner, features: Tensor, before: Tensor, heat: float = 2.0) -> Tensor:
    """How far the tuned features have moved from the published ones, as the published classifier sees them."""
    now = learner.frozen_inputs.labels(features) / heat
    then = learner.frozen_inputs.labels(before) / heat
    return heat**2 * functional.kl_div(
        now.log_softmax(-1), then.log_softmax(-1), log_target=True, reduction="batchmean"
    )
