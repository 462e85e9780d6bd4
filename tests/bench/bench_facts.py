"""`python -m tests.bench.bench_facts [photos]`: the CPU time of a photo's facts, as a share of all that indexing it costs.

The photos have EXIF with a position, an XMP packet with keywords, people and a caption, and an XMP file beside them. Small and
large ones; one process, one thread: facts alone (`FactsJob`, which opens the file again), and all of it (`PhotoJob`, with the
pixels for the model, and the image tower of the starter).
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.base.files import resource
from photosearch.encoder.preprocess import pixels
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.images.decode import Workshop
from photosearch.images.jobs import FactsJob, Limits, PhotoJob
from tests.bench.bench_decode import photo

SIZES = ((500, 375), (4000, 3000))
PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:mp="http://ns.microsoft.com/photo/1.2/"
 xmlns:r="http://ns.microsoft.com/photo/1.2/t/RegionInfo#" xmlns:reg="http://ns.microsoft.com/photo/1.2/t/Region#" xmp:Rating="4">
<dc:subject><rdf:Bag><rdf:li>beach</rdf:li><rdf:li>holidays</rdf:li><rdf:li>Anna</rdf:li></rdf:Bag></dc:subject>
<lr:hierarchicalSubject><rdf:Bag><rdf:li>places|Italy|Rome</rdf:li></rdf:Bag></lr:hierarchicalSubject>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Anna at the beach near Rome</rdf:li></rdf:Alt></dc:description>
<mp:RegionInfo rdf:parseType="Resource"><r:Regions><rdf:Bag><rdf:li reg:Rectangle="0.1, 0.1, 0.2, 0.3" reg:PersonDisplayName="Anna"/>
</rdf:Bag></r:Regions></mp:RegionInfo></rdf:Description></rdf:RDF></x:xmpmeta>"""


def described() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Canon", "Canon EOS 80D", 1
    taken = exif.get_ifd(0x8769)
    taken[0x9003], taken[0x8827], taken[0xA434] = "2024:07:01 12:00:00", 200, "EF-S18-135mm"
    taken[0x829A], taken[0x829D], taken[0x920A] = 1 / 250, 5.6, 55.0
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (41.0, 53.0, 30.0), "E", (12.0, 29.0, 39.0)
    return exif


def main(count: int) -> None:
    encoder = OnnxEncoder(resource("models", "starter"), threads=1, provider="cpu")
    prepare = partial(pixels, pre=encoder.spec.preprocess)
    side = encoder.spec.preprocess.size
    for size in SIZES:
        with tempfile.TemporaryDirectory() as place:
            shop = Workshop(prepare, Path(place), Limits())
            spent = {"facts": 0.0, "decode": 0.0, "encode": 0.0}
            for number in range(count + 1):
                path = Path(place, f"{number}.jpg")
                made = photo(number % 3).resize(size)
                made.save(path, quality=90, exif=described(), xmp=PACKET.encode())
                beside = Path(place, f"{number}.jpg.xmp")
                beside.write_text(PACKET, "utf-8")
                began = time.process_time()
                shop.answer(FactsJob((str(path),), *size))
                told = time.process_time()
                decoded = shop.answer(PhotoJob(str(path)))
                seen = time.process_time()
                encoder.encode_images(
                    np.frombuffer(decoded.pixels, np.uint8).reshape(1, side, side, 3)
                )
                if number:  # the first one opens tables and sessions
                    spent["facts"] += told - began
                    spent["decode"] += seen - told
                    spent["encode"] += time.process_time() - seen
        whole = spent["decode"] + spent["encode"]
        print(
            f"{size[0]} x {size[1]}: facts {1000 * spent['facts'] / count:.2f} ms of CPU, "
            f"{spent['facts'] / whole:.1%} of the {1000 * whole / count:.0f} ms that the photo costs"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
