"""The gate for quantised picture towers: one is taken only if it gives nearly the vectors of its own fp32 tower.

Published int8 towers have lost up to a third of what their fp32 towers find, and the self-test cannot see it. So a tower
is compared on photos of the user's own library, or its sha256 stands in `known` with the figures of such a comparison.
Text towers lose little; for them the self-test is enough.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import ModelError, UserError
from photosearch.base.files import os_faults, write_atomic
from photosearch.base.user_text import say
from photosearch.encoder import known as table
from photosearch.encoder import tokens
from photosearch.encoder.catalogue import Agreement
from photosearch.encoder.graphfile import quantised, readable
from photosearch.encoder.model_folders import DESCRIPTION, FULL, SMALL, check_name
from photosearch.encoder.providers import CPU, CPU_BATCH, FAILURES
from photosearch.encoder.runtime import unusable
from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Preprocess, Space
from photosearch.encoder.towers import Towers

PHOTOS: Final = (
    200  # with fewer, a share of .90 would be too uncertain, and the nearest photo too easy to keep
)
COSINE: Final = 0.98  # lowest accepted mean cosine of a photo's two vectors
NEIGHBOURS: Final = 0.90  # lowest accepted share of photos that keep their nearest other photo

IMAGE: Final = "image.onnx"
INT8: Final = "-int8"  # ends the name of a model with a quantised tower

WITHOUT: Final = say("Import the model without --int8: then its fp32 tower is used.")

# Returns up to so many photos of the library as the pixels that the model reads, uint8 [n, size, size, 3].
Photos = Callable[[Preprocess, int], Pixels]


def settle(folder: Path, photos: Photos | None = None, threads: int = 0) -> ModelSpec:
    """Decide which of the picture towers in `folder` the model uses; the others are deleted. Returns its description.

    `folder` holds `image.onnx`, and perhaps FULL or SMALL beside it. With `photos`, a quantised tower is wanted: it
    becomes `image.onnx` if it agrees with the fp32 tower, and the model's name ends in "-int8". Otherwise the fp32 tower
    does. `threads`: the number of cores that the comparison may use (0: ONNX Runtime chooses).

    Raises ModelError with the reason if the model has only a quantised tower that nothing vouches for, one that does not
    agree, a damaged one, or towers of two models; UserError if the wanted tower is absent or the library has too few
    photos.
    """
    spec = ModelSpec.load(folder)
    _must_belong_together(spec)
    here = [name for name in (IMAGE, FULL, SMALL) if name in spec.files]
    if photos is not None:
        _must_be_readable(folder, spec, here)
    small = next((name for name in here if quantised(folder / name)), None)
    full = next((name for name in here if not quantised(folder / name)), None)
    if small is None:
        if photos is not None:
            raise UserError(
                say("The model {title} has no quantised picture tower.", title=spec.title),
                say("Import it without --int8."),
            )
        return _keep(folder, spec, IMAGE)
    if full is None:
        if spec.files[small] not in {agreement.sha256 for agreement in table.AGREEING}:
            raise _unproven(spec)
        return _keep(folder, spec, small)
    if photos is None:
        return _keep(folder, spec, full)
    check_name(spec.name + INT8)
    pixels = photos(spec.preprocess, PHOTOS)
    if len(pixels) < PHOTOS:
        raise UserError(
            say(
                "A quantised tower is judged on {needed} photos of the library, which has only {n} with thumbnails.",
                needed=PHOTOS,
                n=len(pixels),
            ),
            say(
                "Import the model without --int8 to use its fp32 tower, or run `photosearch index` first, with more photos if there are fewer."
            ),
        )
    found = agreement(folder, spec, full, small, pixels, threads)
    if not (found.cosine >= COSINE and found.neighbours >= NEIGHBOURS):
        raise ModelError(
            say(
                "The quantised picture tower of {title} does not agree with its own fp32 tower: over {n} photos the mean cosine is {cosine:.3f} (at least {least:.2f} is needed), and {kept} % keep their nearest photo (at least {most} %).",
                title=spec.title,
                n=len(pixels),
                cosine=found.cosine,
                least=COSINE,
                kept=int(100 * found.neighbours),
                most=round(100 * NEIGHBOURS),
            ),
            WITHOUT,
        )
    return _keep(folder, _as_int8(spec, found, len(pixels)), small)


def _must_belong_together(spec: ModelSpec) -> None:
    """Raise ModelError if the towers are known to be those of two models, of equal width."""
    owners = [table.owner(spec.files[f"{tower}.onnx"]) for tower in ("image", "text")]
    if None not in owners and owners[0] != owners[1]:
        image, text = (owner.title for owner in owners if owner)
        raise ModelError(
            say(
                "The towers of {title} do not belong together: the one for pictures is that of {image}, the one for texts that of {text}.",
                title=spec.title,
                image=image,
                text=text,
            ),
            say("Copy both towers of one model."),
        )


def _must_be_readable(folder: Path, spec: ModelSpec, towers: Sequence[str]) -> None:
    """Raise ModelError if one of the picture towers is cut short or no ONNX file: nobody could tell which kind it is."""
    for name in towers:
        if not readable(folder / name):
            raise ModelError(
                say(
                    "{file} of {title} is damaged: it is not a whole ONNX file.",
                    file=name,
                    title=spec.title,
                ),
                WITHOUT if name == SMALL else say("Copy the model again."),
            )


def agreement(
    folder: Path, spec: ModelSpec, full: str, small: str, pixels: Pixels, threads: int = 0
) -> Agreement:
    """Compare two picture towers on the CPU; of the spaces, the one that agrees less counts. Raises ModelError."""
    one = _vectors(folder, spec, full, pixels, threads)
    try:
        other = _vectors(folder, spec, small, pixels, threads)
    except ModelError as error:
        raise ModelError(
            say(
                "The quantised picture tower of {title} cannot be used: {why}",
                title=spec.title,
                why=error.user_text,
            ),
            WITHOUT,
        ) from error
    return Agreement(
        cosine=min(float(np.vecdot(one[space], other[space]).mean()) for space in one),
        neighbours=min(
            float((_nearest(one[space]) == _nearest(other[space])).mean()) for space in one
        ),
    )


def _vectors(
    folder: Path, spec: ModelSpec, name: str, pixels: Pixels, threads: int
) -> dict[Space, Floats]:
    towers = Towers(folder, spec, tokens.tokenizer(folder, spec), CPU, image=name, threads=threads)
    batches = [pixels[start : start + CPU_BATCH] for start in range(0, len(pixels), CPU_BATCH)]
    try:
        with ThreadPoolExecutor(towers.lanes) as pool:
            parts = list(pool.map(towers.images, batches))
    except FAILURES as error:
        raise unusable(spec, error) from error
    return {space: np.concatenate([part[space] for part in parts]) for space in spec.spaces}


def _nearest(vectors: Floats) -> NDArray[np.intp]:
    """The index of each row's nearest other row."""
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -np.inf)
    return np.asarray(np.argmax(cosines, axis=1))


