"""The panels beside the page: the sidebar, the folders and the sketch pad, and which of them has room."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

NARROW = 720  # device-independent pixels beside the other panels; with less there is no sidebar


class Panels(QObject):
    """`sidebar` is always at the left edge; the user may move `folders` and `sketch`."""

    def __init__(self, window: QMainWindow, sidebar: QWidget, folders: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = False
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.sidebar = QDockWidget(self.tr("Sidebar"), window)
        self.sidebar.setTitleBarWidget(QWidget())
        self.sidebar.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.sidebar.setWidget(sidebar)
        self.folders = QDockWidget(self.tr("Folders"), window)
        self.folders.setWidget(folders)
        self.sketch = QDockWidget(self.tr("Sketch"), window)
        for dock, name, area in (
            (self.sidebar, "sidebar", left), (self.folders, "folders", left), (self.sketch, "sketch", right),
        ):  # fmt: skip
            dock.setObjectName(name)
            dock.setAllowedAreas(left | right)
            window.addDockWidget(area, dock)
            dock.hide()
        window.splitDockWidget(self.sidebar, self.folders, Qt.Orientation.Horizontal)
        for dock in (self.folders, self.sketch):
            dock.visibilityChanged.connect(lambda _shown: self.fit())

    def toggle_folders(self) -> None:
        self.show(self.folders, shown=not self.folders.isVisible())

    def show(self, dock: QDockWidget, *, shown: bool = True) -> None:
        """Show or hide a panel. The sidebar makes room first, so that the window need not grow."""
        if shown:
            self.fit(beside=dock)
        dock.setVisible(shown)

    def want_sidebar(self, wanted: bool) -> None:
        self._wanted = wanted
        self.fit()

    def fit(self, beside: QDockWidget | None = None) -> None:
        """Show the sidebar if it is wanted and has room, also beside a panel that will be shown."""
        others = (self.folders, self.sketch)
        shown = [dock for dock in others if dock is beside or not dock.isHidden()]
        room = self._window.width() - sum(dock.minimumSizeHint().width() for dock in shown)
        self.sidebar.setVisible(self._wanted and room >= NARROW)
