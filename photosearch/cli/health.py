"""`doctor` and `eval`."""

from __future__ import annotations

import dataclasses
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photosearch import settings
from photosearch.cli.output import ProgressLine, note, show, table
from photosearch.cli.stop import Stop
from photosearch.errors import PhotoSearchError
from photosearch.files import app_dirs

if TYPE_CHECKING:
    from photosearch.doctor import Report


def doctor(args: Namespace, stop: Stop) -> int:
    from photosearch import doctor as room

    dirs = app_dirs()
    if args.fix:
        try:
            for sentence in room.fix(dirs):
                note(sentence)
        except PhotoSearchError as error:
            note(f"not repaired: {error}")
    found = room.examine(dirs)
    show({"ok": found.ok, **dataclasses.asdict(found)}, doctor_lines(found), as_json=args.json)
    return 0 if found.ok else 1


def doctor_lines(found: Report) -> list[str]:
    lines = table(list(found.info.items()))
    for problem in found.problems:
        lines += ["", f"{problem.part}: {problem.sentence}"]
        lines += [f"  cure: {problem.fix}"] if problem.fix else []
    return [*lines, "", "All is well." if found.ok else f"Problems: {len(found.problems)}."]


def evaluate(args: Namespace, stop: Stop) -> int:
    from photosearch.engine import open_encoder
    from photosearch.evaluation.datasets import read
    from photosearch.evaluation.protocol import measure

    tasks = read(Path(args.folder))
    dirs = app_dirs()
    chosen = settings.load(dirs)
    encoder = open_encoder(dirs, chosen)
    line = ProgressLine()
    try:
        results = [measure(task, encoder, chosen.worker_threads, line) for task in tasks]
    finally:
        line.end()
    show(results, eval_lines(results), as_json=args.json)
    return 0


def eval_lines(results: list[dict[str, Any]]) -> list[str]:
    """A task a block: each figure with its 95 % interval."""
    lines = []
    for row in results:
        lines.append(
            f"{row['set']}, {row['protocol']}: {row['queries']:,} queries, {row['photos']:,} photos"
        )
        cells = [
            (f"  {name}", f"{value:.3f}", "{:.3f} – {:.3f}".format(*row["intervals"][name]))
            for name, value in row["metrics"].items()
        ]
        lines += table(cells)
    return lines
