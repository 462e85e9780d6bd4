"""The help: its list of pages, its search, and whether its statements match the program."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.files import resource
from photosearch.base.settings import Settings
from photosearch.cli.parser import parse
from photosearch.cli.sample import SAMPLES
from photosearch.gui.dialogs.help import FILES, HelpDialog
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(resource("help").glob("*.md"))
DOCUMENTS = [*PAGES, ROOT / "README.md"]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


@pytest.fixture
def dialog(qtbot: QtBot) -> HelpDialog:
    made = HelpDialog([("Ctrl+F", "Find")])
    qtbot.addWidget(made)
    made.open_at(0)
    return made


def titles(dialog: HelpDialog, *, shown: bool = False) -> list[str]:
    rows = range(dialog.list.count())
    return [
        dialog.list.item(row).text() for row in rows if not (shown and dialog.list.isRowHidden(row))
    ]


def test_every_help_file_is_a_page(dialog: HelpDialog) -> None:
    assert sorted(FILES) == [page.stem for page in PAGES]
    heads = [(resource("help") / f"{name}.md").read_text("utf-8").split("\n")[0] for name in FILES]
    assert titles(dialog) == [
        "How to search",
        "Keyboard shortcuts",
        *(head.removeprefix("# ") for head in heads),
    ]
    assert all(len(dialog.text(page)) > 20 for page in range(dialog.list.count()))


def test_f1_opens_the_help_at_how_to_search(open_window: Open) -> None:
    desk = open_window(3)
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    dialog = desk.window.findChild(HelpDialog)
    assert dialog is not None and dialog.isVisible() and dialog.list.currentRow() == 0
    dialog.close()


def test_searching_shows_only_pages_with_the_words(dialog: HelpDialog) -> None:
    dialog.field.setText("cuDNN")
    assert titles(dialog, shown=True) == ["With an NVIDIA card"]
    assert dialog.browser.toPlainText().startswith("With an NVIDIA card")
    assert dialog.browser.textCursor().selectedText().lower() == "cudnn"
    assert len(dialog.browser.extraSelections()) == 1
    dialog.field.setText("no page says this")
    assert titles(dialog, shown=True) == []
    dialog.field.clear()
    assert titles(dialog, shown=True) == titles(dialog)
    assert dialog.browser.extraSelections() == []


def test_enter_goes_from_match_to_match(dialog: HelpDialog) -> None:
    dialog.field.setText("photos")
    count = len(dialog.browser.extraSelections())
    assert count > 1
    places = []
    for _ in range(count + 1):
        places.append(dialog.browser.textCursor().position())
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter searches, it does not close the help"
    assert places[:count] == sorted(set(places)) and places[count] == places[0]


def test_a_link_opens_another_page(dialog: HelpDialog) -> None:
    dialog.browser.anchorClicked.emit(QUrl("models.md"))
    assert dialog.list.currentItem().text() == "Models"
    dialog.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert dialog.list.currentItem().text() == "Models"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_links_lead_to_files_that_exist(path: Path) -> None:
    """Links in the help lead only to other pages, since the window opens nothing else."""
    links = LINK.findall(path.read_text("utf-8"))
    assert all((path.parent / link).exists() for link in links), links
    if path in PAGES:
        assert {link.removesuffix(".md") for link in links} <= set(FILES)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_commands_in_the_documents_are_commands(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = path.read_text("utf-8")
    lines = re.findall(r"^\$ (?:\S*/)?photosearch +(.*)$", text, re.M)
    lines += re.findall(r"`photosearch ((?!window)[a-z-]+(?: [^`]*)?)`", text)
    for line in lines:
        words = shlex.split(line, comments=True)
        if words and words[-1] not in (
            "model",
            "eval",
        ):  # a command group, named without its action
            try:
                parse(words)
            except SystemExit:
                pytest.fail(f"photosearch {line}: {capsys.readouterr().err}")
    assert lines or path.stem in ("folders", "your-data")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_menu_items_in_the_documents_are_in_the_menus(open_window: Open, path: Path) -> None:
    menus = {}
    for action in open_window(3).window.menuBar().actions():
        items = [item.text() for item in action.menu().actions()]
        menus[plain(action.text())] = {plain(item) for item in items}
    named = re.findall(r"\*(\w+) → ([^*]+)\*", path.read_text("utf-8"))
    assert [name for name in named if name[1] not in menus.get(name[0], ())] == []


def plain(text: str) -> str:
    return text.replace("&", "").rstrip(" …")


def test_every_sample_is_credited() -> None:
    text = (resource("help") / "samples.md").read_text("utf-8")
    rows = {line.strip("| ") for line in text.split("\n") if line.startswith("| ")}
    for sample in SAMPLES:
        found = [row for row in rows if sample.shows in row]
        assert len(found) == 1, sample
        assert all(part in found[0] for part in (sample.package, sample.licence, sample.origin)), (
            sample
        )


def test_every_setting_is_described_with_its_default() -> None:
    text = (resource("help") / "settings.md").read_text("utf-8")
    rows = {row[0]: row[1] for row in re.findall(r"^\| `(\w+)` \| .* \| (.+) \|$", text, re.M)}
    for field in fields(Settings):
        default = rows[field.name]
        if field.name != "excluded_patterns":
            value = list(field.default) if isinstance(field.default, tuple) else field.default
            assert default == f"`{json.dumps(value)}`"


class German(QTranslator):
    def translate(
        self, context: str, text: str, comment: str | None = None, number: int = -1
    ) -> str:
        return "Diese Seite ist auf Englisch." if text == "This page is in English." else ""

    def isEmpty(self) -> bool:
        return False


def test_users_of_other_languages_are_told_which_pages_are_in_english(qtbot: QtBot) -> None:
    translator = German()
    QCoreApplication.installTranslator(translator)
    try:
        dialog = HelpDialog([])
        qtbot.addWidget(dialog)
        dialog.open_at(0)
        assert not dialog.note.isVisible()
        dialog.open_at(3)
        assert dialog.note.isVisible() and dialog.note.text() == "Diese Seite ist auf Englisch."
    finally:
        QCoreApplication.removeTranslator(translator)


def test_english_users_see_no_such_note(dialog: HelpDialog) -> None:
    for page in range(dialog.list.count()):
        dialog.open_at(page)
        assert not dialog.note.isVisible()
