"""What `export` refuses before it imports torch, and the pictures on which it tests models."""

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


def test_an_existing_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(UserError, match="exists already"):
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
def test_known_weights_are_read_with_their_published_settings(
    architecture: str, tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file does not state the activation and the picture preprocessing of the weights."""
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


def test_golden_pictures_are_varied_and_reproducible() -> None:
    first, again = goldens.pictures(12), goldens.pictures(12)
    assert len({picture.tobytes() for picture in first}) == 12
    assert len({picture.size for picture in first}) >= 4
    for one, other in zip(first, again, strict=True):
        assert one.mode == "RGB"
        assert np.array_equal(np.asarray(one), np.asarray(other))


def test_photos_are_spread_over_the_files_and_other_files_skipped(tmp_path: Path) -> None:
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
