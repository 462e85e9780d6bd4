"""The last stage of the texts: the photos stand still, so that each caption can be told from those of all photos at once.

Beside that: captions with one word exchanged, translations, and the names of things, which keep the vectors that they have.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from photosearch.training.batches import Album, Chance
from photosearch.training.kept import Kept
from photosearch.training.learner import Learner
from photosearch.training.standing import said, seen
from photosearch.training.train import Bank, StageSettings, contrast

# Chinese shares no word with the other languages, and only Flickr8k has it.
OFTEN = {"zh": 3}
# How often each kind of foil is tried first: the stages before have taught counts, ages and relations.
FOILS = {"colour": 3.0, "object": 3.0, "number": 1.0, "age": 1.0, "relation": 1.0}
KEPT_WAYS = ("{}", "a photo of a {}")


class TextLesson:
    """The loss of the stage."""

    def __init__(
        self, learner: Learner, bank: Bank, settings: StageSettings, cache: Path, key: str
    ) -> None:
        """`key`: of what the learner holds, whose photo vectors are kept in `cache`."""
        self.learner, self.bank, self.settings = learner, bank, settings
        self.albums = (
            (bank.home, settings.home, vectors(learner, bank.home, cache, key)),
            (bank.wide, settings.wide, vectors(learner, bank.wide, cache, key)),
        )
        names = [name for row in bank.names for name in row[:2]]
        names += [name for some in (*bank.named, bank.drawings) for name in some.names]
        self.names = [way.format(name) for name in dict.fromkeys(names) for way in KEPT_WAYS]
        self.before = said(learner, self.names)

    def loss(self, chance: Chance) -> Tensor:
        settings, learner, total = self.settings, self.learner, torch.zeros(())
        texts: list[str] = []

        def add(some: Sequence[str]) -> slice:
            texts.extend(some)
            return slice(len(texts) - len(some), len(texts))

        asked = []
        for album, count, photos in self.albums:
            rows = chance.rows(album, count, settings.groups)
            captions, english = chance.captions(album, rows, settings.foreign, OFTEN)
            wrong = chance.foils(captions, english, settings.foils, FOILS)
            asked.append((rows, photos, add(captions), add(wrong)))
        one, other = (add(part) for part in chance.pairs(self.bank.said, settings.pairs))
        rows_of_names = chance.integers(len(self.names), settings.classes)
        names = add([self.names[row] for row in rows_of_names.tolist()])
        found = learner.say(texts)
        for number, scale in enumerate(learner.scales()):
            text = found[number]
            for rows, photos, own, foils in asked:
                total = total + _among_all(text[own], photos[number], rows, scale, text[foils])
            total = total + settings.pair_weight * contrast(text[one], text[other], scale)
            moved = 1 - (text[names] * self.before[number][rows_of_names]).sum(1)
            total = total + settings.kept_weight * scale * moved.mean()
        return total


def _among_all(texts: Tensor, photos: Tensor, rows: Tensor, scale: Tensor, wrong: Tensor) -> Tensor:
    """Text i belongs to photo `rows[i]` of all `photos`, and that photo neither to the other texts nor to `wrong`."""
    own = torch.arange(len(rows))
    to_photo = functional.cross_entropy(scale * texts @ photos.T, rows)
    to_text = functional.cross_entropy(
        scale * photos[rows] @ torch.cat([texts, wrong]).T,
        own,
    )
    return (to_photo + to_text) / 2


def vectors(learner: Learner, album: Album, cache: Path, key: str) -> list[Tensor]:
    """float32 [photos, DIM] in the space of each pair."""
    kept = Kept(cache, "vectors", key, album.grids.name)
    found = kept.result()
    if found is None:
        found = [part.half() for part in seen(learner, album.grids, album.frozen)]
        kept.finish(found)
    return [part.float() for part in found]
