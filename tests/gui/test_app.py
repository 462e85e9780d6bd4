"""The program as a process: start, one window per library, stop signals, error messages."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from photosearch.base.files import app_dirs
from photosearch.base.settings import change, settings_path
from photosearch.base.stop_signals import stop_signals
from photosearch.gui.shell.app import install_translations
from photosearch.gui.shell.instance import socket_name

# The window with a link that does nothing: other tests cover the engine.
PROGRAM = """
import gc, sys
gc.disable()  # as photosearch.__main__ does
from photosearch.gui.shell.app import main
class Link:
    def __init__(self, on_event, on_state): self.on_state = on_state
    def start(self): self.on_state("starting")
    def send(self, request): pass
    def stop(self, timeout=10):
        assert gc.isenabled()
        print("engine stopped", flush=True)
if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], lambda home: Link))
"""


# Prints at the engine's start whether the window has been painted.
DRAWN = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from photosearch.gui.shell import app
painted = []
class Watch(QObject):
    def eventFilter(self, watched, event):
        painted.extend([1] * (event.type() == QEvent.Type.Paint))
        return False
class Window(app.MainWindow):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.watch = Watch()
        self.installEventFilter(self.watch)
        if "minimised" in sys.argv:
            self.show = lambda: None
class Link:
    def __init__(self, on_event, on_state): pass
    def start(self):
        print("painted" if painted else "not painted", flush=True)
        QTimer.singleShot(0, QApplication.quit)
    def send(self, request): pass
    def stop(self, timeout=10): pass
app.MainWindow = Window
sys.exit(app.main([], lambda home: Link))
"""


@pytest.mark.parametrize(("word", "said"), [("shown", "painted"), ("minimised", "not painted")])
def test_the_window_is_drawn_before_the_engine_starts(own_home: Path, word: str, said: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", DRAWN, word],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, f"{said}\n", "")


@pytest.fixture
def start(own_home: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def run(*words: str, **more: str) -> subprocess.Popen[str]:
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *words],
            env={k: v for k, v in env.items() if v},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def wait_until_open(process: subprocess.Popen[str], home: Path) -> None:
    log = home / "logs" / "window.log"
    while not (log.exists() and "window is open" in log.read_text("utf-8")):
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)


@pytest.mark.parametrize("kind", stop_signals())
def test_signals_end_the_program_cleanly(
    start: Callable[..., subprocess.Popen[str]], own_home: Path, kind: signal.Signals
) -> None:
    process = start()
    wait_until_open(process, own_home)
    process.send_signal(kind)
    said, complaints = process.communicate(timeout=20)
    assert (process.returncode, said, complaints) == (0, "engine stopped\n", "")
    assert (own_home / "config" / "window.ini").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="locales of Linux")
@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "", "LANG": "POSIX", "LC_CTYPE": ""}]
)
def test_the_c_locale_causes_no_warning(
    start: Callable[..., subprocess.Popen[str]], own_home: Path, locale: dict[str, str]
) -> None:
    process = start(**locale)
    wait_until_open(process, own_home)
    process.terminate()
    assert process.communicate(timeout=20) == ("engine stopped\n", "")
    assert "locale" not in (own_home / "logs" / "window.log").read_text("utf-8")


def test_a_second_start_raises_the_first_window(
    start: Callable[..., subprocess.Popen[str]], own_home: Path
) -> None:
    first = start()
    wait_until_open(first, own_home)
    second = start()
    assert second.wait(timeout=20) == 0
    assert second.communicate() == ("", "")
    log = own_home / "logs" / "window.log"
    while "another start" not in log.read_text("utf-8"):
        assert first.poll() is None
        time.sleep(0.02)
    other = start(PHOTOSEARCH_HOME=str(own_home.parent / "other"))
    wait_until_open(other, own_home.parent / "other")
    for process in (first, other):
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def test_of_simultaneous_starts_one_becomes_the_window(
    start: Callable[..., subprocess.Popen[str]], own_home: Path
) -> None:
    several = [start() for _ in range(3)]
    log = own_home / "logs" / "window.log"
    while not (log.exists() and log.read_text("utf-8").count("another start") == 2):
        time.sleep(0.02)
    ended = [process for process in several if process.poll() is not None]
    while len(ended) < 2:
        ended = [process for process in several if process.poll() is not None]
        time.sleep(0.02)
    (left,) = [process for process in several if process not in ended]
    assert [process.returncode for process in ended] == [0, 0]
    left.send_signal(signal.SIGTERM)
    assert left.wait(timeout=20) == 0


