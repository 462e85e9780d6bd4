"""Strings to the exact token ids of a model, the part of a string that does not fit, and the words that have no token.

Each family of models has one class here; `tokenizer` selects it. All read a `tokenizer.json`.
"""

from __future__ import annotations

import html
import json
import string
import unicodedata
from bisect import bisect_left
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from photosearch.base.errors import ModelError
from photosearch.base.user_text import say
from photosearch.encoder.spec import Clean, ModelSpec

Ids = NDArray[np.int64]

# A query is a sentence, not a book: the rest is ignored, so that a long pasted text does not cost seconds.
MAX_CHARACTERS = 20_000

_PUNCTUATION = str.maketrans("_", " ", string.punctuation.replace("_", ""))


class Tokens(Protocol):
    """Turns texts into the input of a model's text tower."""

    def encode(self, texts: list[str]) -> tuple[Ids, Ids]:
        """Ids and attention mask, both int64 [n, tokens], each row at most `context_length` long."""
        ...

    def clipped(self, text: str) -> str:
        """The end of `text` that `encode` ignores; "" if the whole text fits."""
        ...

    def unread(self, text: str) -> list[str]:
        """The words and signs of `text` for which `encode` has only the token "unknown", each once.

        Where bytes are tokens (CLIP's tokenizer, Gemma's), nothing is unknown: every sign reaches the model.
        """
        ...


class BertTokens:
    """WordPiece or SentencePiece from a `tokenizer.json`: a special token at each end, then masked zeros up to the longest row."""

    def __init__(self, path: Path, context_length: int) -> None:
        self._tokenizer, self._unknown = open_tokenizer(path)
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

    def unread(self, text: str) -> list[str]:
        return unknown_words(self._tokenizer, self._unknown, readable(text))

    def _cut(self, ids: list[int]) -> list[int]:
        """`ids` cut to the context length, with the closing special token kept."""
        return ids if len(ids) <= self._length else [*ids[: self._length - 1], ids[-1]]


class FilledTokens:
    """Cleaned texts, truncated to the context length with the special tokens kept, each row padded with `pad_id`.

    The ids are those that open_clip gives its models; the truncation and padding settings of the `tokenizer.json` are
    ignored. One difference is deliberate: if a user types one of CLIP's two special tokens, it is read as words.
    """

    def __init__(self, path: Path, spec: ModelSpec) -> None:
        self._tokenizer, self._unknown = open_tokenizer(path)
        self._length, self._clean = spec.context_length, spec.clean
        self._tokenizer.enable_truncation(spec.context_length)
        self._tokenizer.enable_padding(length=spec.context_length, pad_id=spec.pad_id)
        if len(self._tokenizer.encode("").ids) != spec.context_length:
            raise ModelError(
                say(
                    "{path} adds more special tokens to a text than the model reads.",
                    path=path.name,
                )
            )

    def encode(self, texts: list[str]) -> tuple[Ids, Ids]:
        rows = [self._tokenizer.encode(cleaned(readable(text), self._clean)) for text in texts]
        ids = np.array([row.ids for row in rows], dtype=np.int64)
        mask = np.array([row.attention_mask for row in rows], dtype=np.int64)
        return ids.reshape(-1, self._length), mask.reshape(-1, self._length)

    def clipped(self, text: str) -> str:
        read = readable(text)
        clean = cleaned(read, self._clean)
        encoding = self._tokenizer.encode(clean)
        if not encoding.overflowing:
            return text[MAX_CHARACTERS:].strip()
        end = max(stop for _, stop in encoding.offsets)
        left = len(clean[end:].strip())
        # Cleaning changes lengths, so search for the position in the original whose cleaned rest is as long.
        cut = bisect_left(
            range(len(read)), -left, key=lambda start: -len(cleaned(read[start:], self._clean))
        )
        return text[cut:].strip()

    def unread(self, text: str) -> list[str]:
        clean = cleaned(readable(text), self._clean)
        return unknown_words(self._tokenizer, self._unknown, clean)


def unknown_words(tokenizer: Tokenizer, unknown: int | None, text: str) -> list[str]:
    """The parts of `text` that become the token `unknown`, each once; a row of them counts as one.

    Also those beyond the context length, where a tokenizer truncates.
    """
    whole = tokenizer.encode(text, add_special_tokens=False)
    spans: list[tuple[int, int]] = []
    for part in (whole, *whole.overflowing):
        for number, (start, end) in zip(part.ids, part.offsets, strict=True):
            if number == unknown and start < end:
                end = _with_marks(text, end)
                joined = bool(spans) and spans[-1][1] >= start
                spans.append((spans.pop()[0] if joined else start, end))
    words = (text[start:end].strip() for start, end in spans)
    return list(dict.fromkeys(word for word in words if _with_marks(word, 0) < len(word)))


def _with_marks(text: str, end: int) -> int:
    """The place after the accents, joiners and variation selectors that follow `end`."""
    while end < len(text) and unicodedata.category(text[end]) in ("Mn", "Mc", "Me", "Cf"):
        end += 1
    return end


def cleaned(text: str, how: Clean) -> str:
    """`text` as open_clip cleans it before tokenizing.

    "none": unchanged. "whitespace": repairs broken encodings, decodes HTML entities and reduces white space to single
    spaces. "lower": also in lower case. "canonicalize": also without ASCII punctuation.
    """
    if how == "none":
        return text
    import ftfy  # takes 30 ms, and only the search with some models needs it

    text = html.unescape(html.unescape(ftfy.fix_text(text)))
    if how == "canonicalize":
        text = text.translate(_PUNCTUATION)
    if how != "whitespace":
        text = text.lower()
    return " ".join(text.split())


def open_tokenizer(path: Path) -> tuple[Tokenizer, int | None]:
    """Read a `tokenizer.json`. Returns it and the id of its unknown token, or None. Raises ModelError if it is not valid."""
    try:
        text = path.read_text("utf-8")
        model = json.loads(text).get("model")
        if not isinstance(model, dict):
            raise ValueError("it has no model")
        made = Tokenizer.from_str(text)
        # Unigram names the unknown token by its id, the others by its text.
        return made, model["unk_id"] if "unk_id" in model else made.token_to_id(
            model.get("unk_token") or ""
        )
    except Exception as error:  # the library raises its own errors as plain Exception
        raise ModelError(
            say("{path} is not a tokenizer: {error}.", path=path.name, error=error)
        ) from error


def readable(text: str) -> str:
    """The first `MAX_CHARACTERS` of `text`, with each lone surrogate replaced by a question mark."""
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")


def tokenizer(folder: Path, spec: ModelSpec) -> Tokens:
    """The tokenizer of the model in `folder`. Raises ModelError if its file or kind cannot be used."""
    path = folder / "tokenizer.json"
    if spec.tokenizer == "bert":
        return BertTokens(path, spec.context_length)
    if spec.tokenizer in ("clip-bpe", "sentencepiece"):
        return FilledTokens(path, spec)
    raise ModelError(
        say(
            "The model {title} needs a {tokenizer} tokenizer, which is not supported.",
            title=spec.title,
            tokenizer=spec.tokenizer,
        )
    )
