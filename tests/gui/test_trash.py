"""What may be moved to the trash and what may not: tests with a real trash in a temporary home."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QFile, QThreadPool
from pytestqt.qtbot import QtBot

from photosearch.base import reach
from photosearch.base.file_groups import CopyFile, FileGroup, RawBeside
from photosearch.gui.common import trash as rules
from photosearch.gui.common.file_job import FileJob, Refused
from photosearch.gui.common.trash import Move, Moved, move, plan, put_back


def a_file(path: Path, content: bytes = b"a picture") -> CopyFile:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return known(path)


def known(path: Path) -> CopyFile:
    info = path.stat()
    return CopyFile(1, str(path), "exact", info.st_size, info.st_mtime_ns, 4, 3, None)


@pytest.fixture
def photos(own_home: Path) -> Path:
    """A folder on the same drive as the home's trash."""
    folder = own_home.parent / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def trash(own_home: Path) -> Path:
    return own_home.parent / "xdg" / "data" / "Trash"


def moves(*groups: list[CopyFile], ticked: list[CopyFile]) -> list[Move]:
    return plan([FileGroup(tuple(group)) for group in groups], {file.path for file in ticked})


def refused(wanted: Move) -> str:
    with pytest.raises(Refused) as why:
        move(wanted)
    return str(why.value)


def test_a_copy_is_moved_to_the_trash_and_back(photos: Path, trash: Path) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "a copy ü.jpg")
    [wanted] = moves([best, copy], ticked=[copy])
    moved = move(wanted)
    assert not Path(copy.path).exists() and Path(best.path).exists()
    assert Path(moved.trashed).parent == trash / "files"
    assert Path(moved.trashed).read_bytes() == b"a picture"
    assert len(list((trash / "info").iterdir())) == 1
    assert put_back(moved) == moved
    assert known(Path(copy.path)) == copy
    assert not list((trash / "files").iterdir()) and not list((trash / "info").iterdir())


def test_one_file_of_each_group_always_stays(photos: Path) -> None:
    a, b, c = (a_file(photos / f"{name}.jpg") for name in "abc")
    for wanted in moves([a, b], ticked=[a, b]):
        assert "No unchanged file" in refused(wanted)
    # a burst of a and c, and a copy b of a: each group by itself would keep a file, but no file of photo a would stay
    both = {m.file.path: m for m in moves([a, b], [a, c], ticked=[a, b])}
    assert "No unchanged file" in refused(both[a.path]) and "No unchanged file" in refused(
        both[b.path]
    )
    assert all(Path(file.path).exists() for file in (a, b, c))
    move(moves([a, b], [a, c], ticked=[b])[0])
    assert Path(a.path).exists() and not Path(b.path).exists()


def test_a_changed_file_stays_in_place(photos: Path) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")
    [wanted] = moves([best, copy], ticked=[copy])
    Path(copy.path).write_bytes(b"a painting")
    assert "has changed" in refused(wanted)
    Path(copy.path).write_bytes(b"a picturE")  # the same size
    os.utime(copy.path, ns=(copy.mtime_ns + 1, copy.mtime_ns + 1))
    assert "has changed" in refused(wanted)
    Path(copy.path).unlink()
    assert "is gone" in refused(wanted)


def test_a_changed_or_missing_sibling_does_not_count_as_kept(photos: Path) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")
    [wanted] = moves([best, copy], ticked=[copy])
    os.utime(best.path, ns=(best.mtime_ns + 1, best.mtime_ns + 1))
    assert "No unchanged file" in refused(wanted)
    Path(best.path).unlink()
    assert "No unchanged file" in refused(wanted) and Path(copy.path).exists()


def test_names_of_one_file_are_never_trashed_for_each_other(photos: Path) -> None:
    file, link = a_file(photos / "file.jpg"), photos / "link.jpg"
    link.symlink_to(file.path)
    (photos / "also").symlink_to(photos)
    hard = photos / "hard.jpg"
    os.link(file.path, hard)
    for other in (known(link), known(photos / "also" / "file.jpg"), known(hard)):
        assert refused(moves([other, file], ticked=[file])[0]).endswith(
            "The other file of its group is the same file under another name."
        )
    for other in (known(photos / "also" / "file.jpg"), known(hard)):
        assert "the same file" in refused(moves([other, file], ticked=[other])[0])
    assert all(path.exists() for path in (Path(file.path), link, hard))


