"""Write `odd/`: tiny graphs that are broken or that differ from `tiny/` in ways that published exports do.

    python tests/encoder/make_odd.py          (needs the `train` extra)

They take the same input as the tiny model (3 × 8 × 8 pixels, 18 words). Those that are not broken give its vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

OUT = Path(__file__).with_name("odd")
FLOAT, HALF, INT64, INT32 = (
    TensorProto.FLOAT,
    TensorProto.FLOAT16,
    TensorProto.INT64,
    TensorProto.INT32,
)
Port = tuple[str, int, list[int | str]]


def tables() -> dict[str, np.ndarray]:
    """The random tables of `make_tiny.py`."""
    random = np.random.default_rng(7)
    sizes = {"joint": (192, 4), "visual": (192, 6), "words": (18, 4)}
    return {name: random.normal(size=size).astype(np.float32) for name, size in sizes.items()}


def node(kind: str, inputs: str, output: str, **attributes: object) -> NodeProto:
    return helper.make_node(kind, inputs.split(), [output], **attributes)


def save(
    name: str,
    nodes: Sequence[NodeProto],
    inputs: Sequence[Port],
    outputs: Sequence[Port],
    **constants: np.ndarray,
) -> None:
    graph = helper.make_graph(
        list(nodes),
        name,
        [helper.make_tensor_value_info(*port) for port in inputs],
        [helper.make_tensor_value_info(*port) for port in outputs],
        [numpy_helper.from_array(values, key) for key, values in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model, full_check=True)
    (OUT / f"{name}.onnx").write_bytes(model.SerializeToString())


def images() -> None:
    table = tables()
    joint, visual = table["joint"], table["visual"]
    given: Port = ("pixel_values", FLOAT, ["n", 3, 8, 8])
    flat = node("Flatten", "pixel_values", "flat", axis=1)
    product = node("MatMul", "flat table", "product")
    both: tuple[Port, Port] = (("joint", FLOAT, ["n", 4]), ("visual", FLOAT, ["n", 6]))

    save(
        "image_order",  # other outputs before ours
        [
            flat,
            node("MatMul", "flat visual_table", "visual"),
            node("MatMul", "flat table", "joint"),
            node("Neg", "joint", "pooled"),
            node("Reshape", "pixel_values shape", "hidden"),
        ],
        [given],
        [("hidden", FLOAT, ["n", 3, 64]), ("pooled", FLOAT, ["n", 4]), both[1], both[0]],
        table=joint,
        visual_table=visual,
        shape=np.array([-1, 3, 64]),
    )
    save(
        "image_three",  # a fixed batch of three rows
        [
            flat,
            node("MatMul", "flat table", "joint"),
            node("MatMul", "flat visual_table", "visual"),
        ],
        [("pixel_values", FLOAT, [3, 3, 8, 8])],
        [("joint", FLOAT, [3, 4]), ("visual", FLOAT, [3, 6])],
        table=joint,
        visual_table=visual,
    )
    save(
        "image_half",  # 16-bit input and outputs
        [
            flat,
            node("MatMul", "flat table", "joint"),
            node("MatMul", "flat visual_table", "visual"),
        ],
        [("pixel_values", HALF, ["n", 3, 8, 8])],
        [("joint", HALF, ["n", 4]), ("visual", HALF, ["n", 6])],
        table=joint.astype(np.float16),
        visual_table=visual.astype(np.float16),
    )
    one = [("joint", FLOAT, ["n", 4])]
    random = np.random.default_rng(8)
    save(
        "image_transformer",  # begins like a vision transformer, with 16-bit weights
        [
            node("Cast", "pixel_values", "half", to=HALF),
            node("Conv", "half patches", "convolved", kernel_shape=[4, 4], strides=[4, 4]),
            node("Reshape", "convolved shape", "rows"),
            node("Transpose", "rows", "tokens", perm=[0, 2, 1]),
            node("LayerNormalization", "tokens scale bias", "normal", axis=-1),
            node("Transpose", "normal", "turned", perm=[1, 0, 2]),
            node("MatMul", "turned mixed", "product"),
            node("Cast", "product", "single", to=FLOAT),
            node("ReduceMean", "single", "joint", axes=[0], keepdims=0),
        ],
        [given],
        one,
        patches=random.normal(size=(16, 3, 4, 4)).astype(np.float16),
        shape=np.array([0, 16, -1]),
        scale=np.ones(16, np.float16),
        bias=np.zeros(16, np.float16),
        mixed=random.normal(size=(16, 4)).astype(np.float16),
    )
    save(
        "image_mixing",  # each vector depends on the others of its batch
        [
            flat,
            product,
            node("ReduceMean", "product", "mean", axes=[0], keepdims=1),
            node("Mul", "mean third", "part"),
            node("Sub", "product part", "joint"),
        ],
        [given],
        one,
        table=joint,
        third=np.float32([1 / 3]),
    )
    save(
        "image_blind",  # the same vector for every picture
        [
            flat,
            product,
            node("Mul", "product nothing", "zero"),
            node("Add", "zero fixed", "joint"),
        ],
        [given],
        one,
        table=joint,
        nothing=np.float32([0]),
        fixed=np.float32([1, 2, 3, 4]),
    )
    save(
        "image_nan",
        [flat, product, node("Div", "product nothing", "joint")],
        [given],
        one,
        table=joint,
        nothing=np.float32([0]),
    )


def texts() -> None:
    words = tables()["words"]
    ids: Port = ("input_ids", INT32, ["n", "tokens"])
    types: Port = ("token_type_ids", INT64, ["n", "tokens"])
    average = [
        node("Gather", "table input_ids", "rows"),
        node("Cast", "attention_mask", "floats", to=FLOAT),
        node("Unsqueeze", "floats last", "column"),
        node("Mul", "rows column", "last_hidden_state"),
    ]
    constants = {"table": words, "last": np.array([-1]), "tokens_axis": np.array([1])}
    save(
        "text_bert",  # 32-bit ids, a third input that must be zeros, other outputs beside ours
        [
            *average,
            node("ReduceSum", "last_hidden_state tokens_axis", "sum", keepdims=0),
            node("Cast", "token_type_ids", "types", to=FLOAT),
            node("ReduceSum", "types tokens_axis", "shift", keepdims=1),
            node("Add", "sum shift", "text_embeds"),
            node("Neg", "text_embeds", "pooler_output"),
        ],
        [ids, ("attention_mask", FLOAT, ["n", "tokens"]), types],
        [
            ("last_hidden_state", FLOAT, ["n", "tokens", 4]),
            ("pooler_output", FLOAT, ["n", 4]),
            ("text_embeds", FLOAT, ["n", 4]),
        ],
        **constants,
    )
    save(
        "text_positions",  # an input that the program cannot provide
        [
            node("Gather", "table input_ids", "rows"),
            node("Gather", "table position_ids", "places"),
            node("Add", "rows places", "sums"),
            node("ReduceSum", "sums tokens_axis", "joint", keepdims=0),
        ],
        [ids, ("position_ids", INT64, ["n", "tokens"])],
        [("joint", FLOAT, ["n", 4])],
        table=words,
        tokens_axis=np.array([1]),
    )


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    images()
    texts()
