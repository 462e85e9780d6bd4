"""The saved searches as the window knows them: the engine keeps them, and each change brings them all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Query
from photosearch.gui.common.client import Client
from photosearch.language.folding import folded
from photosearch.service.messages import Event, SavedSearches, Trouble
from photosearch.service.requests import ForgetSearch, GetSavedSearches, RenameSearch, SaveSearch

Done = Callable[[str], object]  # called with what went wrong, or ""


class SavedDesk(QObject):
    """`changed`: `searches` may have changed. `chosen(SavedSearch)`: search with it."""

    changed = Signal()
    chosen = Signal(SavedSearch)
    told = Signal(str)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.searches: tuple[SavedSearch, ...] = ()
        client.hello.connect(lambda _: client.call(GetSavedSearches, self._take))

    def named(self, name: str) -> SavedSearch | None:
        """The search of this name; names that differ only in case or accents are the same."""
        return next((one for one in self.searches if folded(one.name) == folded(name)), None)

    def save(self, name: str, query: Query, replaces: int, done: Done) -> None:
        """`replaces`: the id of the search in whose place it comes, or 0."""
        self._client.call(
            lambda number: SaveSearch(number, name, query, replaces),
            lambda event: self._finish(event, done),
        )

    def rename(self, search_id: int, name: str, done: Done) -> None:
        self._client.call(
            lambda number: RenameSearch(number, search_id, name),
            lambda event: self._finish(event, done),
        )

    def remove(self, one: SavedSearch, done: Done) -> None:
        self._client.call(
            lambda number: ForgetSearch(number, one.id), lambda event: self._finish(event, done)
        )

    def run(self, search_id: int) -> None:
        """Search with a saved search, as it is now: a picture of it may have become a photo of the library since."""

        def take(event: Event) -> None:
            self._take(event)
            found = next((one for one in self.searches if one.id == search_id), None)
            if isinstance(event, Trouble):
                self.told.emit(f"{event.text} {event.hint}".strip())
            elif found is not None:
                self.chosen.emit(found)

        self._client.call(GetSavedSearches, take)

    def _finish(self, event: Event, done: Done) -> None:
        self._take(event)
        done(f"{event.text} {event.hint}".strip() if isinstance(event, Trouble) else "")

    def _take(self, event: Event) -> None:
        if isinstance(event, SavedSearches) and event.searches != self.searches:
            self.searches = event.searches
            self.changed.emit()
