"""The photos of a list one after the other, on the whole screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QLabel, QWidget

from photosearch.base.searches import Hit
from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.client import Client
from photosearch.gui.common.icons import icon_pixmap
from photosearch.gui.common.preview_loader import PreviewLoader, Wish, for_screen
from photosearch.gui.common.turning import shown_size
from photosearch.gui.common.wording import file_name, number
from photosearch.gui.preview.dark_buttons import LIGHT, dark_button
from photosearch.gui.results.hits_model import ResultsModel

SECONDS = (2, 3, 4, 5, 7, 10, 15, 30, 60)  # to choose from, for each photo
USUAL = 5
KEY = "slideshow_seconds"  # in the window's state
BAR_STAYS = 2500  # ms after the mouse has moved
FADES = 400  # ms


class Slideshow(QWidget):
    """`ended(row)`: the photo that was shown last. Photos that are offline or cannot be read are passed over."""

    ended = Signal(int)

    def __init__(
        self, client: Client, model: ResultsModel, state: QSettings, window: QWidget
    ) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("previewPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Slideshow"))
        self.setMouseTracking(True)
        self._model = model
        self._state = state
        self.row = -1
        self._by = 1  # the direction in which photos that cannot be shown are passed over
        self._passed = 0  # how many of them, one after the other
        self._wish: Wish | None = None
        self._hit: Hit | None = None
        self.running = False
        self.paused = False
        self.canvas = Canvas(self)
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.loader = PreviewLoader(client, self)
        self.loader.ready.connect(self._take_image)
        self.loader.failed.connect(self._take_failure)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(lambda: self.step(1))
        self._make_bar()
        model.dataChanged.connect(lambda *_: self._rows_came())
        model.modelReset.connect(self._list_changed)

    def _make_bar(self) -> None:
        self.bar = QFrame(self)
        self.bar.setObjectName("slideshowBar")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(10, 6, 10, 6)
        self._pause = dark_button("pause", self.tr("Pause (Space)"), self.toggle_pause)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMaximumWidth(320)
        for part in (
            dark_button("left", self.tr("Previous photo (←)"), lambda: self.step(-1)),
            self._pause,
            dark_button("right", self.tr("Next photo (→)"), lambda: self.step(1)),
            dark_button("remove", self.tr("Less time for each photo (−)"), lambda: self.change_pace(-1)),
            self._text,
            dark_button("add", self.tr("More time for each photo (+)"), lambda: self.change_pace(1)),
            dark_button("close", self.tr("End the slideshow (Esc)"), self.close),
        ):  # fmt: skip
            row.addWidget(part)
        effect = QGraphicsOpacityEffect(self.bar)
        self.bar.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._fade.setDuration(FADES)
        self._fade.finished.connect(self._faded)
        self._rest = QTimer(self, singleShot=True, interval=BAR_STAYS)
        self._rest.timeout.connect(self._hide_bar)
        self.bar.installEventFilter(self)

    # What is shown

    @property
    def seconds(self) -> int:
        """For how long each photo is shown."""
        try:
            kept = int(str(self._state.value(KEY, USUAL)))
        except ValueError:
            return USUAL
        return kept if kept in SECONDS else USUAL

    def start(self, row: int) -> None:
        """Begin with the photo of a row."""
        if not self._model.rowCount():
            return
        self.running, self.paused = True, False
        self._passed = 0
        window = self.parentWidget()
        if window is not None:
            self.setScreen(window.screen())
            self.setGeometry(window.screen().geometry())
        self.showFullScreen()
        self.setFocus()
        self.show_bar()
        self._show(max(0, row), by=1)

    def step(self, by: int) -> None:
        """Go to the next photo or back; after the last one follows the first."""
        self._passed = 0
        self._show(self.row + by, by)

    def _show(self, row: int, by: int) -> None:
        total = self._model.rowCount()
        self._next.stop()
        if not self.running or not total:
            self.close()
            return
        self.row, self._by = row % total, by
        self._hit = self._model.hit(self.row)
        self._model.want(self.row - 1, self.row + 1)
        self._tell()
        if self._hit is None:
            self._wish = None  # `_rows_came` goes on
        elif self._hit.offline:
            self._pass_over()
        else:
            self._wish = self._wish_for(self._hit)
            ahead = self._model.hit((self.row + by) % total)
            wishes = [self._wish]
            if ahead is not None and not ahead.offline:
                wishes.append(self._wish_for(ahead))
            image = self.loader.image(self._wish)
            if image is not None:
                self._take_image(self._wish, image)
            self.loader.want(wishes)

    def _wish_for(self, hit: Hit) -> Wish:
        return for_screen(hit.image_id, hit.marks.rotation, self)

    def _pass_over(self) -> None:
        self._passed += 1
        if self._passed >= self._model.rowCount():
            self.close()  # none can be shown
        else:
            # Not at once: a thousand offline photos in a row would hold up the window.
            self._wish = None
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self.running and self._wish is None:
            self._show(self.row + self._by, self._by)

    def _take_image(self, wish: Wish, image: QImage) -> None:
        if not self.running or wish != self._wish or self._hit is None:
            return
        self._passed = 0
        self.canvas.show_image(image, shown_size(self._hit), keep_view=False)
        if not self.paused:
            self._next.start(self.seconds * 1000)

    def _take_failure(self, wish: Wish, _why: str) -> None:
        if self.running and wish == self._wish:
            self._pass_over()

    def _rows_came(self) -> None:
        if self.running and self._hit is None and self._model.hit(self.row) is not None:
            self._show(self.row, self._by)

    def _list_changed(self) -> None:
        """Go on with the same photo in a list that was replaced, or else with the one in its place."""
        total = self._model.rowCount()
        if self.running and total and self._hit is not None and self._wish is not None:
            found = self._model.row_of(self._hit.image_id)
            self.row = found if found >= 0 else min(self.row, total - 1)
            self._tell()  # the time of the photo goes on
        elif self.running:
            self._show(self.row, self._by)

    # Pause, pace and bar

    def toggle_pause(self) -> None:
        self.paused = not self.paused
        if self.paused:
            self._next.stop()
        else:
            self._next.start(self.seconds * 1000)
        said = self.tr("Go on (Space)") if self.paused else self.tr("Pause (Space)")
        self._pause.setIcon(icon_pixmap("play" if self.paused else "pause", 20, LIGHT))
        self._pause.setToolTip(said)
        self._pause.setAccessibleName(said)
        self.show_bar()

    def change_pace(self, by: int) -> None:
        """Show each photo longer or shorter, from now on and in further slideshows."""
        at = SECONDS.index(self.seconds) + by
        self._state.setValue(KEY, SECONDS[max(0, min(len(SECONDS) - 1, at))])
        if self._next.isActive():
            self._next.start(self.seconds * 1000)
        self._tell()
        self.show_bar()

    def _tell(self) -> None:
        place = self.tr("%1 of %2").replace("%1", number(self.row + 1))
        place = place.replace("%2", number(self._model.rowCount()))
        pace = self.tr("%Ln second(s)", "", self.seconds)
        self._text.setText(f"{place} · {pace}")
        self.canvas.setAccessibleDescription(file_name(self._hit.path) if self._hit else "")
        self._place_bar()

    def show_bar(self) -> None:
        """Show the bar and the pointer for a moment."""
        self._fade.stop()
        effect = self.bar.graphicsEffect()
        assert isinstance(effect, QGraphicsOpacityEffect)
        effect.setOpacity(1.0)
        self.unsetCursor()
        self.bar.show()
        self._place_bar()
        self._rest.start()

    def _hide_bar(self) -> None:
        if self.bar.underMouse() or self.bar.isAncestorOf(self.focusWidget() or self):
            self._rest.start()
            return
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.start()

    def _faded(self) -> None:
        self.bar.hide()
        self.setCursor(Qt.CursorShape.BlankCursor)

    def _place_bar(self) -> None:
        size = self.bar.sizeHint()
        self.bar.setGeometry(
            (self.width() - size.width()) // 2,
            self.height() - size.height() - 28,
            size.width(),
            size.height(),
        )

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.MouseMove, QEvent.Type.FocusIn):
            self.show_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        self.bar.raise_()
        self._place_bar()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.show_bar()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self.running:
            self.running = False
            self._next.stop()
            self._rest.stop()
            self.loader.want([])
            self.ended.emit(self.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        acts: dict[int, Callable[[], object]] = {
            key.Key_Left: lambda: self.step(-1),
            key.Key_PageUp: lambda: self.step(-1),
            key.Key_Right: lambda: self.step(1),
            key.Key_PageDown: lambda: self.step(1),
            key.Key_Space: self.toggle_pause,
            key.Key_Plus: lambda: self.change_pace(1),
            key.Key_Equal: lambda: self.change_pace(1),
            key.Key_Minus: lambda: self.change_pace(-1),
            key.Key_Escape: self.close,
            key.Key_F11: self.close,
        }
        act = acts.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()
