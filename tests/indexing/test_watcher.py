"""The watcher on real folders with the system's own events; every wait ends on a condition."""

from __future__ import annotations

import errno
import itertools
import logging
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from photosearch.base.records import Root
from photosearch.indexing import bounded_inotify
from photosearch.indexing import watcher as module
from photosearch.indexing.rules import Rules
from photosearch.indexing.volumes import Mount, Mounts
from photosearch.indexing.walk import look
from photosearch.indexing.watcher import FolderWatcher

LONG = 20.0
SETTLE = 0.15


class Hints:
    """Records the hints of a watcher."""

    def __init__(self) -> None:
        self.sets: list[set[tuple[str, str]]] = []
        self.threads: set[str] = set()

    def __call__(self, dirty: set[tuple[str, str]]) -> None:
        self.threads.add(threading.current_thread().name)
        self.sets.append(dirty)

    @property
    def pairs(self) -> set[tuple[str, str]]:
        return set().union(*self.sets)


def wait_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + LONG
    while not condition():
        assert time.monotonic() < deadline, "the condition was never met"
        time.sleep(0.01)


Make = Callable[..., FolderWatcher]


@pytest.fixture
def hints() -> Hints:
    return Hints()


@pytest.fixture
def make(hints: Hints) -> Iterator[Make]:
    """Create and start watchers that are stopped when the test ends."""
    made = []

    def build(*roots: Path, **options: object) -> FolderWatcher:
        watcher = FolderWatcher(hints, SETTLE, **{"poll": 0.1, **options})
        made.append(watcher)
        for root in roots:
            watcher.watch(str(root))
        watcher.start()
        return watcher

    yield build
    for watcher in made:
        watcher.stop()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    (folder / "2024" / "05").mkdir(parents=True)
    (folder / "2023").mkdir()
    (folder / "2023" / "old.jpg").write_bytes(b"old")
    return folder


@pytest.fixture(params=["system", "polling"])
def kind(request: pytest.FixtureRequest) -> Callable[[], BaseObserver]:
    return Observer if request.param == "system" else lambda: PollingObserver(timeout=0.1)


def pair(root: Path, *parts: str) -> tuple[str, str]:
    return str(root), str(root.joinpath(*parts))


# Changes of files


def test_a_new_a_changed_a_renamed_and_a_deleted_file(
    make: Make, hints: Hints, root: Path, kind: Callable[[], BaseObserver]
) -> None:
    make(root, observer=kind)
    may = root / "2024" / "05"
    for change in (
        lambda: (may / "x.jpg").write_bytes(b"one"),
        lambda: (may / "x.jpg").write_bytes(b"three"),
        lambda: (may / "x.jpg").rename(may / "y.jpg"),
        lambda: (may / "y.jpg").unlink(),
    ):
        hints.sets.clear()
        change()
        wait_for(lambda: pair(root, "2024", "05") in hints.pairs)
        assert pair(root) not in hints.pairs


def test_a_move_from_one_folder_to_another_makes_both_dirty(
    make: Make, hints: Hints, root: Path
) -> None:
    make(root)
    (root / "2023" / "old.jpg").rename(root / "2024" / "05" / "old.jpg")
    wait_for(lambda: {pair(root, "2023"), pair(root, "2024", "05")} <= hints.pairs)


def test_a_file_moved_in_and_out_of_the_root(make: Make, hints: Hints, root: Path) -> None:
    outside = root.parent / "x.jpg"
    outside.write_bytes(b"x")
    make(root)
    outside.rename(root / "2023" / "x.jpg")
    wait_for(lambda: pair(root, "2023") in hints.pairs)
    hints.sets.clear()
    (root / "2023" / "x.jpg").rename(outside)
    wait_for(lambda: pair(root, "2023") in hints.pairs)


def test_reading_causes_no_hint(make: Make, hints: Hints, root: Path) -> None:
    make(root)
    for _ in range(50):
        (root / "2023" / "old.jpg").read_bytes()
        os.listdir(root / "2023")
    (root / "2024" / "05" / "new.jpg").write_bytes(b"x")
    wait_for(lambda: hints.sets)
    assert hints.pairs == {pair(root, "2024", "05")}


