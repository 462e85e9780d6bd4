"""The switches of the View menu: what the grid and the preview show besides the photos."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from photosearch.gui.preview.viewer import Preview
from photosearch.gui.query.composer import Composer
from photosearch.gui.query.live_search import Search
from photosearch.gui.results.photos_page import ResultsPage


class ViewSwitches(QObject):
    """`actions`: the commands by name, once the window has them."""

    def __init__(
        self,
        page: ResultsPage,
        preview: Preview,
        search: Search,
        composer: Composer,
        actions: Callable[[], Mapping[str, QAction]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._preview = preview
        self._search = search
        self._composer = composer
        self._actions = actions

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The handlers of the switches, by command."""
        return {
            "names": self._show_captions,
            "scores": self._show_captions,
            "text": lambda: self._preview.show_text(self._on("text")),
            "why": lambda: self._preview.show_why(self._on("why")),
            "filmstrip": self._show_filmstrip,
            "stacks": lambda: self._search.stack(wanted=self._on("stacks")),
            "inside": lambda: self._composer.set_inside(inside=self._on("inside")),
        }

    def show(self) -> None:
        """Show what the restored switches say."""
        self._show_captions()
        self._preview.show_text(self._on("text"))
        self._show_filmstrip()
        self._search.stack(wanted=self._on("stacks"))

    def _on(self, name: str) -> bool:
        return self._actions()[name].isChecked()

    def _show_filmstrip(self) -> None:
        self._preview.filmstrip.setVisible(self._on("filmstrip"))

    def _show_captions(self) -> None:
        self._page.view.set_captions(self._on("names"), self._on("scores"))
