"""Drives that are really mounted and unmounted: file systems in memory, in a mount namespace of our own (Linux).

An unmounted drive keeps its files, its id and its inodes, as a stick does: it is held as a mount that is attached nowhere.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from dataclasses import dataclass

_OPEN_TREE, _MOVE_MOUNT = 428, 429  # the same numbers on all processors
_CLONE, _FROM_FD = 1, 4
_BIND, _PRIVATE_ALL = 4096, (1 << 18) | 16384
_HERE = -100  # AT_FDCWD
OWN = "CHURN_MOUNTS"  # set in a process that has its own mount namespace


def enter(argv: list[str]) -> None:
    """Go on in a mount namespace of our own, where that is allowed: replaces this process by `argv`."""
    if OWN in os.environ or sys.platform != "linux":
        return
    ways = ["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]
    for way in ways if os.geteuid() == 0 else ways[1:]:
        try:
            tried = subprocess.run(
                [*way, "mount", "-t", "tmpfs", "none", "/tmp"], capture_output=True
            )
        except OSError:
            break
        if tried.returncode == 0:
            os.environ[OWN] = "1"
            os.execvp(way[0], [*way, *argv])
    os.environ[OWN] = ""


def allowed() -> bool:
    return os.environ.get(OWN) == "1"


@dataclass
class Drive:
    """`point`: where it is mounted, as an absolute path; "" while it is unplugged."""

    label: str
    device: int
    held: int
    point: str = ""

    @staticmethod
    def make(label: str, workshop: str) -> Drive:
        """A new empty drive, unplugged. `workshop`: an empty folder."""
        _mount(b"none", workshop, b"tmpfs", 0)
        drive = Drive(label, os.stat(workshop).st_dev, _hold(workshop))
        unmount(workshop)
        return drive

    def plug(self, point: str) -> None:
        _checked(_libc.syscall(_MOVE_MOUNT, self.held, b"", _HERE, os.fsencode(point), _FROM_FD))
        os.close(self.held)
        self.held, self.point = -1, point

    def unplug(self) -> None:
        self.held = _hold(self.point)
        unmount(self.point)
        self.point = ""


def bind(folder: str, point: str) -> None:
    """Make a folder appear at `point` too."""
    _mount(os.fsencode(folder), point, b"", _BIND)


def unmount(point: str) -> None:
    _checked(_libc.umount2(os.fsencode(point), 0))


def mount_points() -> list[str]:
    """The absolute paths at which something is mounted now, as the system lists them."""
    with open("/proc/self/mountinfo", "rb") as table:
        return [os.fsdecode(line.split(b" ")[4].replace(rb"\040", b" ")) for line in table]


def memory(folder: str) -> None:
    """Mount a fresh file system in memory over a folder: our writes then cost no disk."""
    _mount(b"none", folder, b"tmpfs", 0)


_libc = ctypes.CDLL(None, use_errno=True)


def _hold(point: str) -> int:
    return _checked(_libc.syscall(_OPEN_TREE, _HERE, os.fsencode(point), _CLONE | os.O_CLOEXEC))


def _mount(source: bytes, point: str, kind: bytes, flags: int) -> None:
    target = os.fsencode(point)
    _checked(_libc.mount(b"none", b"/", None, ctypes.c_ulong(_PRIVATE_ALL), None))
    _checked(_libc.mount(source, target, kind or None, ctypes.c_ulong(flags), None))


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
