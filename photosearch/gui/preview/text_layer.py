"""The text that was read in a photo, marked in the photo: a box for each line, and what a query asks for in colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from photosearch.base.searches import Hit
from photosearch.base.text_lines import PhotoText, TextLine
from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.client import Client
from photosearch.gui.common.wording import reading_state
from photosearch.gui.preview.canvas_layer import CanvasLayer
from photosearch.language.text_spans import found_in, place_in
from photosearch.service.messages import Details, Event, Trouble
from photosearch.service.requests import GetDetails

FOUND = QColor(255, 214, 0, 110)


class TextLayer(CanvasLayer):
    """`said(text)`: why there are no boxes, or ""."""

    said = Signal(str)

    def __init__(self, client: Client, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._client = client
        self._image_id = 0
        self._lines: tuple[TextLine, ...] = ()
        self._wanted: tuple[str, ...] = ()
        #: Fractions of the photo as it is stored, as the boxes of the lines are.
        self.boxes: list[QRectF] = []
        self.found: list[QRectF] = []
        self.setAccessibleName(self.tr("Text in the photo"))

    def show_hit(self, hit: Hit | None) -> None:
        """Mark the text of another photo, as soon as the engine has sent it."""
        self._image_id = hit.image_id if hit is not None else 0
        self._show(PhotoText("read"))
        self.said.emit("")
        if hit is not None:
            self._client.call(lambda number: GetDetails(number, hit.image_id), self._take)

    def set_wanted(self, texts: Sequence[str]) -> None:
        """The texts that the query asks for."""
        if tuple(texts) != self._wanted:
            self._wanted = tuple(texts)
            self._mark()

    def _take(self, event: Event) -> None:
        if not self.isVisibleTo(self.canvas):
            return
        if isinstance(event, Trouble):
            self.said.emit(f"{event.text} {event.hint}".strip())
        elif isinstance(event, Details) and event.image_id == self._image_id:
            self._show(event.text)
            self.said.emit(reading_state(event.text))

    def _show(self, text: PhotoText) -> None:
        self._lines = text.lines
        self.setAccessibleDescription("\n".join(text.plain))
        self._mark()

    def _mark(self) -> None:
        spans = found_in([line.text for line in self._lines], self._wanted)
        self.boxes = [QRectF(*line.box) for line in self._lines]
        self.found = [
            QRectF(*place_in(line, *span))
            for line, some in zip(self._lines, spans, strict=True)
            for span in some
        ]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.canvas.place().isEmpty():
            return
        painter = QPainter(self)
        for box in self.found:
            painter.fillRect(self.shown(box), FOUND)
        self.outline(painter, self.boxes, 1.0)
        painter.end()
