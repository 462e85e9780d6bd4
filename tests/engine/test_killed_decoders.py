"""A decoder that another process kills, such as a system that runs out of memory, is no proof against the picture."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import DecoderKilled, EnvironmentFault, FileError
from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.encoder import preprocess
from photosearch.engine.library import Engine
from photosearch.images.jobs import FirstJob, Job, PhotoJob
from photosearch.images.pool import DecodePool
from photosearch.store.file_states import ALONE_AFTER
from tests.fakes import HashEncoder
from tests.images import faults

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

KILLS_A_TRY = 2  # the worker tries once more by itself

Open = Callable[[int], Engine]


@pytest.fixture
def kills(tmp_path: Path) -> Path:
    """The folder in which the children that are to die leave one file each."""
    (tmp_path / "kills").mkdir()
    return tmp_path / "kills"


class Whole(DecodePool):
    """Does the second pass with the first, so that `prepare` is a part of reading a file."""

    def submit(self, key: int, job: Job) -> None:
        super().submit(key, PhotoJob(job.path) if isinstance(job, FirstJob) else job)


@pytest.fixture
def opened(
    own_home: Path, encoder: HashEncoder, kills: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Opens an engine whose decoders are killed so many times while they read a red picture."""
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:

        def opened_with(times: int) -> Engine:
            prepare = functools.partial(
                faults.killed,
                prepare=functools.partial(preprocess.pixels, pre=encoder.spec.preprocess),
                folder=str(kills),
                times=times,
            )
            monkeypatch.setattr(
                engine, "new_pool", lambda workers, **_: Whole(2, prepare, engine.dirs.thumbs)
            )
            return engine

        yield opened_with


@pytest.mark.parametrize("times", [1, 3, KILLS_A_TRY * ALONE_AFTER + 1])
def test_a_picture_survives_a_few_kills_within_one_run(
    times: int, opened: Open, make_photos: Callable[..., Path], kills: Path
) -> None:
    engine = opened(times)
    engine.add_folder(str(make_photos(4)))
    report = engine.index()
    assert (report.photos, report.failed, len(list(kills.iterdir()))) == (4, 0, times)
    assert engine.failures() == []


def test_a_picture_whose_decoder_is_always_killed_fails_in_the_end(
    opened: Open, make_photos: Callable[..., Path], kills: Path
) -> None:
    engine = opened(10**6)
    engine.add_folder(str(make_photos(4)))
    report = engine.index()
    [failure] = engine.failures()
    assert (report.photos, report.failed) == (3, 1)
    assert failure.code == "too_large" and "red" in failure.path
    assert len(list(kills.iterdir())) == KILLS_A_TRY * (ALONE_AFTER + 1)
    assert engine.index().failed == 0 and len(engine.failures()) == 1, "it is not tried again"


def test_only_a_kill_by_somebody_else_is_told_apart(tmp_path: Path, kills: Path) -> None:
    folder = tmp_path / "thumbs"
    path = str(make_red(tmp_path / "red.png"))
    kill = functools.partial(faults.killed, prepare=faults.tiny, folder=str(kills), times=10**6)
    with DecodePool(1, kill, folder) as pool, pytest.raises(DecoderKilled):
        pool.run(PhotoJob(path))
    with DecodePool(1, faults.by_colour, folder) as pool, pytest.raises(FileError) as crash:
        pool.run(PhotoJob(path))
    assert crash.value.code == "crashed" and not isinstance(crash.value, DecoderKilled)


def test_a_decoder_that_is_killed_while_it_starts_is_started_again(
    tmp_path: Path, kills: Path
) -> None:
    path = str(make_red(tmp_path / "red.png"))
    with DecodePool(1, faults.KilledAtStart(str(kills), 2), tmp_path / "thumbs") as pool:
        assert pool.run(PhotoJob(path)).pixels
    assert len(list(kills.iterdir())) == 2
    with (
        DecodePool(1, faults.KilledAtStart(str(kills), 10**6), tmp_path / "thumbs") as pool,
        pytest.raises(EnvironmentFault, match="cannot be started"),
    ):
        pool.run(PhotoJob(path))
    assert len(list(kills.iterdir())) == 2 + 3


def make_red(path: Path) -> Path:
    from PIL import Image

    Image.new("RGB", (20, 20), faults.RED).save(path)
    return path
