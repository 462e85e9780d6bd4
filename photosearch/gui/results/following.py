"""Keeps the selection on its photos when the rows of the grid change."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from photosearch.gui.results.grid_view import ResultsView
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.service.messages import PAGE_ROWS, Answer

Flag = QItemSelectionModel.SelectionFlag


class SelectionFollower(QObject):
    """Keeps the current and the selected photos, or clears them; another photo never takes their place."""

    def __init__(self, view: ResultsView, model: ResultsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        model.adopted.connect(self._drop_from)

    def refill(self, answer: Answer) -> None:
        """Show the rows of a newer answer to the same query; the photo at the top edge stays there.

        If a selected photo is not among the new rows, the selection is cleared: a part of it would pass for the whole.
        """
        chosen = [self._model.image_at(row) for row in self._selected_rows()]
        current = self._model.image_at(self._view.current_row())
        anchor = self._view.anchor_at_top()
        at_top = self._model.image_at(anchor.row)
        self._model.show(answer)
        place = self._model.row_of(at_top) if at_top else -1
        self._view.hold(anchor._replace(row=place) if place >= 0 else anchor)
        selection = self._view.selectionModel()
        row = self._model.row_of(current)
        if row >= 0:
            selection.setCurrentIndex(self._model.index(row), Flag.NoUpdate)
            self._view.begin_at(row)
        rows = [self._model.row_of(image_id) for image_id in chosen]
        if min(rows, default=-1) >= 0:
            found = QItemSelection()
            for row in rows:
                found.select(self._model.index(row), self._model.index(row))
            selection.select(found, Flag.ClearAndSelect)

    def _selected_rows(self) -> list[int]:
        """The selected rows, or [-1] if there are more than one answer contains."""
        if self._view.selected_count() > PAGE_ROWS:
            return [-1]
        ranges = self._view.selected_ranges()
        return [row for first, last in ranges for row in range(first, last + 1)]

    def _drop_from(self, row: int) -> None:
        """Clear what is selected from `row` on, where the photos may have changed."""
        if self._view.current_row() >= row:
            self._view.selectionModel().clearCurrentIndex()
        if any(last >= row for _first, last in self._view.selected_ranges()):
            self._view.clearSelection()
