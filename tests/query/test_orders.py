"""Answers that a superlative or `--sort` puts into order, over a real library."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.thumbs import thumb_path
from photosearch.language.superlatives import named_order
from photosearch.query.adjectives import PROMPTS, axis_of
from photosearch.query.outcome import Ranked
from photosearch.query.search import Searcher
from photosearch.store import measure_rows
from tests.fakes import COLOURS, HashEncoder, picture

BLURS = 5


def textured(path: Path, colour: str, blur: float) -> None:
    random = np.random.default_rng(3)
    noise = random.normal(0, 60, (200, 300, 1))
    values = (np.array(COLOURS[colour], float) * 0.6 + 50 + noise).clip(0, 255).astype(np.uint8)
    Image.fromarray(values).filter(ImageFilter.GaussianBlur(blur)).save(path, quality=95)


@pytest.fixture
def engine(own_home: Path, encoder: HashEncoder, tmp_path: Path) -> Iterator[Engine]:
    """Of red and of blue, five photos that are more and more blurred; and 20 plain ones of other colours."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for blur in range(BLURS):
        textured(folder / f"a{blur}.jpg", "red", blur * 1.5)
        textured(folder / f"b{blur}.jpg", "blue", blur * 1.5)
    others = [colour for colour in COLOURS if colour not in ("red", "blue", "purple", "orange")]
    for n in range(20):
        picture(folder / f"c{n:02}.jpg", others[n % len(others)], mark=n)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


@pytest.fixture
def searcher(engine: Engine) -> Searcher:
    return engine.searcher()


def names(searcher: Searcher, ranked: Ranked, count: int) -> list[str]:
    return [os.path.basename(hit.path)[:-4] for hit in searcher.rows(ranked, 0, count)]


def asked(searcher: Searcher, query: Query, count: int = 5) -> list[str]:
    return names(searcher, searcher.rank(query, 30), count)


def test_the_photos_that_match_are_ordered_and_the_others_follow(searcher: Searcher) -> None:
    plain = searcher.rank(Query("red"), 30)
    assert set(names(searcher, plain, 5)) == {"a0", "a1", "a2", "a3", "a4"}
    sharpest = searcher.rank(Query("sharpest photos of red"), 30)
    assert names(searcher, sharpest, 5) == ["a0", "a1", "a2", "a3", "a4"]
    assert sharpest.images[5:].tolist() == plain.images[5:].tolist()
    assert asked(searcher, Query("blurriest photos of red")) == ["a4", "a3", "a2", "a1", "a0"]
    assert asked(searcher, Query("red", sort="sharpest")) == ["a0", "a1", "a2", "a3", "a4"]
    assert asked(searcher, Query("red", sort="sharpest", reverse=True))[0] == "a4"
    assert asked(searcher, Query("red -sort:sharpest"))[0] == "a4"
    assert searcher.said(sharpest) == "‘red’, sort:sharpest"


def test_few_photos_are_asked_for(searcher: Searcher) -> None:
    """The sharpest of all that match, not of the two that match best."""
    ranked = searcher.rank(Query("sharpest photos of blue"), 2)
    assert names(searcher, ranked, 5) == ["b0", "b1"] and len(ranked) == 2


def test_nothing_but_an_order_orders_the_whole_library(engine: Engine, searcher: Searcher) -> None:
    for query, name, down in (
        (Query("brightest"), "brightness", True),
        (Query("dunkelste Bilder"), "brightness", False),
        (Query("", sort="brightest"), "brightness", True),
        (Query("most colourful photos"), "colourfulness", True),
        (Query("highest contrast"), "contrast", True),
    ):
        ranked = searcher.rank(query, 30)
        known = measure_rows.column(engine.writable, name)
        values = [known[image] for image in ranked.images.tolist()]
        assert len(values) == 30 and values == sorted(values, reverse=down), query
        assert ranked.months == () and ranked.note == ""
    for query in (Query(""), Query("", sort="name"), Query("sharpest -sort:sharpest")):
        assert len(searcher.rank(query, 30)) == 30


def test_an_order_within_filters(searcher: Searcher) -> None:
    assert asked(searcher, Query("file:b sharpest"), 30) == ["b0", "b1", "b2", "b3", "b4"]
    assert asked(searcher, Query("file:b newest photos"), 30) != []


