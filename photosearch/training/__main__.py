"""Builds the starter model from the folders of its training sets and published parts.

    python -m photosearch.training --flickr8k DIR --captions FILE --sketchy DIR --doodles DIR \\
        --icons DIR --paintings DIR --parts DIR --measuring ../shared/data --out resources/models/starter
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import torch

from photosearch.base.errors import PhotoSearchError
from photosearch.training.make import Folders, build


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m photosearch.training", description="Make the starter model."
    )
    parser.add_argument("--flickr8k", type=Path, required=True, help="Flickr8k's photos, ID.jpg")
    parser.add_argument(
        "--captions",
        type=Path,
        required=True,
        help="flickr8kenc.caption.txt; the list of the train split, flickr8ktrain.txt, must be beside it",
    )
    parser.add_argument(
        "--sketchy", type=Path, required=True, help="Sketchy: photo/CLASS and sketch/CLASS"
    )
    parser.add_argument(
        "--doodles", type=Path, required=True, help="Quick, Draw!: CLASS.ndjson.gz of 28 x 28 ink"
    )
    parser.add_argument(
        "--icons", type=Path, required=True, help="emoji sets: NAME/icons.json of @iconify-json"
    )
    parser.add_argument(
        "--paintings", type=Path, required=True, help="real paintings, for their styles only"
    )
    parser.add_argument(
        "--parts", type=Path, required=True, help="the wheels of the published parts"
    )
    parser.add_argument(
        "--measuring",
        type=Path,
        required=True,
        help="measuring pictures: for tests, never for training",
    )
    parser.add_argument("--out", type=Path, required=True, help="the model folder")
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path("build/training"),
        help="computed features, kept between runs",
    )
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    start = time.monotonic()

    def report(line: str) -> None:
        sys.stderr.write(f"{time.monotonic() - start:7.0f} s  {line}\n")

    folders = Folders(
        given.flickr8k,
        given.captions,
        given.sketchy,
        given.doodles,
        given.icons,
        given.paintings,
        given.parts,
        given.measuring,
        given.cache,
        given.out,
    )
    try:
        build(folders, report)
    except PhotoSearchError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
