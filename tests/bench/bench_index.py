"""Photos a second: encoding alone, decoding alone, and end to end through `photosearch index`, over JPEGs of 12
megapixels and over small ones.

The CPU bound is cores / (CPU seconds of decoding and encoding a photo), both measured with every core at work, as they
are while indexing. Decoding is the whole work of a decode child: read, hash, draft decode, thumbnail saved and read
back, the model's pixels.
"""

from __future__ import annotations

import functools
import io
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from photosearch.base.records import Decoded
from photosearch.encoder import preprocess
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Pixels
from photosearch.images.decode import Workshop
from photosearch.images.jobs import Limits, PhotoJob
from photosearch.images.pool import DecodePool
from tests.bench.bench_decode import bare, photo
from tests.bench.bench_start import use_model
from tests.bench.machine import PeakMemory

DIFFERENT = 12  # pictures; the others are the same pixels in other bytes
CORES = os.cpu_count() or 1
LARGE, SMALL = (4000, 3000), (640, 480)
BATCH = 16


def make_photos(folder: Path, count: int, size: tuple[int, int] = LARGE) -> list[Path]:
    """`count` JPEGs (of about 3 MB where they are large), no two with the same bytes."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Maker", "Maker One", 6
    exif.get_ifd(0x8769)[0x9003] = "2024:07:01 12:00:00"
    encoded = []
    for seed in range(min(DIFFERENT, count)):
        out = io.BytesIO()
        photo(seed).resize(size).save(out, "JPEG", quality=90, exif=exif)
        encoded.append(out.getvalue())
    folder.mkdir()
    paths = []
    for number in range(count):
        data = encoded[number % len(encoded)]
        comment = b"photo %d" % number
        segment = b"\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment
        paths.append(folder / f"p{number:04}.jpg")
        paths[-1].write_bytes(data[:2] + segment + data[2:])
    return paths


def decode_only(paths: list[Path], encoder: OnnxEncoder, home: Path) -> tuple[float, Pixels]:
    """CPU seconds a photo of decoding in as many children as there are cores; and the pixels of the photos."""
    pre = encoder.spec.preprocess
    prepare = functools.partial(preprocess.pixels, pre=pre)
    found: dict[int, Decoded] = {}
    with DecodePool(CORES, prepare, home / "thumbs") as pool:
        for key in range(CORES * 2):  # the children start, and import what they need
            pool.submit(-1 - key, PhotoJob(str(paths[key % len(paths)])))
        while pool.pending:
            pool.wait()
        children = [
            c
            for c in psutil.Process().children(recursive=True)
            if "spawn_main" in " ".join(c.cmdline())
        ]
        before, begun = _cpu(children), time.perf_counter()
        for key, path in enumerate(paths):
            pool.submit(key, PhotoJob(str(path)))
        while pool.pending:
            found |= {key: result for key, result in pool.wait() if isinstance(result, Decoded)}
        seconds, cpu = time.perf_counter() - begun, _cpu(children) - before
    assert len(found) == len(paths)
    print(
        f"  decode only, {CORES} children: {len(paths) / seconds:6.1f} photos/s, "
        f"{1000 * cpu / len(paths):.1f} ms of CPU a photo"
    )
    shape = (pre.size, pre.size, 3)
    pixels = [
        np.frombuffer(found[n].pixels or b"", np.uint8).reshape(shape) for n in range(len(paths))
    ]
    return cpu / len(paths), np.stack(pixels)


def encode_only(model: Path, pixels: Pixels) -> float:
    """CPU seconds a photo of encoding in as many calls at once as there are when indexing."""
    encoder = OnnxEncoder(model, threads=CORES, provider="cpu")
    lanes = encoder.open_lanes()
    parts = [pixels[start : start + BATCH] for start in range(0, len(pixels), BATCH)]
    with ThreadPoolExecutor(lanes) as threads:
        list(threads.map(encoder.encode_images, [pixels[:BATCH]] * lanes))
        begun, before = time.perf_counter(), time.process_time()
        list(threads.map(encoder.encode_images, parts))
        seconds, cpu = time.perf_counter() - begun, time.process_time() - before
    print(
        f"  encode only, {lanes} lane(s): {len(pixels) / seconds:6.1f} photos/s, "
        f"{1000 * cpu / len(pixels):.1f} ms of CPU a photo"
    )
    return cpu / len(pixels)


def decode_against_pillow(paths: list[Path], encoder: OnnxEncoder, home: Path) -> None:
    """CPU of our decoding, the model's pixels included, and of bare Pillow, on the same files in turns in one process."""
    prepare = functools.partial(preprocess.pixels, pre=encoder.spec.preprocess)
    shop = Workshop(prepare, home / "own", Limits())
    (home / "own").mkdir()
    sums = [0.0, 0.0]
    for number, path in enumerate([*paths[:4], *paths]):
        for which in (0, 1) if number % 2 else (1, 0):
            start = time.process_time()
            if which:
                shop.answer(PhotoJob(str(path)))
            else:
                bare(path, home / "bare.jpg")
            if number >= 4:
                sums[which] += time.process_time() - start
    ms = [1000 * total / len(paths) for total in sums]
    print(
        f"  CPU a photo, one process: bare Pillow (draft, thumbnail, save) {ms[0]:.1f} ms, "
        f"ours {ms[1]:.1f} ms, ratio {ms[1] / ms[0]:.3f}"
    )


