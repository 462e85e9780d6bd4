"""The starter's own layers: light projectors from the parts into the joint space.

The image projectors have three inputs: the features of the trunk, a mixture of the class names' text vectors weighted by
the trunk's classifier, and the mean and maximum of an earlier map, which still contains colours and textures.
Photographs go through the published trunk and one tuned on captions; drawings and paintings go through a second trunk that was trained to give them
the vectors of photographs. A gate mixes the two branches.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.training.bert import TEXT_WIDTH, WIDTH, Bert, unit_texts
from photosearch.training.trunk import CLASSES, HEAD, MAP_CHANNELS, Trunk

DIM = 512
CORE = DIM - 2  # dimensions that the projectors fill; the other two hold the correction of `Hubs`
MIXTURE_SCALE = 20.0
INPUTS = HEAD + WIDTH + 2 * MAP_CHANNELS


class Projector(nn.Module):
    """A linear map plus a small network, normalised to a unit vector."""

    def __init__(
        self, inputs: int, hidden: int, dropout: float, hidden_dropout: float, outputs: int = DIM
    ) -> None:
        super().__init__()
        self.dropout, self.hidden_dropout = dropout, hidden_dropout
        self.straight = nn.Linear(inputs, outputs)
        self.into, self.out = nn.Linear(inputs, hidden), nn.Linear(hidden, outputs)

    def forward(self, x: Tensor) -> Tensor:
        x = functional.dropout(x, self.dropout, self.training)
        hidden = functional.gelu(self.into(x))
        hidden = functional.dropout(hidden, self.hidden_dropout, self.training)
        return functional.normalize(self.straight(x) + self.out(hidden), dim=-1)


def image_projector() -> Projector:
    return Projector(INPUTS, 1024, 0.5, 0.5)


def drawing_projector() -> Projector:
    return Projector(INPUTS, 512, 0.3, 0.3, CORE)


def text_projector(text_dropout: float = 0.1) -> Projector:
    return Projector(TEXT_WIDTH, 512, text_dropout, 0.0)


class Inputs(nn.Module):
    """Combines trunk features and map statistics into the input of the image projectors."""

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
        """Fit the standardisation to these pictures."""
        both = torch.cat([features, statistics], 1)
        self.mean.copy_(both.mean(0))
        self.deviation.copy_(both.std(0) + 1e-3)

    def mixture(self, features: Tensor) -> Tensor:
        """The class names' text vectors, weighted by the class probabilities."""
        return cast(Tensor, self.labels(features).softmax(-1) @ self.names)

    def forward(self, features: Tensor, statistics: Tensor) -> Tensor:
        plain = (torch.cat([features, statistics], 1) - self.mean) / self.deviation
        return torch.cat([plain, MIXTURE_SCALE * self.mixture(features)], 1)


def map_statistics(maps: Tensor) -> Tensor:
    return torch.cat([maps.mean((2, 3)), maps.amax((2, 3))], 1)


class Ensemble(nn.Module):
    """Several projectors whose concatenated outputs are reduced to `CORE` dimensions.

    `starts`: where the input of each projector begins in what all get.
    """

    reduce: Tensor

    def __init__(self, projectors: Sequence[nn.Module], starts: Sequence[int], inputs: int) -> None:
        super().__init__()
        self.projectors = nn.ModuleList(projectors)
        self.parts = [slice(start, start + inputs) for start in starts]
        self.register_buffer("reduce", torch.eye(len(projectors) * DIM, CORE))

    def wide(self, x: Tensor) -> Tensor:
        pairs = zip(self.projectors, self.parts, strict=True)
        return torch.cat([projector(x[:, part]) for projector, part in pairs], 1)

    def forward(self, x: Tensor) -> Tensor:
        return functional.normalize(self.wide(x) @ self.reduce, dim=-1)


