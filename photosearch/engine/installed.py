"""Models as a user deals with them: which there are, which is in use, and how one comes, goes and travels.

Every way in ends in `_install`: a folder whose files have the right sha256, and that has encoded a picture and a text.
"""

from __future__ import annotations

import contextlib
import dataclasses
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from photosearch.base.errors import ModelError, ModelMissing, PhotoSearchError, UserError
from photosearch.base.files import AppDirs, os_faults, resource, write_atomic
from photosearch.base.records import Progress, display
from photosearch.base.settings import Settings
from photosearch.base.user_text import say
from photosearch.encoder import fetch, model_folders
from photosearch.encoder.catalogue import KnownModel
from photosearch.encoder.known import MODELS, known
from photosearch.encoder.runtime import OnnxEncoder, check_folder, verify
from photosearch.encoder.spec import ModelSpec
from photosearch.store.encoders import answering_name

EVERY: Final = 0.25  # seconds between two reports of copied megabytes

Report = Callable[[Progress], None]

STARTER: Final = "starter"


@dataclass(frozen=True)
class Model:
    """A row of `model list`. `size` in bytes: on the disk where it is installed, else about what it will be.

    `verified`: its real weights were once run through this program and found right, by us. `problem`: why an installed
    one cannot be used, or "". `ways`: how it can be had.
    """

    name: str
    installed: bool
    in_use: bool
    verified: bool
    dim: int
    size: int
    languages: tuple[str, ...]
    licence: str
    title: str
    ways: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class Offer:
    """What `get` would do. `bytes` is 0 where nobody states it; `about` says that it is an estimate."""

    name: str
    title: str
    host: str
    repo: str
    bytes: int
    about: bool
    licence: str


@dataclass(frozen=True)
class Installed:
    """How an installation ended. `new`: False where the same model was there already."""

    name: str
    title: str
    key: str
    size: int
    new: bool


def model_folder(dirs: AppDirs, name: str) -> Path:
    """Where a model lies: the shipped starter, or a folder under `<data>/models`."""
    return resource("models", STARTER) if name == STARTER else dirs.data / "models" / name


def open_encoder(dirs: AppDirs, settings: Settings, name: str = "") -> OnnxEncoder:
    """The model of that name, else the one that the settings name, its files verified. Raises ModelError."""
    folder = model_folder(dirs, name or settings.model)
    return OnnxEncoder(
        folder,
        threads=settings.worker_threads,
        provider=settings.provider,
        cache=dirs.cache / "engines",
    )


def home(dirs: AppDirs) -> Path:
    """The folder of the installed models."""
    return dirs.data / "models"


def in_use(dirs: AppDirs, settings: Settings) -> str:
    """The name of the model that answers; of the wished one where the library is new."""
    return answering_name(dirs.database) or settings.model


# Looking


def listed(dirs: AppDirs, settings: Settings) -> list[Model]:
    """The starter, the other installed models, and those that could be had. Exactly one is in use."""
    used = in_use(dirs, settings)
    here = [STARTER, *_installed_names(dirs)]
    names = [*here, *(model.name for model in MODELS), used]
    return [_row(dirs, name, name in here, name == used) for name in dict.fromkeys(names)]


def _installed_names(dirs: AppDirs) -> list[str]:
    try:
        found = [path.name for path in home(dirs).iterdir() if path.is_dir()]
    except OSError:
        return []
    return sorted(name for name in found if not name.startswith("."))


def _row(dirs: AppDirs, name: str, installed: bool, used: bool) -> Model:
    entry = known(name)
    spec, problem = None, ""
    if installed:
        try:
            spec = _spec(dirs, name)
        except PhotoSearchError as error:
            problem = error.whole
    elif used:
        problem = say("It is chosen in the settings, but it is not installed.")
    about = spec or entry
    return Model(
        name=name,
        installed=installed,
        in_use=used,
        verified=name == STARTER or bool(entry and entry.verified),
        dim=about.dim if about else 0,
        size=model_folders.size_of(model_folder(dirs, name))
        if installed
        else entry.bytes
        if entry
        else 0,
        languages=about.languages if about else (),
        licence=about.licence if about else "",
        title=about.title if about else name,
        ways=_ways(entry) if not installed and entry else (),
        problem=problem,
    )


