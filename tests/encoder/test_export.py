"""What exporting refuses before it needs torch, and the pictures that it tries models on."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.encoder import known
from photosearch.encoder.export import export, goldens, source


def said(line: str) -> None:
    raise AssertionError(line)


@pytest.mark.parametrize("ways", [{}, {"pretrained": "openai", "checkpoint": Path("x.pt")}])
def test_one_source_of_weights_is_needed(ways: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(UserError, match="--pretrained"):
        export("ViT-B-32", tmp_path / "out", name="a", title="A", report=said, agree=said, **ways)  # type: ignore[arg-type]


def test_int8_and_fp16_do_not_go_together(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="int8 or fp16"):
        export(
            "ViT-B-32",
            tmp_path / "out",
            name="a",
            title="A",
            checkpoint=tmp_path / "x.pt",
            int8=True,
            fp16=True,
            report=said,
            agree=said,
        )


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(UserError, match="there already"):
        export(
            "ViT-B-32",
            tmp_path / "out",
            name="a",
            title="A",
            checkpoint=tmp_path / "x.pt",
            report=said,
            agree=said,
        )


def test_without_the_extra_the_hint_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(UserError) as caught:
        export(
            "ViT-B-32",
            tmp_path / "new" / "out",
            name="a",
            title="A",
            checkpoint=tmp_path / "x.pt",
            report=lambda line: None,
            agree=said,
        )
    assert "photosearch[export]" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("architecture", "tag"), [("ViT-B-32", "openai"), ("ViT-L-14", "")])
def test_a_file_of_known_weights_is_read_as_they_were_published(
    architecture: str, tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their activation and preparation of pictures are not in the file."""
    model = next(one for one in known.MODELS if one.architecture.startswith("ViT-B-32"))
    entry = replace(model, architecture="ViT-B-32", pretrained="openai")
    asked: list[str] = []

    def load(_architecture: str, *, published_as: str, **_others: object) -> None:
        asked.append(published_as)
        raise UserError("enough")

    monkeypatch.setattr(source, "load", load)
    with pytest.raises(UserError, match="enough"):
        export(
            architecture,
            tmp_path / "out",
            name="a",
            title="A",
            checkpoint=tmp_path / "x.pt",
            known=entry,
            report=lambda line: None,
            agree=said,
        )
    assert asked == [tag]


def test_golden_pictures_are_many_and_the_same_each_time() -> None:
    first, again = goldens.pictures(12), goldens.pictures(12)
    assert len({picture.tobytes() for picture in first}) == 12
    assert len({picture.size for picture in first}) >= 4
    for one, other in zip(first, again, strict=True):
        assert one.mode == "RGB"
        assert np.array_equal(np.asarray(one), np.asarray(other))


def test_photos_are_taken_from_all_over_and_other_files_passed_over(tmp_path: Path) -> None:
    for index in range(20):
        Image.new("RGB", (900, 300), (index * 12, 0, 0)).save(tmp_path / f"{index:02}.png")
    (tmp_path / "notes.txt").write_text("not a picture")
    paths = sorted(tmp_path.iterdir())
    found = goldens.photos(paths, 5)
    assert [one.getpixel((0, 0)) for one in found] == [(n * 12, 0, 0) for n in (0, 4, 8, 12, 16)]
    assert found[0].size == (512, 171)
    assert len(goldens.photos(paths, 100)) == 20
    with pytest.raises(UserError, match="None of the files"):
        goldens.photos([tmp_path / "notes.txt"], 5)
    assert goldens.photos([], 5) == []
