"""The starter's own layers: light projectors from the frozen parts into one space.

A picture's projectors see three things: the trunk's features, a mixture of the class names' text vectors weighted by
the trunk's classifier, and the mean and maximum of an earlier map, which still knows colours and textures.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.training.language import DEPTHS, TEXT_WIDTH, WIDTH, MiniLM
from photosearch.training.trunk import CLASSES, HEAD, MAP_CHANNELS, Trunk

DIM = 512
MIXTURE_SCALE = 20.0
TEXT_SCALE = WIDTH**0.5
INPUTS = HEAD + WIDTH + 2 * MAP_CHANNELS


class Projector(nn.Module):
    """A linear map plus a small network, to a unit vector."""

    def __init__(self, inputs: int, hidden: int, dropout: float, hidden_dropout: float) -> None:
        super().__init__()
        self.dropout, self.hidden_dropout = dropout, hidden_dropout
        self.straight = nn.Linear(inputs, DIM)
        self.into, self.out = nn.Linear(inputs, hidden), nn.Linear(hidden, DIM)

    def forward(self, x: Tensor) -> Tensor:
        x = functional.dropout(x, self.dropout, self.training)
        hidden = functional.gelu(self.into(x))
        hidden = functional.dropout(hidden, self.hidden_dropout, self.training)
        return functional.normalize(self.straight(x) + self.out(hidden), dim=-1)


def image_projector() -> Projector:
    return Projector(INPUTS, 1024, 0.5, 0.5)


def text_projector(text_dropout: float = 0.1) -> Projector:
    return Projector(TEXT_WIDTH, 512, text_dropout, 0.0)


class Inputs(nn.Module):
    """Trunk features and map statistics to the image projectors' input."""

    mean: Tensor
    deviation: Tensor
    names: Tensor

    def __init__(self, labels: nn.Linear, names: Tensor) -> None:
        super().__init__()
        self.labels = labels
        self.register_buffer("names", names)
        self.register_buffer("mean", torch.zeros(HEAD + 2 * MAP_CHANNELS))
        self.register_buffer("deviation", torch.ones(HEAD + 2 * MAP_CHANNELS))

    def fit(self, features: Tensor, statistics: Tensor) -> None:
        """Standardise by these pictures."""
        both = torch.cat([features, statistics], 1)
        self.mean.copy_(both.mean(0))
        self.deviation.copy_(both.std(0) + 1e-3)

    def mixture(self, features: Tensor) -> Tensor:
        """The class names' vectors, each weighted by the probability of its class."""
        return cast(Tensor, self.labels(features).softmax(-1) @ self.names)

    def forward(self, features: Tensor, statistics: Tensor) -> Tensor:
        plain = (torch.cat([features, statistics], 1) - self.mean) / self.deviation
        return torch.cat([plain, MIXTURE_SCALE * self.mixture(features)], 1)


def map_statistics(maps: Tensor) -> Tensor:
    return torch.cat([maps.mean((2, 3)), maps.amax((2, 3))], 1)


def unit_texts(vectors: Tensor) -> Tensor:
    """MiniLM's vectors at the scale that the text projectors take: each depth's part has the same length."""
    parts = vectors.unflatten(-1, (len(DEPTHS), WIDTH))
    return (functional.normalize(parts, dim=-1) * TEXT_SCALE).flatten(-2)


class Ensemble(nn.Module):
    """Several projectors side by side, brought back to `DIM` numbers."""

    reduce: Tensor

    def __init__(self, projectors: list[Projector]) -> None:
        super().__init__()
        self.projectors = nn.ModuleList(projectors)
        self.register_buffer("reduce", torch.eye(len(projectors) * DIM, DIM))

    def wide(self, x: Tensor) -> Tensor:
        return torch.cat([projector(x) for projector in self.projectors], 1)

    def forward(self, x: Tensor) -> Tensor:
        return functional.normalize(self.wide(x) @ self.reduce, dim=-1)


def join(images: Ensemble, texts: Ensemble, image_inputs: Tensor, text_inputs: Tensor) -> None:
    """Let both ensembles keep the directions in which the training pictures and texts differ most."""
    with torch.inference_mode():
        rows = [part.wide(x).double() for part, x in ((images, image_inputs), (texts, text_inputs))]
        scatter = sum(row.T @ row / len(row) for row in rows)
        _, vectors = torch.linalg.eigh(cast(Tensor, scatter))
    for part in (images, texts):
        part.reduce = vectors[:, -DIM:].float().clone()


class ImageTower(nn.Module):
    """Normalised pixels, float32 [n, 3, 224, 224], to the joint vector and the visual one."""

    def __init__(
        self, trunk: Trunk, inputs: Inputs, joint: Ensemble, visual: nn.Linear | None
    ) -> None:
        super().__init__()
        self.trunk, self.inputs, self.joint, self.visual = trunk, inputs, joint, visual

    def forward(self, pixel_values: Tensor) -> tuple[Tensor, ...]:
        maps = self.trunk.maps(pixel_values)
        features = self.trunk.tail(maps)
        joint = self.joint(self.inputs(features, map_statistics(maps)))
        if self.visual is None:
            return (joint,)
        return joint, functional.normalize(self.visual(features), dim=-1)


class TextTower(nn.Module):
    """Token ids and mask, int64 [n, tokens], to the joint vector."""

    def __init__(self, language: MiniLM, joint: Ensemble) -> None:
        super().__init__()
        self.language, self.joint = language, joint

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return cast(Tensor, self.joint(unit_texts(self.language(input_ids, attention_mask))))


def names_matrix(vectors: Tensor) -> Tensor:
    """The class names' unit vectors [1000, 384] from [1000, k, TEXT_WIDTH], k ways of saying each."""
    assert vectors.shape[0] == CLASSES
    last = functional.normalize(vectors[..., -WIDTH:], dim=-1)
    return functional.normalize(last.mean(1), dim=-1)
