"""Labelled tasks through the real decode children, with a model that knows colours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import UserError
from photosearch.base.records import Progress
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.evaluation import protocol
from photosearch.evaluation.datasets import Task
from photosearch.evaluation.encoding import Vectors
from photosearch.evaluation.protocol import measured, ranked, run
from photosearch.query.read_text import read_text
from tests.fakes import COLOURS, HashEncoder, picture


def quiet(progress: Progress) -> None:
    pass


def names(folder: Path, count: int) -> Task:
    """Photos of six colours, with the names of the colours as queries."""
    folder.mkdir(exist_ok=True)
    colours = [list(COLOURS)[n % 6] for n in range(count)]
    for n, colour in enumerate(colours):
        picture(folder / f"{n:03}.jpg", colour, mark=n)
    asked = tuple(sorted(set(colours)))
    return Task(
        "name_to_photo",
        folder.name,
        tuple(folder / f"{n:03}.jpg" for n in range(count)),
        asked,
        tuple(frozenset(n for n in range(count) if colours[n] == colour) for colour in asked),
        tuple(range(len(asked))),
    )


def drawings(folder: Path, photos: Task) -> Task:
    """One drawing of each colour as a query."""
    files = tuple(folder / f"{colour}.png" for colour in photos.queries)
    for file, colour in zip(files, photos.queries, strict=True):
        picture(file, str(colour), mark=4095)
    return replace(photos, protocol="sketch_to_class", queries=files, kind="drawing")


def alike(photos: Task) -> Task:
    """The photos themselves as queries, each for the others of its colour."""
    owner = {n: places for places in photos.relevant for n in places}
    return replace(
        photos,
        protocol="photo_to_class",
        queries=photos.photos,
        relevant=tuple(owner[n] - {n} for n in range(len(photos.photos))),
        groups=tuple(n % 6 for n in range(len(photos.photos))),
        kind="photo",
    )


def test_each_vector_belongs_to_its_photo(tmp_path: Path, encoder: HashEncoder) -> None:
    seen: list[Progress] = []
    colours = names(tmp_path, 45)  # more than a batch, and more than are decoded ahead
    (found,) = run([colours], encoder, 2, seen.append)
    row = found.row
    assert (row["photos"], row["queries"], row["set"]) == (45, 6, tmp_path.name)
    assert row["metrics"]["recall@1"] == 1 and row["metrics"]["median_rank"] == 1
    assert row["metrics"]["mAP"] > 0.95
    assert "note" not in row and row["intervals"].keys() == row["metrics"].keys()
    assert found.asked == colours.queries
    assert seen[-1].done == seen[-1].total == 51 and seen[-1].eta == 0
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert seen[0].phase == "measuring" and seen[0].eta is None


def test_pictures_as_queries_for_photos(tmp_path: Path, encoder: HashEncoder) -> None:
    colours = names(tmp_path, 24)
    rows = [
        one.row for one in run([drawings(tmp_path, colours), alike(colours)], encoder, 1, quiet)
    ]
    assert [row["protocol"] for row in rows] == ["sketch_to_class", "photo_to_class"]
    for row in rows:
        assert row["metrics"]["mAP"] > 0.95 and row["metrics"]["recall@1"] == 1
    # each photo is encoded once, however many queries it has
    assert encoder.images_encoded == 24 + 6


class Swapped(HashEncoder):
    """A model whose two spaces contradict each other: one of them does not know colours."""

    def __init__(self, blind: Space) -> None:
        super().__init__()
        self._blind = blind

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        found = super().encode_images(pixels)
        found[self._blind] = np.roll(found[self._blind], 5, axis=0) * 1.0
        return found


@pytest.mark.parametrize(
    ("blind", "drawn", "photos"), [("visual", True, False), ("joint", False, True)]
)
def test_drawings_are_compared_by_meaning_and_photos_by_look(
    tmp_path: Path, blind: Space, drawn: bool, photos: bool
) -> None:
    colours = names(tmp_path, 24)
    tasks = [drawings(tmp_path, colours), alike(colours)]
    found = [one.row["metrics"]["mAP"] > 0.95 for one in run(tasks, Swapped(blind), 1, quiet)]
    assert found == [drawn, photos]


@pytest.mark.parametrize("rows", [512, 2])
def test_a_photo_is_not_its_own_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    monkeypatch.setattr(protocol, "ROWS", rows)  # rank in blocks, as for many queries
    paths = tuple(tmp_path / f"{n}.jpg" for n in range(3))
    answers = (frozenset({1}), frozenset({0}), frozenset({1}))
    task = Task("photo_to_class", "x", paths, paths, answers, (0, 1, 2), kind="photo")
    vectors = np.array([[1, 0], [0.8, 0.6], [0, 1]], np.float32)
    assert ranked(task, vectors, vectors).rank.tolist() == [1, 1, 1]
    # with words as queries, each photo ranks before its neighbour
    words = replace(task, queries=("a", "b", "c"), kind="words")
    assert ranked(words, vectors, vectors).rank.tolist() == [2, 2, 2]


def test_two_runs_agree_exactly_and_one_set_with_all_of_them(tmp_path: Path) -> None:
    first, second = names(tmp_path / "first", 19), names(tmp_path / "second", 13)
    tasks = [first, alike(first), second, alike(second)]
    together = run(tasks, Jittery(), 2, quiet)
    again = run(tasks, Jittery(), 2, quiet)
    alone = run(tasks[:2], Jittery(), 1, quiet) + run(tasks[2:], Jittery(), 1, quiet)
    for one, other, third in zip(together, again, alone, strict=True):
        assert one.row == other.row == third.row
        assert one.results.rank.tolist() == other.results.rank.tolist()


class Jittery(HashEncoder):
    """A model whose vectors depend on their batch, far more than a real model's."""

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        shift = float(pixels.astype(np.float64).mean() * len(pixels)) % 1
        return {
            space: np.asarray(rows + np.float32(0.3 * shift) * np.roll(rows, 1, axis=1))
            for space, rows in super().encode_images(pixels).items()
        }


