"""Make the libraries in this folder, each with the program that had its schema. Run it only for a new schema; never change a library:

    git archive COMMIT photosearch tests/fakes.py | tar -x -C /tmp/old
    cd /tmp/old && PYTHONPATH=. python …/tests/engine/homes/make.py …/tests/engine/homes/NAME.sql

| NAME | COMMIT | what was new |
|---|---|---|
| begun | e2f7950 | |
| orphaned | fdc886d | since when a photo has no file |
| waiting | a43046e | an index without files that have no photo |
| first | 5aebfd7 | no column for disabled folders |
| answering | 018f498 | which model answers |
| fingerprints | fb11cbe | fingerprints |
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

import pictures

PLACEHOLDER = b"/roots/"  # the folders lie here until a test moves them


def main(target: Path) -> None:
    base = Path(tempfile.mkdtemp())
    try:
        os.environ["PHOTOSEARCH_HOME"] = str(base / "home")
        _index(base)
        with contextlib.closing(sqlite3.connect(base / "home/data/library.db")) as library, library:
            _finish(library, os.fsencode(base) + b"/")
            target.write_text("\n".join(_dump(library)) + "\n", "utf-8")
    finally:
        shutil.rmtree(base)


def _index(base: Path) -> None:
    """Index the pictures with this program."""
    try:
        from photosearch.base.files import app_dirs
        from photosearch.base.settings import Settings
        from photosearch.engine.library import Engine
    except ImportError:  # before there were rooms
        from photosearch.files import app_dirs
        from photosearch.settings import Settings

        from photosearch.engine import Engine
    from tests.fakes import HashEncoder

    pictures.put_all(base, pictures.INDEXED | pictures.GONE)
    with Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder()) as engine:
        for folder in (pictures.ONE, pictures.STICK, pictures.ODD):
            engine.add_folder(os.fsdecode(os.fsencode(base) + b"/" + folder))
        engine.index()
        engine.checkpoint(
            **({"force": True} if "force" in Engine.checkpoint.__annotations__ else {})
        )
        for folder, name in pictures.GONE:
            os.unlink(os.fsencode(base) + b"/" + folder + b"/" + name)
        pictures.put_all(base, pictures.WAITING)
        engine.scan(engine.roots())


def _finish(library: sqlite3.Connection, base: bytes) -> None:
    """What a run leaves that was killed, the vectors of a second model, and roots that do not depend on this machine."""
    library.execute(
        "UPDATE file SET state = 'in_flight', attempts = 1 WHERE relpath = ?",
        (next(iter(pictures.WAITING))[1],),
    )
    library.execute("INSERT INTO encoder (key) VALUES ('second@1')")
    library.execute(
        "INSERT INTO embedding (image_id, encoder_id, space, vec) "
        "SELECT id, (SELECT id FROM encoder WHERE key = 'second@1'), 'joint', x'003C00000000' FROM image"
    )
    library.execute(
        "INSERT INTO vector_log (encoder_id, space, op, label) "
        "SELECT encoder_id, space, 'add', label FROM embedding JOIN image ON image.id = image_id "
        "WHERE vec = x'003C00000000' AND live"
    )
    for root_id, path in library.execute("SELECT id, path FROM root").fetchall():
        assert path.startswith(base)
        moved = PLACEHOLDER + path.removeprefix(base)
        library.execute("UPDATE root SET path = ? WHERE id = ?", (moved, root_id))


def _dump(library: sqlite3.Connection) -> list[str]:
    """SQL that makes the library. The words of the names are written as such, not as the tables of their index."""
    (words,) = library.execute("SELECT sql FROM sqlite_schema WHERE name = 'name_text'").fetchone()
    lines = [f"{words};"]
    lines += [
        f"INSERT INTO name_text (rowid, name) VALUES ({row_id}, '{name}');"
        for row_id, name in library.execute("SELECT rowid, name FROM name_text ORDER BY rowid")
    ]
    lines += [
        line
        for line in library.iterdump()
        if "name_text" not in line and "writable_schema" not in line
    ]
    for pragma in ("application_id", "user_version"):
        (value,) = library.execute(f"PRAGMA {pragma}").fetchone()
        lines.append(f"PRAGMA {pragma} = {value};")
    return lines


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
