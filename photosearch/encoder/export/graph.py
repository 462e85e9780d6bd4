"""Write a torch tower as an ONNX file, in single or half precision."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from photosearch.base.errors import ModelError, UserError
from photosearch.encoder.export.source import first_line

OPSET: Final = 17
# A protobuf message is smaller than 2 GiB; 64 MiB are left for the graph itself.
MOST_WEIGHTS: Final = (1 << 31) - (64 << 20)

_HALF, _SINGLE = onnx.TensorProto.FLOAT16, onnx.TensorProto.FLOAT


def write(tower: Any, example: Any, name: str, path: Path, title: str) -> None:
    """Write `tower` to `path` as a graph from the input `name` [n, …] to `joint` [n, dim], with n variable.

    `example`: an input of two rows. Raises UserError if the tower is too large for one file, and ModelError if torch
    cannot export it.
    """
    size = sum(value.numel() * 4 for value in tower.parameters())
    if size > MOST_WEIGHTS:
        raise UserError(
            f"A tower of {title} has {size / 1e9:.1f} GB of weights; up to 2 GB are supported."
        )
    # Tracing warns and prints; what counts is the later comparison with torch. With gradients enabled, torch uses a
    # form of attention that can be exported.
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()), torch.enable_grad():
        warnings.simplefilter("ignore")
        try:
            torch.onnx.export(
                tower.eval(),
                (example,),
                str(path),
                input_names=[name],
                output_names=["joint"],
                dynamic_axes={name: {0: "n"}, "joint": {0: "n"}},
                opset_version=OPSET,
                dynamo=False,
            )
        except (RuntimeError, ValueError, TypeError) as error:
            raise ModelError(
                f"A tower of {title} cannot be written as ONNX: {first_line(error)}."
            ) from error
    finish(onnx.load(str(path)), path)


def finish(model: onnx.ModelProto, path: Path) -> None:
    """Write the graph to `path` without metadata of the exporting tool, and check it."""
    del model.metadata_props[:]
    model.producer_name, model.producer_version, model.doc_string = "photosearch", "", ""
    for node in model.graph.node:
        node.doc_string = ""
    path.write_bytes(model.SerializeToString())
    onnx.checker.check_model(str(path))


def write_half(source: Path, target: Path) -> None:
    """Write the graph in `source` to `target` in half precision; its input and output stay float32."""
    model = onnx.load(str(source))
    graph = model.graph
    del graph.value_info[:]
    for tensor in graph.initializer:
        tensor.CopyFrom(_half(tensor))
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.TENSOR:
                attribute.t.CopyFrom(_half(attribute.t))
            elif node.op_type == "Cast" and attribute.name == "to" and attribute.i == _SINGLE:
                attribute.i = _HALF
    for value in graph.input:
        inside = f"{value.name}_half"
        for node in graph.node:
            node.input[:] = [inside if name == value.name else name for name in node.input]
        graph.node.insert(0, helper.make_node("Cast", [value.name], [inside], to=_HALF))
    for value in graph.output:
        inside = f"{value.name}_half"
        for node in graph.node:
            node.input[:] = [inside if name == value.name else name for name in node.input]
            node.output[:] = [inside if name == value.name else name for name in node.output]
        graph.node.append(helper.make_node("Cast", [inside], [value.name], to=_SINGLE))
    finish(model, target)


def _half(tensor: onnx.TensorProto) -> onnx.TensorProto:
    """A float32 tensor as float16, clipped to float16's range (infinities stay); any other tensor unchanged."""
    if tensor.data_type != _SINGLE:
        return tensor
    largest = float(np.finfo(np.float16).max)
    value = numpy_helper.to_array(tensor)
    near = np.where(np.isinf(value), value, np.clip(value, -largest, largest))
    return numpy_helper.from_array(near.astype(np.float16), tensor.name)
