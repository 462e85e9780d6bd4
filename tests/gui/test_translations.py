"""The translations contain every text of the window, are complete, and match the compiled files."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from photosearch.base.files import resource
from photosearch.gui.shell.app import install_translations
from tests.gui.conftest import Desk

GUI = Path(__file__).resolve().parents[2] / "photosearch" / "gui"
FOLDER = resource("translations")


def tool(name: str) -> str:
    found = Path(PySide6.__file__).parent / name
    if not found.exists():
        pytest.skip(f"PySide6 comes without {name} here")
    return str(found)


def messages(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ElementTree.parse(file).getroot().findall("context")
        for message in context.findall("message")
    }


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_is_in_the_translation(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    extra = ["-pluralonly"] if language == "en" else []
    sources = [str(p) for p in sorted(GUI.rglob("*.py"))]
    subprocess.run(
        [tool("lupdate"), *sources, "-ts", str(fresh), *extra, "-locations", "none"],
        check=True,
        capture_output=True,
    )
    assert messages(fresh).keys() == messages(FOLDER / f"photosearch_{language}.ts").keys()
    assert "" not in {context for context, _ in messages(fresh)}, "a text without a context"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_is_translated(language: str) -> None:
    for (_, source), message in messages(FOLDER / f"photosearch_{language}.ts").items():
        translation = message.find("translation")
        assert translation is not None and translation.get("type") is None, source
        forms = [f.text or "" for f in translation.findall("numerusform")] or [
            translation.text or ""
        ]
        for form in forms:
            assert form and "(s)" not in form, source
            assert form.count("&") == source.count("&"), source
            for mark in ("%1", "%2"):
                assert (mark in form) == (mark in source), source
        if message.get("numerus"):
            assert "%Ln" in forms[-1] and len(forms) == 2, source


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_compiled_files_are_current(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"
    source = FOLDER / f"photosearch_{language}.ts"
    subprocess.run(
        [tool("lrelease"), str(source), "-qm", str(compiled)], check=True, capture_output=True
    )
    assert compiled.read_bytes() == (FOLDER / f"photosearch_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", ["de", "en"])
def test_mnemonics_are_unique_within_a_menu(
    open_window: Callable[..., Desk], qapp: QApplication, language: str
) -> None:
    translators = install_translations(qapp, QLocale(language))
    bar = open_window(3).window.menuBar()
    for translator in translators:
        qapp.removeTranslator(translator)
    menus = [bar, *(action.menu() for action in bar.actions())]
    for menu in menus:
        texts = [a.text() for a in menu.actions() if a.text()]
        letters = [t.partition("&")[2][:1].lower() for t in texts]
        twice = [t for t, letter in zip(texts, letters, strict=True) if letters.count(letter) > 1]
        assert not twice and "" not in letters, twice or texts
