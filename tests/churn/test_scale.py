"""Many files at once: 60,000 of 100,000 change while the watcher runs, 10,000 are renamed, a whole root moves."""

from __future__ import annotations

import os
import queue
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing.roots import outermost
from photosearch.indexing.settling import Dirty
from photosearch.indexing.watcher import FolderWatcher
from photosearch.vectors import model as model_module
from tests.churn.library import Inline
from tests.churn.oracle import hash_of
from tests.churn.world import FIRST_TIME, content
from tests.fakes import HashEncoder

pytestmark = pytest.mark.long

FILES, FOLDERS, CONTENTS = 100_000, 100, 500
PATIENCE = 300.0  # seconds to wait for the watcher: no more than a guard against a hang


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, encoder: HashEncoder) -> Iterator[Engine]:
    monkeypatch.setattr(model_module, "DecodePool", Inline)
    with Engine.open(app_dirs().create(), Settings(), write=True, encoder=encoder) as engine:
        yield engine


def fill(folder: Path, files: int, folders: int) -> None:
    """Many files of few contents, so that nearly all are copies: what is tested is the scan, not the decoder."""
    data = [content(number + 1) for number in range(CONTENTS)]
    for number in range(files):
        path = folder / f"{number % folders:03}" / f"{number:06}.bmp"
        if number < folders:
            path.parent.mkdir(parents=True)
        path.write_bytes(data[number % CONTENTS])
        os.utime(path, (FIRST_TIME, FIRST_TIME))


def stored(engine: Engine) -> dict[str, str]:
    """The content hash of each photo that is indexed, by path."""
    return {
        os.path.join(os.fsdecode(root), os.fsdecode(relpath)): found
        for root, relpath, found in engine.writable.conn.execute(
            "SELECT path, relpath, content_hash FROM file JOIN root ON root.id = root_id "
            "JOIN image ON image.id = image_id WHERE state = 'done'"
        )
    }


def there(folder: Path) -> dict[str, str]:
    """The content hash of each file, by path."""
    return {
        path: hash_of(path)
        for inner, _folders, files in os.walk(folder)
        for path in (os.path.join(inner, name) for name in files)
    }


def burst(folder: Path) -> int:
    """Touch, edit, replace, delete, rename and add files, as fast as the disk allows. Returns how many."""
    paths = sorted(folder.glob("*/*.bmp"))
    for number, path in enumerate(paths[:60_000]):
        match number % 6:
            case 0:
                os.utime(path, (FIRST_TIME + 1, FIRST_TIME + 1))
            case 1:
                path.write_bytes(content(number % CONTENTS + 2))
            case 2:
                new = path.with_name(f".{path.name}")
                new.write_bytes(content(number % CONTENTS + 3))
                os.utime(new, (FIRST_TIME, FIRST_TIME))
                new.rename(path)
            case 3:
                path.unlink()
            case 4:
                path.rename(path.with_name(f"renamed-{path.name}"))
            case 5:
                path.with_name(f"new-{path.name}").write_bytes(content(number % CONTENTS + 1))
    return 60_000


def scan_dirty(engine: Engine, dirty: Dirty) -> None:
    """What the index loop does with the watcher's hints."""
    roots = {root.path: root for root in engine.roots()}
    under: dict[int, set[str]] = {}
    for root_path, folder in dirty:
        part = os.path.relpath(folder, root_path)
        under.setdefault(roots[root_path].id, set()).add("" if part == os.curdir else part)
    chosen = [root for root in roots.values() if root.id in under]
    changes, _walks = engine.scan(
        chosen, under={root_id: outermost(parts) for root_id, parts in under.items()}
    )
    if changes.look_everywhere:
        engine.scan(engine.roots())
    engine.run_waiting(engine.roots())


def test_60_000_of_100_000_files_change_in_one_burst(tmp_path: Path, engine: Engine) -> None:
    folder = tmp_path / "many"
    fill(folder, FILES, FOLDERS)
    engine.add_folder(str(folder))
    begun = time.monotonic()
    assert engine.index().photos == FILES
    first = time.monotonic() - begun
    hints: queue.SimpleQueue[Dirty] = queue.SimpleQueue()
    watcher = FolderWatcher(hints.put)
    watcher.watch(str(folder))
    watcher.start()
    scans = 0
    try:
        begun = time.monotonic()
        touched = burst(folder)
        lasted = time.monotonic() - begun
        wanted = there(folder)
        begun = time.monotonic()
        while stored(engine) != wanted:
            scan_dirty(engine, hints.get(timeout=PATIENCE))
            scans += 1
    finally:
        watcher.stop()
    print(
        f"{FILES} files indexed in {first:.0f} s; {touched} touched in {lasted:.0f} s; equal after {scans} scans, "
        f"{time.monotonic() - begun:.0f} s"
    )
    assert scans <= 2
    assert engine.check() == []


def test_10_000_renamed_files_and_a_renamed_folder_of_10_000_are_not_encoded(
    tmp_path: Path, engine: Engine, encoder: HashEncoder
) -> None:
    folder = tmp_path / "many"
    fill(folder, 20_000, 2)
    engine.add_folder(str(folder))
    engine.index()
    before = encoder.images_encoded
    for path in sorted((folder / "000").iterdir()):
        path.rename(path.with_name(f"renamed-{path.name}"))
    (folder / "001").rename(folder / "another name")
    report = engine.index()
    print(f"{report.moved} renamed, {report.encoded} encoded, {report.seconds:.1f} s")
    assert (report.moved, report.removed, report.encoded) == (20_000, 0, 0)
    assert encoder.images_encoded == before
    assert stored(engine) == there(folder)


def test_a_root_that_moves_away_and_is_back_at_another_path_is_not_encoded(
    tmp_path: Path, engine: Engine, encoder: HashEncoder
) -> None:
    folder, away, back = tmp_path / "many", tmp_path / "away", tmp_path / "elsewhere" / "back"
    fill(folder, 10_000, 10)
    root = engine.add_folder(str(folder))
    engine.index()
    before = encoder.images_encoded
    folder.rename(away)
    report = engine.index()
    assert (report.removed, engine.status().offline) == (0, 10_000)
    back.parent.mkdir()
    away.rename(back)
    assert engine.add_folder(str(back)).id == root.id
    report = engine.index()
    print(
        f"{report.photos} photos back at another path, {report.encoded} encoded, {report.seconds:.1f} s"
    )
    assert (report.photos, report.removed, report.encoded) == (10_000, 0, 0)
    assert (encoder.images_encoded, engine.status().offline) == (before, 0)
    assert stored(engine) == there(back)
