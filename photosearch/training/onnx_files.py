"""Exports the trained towers as small ONNX files.

The large convolutions of the image encoder run in int8 with fixed ranges, so that a vector does not depend on its batch.
The depthwise and the first convolutions stay in float, because they are cheap and quantising them costs accuracy.
Matrices are stored in int8 and multiplied in float: ONNX Runtime dequantises them when it opens the file.
The drawing branch runs only for the pictures whose gate asks for it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import onnx
import torch
from torch import nn

from photosearch.encoder.export.graph import OPSET, finish
from photosearch.encoder.export.int8 import (
    attribute,
    shrink_matrices,
    write_static,
    write_weights,
)
from photosearch.encoder.spec import Floats
from photosearch.training.data import SIZE
from photosearch.training.on_demand import on_demand
from photosearch.training.projectors import CORE

FLOAT_CONVOLUTIONS = 10
# What the exporter calls the results of the gate [n, 1] and of the drawing branch [n, CORE] of `ImageTower`.
SHARE, DRAWN = "/eye/Sigmoid_output_0", "/eye/named/Div_3_output_0"


def image_onnx(tower: nn.Module, calibration: Floats, path: Path) -> None:
    """`calibration`: float32 [n, 3, size, size], pictures that determine the int8 ranges."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        example = torch.zeros(2, 3, SIZE, SIZE)
        axes = {name: {0: "n"} for name in ("pixel_values", "joint", "visual")}
        export(tower, (example,), plain, ["pixel_values"], ["joint", "visual"], axes)
        write_static(plain, path, calibration, _large_convolutions)
    model = onnx.load(str(path))
    shrink_matrices(model)
    on_demand(model, SHARE, DRAWN, CORE)
    finish(model, path)


def text_onnx(tower: nn.Module, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        example = (torch.ones(2, 5, dtype=torch.int64), torch.ones(2, 5, dtype=torch.int64))
        names = ["input_ids", "attention_mask"]
        axes = {name: {0: "n", 1: "tokens"} for name in names} | {"joint": {0: "n"}}
        export(tower, example, plain, names, ["joint"], axes)
        write_weights(plain, path)


def export(
    tower: nn.Module,
    example: tuple[torch.Tensor, ...],
    path: Path,
    inputs: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]],
) -> None:
    """Write `tower` to `path`. `axes`: the variable ones of each input and output."""
    tower.eval()
    with torch.no_grad():
        torch.onnx.export(
            tower,
            example,
            str(path),
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def _large_convolutions(model: onnx.ModelProto) -> Iterator[str]:
    """All convolutions except the first ones and the depthwise ones."""
    nodes = [node for node in model.graph.node if node.op_type == "Conv"]
    for node in nodes[FLOAT_CONVOLUTIONS:]:
        if attribute(node, "group", 1) == 1:
            yield node.name
