"""COCO's sloppy tables of captions."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.training import coco

TABLE = """ImageID,Labels,Caption
0.jpg,1 19,A man on a horse.
1.jpg,3,"A cat, asleep
on a bed."
2.jpg,8,"A sign says ""STOP"" here.
3.jpg,,
4.jpg,2,A photo that is not there.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for number in range(4):
        (tmp_path / "data" / f"{number}.jpg").touch()
    (tmp_path / "train.csv").write_text(TABLE, "utf-8-sig")
    (tmp_path / "test.csv").write_text("ImageID,Labels\n", "utf-8")
    return tmp_path


def test_a_caption_is_read_whatever_its_quotes(folder: Path) -> None:
    found = {p.path.name: p.captions for p in coco.captioned(folder / "train.csv", folder / "data")}
    assert found == {
        "0.jpg": ("A man on a horse.",),
        "1.jpg": ("A cat, asleep on a bed.",),
        "2.jpg": ('A sign says "STOP" here.',),
    }


def test_parts_are_apart_and_always_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coco, "HELD", 1)
    sets = coco.load_coco(folder, lambda _path, _kind: True)
    parts = [
        {photo.path.name for photo in part} for part in (sets.train, sets.validation, sets.test)
    ]
    assert [len(part) for part in parts] == [1, 1, 1]
    assert set.union(*parts) == {"0.jpg", "1.jpg", "2.jpg"}
    assert coco.load_coco(folder, lambda _path, _kind: True) == sets


def test_what_may_not_be_used_is_left_out(folder: Path) -> None:
    with pytest.raises(UserError, match="no photos with captions"):
        coco.load_coco(folder, lambda _path, _kind: False)
