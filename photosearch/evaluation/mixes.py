"""Turns labelled folders into queries of words and pictures, each beside baselines that use its parts alone.

- `sketch_and_name_to_photo`: a sketch with the name of its class finds the exact photo that was drawn.
- `change_to_style`: a photo, sketch, painting or cartoon with "as a sketch" and so on finds its class in that style.
- `thumbnail_to_photo`: a picture of 32 pixels finds its original.
- `region_to_class`: a quarter of a collage of four photos finds the class of that quarter.
- `without_to_class`: two photos side by side with "without" and the name of the first find the class of the second.
- `inside`: a text or a photo as the query, searched inside the photos as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageOps

from photosearch.base.searches import Example, Query
from photosearch.encoder.spec import Floats
from photosearch.evaluation.datasets import Task
from photosearch.evaluation.shelf import Shelf
from photosearch.query.compose import unit
from photosearch.vectors.model import picture_space

THUMBNAIL: Final = 32  # pixels, the longer side
TILE: Final = 224  # pixels, a photo's side in a collage
QUARTERS: Final = ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5))
FEWEST: Final = 5  # photos that a class needs before one of them goes into a collage
SEED: Final = 20260101
CHANGES: Final = {
    "photo": "as a photo",
    "sketch": "as a sketch",
    "art": "as a painting",
    "cartoon": "as a cartoon",
}
# WeiMoCIR (Wu et al. 2024) with vectors of length 1 and no captions: q = (1 - α)·v(picture) + α·t(words). This α is the
# best of .05, .15 … .95 for the classes of Sketchy that validate the starter.
WEIMOCIR: Final = 0.15
INSIDE: Final = ("caption_to_photo", "name_to_photo", "photo_to_class")

Way = Callable[[Shelf, int], Floats]  # the scores of every picture for the query of that number
Asked = Callable[[Shelf, int], Query]
Tasks = dict[str, Task]  # of one folder, by protocol


@dataclass(frozen=True)
class Mix:
    """Queries over the pictures of a library. `ways`: the methods by name, the method under test first.

    `relevant`, `groups`: as in Task. `none`: for each query, the indices that are excluded because the query uses them.
    """

    protocol: str
    name: str
    pictures: tuple[Path, ...]
    asked: tuple[str, ...]
    relevant: tuple[frozenset[int], ...]
    groups: tuple[int, ...]
    none: tuple[frozenset[int], ...]
    ways: dict[str, Way]


def mixes(tasks: Tasks, scratch: Path) -> Iterator[Mix]:
    """Every mix that the tasks of one folder allow. `scratch`: an empty folder for generated pictures."""
    yield from _sketch_and_name(tasks)
    yield from _change(tasks)
    yield from _thumbnail(tasks, scratch)
    yield from _region(tasks, scratch)
    yield from _without(tasks, scratch)
    yield from _inside(tasks)


def _way(asked: Asked) -> Way:
    return lambda shelf, n: shelf.scores(asked(shelf, n))


def _nothing(count: int) -> tuple[frozenset[int], ...]:
    return (frozenset(),) * count


def _pictured(task: Task) -> list[Path]:
    return [query for query in task.queries if isinstance(query, Path)]


def _classes(tasks: Tasks) -> dict[frozenset[int], str]:
    """Class names, keyed by the photos of the class."""
    named = tasks.get("name_to_photo")
    if named is None:
        return {}
    return dict(zip(named.relevant, map(str, named.queries), strict=True))


def _sketch_and_name(tasks: Tasks) -> Iterator[Mix]:
    drawn, classed = tasks.get("sketch_to_photo"), tasks.get("sketch_to_class")
    if drawn is None or classed is None:
        return
    names = _classes(tasks)
    label = dict(zip(classed.queries, (names[places] for places in classed.relevant), strict=True))
    files = _pictured(drawn)
    words = [label[file] for file in files]

    def sketch(n: int) -> tuple[Example, ...]:
        return (Example(str(files[n]), role="sketch"),)

    yield Mix(
        "sketch_and_name_to_photo",
        drawn.name,
        drawn.photos,
        tuple(f"{file.parent.name}/{file.name}" for file in files),
        drawn.relevant,
        drawn.groups,
        _nothing(len(files)),
        {
            "mix": _way(lambda shelf, n: Query(words[n], sketch(n))),
            "sketch": _way(lambda shelf, n: Query(examples=sketch(n))),
            "name": _way(lambda shelf, n: Query(words[n])),
        },
    )


def _change(tasks: Tasks) -> Iterator[Mix]:
    """Each picture searches for every style but its own."""
    drawings = {style: tasks.get(f"{style}_to_class") for style in CHANGES if style != "photo"}
    there = {style: task for style, task in drawings.items() if task is not None}
    if not there:
        return
    classes = list(_classes(tasks))
    photos = next(iter(there.values())).photos
    pictures, of_class, of_style = list(photos), [0] * len(photos), ["photo"] * len(photos)
    for number, places in enumerate(classes):
        for place in places:
            of_class[place] = number
    for style, task in there.items():
        pictures += _pictured(task)
        of_class += [classes.index(places) for places in task.relevant]
        of_style += [style] * len(task.queries)
    members: dict[tuple[str, int], set[int]] = {}
    for place, key in enumerate(zip(of_style, of_class, strict=True)):
        members.setdefault(key, set()).add(place)
    asked = [
        (place, style)
        for place in range(len(pictures))
        for style in ("photo", *there)
        if style != of_style[place] and (style, of_class[place]) in members
    ]

    def like(shelf: Shelf, n: int) -> tuple[Example, ...]:
        return (shelf.photo(asked[n][0]),)

    def words(n: int) -> str:
        return CHANGES[asked[n][1]]

    def weimocir(shelf: Shelf, n: int) -> Floats:
        picture = shelf.seen(shelf.photo(asked[n][0]))["joint"]
        query = (1 - WEIMOCIR) * picture + WEIMOCIR * shelf.text(words(n))
        return shelf.cosines("joint", unit(query))

    yield Mix(
        "change_to_style",
        next(iter(there.values())).name,
        tuple(pictures),
        tuple(f"{pictures[place].name} {CHANGES[style]}" for place, style in asked),
        tuple(frozenset(members[style, of_class[place]]) for place, style in asked),
        tuple(of_class[place] for place, _ in asked),
        tuple(frozenset({place}) for place, _ in asked),
        {
            "mix": _way(lambda shelf, n: Query(words(n), like(shelf, n))),
            "picture": _way(lambda shelf, n: Query(examples=like(shelf, n))),
            "picture's meaning": _way(lambda shelf, n: Query(examples=like(shelf, n), look=0.0)),
            "words": _way(lambda shelf, n: Query(words(n))),
            "WeiMoCIR": weimocir,
        },
    )


def _thumbnail(tasks: Tasks, scratch: Path) -> Iterator[Mix]:
    task = tasks.get("name_to_photo") or tasks.get("caption_to_photo")
    if task is None:
        return
    files = []
    for n, path in enumerate(task.photos):
        with Image.open(path) as image:
            small = ImageOps.exif_transpose(image).convert("RGB")
        small.thumbnail((THUMBNAIL, THUMBNAIL), Image.Resampling.LANCZOS)
        files.append(scratch / f"thumbnail-{n}.png")
        small.save(files[-1])

    def bare(shelf: Shelf, n: int) -> Floats:
        vectors = shelf.seen(Example(str(files[n])))
        space = picture_space(vectors)
        return shelf.cosines(space, vectors[space])

    yield Mix(
        "thumbnail_to_photo",
        task.name,
        task.photos,
        tuple(path.name for path in task.photos),
        tuple(frozenset({n}) for n in range(len(files))),
        tuple(range(len(files))),
        _nothing(len(files)),
        {
            "program": _way(lambda shelf, n: Query(examples=(Example(str(files[n])),))),
            "vector": bare,
        },
    )


def _region(tasks: Tasks, scratch: Path) -> Iterator[Mix]:
    """Collages of four photos of four classes. The photos in a collage are excluded from its answers."""
    collages = _collages(tasks, scratch, len(QUARTERS))
    asked = [(c, q) for c in range(len(collages)) for q in range(len(QUARTERS))]

    def quarter(n: int) -> Example:
        collage, place = asked[n]
        return Example(str(collages[collage].file), region=(*QUARTERS[place], 0.5, 0.5))

    if asked:
        yield _of_collages(
            "region_to_class",
            tasks,
            [(collages[c], q) for c, q in asked],
            {
                "region": _way(lambda shelf, n: Query(examples=(quarter(n),))),
                "whole": _way(lambda shelf, n: Query(examples=(replace(quarter(n), region=None),))),
            },
        )


def _without(tasks: Tasks, scratch: Path) -> Iterator[Mix]:
    """Two photos side by side, with "without" and the class name of the first."""
    collages = _collages(tasks, scratch, 2)
    names = [tasks["name_to_photo"].queries[collage.classes[0]] for collage in collages]

    def like(n: int) -> tuple[Example, ...]:
        return (Example(str(collages[n].file)),)

    if collages:
        yield _of_collages(
            "without_to_class",
            tasks,
            [(collage, 1) for collage in collages],
            {
                "mix": _way(lambda shelf, n: Query(f"without {names[n]}", like(n))),
                "picture": _way(lambda shelf, n: Query(examples=like(n))),
            },
        )


@dataclass(frozen=True)
class _Collage:
    """Photos of different classes in one file: the class number and the index of each photo."""

    file: Path
    classes: tuple[int, ...]
    places: tuple[int, ...]


def _collages(tasks: Tasks, scratch: Path, count: int) -> list[_Collage]:
    """Collages of `count` photos, each photo used once; empty if too few classes have enough photos."""
    classes = list(_classes(tasks))
    if sum(len(places) >= FEWEST for places in classes) < count:
        return []
    photos = tasks["name_to_photo"].photos
    chance = np.random.default_rng(SEED)
    left = [
        chance.permutation(sorted(places)).tolist() if len(places) >= FEWEST else []
        for places in classes
    ]
    found: list[_Collage] = []
    while sum(map(bool, left)) >= count:
        # the classes with most photos left, to use as many photos as possible
        order = sorted(range(len(left)), key=lambda k: (-len(left[k]), chance.random()))[:count]
        places = [left[k].pop() for k in order]
        file = scratch / f"collage-{count}-{len(found)}.png"
        _drawn([photos[place] for place in places]).save(file)
        found.append(_Collage(file, tuple(order), tuple(places)))
    return found


def _drawn(files: list[Path]) -> Image.Image:
    """Draw the photos in rows of two."""
    whole = Image.new("RGB", (2 * TILE, len(files) // 2 * TILE))
    for n, file in enumerate(files):
        with Image.open(file) as image:
            tile = ImageOps.exif_transpose(image).convert("RGB").resize((TILE, TILE))
        whole.paste(tile, (n % 2 * TILE, n // 2 * TILE))
    return whole


def _of_collages(
    protocol: str, tasks: Tasks, asked: list[tuple[_Collage, int]], ways: dict[str, Way]
) -> Mix:
    """Each query is a collage and the number of the photo in it whose class is wanted. Photos in the collage are excluded."""
    named = tasks["name_to_photo"]
    wanted = [collage.classes[place] for collage, place in asked]
    none = tuple(frozenset(collage.places) for collage, _ in asked)
    return Mix(
        protocol,
        named.name,
        named.photos,
        tuple(f"{collage.file.stem} {place}" for collage, place in asked),
        tuple(named.relevant[k] - own for k, own in zip(wanted, none, strict=True)),
        tuple(wanted),
        none,
        ways,
    )


def _inside(tasks: Tasks) -> Iterator[Mix]:
    for task in (tasks[protocol] for protocol in INSIDE if protocol in tasks):
        yield _also_inside(task)


def _also_inside(task: Task) -> Mix:
    place = {path: n for n, path in enumerate(task.photos)}

    def query(shelf: Shelf, n: int) -> Query:
        asked = task.queries[n]
        if isinstance(asked, str):
            return Query(asked)
        return Query(examples=(shelf.photo(place[asked]),))

    return Mix(
        f"{task.protocol}:inside",
        task.name,
        task.photos,
        tuple(q if isinstance(q, str) else f"{q.parent.name}/{q.name}" for q in task.queries),
        task.relevant,
        task.groups,
        tuple(frozenset({place[q]} if isinstance(q, Path) else ()) for q in task.queries),
        {
            "inside": _way(lambda shelf, n: replace(query(shelf, n), inside=True)),
            "whole": _way(query),
        },
    )
