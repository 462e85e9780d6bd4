"""The folders of the sidebar: the library's folders with their state, and the folders in them, asked for as they are opened."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTreeWidgetItem

from photosearch.base.records import InnerFolder, RootState, Status, display
from photosearch.base.watch_states import WatchState, explained_state, mode_title
from photosearch.gui.common.client import Client
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.wording import file_name, number, plain_tip
from photosearch.gui.sidebar.entries import Entry, dress, entry_of, items_in
from photosearch.language.filters import Filter
from photosearch.language.terms import typed_filter
from photosearch.service.messages import Event, InnerFolders
from photosearch.service.requests import GetInnerFolders


def words_of(root: str, folder: str) -> str:
    """The query for all photos in a folder: its whole path, so that no other folder of this name is meant."""
    path = os.path.join(root, folder) if folder else root
    return typed_filter(Filter("in", display(path).replace("\\", "/"), 0, 0))


class FolderBranch(QObject):
    """Fills the item `top`. Folders that were open stay open when their numbers change."""

    def __init__(self, client: Client, top: QTreeWidgetItem, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._top = top
        self._shown: tuple[tuple[RootState, ...], tuple[WatchState, ...]] | None = None

    def show_status(self, status: Status) -> None:
        """Show the library's folders. What is open is asked for again if a number has changed."""
        if self._shown == (status.roots, status.watching):
            return
        self._shown = (status.roots, status.watching)
        known = {entry_of(item).words: item for item in items_in(self._top)}
        for state in status.roots:
            words = words_of(state.root.path, "")
            item = known.pop(words, None)
            if item is None:
                item = QTreeWidgetItem(self._top)
            own = [found for found in status.watching if found.root == state.root.path]
            self._show_root(item, state, own, words)
            if item.isExpanded():
                self.open(item)
        for gone in known.values():
            self._top.removeChild(gone)

    def _show_root(
        self, item: QTreeWidgetItem, state: RootState, watching: Sequence[WatchState], words: str
    ) -> None:
        path = state.root.path
        lines = [display(path)]
        lines += dict.fromkeys(worded(explained_state(one)) for one in watching)
        if not state.online:
            lines.append(self.tr("Cannot be reached. Its photos can still be found."))
        entry = Entry(
            "folder" if state.online else "offline",
            file_name(path) or display(path),
            number(state.photos),
            words=words,
            root_id=state.root.id,
            root=path,
            tip=plain_tip("\n".join(lines)),
            said=worded(mode_title(watching[0].mode)) if watching else "",
        )
        dress(item, entry)
        _let_open(item, possible=state.photos > 0)

    def open(self, item: QTreeWidgetItem) -> None:
        """Ask for the folders in the folder of an item."""
        entry = entry_of(item)
        if not entry.root:
            return

        def take(event: Event) -> None:
            if isinstance(event, InnerFolders) and _is_in(item, self._top):
                self._fill(item, entry, event.folders)

        self._client.call(lambda n: GetInnerFolders(n, entry.root_id, entry.folder), take)

    def _fill(self, item: QTreeWidgetItem, above: Entry, folders: Sequence[InnerFolder]) -> None:
        known = {entry_of(child).words: child for child in items_in(item)}
        for place, one in enumerate(folders):
            folder = os.path.join(above.folder, one.name) if above.folder else one.name
            entry = Entry(
                "folder",
                display(one.name),
                number(one.photos),
                words=words_of(above.root, folder),
                root_id=above.root_id,
                root=above.root,
                folder=folder,
                tip=plain_tip(display(os.path.join(above.root, folder))),
            )
            child = known.pop(entry.words, None)
            if child is None:
                child = QTreeWidgetItem()
                item.insertChild(place, child)
            dress(child, entry)
            _let_open(child, possible=one.leads_on)
            if child.isExpanded():
                self.open(child)
        for gone in known.values():
            item.removeChild(gone)
        _let_open(item, possible=bool(folders))


def _let_open(item: QTreeWidgetItem, *, possible: bool) -> None:
    policy = QTreeWidgetItem.ChildIndicatorPolicy
    item.setChildIndicatorPolicy(policy.ShowIndicator if possible else policy.DontShowIndicator)


def _is_in(item: QTreeWidgetItem, top: QTreeWidgetItem) -> bool:
    """Whether an item is still in the tree: it may be gone when an answer comes."""
    try:
        above: QTreeWidgetItem | None = item
        while above is not None and above is not top:
            above = above.parent()
        return above is top
    except RuntimeError:  # deleted
        return False
