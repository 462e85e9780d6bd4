"""Outputs of the frozen encoders for each picture and text, computed once and cached on disk.

A picture is cached as the map that enters the last blocks of the trunk, once as it is and once mirrored; the last blocks
are cheap and may be fine-tuned. A text is cached as the mean of its MiniLM tokens.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from photosearch.encoder import preprocess
from photosearch.encoder.spec import Pixels
from photosearch.encoder.tokens import BertTokens
from photosearch.training.data import PREPROCESS, read_pixels
from photosearch.training.minilm import CONTEXT, TEXT_WIDTH, MiniLM
from photosearch.training.trunk import MAP_CHANNELS, MAP_SIDE, Trunk

CHUNK = 32


def picture_maps(paths: Sequence[Path], trunk: Trunk, cache: Path) -> Tensor:
    """float16 [n, 2, 208, 7, 7]: each picture as it is and mirrored, from the cache where possible."""
    path = cache / f"maps-{_digest([str(path) for path in paths])}.npy"
    if not path.exists():
        rows = []
        for batch in _read(paths):
            both = np.stack([batch, batch[:, :, ::-1]], axis=1).reshape(-1, *batch.shape[1:])
            rows.append(_maps(both, trunk).reshape(len(batch), 2, MAP_CHANNELS, MAP_SIDE, MAP_SIDE))
        cache.mkdir(parents=True, exist_ok=True)
        np.save(path, np.concatenate(rows))
    return torch.from_numpy(np.load(path))


def text_vectors(texts: Sequence[str], model: MiniLM, tokenizer: Path, cache: Path) -> Tensor:
    """Text vectors, float32 [n, TEXT_WIDTH], from the cache where possible."""
    path = cache / f"words-{_digest([_state(model), *texts])}.npy"
    if not path.exists():
        tokens = BertTokens(tokenizer, CONTEXT)
        each = sorted(set(texts), key=lambda text: (len(text), text))
        out = np.zeros((len(each), TEXT_WIDTH), dtype=np.float32)
        with torch.inference_mode():
            for start in range(0, len(each), CHUNK):
                ids, mask = tokens.encode(each[start : start + CHUNK])
                out[start : start + CHUNK] = model(torch.from_numpy(ids), torch.from_numpy(mask))
        place = {text: index for index, text in enumerate(each)}
        cache.mkdir(parents=True, exist_ok=True)
        np.save(path, out[[place[text] for text in texts]])
    return torch.from_numpy(np.load(path))


def _read(paths: Sequence[Path]) -> Iterator[Pixels]:
    """Pictures in batches; two threads decode ahead of the network."""
    with ThreadPoolExecutor(2) as pool:
        waiting: list[Future[list[Pixels]]] = []
        starts = list(range(0, len(paths), CHUNK))
        for start in starts[:4]:
            waiting.append(pool.submit(_read_some, paths[start : start + CHUNK]))
        for position in range(len(starts)):
            yield np.stack(waiting.pop(0).result())
            if position + 4 < len(starts):
                start = starts[position + 4]
                waiting.append(pool.submit(_read_some, paths[start : start + CHUNK]))


def _read_some(paths: Sequence[Path]) -> list[Pixels]:
    return [read_pixels(path) for path in paths]


def _maps(pixels: Pixels, trunk: Trunk) -> np.ndarray:
    tensor = torch.from_numpy(preprocess.tensor(pixels, PREPROCESS))
    tensor = tensor.contiguous(memory_format=torch.channels_last)  # twice as fast on a CPU
    with torch.inference_mode():
        return np.concatenate([trunk.maps(part).half().numpy() for part in tensor.split(8)])


def _state(model: MiniLM) -> str:
    """A digest of the weights, for the name of the cache file."""
    digest = hashlib.sha256()
    for weight in model.state_dict().values():
        digest.update(weight.contiguous().numpy().tobytes())
    return digest.hexdigest()


def _digest(texts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
