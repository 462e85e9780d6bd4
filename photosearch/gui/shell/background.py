"""Whether the program goes on without its window, and that it can always be reached then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.question import ask
from photosearch.gui.shell.engine_news import EngineNews
from photosearch.gui.shell.tray import WORKING, Tray

FIRST_LOOK = 1_000  # ms after the start, which a tray must not delay
LOOK = 5_000  # ms between two looks for the tray
LATE_TRAY = 20_000  # ms: at login, the tray may come after the program
TOLD = "told_background"  # in the state of the window: the user knows where the program is


class Background(QObject):
    """Decides what closing the window means. A program without a window is in the tray, or else the user has been told how to
    open it again; if the tray goes, the window comes back.

    `window_wanted`: show the window; `minimised_wanted`: show it minimised; `quit_wanted`: end the program.
    """

    window_wanted = Signal()
    minimised_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        news: EngineNews,
        tray: Tray,
        state: QSettings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._news = news
        self._state = state
        self._in_tray = False  # the window is hidden there
        self.question: QMessageBox | None = None
        self.tray = tray
        tray.open_wanted.connect(self.window_wanted)
        tray.quit_wanted.connect(self.quit_wanted)
        tray.pause_wanted.connect(news.pause)
        tray.tomorrow_wanted.connect(news.pause_until_tomorrow)
        tray.go_on_wanted.connect(news.go_on)
        news.progress_came.connect(tray.show_progress)
        news.failed.connect(self._come_back)
        self._watch = QTimer(self, interval=LOOK)
        self._watch.timeout.connect(self.look)
        self._watch.start()
        self._first = QTimer(self, singleShot=True, interval=FIRST_LOOK)
        self._first.timeout.connect(self.look)
        self._first.start()
        self._late = QTimer(self, singleShot=True, interval=LATE_TRAY)
        self._late.timeout.connect(self.look)

    def start_hidden(self) -> None:
        """Begin without a window: in the tray, or minimised if no tray comes."""
        self._in_tray = True
        if not self.tray.look():
            self._late.start()

    def close(self) -> None:
        self._watch.stop()
        self._first.stop()
        self._late.stop()
        self.tray.close()

    def ends_with_window(self) -> bool:
        """Whether closing the window ends the program. Otherwise hides the window, or asks."""
        wish = self._preferences.settings.keep_running
        if self.tray.look():
            if wish == "yes":
                self._hide()
            return wish != "yes"
        works = self._news.progress.phase in (*WORKING, "waiting")
        if wish == "yes" and self._state.value(TOLD) == "true":
            self._hide()
            return False
        if wish == "no" or (wish == "ask" and not works):
            return True
        self._ask()
        return False

    def look(self) -> None:
        """Bring the window back if the tray has gone, so that the program can be reached; show the icon if one has come."""
        if self.tray.look() or self._late.isActive() or self._window.isVisible():
            return
        if self._in_tray:
            self._in_tray = False
            self.minimised_wanted.emit()

    def shown(self) -> None:
        """The window has been opened."""
        self._in_tray = False
        self._late.stop()

    def _hide(self) -> None:
        self._in_tray = self.tray.there
        self._window.hide()
        if self._in_tray and self._state.value(TOLD) != "true":
            self.tray.tell(
                self.tr("PhotoSearch goes on in the background. Its icon opens and quits it.")
            )
            self._state.setValue(TOLD, "true")

    def _ask(self) -> None:
        """Ask once whether to go on without the window; the answer becomes the setting."""
        if self.question is not None:
            self.question.raise_()
            return
        more = self.tr(
            "Otherwise PhotoSearch goes on when you open it again. In the background, it indexes photos without a window;"
            " start it again to open the window. The settings change what closing means."
        )
        self.question = ask(
            self._window,
            self.tr("Close PhotoSearch"),
            self.tr("Go on in the background?"),
            [more],
            self.tr("&Go on"),
            self._stay,
            no=(self.tr("&Quit"), self._leave),
        )
        self.question.finished.connect(self._answered)

    def _answered(self) -> None:
        self.question = None

    def _leave(self) -> None:
        self._preferences.change(keep_running="no")
        self.quit_wanted.emit()

    def _stay(self) -> None:
        self._preferences.change(keep_running="yes")
        self._state.setValue(TOLD, "true")
        self._hide()

    def _come_back(self) -> None:
        """The engine is gone for good: nothing goes on."""
        if not self._window.isVisible():
            self.window_wanted.emit()
