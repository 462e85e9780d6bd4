"""Photos made to look drawn or painted: each keeps the size, answers to its seed, and looks as it should."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.encoder.spec import Pixels
from photosearch.training import stylised


@pytest.fixture
def photo() -> Pixels:
    """A dark disc on a bright ground that brightens to the right."""
    down, right = np.mgrid[0:64, 0:64]
    disc = np.hypot(down - 32, right - 32) < 16
    grey = np.where(disc, 110, 200 + right // 2)
    return np.stack([grey, grey // 2, 255 - grey], axis=2).astype(np.uint8)


def test_lines_are_dark_on_white_and_lie_on_the_outline(photo: Pixels) -> None:
    for style in (stylised.lines, stylised.edges):
        drawn = style(photo, np.random.default_rng(3))
        assert drawn.shape == (64, 64)
        assert drawn.dtype == np.uint8
        down, right = np.mgrid[0:64, 0:64]
        distance = np.abs(np.hypot(down - 32, right - 32) - 16)
        assert drawn[distance < 3].mean() < drawn[distance > 8].mean() - 40
        assert np.median(drawn) > 200


@pytest.mark.parametrize("style", [stylised.paint, stylised.cartoon])
def test_colours_stay_a_picture(photo: Pixels, style: object) -> None:
    drawn = [style(photo, np.random.default_rng(seed)) for seed in range(4)]  # type: ignore[operator]
    for one in drawn:
        assert one.shape == photo.shape
        assert one.dtype == np.uint8
        assert len(np.unique(one)) > 3
    assert any((one != drawn[0]).any() for one in drawn[1:])


def test_the_seed_decides(photo: Pixels) -> None:
    for style in (stylised.lines, stylised.edges, stylised.paint, stylised.cartoon):
        one, same = (style(photo, np.random.default_rng(7)) for _ in range(2))
        assert (one == same).all()


def test_moving_keeps_the_ground_white(photo: Pixels) -> None:
    ink = stylised.lines(photo, np.random.default_rng(0))
    small = stylised.moved(ink, np.random.default_rng(0), 0.5, 0.5, 0)
    assert small.shape == ink.shape
    assert (small[:6] == stylised.WHITE).all()
    assert (small < 128).sum() < (ink < 128).sum()


def test_turning_and_mirroring_is_not_the_same_picture(photo: Pixels) -> None:
    turned = [stylised.moved(photo, np.random.default_rng(seed), 1, 1, 20) for seed in range(6)]
    assert len({one.tobytes() for one in turned}) == 6


def test_another_pen_leaves_ink_and_paper(photo: Pixels) -> None:
    ink = stylised.lines(photo, np.random.default_rng(0))
    for seed in range(8):
        drawn = stylised.inked(ink, np.random.default_rng(seed))
        assert drawn.shape == ink.shape
        assert drawn.max() > 180 > drawn.min()
