"""`backup list`, `make`, `restore` and `doctor --fix` on a damaged library, through the installed command."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, command


@pytest.fixture
def library(run: Run, make_photos: Callable[..., Path], own_home: Path) -> Path:
    """The library of three indexed photos."""
    run("index", make_photos(3))
    return own_home / "data" / "library.db"


def test_backups_are_listed(run: Run, library: Path) -> None:
    [made] = run("backup", "list", "--json").value
    assert made["kind"] == "daily" and made["photos"] == 3 and made["folders"] == 1
    assert set(made) == {"name", "kind", "made_at", "size", "photos", "folders"}
    said = run("backup", "list").out
    assert made["name"] in said and "3 photos" in said


def test_no_backups_yet(run: Run) -> None:
    done = run("backup", "list", "--json")
    assert (done.code, done.value) == (0, [])
    assert "No backups yet" in run("backup", "list").out
    done = run("backup", "make")
    assert done.code == 1 and "no library yet" in done.err
    done = run("backup", "restore", "newest")
    assert done.code == 1 and "no backup" in done.err


def test_a_backup_is_made_and_restored(
    run: Run, library: Path, make_photos: Callable[..., Path]
) -> None:
    made = run("backup", "make", "--json").value
    assert made["kind"] == "manual" and (library.parent / "backups" / made["name"]).exists()
    run("index", make_photos(5, "more"))
    assert run("status", "--json").value["photos"] == 8
    done = run("backup", "restore", made["name"], "--json")
    assert done.code == 0 and done.value["name"] == made["name"]
    assert run("status", "--json").value["photos"] == 3
    assert run("doctor").code == 0
    done = run("backup", "restore", "nothing")
    assert done.code == 1 and len(done.sentences) == 1 and made["name"] in done.err


@pytest.mark.parametrize(("answer", "restored"), [(b"y\n", True), (b"\n", False), (b"no\n", False)])
def test_restoring_asks_on_a_terminal(library: Path, answer: bytes, restored: bool) -> None:
    before = library.read_bytes()
    ours, theirs = pty.openpty()
    try:
        os.write(ours, answer)
        done = subprocess.run(
            command("backup", "restore", "newest"),
            stdin=theirs,
            capture_output=True,
            text=True,
            timeout=60,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert "Restore it? [y/N]" in done.stderr
    assert done.returncode == (0 if restored else 1)
    assert (library.read_bytes() != before) == restored, (
        "the restored library has a token of its own"
    )


def test_a_library_that_cannot_be_opened_is_replaced_by_the_newest_good_backup(
    run: Run, library: Path
) -> None:
    library.write_bytes(b"nonsense" * 999)
    bad = library.parent / "backups" / "daily-29990101-000000.db"
    bad.write_bytes(b"nonsense")
    done = run("backup", "restore", "newest")
    assert done.code == 0 and bad.name not in done.out
    assert run("status", "--json").value["photos"] == 3
    done = run("backup", "restore", bad.name)
    assert done.code == 1 and "cannot be used" in done.err


def test_only_a_backup_that_can_be_used_is_named(run: Run, library: Path) -> None:
    [good] = library.parent.glob("backups/*.db")
    good.with_name("empty.db").touch()  # the newest by its time
    done = run("backup", "restore", "nope")
    assert done.code == 1 and f"The newest is {good.name};" in done.err
    library.write_bytes(b"nonsense" * 999)
    assert f"from the backup {good.name};" in run("status").err
    os.truncate(good, good.stat().st_size // 2)
    said = run("status").err
    assert "doctor --fix" in said and "backup" not in said
    for name in ("nope", "newest"):
        done = run("backup", "restore", name)
        assert done.code == 1 and "None of the backups can be used" in done.err
    assert run("doctor", "--fix").code == 0
    assert run("index", "--json").code == 0
    assert run("status", "--json").value["photos"] == 3


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a third": lambda path: os.truncate(path, path.stat().st_size // 3),
    "no bytes": lambda path: os.truncate(path, 0),
    "nonsense": lambda path: path.write_bytes(b"nonsense" * 999),
    "no file": lambda path: path.unlink(),
}


@pytest.mark.parametrize(
    "damage",
    ["a third", *(pytest.param(d, marks=pytest.mark.slow) for d in DAMAGES if d != "a third")],
)
def test_the_way_out_that_is_named_leads_out(run: Run, library: Path, damage: str) -> None:
    DAMAGES[damage](library)
    [backup] = library.parent.glob("backups/*.db")
    for words in (["status"], ["index"], ["search", "photo"], ["failures"]):
        done = run(*words)
        assert done.code == 1 and len(done.sentences) == 1, done.err
        assert "doctor --fix" in done.err and backup.name in done.err
    done = run("doctor")
    assert done.code == 1 and "library: " in done.out and "doctor --fix" in done.out
    done = run("doctor", "--fix")
    assert done.code == 0 and "3 photos from 1 folder" in done.err
    assert run("status", "--json").value["photos"] == 3
    assert run("index", "--json").value["encoded"] == 0
    assert (damage == "no file") != bool(list(library.parent.glob("put-aside/*/library.db")))


def test_the_database_of_another_program_is_left_alone(run: Run, own_home: Path) -> None:
    import sqlite3

    library = own_home / "data" / "library.db"
    with sqlite3.connect(library) as conn:
        conn.execute("CREATE TABLE notes (text)")
    conn.close()
    before = library.read_bytes()
    for words in (["status"], ["index"], ["doctor", "--fix"], ["backup", "make"]):
        done = run(*words)
        assert done.code == 1 and "not a PhotoSearch library" in done.out + done.err
    assert library.read_bytes() == before


def test_a_library_that_is_deleted_during_a_run_is_told(
    run: Run, library: Path, make_photos: Callable[..., Path], own_home: Path
) -> None:
    code = (
        "import os, sys\n"
        "from photosearch.store import file_states\n"
        "real = file_states.claim\n"
        "def claim(*args, **more):\n"
        f"    if os.path.exists({str(library)!r}): os.unlink({str(library)!r})\n"
        "    return real(*args, **more)\n"
        "file_states.claim = claim\n"
        "from photosearch.cli import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "index", str(make_photos(4, "more"))],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1 and "deleted or replaced" in done.stderr
    assert "Traceback" not in done.stderr and not library.exists()
    assert "is missing" in run("status").err
    assert run("doctor", "--fix").code == 0
