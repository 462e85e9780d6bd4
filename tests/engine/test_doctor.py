"""Packages that fail together, and devices that cannot be used."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base import settings
from photosearch.base.files import app_dirs
from photosearch.encoder.providers import native
from photosearch.engine import doctor
from photosearch.images.decoders import can_decode
from tests.cli.conftest import install_tiny
from tests.encoder.devices import Device, put_in

GOOD = (
    dict.fromkeys(doctor.PACKAGES, "1.0")
    | dict.fromkeys(doctor.RUNTIMES, "")
    | {
        "onnxruntime": "1.32.0",
        "PySide6-Essentials": "6.11.3",
    }
)


def raising(error: Exception) -> Callable[[str], None]:
    def opening(_name: str) -> None:
        raise error

    return opening


def parts(python: tuple[int, int] = (3, 11), **versions: str) -> list[str]:
    changed = {name.replace("_", "-"): version for name, version in versions.items()}
    return [p.part for p in doctor.package_problems(GOOD | changed, python)]


def test_good_packages() -> None:
    assert parts() == []
    assert parts(onnxruntime="", onnxruntime_gpu="1.31.1") == []


def test_two_runtimes() -> None:
    (problem,) = doctor.package_problems(GOOD | {"onnxruntime-gpu": "1.31.1"}, (3, 11))
    assert "pip uninstall -y onnxruntime onnxruntime-gpu" in problem.fix
    assert parts(onnxruntime="", onnxruntime_directml="1.24.4") == []
    assert parts(onnxruntime_directml="1.24.4", onnxruntime_openvino="1.24.1") == ["onnxruntime"]


@pytest.mark.parametrize(
    ("version", "python", "bad"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("7.0", (3, 11), True),
        ("", (3, 11), False),
    ],
)
def test_a_window_library_that_crashes(version: str, python: tuple[int, int], bad: bool) -> None:
    assert parts(python, PySide6_Essentials=version) == (["PySide6"] if bad else [])


@pytest.mark.parametrize("wanted", ["auto", "cuda", "directml"])
def test_the_device_its_reason_and_every_rejection_are_reported(
    wanted: str, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_tiny(own_home)
    dirs = app_dirs()
    settings.change(dirs, provider=wanted)
    absent = Device(opening=raising(native.Fail("no CUDA-capable device is detected")))
    put_in(monkeypatch, cuda=absent, openvino=Device(quiet=True))
    report = doctor.examine(dirs)
    told = [
        *(["The installed ONNX Runtime does not support DirectML"] if wanted == "directml" else []),
        "CUDA found no device",
        "OpenVINO on a GPU found no device",
    ]
    assert [text for name, text in report.info.items() if name.startswith("not used")] == [
        f"{line}." for line in told
    ]
    told[0] = told[0].replace("The", "the")
    assert report.info["device"] == f"CPU, because {'; '.join(told)}."
    assert report.info["devices to choose from"] == "auto, cuda, openvino, cpu"
    problems = [problem for problem in report.problems if problem.part == "device"]
    if wanted == "auto":
        assert problems == []
    else:
        title = {"cuda": "CUDA", "directml": "DirectML"}[wanted]
        (problem,) = problems
        assert (
            problem.sentence
            == f"{title} is chosen in the settings but cannot be used: {'; '.join(told)}."
        )
        assert "auto" in problem.fix


def test_a_device_that_works_as_asked_is_no_problem(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_tiny(own_home)
    dirs = app_dirs()
    settings.change(dirs, provider="cuda")
    put_in(monkeypatch, cuda=Device())
    report = doctor.examine(dirs)
    assert report.info["device"].startswith("CUDA, because its vectors agree with the CPU's")
    assert "device" not in [problem.part for problem in report.problems]


def test_an_unknown_device_is_a_problem_of_the_settings(own_home: Path) -> None:
    install_tiny(own_home)
    dirs = app_dirs()
    settings.change(dirs, provider="abacus")
    report = doctor.examine(dirs)
    (problem,) = [problem for problem in report.problems if problem.part == "settings"]
    assert "abacus" in problem.sentence and "directml" in problem.sentence
    assert str(settings.settings_path(dirs)) in problem.fix and report.info["device"]


def test_a_missing_decoder_is_a_problem_with_a_fix(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_tiny(own_home)
    monkeypatch.setitem(sys.modules, "_pi_heif", None)
    can_decode.cache_clear()
    try:
        report = doctor.examine(app_dirs())
    finally:
        can_decode.cache_clear()
    assert report.info["decodes"].startswith("JPEG, PNG, WEBP, AVIF, TIFF")
    assert report.info["decodes"].endswith("JXL, RAW")
    (problem,) = (problem for problem in report.problems if problem.part == "formats")
    assert problem.sentence.startswith("HEIF pictures (.heic, .heif, .hif, .heics) cannot be")
    assert problem.fix == "pip install --force-reinstall pi-heif"
