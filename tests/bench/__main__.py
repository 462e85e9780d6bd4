"""`python -m tests.bench`: run all benchmarks that the README names. Official figures go into RESULTS.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from photosearch.base.files import resource
from tests.bench import (
    bench_encoder,
    bench_feedback,
    bench_filters,
    bench_index,
    bench_meanwhile,
    bench_rclip,
    bench_scale,
    bench_search,
    bench_start,
    bench_threshold,
)
from tests.bench.machine import describe

PARTS = (
    "search",
    "filters",
    "index",
    "meanwhile",
    "start",
    "encoder",
    "rclip",
    "threshold",
    "feedback",
    "scale",
)
BY_DEFAULT = 6


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all but the last four"
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
        "random weights, which needs the export extra. index --small takes the first, rclip a ViT-B-32-256",
    )
    parser.add_argument(
        "--small",
        action="store_true",
        help="index: small photos too, and with a ViT-B-32 in fp32 as well as with the model",
    )
    parser.add_argument(
        "--rclip", type=Path, metavar="PYTHON", help="rclip: the Python of its own environment"
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("../shared/data"),
        metavar="FOLDER",
        help="feedback: the folder with pacs and sketchy125",
    )
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="*",
        default=bench_scale.SIZES,
        metavar="N",
        help="scale: numbers of photos",
    )
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="FOLDER",
        help="scale: where the libraries stay for the next run",
    )
    parser.add_argument(
        "--table",
        type=Path,
        metavar="FILE",
        help="scale: where to write the figures, which python -m tests.bench.plots draws",
    )
    args = parser.parse_args()
    parts, model = args.parts or PARTS[:BY_DEFAULT], args.model.resolve()
    if unknown := set(parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    if {"index", "meanwhile", "start", "encoder", "feedback"} & set(parts) and not (
        model / "model.json"
    ).is_file():
        parser.error(f"there is no model in {model}")
    print("python -m tests.bench", *sys.argv[1:])
    print(describe(), flush=True)
    if "search" in parts:
        bench_search.main(bench_search.SIZES[:2] if args.quick else bench_search.SIZES)
    if "filters" in parts:
        bench_filters.main(bench_filters.SIZES[:1] if args.quick else bench_filters.SIZES)
    references = [path.resolve() for path in args.reference]
    if "index" in parts:
        with tempfile.TemporaryDirectory() as folder:
            models = [model]
            if args.small:
                vits = references[:1] or bench_encoder.random_vits(Path(folder), ("fp32",))
                models = [*vits, model]
            large, small = (40, 40) if args.quick else (500, 1_000)
            bench_index.main(models, large, small if args.small else 0)
    if "meanwhile" in parts:
        bench_meanwhile.main([model, *references[:1]], *((60, 150) if args.quick else (300, 1_500)))
    if "start" in parts:
        bench_start.main(model, (1_000,) if args.quick else (1_000, 100_000))
    if "encoder" in parts:
        bench_encoder.main(model, references, 48 if args.quick else 480)
    if "rclip" in parts:
        counts = (8, 40) if args.quick else (240, 1_000)
        bench_rclip.main(args.rclip, *counts, *references[:1])
    if "threshold" in parts:
        bench_threshold.main((10_000, 20_000) if args.quick else bench_threshold.SIZES)
    if "feedback" in parts:
        bench_feedback.main(model, args.data, quick=args.quick)
    if "scale" in parts:
        bench_scale.main(bench_scale.SIZES[:1] if args.quick else args.sizes, args.keep, args.table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
