"""Why this photo: where in it the query is, in colours over the photo, with a legend and what the rank comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, qRgba
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from photosearch.base.explanations import Explanation, HeatMap, Share
from photosearch.base.heat_colours import COLOURS
from photosearch.base.searches import Hit, Query
from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.client import Client
from photosearch.gui.common.turning import turned, turned_box
from photosearch.gui.preview.canvas_layer import CanvasLayer
from photosearch.service.messages import Event, Trouble, Why, WhySoFar
from photosearch.service.requests import GetWhy


class HeatLayer(CanvasLayer):
    """`explained(Explanation)`: what is known of the photo so far;
    `said(text)`: what it is doing, or why nothing is coloured, or ""."""

    explained = Signal(object)
    said = Signal(str)

    def __init__(self, client: Client, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._client = client
        self._query = Query()
        self._hit: Hit | None = None
        self._asked = 0
        self._colours = QImage()
        self._found = Explanation(0)
        self.heat: HeatMap | None = None
        #: Fractions of the photo as it is stored, of the text that the query names.
        self.boxes: list[QRectF] = []
        self.setAccessibleName(self.tr("Where the photo matches"))
        client.why_so_far.connect(self._take_coarse)

    def show_hit(self, hit: Hit | None) -> None:
        """Explain another photo, or none."""
        self._hit = hit
        self._asked = 0
        self._show(Explanation(hit.image_id if hit is not None else 0))
        if hit is None:
            self.said.emit("")
            return
        self.said.emit(self.tr("Looking where the photo matches …"))
        self._asked = self._client.call(
            lambda number: GetWhy(number, hit.image_id, self._query), self._take
        )

    def set_query(self, query: Query) -> None:
        """The query whose answer the photos are."""
        if query != self._query:
            self._query = query
            if self._hit is not None:
                self.show_hit(self._hit)

    def _take_coarse(self, event: WhySoFar) -> None:
        if event.why_id == self._asked:
            self._show(event.explanation)

    def _take(self, event: Event) -> None:
        if getattr(event, "id", 0) != self._asked:
            return
        if isinstance(event, Trouble):
            self.said.emit(f"{event.text} {event.hint}".strip())
        elif isinstance(event, Why) and event.explanation is not None:
            self._show(event.explanation)
            self.said.emit(event.explanation.note)

    def _show(self, found: Explanation) -> None:
        self._found = found
        self.heat = found.heat
        self.boxes = [QRectF(*one.box) for one in found.marked]
        self.turned()
        self.explained.emit(found)
        self.update()

    def turned(self) -> None:
        heat = self._found.heat
        self._colours = turned(coloured(heat), self.turn) if heat is not None else QImage()
        self.setAccessibleDescription(self._described(self._found))

    def _described(self, found: Explanation) -> str:
        """Where the heat is, in words."""
        peak = found.heat.peak if found.heat is not None else None
        if peak is None:
            return found.note
        point = turned_box(QRectF(*peak, 0, 0), self.turn).topLeft()
        across, down = (min(2, int(3 * at)) for at in (point.x(), point.y()))
        places = (
            (self.tr("top left"), self.tr("top"), self.tr("top right")),
            (self.tr("left"), self.tr("middle"), self.tr("right")),
            (self.tr("bottom left"), self.tr("bottom"), self.tr("bottom right")),
        )
        return self.tr("It matches best here: %1").replace("%1", places[down][across])

    def paintEvent(self, event: QPaintEvent) -> None:
        place = self.canvas.place()
        if place.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._colours.isNull():
            painter.setClipRect(place.intersected(QRectF(self.rect())))
            painter.drawImage(place, self._colours)
            painter.setClipping(False)
        self.outline(painter, self.boxes, 2.0)
        painter.end()


def coloured(heat: HeatMap) -> QImage:
    """The heat in its colours, with their opacity: an image of the map's cells."""
    image = QImage(heat.values, heat.width, heat.height, heat.width, QImage.Format.Format_Indexed8)
    image.setColorTable([qRgba(*colour) for colour in COLOURS])
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


class _Scale(QWidget):
    """The colours from cold to hot."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(120, 12)
        self.setAccessibleName(self.tr("Colours from a weak to a strong match"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        across = QLinearGradient(0, 0, self.width(), 0)
        for value in range(0, 256, 15):
            across.setColorAt(value / 255, QColor(*COLOURS[value][:3]))
        painter.fillRect(self.rect(), across)
        painter.setPen(QColor("#9aa1ac"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class HeatLegend(QWidget):
    """A line below the photo: the colours, what the rank comes from (in the words of `said`), and what is being done."""

    def __init__(self, layer: HeatLayer, said: Callable[[Iterable[Share]], list[str]]) -> None:
        super().__init__()
        self._said = said
        self._scale = QWidget()
        colours = QHBoxLayout(self._scale)
        colours.setContentsMargins(0, 0, 0, 0)
        colours.addWidget(QLabel(self.tr("matches less")))
        colours.addWidget(_Scale())
        colours.addWidget(QLabel(self.tr("more")))
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(18)
        row.addWidget(self._scale)
        row.addWidget(self._text, 1)
        self._note, self._shares = "", ""
        layer.said.connect(self._take_note)
        layer.explained.connect(self._take)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def _take_note(self, note: str) -> None:
        self._note = note
        self._fill()

    def _take(self, found: Explanation) -> None:
        self._scale.setVisible(found.heat is not None)
        self._shares = " · ".join(self._said(found.shares))
        self._fill()

    def _fill(self) -> None:
        self._text.setText("    ".join(filter(None, (self._shares, self._note))))
