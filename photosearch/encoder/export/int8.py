"""Towers in eight bits, and what that costs.

The picture tower's products run in int8 with ranges that are fixed here, so that a vector does not depend on its
batch. Where that costs too much, only its weights are stored in int8, as those of the word tower always are: ONNX
Runtime unfolds them when it opens the file.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from photosearch.base.errors import ModelError
from photosearch.encoder.export.graph import finish
from photosearch.encoder.export.proof import unit
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats, Pixels

# On pictures that fixed no range. Below, an export falls back to weights alone, and below with those it is refused.
LEAST_COSINE: Final = 0.95
MEAN_COSINE: Final = 0.98
LEAST_KEPT: Final = 0.75  # of a photo's nearest; generated pictures are too alike to tell
LEAST_ALONE: Final = 0.9999  # of a vector alone with the same in a batch
NEIGHBOURS: Final = 5
_KEPT: Final = f"share of a picture's nearest {NEIGHBOURS} that stay"
SMALL: Final = 4096  # smaller matrices stay float

Choose = Callable[[onnx.ModelProto], Iterator[str]]


def products(model: onnx.ModelProto) -> Iterator[str]:
    """The products by fixed weights, but for the first (pixels need their precision) and those channel by channel."""
    fixed = {item.name for item in model.graph.initializer}
    nodes = [
        node
        for node in model.graph.node
        if node.op_type in ("Conv", "MatMul", "Gemm") and node.input[1] in fixed
    ]
    for node in nodes[1:]:
        if attribute(node, "group", 1) == 1:
            yield node.name


def attribute(node: onnx.NodeProto, name: str, default: int) -> int:
    return next((int(item.i) for item in node.attribute if item.name == name), default)


def write_static(
    source: Path, target: Path, calibration: Floats, choose: Choose = products
) -> None:
    """The picture tower with products in int8. `calibration`: float32 [n, 3, size, size], what fixes the ranges.

    `choose` names the nodes that compute in int8.
    """
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder, "ready.onnx")
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        model = onnx.load(str(ready))
        quantize_static(
            str(ready),
            str(target),
            _Pictures(model.graph.input[0].name, calibration),
            quant_format=QuantFormat.QDQ,
            nodes_to_quantize=list(choose(model)),
            per_channel=True,
            reduce_range=True,  # seven bits: processors without VNNI would overflow with eight
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
        )
    finish(onnx.load(str(target)), target)


def write_weights(source: Path, target: Path) -> None:
    """A tower that computes as before, its large matrices and tables stored in int8."""
    model = onnx.load(str(source))
    shrink_tables(model)
    shrink_matrices(model)
    finish(model, target)


def loss(
    before: OnnxEncoder, after: OnnxEncoder, pixels: Pixels, measured_on: str
) -> dict[str, Any]:
    """How far `after` is from `before` on pictures that fixed no range. Raises ModelError where batches matter."""
    wanted = before.encode_images(pixels)["joint"]
    found = after.encode_images(pixels)["joint"]
    alone = np.concatenate([after.encode_images(one[None])["joint"] for one in pixels[:8]])
    if float((alone * found[:8]).sum(1).min()) < LEAST_ALONE:
        raise ModelError("The int8 tower's vectors depend on their batch.")
    cosines = (wanted * found).sum(1)
    return {
        "measured on": f"{len(pixels)} {measured_on}",
        "cosine to fp32, mean": round(float(cosines.mean()), 4),
        "cosine to fp32, least": round(float(cosines.min()), 4),
        _KEPT: round(_neighbours_kept(wanted, found), 4),
    }


def good(figures: dict[str, Any], *, of_photos: bool) -> bool:
    """Is the loss small enough to be used?"""
    least, mean = figures["cosine to fp32, least"], figures["cosine to fp32, mean"]
    kept = figures[_KEPT] if of_photos else 1.0
    return bool(least >= LEAST_COSINE and mean >= MEAN_COSINE and kept >= LEAST_KEPT)


def _neighbours_kept(wanted: Floats, found: Floats) -> float:
    """The share of each picture's nearest others that are the same by both sets of vectors."""
    kept = []
    tables = [_without_diagonal(unit(one) @ unit(one).T) for one in (wanted, found)]
    for first, second in zip(*tables, strict=True):
        nearest = set(np.argsort(-first)[:NEIGHBOURS]), set(np.argsort(-second)[:NEIGHBOURS])
        kept.append(len(nearest[0] & nearest[1]) / NEIGHBOURS)
    return float(np.mean(kept))


