"""The map: land, names and clusters of photos, to be moved, zoomed, and drawn on."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip, QWidget

from photosearch.base.areas import Area
from photosearch.base.map_places import LibraryMap, PhotoCluster
from photosearch.gui.common.thumbnails import Thumbnails, Tile
from photosearch.gui.places.cluster_mark import LARGEST, ClusterMark, MarkPictures
from photosearch.gui.places.map_colours import colours_of
from photosearch.gui.places.map_frame import CITY_ZOOM, MOST_ZOOM, MapFrame, area_between
from photosearch.gui.places.map_labels import MapLabels
from photosearch.gui.places.map_picture import MapDrawer, MapPicture
from photosearch.gui.places.scale_bar import draw_scale

STEP: Final = 80  # pixels that an arrow key moves the map
FIT_MARGIN: Final = 70.0
ONE_PLACE: Final = 60.0  # pixels at the deepest zoom that do not separate photos any more
FLIGHT: Final = 220  # ms
ASKED_AROUND: Final = 160.0  # pixels around the view for which clusters are asked
Key = Qt.Key


class WorldMap(QWidget):
    """`moved`: another part is shown. `photos_wanted(PhotoCluster)`: the photos of one place. `area_drawn`: a rectangle was drawn, or
    taken away."""

    moved = Signal()
    photos_wanted = Signal(PhotoCluster)
    area_drawn = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = MapFrame()
        self.drawn_area: Area | None = None
        self.marks: list[ClusterMark] = []
        self._map = LibraryMap(0, 0)
        self._pictures = MarkPictures()
        self._thumbnails = thumbnails
        self._labels = MapLabels(self.font())
        self._draws = False  # a drag draws a rectangle
        self._pressed: QPointF | None = None
        self._chose = False  # the last click was on a mark
        self._last = QPointF()
        self._dragging = self._sketching = False
        self._hovered: ClusterMark | None = None
        self.drawer = MapDrawer(self)
        self.drawer.ready.connect(self._picture_came)
        thumbnails.ready.connect(self._photo_came)
        self._settled = QTimer(self, singleShot=True, interval=60)
        self._settled.timeout.connect(self._settle)
        self._flight = QVariantAnimation(self)
        self._flight.setDuration(FLIGHT)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.valueChanged.connect(self._fly)
        self._from = self._to = self.frame
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Map of the photos"))
        self.setAccessibleDescription(
            self.tr("Tab moves between the places, the arrow keys move the map, + and - zoom.")
        )

    # What is shown

    @property
    def clusters(self) -> tuple[PhotoCluster, ...]:
        return self._map.clusters

    def wanted(self) -> tuple[Area, float]:
        """The part of the world for which to ask, and the pixels of the world."""
        return self.frame.area(ASKED_AROUND), self.frame.scale

    def show_map(self, shown: LibraryMap) -> None:
        focused = self._focused()
        kept = focused.cluster.newest if focused is not None and focused.cluster else 0
        clusters = sorted(shown.clusters, key=self._reading_order)
        self._map = replace(shown, clusters=tuple(clusters))
        while len(self.marks) < len(clusters):
            mark = ClusterMark(self._pictures, self)
            mark.clicked.connect(lambda _=False, mark=mark: self.choose(mark))
            mark.stepped.connect(self._step)
            QWidget.setTabOrder(self.marks[-1] if self.marks else self, mark)
            self.marks.append(mark)
        for mark, cluster in zip(self.marks, clusters, strict=False):
            mark.show_cluster(cluster)
            mark.show_photo(self._thumbnails.pixmap(cluster.thumb, cluster.turn))
        for mark in self.marks[len(clusters) :]:
            mark.cluster = None
        self._hover(None)
        self._place_marks()
        if focused is not None:
            same = [one for one in self.marks if one.cluster and one.cluster.newest == kept]
            (same[0] if same and same[0].isVisible() else self).setFocus()
        self._settle()

    def _reading_order(self, cluster: PhotoCluster) -> tuple[int, float]:
        x, y = self.frame.on_screen(cluster.lat, cluster.lon)
        return round(y / LARGEST), x

    def go_to(self, frame: MapFrame, *, flying: bool = True) -> None:
        """Show another part of the world."""
        self._flight.stop()
        frame = frame.clamped()
        if (
            flying
            and self.isVisible()
            and self.style().styleHint(
                self.style().StyleHint.SH_Widget_Animation_Duration, None, self
            )
        ):
            self._from, self._to = self.frame, frame
            self._flight.start()
        else:
            self._show(frame)

    def fit(self, area: Area | None = None, *, flying: bool = True) -> None:
        """Show all of an area, or all photos."""
        area = area or self._map.everywhere
        if area is not None:
            self.go_to(self.frame.fitting(area, FIT_MARGIN, CITY_ZOOM), flying=flying)

    def zoom_by(self, steps: float) -> None:
        """Zoom about the middle."""
        self.go_to(self.frame.zoomed(steps, self.width() / 2, self.height() / 2))

    def _fly(self, share: float) -> None:
        """Go on from one frame to the other: the zoom evenly, the place in step with it."""
        here, there = self._from, self._to
        eased = share * share * (3 - 2 * share)
        zoom = here.zoom + (there.zoom - here.zoom) * eased
        gone = eased
        if (
            abs(there.zoom - here.zoom) > 0.01
        ):  # what is far at first comes near as fast as it grows
            gone = (2.0**-here.zoom - 2.0**-zoom) / (2.0**-here.zoom - 2.0**-there.zoom)
        across = (there.x - here.x + 0.5) % 1.0 - 0.5
        y = here.y + (there.y - here.y) * gone
        if share >= 1:
            self._show(replace(there, width=self.frame.width, height=self.frame.height))
        else:
            self._show(replace(self.frame, x=here.x + across * gone, y=y, zoom=zoom))

    def _show(self, frame: MapFrame) -> None:
        frame = frame.clamped()
        if frame == self.frame:
            return
        self.frame = frame
        self._place_marks()
        self._draw_background()
        if not self._settled.isActive():
            self._settled.start()
        self.update()

    def _settle(self) -> None:
        """What takes a few milliseconds, once in a while during a movement."""
        taken = [QRectF(mark.geometry()).adjusted(14, 8, -14, -4) for mark in self._visible_marks()]
        self._labels.lay_out(self.frame, self.drawer.countries, self._map.towns, taken)
        self._draw_background()
        self._thumbnails.want_tiles(self._tiles())
        self.update()
        self.moved.emit()

    def _tiles(self) -> list[Tile]:
        side = math.ceil(LARGEST * self.devicePixelRatioF())
        return [
            (mark.cluster.thumb, side, side, mark.cluster.turn)
            for mark in self._visible_marks()
            if mark.cluster is not None and mark.cluster.thumb
        ]

    def _draw_background(self) -> None:
        self.drawer.want(self.frame, colours_of(self.palette()), self.devicePixelRatioF())

    def _picture_came(self) -> None:
        if not self._labels.shown:
            self._settled.start()
        self.update()

    def _photo_came(self, path: str) -> None:
        for mark in self.marks:
            if mark.cluster is not None and mark.cluster.thumb == path:
                mark.show_photo(self._thumbnails.pixmap(path, mark.cluster.turn))

    def _place_marks(self) -> None:
        room = self.rect().adjusted(-40, -40, 40, 40)
        for mark in self.marks:
            there = False
            if mark.cluster is not None:
                x, y = self.frame.on_screen(mark.cluster.lat, mark.cluster.lon)
                there = room.contains(round(x), round(y))
                if there:
                    mark.stand_at(x, y)
            if not there and mark.hasFocus():
                self.setFocus()  # Qt would give the focus to some other widget
            mark.setVisible(there)

    def _visible_marks(self) -> list[ClusterMark]:
        return [mark for mark in self.marks if mark.cluster is not None and not mark.isHidden()]

    def _focused(self) -> ClusterMark | None:
        return next((mark for mark in self.marks if mark.hasFocus()), None)

    # Clusters

    def choose(self, mark: ClusterMark) -> None:
        """Come nearer until the photos of a cluster are apart; show them if that cannot be."""
        cluster = mark.cluster
        if cluster is None:
            return
        left, top = replace(self.frame, zoom=MOST_ZOOM).on_screen(
            cluster.area.north, cluster.area.west
        )
        right, bottom = replace(self.frame, zoom=MOST_ZOOM).on_screen(
            cluster.area.south, cluster.area.east
        )
        deepest = self.frame.zoom >= MOST_ZOOM - 0.01
        if deepest or max(abs(right - left), abs(bottom - top)) < ONE_PLACE:
            self.photos_wanted.emit(cluster)
            return
        near = self.frame.fitting(cluster.area, FIT_MARGIN)
        if near.zoom < self.frame.zoom + 1:
            near = replace(near, zoom=self.frame.zoom + 1)
        self.go_to(near)

    def _step(self, mark: ClusterMark, key: int) -> None:
        """Move the focus to the next cluster in the direction of an arrow key."""
        right = (key == Key.Key_Right.value) - (key == Key.Key_Left.value)
        down = (key == Key.Key_Down.value) - (key == Key.Key_Up.value)
        here = mark.geometry().center()

        def cost(other: ClusterMark) -> float:
            way = other.geometry().center() - here
            along, aside = way.x() * right + way.y() * down, way.x() * down + way.y() * right
            return along + 2 * abs(aside) if along > 0 and abs(aside) <= 2 * along else math.inf

        best = min(
            (one for one in self._visible_marks() if one is not mark), key=cost, default=None
        )
        if best is not None and cost(best) < math.inf:
            best.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._move(right * STEP, down * STEP)

    def _mark_at(self, point: QPointF) -> ClusterMark | None:
        found = [mark for mark in self._visible_marks() if mark.hit(point.toPoint())]
        return found[-1] if found else None

    def _hover(self, mark: ClusterMark | None) -> None:
        if self._hovered is not None and self._hovered is not mark:
            self._hovered.hover(on=False)
        self._hovered = mark
        if mark is not None:
            mark.hover(on=True)
            mark.raise_()
        self._show_cursor()

    # A rectangle

    def draw_next(self, *, wanted: bool) -> None:
        """Let the next drag draw a rectangle, also without Shift."""
        self._draws = wanted
        self._show_cursor()

    def forget_area(self) -> None:
        if self.drawn_area is not None:
            self.drawn_area = None
            self.update()
            self.area_drawn.emit()

    def _sketch(self, to: QPointF) -> None:
        assert self._pressed is not None
        left, right = sorted((self._pressed.x(), to.x()))
        top, bottom = sorted((self._pressed.y(), to.y()))
        corner = self.frame.world_at(left, top)
        self.drawn_area = area_between(*corner, *self.frame.world_at(right, bottom))
        self.update()

    # Mouse, wheel, fingers and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._flight.stop()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = self._last = event.position()
        self._chose = False
        self._dragging = False
        self._sketching = self._draws or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is None:
            self._hover(self._mark_at(here))
            return
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = True
            self._show_cursor()
        if self._dragging and self._sketching:
            self._sketch(here)
        elif self._dragging:
            self._show(self.frame.moved(self._last.x() - here.x(), self._last.y() - here.y()))
            self._last = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        dragged, sketched = self._dragging, self._sketching
        self._pressed, self._dragging = None, False
        self._show_cursor()
        if dragged and sketched:
            self._draws = False
            self._show_cursor()
            self.area_drawn.emit()
        elif not dragged and (mark := self._mark_at(event.position())) is not None:
            self._chose = True
            self.choose(mark)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._chose:  # by the first of the two clicks
            return
        if event.button() == Qt.MouseButton.LeftButton and self._mark_at(here) is None:
            self.go_to(self.frame.zoomed(1, here.x(), here.y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        here = event.position()
        self._flight.stop()
        self._show(self.frame.zoomed(turned / 240, here.x(), here.y()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                here = event.position()
                by = math.log2(max(0.1, 1 + event.value()))
                self._show(self.frame.zoomed(by, here.x(), here.y()))
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                here = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                by = math.log2(max(0.1, pinch.scaleFactor()))
                self._show(self.frame.zoomed(by, here.x(), here.y()))
                return True
        elif isinstance(event, QHelpEvent):
            mark = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.spoken() if mark is not None else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Key.Key_Left: (-STEP, 0), Key.Key_Right: (STEP, 0), Key.Key_Up: (0, -STEP), Key.Key_Down: (0, STEP),
        }  # fmt: skip
        key = event.key()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if plain and key in moves:
            self._move(*moves[Key(key)])
        elif plain and key in (Key.Key_Plus, Key.Key_Equal):
            self.zoom_by(1)
        elif plain and key in (Key.Key_Minus, Key.Key_Underscore):
            self.zoom_by(-1)
        elif plain and key in (Key.Key_0, Key.Key_Home):
            self.fit()
        else:
            super().keyPressEvent(event)

    def _move(self, right: int, down: int) -> None:
        self._show(self.frame.moved(right, down))

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.OpenHandCursor
        if self._draws or (self._pressed is not None and self._sketching):
            shape = Qt.CursorShape.CrossCursor
        elif self._dragging:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._hovered is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    # Painting

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw_background()
        elif event.type() == QEvent.Type.FontChange:
            self._labels = MapLabels(self.font())
            self._settled.start()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show(self.frame.resized(self.width(), self.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._pictures.begin()
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.water))
        picture = self.drawer.picture
        if picture is None or not picture.target(self.frame).contains(QRectF(self.rect())):
            self._paint_picture(painter, self.drawer.world)
        self._paint_picture(painter, picture)
        self._labels.draw(painter, self.frame, colours, self.devicePixelRatioF())
        draw_scale(painter, self.frame, colours)
        if self.drawn_area is not None:
            self._paint_area(painter, self.drawn_area)
        painter.end()

    def _paint_picture(self, painter: QPainter, picture: MapPicture | None) -> None:
        if picture is None or picture.drawing.colours != colours_of(self.palette()):
            return
        target = picture.target(self.frame)
        if picture.drawing.frame.zoom == self.frame.zoom:
            painter.drawPixmap(QPointF(target.topLeft().toPoint()), picture.pixmap)
            return
        source = QRectF(picture.pixmap.rect())  # not smooth: that would take three times as long
        whole = self.frame.scale  # the picture of the world is shown as often as it is in view
        shifts = (-whole, 0.0, whole) if picture is self.drawer.world else (0.0,)
        for shift in shifts:
            there = target.translated(shift, 0)
            if there.intersects(QRectF(self.rect())):
                painter.drawPixmap(there, picture.pixmap, source)

    def area_on_screen(self, area: Area) -> QRectF:
        left, top = self.frame.on_screen(area.north, area.west)
        _, bottom = self.frame.on_screen(area.south, area.west)
        return QRectF(
            QPointF(left, top), QPointF(left + area.wide / 360 * self.frame.scale, bottom)
        )

    def _paint_area(self, painter: QPainter, area: Area) -> None:
        accent = self.palette().color(QPalette.ColorRole.Accent)
        inside = QColor(accent)
        inside.setAlpha(46)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(inside)
        place, port = self.area_on_screen(area), QRectF(self.rect())
        for shift in (-self.frame.scale, 0.0, self.frame.scale):
            there = place.translated(shift, 0)
            if there.adjusted(-2, -2, 2, 2).intersects(port):
                painter.drawRect(there)
