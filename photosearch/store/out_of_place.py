"""What stands in the place of the library's own files and folders: a folder for a file, a file for a folder, or a link whose
target is away."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from photosearch.base.errors import DatabaseDamaged, EnvironmentFault
from photosearch.base.files import dead_link, is_dead_link, must_be_reachable, must_be_readable
from photosearch.base.user_text import say
from photosearch.store import beside
from photosearch.store.damage import way_out

_OTHER_FILES: Final = ("library.json", "writer.json", "writer.lock")
_FOLDERS: Final = ("backups", "index", "models", "put-aside")


def refuse(library: Path, *, write: bool) -> None:
    """Raise EnvironmentFault if the library cannot be read or is a link whose target is away, and DatabaseDamaged if
    something other than a file stands in the place of one that is needed. A link may lead to where a new library shall be."""
    must_be_reachable(library.parent)
    must_be_readable(library)
    for log in beside.logs_of(library):
        if not log.name.endswith("-shm"):  # `read_only` does without that
            must_be_readable(log)
    if is_dead_link(library):
        target = Path(os.path.realpath(library))
        if beside.side_path(library).exists() or not target.parent.is_dir():
            raise EnvironmentFault(
                say(
                    "The library {path} is a link to {target}, which cannot be reached.",
                    path=library,
                    target=target,
                ),
                say(
                    "Plug in its drive; if that is gone for good, delete the link and run "
                    "`photosearch doctor --fix`."
                ),
            )
    for path in _no_files(library, write=write):
        raise _no_file(path, library)


def faults(library: Path) -> Iterator[EnvironmentFault]:
    """Yield a fault for everything that is out of place, except a library that is away."""
    for path in _no_files(library, write=True):
        yield _no_file(path, library)
    yield from faults_of_folders(library)


def faults_of_folders(library: Path, names: Sequence[str] = _FOLDERS) -> Iterator[EnvironmentFault]:
    """Yield those of these folders. They stop neither a search nor an index run."""
    for path in map(library.with_name, names):
        if is_dead_link(path):
            yield dead_link(path, say("Plug in its drive, or delete the link."))
        elif _is_no_folder(path):
            yield EnvironmentFault(say("{path} is a file, not a folder.", path=path), _way_out())


def put_aside(library: Path) -> str:
    """Put aside what stands in the place of a file or a folder. Returns what was done, as a sentence, or "".

    Nothing of it can be in use by a writer, so this needs no lock, which may be one of them. Raises EnvironmentFault, OSError.
    """
    folders = map(library.with_name, _FOLDERS)
    found = [*_no_files(library, write=True), *filter(_is_no_folder, folders)]
    for path in found:
        if os.path.ismount(path):
            raise EnvironmentFault(
                say("{path} is a mounted folder, not a file.", path=path), say("Unmount it.")
            )
    aside = library.with_name("put-aside")
    if aside in found:
        aside.rename(library.with_name(f"put-aside-{time.strftime('%Y%m%d-%H%M%S')}"))
        found.remove(aside)
    folder = beside.put_aside(library, found)
    if folder is None:
        return ""
    names = ", ".join(path.name for path in found)
    return say("Put aside in {folder}: {names}.", folder=folder, names=names)


def _no_files(library: Path, *, write: bool) -> list[Path]:
    """What should be a file but is none. A reader needs only some of the files."""
    real = Path(os.path.realpath(library))
    wal, journal, index = (real.with_name(real.name + suffix) for suffix in beside.LOGS)
    paths = [library, wal, journal]
    if write:
        paths += [index, *map(library.with_name, _OTHER_FILES)]
    return [path for path in paths if os.path.exists(path) and not os.path.isfile(path)]


def _is_no_folder(path: Path) -> bool:
    return os.path.exists(path) and not os.path.isdir(path)


def _no_file(path: Path, library: Path) -> DatabaseDamaged:
    if not os.path.isdir(path):
        return DatabaseDamaged(say("{path} is not an ordinary file.", path=path), _way_out())
    if path == library:
        text = say("{path} is a folder, not a library.", path=path)
        return DatabaseDamaged(text, way_out(library))
    return DatabaseDamaged(say("{path} is a folder, not a file.", path=path), _way_out())


def _way_out() -> str:
    return say(
        "Choose “Repair” in the window or run `photosearch doctor --fix`: it puts that aside; nothing is deleted."
    )
