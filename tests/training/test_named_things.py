"""Drawings are moved towards the names of things, in torch and in an exported graph; a finished tower is opened again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402
from torch.nn import functional  # noqa: E402

from photosearch.encoder.export.int8 import shrink_matrices  # noqa: E402
from photosearch.training.onnx_files import DRAWN  # noqa: E402
from photosearch.training.projectors import CORE, NamedThings  # noqa: E402
from photosearch.training.refit import BRANCH, linear_map, widened, with_names  # noqa: E402


def things() -> tuple[NamedThings, torch.Tensor]:
    torch.manual_seed(0)
    names = functional.normalize(torch.randn(40, CORE), dim=-1)
    drawings = functional.normalize(torch.randn(30, CORE) + 2 * torch.randn(CORE), dim=-1)
    return NamedThings(drawings, names).eval(), names


def test_a_drawing_comes_nearer_to_the_name_that_it_resembles() -> None:
    named, names = things()
    drawn = functional.normalize(names + 0.1 * torch.randn(40, CORE) + 0.3 * named.common, dim=-1)
    moved = named(drawn)
    assert torch.allclose(moved.norm(dim=1), torch.ones(40), atol=1e-5)
    assert ((moved * names).sum(1) > (drawn * names).sum(1)).all()
    others = (moved @ names.T).fill_diagonal_(0).abs().max()
    assert float(others) < 0.5


def graph(weight: np.ndarray) -> onnx.ModelProto:
    nodes = [
        helper.make_node("MatMul", ["x", "weight"], [BRANCH]),
        helper.make_node("Identity", [BRANCH], ["y"]),
    ]
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", width])
        for name, width in (("x", weight.shape[0]), ("y", CORE))
    ]
    fixed = [numpy_helper.from_array(weight, "weight")]
    made = helper.make_graph(nodes, "g", ends[:1], ends[1:], fixed)
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def run(model: onnx.ModelProto, x: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    return np.asarray(session.run(None, {"x": x})[0])


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the exporter
def test_the_graph_does_what_torch_does() -> None:
    random = np.random.default_rng(0)
    model = graph(random.normal(size=(64, CORE)).astype(np.float32))
    named, _ = things()
    x = random.normal(size=(5, 64)).astype(np.float32)
    wanted = named(torch.from_numpy(run(model, x))).numpy()
    joined = with_names(model, named)
    np.testing.assert_allclose(run(joined, x), wanted, atol=1e-5)
    assert any(DRAWN in node.output for node in joined.graph.node)


def test_a_stored_tower_is_opened_again() -> None:
    random = np.random.default_rng(1)
    model = graph(random.normal(size=(64, CORE)).astype(np.float32))
    shrink_matrices(model)
    x = random.normal(size=(5, 64)).astype(np.float32)
    before = run(model, x)
    opened = widened(model)
    assert [item.name for item in opened.graph.initializer] == ["weight"]
    np.testing.assert_allclose(run(opened, x), before, atol=1e-4)


def test_a_linear_map_is_found() -> None:
    torch.manual_seed(1)
    rows, true = torch.randn(4000, 20), torch.randn(20, 20)
    assert float((linear_map(rows, rows @ true) - true).abs().max()) < 0.01


def test_the_shipped_starter_names_what_is_drawn() -> None:
    path = Path(__file__).parents[2] / "resources" / "models" / "starter" / "image.onnx"
    branch = next(node for node in onnx.load(str(path)).graph.node if node.op_type == "If")
    inside = {out for part in branch.attribute for node in part.g.node for out in node.output}
    assert {BRANCH, DRAWN} <= inside
