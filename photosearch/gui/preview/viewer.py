"""One photo as large as the window; the arrow keys lead to its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QImage, QKeyEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from photosearch.base.marks import NO_MARKS
from photosearch.base.searches import Hit
from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.centred_text import CentredText
from photosearch.gui.common.client import Client
from photosearch.gui.common.clipboard import mime_of
from photosearch.gui.common.elided_label import ElidedLabel
from photosearch.gui.common.preview_loader import PreviewLoader, Wish, for_screen, in_full
from photosearch.gui.common.region import RegionPicker
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.turning import shown_size, turned_box
from photosearch.gui.common.window_page import ON_PHOTOS, Act, WindowPage
from photosearch.gui.common.wording import file_name, not_connected, number
from photosearch.gui.preview.dark_buttons import dark_button
from photosearch.gui.preview.fact_sections import FactWords
from photosearch.gui.preview.filmstrip import Filmstrip
from photosearch.gui.preview.heat_layer import HeatLayer, HeatLegend
from photosearch.gui.preview.mark_bar import MarkBar
from photosearch.gui.preview.text_layer import TextLayer
from photosearch.gui.results.hits_model import ResultsModel

if TYPE_CHECKING:
    from photosearch.gui.preview.details import DetailsPanel

LEAST = 320  # pixels: buttons give way before
# How wide the window is, in pixels, to have room for what the menu and the keys do too.
ROOM = {
    "zoom-out": 620, "zoom-in": 620, "filmstrip": 620, "slideshow": 620, "region": 480, "text": 480,
}  # fmt: skip
PLACE = 620  # and for the place of the photo in the list
STAND_IN = 512  # pixels: a picture that is turned at once, until the large one is
BOTH = 520  # and for the photo and its details


class Preview(WindowPage):
    """`command_wanted(name)`: a button or key for a command of the window. `menu_wanted(point)`: on the screen."""

    row_changed = Signal(int)
    command_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    region_wanted = Signal(Hit, object)
    described = Signal(object, object)  # the hit and the change of its title, caption or keywords
    alone = True

    def __init__(
        self,
        client: Client,
        model: ResultsModel,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("previewPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photo, large"))
        self.setMinimumWidth(LEAST)
        self._client = client
        self._model = model
        self._thumbnails = thumbnails
        self._row = -1
        self._hit: Hit | None = None
        self._wish: Wish | None = None
        self.shown = False
        self.canvas = Canvas()
        self.text = TextLayer(client, self.canvas)
        self.region = RegionPicker(self.canvas, self.canvas.place)
        self.region.hide()
        self._hint = CentredText(
            self.tr(
                "Drag a frame around what you are looking for. The arrow keys move it, "
                "Shift+arrow keys resize it, Enter searches, Esc cancels."
            )
        )
        self._no_text = CentredText()
        self._trouble = CentredText()
        for note in (self._hint, self._no_text, self._trouble):
            note.hide()
        self.text.said.connect(self._say_text)
        self.heat = HeatLayer(client, self.canvas)
        self.legend = HeatLegend(self.heat, FactWords(self).shares_said)
        self.loader = PreviewLoader(client, self)
        self.mark_bar = MarkBar()
        self.mark_bar.wanted.connect(self.command_wanted)
        self.filmstrip = Filmstrip(model, thumbnails)
        self.filmstrip.chosen.connect(self._go_to)
        self._name = ElidedLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._place = QLabel()
        self._zoom = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self.loader.ready.connect(self._take_image)
        self.loader.failed.connect(self._take_failure)
        self.canvas.sharper_wanted.connect(self._want_full)
        self.canvas.zoom_changed.connect(lambda z: self._zoom.setText(f"{round(z * 100)} %"))
        self.canvas.pulled.connect(self.drag_out)
        self.region.drawn.connect(self._search_part)
        self.region.accepted.connect(self._search_part)
        self.region.cancelled.connect(self.end_region)
        model.dataChanged.connect(lambda *_: self._rows_came())

    def _lay_out(self) -> None:
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("1000 %"))
        top = QHBoxLayout()
        top.setContentsMargins(12, 6, 12, 6)
        top.setSpacing(6)
        top.addWidget(self._button("left", self.tr("Back to the photos (Esc)"), self.closed.emit))
        top.addWidget(self._name, 1)
        top.addWidget(self._place)
        top.addWidget(self._zoom)
        for name, tip, act in (
            ("zoom-out", self.tr("Zoom out (−)"), self.canvas.zoom_out),
            ("zoom-in", self.tr("Zoom in (+)"), self.canvas.zoom_in),
            ("fit", self.tr("100 % or fit to the window (Z)"), self.canvas.toggle_zoom),
            ("why", self.tr("Why this photo: show where it matches (W)"), self._wanting("why")),
            ("text", self.tr("Show the text in the photo (T)"), self._wanting("text")),
            ("region", self.tr("Search with a part of this photo (R)"), self.toggle_region),
            ("filmstrip", self.tr("Filmstrip (Ctrl+Shift+B)"), self._wanting("filmstrip")),
            ("slideshow", self.tr("Slideshow (Shift+F5)"), self._wanting("slideshow")),
            ("details", self.tr("Details (I)"), self.toggle_details),
            ("full-screen", self.tr("Full screen (F11)"), self._wanting("full")),
        ):
            top.addWidget(self._button(name, tip, act))
        middle = self._middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(
            self._button("previous", self.tr("Previous photo (←)"), lambda: self.step(-1))
        )
        middle.addWidget(self.canvas, 1)
        middle.addWidget(self._button("next", self.tr("Next photo (→)"), lambda: self.step(1)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addWidget(self.legend)
        column.addWidget(self._hint)
        column.addWidget(self._no_text)
        column.addWidget(self._trouble)
        column.addWidget(self.mark_bar)
        column.addWidget(self.filmstrip)

    @cached_property
    def details(self) -> DetailsPanel:
        """Created at its first use, so that the window opens sooner."""
        from photosearch.gui.preview.details import DetailsPanel

        details = DetailsPanel(self._client)
        details.described.connect(self.described)
        details.describing.done.connect(self.setFocus)
        details.hide()
        self.heat.explained.connect(details.show_why)
        self._middle.addWidget(details)
        return details

    @property
    def _has_details(self) -> bool:
        """Whether the details are shown."""
        return "details" in vars(self) and self.details.isVisibleTo(self)

    def _wanting(self, command: str) -> Callable[[], None]:
        return lambda: self.command_wanted.emit(command)

    def _button(self, name: str, tip: str, act: Callable[[], object]) -> QToolButton:
        drawn = {"previous": "left", "next": "right", "slideshow": "play"}.get(name, name)
        self._buttons[name] = dark_button(drawn, tip, act)
        return self._buttons[name]

    # What is shown

    @property
    def row(self) -> int:
        return self._row

    @property
    def hit(self) -> Hit | None:
        return self._hit

    @property
    def trouble(self) -> str:
        return self._trouble.text() if self._trouble.isVisibleTo(self) else ""

    def show_row(self, row: int) -> None:
        if row != self._row:
            self.end_region()
        self._row = row
        self._hit = self._model.hit(row)
        self._model.want(row - 1, row + 1)
        self._trouble.hide()
        total = self._model.rowCount()
        self._buttons["previous"].setEnabled(row > 0)
        self._buttons["next"].setEnabled(row < total - 1)
        self._place.setText(
            self.tr("%1 of %2").replace("%1", number(row + 1)).replace("%2", number(total))
        )
        self.filmstrip.show_row(row)
        self._show_marks()
        self.offers_changed.emit()
        if self._hit is None:
            self._name.setText("")
            self.canvas.clear()
            self.text.show_hit(None)
            self.heat.show_hit(None)
            return
        self._name.setText(file_name(self._hit.path))
        self.canvas.setAccessibleDescription(file_name(self._hit.path))
        if self._has_details:
            self.details.show_hit(self._hit)
        if self.text.isVisibleTo(self):
            self.text.show_hit(self._hit)
        if self.heat.isVisibleTo(self):
            self.heat.show_hit(self._hit)
        self._show_placeholder(self._hit)
        self._want()

    def refresh_details(self, image_ids: Collection[int] = ()) -> None:
        """What is known of photos has changed; of all, if none is named."""
        hit = self._hit
        shown = self.shown and self._has_details
        if shown and hit is not None and (not image_ids or hit.image_id in image_ids):
            self.details.refresh()

    def _show_marks(self) -> None:
        marks = self._hit.marks if self._hit is not None else NO_MARKS
        self.mark_bar.setEnabled(self._hit is not None)
        self.mark_bar.show_marks(marks)
        for layer in (self.text, self.heat):
            layer.set_turn(marks.rotation)

    def step(self, by: int) -> None:
        self._go_to(self._row + by)

    def _go_to(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self.show_row(row)
            self.row_changed.emit(row)

    def toggle_details(self) -> None:
        shown = not self._has_details
        self.details.leave()
        self.details.setVisible(shown)
        self._share_width()
        if shown and self._hit is not None:
            self.details.show_hit(self._hit)

    def show_text(self, shown: bool) -> None:
        """Mark the text in this photo and the next ones, or no longer."""
        self.text.setVisible(shown)
        self.text.show_hit(self._hit if shown else None)

    def show_why(self, shown: bool) -> None:
        """Show where this photo and the next ones match the search, and what their ranks come from; or no longer."""
        self.heat.setVisible(shown)
        self.legend.setVisible(shown)
        self.heat.show_hit(self._hit if shown and self.shown else None)

    def _say_text(self, text: str) -> None:
        self._no_text.setText(text)
        self._no_text.setVisible(bool(text))

    @property
    def no_text(self) -> str:
        """Why no text is marked, or ""."""
        return self._no_text.text() if self._no_text.isVisibleTo(self) else ""

    def toggle_region(self) -> None:
        """Start framing a part of the photo to search with, or stop it."""
        if self.region.isVisibleTo(self):
            self.end_region()
        elif self._hit is not None:
            self.region.set_region(None)
            self.region.show()
            self.region.setFocus(Qt.FocusReason.OtherFocusReason)
            self._hint.show()

    def end_region(self) -> None:
        if self.region.isVisibleTo(self):
            self.region.hide()
            self._hint.hide()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search_part(self) -> None:
        hit, region = self._hit, self.region.region
        self.end_region()
        if hit is not None and region is not None:
            stored = turned_box(QRectF(*region), -hit.marks.rotation % 360)
            self.region_wanted.emit(hit, stored.getRect())

    def drag_out(self) -> None:
        """Drag the photo's file to another program; always as a copy, so that the original stays in place."""
        hit = self._hit
        if hit is None:
            return
        if hit.offline:
            self.told.emit(not_connected(hit.path))
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of([hit.path]))
        picture = self._thumbnails.whole(hit.thumb, shown_size(hit), hit.marks.rotation)
        if picture is not None:
            drag.setPixmap(picture.scaledToHeight(96, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    # As a page of the window

    def enter(self) -> None:
        self.shown = True
        self.setFocus()

    def leave(self) -> None:
        if self._has_details:
            self.details.leave()
        self.shown = False
        self.end_region()
        self.loader.want([])
        self.heat.show_hit(None)
        if self.window().isFullScreen():
            self.command_wanted.emit("full")

    def hits(self, act: Act) -> None:
        if self._hit is not None:
            act([self._hit])

    def offers(self) -> frozenset[str]:
        stacked = self._hit is not None and bool(self._hit.stack)
        return ON_PHOTOS | {"duplicates", "find"} | ({"compare"} if stacked else set())

    def escape(self) -> None:
        if self.region.isVisibleTo(self):
            self.end_region()
        elif self.window().isFullScreen():
            self.command_wanted.emit("full")
        else:
            self.closed.emit()

    def pass_over(self, image_ids: set[int]) -> None:
        """Go on to the next photo, or else to the previous one, if that which is shown is one of these."""
        if self.shown and self._hit is not None and self._hit.image_id in image_ids:
            rows = (self._row + 1, self._row - 1)
            near = next((row for row in rows if 0 <= row < self._model.rowCount()), -1)
            if near < 0:
                self.closed.emit()
            else:
                self.step(near - self._row)

    def follow_list(self) -> None:
        """Find the current photo in a replaced list; close the preview if it is not there."""
        if not self.shown:
            return
        row = self._model.row_of(self._hit.image_id) if self._hit is not None else -1
        if row >= 0:
            self.row_changed.emit(row)
            self.show_row(row)
        elif self._hit is not None and self._model.rowCount() > self._row:
            if self._model.hit(self._row) is None:  # its page is not loaded yet
                self._model.want(
                    self._row - 1, self._row + 1
                )  # `_rows_came` then follows the photo
            else:
                self.closed.emit()
        else:
            self.closed.emit()

    def _rows_came(self) -> None:
        """Show the photo once its row is loaded. If other photos now occupy the rows, follow the one that is shown."""
        if not self.isVisible() or self._row < 0:
            return
        found = self._model.hit(self._row)
        if found is None:
            self._model.want(self._row, self._row)
        elif self._hit is None:
            self.show_row(self._row)
        elif found.image_id != self._hit.image_id:
            row = self._model.row_of(self._hit.image_id)
            if row < 0:
                self.closed.emit()
                return
            self.show_row(row)
            self.row_changed.emit(row)
        else:
            self._take_change(found)

    def _take_change(self, hit: Hit) -> None:
        """Show what has become of the photo: its drive has come or gone, or its marks were changed."""
        before, self._hit = self._hit, hit
        self._show_marks()
        if before is not None and before.marks.rotation != hit.marks.rotation:
            self.end_region()
            at_hand, by = self.canvas.pixmap, hit.marks.rotation - before.marks.rotation
            self._show_placeholder(hit)
            if self.canvas.place().isEmpty() and not at_hand.isNull():
                small = at_hand.scaled(STAND_IN, STAND_IN, Qt.AspectRatioMode.KeepAspectRatio)
                stand_in = small.transformed(QTransform().rotate(by))
                self.canvas.show_image(stand_in, shown_size(hit), keep_view=False)
            self._want()

    def _show_placeholder(self, hit: Hit) -> None:
        full = shown_size(hit)
        thumbnail = self._thumbnails.whole(hit.thumb, full, hit.marks.rotation)
        wish = self._wish_for(hit)
        self._wish = wish
        image = self.loader.image(wish)
        if image is not None:
            self.canvas.show_image(image, full, keep_view=False)
        elif thumbnail is not None:
            self.canvas.show_image(thumbnail, full, keep_view=False)
        else:
            self.canvas.clear()

    def _wish_for(self, hit: Hit) -> Wish:
        return for_screen(hit.image_id, hit.marks.rotation, self)

    def _want(self) -> None:
        """Request this photo first, then the next and the previous one."""
        near = [self._model.hit(self._row + by) for by in (0, 1, -1)]
        self.loader.want([self._wish_for(hit) for hit in near if hit is not None])

    def _want_full(self) -> None:
        hit = self._hit
        if hit is None or self._wish is None:
            return
        wish = in_full(hit.image_id, shown_size(hit), hit.marks.rotation)
        if self.canvas.image_size.width() < wish.width:
            self._wish = wish
            image = self.loader.image(wish)
            if image is not None:
                self._take_image(wish, image)
            else:
                self.loader.want([wish])

    def _take_image(self, wish: Wish, image: QImage) -> None:
        if wish == self._wish and self._hit is not None:
            self._trouble.hide()
            keep = not self.canvas.fits
            self.canvas.show_image(image, shown_size(self._hit), keep_view=keep)

    def _take_failure(self, wish: Wish, why: str) -> None:
        if wish == self._wish:
            self._trouble.setText(why)
            self._trouble.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        for name, room in ROOM.items():
            self._buttons[name].setVisible(self.width() >= room)
        self._place.setVisible(self.width() >= PLACE)
        self._share_width()

    def _share_width(self) -> None:
        """The details are beside the photo, or in its place where there is no room for both."""
        alone = self.width() < BOTH and self._has_details
        if self._has_details:
            self.details.setFixedWidth(self.width() if alone else min(330, self.width() // 2))
        for part in (self.canvas, self._buttons["previous"], self._buttons["next"]):
            part.setVisible(not alone)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._hit is not None:
            self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        acts: dict[int, Callable[[], object]] = {
            key.Key_Left: lambda: self.step(-1),
            key.Key_PageUp: lambda: self.step(-1),
            key.Key_Right: lambda: self.step(1),
            key.Key_PageDown: lambda: self.step(1),
            key.Key_Plus: self.canvas.zoom_in,
            key.Key_Equal: self.canvas.zoom_in,
            key.Key_Minus: self.canvas.zoom_out,
            key.Key_Z: self.canvas.toggle_zoom,
            key.Key_Home: lambda: self._go_to(0),
            key.Key_End: lambda: self._go_to(self._model.rowCount() - 1),
            key.Key_Up: lambda: self.canvas.pan(0, 60),
            key.Key_Down: lambda: self.canvas.pan(0, -60),
            key.Key_I: self.toggle_details,
            key.Key_R: self.toggle_region,
            key.Key_T: self._wanting("text"),
            key.Key_W: self._wanting("why"),
            key.Key_Escape: self.escape,
            key.Key_Space: self.closed.emit,
        }
        act = acts.get(event.key())
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            act()
