"""Decode children that crash, hang, run out of memory, or lose their parent."""

from __future__ import annotations

import functools
import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PIL import Image

from photosearch.base.errors import DiskFull, EnvironmentFault, FileError
from photosearch.base.records import Decoded
from photosearch.images import workers
from photosearch.images.jobs import HashJob, Limits, PhotoJob, PreviewJob, QueryJob, ThumbJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import scratch_path, thumb_path
from photosearch.images.workers import Outcome
from tests.images import faults
from tests.images.scenes import scene, textured

REPOSITORY = Path(__file__).resolve().parents[2]
QUICK = Limits(
    seconds=4
)  # short for pictures that hang, but enough for good ones on a busy machine

Pools = Callable[..., DecodePool]


@pytest.fixture
def pools(tmp_path: Path) -> Iterator[Pools]:
    opened: list[DecodePool] = []

    def make(
        prepare: object = faults.tiny,
        *,
        workers: int = 1,
        limits: Limits = Limits(),  # noqa: B008
    ) -> DecodePool:
        opened.append(DecodePool(workers, prepare, tmp_path / "thumbs", limits=limits))
        return opened[-1]

    yield make
    for pool in opened:
        pool.close()
    zombies = [p.pid for p in psutil.Process().children() if p.status() == psutil.STATUS_ZOMBIE]
    assert not zombies


def colour(folder: Path, name: str, value: tuple[int, int, int]) -> str:
    path = folder / f"{name}.png"
    Image.new("RGB", (20, 20), value).save(path)
    return str(path)


def all_of(pool: DecodePool) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {}
    while pool.pending:
        found.update(pool.wait(30))
    return found


def decode_children() -> list[psutil.Process]:
    return [p for p in psutil.Process().children() if "spawn_main" in " ".join(p.cmdline())]


def test_outcomes_are_returned_with_their_keys(pools: Pools, tmp_path: Path) -> None:
    pool = pools(workers=2)
    assert pool.wait(None) == []
    assert not decode_children()
    paths = {}
    for key in range(12):
        paths[key] = str(tmp_path / f"{key}.jpg")
        textured(200 + key, 100, key).save(paths[key])
        pool.submit(key, PhotoJob(paths[key]))
    pool.submit(99, PhotoJob(str(tmp_path / "gone.jpg")))
    assert pool.pending == 13
    found = all_of(pool)
    assert pool.pending == 0 and pool.wait(None) == []
    gone = found.pop(99)
    assert isinstance(gone, FileError) and gone.code == "vanished"
    for key, decoded in found.items():
        assert isinstance(decoded, Decoded)
        assert decoded.facts is not None and decoded.facts.width == 200 + key
        assert pool.run(QueryJob(paths[key])) == replace(decoded, look=None, measures=None)
        assert pool.run(HashJob(paths[key])).content_hash == decoded.content_hash
        assert pool.run(ThumbJob(decoded.content_hash)).pixels == decoded.pixels
    out = tmp_path / "preview.jpg"
    pool.run(PreviewJob(paths[0], str(out), 50, 50))
    assert out.exists()


def test_wait_and_run_do_not_lose_each_others_outcomes(pools: Pools, tmp_path: Path) -> None:
    pool = pools(faults.slowly)
    path = colour(tmp_path, "a", faults.GREEN)
    pool.submit(1, PhotoJob(path))
    assert pool.wait(0.01) == []
    with pytest.raises(FileError):
        pool.run(HashJob(str(tmp_path / "gone.jpg")))
    assert pool.pending == 1
    [(key, found)] = pool.wait(30)
    assert key == 1 and isinstance(found, Decoded)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (faults.RED, "crashed"),
        (faults.BLUE, "too_large"),
        (faults.BLACK, "too_large"),
        (faults.WHITE, "too_large"),
    ],
    ids=["abort", "hang", "memory", "spin"],
)
def test_a_bad_picture_affects_no_other(
    fault: tuple[int, int, int], code: str, pools: Pools, tmp_path: Path
) -> None:
    pool = pools(faults.by_colour, workers=2, limits=QUICK)
    bad = colour(tmp_path, "bad", fault)
    jobs = {key: colour(tmp_path, str(key), faults.GREEN) for key in range(8)}
    jobs[3] = bad
    for key, path in jobs.items():
        pool.submit(key, PhotoJob(path))
    found = all_of(pool)
    error = found.pop(3)
    assert isinstance(error, FileError) and (error.code, error.path) == (code, bad)
    assert len(found) == 7 and all(isinstance(o, Decoded) for o in found.values())
    assert pool.run(QueryJob(jobs[0])).pixels


