"""Kill index runs (SIGKILL) at random moments: a rerun gives the same photos, vectors and answers, and doctor finds no
problem."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.cli.conftest import Ran, command, install_tiny
from tests.fakes import picture_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX process groups")

PHOTOS = 160


def ask(home: Path, *words: str) -> Ran:
    done = subprocess.run(
        command(*words),
        env={**os.environ, "PHOTOSEARCH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


def vectors(home: Path) -> dict[tuple[str, str], np.ndarray]:
    """All vectors in the store, by content hash and space."""
    with sqlite3.connect(f"file:{home}/data/library.db?mode=ro", uri=True) as db:
        rows = db.execute(
            "SELECT content_hash, space, vec FROM embedding JOIN image ON image.id = image_id"
        ).fetchall()
    db.close()
    return {(h, space): np.frombuffer(vec, "<f2").astype(np.float32) for h, space, vec in rows}


def state(home: Path) -> tuple[dict[str, object], dict[str, float]]:
    """The counts, and the score of every photo for one query."""
    counts = ask(home, "status", "--json").value
    scores = ask(home, "search", "two photos of a dog", "--top", str(PHOTOS), "--json").value
    return (
        {name: counts[name] for name in ("photos", "pending", "failed", "offline")},
        {hit["path"]: hit["score"] for hit in scores},
    )


@pytest.mark.slow
@pytest.mark.parametrize("kills", [4, 20])
def test_kills_change_nothing(tmp_path: Path, kills: int) -> None:
    waiting = sorted(picture_folder(tmp_path / "waiting", PHOTOS).iterdir())
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    calm, rough = tmp_path / "calm", tmp_path / "rough"
    install_tiny(calm)
    install_tiny(rough)

    chance = random.Random(kills)
    met = 0
    whole = 0.0  # seconds that an undisturbed run over one more share of the photos takes
    for share in np.array_split(np.array(waiting), kills):
        for path in share:  # add photos each time, so that every run has work to interrupt
            path.rename(photos / path.name)
        begun = time.monotonic()
        ask(calm, "index", str(photos))
        whole = time.monotonic() - begun
        child = subprocess.Popen(
            command("index", str(photos)),
            env={**os.environ, "PHOTOSEARCH_HOME": str(rough)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(chance.uniform(0.2, 0.9) * whole)
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGKILL)
            met += 1
        child.wait()
    assert met > kills / 4, "too few kills interrupted a run"

    ask(rough, "index", str(photos))
    (counts, scores), (wanted_counts, wanted_scores) = state(rough), state(calm)
    assert counts == wanted_counts and scores.keys() == wanted_scores.keys()
    # The numbers of hubs are computed in blocks, whose sizes change their rounding.
    assert all(abs(score - wanted_scores[path]) < 1e-4 for path, score in scores.items())
    want, got = vectors(calm), vectors(rough)
    assert want.keys() == got.keys()
    for key, vector in want.items():
        cosine = vector @ got[key] / (np.linalg.norm(vector) * np.linalg.norm(got[key]))
        assert cosine >= 0.9999, key
    assert ask(rough, "doctor", "--json").value["ok"]
