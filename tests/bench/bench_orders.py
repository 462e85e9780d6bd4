"""`python -m tests.bench.bench_orders [--photos FOLDER] [--coco FOLDER --held LIST] [--flickr FOLDER --captions FILE --train FILE]`

How well photos are put into order, and whether counts and colours are found better by a look at parts of the photos.

`--photos`: any photos (by default ../shared/data/flickr8k-native). Each is blurred and darkened in steps; Kendall's tau between
the steps and what is measured, within the series of each photo, and over all photos at once.
`--coco`: as in `photosearch.training.coco`; `--held`: the names of its pictures that no model was trained with and no constant was
chosen by, one on a line. Collages with more and more photos of people, and photos that fade into others: tau of the order by
looks. Then collages of one to five photos of a thing among others, and collages with one thing of a colour: precision at 5.
`--flickr`, `--captions`, `--train`: the pictures of Flickr8k, their captions as `name.jpg#enc#0 text`, and the names of its
training side, of which every second picture of a fixed shuffle is used: precision at 5 for captions that name a count or a
coloured garment. Intervals are 95 % bootstrap intervals over series or queries.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.measuring import measures
from photosearch.images.pixels import render
from photosearch.images.thumbs import thumb_path
from photosearch.language.everyday import vocabulary
from photosearch.language.superlatives import named_order
from photosearch.query.adjectives import axis_of
from photosearch.query.inside import PARTS
from photosearch.store import photos as photo_rows
from photosearch.training.coco import FILES, captioned
from tests.bench.colour_shares import COLOURS, colour_shares

BLURS, GAINS = (0.0, 1.0, 2.0, 3.0, 5.0, 8.0), (1.0, 0.8, 0.6, 0.4, 0.25)
SERIES, STEPS = 40, (0.0, 0.25, 0.5, 0.75, 1.0)
NUMBERS = ("one", "two", "three", "four", "five", "six")
TOP, CANDIDATES = 5, 100
Values = NDArray[np.float64]


@dataclass(frozen=True)
class Captioned:
    path: Path
    text: str  # lower case; several captions are joined by line ends


def tau(first: Sequence[float] | Values, second: Sequence[float] | Values) -> float:
    """Kendall's tau-b of two rows of numbers."""
    a, b = (np.sign(np.subtract.outer(one, one)) for one in (np.asarray(first), np.asarray(second)))
    pairs = np.triu_indices(len(a), 1)
    return float(
        (a[pairs] * b[pairs]).sum() / np.sqrt((a[pairs] != 0).sum() * (b[pairs] != 0).sum())
    )


def interval(values: Sequence[float] | Values) -> str:
    array = np.asarray(values, float)
    drawn = np.random.default_rng(1).choice(array, (2000, len(array))).mean(axis=1)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return f"{array.mean():.3f} ({low:.3f} to {high:.3f}; n = {len(array)})"


def thumbnail(image: Image.Image) -> Image.Image:
    out = io.BytesIO()
    render(image, (512, 512), 1).save(out, "JPEG", quality=88)
    return Image.open(out).convert("RGB")


def measured_series(folder: Path) -> None:
    draw = np.random.default_rng(3)
    every = sorted(folder.rglob("*.jpg"))
    chosen = [every[at] for at in sorted(draw.permutation(len(every))[:100])]
    sharp, bright = [], []
    for path in chosen:
        with Image.open(path) as photo:
            whole = photo.convert("RGB")
        scale = max(whole.size) / 500
        blurred = (
            whole.filter(ImageFilter.GaussianBlur(blur * scale)) if blur else whole
            for blur in BLURS
        )
        sharp.append([measures(thumbnail(one)).sharpness for one in blurred])
        darker = (whole.point(lambda value, gain=gain: int(value * gain)) for gain in GAINS)
        bright.append([measures(thumbnail(one)).brightness for one in darker])
    for name, rows, steps in (("sharpness", sharp, BLURS), ("brightness", bright, GAINS)):
        wanted = [-step for step in steps] if name == "sharpness" else list(steps)
        each = [tau(wanted, row) for row in rows]
        together = tau(np.tile(wanted, len(rows)), np.ravel(rows))
        print(f"{name:12} tau within a series {interval(each)}; over all photos {together:.3f}")


