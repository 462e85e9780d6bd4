"""Write `tiny/`, the tiny model that the tests of `photosearch.encoder` run.

    python tests/encoder/make_tiny.py          (needs the `train` extra)

The image tower flattens its tensor and multiplies it by a fixed table; the text tower averages one table row per token.
Neither output has unit length, so the tests show that the program normalises it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from photosearch.encoder.spec import ModelSpec, Preprocess

OUT = Path(__file__).with_name("tiny")
SIZE, DIM, VISUAL, LENGTH = 8, 4, 6, 8
WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "a",
    "red",
    "blue",
    "dog",
    "cat",
    "on",
    "the",
    "beach",
    "##s",
    "!",
    ",",
    "photo",
    "of",
    "two",
]


def constant(name: str, values: np.ndarray) -> onnx.TensorProto:
    return numpy_helper.from_array(values, name)


def save(name: str, graph: onnx.GraphProto) -> None:
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model, full_check=True)
    (OUT / name).write_bytes(model.SerializeToString())


def image(random: np.random.Generator) -> None:
    tables = [
        random.normal(size=(3 * SIZE * SIZE, dim)).astype(np.float32) for dim in (DIM, VISUAL)
    ]
    graph = helper.make_graph(
        [
            helper.make_node("Flatten", ["pixel_values"], ["flat"], axis=1),
            helper.make_node("MatMul", ["flat", "joint_table"], ["joint"]),
            helper.make_node("MatMul", ["flat", "visual_table"], ["visual"]),
        ],
        "image",
        [helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, ["n", 3, SIZE, SIZE])],
        [
            helper.make_tensor_value_info("joint", TensorProto.FLOAT, ["n", DIM]),
            helper.make_tensor_value_info("visual", TensorProto.FLOAT, ["n", VISUAL]),
        ],
        [constant("joint_table", tables[0]), constant("visual_table", tables[1])],
    )
    save("image.onnx", graph)


def text(random: np.random.Generator) -> None:
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
            helper.make_node("Cast", ["attention_mask"], ["floats"], to=TensorProto.FLOAT),
            helper.make_node("Unsqueeze", ["floats", "last"], ["column"]),
            helper.make_node("Mul", ["rows", "column"], ["kept"]),
            helper.make_node("ReduceSum", ["kept", "tokens"], ["joint"], keepdims=0),
        ],
        "text",
        [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["n", "tokens"])
            for name in ("input_ids", "attention_mask")
        ],
        [helper.make_tensor_value_info("joint", TensorProto.FLOAT, ["n", DIM])],
        [
            constant("table", random.normal(size=(len(WORDS), DIM)).astype(np.float32)),
            constant("last", np.array([-1])),
            constant("tokens", np.array([1])),
        ],
    )
    save("text.onnx", graph)


def tokenizer() -> None:
    made = Tokenizer(
        models.WordPiece({word: index for index, word in enumerate(WORDS)}, unk_token="[UNK]")
    )
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    made.enable_padding(length=5)  # as in published tokenizers; the encoder must ignore it
    made.enable_truncation(4)
    (OUT / "tokenizer.json").write_text(made.to_str(), "utf-8")


def main() -> None:
    OUT.mkdir(exist_ok=True)
    random = np.random.default_rng(7)
    image(random)
    text(random)
    tokenizer()
    files = {
        name: hashlib.sha256((OUT / name).read_bytes()).hexdigest()
        for name in ("image.onnx", "text.onnx", "tokenizer.json")
    }
    spec = ModelSpec(
        name="tiny",
        title="Tiny",
        dim=DIM,
        visual_dim=VISUAL,
        context_length=LENGTH,
        tokenizer="bert",
        preprocess=Preprocess(SIZE, "squash", "bicubic", (0.5, 0.4, 0.3), (0.2, 0.25, 0.5)),
        files=files,
        languages=("en",),
        licence="Apache-2.0",
    )
    (OUT / "model.json").write_text(spec.to_json(), "utf-8")
    print(json.dumps(files, indent=2))


if __name__ == "__main__":
    main()