def _spec(dirs: AppDirs, name: str) -> ModelSpec:
    """The description of an installed model whose files are all there; their hashes are not looked at."""
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
                say("It lacks the file {file}.", file=file), say("Install the model again.")
            )
    return spec


def _ways(entry: KnownModel) -> tuple[str, ...]:
    ways = (["get"] if entry.download else []) + (["export"] if entry.architecture else [])
    return (*ways, "import")


def info(dirs: AppDirs, settings: Settings, name: str) -> dict[str, Any]:
    """All that is known of a model, for JSON. Its files' sha256 are compared. Raises UserError for an unknown name."""
    row = next((model for model in listed(dirs, settings) if model.name == name), None)
    if row is None:
        raise _unknown(name)
    entry = known(name)
    value: dict[str, Any] = dataclasses.asdict(row)
    if row.installed:
        folder = model_folder(dirs, name)
        value["folder"] = display(str(folder))
        with contextlib.suppress(PhotoSearchError):
            spec = ModelSpec.load(folder)
            about = dataclasses.asdict(spec) | {"key": spec.key}
            value |= {item: about[item] for item in about if item not in value}
        if not row.problem:
            try:
                verify(folder, ModelSpec.load(folder))
            except ModelError as error:
                value["problem"] = str(error)
    elif entry is not None:
        value |= {
            "context_length": entry.context_length,
            "preprocess": dataclasses.asdict(entry.preprocess),
        }
    if entry is not None:
        value["published"] = [dataclasses.asdict(figure) for figure in entry.quality]
        value["sources"] = entry.sources
        value["download"] = dataclasses.asdict(entry.download) if entry.download else None
        value["note"] = entry.note
    return value


def _unknown(name: str) -> UserError:
    return UserError(
        say("There is no model “{name}”.", name=display(name)),
        say("`photosearch model list` shows those there are."),
    )


# Coming


def offer(settings: Settings, name: str) -> Offer:
    """What `get` would download, without asking anybody. Raises UserError where there is nothing to download."""
    entry = known(name)
    if entry is None:
        raise _unknown(name)
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
    return Offer(
        name=name,
        title=entry.title,
        host=fetch.host(fetch.hub(settings.hub)),
        repo=entry.download.repo,
        bytes=stated or entry.bytes,
        about=not stated,
        licence=entry.licence,
    )


def get(
    dirs: AppDirs,
    settings: Settings,
    name: str,
    report: Report = lambda _progress: None,
    stop: threading.Event | None = None,
) -> Installed:
    """Download the prebuilt model `name` and install it; a call after a broken one goes on. Raises what `fetch` does."""
    offer(settings, name)
    entry = known(name)
    assert entry is not None and entry.download is not None, "it was offered"
    url = fetch.hub(settings.hub)
    with model_folders.changing(home(dirs)):
        there = _intact(dirs, name)
        if there is not None:
            return _done(dirs, there, new=False)
        _not_in_use(dirs, settings, name)
        place = home(dirs) / f"{model_folders.DOWNLOAD}{name}"
        try:
            brought = fetch.fetch(entry.download, place, url, report, stop)
        finally:
            with contextlib.suppress(OSError):  # it is not empty: something to go on from
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
            return _install(dirs, settings, place)
        except ModelError:  # published so: nothing to go on from
            model_folders.remove(place)
            raise


def bring(
    dirs: AppDirs, settings: Settings, source: Path, report: Report = lambda _progress: None
) -> Installed:
    """Install the model in `source`, a folder or a .zip. Raises ModelError with the reason; the rest stays as it was."""
    with model_folders.changing(home(dirs)), model_folders.incoming(home(dirs)) as place:
        model_folders.take(source, place, _megabytes(report))
        return _install(dirs, settings, place)