def test_a_link_is_not_moved_as_a_photo(photos: Path) -> None:
    copy, link = a_file(photos / "copy.jpg"), photos / "link.jpg"
    link.symlink_to(a_file(photos / "outside" / "real.jpg").path)
    assert "only a link" in refused(moves([copy, known(link)], ticked=[known(link)])[0])
    assert link.is_symlink() and (photos / "outside" / "real.jpg").exists()


def test_a_share_that_is_mounted_twice_is_no_copy_of_itself(
    photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each mount of a network share has its own device number."""
    file = a_file(photos / "file.jpg")
    (photos.parent / "share").symlink_to(photos)
    again = known(photos.parent / "share" / "file.jpg")

    monkeypatch.setattr(reach, "_stat", lambda path: Mounted(os.stat(path), "share" in path))
    assert "the same file" in refused(moves([again, file], ticked=[file])[0])
    assert Path(file.path).exists()


class Mounted:
    """The result of `os.stat`, on another device if it is `apart`."""

    def __init__(self, info: os.stat_result, apart: bool) -> None:
        self._info = info
        self.st_dev = info.st_dev + apart

    def __getattr__(self, name: str) -> Any:
        return getattr(self._info, name)


def test_an_offline_file_does_not_count_as_kept(photos: Path) -> None:
    """Where its drive is away, another drive may have a file of the same name, size and time."""
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")
    away = replace(best, offline=True)
    assert "offline" in refused(moves([away, copy], ticked=[copy])[0])
    third = a_file(photos / "third.jpg")
    move(moves([away, copy, third], ticked=[copy])[0])
    assert Path(third.path).exists() and not Path(copy.path).exists()


def test_a_file_with_another_name_frees_nothing(photos: Path) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")
    os.link(copy.path, photos.parent / "also.jpg")
    moved = move(moves([best, known(Path(copy.path))], ticked=[copy])[0])
    assert moved.bytes == 0 and (photos.parent / "also.jpg").read_bytes() == b"a picture"
    other = a_file(photos / "other.jpg")
    assert move(moves([best, other], ticked=[other])[0]).bytes == len(b"a picture")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_the_trash_cannot_store(photos: Path) -> None:
    best = a_file(photos / "best.jpg")
    path = os.path.join(os.fsencode(photos), b"odd\xff.jpg")
    try:
        with open(path, "wb") as out:
            out.write(b"a picture")
    except OSError:
        pytest.skip("this file system has UTF-8 names only")
    odd = known(Path(os.fsdecode(path)))
    assert "cannot store a file with this name" in refused(moves([best, odd], ticked=[odd])[0])
    assert os.path.exists(path)


def test_without_a_trash_nothing_is_deleted(photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")

    class NoTrash(QFile):
        def moveToTrash(self) -> bool:  # type: ignore[override]
            return False

    monkeypatch.setattr(rules, "QFile", NoTrash)
    [wanted] = moves([best, copy], ticked=[copy])
    assert refused(wanted) == "copy.jpg: This drive has no trash."
    assert Path(copy.path).exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the system lets us write")
def test_a_read_only_folder(photos: Path) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "locked" / "copy.jpg")
    (photos / "locked").chmod(0o500)
    assert "read-only" in refused(moves([best, copy], ticked=[copy])[0])
    (photos / "locked").chmod(0o700)
    assert Path(copy.path).exists()


def test_a_trash_that_is_not_a_folder(photos: Path, trash: Path) -> None:
    """The real call fails, and the file stays in place."""
    trash.parent.mkdir(parents=True, exist_ok=True)
    trash.write_text("in the way")
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")
    assert "copy.jpg: " in refused(moves([best, copy], ticked=[copy])[0])
    assert known(Path(copy.path)) == copy


def test_restoring_a_file_overwrites_nothing(photos: Path, trash: Path) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")
    moved = move(moves([best, copy], ticked=[copy])[0])
    Path(copy.path).write_bytes(b"a new one")
    with pytest.raises(Refused, match="Another file now has this name"):
        put_back(moved)
    assert Path(copy.path).read_bytes() == b"a new one" and Path(moved.trashed).exists()


def test_a_file_that_cannot_be_restored_is_reported(
    photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "deep" / "copy.jpg")
    moved = move(moves([best, copy], ticked=[copy])[0])

    def full(_source: str, _target: str) -> None:
        raise OSError(errno.ENOSPC, "No space left")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", full)
        with pytest.raises(Refused, match="stays in the trash: No space left"):
            put_back(moved)
    assert not Path(copy.path).exists() and Path(moved.trashed).exists()
    shutil.rmtree(photos / "deep")
    put_back(moved)  # the folder is recreated
    assert known(Path(copy.path)) == copy
    with pytest.raises(Refused, match="no longer in the trash"):
        put_back(moved)
    with pytest.raises(Refused, match="no longer in the trash"):
        put_back(Moved(copy.path, "", 1))


def test_from_a_trash_on_another_drive(photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    best, copy = a_file(photos / "best.jpg"), a_file(photos / "copy.jpg")
    moved = move(moves([best, copy], ticked=[copy])[0])

    def across(_source: str, _target: str) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(os, "replace", across)
    put_back(moved)
    assert Path(copy.path).read_bytes() == b"a picture"
    assert Path(moved.trashed).exists(), (
        "the restored file is a copy; the one in the trash is left to the user"
    )


# What belongs to a photo


def a_photo(folder: Path, name: str, *beside: str, content: bytes = b"a picture") -> CopyFile:
    """A photo with files beside it, which say their suffix; those with a raw file's suffix are its raw files."""
    file = a_file(folder / name, content)
    raws = []
    for one in beside:
        (folder / one).write_bytes(content + Path(one).suffix.lower().encode())
        if one.lower().endswith((".cr2", ".dng")):
            info = (folder / one).stat()
            raws.append(RawBeside(str(folder / one), info.st_size, info.st_mtime_ns))
    return replace(file, raws=tuple(raws))


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("name", "beside", "stays"),
    [
        ("I1.JPG", ["I1.CR2", "I1.xmp", "I1.CR2.xmp"], []),
        ("I1.HEIC", ["I1.MOV", "I1.AAE"], []),
        ("I1.jpg", ["I1.dng", "I1.jpg.xmp"], ["I10.xmp", "I1 2.mov"]),
        ("I1.jpg", ["I1.jpg.xmp"], ["I1.png", "I1.xmp", "I1.mov"]),
    ],
)
def test_what_belongs_to_a_photo_goes_and_comes_back_with_it(
    photos: Path, trash: Path, name: str, beside: list[str], stays: list[str]
) -> None:
    kept = a_photo(photos / "kept", name, *beside)
    copy = a_photo(photos / "copy", name, *beside)
    for one in stays:
        (photos / "copy" / one).write_bytes(b"of another photo")
    before = content_of(photos / "copy")
    moved = move(moves([kept, copy], ticked=[copy])[0])
    assert set(content_of(photos / "copy")) == set(stays)
    assert len(list((trash / "files").iterdir())) == 1 + len(beside)
    assert moved.bytes == sum(len(before[one]) for one in (name, *beside))
    put_back(moved)
    assert content_of(photos / "copy") == before
    assert not list((trash / "files").iterdir()) and not list((trash / "info").iterdir())
    assert content_of(photos / "kept").keys() == {name, *beside}


