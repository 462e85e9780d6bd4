"""What a finished model folder measures on the pictures that it was neither trained nor tuned on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats, Space
from photosearch.training.data import read_pixels
from photosearch.training.measure import Figure, average_precision, figure, ranks

# The folders below the measuring folder whose pictures are never learnt from.
FOLDERS = ("flickr8k-test", "flickr8k-native", "coco-mini", "imagenet-sample", "pacs", "sketchy125")
STYLES = ("sketch", "art_painting", "cartoon")
CHUNK = 64


def exam(encoder: OnnxEncoder, data: Path) -> dict[str, Figure]:
    """Each figure by its name."""
    figures = _flickr8k(encoder, data / "flickr8k-test")
    names, gallery = _names(encoder, data / "imagenet-sample")
    figures |= names
    figures |= _coco(encoder, data / "coco-mini", gallery)
    figures |= _pacs(encoder, data / "pacs")
    figures |= _sketchy(encoder, data / "sketchy125")
    return figures


def encode(encoder: OnnxEncoder, paths: Sequence[Path], space: Space = "joint") -> Floats:
    """The pictures by way of thumbnails, as the program encodes them."""
    rows = []
    for start in range(0, len(paths), CHUNK):
        batch = np.stack([read_pixels(path) for path in paths[start : start + CHUNK]])
        rows.append(encoder.encode_images(batch)[space])
    return np.concatenate(rows)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _captions(
    encoder: OnnxEncoder,
    rows: list[dict[str, Any]],
    gallery: Floats,
    label: str,
    depths: Sequence[int],
) -> dict[str, Figure]:
    """Each caption against a gallery whose first pictures are the captions' own."""
    owners = np.array([index for index, row in enumerate(rows) for _ in row["en"]])
    texts = encoder.encode_texts([text for row in rows for text in row["en"]])
    before = ranks(texts, gallery, owners)
    return {
        f"{label} recall@{depth}": figure((before < depth).astype(float), owners)
        for depth in depths
    }


def _flickr8k(encoder: OnnxEncoder, folder: Path) -> dict[str, Figure]:
    rows = _lines(folder / "captions.jsonl")
    gallery = encode(encoder, [_picture(folder, row["image"]) for row in rows])
    return _captions(encoder, rows, gallery, "flickr8k-test, caption to photo,", (1, 5, 10))


def _names(encoder: OnnxEncoder, folder: Path) -> tuple[dict[str, Figure], Floats]:
    rows = _lines(folder / "manifest.jsonl")
    gallery = encode(encoder, [_picture(folder, row["image"]) for row in rows])
    texts = encoder.encode_texts([row["class"] for row in rows])
    before = ranks(texts, gallery, np.arange(len(rows)))
    found = {
        f"imagenet-sample, name to photo, recall@{depth}": figure((before < depth).astype(float))
        for depth in (1, 5)
    }
    return found, gallery


def _coco(encoder: OnnxEncoder, folder: Path, others: Floats) -> dict[str, Figure]:
    rows = _lines(folder / "captions.jsonl")
    own = encode(encoder, [_picture(folder, row["image"]) for row in rows])
    gallery = np.concatenate([own, others])
    return _captions(
        encoder, rows, gallery, "coco-mini + imagenet-sample, caption to photo,", (1, 5, 10)
    )


def _pacs(encoder: OnnxEncoder, folder: Path) -> dict[str, Figure]:
    rows = _lines(folder / "manifest.jsonl")
    vectors = encode(encoder, [folder / row["image"] for row in rows])
    labels = np.array([row["class"] for row in rows])
    gallery = np.array([row["role"] == "gallery" for row in rows])
    found = {}
    for style in STYLES:
        asked = np.array([row["role"] == "query" and row["style"] == style for row in rows])
        relevant = labels[asked][:, None] == labels[gallery][None, :]
        scores = average_precision(vectors[asked], vectors[gallery], relevant)
        found[f"pacs, {style} to photo, mean average precision"] = figure(scores)
    return found


def _sketchy(encoder: OnnxEncoder, folder: Path) -> dict[str, Figure]:
    rows = _lines(folder / "manifest.jsonl")
    paths = [folder / row["image"] for row in rows]
    vectors = encode(encoder, paths)
    labels = np.array([row["class"] for row in rows])
    instances = np.array([row["instance"] for row in rows])
    gallery = np.array([row["role"] == "gallery" for row in rows])
    relevant = labels[~gallery][:, None] == labels[gallery][None, :]
    found = {
        "sketchy125, sketch to photo of the class, mean average precision": figure(
            average_precision(vectors[~gallery], vectors[gallery], relevant)
        )
    }
    place = {instance: index for index, instance in enumerate(instances[gallery])}
    before = ranks(
        vectors[~gallery], vectors[gallery], np.array([place[name] for name in instances[~gallery]])
    )
    for depth in (1, 10):
        found[f"sketchy125, sketch to its own photo, recall@{depth}"] = figure(
            (before < depth).astype(float)
        )
    return found


def _picture(folder: Path, name: str) -> Path:
    """Some lists name the file alone, others with its folder."""
    path = folder / name
    return path if path.exists() else folder / "images" / name
