"""Starting with the desktop: an entry of the system's own, which exists only while the user wants it.

Nothing is remembered elsewhere: whether the program starts at login is read from the system.
"""

from __future__ import annotations

import os
import plistlib
import sys
from pathlib import Path

from photosearch.base.files import make_folder, os_faults, write_atomic

NAME = "photosearch"
LABEL = "org.photosearch.PhotoSearch"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
HIDDEN = "--background"


def starts_at_login() -> bool:
    """Whether the system starts the program at login."""
    if sys.platform == "win32":
        return _registered()
    path = entry_path()
    try:
        text = path.read_bytes()
    except OSError:
        return False
    if sys.platform == "darwin":
        return True
    # Desktops switch an entry off without deleting it.
    lines = [line.strip().lower().replace(b" ", b"") for line in text.split(b"\n")]
    return bool(text.strip()) and not (
        {b"hidden=true", b"x-gnome-autostart-enabled=false"} & set(lines)
    )


def start_at_login(*, wanted: bool) -> None:
    """Write the entry, or remove it. Raises EnvironmentFault if that fails."""
    if sys.platform == "win32":
        _register(wanted=wanted)
        return
    path = entry_path()
    with os_faults(str(path)):
        if wanted:
            make_folder(path.parent)
            write_atomic(path, entry())
        else:
            path.unlink(missing_ok=True)


def entry_path() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    config = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(config) if os.path.isabs(config) else Path.home() / ".config"
    return folder / "autostart" / f"{NAME}.desktop"


def entry() -> bytes:
    """The entry of this installation."""
    words = [*start_command(), "window", HIDDEN]
    if sys.platform == "darwin":
        return plistlib.dumps({"Label": LABEL, "ProgramArguments": words, "RunAtLoad": True})
    line = " ".join(map(_quoted, words))
    lines = (
        "[Desktop Entry]", "Type=Application", "Name=PhotoSearch", f"Exec={line}", "Icon=photosearch", "Terminal=false",
        "X-GNOME-Autostart-enabled=true", "",
    )  # fmt: skip
    return os.fsencode("\n".join(lines))


def start_command() -> list[str]:
    """The words that start this program: its own file if it is packaged, else this Python."""
    if packed := os.environ.get("APPIMAGE"):
        return [packed]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "photosearch"]


def _quoted(word: str) -> str:
    """`word` as the Desktop Entry Specification quotes an argument: twice, as a string and as an argument."""
    if word and all(char.isalnum() or char in "-_./:,+@=" for char in word):
        return word
    inner = "".join(f"\\{char}" if char in '"`$\\' else char for char in word)
    return '"' + inner.replace("\\", "\\\\").replace("%", "%%") + '"'


def _registered() -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            return bool(winreg.QueryValueEx(key, NAME)[0])
    except OSError:
        return False


def _register(*, wanted: bool) -> None:
    if sys.platform != "win32":
        return
    import subprocess
    import winreg

    with os_faults(RUN_KEY), winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
        if wanted:
            line = subprocess.list2cmdline([*start_command(), "window", HIDDEN])
            winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, line)
        elif _registered():
            winreg.DeleteValue(key, NAME)