def test_two_hundred_photos_go_and_come_back_with_their_files(photos: Path) -> None:
    groups = []
    for n in range(200):
        names = ("JPG", "CR2", "xmp") if n % 2 else ("HEIC", "mov", "aae")
        main, *beside = (f"IMG_{n}.{suffix}" for suffix in names)
        content = f"photo {n}".encode()
        groups.append(
            [a_photo(photos / where, main, *beside, content=content) for where in ("a", "b")]
        )
    before = content_of(photos / "b")
    assert len(before) == 600
    moved = [move(wanted) for wanted in moves(*groups, ticked=[copy for _best, copy in groups])]
    assert content_of(photos / "b") == {} and content_of(photos / "a") == before
    for one in moved:
        put_back(one)
    assert content_of(photos / "b") == before


@pytest.mark.parametrize("beside", [["I1.CR2"], ["I1.MOV"]])
def test_the_only_raw_file_or_film_is_not_moved(photos: Path, beside: list[str]) -> None:
    bare = a_photo(photos / "bare", "I1.JPG")
    whole = a_photo(photos / "whole", "I1.JPG", *beside)
    [wanted] = moves([bare, whole], ticked=[whole])
    assert f"{beside[0]} belongs to it" in refused(wanted)
    other = photos / "bare" / beside[0]
    other.write_bytes(b"another one of the same name")
    assert f"{beside[0]} belongs to it" in refused(wanted)
    assert set(content_of(photos / "whole")) == {"I1.JPG", *beside}
    shutil.copy(photos / "whole" / beside[0], other)
    move(wanted)
    # another shot of the same moment has its own
    one, shot = a_photo(photos / "s", "1.JPG"), a_photo(photos / "s", "2.JPG", "2.CR2")
    move(moves([one, replace(shot, relation="burst")], ticked=[shot])[0])
    assert set(content_of(photos / "s")) == {"1.JPG"}


