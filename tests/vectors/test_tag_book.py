"""The book of tags: its statistics, what it is sure of, and its file, which may be damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import EnvironmentFault
from photosearch.encoder.spec import Floats
from photosearch.language.everyday import named_in, vocabulary
from photosearch.vectors import tag_book
from photosearch.vectors.tag_book import ALIKE, LEAST, MOST, SURE, TagBook, TagFile, forget

DIM = 256
N = len(vocabulary())


def unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True), np.float32)


def number(name: str) -> int:
    return named_in(name, ["en"])[name]


def measured(names: Floats, photos: Floats, total: int = 0) -> TagBook:
    book = TagBook.unmeasured(names).again(photos, total or len(photos), 7)
    assert book is not None, "nothing halts it"
    return book


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
    return measured(names, photos, 3_000)


def test_what_stands_out_of_the_library_is_a_tag(book: TagBook, photos: Floats) -> None:
    tags = book.tags(photos[:40])
    dog, castle = number("dog"), number("castle")
    assert all(dict(found)[dog] >= SURE for found in tags[:20])
    assert all(dict(found)[castle] >= SURE for found in tags[20:])
    for found in tags:
        certainties = [certainty for _thing, certainty in found]
        assert certainties == sorted(certainties, reverse=True)
        assert len(found) <= MOST and all(LEAST <= certainty <= 1 for certainty in certainties)
    assert 150 <= book.amount(dog) <= 300 and 150 <= book.amount(castle) <= 300
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
    (found,) = measured(alike, photos).tags(photos[:1])
    with_dog = [thing for thing, _certainty in found if thing in dogs]
    assert len(with_dog) == ALIKE


def test_the_statistics_are_those_of_the_sample(names: Floats, photos: Floats) -> None:
    many = np.tile(photos, (10, 1))  # so that the prior counts for little
    book = measured(names, many)
    cosines = photos @ names.T
    low, middle = np.quantile(cosines, (0.1587, 0.5), axis=0)
    assert np.abs(book.middle - middle).max() < 0.02
    within = cosines.std(axis=1).mean()
    expected = np.maximum(middle - low, tag_book.LEAST_SPREAD * within)
    assert np.abs(book.spread / expected - 1).max() < 0.1
    assert (book.measured, book.total, book.seq) == (3_000, 3_000, 7)
    assert np.allclose(book.amounts, book.certainties(many).sum(axis=0), rtol=1e-3, atol=1e-3)


def burst(photos: Floats) -> Floats:
    """60 shots of one photo that shows no thing."""
    noise = np.random.default_rng(3).standard_normal((60, DIM)).astype(np.float32)
    return unit(photos[50] + 0.003 * noise)


SMALL = {
    "one": lambda photos: photos[50:51],
    "two": lambda photos: photos[50:52],
    "seven": lambda photos: photos[50:57],
    "a burst": burst,
}


@pytest.mark.parametrize("kind", SMALL)
def test_a_small_or_uniform_library_is_sure_of_little(
    names: Floats, photos: Floats, kind: str
) -> None:
    library = SMALL[kind](photos)
    book = measured(names, library)
    for some in (library, photos[100:200]):
        assert (book.certainties(some) >= SURE).sum(axis=1).mean() < 1
    dog = number("dog")
    assert (book.certainties(photos[:20], [dog]) >= SURE).mean() > 0.5, "what is there is seen"


def test_a_library_without_photos_is_sure_of_nothing(names: Floats, photos: Floats) -> None:
    for book in (TagBook.unmeasured(names), measured(names, photos[:0])):
        assert all(not found for found in book.tags(photos[:40]))
        assert book.amount(0) == 0 and book.total == 0


def test_measuring_can_be_halted(names: Floats, photos: Floats) -> None:
    assert TagBook.unmeasured(names).again(photos, 300, 0, lambda: True) is None


def test_the_file_gives_the_book_back(tmp_path: Path, book: TagBook, photos: Floats) -> None:
    file = TagFile(tmp_path / "model", DIM)
    assert file.book() is None
    file.keep(book)
    assert file.book() is book
    other = TagFile(tmp_path / "model", DIM)
    back = other.book()
    assert back is not None and back is other.book(), "it is read once"
    assert [t[0] for t in back.tags(photos[:1])[0]] == [t[0] for t in book.tags(photos[:1])[0]]
    assert (back.measured, back.total, back.seq) == (300, 3_000, 7)
    other.keep(TagBook.unmeasured(book.vectors))
    again = file.book()
    assert again is not None and again.total == 0, "a newer file is noticed"


def test_what_cannot_be_written_is_kept_in_memory(tmp_path: Path, book: TagBook) -> None:
    (tmp_path / "model").write_bytes(b"")  # also closed to root
    file = TagFile(tmp_path / "model", DIM)
    with pytest.raises(EnvironmentFault):
        file.keep(book)
    assert file.book() is book


def test_an_older_edition_is_deleted_and_a_model_can_be_forgotten(
    tmp_path: Path, book: TagBook
) -> None:
    (tmp_path / "tags-0123456789ab.book").write_bytes(b"old")
    (tmp_path / "other.npz").write_bytes(b"not ours")
    TagFile(tmp_path, DIM).keep(book)
    assert sorted(path.name for path in tmp_path.glob("tags-*")) == [
        f"tags-{tag_book.LAYOUT}-{tag_book.everyday.edition()}.book"
    ]
    forget(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["other.npz"]


def flipped(at: int) -> Callable[[bytes], bytes]:
    def damage(data: bytes) -> bytes:
        changed = bytearray(data)
        changed[at] ^= 64
        return bytes(changed)

    return damage


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[:-1000],
    "empty": lambda data: b"",
    "shorter than its digest": lambda data: data[:10],
    "noise": lambda data: bytes(range(256)) * 100,
    "zeros": lambda data: bytes(len(data)),
    **{f"a bit at {at}": flipped(at) for at in (0, 40, 69, 101, 5_000, -1, -40, -200)},
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_is_no_book(tmp_path: Path, book: TagBook, kind: str) -> None:
    TagFile(tmp_path, DIM).keep(book)
    (path,) = tmp_path.iterdir()
    path.write_bytes(DAMAGE[kind](path.read_bytes()))
    file = TagFile(tmp_path, DIM)
    assert file.book() is None
    file.keep(book)
    assert TagFile(tmp_path, DIM).book() is not None


def test_a_file_of_another_dimension_is_no_book(tmp_path: Path, book: TagBook) -> None:
    TagFile(tmp_path, DIM).keep(book)
    assert TagFile(tmp_path, DIM + 1).book() is None
