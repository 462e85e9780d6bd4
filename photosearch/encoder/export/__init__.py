"""Export an open_clip model as a model folder: two ONNX towers, a tokenizer, `model.json`.

Needs the `export` extra. torch is not imported until `export` is called.
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
    """Write the model folder `out` and verify it against torch; if anything fails, `out` is not created.

    Exactly one of `pretrained` (open_clip's tag of weights to download) and `checkpoint` (a file of weights) is needed.
    `config`: a description in open_clip's format, for an architecture that open_clip lacks. `int8`: smaller and, on a
    CPU, faster; the loss is measured and recorded. `fp16`: add a half-precision image tower for GPUs. `photos`:
    pictures that calibrate int8 and measure its loss; if there are too few, generated pictures are used. `known`: the
    catalogue entry that supplies licence, languages and published figures. `report` is called with a sentence for each
    step. Before a download, `agree` is called with a sentence that names the host; it raises UserError to refuse.

    Raises UserError, ModelError or EnvironmentFault.
    """
    if (pretrained is None) == (checkpoint is None):
        raise UserError("Name either published weights (--pretrained) or a file (--checkpoint).")
    if int8 and fp16:
        raise UserError("Choose either int8 or fp16: their vectors differ too much to be mixed.")
    if out.exists():
        raise UserError(f"{out} exists already.")
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