def test_a_file_is_not_given_out_before_its_writer_is_done(
    make: Make, hints: Hints, root: Path
) -> None:
    make(root)
    written = threading.Event()
    early = []

    def write() -> None:
        with open(root / "2023" / "big.jpg", "wb", buffering=0) as out:
            for _ in range(60):
                out.write(b"x" * 1000)
                time.sleep(SETTLE / 10)
            early.extend(hints.sets)
        written.set()

    writer = threading.Thread(target=write)
    writer.start()
    wait_for(lambda: hints.sets)
    writer.join()
    assert hints.pairs == {pair(root, "2023")}
    assert early == [] and written.is_set()


def test_names_that_are_not_utf8(
    make: Make, hints: Hints, root: Path, kind: Callable[[], BaseObserver]
) -> None:
    folder = os.fsencode(root) + b"/f\xfcr \xff\xfe"
    os.mkdir(folder)
    make(root, observer=kind)
    with open(folder + b"/\xe4.jpg", "wb") as out:
        out.write(b"x")
    wait_for(lambda: (str(root), os.fsdecode(folder)) in hints.pairs)


def test_a_root_whose_name_is_not_utf8(make: Make, hints: Hints, tmp_path: Path) -> None:
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/\xfcber")
    os.mkdir(folder)
    make(Path(folder))
    (Path(folder) / "x.jpg").write_bytes(b"x")
    wait_for(lambda: (folder, folder) in hints.pairs)


def test_what_a_scan_leaves_out_gives_no_hint(make: Make, hints: Hints, root: Path) -> None:
    out = (
        ".hid/deep",
        "@eaDir",
        "#recycle/a/b",
        "[Private]",
        "private/deep",
        "Lib.photoslibrary/resources",
        "own/thumbs",
    )
    for folder in out:
        (root / folder).mkdir(parents=True)
    (root.parent / "link").symlink_to(root)
    watcher = make(root)
    excluded = (f"{root.parent}/link/private/", "~nobody/x", "2024")
    watcher.leave_out(Rules((".*", "*.raw", "[Private]"), excluded, (str(root / "own"),)))
    for folder in out:
        (root / folder / "x.jpg").write_bytes(b"x")
        (root / folder / "more").mkdir()
        (root / folder / "x.jpg").unlink()
    for name in ("x.raw", "x.jpg_original", "x.part", ".hidden.jpg"):
        (root / "2023" / name).write_bytes(b"x")
    (root / "2024" / "05" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: hints.sets)
    assert hints.pairs == {pair(root, "2024", "05")}


def test_what_is_renamed_from_or_to_a_name_that_is_left_out_gives_a_hint(
    make: Make, hints: Hints, root: Path
) -> None:
    (root / "#recycle").mkdir()
    (root / "2023" / "new.part").write_bytes(b"x")
    make(root).leave_out(Rules((".*",)))
    for before, after, changed in (
        ("2023/new.part", "2023/new.jpg", "2023"),
        ("2023/new.jpg", "#recycle/new.jpg", "2023"),
        ("#recycle/new.jpg", "2024/05/new.jpg", "2024/05"),
        ("2024/05", "2024/.05", "2024"),
    ):
        hints.sets.clear()
        (root / before).rename(root / after)
        wait_for(lambda folder=changed: pair(root, folder) in hints.pairs)
        assert not any("#recycle" in folder for _, folder in hints.pairs)


@pytest.mark.parametrize("mark", [".nomedia", ".NOMEDIA", "CACHEDIR.TAG"])
def test_a_mark_gives_a_hint_when_it_comes_and_goes(
    make: Make, hints: Hints, root: Path, mark: str
) -> None:
    make(root).leave_out(Rules((".*",)))
    for change in (Path.touch, Path.unlink):
        hints.sets.clear()
        change(root / "2023" / mark)
        wait_for(lambda: pair(root, "2023") in hints.pairs)


# Changes of folders


def test_a_folder_moved_in_with_its_content(
    make: Make, hints: Hints, root: Path, kind: Callable[[], BaseObserver]
) -> None:
    trip = root.parent / "trip"
    (trip / "day1").mkdir(parents=True)
    (trip / "day1" / "x.jpg").write_bytes(b"x")
    make(root, observer=kind)
    trip.rename(root / "trip")
    wait_for(lambda: pair(root, "trip") in hints.pairs)
    hints.sets.clear()
    (root / "trip" / "day1" / "y.jpg").write_bytes(b"y")
    wait_for(lambda: pair(root, "trip", "day1") in hints.pairs)