def test_a_changed_raw_file_keeps_its_photo_in_place(photos: Path) -> None:
    kept, copy = (a_photo(photos / where, "I1.JPG", "I1.CR2") for where in ("a", "b"))
    (photos / "b" / "I1.CR2").write_bytes(b"developed anew")
    assert "has changed" in refused(moves([kept, copy], ticked=[copy])[0])


def test_a_photo_comes_back_if_one_of_its_files_cannot_go(
    photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, copy = (a_photo(photos / where, "I1.JPG", "I1.CR2", "I1.xmp") for where in ("a", "b"))
    before = content_of(photos / "b")

    class NoTrashForSidecars:
        def __init__(self, path: str) -> None:
            self._file = QFile(path)

        def fileName(self) -> str:
            return self._file.fileName()

        def moveToTrash(self) -> bool:
            return not self.fileName().endswith(".xmp") and self._file.moveToTrash()

    monkeypatch.setattr(rules, "QFile", NoTrashForSidecars)
    assert "no trash" in refused(moves([kept, copy], ticked=[copy])[0])
    assert content_of(photos / "b") == before


def test_a_photo_stays_in_the_trash_if_one_of_its_names_is_taken(photos: Path) -> None:
    kept, copy = (a_photo(photos / where, "I1.JPG", "I1.CR2") for where in ("a", "b"))
    moved = move(moves([kept, copy], ticked=[copy])[0])
    (photos / "b" / "I1.CR2").write_bytes(b"a new one")
    with pytest.raises(Refused, match="Another file now has this name"):
        put_back(moved)
    assert content_of(photos / "b") == {"I1.CR2": b"a new one"}
    (photos / "b" / "I1.CR2").unlink()
    put_back(moved)
    assert set(content_of(photos / "b")) == {"I1.JPG", "I1.CR2"}


def test_a_job_continues_after_a_refused_file(photos: Path, qtbot: QtBot) -> None:
    files = [a_file(photos / f"{n}.jpg") for n in range(5)]
    Path(files[2].path).write_bytes(b"changed meanwhile")
    pool = QThreadPool()
    job = FileJob(moves(files, ticked=files[1:]), move)
    steps: list[int] = []
    job.progress.connect(steps.append)
    with qtbot.waitSignal(job.finished) as ended:
        job.start(pool)
    moved, sentences = ended.args
    assert [Path(m.path).name for m in moved] == ["1.jpg", "3.jpg", "4.jpg"]
    assert len(sentences) == 1 and sentences[0].startswith("2.jpg: ")
    assert steps == [1, 2, 3, 4] and job.total == 4
    assert {p.name for p in photos.iterdir()} == {"0.jpg", "2.jpg"}


def test_a_job_can_be_stopped(photos: Path, qtbot: QtBot) -> None:
    files = [a_file(photos / f"{n}.jpg") for n in range(4)]
    pool = QThreadPool()

    def first(wanted: Any) -> Moved:
        job.stop()
        return move(wanted)

    job = FileJob(moves(files, ticked=files[1:]), first)
    with qtbot.waitSignal(job.finished) as ended:
        job.start(pool)
    assert len(ended.args[0]) == 1 and len(list(photos.iterdir())) == 3
