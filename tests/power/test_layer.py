"""The layer itself: what it keeps, loses, cuts off and refuses."""

from __future__ import annotations

import errno
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.power.disk import Disk, torn

HEAD = "import os, sys; at = sys.argv[1] + '/'\n"
WRITE = "fd = os.open(at + 'a', os.O_WRONLY | os.O_CREAT); os.write(fd, b'words')\n"
SYNC = "os.fsync(fd)\n"
SYNC_FOLDER = "os.fsync(os.open(at, os.O_RDONLY))\n"
REPLACE = "open(at + 'b', 'w').write('new'); os.replace(at + 'b', at + 'a')\n"
ONCE = {"names": "once"}


def after(disk: Disk, program: str, **how: object) -> dict[str, bytes]:
    """The files on the disk after a program and a power cut."""
    done = disk.run("-c", HEAD + program, disk.root, **how)  # type: ignore[arg-type]
    assert done.cut or done.code == 0, done.err
    disk.lose_power()
    return {
        str(path.relative_to(disk.root)): path.read_bytes()
        for path in disk.root.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("program", "how", "left"),
    [
        (WRITE, {}, {}),
        (WRITE, ONCE, {"a": b""}),
        (WRITE + SYNC, {}, {}),
        (WRITE + SYNC, ONCE, {"a": b"words"}),
        (WRITE + SYNC_FOLDER, {}, {"a": b""}),
        (WRITE + SYNC + SYNC_FOLDER, {}, {"a": b"words"}),
        (WRITE + "os.fdatasync(fd)\n" + SYNC_FOLDER, {}, {"a": b"words"}),
        (WRITE + SYNC + SYNC_FOLDER + "os.write(fd, b' more')", {}, {"a": b"words"}),
        (WRITE.replace("CREAT", "CREAT | os.O_DSYNC") + SYNC_FOLDER, {}, {"a": b"words"}),
        (WRITE + "os.sync()", {}, {"a": b"words"}),
        ("os.makedirs(at + 'x/y')\nat += 'x/y/'\n" + WRITE + SYNC + SYNC_FOLDER, {}, {}),
        ("os.makedirs(at + 'x/y')\nat += 'x/y/'\n" + WRITE + SYNC, ONCE, {"x/y/a": b"words"}),
    ],
)
def test_what_was_synced_is_kept(
    disk: Disk, program: str, how: dict[str, str], left: dict[str, bytes]
) -> None:
    assert after(disk, program, **how) == left


@pytest.mark.parametrize(
    ("program", "how", "left"),
    [
        (REPLACE, {}, {"a": b"old"}),
        (REPLACE, ONCE, {"a": b""}),
        (REPLACE + SYNC_FOLDER, {}, {"a": b""}),
        (REPLACE + "os.fsync(os.open(at + 'a', os.O_RDONLY))", {}, {"a": b"old"}),
        (REPLACE + "os.fsync(os.open(at + 'a', os.O_RDONLY))", ONCE, {"a": b"new"}),
        ("os.unlink(at + 'a')", {}, {"a": b"old"}),
        ("os.unlink(at + 'a')", ONCE, {}),
        ("os.unlink(at + 'a')\n" + SYNC_FOLDER, {}, {}),
        ("os.truncate(at + 'a', 1)", {}, {"a": b"old"}),
        ("os.truncate(at + 'a', 1)", ONCE, {"a": b"o"}),
        ("open(at + 'a', 'w')", ONCE, {"a": b""}),
        ("os.link(at + 'a', at + 'b')\n" + SYNC_FOLDER, {}, {"a": b"old", "b": b"old"}),
        ("os.mkdir(at + 'x'); os.rename(at + 'a', at + 'x/a')", {}, {"a": b"old"}),
        ("os.mkdir(at + 'x'); os.rename(at + 'a', at + 'x/a')", ONCE, {"x/a": b"old"}),
        # an inode number is not used again
        ("os.unlink(at + 'a')\n" + WRITE + SYNC, {}, {"a": b"old"}),
        ("os.unlink(at + 'a')\n" + WRITE, ONCE, {"a": b""}),
    ],
)
def test_a_name_and_its_content(
    disk: Disk, program: str, how: dict[str, str], left: dict[str, bytes]
) -> None:
    (disk.root / "a").write_bytes(b"old")
    disk.settle()
    assert after(disk, program, **how) == left


def test_folders_come_back_and_move_with_their_content(disk: Disk) -> None:
    (disk.root / "x").mkdir()
    (disk.root / "x" / "a").write_bytes(b"old")
    disk.settle()
    gone = "import shutil; shutil.rmtree(at + 'x'); os.mkdir(at + 'x')\n"
    assert after(disk, gone) == {"x/a": b"old"}
    assert after(disk, "os.rename(at + 'x', at + 'y')\n" + SYNC_FOLDER) == {"y/a": b"old"}


