"""The bar over the photos while some are selected: how many, how large, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
)

from photosearch.gui.common.client import Client
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.wording import disk_size
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.service.messages import Event, RowsMeasured
from photosearch.service.requests import MeasureRows

REST = 150  # ms without a change, before the size is asked for
MOST_RANGES = 10_000  # runs of rows whose size is asked for
SPARED = ("show", "copy", "similar")  # gives way in a narrow window; the menus have them
EDGE = 10  # pixels between the bar and the edges of the photos
Ranges = list[tuple[int, int]]


class SelectionBar(QFrame):
    """Lies over the lower edge of `view`, so that nothing moves when it comes and goes. `wanted` carries the name of a
    command."""

    wanted = Signal(str)

    def __init__(self, view: QAbstractScrollArea, client: Client, model: ResultsModel) -> None:
        super().__init__(view)
        self.setObjectName("selectionBar")
        self.setAccessibleName(self.tr("Selection"))
        self.setAutoFillBackground(True)
        self._view = view
        self._client = client
        self._model = model
        self._ranges: Ranges = []
        self._count = 0
        self._asked = 0
        self.label = QLabel()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._ask_size)
        # Only then: the second click of a double click must not hit what was not there at the first.
        self._appear = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._appear.timeout.connect(self._show)
        self.buttons = {
            name: self._button(name, icon, text, tip)
            for name, icon, text, tip in (
                ("similar", "similar", self.tr("Find similar"), self.tr("Find similar (Ctrl+D)")),
                ("favourite", "star", self.tr("Favourite"), self.tr("Favourite (F)")),
                ("to_album", "album", self.tr("Album …"), self.tr("Add to an album … (A)")),
                ("copy", "copy", self.tr("Copy"), self.tr("Copy (Ctrl+C)")),
                ("export", "save", self.tr("Export …"), self.tr("Export … (Ctrl+Shift+S)")),
                ("show", "folder", self.tr("Show in folder"), self.tr("Show in folder (Ctrl+Shift+O)")),
                ("trash", "bin", self.tr("Trash …"), self.tr("Move to the trash … (Del)")),
                ("select_none", "close", self.tr("Clear selection"), self.tr("Clear selection (Esc)")),
            )
        }  # fmt: skip
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 6, 4)
        row.setSpacing(2)
        row.addWidget(self.label)
        row.addSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        self.hide()
        view.viewport().installEventFilter(self)

    def _button(self, name: str, icon: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus with the photos
        button.clicked.connect(lambda: self.wanted.emit(name))
        put_icon(button, icon)
        return button

    def show_selection(self, ranges: Ranges) -> None:
        """`ranges`: the first and the last row of each selected run."""
        self._ranges, self._asked = ranges, 0
        self._count = sum(last - first + 1 for first, last in ranges)
        if not self._count:
            self._rest.stop()
            self._appear.stop()
            focus = QApplication.focusWidget()
            if focus is not None and self.isAncestorOf(focus):
                self._view.setFocus()
            self.hide()
            return
        self._tell()
        self._rest.start()
        if self.isHidden() and not self._appear.isActive():
            self._appear.start()

    def _show(self) -> None:
        self.show()
        self.raise_()

    def _tell(self, size: str = "") -> None:
        text = self.tr("%Ln selected", "", self._count)
        self.label.setText(f"{text} · {size}" if size else text)
        self._place()

    def _ask_size(self) -> None:
        if self._ranges and len(self._ranges) <= MOST_RANGES:
            ask, ranges = self._model.ask_id, tuple(self._ranges)
            self._asked = self._client.call(lambda number: MeasureRows(number, ask, ranges), self._take_size)  # fmt: skip

    def _take_size(self, event: Event) -> None:
        if isinstance(event, RowsMeasured) and event.id == self._asked and event.bytes:
            self._tell(disk_size(event.bytes))

    def _place(self) -> None:
        """As wide as the texts need; only icons, if that is too wide, and in the end fewer of them."""
        port = self._view.viewport()
        room = port.width() - 2 * EDGE
        plain = Qt.ToolButtonStyle.ToolButtonIconOnly
        styles = [Qt.ToolButtonStyle.ToolButtonTextBesideIcon] + [plain] * (len(SPARED) + 1)
        for hidden, style in enumerate(styles, -1):
            for name, button in self.buttons.items():
                button.setToolButtonStyle(plain if name == "select_none" else style)
                button.setVisible(name not in SPARED[: max(hidden, 0)])
            self._row.activate()
            size = self.sizeHint()
            if size.width() <= room:
                break
        width = min(size.width(), room)
        left = port.x() + (port.width() - width) // 2
        self.setGeometry(QRect(left, port.geometry().bottom() + 1 - EDGE - size.height(), width, size.height()))  # fmt: skip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
