"""A line of the sidebar, as data and as an item of its tree."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from photosearch.base.frozen_class import frozen
from photosearch.gui.common.hinted_line import HINT

ENTRY = Qt.ItemDataRole.UserRole


@frozen
class Entry:
    """`icon`, `text`, `hint`: as it looks; the hint is a number at the right. What a click does: `command`, a command of the
    window; or a search with `words` in the order `sort`; or the saved search
    `search_id`; `album_id`: it also stands for an album. A folder has the id and path of its
    root, and its own path in it. `said`: what a screen reader says besides text and hint."""

    icon: str
    text: str
    hint: str = ""
    command: str = ""
    words: str | None = None
    sort: str = "match"
    search_id: int = 0
    album_id: int = 0
    root_id: int = 0
    root: str = ""
    folder: str = ""
    tip: str = ""
    said: str = ""


def dress(item: QTreeWidgetItem, entry: Entry) -> None:
    """Let an item show `entry`."""
    item.setData(0, ENTRY, entry)
    item.setText(0, entry.text)
    item.setData(0, HINT, entry.hint)
    item.setToolTip(0, entry.tip)
    spoken = ", ".join(part for part in (entry.text, entry.hint, entry.said) if part)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)


def items_in(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The items directly below an item."""
    found = (item.child(place) for place in range(item.childCount()))
    return [one for one in found if one is not None]


def entry_of(item: QTreeWidgetItem) -> Entry:
    found = item.data(0, ENTRY)
    return found if isinstance(found, Entry) else Entry("", item.text(0))
