"""Odd, broken and hostile files: each becomes a photo or a named failure, within the memory limit.

Real files if the shared data are available, and our own mutations of small pictures.
"""

from __future__ import annotations

import collections
import contextlib
import io
import json
import random
import time
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import psutil
import pylibjxl
import pytest
from PIL import Image

from photosearch.base.errors import FAILURE_SENTENCES, FileError
from photosearch.base.formats import format_of_name
from photosearch.base.records import Decoded
from photosearch.images.jobs import Limits, PhotoJob
from photosearch.images.pool import DecodePool
from photosearch.images.sniffing import looks_like_picture
from photosearch.images.workers import Outcome
from tests.images.faults import tiny
from tests.images.scenes import exif_with, icc_profile, scene, textured
from tests.images.tiffs import Ifd, dng, jpeg, samples, tiff

MAX_RSS = 1.3 * 2**30
USUAL = {"JPEG", "MPO", "PNG", "WEBP", "AVIF", "HEIF", "TIFF", "GIF", "BMP", "DIB"}

OTHERS = {  # which Pillow does not read
    "exiv2/test/data/issue_2233_poc1.jxl",
    "testdata/jxl/boxes/square-extended-size-container.jxl",
    "testdata/jxl/pq_gradient.jxl",
    "testdata/jxl/spline_on_first_frame.jxl",
    "testdata/jxl/splines.jxl",
}


def through_the_pool(
    paths: Iterable[str],
    thumbs: Path,
    limits: Limits = Limits(),  # noqa: B008
) -> tuple[dict[str, Outcome], int]:
    """The outcome of each file, and the peak memory of any child in bytes."""
    found: dict[str, Outcome] = {}
    listed = list(paths)
    largest = 0
    with DecodePool(2, tiny, thumbs, limits=limits) as pool:
        for key, path in enumerate(listed):
            pool.submit(key, PhotoJob(path))
        while pool.pending:
            found.update((listed[key], outcome) for key, outcome in pool.wait(0.05))
            largest = max([largest, *map(_peak, psutil.Process().children())])
    return found, largest


def _peak(process: psutil.Process) -> int:
    """The peak memory of a process in bytes (Linux), else its current memory."""
    with contextlib.suppress(OSError, ValueError, StopIteration):
        lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
        return int(next(x for x in lines if x.startswith("VmHWM")).split()[1]) * 1024
    with contextlib.suppress(psutil.Error):
        return int(process.memory_info().rss)
    return 0


def check(found: dict[str, Outcome]) -> collections.Counter[str]:
    """Assert that each outcome is a photo or a named failure; return how many there are of each kind."""
    kinds: collections.Counter[str] = collections.Counter()
    for path, outcome in found.items():
        if isinstance(outcome, Decoded):
            kinds["photo"] += 1
            assert outcome.facts is not None and outcome.facts.width > 0
            continue
        assert isinstance(outcome, FileError), outcome
        assert outcome.path == path and outcome.code in FAILURE_SENTENCES
        kinds[outcome.code] += 1
    return kinds


