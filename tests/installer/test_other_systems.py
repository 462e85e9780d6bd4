"""The build recipes for Windows and macOS, as far as they can be tested on another system."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.skipif(not shutil.which("makensis"), reason="needs NSIS")
def test_the_windows_setup_compiles_without_a_warning(tmp_path: Path) -> None:
    (tmp_path / "payload" / "_internal").mkdir(parents=True)
    for name in ("photosearch.exe", "photosearch-window.exe", "_internal/python311.dll"):
        (tmp_path / "payload" / name).write_bytes(b"MZ")
    setup = tmp_path / "PhotoSearch-setup.exe"
    run = subprocess.run(
        ["makensis", "-V2", "-WX", "-DVERSION=1.2.3", f"-DPAYLOAD={tmp_path / 'payload'}",
         f"-DOUTPUT={setup}", str(INSTALLER / "windows" / "photosearch.nsi")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0 and "warning" not in run.stdout, run.stdout
    assert setup.read_bytes()[:2] == b"MZ"


def test_the_windows_uninstaller_removes_what_the_setup_writes() -> None:
    text = (INSTALLER / "windows" / "photosearch.nsi").read_text("utf-8")
    install, _, removal = text.partition('Section "Uninstall"')
    for key in ("SystemFileAssociations", "Directory\\shell", "${RUN}", "${UNINSTALL}", ".lnk"):
        assert key in install and key in removal, key
    assert "RequestExecutionLevel user" in text and "Section /o" in text
    assert (
        'RMDir /r "$INSTDIR"' not in text
    )  # the user may have chosen a folder that contains other files


def test_the_mac_program_declares_what_it_reads_and_takes_its_version_from_the_code() -> None:
    plist = plistlib.loads((INSTALLER / "macos" / "Info.plist").read_bytes())
    assert plist["CFBundleIdentifier"] and "CFBundleVersion" not in plist
    assert all(
        plist[f"NS{place}UsageDescription"] for place in ("DocumentsFolder", "RemovableVolumes")
    )
    rights = plistlib.loads((INSTALLER / "macos" / "entitlements.plist").read_bytes())
    assert all(key.startswith("com.apple.security.cs.") for key in rights)


def test_no_secret_and_no_version_is_written_down() -> None:
    from photosearch import __version__

    for path in [*INSTALLER.rglob("*.*"), *WORKFLOWS]:
        if path.is_file() and path.suffix in (".sh", ".ps1", ".nsi", ".spec", ".yml", ".plist"):
            lines = path.read_text("utf-8").splitlines()
            code = [line for line in lines if not line.lstrip().startswith(("#", ";", "<?xml"))]
            assert not [line for line in code if __version__ in line], path


@pytest.mark.parametrize(
    "linter",
    [
        ["zizmor", "--offline", "--no-progress", "--config", str(ROOT / ".github" / "zizmor.yml")],
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    ],
    ids=["zizmor", "check-jsonschema"],
)
def test_the_workflows_pass_linters(linter: list[str]) -> None:
    if not shutil.which(linter[0]):
        pytest.skip(f"needs {linter[0]}")
    run = subprocess.run(
        [*linter, *map(str, WORKFLOWS)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_push_and_pull_request_is_checked_on_linux_and_tried_on_the_other_systems() -> None:
    text = (ROOT / ".github" / "workflows" / "checks.yml").read_text("utf-8")
    head, _, jobs = text.partition("\njobs:\n")
    assert '  push:\n    branches: ["**"]\n' in head and "  pull_request:\n" in head
    linux, _, smoke = jobs.partition("\n  smoke:\n")
    assert "bash .ci/run" in linux and (ROOT / ".ci" / "run").is_file()
    assert all(word in smoke for word in ("windows", "macos", "pip install", "smoke-test"))
    folders = re.findall(r"\btests/\S+", smoke)
    assert folders and all((ROOT / folder).is_dir() for folder in folders)


def test_the_workflow_builds_with_the_same_scripts() -> None:
    text = (ROOT / ".github" / "workflows" / "installers.yml").read_text("utf-8")
    for script in ("build-linux.sh", "windows/build-windows.ps1", "macos/build-macos.sh"):
        assert f"installer/{script}" in text and (INSTALLER / script).is_file()
    assert text.count("smoke-test") >= 2 and "SHA256SUMS" in text