def test_a_crash_is_retried_once(pools: Pools, tmp_path: Path) -> None:
    flag = tmp_path / "crashed"
    pool = pools(functools.partial(faults.once, flag=str(flag)))
    assert pool.run(PhotoJob(colour(tmp_path, "a", faults.GREEN))).pixels
    assert flag.exists()


def test_memory_used_by_earlier_pictures_does_not_fail_the_next(
    pools: Pools, tmp_path: Path
) -> None:
    """A child that runs out of memory is replaced and its job retried, unless the child was new."""
    pool = pools(faults.by_colour)
    starts = _count_starts(pool)
    for _ in range(2):
        with pytest.raises(FileError) as error:
            pool.run(QueryJob(colour(tmp_path, "a", faults.BLACK)))
        assert error.value.code == "too_large"
    assert len(starts) == 2
    pool.run(QueryJob(colour(tmp_path, "b", faults.GREEN)))
    with pytest.raises(FileError):
        pool.run(QueryJob(colour(tmp_path, "a", faults.BLACK)))
    assert len(starts) == 4


def _count_starts(pool: DecodePool) -> list[int]:
    starts: list[int] = []
    [worker] = pool._workers
    begin = worker._begin_child

    def counted() -> object:
        starts.append(1)
        return begin()

    worker._begin_child = counted
    return starts


def test_a_child_killed_while_idle_is_replaced(pools: Pools, tmp_path: Path) -> None:
    pool = pools()
    path = colour(tmp_path, "a", faults.GREEN)
    first = pool.run(QueryJob(path))
    [child] = decode_children()
    child.kill()
    child.wait(10)
    assert pool.run(QueryJob(path)) == first


def test_children_are_replaced_after_some_jobs(
    pools: Pools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "JOBS_A_LIFE", 3)
    pool = pools()
    starts = _count_starts(pool)
    path = colour(tmp_path, "a", faults.GREEN)
    for _ in range(7):
        assert pool.run(QueryJob(path)).pixels
    assert len(starts) == 3


def test_a_bug_in_a_child_is_raised_and_not_blamed_on_the_file(
    pools: Pools, tmp_path: Path
) -> None:
    pool = pools(faults.by_colour)
    path = colour(tmp_path, "a", faults.GREY)
    with pytest.raises(RuntimeError, match="not a decoder's mistake"):
        pool.run(PhotoJob(path))
    pool.submit(1, PhotoJob(path))
    with pytest.raises(RuntimeError, match="not a decoder's mistake"):
        pool.wait(30)


def test_a_prepare_that_cannot_be_pickled_is_refused(pools: Pools, tmp_path: Path) -> None:
    with pytest.raises((AttributeError, TypeError)):
        DecodePool(1, lambda image: b"", tmp_path)


# Errors of the operating system


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_not_the_files_fault(pools: Pools, tmp_path: Path) -> None:
    pool = pools()
    path = colour(tmp_path, "a", faults.GREEN)
    pool.run(HashJob(path))
    [child] = decode_children()
    (tmp_path / "thumbs").mkdir()
    for use_run in (True, False):
        scratch_path(tmp_path / "thumbs", child.pid).symlink_to("/dev/full")
        if use_run:
            with pytest.raises(DiskFull):
                pool.run(PhotoJob(path))
        else:
            pool.submit(5, PhotoJob(path))
            [(key, fault)] = pool.wait(30)
            assert key == 5 and isinstance(fault, DiskFull)
    assert pool.run(PhotoJob(path)).pixels