def join(
    images: Ensemble,
    texts: Ensemble,
    image_inputs: Tensor,
    text_inputs: Tensor,
    weights: Sequence[float],
) -> None:
    """Reduce both ensembles to the directions in which the training pictures and texts vary most.

    `weights`: of the vectors of each projector.
    """
    with torch.inference_mode():
        wide = images.wide(image_inputs), texts.wide(text_inputs)
    for part in (images, texts):
        part.reduce = reduction(*wide, weights)


def reduction(images: Tensor, texts: Tensor, weights: Sequence[float]) -> Tensor:
    """The matrix [pairs * DIM, CORE] for the concatenated vectors of all pairs, each [n, pairs * DIM]."""
    scales = torch.tensor(weights).repeat_interleave(DIM)
    rows = [(part * scales).double() for part in (images, texts)]
    scatter = sum(row.T @ row / len(row) for row in rows)
    _, vectors = torch.linalg.eigh(cast(Tensor, scatter))
    return vectors[:, -CORE:].float() * scales[:, None]


class NamedThings(nn.Module):
    """Moves the vector of a drawing towards the names of the things that it may show.

    A part of what all drawings have in common is taken away, and a mixture of names is added, weighted by how well each
    answers: ConSE (Norouzi et al., 2014), in the joint space.
    """

    common: Tensor
    names: Tensor
    LESS, MORE, HEAT = 0.5, 0.2, 0.045

    def __init__(self, drawings: Tensor, names: Tensor) -> None:
        """`drawings`: vectors of some drawings [n, CORE]; `names`: text vectors [names, CORE]."""
        super().__init__()
        self.register_buffer("common", drawings.mean(0))
        self.register_buffer(
            "names", functional.normalize(names - names.mean(0), dim=-1).T.contiguous()
        )

    def forward(self, drawn: Tensor) -> Tensor:
        own = functional.normalize(drawn - self.common, dim=-1)
        shares = (own @ self.names / self.HEAT).softmax(-1)
        mixture = functional.normalize(shares @ self.names.T, dim=-1)
        plain = functional.normalize(drawn - self.LESS * self.common, dim=-1)
        return functional.normalize(plain + self.MORE * mixture, dim=-1)


class Hubs(nn.Module):
    """Subtracts from a photo's score what the photo scores for any text.

    Some photos (hubs) are close to many texts and appear for unrelated queries. Query-bank normalisation (Bogolin
    et al., 2022) subtracts from each score how well the photo answers a bank of other queries, here
    WEIGHT x HEAT x log mean exp(photo . bank / HEAT). This number depends on the photo alone, so it is stored as one more
    coordinate, which is multiplied by a constant in the text vector; a last coordinate keeps the length at one. Between two
    pictures, the two coordinates have almost no effect.
    """

    bank: Tensor
    level: Tensor
    HEAT, WEIGHT = 0.05, 0.6
    TEXT, CONSTANT = 0.8, 0.6  # 0.8^2 + 0.6^2 = 1
    PHOTO, REACH = 0.95, 0.35

    def __init__(self, bank: Tensor, photos: Tensor) -> None:
        super().__init__()
        self.register_buffer("bank", bank.T.contiguous())
        self.register_buffer("level", torch.zeros(()))
        self.level.copy_(self.popularity(photos).mean())

    def popularity(self, photos: Tensor) -> Tensor:
        return self.HEAT * torch.logsumexp(photos @ self.bank / self.HEAT, 1, keepdim=True)

    def photos(self, core: Tensor) -> Tensor:
        """Unit vectors [n, CORE] to unit vectors [n, DIM]."""
        offset = (self.level - self.popularity(core)).clamp(-self.REACH, self.REACH)
        offset = offset * (self.WEIGHT * self.PHOTO * self.TEXT / self.CONSTANT)
        rest = (1 - self.PHOTO**2 - offset.square()).clamp(min=0).sqrt()
        return torch.cat([self.PHOTO * core, offset, rest], 1)

    def texts(self, core: Tensor) -> Tensor:
        zero = core[:, :1] * 0  # not `zeros_like`: the exporter would fix the batch size
        return torch.cat([self.TEXT * core, zero + self.CONSTANT, zero], 1)


