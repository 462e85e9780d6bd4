"""One photo is shown for each stack: at the rank of its best match, never behind one that a filter excludes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.files import app_dirs
from photosearch.base.searches import Month, Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.query.opening import opened
from photosearch.query.outcome import Ranked
from photosearch.query.stacked import StackTable, one_per_stack, recounted
from photosearch.store import photos, stacks
from tests.fakes import LIMITS, HashEncoder, answered_by, picture

TABLE = StackTable.of([(5, 2), (2, 2), (9, 2), (4, 4), (3, 4)])  # the best first


def ids(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)


def test_a_stack_stands_where_its_best_match_is_and_shows_its_best_photo() -> None:
    kept = one_per_stack(ids(7, 2, 3, 9, 1, 5, 4), TABLE, 10)
    assert kept.images.tolist() == [7, 5, 4, 1]
    assert kept.behind == {5: (2, 9), 4: (3,)}
    scores = np.linspace(1, 0.4, 7, dtype=np.float32)
    assert kept.scored(scores)[1].tolist() == scores[[0, 1, 2, 4]].tolist()


def test_the_limit_counts_stacks() -> None:
    assert one_per_stack(ids(2, 9, 5, 3, 4, 1), TABLE, 2).images.tolist() == [5, 4]


def test_a_photo_that_a_filter_excludes_hides_none() -> None:
    allowed = TABLE.among(ids(2, 3, 9))
    kept = one_per_stack(ids(9, 2, 3), allowed, 10)
    assert kept.images.tolist() == [2, 3] and kept.behind == {2: (9,)}


def test_a_photo_that_the_query_names_is_shown_itself() -> None:
    kept = one_per_stack(ids(9, 5, 2), TABLE, 10, leading=[9])
    assert kept.images.tolist() == [9] and kept.behind == {9: (5, 2)}


def test_nothing_is_stacked_without_stacks_or_photos() -> None:
    none = StackTable.of([])
    assert one_per_stack(ids(3, 1, 2), none, 10).images.tolist() == [3, 1, 2]
    assert one_per_stack(ids(), TABLE, 10).images.tolist() == []
    assert none.behind == 0 and TABLE.behind == 3


def test_every_photo_is_shown_or_behind_one_exactly_once() -> None:
    for seed in range(100):
        chance = random.Random(seed)
        every = chance.sample(range(1, 60), 40)
        rows = sorted(
            ((image, chance.randint(1, 9)) for image in every[:25]), key=lambda row: row[1]
        )
        allowed = sorted(chance.sample(every, 30))
        ranked = chance.sample(allowed, len(allowed))
        kept = one_per_stack(ids(*ranked), StackTable.of(rows).among(ids(*allowed)), 100)
        found = [*kept.images.tolist(), *(i for behind in kept.behind.values() for i in behind)]
        assert sorted(found) == allowed


def test_months_count_what_is_shown() -> None:
    months = [Month("2024-02", 3), Month("2024-01", 2), Month("", 1)]
    assert recounted(months, ids(0, 2, 5)) == (Month("2024-02", 2), Month("", 1))
    assert recounted([], ids(0, 1)) == ()


def test_an_open_stack_follows_the_photo_that_is_shown_for_it() -> None:
    months = (Month("2024-02", 1), Month("2024-01", 2))
    scores = np.array([0.9, 0.8, 0.7], np.float32)
    closed = Ranked(ids(7, 5, 4), scores, months, behind={5: (2, 9), 4: (3,)})
    found = opened(closed, {5, 4, 99})
    assert found.images.tolist() == [7, 5, 2, 9, 4, 3]
    assert found.scores.tolist() == scores[[0, 1, 1, 1, 2, 2]].tolist()
    assert found.months == (Month("2024-02", 1), Month("2024-01", 5))
    assert found.opened == {5: 5, 2: 5, 9: 5, 4: 4, 3: 4}
    assert opened(closed, set()) is closed and opened(closed, {99}) is closed


# In a library


@pytest.fixture(params=LIMITS)
def engine(
    request: pytest.FixtureRequest,
    own_home: Path,
    encoder: HashEncoder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Engine]:
    """Twelve photos; the four red ones are a stack, of which the best is in another folder."""
    for n in range(12):
        folder = tmp_path / "photos" / ("best" if n == 0 else "others")
        folder.mkdir(parents=True, exist_ok=True)
        picture(folder / f"{n}.jpg", ["red", "green", "blue"][n % 3], mark=n)
    settings = Settings(exact_limit=answered_by(request.param, monkeypatch))
    with Engine.open(app_dirs(), settings, write=True, encoder=encoder) as engine:
        engine.add_folder(str(tmp_path / "photos"))
        engine.index()
        red = [number(engine, f"{n}.jpg") for n in (0, 3, 6, 9)]
        stacks.put(engine.writable, red, [(i, red[0], i == red[0]) for i in red])
        yield engine


def number(engine: Engine, name: str) -> int:
    every = photos.read(engine.writable, list(range(1, 13)))
    return next(i for i, row in every.items() if row.names[0].path.endswith(f"/{name}"))


def names(engine: Engine, words: str, top: int = 12) -> list[str]:
    hits = engine.ask(Query(words, stacked=True), top).hits
    return [hit.path.rpartition("/")[2] for hit in hits]


def test_a_search_counts_a_stack_once(engine: Engine) -> None:
    plain = engine.ask(Query("red"), 12)
    assert len(plain.hits) == 12 and not any(hit.stack for hit in plain.hits)
    found = engine.ask(Query("red", stacked=True), 12)
    assert len(found.hits) == 9 and found.hits[0].path.endswith("/best/0.jpg")
    assert found.hits[0].score == plain.hits[0].score
    assert [hit.rank for hit in found.hits] == list(range(1, 10))
    behind = [path.rpartition("/")[2] for path in found.stacks[found.hits[0].image_id]]
    assert sorted(behind) == ["3.jpg", "6.jpg", "9.jpg"]
    assert len(names(engine, "red", 4)) == 4, "the limit counts stacks"


def test_filters_choose_the_photos_of_a_stack(engine: Engine) -> None:
    assert names(engine, "red in:best") == ["0.jpg"]
    [first, *others] = engine.ask(Query("red in:others", stacked=True), 12).hits
    assert "/others/" in first.path and len(first.stack) == 2 and len(others) == 8
    listed = engine.ask(Query("in:others", stacked=True), 12)
    assert len(listed.hits) == 9 and sum(len(hit.stack) for hit in listed.hits) == 2


def test_a_listing_by_date_counts_its_months_again(engine: Engine) -> None:
    found = engine.searcher().rank(Query("type:jpg", stacked=True), 100)
    assert len(found) == 9 == sum(month.count for month in found.months)
    everything = engine.searcher().rank(Query(stacked=True), 100)
    assert len(everything) == 12, "the view of all photos is not stacked"


def test_sorted_and_reversed(engine: Engine) -> None:
    found = engine.ask(Query("red", sort="name", stacked=True), 12).hits
    assert [hit.path.rpartition("/")[2] for hit in found] == [
        f"{n}.jpg" for n in (0, 1, 2, 4, 5, 7, 8, 10, 11)
    ]


def test_the_file_that_is_asked_for_is_shown(engine: Engine) -> None:
    assert names(engine, "6.jpg")[0] == "6.jpg"


def test_a_photo_that_has_gone_is_no_member(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "photos" / "best" / "0.jpg").unlink()
    engine.index()
    [first, *_others] = engine.ask(Query("red", stacked=True), 12).hits
    assert first.path.endswith(("3.jpg", "6.jpg", "9.jpg")) and len(first.stack) == 2


def test_a_photo_that_can_be_reached_is_shown(engine: Engine) -> None:
    best = number(engine, "0.jpg")
    with engine.writable.transaction() as conn:  # the best one is behind a link whose drive is away
        conn.execute("UPDATE file SET away = 1 WHERE image_id = ?", (best,))
    [first, *_others] = engine.ask(Query("red", stacked=True), 12).hits
    assert not first.offline and first.stack[-1] == best and len(first.stack) == 3
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE file SET away = 1")
    [first, *_others] = engine.ask(Query("red", stacked=True), 12).hits
    assert first.offline and first.image_id == best
