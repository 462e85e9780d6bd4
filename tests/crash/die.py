"""Run the command line and kill it (SIGKILL) at a named place: `python -m tests.crash.die PLACE NTH WORDS…`."""

from __future__ import annotations

import functools
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def half(path: Path, *_: object) -> None:
    """Cut the saved file in half, then die."""
    os.truncate(path, path.stat().st_size // 2)
    die()


# place -> (module, function in it, before or after its call, the action at that moment)
PLACES: dict[str, tuple[str, str, str, Callable[..., None]]] = {
    "while the library is made": ("photosearch.store.schema", "migrations.apply", "before", die),
    "when the library is made": ("photosearch.store.db", "open_writer", "after", die),
    "with a folder added": ("photosearch.store.places", "add_root", "after", die),
    "while a scan is written": ("photosearch.store.names", "put_in", "before", die),
    "when a scan is written": ("photosearch.store.file_states", "apply_scan", "after", die),
    "with files in flight": ("photosearch.store.file_states", "claim", "after", die),
    "with photos that are not stored": ("photosearch.store.photos", "commit_batch", "before", die),
    "with photos that are not encoded": ("photosearch.store.photos", "add_vectors", "before", die),
    "while vectors are stored": ("photosearch.store.photos", "_add_vectors", "after", die),
    "with vectors stored but not in the index": (
        "photosearch.store.photos", "add_vectors", "after", die,
    ),
    "while a batch is stored": ("photosearch.store.photos", "_commit", "before", die),
    "with a batch stored but not in the index": (
        "photosearch.store.photos", "commit_batch", "after", die,
    ),
    "before the index is saved": ("photosearch.vectors.code_file", "write", "before", die),
    "with half an index saved": ("photosearch.vectors.code_file", "write", "after", half),
    "with an index saved but not renamed": ("photosearch.vectors.snapshots", "digest", "after", die),
    "with an index renamed but not recorded": (
        "photosearch.store.embeddings", "add_snapshot", "before", die,
    ),
    "with an index recorded but the old ones there": (
        "photosearch.store.embeddings", "add_snapshot", "after", die,
    ),
}  # fmt: skip

# The same for a change of model.
CHANGE: dict[str, tuple[str, str, str, Callable[..., None]]] = {
    "with the other model known": ("photosearch.store.encoders", "encoder_id", "after", die),
    "with vectors of the other model that are not stored": (
        "photosearch.store.photos", "add_vectors", "before", die,
    ),
    "while vectors of the other model are stored": (
        "photosearch.store.photos", "_add_vectors", "after", die,
    ),
    "with vectors of the other model stored but not in its index": (
        "photosearch.store.photos", "add_vectors", "after", die,
    ),
    "before the other model's index is saved": ("photosearch.vectors.code_file", "write", "before", die),
    "with half of the other model's index saved": ("photosearch.vectors.code_file", "write", "after", half),
    "before the switch": ("photosearch.store.encoders", "set_answering", "before", die),
    "after the switch": ("photosearch.store.encoders", "set_answering", "after", die),
}  # fmt: skip

# The same for fingerprints computed later than their photos.
LATE: dict[str, tuple[str, str, str, Callable[..., None]]] = {
    "with fingerprints that are not stored": (
        "photosearch.store.fingerprints", "put", "before", die,
    ),
    "while fingerprints are stored": ("photosearch.store.fingerprints", "put_in", "after", die),
    "with a part of the fingerprints stored": (
        "photosearch.store.fingerprints", "put", "after", die,
    ),
}  # fmt: skip

# The same for a backup that is restored, and for a library that is built again. Those before the replacement say "before".
RESTORE: dict[str, tuple[str, str, str, Callable[..., None]]] = {
    "before the new library is on the disk": ("photosearch.store.rebuild", "sync_file", "before", die),
    "before the library is put aside": ("photosearch.store.beside", "swap_in", "before", die),
    "before it is replaced, with the library put aside": (
        "photosearch.store.beside", "_keep", "after", die,
    ),
    "with the new library in place but the old log there": (
        "photosearch.store.beside", "sync_folder", "before", die,
    ),
    "with a part of the old log put aside": ("photosearch.store.beside", "shutil.move", "after", die),
    "with everything but the last name on the disk": (
        "photosearch.store.beside", "sync_folder", "before", die,
    ),
    "with the new library in place": ("photosearch.store.beside", "swap_in", "after", die),
}  # fmt: skip


def arm(place: str, nth: int) -> None:
    """Replace the function of a place with one that dies at its nth call."""
    module, names, when, act = (PLACES | CHANGE | LATE | RESTORE)[place]
    owner: Any = __import__(module, fromlist=["_"])
    *outer, name = names.split(".")
    for part in outer:
        owner = getattr(owner, part)
    real = getattr(owner, name)
    calls = 0

    @functools.wraps(real)
    def armed(*args: Any, **more: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth and when == "before":
            act(*args)
        result = real(*args, **more)
        if calls == nth:
            act(*args)
        return result

    setattr(owner, name, armed)


if __name__ == "__main__":
    from photosearch.cli import main

    arm(sys.argv[1], int(sys.argv[2]))
    raise SystemExit(main(sys.argv[3:]))
