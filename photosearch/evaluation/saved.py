"""Saves a measured run to a folder, and compares two runs query by query.

`run.json` is {"model", "key", "rows"}; `queries.jsonl` has one line per query: {set, protocol, asked, group, rank,
values}. `rank` is null if the query has no rank of its own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence, Set
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from photosearch.base.errors import UserError
from photosearch.base.files import os_faults, write_atomic
from photosearch.encoder.spec import ModelSpec
from photosearch.evaluation.metrics import PerQuery, of_ranks
from photosearch.evaluation.protocol import Measured
from photosearch.evaluation.resampling import compare

RUN, QUERIES = "run.json", "queries.jsonl"
DERIVED: Final = frozenset(
    {"MRR", "recall@1", "recall@5", "recall@10"}
)  # these follow from the rank


@dataclass(frozen=True)
class SavedRun:
    """The measurements of one model: `model` is its name, `key` identifies its exact files."""

    model: str
    key: str
    measured: tuple[Measured, ...]

    @staticmethod
    def of(spec: ModelSpec, measured: Sequence[Measured]) -> SavedRun:
        return SavedRun(spec.name, spec.key, tuple(measured))

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [one.row for one in self.measured]


def prepare(folder: Path) -> None:
    """Create the folder before hours of measuring. Raises UserError or EnvironmentFault."""
    with os_faults(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / RUN).is_file():
        raise UserError(f"{folder} contains other files.", "Name a new folder for the run.")


def save(run: SavedRun, folder: Path) -> None:
    """Write the run, replacing an earlier one. Raises EnvironmentFault."""
    lines = [json.dumps(line) + "\n" for one in run.measured for line in _lines(one)]
    whole = {"model": run.model, "key": run.key, "rows": run.rows}
    with os_faults(str(folder)):
        write_atomic(folder / QUERIES, "".join(lines).encode())
        write_atomic(folder / RUN, (json.dumps(whole, indent=2) + "\n").encode())


def _lines(one: Measured) -> list[dict[str, Any]]:
    kept = {name: values for name, values in one.results.means.items() if name not in DERIVED}
    rank = one.results.rank
    return [
        {
            "set": one.row["set"],
            "protocol": one.row["protocol"],
            "asked": asked,
            "group": one.groups[n],
            "rank": int(rank[n]) if len(rank) else None,
            "values": {name: float(values[n]) for name, values in kept.items()},
        }
        for n, asked in enumerate(one.asked)
    ]


def load(folder: Path) -> SavedRun:
    """Read a saved run, which has no `occurrences`. Raises UserError if the run is missing or incomplete."""
    try:
        whole = json.loads((folder / RUN).read_text("utf-8"))
        lines: dict[tuple[str, str], list[dict[str, Any]]] = {}
        for text in (folder / QUERIES).read_text("utf-8").splitlines():
            line = json.loads(text)
            lines.setdefault((line["set"], line["protocol"]), []).append(line)
        rows = {(row["set"], row["protocol"]): row for row in whole["rows"]}
        measured = tuple(_read(row, lines[key]) for key, row in rows.items())
        return SavedRun(str(whole["model"]), str(whole["key"]), measured)
    except FileNotFoundError:
        raise UserError(
            f"{folder} contains no saved run.", "Run `eval … --save DIR` to make one."
        ) from None
    except OSError as error:
        raise UserError(f"{folder} cannot be read: {error}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{folder} is not a run written by `eval --save`.") from error


def _read(row: dict[str, Any], lines: list[dict[str, Any]]) -> Measured:
    others = {
        name: np.array([line["values"][name] for line in lines], np.float64)
        for name in lines[0]["values"]
    }
    if lines[0]["rank"] is None:
        results = PerQuery(others)
    else:
        rank = np.array([line["rank"] for line in lines], np.float64)
        results = of_ranks(rank, others, np.empty(0, np.int64))
    asked = tuple(str(line["asked"]) for line in lines)
    return Measured(row, results, asked, tuple(int(line["group"]) for line in lines))


def compared(a: SavedRun, b: SavedRun) -> list[dict[str, Any]]:
    """Compare two runs: rows of {protocol, set, queries, metrics: {name: {a, b, difference, low, high, p}}}.

    Metrics that only one run has are omitted. Raises UserError if the runs share nothing, or if their queries differ under
    one name.
    """
    others = {(one.row["set"], one.row["protocol"]): one for one in b.measured}
    rows = []
    for one in a.measured:
        name, protocol = one.row["set"], one.row["protocol"]
        other = others.get((name, protocol))
        if other is None:
            continue
        if (one.asked, one.row["photos"]) != (other.asked, other.row["photos"]):
            raise UserError(f"The two runs have different queries for {name}, {protocol}.")
        shared = one.results.means.keys() & other.results.means.keys()
        if not shared:
            raise UserError(f"The two runs have no metric of {name}, {protocol} in common.")
        found = compare(
            _only(one.results, shared), _only(other.results, shared), np.array(one.groups)
        )
        rows.append(
            {
                "protocol": protocol,
                "set": name,
                "queries": one.row["queries"],
                "metrics": {metric: asdict(values) for metric, values in found.items()},
            }
        )
    if not rows:
        raise UserError("The two runs have no set and protocol in common.")
    return rows


def _only(results: PerQuery, names: Set[str]) -> PerQuery:
    return replace(results, means={n: v for n, v in results.means.items() if n in names})
