"""Installed models: where they are stored, which one is in use; install, pack and remove them. (`model_list` lists them.)

Every installation ends in `_install`, which accepts only a folder whose files have the right sha256 and whose model has
encoded a picture and a text.
"""

from __future__ import annotations

import contextlib
import functools
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from photosearch.base.errors import ModelError, ModelMissing, UserError
from photosearch.base.files import AppDirs, os_faults, resource, write_atomic
from photosearch.base.records import ModelOffer, Progress, display
from photosearch.base.settings import Settings
from photosearch.base.user_text import say
from photosearch.encoder import fetch, gate, immich_folder, model_folders
from photosearch.encoder.known import known
from photosearch.encoder.runtime import OnnxEncoder, check_folder, verify
from photosearch.encoder.spec import ModelSpec
from photosearch.engine.photo_sample import sample
from photosearch.store.encoders import answering_name

EVERY: Final = 0.25  # seconds between two reports of copied megabytes

Report = Callable[[Progress], None]

STARTER: Final = "starter"


@dataclass(frozen=True)
class Installed:
    """The result of an installation. `new`: False if the same model was already installed. `note`: a doubt, or ""."""

    name: str
    title: str
    key: str
    size: int
    new: bool
    note: str = ""


def model_folder(dirs: AppDirs, name: str) -> Path:
    """The folder of a model: that of the shipped starter, or one under `<data>/models`."""
    return resource("models", STARTER) if name == STARTER else dirs.models / name


# Models that could not be opened, by folder: the state of their files then, and the error. Hashing a large one takes seconds.
_refused: dict[Path, tuple[frozenset[tuple[str, int, int, int]], ModelError]] = {}


def open_encoder(dirs: AppDirs, settings: Settings, name: str = "") -> OnnxEncoder:
    """Verify and open the model `name`, or by default the one that the settings name. Raises ModelError.

    A model that failed is not hashed again until its files change.
    """
    folder = model_folder(dirs, name or settings.model)
    marks = _marks(folder)
    if folder in _refused and _refused[folder][0] == marks:
        raise _refused[folder][1].with_traceback(None)
    try:
        return OnnxEncoder(
            folder,
            threads=settings.worker_threads,
            provider=settings.provider,
            cache=dirs.engines,
        )
    except ModelError as error:
        if not isinstance(error.__cause__, OSError):  # a disk error may be gone next time
            _refused[folder] = (marks, error)
        raise


def _marks(folder: Path) -> frozenset[tuple[str, int, int, int]]:
    """Name, size and times of each file; the last time (ctime) also changes with the permissions."""
    found = []
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            info = entry.stat()
            found.append((entry.name, info.st_size, info.st_mtime_ns, info.st_ctime_ns))
    return frozenset(found)


def in_use(dirs: AppDirs, settings: Settings) -> str:
    """The name of the model that answers; of the selected one if the library is new."""
    return answering_name(dirs.database) or settings.model


# Inspect


def installed_names(dirs: AppDirs) -> list[str]:
    """The installed models except the starter, complete or not."""
    try:
        found = [path.name for path in dirs.models.iterdir() if path.is_dir()]
    except OSError:
        return []
    return sorted(name for name in found if not name.startswith("."))


def partial_download(dirs: AppDirs, name: str) -> Path:
    """The folder that holds the files of a download until it is complete."""
    return dirs.models / f"{model_folders.DOWNLOAD}{name}"


def checked_spec(dirs: AppDirs, name: str) -> ModelSpec:
    """The description of an installed model. Raises ModelError if a file is missing; hashes are not verified."""
    folder = model_folder(dirs, name)
    spec = ModelSpec.load(folder)
    if spec.name != name:
        raise ModelError(
            say(
                "The folder {name} holds a model that calls itself {other}.",
                name=name,
                other=spec.name,
            )
        )
    for file in spec.files:
        if not (folder / file).is_file():
            raise ModelMissing(
                say("The file {file} is missing.", file=file), say("Install the model again.")
            )
    return spec


