"""Photos side by side with one zoom and one position: what one of them shows, all show of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.client import Client
from photosearch.gui.common.elided_label import ElidedLabel
from photosearch.gui.common.preview_loader import (
    MOST_PIXELS,
    PreviewLoader,
    Wish,
    for_screen,
    in_full,
)


class PhotoPane(QWidget):
    """One of the photos, with a title above (`head`) and what is wrong with it below. `size`: as it is seen, in its own
    pixels."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image_id = 0
        self.size_seen = QSize()
        self.turn = 0
        self.wish: Wish | None = None
        self.canvas = Canvas()
        self.canvas.setAccessibleName(name)
        self.title = ElidedLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble = QLabel(wordWrap=True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self.head)
        self.column.addWidget(self.canvas, 1)
        self.column.addWidget(self.trouble)


class SideBySide(QObject):
    """Loads the pictures of `panes`, and keeps their views in step."""

    def __init__(self, client: Client, panes: Sequence[PhotoPane], parent: QWidget) -> None:
        super().__init__(parent)
        self._panes = panes
        self.loader = PreviewLoader(client, self)
        self.loader.ready.connect(self._take_image)
        self.loader.failed.connect(self._take_failure)
        for pane in panes:
            pane.canvas.moved.connect(lambda moved=pane: self._follow(moved))
            pane.canvas.sharper_wanted.connect(self.want_sharper)

    @property
    def _shown(self) -> list[PhotoPane]:
        return [pane for pane in self._panes if pane.image_id]

    def put(
        self, pane: PhotoPane, image_id: int, size: QSize, turn: int = 0, *, keep_view: bool = False
    ) -> None:
        """Show a photo in a pane; 0: none. Its picture comes after `load`."""
        pane.trouble.hide()
        same = (pane.image_id, pane.size_seen, pane.turn) == (image_id, size, turn)
        if same and keep_view:
            return
        pane.image_id, pane.size_seen, pane.turn = image_id, size, turn
        pane.wish = for_screen(image_id, turn, pane) if image_id else None
        image = self.loader.image(pane.wish) if pane.wish is not None else None
        if image is not None:
            self._draw(pane, image, keep_view=keep_view)
        else:
            pane.canvas.clear()

    def load(self) -> None:
        self.loader.want([pane.wish for pane in self._shown if pane.wish is not None])

    def stop(self) -> None:
        self.loader.want([])

    def _follow(self, moved: PhotoPane) -> None:
        for pane in self._shown:
            if pane is not moved:
                pane.canvas.follow(moved.canvas)

    def _draw(self, pane: PhotoPane, image: QImage, *, keep_view: bool) -> None:
        pane.canvas.show_image(image, pane.size_seen, keep_view=keep_view)
        zoomed = next((p for p in self._shown if p is not pane and not p.canvas.fits), None)
        if zoomed is not None:
            pane.canvas.follow(zoomed.canvas)

    def want_sharper(self) -> None:
        """Request all photos in higher resolution after the user zoomed into one of them."""
        wishes = []
        most = MOST_PIXELS // max(1, len(self._shown))
        for pane in self._shown:
            wish = in_full(pane.image_id, pane.size_seen, pane.turn, most)
            if pane.wish == wish and self.loader.image(wish) is not None:
                continue  # as sharp as it gets: rendering rounds the size
            if pane.canvas.image_size.width() < wish.width:
                pane.wish = wish
                wishes.append(wish)
        for wish in wishes:
            image = self.loader.image(wish)
            if image is not None:
                self._take_image(wish, image)
        self.loader.want(wishes)

    def _take_image(self, wish: Wish, image: QImage) -> None:
        for pane in self._shown:
            if pane.wish == wish:
                pane.trouble.hide()
                self._draw(pane, image, keep_view=not pane.canvas.fits)

    def _take_failure(self, wish: Wish, why: str) -> None:
        for pane in self._shown:
            if pane.wish == wish:
                pane.trouble.setText(why)
                pane.trouble.show()
