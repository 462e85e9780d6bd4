"""The model folder of an Immich server, taken in as it is.

Such a folder, `ARCHITECTURE__WEIGHTS`, holds `config.json` (open_clip's description), `visual/model.onnx` with
`visual/preprocess_cfg.json`, and `textual/model.onnx` with a tokenizer. The weights of a large graph are in files of any
names beside it; here they become one file for each tower.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
import os
from pathlib import Path, PurePosixPath
from typing import Any, Final, Literal

from photosearch.base.errors import ModelError, ModelMissing
from photosearch.base.files import os_faults, write_atomic
from photosearch.base.records import display
from photosearch.base.user_text import say
from photosearch.encoder import graphfile, known
from photosearch.encoder.catalogue import KnownModel
from photosearch.encoder.model_folders import (
    DESCRIPTION,
    FULL,
    MAX_DESCRIPTION,
    SMALL,
    Moved,
    SourceFolder,
    check_name,
    chunks,
    copy_file,
    need,
)
from photosearch.encoder.spec import MAX_LENGTH, MAX_SIZE, SHORTEST, Clean, ModelSpec, Preprocess

IMAGE: Final = "visual/model.onnx"
TEXT: Final = "textual/model.onnx"
TOKENIZER: Final = "textual/tokenizer.json"
CONFIG: Final = "config.json"
PREPROCESS: Final = "visual/preprocess_cfg.json"
NEEDED: Final = (IMAGE, TEXT, TOKENIZER, CONFIG, PREPROCESS)
# Where another picture tower may be, and its name in our folder.
OTHERS: Final = {
    "visual/model_fp32.onnx": FULL,
    "visual/model_int8.onnx": SMALL,
    "visual/model_quantized.onnx": SMALL,
    "visual/model_uint8.onnx": SMALL,
}

LENGTH: Final = 77  # open_clip's context length if `config.json` names none
MAX_TOKENIZER: Final = 200_000_000  # bytes; that of SigLIP 2 has 34 million
PAGE: Final = (
    4096  # where the weights of each file begin, so that ONNX Runtime can map them into memory
)


# What odd JSON leads to: wrong bytes, deep nesting, a missing or wrong value, a number beyond all bounds.
_WRONG: Final = (
    OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError, OverflowError,
)  # fmt: skip


def find(source: Path) -> Path | None:
    """The folder of an Immich model: `source`, or the only folder in it (a revision). None if it is something else."""
    if (source / DESCRIPTION).exists():
        return None
    try:
        inside = [path for path in source.iterdir() if path.is_dir()]
    except OSError:
        return None
    shown = [path for path in inside if not path.name.startswith(".")]
    for folder in (source, *(shown if len(shown) == 1 else [])):
        if (folder / "visual").is_dir() or (folder / "textual").is_dir():
            return folder
    return None


def take(folder: Path, into: Path, moved: Moved = lambda _bytes: None) -> ModelSpec:
    """Copy the model in `folder` into the empty folder `into` and describe it there.

    `moved` is called with the number of bytes after each chunk. Raises ModelError or ModelMissing with the reason, or
    EnvironmentFault.
    """
    shown = display(str(folder))
    absent = [name for name in NEEDED if not (folder / name).exists()]
    if absent:
        raise ModelMissing(
            say(
                "{folder} looks like a model of an Immich server, but lacks {files}.",
                folder=shown,
                files=", ".join(absent),
            ),
            say("Copy the whole folder of the model."),
        )
    source = SourceFolder(folder)
    with os_faults(shown):
        for name in NEEDED:
            source.size(name)  # whatever is no regular file may block whoever opens it
    config, pictures = _read(source, folder, CONFIG), _read(source, folder, PREPROCESS)
    spec = _spec(source, folder, config, pictures)
    _must_fit(folder, spec)
    files: dict[str, str] = {}
    with os_faults(shown):
        files["tokenizer.json"] = copy_file(source, TOKENIZER, into, moved, "tokenizer.json")
    for path, name in ((IMAGE, "image.onnx"), (TEXT, "text.onnx"), *OTHERS.items()):
        if path in NEEDED or (name not in files and (folder / path).exists()):
            files |= _tower(source, folder, path, into, name, moved)
    same = known.published(files)  # then it is the model that a download installs
    spec = same.spec(files, spec.origin) if same else dataclasses.replace(spec, files=files)
    with os_faults(str(into)):
        write_atomic(into / DESCRIPTION, spec.to_json().encode())
    return spec


def name_of(folder: Path) -> str:
    """The model's name: the folder's, or that of the folder around it if this one is named after a revision."""
    place = Path(os.path.abspath(folder))  # without ".."
    return place.parent.name if "__" not in place.name and "__" in place.parent.name else place.name


# Description


def _spec(
    source: SourceFolder, folder: Path, config: dict[str, Any], pictures: dict[str, Any]
) -> ModelSpec:
    name = name_of(folder)
    check_name(name)
    try:
        text = config["text_cfg"]
        dim = _whole(config["embed_dim"])
        length = _whole(text.get("context_length", LENGTH), SHORTEST, MAX_LENGTH)
        tokenizer = _read_tokenizer(source, folder)
        clip = _is_clip(tokenizer)
        clean: Clean = "lower" if clip else "whitespace"
        if (text.get("tokenizer_kwargs") or {}).get("clean") == "canonicalize":
            clean = "canonicalize"
    except _WRONG as error:
        raise _odd(folder, CONFIG, error) from error
    pre = _preprocess(folder, pictures)
    entry = known.from_hub(name, dim, length, pre.size)
    return ModelSpec(
        name=name,
        title=entry.title if entry else name,
        dim=dim,
        visual_dim=0,
        context_length=length,
        tokenizer="clip-bpe" if clip else "sentencepiece",
        preprocess=pre,
        files={},
        languages=entry.languages if entry else (),
        licence=entry.licence if entry else "unknown",
        origin={"taken from": "a model folder of an Immich server"},
        quality=_published(entry),
        # open_clip fills CLIP's rows with zeros; its text tower does not look beyond the end of the text
        pad_id=0 if clip else _pad_id(source, folder, tokenizer),
        clean=clean,
    )


def _published(entry: KnownModel | None) -> dict[str, Any]:
    return entry.spec({}, {}).quality if entry else {}


def _preprocess(folder: Path, config: dict[str, Any]) -> Preprocess:
    resize, interpolation = config.get("resize_mode", "shortest"), config.get("interpolation")
    try:
        size = config["size"]
        listed = size if isinstance(size, list) else [size]
        sides = {_whole(side, 1, MAX_SIZE) for side in listed}
        mean, std = (tuple(float(part) for part in config[name]) for name in ("mean", "std"))
        sound = all(map(math.isfinite, (*mean, *std))) and all(part > 0 for part in std)
        if len(mean) != 3 or len(std) != 3 or not sound:
            raise ValueError("mean and std are not those of three colours")
    except _WRONG as error:
        raise _odd(folder, PREPROCESS, error) from error
    if len(sides) != 1 or resize not in ("squash", "shortest") or interpolation not in _SMOOTH:
        raise ModelError(
            say(
                "The model in {folder} wants pictures prepared in a way that is not supported ({what}).",
                folder=display(str(folder)),
                what=f"size {size}, {resize}, {interpolation}",
            )
        )
    return Preprocess(sides.pop(), resize, interpolation, mean, std)


_SMOOTH: Final[tuple[Literal["bicubic", "bilinear"], ...]] = ("bicubic", "bilinear")


def _read_tokenizer(source: SourceFolder, folder: Path) -> dict[str, Any]:
    found = _read(source, folder, TOKENIZER, MAX_TOKENIZER)
    try:
        if not isinstance(found["model"], dict):
            raise TypeError("it is not a tokenizer")
    except _WRONG as error:
        raise _odd(folder, TOKENIZER, error) from error
    return found


def _is_clip(tokenizer: dict[str, Any]) -> bool:
    """Whether a tokenizer is CLIP's kind: it marks the ends of words, and it alone ignores upper and lower case."""
    return bool(tokenizer["model"].get("end_of_word_suffix") == "</w>")


