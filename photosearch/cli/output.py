"""What the command line prints: results on stdout, everything else on stderr."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Sequence
from typing import Any, Final, TextIO

from photosearch.base.records import Progress, display

QUIET_SECONDS: Final = 5.0  # between progress lines if stderr is not a terminal
BAR_SECONDS: Final = 0.1


def show(value: Any, lines: Iterable[str], *, as_json: bool) -> None:
    """Print the result: `value` as JSON, or `lines` for people. The JSON is ASCII, which every terminal can show."""
    text = json.dumps(value, indent=2) if as_json else "\n".join(lines)
    if text:
        print(text)


def show_paths(paths: Iterable[str], end: str) -> None:
    """Print paths byte by byte as the system has them, each with `end` behind it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(b"".join(os.fsencode(path + end) for path in paths))


def path_value(path: str, key: str = "path") -> dict[str, str]:
    """A path for JSON, as fields that open the file. Bytes that are not UTF-8 are lone surrogates, as `os.fsdecode`
    makes them ("\\udcfc"); for programs that cannot use these, `KEY_base64` has the bytes."""
    if path.isascii() or display(path) == path:
        return {key: path}
    return {key: path, f"{key}_base64": base64.b64encode(os.fsencode(path)).decode()}


JOINERS = "\u200c\u200d"  # invisible, but parts of emoji and of Persian words


def note(sentence: str) -> None:
    """Print a sentence on stderr. If that fails, the command goes on, since the result counts."""
    with contextlib.suppress(OSError, ValueError):
        print(f"photosearch: {shown(sentence)}", file=sys.stderr, flush=True)


def tell(sentence: str) -> None:
    """Print a line about the work on stderr, as `ProgressLine` does. If that fails, the command goes on."""
    with contextlib.suppress(OSError, ValueError):
        print(shown(sentence), file=sys.stderr, flush=True)


def shown(path: str) -> str:
    """`path` escaped for printing on one line: no invalid bytes or control characters reach the terminal."""
    return "".join(
        c if c.isprintable() or c in JOINERS else c.encode("unicode_escape").decode()
        for c in display(path)
    )


def table(rows: Sequence[tuple[str, ...]], right: str = "") -> list[str]:
    """Align rows in columns; an "r" in `right` right-aligns the column at its position ("r ." = only the first)."""
    widths = (
        [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    )
    return [
        "  ".join(
            cell.rjust(width) if right[column : column + 1] == "r" else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def span(seconds: float) -> str:
    """A time span as 0:07, 12:05 or 1:02:03."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


class ProgressLine:
    """Shows `Progress`: on a terminal a bar that is redrawn in place, else a line every few seconds."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._bar = self._stream.isatty()
        self._last = time.monotonic()
        self._drawn = False

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._last < (BAR_SECONDS if self._bar else QUIET_SECONDS):
            return
        self._last = now
        if self._bar:
            width = shutil.get_terminal_size().columns
            self._write("\r\x1b[K" + bar(progress, width - 1))
            self._drawn = True
        else:
            self._write(facts(progress) + "\n")

    def end(self) -> None:
        """Erase the bar."""
        if self._drawn:
            self._write("\r\x1b[K")
            self._drawn = False

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):  # the terminal is gone; the work goes on
            self._stream.write(text)
            self._stream.flush()


def facts(progress: Progress) -> str:
    """ "indexing 412 of 1,000, 43.1 photos/s, 0:14 left, 2 failed"."""
    parts = [f"{progress.phase} {progress.done:,}"]
    if progress.total:
        parts[0] += f" of {progress.total:,}"
    if progress.unit != "photos":
        parts[0] += f" {progress.unit}"
    if progress.rate:
        parts.append(f"{progress.rate:.1f} {progress.unit}/s")
    if progress.eta is not None:
        parts.append(f"{span(progress.eta)} left")
    if progress.failed:
        parts.append(f"{progress.failed:,} failed")
    if progress.note:
        parts.append(progress.note)
    return ", ".join(parts)


def bar(progress: Progress, width: int) -> str:
    """A bar followed by the same facts, at most `width` characters."""
    said = facts(progress)
    room = min(30, width - len(said) - 3)
    if not progress.total or room < 5:
        return said[: max(width, 0)]
    filled = room * min(progress.done, progress.total) // progress.total
    return f"[{'#' * filled}{'·' * (room - filled)}] {said}"
