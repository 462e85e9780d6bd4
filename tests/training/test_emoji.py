"""Emoji: which are read, what they are called, and how one is shown."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import UserError
from photosearch.training.data import SIZE, VALIDATION_CLASSES
from photosearch.training.doodles import LEFT_OUT
from photosearch.training.emoji import SAID, SIDE, THINGS, load_icons, placed

SQUARE = '<path fill="#ff0000" d="M8 8h16v16H8z"/>'


def write(folder: Path, **icons: dict[str, object]) -> None:
    folder.mkdir()
    held = {"icons": {name.replace("_", "-"): icon for name, icon in icons.items()}, "height": 32}
    (folder / "icons.json").write_text(json.dumps(held | {"width": 32}), "utf-8")


def test_known_things_of_every_set_share_a_name(tmp_path: Path) -> None:
    write(tmp_path / "one", owl={"body": SQUARE}, dog={"body": SQUARE}, key={"body": SQUARE})
    write(tmp_path / "two", owl={"body": SQUARE}, old_key={"body": SQUARE})
    found = load_icons(tmp_path)
    assert found.names == ("key", "owl")
    assert found.labels.tolist() == [0, 1, 0, 1]
    assert found.pictures.shape == (4, SIDE, SIDE, 4)


def test_the_drawing_fills_its_box_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path / "one", owl={"body": SQUARE}, anchor={"body": SQUARE, "left": 8, "top": 8})
    anchor, owl = load_icons(tmp_path).pictures
    assert owl[SIDE // 2, SIDE // 2].tolist() == [255, 0, 0, 255]
    assert owl[2, 2, 3] == 0
    assert anchor[2, 2].tolist() == [255, 0, 0, 255]  # its box begins where the square does


def test_nothing_measured_and_nothing_that_validates_is_learnt() -> None:
    held = LEFT_OUT | {label.replace("_", " ") for label in VALIDATION_CLASSES}
    words = {"dog", "horse", "house", "person", "face", "elephant", "giraffe", "guitar", "armor"}
    words |= {"bell", "blimp", "ray", "rocket", "seagull", "bat", "saxophone", "umbrella"}
    for thing in THINGS:
        name = SAID.get(thing, thing.replace("-", " "))
        assert name == "jack o lantern" or name not in held, thing
        assert not set(thing.split("-")) & words, thing


def test_a_folder_without_icons_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no icons\.json"):
        load_icons(tmp_path)


def test_an_icon_is_shown_in_many_ways(tmp_path: Path) -> None:
    write(tmp_path / "one", owl={"body": SQUARE})
    icon = load_icons(tmp_path).pictures[0]
    photo = np.full((SIZE, SIZE, 3), 90, np.uint8)
    ways = [placed(icon, photo, np.random.default_rng(seed)) for seed in range(30)]
    assert {way.shape for way in ways} == {(SIZE, SIZE, 3)}
    assert len({way.tobytes() for way in ways}) == 30
    white = [way for way in ways if (way[:3, :3] == 255).all()]
    scene = [way for way in ways if (abs(way[:3, :3].astype(int) - 90) < 4).all()]
    assert white, "on paper"
    assert scene, "before a scene"
