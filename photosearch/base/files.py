"""Paths of the program's own folders and packaged resources, and atomic file writes."""

from __future__ import annotations

import errno
import functools
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import platformdirs

from photosearch.base.closing import close_once, make_private
from photosearch.base.errors import DiskFull, EnvironmentFault, ReadOnly
from photosearch.base.frozen_class import frozen
from photosearch.base.left_out import CACHE_TAG, TAG_SIGNATURE
from photosearch.base.owners import owner_name
from photosearch.base.shortage import shortage
from photosearch.base.user_text import say

HOME_VARIABLE = "PHOTOSEARCH_HOME"


@frozen
class AppDirs:
    """The folders that belong to one library. `cache` may be deleted at any moment. `own_previews`: a folder that replaces
    that of the previews, or None."""

    data: Path
    cache: Path
    config: Path
    logs: Path
    own_previews: Path | None = None

    @property
    def database(self) -> Path:
        return self.data / "library.db"

    @property
    def indexes(self) -> Path:
        """Saved indexes, one folder per encoder key."""
        return self.data / "index"

    @property
    def saved_pictures(self) -> Path:
        """Drawings and pasted pictures of saved searches, named by their content hash."""
        return self.data / "saved"

    @property
    def models(self) -> Path:
        """Installed models, one folder per name. The starter is a packaged resource and not stored here."""
        return self.data / "models"

    @property
    def engines(self) -> Path:
        """Engines that an execution provider compiled from a model."""
        return self.cache / "engines"

    @property
    def thumbs(self) -> Path:
        return self.cache / "thumbs"

    @property
    def previews(self) -> Path:
        return self.own_previews or self.cache / "previews"

    def create(self) -> AppDirs:
        """Create the folders. Raises EnvironmentFault if that fails; the program also works without the folders beside
        `data` if they cannot be written."""
        must_be_reachable(self.data)
        must_be_readable(self.database)
        with os_faults(str(self.data)):
            make_folder(self.data)
        for folder in (self.cache, self.config, self.logs, self.thumbs, self.previews):
            with suppress(ReadOnly), os_faults(str(folder)):
                make_folder(folder)
        close_once((self.data, self.config, self.logs, self.cache), (self.thumbs, self.previews))
        mark_as_cache(self.cache)
        return self

    @contextmanager
    def with_previews(self) -> Iterator[AppDirs]:
        """These folders; if the previews cannot be written, with a temporary folder for them, deleted at the end."""
        with suppress(OSError):
            self.previews.mkdir(0o700, parents=True, exist_ok=True)
        if can_write_in(self.previews):
            yield self
            return
        with tempfile.TemporaryDirectory(
            prefix="photosearch-", ignore_cleanup_errors=True
        ) as folder:
            yield replace(self, own_previews=Path(folder))


def mark_as_cache(folder: Path) -> None:
    """Tag a cache, if possible, so that neither backups nor the scans of another PhotoSearch library include it."""
    tag = folder / CACHE_TAG
    with suppress(OSError):
        if not tag.exists() or not tag.stat().st_size:  # a power cut may have left it empty
            make_private(tag)
            tag.write_bytes(
                TAG_SIGNATURE
                + b"\n# PhotoSearch makes these files again. See https://bford.info/cachedir/\n"
            )


def app_dirs(home: str | None = None) -> AppDirs:
    """The folders under `home`, else under $PHOTOSEARCH_HOME, else in the platform's standard locations."""
    home = home or os.environ.get(HOME_VARIABLE)
    if home:
        base = Path(os.path.expanduser(home)).absolute()
        return AppDirs(base / "data", base / "cache", base / "config", base / "logs")
    dirs = platformdirs.PlatformDirs("photosearch", appauthor=False)
    return AppDirs(
        Path(dirs.user_data_dir),
        Path(dirs.user_cache_dir),
        Path(dirs.user_config_dir),
        Path(dirs.user_log_dir),
    )


def resource(*parts: str) -> Path:
    """Path of a file in `resources/`, whether run from source, an installed wheel or a frozen program."""
    return _resources(getattr(sys, "_MEIPASS", None)).joinpath(*parts)


@functools.lru_cache
def _resources(bundle: str | None) -> Path:
    package = Path(__file__).resolve().parents[1]
    bases = (
        [Path(bundle) / "resources"]
        if bundle
        else [package / "_resources", package.parent / "resources"]
    )
    return next((b for b in bases if b.is_dir()), bases[-1])


@contextmanager
def os_faults(what: str) -> Iterator[None]:
    """Turn an OSError in the block into an EnvironmentFault that a user understands. `what` names the path in use."""
    try:
        yield
    except OSError as error:
        raise os_fault(error, what) from error


