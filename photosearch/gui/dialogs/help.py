"""How to search, and every key: one dialog, two pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


def _table(rows: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td style='padding:3px 24px 3px 0'><b>{left}</b></td><td style='padding:3px 0'>{right}</td></tr>"
        for left, right in rows
    )
    return f"<table>{lines}</table>"


class HelpDialog(QDialog):
    """`keys`: (shortcut, what it does) of every action of the window."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(720, 600)
        self.tabs = QTabWidget()
        self._page(self.tr("How to search"), self._how())
        self._page(self.tr("Keys"), self._keys(keys))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(box)

    def open_at(self, page: int) -> None:
        self.tabs.setCurrentIndex(page)
        self.show()
        self.raise_()
        self.activateWindow()

    def text(self, page: int) -> str:
        browser = self.tabs.widget(page)
        assert isinstance(browser, QTextBrowser)
        return browser.toPlainText()

    def _page(self, title: str, html: str) -> None:
        browser = QTextBrowser()
        browser.setOpenExternalLinks(False)
        browser.document().setDocumentMargin(14)
        browser.setHtml(html)
        browser.setAccessibleName(title)
        self.tabs.addTab(browser, title)

    def _how(self) -> str:
        parts = [
            (
                self.tr("With words"),
                self.tr(
                    "Say what can be seen in the photo: “a red boat on a lake”, “kids at a birthday "
                    "party”, “close-up of a flower”. The starter model knows English; others know more "
                    "languages. The best matches come first. Results change while you type."
                ),
            ),
            (
                self.tr("With a picture"),
                self.tr(
                    "Drop a picture file onto the window, paste a picture (Ctrl+V), or choose “Find similar” "
                    "on a photo (Ctrl+D). The picture to search with stays on this machine, too."
                ),
            ),
            (
                self.tr("With several of them"),
                self.tr(
                    "What you drop, paste or type is added: more pictures, words such as “at night”, and "
                    "“-people” for what is to be away. Hold Shift while you drop to begin anew. Each picture "
                    "is a chip; a click on it says whether photos are to be like it, not like it, in its "
                    "style, or as it is drawn. The line below says it all, and can be edited."
                ),
            ),
            (
                self.tr("With a part of a picture"),
                self.tr(
                    "Press R in the preview, or choose it from a chip, and drag a frame about what you look for."
                ),
            ),
            (
                self.tr("With nothing"),
                self.tr(
                    "An empty field shows all photos, the newest first. The bar at the right edge goes to a year."
                ),
            ),
            (
                self.tr("What it cannot do well"),
                self.tr(
                    "The starter model is small. It was trained for this program on everyday scenes and things. "
                    "It is weak at text in pictures, counting, colours, names of people and places, and long "
                    "sentences. Fewer and plainer words often find more."
                ),
            ),
            (
                self.tr("A photo is missing?"),
                self.tr(
                    "Look at the folders panel (F9): is its folder listed, is the drive connected, is it "
                    "excluded? “Unreadable” lists every file that could not become a photo, with the reason."
                ),
            ),
        ]
        return "".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in parts)

    def _keys(self, keys: Sequence[tuple[str, str]]) -> str:
        grid = [
            (self.tr("Letters"), self.tr("start a search from anywhere in the photos")),
            (self.tr("↓ in the search field"), self.tr("go to the photos")),
            (self.tr("Alt+↓ in the search field"), self.tr("choose a recent search")),
            (self.tr("Arrows, Page Up/Down, Home, End"), self.tr("move; with Shift: select")),
            (self.tr("Space or Enter"), self.tr("preview")),
            (self.tr("Ctrl+wheel"), self.tr("size of the thumbnails")),
            (self.tr("Esc"), self.tr("leave the preview; clear the search")),
            (self.tr("Del on a chip"), self.tr("take it out of the search")),
        ]
        preview = [
            ("← →", self.tr("previous and next photo")),
            ("+ − " + self.tr("or wheel"), self.tr("zoom")),
            ("0 / 1", self.tr("fit into the window / one pixel to one pixel")),
            ("F", self.tr("full screen")),
            ("I", self.tr("details")),
            ("R", self.tr("search with a part of the photo")),
        ]
        native = QKeySequence.SequenceFormat.NativeText
        shown = [(QKeySequence(key).toString(native), what) for key, what in keys if key]
        return "".join(
            f"<h3>{title}</h3>{_table(rows)}"
            for title, rows in (
                (self.tr("In the photos"), grid),
                (self.tr("In the preview"), preview),
                (self.tr("Everywhere"), shown),
            )
        )
