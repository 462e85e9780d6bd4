"""The book of tags: its statistics, what it is sure of, and its file, which may be damaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosearch.encoder.spec import Floats
from photosearch.language.everyday import named_in, vocabulary
from photosearch.vectors import tag_book
from photosearch.vectors.tag_book import ALIKE, LEAST, MOST, SURE, TagBook, TagFile, forget

DIM = 256
N = len(vocabulary())


def unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True), np.float32)


def number(name: str) -> int:
    return named_in(name)[name]


@pytest.fixture(scope="module")
def names() -> Floats:
    return unit(np.random.default_rng(1).standard_normal((N, DIM)).astype(np.float32))


@pytest.fixture(scope="module")
def photos(names: Floats) -> Floats:
    """300 photos, of which the first 20 show a dog and the next 20 a castle."""
    random = np.random.default_rng(2)
    made = 0.15 * random.standard_normal((300, DIM)).astype(np.float32)
    made[:20] += 2 * names[number("dog")]
    made[20:40] += 2 * names[number("castle")]
    return unit(made)


@pytest.fixture(scope="module")
def book(names: Floats, photos: Floats) -> TagBook:
    return TagBook.unmeasured(names).again(photos, 3_000)


def test_what_stands_out_of_the_library_is_a_tag(book: TagBook, photos: Floats) -> None:
    tags = book.best(photos[:40])
    dog, castle = number("dog"), number("castle")
    assert all(dict(found)[dog] >= SURE for found in tags[:20])
    assert all(dict(found)[castle] >= SURE for found in tags[20:])
    for found in tags:
        certainties = [certainty for _thing, certainty in found]
        assert certainties == sorted(certainties, reverse=True)
        assert len(found) <= MOST and all(LEAST <= certainty <= 1 for certainty in certainties)
    assert book.shown_by(dog) == 200 and book.shown_by(castle) == 200
    few = book.certainties(photos[:5], [castle, dog])
    assert few.shape == (5, 2) and (few[:, 1] >= SURE).all() and (few[:, 0] < SURE).all()
    assert np.allclose(few, book.certainties(photos[:5])[:, [castle, dog]])


def test_what_people_often_name_needs_to_stand_out_less() -> None:
    rare, usual = number("castle"), number("dog")
    assert vocabulary()[rare].told < vocabulary()[usual].told
    deviations = np.full(2, 3.5, np.float32)
    few = tag_book.certainty(deviations, np.array([rare, usual]))
    assert few[0] < few[1]


def test_a_word_is_in_few_tags(names: Floats, photos: Floats) -> None:
    """All names with "dog" look alike here."""
    alike = names.copy()
    dogs = [at for at, thing in enumerate(vocabulary()) if "dog" in thing.named().split()]
    alike[dogs] = names[number("dog")]
    assert len(dogs) > 5
    (found,) = TagBook.unmeasured(alike).again(photos, 300).best(photos[:1])
    with_dog = [thing for thing, _certainty in found if thing in dogs]
    assert len(with_dog) == ALIKE


def test_the_statistics_are_those_of_the_sample(names: Floats, photos: Floats) -> None:
    many = np.tile(photos, (10, 1))  # so that the prior counts for little
    book = TagBook.unmeasured(names).again(many, len(many))
    cosines = photos @ names.T
    low, middle = np.quantile(cosines, (0.1587, 0.5), axis=0)
    assert np.abs(book.middle - middle).max() < 0.02
    assert np.abs(book.spread / (middle - low) - 1).max() < 0.1
    assert (book.measured, book.total) == (3_000, 3_000)


@pytest.mark.parametrize("count", [1, 2, 7])
def test_a_tiny_library_is_sure_of_little(names: Floats, photos: Floats, count: int) -> None:
    book = TagBook.unmeasured(names).again(photos[40 : 40 + count], count)
    assert np.isfinite(book.middle).all() and (book.spread > 0).all()
    assert all(len(found) <= MOST for found in book.best(photos[:40]))
    assert TagBook.unmeasured(names).shown_by(0) == 0


def test_the_file_gives_the_book_back(tmp_path: Path, book: TagBook, photos: Floats) -> None:
    file = TagFile(tmp_path / "model", DIM)
    assert file.book() is None
    file.write(book)
    back = file.book()
    assert back is not None and back is file.book(), "it is read once"
    assert [t[0] for t in back.best(photos[:1])[0]] == [t[0] for t in book.best(photos[:1])[0]]
    other = TagFile(tmp_path / "model", DIM)
    other.write(TagBook.unmeasured(book.vectors))
    again = file.book()
    assert again is not None and again.total == 0, "a newer file is noticed"


def test_an_older_edition_is_deleted_and_a_model_can_be_forgotten(
    tmp_path: Path, book: TagBook
) -> None:
    (tmp_path / "tags-0123456789ab.npz").write_bytes(b"old")
    (tmp_path / "other.npz").write_bytes(b"not ours")
    TagFile(tmp_path, DIM).write(book)
    assert sorted(path.name for path in tmp_path.glob("tags-*")) == [
        f"tags-{tag_book.everyday.edition()}.npz"
    ]
    forget(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["other.npz"]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 100)


def with_values(**changed: object):  # type: ignore[no-untyped-def]
    def damage(path: Path) -> None:
        with np.load(path) as held:
            values = dict(held) | changed
        with path.open("wb") as out:
            np.savez(out, **{name: value for name, value in values.items() if value is not None})

    return damage


DAMAGE = {
    "cut off": cut,
    "empty": empty,
    "noise": noise,
    "another dimension": with_values(vectors=np.zeros((N, 3), np.float16)),
    "too few names": with_values(middle=np.zeros(5, np.float32)),
    "not a number": with_values(middle=np.full(N, np.nan, np.float32)),
    "no spread": with_values(spread=np.zeros(N, np.float32)),
    "negative counts": with_values(counts=np.full(N, -1)),
    "more measured than there are": with_values(photos=np.array([5, 4])),
    "without counts": with_values(counts=None),
    "three numbers": with_values(photos=np.array([1, 2, 3])),
    "objects": with_values(counts=np.array([{}] * N, object)),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_is_no_book(tmp_path: Path, book: TagBook, kind: str) -> None:
    file = TagFile(tmp_path, DIM)
    file.write(book)
    (path,) = tmp_path.iterdir()
    DAMAGE[kind](path)
    assert file.book() is None
    file.write(book)
    assert file.book() is not None
