"""Cold start to window of a packaged program beside a bare hello world, in one run: `measure.py PROGRAM-DIR HELLO-DIR`.

Before each start the files of both are dropped from the page cache (posix_fadvise). The hello world prints "window" when
its event loop runs; the program logs "the window is open" right before. Prints the median seconds of both and their ratio.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 7


def forget(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            handle = os.open(path, os.O_RDONLY)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def hello(folder: Path) -> float:
    begun = time.monotonic()
    run = subprocess.Popen([folder / folder.name], stdout=subprocess.PIPE)
    assert run.stdout is not None
    run.stdout.readline()
    seconds = time.monotonic() - begun
    run.communicate()
    return seconds


def program(folder: Path) -> float:
    with tempfile.TemporaryDirectory() as home:
        log = Path(home, "logs", "window.log")
        begun = time.monotonic()
        run = subprocess.Popen([folder / folder.name], env={**os.environ, "PHOTOSEARCH_HOME": home})
        while not (log.exists() and "the window is open" in log.read_text("utf-8")):
            time.sleep(0.002)
        seconds = time.monotonic() - begun
        run.send_signal(signal.SIGTERM)
        run.wait()
    return seconds


def main() -> int:
    ours, bare = (Path(word).resolve() for word in sys.argv[1:3])
    taken: dict[str, list[float]] = {"program": [], "hello": []}
    for _ in range(ROUNDS):
        for name, start, folder in (("hello", hello, bare), ("program", program, ours)):
            forget(ours)
            forget(bare)
            taken[name].append(start(folder))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    print(f"{medians} ratio {medians['program'] / medians['hello']:.2f}", taken)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
