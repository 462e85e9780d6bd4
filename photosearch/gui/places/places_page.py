"""The places page: the photos on a map. A place, what is in view or a drawn rectangle becomes a filter of the search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.areas import Area
from photosearch.base.map_places import LibraryMap, PhotoCluster
from photosearch.base.records import Status
from photosearch.gui.common.client import Client
from photosearch.gui.common.flow import FlowLayout
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.notice import Notice
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.window_page import WindowPage
from photosearch.gui.places.map_desk import MapDesk
from photosearch.gui.places.world_map import WorldMap
from photosearch.language.filters import Filter
from photosearch.language.terms import typed_filter
from photosearch.service.messages import Trouble

KEPT_BYTES = 30 * 1024 * 1024
COUNT_REST = 120  # ms after the last movement


class PlacesPage(WindowPage):
    """`filter_wanted(str)`: show the photos of this filter, as it is typed, among those of the current search."""

    filter_wanted = Signal(str)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._photos = -1  # of the library; -1: not known yet
        self._counted = 0
        self._fitted = False
        self._place: Area | None = None  # to be shown first
        self.desk = MapDesk(client, self)
        self.thumbnails = Thumbnails(self, KEPT_BYTES)
        self.thumbnails.have_made(client)
        self.map = WorldMap(self.thumbnails)
        self.notice = Notice()
        self.summary = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.summary.setObjectName("quiet")
        self._rest = QTimer(self, singleShot=True, interval=COUNT_REST)
        self._rest.timeout.connect(self._count)
        self._lay_out()
        self.desk.shown.connect(self._show_map)
        self.desk.failed.connect(self._show_trouble)
        self.map.moved.connect(self._moved)
        self.map.drawer.broken.connect(self._outlines_broken)
        self.map.photos_wanted.connect(self._show_place)
        self.map.area_drawn.connect(self._area_drawn)
        client.status.connect(self._take_status)
        client.trouble.connect(self._trouble_came)
        self.notice.tell(
            self.tr("Opening the library …"), self.tr("The map comes in a moment."), "map"
        )
        self.rectangle.hide()
        self._show_count(0)

    def _lay_out(self) -> None:
        back = QPushButton(self.tr("&Back to the photos"))
        back.setToolTip(self.tr("Back to the photos (Esc)"))
        back.setAutoDefault(False)
        back.clicked.connect(lambda: self.closed.emit())
        title = QLabel(self.tr("Places"))
        title.setObjectName("subtitle")
        self.rectangle = QPushButton(self.tr("&Draw a rectangle"))
        self.rectangle.setCheckable(True)
        self.rectangle.setToolTip(
            self.tr("Drag over the map to choose an area (also with Shift held down)")
        )
        put_icon(self.rectangle, "region", 18)
        self.rectangle.toggled.connect(lambda on: self.map.draw_next(wanted=on))
        top = FlowLayout(spacing=10)
        for label in (title, self.summary):
            label.setMinimumHeight(self.rectangle.sizeHint().height())
        for part in (back, title, self.rectangle, self.summary):
            top.addWidget(part)
        self.show_button = QPushButton()
        self.show_button.setToolTip(self.tr("Adds the area to the search as a filter"))
        self.show_button.clicked.connect(lambda: self._show_area())
        self.forget_button = QPushButton(self.tr("&Remove the rectangle"))
        self.forget_button.clicked.connect(lambda: self.map.forget_area())
        self.forget_button.hide()
        bottom = FlowLayout()
        for one in (self.show_button, self.forget_button):
            one.setAutoDefault(False)
            bottom.addWidget(one)
        self._buttons = self._zoom_buttons()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map, 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 8)
        row.addLayout(bottom, 1)
        column.addLayout(row)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.notice)
        self.stack.addWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 10, 0, 0)
        outer.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addLayout(top, 1)
        outer.addLayout(head)
        outer.addWidget(self.stack, 1)

    def _zoom_buttons(self) -> QWidget:
        """The buttons on the map, at the upper right."""
        panel = QWidget(self.map)
        panel.setObjectName("mapButtons")
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        panel.setCursor(Qt.CursorShape.ArrowCursor)
        column = QVBoxLayout(panel)
        column.setContentsMargins(3, 3, 3, 3)
        column.setSpacing(2)
        made: list[tuple[str, str, Callable[[], object]]] = [
            ("zoom-in", self.tr("Zoom in (+)"), lambda: self.map.zoom_by(1)),
            ("zoom-out", self.tr("Zoom out (-)"), lambda: self.map.zoom_by(-1)),
            ("fit", self.tr("Show all photos (0)"), lambda: self.map.fit()),
        ]
        for icon, tip, act in made:
            button = QToolButton(autoRaise=True)
            put_icon(button, icon)
            button.setIconSize(QSize(20, 20))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            column.addWidget(button)
        panel.adjustSize()
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        left = self.map.width() - self._buttons.width() - 10
        self._buttons.move(10 if self.isRightToLeft() else left, 10)
        self._buttons.raise_()

    # Overrides of WindowPage

    def enter(self) -> None:
        self.desk.wake()
        self.desk.want(*self.map.wanted())
        self._take_focus()

    def _take_focus(self) -> None:
        ways = self.notice.buttons
        inner = self.map if self.stack.currentIndex() else ways[0] if ways else self
        inner.setFocus()

    def show_place(self, lat: float, lon: float) -> None:
        """Show a place with its city, now or once there is a map."""
        self._place = Area(lat, lon, lat, lon)
        if self._fitted:
            self.map.fit(self._place)

    def leave(self) -> None:
        self.desk.sleep()

    def offers(self) -> frozenset[str]:
        return frozenset({"duplicates", "find"})

    def go_back(self) -> bool:
        """Take the rectangle away, or leave the page."""
        if self.rectangle.isChecked() or self.map.drawn_area is not None:
            self.rectangle.setChecked(False)
            self.map.forget_area()
            return True
        return super().go_back()

    def close_jobs(self) -> None:
        """Stop the threads that draw the map and read thumbnails."""
        self.thumbnails.close()
        self.map.drawer.close()

    # What is shown

    def _take_status(self, status: Status) -> None:
        self._photos = status.distinct

    def _show_map(self, shown: LibraryMap) -> None:
        if not shown.photos:
            self._show_nothing()
            return
        self.summary.setText(self.tr("%Ln photo(s) with a position", "", shown.photos))
        arrived = self.stack.currentIndex() == 0
        if arrived:
            self.stack.setCurrentIndex(1)
            self.rectangle.show()
            self._place_buttons()
            if self.hasFocus() or any(button.hasFocus() for button in self.notice.buttons):
                self._take_focus()
        self.map.show_map(shown)
        if not self._fitted:
            self._fitted = True
            self.map.fit(self._place, flying=False)
        self._place_buttons()

    def _show_nothing(self) -> None:
        self.rectangle.hide()
        self.summary.clear()
        self.stack.setCurrentIndex(0)
        if self._photos == 0:
            self.notice.tell(
                self.tr("There are no photos yet"),
                self.tr("Photos appear on the map as soon as the library has some."),
                "map", {self.tr("To the photos"): self.closed.emit},
            )  # fmt: skip
            return
        self.notice.tell(
            self.tr("No photo says where it was taken"),
            self.tr(
                "Phones write the position into a photo if the camera app is allowed to use the location. Most cameras have no GPS "
                "receiver, and some programs and messengers remove the position."
            ),
            "map", {self.tr("To the photos"): self.closed.emit},
        )  # fmt: skip

    def _show_trouble(self, text: str, hint: str) -> None:
        if self.stack.currentIndex() == 0:
            self.notice.tell(text, hint, "warning", {self.tr("Try again"): self.desk.retry})
        else:
            self.told.emit(text)

    def _outlines_broken(self) -> None:
        self.told.emit(self.tr("The outlines of the map are damaged. Install PhotoSearch again."))

    def _trouble_came(self, trouble: Trouble) -> None:
        if not trouble.id and self.stack.currentIndex() == 0 and not self._client.ready:
            self.notice.tell(trouble.text, trouble.hint, "warning")

    def _moved(self) -> None:
        self.desk.want(*self.map.wanted())
        self._rest.start()

    def _area_drawn(self) -> None:
        self.rectangle.setChecked(False)
        self.forget_button.setVisible(self.map.drawn_area is not None)
        self._count()

    def _area(self) -> Area:
        return self.map.drawn_area or self.map.frame.area()

    def _count(self) -> None:
        area = self._area()

        def take(photos: int) -> None:
            if area == self._area():
                self._show_count(photos)

        self.desk.count(area, take)

    def _show_count(self, photos: int) -> None:
        if self.map.drawn_area is not None:
            text = self.tr("Sho&w %Ln photo(s) in the rectangle", "", photos)
        else:
            text = self.tr("Sho&w %Ln photo(s) in view", "", photos)
        self.show_button.setText(text)
        self.show_button.setEnabled(photos > 0)

    # What becomes a filter

    def _show_area(self) -> None:
        area = self._area()
        digits = 3 if min(area.north - area.south, area.wide) > 0.1 else 6
        self._want(area.typed(digits))

    def _show_place(self, cluster: PhotoCluster) -> None:
        self._want(cluster.area.typed())

    def _want(self, value: str) -> None:
        self.closed.emit()
        self.filter_wanted.emit(typed_filter(Filter("area", value, 0, 0)))
