"""What the map of a large library costs: `python -m tests.bench.bench_map [photos]`. Runs offscreen.

The engine: reading all positions, and the clusters of parts of the map. The window: drawing land and borders on its pool thread; and on
the thread of the window, showing new clusters, a step of a movement, and painting, with all events that follow. All times are CPU
times of the thread that works, in ms, so that a busy machine distorts them less.
"""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from photosearch.base.areas import Area
from photosearch.gui.common import theme
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.places.map_colours import LIGHT
from photosearch.gui.places.map_frame import MapFrame
from photosearch.gui.places.map_picture import MapDrawing, drawn
from photosearch.gui.places.outlines import load
from photosearch.gui.places.world_map import WorldMap
from photosearch.query.map_clusters import MapTable
from photosearch.store import db as database
from photosearch.store.db import Database
from tests.bench.machine import describe

PHOTOS = 1_000_000
HOMES = 300  # towns around which the photos were taken, some of them far more often than others
SIZE = (1500, 900)
ZOOMS = (0.0, 3.5, 5.0, 7.0, 10.0)
STEPS = 30


def cpu_ms(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return 1000 * (time.thread_time() - start)


def fill(db: Database, photos: int) -> None:
    random_ = np.random.default_rng(1)
    homes = random_.uniform((-40, -120), (60, 150), (HOMES, 2))
    chosen = (random_.pareto(0.7, photos) * 3).astype(np.int64) % HOMES
    places = (homes[chosen] + random_.normal(0, 0.15, (photos, 2))).tolist()
    with db.transaction() as conn:
        conn.executemany(
            "INSERT INTO image (content_hash, width, height, sort_at, live) VALUES (?, 4, 3, ?, 1)",
            ((f"{n:032x}", f"20{n % 20:02}-01-01T00:00:{n % 60:02}") for n in range(photos)),
        )
        conn.executemany(
            "INSERT INTO facts (image_id, version, lat, lon) VALUES (?, 1, ?, ?)",
            ((n + 1, *place) for n, place in enumerate(places)),
        )


def measure_engine(table: MapTable) -> None:
    parts = [(Area(-60, -180, 75, 180), 2.5), (Area(-85, -180, 85, 180), 4.0), (Area(40, 0, 55, 25), 6.0), (Area(47, 10, 49, 13), 9.0)]  # fmt: skip
    before = psutil.Process().memory_info().rss
    print(
        f"engine: all positions read, and the world   {cpu_ms(lambda: table(*_asked(*parts[0]))):7.0f}"
    )
    print(f"engine: memory for them, MB                 {(psutil.Process().memory_info().rss - before) / 1e6:7.0f}")  # fmt: skip
    for area, zoom in parts:
        again = sorted(cpu_ms(lambda a=area, z=zoom: table(*_asked(a, z))) for _ in range(5))[2]
        shown = table(*_asked(area, zoom))
        size = len(pickle.dumps(shown)) / 1000
        print(f"engine: zoom {zoom:4.1f}, {len(shown.clusters):3} clusters, {shown.inside:9,} photos, {size:3.0f} kB {again:7.0f}")  # fmt: skip
    print(
        f"engine: how many photos are in an area      {cpu_ms(lambda: table(parts[2][0], 0)):7.0f}"
    )


def _asked(area: Area, zoom: float) -> tuple[Area, float]:
    return area, 256 * 2.0**zoom


def measure_pictures() -> None:
    outlines = load()
    print(f"pool: reading the outlines                  {cpu_ms(load):7.0f}")
    for zoom in (2.6, 4.5, 4.7, 6.0, 10.0, 17.0):
        frame = MapFrame(0.53, 0.345, zoom, 1884, 1284).clamped()
        took = cpu_ms(lambda f=frame: drawn(outlines, MapDrawing(f, LIGHT, 1.0)))
        print(f"pool: land and borders, zoom {zoom:4.1f}           {took:7.1f}")


def measure_window(app: QApplication, table: MapTable) -> None:
    thumbnails = Thumbnails()
    view = WorldMap(thumbnails)
    view.resize(*SIZE)
    view.show()
    photo = QPixmap(56, 56)
    photo.fill(QColor("seagreen"))
    print(
        "window: zoom, marks, names   new clusters   first paint   step   paint   zooming, with all events"
    )
    for zoom in ZOOMS:
        view.go_to(MapFrame(0.53, 0.345, zoom, *SIZE), flying=False)
        _rest(app)
        shown = table(*view.wanted())
        new = cpu_ms(lambda s=shown: view.show_map(s))
        for mark in view.marks:
            mark.show_photo(photo)
        first = cpu_ms(view.repaint)
        _rest(app)
        steps, paints, zooms = [], [], []
        for number in range(STEPS):
            steps.append(cpu_ms(lambda: view.go_to(view.frame.moved(3, 1), flying=False)))
            paints.append(cpu_ms(app.processEvents))
            by = 0.05 if number % 2 else -0.05
            zooms.append(cpu_ms(lambda b=by: (view.go_to(view.frame.zoomed(b, 700, 400), flying=False), app.processEvents())))  # fmt: skip
        figures = [new, first, *(sorted(one)[-2] for one in (steps, paints, zooms))]
        said = "".join(f"{one:10.1f}" for one in figures)
        print(f"window: {view.frame.zoom:4.1f} {len(view._visible_marks()):4} {len(view._labels.shown):3} {said}")  # fmt: skip
    view.drawer.close()
    thumbnails.close()


def _rest(app: QApplication) -> None:
    until = time.monotonic() + 0.7
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)


def main() -> None:
    photos = int(sys.argv[1]) if len(sys.argv) > 1 else PHOTOS
    app = QApplication([])
    theme.apply(app, "light")
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        db = database.open_writer(Path(folder) / "library.db")
        fill(db, photos)
        table = MapTable(db, Path(folder))
        measure_engine(table)
        measure_pictures()
        measure_window(app, table)
        db.close()


if __name__ == "__main__":
    main()
