"""What the packaged program includes and excludes, and under which licences."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(name: str) -> ModuleType:
    """Load a module of installer/, which is not a package."""
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
contents = load("contents")


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
        ("emoji/unicode_codes/emoji.json", True),
        ("emoji/unicode_codes/emoji_de.json", False),
        ("resources/translations/photosearch_de.qm", True),
        ("numpy/tests/data.csv", False),
    ],
)
def test_data(target: str, kept: bool) -> None:
    assert parts.keep_data(target) is kept


def test_a_library_is_kept_only_if_something_kept_loads_it() -> None:
    wanted = {
        "a.so": ["libone.so"],
        "libone.so": ["libtwo.so", "libc.so.6"],
        "libtwo.so": ["libone.so"],
        "libthree.so": [],
    }
    assert parts.reached(wanted, ["a.so", "not-there.so"]) == {"a.so", "libone.so", "libtwo.so"}


def test_every_resource_is_packaged() -> None:
    resources = Path(__file__).resolve().parents[2] / "resources"
    named = {Path(pattern).parts[0] for pattern in parts.RESOURCES}
    assert named == {path.name for path in resources.iterdir()}


def test_the_parts_are_what_the_program_requires() -> None:
    found = {parts.canonical(name) for name in parts.distributions()}
    assert {"numpy", "onnxruntime", "pillow", "pyside6-essentials", "hnswlib", "h11"} <= found
    assert not found & {"torch", "pytest", "scikit-image", "hf-xet", "pip", "photosearch"}


def test_every_part_states_a_licence_other_than_the_gpl_alone() -> None:
    pytest.importorskip("PyInstaller", reason="needs the dev extra")
    table = licences.report(parts.distributions())
    assert {part.name for part in table} >= {
        "Python",
        "PyInstaller",
        "PySide6_Essentials",
        "onnxruntime",
    }
    assert all(part.licence and not licences.gpl_only(part.licence) for part in table), table


def test_every_part_has_the_text_of_its_licence(tmp_path: Path) -> None:
    pytest.importorskip("PyInstaller", reason="needs the dev extra")
    names = parts.distributions()
    folder = licences.licences_of(tmp_path)
    licences.collect(folder, names)
    table = [part for part in licences.report(names) if part.name != "Python"]
    assert licences.check(tmp_path, table) == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "pyside6-essentials-1.txt").read_text()
    assert (
        "onnxruntime" in (folder / "PARTS.txt").read_text()
        and (folder / "onnxruntime-2.txt").is_file()
    )
    (folder / "numpy-1.txt").unlink()
    [missing] = licences.check(tmp_path, table)
    assert missing.startswith("numpy") and missing.endswith("the text of its licence is missing.")


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
def test_which_licences_are_the_gpl_alone(licence: str, only: bool) -> None:
    assert licences.gpl_only(licence) is only


def test_a_library_of_unknown_licence_stops_the_build(tmp_path: Path) -> None:
    inner = tmp_path / "_internal"
    inner.mkdir()
    for name in ("libssl.so.3", "libxcb-cursor.so.0", "libpython3.11.so.1.0"):
        (inner / name).touch()
    assert licences.check(tmp_path, []) == []
    (inner / "libmystery.so.1").touch()
    (inner / "some.libs").mkdir()
    (inner / "some.libs" / "libpuzzle-0123abcd.so.2").touch()
    (inner / "libreadline.so.8").touch()
    wrong = " ".join(licences.check(tmp_path, []))
    unknown = "its licence is not in the table."
    assert f"libmystery.so.1: {unknown}" in wrong
    assert f"libpuzzle-0123abcd.so.2: {unknown}" in wrong
    assert "libreadline.so.8 is GPL" in wrong


def test_the_bill_of_materials_names_every_part_and_no_machine() -> None:
    table = [licences.Part("Foo_Bar", "1.2", "MIT"), licences.Part("baz", "3", "")]
    bill = licences.sbom(table)
    assert [part["purl"] for part in bill["components"]] == [
        "pkg:pypi/foo-bar@1.2",
        "pkg:pypi/baz@3",
    ]
    assert bill["metadata"]["component"]["version"] == licences._version()


def whole(*, cuda: bool) -> list[str]:
    """The file names of a complete package."""
    wanted = (*contents.WANTED, contents.CUDA) if cuda else contents.WANTED
    return [name.replace("*", "") for name in wanted]


@pytest.mark.parametrize("cuda", [False, True])
def test_a_package_contains_all_that_it_must_and_nothing_else(cuda: bool) -> None:
    names = whole(cuda=cuda)
    assert contents.faults(names, cuda=cuda) == []
    assert contents.faults(["./" + name for name in names], cuda=cuda) == []
    for name in names:
        rest = [other for other in names if other != name]
        assert len(contents.faults(rest, cuda=cuda)) == 1, name
    inner = contents.INNER
    for name in (
        "etc/xdg/autostart/photosearch.desktop",
        f"{inner}/torch/lib.so",
        f"{inner}/libreadline.so.8",
    ):
        assert contents.faults([*names, name], cuda=cuda) == [f"{name} should not be there."]


def test_the_packages_with_and_without_cuda_are_not_mixed_up() -> None:
    assert contents.faults(whole(cuda=False), cuda=True) == [f"{contents.CUDA} is missing."]
    [said] = contents.faults(whole(cuda=True), cuda=False)
    assert said == f"{contents.CUDA} belongs to photosearch-cuda."
