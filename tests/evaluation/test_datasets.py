"""Lists of labels written by the tests, and the queries made from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.errors import UserError
from photosearch.evaluation.datasets import Task, read, read_all


def lines(path: Path, *rows: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def by_protocol(folder: Path) -> dict[str, Task]:
    return {task.protocol: task for task in read(folder)}


def test_captions(tmp_path: Path) -> None:
    lines(
        tmp_path / "set" / "captions.jsonl",
        {"image": "a.jpg", "en": ["a dog", "a hound"]},
        {"image": "b.jpg", "en": ["a\u2028cat"]},
        {"image": "c.jpg", "en": []},
    )
    (tmp_path / "set" / "images").mkdir()
    (tmp_path / "set" / "images" / "a.jpg").touch()
    (task,) = read(tmp_path / "set")
    assert (task.protocol, task.name, task.languages) == ("caption_to_photo", "set", ("en",))
    folder = tmp_path / "set"
    assert task.photos == (folder / "images" / "a.jpg", folder / "b.jpg")
    assert task.queries == ("a dog", "a hound", "a\u2028cat")
    assert task.relevant == (frozenset({0}), frozenset({0}), frozenset({1}))
    assert task.groups == (0, 0, 1)


def test_captions_in_other_languages_are_searched_among_all_photos(tmp_path: Path) -> None:
    lines(
        tmp_path / "captions.jsonl",
        {"image": "a.jpg", "en": ["a dog"], "zh_human": ["狗", "犬"]},
        {"image": "b.jpg", "en": ["a cat"], "de": ["eine Katze"], "multi30k": {"fr": ["un chat"]}},
    )
    found = by_protocol(tmp_path)
    assert found.keys() == {
        "caption_to_photo", "caption_to_photo:zh", "caption_to_photo:de", "caption_to_photo:fr"
    }  # fmt: skip
    assert all(len(task.photos) == 2 for task in found.values())
    assert found["caption_to_photo:zh"].queries == ("狗", "犬")
    assert found["caption_to_photo:zh"].languages == ("zh",)
    assert found["caption_to_photo:de"].relevant == (frozenset({1}),)
    assert found["caption_to_photo:fr"].queries == ("un chat",)


def test_one_sentence_in_every_language(tmp_path: Path) -> None:
    one = {"en": ["Two dogs play."], "de": ["Zwei Hunde."], "fr": ["Deux chiens."]}
    lines(
        tmp_path / "captions.jsonl",
        {
            "image": "a.jpg",
            "en": ["A dog .", "Two dogs play ."],
            "zh_human_translation": ["狗", "两只狗"],
            "multi30k": one,
        },
        {"image": "b.jpg", "en": ["A cat ."], "multi30k": {"en": ["a cat"], "de": ["Katze"]}},
        {"image": "c.jpg", "en": ["A cow ."]},
    )
    task = by_protocol(tmp_path)["caption_to_photo:languages"]
    assert task.languages == ("en", "zh", "de", "fr")
    assert task.queries == ("Two dogs play.", "两只狗", "Zwei Hunde.", "Deux chiens.")
    assert task.relevant == (frozenset({0}),) * 4 and len(task.photos) == 3


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    lines(
        tmp_path / "manifest.jsonl",
        {"image": "photo/1.jpg", "role": "gallery", "class": "car_(sedan)", "instance": "i1"},
        {"image": "sketch/1.png", "role": "query", "class": "car_(sedan)", "instance": "i1"},
        {"image": "photo/2.jpg", "class": "bee", "instance": "i2"},
        {"image": "photo/3.jpg", "role": "gallery", "class": "car_(sedan)", "instance": "i3"},
        {"image": "sketch/2.png", "role": "query", "class": "bee", "instance": "i9"},
        {"image": "sketch/3.png", "role": "query", "class": "cow", "instance": "i2"},
        {"image": "art/1.jpg", "role": "query", "style": "art_painting", "class": "bee"},
        {"image": "toon/1.jpg", "role": "query", "style": "cartoon", "class": "bee"},
        {"image": "odd/1.jpg", "role": "query", "style": "engraving", "class": "bee"},
    )
    return tmp_path


def test_class_names_and_only_the_gallery(pictures: Path) -> None:
    task = by_protocol(pictures)["name_to_photo"]
    assert task.queries == ("car (sedan)", "bee")
    assert task.relevant == (frozenset({0, 2}), frozenset({1}))
    assert [photo.name for photo in task.photos] == ["1.jpg", "2.jpg", "3.jpg"]
    assert task.groups == (0, 1)


def test_photos_are_queries_for_others_of_their_class(pictures: Path) -> None:
    task = by_protocol(pictures)["photo_to_class"]
    assert task.kind == "photo" and len(task.photos) == 3
    assert task.queries == (pictures / "photo" / "1.jpg", pictures / "photo" / "3.jpg")
    assert task.relevant == (frozenset({2}), frozenset({0}))
    assert task.groups == (0, 0)


def test_drawings_are_queries_for_their_class_and_their_photo(pictures: Path) -> None:
    found = by_protocol(pictures)
    assert found.keys() == {
        "name_to_photo", "photo_to_class", "sketch_to_class", "sketch_to_photo", "art_to_class", "cartoon_to_class"
    }  # fmt: skip
    sketches = found["sketch_to_class"]
    assert sketches.kind == "drawing"
    assert [query.name for query in sketches.queries] == ["1.png", "2.png"]  # type: ignore[union-attr]
    assert sketches.relevant == (frozenset({0, 2}), frozenset({1}))
    assert sketches.groups == (0, 1)
    exact = found["sketch_to_photo"]
    assert [query.name for query in exact.queries] == ["1.png", "3.png"]  # type: ignore[union-attr]
    assert exact.relevant == (frozenset({0}), frozenset({1}))
    assert found["art_to_class"].queries == (pictures / "art" / "1.jpg",)
    assert found["cartoon_to_class"].relevant == (frozenset({1}),)


def test_words_that_identify_a_picture(tmp_path: Path) -> None:
    lines(
        tmp_path / "manifest.jsonl",
        {"image": "a.jpg", "words": ["EXIT", "only", "“Sale!”", "441B", "1234", "Door"]},
        {"image": "b.jpg", "lines": ["ONLY door 1234 EXIT", "TEL:03-3362"]},
        {"image": "c.jpg", "words": ["Only", "DOOR,"]},
        {"image": "d.jpg", "words": ["only", "the"]},
    )
    (task,) = read(tmp_path)
    assert task.protocol == "words_to_photo" and len(task.photos) == 4
    # "only" occurs in four captions, "the" is short, "1234" has no letter
    assert dict(zip(task.queries, task.relevant, strict=True)) == {
        "exit": {0, 1}, "sale": {0}, "441b": {0}, "door": {0, 1, 2}, "tel:03-3362": {1}
    }  # fmt: skip
    assert task.groups == (0, 0, 0, 0, 1)


def test_all_folders_and_captions_among_the_photos_of_another(tmp_path: Path) -> None:
    lines(tmp_path / "coco-mini" / "captions.jsonl", {"image": "a.jpg", "en": ["x"], "de": ["y"]})
    lines(tmp_path / "imagenet-sample" / "manifest.jsonl", {"image": "b.jpg", "class": "bee"})
    lines(tmp_path / "odd" / "manifest.jsonl", {"path": "c.jpg"})
    (tmp_path / "SOURCE.txt").touch()
    found = read_all(tmp_path)
    assert [(task.name, task.protocol) for task in found] == [
        ("coco-mini", "caption_to_photo"),
        ("coco-mini", "caption_to_photo:de"),
        ("imagenet-sample", "name_to_photo"),
        ("coco-mini+imagenet-sample", "caption_to_photo"),
    ]
    assert [photo.name for photo in found[-1].photos] == ["a.jpg", "b.jpg"]
    assert found[-1].relevant == (frozenset({0}),)
    (tmp_path / "coco-mini" / "captions.jsonl").write_text("")
    assert len(read_all(tmp_path)) == 1


@pytest.mark.parametrize(
    "content", ["", '{"path": "a"}\n', '{"image": "a.jpg", "role": "query"}\n']
)
def test_nothing_to_measure(tmp_path: Path, content: str) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "manifest.jsonl").write_text(content)
    with pytest.raises(UserError, match="has no labelled photos"):
        read(tmp_path / "set")
    with pytest.raises(UserError, match="no folders with labelled photos"):
        read_all(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    for reader in (read, read_all):
        with pytest.raises(UserError, match="not a folder"):
            reader(tmp_path / "none")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{broken", "line 2 is not JSON"),
        ("7", "in line 2 there is no JSON object"),
        ('{"image": 7}', "in line 2 “image” is not a file's name"),
        ('{"image": "a.jpg", "en": "a dog"}', "in line 2 “en” is not a list of texts"),
        ('{"image": "a.jpg", "words": [1]}', "in line 2 “words” is not a list of texts"),
        ('{"image": "a.jpg", "multi30k": 1}', "in line 2 “multi30k” is not an object"),
        ('{"image": "a.jpg", "multi30k": {"de": "x"}}', "in line 2 “de” is not a list of texts"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "captions.jsonl").write_text('{"image": "a.jpg", "en": ["x"]}\n' + line + "\n")
    with pytest.raises(UserError, match=rf"captions\.jsonl cannot be read: {said}"):
        read(tmp_path)


def test_a_list_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "captions.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path)


def test_the_measuring_data(shared_data: Path) -> None:
    found = {(task.name, task.protocol): task for task in read_all(shared_data)}
    assert all(photo.is_file() for task in found.values() for photo in task.photos)
    sizes = {key: (len(task.photos), len(task.queries)) for key, task in found.items()}
    assert sizes["flickr8k-test", "caption_to_photo"] == (1000, 5000)
    assert sizes["flickr8k-test", "caption_to_photo:zh"] == (1000, 5000)
    assert sizes["flickr8k-test", "caption_to_photo:cs"] == (1000, 929)
    assert sizes["imagenet-sample", "name_to_photo"] == (500, 500)
    assert sizes["coco-mini+imagenet-sample", "caption_to_photo"] == (579, 395)
    assert sizes["sketchy125", "sketch_to_photo"] == sizes["sketchy125", "photo_to_class"]
    assert sizes["pacs", "art_to_class"] == (420, 175)
    assert not any(name == "robust-core" for name, _ in found)
