"""A ranking by codes is the ranking by the vectors: inside filters, after deletions, for mixes and however many are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosearch.duplicates.candidates import neighbours
from photosearch.query.ranking import BySpace, Expanded, Ranking, ranked
from photosearch.vectors import code_index, pairwise, space
from photosearch.vectors.space import SpaceIndex
from tests.vectors.test_space import DIM, Library

NO_BONUS = np.empty(0, np.int64), np.empty(0, np.float32)


class Both:
    """A library whose photos two indexes hold: the vectors themselves, and codes that are partly saved."""

    def __init__(self, folder: Path) -> None:
        self.library = Library(folder)
        self.ids = self.library.add(500)
        self.exact, self.codes = (self.library.opened(name) for name in ("exact", "codes"))
        self.codes.checkpoint(self.library.db)
        self.ids += self.library.add(100)
        self.caught_up()

    def caught_up(self) -> None:
        for index in (self.exact, self.codes):
            index.catch_up(self.library.db)
        assert [self.exact.in_use, self.codes.in_use] == ["exact", "codes"]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(code_index, "BLOCK", 64)
        patch.setattr(space, "FEW", 20)
        found = Both(tmp_path_factory.mktemp("both"))
        yield found
        found.library.db.close()


def unit(chance: np.random.Generator) -> np.ndarray:
    drawn = chance.standard_normal(DIM).astype(np.float32)
    return np.asarray(drawn / np.linalg.norm(drawn))


@settings(max_examples=150)
@given(
    st.integers(0, 2**32 - 1),
    st.sampled_from([1, 10, 50, 300, 10_000]),
    st.none() | st.floats(0, 1),
    st.integers(1, 3),
    st.integers(0, 4),
    st.booleans(),
)
def test_the_same_photos_in_the_same_order(
    both: Both, seed: int, limit: int, share: float | None, parts: int, gone: int, drawn: bool
) -> None:
    chance, library = np.random.default_rng(seed), both.library
    if gone and len(both.ids) > 200:
        library.drop([both.ids.pop(int(chance.integers(len(both.ids)))) for _ in range(gone)])
        both.caught_up()
    images = np.array(sorted(library.images()))
    allowed = None if share is None else images[chance.random(len(images)) < share]
    bonus = NO_BONUS
    if seed % 3 == 0:
        some = np.sort(chance.choice(images, 5, replace=False))
        bonus = some, chance.random(5).astype(np.float32)
    queries = [(unit(chance), float(chance.uniform(0.5, 2))) for _ in range(parts)]

    def answer(index: SpaceIndex) -> tuple[np.ndarray, np.ndarray]:
        plain = [BySpace(library.db, index, query, weight) for query, weight in queries]
        rankings: list[Ranking] = [Expanded(one) if drawn else one for one in plain[:1]]
        return ranked([*rankings, *plain[1:]], bonus, limit, allowed)

    wanted, found = answer(both.exact), answer(both.codes)
    assert found[0].tolist() == wanted[0].tolist()
    assert np.allclose(found[1], wanted[1], atol=1e-5)
    if not drawn and parts == 1 and allowed is None:
        one, other = (
            index.search(library.db, queries[0][0], limit) for index in (both.exact, both.codes)
        )
        assert other[0].tolist() == one[0].tolist()


@pytest.mark.parametrize("count", [1, 9, 5000])
def test_neighbours_of_many_photos_are_those_of_each(
    both: Both, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairwise, "WIDE", 50)
    db, images = both.library.db, sorted(both.library.images())[:40]
    wanted = neighbours(db, both.exact, [*images, 10**6], count)
    found = neighbours(db, both.codes, [*images, 10**6], count)
    assert wanted.keys() == found.keys() == set(images)
    for image, (near, cosines) in found.items():
        exact = dict(zip(*(part.tolist() for part in wanted[image]), strict=True))
        _ids, own = both.exact.vectors_of(db, np.array([image]))
        off = both.codes.error(own[0])
        assert near[0] == image and len(near) == len(exact) == len(set(near.tolist()))
        least = min(exact.values())
        every = dict(
            zip(
                *(part.tolist() for part in neighbours(db, both.exact, [image], 5000)[image]),
                strict=True,
            )
        )
        assert all(
            abs(every[i] - c) <= off for i, c in zip(near.tolist(), cosines.tolist(), strict=True)
        )
        assert all(every[i] >= least - 2 * off for i in near.tolist())