def test_a_folder_moved_away_makes_its_parent_dirty(make: Make, hints: Hints, root: Path) -> None:
    make(root)
    (root / "2024" / "05").rename(root.parent / "elsewhere")
    wait_for(lambda: pair(root, "2024") in hints.pairs)
    assert pair(root, "2024", "05") not in hints.pairs


def test_a_deleted_deep_tree(make: Make, hints: Hints, root: Path) -> None:
    for n in range(5):
        (root / "2024" / "05" / f"{n}" / "more").mkdir(parents=True)
        (root / "2024" / "05" / f"{n}" / "more" / "x.jpg").write_bytes(b"x")
    make(root)
    shutil.rmtree(root / "2024")
    wait_for(lambda: pair(root) in hints.pairs)


def test_files_in_folders_created_just_before(make: Make, hints: Hints, root: Path) -> None:
    make(root)
    for n in range(30):
        folder = root / "new" / f"{n}" / "deep"
        folder.mkdir(parents=True)
        (folder / "x.jpg").write_bytes(b"x")
    covered = lambda n: any(  # noqa: E731
        str(root / "new" / f"{n}" / "deep").startswith(folder) for _, folder in hints.pairs
    )
    wait_for(lambda: all(covered(n) for n in range(30)))


# Many changes at once


