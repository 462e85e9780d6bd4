"""`smoke-test`: check that this installation, packaged or not, works from end to end, in a temporary home."""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import subprocess
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from photosearch.base.errors import PhotoSearchError, UserError
from photosearch.base.files import HOME_VARIABLE, app_dirs
from photosearch.base.manners import ALONE_VARIABLE
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.cli.demo import own_command
from photosearch.cli.output import show, table
from photosearch.cli.sample import copy_samples
from photosearch.cli.small_dng import small_dng
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.indexing.text_reading import read_texts
from photosearch.service.link import EngineLink
from photosearch.service.messages import Answer, Event, Hello, Trouble
from photosearch.service.requests import AddFolder, Ask

PICTURES: Final = {
    "sun.jpg": ("skyblue", "yellow"),
    "leaf.png": ("white", "green"),
    "night.webp": ("black", "navy"),
    "rose.avif": ("white", "red"),
    "plum.jxl": ("white", "purple"),
    "dusk.dng": ("orange", "maroon"),
}
SIGN: Final = "HARBOUR"  # the word that is read in a picture
WINDOW_SECONDS: Final = 4.0
END_SECONDS: Final = 15.0
ANSWER_SECONDS: Final = 120.0  # to start an engine or index the samples on a busy machine
# Harmless messages that Qt prints on some desktops.
HARMLESS: Final = ("propagateSizeHints", "XDG_RUNTIME_DIR", "libEGL warning", "MESA")


def smoke_test(args: Namespace, stop: Stop) -> int:
    """Run the steps; exit code 1 if one fails, and the later ones are skipped."""
    os.environ[ALONE_VARIABLE] = "1"  # it must not wait for a battery to be charged
    steps: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="photosearch-smoke-") as base:
        for name, step in CHECKS:
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
        _save(picture, folder / name)
    dirs = app_dirs(str(base / "home")).create()
    with Engine.open(dirs, Settings(), write=True) as engine:
        engine.add_folder(str(folder))
        report = engine.index()
        if report.encoded != len(PICTURES):
            raise AssertionError(f"{report.encoded} of {len(PICTURES)} pictures were indexed")
        found = engine.ask(Query("a red flower"), len(PICTURES))
        if len(found.hits) != len(PICTURES):
            raise AssertionError(f"a search ranked {len(found.hits)} of {len(PICTURES)} photos")
        rose = str(folder / "rose.avif")
        if (
            os.path.basename(engine.ask(Query(examples=(Example(rose),)), 1).hits[0].path)
            != "rose.avif"
        ):
            raise AssertionError("a photo is not its own best match")
        problems = engine.check()
        if problems:
            raise AssertionError(problems[0].sentence)
        return f"{report.encoded} pictures, model {engine.encoder.spec.title}"


def _save(picture: Image.Image, path: Path) -> None:
    """Write `picture` in the format of its ending. Of these, Pillow lacks two."""
    if path.suffix == ".jxl":
        import pylibjxl  # late: the command line works without it

        path.write_bytes(pylibjxl.encode(np.asarray(picture)))
    elif path.suffix == ".dng":
        path.write_bytes(small_dng(picture))
    else:
        picture.save(path)


def check_text(base: Path) -> str:
    """Read the word in a picture, without a network, and find the picture by it."""
    folder = base / "signs"
    folder.mkdir()
    picture = Image.new("RGB", (640, 360), "white")
    font = ImageFont.load_default(96)
    ImageDraw.Draw(picture).text((90, 120), SIGN, fill="black", font=font)
    picture.save(folder / "sign.png")
    Image.new("RGB", (640, 360), "teal").save(folder / "wall.png")
    dirs = app_dirs(str(base / "texts")).create()
    with Engine.open(dirs, Settings(), write=True) as engine:
        engine.add_folder(str(folder))
        engine.index()
        read_texts(engine.writable, dirs.thumbs, engine.online())
        found = [os.path.basename(hit.path) for hit in engine.ask(Query(f'"{SIGN}"'), 2).hits]
    if found != ["sign.png"]:
        raise AssertionError(f"the word on a sign was not read; it found {found}")
    return f"read “{SIGN}” in a picture"


