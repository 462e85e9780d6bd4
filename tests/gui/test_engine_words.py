"""The window says in the user's language what the engine tells; the texts here are made by the engine's own code."""

from __future__ import annotations

import errno
import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosearch.base import settings
from photosearch.base.errors import FAILURE_SENTENCES, FileError, ModelError, PhotoSearchError
from photosearch.base.files import AppDirs, app_dirs, os_fault
from photosearch.base.lock import take_lock
from photosearch.base.records import Failure, ModelChange
from photosearch.base.searches import Query
from photosearch.base.shortage import shortage
from photosearch.base.user_text import joined, say, say_count
from photosearch.encoder.model_folders import take
from photosearch.encoder.model_languages import NAMES, foreign_note
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import ModelSpec
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.wording import language
from photosearch.gui.shell.app import install_translations
from photosearch.indexing.roots import must_be_addable
from photosearch.query.build import nothing_asked
from photosearch.service.messages import Answer, FailureList, Hello, Trouble
from photosearch.service.requests import Ask
from tests.gui.conftest import Desk
from tests.tiny import TINY

Open = Callable[..., Desk]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    translators = install_translations(qapp, QLocale("de_DE"))
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def refused(call: Callable[[], object]) -> PhotoSearchError:
    with pytest.raises(PhotoSearchError) as caught:
        call()
    return caught.value


def through_the_pipe(event: object) -> object:
    return pickle.loads(pickle.dumps(event))


def told(desk: Desk, error: PhotoSearchError) -> str:
    """The banner, when the engine tells of `error`."""
    desk.link.on_event(through_the_pipe(Trouble(0, error.user_text, error.hint)))  # type: ignore[arg-type]
    QApplication.processEvents()
    return desk.window.page.banner.text


@pytest.fixture
def dirs(tmp_path: Path) -> AppDirs:
    return app_dirs(str(tmp_path / "home")).create()


@pytest.mark.usefixtures("german")
def test_errors_of_the_engine_are_told_in_german(
    open_window: Open, dirs: AppDirs, tmp_path: Path
) -> None:
    desk = open_window(3)
    gone = str(tmp_path / "gone")
    assert told(desk, refused(lambda: must_be_addable(gone))) == (
        f"Den Ordner {gone} gibt es nicht. Prüfen Sie die Schreibweise, oder schließen Sie das Laufwerk an."
    )
    model = tmp_path / "model"
    model.mkdir()
    (tmp_path / "into").mkdir()
    assert told(desk, refused(lambda: take(model, tmp_path / "into"))) == (
        f"In {model} gibt es keine model.json. Kopieren Sie den ganzen Modellordner."
    )
    assert told(desk, nothing_asked()).startswith("Es ist nichts angegeben")
    assert told(desk, os_fault(PermissionError(5, "Input/output error"), "/photos")) == (
        "/photos lässt sich nicht benutzen: Ein-/Ausgabefehler."
    )


@pytest.mark.usefixtures("german")
def test_a_text_within_a_text_is_worded_too(open_window: Open, dirs: AppDirs) -> None:
    desk = open_window(3)
    lock = take_lock(dirs)
    try:
        text = told(desk, refused(lambda: take_lock(dirs)))
    finally:
        lock.release()
    assert text.startswith(
        "Die Bibliothek ist gerade in Benutzung: photosearch auf der Befehlszeile"
    )


@pytest.mark.usefixtures("german")
def test_notes_and_the_device_are_told_in_german(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(3)
    window = desk.window
    encoder = OnnxEncoder(TINY, provider="cpu")
    desk.link.on_event(through_the_pipe(Hello("Starter", encoder.reason, ())))  # type: ignore[arg-type]
    QApplication.processEvents()
    assert window.news.device == "CPU – so ist es eingestellt."
    spec = replace(ModelSpec.load(TINY), title="X", languages=("en", "de"))
    desk.link.hold = True
    asked = len(desk.link.sent(Ask))
    window.search.look_for(Query("собака"), "chosen")
    qtbot.waitUntil(lambda: len(desk.link.sent(Ask)) > asked)
    ask = desk.link.sent(Ask)[-1]
    assert isinstance(ask, Ask)
    note = foreign_note(spec, ask.query.words)
    desk.link.on_event(through_the_pipe(Answer(ask.id, 0, (), note=note)))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: window.page.note.isVisible())
    assert window.page.note.text().startswith(
        "Das Modell X kennt kyrillische Schrift nicht; es kennt Englisch und Deutsch."
    )


