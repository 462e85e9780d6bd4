"""The dialog that gives a search a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.saved_search import LONGEST_NAME
from photosearch.base.searches import Query
from photosearch.gui.common.question import ask
from photosearch.gui.query.saved_desk import SavedDesk

PROPOSED = 60  # characters of the words of a search that make its first name


class SaveDialog(QDialog):
    """Saves one query. Closes once the engine has saved it; what goes wrong is said in the dialog."""

    def __init__(
        self, desk: SavedDesk, query: Query, parent: QWidget, *, sentence: str, note: str = ""
    ) -> None:
        """`sentence`: the query in words; `note`: what else is to be said about it, or ""."""
        super().__init__(parent)
        self._desk = desk
        self._query = query
        self.asked: QMessageBox | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save a search"))
        self.setMinimumWidth(460)
        self.name = QLineEdit(proposed(query))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setClearButtonEnabled(True)
        self.name.selectAll()
        label = QLabel(self.tr("&Name"))
        label.setBuddy(self.name)
        column = QVBoxLayout(self)
        for part in (label, self.name):
            column.addWidget(part)
        nameless = not query.words.strip()
        if nameless:
            self.name.setPlaceholderText(self.tr("What the pictures show: “our dog Bella”"))
        for text in (
            sentence,
            note,
            self.tr("The name is also what is searched for, so say what the pictures show.")
            if nameless
            else "",
            self.tr("It is asked anew each time, so it also finds photos that you take later."),
        ):
            if text:
                said = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
                said.setObjectName("quiet")
                column.addWidget(said)
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.trouble.hide()
        column.addWidget(self.trouble)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = QPushButton(self.tr("&Save"))
        box.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        box.accepted.connect(self.save)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.name.textChanged.connect(self._named)
        self._named()

    def _named(self) -> None:
        self.trouble.hide()
        self.save_button.setEnabled(bool(self.name.text().strip()))

    def save(self) -> None:
        """Save the search; ask first if the name is taken."""
        taken = self._desk.named(self.name.text())
        if taken is None:
            self._save(0)
            return
        self.asked = ask(
            self,
            self.windowTitle(),
            self.tr("Replace the saved search “%1”?").replace("%1", taken.name),
            [self.tr("There is a saved search of this name already.")],
            self.tr("&Replace it"),
            lambda: self._save(taken.id),
        )

    def _save(self, replaces: int) -> None:
        name = " ".join(self.name.text().split())
        self.save_button.setEnabled(False)  # until the answer
        self._desk.save(name, self._query, replaces, lambda why: self._saved(name, why))

    def _saved(self, name: str, why: str) -> None:
        self.save_button.setEnabled(True)
        if why:
            self.trouble.setText(why)
            self.trouble.show()
            return
        self._desk.told.emit(
            self.tr("“%1” saved. Ctrl+B shows all saved searches.").replace("%1", name)
        )
        self.accept()


def proposed(query: Query) -> str:
    """The name that is proposed for a search: its words, of which a long text leaves only the first."""
    words = " ".join(query.words.split())
    if len(words) <= PROPOSED:
        return words
    return words[: PROPOSED + 1].rpartition(" ")[0] or words[:PROPOSED]