def unknown(name: str) -> UserError:
    return UserError(
        say("There is no model “{name}”.", name=display(name)),
        say("`photosearch model list` shows the available models."),
    )


# Install


def offer(settings: Settings, name: str) -> ModelOffer:
    """What `get` would download, without using the network. Raises UserError if there is nothing to download."""
    entry = known(name)
    if entry is None:
        raise unknown(name)
    if entry.download is None:
        raise UserError(
            say("There is no known place to download {name} from.", name=name),
            say(
                "`photosearch model export {name} --checkpoint FILE` makes it from its weights, and `model import` takes a folder or zip that another machine has made.",
                name=name,
            )
            if entry.architecture
            else say(
                "`photosearch model import` takes a folder or zip that another machine has made."
            ),
        )
    stated = entry.download.bytes
    return ModelOffer(
        host=fetch.host(fetch.hub(settings.hub)),
        repo=entry.download.repo,
        bytes=stated or entry.bytes,
        about=not stated,
    )


def get(
    dirs: AppDirs,
    settings: Settings,
    name: str,
    report: Report = lambda _progress: None,
    stop: threading.Event | None = None,
) -> Installed:
    """Download the prebuilt model `name` and install it; resumes a broken download. Raises what `fetch` raises."""
    offer(settings, name)
    entry = known(name)
    assert entry is not None and entry.download is not None, "it was offered"
    url = fetch.hub(settings.hub)
    with model_folders.changing(dirs.models):
        there = _intact(dirs, name)
        if there is not None:
            return _done(dirs, there, new=False)
        _not_in_use(dirs, settings, name)
        place = partial_download(dirs, name)
        try:
            brought = fetch.fetch(entry.download, place, url, report, stop)
        finally:
            with contextlib.suppress(OSError):  # not empty: the next download resumes from it
                place.rmdir()
        origin = {
            "hub": url,
            "repository": entry.download.repo,
            "revision": brought.revision,
            "hashes": "as the hub stated them at this download",
            "stated by": ", ".join(entry.download.source),
        }
        spec = entry.spec(brought.files, origin)
        with os_faults(str(place)):
            write_atomic(place / model_folders.DESCRIPTION, spec.to_json().encode())
        try:
            gate.settle(place)
            return _install(dirs, settings, place)
        except ModelError as error:  # a later download must not resume from it
            model_folders.remove(place)
            raise ModelError(
                say(
                    "{host} serves something else under the name {name}: {why}",
                    host=fetch.host(url),
                    name=name,
                    why=error.user_text,
                ),
                say("Nothing was installed. Choose another model, or import this one."),
            ) from error


def bring(
    dirs: AppDirs,
    settings: Settings,
    source: Path,
    report: Report = lambda _progress: None,
    *,
    int8: bool = False,
) -> Installed:
    """Install the model in `source`: a folder, also that of an Immich server, or a .zip.

    `int8`: take its quantised picture tower, if that agrees with its fp32 tower on photos of the library. Raises
    ModelError with the reason; then nothing has changed.
    """
    with model_folders.changing(dirs.models), model_folders.incoming(dirs.models) as place:
        with os_faults(display(str(source))):  # such as a folder that this user may not enter
            immich = immich_folder.find(source)
            if immich is not None:
                immich_folder.take(immich, place, _megabytes(report))
            else:
                model_folders.take(source, place, _megabytes(report))
        photos = functools.partial(sample, dirs) if int8 else None
        gate.settle(place, photos, settings.worker_threads)
        return _install(dirs, settings, place)


def make(
    dirs: AppDirs, settings: Settings, name: str, write: Callable[[Path], ModelSpec]
) -> Installed:
    """Install the model that `write` makes. `write` gets the path of a folder that does not exist yet."""
    model_folders.check_name(name)
    with model_folders.changing(dirs.models), model_folders.incoming(dirs.models) as place:
        _not_in_use(dirs, settings, name)
        write(place / name)
        return _install(dirs, settings, place / name)


