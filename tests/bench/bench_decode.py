"""CPU time per photo compared with bare Pillow: `python tests/bench/bench_decode.py [photos]`. Prints one ratio per run.

Bare Pillow is draft, `thumbnail((512, 512))` and a JPEG save. Ours is all the work of a decode child: read, hash, draft,
facts, colour, thumbnail, save, write, read back. `prepare` belongs to the model and is not included. Both process the
same files in turns, so that variations in the machine's load affect both.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.images.decode import THUMB_QUALITY, Workshop
from photosearch.images.jobs import Limits, PhotoJob

SIZE = (4000, 3000)
DIFFERENT = 4  # pictures that are made; making one takes longer than all of the rest


def photo(seed: int) -> Image.Image:
    """A 12-megapixel picture with the spectrum of a photo: noise at every scale, halved with each octave."""
    random = np.random.default_rng(seed)
    whole = np.zeros((SIZE[1], SIZE[0], 3), np.float32)
    for octave in range(9):
        cells = (max(2, SIZE[0] >> (8 - octave)), max(2, SIZE[1] >> (8 - octave)))
        noise = random.integers(0, 256, (cells[1], cells[0], 3), dtype=np.uint8)
        layer = Image.fromarray(noise).resize(SIZE, Image.Resampling.BICUBIC)
        whole += (np.asarray(layer, np.float32) - 128) * 0.62**octave
    return Image.fromarray(np.clip(whole * 0.9 + 128, 0, 255).astype(np.uint8))


def bare(path: Path, out: Path) -> None:
    with Image.open(path) as image:
        image.draft("RGB", (512, 512))
        image.thumbnail((512, 512))
        image.save(out, "JPEG", quality=THUMB_QUALITY)


def cpu(work: object, *args: object) -> float:
    start = time.process_time()
    work(*args)
    return time.process_time() - start


def main(count: int) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Maker", "Maker One", 6
    exif.get_ifd(0x8769)[0x9003] = "2024:07:01 12:00:00"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        paths = [home / f"{number}.jpg" for number in range(count)]
        for number, path in enumerate(paths):
            if number < DIFFERENT:
                photo(number).save(path, quality=90, exif=exif)
            else:  # the same picture in other bytes
                path.write_bytes(paths[number % DIFFERENT].read_bytes() + bytes([number % 256]))
        print(f"{count} JPEGs of {paths[0].stat().st_size / 1e6:.1f} MB, {SIZE[0]} x {SIZE[1]}")
        shop = Workshop(None, home, Limits())
        bare(paths[0], home / "bare.jpg")
        shop.answer(PhotoJob(str(paths[0])))
        sums = [0.0, 0.0]
        for number, path in enumerate(paths):
            turns = [(0, bare, path, home / "bare.jpg"), (1, shop.answer, PhotoJob(str(path)))]
            for which, work, *args in turns[:: 1 if number % 2 else -1]:
                sums[which] += cpu(work, *args)
        print(f"bare Pillow {1000 * sums[0] / count:.1f} ms, ours {1000 * sums[1] / count:.1f} ms")
        print(f"ratio {sums[1] / sums[0]:.3f} (at most 1.25)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
