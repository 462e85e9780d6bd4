"""Full-size open_clip models with random weights, from a file of weights to a search. Each step runs the command line in
its own process, as a user does.

Needs the `export` extra.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from photosearch.encoder.spec import ModelSpec
from tests.fakes import picture_folder

if importlib.util.find_spec("open_clip") is None:
    pytest.skip("needs the `export` extra", allow_module_level=True)

from tests.encoder import open_clip_models as made

ROOT = Path(__file__).resolve().parents[2]
PHOTOS = 200
SIGLIP = "ViT-B-32-SigLIP2-256"


def photosearch(*words: str) -> Any:
    """Run a command and return its JSON output."""
    run = subprocess.run(
        [sys.executable, "-m", "photosearch", *words, "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-3000:]
    assert "Traceback" not in run.stderr
    return json.loads(run.stdout)


def prepare(name: str, folder: Path) -> list[str]:
    """Write random weights of the architecture; return the `model export` options that name them."""
    if name == "small-xlm-roberta":
        plan = made.multilingual_plan("xlm-roberta", folder)
    else:
        plan = made.plan_of(name)
    words = ["--checkpoint", str(made.random_checkpoint(plan, folder))]
    if name == SIGLIP:  # its own tokenizer would be downloaded from a hub
        made.tokenizer(folder, "$A </s>")
        plan["text_cfg"]["hf_tokenizer_name"] = str(folder)
    if name in (SIGLIP, "small-xlm-roberta"):
        words += ["--config", str(made.write_plan(plan, folder))]
    return words


@pytest.mark.parametrize(
    ("name", "way"),
    [
        pytest.param("ViT-B-32", "", marks=pytest.mark.long),
        pytest.param("MobileCLIP2-S0", "", marks=pytest.mark.long),
        pytest.param("small-xlm-roberta", "", marks=pytest.mark.slow),
        pytest.param("ViT-B-16", "", marks=pytest.mark.long),
        pytest.param(SIGLIP, "", marks=pytest.mark.long),
        pytest.param("ViT-B-32", "--int8", marks=pytest.mark.long),
        pytest.param("MobileCLIP2-S0", "--int8", marks=pytest.mark.long),
        pytest.param("ViT-B-32", "--fp16", marks=pytest.mark.long),
        pytest.param("MobileCLIP2-S0", "--fp16", marks=pytest.mark.long),
    ],
)
def test_from_weights_to_a_search(name: str, way: str, tmp_path: Path, own_home: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    photosearch(
        "model", "export", name, "--as", "mine", *prepare(name, source), *filter(None, [way])
    )
    spec = ModelSpec.load(own_home / "data" / "models" / "mine")
    assert spec.quality["export"]["image tower, least cosine"] >= 0.999
    assert spec.quality["export"]["text tower, least cosine"] >= 0.999
    if way:
        print(name, way, spec.quality[way.removeprefix("--")])
    photosearch("model", "use", "mine")
    photos = picture_folder(tmp_path / "photos", PHOTOS)
    photosearch("index", str(photos))
    one = photos / "red-000.jpg"
    alike = photosearch("similar", str(one), "--top", "5")
    assert len(alike) == 5
    assert Path(alike[0]["path"]).name == one.name
    assert len(photosearch("search", "a red square", "--top", "7")) == 7
    in_use = [model["name"] for model in photosearch("model", "list") if model["in_use"]]
    assert in_use == ["mine"]