@pytest.mark.usefixtures("german")
def test_failed_files_are_listed_in_german(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(3)
    failures = (Failure("/photos/a.jpg", "corrupt", FAILURE_SENTENCES["corrupt"]),)
    desk.link.failures = list(through_the_pipe(FailureList(failures)).failures)  # type: ignore[attr-defined]
    dialog = desk.window.late.failures
    dialog.open_fresh()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.model.index(0, 1).data() == "Das Bild ist beschädigt."
    dialog.copy()
    assert "Das Bild ist beschädigt." in QApplication.clipboard().text()


@pytest.mark.usefixtures("german")
def test_what_is_wrong_with_the_settings_is_told_in_german(dirs: AppDirs) -> None:
    path = settings.settings_path(dirs)
    [theme] = settings.checked({"theme": "pink"}, path).complaints
    assert worded(theme.whole) == (
        "Die Einstellung theme ist 'pink'; erlaubt ist einer der Werte system, light, dark, contrast. "
        f"Benutzt wird 'system'. Berichtigen Sie das in {path}."
    )
    [watch] = settings.checked({"watch": 1}, path).complaints
    assert worded(watch.user_text) == (
        "Die Einstellung watch wird nicht benutzt: Sie muss true oder false sein."
    )


@pytest.mark.usefixtures("german")
def test_a_machine_that_has_too_little_left_is_told_in_german() -> None:
    memory, files = shortage(MemoryError()), shortage(OSError(errno.EMFILE, "x"))
    assert memory is not None and files is not None
    assert worded(memory.user_text) == "Der Arbeitsspeicher reicht nicht aus."
    assert "ulimit -n" in worded(files.hint) and worded(files.hint) != files.hint


@pytest.mark.usefixtures("german")
def test_numbers_and_plurals_follow_the_language() -> None:
    away = "1 photo cannot be reached: plug in its drive, or remove its folder."
    many = "{n} photos cannot be reached: plug in their drive, or remove their folder."
    assert worded(say_count(1, away, many)).startswith("1 Foto ist nicht erreichbar")
    assert worded(say_count(2_000, away, many)).startswith("2.000 Fotos sind nicht erreichbar")
    slow = say("{device} takes {times:.1f} times as long as the CPU", device="CUDA", times=9.04)
    assert worded(slow) == "CUDA braucht 9,0-mal so lange wie die CPU"


@pytest.mark.usefixtures("german")
def test_a_nested_fact_is_worded_and_what_has_no_code_stays() -> None:
    error = ModelError(say("The model {title} could not be run: {error}.", title="X", error="e{}"))
    stays = say("{model} keeps answering.", model="Y")
    change = ModelChange("x", "X", "failed", note=joined([error.whole, stays]))
    assert worded(change).note == (
        "Das Modell X konnte nicht ausgeführt werden: e{}. Es wird weiter mit Y gesucht."
    )
    assert worded("plain") == "plain" and worded(say("nobody translated {x}", x=1_000)) == (
        "nobody translated 1.000"
    )
    detail = FileError("a.jpg", "corrupt", say("The file is empty."))
    assert worded(detail.whole) == "Das Bild ist beschädigt. Die Datei ist leer."


def test_without_a_translation_the_english_stays() -> None:
    one = say_count(1, "1 photo is away.", "{n} photos are away.")
    assert worded(one) == one == "1 photo is away."
    event = Trouble(0, say("{path} cannot be written.", path="/x/{y}"), "")
    assert worded(event) == event


@pytest.mark.usefixtures("german")
def test_languages_are_named_in_german() -> None:
    assert [language(code) for code in ("cs", "de", "zh", "no")] == [
        "Tschechisch",
        "Deutsch",
        "Chinesisch",
        "Norwegisch",
    ]
    assert language("xx-unknown") == "xx-unknown"


def test_languages_have_english_names() -> None:
    assert {code: language(code) for code in NAMES} == {
        code: str(name) for code, name in NAMES.items()
    }
