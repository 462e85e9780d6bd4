"""A labelled task through the real decode children, with a model that knows colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosearch.errors import UserError
from photosearch.evaluation.datasets import Labelled
from photosearch.evaluation.protocol import measure, photo_vectors
from photosearch.records import Progress
from tests.fakes import COLOURS, HashEncoder, picture


def task(folder: Path, count: int) -> Labelled:
    colours = [list(COLOURS)[n % 6] for n in range(count)]
    for n, colour in enumerate(colours):
        picture(folder / f"{n:03}.jpg", colour, mark=n)
    return Labelled(
        "name_to_photo",
        "colours",
        tuple(folder / f"{n:03}.jpg" for n in range(count)),
        tuple(sorted(set(colours))),
        tuple(
            frozenset(n for n in range(count) if colours[n] == colour)
            for colour in sorted(set(colours))
        ),
    )


def test_each_vector_belongs_to_its_photo(tmp_path: Path, encoder: HashEncoder) -> None:
    seen: list[Progress] = []
    colours = task(tmp_path, 45)  # more than a batch, and more than is decoded ahead
    row = measure(colours, encoder, 2, seen.append)
    assert (row["photos"], row["queries"]) == (45, 6)
    assert row["metrics"]["recall@1"] == 1 and row["metrics"]["median_rank"] == 1
    assert row["metrics"]["mAP"] > 0.95
    assert seen[-1].done == seen[-1].total == 45
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    vectors = photo_vectors(colours.photos, encoder, 1, seen.append)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)


def test_a_photo_that_cannot_be_measured_is_named(tmp_path: Path, encoder: HashEncoder) -> None:
    colours = task(tmp_path, 4)
    (tmp_path / "002.jpg").write_bytes(b"no picture")
    with pytest.raises(UserError, match=r"002\.jpg cannot be measured"):
        measure(colours, encoder, 1, lambda progress: None)
