"""Model folders as files: import (nothing in the source is trusted), atomic installation, removal, export as a zip.

This module handles files only; the caller that installs a model tests whether it works.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import re
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Final

from filelock import FileLock, Timeout

from photosearch.base.errors import (
    DiskFull,
    Locked,
    ModelChecksum,
    ModelError,
    ModelMissing,
    UserError,
)
from photosearch.base.files import make_folder, os_faults, sync_folder, write_atomic
from photosearch.base.records import display
from photosearch.base.user_text import say
from photosearch.encoder.spec import ModelSpec

DESCRIPTION: Final = "model.json"
DOWNLOAD: Final = ".download-"  # + the model's name: an unfinished download
INCOMING: Final = ".incoming-"
OLD: Final = ".old-"
# Other picture towers that an incoming model may have beside `image.onnx`; `gate` decides between them.
FULL: Final = "image.fp32.onnx"
SMALL: Final = "image.int8.onnx"
RESERVED: Final = ("starter",)  # shipped with the program

MAX_DESCRIPTION: Final = 1_000_000  # bytes of a model.json
MAX_BYTES: Final = 20_000_000_000  # of a model
MAX_ENTRIES: Final = 200  # of a zip
MAX_RATIO: Final = (
    100  # weights hardly compress, so a zip that grows by more than this factor is a bomb
)
SPARE: Final = 50_000_000  # bytes that an installation leaves free
CHUNK: Final = 1 << 20

Moved = Callable[[int], None]  # called with the number of bytes just processed

_NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,98}[A-Za-z0-9_+-])?")
_WINDOWS: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def check_name(name: str) -> None:
    """Raise ModelError if `name` is reserved or cannot be a folder name on every operating system."""
    if name in RESERVED:
        raise ModelError(
            say("The name “{name}” belongs to the model that comes with the program.", name=name)
        )
    if not _NAME.fullmatch(name) or _WINDOWS.fullmatch(name):
        raise ModelError(
            say("“{name}” cannot be the name of a model.", name=display(name)),
            say("Letters, digits and . _ + - make a name."),
        )


@contextlib.contextmanager
def changing(home: Path) -> Iterator[None]:
    """Lock the models folder `home` and remove what a killed change left behind.

    Raises Locked if another process holds the lock.
    """
    with os_faults(str(home)):
        make_folder(home)
        lock = FileLock(home / ".lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise Locked(
                say("Another PhotoSearch is changing the models."), say("Wait until it is done.")
            ) from None
    try:
        with os_faults(str(home)):
            _sweep(home)
        yield
    finally:
        lock.release()


def _sweep(home: Path) -> None:
    for path in home.glob(f"{INCOMING}*"):
        _delete(path)
    for path in home.glob(f"{OLD}*"):
        name = path.name.removeprefix(OLD)
        if (home / name).exists():
            _delete(path)
        else:  # killed between the two renames of `place`: restore the old model
            path.replace(home / name)


def _delete(path: Path) -> None:
    """Delete a folder with all that is in it, or a link to a folder, which the user may have put on another disk."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


@contextlib.contextmanager
def incoming(home: Path) -> Iterator[Path]:
    """A new folder beside the models; it is deleted at the end unless `place` has moved it."""
    with os_faults(str(home)):
        folder = Path(tempfile.mkdtemp(dir=home, prefix=INCOMING))
        folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def room(folder: Path) -> int | None:
    """The number of bytes that a model may take on the disk of `folder`, which need not exist; None if unknown."""
    try:
        there = next(place for place in (folder, *folder.parents) if place.exists())
        return max(0, shutil.disk_usage(there).free - SPARE)
    except OSError:
        return None


def need(folder: Path, size: int) -> None:
    """Raise DiskFull if the disk of `folder` has no room for `size` more bytes."""
    with os_faults(str(folder)):
        free = shutil.disk_usage(folder).free
    if size + SPARE > free:
        raise DiskFull(
            say(
                "The disk is too full: {needed} MB are needed, and {free} MB are free in {folder}.",
                needed=round(size / 1e6),
                free=round(free / 1e6),
                folder=display(str(folder)),
            ),
            say("Free some space; nothing was installed."),
        )


def size_of(folder: Path) -> int:
    """Total size of the files in `folder`, in bytes; 0 if it does not exist."""
    return sum(path.stat().st_size for path in folder.glob("*") if path.is_file())


# Import


