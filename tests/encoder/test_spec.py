"""`model.json`: reading, rejection of invalid fields, and the key of the vector space."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.errors import ModelError, ModelMissing
from photosearch.base.files import resource
from photosearch.encoder.spec import ModelSpec

TINY = Path(__file__).with_name("tiny")


def written(folder: Path, **changes: Any) -> Path:
    raw = json.loads((TINY / "model.json").read_text("utf-8"))
    (folder / "model.json").write_text(json.dumps({**raw, **changes}), "utf-8")
    return folder


def test_a_description_survives_a_round_trip(tmp_path: Path) -> None:
    spec = ModelSpec.load(written(tmp_path, pad_id=3, clean="lower", quality={"x": {"y": 1}}))
    (tmp_path / "model.json").write_text(spec.to_json(), "utf-8")
    assert ModelSpec.load(tmp_path) == spec
    assert (spec.pad_id, spec.clean) == (3, "lower")


def test_newer_fields_may_be_absent() -> None:
    raw = json.loads((TINY / "model.json").read_text("utf-8"))
    assert not {"pad_id", "clean"} & raw.keys()
    spec = ModelSpec.load(TINY)
    assert (spec.pad_id, spec.clean) == (0, "none")


def test_the_key_names_both_towers_and_the_preprocessing() -> None:
    spec = ModelSpec.load(resource("models", "starter"))
    image, text = spec.files["image.onnx"], spec.files["text.onnx"]
    assert spec.key == f"starter@{image[:12]}-{text[:12]}-p1"


SHA = "0" * 64
TOWERS = {"image.onnx": SHA, "text.onnx": SHA}
PRE = {
    "size": 4,
    "resize": "squash",
    "interpolation": "bicubic",
    "mean": [0, 0, 0],
    "std": [1, 1, 1],
}


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "../up"},
        {"name": ""},
        {"name": ".hidden"},
        {"name": 5},
        {"title": None},
        {"files": {"image.onnx": SHA}},
        {"files": {**TOWERS, "../../etc/passwd": SHA}},
        {"files": {**TOWERS, "tokenizer.json": "abc"}},
        {"files": {**TOWERS, "tokenizer.json": 3}},
        {"files": ["image.onnx", "text.onnx"]},
        {"dim": 0},
        {"dim": "512"},
        {"dim": 1 << 40},
        {"visual_dim": -1},
        {"dim": True},
        {"context_length": 1},
        {"context_length": 1 << 30},
        {"pad_id": -1},
        {"clean": "scrub"},
        {"languages": [1]},
        {"languages": "en"},
        {"origin": None},
        {"quality": [1]},
        {"quality": {"P@5": float("nan")}},
        {"licence": "\ud800"},
        {"preprocess": {**PRE, "size": 0}},
        {"preprocess": {**PRE, "resize": "stretch"}},
        {"preprocess": {**PRE, "interpolation": "nearest"}},
        {"preprocess": {**PRE, "size": 20_000}},
        {"preprocess": {**PRE, "mean": [0, 0]}},
        {"preprocess": {**PRE, "mean": [10**400, 0, 0]}},
        {"preprocess": {**PRE, "std": [1, 1, float("inf")]}},
        {"preprocess": {**PRE, "std": [1, 0, 1]}},
        {"preprocess": {**PRE, "std": ["a", "b", "c"]}},
        {"preprocess": 7},
        {"surprise": 1},
    ],
    ids=str,
)
def test_an_invalid_description_is_refused(changes: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not describe a model"):
        ModelSpec.load(written(tmp_path, **changes))


def test_what_a_description_lacks_is_named(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text('{"name": "x", "dim": 4}', "utf-8")
    with pytest.raises(ModelError, match=r"^That file .* it lacks title, visual_dim, context_"):
        ModelSpec.load(tmp_path, "That file")


@pytest.mark.parametrize("text", ["", "[]", "3", "null", "{", '"model"', "[" * 100_000], ids=len)
def test_a_file_that_is_no_description_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(text, "utf-8")
    with pytest.raises(ModelError):
        ModelSpec.load(tmp_path)


def test_a_missing_description_is_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        ModelSpec.load(tmp_path)
