"""Guards on every test, and fixtures that several packages' tests share.

No test may touch the user's files or settings, change a photo, log an unexpected warning, or leave a thread or process
running.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import psutil
import pytest

from photosearch.base.files import app_dirs
from photosearch.base.manners import ALONE_VARIABLE
from photosearch.base.settings import Settings
from tests import originals
from tests.fakes import HashEncoder, picture_folder

if TYPE_CHECKING:
    from photosearch.engine.library import Engine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ[ALONE_VARIABLE] = "1"  # no engine waits because of what else goes on at the computer
originals.install()
# A busy machine is no fault, and examples that failed once belong into a test.
hypothesis.settings.register_profile(
    "tests",
    deadline=None,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("tests")

# The tests that took longest when `tests/in-two --durations 300` last ran; CI runs them.
SLOW = frozenset(Path(__file__).with_name("slow.txt").read_text("utf-8").split())
PATIENCE = 5.0  # seconds that a thread or process may take to end after its test
HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CACHE_HOME": "xdg/cache",
    "XDG_CONFIG_HOME": "xdg/config",
    "XDG_DATA_HOME": "xdg/data",
    "XDG_STATE_HOME": "xdg/state",
    "XDG_RUNTIME_DIR": "xdg/run",
    "LOCALAPPDATA": "appdata",
    "PHOTOSEARCH_HOME": "photosearch",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.partition("[")[0] in SLOW:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home folder of its own. Returns the path in PHOTOSEARCH_HOME."""
    home = tmp_path_factory.mktemp("home")
    for variable, place in HOME_VARIABLES.items():
        monkeypatch.setenv(variable, str(home / place))
    (home / "xdg" / "run").mkdir(parents=True, mode=0o700)
    return home / "photosearch"


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a record at WARNING or above, unless it is marked `allow_log`. Restores the handlers."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    hooks = sys.excepthook, threading.excepthook
    collector = _Collector()
    root.addHandler(collector)
    yield
    sys.excepthook, threading.excepthook = hooks
    logging.raiseExceptions = True
    for handler in [h for h in root.handlers if h not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    if collector.records and request.node.get_closest_marker("allow_log") is None:
        said = [f"{r.levelname} {r.name}: {r.getMessage()}" for r in collector.records]
        pytest.fail("unexpected log: " + "; ".join(said), pytrace=False)


@pytest.fixture(autouse=True)
def no_signal_blocked() -> Iterator[None]:
    """Fail a test that leaves signals blocked: the processes of later tests would inherit that."""
    yield
    if hasattr(signal, "pthread_sigmask"):
        blocked = signal.pthread_sigmask(signal.SIG_SETMASK, set())
        assert not blocked, f"still blocked: {blocked}"


@pytest.fixture(autouse=True)
def photos_only_read() -> Iterator[None]:
    """Fail a test in whose process the program does more with a photo than read it."""
    originals.changed.clear()
    yield
    originals.folders.clear()
    if originals.changed:
        pytest.fail(f"photos were changed: {originals.changed}", pytrace=False)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Fail a test whose threads or processes do not end with it."""
    threads, children = set(threading.enumerate()), _children()
    yield
    deadline = time.monotonic() + PATIENCE
    while left := [*_new_threads(threads), *(_children() - children)]:
        if time.monotonic() > deadline:
            pytest.fail(f"still running: {[_name(one) for one in left]}", pytrace=False)
        time.sleep(0.02)


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    # Threads that Python did not start (Qt's pools) appear as dummies and cannot be joined, so they are ignored.
    return [
        t
        for t in threading.enumerate()
        if t not in before and t.is_alive() and not isinstance(t, threading._DummyThread)
    ]


def _children() -> set[psutil.Process]:
    found = set()
    for process in psutil.Process().children(recursive=True):
        try:
            # multiprocessing keeps one helper of its own until this process ends
            helper = "multiprocessing.resource_tracker" in " ".join(process.cmdline())
            if not helper and process.status() != psutil.STATUS_ZOMBIE:
                found.add(process)
        except psutil.NoSuchProcess:
            continue
    return found


def _name(one: threading.Thread | psutil.Process) -> str:
    if isinstance(one, threading.Thread):
        return one.name
    try:
        return f"{one.pid} {' '.join(one.cmdline())[:120]}"
    except psutil.NoSuchProcess:
        return str(one.pid)


@pytest.fixture
def encoder() -> HashEncoder:
    """A fake model without weights that understands colours."""
    return HashEncoder()


@pytest.fixture
def engine(own_home: Path, encoder: HashEncoder) -> Iterator[Engine]:
    """A new library, open for writing."""
    from photosearch.engine.library import Engine  # late: most tests need no engine

    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        yield engine


@pytest.fixture
def pics(tmp_path: Path) -> Path:
    """An empty folder for photos."""
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def make_photos(tmp_path: Path) -> Callable[..., Path]:
    """`make_photos(count, name="photos")` creates a folder of small pictures of known colours."""

    def make(count: int = 8, name: str = "photos") -> Path:
        return picture_folder(tmp_path / name, count)

    return make


@pytest.fixture
def shared_data() -> Path:
    """The folder of measurement data beside the checkout; skips the test if it is missing."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("needs ../shared/data")
    return folder
