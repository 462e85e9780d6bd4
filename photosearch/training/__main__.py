"""Builds the starter model from the folders of its training sets and published parts.

    python -m photosearch.training --flickr8k DIR --captions FILE --coco DIR --multi30k DIR --named DIR --sketchy DIR \\
        --doodles DIR --icons DIR --paintings DIR --parts DIR --measuring ../shared/data --out resources/models/starter

The stages keep their results and checkpoints in the cache: the same command goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import torch

from photosearch.base.errors import PhotoSearchError
from photosearch.training.make import build
from photosearch.training.sources import Folders

FOLDERS = {
    "flickr8k": "Flickr8k's photos, ID.jpg",
    "captions": "flickr8kenc.caption.txt; beside it the train split's list, flickr8ktrain.txt, and flickr8kzhc.caption.txt",
    "coco": "photos of MS COCO's train2014: data, train.csv, test.csv",
    "multi30k": "Multi30k's texts: data/task1, data/task2",
    "named": "folders of named photos: scenes, rooms, groceries, clothes, weather, dishes",
    "sketchy": "Sketchy: photo/CLASS and sketch/CLASS",
    "doodles": "Quick, Draw!: CLASS.ndjson.gz of 28 x 28 ink",
    "icons": "emoji sets: NAME/icons.json of @iconify-json",
    "paintings": "real paintings, for their styles only",
    "parts": "the wheels of the published parts",
    "measuring": "measuring pictures: for tests, never for training",
    "out": "the model folder",
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m photosearch.training", description="Make the starter model."
    )
    for name, what in FOLDERS.items():
        parser.add_argument(f"--{name}", type=Path, required=True, help=what)
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path("build/training"),
        help="what each stage leaves; a run goes on from there",
    )
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    start = time.monotonic()

    def report(line: str) -> None:
        sys.stderr.write(f"{time.monotonic() - start:7.0f} s  {line}\n")

    folders = Folders(**{name: getattr(given, name) for name in (*FOLDERS, "cache")})
    try:
        build(folders, report)
    except PhotoSearchError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
