"""Photos a second of the picture tower alone, on each device that is there, beside a ViT-B-32 with random weights; and
what a query costs beside a photo.

All take turns over the same pictures in one run, so that the ratios hold on a busy machine too. Where there is more than
the CPU, `photosearch index` runs once on each device as well.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from photosearch.base.errors import PhotoSearchError
from photosearch.encoder import providers, selftest
from photosearch.encoder.providers import CPU, WAYS
from photosearch.encoder.spec import ModelSpec, Pixels
from photosearch.encoder.tokens import tokenizer
from photosearch.encoder.towers import Towers
from tests.bench.bench_index import make_photos
from tests.bench.bench_start import use_model

THREADS = 1
PHOTOS = Path(
    "../shared/data/flickr8k-native/images"
)  # the starter takes longer for what may be drawn
MOST = 96
QUERIES = (
    "dog",
    "a red bus on the street",
    "two children building a snowman in front of an old town hall",
    "drei Hunde am Strand bei Sonnenuntergang",
    "海边的日落",
)


@dataclass
class Runner:
    """One model on one way, and what its pictures took."""

    title: str
    size: int
    towers: Towers
    batch: int = providers.BATCH
    pictures: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    queries: int = 0
    query_cpu: float = 0.0

    def ask(self) -> None:
        """Encode each of the queries alone, as the program does."""
        before = time.process_time()
        for query in QUERIES:
            self.towers.texts([query])
        self.query_cpu += time.process_time() - before
        self.queries += len(QUERIES)

    def run(self, pixels: Pixels) -> None:
        begun, before = time.perf_counter(), time.process_time()
        for start in range(0, len(pixels), self.batch):
            self.towers.images(pixels[start : start + self.batch])
        self.seconds += time.perf_counter() - begun
        self.cpu += time.process_time() - before
        self.pictures += len(pixels)


def runners(folder: Path, threads: int) -> list[Runner]:
    """The model in this folder on each way that runs here, with how well it agrees; says why the others do not."""
    spec = ModelSpec.load(folder)
    tokens, size = tokenizer(folder, spec), spec.preprocess.size
    half = "image.fp16.onnx" in spec.files
    found = [Runner(f"{spec.title}, CPU", size, Towers(folder, spec, tokens, CPU, threads=threads))]
    reference = None
    for way in WAYS:
        if way == CPU or way.name not in providers.available() or (way.half and not half):
            continue
        towers = Towers(folder, spec, tokens, way, threads=threads)
        reference = reference or selftest.run(found[0].towers, size)
        try:
            cosine = selftest.lowest_cosine(selftest.run(towers, size), reference)
        except providers.FAULTS as error:
            print(f"  {spec.title}, {way.title}: {providers.why(error)}")
            continue
        batch = selftest.best_batch(towers, reference, size)
        print(
            f"  {spec.title}, {way.title}: lowest cosine to the CPU {cosine:.6f}, {batch} at once"
        )
        found.append(Runner(f"{spec.title}, {way.title}", size, towers, batch))
    return found


def random_vits(
    place: Path, kinds: tuple[str, ...] = ("fp32", "int8"), architecture: str = "ViT-B-32"
) -> list[Path]:
    """Model folders of a ViT with random weights, fp32 (a 16-bit file beside it) and int8, as far as they can be made."""
    try:
        from photosearch.encoder.export import export, source

        vit = source.open_clip()
    except (ImportError, PhotoSearchError) as error:
        print(f"  without a ViT-B-32: {error} (--reference names one that was made elsewhere)")
        return []
    import torch

    torch.manual_seed(1)
    torch.save(vit.create_model(architecture).state_dict(), place / "random.pt")
    made = []
    for kind in kinds:
        try:
            export(
                architecture,
                place / kind,
                name=f"random-{kind}",
                title=f"Random {architecture} {kind}",
                checkpoint=place / "random.pt",
                fp16=kind == "fp32",
                int8=kind == "int8",
                report=lambda _step: None,
                agree=lambda _download: None,  # nothing is downloaded: the weights are random
            )
        except PhotoSearchError as error:
            print(f"  without {architecture} in {kind}: {error}")
        else:
            made.append(place / kind)
    return made


def photographs(size: int) -> Pixels:
    """Square photos, uint8 [n, size, size, 3]; noise where the staged ones are absent."""
    files = sorted(PHOTOS.glob("*.jpg"))[:MOST]
    if not files:
        print(f"  {PHOTOS} is absent: the pictures are noise, which the starter takes for drawn")
        return np.random.default_rng(3).integers(0, 256, (MOST, size, size, 3), dtype=np.uint8)
    shown = []
    for file in files:
        with Image.open(file) as image:
            shown.append(np.asarray(ImageOps.fit(image.convert("RGB"), (size, size))))
    return np.stack(shown)


def in_turns(contenders: list[Runner], count: int) -> None:
    """Each takes `count` pictures, a group at a time."""
    sizes = {runner.size for runner in contenders}
    pictures = {size: photographs(size) for size in sizes}
    group = max(runner.batch for runner in contenders)
    for runner in contenders:
        runner.run(pictures[runner.size][:group])
        runner.ask()
        runner.pictures, runner.seconds, runner.cpu = 0, 0.0, 0.0
        runner.queries, runner.query_cpu = 0, 0.0
    for turn in range(-(-count // group)):
        for runner in contenders:
            shown = pictures[runner.size]
            runner.run(
                np.take(shown, np.arange(turn * group, (turn + 1) * group), axis=0, mode="wrap")
            )
            runner.ask()


def end_to_end(model: Path, title: str, provider: str, photos: Path, count: int) -> None:
    """`photosearch index` over 12-megapixel photos on one device."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        use_model(home, model, provider)
        out = subprocess.check_output(
            [sys.executable, "-m", "photosearch", "index", str(photos), "--json"],
            env={**os.environ, "PHOTOSEARCH_HOME": place},
            stderr=subprocess.DEVNULL,
        )
    report = json.loads(out)
    assert report["encoded"] == count and report["failed"] == 0, report
    print(f"  {title:48} {count / report['seconds']:8.1f} photos/s")


def main(model: Path, references: list[Path], count: int = 480) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        print("\nthe picture tower alone")
        others = [path.resolve() for path in references] or random_vits(place)
        models = [*others, model]
        contenders = [runner for folder in models for runner in runners(folder, THREADS)]
        in_turns(contenders, count)
        first = contenders[0]
        print(f"  {THREADS} thread(s); ratios to {first.title}")
        for runner in contenders:
            each, of_first = runner.cpu / runner.pictures, first.cpu / first.pictures
            rate, rate_of_first = runner.pictures / runner.seconds, first.pictures / first.seconds
            print(
                f"  {runner.title:48} {rate:8.1f} photos/s, {rate / rate_of_first:6.2f} ×; "
                f"{1000 * each:6.1f} ms of CPU a photo, {each / of_first:5.2f} ×; "
                f"a query takes {runner.query_cpu / runner.queries / each:.2f} × a photo"
            )
        keys = [key for key in providers.choices() if key != "auto"]
        if keys == [CPU.key]:
            print("  there is no device but the CPU: the part index has the whole way on it")
            return
        print("end to end")
        make_photos(place / "photos", count)
        for model_folder in models:
            title = ModelSpec.load(model_folder).title
            for key in keys:
                name = f"{title}, {providers.TITLES[key]}"
                end_to_end(model_folder, name, key, place / "photos", count)
