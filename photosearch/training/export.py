"""The trained towers as small ONNX files.

The picture tower's large convolutions run in int8 with ranges that are fixed here, so that a vector does not depend on
its batch; the depthwise ones and the first ones stay float, because they are cheap and would cost accuracy. Matrices
are stored in int8 and multiplied in float: ONNX Runtime unfolds them when it opens the file.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from photosearch.encoder.spec import Floats
from photosearch.training.data import SIZE

OPSET = 17
FLOAT_CONVOLUTIONS = 10
SMALL = 4096  # smaller matrices stay float


def image_onnx(tower: nn.Module, calibration: Floats, path: Path, *, quantise: bool = True) -> None:
    """`calibration`: float32 [n, 3, size, size], pictures that fix the int8 ranges."""
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder, "plain.onnx"), Path(folder, "ready.onnx")
        example = torch.zeros(2, 3, SIZE, SIZE)
        _export(
            tower,
            (example,),
            plain,
            ["pixel_values"],
            ["joint", "visual"],
            {"pixel_values": {0: "n"}},
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        if quantise:
            _quantise(ready, path, calibration)
        else:
            path.write_bytes(ready.read_bytes())
    model = onnx.load(str(path))
    shrink_matrices(model)
    _finish(model, path)


def text_onnx(tower: nn.Module, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        example = (torch.ones(2, 5, dtype=torch.int64), torch.ones(2, 5, dtype=torch.int64))
        names = ["input_ids", "attention_mask"]
        _export(
            tower, example, plain, names, ["joint"], {name: {0: "n", 1: "tokens"} for name in names}
        )
        model = onnx.load(str(plain))
    shrink_tables(model)
    shrink_matrices(model)
    _finish(model, path)


def _export(
    tower: nn.Module,
    example: tuple[torch.Tensor, ...],
    path: Path,
    inputs: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]],
) -> None:
    tower.eval()
    torch.onnx.export(
        tower,
        example,
        str(path),
        input_names=inputs,
        output_names=outputs,
        dynamic_axes={**axes, **{name: {0: "n"} for name in outputs}},
        opset_version=OPSET,
        dynamo=False,
    )


class _Pictures(CalibrationDataReader):  # type: ignore[misc]
    def __init__(self, tensors: Floats) -> None:
        self._batches = iter(np.split(tensors, range(8, len(tensors), 8)))

    def get_next(self) -> dict[str, Floats] | None:
        batch = next(self._batches, None)
        return None if batch is None else {"pixel_values": batch}


def _quantise(source: Path, target: Path, calibration: Floats) -> None:
    nodes = [node for node in onnx.load(str(source)).graph.node if node.op_type == "Conv"]
    kept = {node.name for node in nodes[:FLOAT_CONVOLUTIONS]}
    kept |= {node.name for node in nodes if _attribute(node, "group", 1) > 1}
    quantize_static(
        str(source),
        str(target),
        _Pictures(calibration),
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=["Conv"],
        nodes_to_exclude=sorted(kept),
        per_channel=True,
        reduce_range=True,  # seven bits: processors without VNNI would overflow with eight
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
    )


def _attribute(node: onnx.NodeProto, name: str, default: int) -> int:
    return next((item.i for item in node.attribute if item.name == name), default)


def shrink_matrices(model: onnx.ModelProto) -> None:
    """Store each matrix that a product multiplies by as int8 with one scale a column of the result."""
    for _node, name, axis in list(_matrices(model)):
        value = _take(model, name)
        if value is None:
            continue
        small, scale = round_to_int8(value, axis)
        graph = model.graph
        graph.initializer.append(numpy_helper.from_array(small, f"{name}_int8"))
        graph.initializer.append(numpy_helper.from_array(scale, f"{name}_scale"))
        cast = helper.make_node(
            "Cast", [f"{name}_int8"], [f"{name}_cast"], to=onnx.TensorProto.FLOAT
        )
        product = helper.make_node("Mul", [f"{name}_cast", f"{name}_scale"], [name])
        graph.node.insert(0, product)
        graph.node.insert(0, cast)


def shrink_tables(model: onnx.ModelProto) -> None:
    """Store each table that is looked up as int8 with one scale a row."""
    for node in [node for node in model.graph.node if node.op_type == "Gather"]:
        name, output = node.input[0], node.output[0]
        value = _take(model, name)
        if value is None:
            continue
        small, scale = round_to_int8(value, 1)
        graph = model.graph
        graph.initializer.append(numpy_helper.from_array(small, f"{name}_int8"))
        graph.initializer.append(numpy_helper.from_array(scale, f"{name}_scale"))
        at = list(graph.node).index(node)
        ids = node.input[1]
        added = [
            helper.make_node("Gather", [f"{name}_int8", ids], [f"{output}_int8"]),
            helper.make_node(
                "Cast", [f"{output}_int8"], [f"{output}_cast"], to=onnx.TensorProto.FLOAT
            ),
            helper.make_node("Gather", [f"{name}_scale", ids], [f"{output}_scale"]),
            helper.make_node("Mul", [f"{output}_cast", f"{output}_scale"], [output]),
        ]
        graph.node.remove(node)
        for offset, new in enumerate(added):
            graph.node.insert(at + offset, new)


def round_to_int8(value: Floats, axis: int) -> tuple[np.ndarray, Floats]:
    """`value` as int8 times a scale; the largest of each slice along the other axis becomes 127."""
    scale = np.maximum(np.abs(value).max(axis, keepdims=True), 1e-12) / 127
    return np.round(value / scale).astype(np.int8), scale.astype(np.float32)


def _matrices(model: onnx.ModelProto) -> Iterator[tuple[onnx.NodeProto, str, int]]:
    """Each product's second factor, and the axis over which it is summed."""
    for node in model.graph.node:
        if node.op_type == "MatMul":
            yield node, node.input[1], 0
        elif node.op_type == "Gemm":
            yield node, node.input[1], 1 if _attribute(node, "transB", 0) else 0


def _take(model: onnx.ModelProto, name: str) -> Floats | None:
    """Remove a large float matrix from the graph and return it."""
    for item in model.graph.initializer:
        if item.name == name and item.data_type == onnx.TensorProto.FLOAT and len(item.dims) == 2:
            value = np.asarray(numpy_helper.to_array(item), dtype=np.float32)
            if value.size > SMALL:
                model.graph.initializer.remove(item)
                return value
    return None


def _finish(model: onnx.ModelProto, path: Path) -> None:
    """Check the graph and write it without the maker's traces."""
    del model.metadata_props[:]
    model.producer_name, model.producer_version, model.doc_string = "photosearch", "", ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(model, full_check=True)
    path.write_bytes(model.SerializeToString())
