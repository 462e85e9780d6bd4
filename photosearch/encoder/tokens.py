"""Strings to the exact token ids of a model, and what of a string did not fit.

Each family of models has one class here; `tokenizer` picks it. Only "bert" (a `tokenizer.json`) is known so far.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from photosearch.encoder.spec import ModelSpec
from photosearch.errors import ModelError

Ids = NDArray[np.int64]

# A query is a sentence, not a book: more than this is never read, so that pasted text costs no seconds.
MAX_CHARACTERS = 20_000


class Tokens(Protocol):
    """What a model's text tower is fed."""

    def encode(self, texts: list[str]) -> tuple[Ids, Ids]:
        """Ids and attention mask, both int64 [n, longest], each row at most `context_length` long."""
        ...

    def clipped(self, text: str) -> str:
        """The end of `text` that `encode` leaves out."""
        ...


class BertTokens:
    """WordPiece from a `tokenizer.json`: a mark in front and behind, zeros (masked) after."""

    def __init__(self, path: Path, context_length: int) -> None:
        self._tokenizer = open_tokenizer(path)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._length = context_length

    def encode(self, texts: list[str]) -> tuple[Ids, Ids]:
        rows = [self._cut(self._tokenizer.encode(readable(text)).ids) for text in texts]
        longest = max((len(row) for row in rows), default=0)
        ids = np.zeros((len(rows), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for index, row in enumerate(rows):
            ids[index, : len(row)] = row
            mask[index, : len(row)] = 1
        return ids, mask

    def clipped(self, text: str) -> str:
        encoding = self._tokenizer.encode(readable(text))
        if len(encoding.ids) > self._length:
            return text[encoding.offsets[self._length - 2][1] :].strip()
        return text[MAX_CHARACTERS:].strip()

    def _cut(self, ids: list[int]) -> list[int]:
        """The first ids and the closing mark."""
        return ids if len(ids) <= self._length else [*ids[: self._length - 1], ids[-1]]


def open_tokenizer(path: Path) -> Tokenizer:
    """A `tokenizer.json`. Raises ModelError where it cannot be read."""
    try:
        text = path.read_text("utf-8")
        if not isinstance(json.loads(text).get("model"), dict):
            raise ValueError("it has no model")
    except (OSError, ValueError, AttributeError) as error:
        raise ModelError(f"{path} is not a tokenizer: {error}.") from error
    return Tokenizer.from_str(text)


def readable(text: str) -> str:
    """What the tokenizer reads of `text`: its beginning, where a broken character counts as a question mark."""
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")


def tokenizer(folder: Path, spec: ModelSpec) -> Tokens:
    """The tokenizer of the model in `folder`."""
    if spec.tokenizer == "bert":
        return BertTokens(folder / "tokenizer.json", spec.context_length)
    raise ModelError(
        f"The model {spec.title} needs a {spec.tokenizer} tokenizer, which is not built in yet."
    )
