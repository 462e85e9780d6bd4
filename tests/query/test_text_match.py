"""Quoted text chooses the photos in which it was read; plain words only move photos up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosearch.base.searches import Query
from photosearch.base.text_lines import TextLine
from photosearch.engine.library import Engine
from photosearch.query.fusion import by_score, fused
from photosearch.query.spelling import corrected
from photosearch.store import text_rows
from tests.coloured import asked, coloured, number

NAMES = [f"{at}.jpg" for at in range(6)]


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, encoder):  # type: ignore[no-untyped-def]
    with coloured(tmp_path / "photos", encoder, NAMES) as engine:
        yield engine


def write(engine: Engine, name: str, text: str) -> None:
    text_rows.put(engine.writable, number(engine, name), [TextLine(text, (0, 0, 1, 1), 1.0)])


def test_quoted_text_chooses(engine: Engine) -> None:
    everything = asked(engine, '"grand hotel"')
    assert len(everything) == len(NAMES), "nothing was read: the model guesses"
    write(engine, "1.jpg", "Grand Hotel Astoria")
    write(engine, "3.jpg", "GRAND HOTEL")
    write(engine, "4.jpg", "Bahnhof")
    assert set(asked(engine, '"grand hotel"')) == {"1.jpg", "3.jpg"}
    assert set(asked(engine, "text:hotel a red house")) == {"1.jpg", "3.jpg"}
    assert asked(engine, '"hotel" "astoria"') == ["1.jpg"]
    assert asked(engine, '"astorai"') == ["1.jpg"], "one slip"
    assert set(asked(engine, "has:text")) == {"1.jpg", "3.jpg", "4.jpg"}
    assert len(asked(engine, "a house -has:text")) == 3
    found = engine.ask(Query('"museum"'), 10)
    assert len(found.hits) == len(NAMES) and "“museum”" in found.note


def test_plain_words_move_a_photo_up(engine: Engine) -> None:
    before = asked(engine, "grand hotel")
    last = before[-1]
    write(engine, last, "The Grand Hotel")
    assert asked(engine, "grand hotel") == [last, *before[:-1]]
    assert asked(engine, "grand hotel lobby") != [last] and len(asked(engine, "grand")) == 6
    scores = [hit.score for hit in engine.ask(Query("grand hotel"), 10).hits]
    assert scores == sorted(scores, reverse=True)


def test_fusing_keeps_every_photo_once() -> None:
    ranking = np.arange(1, 101), np.linspace(1, 0, 100).astype(np.float32)
    images, scores = fused(ranking, [by_score({50: 1.0, 500: 1.0}, 1.0)], 1000)
    assert (images[0] == 50 and images[1] == 500) or set(images[:2].tolist()) <= {1, 50, 500}
    assert sorted(images.tolist()) == [*range(1, 101), 500]
    assert (np.diff(scores) <= 0).all()
    single, _scores = fused(ranking, [by_score({50: 1.0, 500: 1.0}, 0.5)], 10)
    assert single[0] in (1, 50) and len(single) == 10


def test_two_further_rankings_add_up() -> None:
    ranking = np.arange(1, 101), np.linspace(1, 0, 100).astype(np.float32)
    one, other = by_score({90: 0.9, 95: 0.9, 80: 0.2}, 1.0), by_score({95: 1.0, 700: 0.5}, 1.0)
    assert one.ranks.tolist() == [0, 0, 2]
    images, _scores = fused(ranking, [one, other], 1000)
    assert images[0] == 95 and {90, 80, 700} < set(images[:6].tolist())
    assert len(images) == len(set(images.tolist())) == 101


@pytest.mark.parametrize(
    "words",
    [
        '"giarffe elehpant"',
        "“giarffe elehpant”",
        "„giarffe elehpant“",
        "«giarffe elehpant»",
        'text:"giarffe elehpant"',
        "text:giarffe",
    ],
)
def test_the_spelling_of_quoted_text_is_left_alone(words: str) -> None:
    assert corrected(words, ["en"]) == words
    assert corrected(f"giarffe {words}", ["en"]) == f"giraffe {words}"
