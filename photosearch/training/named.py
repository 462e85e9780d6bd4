"""Sets of photos with one name each: scenes, rooms, groceries, clothes, weather, dishes.

Each set has photos to learn from and others, held back, to measure with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.training.data import SEED, pictures

Allowed = Callable[[Path, str], bool]
Pair = tuple[Path, str]
HELD_SHARE = 0.2  # of a set that its makers did not divide
MOST_OF_A_SET = 2_400  # photos to learn from
# What the makers of the sets call things that people call otherwise.
SAY = {
    "buildings": "buildings in a city", "street": "a street", "pants": "trousers", "outwear": "a jacket or coat", "longsleeve": "a long-sleeved shirt",
    "t-shirt": "a t-shirt", "cloudy": "clouds in the sky", "rain": "rain", "shine": "sunny weather with blue sky", "sunrise": "a sunrise or sunset",
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """One set: its names, and the photos to learn from and those held back, with the index of the name of each."""

    title: str
    names: tuple[str, ...]
    train: tuple[tuple[Path, int], ...]
    held: tuple[tuple[Path, int], ...]


def load_named(folder: Path, allowed: Allowed) -> tuple[Named, ...]:
    """The sets in the folders scenes, rooms, groceries, clothes, weather and dishes of `folder`, as their makers arranged
    them."""
    divided: list[tuple[str, Callable[[Path], Iterator[Pair]]]] = [
        ("scenes", _folders),
        ("groceries", _groceries),
        ("clothes", _folders),
        ("dishes", _folders),
    ]
    sets = []
    for title, read in divided:
        train, held = (list(read(folder / title / part)) for part in ("train", "test"))
        sets.append(_named(title, train, held, allowed))
    for title, found in (
        ("rooms", _rooms(folder / "rooms")),
        ("weather", _weather(folder / "weather")),
    ):
        pairs = sorted(found)
        order = np.random.default_rng(SEED).permutation(len(pairs)).tolist()
        cut = round(len(pairs) * HELD_SHARE)
        held, train = ([pairs[n] for n in part] for part in (order[:cut], order[cut:]))
        sets.append(_named(title, train, held, allowed))
    return tuple(sets)


def _named(title: str, train: Sequence[Pair], held: Sequence[Pair], allowed: Allowed) -> Named:
    names = sorted({name for _path, name in train})
    rows = []
    for part in (train, held):
        known = [(path, names.index(name)) for path, name in sorted(part) if name in names]
        rows.append([pair for pair in known if allowed(pair[0], title)])
    taught = []
    most = MOST_OF_A_SET // len(names)
    for number in range(len(names)):
        own = [pair for pair in rows[0] if pair[1] == number]
        order = np.random.default_rng(SEED).permutation(len(own))[:most]
        taught += [own[n] for n in sorted(order.tolist())]
    return Named(title, tuple(names), tuple(taught), tuple(rows[1]))


def _folders(folder: Path) -> Iterator[Pair]:
    for path in pictures(folder):
        name = path.parent.name
        yield path, SAY.get(name, name.replace("_", " ").replace("-", " "))


def _groceries(folder: Path) -> Iterator[Pair]:
    """Folders of two or three levels: the kind, the thing, and sometimes its sort."""
    for path in pictures(folder):
        kind, *rest = path.relative_to(folder).parts[:-1]
        words = [part.replace("-", " ").replace("_", " ").lower() for part in rest]
        thing = words[0] if kind != "Packages" else words[-1]
        sort = words[-1]
        yield path, sort if thing in sort else f"{sort} {thing}"


def _rooms(folder: Path) -> Iterator[Pair]:
    for path in pictures(folder):
        name = path.stem.partition("_")[2]
        if name != "frontal":
            yield path, f"a {name}"


def _weather(folder: Path) -> Iterator[Pair]:
    for path in pictures(folder):
        name = re.sub(r"\d.*", "", path.stem)
        yield path, SAY.get(name, name)
