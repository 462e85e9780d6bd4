"""Feedback: marked photos bend a query, and contradictions are told and cost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from photosearch.base.errors import FileError, UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Example, Mark, Query, Role
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Floats
from photosearch.engine.library import Engine
from photosearch.query.feedback import FEW, Library, bent, put_last
from photosearch.query.search import Searcher
from photosearch.store import photos
from tests.fakes import COLOURS, LIMITS, HashEncoder, answered_by, picture

DIM = 24


def unit(rows: NDArray[np.floating]) -> Floats:
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True), np.float32)


class World:
    """Photos of six kinds around a common mean, as encoders make them, and a query on the far side of a gap that means the
    first kind, but prefers the second as much."""

    def __init__(self, seed: int = 3) -> None:
        chance = np.random.default_rng(seed)
        kinds = unit(chance.standard_normal((6, DIM)))
        self.kind = np.arange(300) % 6
        noise = chance.standard_normal((300, DIM)) * 0.2
        self.photos = unit(2 * np.ones(DIM) / np.sqrt(DIM) + kinds[self.kind] + noise)
        gap = unit(chance.standard_normal(DIM))
        self.query = unit(3 * gap + kinds[0] + kinds[1])
        self.library = Library.of(self.photos)

    def precision(self, direction: Floats, without: list[int]) -> float:
        """The share of the wanted kind among the first 40 photos that are not marked."""
        order = [n for n in np.argsort(-(self.photos @ direction)) if n not in without][:40]
        return float(np.mean(self.kind[order] == 0))

    def marked(self, direction: Floats, count: int, before: list[int]) -> list[int]:
        order = [n for n in np.argsort(-(self.photos @ direction)) if n not in before]
        return before + order[:count]

    def bent(self, marks: list[int]) -> Floats:
        right = [n for n in marks if self.kind[n] == 0]
        wrong = [n for n in marks if self.kind[n] != 0]
        return bent(self.query, self.photos[right], self.photos[wrong], self.library)


def test_two_rounds_of_three_marks_find_more_of_what_is_wanted() -> None:
    gains, kinds = [], set()
    for seed in range(12):
        world = World(seed)
        first = world.marked(world.query, 3, [])
        marks = world.marked(world.bent(first), 3, first)
        kinds |= {bool(world.kind[n] == 0) for n in marks}
        twice = world.bent(marks)
        assert np.array_equal(twice, world.bent(marks)), "the same marks, the same answer"
        gains.append(world.precision(twice, marks) - world.precision(world.query, marks))
    assert kinds == {True, False} and min(gains) >= 0 and np.mean(gains) > 0.15


def test_the_query_keeps_its_share_of_few_marks() -> None:
    world = World()
    other = [n for n in range(300) if world.kind[n] == 4][:FEW]
    moved = bent(world.query, world.photos[other], world.photos[:0], world.library)
    spread = world.library.spread_of
    kept = float(np.corrcoef(world.photos @ world.query, world.photos @ moved)[0, 1])
    assert kept > 0.3, "marks that have nothing to do with the query do not replace it"
    assert spread(moved) < 3


def test_wrong_photos_do_not_take_away_what_they_share_with_right_ones() -> None:
    world = World()
    right = [n for n in range(300) if world.kind[n] == 0][:1]
    wrong = [n for n in range(300) if world.kind[n] == 0][1:3]
    moved = bent(world.query, world.photos[right], world.photos[wrong], world.library)
    others = [*right, *wrong]
    assert world.precision(moved, others) >= world.precision(world.query, others)


def test_a_library_without_any_spread_is_left_alone() -> None:
    same = np.repeat(unit(np.ones((1, DIM), np.float32)), 50, axis=0)
    for count in (0, 1, 50):
        library = Library.of(same[:count])
        moved = bent(unit(np.arange(1, DIM + 1, dtype=np.float32)), same[:1], same[:1], library)
        assert np.isfinite(moved).all() and not moved.any()
        outside = unit(np.random.default_rng(1).standard_normal((8, DIM)))
        moved = bent(None, outside[:4], outside[4:], library)
        assert np.isfinite(moved).all() and float(np.abs(moved).max()) < 100


def test_wrong_photos_come_last() -> None:
    found = np.array([5, 3, 9, 1], np.int64), np.array([4, 3, 2, 1], np.float32)
    images, scores = put_last(found, (3, 77), 4)
    assert images.tolist() == [5, 9, 1, 3] and scores.tolist() == [4, 2, 1, 3]
    assert put_last(found, (5,), 3)[0].tolist() == [3, 9, 1]
    empty = put_last((found[0][:0], found[1][:0]), (5,), 3)
    assert not len(empty[0]) and not len(empty[1])


# Through the program's own search


@pytest.fixture(params=LIMITS)
def engine(
    request: pytest.FixtureRequest,
    own_home: Path,
    encoder: HashEncoder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Engine]:
    """Forty photos, five of each colour, with meaningless names; answered by either index."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for n in range(40):
        picture(folder / f"{n:02}.jpg", list(COLOURS)[n % 8], mark=n)
    settings = Settings(exact_limit=answered_by(request.param, monkeypatch))
    with Engine.open(app_dirs(), settings, write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


@pytest.fixture
def searcher(engine: Engine) -> Searcher:
    return engine.searcher()


def colours(searcher: Searcher, query: Query, count: int = 5) -> list[str]:
    hits = searcher.rows(searcher.rank(query, 40), 0, count)
    return [list(COLOURS)[int(Path(hit.path).stem) % 8] for hit in hits]


def places(searcher: Searcher, query: Query, colour: str) -> float:
    """The mean place of the photos of a colour in the answer."""
    return float(
        np.mean([n for n, one in enumerate(colours(searcher, query, 40)) if one == colour])
    )


def mark(searcher: Searcher, colour: str, nth: int = 0, *, wanted: bool = True) -> Mark:
    number = list(COLOURS).index(colour) + 8 * nth
    every = searcher.rows(searcher.rank(Query(), 40), 0, 40)
    [image] = [hit.image_id for hit in every if Path(hit.path).stem == f"{number:02}"]
    return Mark(image_id=image, wanted=wanted)


def test_marks_bend_words_and_stay_apart_from_them(searcher: Searcher) -> None:
    plain = Query("red")
    more = Query("red", marks=(mark(searcher, "blue"), mark(searcher, "blue", 1)))
    assert set(colours(searcher, plain)) == {"red"}
    assert places(searcher, more, "blue") < places(searcher, plain, "blue") - 3
    assert set(colours(searcher, more)) == {"red"}, "what was asked for still counts"
    assert searcher.said(searcher.rank(more, 40)) == "‘red’, marked: 2 more like this"
    assert searcher.said(searcher.rank(plain, 40)) == ""


def test_a_wrong_photo_comes_last_and_a_right_one_stays(searcher: Searcher) -> None:
    wrong, right = mark(searcher, "red", wanted=False), mark(searcher, "red", 1)
    query = Query("red", marks=(wrong, right))
    images = searcher.rank(query, 40).images.tolist()
    assert len(images) == 40 and images[-1] == wrong.image_id
    assert right.image_id in images[:5]
    few = searcher.rank(query, 5).images.tolist()
    assert len(few) == 5 and wrong.image_id not in few
    by_name = Query("red", marks=(wrong,), sort="name")
    assert searcher.rank(by_name, 40).images.tolist()[-1] == wrong.image_id


def test_marks_alone_with_filters_and_with_pictures(searcher: Searcher) -> None:
    alone = Query(marks=(mark(searcher, "green"),))
    assert colours(searcher, alone) == ["green"] * 5
    filtered = Query("type:jpeg", marks=(mark(searcher, "green"),))
    assert colours(searcher, filtered) == ["green"] * 5
    assert len(searcher.rank(Query("type:png", marks=(mark(searcher, "green"),)), 40)) == 0
    like = Example(image_id=mark(searcher, "red").image_id)
    roles: tuple[Role, ...] = ("like", "sketch", "style")
    for role in roles:
        query = Query(examples=(Example(image_id=like.image_id, role=role),))
        marked = Query(
            examples=query.examples, marks=tuple(mark(searcher, "blue", n) for n in range(3))
        )
        assert colours(searcher, marked, 12).count("blue") >= colours(searcher, query, 12).count(
            "blue"
        )
    unlike = Query(marks=(mark(searcher, "green", wanted=False),))
    ranked = searcher.rank(unlike, 40)
    assert "green" not in colours(searcher, unlike, 20) and "Only wrong" in ranked.note


def test_any_picture_file_can_be_marked(searcher: Searcher, tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    picture(outside, "yellow", mark=500)
    query = Query("red", marks=(Mark(str(outside)),) * 2)
    assert places(searcher, query, "yellow") < places(searcher, Query("red"), "yellow") - 3
    inside = next(hit.path for hit in searcher.rows(searcher.rank(Query("red"), 1), 0, 1))
    wrong = Query("red", marks=(Mark(inside, wanted=False),))
    last = searcher.rows(searcher.rank(wrong, 40), 39, 1)
    assert [hit.path for hit in last] == [inside], "the file is a photo of the library"
    with pytest.raises(UserError, match="no file"):
        searcher.rank(Query("red", marks=(Mark(str(tmp_path / "none.png")),)), 5)
    (tmp_path / "text.png").write_text("no picture")
    with pytest.raises(FileError):
        searcher.rank(Query("red", marks=(Mark(str(tmp_path / "text.png")),)), 5)


def test_contradictions_give_an_answer_and_a_sentence(searcher: Searcher) -> None:
    red = mark(searcher, "red")
    torn = Query("red", marks=(red, Mark(image_id=red.image_id, wanted=False)))
    ranked, plain = searcher.rank(torn, 40), searcher.rank(Query("red"), 40)
    assert ranked.images.tolist() == plain.images.tolist()
    assert "both as right and as wrong" in ranked.note
    every = [hit.image_id for hit in searcher.rows(searcher.rank(Query(), 40), 0, 40)]
    all_wrong = Query("red", marks=tuple(Mark(image_id=one, wanted=False) for one in every))
    ranked = searcher.rank(all_wrong, 40)
    assert sorted(ranked.images.tolist()) == sorted(every) and "Every photo" in ranked.note
    assert np.isfinite(ranked.scores).all()
    blue = tuple(mark(searcher, "blue", nth) for nth in range(5))
    red_ones = tuple(mark(searcher, "red", nth, wanted=False) for nth in range(5))
    opposed = Query("red", marks=(*blue, *red_ones))
    assert "opposite" in searcher.rank(opposed, 40).note
    assert colours(searcher, opposed)[0] == "blue"
    gone = Query("red", marks=(Mark(image_id=9_999), Mark(image_id=0), mark(searcher, "red")))
    ranked = searcher.rank(gone, 40)
    assert "2 marked photos are not in the library" in ranked.note
    assert colours(searcher, gone) == ["red"] * 5


@pytest.mark.parametrize("count", [1, 3])
def test_a_very_small_library(
    own_home: Path, encoder: HashEncoder, tmp_path: Path, count: int
) -> None:
    folder = tmp_path / "few"
    folder.mkdir()
    for n in range(count):
        picture(folder / f"{n}.jpg", list(COLOURS)[n], mark=n)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        assert engine.db is not None
        every = photos.newest(engine.db)[0].tolist()
        for wanted in (True, False):
            marks = tuple(Mark(image_id=one, wanted=wanted) for one in every)
            for words in ("red", ""):
                ranked = engine.searcher().rank(Query(words, marks=marks), 10)
                assert len(ranked) == count and np.isfinite(ranked.scores).all()
