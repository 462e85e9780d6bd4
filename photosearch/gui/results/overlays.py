"""Places overlays at the top edge of the photos, one below the other, so that they never overlap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

GAP = 8  # pixels


class Overlays(QObject):
    """Arranges its widgets, children of `view`, whenever one of them or the view changes. `taken`: how many pixels at the top
    are taken by what the view draws there."""

    def __init__(self, view: QAbstractScrollArea, taken: Callable[[], int]) -> None:
        super().__init__(view)
        self._view = view
        self._taken = taken
        self._widgets: list[QWidget] = []
        view.viewport().installEventFilter(self)

    def add_on_top(self, widget: QWidget) -> None:
        """Add a widget above the existing ones, so that one shown and hidden while scrolling does not move it."""
        self._widgets.insert(0, widget)
        widget.installEventFilter(self)

    def place(self) -> None:
        top, room = self._taken() + GAP, self._view.viewport().width()
        for widget in self._widgets:
            if widget.isVisibleTo(self._view):
                size = widget.sizeHint()
                width = min(size.width(), room - 2 * GAP)
                widget.setGeometry((room - width) // 2, top, width, size.height())
                top += size.height() + GAP

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        changed = (
            QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.LayoutRequest,
        )  # fmt: skip
        if event.type() in changed:
            self.place()
        return super().eventFilter(watched, event)