def _without_diagonal(table: Floats) -> Floats:
    np.fill_diagonal(table, -2)
    return table


class _Pictures(CalibrationDataReader):  # type: ignore[misc]
    def __init__(self, name: str, tensors: Floats) -> None:
        self._name = name
        self._batches = iter(np.split(tensors, range(8, len(tensors), 8)))

    def get_next(self) -> dict[str, Floats] | None:
        batch = next(self._batches, None)
        return None if batch is None else {self._name: batch}


def shrink_matrices(model: onnx.ModelProto) -> None:
    """Store each matrix that a product multiplies by as int8 with one scale a column of the result."""
    graph = model.graph
    found = list(_matrices(model))
    for name, axis in dict.fromkeys(found):
        # several products may share it, but nothing may need it in another way
        if _uses(model, name) != found.count((name, axis)) or not _store_rounded(model, name, axis):
            continue
        graph.node.insert(0, helper.make_node("Mul", [f"{name}_cast", f"{name}_scale"], [name]))
        graph.node.insert(
            0, helper.make_node("Cast", [f"{name}_int8"], [f"{name}_cast"], to=_FLOAT)
        )


def shrink_tables(model: onnx.ModelProto) -> None:
    """Store each table that is looked up as int8 with one scale a row."""
    graph = model.graph
    for node in [node for node in graph.node if node.op_type == "Gather"]:
        name, ids, output = node.input[0], node.input[1], node.output[0]
        if attribute(node, "axis", 0) or _uses(model, name) != 1:
            continue
        if not _store_rounded(model, name, 1):
            continue
        at = list(graph.node).index(node)
        graph.node.remove(node)
        for new in (
            helper.make_node("Mul", [f"{output}_cast", f"{output}_scale"], [output]),
            helper.make_node("Gather", [f"{name}_scale", ids], [f"{output}_scale"]),
            helper.make_node("Cast", [f"{output}_int8"], [f"{output}_cast"], to=_FLOAT),
            helper.make_node("Gather", [f"{name}_int8", ids], [f"{output}_int8"]),
        ):
            graph.node.insert(at, new)


_FLOAT: Final = onnx.TensorProto.FLOAT


def _matrices(model: onnx.ModelProto) -> Iterator[tuple[str, int]]:
    """Each product's second factor, and the axis over which it is summed."""
    for node in model.graph.node:
        if node.op_type == "MatMul":
            yield node.input[1], 0
        elif node.op_type == "Gemm":
            yield node.input[1], 1 if attribute(node, "transB", 0) else 0


def _uses(model: onnx.ModelProto, name: str) -> int:
    return sum(used == name for node in model.graph.node for used in node.input)


def _store_rounded(model: onnx.ModelProto, name: str, axis: int) -> bool:
    """Put a large float matrix into the graph as NAME_int8 and NAME_scale instead."""
    graph = model.graph
    for item in graph.initializer:
        if item.name == name and item.data_type == _FLOAT and len(item.dims) == 2:
            value = np.asarray(numpy_helper.to_array(item), dtype=np.float32)
            if value.size <= SMALL:
                return False
            scale = np.maximum(np.abs(value).max(axis, keepdims=True), 1e-12) / 127
            small = np.round(value / scale).astype(np.int8)
            graph.initializer.remove(item)
            graph.initializer.append(numpy_helper.from_array(small, f"{name}_int8"))
            graph.initializer.append(
                numpy_helper.from_array(scale.astype(np.float32), f"{name}_scale")
            )
            return True
    return False
