"""`smoke-test`: does this installation, packaged or not, work from end to end? Everything happens in a temporary home."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from argparse import Namespace
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageDraw

from photosearch.cli.demo import own_command
from photosearch.cli.output import show, table
from photosearch.cli.stop import Stop
from photosearch.engine import Engine
from photosearch.errors import PhotoSearchError
from photosearch.files import HOME_VARIABLE, app_dirs
from photosearch.settings import Settings

PICTURES: Final = {
    "sun.jpg": ("skyblue", "yellow"),
    "leaf.png": ("white", "green"),
    "night.webp": ("black", "navy"),
    "rose.avif": ("white", "red"),
}
WINDOW_SECONDS: Final = 4.0
END_SECONDS: Final = 15.0


def smoke_test(args: Namespace, stop: Stop) -> int:
    """Exit code 1 if a step fails; later steps are then left out."""
    steps: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="photosearch-smoke-") as base:
        for name, step in (("library", check_library), ("window", check_window)):
            begun = time.monotonic()
            try:
                said, ok = step(Path(base)), True
            except (PhotoSearchError, AssertionError, OSError) as error:
                said, ok = f"{type(error).__name__}: {error}", False
            seconds = round(time.monotonic() - begun, 2)
            steps.append({"step": name, "ok": ok, "said": said, "seconds": seconds})
            if not ok:
                break
    ok = all(step["ok"] for step in steps)
    lines = table(
        [(s["step"], "ok" if s["ok"] else "FAILED", f"{s['seconds']} s", s["said"]) for s in steps]
    )
    show({"ok": ok, "steps": steps}, lines, as_json=args.json)
    return 0 if ok else 1


def check_library(base: Path) -> str:
    """Index pictures of several formats, search them by words, and find one by itself."""
    folder = base / "pictures"
    folder.mkdir()
    for name, (ground, spot) in PICTURES.items():
        picture = Image.new("RGB", (320, 240), ground)
        ImageDraw.Draw(picture).ellipse((90, 50, 230, 190), fill=spot)
        picture.save(folder / name)
    dirs = app_dirs(str(base / "home")).create()
    with Engine.open(dirs, Settings(), write=True) as engine:
        engine.add_folder(str(folder))
        report = engine.index()
        if report.encoded != len(PICTURES):
            raise AssertionError(f"{report.encoded} of {len(PICTURES)} pictures were indexed")
        found = engine.search("a red flower", len(PICTURES))
        if len(found.hits) != len(PICTURES):
            raise AssertionError(f"a search ranked {len(found.hits)} of {len(PICTURES)} photos")
        rose = str(folder / "rose.avif")
        if os.path.basename(engine.similar(rose, 1).hits[0].path) != "rose.avif":
            raise AssertionError("a photo is not its own nearest")
        problems = engine.check()
        if problems:
            raise AssertionError(problems[0].sentence)
        return f"{report.encoded} pictures, model {engine.encoder.spec.title}"


def check_window(base: Path) -> str:
    """Open the window where nobody sees it, and ask it to go."""
    environment = {
        **os.environ,
        HOME_VARIABLE: str(base / "home"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    window = subprocess.Popen(
        own_command(), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        _, said = window.communicate(timeout=WINDOW_SECONDS)
        lines = said.decode(errors="replace").strip().splitlines() or ["it said nothing"]
        raise AssertionError(f"the window ended with {window.returncode}: {lines[-1]}")
    except subprocess.TimeoutExpired:
        window.terminate()
    try:
        window.communicate(timeout=END_SECONDS)
    except subprocess.TimeoutExpired:
        window.kill()
        window.communicate()
        raise AssertionError("the window did not go away when it was asked to") from None
    if window.returncode not in (0, 1, -signal.SIGTERM):  # 1: how Windows ends a process
        raise AssertionError(f"the window ended with {window.returncode}")
    return "opened and closed"
