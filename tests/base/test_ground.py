"""The foundation: files, log, lock, errors, records."""

from __future__ import annotations

import errno
import json
import logging
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from photosearch.base import files, log
from photosearch.base.errors import (
    FAILURE_SENTENCES,
    DiskFull,
    EnvironmentFault,
    FileError,
    Locked,
    ReadOnly,
    UserError,
)
from photosearch.base.files import app_dirs, os_fault, resource, trim_folder, write_atomic
from photosearch.base.lock import take_lock
from photosearch.base.records import display
from photosearch.base.searches import Example, Query


def test_all_folders_are_under_the_home(own_home: Path, tmp_path: Path) -> None:
    dirs = app_dirs().create()
    assert all(f.is_relative_to(own_home) for f in (dirs.data, dirs.cache, dirs.config, dirs.logs))
    assert dirs.thumbs.is_dir() and dirs.previews.is_dir()
    assert app_dirs(str(tmp_path / "other")).database == tmp_path / "other" / "data" / "library.db"


def test_without_a_home_the_platforms_folders_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(files.HOME_VARIABLE)
    assert "photosearch" in app_dirs().data.parts


def test_the_starter_is_a_packaged_resource() -> None:
    assert (resource("models", "starter") / "model.json").is_file()


def test_a_write_is_atomic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a"
    write_atomic(target, b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="No space"):
        patch.setattr(files.os, "fsync", full)
        write_atomic(target, b"new")
    assert target.read_bytes() == b"old" and list(tmp_path.iterdir()) == [target]
    write_atomic(target, b"new", durable=False)
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.EIO, EnvironmentFault),
    ],
)
def test_an_os_error_becomes_a_sentence(number: int, kind: type[EnvironmentFault]) -> None:
    fault = os_fault(OSError(number, os.strerror(number)), "the thing")
    assert type(fault) is kind
    assert "the thing" in fault.user_text and fault.user_text.endswith(".")


def test_a_cache_keeps_its_newest_files(tmp_path: Path) -> None:
    for n in range(6):
        (tmp_path / str(n)).touch()
        os.utime(tmp_path / str(n), (n, n))
    trim_folder(tmp_path, 2)
    assert sorted(f.name for f in tmp_path.iterdir()) == ["4", "5"]
    trim_folder(tmp_path / "none", 2)


def test_the_log_accepts_names_that_are_not_utf8(own_home: Path) -> None:
    log.start(app_dirs(), "part")
    logging.getLogger("x").info("read %s", os.fsdecode(b"\xff.jpg"))
    text = (own_home / "logs" / "part.log").read_text("utf-8")
    assert "\\udcff.jpg" in text


def test_a_bug_prints_one_line_and_logs_the_details(own_home: Path) -> None:
    script = "from photosearch.base import files, log\nlog.start(files.app_dirs(), 'part')\n1 / 0\n"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert "Traceback" not in done.stderr and done.stderr.count("\n") == 1
    assert "ZeroDivisionError" in (own_home / "logs" / "part.log").read_text("utf-8")


def test_a_second_writer_is_told_who_holds_the_lock() -> None:
    dirs = app_dirs().create()
    lock = take_lock(dirs)
    caught: list[Locked] = []

    def second() -> None:
        try:
            take_lock(dirs)
        except Locked as error:
            caught.append(error)

    thread = threading.Thread(target=second)
    thread.start()
    thread.join()
    assert str(os.getpid()) in caught[0].user_text and "command line" in caught[0].user_text
    lock.release()
    (dirs.data / "writer.json").write_text("garbage")
    again = take_lock(dirs)
    assert json.loads((dirs.data / "writer.json").read_text())["pid"] == os.getpid()
    again.release()


def test_errors_survive_pickling_and_read_as_one_sentence() -> None:
    error = pickle.loads(pickle.dumps(FileError("/a.jpg", "corrupt", "half of it")))
    assert (error.path, error.code, error.detail) == ("/a.jpg", "corrupt", "half of it")
    assert str(UserError("It is so.", "Do this.")) == "It is so. Do this."
    assert all(s.endswith(".") and len(s) > 20 for s in FAILURE_SENTENCES.values())


def test_display_escapes_bytes_that_are_not_utf8() -> None:
    assert display(os.fsdecode(b"a\xff\xc3\xa9.jpg")) == "a\\xff\u00e9.jpg"
    assert display("日本.jpg") == "日本.jpg"


def test_an_empty_query() -> None:
    assert Query().empty and Query(words="  ").empty
    assert (
        not Query(words="x").empty
        and not Query(examples=(Example("/a"),)).empty
        and not Query(examples=(Example(image_id=1),)).empty
    )
