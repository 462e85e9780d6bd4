"""Rankings over real indexes: a sketch, expanded with the photos it finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.query import compose
from photosearch.query.ranking import BySpace, Expanded, _within, ranked
from photosearch.vectors.best import settled, top
from tests.vectors.test_space import DIM, Library

NO_BONUS = np.empty(0, np.int64), np.empty(0, np.float32)


class Shelf:
    """A sketch as the query over photos with random vectors."""

    def __init__(self, folder: Path, count: int, backend: str) -> None:
        self.library = Library(folder)
        self.library.add(count)
        self.index = self.library.opened(backend)
        if backend == "hnsw":
            self.index.checkpoint(self.library.db)
        self.ids = np.array(sorted(self.library.images()), np.int64)
        db = self.library.db
        stored = [self.index.vector_of(db, image) for image in self.ids.tolist()]
        self.vectors = np.array(stored, np.float32).reshape(-1, DIM)
        query = np.random.default_rng(3).standard_normal(DIM).astype(np.float32)
        direction = query / np.linalg.norm(query)
        self.drawn = BySpace(self.library.db, self.index, direction, 2.0)

    def by_hand(self) -> tuple[list[int], list[float]]:
        """All photos, best first, with their scores, computed from the definition without an index."""
        cosines = self.vectors @ self.drawn.direction
        order = np.argsort(-cosines)
        first, near = order[: compose.KEPT], order[: compose.NEAREST]
        again = self.vectors @ compose.expanded(self.drawn.direction, self.vectors[near])
        rest = np.array([n for n in np.argsort(-again) if n not in set(first.tolist())], int)
        scores = [*cosines[first].tolist()]
        scores += [float(cosines[first[-1]] - again[rest[0]] + again[n]) for n in rest]
        return self.ids[[*first, *rest]].tolist(), scores


@pytest.fixture
def shelf(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path, *request.param)
    yield shelf
    shelf.library.db.close()


BOTH = pytest.mark.parametrize("shelf", [(60, "exact"), (60, "hnsw")], indirect=True)


@BOTH
def test_the_first_keep_their_places_and_the_rest_follow_the_expanded_query(shelf: Shelf) -> None:
    images, scores = shelf.by_hand()
    drawn = Expanded(shelf.drawn)
    found = drawn.best(60)
    assert found[0].tolist() == images
    assert found[1].tolist() == pytest.approx(scores, abs=3e-3)
    assert drawn.best(15)[0].tolist() == images[:15]
    plain = shelf.drawn.best(60)[0].tolist()
    assert plain[: compose.KEPT] == images[: compose.KEPT] and plain != images


@BOTH
def test_best_of_and_every_give_the_same_scores(shelf: Shelf) -> None:
    drawn = Expanded(shelf.drawn)
    score = dict(zip(*(part.tolist() for part in drawn.best(60)), strict=True))
    some = np.array(list(score)[5:40:3], np.int64)
    images, scores = drawn.of(some)
    assert dict(zip(images.tolist(), scores.tolist(), strict=True)) == pytest.approx(
        {image: score[image] for image in some.tolist()}, abs=3e-3
    )
    every = drawn.every()
    if every is not None:
        assert dict(zip(every[0].tolist(), every[1].tolist(), strict=True)) == pytest.approx(
            score, abs=3e-3
        )
    bonus = np.array([list(score)[-1]], np.int64), np.array([9.0], np.float32)
    assert ranked([drawn], bonus, 5)[0][0] == bonus[0][0]


@pytest.mark.parametrize("shelf", [(0, "exact"), (7, "exact"), (10, "exact")], indirect=True)
def test_few_photos_keep_their_order(shelf: Shelf) -> None:
    found, plain = ranked([Expanded(shelf.drawn)], NO_BONUS, 20), shelf.drawn.best(20)
    assert found[0].tolist() == plain[0].tolist() and found[1].tolist() == plain[1].tolist()


@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 4000),
    st.floats(0.001, 1),
    st.integers(1, 60),
    st.floats(0, 0.05),
)
def test_the_best_of_those_that_are_allowed(
    seed: int, count: int, share: float, limit: int, error: float
) -> None:
    """However many scores are equal, off, or of photos that are not allowed."""
    chance = np.random.default_rng(seed)
    images = chance.permutation(2 * count)[:count].astype(np.int64) + 1
    exact = chance.integers(0, 50, count).astype(np.float32) / 50
    rough = exact + chance.uniform(-0.99 * error, 0.99 * error, count).astype(np.float32)
    # Some of the allowed ones are not among the images.
    allowed = np.flatnonzero(chance.random(2 * count) < share).astype(np.int64) + 1
    known = dict(zip(images.tolist(), exact.tolist(), strict=True))

    def exactly(asked: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return asked, np.array([known[i] for i in asked.tolist()], np.float32)

    found = settled(*_within(images, rough, allowed, limit, error), limit, error, exactly)
    inside = np.isin(images, allowed)
    wanted = top(images[inside], exact[inside], limit)
    assert found[0].tolist() == wanted[0].tolist()
    assert found[1].tolist() == wanted[1].tolist()
