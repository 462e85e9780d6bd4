"""Twelve fields of many photos: we, ExifTool and exiv2 read what was written, also after these have rewritten the sidecars."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photosearch.base.marks import LABELS, MARK_FIELDS, MarkField, MarkValue, normal
from photosearch.images.metadata import facts
from photosearch.sidecars import mark_properties, xmp_files
from photosearch.sidecars.xmp_writing import Noted, write

SIGNS = "abc XYZ äöüß 雪山 'quotes\" <&> \u05e9\u05dc\u05d5\u05dd \u0645\u0631 é – /;,😀"
Values = dict[MarkField, MarkValue]
Albums = tuple[tuple[str, int], ...]


def text(rng: random.Random, most: int) -> str:
    """A text that is no empty one, as it is kept."""
    signs = "".join(rng.choice(SIGNS) for _ in range(rng.randrange(1, most)))
    return str(normal("title", f"x{signs}"))


def drawn(rng: random.Random) -> tuple[Values, Albums]:
    levels = ["|".join(text(rng, 9) for _ in range(rng.choice((1, 1, 2, 3)))) for _ in range(4)]
    tags = normal("tags", tuple(one.replace("|x", "|y") for one in levels))
    values: Values = {
        "favourite": rng.random() < 0.5,
        "rating": rng.randrange(-1, 6),
        "picked": rng.random() < 0.5,
        "label": rng.choice(list(LABELS)),
        "title": text(rng, 40),
        "caption": text(rng, 400),
        "tags": tags,
        "rotation": rng.choice((0, 90, 180, 270)),
    }
    if values["rating"] == -1:
        values["picked"] = False
    return values, tuple((text(rng, 20), rng.randrange(1, 10_000)) for _ in range(2))


def read(path: Path, image: Image.Image) -> dict[str, Any]:
    found = facts(image, (8, 6), (path.name,), xmp_files.read(str(path)))
    told = {name: getattr(found, name) for name in MARK_FIELDS if name != "tags"}
    return told | {"tags": set(found.keywords), "albums": dict(found.albums)}


def wanted(values: Values, albums: Albums) -> dict[str, Any]:
    tags = values["tags"]
    assert isinstance(tags, tuple)
    return values | {"tags": set(tags), "albums": dict(albums)}


@pytest.mark.parametrize("count", [40, pytest.param(1000, marks=pytest.mark.long)])
def test_twelve_fields_of_many_files(tmp_path: Path, count: int) -> None:
    rng = random.Random(count)
    image = Image.new("RGB", (8, 6))
    made: dict[Path, tuple[Values, Albums]] = {}
    for number in range(count):
        path = tmp_path / f"p{number}.jpg"
        image.save(path)
        made[path] = drawn(rng)
        write(Noted(str(path), *made[path], "", True))
    with Image.open(next(iter(made))) as photo:
        for path, noted in made.items():
            assert read(path, photo) == wanted(*noted)
        if shutil.which("exiftool"):
            exiftool_agrees(tmp_path, made)
        if shutil.which("exiv2"):
            exiv2_agrees(made)
        for path, noted in made.items():  # after both have rewritten them
            assert read(path, photo) == wanted(*noted)


def flag_of(values: Values) -> int:
    if values["rating"] == -1:
        return mark_properties.REJECTED_FLAG
    return mark_properties.PICKED_FLAG if values["picked"] else mark_properties.NO_FLAG


def lists_of(values: Values) -> tuple[list[str], list[str], list[str]]:
    tags = values["tags"]
    assert isinstance(tags, tuple)
    leaves = list(dict.fromkeys(tag.rpartition("|")[2] for tag in tags))
    return leaves, list(tags), [tag.replace("|", "/") for tag in tags if "/" not in tag]


def exiftool_agrees(folder: Path, made: dict[Path, tuple[Values, Albums]]) -> None:
    command = ["exiftool", "-j", "-G1", "-struct", "-n", "-api", "StructFormat=JSON", "-ext", "xmp"]
    done = subprocess.run([*command, str(folder)], capture_output=True, check=True)
    found = {Path(one["SourceFile"]).name: one for one in json.loads(done.stdout)}
    for path, (values, albums) in made.items():
        one = found[f"{path.name}.xmp"]
        leaves, tags, slashed = lists_of(values)
        ours = {
            "xmp:Rating": values["rating"], "xmp:Label": values["label"], "dc:Title": values["title"],
            "dc:Description": values["caption"], "dc:Subject": leaves, "lr:HierarchicalSubject": tags,
            "digiKam:TagsList": slashed, "digiKam:ColorLabel": mark_properties.COLOURS[str(values["label"])],
            "digiKam:PickLabel": flag_of(values), "photosearch:Favourite": str(values["favourite"]),
            "photosearch:Rotation": values["rotation"],
            "photosearch:Albums": [f"{at} {name}" for name, at in albums],
        }  # fmt: skip
        for name, value in ours.items():
            said = one.get(f"XMP-{name}")
            if isinstance(value, list):
                said = [] if said is None else [str(s) for s in (said if isinstance(said, list) else [said])]  # fmt: skip
            assert str(said) == str(value), (path.name, name)
    command = ["exiftool", "-overwrite_original", "-XMP-dc:Source=exiftool", "-ext", "xmp"]
    subprocess.run([*command, str(folder)], capture_output=True, check=True)


def exiv2_agrees(made: dict[Path, tuple[Values, Albums]]) -> None:
    for path, (values, _albums) in made.items():
        sidecar = f"{path}.xmp"
        done = subprocess.run(["exiv2", "-PXkv", "pr", sidecar], capture_output=True, check=True)
        said: dict[str, str] = {}
        for line in done.stdout.decode().splitlines():
            key, _space, value = line.partition(" ")
            said[key] = value.strip()
        leaves, tags, slashed = lists_of(values)
        ours = {
            "Xmp.xmp.Rating": str(values["rating"]), "Xmp.xmp.Label": str(values["label"]),
            "Xmp.dc.title": f'lang="x-default" {values["title"]}',
            "Xmp.dc.description": f'lang="x-default" {values["caption"]}', "Xmp.dc.subject": ", ".join(leaves),
            "Xmp.lr.hierarchicalSubject": ", ".join(tags), "Xmp.digiKam.TagsList": ", ".join(slashed),
            "Xmp.digiKam.ColorLabel": str(mark_properties.COLOURS[str(values["label"])]),
            "Xmp.digiKam.PickLabel": str(flag_of(values)), "Xmp.photosearch.Favourite": str(values["favourite"]),
            "Xmp.photosearch.Rotation": str(values["rotation"]),
        }  # fmt: skip
        for name, value in ours.items():
            assert said.get(name, "") == value, (path.name, name)
        edit = ["exiv2", "-M", "set Xmp.dc.source exiv2", "mo", sidecar]
        subprocess.run(edit, capture_output=True, check=True)
