"""The duplicates page: groups of files that show the same picture, ticks for the trash, and a comparison of two files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.file_groups import CopyFile, CopyKind
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.flow import FlowLayout
from photosearch.gui.common.notice import Notice
from photosearch.gui.common.strip import Strip
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.window_page import ON_PHOTOS, Act, WindowPage
from photosearch.gui.duplicates.compare import Compare
from photosearch.gui.duplicates.group_table import CopyTable
from photosearch.gui.duplicates.group_view import THUMB, CopyView
from photosearch.gui.duplicates.group_words import words
from photosearch.gui.duplicates.groups import DuplicateGroups
from photosearch.gui.duplicates.trash_desk import TrashDesk
from photosearch.gui.results.photo_actions import PhotoActions

KINDS: tuple[CopyKind | None, ...] = (None, "exact", "near", "burst")
KEPT_BYTES = 40 * 1024 * 1024
REST = 30  # ms between the end of scrolling and the request for thumbnails


class DuplicatesPage(WindowPage):
    def __init__(
        self, client: Client, actions: PhotoActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self.copies = DuplicateGroups(client, self)
        self.trash = TrashDesk(self.copies, self)
        self.thumbnails = Thumbnails(self, KEPT_BYTES)
        self.thumbnails.have_made(client)
        self.thumbnails.set_side(round(THUMB.width() * self.devicePixelRatioF()))
        self.table = CopyTable(self.copies, self.thumbnails, self)
        self.view = CopyView(self.table)
        self.compare = Compare(client, self.copies)
        self.work = Strip(self.tr("S&top"), self.tr("Stop looking for duplicates"))
        self.notice = Notice()
        self.kinds = QComboBox()
        self.summary = QLabel(wordWrap=True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self._soon = QTimer(self, singleShot=True, interval=REST)
        self._soon.timeout.connect(self._want_thumbnails)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_state()

    def _make_buttons(self) -> None:
        self.again_button = self._button(
            self.tr("Search a&gain"),
            self.tr("Look for duplicates again"),
            self.copies.find,
        )
        self.same_button = self._button(
            self.tr("&Tick identical files"),
            self.tr("Tick all but one of the files that are identical byte for byte"),
            lambda: self.copies.tick_same(self.copies.of_kind(self.kind)),
        )
        self.none_button = self._button(
            self.tr("Tick &none"), self.tr("Remove all ticks"), self.copies.untick
        )
        self.compare_button = self._button(
            self.tr("&Compare"),
            self.tr("Compare this file with the best version of its group (Enter)"),
            self.show_compare,
        )
        self.undo_button = self._button(
            self.tr("Und&o"),
            self.tr("Restore the files that were last moved to the trash"),
            self.trash.undo,
        )
        self.trash_button = self._button(
            "", self.tr("Asks first; nothing is deleted"), self.trash.ask
        )

    def _button(self, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        back = self._button(
            self.tr("&Back to the photos"), self.tr("Back to the photos (Esc)"), self.closed.emit
        )
        title = QLabel(self.tr("Duplicates"))
        title.setObjectName("subtitle")
        top = QHBoxLayout()
        for part in (back, title):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.again_button)
        second = QHBoxLayout()
        second.addWidget(self.summary, 1)
        second.addWidget(self.kinds)
        self.kinds.setToolTip(self.tr("Filter the groups"))
        self.kinds.setAccessibleName(self.tr("Filter the groups"))
        self.more = QLabel(wordWrap=True)
        self.more.setObjectName("quiet")
        bottom = QHBoxLayout()
        left = FlowLayout()  # wraps the buttons in a narrow window
        for part in (self.same_button, self.none_button, self.compare_button, self.undo_button):
            left.addWidget(part)
        bottom.addLayout(left, 1)
        bottom.addWidget(self.trash_button)
        self.list = QWidget()
        column = QVBoxLayout(self.list)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.more)
        column.addWidget(self.view, 1)
        column.addLayout(bottom)
        self.stack = QStackedWidget()
        for page in (self.notice, self.list):
            self.stack.addWidget(page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.work)
        column.addLayout(second)
        column.addWidget(self.stack, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(whole)
        self.pages.addWidget(self.compare)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def _connect(self) -> None:
        self.copies.moved.connect(self._show_work)
        self.copies.grouped.connect(self._show_state)
        self.copies.grown.connect(lambda _groups: self._show_state())
        self.copies.ticks_changed.connect(self._show_ticks)
        self.copies.told.connect(self.told)
        self.trash.told.connect(self.told)
        self.trash.moved.connect(self._show_ticks)
        self.work.cancelled.connect(self.copies.cancel)
        self.kinds.activated.connect(lambda _: self._kind_chosen())
        self.view.filled.connect(self._rows_changed)
        self.table.rowsInserted.connect(lambda *_: self._soon.start())
        self.view.tick_wanted.connect(self.toggle_tick)
        self.view.compare_wanted.connect(self.show_compare)
        self.view.escaped.connect(self.closed)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_ticks())
        self.view.doubleClicked.connect(lambda _: self.show_compare())
        self.view.customContextMenuRequested.connect(self._context_menu)
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._soon.start())
        self.compare.closed.connect(self._leave_compare)

    # Overrides of WindowPage

    def enter(self) -> None:
        (self.compare if self._comparing else self.view).setFocus()

    def leave(self) -> None:
        if self._comparing:
            self.compare.close_page()

    def hits(self, act: Act) -> None:
        file = self.compare.file() if self._comparing else self.current()
        if file is not None:
            act([hit_of(file)])

    def offers(self) -> frozenset[str]:
        return (ON_PHOTOS - {"preview", "more", "less"}) | {"duplicates", "find"}

    def go_back(self) -> bool:
        """Leave the comparison, or else the page."""
        if self._comparing:
            self.compare.close_page()
            return True
        return super().go_back()

    # What is shown

    @property
    def kind(self) -> CopyKind | None:
        return KINDS[max(0, self.kinds.currentIndex())]

    def showEvent(self, event: QShowEvent) -> None:
        if self.copies.found is None and self.copies.trouble is None and not self.copies.groups:
            self.copies.find()
        self._soon.start()
        super().showEvent(event)

    def close_jobs(self) -> None:
        """Stop the threads that read thumbnails and previews and move files."""
        self.thumbnails.close()
        self.compare.sides.loader.close()
        self.trash.close()

    def _show_work(self) -> None:
        self.again_button.setEnabled(not self.copies.searching)
        if self.copies.searching:
            progress = self.copies.progress
            self.work.tell(words.progress(progress), progress.done, progress.total)
        else:
            self.work.hide()

    def _show_state(self) -> None:
        copies = self.copies
        self._name_kinds()
        shown = copies.of_kind(self.kind)
        self.summary.setText(words.summary(shown) if shown else "")
        self.kinds.setEnabled(bool(copies.groups))
        self.stack.setCurrentWidget(self.list if shown else self.notice)
        if copies.searching:
            self.notice.tell(
                self.tr("Looking for duplicates …"),
                self.tr("You can keep searching for photos in the meantime. No file is changed."),
                "search",
            )
        elif copies.trouble is not None:
            trouble = copies.trouble
            again = self.tr("&Try again")
            self.notice.tell(trouble.text, trouble.hint, "warning", {again: copies.find})
        elif copies.found is None:
            self.notice.tell(
                self.tr("The search was stopped"),
                "",
                "copies",
                {self.tr("Look for &duplicates"): copies.find},
            )
        elif not shown:
            self.notice.tell(
                self.tr("No duplicates of this kind")
                if copies.groups
                else self.tr("No duplicates found"),
                self.tr("PhotoSearch looked for identical files, changed copies and bursts."),
                "copies",
            )
        self._show_more()
        self._show_ticks()
        self._show_work()

    def _name_kinds(self) -> None:
        at = max(0, self.kinds.currentIndex())
        self.kinds.clear()
        for kind in KINDS:
            self.kinds.addItem(words.kind(kind, len(self.copies.of_kind(kind))))
        self.kinds.setCurrentIndex(at)

    def _show_more(self) -> None:
        lines = []
        found = self.copies.found
        if self.copies.stopped and self.copies.groups:
            lines.append(self.tr("The search was stopped. There may be more duplicates."))
        if found is not None and found.groups > self.copies.sent:
            left = found.groups - self.copies.sent
            lines.append(
                self.tr(
                    "Only the groups found first are shown. Search again to see %Ln more.", "", left
                )
            )
        if found is not None and found.uncompared:
            lines.append(
                self.tr("%Ln photo(s) not compared yet. Search again later.", "", found.uncompared)
            )
        self.more.setText(" ".join(lines))
        self.more.setVisible(bool(lines))

    def _show_ticks(self) -> None:
        count = len(self.copies.ticked)
        self.trash_button.setText(self.tr("&Move %Ln photo(s) to the trash …", "", count))
        self.trash_button.setEnabled(bool(count))
        self.none_button.setEnabled(bool(count))
        self.undo_button.setEnabled(bool(self.trash.last))
        self.compare_button.setEnabled(self.current() is not None)

    def _kind_chosen(self) -> None:
        self.view.begin_afresh()
        self.table.show_kind(self.kind)
        self._show_state()

    def _rows_changed(self) -> None:
        self._show_ticks()
        self._follow_compare()
        self._soon.start()

    def _want_thumbnails(self) -> None:
        top = self.view.rowAt(0)
        bottom = self.view.rowAt(self.view.viewport().height() - 1)
        if top < 0:
            return
        last = bottom if bottom >= 0 else len(self.table.rows) - 1
        files = [self.table.file(row) for row in range(top, last + 1)]
        self.thumbnails.want([file.thumb for file in files if file is not None])

    # The current file

    def current(self) -> CopyFile | None:
        return self.table.file(self.view.current_row())

    @property
    def _comparing(self) -> bool:
        return self.pages.currentWidget() is self.compare

    def toggle_tick(self) -> None:
        file = self.current()
        if file is not None:
            self.copies.tick(file, file.path not in self.copies.ticked)

    def show_compare(self) -> None:
        group, file = self.table.group(self.view.current_row()), self.current()
        if group is None:
            return
        self.pages.setCurrentWidget(self.compare)
        self.compare.show_group(self.copies.of_kind(self.kind), group, file)
        self.compare.setFocus()

    def _leave_compare(self) -> None:
        self.pages.setCurrentIndex(0)
        group, file = self.compare.group, self.compare.file()
        row = self.table.row_of(group, file) if group is not None and file is not None else -1
        if row >= 0:
            self.view.select(row)
        self.view.setFocus()

    def _follow_compare(self) -> None:
        """After a change of the groups, compare the same file with the best of its group; if impossible, leave the comparison."""
        group, file = self.compare.group, self.compare.file()
        if not self._comparing or group is None:
            return
        now = self.table.group(self.table.row_of(group, file))
        other = (
            next((f for f in now.files[1:] if file and f.path == file.path), None) if now else None
        )
        if now is not None and other is not None:
            self.compare.show_group(self.copies.of_kind(self.kind), now, other)
        else:
            self.compare.close_page()

    def _context_menu(self, point: QPoint) -> None:
        if self.current() is None or not self.view.indexAt(point).isValid():
            return
        menu = self.context_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def context_menu(self) -> QMenu:
        menu = QMenu(self)
        actions = self._actions
        for text, act in (
            (self.tr("&Compare"), self.show_compare),
            (self.tr("&Open"), lambda: self.hits(actions.open)),
            (self.tr("Show in &folder"), lambda: self.hits(actions.show_in_folder)),
            (self.tr("Copy &path"), lambda: self.hits(actions.copy_paths)),
            (self.tr("&Tick or untick for the trash"), self.toggle_tick),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act())
        return menu


def hit_of(file: CopyFile) -> Hit:
    return Hit(
        image_id=file.image_id,
        path=file.path,
        score=0.0,
        rank=1,
        width=file.width,
        height=file.height,
        taken_at=file.taken_at,
        thumb=file.thumb,
        offline=file.offline,
    )