def test_a_burst_becomes_one_hint_for_the_whole_root(
    make: Make, hints: Hints, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosearch.indexing.settling.MOST_PENDING", 40)
    make(root)
    for n in range(300):
        (root / "2023" / f"{n}.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root) in hints.pairs)


def test_lost_events_make_every_root_dirty_and_are_noted(
    make: Make, hints: Hints, root: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    watcher = make(root, other)
    logging.getLogger("watchdog.observers.inotify_c").warning("Inotify queue overflowed")
    wait_for(lambda: {pair(root), pair(other)} <= hints.pairs)
    assert watcher.notes == [module.LOST]
    assert not [r for r in caplog.records if r.levelno >= logging.WARNING]
    watcher.made_good(watcher.losses)
    assert watcher.notes == []


def test_the_note_on_lost_events_waits_for_a_scan_that_began_after_them(
    make: Make, root: Path
) -> None:
    watcher = make(root)
    before = watcher.losses
    watcher._all_changed()
    watcher.made_good(before)
    assert watcher.has_lost and watcher.notes == [module.LOST]
    after = watcher.losses
    watcher._all_changed()
    watcher.made_good(after)
    assert watcher.has_lost, "lost again while that scan ran"
    watcher.made_good(watcher.losses)
    assert not watcher.has_lost and watcher.notes == []


OVERFLOW = """
import os, pathlib, sys, threading
from photosearch.indexing.watcher import FolderWatcher
from watchdog.observers import inotify_c
root, noted, gate = sys.argv[1], [], threading.Event()
done = threading.Event()
def on_dirty(dirty):
    if (root, root) in dirty:
        noted.extend(watcher.notes)
        done.set()
watcher = FolderWatcher(on_dirty, 0.2)
watcher.watch(root)
watcher.start()
real = inotify_c.InotifyFD._read_event_buffer
def slow(self, size):
    gate.wait()  # the kernel's queue runs over meanwhile
    return real(self, size)
inotify_c.InotifyFD._read_event_buffer = slow
limit = int(pathlib.Path("/proc/sys/fs/inotify/max_queued_events").read_text())
for n in range(limit // 2 + 2000):  # two events each at least
    path = os.path.join(root, "many", str(n % 300))
    with open(path, "wb"):
        pass
    os.unlink(path)
gate.set()
print(done.wait(200), noted != [])
watcher.stop()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="inotify")
def test_the_kernels_queue_really_overflows(root: Path) -> None:
    (root / "many").mkdir()
    child = subprocess.run(
        [sys.executable, "-W", "error", "-c", OVERFLOW, str(root)],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert (child.returncode, child.stdout, child.stderr) == (0, "True True\n", "")


# Limits of the system


def no_events() -> BaseObserver:
    """What inotify says once the user has all the instances that the system allows."""
    raise OSError(errno.EMFILE, "inotify instance limit reached")


def test_without_inotify_folders_are_polled_until_there_is_one(
    make: Make, hints: Hints, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "POLL_SECONDS", 0.1)
    free = threading.Event()
    watcher = make(root, observer=lambda: Observer() if free.is_set() else no_events())
    assert watcher.notes == [module.POLLING]
    assert modes(watcher) == {str(root): ("polled", "system")}
    (root / "2023" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "2023") in hints.pairs)
    free.set()
    watcher._retry_at = 0.0
    wait_for(lambda: modes(watcher) == {str(root): ("live", "")})
    assert watcher.notes == []
    wait_for(lambda: pair(root) in hints.pairs)  # what changed in between
    hints.sets.clear()
    (root / "2024" / "y.jpg").write_bytes(b"y")
    wait_for(lambda: pair(root, "2024") in hints.pairs)


def modes(watcher: FolderWatcher) -> dict[str, tuple[str, str]]:
    return {state.path: (state.mode, state.why) for state in watcher.states}


linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify")


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    """A root with 60 folders, of which "new" changed last."""
    folder = tmp_path / "wide"
    for n in range(60):
        (folder / f"{n}").mkdir(parents=True)
        os.utime(folder / f"{n}", (1_000_000 + n, 1_000_000 + n))
    (folder / "new").mkdir()
    return folder


@linux
def test_at_most_the_allowed_watches_are_used_for_what_changed_last(
    make: Make, hints: Hints, wide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded_inotify, "allowance", lambda: 20)
    watcher = make(wide)
    inotify = watcher._observer.inotify  # type: ignore[union-attr]
    assert 10 <= inotify.count <= 20
    assert modes(watcher) == {str(wide): ("polled", "limit")}
    (note,) = watcher.notes
    assert str(wide) in note and note.endswith(".")
    for name in ("new", "59", "."):
        hints.sets.clear()
        (wide / name / "x.jpg").write_bytes(b"x")
        wait_for(lambda name=name: pair(wide, name) in hints.pairs)
    (wide / "later").mkdir()  # a new folder has changed last of all
    (wide / "later" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(wide, "later") in hints.pairs)
    for n in range(40):
        (wide / f"more{n}").mkdir()
    wait_for(lambda: pair(wide, "more39") in hints.pairs)
    assert inotify.count <= 20
    watcher.unwatch(str(wide))
    assert watcher.notes == [] and inotify.count == 0


@linux
def test_what_has_no_watch_is_scanned_regularly_and_watched_once_it_can_be(
    make: Make, hints: Hints, wide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded_inotify, "allowance", lambda: 20)
    watcher = make()
    watcher.limited_rescan_seconds = 0.2
    watcher.watch(str(wide))
    wait_for(lambda: len(hints.sets) >= 3)
    assert hints.pairs == {pair(wide)}
    watcher._observer.inotify.most = 100  # type: ignore[union-attr]
    wait_for(lambda: modes(watcher) == {str(wide): ("live", "")})
    wait_for(lambda: pair(wide) in hints.pairs)
    hints.sets.clear()
    (wide / "0" / "x.jpg").write_bytes(b"x")
    # A hint for everything that was not watched may still be due, and covers it.
    wait_for(lambda: not hints.pairs.isdisjoint({pair(wide), pair(wide, "0")}))
    hints.sets.clear()
    (wide / "0" / "y.jpg").write_bytes(b"y")
    wait_for(lambda: pair(wide, "0") in hints.pairs)


@linux
def test_folders_that_become_too_many_are_noticed(
    make: Make, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded_inotify, "allowance", lambda: 8)
    watcher = make(root)
    assert modes(watcher) == {str(root): ("live", "")}
    for n in range(20):
        (root / f"{n}").mkdir()
    wait_for(lambda: modes(watcher) == {str(root): ("polled", "limit")})
    assert watcher._observer.inotify.count <= 8  # type: ignore[union-attr]


@linux
def test_no_watch_is_spent_on_what_is_left_out(make: Make, hints: Hints, root: Path) -> None:
    for n in range(10):
        (root / ".git" / f"{n}").mkdir(parents=True)
    watcher = make(root)
    inotify = watcher._observer.inotify  # type: ignore[union-attr]
    before = inotify.count
    watcher.leave_out(Rules((".*",)))
    assert inotify.count == before - 11
    (root / ".git").rename(root / "kept")
    wait_for(lambda: pair(root, "kept") in hints.pairs)
    hints.sets.clear()
    (root / "kept" / "3" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "kept", "3") in hints.pairs)


LIMITED = """
import ctypes, os, sys
limit = open("/proc/sys/user/max_inotify_watches", "w")
limit.write("40")
limit.flush()
libc = ctypes.CDLL(None, use_errno=True)
other = libc.inotify_init()
def others(folders):
    return sum(libc.inotify_add_watch(other, os.fsencode(f), 0x100) >= 0 for f in folders)
taken = others(sys.argv[2:])
from photosearch.indexing.watcher import FolderWatcher
watcher = FolderWatcher(print, 0.2)
watcher.watch(sys.argv[1])
watcher.start()
print(taken, [(s.mode, s.why) for s in watcher.states], others(["/"]))
watcher.stop()
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare")
@pytest.mark.parametrize("taken", [0, 30, 39])
@pytest.mark.parametrize("folders", [4, 60])
def test_others_can_still_watch_folders(tmp_path: Path, folders: int, taken: int) -> None:
    own = ["unshare", "--user", "--map-root-user"]
    if subprocess.run([*own, "true"], capture_output=True).returncode:
        pytest.skip("no user namespaces here")
    root, other = tmp_path / "root", tmp_path / "other"
    for n in range(folders):
        (root / f"{n}").mkdir(parents=True)
    for n in range(taken):
        (other / f"{n}").mkdir(parents=True)
    child = subprocess.run(
        [*own, sys.executable, "-c", LIMITED, str(root), *map(str, other.glob("*"))],
        capture_output=True,
        text=True,
        timeout=60,
    )
    if "PermissionError" in child.stderr or "Read-only" in child.stderr:
        pytest.skip("the limit cannot be set here")
    live = folders + 1 + taken <= 40 and folders < 20
    state = "('live', '')" if live else "('polled', 'limit')"
    assert (child.stdout, child.stderr) == (f"{taken} [{state}] 1\n", "")


# Links to folders, and drives mounted in a root


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    (folder / "deep").mkdir(parents=True)
    return folder


def walked(watcher: FolderWatcher, root: Path, under: str = "") -> None:
    """A scan, as the index loop does it."""
    watcher.follow([look(Root(1, str(root)), Rules(), under=under)])


def test_a_change_behind_a_link_is_noticed(
    make: Make, hints: Hints, root: Path, target: Path, kind: Callable[[], BaseObserver]
) -> None:
    (root / "link").symlink_to(target)
    watcher = make(root, observer=kind)
    walked(watcher, root)
    assert modes(watcher)[str(root / "link")] == ("live", "")
    wait_for(lambda: pair(root, "link") in hints.pairs)  # it may have changed since the walk
    hints.sets.clear()
    walked(watcher, root)
    walked(watcher, root, "link")
    (target / "deep" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "link", "deep") in hints.pairs)
    assert hints.pairs == {pair(root, "link", "deep")}


def test_a_link_that_the_library_knows_is_watched_from_the_start(
    make: Make, hints: Hints, root: Path, target: Path
) -> None:
    (root / "link").symlink_to(target)
    watcher = make()
    watcher.watch(str(root), [str(root / "link")])
    (target / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "link") in hints.pairs)
    watcher.unwatch(str(root))
    assert watcher.states == ()


def test_a_link_that_comes_changes_and_goes(
    make: Make, hints: Hints, root: Path, target: Path
) -> None:
    other = target.parent / "other"
    other.mkdir()
    watcher = make(root)
    (root / "link").symlink_to(target)
    wait_for(lambda: pair(root) in hints.pairs)
    walked(watcher, root)
    os.symlink(other, root / "new")
    hints.sets.clear()
    (root / "new").rename(root / "link")
    wait_for(lambda: pair(root, "link") in hints.pairs)
    hints.sets.clear()
    (other / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "link") in hints.pairs)
    (root / "link").unlink()
    walked(watcher, root)
    assert modes(watcher) == {str(root): ("live", "")}


