"""The help dialog: how to search, the keys, and the pages of `resources/help`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QBrush, QKeySequence, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.files import resource

# The names of the Markdown files without suffix, in the order of the list.
FILES = (
    "folders",
    "marks",
    "background",
    "models",
    "command-line",
    "installing",
    "nvidia",
    "settings",
    "your-data",
    "samples",
)
Item = Qt.ItemDataRole


def _table(rows: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td style='padding:3px 24px 3px 0'><b>{left}</b></td><td style='padding:3px 0'>{right}</td></tr>"
        for left, right in rows
    )
    return f"<table>{lines}</table>"


class HelpDialog(QDialog):
    """A list of pages on the left, the page on the right. The field above the list keeps the pages that contain its text.

    `keys`: (shortcut, description) of every command of the window.
    """

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(1040, 660)
        self.field = QLineEdit(placeholderText=self.tr("Search the help"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._next_match)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Help pages"))
        self.browser = QTextBrowser(openLinks=False)
        self.browser.anchorClicked.connect(self._follow)
        self.note = QLabel(self.tr("This page is in English."))
        self._foreign = self.note.text() != "This page is in English."
        self.note.setVisible(False)
        self._documents: list[QTextDocument] = []
        self._page(self.tr("How to search"), html=self._how())
        self._page(self.tr("Keyboard shortcuts"), html=self._keys(keys))
        for name in FILES:
            markdown = resource("help", f"{name}.md").read_text("utf-8")
            self._page(markdown.partition("\n")[0].removeprefix("# "), markdown=markdown)
        self.list.currentRowChanged.connect(self._show)
        self._lay_out()
        self.list.setCurrentRow(0)

    def open_at(self, page: int) -> None:
        self.field.clear()
        self.list.setCurrentRow(page)
        self.show()
        self.raise_()
        self.activateWindow()

    def text(self, page: int) -> str:
        return self._documents[page].toPlainText()

    def _lay_out(self) -> None:
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 36)
        self.field.setFixedWidth(self.list.width())
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.field)
        left.addWidget(self.list)
        right.addWidget(self.note)
        right.addWidget(self.browser)
        row.addLayout(left)
        row.addLayout(right, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter in the field goes to the next match
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(box)

    def _page(self, title: str, *, html: str = "", markdown: str = "") -> None:
        document = QTextDocument(self)
        document.setDocumentMargin(14)
        if html:
            document.setHtml(html)
        else:
            document.setMarkdown(markdown)
        self._documents.append(document)
        item = QListWidgetItem(title, self.list)
        item.setData(Item.UserRole, bool(markdown))

    def _show(self, page: int) -> None:
        if page < 0:
            return
        item = self.list.item(page)
        self.browser.setDocument(self._documents[page])
        self.browser.setAccessibleName(item.text())
        # The pages of `resources/help` are not translated.
        self.note.setVisible(bool(item.data(Item.UserRole)) and self._foreign)
        self._mark()

    def _follow(self, link: QUrl) -> None:
        """Open the help page that a link names; the pages have no other links."""
        name = link.path().removesuffix(".md")
        if name in FILES:
            self.list.setCurrentRow(len(self._documents) - len(FILES) + FILES.index(name))

    def _search(self, words: str) -> None:
        shown = [row for row, text in enumerate(self._documents) if _has(text, words)]
        for row in range(self.list.count()):
            self.list.setRowHidden(row, row not in shown)
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])
        else:
            self._mark()

    def _mark(self) -> None:
        """Highlight every match on the page, and scroll to the first one."""
        colors = self.palette()
        marks: list[QTextEdit.ExtraSelection] = []
        found = self._find(QTextCursor(self.browser.document()))
        while not found.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = found
            mark.format.setBackground(QBrush(colors.color(QPalette.ColorRole.Highlight)))
            mark.format.setForeground(QBrush(colors.color(QPalette.ColorRole.HighlightedText)))
            marks.append(mark)
            found = self._find(found)
        self.browser.setExtraSelections(marks)
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        if marks:
            self._next_match()

    def _next_match(self) -> None:
        """Scroll to the next match on the page; after the last one, start again at the first."""
        found = self._find(self.browser.textCursor())
        if found.isNull():
            found = self._find(QTextCursor(self.browser.document()))
        if not found.isNull():
            self.browser.setTextCursor(found)

    def _find(self, after: QTextCursor) -> QTextCursor:
        return self.browser.document().find(self.field.text().strip(), after)

    def _how(self) -> str:
        parts = [
            (
                self.tr("With words"),
                self.tr(
                    "Describe what the photo shows: “a red boat on a lake”, “kids at a "
                    "birthday party”, “close-up of a flower”. The starter model understands "
                    "English best, and also German, French, Czech and Chinese; other models understand "
                    "more languages. The best matches come first, and the results change while you type."
                ),
            ),
            (
                self.tr("With conditions"),
                self.tr(
                    "Say when or where: “last summer”, “christmas 2019”, “in Rome”. Or write "
                    "conditions: “date:2022-06..2022-09”, “camera:canon”, “rating:>=4”, “is:screenshot”, "
                    "“-type:png”; quoted words are looked for as text in the photo. Each condition is a chip. "
                    "If it was understood from plain words, click it to search for these words instead."
                ),
            ),
            (
                self.tr("With a picture"),
                self.tr(
                    "Drop a picture file onto the window, paste a picture (Ctrl+V), or "
                    "choose “Find similar” for a photo (Ctrl+D). The picture that you "
                    "search with stays on this machine too."
                ),
            ),
            (
                self.tr("With several pictures and words"),
                self.tr(
                    "Everything that you drop, paste or type is added to the search: more "
                    "pictures, words such as “at night”, and words to exclude, such as "
                    "“-people”. Hold Shift while you drop a picture to start a new search. "
                    "Each picture is a chip; click it to choose whether photos should be "
                    "like it, be unlike it, have its style, or match it as a drawing. The "
                    "sentence below states the whole search, and you can edit it."
                ),
            ),
            (
                self.tr("Say which results are right"),
                self.tr(
                    "Select photos in the results and press + for “More like this” or - for “Not this”. The search "
                    "stays as it is, but more photos like the right ones come up; the wrong ones come last. You can mark "
                    "several before the list changes: they are one round, with a chip. Ctrl+Z takes the last mark back. "
                    "“Find similar” begins a new search instead."
                ),
            ),
            (
                self.tr("With a part of a picture"),
                self.tr(
                    "Press R in the preview, or choose a part from the menu of a chip, and "
                    "drag a frame around what you are looking for."
                ),
            ),
            (
                self.tr("Saved searches"),
                self.tr(
                    "Ctrl+S saves a search under a name, with its pictures. Ctrl+B shows the saved searches; a "
                    "click asks one anew, so it also finds photos that you take later. “Save a search for photos "
                    "like this” makes an album of a few examples and a name for what they show."
                ),
            ),
            (
                self.tr("Without a search"),
                self.tr(
                    "If the search field is empty, all photos are shown, the newest first. "
                    "Use the timeline at the right edge to jump to a month."
                ),
            ),
            (
                self.tr("Filters"),
                self.tr(
                    "The button beside the search field offers dates, folders, cameras, places "
                    "and more. What you choose there is written into the field, so you can "
                    "change it, combine it with words, and save it."
                ),
            ),
            (
                self.tr("What the starter model cannot do well"),
                self.tr(
                    "The starter model is small and was trained for this program on "
                    "everyday scenes and things. It is weak at text in pictures, fine "
                    "differences, names of people and places, and long sentences. Fewer and "
                    "simpler words often find more."
                ),
            ),
            (
                self.tr("A photo is missing?"),
                self.tr(
                    "Check the folders panel (F9): is the folder listed, is its drive "
                    "connected, is the photo excluded? “Unreadable” lists every file that "
                    "could not be read, with the reason."
                ),
            ),
        ]
        return "".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in parts)

    def _keys(self, keys: Sequence[tuple[str, str]]) -> str:
        grid = [
            (self.tr("Letters"), self.tr("start a new search")),
            (self.tr("↓ in the search field"), self.tr("go to the photos, or to the completions")),
            (self.tr("Tab in the search field"), self.tr("complete a prefix or its value")),
            (self.tr("Alt+↓ in the search field"), self.tr("choose a recent search")),
            (self.tr("Arrows, Page Up/Down, Home, End"), self.tr("move; with Shift: select")),
            (self.tr("Ctrl+Space"), self.tr("select this photo, or no longer")),
            (self.tr("A tick"), self.tr("select a photo or a month; drag from it: select a run")),
            (self.tr("Shift+drag, Ctrl+drag"), self.tr("select what a frame touches")),
            (self.tr("Shift+drag on the timeline"), self.tr("show only these months")),
            (self.tr("Space or Enter"), self.tr("preview")),
            (self.tr("Ctrl+mouse wheel"), self.tr("change the thumbnail size")),
            (self.tr("Esc"), self.tr("leave the preview; clear the selection or the search")),
            (self.tr("Del on a chip"), self.tr("remove it from the search")),
        ]
        preview = [
            ("← →", self.tr("previous and next photo")),
            ("+ − " + self.tr("or mouse wheel"), self.tr("zoom")),
            ("Z " + self.tr("or double click"), self.tr("100 % or fit to the window")),
            (self.tr("Home, End"), self.tr("first and last photo")),
            ("I", self.tr("details, where you can edit title, caption and keywords")),
            ("T", self.tr("show the text in the photo")),
            ("W", self.tr("show where the photo matches the search, and why it was found")),
            ("R", self.tr("search with a part of this photo")),
            (self.tr("Drag, or Ctrl+drag"), self.tr("take the file to another program")),
        ]
        compared = [
            ("← →", self.tr("go to the previous or next photo, or move the divider")),
            ("+ − Z", self.tr("zoom all photos")),
            ("B", self.tr("two photos with a divider")),
            (self.tr("F, 0 to 9, P, X, U, [ and ]"), self.tr("mark or turn the framed photo")),
            ("Shift+P", self.tr("pick the framed photo, and reject the others")),
        ]
        slides = [
            (self.tr("Space"), self.tr("pause, go on")),
            ("← →", self.tr("previous and next photo")),
            ("+ −", self.tr("more or less time for each photo")),
        ]
        native = QKeySequence.SequenceFormat.NativeText
        shown = [(QKeySequence(key).toString(native), what) for key, what in keys if key]
        return "".join(
            f"<h3>{title}</h3>{_table(rows)}"
            for title, rows in (
                (self.tr("In the photos"), grid),
                (self.tr("In the preview"), preview),
                (self.tr("While you compare photos"), compared),
                (self.tr("In a slideshow"), slides),
                (self.tr("Everywhere"), shown),
            )
        )


def _has(document: QTextDocument, words: str) -> bool:
    return words.strip().lower() in document.toPlainText().lower()
