"""Measures mixed queries through the program's own search, over a library of the labelled pictures.

Each mix yields a row for the method under test and one for each baseline. A baseline's `above` states how far the
method under test exceeds it on the same queries, with a 95 % interval.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np

from photosearch.base.errors import UserError
from photosearch.base.records import Progress
from photosearch.encoder.spec import Encoder
from photosearch.evaluation.datasets import Task
from photosearch.evaluation.encoding import Watch
from photosearch.evaluation.metrics import PerQuery, figures, joined, per_query
from photosearch.evaluation.mixes import Mix, mixes
from photosearch.evaluation.protocol import Measured
from photosearch.evaluation.resampling import compare, intervals
from photosearch.evaluation.shelf import Shelf

BLOCK: Final = 256  # queries scored at once, to bound memory


def run(tasks: Sequence[Task], encoder: Encoder, watch: Watch) -> list[Measured]:
    """Measure every mix that the tasks of each folder allow. Raises UserError if there is none."""
    by_folder: dict[str, dict[str, Task]] = {}
    for task in tasks:
        by_folder.setdefault(task.name, {})[task.protocol] = task
    found: list[Measured] = []
    with tempfile.TemporaryDirectory(prefix="photosearch-eval-") as scratch:
        for n, of_folder in enumerate(by_folder.values()):
            folder = Path(scratch) / str(n)
            folder.mkdir()
            by_pictures: dict[tuple[Path, ...], list[Mix]] = {}
            for mix in mixes(of_folder, folder):
                by_pictures.setdefault(mix.pictures, []).append(mix)
            for pictures, asked in by_pictures.items():
                with Shelf.opened(encoder, pictures, watch) as shelf:
                    found += [one for mix in asked for one in measured(mix, shelf, watch)]
    if not found:
        raise UserError("These folders contain nothing from which mixed queries can be made.")
    return found


def measured(mix: Mix, shelf: Shelf, watch: Watch) -> list[Measured]:
    """The method under test, followed by its baselines."""
    results = _answered(mix, shelf, watch)
    groups = np.array(mix.groups)
    first, *_ = results
    rows = []
    for way, result in results.items():
        row: dict[str, Any] = {
            "protocol": mix.protocol if way == first else f"{mix.protocol}:{way}",
            "set": mix.name,
            "photos": len(mix.pictures),
            "queries": len(mix.asked),
            "metrics": figures(result),
            "intervals": {name: list(ends) for name, ends in intervals(result, groups).items()},
        }
        if way != first:
            found = compare(result, results[first], groups)
            row["above"] = {name: asdict(difference) for name, difference in found.items()}
        rows.append(Measured(row, result, mix.asked, mix.groups))
    return rows


def _answered(mix: Mix, shelf: Shelf, watch: Watch) -> dict[str, PerQuery]:
    """The per-query values of each method. All methods of a query run in turn, so its pictures are encoded once."""
    parts: dict[str, list[PerQuery]] = {way: [] for way in mix.ways}
    total = len(mix.asked)
    for start in range(0, total, BLOCK):
        block = range(start, min(start + BLOCK, total))
        scores: dict[str, list[Any]] = {way: [] for way in mix.ways}
        relevant = np.zeros((len(block), len(mix.pictures)), bool)
        for row, n in enumerate(block):
            relevant[row, list(mix.relevant[n])] = True
            for way, answer in mix.ways.items():
                found = answer(shelf, n).copy()
                found[list(mix.none[n])] = -np.inf
                scores[way].append(found)
            watch(Progress("measuring", n + 1, total, note=mix.protocol, unit="queries"))
        for way in mix.ways:
            parts[way].append(per_query(np.stack(scores[way]), relevant))
    return {way: joined(blocks) for way, blocks in parts.items()}
