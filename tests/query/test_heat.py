"""Where in a photo a query is, and what is said when that cannot be shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import Stopped, UserError
from photosearch.base.explanations import MOST_CELLS, Explanation, HeatMap
from photosearch.base.files import app_dirs
from photosearch.base.searches import Example, Query, Role
from photosearch.base.settings import Settings
from photosearch.base.text_lines import TextLine
from photosearch.engine.library import Engine
from photosearch.images.thumbs import stored
from photosearch.query.heat import BEST, COARSE, FAINTEST, PARTS, brightness, cells, heat_map
from photosearch.query.search import Searcher
from photosearch.store import photos, text_rows
from tests.fakes import COLOURS, HashEncoder, picture

QUARTERS = ("red", "green", "blue", "yellow")  # top left, top right, bottom left, bottom right


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A photo of four colours, and eight of one."""
    folder = tmp_path / "photos"
    folder.mkdir()
    whole = Image.new("RGB", (320, 240))
    for at, colour in enumerate(QUARTERS):
        whole.paste(Image.new("RGB", (160, 120), COLOURS[colour]), (at % 2 * 160, at // 2 * 120))
    whole.save(folder / "four.jpg", quality=95)
    for n, colour in enumerate(COLOURS):
        picture(folder / f"{n}.jpg", colour, n)
    return folder


@pytest.fixture
def engine(own_home: Path, folder: Path, encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


@pytest.fixture
def searcher(engine: Engine) -> Searcher:
    return engine.searcher()


@pytest.fixture
def four(engine: Engine, folder: Path) -> int:
    found = photos.image_of_path(engine.writable, str(folder / "four.jpg"))
    assert found is not None
    return found


def why(searcher: Searcher, image_id: int, query: Query) -> Explanation:
    return searcher.explain(searcher.rank(query, 100), image_id)


def quarter(heat: HeatMap | None) -> str:
    assert heat is not None and heat.peak is not None
    across, down = heat.peak
    return QUARTERS[(across > 0.5) + 2 * (down > 0.5)]


def like(tmp_path: Path, colour: str, role: Role = "like") -> Example:
    path = tmp_path / f"{colour}-{role}.png"
    picture(path, colour, mark=99)
    return Example(str(path), role=role)


@pytest.mark.parametrize("colour", QUARTERS)
def test_words_are_found_where_they_are(searcher: Searcher, four: int, colour: str) -> None:
    found = why(searcher, four, Query(colour))
    assert quarter(found.heat) == colour and found.note == ""
    assert found.heat is not None and (found.heat.width, found.heat.height) == (64, 48)
    assert max(found.heat.values) > 150 and min(found.heat.values) == 0


@pytest.mark.parametrize("role", ["like", "sketch"])
@pytest.mark.parametrize("colour", QUARTERS)
def test_pictures_are_found_where_they_are(
    searcher: Searcher, four: int, tmp_path: Path, colour: str, role: Role
) -> None:
    found = why(searcher, four, Query(examples=(like(tmp_path, colour, role),)))
    assert quarter(found.heat) == colour
    assert [(one.source, one.percent) for one in found.shares] == [("picture", 100)]


def test_words_and_pictures_together(searcher: Searcher, four: int, tmp_path: Path) -> None:
    """The picture is red; the words lead away from it if they have all the weight."""
    pictures = (like(tmp_path, "red"),)
    assert quarter(why(searcher, four, Query("blue", pictures, strength=0.02)).heat) == "red"
    both = why(searcher, four, Query("blue", pictures, strength=0.5))
    assert {one.source for one in both.shares} <= {"words", "picture"}
    assert sum(one.percent for one in both.shares) == 100
    assert quarter(why(searcher, four, Query("blue", pictures, strength=1.0)).heat) == "blue"


def test_the_heat_is_of_what_is_wanted(searcher: Searcher, four: int, tmp_path: Path) -> None:
    plain = why(searcher, four, Query("red"))
    for query in (Query("red -blue"), Query("red", (like(tmp_path, "blue", "unlike"),))):
        found = why(searcher, four, query)
        assert quarter(found.heat) == "red"
        assert [(one.source, one.percent) for one in found.shares] == [("words", 100)]
    assert plain.heat == why(searcher, four, Query("red -blue")).heat
    nothing = why(searcher, four, Query("-blue"))
    assert nothing.heat is None and "must not show" in nothing.note and nothing.shares == ()


def test_what_has_no_place(searcher: Searcher, four: int, tmp_path: Path) -> None:
    style = why(searcher, four, Query(examples=(like(tmp_path, "red", "style"),)))
    assert style.heat is None and "whole photo" in style.note
    assert [(one.source, one.percent) for one in style.shares] == [("style", 100)]
    listed = why(searcher, four, Query("type:jpg"))
    assert listed.heat is None and "conditions" in listed.note and listed.shares == ()
    assert "nothing was searched for" in why(searcher, four, Query()).note
    with pytest.raises(UserError, match="not in the library"):
        why(searcher, 999, Query("red"))


def test_text_that_was_read_is_marked(engine: Engine, searcher: Searcher, four: int) -> None:
    line = TextLine("GRAND HOTEL", (0.1, 0.2, 0.55, 0.1), 0.9)
    text_rows.put(engine.writable, four, [line])
    quoted = why(searcher, four, Query('"hotel"'))
    assert [one.text for one in quoted.marked] == ["HOTEL"]
    assert quoted.marked[0].box == pytest.approx((0.4, 0.2, 0.25, 0.1))
    assert quoted.heat is None and [s.source for s in quoted.shares] == ["text"]
    plain = why(searcher, four, Query("red hotel"))
    assert [one.text for one in plain.marked] == ["HOTEL"] and quarter(plain.heat) == "red"
    misread = why(searcher, four, Query("a red hotol"))
    assert [one.text for one in misread.marked] == ["HOTEL"]
    for words in ("red", "hot", "gr"):
        assert why(searcher, four, Query(words)).marked == (), "parts of words are not asked for"


def test_the_parts_are_encoded_once_in_batches(
    searcher: Searcher, four: int, encoder: HashEncoder
) -> None:
    ranked = searcher.rank(Query("red"), 10)
    before, coarse = encoder.images_encoded, []
    looks = iter([False, False, True])
    with pytest.raises(Stopped):
        searcher.explain(ranked, four, lambda: next(looks), coarse.append)
    done = encoder.images_encoded - before
    assert len(COARSE) < done < len(PARTS)
    assert [quarter(one.heat) for one in coarse] == ["red"]
    found = searcher.explain(ranked, four, tell=coarse.append)
    assert encoder.images_encoded - before == len(PARTS), "what was encoded is not lost"
    coarse.clear()
    assert searcher.explain(ranked, four, lambda: True, coarse.append) == found and not coarse
    assert quarter(why(searcher, four, Query("blue")).heat) == "blue"
    assert encoder.images_encoded - before == len(PARTS), "another query needs no encoding"


def test_a_lost_thumbnail_is_said(engine: Engine, searcher: Searcher, four: int) -> None:
    for thumb in stored(engine.dirs.thumbs):
        thumb.unlink()
    found = why(searcher, four, Query("red"))
    assert found.heat is None and "thumbnail" in found.note and found.shares


def test_a_library_of_one_photo(own_home: Path, tmp_path: Path, encoder: HashEncoder) -> None:
    (tmp_path / "one").mkdir()
    picture(tmp_path / "one" / "a.jpg", "red")
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(tmp_path / "one"))
        engine.index()
        found = why(engine.searcher(), 1, Query("red"))
    assert [(one.source, one.percent) for one in found.shares] == [("words", 100)]


def test_the_map_of_scores() -> None:
    scores = np.array([part[:2] == (0.0, 0.5) for part in COARSE], np.float32)
    found = heat_map(COARSE, scores, (4000, 2000))
    assert (found.width, found.height) == (64, 32) and max(found.values) == 255
    assert found.peak is not None
    assert 0.1 < found.peak[0] < 0.4 and 0.6 < found.peak[1] < 0.9, "within the part"
    pale = heat_map(COARSE, scores, (4000, 2000), bright=0.2)
    assert max(pale.values) == 51 and pale.peak == found.peak
    flat = heat_map(COARSE, np.ones(len(COARSE), np.float32), (40, 40))
    assert flat.peak is None and set(flat.values) == {0}
    for size in ((1, 1), (10_000, 1), (1, 65_000)):
        width, height = cells(size)
        assert min(width, height) >= 1 and max(width, height) <= MOST_CELLS
        assert len(heat_map(COARSE, scores, size).values) == width * height


def test_what_matches_little_is_faint() -> None:
    """Compared with photos whose scores have the mean .1 and the deviation .05."""
    for best, expected in ((0.2, 0.75), (0.225, 1.0), (0.9, 1.0), (0.1, FAINTEST), (-1, FAINTEST)):
        matches = np.array([-1, -1, *[best] * BEST], np.float32)
        assert brightness(matches, 0.1, 0.05) == pytest.approx(expected)
    assert brightness(np.zeros(9, np.float32), 0.0, 0.0) == 1, "photos that are all alike"


def test_the_parts_cover_the_photo() -> None:
    for side in {part[2] for part in PARTS}:
        same = [part for part in PARTS if part[2] == side]
        assert min(part[0] for part in same) == 0
        assert max(part[0] + part[2] for part in same) == pytest.approx(1)
    assert all(0 <= left <= left + wide <= 1 + 1e-9 for left, _top, wide, _high in PARTS)