def test_the_target_of_a_link_goes_and_comes(
    make: Make, hints: Hints, root: Path, target: Path
) -> None:
    (root / "link").symlink_to(target)
    (root / "gone.jpg").symlink_to(target / "gone.jpg")  # most likely no folder
    away = target.rename(target.parent / "away")
    watcher = make(root)
    walked(watcher, root)
    assert modes(watcher) == {
        str(root): ("live", ""),
        str(root / "link"): ("offline", "absent"),
    }
    away.rename(target)
    wait_for(lambda: pair(root, "link") in hints.pairs)
    assert modes(watcher)[str(root / "link")] == ("live", "")
    hints.sets.clear()
    (target / "deep" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "link", "deep") in hints.pairs)
    hints.sets.clear()
    target.rename(away)
    wait_for(lambda: pair(root) in hints.pairs)  # where the link is
    assert modes(watcher)[str(root / "link")] == ("offline", "absent")


def test_links_beyond_a_number_are_polled(
    make: Make, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_LINKS", 2)
    for n in range(4):
        (tmp_path / f"t{n}").mkdir()
        (root / f"l{n}").symlink_to(tmp_path / f"t{n}")
    watcher = make(root)
    walked(watcher, root)
    found = [modes(watcher)[str(root / f"l{n}")] for n in range(4)]
    assert found == [("live", "")] * 2 + [("polled", "link")] * 2


def test_shared_drives_are_scanned_regularly(
    make: Make, hints: Hints, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = {"/": Mount("/", "/", "ext4", "/dev/sda1")}
    monkeypatch.setattr(Mounts, "read", classmethod(lambda cls: cls(dict(table))))
    watcher = make()
    watcher.limited_rescan_seconds = 0.2
    watcher.watch(str(root))
    assert modes(watcher) == {str(root): ("live", "")}
    nas = str(root / "2023")
    table[nas] = Mount(nas, "/", "nfs4", "nas:/photos")
    wait_for(lambda: pair(root) in hints.pairs)  # a drive was mounted
    assert modes(watcher) == {str(root): ("live", ""), nas: ("polled", "network")}
    hints.sets.clear()
    wait_for(lambda: len(hints.sets) >= 3)
    assert hints.pairs == {pair(root, "2023")}
    table["/"] = Mount("/", "/", "fuse.sshfs", "me@nas:")
    hints.sets.clear()
    watcher.unwatch(str(root))
    watcher.watch(str(root))
    assert modes(watcher)[str(root)] == ("polled", "network")
    wait_for(lambda: pair(root) in hints.pairs)


MOUNTED = """
import os, subprocess, sys, threading
from photosearch.indexing.watcher import FolderWatcher
root = sys.argv[1]
inner = os.path.join(root, "2023")
came = threading.Condition()
dirty = set()
def on_dirty(found):
    with came:
        dirty.update(found)
        came.notify_all()
def until(folder):
    with came:
        assert came.wait_for(lambda: (root, folder) in dirty, 20), (folder, dirty)
        dirty.clear()
watcher = FolderWatcher(on_dirty, 0.1, poll=0.1)
watcher.watch(root)
watcher.start()
for _ in range(2):
    subprocess.run(["mount", "-t", "tmpfs", "none", inner], check=True)
    until(root)
    open(os.path.join(inner, "x.jpg"), "wb").close()
    until(inner)
    subprocess.run(["umount", inner], check=True)
    until(root)
    open(os.path.join(inner, "y.jpg"), "wb").close()
    until(inner)
    os.unlink(os.path.join(inner, "y.jpg"))
    until(inner)
watcher.stop()
print("done")
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare")
def test_a_drive_mounted_inside_a_root_is_watched(root: Path) -> None:
    own = ["unshare", "--user", "--map-root-user", "--mount"]
    tried = subprocess.run([*own, "mount", "-t", "tmpfs", "none", str(root)], capture_output=True)
    if tried.returncode:
        pytest.skip("mounting is not allowed here")
    child = subprocess.run(
        [*own, sys.executable, "-c", MOUNTED, str(root)], capture_output=True, text=True, timeout=90
    )
    assert (child.stdout, child.stderr) == ("done\n", "")


# Disconnected and reconnected roots


def test_a_drive_that_is_unplugged_and_comes_back(
    make: Make, hints: Hints, root: Path, kind: Callable[[], BaseObserver]
) -> None:
    make(root, observer=kind)
    away = root.parent / "unplugged"
    root.rename(away)
    wait_for(lambda: pair(root) in hints.pairs)
    hints.sets.clear()
    away.rename(root)
    wait_for(lambda: pair(root) in hints.pairs)
    hints.sets.clear()
    (root / "2023" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "2023") in hints.pairs)


def test_another_folder_in_place_of_a_root(make: Make, hints: Hints, root: Path) -> None:
    make(root)
    shutil.rmtree(root)
    (root / "fresh").mkdir(parents=True)
    wait_for(lambda: pair(root) in hints.pairs)
    hints.sets.clear()
    names = itertools.count()

    def seen() -> bool:  # the new folder is watched shortly after it is noticed
        (root / "fresh" / f"{next(names)}.jpg").write_bytes(b"x")
        return pair(root, "fresh") in hints.pairs

    wait_for(seen)


def test_a_root_that_does_not_exist_yet(make: Make, hints: Hints, tmp_path: Path) -> None:
    late = tmp_path / "late"
    watcher = make(late)
    assert watcher.notes == []
    late.mkdir()
    wait_for(lambda: pair(late) in hints.pairs)
    hints.sets.clear()
    (late / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(late) in hints.pairs)


def test_every_root_is_rescanned_regularly(hints: Hints, root: Path) -> None:
    watcher = FolderWatcher(hints, SETTLE, poll=0.05)
    watcher.rescan_seconds = 0.2
    watcher.watch(str(root))
    watcher.start()
    try:
        wait_for(lambda: len(hints.sets) >= 3)
        assert hints.pairs == {pair(root)} and watcher.notes == []
    finally:
        watcher.stop()


# Lifetime


def test_roots_can_be_added_and_removed_while_it_runs(
    make: Make, hints: Hints, root: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    watcher = make()
    watcher.watch(str(root))
    watcher.watch(str(root))
    watcher.watch(str(other))
    (root / "2023" / "x.jpg").write_bytes(b"x")
    (other / "x.jpg").write_bytes(b"x")
    wait_for(lambda: {pair(root, "2023"), pair(other)} <= hints.pairs)
    watcher.unwatch(str(root))
    watcher.unwatch("/never/watched")
    hints.sets.clear()
    (root / "2023" / "y.jpg").write_bytes(b"y")
    (other / "y.jpg").write_bytes(b"y")
    wait_for(lambda: hints.sets)
    assert hints.pairs == {pair(other)}


def test_all_hints_come_from_one_thread(make: Make, hints: Hints, root: Path) -> None:
    make(root)
    for n in range(5):
        (root / "2023" / f"{n}.jpg").write_bytes(b"x")
        (root / f"new{n}").mkdir()
    wait_for(lambda: len(hints.pairs) >= 6)
    assert hints.threads == {"watcher"}


def test_it_stops_with_all_its_threads_and_can_start_again(hints: Hints, root: Path) -> None:
    before = set(threading.enumerate())
    watcher = FolderWatcher(hints, SETTLE)
    watcher.stop()
    watcher.watch(str(root))
    for n in range(2):
        watcher.start()
        hints.sets.clear()
        (root / "2023" / f"{n}.jpg").write_bytes(b"x")
        wait_for(lambda: pair(root, "2023") in hints.pairs)
        watcher.stop()
        watcher.stop()
        assert set(threading.enumerate()) <= before
        assert logging.getLogger("watchdog.observers").propagate


def test_a_wide_tree_is_watched(make: Make, hints: Hints, tmp_path: Path) -> None:
    root = tmp_path / "wide"
    for n in range(1000):
        (root / f"{n // 50}" / f"{n}").mkdir(parents=True)
    make(root)
    (root / "19" / "999" / "x.jpg").write_bytes(b"x")
    wait_for(lambda: pair(root, "19", "999") in hints.pairs)
