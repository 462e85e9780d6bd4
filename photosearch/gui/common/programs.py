"""The programs of this computer that open pictures, as the desktop lists them; and how one of them is started."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

from photosearch.base.frozen_class import frozen

FILE = "%f"  # stands for the file in the words of a command
MOST_BYTES = 200_000  # of a desktop entry
SEARCHED = 4000  # entries


@frozen
class Program:
    """`command`: the words that start it; `FILE` stands for the file."""

    name: str
    command: tuple[str, ...]


def programs(language: str = "") -> list[Program]:
    """The programs that open pictures, by name; on macOS all. Reads many small files: call it outside of the Qt thread.
    `language`: of the names, as an ISO 639 code."""
    found = _bundles() if sys.platform == "darwin" else _entries(language)
    by_name = {one.name.casefold(): one for one in found}
    return [by_name[name] for name in sorted(by_name)]


def program_of(path: str) -> Program:
    """The program in an executable file, or in an application bundle of macOS."""
    name = Path(path).stem
    if sys.platform == "darwin" and path.endswith(".app"):
        return Program(name, ("open", "-a", path, FILE))
    return Program(name, (path, FILE))


def start(program: Program, file: str) -> bool:
    """Open a file with a program; False if that cannot be started."""
    words = [file if word == FILE else word for word in program.command]
    process = QProcess()
    process.setProgram(words[0])
    process.setArguments(words[1:])
    process.setProcessEnvironment(_environment())
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def _environment() -> QProcessEnvironment:
    """As it was before a packaged program put its own libraries first."""
    made = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False):
        for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH"):
            before = made.value(f"{name}_ORIG")
            if before:
                made.insert(name, before)
            else:
                made.remove(name)
    return made


def _bundles() -> Iterator[Program]:
    for folder in ("/Applications", "/System/Applications", str(Path.home() / "Applications")):
        for path in _listed(folder, ".app"):
            yield program_of(path)


def _entries(language: str) -> Iterator[Program]:
    """What the desktop entries say; the first folder that has an entry of a name counts, as in the specification."""
    known: set[str] = set()
    for folder in _data_folders():
        for path in _listed(os.path.join(folder, "applications"), ".desktop"):
            if os.path.basename(path) in known or len(known) >= SEARCHED:
                continue
            known.add(os.path.basename(path))
            try:
                with open(path, encoding="utf-8", errors="replace") as file:
                    entry = read_entry(file.read(MOST_BYTES), language)
            except OSError:
                continue
            if entry is not None:
                yield entry


def _listed(folder: str, suffix: str) -> list[str]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [os.path.join(folder, name) for name in names if name.endswith(suffix)]


def _data_folders() -> list[str]:
    own = os.environ.get("XDG_DATA_HOME", "")
    shared = os.environ.get("XDG_DATA_DIRS", "") or "/usr/local/share:/usr/share"
    home = own if os.path.isabs(own) else str(Path.home() / ".local" / "share")
    return [home, *(folder for folder in shared.split(":") if os.path.isabs(folder))]


def read_entry(text: str, language: str = "") -> Program | None:
    """The program of a desktop entry; None if it opens no pictures, needs a terminal, is hidden, or is not installed."""
    values = dict(_values(text))
    if values.get("Type") != "Application" or "true" in (values.get("Hidden"), values.get("Terminal")):  # fmt: skip
        return None
    if not any(kind.startswith("image/") for kind in values.get("MimeType", "").split(";")):
        return None
    tried = values.get("TryExec", "")
    if tried and not _executable(tried):
        return None
    command = command_of(values.get("Exec", ""))
    name = values.get(f"Name[{language}]") or values.get("Name", "")
    return Program(name, command) if command and name else None


def _values(text: str) -> Iterator[tuple[str, str]]:
    """The keys of the first group of an entry."""
    inside = False
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            if inside:
                return
            inside = line == "[Desktop Entry]"
        elif inside and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            yield key.strip(), value.strip()


def command_of(line: str) -> tuple[str, ...]:
    """The words of an Exec line; the codes for files become `FILE`, other codes go. () if it is not one."""
    words: list[str] = []
    for word in _words(line.replace("\\\\", "\\")):
        if word in ("%f", "%F", "%u", "%U"):
            words.append(FILE)
        elif word not in ("%i", "%c", "%k"):
            words.append(word.replace("%%", "%"))
    if not words or words[0] == FILE:
        return ()
    return tuple(words if FILE in words else [*words, FILE])


def _words(line: str) -> Iterable[str]:
    """The arguments of an Exec line: separated by spaces, some of them in double quotes."""
    word, begun, quoted, escaped = "", False, False, False
    for char in line:
        if escaped:
            word, escaped = word + char, False
        elif quoted and char == "\\":
            escaped = True
        elif char == '"':
            quoted, begun = not quoted, True
        elif char == " " and not quoted:
            if word or begun:
                yield word
            word, begun = "", False
        else:
            word += char
    if word or begun:
        yield word


def _executable(name: str) -> bool:
    folders = [""] if os.path.isabs(name) else os.environ.get("PATH", "").split(os.pathsep)
    return any(os.access(os.path.join(folder, name), os.X_OK) for folder in folders)
