"""Saving the current search, and one for photos like the selected ones; and searching again with a saved one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Hit, Query
from photosearch.gui.common.window_page import Act
from photosearch.gui.common.wording import number
from photosearch.gui.query.by_picture import ByPicture
from photosearch.gui.query.composer import MOST, Composer
from photosearch.gui.query.saved_desk import SavedDesk

if TYPE_CHECKING:
    from photosearch.gui.query.save_dialog import SaveDialog


class Saver(QObject):
    def __init__(
        self, desk: SavedDesk, composer: Composer, pictures: ByPicture, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._composer = composer
        self._pictures = pictures
        self._window = window
        self.dialog: SaveDialog | None = None
        desk.chosen.connect(self._search)

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {"save_like": self.save_like}

    def save_current(self) -> None:
        if not self._composer.query.empty:
            self._open(self._composer.query)

    def save_like(self, hits: Sequence[Hit]) -> None:
        """Save a search for photos like these. Of many, a sample is its examples."""
        chosen = [hits[at * len(hits) // MOST] for at in range(MOST)] if len(hits) > MOST else hits
        subjects = [self._pictures.subject(hit) for hit in chosen]
        self._composer.know(subjects)
        note = ""
        if len(chosen) < len(hits):
            note = self.tr("%1 of the %2 selected photos are its examples.")
            note = note.replace("%1", number(len(chosen))).replace("%2", number(len(hits)))
        if subjects:
            self._open(Query(examples=tuple(subject.example for subject in subjects)), note)

    def _open(self, query: Query, note: str = "") -> None:
        from photosearch.gui.query.save_dialog import SaveDialog

        sentence = self._composer.sentence(query)
        self.dialog = SaveDialog(self._desk, query, self._window, sentence=sentence, note=note)
        self.dialog.open()

    def _search(self, one: SavedSearch) -> None:
        self._pictures.used.emit()
        self._composer.search(one.query)