def test_the_corpus_of_odd_files(
    shared_data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    corpus = shared_data / "robust-core"
    rows = [json.loads(line) for line in (corpus / "manifest.jsonl").read_text().splitlines()]
    paths = [str(corpus / row["path"]) for row in rows]
    found, largest = through_the_pool((p for p in paths if looks_like_picture(p)), tmp_path)
    check(found)
    assert largest < MAX_RSS
    assert capfd.readouterr() == ("", "")
    # every file in a supported format that Pillow reads must become a photo
    good = {str(corpus / r["path"]) for r in rows if r["outcome"] == "ok" and r["format"] in USUAL}
    good |= {str(corpus / r["path"]) for r in rows if r["path"] in OTHERS}
    missed = sorted(p for p in good if not isinstance(found.get(p), Decoded))
    assert not missed
    assert len(good) > 350


def seeds() -> dict[str, bytes]:
    """A small valid file of each format that can be written here."""
    made = {}
    image = textured(120, 90)
    exif = exif_with(6)
    exif[0x010F] = "Maker"
    exif.get_ifd(0x8769)[0x9003] = "2024:01:02 03:04:05"
    for name, form, how in (
        ("a.jpg", "JPEG", {"exif": exif, "icc_profile": icc_profile("Wide")}),
        ("p.jpg", "JPEG", {"progressive": True}),
        ("a.png", "PNG", {"exif": exif, "icc_profile": icc_profile("Wide")}),
        ("a.webp", "WEBP", {"exif": exif}),
        ("a.avif", "AVIF", {"exif": exif}),
        ("a.tif", "TIFF", {"compression": "tiff_lzw"}),
        ("j.tif", "TIFF", {"compression": "jpeg"}),
        ("d.tif", "TIFF", {"compression": "tiff_adobe_deflate"}),
        ("a.gif", "GIF", {"save_all": True, "append_images": [scene()]}),
        ("a.bmp", "BMP", {}),
        ("a.jp2", "JPEG2000", {}),
    ):
        out = io.BytesIO()
        image.save(out, form, **how)
        made[name] = out.getvalue()
    lens = Ifd({0x9003: (2, b"2024:01:02 03:04:05\0"), 0xA434: (2, b"Lens\0")})
    values = np.asarray(image)
    floats = (values / 255).astype("f4")
    made |= {
        "mosaic.dng": dng(image, exif=lens),
        "linear.dng": dng(image, mosaic=False, order=">"),
        "preview.dng": dng(image, preview=jpeg(textured(600, 450)), orientation=6),
        "a.jxl": pylibjxl.encode(values, exif=exif.tobytes()[6:]),
        "lossless.jxl": pylibjxl.encode(values, lossless=True, icc=icc_profile("Wide")),
        "float.tif": tiff(samples(floats, compression=8, predictor=3, rows=16)),
        "tiles.tif": tiff(samples(floats, tile=(64, 32), planar=True)),
        "pages.tif": tiff(samples(values[::4, ::4], t254=(4, [1])), samples(values)),
    }
    return made


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with bytes changed and pieces cut or repeated, mostly near the beginning."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        if not changed:
            break
        end = len(changed) if chance.random() < 0.5 else min(len(changed), 512)
        at = chance.randrange(end)
        length = chance.randrange(1, 1 + min(64, len(changed) - at))
        match chance.randrange(7):
            case 0 | 1:
                changed[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
            case 2:
                changed[at] ^= 1 << chance.randrange(8)
            case 3:
                del changed[at : at + length]
            case 4:
                changed[at:at] = changed[at : at + length]
            case 5:
                changed[at : at + 4] = chance.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff")
                )
            case 6 if chance.random() < 0.3:
                del changed[at:]
    return bytes(changed)


def fuzz(
    sources: dict[str, bytes], count: int, folder: Path, seed: int
) -> collections.Counter[str]:
    chance = random.Random(seed)
    names = sorted(sources)
    paths = []
    for number in range(count):
        name = names[number % len(names)]
        path = folder / f"{number}-{Path(name).name}"
        path.write_bytes(mutated(sources[name], chance))
        paths.append(str(path))
    found, largest = through_the_pool(paths, folder / "thumbs")
    assert len(found) == count and largest < MAX_RSS
    return check(found)


def test_mutated_pictures(tmp_path: Path) -> None:
    kinds = fuzz(seeds(), 1140, tmp_path, seed=1)
    assert kinds["photo"] and kinds["corrupt"]
    assert not kinds["crashed"]


@pytest.mark.long
def test_many_mutated_pictures(
    shared_data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Crashes of children are allowed here, since children exist to contain them. Bugs of the program are not."""
    sources = seeds()
    for path in sorted((shared_data / "robust-core").rglob("*")):
        found = format_of_name(path.name)
        known = found is not None
        if path.is_file() and known and path.stat().st_size < 50_000:
            sources[str(path)] = path.read_bytes()
    seed = int(time.time())
    for turn in range(6):
        folder = tmp_path / str(turn)
        folder.mkdir()
        kinds = fuzz(sources, 2000, folder, seed + turn)
        with capfd.disabled():
            print(f" seed {seed + turn}: {dict(kinds)}", flush=True)


def test_decompression_bombs(tmp_path: Path) -> None:
    """Small files that unpack to more than the pixel limit, and one below it that exceeds the memory limit."""
    side = 14_300
    Image.new("1", (side, side)).save(tmp_path / "a.png")
    Image.new("1", (side, side)).save(tmp_path / "b.tif", compression="group4")
    Image.new("L", (side, side)).save(tmp_path / "c.gif")
    Image.new("RGB", (7000, 7000)).save(tmp_path / "d.png", compress_level=1)
    names = ("a.png", "b.tif", "c.gif", "d.png")
    tight = Limits(memory=150 << 20)
    found, largest = through_the_pool(
        [str(tmp_path / name) for name in names], tmp_path / "thumbs", tight
    )
    assert check(found)["too_large"] == len(names)
    assert largest < tight.memory + (32 << 20)
