"""Looks at the computer: battery, temperature, load, the user, the screen. What is unknown or makes no sense is None.

Nothing here is certain to exist, so every reader that fails says None and costs the work nothing. A full-screen program is
known under X11 and Windows, idleness also under macOS; under Wayland, only what logind knows of the user.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import math
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import TypeVar

import psutil

from photosearch.base.manners import ALONE_VARIABLE, Circumstances
from photosearch.service.x11 import Screen

log = logging.getLogger(__name__)

HOT = 92.0  # °C, where the sensor states no limit
BELOW_CRITICAL = 8.0  # °C, where it does
SENSORS = ("coretemp", "k10temp", "zenpower", "cpu_thermal", "cpu-thermal", "soc_thermal")
SANE_HEAT = (1.0, 130.0)  # °C: what a processor that runs can have
SHORTEST = 0.5  # seconds over which a load means anything
ASK_LOGIND = 15.0  # seconds between two runs of loginctl

T = TypeVar("T")


def _or_none(read: Callable[[], T | None]) -> T | None:
    try:
        return read()
    except Exception as error:  # noqa: BLE001 - drivers, ctypes and psutil raise anything; ARCHITECTURE.md lists this place
        log.debug("%s: %r", getattr(read, "__name__", read), error)
        return None


class Senses:
    """Reads the circumstances again and again. For one thread."""

    def __init__(self) -> None:
        self._load = Load()
        self._idle_since: float | None = None
        self._asked_logind = -math.inf
        self._screen = Screen() if sys.platform.startswith("linux") else None

    def look(self) -> Circumstances:
        """What goes on now. Takes milliseconds, unless a driver hangs."""
        if os.environ.get(ALONE_VARIABLE):
            return Circumstances()
        on_battery, charge = _or_none(battery) or (None, None)
        return Circumstances(
            on_battery=on_battery,
            battery=charge,
            idle=_or_none(self._idle),
            full_screen=_or_none(self._full_screen),
            headroom=_or_none(headroom),
            others=_or_none(self._load.others),
        )

    def close(self) -> None:
        if self._screen is not None:
            self._screen.close()

    def _idle(self) -> float | None:
        if sys.platform == "win32":
            return _idle_on_windows()
        if sys.platform == "darwin":
            return _idle_on_mac()
        found = self._screen.idle() if self._screen is not None and self._screen.own else None
        return self._idle_of_logind() if found is None else found

    def _idle_of_logind(self) -> float | None:
        """Seconds since the desktop calls the session idle; 0 while it does not. Most do so after minutes."""
        if time.monotonic() - self._asked_logind >= ASK_LOGIND and os.environ.get("XDG_SESSION_ID"):
            self._asked_logind = time.monotonic()
            self._idle_since = _idle_since()
        if self._idle_since is None:
            return None
        return time.time() - self._idle_since if self._idle_since else 0.0

    def _full_screen(self) -> bool | None:
        if sys.platform == "win32":
            return _full_screen_on_windows()
        return self._screen.full_screen(os.getppid()) if self._screen is not None else None


def battery() -> tuple[bool | None, float | None]:
    """Whether the computer runs on battery, and the charge in percent."""
    found = psutil.sensors_battery()  # type: ignore[no-untyped-call,unused-ignore]
    if found is None:
        return None, None
    charge = float(found.percent)
    sane = math.isfinite(charge) and 0 <= charge <= 100
    plugged = found.power_plugged
    return (None if plugged is None else not plugged), (charge if sane else None)


def headroom() -> float | None:
    """°C that the processor's hottest sensor is below what counts as hot."""
    read = getattr(psutil, "sensors_temperatures", None)  # Linux and FreeBSD
    margins = []
    for chip, sensors in (read() if read is not None else {}).items():
        for sensor in sensors if chip in SENSORS else ():
            if not SANE_HEAT[0] <= sensor.current <= SANE_HEAT[1]:
                continue
            critical = sensor.critical
            stated = critical is not None and 70 <= critical <= SANE_HEAT[1]
            margins.append((critical - BELOW_CRITICAL if stated else HOT) - sensor.current)
    return min(margins, default=None)


class Load:
    """The load by others: all that the cores do, without this process, its parent and its children."""

    def __init__(self) -> None:
        self._before: tuple[float, float, float] | None = None

    def others(self) -> float | None:
        """The share of all cores that other programs have taken since the last call, 0 to 1."""
        now, busy, own = time.monotonic(), _busy(), _own()
        before = self._before
        if before is None or now - before[0] >= SHORTEST:
            self._before = (now, busy, own)
        if before is None or now - before[0] < SHORTEST:
            return None
        cores = os.cpu_count() or 1
        share = ((busy - before[1]) - (own - before[2])) / ((now - before[0]) * cores)
        return max(0.0, min(1.0, share)) if math.isfinite(share) else None


def _busy() -> float:
    """Seconds that all cores together have worked since the start of the computer."""
    times = psutil.cpu_times()
    quiet = times.idle + getattr(times, "iowait", 0.0)
    counted = sum(times) - getattr(times, "guest", 0.0) - getattr(times, "guest_nice", 0.0)
    return float(counted - quiet)


def _own() -> float:
    """Seconds that the program's processes have worked: window, engine, decode children, also those that have ended."""
    own = psutil.Process()
    family = [own, *own.children(recursive=True)]
    with contextlib.suppress(psutil.Error):
        family += [parent] if (parent := own.parent()) is not None else []
    total = 0.0
    for process in family:
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            total += times.user + times.system
            if process == own:
                total += getattr(times, "children_user", 0.0)
                total += getattr(times, "children_system", 0.0)
    return total


def _idle_since() -> float | None:
    """When logind's session became idle, in seconds since the epoch; 0 if it is not idle, None if unknown."""
    asked = subprocess.run(
        ["loginctl", "show-session", os.environ["XDG_SESSION_ID"], "-p", "IdleHint", "-p", "IdleSinceHint"],
        capture_output=True,
        text=True,
        timeout=2,
        check=True,
    )  # fmt: skip
    told = dict(line.split("=", 1) for line in asked.stdout.splitlines() if "=" in line)
    since = int(told["IdleSinceHint"]) / 1e6
    if told["IdleHint"] == "yes":
        return since or None
    return 0.0 if since else None  # a desktop that never calls a session idle tells nothing


def _idle_on_windows() -> float | None:
    if sys.platform != "win32":
        return None

    class LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))

    last = LastInput(ctypes.sizeof(LastInput), 0)
    if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
        return None
    ticks = ctypes.windll.kernel32.GetTickCount()
    return float(((ticks - last.time) & 0xFFFFFFFF) / 1000)


def _full_screen_on_windows() -> bool | None:
    if sys.platform != "win32":
        return None
    user = ctypes.windll.user32
    owner = ctypes.c_uint(0)
    user.GetWindowThreadProcessId(user.GetForegroundWindow(), ctypes.byref(owner))
    if owner.value == os.getppid():  # our own window
        return False
    state = ctypes.c_int(0)
    if ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state)):
        return None
    return state.value in (2, 3, 4)  # a full-screen program, Direct3D, a presentation


def _idle_on_mac() -> float | None:
    path = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
    seconds = ctypes.CDLL(path).CGEventSourceSecondsSinceLastEventType
    seconds.restype = ctypes.c_double
    seconds.argtypes = [ctypes.c_int32, ctypes.c_uint32]
    found = float(seconds(0, 0xFFFFFFFF))  # any input, in this session
    return found if math.isfinite(found) and found >= 0 else None
