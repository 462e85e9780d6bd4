"""Which matrices are stored in int8, and that the graph still gives nearly the same result."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest

onnx = pytest.importorskip("onnx")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402

from photosearch.encoder.export.int8 import shrink_matrices  # noqa: E402


def graph(also_added: bool) -> onnx.ModelProto:
    """x · W + 2x · W; `also_added`: plus W itself, so that W is not only a factor."""
    value = np.random.default_rng(0).normal(size=(96, 96)).astype(np.float32)
    nodes = [
        helper.make_node("MatMul", ["x", "W"], ["one"]),
        helper.make_node("Add", ["x", "x"], ["twice"]),
        helper.make_node("MatMul", ["twice", "W"], ["two"]),
        helper.make_node("Add", ["one", "two"], ["three"]),
        helper.make_node("Add", ["three", "W" if also_added else "three"], ["y"]),
    ]
    sides = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [96, 96]) for name in ("x", "y")
    ]
    made = helper.make_graph(
        nodes, "g", sides[:1], sides[1:], [numpy_helper.from_array(value, "W")]
    )
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def answer(model: onnx.ModelProto) -> np.ndarray:
    x = np.random.default_rng(1).normal(size=(96, 96)).astype(np.float32)
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    return np.asarray(session.run(None, {"x": x})[0])


def test_a_matrix_shared_by_products_is_rounded_and_stored_once() -> None:
    model, plain = graph(also_added=False), answer(graph(also_added=False))
    shrink_matrices(model)
    assert {item.name for item in model.graph.initializer} == {"W_int8", "W_scale"}
    found = answer(model)
    assert not np.array_equal(found, plain)
    assert np.abs(found - plain).max() < 0.02 * np.abs(plain).max()


def test_a_matrix_with_another_use_stays_float() -> None:
    model = graph(also_added=True)
    shrink_matrices(model)
    assert [item.name for item in model.graph.initializer] == ["W"]