def test_words_are_encoded_as_in_a_search(tmp_path: Path, encoder: HashEncoder) -> None:
    with Vectors.opened(encoder, 1, quiet) as vectors:
        found = vectors.of_words(["a  red\tdog", "blue"])
    wanted = [read_text(encoder, words).vector for words in ("a red dog", "blue")]
    assert np.array_equal(found, np.stack(wanted))


def test_photos_are_rounded_as_the_store_keeps_them(tmp_path: Path, encoder: HashEncoder) -> None:
    photos = names(tmp_path, 3).photos
    with Vectors.opened(encoder, 1, quiet) as vectors:
        raw = vectors.of_pictures(photos, "joint", stored=False)
        kept = vectors.of_pictures(photos, "joint", stored=True)
    assert kept.dtype == np.float32 and not np.array_equal(raw, kept)
    assert np.array_equal(raw.astype(np.float16).astype(np.float32), kept)


def test_a_language_that_the_model_does_not_know_is_reported(
    tmp_path: Path, encoder: HashEncoder
) -> None:
    colours = names(tmp_path, 6)
    strange = replace(colours, protocol="caption_to_photo:de", languages=("de",))
    row = run([strange], encoder, 1, quiet)[0].row
    assert row["note"] == ("The model Hash encoder (tests) does not know German; it knows English.")
    assert row["metrics"]["mAP"] > 0.95


def test_ranks_over_languages(tmp_path: Path) -> None:
    task = Task(
        "caption_to_photo:languages",
        "x",
        tuple(tmp_path / f"{n}.jpg" for n in range(3)),
        ("dog", "Hund", "cat", "Katze"),
        (frozenset({0}), frozenset({0}), frozenset({1}), frozenset({1})),
        (0, 0, 1, 1),
        languages=("en", "de"),
    )
    photos = np.eye(3, dtype=np.float32)
    # "Hund" finds its photo third, the other words find theirs first: variances 1 and 0.
    queries = np.array([[1, 0, 0], [0.1, 0.2, 0.3], [0, 1, 0], [0, 1, 0]], np.float32)
    found = measured(task, queries, photos)
    assert found.row["metrics"] == {"mean_rank_variance": 0.5}
    assert found.row["queries"] == 4 and found.asked == ("dog", "cat") and found.groups == (0, 1)


def test_a_photo_that_cannot_be_measured_is_named(tmp_path: Path, encoder: HashEncoder) -> None:
    colours = names(tmp_path, 4)
    (tmp_path / "002.jpg").write_bytes(b"no picture")
    with pytest.raises(UserError, match=r"002\.jpg cannot be measured"):
        run([colours], encoder, 1, quiet)
    (tmp_path / "001.jpg").unlink()
    with pytest.raises(UserError, match=r"001\.jpg does not exist"):
        run([colours], encoder, 1, quiet)
    assert encoder.images_encoded == 0


def test_expanding_a_sketch_keeps_its_first_ten_answers() -> None:
    """Including the tenth, with which the following one does not tie; after that the order changes."""
    random = np.random.default_rng(0)
    photos, asked = (random.standard_normal((60, 8)).astype(np.float32) for _ in range(2))
    photos /= np.linalg.norm(photos, axis=1, keepdims=True)
    asked /= np.linalg.norm(asked, axis=1, keepdims=True)
    order = np.argsort(-(asked @ photos.T), axis=1)
    files = tuple(Path(f"{n}.jpg") for n in range(60))
    queries = tuple(Path(f"{n}.png") for n in range(60))

    def ranks(place: int) -> list[int]:
        own = tuple(frozenset([int(row[place])]) for row in order)
        task = Task("sketch_to_photo", "s", files, queries, own, tuple(range(60)), kind="drawing")
        return ranked(task, asked, photos).rank.tolist()

    assert ranks(0) == [1] * 60 and ranks(9) == [10] * 60
    assert min(ranks(10)) == 11 and max(ranks(10)) > 11