def test_a_child_that_cannot_start_is_an_environment_fault(
    pools: Pools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = pools()
    path = colour(tmp_path, "a", faults.GREEN)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(24, "Too many open files")

    with monkeypatch.context() as patch:
        patch.setattr(workers._SPAWN.Process, "start", refuse)
        with pytest.raises(EnvironmentFault):
            pool.run(HashJob(path))
    assert pool.run(HashJob(path))


def test_the_unfinished_file_of_a_dead_child_is_removed(pools: Pools, tmp_path: Path) -> None:
    pool = pools(faults.by_colour)
    pool.run(PhotoJob(colour(tmp_path, "a", faults.GREEN)))
    [child] = decode_children()
    litter = scratch_path(tmp_path / "thumbs", child.pid)
    litter.write_bytes(b"half a thumbnail")
    with pytest.raises(FileError):
        pool.run(PhotoJob(colour(tmp_path, "bad", faults.RED)))
    assert not litter.exists()


# How children behave


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals and priorities")
def test_children_have_low_priority_and_ignore_interrupts(pools: Pools, tmp_path: Path) -> None:
    pool = pools(faults.slowly)
    path = colour(tmp_path, "a", faults.GREEN)
    pool.run(HashJob(path))
    [child] = decode_children()
    assert child.nice() >= min(19, psutil.Process().nice() + 10)
    pool.submit(1, PhotoJob(path))
    time.sleep(0.1)
    child.send_signal(signal.SIGINT)
    [(_, found)] = pool.wait(30)
    assert isinstance(found, Decoded)
    assert [c.pid for c in decode_children()] == [child.pid]


@pytest.mark.parametrize(
    ("worked", "patient", "answered"),
    [
        ((0, 0.1, 0.2, 0.3, 0.4), True, True),  # others leave it a tenth of the processor
        ((0, 0.1, 0.1, 0.1, 0.1), True, False),  # it gets nowhere: it hangs
        ((0, 0.9), True, False),  # it has had the time
        ((0, 0.1), False, False),  # the user waits for it
    ],
)
def test_a_child_that_busy_programs_hold_up_gets_more_time(
    pools: Pools,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    worked: tuple[float, ...],
    patient: bool,
    answered: bool,
) -> None:
    pool = pools(faults.slowly, limits=Limits(seconds=1, patient=patient))
    path = colour(tmp_path, "a", faults.GREEN)
    pool.run(HashJob(path))
    polls = []
    looks = iter(worked[:1] + tuple(w for one in worked[1:] for w in (one, one)))
    monkeypatch.setattr(workers, "_worked", lambda _process: next(looks))
    child = pool._workers[0]._child
    assert child is not None

    class Slow:
        def poll(self, seconds: float) -> bool:
            polls.append(seconds)
            return len(polls) > 3

    child = workers._Child(child.process, Slow())  # type: ignore[arg-type]
    assert pool._workers[0]._answers(child) is answered
    assert set(polls) == {1}


@pytest.mark.skipif(os.name == "nt", reason="POSIX priorities")
def test_a_child_that_the_user_waits_for_keeps_its_priority(pools: Pools, tmp_path: Path) -> None:
    pool = pools(faults.by_colour, limits=Limits(patient=False))
    pool.run(HashJob(colour(tmp_path, "a", faults.GREEN)))
    [child] = decode_children()
    assert child.nice() == psutil.Process().nice()


def test_close_does_not_wait_for_running_jobs(pools: Pools, tmp_path: Path) -> None:
    pool = pools(faults.by_colour, workers=2)
    for key in range(4):
        pool.submit(key, PhotoJob(colour(tmp_path, "a", faults.BLUE)))
    deadline = time.monotonic() + 20
    while len(decode_children()) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    pool.close()
    assert not decode_children()
    pool.close()
    with pytest.raises(ValueError, match="closed"):
        pool.submit(1, HashJob("a"))


def test_a_forgotten_pool_ends_by_itself(tmp_path: Path) -> None:
    pool = DecodePool(1, None, tmp_path)
    pool.run(HashJob(colour(tmp_path, "a", faults.GREEN)))
    assert decode_children()
    del pool
    assert not decode_children()


ORPHANS = """
import sys
from pathlib import Path
from photosearch.images.jobs import HashJob, Limits, PhotoJob
from photosearch.images.pool import DecodePool
from tests.images import faults
import psutil

if __name__ == "__main__":
    idle, busy, folder = sys.argv[1:]
    pool = DecodePool(1, faults.by_colour, Path(folder), limits=Limits(seconds=2))
    pool.run(HashJob(idle))
    pids = [p.pid for p in psutil.Process().children(recursive=True)]
    if busy:
        pool.submit(1, PhotoJob(busy))
        [child] = [p for p in psutil.Process().children() if "spawn_main" in str(p.cmdline())]
        import time
        time.sleep(0.5)
    print(*pids, flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(
    "busy", [None, faults.BLUE, faults.WHITE], ids=["idle", "hanging", "spinning"]
)
def test_children_do_not_outlive_a_killed_parent(
    busy: tuple[int, int, int] | None, tmp_path: Path
) -> None:
    script = tmp_path / "parent.py"
    script.write_text(ORPHANS)
    idle = colour(tmp_path, "idle", faults.GREEN)
    parent = subprocess.Popen(
        [sys.executable, script, idle, colour(tmp_path, "busy", busy) if busy else "", tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    )
    assert parent.stdout is not None and parent.stderr is not None
    pids = [int(word) for word in parent.stdout.readline().split()]
    assert pids
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 20
    while any(psutil.pid_exists(p) and not _is_zombie(p) for p in pids):
        assert time.monotonic() < deadline, "a child lives on"
        time.sleep(0.05)


def _is_zombie(pid: int) -> bool:
    """In a container, an orphan may never be reaped; a zombie counts as dead."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


NOISE = """
import os, sys
from pathlib import Path
from photosearch.images.jobs import PhotoJob
from photosearch.images.pool import DecodePool
from tests.images import faults

if __name__ == "__main__":
    with DecodePool(1, faults.noisily, Path(sys.argv[2])) as pool:
        assert pool.run(PhotoJob(sys.argv[1])).pixels
"""


def test_children_print_nothing_to_the_terminal(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(NOISE)
    broken = tmp_path / "a.tif"
    scene().save(broken, tiffinfo={700: b"x", 65000: "odd"})
    done = subprocess.run(
        [sys.executable, "-W", "error", script, broken, tmp_path],
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_thumbnail_is_written_to_its_path(pools: Pools, tmp_path: Path) -> None:
    decoded = pools().run(PhotoJob(colour(tmp_path, "a", faults.GREEN)))
    thumb = thumb_path(tmp_path / "thumbs", decoded.content_hash)
    assert thumb.is_file() and thumb.parent.name == decoded.content_hash[:2]
    assert [p.name for p in thumb.parent.parent.iterdir()] == [thumb.parent.name]


def test_a_wait_can_be_ended_from_outside(pools: Pools, tmp_path: Path) -> None:
    pool = pools()
    path = colour(tmp_path, "red", (200, 0, 0))
    pool.wake()
    assert isinstance(pool.run(QueryJob(path)), Decoded)
    pool.submit(1, PhotoJob(path))
    pool.wake()
    found = []
    while pool.pending:
        found += pool.wait()
    assert [key for key, _outcome in found] == [1] and pool.wait() == []


@pytest.mark.skipif(sys.platform == "win32", reason="counts POSIX handles")
def test_pools_leave_no_open_files(pools: Pools, tmp_path: Path) -> None:
    path = colour(tmp_path, "red", (255, 0, 0))
    own = psutil.Process()
    counts = []
    gc.collect()  # what earlier tests left
    gc.disable()
    try:
        for _ in range(4):
            pool = pools()
            pool.run(PhotoJob(path))
            pool.close()
            counts.append(own.num_fds())
    finally:
        gc.enable()
    assert counts[-1] <= counts[0], counts
