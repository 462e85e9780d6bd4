"""Doodles: what is read, what is left out, and how one is rendered."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import UserError
from photosearch.training.data import SIZE, SKETCHY_CLASSES, VALIDATION_CLASSES
from photosearch.training.doodles import LEFT_OUT, SIDE, load_doodles, rendered


def write(folder: Path, name: str, count: int) -> None:
    ink = np.zeros((SIDE, SIDE))
    ink[6:22, 8] = ink[6:22, 20] = ink[6, 8:21] = ink[21, 8:21] = 1
    with gzip.open(folder / f"{name}.ndjson.gz", "wt", encoding="utf-8") as stream:
        stream.write("".join(json.dumps(ink.ravel().tolist()) + "\n" for _ in range(count)))


def test_classes_that_are_measured_or_validate_are_left_out(tmp_path: Path) -> None:
    for name, count in (("anvil", 3), ("dog", 2), ("hot air balloon", 2), ("t-shirt", 1)):
        write(tmp_path, name, count)
    found = load_doodles(tmp_path)
    assert found.names == ("anvil", "t shirt")
    assert found.labels.tolist() == [0, 0, 0, 1]
    assert found.ink.shape == (4, SIDE, SIDE)


def test_no_validation_class_is_learnt() -> None:
    held = {label.replace("_", " ") for label in VALIDATION_CLASSES} - {"jack-o-lantern"}
    assert held <= LEFT_OUT
    assert not {"dog", "elephant", "giraffe", "guitar", "horse", "house"} - LEFT_OUT
    assert "owl" in SKETCHY_CLASSES
    assert "owl" not in LEFT_OUT


def test_an_empty_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no \.ndjson\.gz drawings"):
        load_doodles(tmp_path)


def test_a_doodle_is_dark_lines_on_white(tmp_path: Path) -> None:
    write(tmp_path, "anvil", 1)
    ink = load_doodles(tmp_path).ink[0]
    seen = {rendered(ink, np.random.default_rng(seed)).tobytes() for seed in range(5)}
    assert len(seen) == 5
    drawn = rendered(ink, np.random.default_rng(1))
    assert drawn.shape == (SIZE, SIZE)
    assert 0.01 < (drawn < 160).mean() < 0.5
    assert np.median(drawn) > 240
