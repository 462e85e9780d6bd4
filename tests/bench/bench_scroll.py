"""How much slower a frame of scrolling is in a long list than in a short one. Runs offscreen; prints one ratio.

    python tests/bench/bench_scroll.py [rows ...]

A frame moves the scroll bar and processes all pending events, including painting. Wheel steps and random jumps
alternate. Rows, pages and thumbnails pass through the same code as in the program, from a link that answers at once. The
measure is the CPU time of the window's thread, so that a busy machine does not distort the ratio.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.shell.window import MainWindow
from tests.gui.fake_engine import fake_link, picture

FRAMES = 400


def frames(app: QApplication, rows: int, folder: Path) -> list[float]:
    """Milliseconds of each frame in a list of `rows` photos."""
    thumbs = [picture(folder / f"{n}.jpg", n) for n in range(200)]
    make, made = fake_link(rows, thumbs=thumbs)
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
    made[0].say_hello()
    while window.page.model.rowCount() != rows:
        app.processEvents()
    view = window.page.view
    bar = view.verticalScrollBar()
    chance = random.Random(1)
    taken = []
    for number in range(FRAMES):
        jump = number % 8 == 0
        begun = time.thread_time()
        bar.setValue(chance.randrange(bar.maximum()) if jump else bar.value() + bar.singleStep())
        app.processEvents()
        taken.append((time.thread_time() - begun) * 1000)
        time.sleep(0.004)
    window.close()
    client.stop()
    window.deleteLater()
    app.processEvents()
    return taken


def main() -> int:
    lengths = [int(word) for word in sys.argv[1:]] or [1000, 100_000, 1_000_000]
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        frames(app, lengths[0], Path(folder))  # warm up: fonts, icons, code
        measured = {rows: frames(app, rows, Path(folder)) for rows in lengths}
    base = _p95(measured[lengths[0]])
    for rows, taken in measured.items():
        print(
            f"{rows:>9} rows: median {statistics.median(taken):.2f} ms, p95 {_p95(taken):.2f} ms, "
            f"p95 ratio to {lengths[0]} rows {_p95(taken) / base:.2f}"
        )
    return 0


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    raise SystemExit(main())
