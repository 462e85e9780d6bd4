from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from photosearch.evaluation.report import markdown, number

DRAW = Path(__file__).resolve().parents[2] / "assets" / "draw_quality.py"


def row(name: str, protocol: str, note: str = "", **metrics: float) -> dict[str, Any]:
    found = {
        "protocol": protocol,
        "set": name,
        "photos": 1000,
        "queries": 5000,
        "metrics": metrics,
        "intervals": {metric: [value * 0.9, value * 1.1] for metric, value in metrics.items()},
    }
    return {**found, "note": note} if note else found


ROWS = [
    row("a", "caption_to_photo", **{"recall@1": 0.25, "recall@5": 0.5, "recall@10": 0.6, "mAP": 0.4}),
    row("a", "caption_to_photo:de", "No German.", **{"recall@1": 0.1, "recall@5": 0.2, "recall@10": 0.3, "mAP": 0.1}),
    row("b", "caption_to_photo:de", "No German.", **{"recall@1": 0.1, "recall@5": 0.2, "recall@10": 0.3, "mAP": 0.1}),
    row("a", "caption_to_photo:languages", mean_rank_variance=5000.0),
    row("b & c", "sketch_to_class", **{"recall@1": 0.7, "recall@5": 0.8, "recall@10": 0.9, "mAP": 0.3}),
]  # fmt: skip


def test_the_table_of_the_model_card() -> None:
    lines = markdown(ROWS, ("recall@1", "median_rank")).splitlines()
    assert lines[:3] == [
        "| set | protocol | photos | queries | recall@1 | median_rank |",
        "|---|---|---|---|---|---|",
        "| a | caption_to_photo | 1,000 | 5,000 | 0.250 (0.225–0.275) |  |",
    ]
    assert len([line for line in lines if line.startswith("|")]) == 2 + 4
    assert lines[-2:] == ["", "No German. (a caption_to_photo:de, b caption_to_photo:de)"]
    assert "a, caption_to_photo:languages: mean_rank_variance 5,000 (4,500–5,500)" in lines


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("mAP", 0.12345, "0.123"),
        ("hub_skew", -12.5, "-12.500"),
        ("median_rank", 1.0, "1"),
        ("median_rank", 12.5, "12.5"),
        ("mean_rank_variance", 62076.13, "62,076.1"),
    ],
)
def test_numbers(name: str, value: float, said: str) -> None:
    assert number(name, value) == said


def test_plots_of_a_saved_run(tmp_path: Path) -> None:
    run = {"model": "tiny", "key": "tiny@1", "rows": ROWS}
    (tmp_path / "run.json").write_text(json.dumps(run))
    done = subprocess.run(
        [sys.executable, DRAW, tmp_path, tmp_path / "out"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "| a | caption_to_photo |" in done.stdout
    recall = (tmp_path / "out" / "quality-recall.svg").read_text("utf-8")
    classes = (tmp_path / "out" / "quality-classes.svg").read_text("utf-8")
    for drawn in (recall, classes):
        ET.fromstring(drawn)
        assert "tiny" in drawn
    assert (
        recall.count("<circle") == 3 * 3 + 3 and classes.count("<circle") == 1
    )  # three in the key
    assert "b &amp; c" in classes and "languages" not in recall
