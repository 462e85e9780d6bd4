"""How good a training stands, on photos that were held back to make choices by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from torch import Tensor

from photosearch.training.batches import Album
from photosearch.training.data import SEED
from photosearch.training.foils import KINDS, exchanged
from photosearch.training.grids import Grids
from photosearch.training.learner import FROZEN_PAIRS, Learner

CHUNK = 250
Figures = dict[str, float]


def seen(learner: Learner, grids: Grids, frozen: Tensor) -> list[Tensor]:
    """The vectors of the plain view of all photos, in the space of each pair."""
    parts = []
    for rows in torch.arange(len(grids)).split(CHUNK):
        maps = grids.pick(rows, torch.zeros_like(rows))
        with torch.no_grad():
            parts.append(learner.look(frozen[rows, 0].float(), learner.described(maps)))
    return [torch.cat(part) for part in zip(*parts, strict=True)]


def said(learner: Learner, texts: Sequence[str]) -> list[Tensor]:
    parts = []
    for start in range(0, len(texts), CHUNK):
        with torch.no_grad():
            parts.append(learner.say(list(texts[start : start + CHUNK])))
    return [torch.cat(part) for part in zip(*parts, strict=True)]


def together(vectors: Iterable[Tensor]) -> Tensor:
    found = torch.cat(list(vectors), 1)
    return found / found.norm(dim=1, keepdim=True)


def standing(learner: Learner, albums: dict[str, Album]) -> Figures:
    """Recall@5 of captions in each language, by all pairs and by either kind, and the share of foils that are told."""
    figures: Figures = {}
    for title, album in albums.items():
        photos = seen(learner, album.grids, album.frozen)
        languages = ["en", *sorted({name for photo in album.photos for name in photo.others})]
        for language in languages:
            asked = [
                (row, text)
                for row, photo in enumerate(album.photos)
                for text in (photo.captions if language == "en" else photo.others.get(language, ()))
            ]
            words = said(learner, [text for _row, text in asked])
            own = torch.tensor([row for row, _text in asked])
            figures[f"{title} {language}"] = recall(together(words), together(photos), own)
            if language == "en":
                for name, part in (
                    ("frozen", slice(FROZEN_PAIRS)),
                    ("tuned", slice(FROZEN_PAIRS, None)),
                ):
                    sides = together(words[part]), together(photos[part])
                    figures[f"{title} {name}"] = recall(*sides, own)
                for kind in KINDS:
                    share = told(learner, kind, asked, together(words), together(photos))
                    figures[f"{title} foils {kind}"] = share
    return figures


def recall(texts: Tensor, photos: Tensor, own: Tensor, most: int = 5) -> float:
    best = (texts @ photos.T).topk(most, dim=1).indices
    return float((best == own[:, None]).any(1).float().mean())


def told(
    learner: Learner, kind: str, asked: Sequence[tuple[int, str]], words: Tensor, photos: Tensor
) -> float:
    """The share of captions that score higher than the same with one word of this kind exchanged."""
    random = np.random.default_rng(SEED)
    foils = [exchanged(text, kind, random) for _row, text in asked]
    rows = [number for number, foil in enumerate(foils) if foil is not None]
    wrong = together(said(learner, [foil for foil in foils if foil is not None]))
    own = photos[torch.tensor([asked[number][0] for number in rows])]
    right = (words[torch.tensor(rows)] * own).sum(1) > (wrong * own).sum(1)
    return float(right.float().mean())