class _SmokeEngine:
    """An engine process, started as the window does it, and its events."""

    def __init__(self, home: Path) -> None:
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._asked = 0
        self.link = EngineLink(str(home), self._events.put, lambda _: None)

    def wait(self, wanted: Callable[[Event], bool], what: str) -> Event:
        until = time.monotonic() + ANSWER_SECONDS
        while (left := until - time.monotonic()) > 0:
            try:
                event = self._events.get(timeout=left)
            except queue.Empty:
                break
            if isinstance(event, Trouble):
                raise AssertionError(event.text)
            if wanted(event):
                return event
        raise AssertionError(f"the engine did not answer: {what}")

    def ask(self, query: Query) -> Answer:
        self._asked += 1
        number = self._asked
        self.link.send(Ask(number, query))
        answer = self.wait(lambda e: isinstance(e, Answer) and e.id == number, "a query")
        assert isinstance(answer, Answer)
        return answer


def check_engine(base: Path) -> str:
    """Let an engine process index pictures and answer words, a picture, a drawing and a style; kill it and ask again."""
    folder = base / "samples"
    try:
        count = len(copy_samples(folder))
    except UserError:  # not packaged, and without the demo extra
        folder, count = base / "pictures", len(PICTURES)
    photo = sorted(folder.iterdir())[0]
    drawing = base / "drawing.png"
    paper = Image.new("RGB", (224, 224), "white")
    ImageDraw.Draw(paper).polygon(((112, 20), (60, 150), (164, 150)), outline="black", width=4)
    paper.save(drawing)
    queries = (
        Query("a cat"),
        Query(examples=(Example(str(photo)),)),
        Query(examples=(Example(str(drawing), role="sketch"),)),
        Query(examples=(Example(str(photo), role="style"),)),
    )
    engine = _SmokeEngine(base / "engine")
    engine.link.start()
    try:
        engine.wait(lambda e: isinstance(e, Hello), "its start")
        engine.link.send(AddFolder(1_000_000, str(folder)))
        until = time.monotonic() + ANSWER_SECONDS
        while min(engine.ask(query).total for query in (Query(), queries[0])) < count:
            if time.monotonic() > until:
                raise AssertionError(f"the engine did not index {count} pictures")
            time.sleep(0.2)
        before = [_names(engine.ask(query), count) for query in queries]
        if before[1][0] != photo.name:
            raise AssertionError("a photo is not its own best match")
        for child in multiprocessing.active_children():
            if child.name == "photosearch-engine":
                child.kill()
        engine.wait(lambda e: isinstance(e, Hello), "its return after a kill")
        if [_names(engine.ask(query), count) for query in queries] != before:
            raise AssertionError("the engine gives other answers after a kill")
    finally:
        engine.link.stop()
    return f"{count} pictures; words, picture, drawing and style answered, before and after a kill"


def _names(answer: Answer, count: int) -> list[str]:
    if answer.total != count:
        raise AssertionError(f"a search ranked {answer.total} of {count} photos")
    return [os.path.basename(hit.path) for hit in answer.hits]


def check_window(base: Path) -> str:
    """Open the window (offscreen, unless QT_QPA_PLATFORM says otherwise) and ask it to close."""
    environment = {
        **os.environ,
        HOME_VARIABLE: str(base / "home"),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    window = subprocess.Popen(
        own_command(), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        _, said = window.communicate(timeout=WINDOW_SECONDS)
        lines = said.decode(errors="replace").strip().splitlines() or ["it printed nothing"]
        raise AssertionError(f"the window exited with code {window.returncode}: {lines[-1]}")
    except subprocess.TimeoutExpired:
        window.terminate()
    try:
        _, said = window.communicate(timeout=END_SECONDS)
    except subprocess.TimeoutExpired:
        window.kill()
        window.communicate()
        raise AssertionError("the window did not close when it was asked to") from None
    if window.returncode not in (
        0,
        1,
        -signal.SIGTERM,
    ):  # 1: the code of a terminated process on Windows
        raise AssertionError(f"the window exited with code {window.returncode}")
    lines = said.decode(errors="replace").splitlines()
    odd = [line for line in lines if line.strip() and not any(known in line for known in HARMLESS)]
    if odd:
        raise AssertionError(f"the window printed: {odd[0]}")
    return "opened and closed"


CHECKS: Final = (
    ("library", check_library),
    ("text", check_text),
    ("engine", check_engine),
    ("window", check_window),
)
