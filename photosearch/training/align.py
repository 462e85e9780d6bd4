"""The first stage: the projectors alone, over what both encoders give as published. Minutes, since nothing else is computed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.training.batches import Album, Chance
from photosearch.training.bert import Language
from photosearch.training.grids import VIEWS
from photosearch.training.kept import Kept
from photosearch.training.learner import Learner
from photosearch.training.reporting import Report
from photosearch.training.train import WAYS, contrast, pseudo_features, schedule
from photosearch.training.trunk import CLASSES, HEAD
from photosearch.training.whole_files import whole


@dataclass(frozen=True)
class Alignment:
    """StageSettings. The counts are those of one step."""

    steps: int = 400
    rate: float = 1e-3
    photos: int = 1000
    home: float = 0.2  # share of Flickr8k
    classes: int = 300
    pseudo: int = 500
    name_weight: float = 0.5
    decay: float = 0.05
    seed: int = 0


class Pool:
    """Texts with their vectors, computed once: float16 [texts, TEXT_WIDTH]."""

    def __init__(
        self, language: Language, texts: Sequence[str], cache: Path, report: Report
    ) -> None:
        """`language`: the text encoder as published, since its vectors are kept in `cache`."""
        each = sorted(set(texts), key=lambda text: (len(text), text))
        name = hashlib.sha256("\n".join(each).encode()).hexdigest()[:16]
        path = cache / f"words-{name}.pt"
        if not path.exists():
            rows = []
            for start in range(0, len(each), 512):
                with torch.inference_mode():
                    rows.append(language(each[start : start + 512]).half())
                if start % 5120 == 0:
                    report(f"texts, {start} of {len(each)}")
            with whole(path) as stream:
                torch.save(torch.cat(rows), stream)
        self.vectors = torch.load(path, weights_only=True)
        self.place = {text: row for row, text in enumerate(each)}

    def rows(self, texts: Sequence[str]) -> Tensor:
        return torch.tensor([self.place[text] for text in texts])


def ways(names: Sequence[Sequence[str]]) -> list[list[str]]:
    """For each class, its first two names in every template."""
    return [
        [way.format(name) for name in (row[0], row[min(1, len(row) - 1)]) for way in WAYS]
        for row in names
    ]


def align(
    learner: Learner,
    albums: tuple[Album, Album],
    names: Sequence[Sequence[str]],
    settings: Alignment,
    cache: Path,
    report: Report,
) -> str:
    """Train the projectors. Returns the key of what the learner holds then."""
    kept = Kept(cache, "align", [album.grids.name for album in albums], asdict(settings))
    result = kept.result()
    if result is not None:
        learner.load_state_dict(result)
        return kept.key
    words = Vocabulary(learner.language, albums, ways(names), cache, report)
    learner.text_inputs.fit(words.of_captions())
    chance = Chance(settings.seed)
    torch.manual_seed(settings.seed)
    weights = [*learner.images.parameters(), *learner.texts.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": weights}, {"params": [learner.log_scales], "weight_decay": 0.0}],
        lr=settings.rate,
        weight_decay=settings.decay,
    )
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule(settings.steps))
    learner.images.train()
    learner.texts.train()
    for step in range(settings.steps):
        loss = _loss(learner, albums, words, settings, chance)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(weights, 5.0)
        optimiser.step()
        plan.step()
        if step % 20 == 0:
            report(f"align, step {step} of {settings.steps}, loss {loss.item():.2f}")
    learner.rest()
    kept.finish(learner.state_dict())
    return kept.key


class Vocabulary:
    """The vectors of all captions, by album and photo, and of the names of the ImageNet classes."""

    def __init__(
        self,
        language: Language,
        albums: Sequence[Album],
        names: Sequence[Sequence[str]],
        cache: Path,
        report: Report,
    ) -> None:
        said = [[photo.captions for photo in album.photos] for album in albums]
        every = [text for part in (*said, names) for texts in part for text in texts]
        self._pool = Pool(language, every, cache, report)
        self._captions = [[self._pool.rows(texts) for texts in part] for part in said]
        self._names = torch.stack([self._pool.rows(row) for row in names])

    def of_captions(self) -> Tensor:
        """All of them."""
        rows = torch.cat([rows for part in self._captions for rows in part])
        return self._pool.vectors[rows].float()

    def caption(self, album: int, photos: Tensor, chance: Chance) -> Tensor:
        """A random caption of each of these photos."""
        rows = [self._captions[album][photo] for photo in photos.tolist()]
        some = [ways[int(chance.integers(len(ways), 1))] for ways in rows]
        return self._pool.vectors[torch.stack(some)].float()

    def name(self, classes: Tensor, chance: Chance) -> Tensor:
        """A random phrasing of each of these classes."""
        which = chance.integers(self._names.shape[1], len(classes))
        return self._pool.vectors[self._names[classes, which]].float()


def _loss(
    learner: Learner,
    albums: Sequence[Album],
    words: Vocabulary,
    settings: Alignment,
    chance: Chance,
) -> Tensor:
    home = round(settings.photos * settings.home)
    frozen, told = [], []
    for number, count in enumerate((home, settings.photos - home)):
        rows = chance.rows(albums[number], count, 0.0)
        frozen.append(albums[number].frozen[rows, chance.integers(VIEWS, len(rows))].float())
        told.append(words.caption(number, rows, chance))
    seen = torch.cat(frozen)
    classes = torch.from_numpy(chance.numpy.permutation(CLASSES)[: settings.classes])
    goal = chance.integers(len(classes), settings.pseudo)
    real = seen[chance.integers(len(seen), settings.pseudo)]
    made = pseudo_features(learner.frozen_inputs.labels, classes[goal], real[:, :HEAD], chance)
    made = torch.cat([made, real[:, HEAD:]], 1)
    looks, imagined = learner.look(seen, seen), learner.look(made, made)
    texts = learner.text_inputs(torch.cat(told))
    titles = learner.text_inputs(words.name(classes, chance))
    total = torch.zeros(())
    for number, scale in enumerate(learner.scales()):
        text = learner.texts[number]
        total = total + contrast(looks[number], text(texts), scale)
        logits = scale * imagined[number] @ text(titles).T
        total = total + settings.name_weight * functional.cross_entropy(logits, goal)
    return total
