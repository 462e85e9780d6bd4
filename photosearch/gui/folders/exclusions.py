"""The dialog for exclusions: folders and name patterns that are not searched, and what is never searched."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.left_out import can_match, listed
from photosearch.base.records import display
from photosearch.base.settings import Settings
from photosearch.gui.common.client import Client
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.local_files import keep_text, kept_text
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.folders.folders_panel import choose_folder
from photosearch.gui.folders.left_out_dialog import LeftOutDialog


class TextList(QGroupBox):
    """A list of texts with buttons. Values keep bytes that are not valid text; only their display replaces them."""

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove the selected entries (Del)"))
        self.remove.setAutoDefault(False)
        self.remove.setShortcut("Del")
        self.remove.clicked.connect(self._remove)
        about = QLabel(hint, wordWrap=True)
        about.setObjectName("quiet")
        self.row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addLayout(self.row)
        self.column = column

    def values(self) -> tuple[str, ...]:
        return tuple(kept_text(self.list.item(row)) for row in range(self.list.count()))

    def set_values(self, values: Sequence[str]) -> None:
        self.list.clear()
        for value in values:
            self.add(value)

    def add(self, value: str) -> None:
        if value and value not in self.values():
            item = QListWidgetItem(display(value))
            keep_text(item, value)
            self.list.addItem(item)

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))


class ExclusionsDialog(QDialog):
    def __init__(
        self, preferences: Preferences, client: Client, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._client = client
        self.setWindowTitle(self.tr("Exclusions"))
        self.resize(620, 560)
        self.folders = TextList(
            self.tr("Folders"), self.tr("PhotoSearch ignores these folders and everything in them.")
        )
        self.patterns = TextList(
            self.tr("Name patterns"),
            self.tr(
                "PhotoSearch ignores files and folders with these names, wherever they are."
                " * stands for any characters."
            ),
        )
        self._button(self.folders, self.tr("&Add a folder …"), self._choose)
        self.folders.row.addStretch(1)
        self.folders.row.addWidget(self.folders.remove)
        self.pattern = QLineEdit()
        self.pattern.setPlaceholderText(self.tr("Name or pattern, such as *.tmp or Drafts"))
        self.pattern.setAccessibleName(self.tr("Name or pattern to exclude"))
        self.pattern.returnPressed.connect(self._add_pattern)
        self.patterns.row.addWidget(self.pattern, 1)
        self._button(self.patterns, self.tr("A&dd"), self._add_pattern)
        self.refusal = QLabel(wordWrap=True)
        self.refusal.hide()
        self.pattern.textEdited.connect(self.refusal.hide)
        self.patterns.column.addWidget(self.refusal)
        self.patterns.row.addWidget(self.patterns.remove)
        self._button(self.patterns, self.tr("&Restore defaults"), self._defaults)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Ok).setAutoDefault(False)
        self.show_button = box.addButton(
            self.tr("Show &what is left out …"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self.show_left_out)
        own = QWidget()
        column = QVBoxLayout(own)
        column.addWidget(self.folders, 1)
        column.addWidget(self.patterns, 1)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(own, self.tr("Your exclusions"))
        self.tabs.addTab(self._always(), self.tr("Always left out"))
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(box)

    @cached_property
    def left_out(self) -> LeftOutDialog:
        return LeftOutDialog(self._client, self)

    def _always(self) -> QWidget:
        """The built-in lists, to read only."""
        hint = QLabel(
            self.tr(
                "PhotoSearch never searches these, because they are not photos of your own. To search such a folder all"
                " the same, add it as a folder of its own. * stands for any characters; a slash ends the name of a"
                " folder."
            ),
            wordWrap=True,
        )
        hint.setObjectName("quiet")
        self.always = QTextBrowser(openLinks=False)
        self.always.setAccessibleName(self.tr("Always left out"))
        self.always.setHtml(
            "".join(
                f"<p><b>{worded(title)}</b><br>{worded(about)}<br>{html.escape(' · '.join(names))}</p>"
                for title, about, names in listed()
            )
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(hint)
        column.addWidget(self.always, 1)
        return page

    def _button(self, group: TextList, text: str, act: Callable[[], object]) -> None:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        group.row.addWidget(button)

    def open_fresh(self) -> None:
        settings = self._preferences.settings
        self.folders.set_values(settings.excluded_folders)
        self.patterns.set_values(settings.excluded_patterns)
        self.refusal.hide()
        self.tabs.setCurrentIndex(0)
        self.open()

    def show_left_out(self) -> None:
        """List what would be left out with the exclusions as they are in the dialog now."""
        if self._add_pattern():
            self.left_out.search(self.folders.values(), self.patterns.values())

    def accept(self) -> None:
        if not self._add_pattern():
            return
        self._preferences.change(
            excluded_folders=self.folders.values(), excluded_patterns=self.patterns.values()
        )
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in the field adds a name, so it must not press the default button as well."""
        returned = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (returned and self.focusWidget() is self.pattern):
            super().keyPressEvent(event)

    def _choose(self) -> None:
        choose_folder(self, self.tr("Choose a folder to exclude"), self.folders.add)

    def _add_pattern(self) -> bool:
        """Move what is in the field to the list. Returns False, and says why, if it can exclude nothing."""
        pattern = self.pattern.text().strip()
        if pattern and not can_match(pattern):
            self.refusal.setText(
                self.tr(
                    "{pattern} excludes nothing: it must be a single name, without a slash. To exclude one folder, add it"
                    " to the folders above."
                ).format(pattern=pattern)
            )
            self.refusal.show()
            self.tabs.setCurrentIndex(0)
            return False
        self.patterns.add(pattern)
        self.pattern.clear()
        return True

    def _defaults(self) -> None:
        self.patterns.set_values(Settings().excluded_patterns)