def _pad_id(source: SourceFolder, folder: Path, tokenizer: dict[str, Any]) -> int:
    """The id of the token that fills a row."""
    try:
        special = [
            token for token in tokenizer.get("added_tokens") or () if isinstance(token, dict)
        ]
        ids = {token["content"]: _whole(token["id"], 0) for token in special}
    except _WRONG as error:
        raise _odd(folder, TOKENIZER, error) from error
    for name in ("textual/tokenizer_config.json", "textual/special_tokens_map.json"):
        if (folder / name).exists():
            token = _read(source, folder, name).get("pad_token")
            word = token.get("content") if isinstance(token, dict) else token
            if isinstance(word, str) and word in ids:
                return ids[word]
    raise ModelMissing(
        say(
            "{folder} does not say which token fills a row: textual/tokenizer_config.json is missing, or names none that the tokenizer has.",
            folder=display(str(folder)),
        ),
        say("Copy the whole folder of the model."),
    )


def _must_fit(folder: Path, spec: ModelSpec) -> None:
    """Raise ModelError if a graph declares vectors of another width than `config.json`."""
    for path in (IMAGE, TEXT):
        found = graphfile.widths(folder / path)
        if found and spec.dim not in found:
            raise ModelError(
                say(
                    "{path} in {folder} gives {found} numbers for each input, where its config.json says {dim}: the files belong to different models.",
                    path=path,
                    folder=display(str(folder)),
                    found=str(max(found)),
                    dim=str(spec.dim),
                ),
                say("Copy the whole folder of the model."),
            )


