"""A disk that loses power: a folder whose changes a preload library (layer.c) counts, keeps back, refuses or cuts off."""

from __future__ import annotations

import errno
import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Path(__file__).with_name("layer.c")
FAULTS = {name: getattr(errno, name) for name in ("EIO", "ENOSPC", "EROFS")}
Names = Literal["folder", "once"]  # when names become durable: see layer.c
Unsynced = Literal["lost", "torn"]  # what becomes of content that was not synced
# What differs from run to run in a path: hashes, numbers, folders of thumbnails, names of temporary files.
CHANGING = "[0-9a-f]{8,}|[0-9]+|(?<=thumbs/)[0-9a-f]{2}|[.][a-z0-9_]{8}[.]tmp"
ROOMLESS = ("open", "truncate", "ftruncate", "unlink", "rmdir", "chmod", "fchmod", "utime")
BLOCKS = (512, 4096)  # bytes of a sector, of a page


@dataclass(frozen=True)
class Operation:
    """One line of the log. `refused`: it was made to fail."""

    number: int
    kind: str
    path: str
    refused: bool

    @property
    def place(self) -> str:
        """The kind and the path without numbers and hashes: the same in each run."""
        return f"{self.kind} {re.sub(CHANGING, '#', self.path)}"

    @property
    def takes_room(self) -> bool:
        """Whether a full disk refuses it."""
        return self.kind not in ROOMLESS


@dataclass(frozen=True)
class Ended:
    """How a process ended. `cut`: the power failed before its end."""

    code: int
    out: str
    err: str

    @property
    def cut(self) -> bool:
        return self.code == -signal.SIGKILL


@dataclass
class Disk:
    """The folder `root` and what is durable of it (`shadow`). Everything in it is durable after `settle`."""

    base: Path
    layer: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def root(self) -> Path:
        return self.base / "disk"

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def shadow(self) -> Path:
        return self.base / "shadow"

    def settle(self) -> None:
        """Make everything durable, and begin to count anew."""
        shutil.rmtree(self.shadow, ignore_errors=True)
        for name in ("i", "d", "keep"):
            (self.shadow / name).mkdir(parents=True)
        for folder, folders, files in os.walk(self.root):
            names = self.shadow / "d" / str(os.stat(folder).st_ino)
            names.mkdir()
            for name in folders:
                (names / name).symlink_to(str(os.stat(os.path.join(folder, name)).st_ino))
            for name in files:
                path = os.path.join(folder, name)
                inode = self.shadow / "i" / str(os.stat(path).st_ino)
                if not inode.exists():
                    shutil.copyfile(path, inode)
                os.link(inode, names / name)

    def refill(self, before: Path) -> None:
        """Begin again with what is in the folder `before`."""
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(before, self.root)
        self.settle()

    def run(
        self,
        *words: str | Path,
        cut: int = 0,
        names: Names = "folder",
        fault: str = "",
        at: int = 0,
        on: bool = False,
    ) -> Ended:
        """Run a Python program (`-c …`, `-m …`) on the disk, in a process group of its own.

        The power fails before operation `cut` (0: never). Operation `at`, or each from there `on`, ends with `fault`.
        """
        variables = {
            "LD_PRELOAD": str(self.layer),
            "POWER_DISK": str(self.root),
            "POWER_SHADOW": str(self.shadow),
            "POWER_NAMES": names,
            "POWER_CUT": str(cut),
            "PHOTOSEARCH_HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
        }
        if fault:
            variables |= {"POWER_FAULT": str(FAULTS[fault]), "POWER_FAULT_AT": str(at)}
            variables |= {"POWER_FAULT_ON": "1"} if on else {}
        done = subprocess.run(
            [sys.executable, *map(str, words)],
            env={**os.environ, **variables, **self.environment},
            cwd=self.base,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=300,
            check=False,
            start_new_session=True,
        )
        assert "power layer" not in done.stderr, done.stderr
        return Ended(done.returncode, done.stdout, done.stderr)

    def log(self) -> list[Operation]:
        """The operations since `settle`."""
        found = []
        log = self.shadow / "log"
        for line in log.read_text("utf-8", "replace").splitlines() if log.exists() else []:
            number, kind, path = line.split(" ", 2)
            found.append(Operation(int(number), kind.rstrip("!"), path, kind.endswith("!")))
        return found

    def lose_power(self, unsynced: Unsynced = "lost", seed: int = 0) -> None:
        """Replace the disk by what is durable. `torn`: unsynced content may be there, not there, or there in part."""
        loss = _Loss(self, random.Random(seed) if unsynced == "torn" else None)
        fresh = self.base / "fresh"
        loss.restore(str(self.root.stat().st_ino), fresh)
        shutil.rmtree(self.root)
        fresh.rename(self.root)
        self.settle()


class _Loss:
    def __init__(self, disk: Disk, chance: random.Random | None) -> None:
        self._shadow = disk.shadow
        self._chance = chance
        tops = (disk.root, disk.shadow / "keep")
        seen = {str(path.stat().st_ino): path for path in _files(*tops)}
        # by the inode in the shadow: the file with what the programs have seen in it
        self._written = {
            path.stat().st_ino: seen[path.name]
            for path in _files(disk.shadow / "i")
            if path.name in seen
        }

    def restore(self, inode: str, target: Path) -> None:
        target.mkdir()
        for entry in sorted((self._shadow / "d" / inode).iterdir()):
            if entry.is_symlink():
                self.restore(os.readlink(entry), target / entry.name)
            else:
                self._restore_file(entry, target / entry.name)

    def _restore_file(self, durable: Path, target: Path) -> None:
        content = durable.read_bytes()
        written = self._written.get(durable.stat().st_ino)
        if written is not None:
            seen = written.read_bytes()
            if seen != content and self._chance is not None:
                content = torn(content, seen, self._chance)
        target.write_bytes(content)
        if written is not None:
            shutil.copymode(written, target)
            if content == seen:
                shutil.copystat(written, target)


def _files(*tops: Path) -> Iterator[Path]:
    return (path for top in tops for path in top.rglob("*") if path.is_file())


def torn(durable: bytes, written: bytes, chance: random.Random) -> bytes:
    """A mixture of two contents, in whole blocks; the file ends where one of them or a written block ends.

    A file of which nothing was durable is there up to a block: systems lengthen a file only after its content is there.
    """
    share = chance.choice((0.0, 0.5, 0.9, 1.0))
    size = chance.choice(BLOCKS)
    if not durable:
        return written[
            : round(share * chance.random() * len(written) / size) * size if share < 1 else None
        ]
    mixed = bytearray(durable)
    for at in range(0, len(written), size):
        if chance.random() < share:
            block = written[at : at + size]
            mixed.extend(bytes(max(0, at + len(block) - len(mixed))))
            mixed[at : at + len(block)] = block
    if len(written) < len(durable) and chance.random() < share:
        del mixed[len(written) :]
    return bytes(mixed)


def compiled(folder: Path) -> Path:
    """The layer as a library. Skips the test where there is no Linux or no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not sys.platform.startswith("linux") or compiler is None:
        pytest.skip("the layer needs Linux and a C compiler")
    library = folder / "layer.so"
    subprocess.run(
        [compiler, "-O1", "-fPIC", "-shared", "-o", library, SOURCE, "-ldl", "-lpthread"],
        check=True,
    )
    return library
