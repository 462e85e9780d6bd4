"""Quantize towers to int8 and measure the loss.

The image tower's matrix products run in int8 with ranges fixed at export (static quantization), so that a vector does
not depend on its batch. If that loses too much, only the weights are stored in int8, as they always are for the text
tower; ONNX Runtime expands them when it opens the file.
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

# Limits measured on pictures that did not calibrate the ranges. If int8 products miss one, only the weights are stored in
# int8; if those miss one too, the export is refused.
LEAST_COSINE: Final = 0.95
MEAN_COSINE: Final = 0.98
LEAST_KEPT: Final = (
    0.75  # share of a photo's nearest neighbours; generated pictures are too alike to measure it
)
LEAST_ALONE: Final = 0.9999  # lowest cosine between a vector alone and the same vector in a batch
NEIGHBOURS: Final = 5
_KEPT: Final = f"share of a picture's nearest {NEIGHBOURS} that stay"
SMALL: Final = 4096  # matrices of up to this many numbers stay float32

Choose = Callable[[onnx.ModelProto], Iterator[str]]


def products(model: onnx.ModelProto) -> Iterator[str]:
    """Names of the nodes that multiply by fixed weights, except the first (pixels need precision) and grouped ones."""
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
    """The integer attribute `name` of `node`, or `default` if it is not set."""
    return next((int(item.i) for item in node.attribute if item.name == name), default)


def write_static(
    source: Path, target: Path, calibration: Floats, choose: Choose = products
) -> None:
    """Write the image tower in `source` to `target` with matrix products in int8.

    `calibration`: the tensors that fix the ranges, float32 [n, 3, size, size]. `choose` yields the names of the nodes
    that compute in int8.
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
            reduce_range=True,  # seven bits: with eight, processors without VNNI overflow
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
        )
    finish(onnx.load(str(target)), target)


def write_weights(source: Path, target: Path) -> None:
    """Write the tower in `source` to `target` with its large matrices and tables stored in int8; it computes in float32."""
    model = onnx.load(str(source))
    shrink_tables(model)
    shrink_matrices(model)
    finish(model, target)


def loss(
    before: OnnxEncoder, after: OnnxEncoder, pixels: Pixels, measured_on: str
) -> dict[str, Any]:
    """Figures of how much `after` differs from `before`, for `quality` in `model.json`.

    `pixels`: pictures that did not calibrate the ranges, uint8 [n, size, size, 3]; `measured_on` says what they are.
    Raises ModelError if the vectors of `after` depend on their batch.
    """
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
    """Whether the loss is small enough. `of_photos`: the figures were measured on photos, not on generated pictures."""
    least, mean = figures["cosine to fp32, least"], figures["cosine to fp32, mean"]
    kept = figures[_KEPT] if of_photos else 1.0
    return bool(least >= LEAST_COSINE and mean >= MEAN_COSINE and kept >= LEAST_KEPT)


def _neighbours_kept(wanted: Floats, found: Floats) -> float:
    """The mean share of each picture's `NEIGHBOURS` nearest pictures that both sets of vectors have in common."""
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
    """Store each matrix that is a second factor of a product as int8, with one scale per column of the result."""
    graph = model.graph
    found = list(_matrices(model))
    for name, axis in dict.fromkeys(found):
        # several products may share the matrix, but no other kind of node may use it
        if _uses(model, name) != found.count((name, axis)) or not _store_rounded(model, name, axis):
            continue
        graph.node.insert(0, helper.make_node("Mul", [f"{name}_cast", f"{name}_scale"], [name]))
        graph.node.insert(
            0, helper.make_node("Cast", [f"{name}_int8"], [f"{name}_cast"], to=_FLOAT)
        )


def shrink_tables(model: onnx.ModelProto) -> None:
    """Store each lookup table (such as token embeddings) as int8, with one scale per row."""
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
    """Yield each product's second factor and the axis over which the product sums."""
    for node in model.graph.node:
        if node.op_type == "MatMul":
            yield node.input[1], 0
        elif node.op_type == "Gemm":
            yield node.input[1], 1 if attribute(node, "transB", 0) else 0


def _uses(model: onnx.ModelProto, name: str) -> int:
    return sum(used == name for node in model.graph.node for used in node.input)


def _store_rounded(model: onnx.ModelProto, name: str, axis: int) -> bool:
    """Replace a large float32 matrix by NAME_int8 and NAME_scale. Returns whether there was one."""
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
