"""`photosearch index` beside rclip over the same photos with the same weights (random ones), in turns.

rclip is installed in an environment of its own, whose Python is named by `--rclip`:
`pip install torch==2.13.0 rclip==3.3.0`. Its model is a ViT-B-32 of 256 pixels in fp32; both programs run that file. The
time is that of the whole process, from its start to its end: rclip's indexing run also answers one query.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.bench_encoder import random_vits
from tests.bench.bench_index import LARGE, SMALL, make_photos
from tests.bench.bench_start import use_model
from tests.bench.machine import PeakMemory

ARCHITECTURE = "ViT-B-32-256"
ITS_MODEL = f"{ARCHITECTURE}-datacomp_s34b_b86k"
TURNS = 3


def its_data(model: Path, place: Path) -> Path:
    """A data folder of rclip with this model in it, its inputs named as rclip names them."""
    import onnx

    package = importlib.util.find_spec("open_clip")
    assert package is not None and package.origin is not None, "the export extra is installed"
    (place / ITS_MODEL).mkdir(parents=True)
    (place / "tokenizer").mkdir()
    vocabulary = "bpe_simple_vocab_16e6.txt.gz"
    shutil.copy(Path(package.origin).parent / vocabulary, place / "tokenizer" / vocabulary)
    for ours, its in (("image.onnx", "visual.onnx"), ("text.onnx", "textual.onnx")):
        graph = onnx.load(model / ours)
        name = graph.graph.input[0].name
        graph.graph.input[0].name = "input"
        for node in graph.graph.node:
            node.input[:] = ["input" if given == name else given for given in node.input]
        onnx.save(graph, place / ITS_MODEL / its)
    return place


def timed_run(command: list[str], where: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Seconds, and CPU seconds of the process and its children."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        command,
        cwd=where,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with PeakMemory(child.pid) as memory:
        code = child.wait()
    assert code == 0, command
    return time.perf_counter() - begun, memory.total_cpu


def compare(rclip: Path, model: Path, data: Path, photos: Path, count: int) -> None:
    took: dict[str, list[tuple[float, float]]] = {"photosearch": [], "rclip": []}
    for turn in range(TURNS):
        for name in list(took)[:: 1 if turn % 2 else -1]:
            with tempfile.TemporaryDirectory() as folder:
                home = Path(folder)
                if name == "rclip":
                    for entry in data.iterdir():
                        (home / entry.name).symlink_to(entry)
                    command = [str(rclip), "-m", "rclip", "a dog on a beach"]
                    environment = {"RCLIP_DATADIR": folder, "PYTHONPATH": ""}
                    found = timed_run(command, photos, environment)
                    assert (home / "db.sqlite3").stat().st_size > 1_000 * count, "it indexed them"
                else:
                    use_model(home, model)
                    command = [sys.executable, "-m", "photosearch", "index", str(photos)]
                    found = timed_run(command, Path.cwd(), {"PHOTOSEARCH_HOME": folder})
            took[name].append(found)
    best = {name: min(of) for name, of in took.items()}
    for name, of in took.items():
        seconds = ", ".join(f"{second:.1f}" for second, _cpu in of)
        print(f"  {name:12} {count / best[name][0]:6.1f} photos/s (best of {seconds} s),"
              f" {1000 * best[name][1] / count:.1f} ms of CPU a photo")  # fmt: skip
    print(f"  photosearch ÷ rclip: {best['rclip'][0] / best['photosearch'][0]:.2f} ×")


def main(rclip: Path | None, large: int, small: int, model: Path | None = None) -> None:
    """`model`: a ViT-B-32-256 that was made elsewhere."""
    print("\nbeside rclip")
    if rclip is None:
        print("  left out: --rclip names the Python of an environment that has it")
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        models = [model] if model else random_vits(place, ("fp32",), ARCHITECTURE)
        if not models:
            return
        data = its_data(models[0], place / "rclip")
        for count, size in ((large, LARGE), (small, SMALL)):
            print(f"  {count} JPEGs of {size[0]} × {size[1]}")
            photos = place / f"{count} of {size[0]}"
            make_photos(photos, count, size)
            compare(rclip, models[0], data, photos, count)
