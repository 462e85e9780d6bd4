"""The window process, from start to exit."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QObject,
    QSettings,
    QTimer,
    QtMsgType,
    QTranslator,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from photosearch import __version__
from photosearch.base import log, settings
from photosearch.base.errors import EnvironmentFault, UserError
from photosearch.base.files import AppDirs, app_dirs, resource
from photosearch.base.settings import Reading, Settings
from photosearch.base.shortage import shortage
from photosearch.base.today import today
from photosearch.base.user_text import joined
from photosearch.gui.common import theme
from photosearch.gui.common.client import Client, Link, MakeLink
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.icons import app_icon, drop_rendered
from photosearch.gui.common.login_start import HIDDEN
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.shell.instance import Instance, claim
from photosearch.gui.shell.signals import StopSignals
from photosearch.gui.shell.window import MainWindow
from photosearch.service.messages import Event

logger = logging.getLogger(__name__)

UNSEEN = 1000  # ms
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def main(argv: Sequence[str], make_link: Callable[[str | None], MakeLink] | None = None) -> int:
    """Run until the program is quit. `argv`: pictures to search with, and folders to add; with `--background`, the program
    starts in the tray.

    Returns 0 after a normal run, or 1 if the program could not start; then the user has been told why.
    """
    if not _has_display():
        print("photosearch: there is no graphical desktop to show a window on.", file=sys.stderr)
        return 1
    _name_utf8(os.environ)
    qInstallMessageHandler(_to_log)
    app = QApplication([sys.argv[0], *argv])
    paths = [os.path.abspath(word) for word in argv if word != HIDDEN]
    try:
        return _run(app, make_link or _engine_link, paths, hidden=HIDDEN in argv)
    finally:
        drop_rendered()
        qInstallMessageHandler(None)


def _run(
    app: QApplication,
    make_link: Callable[[str | None], MakeLink],
    paths: Sequence[str],
    *,
    hidden: bool,
) -> int:
    app.setApplicationName("photosearch")
    app.setApplicationDisplayName("PhotoSearch")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("photosearch")
    translators = install_translations(app, QLocale.system())
    app.setWindowIcon(app_icon())
    instance = None
    try:
        today()  # which queries may need
        dirs = app_dirs().create()
        instance = claim(dirs, None if hidden and not paths else paths)
        if instance is None:
            return 0
        log.start(dirs, "window")
        reading = settings.read(dirs)
    except (EnvironmentFault, UserError) as fault:
        if not _go_on_without(fault) or instance is None:
            return 1
        reading = Reading(Settings())
    theme.apply(app, reading.settings.theme)
    with dirs.with_previews() as dirs:
        status = _show(app, dirs, reading, make_link(None), instance, paths, hidden=hidden)
    instance.release()
    for translator in translators:
        app.removeTranslator(translator)
    return status


def _show(
    app: QApplication,
    dirs: AppDirs,
    reading: Reading,
    link: MakeLink,
    instance: Instance,
    paths: Sequence[str],
    *,
    hidden: bool,
) -> int:
    state = QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(dirs, reading.settings)
    client = Client(link)
    window = MainWindow(client, preferences, dirs, state)
    if reading.complaints:
        preferences.failed.emit(worded(joined(one.whole for one in reading.complaints)))
    app.setQuitOnLastWindowClosed(False)
    window.closed.connect(app.quit)
    instance.raise_wanted.connect(lambda _: logger.info("another start raises the window"))
    instance.raise_wanted.connect(lambda _: window.come_up())
    instance.raise_wanted.connect(window.open_paths)
    instance.serve()
    stop = StopSignals(window.quit)
    app.commitDataRequest.connect(lambda _: window.quit())
    uncaught = sys.excepthook

    def tell_shortage(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        uncaught(kind, error, trace)
        fault = shortage(error)
        if fault is not None:
            window.page.banner.tell(worded(fault.user_text), worded(fault.hint))

    sys.excepthook = tell_shortage
    if hidden and preferences.settings.first_run_done:
        window.background.start_hidden()
    else:
        window.show()

    def opened() -> None:
        logger.info("the window is open")
        gc.freeze()  # start-up objects live on: collecting over them again and again would make the window stutter
        gc.enable()

    def go_on() -> None:
        client.start()
        window.open_paths(paths)

    first = QTimer(window, singleShot=True)
    first.timeout.connect(opened)
    first.start(0)
    drawn = Drawn(window)
    drawn.once.connect(go_on)
    status = app.exec()
    sys.excepthook = uncaught
    first.stop()
    drawn.stop()
    window.quit()
    instance.close()
    client.stop()
    state.sync()
    stop.close()
    window.deleteLater()
    app.processEvents()
    return status


class Drawn(QObject):
    """`once`: the window has been painted, or UNSEEN has passed, since a window that starts minimised is never painted.

    The engine starts only then, because its start keeps the processor and the disk busy.
    """

    once = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=UNSEEN)
        self._timer.timeout.connect(self._tell)
        self._timer.start()
        window.installEventFilter(self)

    def stop(self) -> None:
        self._window.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._timer.start(0)  # the painting reaches the screen after this event
        return False

    def _tell(self) -> None:
        self.stop()
        self.once.emit()


def _engine_link(home: str | None) -> MakeLink:
    def make(on_event: Callable[[Event], None], on_state: Callable[[str], None]) -> Link:
        # Loads multiprocessing, which nothing needs before the window has been painted.
        from photosearch.service.link import EngineLink

        return EngineLink(home, on_event, on_state)

    return make


def install_translations(app: QApplication, locale: QLocale) -> list[QTranslator]:
    """Install Qt's translations and the program's, in the first available of the user's languages.

    Without one, English is installed, for its plurals.
    """
    installed: list[QTranslator] = []
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("photosearch", str(resource("translations"))),
    ):
        translator = QTranslator(app)
        found = translator.load(locale, name, "_", folder)
        if found or (name == "photosearch" and translator.load(f"{name}_en", folder)):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


def _has_display() -> bool:
    """Whether there is a display; without one, Qt would abort the process."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _name_utf8(environment: MutableMapping[str, str]) -> None:
    """Replace the C locale with C.UTF-8, as `python` does (PEP 538) but a packaged program does not; Qt would warn."""
    named = [environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")]
    if sys.platform == "linux" and next(filter(None, named), "C") in ("C", "POSIX"):
        environment.pop("LC_ALL", None)
        environment["LC_CTYPE"] = "C.UTF-8"


def _can_ask() -> bool:
    """Whether a dialog would be visible."""
    return QGuiApplication.platformName() not in ("offscreen", "minimal")


def _go_on_without(fault: EnvironmentFault | UserError) -> bool:
    """Say why the program cannot start. True if the user chose to continue with the default settings."""
    if not _can_ask():
        print(f"photosearch: {fault}", file=sys.stderr)
        return False
    box = QMessageBox(QMessageBox.Icon.Critical, "PhotoSearch", worded(fault.user_text))
    box.setInformativeText(worded(fault.hint))
    broken = settings.settings_path(app_dirs())
    go_on = None
    if str(broken) in fault.user_text and broken.exists():
        text = QApplication.translate("app", "&Set it aside and use the default settings")
        go_on = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    box.exec()
    if go_on is not None and box.clickedButton() is go_on:
        return _put_aside(broken)
    return False


def _put_aside(broken: Path) -> bool:
    try:
        broken.replace(broken.with_suffix(".broken.toml"))
    except OSError as error:
        print(f"photosearch: {broken}: {error.strerror}", file=sys.stderr)
        return False
    return True


def _to_log(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(LEVELS.get(kind, logging.WARNING), "%s", text)
