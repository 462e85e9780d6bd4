"""The folders in a folder, compared with what plain Python counts."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosearch.base.files import app_dirs
from photosearch.base.records import InnerFolder
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.store import db as database
from photosearch.store import places
from photosearch.store.inner_folders import inner_folders
from tests.fakes import HashEncoder

NAMES = st.sampled_from(["a", "a b", "a.b", "a0", "A", "ä", "b", "-", "photo.jpg"])
PATHS = st.lists(st.lists(NAMES, min_size=1, max_size=4).map("/".join), unique=True, max_size=30)


def counted(paths: list[str], folder: str) -> list[InnerFolder]:
    begin = f"{folder}/" if folder else ""
    inside = [path[len(begin) :].split("/") for path in paths if path.startswith(begin)]
    photos = Counter(parts[0] for parts in inside if len(parts) > 1)
    deep = {parts[0] for parts in inside if len(parts) > 2}
    names = sorted(photos, key=lambda name: os.fsencode(f"{name}/"))
    return [InnerFolder(name, photos[name], name in deep) for name in names]


@given(PATHS, st.lists(NAMES, max_size=2).map("/".join))
@settings(max_examples=150, deadline=None)
def test_the_count_is_that_of_plain_python(
    tmp_path_factory: pytest.TempPathFactory, paths: list[str], folder: str
) -> None:
    db = database.open_writer(tmp_path_factory.mktemp("library") / "library.db")
    try:
        root = places.add_root(db, "/photos")
        other = places.add_root(db, "/others")
        with db.transaction() as conn:
            for number, (root_id, path) in enumerate(
                [*((root.id, path) for path in paths), *((other.id, path) for path in paths[:3])]
            ):
                conn.execute(
                    "INSERT INTO image (content_hash, width, height, live) VALUES (?, 1, 1, 1)",
                    (f"{number:032x}",),
                )
                [place] = conn.execute(
                    "SELECT id FROM place WHERE root_id = ?", (root_id,)
                ).fetchone()
                conn.execute(
                    "INSERT INTO file (root_id, place_id, relpath, size, mtime_ns, state, image_id) "
                    "VALUES (?, ?, ?, 1, 1, 'done', ?)",
                    (root_id, place, os.fsencode(path), number + 1),
                )
        assert inner_folders(db, root.id, folder) == counted(paths, folder)
    finally:
        db.close()


def test_what_was_not_read_and_raw_files_beside_a_photo_do_not_count(
    own_home: Path, encoder: HashEncoder, make_photos: Callable[..., Path]
) -> None:
    folder = make_photos(4, "2019/sea")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff no picture")
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        root = engine.add_folder(str(folder.parent.parent))
        engine.index()
        part = folder.relative_to(root.path).parts
        assert inner_folders(engine.writable, root.id, "/".join(part[:-2]))[0].photos == 4
        assert inner_folders(engine.writable, root.id, "/".join(part)) == []
        assert inner_folders(engine.writable, root.id, "none") == []
