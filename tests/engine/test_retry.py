"""Failed files are read again: at the user's request, and if other decoders may be able to read them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import Progress
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.engine.retry import Retried, retry
from photosearch.images.decoders import decoders_version
from photosearch.indexing import indexer, upkeep
from tests.fakes import HashEncoder, picture

BROKEN = b"\xff\xd8\xff\xe0 no more"


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs()


@pytest.fixture
def engine(dirs: AppDirs, encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        yield engine


@pytest.fixture
def folder(tmp_path: Path, engine: Engine) -> Path:
    """An indexed folder: a photo, a damaged one here and one in a subfolder, and an unsupported file."""
    folder = tmp_path / "photos"
    (folder / "sub").mkdir(parents=True)
    picture(folder / "good.jpg", "red")
    (folder / "bad.jpg").write_bytes(BROKEN)
    (folder / "sub" / "bad.jpg").write_bytes(BROKEN + b"!")
    (folder / "film.jxl").write_bytes(b"not a picture at all")
    engine.add_folder(str(folder))
    engine.index()
    assert engine.status().failed == {"corrupt": 2, "unsupported": 1}
    return folder


def silent(_progress: Progress) -> None:
    pass


def tried(engine: Engine, **more: str) -> tuple[int, int, int, int]:
    done: Retried = retry(engine, silent, **more)
    return done.tried, done.photos, len(done.failures), done.waiting


def test_what_can_be_read_now_becomes_a_photo(engine: Engine, folder: Path) -> None:
    picture(folder / "sub" / "bad.jpg", "blue")
    told: list[Progress] = []
    done = retry(engine, told.append)
    assert (done.tried, done.photos, done.waiting) == (3, 1, 0) and told
    assert {(Path(f.path).name, f.code) for f in done.failures} == {
        ("bad.jpg", "corrupt"),
        ("film.jxl", "unsupported"),
    }
    assert engine.status().photos == 2


def test_only_some_of_the_failed_files(engine: Engine, folder: Path, tmp_path: Path) -> None:
    assert tried(engine, code="unsupported") == (1, 0, 1, 0)
    assert tried(engine, folder=str(folder / "sub")) == (1, 0, 1, 0)
    assert tried(engine, folder=str(folder / "sub") + "/") == (1, 0, 1, 0)
    assert tried(engine, folder=str(folder / "bad.jpg")) == (1, 0, 1, 0)
    assert tried(engine, folder=str(tmp_path), code="corrupt") == (2, 0, 2, 0)
    assert tried(engine, folder=str(folder), code="crashed") == (0, 0, 0, 0)
    (tmp_path / "link").symlink_to(folder)
    assert tried(engine, folder=str(tmp_path / "link")) == (3, 0, 3, 0)
    with pytest.raises(UserError, match="not in the library"):
        retry(engine, silent, folder=str(tmp_path / "other"))
    assert engine.status().failed == {"corrupt": 2, "unsupported": 1}


def test_files_of_a_drive_that_is_away_wait(engine: Engine, folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "away")
    assert tried(engine) == (3, 0, 0, 3)
    (tmp_path / "away").rename(folder)
    engine.index()
    assert engine.status().failed == {"corrupt": 2, "unsupported": 1}


def test_a_stopped_retry_leaves_the_files_in_the_queue(engine: Engine, folder: Path) -> None:
    stop = threading.Event()
    stop.set()
    done = retry(engine, silent, stop)
    assert done.tried == done.waiting == 3


def test_other_decoders_read_failed_files_again(
    dirs: AppDirs,
    engine: Engine,
    folder: Path,
    encoder: HashEncoder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine.close()
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as same:
        assert same.status().pending == 0
    for module in (upkeep, indexer):
        monkeypatch.setattr(module, "decoders_version", lambda: "others")
    for pending in (3, 0):
        with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
            assert engine.status().pending == pending
            engine.index()
            assert engine.status().failed == {"corrupt": 2, "unsupported": 1}


def test_the_version_of_the_decoders_names_what_can_change() -> None:
    from PIL import __version__ as pillow

    version = decoders_version()
    assert f"pillow {pillow}" in version and "libheif" in version and "AVIF" in version
    assert "libjxl 0." in version and "LibRaw 0." in version


def test_kills_fail_no_healthy_photo_but_a_damaged_one_still_fails(
    dirs: AppDirs, engine: Engine, folder: Path, encoder: HashEncoder
) -> None:
    picture(folder / "late.jpg", "green")
    engine.scan(engine.roots())
    engine.writable.conn.execute(
        "UPDATE file SET state = 'in_flight', attempts = 40, error_code = NULL, decoder = '', image_id = NULL"
    )
    engine.close()
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as after:
        assert after.status().pending == 5
        after.index()
        status = after.status()
        assert status.photos == 2 and status.failed == {"corrupt": 2, "unsupported": 1}
