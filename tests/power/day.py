"""A day at the window, without the window: one open library, and two lines for each thing that the user decides: one when
it begins, one when the user sees it confirmed.

`python -m tests.power.day FOLDER OTHER`, with PHOTOSEARCH_HOME. The models `tiny` and `second` are installed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from photosearch.base import settings
from photosearch.base.errors import PhotoSearchError
from photosearch.base.files import app_dirs
from photosearch.engine.library import Engine


@contextmanager
def deciding(what: str, value: str) -> Iterator[None]:
    print("begun", what, value, flush=True)
    yield
    print("confirmed", what, value, flush=True)


def spend(folder: str, other: str) -> None:
    dirs = app_dirs()
    with Engine.open(dirs, settings.load(dirs), write=True) as engine:
        with deciding("folder", "added"):
            engine.add_folder(folder)
        engine.index()
        with deciding("exclusion", "again"):
            chosen = settings.change(dirs, excluded_folders=(os.path.join(folder, "again"),))
        engine.apply(chosen)
        with deciding("other", "added"):
            engine.add_folder(other)
        engine.index()
        _change_to(engine, "second")
        engine.checkpoint()
        with deciding("other", "removed"):
            [root] = [root for root in engine.roots() if root.path == other]
            removed = engine.removal.remove(root.id)
        with deciding("other", "added"):
            assert removed is not None
            engine.removal.restore(removed.id)
        engine.index()
        _change_to(engine, "tiny")
        with deciding("theme", "dark"):
            settings.change(dirs, theme="dark")
        engine.checkpoint()


def _change_to(engine: Engine, model: str) -> None:
    with deciding("wish", model):
        engine.choose_model(model)
    with deciding("answers", model):
        engine.fill()


def promised(said: str) -> dict[str, str]:
    """What the user saw last of each thing, but for the one that was being changed when the power failed."""
    seen: dict[str, str] = {}
    for line in said.splitlines():
        state, what, value = line.split()
        seen.pop(what, None)
        if state == "confirmed":
            seen[what] = value
    return seen


if __name__ == "__main__":
    try:
        spend(*sys.argv[1:])
    except PhotoSearchError as error:
        print(f"photosearch: {error}", file=sys.stderr)
        raise SystemExit(1) from None
