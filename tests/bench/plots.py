"""Draw the figures of `python -m tests.bench scale --table FILE`: `python -m tests.bench.plots FILE assets/scale.svg`.

Needs the `bench` extra.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import matplotlib
import matplotlib.pyplot as plt

# Panels: title, the unit, and the lines, each a name and the key of the figure in the table.
PANELS: Final[tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "Latency (95 % of queries take less)",
        "ms",
        (
            ("bare scan over float32, top 50", "bare f32 scan, top 50, p95"),
            ("codes, top 50", "codes, top 50, p95"),
            ("codes inside a filter of 1 %", "codes inside 1 %, scattered, p95"),
            ("the window's query (10,000 ranked)", "engine, the window's query, p95"),
        ),
    ),
    ("Memory of the engine", "MB", (("resident", "memory of the engine (RSS)"),)),
    (
        "Time to open",
        "s",
        (
            ("library opened", "library opened (*)"),
            ("first answer after that", "first answer after that: all photos"),
        ),
    ),
    ("Cost: room on the disk", "MB", (("library without thumbnails", "library on the disk"),)),
)
ALONE: Final = {"Latency (95 % of queries take less)": "p95", "Memory of the engine": "memory"}


def value(row: dict[str, float], key: str) -> float | None:
    """The figure of a row under a key, in which * stands for any text."""
    begin, star, end = key.partition("*")
    found = [
        number
        for name, number in row.items()
        if (name == key if not star else name.startswith(begin) and name.endswith(end))
    ]
    return found[0] if found else None


def draw(rows: Sequence[dict[str, float]], path: Path) -> None:
    libraries = [row for row in rows if "photos" in row]
    alone = [row for row in rows if "codes alone" in row]
    matplotlib.rcParams.update(
        {"svg.hashsalt": "photosearch", "svg.fonttype": "path", "font.size": 9}
    )
    figure, axes = plt.subplots(1, len(PANELS), figsize=(16, 4), layout="constrained")
    for axis, (title, unit, lines) in zip(axes, PANELS, strict=True):
        _panel(axis, title, unit, lines, libraries, alone)
    figure.savefig(path, metadata={"Date": None})


def _panel(
    axis: Any,
    title: str,
    unit: str,
    lines: Sequence[tuple[str, str]],
    libraries: Sequence[dict[str, float]],
    alone: Sequence[dict[str, float]],
) -> None:
    for name, key in lines:
        points = [(row["photos"], value(row, key)) for row in libraries]
        known = [(count, found) for count, found in points if found]
        if known:
            axis.plot(*zip(*known, strict=True), marker="o", label=name)
    if alone and title in ALONE:
        axis.plot(
            [row["codes alone"] for row in alone],
            [row[ALONE[title]] for row in alone],
            marker="s",
            linestyle="none",
            color="black",
            label="codes alone",
        )
    axis.set(title=title, xlabel="photos", ylabel=unit, xscale="log", yscale="log")
    axis.grid(alpha=0.3)
    axis.legend()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("picture", type=Path)
    given = parser.parse_args()
    draw(json.loads(given.table.read_text(encoding="utf-8")), given.picture)


if __name__ == "__main__":
    main()
