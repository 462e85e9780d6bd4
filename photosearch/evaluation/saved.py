"""A measured run in a folder, and two runs compared query by query.

`run.json` is {"model", "key", "rows"}; `queries.jsonl` has a line for each query: {set, protocol, asked, group, rank,
values}. `rank` is null where the query has none of its own.
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
DERIVED: Final = frozenset({"MRR", "recall@1", "recall@5", "recall@10"})  # follow from the rank


@dataclass(frozen=True)
class SavedRun:
    """What one model was measured to do. `model` is its name, `key` names its very files."""

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
    """Make the folder before hours are spent on what goes there. Raises UserError or EnvironmentFault."""
    with os_faults(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / RUN).is_file():
        raise UserError(f"{folder} holds other things.", "Name a new folder for the run.")


def save(run: SavedRun, folder: Path) -> None:
    """Write the run, in the place of one that is there. Raises EnvironmentFault."""
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
    """Raises UserError where there is no whole run. The photos' `occurrences` are not kept."""
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
        raise UserError(f"{folder} holds no saved run.", "`eval … --save DIR` makes one.") from None
    except OSError as error:
        raise UserError(f"{folder} cannot be read: {error}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{folder} is not a run as `eval --save` writes it.") from error


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
    """What both runs asked, figure by figure: {protocol, set, queries, metrics: {name: {a, b, difference, low, high, p}}}.

    Figures that only one run has, since another version measured it, are left out. Raises UserError where the runs share nothing, or asked different things under one name.
    """
    others = {(one.row["set"], one.row["protocol"]): one for one in b.measured}
    rows = []
    for one in a.measured:
        name, protocol = one.row["set"], one.row["protocol"]
        other = others.get((name, protocol))
        if other is None:
            continue
        if (one.asked, one.row["photos"]) != (other.asked, other.row["photos"]):
            raise UserError(f"The two runs asked different things of {name}, {protocol}.")
        shared = one.results.means.keys() & other.results.means.keys()
        if not shared:
            raise UserError(f"The two runs have no figure of {name}, {protocol} in common.")
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
