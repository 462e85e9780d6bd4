"""A small BERT, as the text encoder is one: token ids to one vector per text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.encoder.tokens import BertTokens

WIDTH, HEADS, MIDDLE = 384, 12, 1536
LAYERS, DEPTHS = 12, (0, 4, 8, 12)
TEXT_WIDTH = WIDTH * len(DEPTHS)
TEXT_SCALE = WIDTH**0.5
CONTEXT = 64
PART = 128  # texts of similar length that are computed together


class Layer(nn.Module):
    """Self-attention, then two linear layers, each followed by a residual connection and a norm."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended, self.norm1 = nn.Linear(WIDTH, WIDTH), _norm()
        self.wide, self.narrow, self.norm2 = (
            nn.Linear(WIDTH, MIDDLE),
            nn.Linear(MIDDLE, WIDTH),
            _norm(),
        )

    def forward(self, x: Tensor, bias: Tensor, dropout: float) -> Tensor:
        size = WIDTH // HEADS
        query, key, value = (
            part(x).unflatten(-1, (HEADS, size)).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weights = torch.softmax(query @ key.transpose(-1, -2) * size**-0.5 + bias, dim=-1)
        mixed = (weights @ value).transpose(1, 2).flatten(2)
        x = self.norm1(x + functional.dropout(self.attended(mixed), dropout, self.training))
        middle = self.narrow(functional.gelu(self.wide(x)))
        return cast(Tensor, self.norm2(x + functional.dropout(middle, dropout, self.training)))


class Bert(nn.Module):
    """Ids and mask, int64 [n, tokens], to one vector per text.

    The vector contains the token mean of the last layer, which captures the topic, and the means of earlier layers, which
    still capture the words.
    """

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(CONTEXT, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = _norm()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def embed(self, ids: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        return cast(Tensor, self.norm(self.words(ids) + self.positions(places) + self.kind))

    def run(self, x: Tensor, mask: Tensor, first: int, last: int, dropout: float = 0.0) -> Tensor:
        """Run the layers from `first` up to, but not including, `last`."""
        bias = (1 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in self.layers[first:last]:
            x = layer(x, bias, dropout)
        return x

    def forward(self, ids: Tensor, mask: Tensor, dropout: float = 0.0) -> Tensor:
        """The token means at each of `DEPTHS`, concatenated."""
        x = self.embed(ids)
        means = [mean_of_tokens(x, mask)]
        for first, last in pairwise(DEPTHS):
            x = self.run(x, mask, first, last, dropout)
            means.append(mean_of_tokens(x, mask))
        return torch.cat(means, 1)


class Language:
    """The text encoder in training, with its tokenizer: texts to the input of the text projectors."""

    def __init__(self, model: Bert, tokenizer: Path, dropout: float) -> None:
        self.model, self.dropout = model, dropout
        self._tokens = BertTokens(tokenizer, CONTEXT)

    def __call__(self, texts: Sequence[str]) -> Tensor:
        """[n, TEXT_WIDTH]. Texts of similar length are computed together, so that little is padding."""
        order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
        rows = []
        with torch.autocast("cpu", torch.bfloat16):  # halves the time
            for start in range(0, len(order), PART):
                some = [texts[n] for n in order[start : start + PART]]
                ids, mask = (torch.from_numpy(part) for part in self._tokens.encode(some))
                rows.append(self.model(ids, mask, self.dropout).float())
        place = torch.empty(len(order), dtype=torch.int64)
        place[torch.tensor(order)] = torch.arange(len(order))
        return unit_texts(torch.cat(rows)[place])


def unit_texts(vectors: Tensor) -> Tensor:
    """Scale the encoder's vectors for the text projectors: the segment of each depth gets the same length."""
    parts = vectors.unflatten(-1, (len(DEPTHS), WIDTH))
    return (functional.normalize(parts, dim=-1) * TEXT_SCALE).flatten(-2)


def mean_of_tokens(x: Tensor, mask: Tensor) -> Tensor:
    weight = mask.to(x.dtype)[:, :, None]
    return (x * weight).sum(1) / weight.sum(1)


def _norm() -> nn.LayerNorm:
    return nn.LayerNorm(WIDTH, eps=1e-12)