def test_a_killed_window_does_not_block_the_next(
    start: Callable[..., subprocess.Popen[str]], own_home: Path
) -> None:
    first = start()
    wait_until_open(first, own_home)
    first.kill()
    first.wait()
    (own_home / "logs" / "window.log").unlink()
    second = start()
    wait_until_open(second, own_home)
    second.send_signal(signal.SIGTERM)
    assert second.wait(timeout=20) == 0


def refused(process: subprocess.Popen[str]) -> str:
    said, complaints = process.communicate(timeout=20)
    assert process.returncode == 1 and said == "" and complaints.count("\n") == 1
    assert "Traceback" not in complaints
    return complaints


def test_an_unusable_home_is_reported_in_one_sentence(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    told = refused(start(PHOTOSEARCH_HOME=str(tmp_path / "file")))
    assert told.startswith("photosearch: ") and str(tmp_path / "file") in told


def test_broken_settings_are_reported_in_one_sentence(
    start: Callable[..., subprocess.Popen[str]], own_home: Path
) -> None:
    dirs = app_dirs().create()
    (dirs.config / "settings.toml").write_text("theme = [")
    told = refused(start())
    assert "settings.toml is not valid" in told and "Correct or delete the file." in told


def test_a_day_that_is_none_is_reported_in_one_sentence(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    assert "PHOTOSEARCH_TODAY is “someday”" in refused(start(PHOTOSEARCH_TODAY="someday"))


COMPLAINED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from photosearch.gui.shell import app
class Link:
    def __init__(self, on_event, on_state): pass
    def start(self):
        (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, app.MainWindow)]
        print(window.page.banner.text, flush=True)
        QTimer.singleShot(0, QApplication.quit)
    def send(self, request): pass
    def stop(self, timeout=10): pass
sys.exit(app.main([], lambda home: Link))
"""


def test_invalid_settings_are_reported_in_the_banner(own_home: Path) -> None:
    settings_path(app_dirs().create()).write_text('thumbnail_size = -5\ncolour = "red"\n')
    run = subprocess.run(
        [sys.executable, "-c", COMPLAINED], capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 0 and "thumbnail_size" in run.stdout and "colour" in run.stdout, run


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="these systems always have a desktop"
)
def test_a_missing_desktop_is_reported_in_one_sentence(
    start: Callable[..., subprocess.Popen[str]],
) -> None:
    told = refused(start(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY=""))
    assert "no graphical desktop" in told


def test_the_socket_depends_on_the_home(tmp_path: Path) -> None:
    one, other = app_dirs(str(tmp_path / "a")), app_dirs(str(tmp_path / "b"))
    assert socket_name(one) == socket_name(app_dirs(str(tmp_path / "a"))) != socket_name(other)
    assert len(socket_name(one)) < 40


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("de", "1 Foto", "1.234 Fotos"),
        ("en", "1 photo", "1,234 photos"),
        ("fr", "1 photo", "1,234 photos"),
    ],
)
def test_translations(qapp: QApplication, language: str, one: str, many: str) -> None:
    before = QLocale()
    locale = QLocale(language)
    QLocale.setDefault(locale if language == "de" else QLocale("en_US"))
    translators = install_translations(qapp, locale)
    try:
        told = [qapp.translate("StatusBar", "%Ln photo(s)", "", n) for n in (1, 1234)]
        assert told == [one, many]
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


def test_a_start_in_the_background_leaves_the_open_window_alone(
    start: Callable[..., subprocess.Popen[str]], own_home: Path
) -> None:
    first = start()
    wait_until_open(first, own_home)
    second = start("--background")
    assert second.wait(timeout=20) == 0
    assert second.communicate() == ("", "")
    assert "another start" not in (own_home / "logs" / "window.log").read_text("utf-8")
    first.terminate()
    assert first.communicate(timeout=20) == ("engine stopped\n", "")


def test_a_program_in_the_background_is_raised_by_another_start_and_ends_by_signal(
    start: Callable[..., subprocess.Popen[str]], own_home: Path
) -> None:
    change(app_dirs().create(), first_run_done=True)
    hidden = start("--background")
    wait_until_open(hidden, own_home)
    assert start().wait(timeout=20) == 0
    assert "another start" in (own_home / "logs" / "window.log").read_text("utf-8")
    hidden.terminate()
    assert hidden.communicate(timeout=20) == ("engine stopped\n", "")
    assert hidden.returncode == 0
