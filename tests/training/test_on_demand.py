"""A branch of an exported graph that runs only for the pictures that ask for it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray

onnx = pytest.importorskip("onnx")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402

from photosearch.training.on_demand import LEAST_SHARE, on_demand  # noqa: E402

WIDTH = 3
Floats = NDArray[np.float32]


def graph() -> onnx.ModelProto:
    """`y` [n, 3] mixes two products of `x` [n, 4] by the share sigmoid(first column)."""
    random = np.random.default_rng(0)
    fixed = {
        "one": random.normal(size=(4, WIDTH)),
        "other": random.normal(size=(4, WIDTH)),
        "first": np.eye(4, 1),
    }
    nodes = [
        helper.make_node("Relu", ["x"], ["low"]),
        helper.make_node("MatMul", ["x", "first"], ["logit"]),
        helper.make_node("Sigmoid", ["logit"], ["share"]),
        helper.make_node("MatMul", ["low", "one"], ["plain"]),
        helper.make_node("MatMul", ["low", "other"], ["wide"]),
        helper.make_node("Tanh", ["wide"], ["branch"]),
        helper.make_node("Mul", ["share", "branch"], ["part"]),
        helper.make_node("Add", ["plain", "part"], ["y"]),
    ]
    shape = {name: ["n", width] for name, width in (("x", 4), ("y", WIDTH))}
    values = {
        name: helper.make_tensor_value_info(name, TensorProto.FLOAT, dims)
        for name, dims in shape.items()
    }
    weights = [numpy_helper.from_array(v.astype(np.float32), name) for name, v in fixed.items()]
    made = helper.make_graph(nodes, "g", [values["x"]], [values["y"]], weights)
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def run(model: onnx.ModelProto, x: Floats) -> Floats:
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    return np.asarray(session.run(None, {"x": x})[0], np.float32)


@pytest.mark.parametrize("logits", [[5.0] * 4, [-9.0] * 4, [-9.0, 5.0, -9.0, 0.0], [5.0], [-9.0]])
def test_a_picture_gets_its_branch_if_it_asks_for_it(logits: list[float]) -> None:
    x = np.random.default_rng(1).normal(size=(len(logits), 4)).astype(np.float32)
    x[:, 0] = logits
    plain, moved = graph(), graph()
    on_demand(moved, "share", "branch", WIDTH)
    onnx.checker.check_model(moved)
    whole, found = run(plain, x), run(moved, x)
    asks = 1 / (1 + np.exp(-x[:, 0])) >= LEAST_SHARE
    np.testing.assert_allclose(found[asks], whole[asks], atol=1e-6)
    without = x.copy()
    without[:, 0] = -60.0
    # The first column is below zero, so `low` does not depend on it.
    np.testing.assert_allclose(found[~asks], run(plain, without)[~asks], atol=1e-6)
    alone = np.concatenate([run(moved, row[None]) for row in x])
    np.testing.assert_allclose(found, alone, atol=1e-6)


def test_the_branch_is_in_the_condition_alone() -> None:
    moved = graph()
    on_demand(moved, "share", "branch", WIDTH)
    assert "Tanh" not in {node.op_type for node in moved.graph.node}
    assert "other" not in {item.name for item in moved.graph.initializer}


def test_the_shipped_starter_runs_its_drawing_branch_on_demand() -> None:
    path = Path(__file__).parents[2] / "resources" / "models" / "starter" / "image.onnx"
    nodes = onnx.load(str(path)).graph.node
    assert [node.op_type for node in nodes].count("If") == 1
    assert not any(node.name.startswith("/eye/drawn") for node in nodes)
