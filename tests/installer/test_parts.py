"""What the packaged program carries and what it does not, and under which licences."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(name: str) -> ModuleType:
    """A module of installer/, which is no package."""
    sys.path.insert(0, str(ROOT / "installer"))
    try:
        spec = importlib.util.spec_from_file_location(name, ROOT / "installer" / f"{name}.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(str(ROOT / "installer"))


parts = load("parts")
licences = load("licences")


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6", False),
        ("PySide6/Qt/lib/libavcodec.so.61", False),
        ("libglib-2.0.so.0", False),
        ("libreadline.so.8", False),
        ("pillow.libs/libfreetype-57f805ba.so.6.20.6", True),
        ("pillow.libs/libxcb-9065bb12.so.1.1.0", True),
        ("libxcb-cursor.so.0", True),
        ("onnxruntime/capi/libonnxruntime_providers_shared.so", True),
    ],
)
def test_binaries(target: str, kept: bool) -> None:
    assert parts.keep_binary(target) is kept


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("numpy-2.4.6.dist-info/METADATA", True),
        ("numpy-2.4.6.dist-info/RECORD", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/qml/QtQuick/qmldir", False),
        ("resources/styles.json", True),
        ("resources/translations/photosearch_de.qm", True),
        ("numpy/tests/data.csv", False),
    ],
)
def test_data(target: str, kept: bool) -> None:
    assert parts.keep_data(target) is kept


def test_a_library_stays_only_for_who_stays() -> None:
    wanted = {
        "a.so": ["libone.so"],
        "libone.so": ["libtwo.so", "libc.so.6"],
        "libtwo.so": ["libone.so"],
        "libthree.so": [],
    }
    assert parts.reached(wanted, ["a.so", "not-there.so"]) == {"a.so", "libone.so", "libtwo.so"}


def test_the_parts_are_what_the_program_requires() -> None:
    found = {parts.canonical(name) for name in parts.distributions()}
    assert {"numpy", "onnxruntime", "pillow", "pyside6-essentials", "hnswlib", "h11"} <= found
    assert not found & {"torch", "pytest", "scikit-image", "hf-xet", "pip", "photosearch"}


def test_every_part_states_a_licence_that_is_not_the_gpl_alone() -> None:
    pytest.importorskip("PyInstaller", reason="needs the dev extra")
    table = licences.report(parts.distributions())
    assert licences.check(ROOT / "no-such-folder", table) == []


@pytest.mark.parametrize(
    ("licence", "only"),
    [
        ("GPL-3.0-or-later", True),
        ("GPL-2.0-only OR AGPL-3.0-only", True),
        ("GNU General Public License v2 (GPLv2)", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MPL-2.0 AND MIT", False),
        ("Apache-2.0", False),
    ],
)
def test_what_is_the_gpl_alone(licence: str, only: bool) -> None:
    assert licences.gpl_only(licence) is only


def test_a_library_that_nobody_looked_at_stops_the_build(tmp_path: Path) -> None:
    inner = tmp_path / "_internal"
    inner.mkdir()
    for name in ("libssl.so.3", "libxcb-cursor.so.0", "libpython3.11.so.1.0"):
        (inner / name).touch()
    assert licences.check(tmp_path, []) == []
    (inner / "libmystery.so.1").touch()
    (inner / "libreadline.so.8").touch()
    wrong = " ".join(licences.check(tmp_path, []))
    assert "libmystery.so.1: nobody" in wrong and "libreadline.so.8 is GPL" in wrong


def test_the_bill_of_materials_names_every_part_and_no_machine() -> None:
    table = [licences.Part("Foo_Bar", "1.2", "MIT"), licences.Part("baz", "3", "")]
    bill = licences.sbom(table)
    assert [part["purl"] for part in bill["components"]] == [
        "pkg:pypi/foo-bar@1.2",
        "pkg:pypi/baz@3",
    ]
    assert bill["metadata"]["component"]["version"] == licences._version()
