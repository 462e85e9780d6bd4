"""The random choices of a training: which photos, which of their captions, which names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from photosearch.training.data import Photo
from photosearch.training.foils import any_exchanged
from photosearch.training.grids import VIEWS, Grids

LOWER, WITHOUT_STOP = 0.5, 0.7  # shares of the texts
NEAR = 16  # photos that look like a photo
GROUP = 8  # a photo and some of those
# How often each kind of foil is tried first.
WEIGHTS = {"colour": 2.0, "number": 2.0, "age": 2.0, "relation": 1.5, "object": 1.0}


@dataclass(frozen=True)
class Album:
    """Photos with captions, as the training sees them. `near`: for each, the rows of those that look most like it."""

    photos: Sequence[Photo]
    grids: Grids
    frozen: Tensor  # float16 [photos, VIEWS, FEATURES]
    near: Tensor  # int64 [photos, NEAR]


@dataclass(frozen=True)
class Shown:
    """Some photos of a batch: their views, and a caption of each."""

    maps: Tensor
    frozen: Tensor
    captions: list[str]
    english: list[bool]


def neighbours(frozen: Tensor) -> Tensor:
    """int64 [photos, NEAR]: the rows of the nearest other photos, by the features of the whole photo."""
    plain = frozen[:, 0].float()
    plain = (plain - plain.mean(0)) / (plain.std(0) + 1e-3)
    plain = torch.nn.functional.normalize(plain, dim=1)
    rows = []
    for part in plain.split(1024):
        rows.append((part @ plain.T).topk(NEAR + 1).indices[:, 1:])
    return torch.cat(rows)


class Chance:
    """All random choices of one run, from one seed; its state can be kept."""

    def __init__(self, seed: int) -> None:
        self.numpy = np.random.default_rng(seed)

    def integers(self, high: int, count: int) -> Tensor:
        return torch.from_numpy(self.numpy.integers(0, high, count))

    def rows(self, album: Album, count: int, groups: float) -> Tensor:
        """Rows of photos, each at most once, the share `groups` of them in groups that look alike."""
        seeds = self.integers(len(album.photos), max(1, round(count * groups / GROUP)))
        alike = album.near[seeds][:, self.numpy.permutation(NEAR)[: GROUP - 1].tolist()]
        found = torch.cat([seeds, alike.flatten()]) if groups else torch.empty(0, dtype=torch.int64)
        rows = list(
            dict.fromkeys([*found.tolist(), *self.integers(len(album.photos), 2 * count).tolist()])
        )
        return torch.tensor(rows[:count])

    def shown(self, album: Album, rows: Tensor, foreign: float) -> Shown:
        """These photos in a random view, each with a random caption: English, or with the chance `foreign` another."""
        views = self.integers(VIEWS, len(rows))
        captions, english = self.captions(album, rows, foreign)
        return Shown(
            album.grids.pick(rows, views), album.frozen[rows, views].float(), captions, english
        )

    def captions(
        self, album: Album, rows: Tensor, foreign: float, often: Mapping[str, int] | None = None
    ) -> tuple[list[str], list[bool]]:
        """A random caption of each of these photos, and whether it is English.

        `often`: how much more often than the others a language is taken.
        """
        captions, english = [], []
        for row in rows.tolist():
            photo = album.photos[row]
            other = bool(photo.others) and self.numpy.random() < foreign
            known = [
                name for name in sorted(photo.others) for _ in range((often or {}).get(name, 1))
            ]
            ways = photo.others[self.one(known)] if other else photo.captions
            captions.append(self.typed(self.one(ways)))
            english.append(not other)
        return captions, english

    def mirrored(self, maps: Tensor, share: float) -> Tensor:
        """The maps, this share of them mirrored: nearly what the mirrored photos would give."""
        if not share:
            return maps
        turned = torch.from_numpy(self.numpy.random(len(maps)) < share)
        maps[turned] = maps[turned].flip(3)
        return maps

    def one(self, ways: Sequence[str]) -> str:
        return ways[int(self.numpy.integers(0, len(ways)))]

    def typed(self, text: str) -> str:
        """The text as people may type it."""
        if self.numpy.random() < WITHOUT_STOP:
            text = text.rstrip(" .。")
        return text.lower() if self.numpy.random() < LOWER else text

    def foils(
        self,
        captions: Sequence[str],
        english: Sequence[bool],
        most: int,
        weights: Mapping[str, float] = WEIGHTS,
    ) -> list[str]:
        """Up to `most` of the English captions with one word exchanged."""
        made: list[str] = []
        for row in self.numpy.permutation(len(captions)).tolist():
            found = any_exchanged(captions[row], self.numpy, weights) if english[row] else None
            if found and len(made) < most:
                made.append(found[1])
        return made

    def pairs(
        self, said: Sequence[dict[str, list[str]]], count: int
    ) -> tuple[list[str], list[str]]:
        """English texts about some photos, and a text about each in another language.

        The first texts of a photo translate each other; the others say independently what is in it.
        """
        one: list[str] = []
        other: list[str] = []
        while len(one) < count:
            texts = said[int(self.numpy.integers(0, len(said)))]
            foreign = sorted(texts.keys() - {"en"})
            if texts.get("en") and foreign:
                ways = texts[self.one(foreign)]
                told = self.one(ways)
                first = told == ways[0]
                one.append(self.typed(texts["en"][0] if first else self.one(texts["en"])))
                other.append(self.typed(told))
        return one, other
