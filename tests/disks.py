"""Disks and users that a test needs: a folder on a read-only or tiny disk, and a process without root's powers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

USER = 65534  # "nobody"


def _mount(*words: str | Path) -> None:
    """Mount, or skip the test if that is not allowed."""
    if sys.platform != "linux":
        pytest.skip("mounts a disk as Linux does")
    done = subprocess.run(["mount", *map(str, words)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("mounting is not allowed here")


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Within the block, `folder` is on a read-only disk."""
    _mount("--bind", folder, folder)
    try:
        _mount("-o", "remount,bind,ro", folder)
        yield
    finally:
        _unmount(folder)


@contextmanager
def bound(path: Path, point: Path) -> Iterator[None]:
    """Within the block, the file or folder `path` is also mounted at `point`."""
    _mount("--bind", path, point)
    try:
        yield
    finally:
        _unmount(point)


@contextmanager
def tiny_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """Within the block, `folder` is an empty disk of this size."""
    _mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "none", folder)
    try:
        yield
    finally:
        _unmount(folder)


def as_user(words: Sequence[str | bytes]) -> list[str | bytes]:
    """The command, run by another user than root, who may read all files but write only their own."""
    return _as_user("+dac_read_search", words)  # for the program's own files, wherever they are


def as_plain_user(words: Sequence[str | bytes]) -> list[str | bytes]:
    """The command, run by another user than root, who may read only what is open to them."""
    plain = _as_user("-all", words)
    program = [*plain[: plain.index("--")], "--", sys.executable, "-c", "import photosearch.cli"]
    if subprocess.run(program, capture_output=True, check=False).returncode:
        pytest.skip("the program itself is closed to other users")
    return plain


def _as_user(rights: str, words: Sequence[str | bytes]) -> list[str | bytes]:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("setpriv") is None:
        pytest.skip("needs root and setpriv")
    who = [f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]
    return ["setpriv", *who, "--inh-caps", rights, "--ambient-caps", rights, "--", *words]


def give(folder: Path, user: int) -> None:
    """Make `user` the owner of a folder and of everything in it."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, user, user)
