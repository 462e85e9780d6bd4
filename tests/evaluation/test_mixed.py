"""Mixed queries over labelled pictures, through the program's own search, with a model that knows colours."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.base.records import Progress
from photosearch.base.searches import Query
from photosearch.evaluation import datasets, mixed
from photosearch.evaluation.mixes import CHANGES, Mix, mixes
from photosearch.evaluation.protocol import Measured
from photosearch.evaluation.shelf import Shelf
from tests.fakes import COLOURS, HashEncoder, picture

pytestmark = pytest.mark.slow

CLASSES = ("red", "green", "blue", "yellow")
PHOTOS = 6  # per class


def quiet(progress: Progress) -> None:
    pass


def shot(path: Path, colour: str, seed: int) -> None:
    """A picture of one main colour, with its own light and dark areas."""
    blocks = np.random.default_rng(seed).uniform(-60, 60, (6, 8, 1))
    pixels = np.array(COLOURS[colour]) + blocks - blocks.mean()
    image = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    image.resize((96, 72), Image.Resampling.BICUBIC).save(path)


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos of four colours, and two sketches per colour, each of one photo. The file names state a wrong colour."""
    folder = tmp_path_factory.mktemp("data") / "colours"
    folder.mkdir()
    rows = []
    for k, colour in enumerate(CLASSES):
        wrong = CLASSES[(k + 1) % len(CLASSES)]
        for n in range(PHOTOS):
            name = f"{wrong}-{k}-{n}.png"
            shot(folder / name, colour, seed=10 * k + n)
            rows.append({"image": name, "class": colour, "instance": f"{k}-{n}"})
        for n in range(2):
            name = f"sketch-{wrong}-{k}-{n}.png"
            picture(folder / name, colour, mark=2048 + 5 * n + 64 * k)
            rows.append({"image": name, "class": colour, "instance": f"{k}-{n}", "role": "query"})
    (folder / "manifest.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


@pytest.fixture(scope="module")
def measured(labelled: Path) -> dict[str, Measured]:
    rows = mixed.run(datasets.read(labelled), HashEncoder(), quiet)
    return {one.row["protocol"]: one for one in rows}


def made(labelled: Path, scratch: Path) -> dict[str, Mix]:
    scratch.mkdir()
    tasks = {task.protocol: task for task in datasets.read(labelled)}
    return {mix.protocol: mix for mix in mixes(tasks, scratch)}


def test_every_mix_is_measured_with_its_parts(measured: dict[str, Measured]) -> None:
    assert list(measured) == [
        "sketch_and_name_to_photo",
        "sketch_and_name_to_photo:sketch",
        "sketch_and_name_to_photo:name",
        "thumbnail_to_photo",
        "thumbnail_to_photo:vector",
        "region_to_class",
        "region_to_class:whole",
        "without_to_class",
        "without_to_class:picture",
        "name_to_photo:inside",
        "name_to_photo:inside:whole",
        "photo_to_class:inside",
        "photo_to_class:inside:whole",
        "change_to_style",
        "change_to_style:picture",
        "change_to_style:picture's meaning",
        "change_to_style:words",
        "change_to_style:WeiMoCIR",
    ]
    for protocol, one in measured.items():
        row = one.row
        assert row["queries"] == len(one.results) == len(one.asked) == len(one.groups)
        beside = any(other != protocol and protocol.startswith(other) for other in measured)
        assert ("above" in row) == beside
        for name, gap in row.get("above", {}).items():
            assert gap["b"] - gap["a"] == pytest.approx(gap["difference"])
            assert gap["a"] == pytest.approx(row["metrics"][name])
            assert gap["low"] <= gap["difference"] <= gap["high"]


def test_a_quarter_finds_its_own_class(measured: dict[str, Measured]) -> None:
    quarter, whole = measured["region_to_class"].row, measured["region_to_class:whole"].row
    # six photos of each of four colours fill six collages, and each collage has four quarters
    assert quarter["queries"] == whole["queries"] == 24
    assert quarter["metrics"]["mAP"] > 0.9
    assert whole["above"]["mAP"]["low"] > 0.15


def test_a_collage_holds_each_photo_once(labelled: Path, tmp_path: Path) -> None:
    mix = made(labelled, tmp_path / "scratch")["region_to_class"]
    shown = [mix.none[n] for n in range(0, len(mix.asked), 4)]
    assert sorted(place for places in shown for place in places) == list(range(24))
    for relevant, none in zip(mix.relevant, mix.none, strict=True):
        assert len(none) == 4 and not relevant & none and len(relevant) == PHOTOS - 1


def test_a_without_query_looks_for_what_remains(labelled: Path, tmp_path: Path) -> None:
    mix = made(labelled, tmp_path / "scratch")["without_to_class"]
    assert len(mix.asked) == 12
    for relevant, none in zip(mix.relevant, mix.none, strict=True):
        assert len(none) == 2 and not relevant & none and len(relevant) == PHOTOS - 1


def test_a_change_query_looks_for_the_same_class_in_another_style(
    labelled: Path, tmp_path: Path
) -> None:
    mix = made(labelled, tmp_path / "scratch")["change_to_style"]
    assert len(mix.pictures) == 32 and len(mix.asked) == 32
    for n, asked in enumerate(mix.asked):
        sketched = asked.endswith(CHANGES["sketch"])
        (own,) = mix.none[n]
        assert (own < 24) == sketched
        assert len(mix.relevant[n]) == (2 if sketched else PHOTOS)
        assert all((place >= 24) == sketched for place in mix.relevant[n])
        of_class = datasets.read(labelled)[0].relevant
        owner = {place: k for k, places in enumerate(of_class) for place in places}
        if not sketched:
            assert len({owner[place] for place in mix.relevant[n]}) == 1


def test_a_thumbnail_finds_its_original(measured: dict[str, Measured]) -> None:
    assert measured["thumbnail_to_photo"].row["metrics"]["recall@1"] == 1


def test_file_names_are_ignored(labelled: Path, encoder: HashEncoder) -> None:
    """Each file is named after another class, but the words find what the picture shows."""
    tasks = {task.protocol: task for task in datasets.read(labelled)}
    with Shelf.opened(encoder, tasks["name_to_photo"].photos, quiet) as shelf:
        for k, colour in enumerate(CLASSES):
            best = np.argsort(-shelf.scores(Query(colour)))[:PHOTOS]
            assert sorted(best) == list(range(k * PHOTOS, (k + 1) * PHOTOS))


def test_pictures_with_the_same_bytes_share_a_place(tmp_path: Path, encoder: HashEncoder) -> None:
    files = []
    for n, colour in enumerate(("red", "blue", "red")):
        files.append(tmp_path / f"{n}.png")
        picture(files[-1], colour)
    with Shelf.opened(encoder, files, quiet) as shelf:
        scores = shelf.scores(Query("red"))
        assert scores[0] == scores[2] > scores[1]
        assert shelf.photo(0) == shelf.photo(2) != shelf.photo(1)
        cosines = shelf.cosines("joint", shelf.text("red"))
        assert cosines[0] == cosines[2] > cosines[1]


def test_a_file_that_is_not_a_photo_is_named(tmp_path: Path, encoder: HashEncoder) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.jpg"
    picture(good)
    bad.write_bytes(b"no picture")
    with pytest.raises(UserError, match=r"bad\.jpg"), Shelf.opened(encoder, [good, bad], quiet):
        pass


def test_folders_without_any_mix(tmp_path: Path, encoder: HashEncoder) -> None:
    picture(tmp_path / "a.png")
    row = {"image": "a.png", "words": ["harbour"]}
    (tmp_path / "manifest.jsonl").write_text(json.dumps(row) + "\n")
    with pytest.raises(UserError, match="mixed queries"):
        mixed.run(datasets.read(tmp_path), encoder, quiet)
