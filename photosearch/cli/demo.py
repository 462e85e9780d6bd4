"""`photosearch demo`: the sample library, shown in the window or, without a display, as printed answers."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from photosearch.base import log, settings
from photosearch.base.errors import Locked
from photosearch.base.files import HOME_VARIABLE, app_dirs
from photosearch.base.searches import Hit, Query
from photosearch.cli.library_commands import hit_value, run_index, summary
from photosearch.cli.output import note, show, shown, table
from photosearch.cli.sample import SamplePicture, copy_samples
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine

QUERIES: Final = ("a cat", "a flower", "a camera on a tripod")
ANSWERS: Final = 3


def demo(args: Namespace, stop: Stop) -> int:
    """Index the samples in a separate home, then show them."""
    home = app_dirs().data / "demo"
    samples = copy_samples(home / "Sample photos")
    dirs = app_dirs(str(home)).create()
    log.start(dirs, "cli")
    chosen = settings.load(dirs)
    window = has_display(os.environ) and not (args.no_window or args.json)
    try:
        engine = Engine.open(dirs, chosen, write=True)
    except Locked:
        if window:  # the demo's window is already open: starting it again raises it
            return open_window(home)
        raise
    with engine:
        folder = engine.add_folder(str(home / "Sample photos"))
        report = run_index(engine, stop)
        if not window:
            answers = {words: engine.ask(Query(words), ANSWERS).hits for words in QUERIES}
            indexed = f"{shown(folder.path)}: {summary(report, engine.status().photos)}"
    if window:
        settings.change(dirs, first_run_done=True)
        note(f"the sample library is in {shown(folder.path)}; opening the window.")
        return open_window(home)
    show(
        {words: [hit_value(hit) for hit in hits] for words, hits in answers.items()},
        answer_lines(answers, indexed, samples),
        as_json=args.json,
    )
    return 0


def answer_lines(
    answers: Mapping[str, list[Hit]], indexed: str, samples: Mapping[str, SamplePicture]
) -> list[str]:
    """The answers, with what each picture shows: the program knew only the pixels and a camera-like file name."""
    lines = [indexed]
    for words, hits in answers.items():
        names = [Path(hit.path).name for hit in hits]
        rows = [
            (
                str(hit.rank),
                f"{hit.score:.3f}",
                name,
                samples[name].shows if name in samples else "",
            )
            for hit, name in zip(hits, names, strict=True)
        ]
        lines += ["", f"“{words}”", *(f"  {line}" for line in table(rows, "rr"))]
    return lines


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether there is a display for a window."""
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(home: Path) -> int:
    """Run the window over `home` by starting this program without arguments, since the command line does not load Qt."""
    words, environment = own_command(), {**os.environ, HOME_VARIABLE: str(home)}
    if (
        os.name == "posix"
    ):  # replace this process, so that signals reach the window and its exit code is ours
        os.execve(words[0], words, environment)  # noqa: S606 - no shell is wanted
    return subprocess.call(words, env=environment)


def own_command() -> list[str]:
    """The command that starts this program, installed or frozen."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "photosearch"]
