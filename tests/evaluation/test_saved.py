"""A saved run keeps its figures, and two runs are compared query by query."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import EnvironmentFault, UserError
from photosearch.encoder.spec import Floats
from photosearch.evaluation.datasets import Task
from photosearch.evaluation.metrics import figures
from photosearch.evaluation.protocol import Measured, measured
from photosearch.evaluation.resampling import intervals
from photosearch.evaluation.saved import SavedRun, compared, load, prepare, save
from tests.fakes import HashEncoder

PHOTOS = 15


def task(protocol: str = "caption_to_photo", languages: tuple[str, ...] = ("en",)) -> Task:
    return Task(
        protocol,
        "set",
        tuple(Path(f"{n}.jpg") for n in range(PHOTOS)),
        tuple(f"caption {n} “é”" for n in range(30)),
        tuple(frozenset({n // 2}) for n in range(30)),
        tuple(n // 2 for n in range(30)),
        languages=languages,
    )


def vectors(seed: int, closeness: float) -> tuple[Floats, Floats]:
    """Vectors of queries near their photos; the better the model, the nearer."""
    chance = np.random.default_rng(seed)
    photos = chance.standard_normal((PHOTOS, 8)).astype(np.float32)
    noise = chance.standard_normal((30, 8)).astype(np.float32)
    return closeness * photos.repeat(2, axis=0) + noise, photos


def run_of(closeness: float, *tasks: Task) -> SavedRun:
    every = [measured(one, *vectors(7, closeness)) for one in tasks]
    return SavedRun.of(HashEncoder().spec, every)


@pytest.fixture
def whole() -> SavedRun:
    return run_of(0.5, task(), task("caption_to_photo:languages", ("en", "de")))


def test_a_saved_run_is_the_same(tmp_path: Path, whole: SavedRun) -> None:
    prepare(tmp_path / "a" / "run")
    save(whole, tmp_path / "a" / "run")
    found = load(tmp_path / "a" / "run")
    assert (found.model, found.key, found.rows) == (whole.model, whole.key, whole.rows)
    for one, other in zip(found.measured, whole.measured, strict=True):
        assert (one.asked, one.groups) == (other.asked, other.groups)
        assert one.results.means.keys() == other.results.means.keys()
        kept = figures(one.results)
        assert kept == {k: v for k, v in one.row["metrics"].items() if k != "hub_skew"}
        for name, ends in intervals(one.results, np.array(one.groups)).items():
            assert list(ends) == one.row["intervals"][name]


def test_each_querys_rank_can_be_read(tmp_path: Path, whole: SavedRun) -> None:
    save(whole, tmp_path)
    lines = [json.loads(line) for line in (tmp_path / "queries.jsonl").read_text().splitlines()]
    assert len(lines) == 30 + 15
    assert lines[3]["asked"] == "caption 3 “é”" and lines[3]["group"] == 1
    assert lines[3]["rank"] == whole.measured[0].results.rank[3]
    assert lines[-1]["rank"] is None and lines[-1]["values"].keys() == {"mean_rank_variance"}


def test_a_run_replaces_another_run_and_nothing_else(tmp_path: Path, whole: SavedRun) -> None:
    save(whole, tmp_path)
    prepare(tmp_path)
    save(run_of(2.0, task()), tmp_path)
    assert len(load(tmp_path).rows) == 1
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.txt").touch()
    with pytest.raises(UserError, match="contains other files"):
        prepare(tmp_path / "other")
    with pytest.raises(EnvironmentFault):
        prepare(tmp_path / "other" / "mine.txt")


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("run.json", None, "no saved run"),
        ("queries.jsonl", None, "no saved run"),
        ("run.json", "{", "not a run"),
        ("run.json", "[]", "not a run"),
        ("queries.jsonl", "", "not a run"),
        ("queries.jsonl", '{"set": "set", "protocol": "caption_to_photo"}\n', "not a run"),
    ],
)
def test_folders_that_are_not_runs(
    tmp_path: Path, whole: SavedRun, file: str, text: str | None, said: str
) -> None:
    save(whole, tmp_path)
    (tmp_path / file).unlink() if text is None else (tmp_path / file).write_text(text)
    with pytest.raises(UserError, match=said):
        load(tmp_path)


def test_the_better_run_is_found_better() -> None:
    worse, better = run_of(0.5, task()), run_of(2.0, task(), task("name_to_photo"))
    (row,) = compared(worse, better)
    assert (row["set"], row["protocol"], row["queries"]) == ("set", "caption_to_photo", 30)
    found = row["metrics"]["mAP"]
    assert found["a"] == worse.rows[0]["metrics"]["mAP"]
    assert found["b"] == better.rows[0]["metrics"]["mAP"]
    assert 0 < found["low"] < found["difference"] < found["high"] and found["p"] < 0.01
    assert row["metrics"]["median_rank"]["difference"] < 0
    (back,) = compared(better, worse)
    assert back["metrics"]["mAP"]["difference"] == -found["difference"]
    assert back["metrics"]["mAP"]["p"] == found["p"]


def test_a_run_of_an_older_version_is_compared_by_the_common_figures() -> None:
    older, newer = run_of(0.5, task()), run_of(2.0, task())
    results = older.measured[0].results
    del results.means["AP@10"]
    for row in (*compared(older, newer), *compared(newer, older)):
        assert set(row["metrics"]) == {*results.means, "median_rank"}
    results.means.clear()
    results.means["other"] = np.zeros(30)
    with pytest.raises(UserError, match="no metric"):
        compared(older, newer)


def test_runs_that_cannot_be_compared() -> None:
    one = run_of(0.5, task())
    with pytest.raises(UserError, match="no set and protocol in common"):
        compared(one, run_of(0.5, task("name_to_photo")))

    def changed(**fields: object) -> SavedRun:
        found: Measured = replace(one.measured[0], **fields)  # type: ignore[arg-type]
        return replace(one, measured=(found,))

    with pytest.raises(UserError, match="different queries for set, caption_to_photo"):
        compared(one, changed(asked=one.measured[0].asked[::-1]))
    with pytest.raises(UserError, match="different queries"):
        compared(one, changed(row={**one.rows[0], "photos": 16}))
