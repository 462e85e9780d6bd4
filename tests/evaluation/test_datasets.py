from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from photosearch.errors import UserError
from photosearch.evaluation.datasets import read


def lines(path: Path, *rows: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def test_captions(tmp_path: Path) -> None:
    lines(
        tmp_path / "set" / "captions.jsonl",
        {"image": "a.jpg", "en": ["a dog", "a hound"], "zh": ["狗"]},
        {"image": "b.jpg", "en": ["a cat"]},
        {"image": "c.jpg", "en": []},
    )
    (task,) = read(tmp_path / "set")
    assert (task.protocol, task.name) == ("caption_to_photo", "set")
    assert [photo.name for photo in task.photos] == ["a.jpg", "b.jpg"]
    assert task.photos[0] == tmp_path / "set" / "images" / "a.jpg"
    assert task.queries == ("a dog", "a hound", "a cat")
    assert task.relevant == (frozenset({0}), frozenset({0}), frozenset({1}))


def test_class_names_as_they_stand_and_only_the_gallery(tmp_path: Path) -> None:
    lines(
        tmp_path / "manifest.jsonl",
        {"image": "photo/1.jpg", "role": "gallery", "class": "car_(sedan)"},
        {"image": "sketch/1.png", "role": "query", "class": "car_(sedan)"},
        {"image": "photo/2.jpg", "role": "gallery", "class": "bee"},
        {"image": "photo/3.jpg", "role": "gallery", "class": "car_(sedan)"},
    )
    (task,) = read(tmp_path)
    assert task.protocol == "name_to_photo"
    assert task.queries == ("car_(sedan)", "bee")
    assert task.relevant == (frozenset({0, 2}), frozenset({1}))
    assert task.photos[2] == tmp_path / "photo" / "3.jpg"


@pytest.mark.parametrize("content", ["", '{"image": "a.jpg", "words": ["x"]}\n', '{"path": "a"}\n'])
def test_nothing_to_measure(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.jsonl").write_text(content)
    with pytest.raises(UserError, match="no labelled photos"):
        read(tmp_path)


def test_empty_missing_and_broken(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no labelled photos"):
        read(tmp_path)
    with pytest.raises(UserError, match="not a folder"):
        read(tmp_path / "none")
    (tmp_path / "captions.jsonl").write_text("{broken")
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path)


def test_the_measuring_data(shared_data: Path) -> None:
    sizes = {}
    for name in ("flickr8k-test", "imagenet-sample", "coco-mini", "pacs"):
        (task,) = read(shared_data / name)
        assert all(photo.is_file() for photo in task.photos)
        sizes[name] = (len(task.photos), len(task.queries))
    assert sizes["flickr8k-test"] == (1000, 5000)
    assert sizes["imagenet-sample"] == (500, 500)
    assert sizes["pacs"] == (420, 7)