def tiles(parts: Sequence[Path], across: int, down: int, side: int) -> Image.Image:
    whole = Image.new("RGB", (across * side, down * side))
    for at, path in enumerate(parts):
        with Image.open(path) as photo:
            tile = ImageOps.fit(photo.convert("RGB"), (side, side))
        whole.paste(tile, (at % across * side, at // across * side))
    return whole


@contextmanager
def library(pictures: Sequence[Path | Image.Image]) -> Iterator[tuple[Engine, dict[str, int]]]:
    """A library of these pictures under numbers: with the number of each, by its path."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "photos")
        folder.mkdir()
        at = {}
        for number, one in enumerate(pictures):
            path = folder / f"{number:05}.jpg"
            shutil.copy(one, path) if isinstance(one, Path) else one.save(path, quality=92)
            at[str(path)] = number
        with Engine.open(app_dirs(Path(place, "home")).create(), Settings(), write=True) as engine:
            engine.add_folder(str(folder))
            engine.index()
            yield engine, at


def series_by_looks(held: Sequence[Captioned]) -> None:
    """Collages with more and more photos of people for "crowded"; photos that fade into others for the rest."""
    draw = np.random.default_rng(11)

    def showing(pattern: str, but: str) -> list[Path]:
        return [
            one.path
            for one in held
            if re.search(pattern, one.text) and not re.search(but, one.text)
        ]

    people = showing(
        r"\b(people|men|women|crowd|players|man|woman|boy|girl|person)\b", r"\bempty\b"
    )
    empty = showing(
        r"\b(field|road|beach|lake|mountain|street|room|building|sky|ocean|kitchen|tree|bathroom)\b",
        r"people|m[ae]n\b|wom[ae]n|crowd|person|boy|girl|child|player|rider|skier|surfer|someone|group",
    )
    pictures: list[Path | Image.Image] = []
    for _ in range(SERIES):
        with_people, without = draw.permutation(len(people))[:9], draw.permutation(len(empty))[:9]
        for count in (0, 2, 4, 6, 9):
            chosen = [people[n] for n in with_people[:count]] + [empty[n] for n in without[count:]]
            pictures.append(tiles([chosen[n] for n in draw.permutation(9)], 3, 3, 170))
    blends = {
        "snowiest": (r"\bsnow", r"\b(beach|grass|desert|green)\b"),
        "most urban": (
            r"\b(city|street|building|traffic)",
            r"\b(field|farm|grass|rural|cow|sheep)",
        ),
        "wettest": (r"\b(water|ocean|wave|surf|rain)", r"\b(room|desk|kitchen|table|dirt)\b"),
        "most delicious": (r"\b(pizza|cake|food|plate)", r"\b(toilet|bathroom|train|bus)\b"),
    }
    for wanted, opposite in blends.values():
        first, last = showing(wanted, opposite), showing(opposite, wanted)
        for _ in range(SERIES):
            ends = [tiles([one[draw.integers(len(one))]], 1, 1, 384) for one in (last, first)]
            pictures += [Image.blend(*ends, step) for step in STEPS]
    with library(pictures) as (engine, at):
        vectors = by_number(engine, at)
        for place, value in enumerate(("most crowded", *blends)):
            order = named_order(value)
            assert order is not None
            axis = axis_of(engine.model, order)
            rows = (vectors @ axis)[place * SERIES * 5 : (place + 1) * SERIES * 5].reshape(
                SERIES, 5
            )
            print(f"{value:16} tau within a series {interval([tau(STEPS, row) for row in rows])}")


def by_number(engine: Engine, at: dict[str, int]) -> NDArray[np.float32]:
    """The vectors of a library's pictures by number; pictures with the same bytes have the same."""
    vectors = np.zeros((len(at), engine.model.encoder.spec.dim), np.float32)
    for ids, found in engine.spaces["joint"].stored(engine.writable):
        rows = photo_rows.read(engine.writable, ids.tolist())
        for image, vector in zip(ids.tolist(), found, strict=True):
            for name in rows[image].names:
                vectors[at[name.path]] = vector
    return vectors


@dataclass(frozen=True)
class Asked:
    """A query, what it names, and which pictures (numbers) show it."""

    words: str
    thing: str
    number: int
    wanted: frozenset[int]


def counted_collages(
    held: Sequence[Captioned], things: int = 10, each: int = 5
) -> tuple[list[Image.Image], list[Asked]]:
    draw = np.random.default_rng(2)
    names = (
        "dog cat bus train giraffe elephant zebra horse bird pizza motorcycle clock bench umbrella cow bear truck toilet airplane "
        "boat car bike vase cake laptop skateboard surfboard kite hydrant"
    ).split()
    several = r"\b(two|three|four|five|six|several|many|some|group|couple|herd|pair|bunch)\b"
    single = {
        name: [
            one.path
            for one in held
            if re.search(rf"\b(a|an|one|the) (\w+ ){{0,2}}{name}\b", one.text)
            and not re.search(rf"\b{name}s\b|{several}", one.text)
        ]
        for name in names
    }
    enough = [name for name in names if len(single[name]) >= 5]
    pictures, asked = [], []
    for name in [enough[n] for n in draw.permutation(len(enough))[:things]]:
        others = [one.path for one in held if not re.search(rf"\b{name}", one.text)]
        for number in range(1, 6):
            start = len(pictures)
            for _ in range(each):
                parts = [single[name][n] for n in draw.permutation(len(single[name]))[:number]]
                parts += [others[n] for n in draw.permutation(len(others))[: 6 - number]]
                pictures.append(tiles([parts[n] for n in draw.permutation(6)], 3, 2, 256))
            asked.append(
                Asked(counted(name, number), name, number, frozenset(range(start, len(pictures))))
            )
    return pictures, asked


def counted(name: str, number: int) -> str:
    plural = {
        "person": "people",
        "man": "men",
        "woman": "women",
        "child": "children",
        "bus": "buses",
        "bench": "benches",
    }
    return f"{NUMBERS[number - 1]} {name if number == 1 else plural.get(name, f'{name}s')}"


def counted_captions(photos: Sequence[Captioned]) -> list[Asked]:
    nouns = {
        "dogs": "dog", "people": "person", "men": "man", "women": "woman", "children": "child", "boys": "boy", "girls": "girl",
        "kids": "kid", "horses": "horse", "players": "player", "adults": "adult",
    }  # fmt: skip
    pattern = re.compile(rf"\b({'|'.join(NUMBERS[1:5])}) (?:\w+ )?({'|'.join(nouns)})\b")
    found: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    for at, one in enumerate(photos):
        for number, noun in pattern.findall(one.text):
            found[NUMBERS.index(number) + 1, nouns[noun]].add(at)
    return [
        Asked(counted(name, number), name, number, frozenset(shown))
        for (number, name), shown in sorted(found.items())
        if len(shown) >= 4
    ]


@dataclass(frozen=True)
class Looked:
    """What is known of pictures by their numbers: the vectors of the whole and of its parts, and the shares of the colours in the
    whole and in its parts, float32 [pictures, 1 + parts, colours]."""

    whole: NDArray[np.float32]
    parts: NDArray[np.float32]
    shares: NDArray[np.float32]


def look(engine: Engine, at: dict[str, int]) -> Looked:
    inside, db = engine.searcher()._inside, engine.writable
    whole = by_number(engine, at)
    parts = np.zeros((len(at), len(PARTS), whole.shape[1]), np.float32)
    shares = np.zeros((len(at), 1 + len(PARTS), len(COLOURS)), np.float32)
    for ids, _found in engine.spaces["joint"].stored(db):
        for row in photo_rows.read(db, ids.tolist()).values():
            vectors = inside._look(engine.model, row)["joint"]
            with Image.open(thumb_path(engine.dirs.thumbs, row.content_hash)) as thumb:
                found = colour_shares(thumb.convert("RGB"), [(0, 0, 1, 1), *PARTS])
            for name in row.names:
                parts[at[name.path]], shares[at[name.path]] = vectors, found
    return Looked(whole, parts, shares)


def compare_counts(engine: Engine, seen: Looked, queries: Sequence[Asked]) -> None:
    """Precision at 5 by the whole photo, and of its 100 best photos ranked again by each method."""
    vectors, parts = seen.whole, seen.parts
    encode = engine.model.encoder.encode_texts
    found: defaultdict[str, list[float]] = defaultdict(list)
    for one in queries:
        cosines = vectors @ encode([one.words])[0]
        best = np.argsort(-cosines, kind="stable")[:CANDIDATES]
        base = standard(cosines[best])
        probes = encode([f"a photo of {counted(one.thing, number)}" for number in range(1, 7)])
        scores = vectors @ probes.T
        scores -= scores.mean(axis=0)
        exponents = 100 * scores[best]
        probe = exponents[:, one.number - 1] - np.log(np.exp(exponents).sum(axis=1))
        others = np.delete(probes, one.number - 1, axis=0).mean(axis=0)
        contrast = vectors[best] @ (probes[one.number - 1] - others)
        thing = parts @ encode([f"a photo of a {one.thing}"])[0]
        high = (thing[best] > thing.mean() + 1.5 * thing.std()).sum(axis=1)
        amount = np.maximum(thing[best] - thing.mean(), 0).sum(axis=1)
        level = np.argsort(np.argsort(amount)) / (len(best) - 1)
        ways = {
            "by the whole photo": base,
            "number probes (section 12), 0.5": base + 0.5 * standard(probe),
            "this number against the others, 0.5": base + 0.5 * standard(contrast),
            "number of parts that show it, 0.5": base - 0.5 * standard(np.abs(high - one.number)),
            "amount over the parts, 0.5": base
            - 0.5 * standard(np.abs(level - (one.number - 1) / 4)),
        }
        for way, values in ways.items():
            order = best[np.argsort(-values, kind="stable")][:TOP]
            found[way].append(float(np.mean([n in one.wanted for n in order])))
    report(found)


def standard(values: NDArray[np.float32]) -> Values:
    return np.asarray((values - values.mean()) / max(float(values.std()), 1e-9), float)


def report(found: dict[str, list[float]]) -> None:
    base = next(iter(found.values()))
    for way, values in found.items():
        print(f"  {way:36} P@5 {interval(values)}  change {interval(np.array(values) - base)}")


def coloured_collages(
    held: Sequence[Captioned], most: int = 60, each: int = 5
) -> tuple[list[Image.Image], list[Asked]]:
    draw = np.random.default_rng(4)
    colours = "|".join((*COLOURS, "gray"))
    shown: defaultdict[tuple[str, str], list[Path]] = defaultdict(list)
    nouns = {name for thing in vocabulary() for name in thing.names["en"]}
    for one in held:
        for colour, noun in re.findall(rf"\b({colours}) ([a-z]+)", one.text):
            if noun in nouns:
                shown[colour.replace("gray", "grey"), noun].append(one.path)
    colours_of = Counter(noun for _colour, noun in shown)
    pairs = sorted(pair for pair in shown if colours_of[pair[1]] >= 2)
    plain = [one.path for one in held if not re.search(rf"\b({colours})\b", one.text)]
    pictures, asked = [], []
    for pair in [pairs[n] for n in sorted(draw.permutation(len(pairs))[:most])]:
        start = len(pictures)
        for place in range(each):
            parts = [shown[pair][place % len(shown[pair])]]
            parts += [plain[n] for n in draw.permutation(len(plain))[:3]]
            pictures.append(tiles([parts[n] for n in draw.permutation(4)], 2, 2, 256))
        asked.append(Asked(" ".join(pair), pair[1], 1, frozenset(range(start, len(pictures)))))
    return pictures, asked


def coloured_captions(photos: Sequence[Captioned]) -> list[Asked]:
    garments = "shirt jacket coat dress hat shorts pants jersey uniform swimsuit top helmet sweater vest cap skirt".split()
    people = {"man": "man", "woman": "woman", "boy": "boy", "girl": "girl", "child": "child", "person": "person", "lady": "woman", "guy": "man"}  # fmt: skip
    found: defaultdict[tuple[str, str, str], set[int]] = defaultdict(set)
    for at, one in enumerate(photos):
        for text in one.text.splitlines():
            named = {people[word] for word in text.split() if word in people}
            for colour, garment in re.findall(
                rf"\b({'|'.join((*COLOURS, 'gray'))}) ({'|'.join(garments)})\b", text
            ):
                for person in named:
                    found[person, colour.replace("gray", "grey"), garment].add(at)
    return [
        Asked(
            f"{person} in {'an' if colour[0] == 'o' else 'a'} {colour} {garment}",
            garment,
            1,
            frozenset(shown),
        )
        for (person, colour, garment), shown in sorted(found.items())
        if len(shown) >= 3
    ]


def compare_colours(engine: Engine, seen: Looked, queries: Sequence[Asked]) -> None:
    """As `compare_counts`. "Inside photos" is what the program does if it is asked to search inside photos."""
    encode = engine.model.encoder.encode_texts
    found: defaultdict[str, list[float]] = defaultdict(list)
    for one in queries:
        colour = next(word for word in one.words.split() if word in COLOURS)
        cosines = seen.whole @ encode([one.words])[0]
        best = np.argsort(-cosines, kind="stable")[:CANDIDATES]
        base, parts = standard(cosines[best]), seen.parts[best]
        inside = 0.6 * base + 0.4 * standard((parts @ encode([one.words])[0]).max(axis=1))
        thing = parts @ encode([one.thing])[0]
        weights = np.exp(standard(thing.ravel()).reshape(thing.shape))
        weights /= weights.sum(axis=1, keepdims=True)
        of_colour = seen.shares[best][:, :, COLOURS.index(colour)]
        there = standard(np.log((weights * of_colour[:, 1:]).sum(axis=1) + 0.01))
        anywhere = standard(np.log(of_colour[:, 0] + 0.01))
        named = encode([f"a {name} {one.thing}" for name in COLOURS])
        others = np.delete(named, COLOURS.index(colour), axis=0).mean(axis=0)
        contrast = standard((parts @ (named[COLOURS.index(colour)] - others)).max(axis=1))
        ways = {
            "by the whole photo": base,
            "inside photos": inside,
            "inside, with the colour there, 0.5": inside + 0.5 * there,
            "the colour anywhere, 0.3": base + 0.3 * anywhere,
            "the colour there, 0.5": base + 0.5 * there,
            "this colour against the others, 0.5": base + 0.5 * contrast,
        }
        for way, values in ways.items():
            order = best[np.argsort(-values, kind="stable")][:TOP]
            found[way].append(float(np.mean([n in one.wanted for n in order])))
    report(found)


def of_coco(folder: Path, held: Path) -> list[Captioned]:
    names = set(held.read_text("utf-8").split())
    photos = (one for name in FILES for one in captioned(folder / name, folder / "data"))
    return [
        Captioned(one.path, one.captions[0].lower()) for one in photos if one.path.name in names
    ]


def of_flickr(pictures: Path, captions: Path, train: Path, most: int = 640) -> list[Captioned]:
    """Pictures of the training side, of which four in ten name a count and four in ten a coloured garment."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for line in captions.read_text("utf-8").splitlines():
        name, _, text = line.strip().partition(" ")
        texts[name.partition("#")[0]].append(text.lower())
    names = sorted({f"{name}.jpg" for name in train.read_text("utf-8").split()} & texts.keys())
    order = np.random.default_rng(7).permutation(len(names))[1::2].tolist()
    every = [Captioned(pictures / names[n], "\n".join(texts[names[n]])) for n in order]
    every = [one for one in every if one.path.exists()]
    counts = [
        one
        for one in every
        if re.search(
            r"\b(two|three|four|five) (\w+ )?(dogs|people|men|women|children|boys|girls|kids)\b",
            one.text,
        )
    ]
    colours = [
        one
        for one in every
        if re.search(
            rf"\b({'|'.join(COLOURS)}) (shirt|jacket|coat|dress|hat|shorts|pants|jersey)\b",
            one.text,
        )
    ]
    share = most * 4 // 10
    return list(dict.fromkeys([*counts[:share], *colours[:share], *every]))[:most]


def section(name: str, made: Callable[[], None]) -> None:
    print(name, flush=True)
    made()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=Path, default=Path("../shared/data/flickr8k-native"))
    for name in ("coco", "held", "flickr", "captions", "train"):
        parser.add_argument(f"--{name}", type=Path)
    given = parser.parse_args()
    section("Measured", lambda: measured_series(given.photos))
    if given.coco and given.held:
        held = of_coco(given.coco, given.held)
        section("By looks", lambda: series_by_looks(held))
        for name, make, compare in (
            ("Counts", counted_collages, compare_counts),
            ("Colours", coloured_collages, compare_colours),
        ):
            made, asked = make(held)
            with library(made) as (engine, at):
                print(f"{name}: {len(made)} collages, {len(asked)} queries", flush=True)
                compare(engine, look(engine, at), asked)
    if given.flickr and given.captions and given.train:
        photos = of_flickr(given.flickr, given.captions, given.train)
        with library([one.path for one in photos]) as (engine, at):
            seen = look(engine, at)
            for name, asked, compare in (
                ("Counts", counted_captions(photos), compare_counts),
                ("Colours", coloured_captions(photos), compare_colours),
            ):
                print(
                    f"{name}: {len(photos)} photos with captions, {len(asked)} queries", flush=True
                )
                compare(engine, seen, asked)


if __name__ == "__main__":
    main()