class Eye(nn.Module):
    """Pictures to the joint space before `Hubs`: the photograph branch, the drawing branch and the gate between them.

    The photograph branch sees with two trunks, the published one and the tuned one, which part at block `CUT`.
    """

    def __init__(
        self,
        trunk: Trunk,
        tuned: Trunk,
        inputs: tuple[Inputs, Inputs],
        joint: nn.Module,
        expert: Trunk,
        drawn: Projector,
    ) -> None:
        """`inputs`: of either trunk; `joint`: from both inputs [n, 2 * INPUTS] to the joint space."""
        super().__init__()
        self.trunk, self.tuned, self.joint = trunk, tuned, joint
        self.inputs, self.tuned_inputs = inputs
        self.expert, self.drawn = expert, drawn
        self.gate = nn.Linear(INPUTS, 1)
        self.named: nn.Module = nn.Identity()  # `NamedThings`, once the branch is trained

    def as_photo(self, low: Tensor) -> tuple[Tensor, Tensor]:
        """The input of the projectors [n, 2 * INPUTS], and the features of the published trunk."""
        cut = self.trunk.middle(low)
        maps, tuned = self.trunk.after_cut(cut), self.tuned.after_cut(cut)
        features = self.trunk.tail(maps)
        both = (
            self.inputs(features, map_statistics(maps)),
            self.tuned_inputs(self.tuned.tail(tuned), map_statistics(tuned)),
        )
        return torch.cat(both, 1), features

    def as_drawing(self, low: Tensor) -> Tensor:
        maps = self.expert.high(low)
        seen = self.inputs(self.expert.tail(maps), map_statistics(maps))
        return cast(Tensor, self.drawn(seen))

    def forward(self, pixel_values: Tensor) -> tuple[Tensor, Tensor]:
        """Joint vectors [n, CORE] and the features of the published trunk [n, HEAD]."""
        low = self.trunk.low(pixel_values)
        seen, features = self.as_photo(low)
        share = self.gate(seen[:, :INPUTS]).sigmoid()
        mixed = share * self.named(self.as_drawing(low)) + (1 - share) * self.joint(seen)
        return functional.normalize(mixed, dim=-1), features


class ImageTower(nn.Module):
    """Normalised pixels, float32 [n, 3, 224, 224], to the joint and the visual vector."""

    def __init__(self, eye: Eye, hubs: Hubs, visual: nn.Linear) -> None:
        super().__init__()
        self.eye, self.hubs, self.visual = eye, hubs, visual

    def forward(self, pixel_values: Tensor) -> tuple[Tensor, ...]:
        core, features = self.eye(pixel_values)
        return self.hubs.photos(core), functional.normalize(self.visual(features), dim=-1)


class TextTower(nn.Module):
    """Token ids and mask, int64 [n, tokens], to the joint vector."""

    def __init__(self, encoder: Bert, inputs: nn.Module, joint: Ensemble, hubs: Hubs) -> None:
        super().__init__()
        self.encoder, self.inputs, self.joint, self.hubs = encoder, inputs, joint, hubs

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        said = self.inputs(unit_texts(self.encoder(input_ids, attention_mask)))
        return self.hubs.texts(self.joint(said))


def names_matrix(vectors: Tensor) -> Tensor:
    """The class names' unit vectors [1000, WIDTH] from [1000, k, TEXT_WIDTH], with k phrasings of each name. What all names
    have in common is taken away."""
    assert vectors.shape[0] == CLASSES
    last = functional.normalize(vectors[..., -WIDTH:], dim=-1).mean(1)
    return functional.normalize(last - last.mean(0), dim=-1)
