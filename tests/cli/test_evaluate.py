"""`eval` through the installed command, with the tiny model."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.cli.conftest import TINY, Run, command
from tests.fakes import picture

METRICS = {
    "recall@1", "recall@5", "recall@10", "MRR", "mAP", "AP@10", "AP@50", "nDCG@10", "median_rank", "hub_skew"
}  # fmt: skip


def lines(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def labelled(folder: Path) -> Path:
    """Three photos, two captions each, and the class names of the same photos."""
    (folder / "images").mkdir(parents=True)
    rows, names = [], []
    for n, (colour, caption) in enumerate(
        [("red", "a red dog"), ("blue", "a blue cat"), ("green", "two photos")]
    ):
        picture(folder / "images" / f"{n}.jpg", colour)
        rows.append({"image": f"{n}.jpg", "en": [caption, f"photo of {caption}"]})
        name = "dog" if colour == "green" else colour  # the tiny model cannot read "green"
        names.append({"image": f"images/{n}.jpg", "class": name})
    lines(folder / "captions.jsonl", rows)
    lines(folder / "manifest.jsonl", names)
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of labelled folders: captions in two languages, class names, drawings."""
    data = tmp_path / "data"
    coco = labelled(data / "coco-mini")
    (coco / "manifest.jsonl").unlink()
    rows = [json.loads(line) for line in (coco / "captions.jsonl").read_text().splitlines()]
    lines(coco / "captions.jsonl", [{**row, "de": ["ein Hund"]} for row in rows])
    labelled(data / "imagenet-sample").joinpath("captions.jsonl").unlink()
    drawn = labelled(data / "sketches")
    (drawn / "captions.jsonl").unlink()
    picture(drawn / "sketch.png", "red", mark=5)
    with (drawn / "manifest.jsonl").open("a") as out:
        out.write(json.dumps({"image": "sketch.png", "role": "query", "class": "red"}) + "\n")
    (data / "other").mkdir()
    return data


def test_eval_prints_each_figure_with_its_interval(
    run: Run, tmp_path: Path, own_home: Path
) -> None:
    done = run("eval", labelled(tmp_path / "set"), "--json")
    captions, names = done.value
    assert [(row["protocol"], row["set"], row["photos"], row["queries"]) for row in done.value] == [
        ("caption_to_photo", "set", 3, 6),
        ("name_to_photo", "set", 3, 3),
    ]
    for row in (captions, names):
        assert set(row) == {"protocol", "set", "photos", "queries", "metrics", "intervals"}
        assert set(row["metrics"]) == set(row["intervals"]) == METRICS
        assert row["metrics"]["recall@5"] == 1
        assert all(low <= row["metrics"][k] <= high for k, (low, high) in row["intervals"].items())
    assert run("eval", tmp_path / "set", "--json").out == done.out
    assert "recall@10" in run("eval", tmp_path / "set").out
    assert not (own_home / "data" / "library.db").exists()
    assert not (own_home / "cache").exists()


def test_eval_of_all_folders(run: Run, data: Path) -> None:
    every = run("eval", "--all", data, "--json")
    assert [(row["set"], row["protocol"]) for row in every.value] == [
        ("coco-mini", "caption_to_photo"),
        ("coco-mini", "caption_to_photo:de"),
        ("imagenet-sample", "name_to_photo"),
        ("sketches", "name_to_photo"),
        ("sketches", "sketch_to_class"),
        ("coco-mini+imagenet-sample", "caption_to_photo"),
    ]
    assert every.value[1]["note"] == "The model Tiny does not know German; it knows English."
    assert every.value[-1]["photos"] == 6
    single = run("eval", data / "sketches", "--json").value
    assert single == every.value[3:5]
    said = run("eval", data, "--all").out
    assert "does not know German" in said and "coco-mini+imagenet-sample, caption_to_photo" in said


def test_eval_of_mixed_queries(run: Run, data: Path, own_home: Path) -> None:
    done = run("eval", "--mixed", data / "sketches", "--json")
    rows = {row["protocol"]: row for row in done.value}
    assert {"thumbnail_to_photo", "change_to_style", "change_to_style:WeiMoCIR"} <= set(rows)
    for row in done.value:
        assert set(row["metrics"]) == set(row["intervals"]) == METRICS
    gap = rows["thumbnail_to_photo:vector"]["above"]["recall@1"]
    assert gap["low"] <= gap["difference"] <= gap["high"]
    said = run("eval", "--mixed", data / "sketches").out
    assert "sketches, change_to_style:words: 2 queries" in said and "the mix is" in said
    assert not (own_home / "data" / "library.db").exists()


def test_eval_ignores_file_names(run: Run, tmp_path: Path) -> None:
    folder = labelled(tmp_path / "set")
    before = run("eval", folder, "--json").value
    for n in range(3):
        (folder / "images" / f"{n}.jpg").rename(folder / "images" / f"a red dog {n}.jpg")
    for file in ("captions.jsonl", "manifest.jsonl"):
        text = (folder / file).read_text()
        for n in range(3):
            text = text.replace(f"{n}.jpg", f"a red dog {n}.jpg")
        (folder / file).write_text(text)
    after = run("eval", folder, "--json").value
    assert before == after


