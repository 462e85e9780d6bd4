"""The translations contain every text of the window, are complete, and match the compiled files."""

from __future__ import annotations

import ast
import importlib.util
import string
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import PySide6
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from photosearch.base import errors
from photosearch.base.files import resource
from photosearch.gui.shell.app import install_translations
from tests.gui.conftest import Desk

ROOT = Path(__file__).resolve().parents[2]
FOLDER = resource("translations")
ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.PhotoSearchError)
}


def load_installer() -> ModuleType:
    """installer/translations.py, which makes the files."""
    path = ROOT / "installer" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


INSTALLER = load_installer()
FORMS = {"zh": 1}  # of a plural; else 2


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


@pytest.mark.parametrize("language", INSTALLER.LANGUAGES)
def test_every_text_is_in_the_translation(language: str, tmp_path: Path) -> None:
    tool("lupdate")
    fresh = tmp_path / "fresh.ts"
    INSTALLER.update(language, fresh)
    assert messages(fresh).keys() == messages(FOLDER / f"photosearch_{language}.ts").keys()
    assert "" not in {context for context, _ in messages(fresh)}, "a text without a context"


@pytest.mark.parametrize("language", INSTALLER.LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    for (context, source), message in messages(FOLDER / f"photosearch_{language}.ts").items():
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
            if context == "engine":
                number = {("n", "")} & places(source)  # a plural need not name its number
                singular = number if form is not forms[-1] or len(forms) == 1 else set()
                assert places(form) | singular == places(source), source
        if message.get("numerus"):
            assert context == "engine" or "%Ln" in forms[-1], source
            assert len(forms) == FORMS.get(language, 2), source


def test_what_the_engine_tells_can_be_translated() -> None:
    """An error or a note made without `say` would reach the window in English."""
    plain = [
        f"{path.relative_to(ROOT)}, line {node.lineno}: {ast.unparse(node)}"
        for path in INSTALLER.heard()
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        for node in told(call)
        if is_plain(node)
    ]
    assert plain == []


def told(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that the user reads."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    notes = [keyword.value for keyword in call.keywords if keyword.arg in ("note", "hint")]
    if name in ERRORS:
        return [*call.args[2 if name == "FileError" else 0 :], *notes]
    if name == "Trouble":
        return [*call.args[1:], *notes]
    if name == "append" and ast.unparse(call.func).endswith("notes.append"):
        return call.args
    return notes


def is_plain(node: ast.expr) -> bool:
    """Whether this is a text without a code. A word in capitals, such as RAW, is a name."""
    if isinstance(node, ast.IfExp):
        return is_plain(node.body) or is_plain(node.orelse)
    if isinstance(node, ast.BoolOp):
        return any(is_plain(value) for value in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return bool(node.value) and not node.value.isupper()
    return isinstance(node, ast.JoinedStr | ast.BinOp)


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("UserError(f'There is no {x}.')", True),
        ("UserError(say('There is none.'), 'Try again.')", True),
        ("FileError(path, 'corrupt', 'The file is empty.')", True),
        ("FileError(path, 'unsupported', 'RAW')", False),
        ("Trouble(0, error.user_text, error.hint)", False),
        ("ModelChange('a', 'A', 'failed', note='It broke.')", True),
        ("seen.notes.append('a' + b)", True),
        ("ModelError(say('a') if x else 'b')", True),
    ],
)
def test_the_rule_sees_plain_texts(line: str, plain: bool) -> None:
    call = ast.parse(line).body[0]
    assert isinstance(call, ast.Expr) and isinstance(call.value, ast.Call)
    assert any(is_plain(node) for node in told(call.value)) is plain


def test_german_speaks_to_the_user_in_one_form() -> None:
    """“Sie”, never “du”."""
    familiar = {"du", "dich", "dir", "dein", "deine", "deinem", "deinen", "deiner", "deines"}
    text = (FOLDER / "photosearch_de.ts").read_text("utf-8").lower()
    words = {word.strip(string.punctuation + "„“‚‘…") for word in text.split()}
    assert words & familiar == set()


def places(text: str) -> set[tuple[str, str]]:
    """The values that a text has places for, and how floats are written there."""
    parts = string.Formatter().parse(text)
    return {(name, spec or "") for _text, name, spec, _kind in parts if name is not None}


@pytest.mark.parametrize("language", INSTALLER.LANGUAGES)
def test_the_compiled_files_are_current(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"
    source = FOLDER / f"photosearch_{language}.ts"
    subprocess.run(
        [tool("lrelease"), str(source), "-qm", str(compiled)], check=True, capture_output=True
    )
    assert compiled.read_bytes() == (FOLDER / f"photosearch_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", INSTALLER.LANGUAGES)
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
