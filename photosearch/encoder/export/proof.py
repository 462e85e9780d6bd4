"""Verify that an exported model gives the same vectors as torch.

The finished folder runs as the program runs it (our preprocessing and tokenizer, ONNX Runtime); the reference is
open_clip's own preprocessing and torch.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from PIL import Image

from photosearch.base.errors import ModelError
from photosearch.encoder import preprocess, tokens
from photosearch.encoder.export import goldens
from photosearch.encoder.export.source import Source
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats, ModelSpec, Pixels

LEAST_COSINE: Final = 0.999
PICTURES: Final = 12
MOST_PIXEL_ERROR: Final = 0.01  # mean absolute difference of a tensor, in normalised units


def expected(source: Source) -> tuple[Floats, Floats]:
    """torch's unit vectors of the golden pictures and texts, each float32 [n, dim]."""
    tensors = torch.stack([source.transform(one) for one in goldens.pictures(PICTURES)])
    with torch.inference_mode():
        images = source.model.visual(tensors).float().numpy()
        texts = source.model.text(source.tokenize(list(goldens.TEXTS))).float().numpy()
    return unit(images), unit(texts)


def prove(
    folder: Path, source: Source, wanted: tuple[Floats, Floats]
) -> dict[str, float | int | str]:
    """Compare the model in `folder` with the vectors `wanted` (`expected`).

    Returns the figures for `quality` in `model.json`. Raises ModelError if tokens, tensors or vectors differ too much.
    """
    spec = ModelSpec.load(folder)
    _same_tokens(folder, spec, source)
    pictures = goldens.pictures(PICTURES)
    error = _pixel_error(pictures, spec, source)
    encoder = OnnxEncoder(folder, provider="cpu")
    pixels = prepared(pictures, spec)
    texts = list(goldens.TEXTS)
    together = encoder.encode_images(pixels)["joint"], encoder.encode_texts(texts)
    alone = (
        np.concatenate([encoder.encode_images(one[None])["joint"] for one in pixels]),
        np.concatenate([encoder.encode_texts([text]) for text in texts]),
    )
    figures: dict[str, float | int | str] = {
        "measured on": f"{len(pictures)} generated pictures and {len(texts)} texts, against torch",
        "pixels, mean absolute difference": round(error, 6),
    }
    for index, tower in enumerate(("image", "text")):
        least = min(
            agreement(wanted[index], together[index]), agreement(wanted[index], alone[index])
        )
        if not least >= LEAST_COSINE:
            raise ModelError(
                f"The exported {tower} tower is wrong: the lowest cosine to torch's vectors is only {least:.4f}.",
                f"{LEAST_COSINE} is needed; nothing was installed.",
            )
        figures[f"{tower} tower, least cosine"] = round(least, 6)
    return figures


def prepared(pictures: list[Image.Image], spec: ModelSpec) -> Pixels:
    """The pictures preprocessed for the model, uint8 [n, size, size, 3]."""
    return np.stack([preprocess.pixels(one, spec.preprocess) for one in pictures])


def agreement(wanted: Floats, found: Floats) -> float:
    """The lowest cosine of corresponding rows, both of the unit vectors themselves and with the mean of `wanted` removed.

    All vectors of a model share a large common component, so the plain cosine would hardly reveal swapped rows.
    """
    middle = wanted.mean(0)
    apart = unit(wanted - middle), unit(found - middle)
    return float(min((wanted * found).sum(1).min(), (apart[0] * apart[1]).sum(1).min()))


def unit(vectors: Floats) -> Floats:
    """The rows scaled to unit length, as float32; a row of zeros stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


def _same_tokens(folder: Path, spec: ModelSpec, source: Source) -> None:
    ids, _mask = tokens.tokenizer(folder, spec).encode(list(goldens.TEXTS))
    if not np.array_equal(ids, source.tokenize(list(goldens.TEXTS)).numpy()):
        raise ModelError("The exported tokenizer does not give the same tokens as open_clip's.")


def _pixel_error(pictures: list[Image.Image], spec: ModelSpec, source: Source) -> float:
    """The largest mean absolute difference between our tensor of a picture and open_clip's."""
    ours = preprocess.tensor(prepared(pictures, spec), spec.preprocess)
    theirs: Any = np.stack([source.transform(one).numpy() for one in pictures])
    error = float(np.abs(ours - theirs).mean((1, 2, 3)).max())
    if not error <= MOST_PIXEL_ERROR:
        raise ModelError(
            f"Pictures are not preprocessed as open_clip does it (mean difference: {error:.3f})."
        )
    return error
