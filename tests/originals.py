"""Watch that the program only reads photos: what it opens for writing, renames, removes or touches, and what has changed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
_PROGRAM, _TESTS = (os.path.join(ROOT, name, "") for name in ("photosearch", "tests"))
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES = {  # audit events (docs.python.org/3/library/audit_events.html), and how many of their arguments are paths
    "os.rename": 2, "os.link": 2, "os.symlink": 2, "os.remove": 1, "os.rmdir": 1, "os.mkdir": 1, "os.truncate": 1,
    "os.utime": 1, "os.chmod": 1, "os.chown": 1, "os.setxattr": 1, "os.removexattr": 1,
}  # fmt: skip

folders: set[str] = set()  # of photos, absolute
changed: list[str] = []  # what the program has done to photos


def watch(folder: Path) -> None:
    """Watch this folder of photos from now on."""
    folders.add(os.path.join(os.path.realpath(folder), ""))


def install() -> None:
    """Listen to everything that Python does to files in this process. It cannot be undone, so call it once."""
    sys.addaudithook(_heard)


def _heard(event: str, args: tuple[Any, ...]) -> None:
    if not folders:
        return
    if event == "open":
        paths = args[:1] if isinstance(args[2], int) and args[2] & _WRITES else ()
    else:
        paths = args[: _CHANGES.get(event, 0)]
    for path in paths:
        if isinstance(path, (str, bytes, os.PathLike)) and _is_watched(path) and _by_the_program():
            changed.append(f"{event} {os.fsdecode(path)}")


def _is_watched(path: str | bytes | os.PathLike[str]) -> bool:
    name = os.path.abspath(os.fsdecode(path))
    if is_of_sidecar(name):
        return False
    return any(name.startswith(folder) for folder in folders)


def is_of_sidecar(name: str) -> bool:
    """Whether this is a sidecar, which the program writes if the user wants that, or becomes one."""
    return name.endswith((".xmp", ".XMP", f"{os.sep}.photosearch-sidecar.tmp"))


def _by_the_program() -> bool:
    """Whether the nearest caller that is neither a library's code nor this file is the program."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith((_PROGRAM, _TESTS)) and file != __file__:
            return file.startswith(_PROGRAM)
        frame = frame.f_back
    return False


def contents(folder: Path) -> dict[Path, tuple[str, int]]:
    """The content hash and the time of each file."""
    return {
        path: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and not is_of_sidecar(str(path))
    }


@contextlib.contextmanager
def unchanged(parts: Iterable[str]) -> Iterator[None]:
    """Fail if a file in one of the watched folders is another one afterwards."""
    there = [Path(folder) for folder in parts if os.path.isdir(folder)]
    before = [contents(folder) for folder in there]
    yield
    after = [contents(folder) for folder in there]
    assert after == before, "photos were changed"
