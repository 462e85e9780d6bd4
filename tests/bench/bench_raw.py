"""CPU time of a raw file compared with decoding the preview in it: `python tests/bench/bench_raw.py [FOLDER]`.

The base is decoding the preview as a JPEG of its own: its facts and its picture of 512 pixels. Reading and hashing are in neither,
for they cost the same for a file of that size whatever is in it. Both process the same pictures in turns, so that
variations in the machine's load affect both. Without FOLDER it makes DNGs: 2 and 24 megapixels, with previews of full size
and of 1,620 pixels. With FOLDER it also reads the raw files in it, and prints for each what was found: whether it opens, its
size, orientation and date, and how far the thumbnail is from the preview in it (mean CIE 1976 colour difference).
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import rawpy
from PIL import Image, ImageCms

from photosearch.base.errors import FileError
from photosearch.base.formats import format_of_name
from photosearch.images import metadata
from photosearch.images.decode import Workshop
from photosearch.images.jobs import Limits, PhotoJob
from photosearch.images.picture_loader import PictureLoader
from photosearch.images.pixels import render
from photosearch.images.thumbs import thumb_path
from tests.bench.bench_decode import photo
from tests.images.tiffs import dng, jpeg

ROUNDS = 15
SIZE = (512, 512)
BOUND = 1.5


def seconds(work: Callable[[], object]) -> float:
    """CPU time of this process."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def preview_of(path: Path) -> bytes:
    """The largest JPEG in a raw file; b"" if it has none."""
    raw = rawpy.RawPy()
    try:
        raw.open_buffer(io.BytesIO(path.read_bytes()))
        data = raw.extract_thumb().data
    except rawpy.LibRawError:
        return b""
    finally:
        raw.close()
    return data if isinstance(data, bytes) else b""


def decode(data: bytes, name: str) -> None:
    """All that a decode child does to get the picture of 512 pixels and the facts, once it has read and hashed the bytes."""
    picture = PictureLoader(Limits()).load(io.BytesIO(data), name, SIZE)
    metadata.facts(picture.told, picture.upright, [name])
    render(picture.image, SIZE, picture.orientation)


def ratio(path: Path) -> float:
    """CPU of the raw file divided by that of its preview alone: the median of the rounds' ratios."""
    data, alone = path.read_bytes(), preview_of(path)
    found = []
    for _ in range(ROUNDS):
        base = seconds(lambda: decode(alone, "preview.jpg"))
        found.append(seconds(lambda: decode(data, path.name)) / base)
    return float(np.median(found))


def difference(thumb: Image.Image, preview: Image.Image, turn: bool) -> float:
    """Mean CIE 1976 difference of two pictures of one thing."""
    if turn:
        preview = preview.transpose(Image.Transpose.ROTATE_270)
    size = (96, 96)
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    to_lab = ImageCms.buildTransform(srgb, lab, "RGB", "LAB")
    values = []
    for image in (thumb, preview):
        small = image.convert("RGB").resize(size, Image.Resampling.BOX)
        made = np.asarray(ImageCms.applyTransform(small, to_lab)).astype(float)
        made[..., 1:] = (made[..., 1:] + 128) % 256 - 128
        values.append(made * (100 / 255, 1, 1))
    return float(np.sqrt(((values[0] - values[1]) ** 2).sum(axis=2)).mean())


def described(path: Path, shop: Workshop) -> str:
    """What becomes of a raw file, in a row of a table."""
    try:
        decoded = shop.answer(PhotoJob(str(path)))
    except FileError as error:
        return f"| {path.name} | {error.code} | | | | |"
    assert decoded.facts is not None
    facts = decoded.facts
    with Image.open(thumb_path(shop.thumbs, decoded.content_hash)) as thumb:
        data = preview_of(path)
        off = "no preview"
        if data:
            with Image.open(io.BytesIO(data)) as preview:
                small = preview.size
                turned = (preview.width > preview.height) != (thumb.width > thumb.height)
                off = f"{difference(thumb, preview, turned):.1f} (preview {small[0]} × {small[1]})"
        shape = f"{thumb.width} × {thumb.height}"
    return f"| {path.name} | yes | {facts.width} × {facts.height} | {shape} | {facts.taken_at or '-'} | {off} |"


def main() -> int:
    warnings.simplefilter("ignore")  # of odd files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shop = Workshop(None, folder / "thumbs", Limits())
        large = photo(1).resize((6000, 4000))
        small = large.resize((1800, 1200))
        made = {
            "2 MP, preview of full size": (small, small),
            "24 MP, preview of full size": (large, large),
            "24 MP, preview of 1,620 pixels": (large, large.resize((1620, 1080))),
        }
        worst = 0.0
        for title, (whole, preview) in made.items():
            path = folder / "made.dng"
            path.write_bytes(dng(whole, preview=jpeg(preview)))
            found = ratio(path)
            worst = max(worst, found)
            print(f"{title}, file of {path.stat().st_size / 1e6:.0f} MB: {found:.2f} ×", flush=True)
        for path in sorted(Path(sys.argv[1]).rglob("*")) if len(sys.argv) > 1 else ():
            found_format = format_of_name(path.name)
            if found_format is not None and found_format.name == "RAW":
                print(described(path, shop), flush=True)
    print(f"worst: {worst:.2f} × (at most {BOUND} ×)")
    return 0 if worst <= BOUND else 1


if __name__ == "__main__":
    raise SystemExit(main())
