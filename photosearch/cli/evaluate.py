"""`eval`: measure the search on one labelled folder or several, or compare two runs."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photosearch.base import settings
from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.cli.output import ProgressLine, note, show, table
from photosearch.cli.stop import Stop

if TYPE_CHECKING:
    from photosearch.evaluation.saved import SavedRun


def evaluate(args: Namespace, stop: Stop) -> int:
    if args.compare:
        _compare(args)
        return 0
    from photosearch.evaluation import saved

    if args.save:
        saved.prepare(Path(args.save))
    run = _measure(args, args.model)
    if args.save:
        saved.save(run, Path(args.save))
    show(run.rows, eval_lines(run.rows), as_json=args.json)
    return 0


def _measure(args: Namespace, model: str | None) -> SavedRun:
    from photosearch.engine.installed import in_use, open_encoder
    from photosearch.evaluation import datasets, mixed, protocol
    from photosearch.evaluation.saved import SavedRun

    if not args.folder:
        raise UserError("Nothing to measure with.", "Name a folder with labelled photos.")
    folder = Path(args.folder)
    tasks = datasets.read_all(folder) if args.all else datasets.read(folder)
    dirs = app_dirs()
    chosen = settings.load(dirs)
    encoder = open_encoder(dirs, chosen, model or in_use(dirs, chosen))
    line = ProgressLine()
    try:
        if args.mixed:
            return SavedRun.of(encoder.spec, mixed.run(tasks, encoder, line))
        return SavedRun.of(encoder.spec, protocol.run(tasks, encoder, chosen.worker_threads, line))
    finally:
        line.end()


def _compare(args: Namespace) -> None:
    from photosearch.evaluation.saved import RUN, compared, load

    if args.save or args.model:
        raise UserError("--compare takes neither --save nor --model.")
    runs = []
    for name in args.compare:
        if (Path(name) / RUN).is_file():
            runs.append(load(Path(name)))
        elif args.folder:
            note(f"measuring {name}")
            runs.append(_measure(args, name))
        else:
            raise UserError(
                f"{name} is not a folder with a saved run.",
                "To compare models, name a folder with labelled photos too.",
            )
    rows = compared(*runs)
    show(rows, compare_lines(rows, *args.compare), as_json=args.json)


def eval_lines(rows: list[dict[str, Any]]) -> list[str]:
    """One block per task: each figure with its 95 % interval; for a part of a mix, also how much higher the mix is."""
    from photosearch.evaluation.report import number

    lines = []
    for row in rows:
        lines.append(
            f"{row['set']}, {row['protocol']}: {row['queries']:,} queries, {row['photos']:,} photos"
        )
        cells = [
            (
                f"  {name}",
                number(name, value),
                " – ".join(number(name, end) for end in row["intervals"][name]),
                _above(name, row),
            )
            for name, value in row["metrics"].items()
        ]
        lines += table(cells)
        lines += [f"  {row['note']}"] if "note" in row else []
    return lines


def _above(name: str, row: dict[str, Any]) -> str:
    from photosearch.evaluation.report import number

    found = row.get("above", {}).get(name)
    if found is None:
        return ""
    gap, low, high = (number(name, found[part]) for part in ("difference", "low", "high"))
    return f"the mix is {gap} higher ({low} – {high})"


def compare_lines(rows: list[dict[str, Any]], first: str, second: str) -> list[str]:
    """One block per task: both figures, their difference with its 95 % interval, and p."""
    from photosearch.evaluation.report import number

    lines = [f"a: {first}", f"b: {second}"]
    for row in rows:
        lines += ["", f"{row['set']}, {row['protocol']}: {row['queries']:,} queries"]
        cells = [("", "a", "b", "b - a", "95 % interval", "p")]
        for name, found in row["metrics"].items():
            a, b, difference, low, high = (
                number(name, found[part]) for part in ("a", "b", "difference", "low", "high")
            )
            cells.append((f"  {name}", a, b, difference, f"{low} – {high}", f"{found['p']:.4f}"))
        lines += table(cells, " rrr r")
    return [
        *lines,
        "",
        "p holds for each line separately: without any real difference, p is below 0.05 in one line of twenty.",
    ]
