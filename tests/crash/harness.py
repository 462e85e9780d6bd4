"""Read the final state of a library, to compare one whose runs were killed with one that was never disturbed."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
import psutil

from photosearch.base import settings
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.searches import Example, Query
from photosearch.engine.library import Engine
from tests.cli.conftest import install_second, install_tiny
from tests.fakes import picture_folder

WORDS = ("two photos of a dog", "red", "a blue beach")
PATIENCE = 15.0
INDEXES = {"exact": 10**9, "codes": 0}  # up to how many photos the vectors themselves are scanned
FAILURE = b"\xff\xd8\xff\xe0 no more"


@dataclass
class State:
    """The store's rows (without ids) and vectors, and the answers of both kinds of index."""

    files: dict[str, tuple[str, str, str]]
    vectors: dict[tuple[str, str, str], np.ndarray]
    answers: dict[str, dict[str, float]]
    fingerprints: dict[str, tuple[object, ...]]
    problems: list[str]


def new_home(folder: Path) -> AppDirs:
    """An empty library whose model is the tiny one."""
    install_tiny(folder)
    return app_dirs(str(folder)).create()


def choose_second(dirs: AppDirs) -> None:
    """Install a second model and select it in the settings."""
    install_second(dirs.data.parent)
    settings.change(dirs, model="second")


def pictures(folder: Path, count: int) -> Path:
    """Create `count` pictures, one of them twice, and one file that is not a picture."""
    picture_folder(folder, count - 1)
    first = min(folder.iterdir())
    (folder / "again").mkdir()
    (folder / "again" / first.name).write_bytes(first.read_bytes())
    (folder / "broken.jpg").write_bytes(FAILURE)
    return folder


def finish(dirs: AppDirs, folder: Path) -> None:
    """Index everything in this process."""
    with _open(dirs, write=True) as engine:
        engine.add_folder(str(folder))
        engine.index()


def look(dirs: AppDirs, folder: Path, similar: Path) -> State:
    answers = {}
    problems = []
    for backend, vectors in INDEXES.items():
        with (
            patch("photosearch.vectors.space.CODES_FROM", vectors),
            _open(dirs, write=False) as engine,
        ):
            for words in WORDS:
                hits = engine.ask(Query(words), 10_000).hits
                answers[f"{backend} {words}"] = {hit.path: hit.score for hit in hits}
            hits = engine.ask(Query(examples=(Example(str(similar)),)), 10_000).hits
            answers[f"{backend} similar"] = {hit.path: hit.score for hit in hits}
            problems += [problem.sentence for problem in engine.check()]
    return State(
        _files(dirs, folder), _vectors(dirs), answers, fingerprints(dirs), problems + _strays(dirs)
    )


def assert_same(got: State, want: State) -> None:
    assert got.problems == want.problems == [], got.problems
    assert got.files == want.files
    assert got.fingerprints == want.fingerprints != {}
    assert got.vectors.keys() == want.vectors.keys()
    for key, vector in want.vectors.items():
        other = got.vectors[key]
        cosine = vector @ other / (np.linalg.norm(vector) * np.linalg.norm(other))
        assert cosine >= 0.9999, key
    for question, hits in want.answers.items():
        found = got.answers[question]
        assert hits.keys() == found.keys(), question
        for path, score in hits.items():
            assert abs(score - found[path]) < 1e-5, (question, path)


def no_process_of(home: Path) -> None:
    """Assert that the children of a killed process end by themselves."""
    deadline = time.monotonic() + PATIENCE
    while left := [p for p in psutil.process_iter() if _belongs(p, home)]:
        assert time.monotonic() < deadline, [" ".join(p.cmdline()) for p in left]
        time.sleep(0.05)


def _belongs(process: psutil.Process, home: Path) -> bool:
    if process.pid == os.getpid():
        return False
    try:
        return (
            process.environ().get("PHOTOSEARCH_HOME") == str(home)
            and process.status() != psutil.STATUS_ZOMBIE
        )
    except psutil.Error:
        return False


def _open(dirs: AppDirs, *, write: bool) -> Engine:
    return Engine.open(dirs, settings.load(dirs), write=write)


def _read(dirs: AppDirs, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{dirs.database}?mode=ro", uri=True)) as db:
        return db.execute(query).fetchall()


def _files(dirs: AppDirs, folder: Path) -> dict[str, tuple[str, str, str]]:
    rows = _read(
        dirs,
        "SELECT relpath, state, coalesce(error_code, ''), coalesce(content_hash, '') "
        "FROM file LEFT JOIN image ON image.id = image_id",
    )
    return {os.fsdecode(row[0]): row[1:] for row in rows}  # type: ignore[arg-type, misc]


def labels(dirs: AppDirs) -> dict[tuple[str, str, str], int]:
    """The label of each vector's row by model, content hash and space. A rerun must not write such a row again."""
    rows = _read(
        dirs,
        "SELECT key, content_hash, space, label FROM embedding JOIN image ON image.id = image_id "
        "JOIN encoder ON encoder.id = encoder_id",
    )
    return {(str(k), str(h), str(space)): int(str(label)) for k, h, space, label in rows}


def fingerprints(dirs: AppDirs) -> dict[str, tuple[object, ...]]:
    """All columns of each photo's fingerprint, by content hash."""
    rows = _read(
        dirs,
        "SELECT content_hash, version, hash, style, luminance FROM image "
        "JOIN fingerprint ON fingerprint.image_id = image.id "
        "JOIN signature ON signature.image_id = image.id",
    )
    return {str(row[0]): row[1:] for row in rows}


def forget_fingerprints(dirs: AppDirs) -> None:
    """Delete all fingerprints, as in a library from before fingerprints existed."""
    with closing(sqlite3.connect(dirs.database)) as db, db:
        db.execute("DELETE FROM signature")
        db.execute("DELETE FROM fingerprint")


def _vectors(dirs: AppDirs) -> dict[tuple[str, str, str], np.ndarray]:
    rows = _read(
        dirs,
        "SELECT key, content_hash, space, vec FROM embedding JOIN image ON image.id = image_id "
        "JOIN encoder ON encoder.id = encoder_id",
    )
    return {
        (str(k), str(h), str(space)): np.frombuffer(vec, "<f2").astype(np.float32)  # type: ignore[call-overload]
        for k, h, space, vec in rows
    }


def _strays(dirs: AppDirs) -> list[str]:
    """Files and rows without a counterpart: half-written files, saved indexes and thumbnails without a row, and rows
    without a file."""
    named = {row[0] for row in _read(dirs, "SELECT file FROM index_snapshot")}
    found = {path.name for path in (dirs.data / "index").rglob("*") if path.is_file()}
    found = {
        name for name in found if not name.endswith(".book")
    }  # caches that the store does not list
    hashes = {f"{row[0]}.jpg" for row in _read(dirs, "SELECT content_hash FROM image")}
    # A killed decode child may leave one half-written thumbnail; doctor clears those.
    thumbs = {path.name for path in dirs.thumbs.rglob("*.jpg")}
    return sorted(f"stray {name}" for name in (found ^ named) | (thumbs ^ hashes))