def take(source: Path, into: Path, moved: Moved = lambda _bytes: None) -> ModelSpec:
    """Copy the model in `source`, a folder or a .zip, into the empty folder `into` and compare each file's sha256.

    Only `model.json`, the files that it lists, and FULL and SMALL are copied. `moved` is called with the number of bytes
    after each chunk. Raises ModelError with the reason, UserError if `source` does not exist, or EnvironmentFault.
    """
    shown = display(str(source))
    if source.is_dir():
        spec = _take(SourceFolder(source), into, shown, moved)
    elif source.is_file():
        try:
            with zipfile.ZipFile(source) as archive:
                spec = _take(_Zip(archive, source.stat().st_size), into, shown, moved)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise ModelError(
                say("{path} is not a valid zip file: {error}.", path=shown, error=error)
            ) from error
    else:
        raise UserError(say("There is no folder or zip file {path}.", path=shown))
    return spec


def _take(source: SourceFolder | _Zip, into: Path, shown: str, moved: Moved) -> ModelSpec:
    with os_faults(shown):
        if source.size(DESCRIPTION) > MAX_DESCRIPTION:
            raise ModelError(say("The model.json of {path} is too large.", path=shown))
        copy_file(source, DESCRIPTION, into, lambda _bytes: None)
    spec = ModelSpec.load(into, say("The model.json of {path}", path=shown))
    check_name(spec.name)
    with os_faults(shown):
        need(into, sum(source.size(name) for name in spec.files))
    for name, wanted in spec.files.items():
        with os_faults(str(into)):
            found = copy_file(source, name, into, moved)
        if found != wanted:
            raise ModelChecksum(
                say(
                    "The file {name} in {path} does not match its model.json: it is damaged, incomplete or a different file.",
                    name=name,
                    path=shown,
                ),
                say("Copy the model again."),
            )
    return _with_other_towers(source, into, spec, moved)


def _with_other_towers(
    source: SourceFolder | _Zip, into: Path, spec: ModelSpec, moved: Moved
) -> ModelSpec:
    """Copy other picture towers that someone has put beside `image.onnx`, and add them to the description."""
    more = {}
    for name in {FULL, SMALL} - spec.files.keys():
        with contextlib.suppress(ModelMissing), os_faults(str(into)):
            need(into, source.size(name))
            more[name] = copy_file(source, name, into, moved)
    if more:
        spec = dataclasses.replace(spec, files=spec.files | more)
        with os_faults(str(into)):
            write_atomic(into / DESCRIPTION, spec.to_json().encode())
    return spec


def copy_file(
    source: SourceFolder | _Zip, name: str, into: Path, moved: Moved, to: str = ""
) -> str:
    """Copy one file into the folder `into`, under the name `to` if given. Returns its sha256.

    Raises ModelError if it is longer than its stated size.
    """
    left, digest = source.size(name), hashlib.sha256()
    with (into / (to or name)).open("xb") as out:
        for chunk in chunks(source, name):
            left -= len(chunk)
            if left < 0:
                raise ModelError(say("The file {name} is longer than it claims.", name=name))
            digest.update(chunk)
            out.write(chunk)
            moved(len(chunk))
    return digest.hexdigest()


def chunks(source: SourceFolder | _Zip, name: str) -> Iterator[bytes]:
    """The content of a file. An EnvironmentFault names the source: it may be a drive that somebody unplugs."""
    with os_faults(source.shown), source.open(name) as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


