"""Write the files of a model folder from a torch model."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import torch

from photosearch.base.errors import ModelError
from photosearch.encoder import preprocess
from photosearch.encoder.catalogue import KnownModel
from photosearch.encoder.export import goldens, graph, int8, proof
from photosearch.encoder.export.source import Source
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import ModelSpec

Report = Callable[[str], None]

MOST_PHOTOS: Final = 256  # one half calibrates the int8 ranges, the other measures the loss
FEWEST_PHOTOS: Final = 64
GENERATED: Final = 64  # generated pictures in each half if there are too few photos


def plain(
    folder: Path, source: Source, name: str, title: str, known: KnownModel | None, report: Report
) -> ModelSpec:
    """Write the model in single precision to the empty `folder` and verify it. Raises ModelError if it is wrong."""
    wanted = proof.expected(source)
    size = source.preprocess.size
    visual = source.model.visual
    if hasattr(visual, "trunk"):
        from timm.utils.model import reparameterize_model

        visual = reparameterize_model(visual)
    report("Writing the image encoder.")
    example = torch.zeros(2, 3, size, size)
    graph.write(visual, example, "pixel_values", folder / "image.onnx", title)
    report("Writing the text encoder.")
    example = torch.as_tensor(source.tokenize(["a photo", "a photo of a dog"]))
    graph.write(source.model.text, example, "input_ids", folder / "text.onnx", title)
    (folder / "tokenizer.json").write_text(source.tokenizer_json, "utf-8")
    spec = ModelSpec(
        name=name,
        title=title,
        dim=source.dim,
        visual_dim=0,
        context_length=source.context_length,
        tokenizer=source.tokenizer,
        preprocess=source.preprocess,
        files=_digests(folder),
        languages=known.languages if known else (),
        licence=known.licence if known else "Unknown: ask the publisher of the weights.",
        origin=source.origin,
        quality=known.spec({}, {}).quality if known else {},
        pad_id=source.pad_id,
        clean=source.clean,
    )
    _describe(folder, spec)
    report("Comparing with torch.")
    spec = _with_quality(spec, "export", proof.prove(folder, source, wanted))
    _describe(folder, spec)
    return spec


def add_half(folder: Path, spec: ModelSpec, report: Report) -> ModelSpec:
    """Add `image.fp16.onnx`. Raises ModelError if its vectors differ too much from those of `image.onnx`."""
    report("Writing the image encoder in half precision.")
    graph.write_half(folder / "image.onnx", folder / "image.fp16.onnx")
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".half-") as other:
        copy = Path(other)
        for name in ("text.onnx", "tokenizer.json"):
            (copy / name).hardlink_to(folder / name)
        (copy / "image.onnx").hardlink_to(folder / "image.fp16.onnx")
        _describe(copy, replace(spec, files=_digests(copy)))
        pixels = proof.prepared(goldens.pictures(proof.PICTURES), spec)
        wanted, found = (
            OnnxEncoder(place, provider="cpu").encode_images(pixels)["joint"]
            for place in (folder, copy)
        )
    cosine = float((wanted * found).sum(1).min())
    if not cosine >= proof.LEAST_COSINE:
        raise ModelError(
            f"In half precision this model's vectors differ too much (lowest cosine to fp32: {cosine:.4f})."
        )
    figures = {
        "measured on": f"{len(pixels)} generated pictures, on a CPU, where only the weights are rounded",
        "cosine to fp32, least": round(cosine, 6),
    }
    spec = _with_quality(replace(spec, files=_digests(folder)), "fp16", figures)
    _describe(folder, spec)
    return spec


def to_int8(folder: Path, spec: ModelSpec, photos: Sequence[Path], report: Report) -> ModelSpec:
    """Replace the towers by int8 ones. Raises ModelError if they lose too much precision."""
    given = goldens.photos(photos, MOST_PHOTOS)
    pictures = given if len(given) >= FEWEST_PHOTOS else goldens.pictures(2 * GENERATED)
    kind = "photos that were given" if pictures is given else "generated pictures"
    if given and pictures is not given:
        report(
            f"{len(given)} photos are too few to calibrate int8; using generated pictures instead."
        )
    pixels = proof.prepared(pictures, spec)
    calibration = preprocess.tensor(pixels[::2], spec.preprocess)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".int8-") as other:
        small = Path(other)
        report("Storing the text encoder's weights in int8.")
        int8.write_weights(folder / "text.onnx", small / "text.onnx")
        shutil.copyfile(folder / "tokenizer.json", small / "tokenizer.json")
        before = OnnxEncoder(folder, provider="cpu")
        for way in ("products in int8, fixed ranges", "weights in int8"):
            report(f"Trying the image encoder with {way}.")
            if way.startswith("products"):
                int8.write_static(folder / "image.onnx", small / "image.onnx", calibration)
            else:
                int8.write_weights(folder / "image.onnx", small / "image.onnx")
            made = replace(spec, files=_digests(small))
            _describe(small, made)
            after = OnnxEncoder(small, provider="cpu")
            figures = {"picture tower": way, **int8.loss(before, after, pixels[1::2], kind)}
            if int8.good(figures, of_photos=pictures is given):
                break
        else:
            raise ModelError(
                "In int8 this model loses too much precision "
                f"(lowest cosine to fp32: {figures['cosine to fp32, least']}; {int8.LEAST_COSINE} is needed).",
                "Export it without int8.",
            )
        texts = list(goldens.TEXTS)
        cosines = (before.encode_texts(texts) * after.encode_texts(texts)).sum(1)
        figures["words, cosine to fp32, least"] = round(float(cosines.min()), 4)
        for name in ("image.onnx", "text.onnx"):
            (small / name).replace(folder / name)
    made = _with_quality(made, "int8", figures)
    _describe(folder, made)
    return made


def _digests(folder: Path) -> dict[str, str]:
    found = {}
    for path in sorted(folder.iterdir()):
        if path.name != "model.json":
            with path.open("rb") as stream:
                found[path.name] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found


def _with_quality(spec: ModelSpec, name: str, figures: dict[str, Any]) -> ModelSpec:
    return replace(spec, quality={**spec.quality, name: figures})


def _describe(folder: Path, spec: ModelSpec) -> None:
    (folder / "model.json").write_text(spec.to_json(), "utf-8")
