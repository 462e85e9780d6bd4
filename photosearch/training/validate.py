"""The figures that choices are made by: on the held-back photos and the ten held-back Sketchy classes."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from photosearch.encoder.spec import Floats
from photosearch.training.measure import Figure, average_precision, figure, ranks
from photosearch.training.model import Inputs, unit_texts
from photosearch.training.train import Bank, Frozen
from photosearch.training.trunk import Trunk


def validate(
    trunk: Trunk, inputs: Inputs, images: nn.Module, texts: nn.Module, held: Bank
) -> dict[str, Figure]:
    """Each figure by its name; pictures as they are, never mirrored."""
    photos, drawings = Frozen(trunk, held.photos), Frozen(trunk, held.drawings)
    with torch.inference_mode():
        photo = _rows(images(inputs(photos.features[:, 0], photos.statistics[:, 0])))
        drawn = _rows(images(inputs(drawings.features[:, 0], drawings.statistics[:, 0])))
        said = _rows(texts(unit_texts(held.captions.flatten(0, 1))))
        names = _rows(texts(unit_texts(held.label_names[:, 0])))
    count, ways = held.captions.shape[:2]
    owners = np.arange(count).repeat(ways)
    before = ranks(said, photo, owners)
    found = {
        f"caption to photo, recall@{depth}": figure((before < depth).astype(float), owners)
        for depth in (1, 5, 10)
    }
    return found | _drawings(held, photo, drawn, names)


def _drawings(held: Bank, photo: Floats, drawn: Floats, names: Floats) -> dict[str, Figure]:
    sketch, labels = held.sketch.numpy(), held.labels.numpy()
    shown = drawn[~sketch]
    gallery = np.concatenate([shown, photo])
    gallery_labels = np.concatenate([labels[~sketch], np.full(len(photo), -1)])
    named = average_precision(names, gallery, np.arange(len(names))[:, None] == gallery_labels)
    same = labels[sketch][:, None] == labels[~sketch][None, :]
    place = np.cumsum(~sketch) - 1
    before = ranks(drawn[sketch], shown, place[held.partner.numpy()[sketch]])
    return {
        "class name to photo among others, mean average precision": figure(named),
        "sketch to photo of the class, mean average precision": figure(
            average_precision(drawn[sketch], shown, same)
        ),
        "sketch to its own photo, recall@10": figure((before < 10).astype(float)),
    }


def _rows(tensor: Tensor) -> Floats:
    return np.asarray(tensor.numpy(), dtype=np.float32)