class SourceFolder:
    """A model folder from outside. Links are not followed: they may lead anywhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.shown = display(str(folder))

    def size(self, name: str) -> int:
        path = self._folder / name
        try:
            found = path.lstat()
        except FileNotFoundError:
            raise _lacks(self._folder, name) from None
        between = path.parents[: len(path.relative_to(self._folder).parts) - 1]
        if not stat.S_ISREG(found.st_mode) or any(folder.is_symlink() for folder in between):
            raise ModelError(
                say(
                    "{name} in {folder} is a link or not a regular file.",
                    name=name,
                    folder=display(str(self._folder)),
                )
            )
        return found.st_size

    def open(self, name: str) -> IO[bytes]:
        return (self._folder / name).open("rb")


class _Zip:
    """A zipped model: its files are at the top level or in one folder. One suspicious entry rejects the whole zip."""

    def __init__(self, archive: zipfile.ZipFile, size: int) -> None:
        self._archive = archive
        self.shown = display(archive.filename or "")
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > MAX_ENTRIES:
            raise ModelError(
                say("The zip has {n} files, which is too many for a model.", n=len(entries))
            )
        for entry in entries:
            _check_entry(entry)
        total = sum(entry.file_size for entry in entries)
        if total > MAX_BYTES or total > size * MAX_RATIO:
            raise ModelError(
                say(
                    "The zip would unpack to {size} MB, which is too much for a model of its size.",
                    size=round(total / 1e6),
                )
            )
        tops = {
            PurePosixPath(entry.filename).parent
            for entry in entries
            if PurePosixPath(entry.filename).name == DESCRIPTION
        }
        if len(tops) != 1:
            raise ModelMissing(
                say("The zip contains {count} models.", count=len(tops)),
                say("It must contain exactly one model.json."),
            )
        top = tops.pop()
        self._entries = {
            PurePosixPath(entry.filename).name: entry
            for entry in entries
            if PurePosixPath(entry.filename).parent == top
        }

    def size(self, name: str) -> int:
        if name not in self._entries:
            raise _lacks(Path(self._archive.filename or "the zip"), name)
        return self._entries[name].file_size

    def open(self, name: str) -> IO[bytes]:
        return self._archive.open(self._entries[name])


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    parts = name.split("/")
    if name.startswith("/") or "\\" in name or ":" in name or ".." in parts:
        raise ModelError(
            say("The zip contains a file whose path leads outside it: {name}.", name=display(name))
        )
    kind = entry.external_attr >> 16
    if kind and stat.S_IFMT(kind) not in (0, stat.S_IFREG):
        raise ModelError(say("The zip contains a link or a device: {name}.", name=display(name)))


def _lacks(source: Path, name: str) -> ModelMissing:
    what = (
        say("no model.json")
        if name == DESCRIPTION
        else say("no file {name}, which its model.json names", name=name)
    )
    return ModelMissing(
        say("{source} has {what}.", source=display(str(source)), what=what),
        say("Copy the whole model folder."),
    )


# Installation


def place(folder: Path, target: Path) -> None:
    """Move the finished `folder` to `target`, replacing the model there, if any. Raises EnvironmentFault."""
    with os_faults(str(target)):
        for path in folder.iterdir():
            with path.open("rb") as stream:
                os.fsync(stream.fileno())
        sync_folder(folder)
        old = target.with_name(OLD + target.name)
        if target.exists():
            target.replace(old)
        folder.replace(target)
        sync_folder(target.parent)
        if old.exists():
            _delete(old)


def remove(target: Path) -> int:
    """Delete the model folder `target`; a rename first makes it disappear in one step. Returns its size in bytes."""
    with os_faults(str(target)):
        size = size_of(target)
        gone = target.with_name(f"{INCOMING}{target.name}")
        target.replace(gone)
        sync_folder(target.parent)
        _delete(gone)
    return size


def pack(folder: Path, file: Path, moved: Moved = lambda _bytes: None) -> int:
    """Write the model in `folder` to the zip `file`; the same model gives the same bytes. Returns the zip's size in bytes.

    Raises ModelError if the folder is damaged, UserError if `file` exists already, or EnvironmentFault.
    """
    spec = ModelSpec.load(folder)
    source = SourceFolder(folder)
    shown = display(str(file))
    if file.exists():
        raise UserError(
            say("The file {path} exists already.", path=shown),
            say("Remove it, or give another name."),
        )
    with os_faults(shown):
        need(file.parent, sum(source.size(name) for name in spec.files))
        handle, temporary = tempfile.mkstemp(
            dir=file.parent, prefix=f".{file.name}.", suffix=".tmp"
        )
        try:
            with os.fdopen(handle, "wb") as out:
                with zipfile.ZipFile(out, "w") as archive:
                    for name in (DESCRIPTION, *sorted(spec.files)):
                        found = _add(archive, source, spec.name, name, moved)
                        if name != DESCRIPTION and found != spec.files[name]:
                            raise ModelChecksum(
                                say(
                                    "The file {name} of the model {title} is damaged.",
                                    name=name,
                                    title=spec.title,
                                ),
                                say("Install the model again."),
                            )
                out.flush()
                os.fsync(out.fileno())
            Path(temporary).chmod(0o644)
            Path(temporary).replace(file)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        return file.stat().st_size


def _add(archive: zipfile.ZipFile, source: SourceFolder, top: str, name: str, moved: Moved) -> str:
    """Add one file without compression, since weights hardly compress. Returns its sha256."""
    entry = zipfile.ZipInfo(f"{top}/{name}", date_time=(1980, 1, 1, 0, 0, 0))
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    entry.file_size = source.size(name)  # decides whether the entry needs 64-bit sizes
    digest = hashlib.sha256()
    with archive.open(entry, "w") as out:
        for chunk in chunks(source, name):
            digest.update(chunk)
            out.write(chunk)
            moved(len(chunk))
    return digest.hexdigest()
