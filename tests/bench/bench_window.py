"""How long the window takes from the start of its process to "the window is open": `python -m tests.bench.bench_window`.

Several checkouts, or several homes, start in turns, so that what else the machine does meets all of them: `--tree OLD --tree .`
compares two versions, `--photos 1000 1000000` two sizes of the library. Offscreen; the engine starts beside it, as it does at home.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from photosearch.base.files import resource
from photosearch.encoder.spec import ModelSpec
from tests.bench.bench_start import use_model
from tests.bench.library import fill
from tests.bench.machine import describe

OPEN: Final = "the window is open"
PATIENCE: Final = 60.0  # seconds
LOOK: Final = 0.002


def opened(tree: Path, home: Path) -> float:
    """Seconds until the window is open. The process is ended then."""
    log = home / "logs" / "window.log"
    log.unlink(missing_ok=True)
    environment = {**os.environ, "PHOTOSEARCH_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop(
        "PYTHONDONTWRITEBYTECODE", None
    )  # compiled modules, as an installation has them
    begun = time.perf_counter()
    window = subprocess.Popen(
        [sys.executable, "-m", "photosearch"], cwd=tree, env=environment, stderr=subprocess.DEVNULL
    )
    try:
        while time.perf_counter() - begun < PATIENCE:
            if log.exists() and OPEN in log.read_text():
                return time.perf_counter() - begun
            time.sleep(LOOK)
        raise TimeoutError(f"no window after {PATIENCE:.0f} s")
    finally:
        window.send_signal(signal.SIGTERM)
        window.wait()


@contextmanager
def homes(counts: list[int]) -> Iterator[list[tuple[str, Path]]]:
    """Homes to start with: an empty one, one whose first run is over, and libraries of so many photos."""
    model = resource("models", "starter").resolve()
    with tempfile.TemporaryDirectory() as folder:
        made = [
            ("empty home", Path(folder) / "empty"),
            ("after a first run", Path(folder) / "later"),
        ]
        for _name, home in made:
            (home / "config").mkdir(parents=True)
        (made[1][1] / "config" / "settings.toml").write_text(
            "first_run_done = true\nwatch = false\n"
        )
        for count in counts:
            home = Path(folder) / str(count)
            fill(home, count, ModelSpec.load(model))
            (home / "photos").mkdir()
            use_model(home, model)
            with (home / "config" / "settings.toml").open("a") as settings:
                settings.write("first_run_done = true\n")
            made.append((f"{count:,} photos", home))
        yield made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tree", type=Path, action="append", default=[], metavar="CHECKOUT")
    parser.add_argument("--photos", type=int, nargs="*", default=[], metavar="N")
    parser.add_argument("--times", type=int, default=9)
    given = parser.parse_args()
    print(describe())
    trees = [tree.resolve() for tree in given.tree or [Path()]]
    with homes(given.photos) as places:
        found: dict[tuple[Path, str], list[float]] = {}
        for turn in range(given.times + 1):
            for tree in trees:
                for name, home in places:
                    seconds = opened(tree, home)
                    if turn:  # the first compiles the modules
                        found.setdefault((tree, name), []).append(seconds)
    for (tree, name), took in found.items():
        at = f"tree {trees.index(tree) + 1}, " if len(trees) > 1 else ""
        print(f"  {at}{name:<20} median {statistics.median(took):.3f} s, least {min(took):.3f} s")


if __name__ == "__main__":
    main()
