"""The dialog for choosing a part of a picture to search with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.searches import Example
from photosearch.gui.common.client import Client
from photosearch.gui.common.preview_loader import PreviewLoader, Wish
from photosearch.gui.common.region import Region, RegionPicker
from photosearch.gui.common.turning import turned_box

SIDE = 1000  # pixels of the picture


class Picture(QWidget):
    """A picture, scaled to fit the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setMinimumSize(320, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        self._pixmap = QPixmap.fromImage(image)
        self.update()

    def place(self) -> QRectF:
        if self._pixmap.isNull():
            return QRectF()
        size = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._pixmap.isNull():
            painter.drawPixmap(self.place(), self._pixmap, QRectF(self._pixmap.rect()))
        painter.end()


def _turned(region: Region | None, turn: int) -> Region | None:
    if region is None:
        return None
    box = turned_box(QRectF(*region), turn)
    return box.x(), box.y(), box.width(), box.height()


class RegionDialog(QDialog):
    """Shows the picture turned by `turn` degrees (`turning`). `chosen(region)`: of the picture as it is stored; None for the
    whole picture."""

    chosen = Signal(object)

    def __init__(
        self, client: Client, example: Example, name: str, parent: QWidget, turn: int = 0
    ) -> None:
        super().__init__(parent)
        self._turn = turn
        self.setWindowTitle(self.tr("A part of %1").replace("%1", name))
        self.picture = Picture()
        self.picker = RegionPicker(self.picture, self.picture.place)
        self.picker.set_region(_turned(example.region, turn))
        self.picker.hide()
        hint = self.tr(
            "Drag a frame around what you are looking for. The arrow keys move it, "
            "Shift+arrow keys resize it."
        )
        self.say = QLabel(hint, wordWrap=True)
        self.say.setTextFormat(Qt.TextFormat.PlainText)
        self.take = QPushButton(self.tr("&Search with this part"))
        self.take.setDefault(True)
        self.whole = QPushButton(self.tr("&The whole picture"))
        self.whole.setAutoDefault(False)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        box.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.whole, QDialogButtonBox.ButtonRole.ResetRole)
        box.accepted.connect(self._accept_part)
        box.rejected.connect(self.reject)
        self.whole.clicked.connect(lambda: self._end_with(None))
        column = QVBoxLayout(self)
        column.addWidget(self.say)
        column.addWidget(self.picture, 1)
        column.addWidget(box)
        self.picker.accepted.connect(self._accept_part)
        self.picker.cancelled.connect(self.reject)
        self.picker.changed.connect(self._show_whether)
        self.picker.refused.connect(lambda: self.say.setText(self.tr("Drag a larger frame.")))
        self._loader = PreviewLoader(client, self)
        self._loader.ready.connect(self._take_image)
        self._loader.failed.connect(self._take_failure)
        self._loader.want([Wish(example.image_id, SIDE, SIDE, example.path, turn)])
        self.take.setEnabled(False)
        self.resize(720, 620)

    def _take_image(self, _: Wish, image: QImage) -> None:
        self.picture.show_image(image)
        self.picker.show()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_whether()

    def _show_whether(self) -> None:
        self.take.setEnabled(self.picker.isVisibleTo(self) and self.picker.region is not None)

    def _take_failure(self, _: Wish, why: str) -> None:
        self.say.setText(why)

    def _accept_part(self) -> None:
        if self.take.isEnabled():
            self._end_with(_turned(self.picker.region, -self._turn % 360))

    def _end_with(self, region: Region | None) -> None:
        self.accept()
        self.chosen.emit(region)

    def done(self, result: int) -> None:
        self._loader.close()
        super().done(result)


def ask_for_region(
    parent: QWidget,
    client: Client,
    example: Example,
    name: str,
    chosen: Callable[[Region | None], object],
    turn: int = 0,
) -> RegionDialog:
    """Open the dialog without blocking; it calls `chosen(region)` unless the user cancels."""
    dialog = RegionDialog(client, example, name, parent, turn)
    dialog.chosen.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
