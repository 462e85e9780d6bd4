"""Import, install, pack and remove model folders; a faulty one is refused with the reason and changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.errors import (
    DiskFull,
    Locked,
    ModelChecksum,
    ModelError,
    ModelMissing,
    PhotoSearchError,
    UserError,
)
from photosearch.encoder import model_folders
from photosearch.encoder.spec import ModelSpec

TINY = Path(__file__).resolve().parent / "tiny"
FILES = {"image.onnx", "text.onnx", "tokenizer.json", "model.json"}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    shutil.copytree(TINY, folder)
    return folder


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "into"
    folder.mkdir()
    return folder


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def describe(folder: Path, **changes: object) -> None:
    path = folder / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def zipped(folder: Path, file: Path, top: str = "tiny/") -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, top + path.name)
    return file


# Import


@pytest.mark.parametrize("kind", ["folder", "zip with a folder", "zip without"])
def test_only_the_files_of_a_model_are_imported(
    source: Path, into: Path, tmp_path: Path, kind: str
) -> None:
    (source / "notes.txt").write_text("not part of the model")
    moved: list[int] = []
    place = source
    if kind != "folder":
        place = zipped(source, tmp_path / "m.zip", "tiny/" if "with a" in kind else "")
    spec = model_folders.take(place, into, moved.append)
    assert spec.name == "tiny" and names(into) == FILES
    assert all((into / name).read_bytes() == (source / name).read_bytes() for name in FILES)
    assert sum(moved) == sum((into / name).stat().st_size for name in spec.files)


def missing(folder: Path) -> None:
    (folder / "text.onnx").unlink()


def truncated(folder: Path) -> None:
    (folder / "image.onnx").write_bytes((folder / "image.onnx").read_bytes()[:-1])


def swapped(folder: Path) -> None:
    shutil.copy(folder / "text.onnx", folder / "image.onnx")


def no_description(folder: Path) -> None:
    (folder / "model.json").unlink()


def empty_description(folder: Path) -> None:
    (folder / "model.json").write_text("{}")


def junk_description(folder: Path) -> None:
    (folder / "model.json").write_bytes(os.urandom(400))


def huge_description(folder: Path) -> None:
    (folder / "model.json").write_bytes(b" " * 2_000_000 + (folder / "model.json").read_bytes())


def outside_file(folder: Path) -> None:
    (folder.parent / "secret").write_text("x")
    describe(folder, files={"../secret": "0" * 64, "image.onnx": "0" * 64, "text.onnx": "0" * 64})


def named(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        describe(folder, name=name)

    change.__name__ = f"named {name!r}"
    return change


FAULTS = [
    (missing, "no file text.onnx"),
    (truncated, "image.onnx"),
    (swapped, "image.onnx"),
    (no_description, "model.json"),
    (empty_description, "does not describe a model"),
    (junk_description, "cannot be read"),
    (huge_description, "too (large|much)"),
    (outside_file, "secret"),
    (named("starter"), "starter"),
    (named("../evil"), "evil"),
    (named("a/b"), "a/b"),
    (named(".hidden"), "hidden"),
    (named("con"), "con"),
    (named("dot."), "dot"),
    (named(""), "name"),
]


@pytest.mark.parametrize("zip_it", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize(("fault", "said"), FAULTS, ids=lambda v: getattr(v, "__name__", ""))
def test_a_faulty_model_is_refused_with_the_reason(
    source: Path,
    into: Path,
    tmp_path: Path,
    fault: Callable[[Path], None],
    said: str,
    zip_it: bool,
) -> None:
    fault(source)
    place = zipped(source, tmp_path / "m.zip") if zip_it else source
    with pytest.raises(ModelError, match=said):
        model_folders.take(place, into)


def test_a_changed_byte_is_a_checksum_error(source: Path, into: Path) -> None:
    data = bytearray((source / "image.onnx").read_bytes())
    data[100] ^= 1
    (source / "image.onnx").write_bytes(data)
    with pytest.raises(ModelChecksum):
        model_folders.take(source, into)


@pytest.mark.skipif(sys.platform == "win32", reason="links")
@pytest.mark.parametrize("name", ["image.onnx", "model.json"])
def test_links_are_not_followed(source: Path, into: Path, name: str) -> None:
    (source / name).unlink()
    (source / name).symlink_to(TINY / name)
    with pytest.raises(ModelError, match="link"):
        model_folders.take(source, into)


def add(file: Path, name: str, data: bytes = b"x", mode: int = 0) -> None:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(entry, data)


@pytest.mark.parametrize(
    "name", ["../evil", "tiny/../../evil", "/etc/evil", "..\\evil", "C:\\evil", "tiny\\..\\evil"]
)
def test_a_zip_with_paths_outside_itself_is_refused(
    source: Path, into: Path, tmp_path: Path, name: str
) -> None:
    file = zipped(source, tmp_path / "m.zip")
    add(file, name)
    with pytest.raises(ModelError, match="leads out"):
        model_folders.take(file, into)
    assert names(into) == set() and not (tmp_path / "evil").exists()


def test_a_zip_with_a_link_is_refused(source: Path, into: Path, tmp_path: Path) -> None:
    file = zipped(source, tmp_path / "m.zip")
    add(file, "tiny/link", b"/etc/passwd", stat.S_IFLNK | 0o777)
    with pytest.raises(ModelError, match="link"):
        model_folders.take(file, into)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(
    source: Path, into: Path, tmp_path: Path
) -> None:
    with (source / "image.onnx").open("wb") as out:
        out.truncate(300_000_000)
    with pytest.raises(ModelError, match="too much"):
        model_folders.take(zipped(source, tmp_path / "m.zip"), into)
    assert names(into) == set()


def test_an_entry_longer_than_its_stated_size_is_refused(
    source: Path, into: Path, tmp_path: Path
) -> None:
    file = zipped(source, tmp_path / "m.zip")
    size = (source / "image.onnx").stat().st_size.to_bytes(4, "little")
    data = file.read_bytes()
    assert data.count(size) == 2  # the local header and the central directory
    file.write_bytes(data.replace(size, (100).to_bytes(4, "little")))
    with pytest.raises(ModelError):
        model_folders.take(file, into)
    assert not (into / "image.onnx").exists() or (into / "image.onnx").stat().st_size <= 100


@pytest.mark.parametrize("fault", ["cut", "junk", "encrypted", "two models", "many files"])
def test_unusable_zips_are_refused(source: Path, into: Path, tmp_path: Path, fault: str) -> None:
    file = zipped(source, tmp_path / "m.zip")
    if fault == "cut":
        file.write_bytes(file.read_bytes()[:-40])
    elif fault == "junk":
        file.write_bytes(os.urandom(2000))
    elif fault == "encrypted":
        data = bytearray(file.read_bytes())
        at = data.index(b"PK\x01\x02")
        data[at + 8] |= 1
        file.write_bytes(data)
    elif fault == "two models":
        add(file, "other/model.json")
    else:
        for n in range(model_folders.MAX_ENTRIES):
            add(file, f"tiny/{n}")
    with pytest.raises(ModelError):
        model_folders.take(file, into)


def test_a_missing_source_is_a_user_error(into: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder or zip"):
        model_folders.take(tmp_path / "nowhere", into)


def test_a_full_disk_is_known_beforehand(
    source: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 0)
    )
    with pytest.raises(DiskFull):
        model_folders.take(source, into)
    assert names(into) == {"model.json"}


# Installation


def test_a_model_replaces_another(source: Path, tmp_path: Path) -> None:
    home = tmp_path / "models"
    with model_folders.changing(home), model_folders.incoming(home) as place:
        model_folders.take(source, place)
        model_folders.place(place, home / "tiny")
    describe(source, title="Other")
    with model_folders.changing(home), model_folders.incoming(home) as place:
        model_folders.take(source, place)
        model_folders.place(place, home / "tiny")
    assert ModelSpec.load(home / "tiny").title == "Other"
    assert names(home) == {"tiny", ".lock"}
    assert model_folders.size_of(home / "tiny") == sum(p.stat().st_size for p in source.iterdir())


def test_a_failed_import_leaves_nothing(source: Path, tmp_path: Path) -> None:
    home = tmp_path / "models"
    truncated(source)
    with (
        pytest.raises(ModelChecksum),
        model_folders.changing(home),
        model_folders.incoming(home) as place,
    ):
        model_folders.take(source, place)
    assert names(home) <= {".lock"}


def test_a_killed_change_is_cleaned_up(source: Path, tmp_path: Path) -> None:
    home = tmp_path / "models"
    shutil.copytree(source, home / f"{model_folders.OLD}tiny")  # between the two renames of `place`
    shutil.copytree(source, home / "whole")
    shutil.copytree(source, home / f"{model_folders.OLD}whole")  # after them
    shutil.copytree(source, home / f"{model_folders.INCOMING}abc")
    (home / f"{model_folders.DOWNLOAD}big").mkdir()  # kept, to be resumed
    with model_folders.changing(home):
        assert names(home) == {"tiny", "whole", f"{model_folders.DOWNLOAD}big", ".lock"}


def test_one_change_at_a_time(tmp_path: Path) -> None:
    with (
        model_folders.changing(tmp_path),
        pytest.raises(Locked, match="changing the models"),
        model_folders.changing(tmp_path),
    ):
        pytest.fail("two at once")


def test_remove_returns_the_freed_bytes(source: Path, tmp_path: Path) -> None:
    size = model_folders.size_of(source)
    assert model_folders.remove(source) == size
    assert names(tmp_path) == set()


# Packing


def test_a_pack_is_reproducible_and_can_be_imported(
    source: Path, into: Path, tmp_path: Path
) -> None:
    (source / "notes.txt").write_text("stays at home")
    for name in ("one.zip", "two.zip"):
        os.utime(source / "image.onnx", (1e9, 1e9 if name == "one.zip" else 1.1e9))
        assert model_folders.pack(source, tmp_path / name) == (tmp_path / name).stat().st_size
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert set(archive.namelist()) == {f"tiny/{name}" for name in FILES}
    assert model_folders.take(tmp_path / "one.zip", into) == ModelSpec.load(source)


@pytest.mark.parametrize(
    ("fault", "error"),
    [(missing, ModelMissing), (truncated, ModelChecksum)],
    ids=["missing", "cut"],
)
def test_a_damaged_model_is_not_packed(
    source: Path, tmp_path: Path, fault: Callable[[Path], None], error: type[PhotoSearchError]
) -> None:
    fault(source)
    with pytest.raises(error):
        model_folders.pack(source, tmp_path / "m.zip")
    assert names(tmp_path) == {"source"}


def test_an_existing_zip_is_not_overwritten(source: Path, tmp_path: Path) -> None:
    (tmp_path / "m.zip").write_text("mine")
    with pytest.raises(UserError, match="already"):
        model_folders.pack(source, tmp_path / "m.zip")
    assert (tmp_path / "m.zip").read_text() == "mine"
