"""A model of open_clip becomes a model folder: two ONNX towers, a tokenizer, `model.json`.

Needs the `export` extra. Nothing of torch is imported before `export` is called.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from photosearch.base.errors import UserError
from photosearch.base.files import os_faults, sync_folder
from photosearch.encoder.catalogue import KnownModel
from photosearch.encoder.spec import ModelSpec


def export(
    architecture: str,
    out: Path,
    *,
    name: str,
    title: str,
    pretrained: str | None = None,
    checkpoint: Path | None = None,
    config: Path | None = None,
    int8: bool = False,
    fp16: bool = False,
    known: KnownModel | None = None,
    photos: Sequence[Path] = (),
    report: Callable[[str], None],
    agree: Callable[[str], None],
) -> ModelSpec:
    """Write the model folder `out`, whole and proven, or raise and leave nothing.

    One of `pretrained` (a tag of open_clip, downloaded) and `checkpoint` (a file of weights) is needed. `config`: a
    description as open_clip's own, for an architecture that it lacks. `int8`: smaller and, on a CPU, faster, with the
    loss measured and recorded. `fp16`: a half-precision image tower beside the other, for GPUs. `photos`: pictures
    that fix the ranges of int8 and measure its loss; without them generated ones do. `report` gets a sentence a step.
    `agree` gets one before anything is downloaded, naming the host, and raises UserError where nobody agrees.

    Raises UserError, ModelError or EnvironmentFault.
    """
    if (pretrained is None) == (checkpoint is None):
        raise UserError("Name either published weights (--pretrained) or a file (--checkpoint).")
    if int8 and fp16:
        raise UserError("Choose int8 or fp16: their vectors differ too much to be mixed.")
    if out.exists():
        raise UserError(f"{out} is there already.")
    from photosearch.encoder.export import source

    report("Loading the model.")
    loaded = source.load(
        architecture,
        pretrained=pretrained,
        checkpoint=checkpoint,
        config=config,
        published_as=known.pretrained if known and known.architecture == architecture else "",
        report=report,
        agree=agree,
    )
    from photosearch.encoder.export import assemble

    with os_faults(str(out.parent)):
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".export-") as place:
            folder = Path(place, "model")
            folder.mkdir()
            spec = assemble.plain(folder, loaded, name, title, known, report)
            if int8:
                spec = assemble.to_int8(folder, spec, photos, report)
            if fp16:
                spec = assemble.add_half(folder, spec, report)
            folder.rename(out)
            sync_folder(out.parent)
    return spec
