"""Packages that fail together."""

from __future__ import annotations

import pytest

from photosearch import doctor

GOOD = dict.fromkeys(doctor.PACKAGES, "1.0") | {
    "onnxruntime": "1.32.0",
    "onnxruntime-gpu": "",
    "PySide6-Essentials": "6.11.3",
}


def parts(python: tuple[int, int] = (3, 11), **versions: str) -> list[str]:
    changed = {name.replace("_", "-"): version for name, version in versions.items()}
    return [p.part for p in doctor.package_problems(GOOD | changed, python)]


def test_good_packages() -> None:
    assert parts() == []
    assert parts(onnxruntime="", onnxruntime_gpu="1.31.1") == []


def test_two_runtimes() -> None:
    (problem,) = doctor.package_problems(GOOD | {"onnxruntime-gpu": "1.31.1"}, (3, 11))
    assert "pip uninstall -y onnxruntime onnxruntime-gpu" in problem.fix


@pytest.mark.parametrize(
    ("version", "python", "bad"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("7.0", (3, 11), True),
        ("", (3, 11), False),
    ],
)
def test_the_window_library_that_crashes(version: str, python: tuple[int, int], bad: bool) -> None:
    assert parts(python, PySide6_Essentials=version) == (["PySide6"] if bad else [])
