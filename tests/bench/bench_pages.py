"""How well documents and screenshots are found: `python -m tests.bench.bench_pages DATA [--home DIR]`.

DATA has the labelled folders. One library of receipts, of screenshots that `tests.screens` makes, and of everyday photos, all in one
folder under names that tell nothing; no text is read and no metadata are there. For each query, how many of the first ten are of its
kind. For the filters, what they call a document or a screenshot, with 95 % intervals (Clopper and Pearson); of the photos and
receipts, only those that the weights were not learnt from count there.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine

PHOTOS = {"flickr8k-test": 1000, "flickr8k-native": 300, "coco-mini": 79, "imagenet-sample": 500, "ocr-scene-icdar15": 60, "sketchy125/photo": 300}  # fmt: skip
SCREENS = 40
QUERIES = {
    "receipt": (
        "a receipt",
        "receipt",
        "an invoice",
        "receipts",
        "a bill",
        "eine Quittung",
        "Rechnung",
    ),
    "screen": ("a screenshot", "screenshot", "screenshots", "ein Bildschirmfoto"),
}


Kinds = dict[
    str, tuple[str, bool]
]  # by file name: kind, and whether the weights may have been learnt from it


def fill(data: Path, into: Path) -> Kinds:
    """Copy everything under names that tell nothing."""
    # Late, so that decode children start without torch and Qt.
    from photosearch.training.data import pictures
    from photosearch.training.page_weights import half
    from tests import screens

    kinds: Kinds = {}
    for kind, name, most in (
        ("receipt", "ocr-receipts-sroie", 25),
        *(("photo", n, m) for n, m in PHOTOS.items()),
    ):
        used = set(half(data / name.partition("/")[0]))
        found = list(pictures(data / name))
        for path in found[:: max(len(found) // most, 1)][:most]:
            target = f"{len(kinds):05}{path.suffix}"
            shutil.copyfile(path, into / target)
            kinds[target] = kind, path in used
    random = np.random.default_rng(3)
    photos = list(pictures(data / "flickr8k-native"))
    for at in range(SCREENS):
        target = f"{len(kinds):05}.png"
        made = screens.phone(random, photos) if at % 2 else screens.window(random, at // 2)
        made.save(into / target)
        kinds[target] = "screen", False
    return kinds


def share(right: int, of: int) -> str:
    from scipy.stats import beta

    low = 0.0 if right == 0 else float(beta.ppf(0.025, right, of - right + 1))
    high = 1.0 if right == of else float(beta.ppf(0.975, right + 1, of - right))
    return f"{right} of {of} ({right / of:.3f}, {low:.4f}–{high:.4f})"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    from PySide6.QtWidgets import QApplication

    _app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        home = given.home or Path(scratch)
        os.environ["PHOTOSEARCH_HOME"] = str(home / "home")
        folder = home / "photos"
        folder.mkdir(parents=True, exist_ok=True)
        kinds = fill(given.data, folder)
        with Engine.open(app_dirs(), Settings(), write=True) as engine:
            engine.add_folder(str(folder))
            engine.index()
            engine.fill_gaps([])
            _tell(engine, kinds)


def _tell(engine: Engine, kinds: Kinds) -> None:
    print(
        ", ".join(
            f"{count} {kind}s"
            for kind, count in Counter(kind for kind, _ in kinds.values()).items()
        )
    )
    for kind, queries in QUERIES.items():
        for words in queries:
            found = [kinds[name][0] == kind for name in _names(engine, words, 50)]
            print(f"{words!r}: {sum(found[:10])} of the first 10, {sum(found)} of the first 50")
    for kind in ("document", "screenshot"):
        names = set(_names(engine, f"is:{kind}", 10_000))
        for of in ("receipt", "screen", "photo"):
            held = {name for name, (known, learnt) in kinds.items() if known == of and not learnt}
            print(f"is:{kind}: {of}s, held out: {share(len(held & names), len(held))}")


def _names(engine: Engine, words: str, most: int) -> list[str]:
    return [os.path.basename(hit.path) for hit in engine.ask(Query(words), most).hits]


if __name__ == "__main__":
    main()
