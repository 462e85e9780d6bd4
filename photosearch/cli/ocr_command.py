"""`ocr on|off|run|status|forget`: reading the text in photos."""

from __future__ import annotations

import dataclasses
from argparse import Namespace
from collections.abc import Callable
from typing import Any, Final

from photosearch.base import settings
from photosearch.base.files import app_dirs
from photosearch.base.text_lines import ReadingState
from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.output import ProgressLine, show
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.images.text_reader import models
from photosearch.indexing.text_reading import read_texts
from photosearch.store import text_rows


def ocr(args: Namespace, stop: Stop) -> int:
    """Run the action named on the command line."""
    return ACTIONS[args.action](args, stop)


def switch(args: Namespace, stop: Stop) -> int:
    on = args.action == "on"
    if on:
        models()
    settings.change(app_dirs(), read_text=on)
    said = (
        "The text in photos is read while the window is open and idle, or by: photosearch ocr run"
        if on
        else "The text in photos is no longer read. What was read stays: photosearch ocr forget"
    )
    show({"on": on}, [said], as_json=args.json)
    return 0


def run(args: Namespace, stop: Stop) -> int:
    line = ProgressLine()
    with open_engine(write=True) as engine, stop.gently() as event:
        try:
            thumbs, online = engine.dirs.thumbs, engine.online()
            read = read_texts(engine.writable, thumbs, online, [event], line)
        finally:
            line.end()
        found = _state(engine)
    said = [f"Read the text of {count(read, 'photo')}.", *_lines(found, engine.settings.read_text)]
    show({"read": read, **value_of(found, on=engine.settings.read_text)}, said, as_json=args.json)
    return 0


def status(args: Namespace, stop: Stop) -> int:
    with open_engine(write=False) as engine:
        found, on = _state(engine), engine.settings.read_text
    show(value_of(found, on=on), _lines(found, on), as_json=args.json)
    return 0


def forget(args: Namespace, stop: Stop) -> int:
    with open_engine(write=True) as engine:
        settings.change(engine.dirs, read_text=False)  # first: the window would read it all again
        gone = text_rows.forget(engine.writable)
    said = (
        f"Erased the text of {count(gone, 'photo')} and turned the reading off. Backups that were made before still have "
        "the text: photosearch backup list"
    )
    show({"forgotten": gone, "on": False}, [said], as_json=args.json)
    return 0


def value_of(found: ReadingState, *, on: bool) -> dict[str, Any]:
    """The state for JSON."""
    return {"on": on, **dataclasses.asdict(found)}


def _state(engine: Engine) -> ReadingState:
    return text_rows.state(engine.db) if engine.db is not None else ReadingState()


def _lines(found: ReadingState, on: bool) -> list[str]:
    read = f"{count(found.read, 'photo')} read, {found.with_text:,} with text"
    return [
        f"Reading text is {'on' if on else 'off'}: {read}, {found.failed:,} failed, {found.waiting:,} waiting."
    ]


ACTIONS: Final[dict[str, Callable[[Namespace, Stop], int]]] = {
    "on": switch,
    "off": switch,
    "run": run,
    "status": status,
    "forget": forget,
}