def test_a_saved_run_is_compared_with_another(run: Run, data: Path, tmp_path: Path) -> None:
    kept = run("eval", "--all", data, "--save", tmp_path / "a", "--json")
    assert kept.value == json.loads((tmp_path / "a" / "run.json").read_text())["rows"]
    run("eval", data / "sketches", "--save", tmp_path / "b")
    found = run("eval", "--compare", tmp_path / "a", tmp_path / "b", "--json").value
    assert [(row["set"], row["protocol"]) for row in found] == [
        ("sketches", "name_to_photo"),
        ("sketches", "sketch_to_class"),
    ]
    for row in found:
        assert set(row["metrics"]) == METRICS - {"hub_skew"}
        for figure in row["metrics"].values():
            assert figure["difference"] == figure["low"] == figure["high"] == 0
            assert figure["a"] == figure["b"] and figure["p"] == 1
    assert "1.0000" in run("eval", "--compare", tmp_path / "a", tmp_path / "b").out


def test_models_are_measured_and_compared(run: Run, tmp_path: Path, own_home: Path) -> None:
    other = own_home / "data" / "models" / "other"
    shutil.copytree(TINY, other)
    spec = json.loads((other / "model.json").read_text())
    turned = {**spec["preprocess"], "mean": [0.9, 0.1, 0.9]}
    (other / "model.json").write_text(
        json.dumps({**spec, "name": "other", "title": "Other", "preprocess": turned})
    )
    folder = labelled(tmp_path / "set")
    run("eval", folder, "--save", tmp_path / "a")
    named = run("eval", folder, "--model", "other", "--save", tmp_path / "b", "--json").value
    assert json.loads((tmp_path / "b" / "run.json").read_text())["model"] == "other"
    saved = run("eval", "--compare", tmp_path / "a", tmp_path / "b", "--json").value
    models = run("eval", folder, "--compare", "tiny", "other", "--json").value
    mixed = run("eval", folder, "--compare", tmp_path / "a", "other", "--json").value
    assert saved == models == mixed
    assert [row["metrics"]["mAP"]["b"] for row in saved] == [row["metrics"]["mAP"] for row in named]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["eval"], "Name a folder"),
        (["eval", "SET", "--model", "nowhere"], "nowhere"),
        (["eval", "SET", "--all"], "no folders with labelled photos"),
        (["eval", "SET", "--save", "SET"], "contains other files"),
        (["eval", "SET", "--save", "FILE"], "captions.jsonl"),
        (["eval", "--compare", "SET", "SET"], "not a folder with a saved run"),
        (["eval", "SET", "--compare", "tiny", "nowhere"], "nowhere"),
        (["eval", "SET", "--compare", "tiny", "tiny", "--save", "NEW"], "neither --save"),
        (["eval", "SET", "--compare", "tiny", "tiny", "--model", "tiny"], "nor --model"),
    ],
)
def test_one_clear_sentence(run: Run, tmp_path: Path, words: list[str], said: str) -> None:
    folder = labelled(tmp_path / "set")
    places = {"SET": folder, "FILE": folder / "captions.jsonl", "NEW": tmp_path / "new"}
    done = run(*[str(places.get(word, word)) for word in words], "--json")
    assert done.code == 1 and done.out == ""
    assert said in done.sentences[-1]
    assert not (tmp_path / "new").exists()


def test_eval_names_files_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    folder = labelled(tmp_path / "set")
    (folder / "images" / "1.jpg").write_bytes(b"no picture")
    done = run("eval", folder, "--json")
    assert done.code == 1 and done.out == "" and "1.jpg cannot be measured" in done.err
    (folder / "images" / "1.jpg").unlink()
    assert "1.jpg does not exist" in run("eval", folder).err
    (folder / "captions.jsonl").write_text("{}\n{\n")
    assert "captions.jsonl cannot be read: line 2 is not JSON" in run("eval", folder).err


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_it_can_be_stopped(run: Run, tmp_path: Path, own_home: Path) -> None:
    folder = tmp_path / "large"
    (folder / "images").mkdir(parents=True)
    picture(tmp_path / "one.jpg", "red", size=(4000, 3000))
    for n in range(200):
        os.link(tmp_path / "one.jpg", folder / "images" / f"{n}.jpg")
    lines(folder / "captions.jsonl", [{"image": f"{n}.jpg", "en": ["a dog"]} for n in range(200)])
    child = subprocess.Popen(
        command("eval", str(folder), "--save", str(tmp_path / "run"), "--json"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not (tmp_path / "run").exists():
        assert time.monotonic() < deadline, "the command did not start"
        time.sleep(0.02)
    while not psutil.Process(child.pid).children():  # the decode children
        assert time.monotonic() < deadline and child.poll() is None, (
            "the command did not start to decode"
        )
        time.sleep(0.02)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 128 + signal.SIGINT and out == ""
    assert "stopped." in err and "Traceback" not in err
    assert list((tmp_path / "run").iterdir()) == []
