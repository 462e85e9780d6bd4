"""Plot a saved run, and print its table for the model card.

    photosearch eval --all ../shared/data --save RUN
    python assets/draw_quality.py RUN [FOLDER]

Writes quality-recall.svg and quality-classes.svg to FOLDER (default: the folder of this file).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from photosearch.evaluation.report import markdown

LEFT, RIGHT, WIDTH = 330, 30, 900
TOP, ROW, BOTTOM = 74, 26, 44
COLOURS = {"recall@1": "#1b6ca8", "recall@5": "#d9822b", "recall@10": "#3d8b40", "mAP": "#1b6ca8"}
STYLE = (
    "text{font:13px sans-serif;fill:#222}.title{font-size:16px;font-weight:bold}.note{fill:#777}"
)


def drawing(title: str, rows: list[dict[str, Any]], metrics: tuple[str, ...]) -> str:
    """One line per task, with a dot for each figure and a bar for its 95 % interval, on a scale from 0 to 1."""
    height = TOP + ROW * len(rows) + BOTTOM
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        f"<title>{escape(title)}</title><style>{STYLE}</style>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text class="title" x="16" y="26">{escape(title)}</text>',
    ]
    if len(metrics) > 1:
        for n, metric in enumerate(metrics):
            x = LEFT + 110 * n
            parts.append(f'<circle cx="{x}" cy="47" r="4.5" fill="{COLOURS[metric]}"/>')
            parts.append(f'<text x="{x + 10}" y="51">{metric}</text>')
    end = TOP + ROW * len(rows)
    for tenth in range(0, 11, 2):
        x = across(tenth / 10)
        parts.append(f'<path d="M{x} {TOP - 8}V{end}" stroke="#ddd"/>')
        parts.append(f'<text x="{x}" y="{end + 18}" text-anchor="middle">{tenth / 10:.1f}</text>')
    for n, row in enumerate(rows):
        parts += line(row, TOP + ROW * n + ROW / 2, metrics)
    parts.append(
        f'<text class="note" x="16" y="{height - 8}">Bars: 95 % intervals. In grey: a language that the model does not know.</text>'
    )
    return "\n".join([*parts, "</svg>"]) + "\n"


def line(row: dict[str, Any], y: float, metrics: tuple[str, ...]) -> list[str]:
    name = escape(f"{row['set']}, {row['protocol']}")
    kind = "note" if "note" in row else "known"
    parts = [f'<text x="{LEFT - 14}" y="{y + 4}" text-anchor="end" class="{kind}">{name}</text>']
    for n, metric in enumerate(metrics):
        colour = "#999" if "note" in row else COLOURS[metric]
        low, high = (across(value) for value in row["intervals"][metric])
        x, at = across(row["metrics"][metric]), y + 5 * (n - (len(metrics) - 1) / 2)
        parts.append(f'<path d="M{low} {at}H{high}" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<circle cx="{x}" cy="{at}" r="3.5" fill="{colour}"/>')
    return parts


def across(value: float) -> float:
    return round(LEFT + value * (WIDTH - LEFT - RIGHT), 1)


def main(run: Path, out: Path) -> None:
    saved = json.loads((run / "run.json").read_text("utf-8"))
    rows = [row for row in saved["rows"] if "mAP" in row["metrics"]]
    exact = [row for row in rows if not row["protocol"].endswith("_to_class")]
    classes = [row for row in rows if row["protocol"].endswith("_to_class")]
    out.mkdir(parents=True, exist_ok=True)
    for name, title, of_kind, metrics in (
        (
            "recall",
            "Share of queries whose photo is among the first",
            exact,
            ("recall@1", "recall@5", "recall@10"),
        ),
        ("classes", "Photos of the same class, mAP", classes, ("mAP",)),
    ):
        drawn = drawing(f"{title} ({saved['model']})", of_kind, metrics)
        (out / f"quality-{name}.svg").write_text(drawn, "utf-8")
    print(markdown(saved["rows"]), end="")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parent)
