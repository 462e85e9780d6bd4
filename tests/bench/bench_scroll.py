"""How long the window's thread works while a list of photos is scrolled, and how much memory the window takes. Runs offscreen.

    python tests/bench/bench_scroll.py [rows ...]

A frame moves the scroll bar and processes all pending events, including painting. Wheel steps up and down and random jumps
alternate. Rows, pages and thumbnails pass through the same code as in the program, from a link that answers at once; the photos
are of many shapes, from twenty years. All times are the CPU time of the window's thread, without what the fake engine computes in
it, so that a busy machine does not distort them. The tasks are single actions of the user, each with all events that follow at once. The memory is that of a process that
shows one list, with a full cache of thumbnails (160 MB); what the fake engine imports of the engine, which the window never loads,
is measured at the import and not counted.

The limits of a million rows: 8 ms for 95 % of the frames, 16 ms for any task, 250 MB. The exit status tells whether they are kept.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.shell.window import MainWindow
from photosearch.service.messages import Answer
from photosearch.service.requests import Request


def resident() -> float:
    """The memory of this process, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


BEFORE = resident()
from tests.gui.fake_engine import FakeLink, fake_link, picture  # noqa: E402 - it is measured

OF_FAKE = resident() - BEFORE

FRAMES = 400
MOST_FRAME, MOST_TASK, MOST_MEMORY = 8.0, 16.0, 250.0  # ms, ms, MB
SHAPES = bytes(random.Random(2).choice((96, 96, 85, 43, 48, 114, 64, 252, 24)) for _ in range(4999))


class ShapedLink(FakeLink):
    """A library whose photos have many shapes. `spent`: seconds that it has computed in the window's thread."""

    spent = 0.0

    def send(self, request: Request) -> None:
        begun = time.thread_time()
        super().send(request)
        ShapedLink.spent += time.thread_time() - begun

    def aspects(self, query: Query) -> bytes:
        return (SHAPES * (self.total(query) // len(SHAPES) + 1))[: self.total(query)]


def cpu(act: Callable[[], object]) -> float:
    """The milliseconds that this thread computes for `act`, without those of the fake engine."""
    begun, spent = time.thread_time(), ShapedLink.spent
    act()
    return (time.thread_time() - begun - ShapedLink.spent + spent) * 1000


def measure(rows: int, folder: Path) -> tuple[list[float], dict[str, float]]:
    """Milliseconds of each frame and of each task in a list of `rows` photos."""
    app = QApplication([])
    thumbs = [picture(folder / f"{n}.jpg", n) for n in range(200)]
    _make, made = fake_link(rows, thumbs=thumbs)

    def make(on_event: Callable[..., None], on_state: Callable[[str], None]) -> FakeLink:
        made.append(ShapedLink(on_event, on_state, rows, thumbs))
        return made[0]

    dirs = app_dirs(str(folder / f"home-{rows}")).create()
    client = Client(make)
    window = MainWindow(
        client,
        Preferences(dirs, Settings(first_run_done=True)),
        dirs,
        QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat),
    )
    window.resize(1280, 860)
    window.show()
    client.start()
    link = made[0]
    link.daily = max(3, rows // (336 * 20))
    app.processEvents()
    gc.collect()
    gc.freeze()  # as the program does at its start
    page, view = window.page, window.page.view
    tasks: dict[str, float] = {}
    show = page.show_answer

    def shown(answer: Answer, query: Query, *, new: bool) -> None:
        tasks["show the answer"] = cpu(lambda: show(answer, query, new=new))

    page.show_answer = shown  # type: ignore[method-assign]
    link.say_hello()
    while page.model.rowCount() != rows:
        app.processEvents()
    settle(app)
    taken = scroll(app, window)
    bar, months = view.verticalScrollBar(), page.months
    for name, act in (
        ("jump to the middle", lambda: bar.setValue(bar.maximum() // 2)),
        ("larger photos", lambda: view.set_side(240)),
        ("the smallest photos", lambda: view.set_side(80)),
        ("usual photos", lambda: view.set_side(180)),
        ("another width", lambda: window.resize(1000, 860)),
        ("the last photo", lambda: QTest.keyClick(view, Qt.Key.Key_End)),
        ("select all", view.selectAll),
        ("clear the selection", view.clearSelection),
        ("a drag on the time line", lambda: drag(months)),
        ("file names", lambda: view.set_captions(True, False)),
    ):
        tasks[name] = cpu(lambda act=act: (act(), app.processEvents()))  # type: ignore[misc]
        settle(app)
    window.close()
    client.stop()
    return taken, tasks


def scroll(app: QApplication, window: MainWindow) -> list[float]:
    bar = window.page.view.verticalScrollBar()
    chance = random.Random(1)
    taken = []
    for number in range(FRAMES):
        jump, up = number % 8 == 0, number // 8 % 2
        step = -bar.singleStep() if up else bar.singleStep()
        target = chance.randrange(max(1, bar.maximum())) if jump else bar.value() + step
        taken.append(cpu(lambda target=target: (bar.setValue(target), app.processEvents())))  # type: ignore[misc]
        time.sleep(0.004)
    return taken


def drag(months: object) -> None:
    """Press in the middle of the time line, move by one pixel beyond the threshold, release."""
    middle = months.height() // 2  # type: ignore[attr-defined]
    QTest.mousePress(months, Qt.MouseButton.LeftButton, pos=QPoint(5, middle))  # type: ignore[call-overload]
    QTest.mouseMove(months, QPoint(5, middle + 12))  # type: ignore[arg-type]
    QTest.mouseRelease(months, Qt.MouseButton.LeftButton, pos=QPoint(5, middle + 12))  # type: ignore[call-overload]


def settle(app: QApplication) -> None:
    """Let pages and thumbnails arrive."""
    until = time.monotonic() + 0.4
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.002)


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def one(rows: int) -> bool:
    """Measure and tell of one list, in this process. Returns whether it keeps the limits."""
    with tempfile.TemporaryDirectory() as folder:
        frames, tasks = measure(rows, Path(folder))
        memory = resident() - OF_FAKE
        worst = max(tasks, key=lambda name: tasks[name])
        print(
            f"{rows:>9} rows: frame median {statistics.median(frames):.2f} ms, p95 {p95(frames):.2f} ms, "
            f"worst {max(frames):.2f} ms; worst task {tasks[worst]:.2f} ms ({worst}); memory {memory:.0f} MB (and {OF_FAKE:.0f} MB for what only the fake engine imports)"
        )
        print("           " + ", ".join(f"{name} {ms:.1f}" for name, ms in tasks.items()))
        return (
            p95(frames) <= MOST_FRAME and max(tasks.values()) <= MOST_TASK and memory <= MOST_MEMORY
        )


def main() -> int:
    if len(sys.argv) == 3 and sys.argv[1] == "--one":
        return 0 if one(int(sys.argv[2])) else 1
    kept = True
    for rows in [int(word) for word in sys.argv[1:]] or [1000, 100_000, 1_000_000]:
        run = subprocess.run([sys.executable, __file__, "--one", str(rows)], check=False)
        kept &= run.returncode == 0
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
