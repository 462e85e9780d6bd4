"""The everyday exam: which photos are right, and what is counted. Drawn photos and the tiny model; no real sets."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.evaluation.encoding import Vectors
from photosearch.training import exam
from photosearch.training.data import Photo
from photosearch.training.exam import ExamPhoto, ExamQuery
from photosearch.training.foils import KINDS
from photosearch.training.named import Named
from tests.tiny import TINY

LANGUAGES = {"en", "de", "fr", "cs", "zh", "es", "it", "pt"}


@pytest.fixture(scope="module")
def queries() -> list[ExamQuery]:
    return exam.read_queries()


def written(folder: Path, *entries: dict[str, object]) -> list[ExamQuery]:
    path = folder / "queries.json"
    path.write_text(json.dumps(entries), "utf-8")
    return exam.read_queries(path)


def drawn(folder: Path, count: int) -> list[Path]:
    random = np.random.default_rng(4)
    paths = [folder / f"{number}.png" for number in range(count)]
    for path in paths:
        Image.fromarray(random.integers(0, 256, (8, 8, 3), dtype=np.uint8)).resize((64, 64)).save(
            path
        )
    return paths


def test_the_file_asks_ten_kinds(queries: list[ExamQuery]) -> None:
    counts = Counter(query.kind for query in queries)
    assert len(counts) == 10
    assert sum(counts.values()) >= 220
    assert min(counts.values()) >= 20
    assert len({query.words["en"] for query in queries}) == len(queries)
    assert all(query.labels or query.every or query.some for query in queries)


def test_ten_of_each_kind_are_asked_in_all_languages(queries: list[ExamQuery]) -> None:
    assert all(set(query.words) in ({"en"}, LANGUAGES) for query in queries)
    spoken = [query for query in queries if len(query.words) > 1]
    assert set(Counter(query.kind for query in spoken).values()) == {10}
    assert all(text.strip() == text != "" for query in spoken for text in query.words.values())


@pytest.mark.parametrize(
    ("words", "caption", "right"),
    [
        ("red bus", "A large red double decker bus is parked", True),
        ("red bus", "A red car behind a blue bus", False),
        ("two dogs", "Two big dogs run on sand", True),
        ("two dogs", "Two men with dogs", False),
        ("white dog", "A white dog digs", True),
        ("white dog", "A black and white dog digs", False),
        ("man on a horse", "A man rides a horse", True),
        ("man on a horse", "A man pats a horse", False),
        ("night", "A street at night", True),
        ("cooking", "A woman prepares a meal", True),
        ("cooking", "A goalie prepares to jump", False),
        ("little girl", "A little girl in a puddle", True),
        ("teddy bear", "A bear in a river", False),
    ],
)
def test_what_a_caption_says_decides(
    queries: list[ExamQuery], words: str, caption: str, right: bool
) -> None:
    query = next(one for one in queries if one.words["en"] == words)
    assert query.answered_by(ExamPhoto(Path("a.jpg"), ("nothing", caption))) is right


def test_parts_of_a_rule(tmp_path: Path) -> None:
    (query,) = written(
        tmp_path,
        {
            "kind": "places",
            "en": "old town",
            "all": ["old"],
            "any": ["town", "city"],
            "none": ["not"],
            "labels": ["scenes/town"],
        },
    )

    def answered(*captions: str, label: str = "") -> bool:
        return query.answered_by(ExamPhoto(Path("a.jpg"), captions, label))

    assert answered("An OLD city")
    assert not answered("An old house")
    assert not answered("old", "town")  # no one caption says both
    assert not answered("not an old town")
    assert answered(label="scenes/town")
    assert not answered(label="scenes/sea")


def test_the_gallery_takes_few_photos_that_nobody_asks_for(tmp_path: Path) -> None:
    queries = written(tmp_path, {"kind": "places", "en": "sea", "labels": ["scenes/sea"]})
    held = tuple((Path(f"{number}.jpg"), number % 2) for number in range(60))
    named = Named("scenes", ("sea", "street"), (), held)
    photos = exam.gallery([Photo(Path("c.jpg"), ("A cup",))], [named], queries)
    labels = Counter(photo.label for photo in photos)
    assert labels == {"": 1, "scenes/sea": exam.ASKED, "scenes/street": exam.OTHERS}
    assert len({photo.path for photo in photos}) == len(photos)


def test_too_few_right_photos_are_an_error(tmp_path: Path) -> None:
    queries = written(tmp_path, {"kind": "objects", "en": "cup", "all": ["cup"]})
    photos = [ExamPhoto(Path(f"{number}.jpg"), ("A cup",)) for number in range(exam.FEWEST)]
    assert exam.answers(queries, photos).all()
    with pytest.raises(UserError, match=r"cup \(4\)"):
        exam.answers(queries, photos[1:])


def test_only_the_first_five_count() -> None:
    scores = np.array([[9, 8, 7, 6, 5, 4], [4, 5, 6, 7, 8, 9]], np.float32)
    right = np.array([[True, True, False, False, False, True], [True] + 5 * [False]])
    results = exam.judged(scores, right)
    assert results.means["P@5"].tolist() == [0.4, 0.0]
    assert results.means["success@5"].tolist() == [1.0, 0.0]


def test_an_exam_of_the_tiny_model(tmp_path: Path) -> None:
    queries = written(
        tmp_path,
        {"kind": "objects", "en": "cup", "de": "Tasse", "all": ["cup"]},
        {"kind": "animals", "en": "dog", "labels": ["pets/dog"]},
    )
    paths = drawn(tmp_path, 10)
    photos = [ExamPhoto(path, ("A cup",), "pets/dog") for path in paths]
    with Vectors.opened(OnnxEncoder(TINY, provider="cpu"), 1, lambda _progress: None) as vectors:
        rows = exam.examined(vectors, queries, photos)
        foils = exam.told_apart(vectors, [Photo(path, ("A red cup by a man",)) for path in paths])
    assert [(row["title"], row["queries"]) for row in rows] == [
        ("objects", 1),
        ("animals", 1),
        ("all", 2),
        ("in en", 1),
        ("in de", 1),
    ]
    assert all(row["metrics"]["P@5"] == 1 for row in rows)
    assert [row.get("ratio") for row in rows] == [None, None, None, 1, 1]
    assert {row["title"]: row["queries"] for row in foils} == {
        "foils: colour": 10,
        "foils: age": 10,
        "foils: object": 10,
    }
    assert all(0 <= row["intervals"]["right"][0] <= row["metrics"]["right"] <= 1 for row in foils)
    assert [line.split()[0] for line in exam.table(rows)] == [
        "objects",
        "animals",
        "all",
        "in",
        "in",
    ]


def test_foils_repeat_and_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exam, "MOST_FOILS", 7)
    photos = [
        Photo(Path(f"{number}.jpg"), ("Nothing", f"Two dogs and bus {number}"))
        for number in range(20)
    ]
    found = exam.foiled(photos, "number")
    assert found == exam.foiled(photos, "number")
    assert len({path for path, _caption, _foil in found}) == 7
    assert all(caption.startswith("Two") and caption != foil for _, caption, foil in found)
    assert exam.foiled(photos, "colour") == []
    assert set(KINDS) > {"number", "colour"}


def test_the_test_part_has_the_captions_of_the_measuring_folder(tmp_path: Path) -> None:
    folder = tmp_path / exam.TESTED
    (folder / "images").mkdir(parents=True)
    drawn(folder / "images", 2)
    rows = [{"image": f"{number}.png", "en": ["one", f"two {number}"]} for number in range(2)]
    (folder / "captions.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    photos = exam.tested(tmp_path, [Photo(Path("c.jpg"), ("A cup",))])
    assert [photo.captions for photo in photos] == [("A cup",), ("one", "two 0"), ("one", "two 1")]