def _as_int8(spec: ModelSpec, found: Agreement, count: int) -> ModelSpec:
    """The description of the quantised model: another name, so that both can be installed, and the figures."""
    figures = {
        f"int8 against fp32, mean cosine over {count} photos of the library": round(
            found.cosine, 4
        ),
        f"int8 against fp32, photos of {count} that keep their nearest": round(found.neighbours, 4),
    }
    return dataclasses.replace(
        spec,
        name=spec.name + INT8,
        title=say("{title} (int8)", title=spec.title),
        quality=spec.quality | figures,
    )


def _keep(folder: Path, spec: ModelSpec, name: str) -> ModelSpec:
    """Make the tower `name` the model's `image.onnx`, and delete the others and their description."""
    gone = {other for other in (IMAGE, FULL, SMALL) if other != name}
    gone |= {Path(other).with_suffix(".data").name for other in gone}
    files = {file: sha256 for file, sha256 in spec.files.items() if file not in {*gone, name}}
    files[IMAGE] = spec.files[name]
    with os_faults(str(folder)):
        for other in gone:
            (folder / other).unlink(missing_ok=True)
        (folder / name).replace(folder / IMAGE)
        kept = dataclasses.replace(spec, files=files)
        if kept != ModelSpec.load(folder):
            write_atomic(folder / DESCRIPTION, kept.to_json().encode())
    return kept


def _unproven(spec: ModelSpec) -> ModelError:
    entry = table.known(spec.name)
    return ModelError(
        say(
            "The picture tower of {title} is quantised, and without its own fp32 tower nobody can tell what it has lost.",
            title=spec.title,
        ),
        say("`photosearch model get {name}` installs the fp32 model.", name=spec.name)
        if entry is not None and entry.download is not None
        else say(
            "Import the fp32 model, or put its fp32 picture tower beside it as {file}.", file=FULL
        ),
    )