def test_an_adjective_orders_by_the_axis_to_its_opposite(
    engine: Engine, searcher: Searcher, encoder: HashEncoder
) -> None:
    order = named_order("greenest")
    assert order is not None and order.looks[0][0] == "green"
    ends = [
        encoder.encode_texts([PROMPTS[n].format(side[n % len(side)]) for n in range(3)]).mean(
            axis=0
        )
        for side in order.looks
    ]
    axis = (ends[0] - ends[1]) / np.linalg.norm(ends[0] - ends[1])
    assert axis_of(engine.model, order) == pytest.approx(axis, abs=1e-6)
    ranked = searcher.rank(Query("greenest"), 30)
    ids, scores = engine.spaces["joint"].scores_of(
        engine.writable, axis.astype(np.float32), ranked.images
    )
    by_id = dict(zip(ids.tolist(), scores.tolist(), strict=True))
    values = [by_id[image] for image in ranked.images.tolist()]
    assert values == sorted(values, reverse=True) and "approximate" in ranked.note
    turned = searcher.rank(Query("least green"), 30)
    assert turned.images.tolist() == ranked.images[::-1].tolist()


def test_the_best_are_sharp_and_match(searcher: Searcher) -> None:
    best = asked(searcher, Query("best of red"))
    assert set(best) == {"a0", "a1", "a2", "a3", "a4"} and best.index("a0") < best.index("a4")
    assert len(searcher.rank(Query("best photos"), 30)) == 30


def test_photos_that_are_not_measured_are_last(engine: Engine, searcher: Searcher) -> None:
    with engine.writable.transaction() as conn:
        first = conn.execute(
            "SELECT image_id FROM measures ORDER BY sharpness DESC LIMIT 2"
        ).fetchall()
        conn.execute("DELETE FROM measures WHERE image_id = ?", first[0])
        conn.execute("UPDATE measures SET sharpness = 7 WHERE image_id = ?", first[1])
    ranked = searcher.rank(Query("sharpest"), 30)
    assert set(ranked.images[-2:].tolist()) == {first[0][0], first[1][0]}
    assert "2 photos have not been measured yet" in ranked.note
    engine.fill_gaps([])
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM measures")
    assert len(searcher.rank(Query("sharpest photos of red"), 30)) == 30
    engine.fill_gaps([])
    assert searcher.rank(Query("sharpest"), 30).note == ""


def test_a_lost_thumbnail_costs_only_its_measure(engine: Engine, searcher: Searcher) -> None:
    lost, root, relpath = engine.writable.conn.execute(
        "SELECT content_hash, root.path, relpath FROM image JOIN file ON image_id = image.id "
        "JOIN root ON root.id = root_id ORDER BY image.id LIMIT 1"
    ).fetchone()
    thumb_path(engine.dirs.thumbs, lost).unlink()
    os.unlink(os.path.join(root, relpath))  # from which it would be made again
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM measures")
    engine.fill_gaps([])
    assert len(measure_rows.column(engine.writable, "blown")) == 29
    assert len(searcher.rank(Query("sharpest"), 30)) == 30


@pytest.mark.parametrize("count", [0, 1, 3])
def test_small_libraries(own_home: Path, encoder: HashEncoder, tmp_path: Path, count: int) -> None:
    folder = tmp_path / "few"
    folder.mkdir()
    for n in range(count):
        picture(folder / f"{n}.jpg", list(COLOURS)[n], mark=n)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        searcher = engine.searcher()
        for words in (
            "sharpest",
            "most crowded",
            "best",
            "sharpest photos of red",
            "newest photos",
            "best of red",
        ):
            try:
                ranked = searcher.rank(Query(words), 10)
            except UserError:
                assert not count
            else:
                assert len(ranked) == count, words
        assert len(searcher.rank(Query("", sort="darkest"), 10)) == count


def test_copies_of_one_photo_are_one_photo(
    own_home: Path, encoder: HashEncoder, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    for n in range(12):
        picture(folder / f"{n}.jpg", "red")
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        for words in ("sharpest", "most crowded", "best of red", "happiest red"):
            assert len(engine.searcher().rank(Query(words), 10)) == 1
