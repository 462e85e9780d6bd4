"""The file with which a system starts `photosearch watch` at each login; written and removed only when the user asks."""

from __future__ import annotations

import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from photosearch.base.errors import UserError
from photosearch.base.files import HOME_VARIABLE, make_folder, os_faults, write_atomic
from photosearch.base.records import display

MARK: Final = "Written by `photosearch watch --install`."
UNIT: Final = "photosearch-watch.service"
LABEL: Final = "photosearch.watch"


@dataclass(frozen=True)
class Done:
    """What was done to the file `path`. `next`: commands that the user may want to run now."""

    path: Path
    done: str
    next: tuple[str, ...]
    lines: tuple[str, ...]


def install() -> Done:
    """Write the file for this system. Starts nothing. Raises UserError if a file of somebody else is in its place."""
    path = service_path()
    _must_be_ours(path)
    text = service_text(_words(), _environment())
    with os_faults(display(str(path))):
        make_folder(path.parent, 0o777)
        write_atomic(path, text)
    undo = "To undo this: photosearch watch --remove"
    if sys.platform == "win32" or sys.platform == "darwin":
        said = f"Wrote {display(str(path))}. `photosearch watch` starts at your next login."
        return Done(path, "written", (), (said, undo))
    commands = (
        "systemctl --user daemon-reload",
        f"systemctl --user enable --now {UNIT.removesuffix('.service')}",
    )
    said = f"Wrote {display(str(path))}. It is not enabled yet. To start it now and at each login:"
    return Done(path, "written", commands, (said, *(f"  {one}" for one in commands), undo))


def remove() -> Done:
    """Delete the file, and the link that enables it."""
    path = service_path()
    if not os.path.lexists(path):
        return Done(
            path, "nothing", (), (f"{display(str(path))} is not there: nothing to remove.",)
        )
    _must_be_ours(path)
    with os_faults(display(str(path))):
        if sys.platform == "linux":
            wanted = path.parent / "default.target.wants" / UNIT
            if wanted.is_symlink():
                wanted.unlink()
        path.unlink()
    said = f"Removed {display(str(path))}."
    if sys.platform == "win32":
        return Done(path, "removed", (), (said,))
    command = (
        f"systemctl --user stop {UNIT.removesuffix('.service')}"
        if sys.platform == "linux"
        else f"launchctl bootout gui/{os.getuid()}/{LABEL}"
    )
    return Done(path, "removed", (command,), (said, "To end it if it runs now:", f"  {command}"))


def service_path() -> Path:
    """Where this system looks for what starts at login."""
    if sys.platform == "win32":
        menu = Path(os.environ["APPDATA"], "Microsoft", "Windows", "Start Menu")
        return menu / "Programs" / "Startup" / "PhotoSearch watch.cmd"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    base = os.environ.get("XDG_CONFIG_HOME", "")
    config = Path(base) if os.path.isabs(base) else Path.home() / ".config"
    return config / "systemd" / "user" / UNIT


def service_text(words: Sequence[str], environment: Mapping[str, str]) -> bytes:
    """The content of the file that runs the command `words`."""
    if sys.platform == "win32":
        lines = [f"@rem {MARK}", *(f'@set "{name}={to}"' for name, to in environment.items())]
        lines += [f'@start "" /min {subprocess.list2cmdline(words)}']
        return "\r\n".join([*lines, ""]).encode("utf-8")
    if sys.platform == "darwin":
        return plistlib.dumps(
            {
                "Label": LABEL,
                "ProgramArguments": list(words),
                "EnvironmentVariables": dict(environment),
                "RunAtLoad": True,
                "ProcessType": "Background",
                "Comment": MARK,
            }
        )
    return unit_text(words, environment).encode("utf-8", "surrogateescape")


def unit_text(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """A unit of systemd for one user."""
    told = "".join(f"Environment={_quoted(f'{name}={to}')}\n" for name, to in environment.items())
    return (
        f"# {MARK}\n"
        "[Unit]\n"
        "Description=PhotoSearch keeps its library up to date\n"
        "\n"
        "[Service]\n"
        f"ExecStart={' '.join([_quoted(words[0]), *map(_quoted_word, words[1:])])}\n"
        f"{told}"
        "KillMode=mixed\n"
        "TimeoutStopSec=60\n"
        "Restart=on-failure\n"
        "RestartSec=60\n"
        "Nice=10\n"
        "\n"
        "[Install]\n"
        "WantedBy=default.target\n"
    )


def _quoted(text: str) -> str:
    """`text` as one word of a unit: systemd.syntax(7)."""
    inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{inner}"'


def _quoted_word(word: str) -> str:
    """An argument of a command, in which systemd replaces variables too."""
    return _quoted(word).replace("$", "$$")


def _words() -> list[str]:
    """The command that runs this installation."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "watch"]
    own = shutil.which("photosearch", path=os.path.dirname(sys.executable))
    return [own, "watch"] if own else [sys.executable, "-m", "photosearch", "watch"]


def _environment() -> dict[str, str]:
    home = os.environ.get(HOME_VARIABLE)
    return {HOME_VARIABLE: os.path.abspath(os.path.expanduser(home))} if home else {}


def _must_be_ours(path: Path) -> None:
    with os_faults(display(str(path))):
        text = path.read_bytes() if path.exists() else b""
    if text and MARK.encode() not in text:
        raise UserError(
            f"{display(str(path))} is not from PhotoSearch, and stays as it is.",
            f"Remove it yourself: rm {shlex.quote(display(str(path)))}",
        )
