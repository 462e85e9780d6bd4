"""Compare two files of a group side by side: zoom and position in step, and a table of their differences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.file_groups import CopyFile, FileGroup
from photosearch.gui.common.client import Client
from photosearch.gui.common.side_by_side import PhotoPane, SideBySide
from photosearch.gui.common.wording import (
    disk_size,
    file_name,
    file_time,
    folder_name,
    moment,
    number,
)
from photosearch.gui.duplicates.group_words import pixels, words
from photosearch.gui.duplicates.groups import DuplicateGroups


class Side(PhotoPane):
    """One half of the comparison, with a box that ticks the file for the trash."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.file: CopyFile | None = None
        self.tick = QCheckBox()
        self.tick.setText(self.tr("Move to the trash"))
        self.tick.setToolTip(
            self.tr("Nothing is moved until you confirm it on the duplicates page")
        )
        self.tick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.addWidget(self.tick)


class Compare(QWidget):
    closed = Signal()

    def __init__(
        self, client: Client, copies: DuplicateGroups, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Two files side by side"))
        self._copies = copies
        self._groups: Sequence[FileGroup] = ()
        self._at = 0
        self._member = 1
        self.left, self.right = Side(self.tr("The best version")), Side(self.tr("The other file"))
        self.sides = SideBySide(client, (self.left, self.right), self)
        self._place = QLabel()
        self._facts = QGridLayout()
        self._cells: dict[tuple[int, int], QLabel] = {}
        self._lay_out()
        copies.ticks_changed.connect(self._show_ticks)
        for side in (self.left, self.right):
            side.tick.clicked.connect(lambda on, s=side: self._tick(s, on))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for text, tip, act in (
            (self.tr("&Back to the groups"), self.tr("Back to the groups (Esc)"), self.close_page),
            (self.tr("Previo&us file"), self.tr("Previous file of the group (←)"), self.previous),
            (self.tr("&Next file"), self.tr("Next file of the group (→)"), self.next),
        ):
            button = QPushButton(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            top.addWidget(button)
        top.addStretch(1)
        top.addWidget(self._place)
        both = QHBoxLayout()
        both.setSpacing(8)
        for side in (self.left, self.right):
            both.addWidget(side, 1)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(3)
        self._facts.setColumnStretch(1, 1)
        self._facts.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(top)
        column.addLayout(both, 1)
        column.addLayout(self._facts)

    # What is shown

    @property
    def group(self) -> FileGroup | None:
        return self._groups[self._at] if self._at < len(self._groups) else None

    def file(self) -> CopyFile | None:
        """The file on the right."""
        return self.right.file

    def show_group(
        self, groups: Sequence[FileGroup], group: FileGroup, file: CopyFile | None = None
    ) -> None:
        """Show the best file of a group beside `file`, or beside the second one if `file` is None or the best."""
        self._groups = groups
        self._at = next((n for n, other in enumerate(groups) if other is group), 0)
        member = group.files.index(file) if file in group.files else 1
        self._show(max(1, member))

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Go to another file of the group; at its ends, to the next or the previous group."""
        group = self.group
        if group is None:
            return
        member = self._member + by
        if 1 <= member < len(group.files):
            self._show(member, keep_view=True)
        else:
            self.step_group(by)

    def step_group(self, by: int) -> None:
        if 0 <= self._at + by < len(self._groups):
            self._at += by
            self._show(1 if by > 0 else len(self._groups[self._at].files) - 1)

    def _show(self, member: int, *, keep_view: bool = False) -> None:
        group = self.group
        if group is None:
            return
        self._member = member
        place = self.tr("File %1 of %2, group %3 of %4")
        for mark, value in enumerate(
            (member + 1, len(group.files), self._at + 1, len(self._groups)), 1
        ):
            place = place.replace(f"%{mark}", number(value))
        self._place.setText(place)
        for side, file in ((self.left, group.files[0]), (self.right, group.files[member])):
            self._put(side, file, words.relation(file, group.files[0]), keep_view=keep_view)
        self._show_facts(group)
        self._show_ticks()
        self.sides.load()

    def _put(self, side: Side, file: CopyFile, what: str, *, keep_view: bool) -> None:
        side.title.setText(what)
        side.canvas.setAccessibleDescription(file_name(file.path))
        side.file = file
        self.sides.put(side, file.image_id, QSize(file.width, file.height), keep_view=keep_view)

    # Facts and ticks

    def _show_facts(self, group: FileGroup) -> None:
        pair = (group.files[0], group.files[self._member])
        lines: list[tuple[str, Callable[[CopyFile], str]]] = [
            (self.tr("Name"), lambda file: file_name(file.path)),
            (self.tr("Folder"), lambda file: folder_name(file.path)),
            (self.tr("Size"), lambda file: disk_size(file.bytes)),
            (self.tr("Dimensions"), pixels),
            (self.tr("Taken"), lambda file: moment(file.taken_at) or "–"),
            (self.tr("Modified"), lambda file: file_time(file.mtime_ns)),
        ]
        for row, (name, value) in enumerate(lines):
            left, right = (value(file) for file in pair)
            differs = left != right
            self._cell(row, 0).setText(name)
            for column, text in ((1, left), (2, right)):
                cell = self._cell(row, column)
                cell.setText(f"≠ {text}" if differs and column == 2 else text)
                cell.setProperty("differs", differs)
                font = cell.font()
                font.setBold(differs)
                cell.setFont(font)
                cell.setAccessibleName(f"{name}: {text}")
                cell.setToolTip(text)

    def _cell(self, row: int, column: int) -> QLabel:
        if (row, column) not in self._cells:
            label = QLabel()
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(60)
            if column == 0:
                label.setObjectName("quiet")
            else:
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(label, row, column)
            self._cells[row, column] = label
        return self._cells[row, column]

    def facts(self) -> dict[str, tuple[str, str, bool]]:
        """The table of facts as {row name: (left, right, whether they differ)}."""
        rows = {row for row, _column in self._cells}
        return {
            self._cells[row, 0].text(): (
                self._cells[row, 1].text(),
                self._cells[row, 2].text(),
                bool(self._cells[row, 1].property("differs")),
            )
            for row in rows
        }

    def _show_ticks(self) -> None:
        for side in (self.left, self.right):
            if side.file is not None:
                side.tick.setChecked(side.file.path in self._copies.ticked)
                side.tick.setEnabled(not side.file.offline)

    def _tick(self, side: Side, on: bool) -> None:
        if side.file is not None:
            self._copies.tick(side.file, on)
            self._show_ticks()

    def close_page(self) -> None:
        self.sides.stop()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        acts: dict[int, Callable[[], object]] = {
            key.Key_Left: self.previous,
            key.Key_Right: self.next,
            key.Key_PageUp: lambda: self.step_group(-1),
            key.Key_PageDown: lambda: self.step_group(1),
            key.Key_Plus: self.right.canvas.zoom_in,
            key.Key_Equal: self.right.canvas.zoom_in,
            key.Key_Minus: self.right.canvas.zoom_out,
            key.Key_Z: self.right.canvas.toggle_zoom,
            key.Key_Space: lambda: self._tick(self.right, not self.right.tick.isChecked()),
            key.Key_Escape: self.close_page,
        }
        act = acts.get(event.key())
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            act()
