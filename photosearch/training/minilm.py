"""MiniLM-L6 (a small BERT), defined so that it loads the published weights: token ids to one vector per text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.encoder.tokens import BertTokens

WIDTH, LAYERS, HEADS, MIDDLE = 384, 6, 12, 1536
VOCABULARY, POSITIONS = 30522, 512
DEPTHS = (0, 2, 4, 6)
TEXT_WIDTH = WIDTH * len(DEPTHS)
TEXT_SCALE = WIDTH**0.5
CONTEXT = 64
_TYPES = {"F32": "<f4", "I64": "<i8"}


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


class MiniLM(nn.Module):
    """Ids and mask, int64 [n, tokens], to one vector per text.

    The vector contains the token mean of the last layer, which captures the topic, and the means of earlier layers, which
    still capture the words.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
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
    """MiniLM in training, with its tokenizer: texts to the input of the text projectors."""

    def __init__(self, model: MiniLM, tokenizer: Path, dropout: float) -> None:
        self.model, self.dropout = model, dropout
        self._tokens = BertTokens(tokenizer, CONTEXT)

    def __call__(self, texts: Sequence[str]) -> Tensor:
        ids, mask = (torch.from_numpy(part) for part in self._tokens.encode(list(texts)))
        with torch.autocast("cpu", torch.bfloat16):  # halves the time
            vectors = self.model(ids, mask, self.dropout)
        return unit_texts(vectors.float())

    def learn(self) -> list[nn.Parameter]:
        """The trainable weights: all layers, but not the token embeddings."""
        self.model.train().requires_grad_(False)
        self.model.layers.requires_grad_(True)
        return list(self.model.layers.parameters())

    def rest(self) -> None:
        self.model.eval().requires_grad_(False)


def unit_texts(vectors: Tensor) -> Tensor:
    """Scale MiniLM's vectors for the text projectors: the segment of each depth gets the same length."""
    parts = vectors.unflatten(-1, (len(DEPTHS), WIDTH))
    return (functional.normalize(parts, dim=-1) * TEXT_SCALE).flatten(-2)


def mean_of_tokens(x: Tensor, mask: Tensor) -> Tensor:
    weight = mask.to(x.dtype)[:, :, None]
    return (x * weight).sum(1) / weight.sum(1)


def _norm() -> nn.LayerNorm:
    return nn.LayerNorm(WIDTH, eps=1e-12)


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """The arrays of a `.safetensors` file: a header length, a JSON header, then the data."""
    raw = path.read_bytes()
    start = 8 + int.from_bytes(raw[:8], "little")
    table = json.loads(raw[8:start])
    arrays: dict[str, Tensor] = {}
    for name, entry in table.items():
        if name != "__metadata__":
            begin, end = (start + offset for offset in entry["data_offsets"])
            values = np.frombuffer(raw[begin:end], dtype=_TYPES[entry["dtype"]])
            arrays[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return arrays


def load_minilm(path: Path) -> MiniLM:
    """The published weights, in evaluation mode."""
    given = read_safetensors(path)
    state = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"],
        "kind": given["embeddings.token_type_embeddings.weight"][0],
    }
    parts = {"norm": "embeddings.LayerNorm"}
    for index in range(LAYERS):
        theirs, ours = f"encoder.layer.{index}", f"layers.{index}"
        for name in ("query", "key", "value"):
            parts[f"{ours}.{name}"] = f"{theirs}.attention.self.{name}"
        parts[f"{ours}.attended"] = f"{theirs}.attention.output.dense"
        parts[f"{ours}.norm1"] = f"{theirs}.attention.output.LayerNorm"
        parts[f"{ours}.wide"] = f"{theirs}.intermediate.dense"
        parts[f"{ours}.narrow"] = f"{theirs}.output.dense"
        parts[f"{ours}.norm2"] = f"{theirs}.output.LayerNorm"
    for ours, theirs in parts.items():
        for kind in ("weight", "bias"):
            state[f"{ours}.{kind}"] = given[f"{theirs}.{kind}"]
    model = MiniLM()
    model.load_state_dict(state)
    return model.eval()
