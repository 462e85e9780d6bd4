"""The files that describe the program to Linux: desktop entries, metadata, units; and their scripts."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from photosearch.base.formats import DECODER_PACKAGES, FORMATS

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "installer" / "linux"


def entry(name: str) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(LINUX / name, "utf-8")
    return parser["Desktop Entry"]


def test_the_menu_entry_opens_the_window() -> None:
    menu = entry("photosearch.desktop")
    assert menu["Exec"] == "photosearch" and menu["Terminal"] == "false"
    assert "MimeType" not in menu and menu["StartupWMClass"] == "photosearch"


def test_pictures_and_folders_are_opened_with_the_window_command() -> None:
    opens = entry("photosearch-search-with.desktop")
    assert opens["Exec"] == "photosearch window %F" and opens["NoDisplay"] == "true"
    kinds = opens["MimeType"].strip(";").split(";")
    assert kinds == [*(kind for found in FORMATS for kind in found.mime), "inode/directory"]


def test_nothing_starts_by_itself() -> None:
    script = (ROOT / "installer" / "build-linux.sh").read_text("utf-8")
    assert "etc/xdg" not in script and "postinst" not in script
    assert "[Install]" not in (LINUX / "photosearch.service").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_desktop_entries_are_valid() -> None:
    files = sorted(str(path) for path in LINUX.glob("*.desktop"))
    run = subprocess.run(
        ["desktop-file-validate", *files], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "")


def test_the_metadata_names_what_is_installed() -> None:
    root = ElementTree.parse(LINUX / "org.photosearch.PhotoSearch.metainfo.xml").getroot()
    assert root.findtext("launchable") == "photosearch.desktop"
    assert root.findtext("provides/binary") == "photosearch"
    release = root.find("releases/release")
    assert release is not None and release.get("version") == "@VERSION@"


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstream")
def test_the_metadata_is_valid(tmp_path: Path) -> None:
    text = (LINUX / "org.photosearch.PhotoSearch.metainfo.xml").read_text("utf-8")
    file = tmp_path / "org.photosearch.PhotoSearch.metainfo.xml"
    file.write_text(text.replace("@VERSION@", "1.2.3").replace("@DATE@", "2026-01-01"), "utf-8")
    run = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="needs shellcheck")
def test_shell_scripts_are_clean() -> None:
    scripts = sorted(str(path) for path in (ROOT / "installer").rglob("*.sh"))
    run = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd")
def test_the_units_are_valid(tmp_path: Path) -> None:
    for name in ("photosearch.service", "photosearch.timer"):
        text = (LINUX / name).read_text("utf-8")  # the program need not be installed here
        (tmp_path / name).write_text(text.replace("/usr/bin/photosearch", "/bin/true"), "utf-8")
    run = subprocess.run(
        ["systemd-analyze", "--user", "verify", *sorted(str(p) for p in tmp_path.iterdir())],
        capture_output=True, text=True, check=False, env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
    )  # fmt: skip
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_the_versions_of_all_built_in_packages_are_pinned() -> None:
    sys.path.insert(0, str(ROOT / "installer"))
    try:
        import parts
    finally:
        sys.path.remove(str(ROOT / "installer"))
    lines = (ROOT / "installer" / "constraints.txt").read_text("utf-8").splitlines()
    pins = {parts.canonical(line.split("==")[0]) for line in lines if "==" in line}
    needed = {parts.canonical(name) for name in parts.distributions()}
    assert needed <= pins, needed - pins


def test_the_licence_report_covers_every_decoder() -> None:
    sys.path.insert(0, str(ROOT / "installer"))
    try:
        import parts
    finally:
        sys.path.remove(str(ROOT / "installer"))
    assert set(DECODER_PACKAGES) <= {parts.canonical(name) for name in parts.distributions()}


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root on Linux")
def test_the_package_works_in_a_bare_system() -> None:
    """Install it without Python, upgrade it, run it, remove it."""
    script = ROOT / "installer" / "prove-deb.sh"
    run = subprocess.run(["bash", str(script)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, (run.stdout + run.stderr)[-3000:]
