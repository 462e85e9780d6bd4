"""Formats rows of metrics for people: terminal lines and the Markdown table of a model card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

Row = dict[str, Any]

CARD: Final = ("recall@1", "recall@5", "recall@10", "mAP", "median_rank")


def markdown(rows: Sequence[Row], columns: Sequence[str] = CARD) -> str:
    """A table of each metric with its 95 % interval, followed by the rows that have none of these metrics, and the notes."""
    head = ["set", "protocol", "photos", "queries", *columns]
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    others: list[str] = []
    notes: dict[str, list[str]] = {}
    for row in rows:
        cells = [row["set"], row["protocol"], f"{row['photos']:,}", f"{row['queries']:,}"]
        cells += [_cell(row, name) for name in columns]
        if any(name in row["metrics"] for name in columns):
            lines.append(f"| {' | '.join(cells)} |")
        else:
            told = ", ".join(f"{name} {_cell(row, name)}" for name in row["metrics"])
            others += ["", f"{row['set']}, {row['protocol']}: {told}"]
        if row.get("note"):
            notes.setdefault(row["note"], []).append(f"{row['set']} {row['protocol']}")
    lines += others
    for note, where in notes.items():
        lines += ["", f"{note} ({', '.join(where)})"]
    return "\n".join(lines) + "\n"


def _cell(row: Row, name: str) -> str:
    if name not in row["metrics"]:
        return ""
    value, ends = row["metrics"][name], row["intervals"][name]
    return f"{number(name, value)} ({'–'.join(number(name, end) for end in ends)})"


def number(name: str, value: float) -> str:
    """Three decimals; at most one for ranks."""
    return f"{value:,.1f}".removesuffix(".0") if "rank" in name else f"{value:.3f}"
