"""Fits anew what needs no training in a finished starter: `python -m photosearch.training.refit --help`.

That is the weights of the pairs, the hub correction, and the names by which drawings are read. It works on the exported
files and takes minutes, where a training whose cache is gone takes hours. Its result differs from that of a training in
one point: a linear map takes the vectors of the drawing branch, which was taught with the former weights, to the new ones.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import compose, numpy_helper
from torch import Tensor
from torch.nn import functional

from photosearch.encoder import preprocess
from photosearch.encoder.export.graph import finish
from photosearch.encoder.export.int8 import shrink_matrices
from photosearch.encoder.spec import ModelSpec
from photosearch.encoder.tokens import tokenizer
from photosearch.training.coco import load_coco
from photosearch.training.data import MEASURED, PREPROCESS, Held, load_sets, read_pixels
from photosearch.training.make import FILES, QUERY_CAPTIONS, WEIGHTS, named_vectors, spread
from photosearch.training.on_demand import on_demand
from photosearch.training.onnx_files import DRAWN, SHARE, export
from photosearch.training.parts import unpack
from photosearch.training.projectors import CORE, Hubs, NamedThings, reduction

# What the exporter calls them: the vectors of all pairs, the same reduced, and the drawing branch before `NamedThings`.
WIDE, JOINT = "/joint/Concat_output_0", "/joint/Div_output_0"
BRANCH = "/eye/drawn/Div_1_output_0"
TEXTS_AT_ONCE, PICTURES_AT_ONCE = 64, 16
SAMPLED = 4_000  # photos and captions that the two sides are reduced by


def refit(
    starter: Path,
    out: Path,
    photos: Sequence[Path],
    sketches: Sequence[Path],
    captions: Sequence[str],
    queries: Sequence[str],
    names: Sequence[Sequence[str]],
) -> None:
    """Read the towers in `starter` and write them anew to `out`.

    `photos` and `captions`: what the two sides are reduced by. `queries`: the bank of the hub correction. `names`: of the
    ImageNet classes.
    """
    image, text = (widened(onnx.load(str(starter / f"{name}.onnx"))) for name in ("image", "text"))
    tokens = tokenizer(starter, ModelSpec.load(starter))
    see = Taps(image, [f"/eye{WIDE}", BRANCH])
    read = Taps(text, [WIDE])
    wide = see.pictures(photos)[0]
    old = _value(text, "joint.reduce")

    def say(some: Sequence[str]) -> Tensor:
        return read.texts(tokens, some)

    new = reduction(wide, say(captions), WEIGHTS)

    def core(rows: Tensor, reduce: Tensor = new) -> Tensor:
        return functional.normalize(rows @ reduce, dim=-1)

    turn = linear_map(core(wide, old), core(wide))
    hubs = Hubs(core(say(queries)), core(wide))
    drawn = functional.normalize(see.pictures(sketches)[1] @ turn, dim=-1)
    things = NamedThings(drawn, named_vectors(names, lambda some: core(say(some))))
    for part in ("straight", "out"):
        _put(image, f"eye.drawn.{part}.weight", turn.T @ _value(image, f"eye.drawn.{part}.weight"))
        _put(image, f"eye.drawn.{part}.bias", _value(image, f"eye.drawn.{part}.bias") @ turn)
    _put(image, "eye.joint.reduce", new)
    _put(text, "joint.reduce", new)
    _put(image, "hubs.bank", hubs.bank)
    _put(image, "hubs.level", hubs.level)
    image = with_names(image, things)
    for model in (image, text):
        shrink_matrices(model)
    on_demand(image, SHARE, DRAWN, CORE)
    out.mkdir(parents=True, exist_ok=True)
    finish(image, out / "image.onnx")
    finish(text, out / "text.onnx")
    if out != starter:
        shutil.copy(starter / "tokenizer.json", out / "tokenizer.json")


class Taps:
    """A tower whose inner values `names` are read."""

    def __init__(self, model: onnx.ModelProto, names: list[str]) -> None:
        opened = onnx.ModelProto()
        opened.CopyFrom(model)
        for name in names:
            opened.graph.output.append(
                onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None)
            )
        self._names = names
        self._session = onnxruntime.InferenceSession(
            opened.SerializeToString(), providers=["CPUExecutionProvider"]
        )

    def pictures(self, paths: Sequence[Path]) -> list[Tensor]:
        rows = []
        for start in range(0, len(paths), PICTURES_AT_ONCE):
            pixels = np.stack([read_pixels(p) for p in paths[start : start + PICTURES_AT_ONCE]])
            rows.append(self._run({"pixel_values": preprocess.tensor(pixels, PREPROCESS)}))
        return [torch.cat(part) for part in zip(*rows, strict=True)]

    def texts(self, tokens: object, texts: Sequence[str]) -> Tensor:
        order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
        rows = []
        for start in range(0, len(order), TEXTS_AT_ONCE):
            some = [texts[n] for n in order[start : start + TEXTS_AT_ONCE]]
            ids, mask = tokens.encode(some)  # type: ignore[attr-defined]
            rows.append(self._run({"input_ids": ids, "attention_mask": mask})[0])
        found = torch.empty(len(texts), rows[0].shape[1])
        found[torch.tensor(order)] = torch.cat(rows)
        return found

    def _run(self, fed: dict[str, object]) -> list[Tensor]:
        return [torch.from_numpy(part) for part in self._session.run(self._names, fed)]


def linear_map(rows: Tensor, goals: Tensor) -> Tensor:
    """The matrix that takes `rows` to `goals` with the least square error and a small penalty on its size."""
    width = rows.shape[1]
    penalty = 1e-3 * len(rows) / width * torch.eye(width)
    return torch.linalg.solve(rows.T @ rows + penalty, rows.T @ goals)


def with_names(model: onnx.ModelProto, things: NamedThings) -> onnx.ModelProto:
    """The graph with `things` after the drawing branch."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "things.onnx")
        axes = {"drawn": {0: "n"}, "out": {0: "n"}}
        export(things, (torch.zeros(2, CORE),), path, ["drawn"], ["out"], axes)
        part = compose.add_prefix(onnx.load(str(path)), "eye.named.").graph
    nodes = list(model.graph.node)
    place = 1 + next(n for n, node in enumerate(nodes) if BRANCH in node.output)
    for node in nodes[place:]:
        node.input[:] = [DRAWN if name == BRANCH else name for name in node.input]
    ends = {"eye.named.drawn": BRANCH, "eye.named.out": DRAWN}
    for node in part.node:
        node.input[:] = [ends.get(name, name) for name in node.input]
        node.output[:] = [ends.get(name, name) for name in node.output]
    del model.graph.node[:]
    model.graph.node.extend([*nodes[:place], *part.node, *nodes[place:]])
    model.graph.initializer.extend(part.initializer)
    return model


