"""`python -m tests.bench`: run all benchmarks that the README names. Official figures go into RESULTS.md."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from photosearch.base.files import resource
from tests.bench import bench_encoder, bench_index, bench_search, bench_start, bench_threshold
from tests.bench.machine import describe

PARTS = ("search", "index", "start", "encoder", "threshold")
BY_DEFAULT = 4


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all but the last"
    )
    parser.add_argument(
        "--quick", action="store_true", help="small sizes: whether it runs, not how fast"
    )
    parser.add_argument(
        "--model", type=Path, default=resource("models", "starter"), metavar="FOLDER"
    )
    parser.add_argument(
        "--reference",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="models that the part encoder compares with, the first a ViT-B-32 in fp32; without any it makes one of "
        "random weights, which needs the export extra",
    )
    args = parser.parse_args()
    parts, model = args.parts or PARTS[:BY_DEFAULT], args.model.resolve()
    if unknown := set(parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    if {"index", "start", "encoder"} & set(parts) and not (model / "model.json").is_file():
        parser.error(f"there is no model in {model}")
    print("python -m tests.bench", *sys.argv[1:])
    print(describe(), flush=True)
    if "search" in parts:
        bench_search.main(bench_search.SIZES[:2] if args.quick else bench_search.SIZES)
    if "index" in parts:
        bench_index.main(model, 40 if args.quick else 500)
    if "start" in parts:
        bench_start.main(model, (1_000,) if args.quick else (1_000, 100_000))
    if "encoder" in parts:
        bench_encoder.main(model, args.reference, 48 if args.quick else 480)
    if "threshold" in parts:
        bench_threshold.main((10_000, 20_000) if args.quick else bench_threshold.SIZES)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