def _install(dirs: AppDirs, settings: Settings, place: Path) -> Installed:
    """Try the model in the finished folder and move it into place, unless the same model is installed and intact."""
    spec = ModelSpec.load(place)
    model_folders.check_name(spec.name)
    there = _intact(dirs, spec.name)
    if there is not None and there.key == spec.key:
        return _done(dirs, there, new=False)
    if not _same_key(dirs, spec):  # a damaged model may be repaired even while it is in use
        _not_in_use(dirs, settings, spec.name)
    connected = check_folder(place, settings.worker_threads)
    model_folders.place(place, dirs.models / spec.name)
    return _done(dirs, spec, new=True, note="" if connected else _unconnected(spec))


def _intact(dirs: AppDirs, name: str) -> ModelSpec | None:
    """The installed model of that name if every file has the right sha256; else None."""
    with contextlib.suppress(ModelError):
        spec = checked_spec(dirs, name)
        verify(model_folder(dirs, name), spec)
        return spec
    return None


def _same_key(dirs: AppDirs, spec: ModelSpec) -> bool:
    with contextlib.suppress(ModelError):
        return ModelSpec.load(model_folder(dirs, spec.name)).key == spec.key
    return False


def _not_in_use(dirs: AppDirs, settings: Settings, name: str) -> None:
    """Raise UserError for the model that answers and for the selected one."""
    if name in (in_use(dirs, settings), settings.model) and model_folder(dirs, name).exists():
        raise UserError(
            say("The model {name} is in use.", name=name),
            say("Use another one first: photosearch model use NAME"),
        )


def _unconnected(spec: ModelSpec) -> str:
    return say(
        "{title} does not connect colours with their English names: its towers may belong to two models, or it knows no English. Try a few searches before you rely on it.",
        title=spec.title,
    )


def _done(dirs: AppDirs, spec: ModelSpec, *, new: bool, note: str = "") -> Installed:
    size = model_folders.size_of(model_folder(dirs, spec.name))
    return Installed(spec.name, spec.title, spec.key, size, new, note)


# Pack and remove


def pack(
    dirs: AppDirs, name: str, file: Path | None, report: Report = lambda _progress: None
) -> tuple[Path, int]:
    """Write an installed model to a .zip for `bring`. Returns the file and its size in bytes.

    `file`: the path of the .zip, a folder to put it into, or None for the current folder.
    """
    if name == STARTER:
        raise UserError(
            say(
                "The starter comes with the program, so it is on every machine that has PhotoSearch."
            )
        )
    folder = folder_of(dirs, name)
    file = file or Path()
    if file.is_dir():
        file /= f"{name}.zip"
    return file, model_folders.pack(folder, file, _megabytes(report))


def remove(dirs: AppDirs, settings: Settings, name: str) -> int:
    """Delete an installed model, or the remains of its download. Returns the number of bytes freed."""
    if name == STARTER:
        raise UserError(say("The starter comes with the program and stays."))
    with model_folders.changing(dirs.models):
        left = partial_download(dirs, name)
        if known(name) and left.exists() and name not in installed_names(dirs):
            return model_folders.remove(left)
        folder = folder_of(dirs, name)
        _not_in_use(dirs, settings, name)
        return model_folders.remove(folder)


def folder_of(dirs: AppDirs, name: str) -> Path:
    """The folder of an installed model. Raises UserError if there is none of that name."""
    if name not in (STARTER, *installed_names(dirs)):
        raise (
            unknown(name)
            if known(name) is None
            else UserError(say("The model {name} is not installed.", name=name))
        )
    return model_folder(dirs, name)


def _megabytes(report: Report) -> model_folders.Moved:
    """A callback that reports how many megabytes have been copied."""
    done, told = 0, time.monotonic()

    def moved(count: int) -> None:
        nonlocal done, told
        done += count
        if time.monotonic() - told >= EVERY:
            told = time.monotonic()
            report(Progress("copying", done=done // 1_000_000, unit="MB"))

    return moved
