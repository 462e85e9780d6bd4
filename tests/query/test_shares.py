"""What a rank comes from, in percent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.facts import Facts
from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.query.fusion import DAMPING
from photosearch.query.shares import in_percent
from photosearch.store import fact_rows, photos
from tests.fakes import COLOURS, HashEncoder, picture


@pytest.fixture
def engine(own_home: Path, encoder: HashEncoder, tmp_path: Path) -> Iterator[Engine]:
    """Photos of eight colours; one has its name and a folder's, another a keyword."""
    for n, colour in enumerate(COLOURS):
        folder = tmp_path / "photos" / ("harbour" if n == 0 else "other")
        folder.mkdir(parents=True, exist_ok=True)
        picture(folder / ("bridge.jpg" if n == 0 else f"{n}.jpg"), colour, n)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(tmp_path / "photos"))
        engine.index()
        yield engine


def image(engine: Engine, name: str) -> int:
    found = photos.image_of_path(engine.writable, str(Path(engine.roots()[0].path) / name))
    assert found is not None
    return found


def shares(engine: Engine, image_id: int, words: str) -> dict[tuple[str, str], int]:
    searcher = engine.searcher()
    found = searcher.explain(searcher.rank(Query(words), 100), image_id).shares
    percents = [one.percent for one in found]
    assert sum(percents) == 100 and percents == sorted(percents, reverse=True)
    return {(one.source, one.words): one.percent for one in found}


def test_words_alone(engine: Engine) -> None:
    for name in ("harbour/bridge.jpg", "other/3.jpg"):
        assert shares(engine, image(engine, name), "green") == {("words", ""): 100}


def test_names_count_as_many_deviations_as_their_bonus(engine: Engine) -> None:
    found = shares(engine, image(engine, "harbour/bridge.jpg"), "red bridge harbour")
    searcher = engine.searcher()
    ranked = searcher.rank(Query("red bridge harbour"), 100)
    assert ranked.terms is not None
    asked = ranked.terms.asked
    [part], [spread] = asked.parts, asked.spreads
    space = engine.spaces["joint"]
    vectors = space.some(engine.writable, 100)
    own = space.vector_of(engine.writable, image(engine, "harbour/bridge.jpg"))
    deviations = float((part.vector @ own - (vectors @ part.vector).mean()) / spread)
    bonus = float(asked.bonus[1][0])
    expected = 100 * bonus / (bonus + max(deviations, 0))
    names = [found["file name", "bridge"], found["folder", "harbour"]]
    assert abs(names[0] - names[1]) <= 1 and sum(names) == pytest.approx(expected, abs=1)


def test_a_whole_name_is_all(engine: Engine) -> None:
    assert shares(engine, image(engine, "harbour/bridge.jpg"), "bridge.jpg") == {
        ("file name", ""): 100
    }


def test_a_fused_ranking_has_its_part_of_the_sum(engine: Engine) -> None:
    first, second = image(engine, "other/3.jpg"), image(engine, "other/4.jpg")
    for image_id, facts in (
        (first, Facts(96, 64, "JPEG", keywords=("ferry", "evening"))),
        (second, Facts(96, 64, "JPEG", keywords=("ferry",), caption="An evening ferry")),
    ):
        with engine.writable.transaction() as conn:
            fact_rows.put_in(conn, image_id, facts)
    words = "ferry evening"
    ranked = engine.searcher().rank(Query(words), 100)
    assert ranked.terms is not None and len(ranked.terms.further) == 1
    for image_id in (first, second):
        place = int(np.flatnonzero(ranked.terms.before[0] == image_id)[0])
        seen, written = 1 / (DAMPING + 1 + place), 1 / (DAMPING + 1)
        found = shares(engine, image_id, words)
        assert found["words", ""] == pytest.approx(100 * seen / (seen + written), abs=1)
    assert found.keys() == {("words", ""), ("keyword", "ferry"), ("caption", "ferry evening")}
    assert found["caption", "ferry evening"] == pytest.approx(3 * found["keyword", "ferry"], abs=3)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ((1, 1, 1), [34, 33, 33]),
        ((0.5, 0.004, 0.496), [50, 50]),
        ((0, 0, 0), []),
        ((1e-12, 0, 0), [100]),
        ((2, 1, 1e-9), [67, 33]),
    ],
)
def test_percentages_add_up(amounts: tuple[float, ...], expected: list[int]) -> None:
    sources = (("words", ""), ("text", "a"), ("text", "b"))
    found = in_percent(dict(zip(sources, amounts, strict=True)))  # type: ignore[arg-type]
    assert [one.percent for one in found] == expected
