"""The models page of the settings: the recommended models as cards; behind them the table of all, with its buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.records import ModelEntry, Status, display
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.wording import disk_size, language, number
from photosearch.gui.models.cards import ModelCards
from photosearch.gui.models.desk import ModelDesk
from photosearch.gui.models.device_box import DeviceBox
from photosearch.gui.models.listing import ModelTable, figure_lines
from photosearch.gui.models.model_news import ModelNews
from photosearch.gui.models.questions import ModelQuestions


class ModelsPage(QWidget):
    def __init__(
        self, desk: ModelDesk, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.questions = ModelQuestions(desk, self)
        self.device = DeviceBox(preferences)
        self.list = ModelTable(desk, self)
        self.news = ModelNews(desk)
        self.cards = ModelCards(desk)
        self.empty = QLabel(self.tr("The models appear as soon as the search engine is ready."))
        self.empty.setObjectName("quiet")
        self.facts = QLabel(wordWrap=True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._make_table()
        self._make_buttons()
        self._lay_out()
        self.list.modelAboutToBeReset.connect(self._keep_selection)
        self.list.modelReset.connect(self._select_again)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._selected())
        desk.listed.connect(self._take_list)
        desk.moved.connect(self._selected)
        self.cards.all_wanted.connect(self.show_all)
        self._chosen = ""
        if desk.status is not None:
            self.show_status(desk.status)
        self._take_list()

    def _make_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.list)
        self.table.setAccessibleName(self.tr("Models"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(180)

    def _make_buttons(self) -> None:
        self.use_button = self._button(
            self.tr("&Use …"), self.tr("Search with this model"), self.questions.use
        )
        self.get_button = self._button(
            self.tr("&Download …"), self.tr("Download and install this model"), self.questions.fetch
        )
        self.pack_button = self._button(
            self.tr("&Pack to a zip file …"),
            self.tr("Save this model as a zip file for a computer without internet access"),
            self.questions.choose_target,
        )
        self.remove_button = self._button(
            self.tr("Re&move …"), self.tr("Delete this model's files"), self.questions.remove
        )
        self.back_button = QPushButton(self.tr("&Back to the recommended models"))
        self.back_button.setAutoDefault(False)
        put_icon(self.back_button, "left", 16, QPalette.ColorRole.ButtonText)
        self.back_button.clicked.connect(self.show_cards)
        self.import_button = QPushButton(self.tr("&Import"))
        self.import_button.setAutoDefault(False)
        self.import_button.setToolTip(
            self.tr("Install a model from a folder or a zip file, for example from a USB stick")
        )
        menu = QMenu(self.import_button)
        menu.addAction(self.tr("From a &zip file …"), self.questions.choose_zip)
        menu.addAction(self.tr("From a &folder …"), self.questions.choose_folder)
        self.import_button.setMenu(menu)

    def _button(self, text: str, tip: str, act: Callable[[ModelEntry], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.clicked.connect(lambda: self._with_entry(act))
        return button

    def _lay_out(self) -> None:
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(self.facts)
        scroll.setMinimumHeight(96)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.facts.setContentsMargins(8, 6, 8, 6)
        row = QHBoxLayout()
        for button in (self.use_button, self.get_button, self.import_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.pack_button, self.remove_button):
            row.addWidget(button)
        help_line = QLabel(
            self.tr(
                "To convert other weights, use the command line: photosearch model export NAME"
            ),
            wordWrap=True,
        )
        help_line.setObjectName("quiet")
        help_line.setToolTip(
            self.tr("This needs PyTorch, which is not part of the installed program")
        )
        self.all = QWidget()
        column = QVBoxLayout(self.all)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 3)
        column.addLayout(row)
        column.addWidget(scroll, 1)
        column.addWidget(help_line)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._scrolled(self.cards))
        self.pages.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for part in (self.news, self.empty):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addWidget(self.device)

    def _scrolled(self, part: QWidget) -> QScrollArea:
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(part)
        part.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    # What is shown

    def show_cards(self) -> None:
        """Show the recommended models."""
        self.pages.setCurrentIndex(0)

    def show_all(self) -> None:
        """Show the table of all models."""
        self.pages.setCurrentWidget(self.all)
        self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        self.desk.refresh()
        super().showEvent(event)

    def show_status(self, status: Status) -> None:
        if status.device:
            self.device.show_sentence(status.device)

    def selected(self) -> ModelEntry | None:
        return self.list.entry(self.table.currentIndex().row())

    def select(self, name: str) -> None:
        row = self.list.row_of(name)
        if row >= 0:
            self.table.selectRow(row)

    def _keep_selection(self) -> None:
        entry = self.selected()
        self._chosen = entry.name if entry else ""

    def _select_again(self) -> None:
        names = [self._chosen, *(e.name for e in self.desk.entries if e.in_use)]
        self.select(next((name for name in names if self.list.row_of(name) >= 0), ""))
        self._selected()

    def _take_list(self) -> None:
        self.empty.setVisible(not self.desk.entries)
        self.device.show_devices(self.desk.devices)
        self._selected()

    # The selected model

    def _with_entry(self, act: Callable[[ModelEntry], None]) -> None:
        entry = self.selected()
        if entry is not None:
            act(entry)

    def _selected(self) -> None:
        entry, desk = self.selected(), self.desk
        self.facts.setText(self.facts_text(entry) if entry else "")
        idle = not desk.kind
        here = entry is not None and entry.installed and not entry.problem
        used = entry is not None and entry.in_use
        filled = entry is not None and desk.is_filled(entry.name)
        starter = entry is not None and entry.name == "starter"
        self.import_button.setEnabled(idle)
        self.use_button.setEnabled(idle and here and not used and not filled)
        self.get_button.setEnabled(idle and entry is not None and entry.offer is not None)
        self.pack_button.setEnabled(idle and here and not starter)
        gone = entry is not None and (entry.installed or entry.partial > 0)
        self.remove_button.setEnabled(idle and gone and not (used or filled or starter))

    def facts_text(self, entry: ModelEntry) -> str:
        """The facts about a model, one per line."""
        lines = [display(entry.title) + (f" ({entry.name})" * (entry.name != entry.title))]
        if entry.problem:
            lines.append(display(entry.problem))
        lines.append(self.tr("Licence: %1").replace("%1", display(entry.licence)))
        spoken = ", ".join(language(code) for code in entry.languages)
        lines.append(self.tr("Languages: %1").replace("%1", spoken))
        lines.append(self._disk(entry))
        if not entry.verified and entry.figures:
            lines.append(
                self.tr(
                    "Untested; these figures are published ones, not measured with PhotoSearch."
                )
            )
        elif not entry.verified:
            lines.append(self.tr("The makers of PhotoSearch have not tested this model yet."))
        lines += figure_lines(entry)
        lines += [display(source) for source in entry.sources]
        lines.append(display(entry.note))
        if not entry.installed and entry.offer is None and "export" in entry.ways:
            how = self.tr("Create it on the command line: %1")
            lines.append(how.replace("%1", f"photosearch model export {entry.name}"))
        return "\n".join(line for line in lines if line)

    def _disk(self, entry: ModelEntry) -> str:
        usage = self.desk.usages.get(entry.name)
        files = entry.size if entry.installed else entry.partial
        parts = []
        if files:
            parts.append(self.tr("Disk space: %1 of files").replace("%1", disk_size(files)))
        if usage is not None:
            more = self.tr("%1 of embeddings and %2 of indexes for %3 photos")
            more = more.replace("%1", disk_size(usage.vector_bytes))
            more = more.replace("%2", disk_size(usage.index_bytes))
            parts.append(more.replace("%3", number(usage.photos)))
        return ", ".join(parts)
