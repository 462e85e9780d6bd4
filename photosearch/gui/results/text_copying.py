"""Copies the text that was read in photos to the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.window_page import Act
from photosearch.gui.common.wording import number, reading_state
from photosearch.service.messages import Details, Event, Trouble
from photosearch.service.requests import GetDetails

MOST = 200  # photos whose text is copied at once


class TextCopier(QObject):
    told = Signal(str)

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._hits: list[Hit] = []
        self._waiting: list[Hit] = []
        self._texts: list[str] = []

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {"copy_text": self.copy}

    def copy(self, hits: list[Hit]) -> None:
        """Copy the text of these photos, with an empty line between two photos. A new copy replaces one that is under way."""
        if len(hits) > MOST:
            text = self.tr("The text of at most %1 photos can be copied at once.")
            self.told.emit(text.replace("%1", number(MOST)))
        elif hits:
            self._hits, self._waiting, self._texts = hits, list(hits), []
            self._next()

    def _next(self) -> None:
        hits, hit = self._hits, self._waiting.pop(0)

        def take(event: Event) -> None:
            if hits is self._hits:
                self._take(event)

        self._client.call(lambda number: GetDetails(number, hit.image_id), take)

    def _take(self, event: Event) -> None:
        if isinstance(event, Details) and event.text.plain:
            self._texts.append("\n".join(event.text.plain))
        if self._waiting:
            self._next()
        elif self._texts:
            QGuiApplication.clipboard().setText("\n\n".join(self._texts))
            self.told.emit(self.tr("Text of %Ln photo(s) copied", "", len(self._texts)))
        elif isinstance(event, Trouble):
            self.told.emit(f"{event.text} {event.hint}".strip())
        elif isinstance(event, Details) and len(self._hits) == 1:
            self.told.emit(reading_state(event.text))
        else:
            self.told.emit(self.tr("No text is known of these photos."))