def widened(model: onnx.ModelProto) -> onnx.ModelProto:
    """The graph with its int8 matrices as float32 ones: `shrink_matrices` undone."""
    fixed = {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    kept, gone = [], set()
    for node in model.graph.node:
        name = node.output[0]
        if node.op_type == "Mul" and node.input[1] == f"{name}_scale" and f"{name}_int8" in fixed:
            value = fixed[f"{name}_int8"].astype(np.float32) * fixed[f"{name}_scale"]
            model.graph.initializer.append(numpy_helper.from_array(value, name))
            gone |= {f"{name}_int8", f"{name}_scale", f"{name}_cast"}
        else:
            kept.append(node)
    kept = [node for node in kept if node.output[0] not in gone]
    initializers = [item for item in model.graph.initializer if item.name not in gone]
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(kept)
    model.graph.initializer.extend(initializers)
    return model


def _value(model: onnx.ModelProto, name: str) -> Tensor:
    item = next(item for item in model.graph.initializer if item.name == name)
    return torch.from_numpy(np.array(numpy_helper.to_array(item)))


def _put(model: onnx.ModelProto, name: str, value: Tensor) -> None:
    item = next(item for item in model.graph.initializer if item.name == name)
    item.CopyFrom(numpy_helper.from_array(value.detach().contiguous().numpy(), name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("starter", "flickr8k", "captions", "coco", "sketchy", "parts", "measuring"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    held = Held([given.measuring / name for name in MEASURED], given.cache)
    sets = load_sets(given.flickr8k, given.captions, given.sketchy, held)
    coco = load_coco(given.coco, held.allows)
    held.remember()
    names = unpack(given.parts, given.cache / "parts").names
    captions = [text for photo in sets.train for text in photo.captions]
    photos = [item.path for item in sets.drawings if not item.sketch]
    photos += [photo.path for photo in spread(sets.train, SAMPLED)]
    queries = [
        *spread(captions, QUERY_CAPTIONS),
        *spread([photo.captions[0] for photo in coco.train], QUERY_CAPTIONS),
        *(row[0] for row in names),
    ]
    sketches = [item.path for item in sets.drawings if item.sketch]
    refit(given.starter, given.out, photos, sketches, spread(captions, SAMPLED), queries, names)
    print(f"Written: {', '.join(FILES)} in {given.out}")


if __name__ == "__main__":
    main()