def test_a_cut_ends_all_processes_before_the_operation(disk: Disk) -> None:
    child = "import subprocess; subprocess.run([sys.executable, '-c', sys.argv[2], at])"
    program = "import sys; open(sys.argv[1] + 'a', 'w'); open(sys.argv[1] + 'b', 'w')"
    done = disk.run("-c", HEAD + child, disk.root, program, cut=2, names="once")
    assert done.cut
    assert sorted(p.name for p in disk.root.iterdir()) == ["a"]
    assert [(op.number, op.kind, op.path) for op in disk.log()] == [(1, "create", "/a")]


@pytest.mark.parametrize("fault", ["EIO", "ENOSPC", "EROFS"])
@pytest.mark.parametrize(
    "call",
    [
        "os.open(at + 'new', os.O_WRONLY | os.O_CREAT)",
        "os.write(fd, b'x')",
        "os.pwrite(fd, b'x', 0)",
        "os.writev(fd, [b'x'])",
        "os.fsync(fd)",
        "os.fdatasync(fd)",
        "os.mkdir(at + 'y')",
        "os.rename(at + 'a', at + 'b')",
        "os.unlink(at + 'a')",
        "os.rmdir(at + 'x')",
        "os.ftruncate(fd, 1)",
        "os.chmod(at + 'a', 0o600)",
        "os.utime(at + 'a')",
    ],
)
def test_a_fault(disk: Disk, call: str, fault: str) -> None:
    (disk.root / "a").write_bytes(b"old")
    (disk.root / "x").mkdir()
    disk.settle()
    program = (
        f"fd = os.open(at + 'a', os.O_RDWR)\ntry:\n {call}\nexcept OSError as e:\n print(e.errno)"
    )
    done = disk.run("-c", HEAD + program, disk.root, fault=fault, at=2)
    takes_room = not any(word in call for word in ("unlink", "rmdir", "truncate", "chmod", "utime"))
    refused = takes_room or fault != "ENOSPC"
    assert done.out.strip() == (str(getattr(errno, fault)) if refused else "")
    assert [op.refused for op in disk.log()] == [False, refused]
    over = disk.run("-c", HEAD + "os.open(at + 'b', os.O_RDWR | os.O_CREAT)", disk.root)
    assert over.code == 0, "the fault is over"


def test_a_fault_that_stays(disk: Disk) -> None:
    program = "for n in '123':\n try:\n  open(at + n, 'w')\n except OSError as e:\n  print(n)"
    assert disk.run("-c", HEAD + program, disk.root, fault="EIO", at=2).out == "2\n"
    assert disk.run("-c", HEAD + program, disk.root, fault="EIO", at=5, on=True).out == "2\n3\n"


SQL = """
import sqlite3
db = sqlite3.connect(at + 'l.db', isolation_level=None)
db.execute('PRAGMA synchronous = %s')
for n in range(50):
    db.execute('INSERT INTO t VALUES (?)', (n,))
    print(n, flush=True)
"""


@pytest.mark.parametrize("names", ["folder", "once"])
@pytest.mark.parametrize("unsynced", ["lost", "torn"])
def test_sqlite_keeps_what_it_promises(disk: Disk, names: str, unsynced: str) -> None:
    """With FULL each commit is kept; with NORMAL the database is whole, and some commits are gone."""
    lost = 0
    for mode in ("FULL", "NORMAL"):
        with closing(sqlite3.connect(disk.root / "l.db")) as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("DROP TABLE IF EXISTS t")
            db.execute("CREATE TABLE t (n)")
        disk.settle()
        done = disk.run("-c", HEAD + SQL % mode, disk.root, cut=100, names=names)  # type: ignore[arg-type]
        assert done.cut
        disk.lose_power(unsynced, seed=1)  # type: ignore[arg-type]
        with closing(sqlite3.connect(disk.root / "l.db")) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            kept = [row[0] for row in db.execute("SELECT n FROM t")]
        assert kept == list(range(len(kept)))
        lost = len(done.out.split()) - len(kept)
        assert lost <= 0 or mode == "NORMAL"
    assert lost > 0 or unsynced == "torn"


def test_torn_content_is_made_of_old_and_new_blocks() -> None:
    started = {torn(b"", b"\1" * 10_000, random.Random(seed)) for seed in range(40)}
    assert {len(content) for content in started} > {0, 10_000}
    old, new = bytes(10_000), b"\1" * 12_000
    seen = {torn(old, new, random.Random(seed)) for seed in range(40)}
    assert {old, new} < seen
    for content in seen:
        blocks = [content[at : at + 512] for at in range(0, len(content), 512)]
        assert all(len(set(block)) == 1 for block in blocks[:-1]) and len(content) <= len(new)
    shorter = {len(torn(new, b"\1" * 100, random.Random(seed))) for seed in range(40)}
    assert shorter == {len(new), 100}


def test_a_file_that_survives_keeps_its_time(disk: Disk) -> None:
    path: Path = disk.root / "a"
    path.write_bytes(b"old")
    before = path.stat().st_mtime_ns
    disk.settle()
    assert after(disk, WRITE.replace("'a'", "'b'")) == {"a": b"old"}
    assert path.stat().st_mtime_ns == before
