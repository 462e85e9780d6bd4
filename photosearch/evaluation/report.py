"""Rows of figures for people: lines for a terminal, and the table of a model card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

Row = dict[str, Any]

CARD: Final = ("recall@1", "recall@5", "recall@10", "mAP", "median_rank")


def markdown(rows: Sequence[Row], columns: Sequence[str] = CARD) -> str:
    """A table with each figure and its 95 % interval, and the notes below it."""
    head = ["set", "protocol", "photos", "queries", *columns]
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    notes: dict[str, list[str]] = {}
    for row in rows:
        cells = [row["set"], row["protocol"], f"{row['photos']:,}", f"{row['queries']:,}"]
        cells += [_cell(row, name) for name in columns]
        if any(name in row["metrics"] for name in columns):
            lines.append(f"| {' | '.join(cells)} |")
        if row.get("note"):
            notes.setdefault(row["note"], []).append(f"{row['set']} {row['protocol']}")
    for note, where in notes.items():
        lines += ["", f"{note} ({', '.join(where)})"]
    return "\n".join(lines) + "\n"


def _cell(row: Row, name: str) -> str:
    if name not in row["metrics"]:
        return ""
    low, high = row["intervals"][name]
    return f"{number(row['metrics'][name])} ({number(low)}–{number(high)})"


def number(value: float) -> str:
    """Three decimals, and fewer from 10 up: ranks need none."""
    return f"{value:.3f}" if abs(value) < 10 else f"{value:,.1f}".removesuffix(".0")
