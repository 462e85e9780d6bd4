"""A small model whose picture tower can be quantised, and photos that it tells apart. Needs `onnx`."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from photosearch.encoder import preprocess
from photosearch.encoder.export import int8
from photosearch.encoder.spec import ModelSpec, Pixels, Preprocess
from tests.tiny import TINY, describe

SIZE, WIDTH, DIM = 16, 96, 32
PRE = Preprocess(SIZE, "squash", "bicubic", (0.5, 0.5, 0.5), (0.5, 0.5, 0.5))


def photos(count: int, seed: int = 1) -> Pixels:
    """Pictures of random slopes, uint8 [count, SIZE, SIZE, 3]."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:SIZE, 0:SIZE] / (SIZE - 1) - 0.5
    slopes = random.normal(0, 90, (count, 3, 3, 1, 1))
    rows = 128 + slopes[:, :, 0] * x + slopes[:, :, 1] * y + slopes[:, :, 2] * x * y * 4
    rows += random.normal(0, 60, (count, 3, 1, 1))
    return np.clip(rows, 0, 255).astype(np.uint8).transpose(0, 2, 3, 1).copy()


def image_tower(seed: int = 1, dim: int = DIM, rows: int | str = "n") -> onnx.ModelProto:
    """Pixels · table, rectified, · table."""
    random = np.random.default_rng(seed)
    shapes = [(3 * SIZE * SIZE, WIDTH), (WIDTH, WIDTH), (WIDTH, dim)]
    tables = [
        numpy_helper.from_array(
            (random.normal(size=shape) / np.sqrt(shape[0])).astype(np.float32), f"table{at}"
        )
        for at, shape in enumerate(shapes)
    ]
    nodes = [
        helper.make_node("Flatten", ["image"], ["flat"], axis=1),
        helper.make_node("MatMul", ["flat", "table0"], ["a"], name="first"),
        helper.make_node("Relu", ["a"], ["b"]),
        helper.make_node("MatMul", ["b", "table1"], ["c"], name="second"),
        helper.make_node("Relu", ["c"], ["d"]),
        helper.make_node("MatMul", ["d", "table2"], ["embedding"], name="third"),
    ]
    return _model(nodes, "image", [rows, 3, SIZE, SIZE], TensorProto.FLOAT, dim, tables)


def text_tower(
    words: int, seed: int = 2, dim: int = DIM, length: int | str = 77, rows: int | str = "n"
) -> onnx.ModelProto:
    """The mean of one row of a table per token."""
    random = np.random.default_rng(seed)
    tables = [numpy_helper.from_array(random.normal(size=(words, dim)).astype(np.float32), "words")]
    nodes = [
        helper.make_node("Gather", ["words", "text"], ["rows"]),
        helper.make_node("ReduceMean", ["rows"], ["embedding"], axes=[1], keepdims=0),
    ]
    return _model(nodes, "text", [rows, length], TensorProto.INT32, dim, tables)


def _model(
    nodes: list[onnx.NodeProto],
    name: str,
    shape: list[int | str],
    kind: int,
    dim: int,
    tables: list[onnx.TensorProto],
) -> onnx.ModelProto:
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info(name, kind, shape)],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [shape[0], dim])],
        tables,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model, full_check=True)
    return model


def write_int8(source: Path, target: Path) -> None:
    """The tower in `source` with its matrix products in int8, as `model export --int8` makes it."""
    int8.write_static(source, target, preprocess.tensor(photos(64, seed=9), PRE))


def folder(place: Path, name: str = "small", **towers: bytes) -> Path:
    """A model folder in `place`/`name` with these picture towers ("image", "fp32", "int8") and a sound text tower."""
    made = place / name
    made.mkdir(parents=True)
    files = {"image": "image.onnx", "fp32": "image.fp32.onnx", "int8": "image.int8.onnx"}
    content = {files[key]: data for key, data in towers.items()}
    content["tokenizer.json"] = (TINY / "tokenizer.json").read_bytes()
    content["text.onnx"] = text_tower(18, length=8).SerializeToString()
    for file, data in content.items():
        (made / file).write_bytes(data)
    spec = ModelSpec.load(TINY)
    (made / "model.json").write_text(spec.to_json(), "utf-8")
    describe(
        made,
        name=name,
        title=name.capitalize(),
        dim=DIM,
        visual_dim=0,
        tokenizer="sentencepiece",
        preprocess={
            "size": SIZE,
            "resize": PRE.resize,
            "interpolation": PRE.interpolation,
            "mean": PRE.mean,
            "std": PRE.std,
        },
        files={file: hashlib.sha256(data).hexdigest() for file, data in content.items()},
    )
    return made