# What systems say most often of a file or a drive; all else stays as the system says it.
_REASONS = {
    str(reason): reason
    for reason in (
        say("Permission denied"),
        say("Operation not permitted"),
        say("No such file or directory"),
        say("Not a directory"),
        say("Is a directory"),
        say("Input/output error"),
        say("No such device"),
        say("Device or resource busy"),
        say("Stale file handle"),
        say("Too many levels of symbolic links"),
        say("File name too long"),
        say("Too many open files"),
        say("Cannot allocate memory"),
        say("Connection timed out"),
        say("Host is down"),
        say("Transport endpoint is not connected"),
        say("The drive does not answer"),  # base.reach says that
    )
}


def os_reason(error: OSError) -> str:
    """Why, in the system's words."""
    words = error.strerror or str(error)
    return _REASONS.get(words, words)


def os_fault(error: OSError, what: str) -> EnvironmentFault:
    """The EnvironmentFault to show for `error`, which occurred while working on `what`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(
            say("The disk is full: {what} cannot be written.", what=what),
            say("Free some space; nothing is lost."),
        )
    if error.errno == errno.EROFS:
        return ReadOnly(
            say("{what} cannot be written, because its disk is read-only.", what=what),
            say("Make the disk writable, or choose another home."),
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        closed = closed_to_reading(Path(what)) if os.path.isabs(what) else None
        text = say("{what} cannot be written.", what=what) if closed is None else _unread(closed)
        return ReadOnly(text, say("Check its permissions, or choose another home."))
    return shortage(error) or EnvironmentFault(
        say("{what} cannot be used: {reason}.", what=what, reason=os_reason(error))
    )


def write_atomic(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Replace `path` with `data` atomically: after a crash, and for any reader, it is the old file or the new one.

    `durable=False` skips the fsync: right for caches, whose loss costs only time. Raises OSError.
    """
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            if durable:
                out.flush()
                os.fsync(out.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    if durable:
        sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make the content of a file durable. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable. Does nothing on Windows, where folders cannot be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def may(path: Path, rights: int) -> bool:
    """Whether this process has `rights` (os.R_OK, W_OK, X_OK) on a file or folder that exists. May wrongly say yes on
    Windows."""
    return os.access(path, rights, effective_ids=os.access in os.supports_effective_ids)


def closed_to_reading(path: Path) -> Path | None:
    """The first folder on the way to `path` that this process may not enter, or `path` itself if it may not read it."""
    for folder in reversed(path.absolute().parents):
        if not may(folder, os.X_OK):
            return folder if os.path.exists(folder) else None
    return path if os.path.exists(path) and not may(path, os.R_OK) else None


def must_be_readable(path: Path) -> None:
    """Raise ReadOnly if one of the program's own files or folders is closed to this user. It need not exist."""
    closed = closed_to_reading(path)
    if closed is not None:
        raise ReadOnly(_unread(closed), say("`photosearch doctor` says how to change that."))


def _unread(closed: Path) -> str:
    owner = owner_name(closed)
    if not owner:
        return say("{path} cannot be read.", path=closed)
    return say("{path} cannot be read, because it belongs to {owner}.", path=closed, owner=owner)


def can_write_in(folder: Path) -> bool:
    """Whether files can be created in `folder`, or the folder itself if it does not exist. As reliable as `may`."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return may(folder, os.W_OK | os.X_OK)


def is_dead_link(path: Path) -> bool:
    """Whether this is a link whose target is not there, as that of a drive that is unplugged."""
    return os.path.islink(path) and not os.path.exists(path)


def dead_link(path: Path, hint: str) -> EnvironmentFault:
    """The fault to show for a link whose target is not there."""
    target = os.path.realpath(path)
    text = say("{path} is a link to {target}, which cannot be reached.", path=path, target=target)
    return EnvironmentFault(text, hint)


def must_be_reachable(folder: Path) -> None:
    """Raise EnvironmentFault if the folder, or one that leads to it, is a link whose target is not there."""
    for path in (folder, *folder.parents):
        if is_dead_link(path):
            raise dead_link(path, say("Plug in its drive, or choose another home."))


def make_folder(folder: Path, mode: int = 0o700) -> None:
    """Create a folder and those that lead to it, so that a power cut does not take them away again. Raises OSError.

    `mode`: of those that are new; the program's own are closed to other users.
    """
    new = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(new):
        path.mkdir(mode, exist_ok=True)
    folder.mkdir(exist_ok=True)  # raises an error if it is a file
    for path in new:
        with suppress(PermissionError):  # a folder may be writable but not readable
            sync_folder(path.parent)


def trim_folder(folder: Path, keep: int) -> None:
    """Delete all files of a cache folder except the `keep` most recently written."""
    try:
        files = [entry for entry in os.scandir(folder) if entry.is_file()]
        for entry in sorted(files, key=lambda e: e.stat().st_mtime_ns)[: max(len(files) - keep, 0)]:
            Path(entry.path).unlink(missing_ok=True)
    except OSError:  # another process is trimming too, or the cache is gone: both are fine
        return