def make(
    dirs: AppDirs, settings: Settings, name: str, write: Callable[[Path], ModelSpec]
) -> Installed:
    """Install the model that `write` makes in the folder that it is given, which does not exist yet."""
    model_folders.check_name(name)
    with model_folders.changing(home(dirs)), model_folders.incoming(home(dirs)) as place:
        _not_in_use(dirs, settings, name)
        write(place / name)
        return _install(dirs, settings, place / name)


def _install(dirs: AppDirs, settings: Settings, place: Path) -> Installed:
    """Try the finished folder and put it in place, unless the same model is there and whole."""
    spec = ModelSpec.load(place)
    model_folders.check_name(spec.name)
    there = _intact(dirs, spec.name)
    if there is not None and there.key == spec.key:
        return _done(dirs, there, new=False)
    if not _same_key(dirs, spec):  # a damaged one may be mended even while it is in use
        _not_in_use(dirs, settings, spec.name)
    check_folder(place)
    model_folders.place(place, home(dirs) / spec.name)
    return _done(dirs, spec, new=True)


def _intact(dirs: AppDirs, name: str) -> ModelSpec | None:
    """The installed model of that name, where each file has its sha256."""
    with contextlib.suppress(ModelError):
        spec = _spec(dirs, name)
        verify(model_folder(dirs, name), spec)
        return spec
    return None


def _same_key(dirs: AppDirs, spec: ModelSpec) -> bool:
    with contextlib.suppress(ModelError):
        return ModelSpec.load(model_folder(dirs, spec.name)).key == spec.key
    return False


def _not_in_use(dirs: AppDirs, settings: Settings, name: str) -> None:
    """Raise UserError for the model that answers and for the one that is wished for."""
    if name in (in_use(dirs, settings), settings.model) and model_folder(dirs, name).exists():
        raise UserError(
            say("The model {name} is in use.", name=name),
            say("Use another one first: photosearch model use NAME"),
        )


def _done(dirs: AppDirs, spec: ModelSpec, *, new: bool) -> Installed:
    size = model_folders.size_of(model_folder(dirs, spec.name))
    return Installed(spec.name, spec.title, spec.key, size, new)


# Travelling, choosing, going


def pack(
    dirs: AppDirs, name: str, file: Path | None, report: Report = lambda _progress: None
) -> tuple[Path, int]:
    """Write an installed model to a .zip that `bring` takes. Returns the file and its bytes.

    `file`: a name for it, a folder to put it into, or None for this folder.
    """
    if name == STARTER:
        raise UserError(
            say("The starter comes with the program: every machine that has it has both.")
        )
    folder = folder_of(dirs, name)
    file = file or Path()
    if file.is_dir():
        file /= f"{name}.zip"
    return file, model_folders.pack(folder, file, _megabytes(report))


def remove(dirs: AppDirs, settings: Settings, name: str) -> int:
    """Delete an installed model, or what a download of it has left. Returns the bytes that are free again."""
    if name == STARTER:
        raise UserError(say("The starter comes with the program and stays."))
    with model_folders.changing(home(dirs)):
        left = home(dirs) / f"{model_folders.DOWNLOAD}{name}"
        if known(name) and left.exists() and name not in _installed_names(dirs):
            return model_folders.remove(left)
        folder = folder_of(dirs, name)
        _not_in_use(dirs, settings, name)
        return model_folders.remove(folder)


def folder_of(dirs: AppDirs, name: str) -> Path:
    """The folder of an installed model. Raises UserError where there is none of that name."""
    if name not in (STARTER, *_installed_names(dirs)):
        raise (
            _unknown(name)
            if known(name) is None
            else UserError(say("The model {name} is not installed.", name=name))
        )
    return model_folder(dirs, name)


def _megabytes(report: Report) -> model_folders.Moved:
    """Reports how many megabytes of a copy are done."""
    done, told = 0, time.monotonic()

    def moved(count: int) -> None:
        nonlocal done, told
        done += count
        if time.monotonic() - told >= EVERY:
            told = time.monotonic()
            report(Progress("copying", done=done // 1_000_000, unit="MB"))

    return moved
