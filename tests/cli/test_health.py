"""`doctor`, `smoke-test` and `demo` through the installed command, with the tiny model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.cli import demo, sample
from photosearch.cli.sample import SAMPLES, SamplePicture
from photosearch.engine.library import Engine
from tests.cli.conftest import Run, install_tiny


def test_doctor_finds_no_problem_in_a_healthy_library(
    run: Run, make_photos: Callable[..., Path], own_home: Path
) -> None:
    assert run("doctor", "--json").value["ok"]  # before there is a library
    run("index", make_photos(3))
    done = run("doctor", "--json")
    assert done.code == 0 and done.value["ok"] and done.value["problems"] == []
    info = done.value["info"]
    assert {"python", "onnxruntime", "PySide6-Essentials", "hnswlib", "model", "device"} <= set(
        info
    )
    assert "CPU" in info["device"] or "CUDA" in info["device"]
    assert info["data"] == str(own_home / "data") and info["library"].startswith("3 photos")
    assert "No problems found." in run("doctor").out


@pytest.mark.parametrize(
    ("file", "part"),
    [("data/models/tiny/text.onnx", "model"), ("config/settings.toml", "settings")],
)
def test_doctor_names_what_is_broken(
    run: Run, make_photos: Callable[..., Path], own_home: Path, file: str, part: str
) -> None:
    run("index", make_photos(2))
    (own_home / file).write_bytes(b"not = = what it was")
    done = run("doctor", "--json")
    assert done.code == 1 and not done.value["ok"]
    problem = done.value["problems"][0]
    assert set(problem) == {"part", "sentence", "fix"} and problem["part"] == part
    assert problem["fix"]


def test_doctor_reports_a_damaged_library_without_touching_it(
    run: Run, make_photos: Callable[..., Path], own_home: Path
) -> None:
    run("index", make_photos(2))
    database = own_home / "data" / "library.db"
    database.write_bytes(b"nonsense" * 512)
    done = run("doctor", "--json")
    assert done.code == 1 and done.value["problems"][0]["part"] == "library"
    assert database.read_bytes() == b"nonsense" * 512


def test_doctor_repairs_a_damaged_index_and_removes_left_over_files(
    run: Run, make_photos: Callable[..., Path], own_home: Path
) -> None:
    import os

    run("index", make_photos(4))
    for saved in (own_home / "data" / "index").rglob("*.idx"):
        saved.write_bytes(b"\0" * 100)
    stray = own_home / "data" / ".left.tmp"
    stray.write_bytes(b"half")
    os.utime(stray, (1, 1))
    fresh = own_home / "data" / ".in-use.tmp"
    fresh.write_bytes(b"half")

    done = run("doctor", "--json")
    assert done.code == 1 and {p["part"] for p in done.value["problems"]} == {
        "index (joint)",
        "index (visual)",
    }
    mended = run("doctor", "--fix", "--json")
    assert mended.code == 0 and mended.value["ok"], mended.err
    assert not stray.exists() and fresh.exists()
    assert len(run("search", "photo", "--json").value) == 4


def test_smoke_test_names_the_step_that_failed(run: Run) -> None:
    done = run("smoke-test", "--json")
    assert done.value["steps"][0]["step"] == "library"
    assert done.code == (0 if done.value["ok"] else 1)


def test_demo_prints_three_answers_and_leaves_the_users_library_alone(
    run: Run, own_home: Path
) -> None:
    pytest.importorskip("skimage", reason="needs the demo extra")
    install_tiny(own_home / "data" / "demo")
    done = run("demo", "--no-window", "--json")
    assert done.code == 0, done.err
    assert list(done.value) == list(demo.QUERIES)
    assert all(len(hits) == demo.ANSWERS for hits in done.value.values())
    assert run("status", "--json").value["photos"] == 0
    again = run("demo", "--no-window")
    assert f"{len(SAMPLES)} photos (nothing new)" in again.out
    assert all(f"“{words}”" in again.out for words in demo.QUERIES)


def test_the_demos_first_answers_are_right(own_home: Path, tmp_path: Path) -> None:
    pytest.importorskip("skimage", reason="needs the demo extra")
    placed = sample.copy_samples(tmp_path / "samples")
    with Engine.open(app_dirs(str(own_home)).create(), Settings(), write=True) as engine:
        engine.add_folder(str(tmp_path / "samples"))
        assert engine.index().encoded == len(SAMPLES)
        first = [
            placed[Path(engine.ask(Query(q), 1).hits[0].path).name].shows for q in demo.QUERIES
        ]
    assert first == ["Chelsea the cat", "an orange dahlia", "a man with a film camera"]


def test_every_sample_is_a_photograph_with_a_licence() -> None:
    from PIL import Image

    pytest.importorskip("skimage", reason="needs the demo extra")
    assert len(SAMPLES) >= 12
    for one in SAMPLES:
        assert one.licence and one.origin and one.shows
        with Image.open(sample.locate(one)) as image:
            assert min(image.size) >= 300


def test_a_missing_sample_is_named() -> None:
    with pytest.raises(UserError, match=r"photosearch\[demo\]"):
        sample.locate(SamplePicture("no-such-package", "x.jpg", "x", "x", "x"))
    with pytest.raises(UserError, match="no-such-file"):
        sample.locate(SamplePicture("pytest", "no-such-file.jpg", "x", "x", "x"))


@pytest.mark.parametrize(
    ("environment", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb0"}, True),
    ],
)
def test_which_environments_have_a_display(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], seen: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert demo.has_display(environment) is seen