def end_to_end(folder: Path, count: int, model: Path, home: Path, bound: float) -> None:
    """`photosearch index` over the folder, in processes of its own, against the CPU bound."""
    environment = {**os.environ, "PHOTOSEARCH_HOME": str(home / "library")}
    use_model(home / "library", model)
    others = _machine_cpu()
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "photosearch", "index", str(folder), "--json"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with PeakMemory(child.pid) as memory:
        out, _ = child.communicate()
    seconds = time.perf_counter() - begun
    others = max(0.0, _machine_cpu() - others - memory.total_cpu) / (seconds * CORES)
    report = json.loads(out)
    assert report["encoded"] == count and report["failed"] == 0, report
    whole = "with start and end of the process"
    for name, took in ((whole, seconds), ("as it reports", report["seconds"])):
        share = count / took / bound
        print(
            f"  end to end, {name}: {count / took:6.1f} photos/s, {share:.2f} of the CPU bound "
            f"{bound:.1f}, {share / (1 - others):.2f} of what others left of it"
        )
    print(
        f"  CPU of it {1000 * memory.total_cpu / count:.1f} ms a photo, so {memory.total_cpu / (seconds * CORES):.2f} "
        f"of the bound by its own CPU; others took {100 * others:.0f} % of the machine meanwhile"
    )
    print(f"  peak memory of each process: {memory}")


def _cpu(processes: list[psutil.Process]) -> float:
    return sum(sum(process.cpu_times()[:2]) for process in processes)


def _machine_cpu() -> float:
    """CPU seconds that all processes of the machine have used."""
    times = psutil.cpu_times()
    return sum(getattr(times, name, 0.0) for name in ("user", "nice", "system", "irq", "softirq"))


def measure(paths: list[Path], models: list[Path], pillow: bool) -> None:
    """Each model over these photos, against the CPU bound of the same minutes."""
    with tempfile.TemporaryDirectory() as folder:
        for number, model in enumerate(models):
            home = Path(folder) / str(number)
            (home / "thumbs").mkdir(parents=True)
            encoder = OnnxEncoder(model, threads=1, provider="cpu")
            print(f"  with {encoder.spec.title}")
            if pillow:
                decode_against_pillow(paths[:60], encoder, home)
            decoding, pixels = decode_only(paths, encoder, home)
            bound = CORES / (decoding + encode_only(model, pixels))
            end_to_end(paths[0].parent, len(paths), model, home, bound)


def main(models: list[Path], large: int, small: int) -> None:
    """Over so many photos of each size."""
    for count, size in ((large, LARGE), (small, SMALL)):
        if not count:
            continue
        with tempfile.TemporaryDirectory() as folder:
            paths = make_photos(Path(folder) / "photos", count, size)
            each = sum(path.stat().st_size for path in paths) / count / 1e6
            print(f"\n{count} JPEGs of {size[0]} × {size[1]}, {each:.2f} MB each")
            measure(paths, models, pillow=size == LARGE)