def _read(
    source: SourceFolder, folder: Path, name: str, most: int = MAX_DESCRIPTION
) -> dict[str, Any]:
    """The JSON object in a file of the folder, of at most so many bytes."""
    try:
        if source.size(name) > most:
            raise ValueError("it is too large")
        with source.open(name) as stream:
            found = json.load(stream)
        if not isinstance(found, dict):
            raise TypeError("it is not an object")
    except _WRONG as error:
        raise _odd(folder, name, error) from error
    return found


def _whole(value: object, least: int = 1, most: int = 1 << 20) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(f"{value!r} is not a number of this kind")
    return value


def _odd(folder: Path, name: str, error: Exception) -> ModelError:
    why = f"{error} is missing" if isinstance(error, KeyError) else str(error)
    return ModelError(
        say(
            "{name} in {folder} cannot be used: {error}.",
            name=name,
            folder=display(str(folder)),
            error=why,
        ),
        say("Copy the whole folder of the model."),
    )


# Towers


def _tower(
    source: SourceFolder, folder: Path, path: str, into: Path, name: str, moved: Moved
) -> dict[str, str]:
    """Copy a tower as `name`, and the weights beside it as one file. Returns the sha256 of each."""
    with os_faults(str(folder)):
        size = source.size(path)
        try:
            beside = graphfile.beside(folder / path)
        except graphfile.NOT_ONNX:
            beside = []  # the test of the model says so
        parts = [_part(folder, path, file) for file in beside]
        need(into, size + sum(source.size(part) for part in parts))
    if not parts:
        with os_faults(str(into)):
            return {name: copy_file(source, path, into, moved, name)}
    data = Path(name).with_suffix(".data").name
    digest, starts = hashlib.sha256(), {}
    with os_faults(str(into)), (into / data).open("xb") as out:
        for file, part in zip(beside, parts, strict=True):
            filler = bytes(-out.tell() % PAGE)
            digest.update(filler)
            out.write(filler)
            starts[file] = out.tell()
            for chunk in chunks(source, part):
                digest.update(chunk)
                out.write(chunk)
                moved(len(chunk))
    with os_faults(str(into)):
        try:
            graph = graphfile.moved(b"".join(chunks(source, path)), data, starts)
        except (
            *graphfile.NOT_ONNX,
            KeyError,
        ) as error:  # an offset is no number, or it has changed
            raise _odd(folder, path, error) from error
        (into / name).write_bytes(graph)
    return {name: hashlib.sha256(graph).hexdigest(), data: digest.hexdigest()}


def _part(folder: Path, path: str, file: str) -> str:
    """The path in the folder of a file that the graph in `path` names. Raises ModelError or ModelMissing."""
    inner = PurePosixPath(file)
    if inner.is_absolute() or ".." in inner.parts or "\\" in file or ":" in file:
        raise ModelError(
            say(
                "{path} wants weights from outside the model's folder: {file}.",
                path=path,
                file=display(file),
            )
        )
    part = str(PurePosixPath(path).parent / inner)
    if not (folder / part).exists():
        raise ModelMissing(
            say(
                "{path} in {folder} needs the weights in {part}, which is missing.",
                path=path,
                folder=display(str(folder)),
                part=display(part),
            ),
            say("Copy the whole folder of the model."),
        )
    return part
