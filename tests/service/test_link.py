"""The real engine process, driven as the window drives it, with a tiny model and real folders."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from photosearch.base import settings
from photosearch.base.areas import WORLD
from photosearch.base.files import app_dirs
from photosearch.base.records import Failure, ModelChange, Progress, Status
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.base.spelt import Spelling
from photosearch.engine.library import Engine
from photosearch.service import link
from photosearch.service.link import EngineLink
from photosearch.service.messages import (
    Answer,
    Calm,
    Completions,
    Details,
    Event,
    FailureList,
    FolderAdded,
    FolderRemoved,
    FolderRestored,
    Hello,
    InsideProgress,
    LibraryChanged,
    MapShown,
    ModelChosen,
    ModelForgotten,
    ModelList,
    ModelUsages,
    Page,
    PreviewReady,
    RemovedList,
    SavedSearches,
    Trouble,
)
from photosearch.service.requests import (
    AddFolder,
    ApplySettings,
    Ask,
    CancelModelChange,
    ForgetModel,
    ForgetSearch,
    GetCompletions,
    GetDetails,
    GetFailures,
    GetMap,
    GetModels,
    GetModelUsage,
    GetPreview,
    GetRemoved,
    GetSavedSearches,
    GetStatus,
    MoreRows,
    Pause,
    RemoveFolder,
    Rescan,
    RestoreFolder,
    RetryFailures,
    SaveSearch,
    UseModel,
)
from tests.cli.conftest import install_second
from tests.fakes import HashEncoder, picture
from tests.processes import engine_process

TINY = Path(__file__).resolve().parents[1] / "encoder" / "tiny"
PATIENCE = 20.0

Kind = TypeVar("Kind")
MakePhotos = Callable[..., Path]


class Window:
    """Records the events at the window's end, and waits for them."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.states: list[str] = []
        self._changed = threading.Condition()
        self.link = EngineLink(None, self._event, self._state)

    def _event(self, event: Event) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def _state(self, state: str) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def until(self, kind: type[Kind], is_it: Callable[[Kind], bool] = lambda _event: True) -> Kind:
        """Wait for an event of this kind since the last `ask`."""

        def find() -> Kind | None:
            return next((e for e in self.events if isinstance(e, kind) and is_it(e)), None)

        with self._changed:
            assert self._changed.wait_for(lambda: find() is not None, PATIENCE), (
                f"no {kind.__name__}; heard {self.events[-5:]}"
            )
            found = find()
            assert found is not None
            return found

    def until_state(self, state: str, count: int = 1) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.states.count(state) >= count, PATIENCE), (
                self.states
            )

    def ask(self, request: object) -> None:
        self.events.clear()
        self.link.send(request)  # type: ignore[arg-type]

    def photos(self, count: int) -> None:
        """Wait until the library has `count` photos, no file waits, and all are encoded."""
        deadline = time.monotonic() + PATIENCE
        while True:
            self.ask(GetStatus())
            status = self.until(Status)
            done = (status.photos, status.pending) == (count, 0)
            if done and status.searchable == status.distinct:
                return
            assert time.monotonic() < deadline, status
            time.sleep(0.1)


@pytest.fixture
def home(own_home: Path) -> Path:
    dirs = app_dirs().create()
    shutil.copytree(TINY, dirs.data / "models" / "tiny")
    settings.change(dirs, model="tiny")
    return own_home


@pytest.fixture
def window(home: Path) -> Iterator[Window]:
    window = Window()
    window.link.start()
    window.until(Hello)
    yield window
    window.link.stop()
    assert window.states[-1] == "stopped"


@pytest.fixture
def filled(window: Window, make_photos: MakePhotos) -> Path:
    folder = make_photos(12)
    window.ask(AddFolder(1, str(folder)))
    assert window.until(FolderAdded).id == 1
    window.photos(12)
    return folder


def test_a_folder_is_added_and_questions_are_answered(window: Window, filled: Path) -> None:
    window.ask(Ask(5, Query()))
    everything = window.until(Answer)
    assert (everything.id, everything.total, sum(m.count for m in everything.months)) == (5, 12, 12)
    window.ask(Ask(6, Query(words="a dog on the beach")))
    ranked = window.until(Answer)
    assert ranked.total == 12 and [h.rank for h in ranked.hits] == list(range(1, 13))
    assert all(Path(h.thumb).is_file() for h in ranked.hits)
    first = ranked.hits[0]
    window.ask(MoreRows(6, 10))
    assert [h.rank for h in window.until(Page).hits] == [11, 12]
    window.ask(Ask(7, Query(examples=(Example(image_id=first.image_id),))))
    assert window.until(Answer).hits[0].path == first.path
    window.ask(Ask(8, Query(examples=(Example(first.path),))))
    assert window.until(Answer).hits[0].path == first.path
    window.ask(GetDetails(9, first.image_id))
    details = window.until(Details)
    assert details.paths == (first.path,) and details.bytes == os.path.getsize(first.path)
    window.ask(GetPreview(10, first.image_id, 48, 48))
    assert Path(window.until(PreviewReady).file).stat().st_size > 100


def test_a_request_that_fails_is_answered_under_its_id(window: Window, filled: Path) -> None:
    for request in (
        AddFolder(21, "/no/such/folder"),
        RemoveFolder(22, 999),
        GetDetails(23, 999),
        GetPreview(24, 999, 10, 10),
        Ask(25, Query(examples=(Example(str(filled)),))),
        Ask(26, Query(examples=(Example(image_id=999),))),
    ):
        window.ask(request)
        if isinstance(request, RemoveFolder):
            assert window.until(FolderRemoved).removed is None
        else:
            trouble = window.until(Trouble)
            assert trouble.id == request.id and trouble.text.endswith(".")


def test_new_and_deleted_photos_are_noticed(window: Window, filled: Path) -> None:
    picture(filled / "new.jpg", "purple", 99)
    window.photos(13)
    (filled / "new.jpg").unlink()
    (filled / "more").mkdir()
    picture(filled / "more" / "deep.jpg", "purple", 98)
    (filled / "red-000.jpg").unlink()
    window.photos(12)


def test_failures_are_listed_and_retried(window: Window, filled: Path) -> None:
    """The repaired file has the size and time of the broken one, so only the retry can find it."""
    good, bad = filled.parent / "good.jpg", filled / "bad.jpg"
    picture(good, "purple", 99)
    bad.write_bytes(b"\xff\xd8\xff and then nothing".ljust(good.stat().st_size))
    stamp = (1_700_000_000, 1_700_000_000)
    os.utime(bad, stamp)
    window.ask(Rescan())
    deadline = time.monotonic() + PATIENCE
    failures: tuple[Failure, ...] = ()
    while not failures and time.monotonic() < deadline:
        window.ask(GetFailures())
        failures = window.until(FailureList).failures
    assert [os.path.basename(f.path) for f in failures] == ["bad.jpg"]
    window.ask(GetStatus())
    assert window.until(Status).failed == {"corrupt": 1}
    with bad.open("r+b") as handle:
        handle.write(good.read_bytes())
    os.utime(bad, stamp)
    window.ask(RetryFailures())
    window.photos(13)


def test_the_list_of_models(window: Window, filled: Path) -> None:
    window.ask(GetModels(7))
    told = window.until(ModelList)
    assert told.id == 7 and told.room is not None and told.room > 0
    assert [model.name for model in told.models if model.in_use] == ["tiny"]
    assert all(model.seconds is None for model in told.models), "nothing is known of this model"


def test_settings_take_effect(window: Window, filled: Path) -> None:
    window.ask(ApplySettings(replace(Settings(model="tiny"), excluded_patterns=("red*",))))
    window.photos(10)
    window.ask(ApplySettings(Settings(model="tiny")))
    window.photos(12)


def test_pause_and_resume(window: Window, make_photos: MakePhotos) -> None:
    window.ask(Pause(True))
    window.link.send(AddFolder(1, str(make_photos(5))))
    window.until(Progress, lambda p: p.phase == "paused" and p.total == 5)
    window.ask(GetStatus())
    assert window.until(Status).photos == 0
    window.ask(Pause(False))
    window.photos(5)


def test_removing_a_folder_and_restoring_it(window: Window, filled: Path) -> None:
    window.ask(GetStatus())
    [state] = window.until(Status).roots
    window.ask(RemoveFolder(3, state.root.id))
    taken = window.until(FolderRemoved).removed
    assert taken is not None and taken.photos == 12
    window.until(LibraryChanged, lambda e: e.photos == 0)
    window.ask(GetRemoved(4))
    assert window.until(RemovedList).folders == (taken,)
    window.ask(RestoreFolder(5, taken.id))
    assert window.until(FolderRestored) == FolderRestored(5, str(filled), 12)
    window.photos(12)
    window.ask(RestoreFolder(6, taken.id))
    assert window.until(Trouble).id == 6
    assert len(list(filled.iterdir())) == 12


def test_the_last_of_many_queries_is_answered(window: Window, filled: Path) -> None:
    window.events.clear()
    for number in range(100, 200):
        window.link.send(Ask(number, Query(words=f"blue {number}")))
    window.until(Answer, lambda a: a.id == 199)
    assert sum(isinstance(e, Answer) for e in window.events) < 100


def test_a_search_inside_photos_answers_other_questions_and_gives_way(
    window: Window, filled: Path
) -> None:
    window.events.clear()
    for question in (Ask(1, Query("red", inside=True)), GetStatus(), Ask(2, Query("red"))):
        window.link.send(question)
    last = window.until(Answer, lambda a: a.id == 2)
    assert any(isinstance(e, Status) for e in window.events)
    window.ask(Ask(3, Query("red", inside=True)))
    inside = window.until(Answer, lambda a: a.id == 3)
    assert inside.total == last.total == 12
    told = [e for e in window.events if isinstance(e, InsideProgress)]
    assert told and {e.ask_id for e in told} <= {1, 3} and all(e.done < e.total for e in told)


def test_a_killed_engine_restarts_with_everything(window: Window, filled: Path) -> None:
    pid = engine_process().pid
    window.events.clear()
    os.kill(pid, signal.SIGKILL)
    window.until_state("running", 2)
    assert "restarting" in window.states
    window.until(Hello)
    assert engine_process().pid != pid
    window.photos(12)
    window.ask(Ask(1, Query(words="red")))
    assert window.until(Answer).total == 12


def test_an_engine_that_keeps_dying_is_given_up(home: Path) -> None:
    window = Window()
    window.link.start()
    try:
        for life in range(1, 5):
            window.until_state("running", life)
            os.kill(engine_process().pid, signal.SIGKILL)
        window.until_state("failed")
        assert window.states.count("running") == 4
    finally:
        window.link.stop()


class Refusing:
    """A machine that refuses to start a process, `times` times."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        self.left = times
        self._start = SpawnProcess.start
        monkeypatch.setattr(link, "PAUSE_SECONDS", 0.0)
        monkeypatch.setattr(SpawnProcess, "start", lambda process: self(process))

    def __call__(self, process: SpawnProcess) -> None:
        if process.name == "photosearch-engine" and self.left:
            self.left -= 1
            raise OSError(errno.EAGAIN, "Resource temporarily unavailable")
        self._start(process)


def test_an_engine_that_cannot_be_started_is_reported_and_given_up(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Refusing(monkeypatch, 99)
    window = Window()
    window.link.start()
    try:
        window.until_state("failed")
        assert window.states == ["starting", *["restarting"] * 3, "failed"]
        window.until(Trouble)
        assert all("limit of threads and processes" in e.text for e in window.events)  # type: ignore[union-attr]
    finally:
        window.link.stop()


def test_an_engine_that_starts_at_the_second_try_clears_the_message(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Refusing(monkeypatch, 1)
    window = Window()
    window.link.start()
    try:
        window.until(Hello)
        assert [type(e) for e in window.events[:2]] == [Trouble, Calm]
    finally:
        window.link.stop()


def test_a_link_that_cannot_start_a_thread_reports_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    window = Window()
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", start)
        window.link.start()
    assert window.states == ["failed"] and "threads" in window.until(Trouble).text
    window.link.stop()


def test_a_library_in_use_is_reported_and_opens_later(home: Path) -> None:
    window = Window()
    with Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder()):
        window.link.start()
        assert "command line" in window.until(Trouble).text
    window.until(Hello)
    assert any(isinstance(e, Calm) for e in window.events)
    window.link.stop()


def test_a_missing_model_is_reported_and_the_starter_answers(home: Path) -> None:
    shutil.rmtree(app_dirs().data / "models" / "tiny")
    window = Window()
    window.link.start()
    try:
        assert window.until(Hello).model.startswith("Starter")
        failed = window.until(ModelChange)
        assert failed.state == "failed" and "no model" in failed.note
        window.ask(GetStatus())
        status = window.until(Status)
        assert status.encoder.startswith("starter@") and status.change == failed
    finally:
        window.link.stop()
    assert window.states[-1] == "stopped"


def test_settings_that_cannot_be_used_do_not_stop_the_engine(home: Path) -> None:
    settings.change(app_dirs(), provider="warp", threads=-3)
    window = Window()
    window.link.start()
    try:
        assert window.until(Hello).model
    finally:
        window.link.stop()


def test_stopping_saves_the_index_and_leaves_no_process(
    home: Path, make_photos: MakePhotos
) -> None:
    window = Window()
    window.link.start()
    window.link.send(AddFolder(1, str(make_photos(40))))
    window.until(Progress, lambda p: p.phase == "indexing")
    window.link.stop()
    from photosearch.encoder.runtime import OnnxEncoder

    encoder = OnnxEncoder(app_dirs().data / "models" / "tiny")
    with Engine.open(app_dirs(), Settings(model="tiny"), write=True, encoder=encoder) as engine:
        assert engine.status().photos > 0
        assert engine.check() == []
        engine.index()
        assert engine.status().photos == 40


@pytest.fixture
def second(home: Path) -> str:
    """A second installed model."""
    install_second(home)
    return "second"


def test_a_change_of_model(window: Window, filled: Path, second: str) -> None:
    window.ask(Ask(1, Query(words="red")))
    assert window.until(Answer).total == 12
    window.ask(UseModel(2, second))
    assert window.until(ModelChosen) == ModelChosen(2, second)
    end = window.until(ModelChange, lambda c: c.state != "filling" and not c.alone)
    assert (end.state, end.name, end.title, end.done, end.total) == (
        "switched", second, "Second", 12, 12,
    )  # fmt: skip
    window.until(LibraryChanged)
    assert settings.load(app_dirs()).model == second
    window.ask(Ask(3, Query(words="red")))
    assert window.until(Answer).total == 12
    window.ask(GetStatus())
    status = window.until(Status)
    assert (status.title, status.change) == ("Second", None)
    assert status.encoder.startswith(f"{second}@")
    assert "CPU" in status.device
    window.ask(GetModelUsage(4))
    usage = window.until(ModelUsages)
    assert [(use.name, use.role, use.photos) for use in usage.models] == [
        (second, "answering", 12),
        ("tiny", "kept", 12),
    ]
    window.ask(ForgetModel(5, second))
    assert window.until(Trouble).id == 5
    window.ask(ForgetModel(6, "tiny"))
    window.until(ModelForgotten)


def test_a_cancelled_change(window: Window, filled: Path, second: str) -> None:
    window.ask(Pause(True))
    window.link.send(UseModel(1, second))
    assert window.until(ModelChosen).name == second
    window.until(Progress, lambda p: p.phase == "paused")
    window.ask(GetStatus())
    change = window.until(Status).change
    assert change is not None and (change.state, change.name) == ("filling", second)
    window.ask(CancelModelChange(2))
    assert window.until(ModelChosen) == ModelChosen(2, "tiny")
    assert window.until(ModelChange).state == "cancelled"
    window.ask(Pause(False))
    window.photos(12)
    window.ask(Ask(3, Query(words="red")))
    assert window.until(Answer).total == 12
    window.ask(GetStatus())
    assert window.until(Status).encoder.startswith("tiny@")
    assert settings.load(app_dirs()).model == "tiny"


def test_a_model_that_cannot_be_used_is_refused(window: Window, filled: Path, second: str) -> None:
    folder = app_dirs().data / "models" / second
    (folder / "image.onnx").write_bytes(b"no model")
    for name in (second, "nowhere"):
        window.ask(UseModel(7, name))
        trouble = window.until(Trouble)
        assert trouble.id == 7 and trouble.text.endswith(".")
    window.ask(Ask(8, Query(words="red")))
    assert window.until(Answer).total == 12
    assert settings.load(app_dirs()).model == "tiny"


SCRIPT = """
import time
from photosearch.service.link import EngineLink
from photosearch.service.messages import Hello

def hear(event):
    if isinstance(event, Hello):
        print("ready", flush=True)

if __name__ == "__main__":
    EngineLink(None, hear, lambda state: None).start()
    time.sleep(60)
"""


def test_the_engine_ends_when_its_window_is_killed(home: Path, tmp_path: Path) -> None:
    (tmp_path / "window.py").write_text(SCRIPT)
    window = subprocess.Popen([sys.executable, str(tmp_path / "window.py")], stdout=subprocess.PIPE)
    assert window.stdout is not None
    assert window.stdout.readline() == b"ready\n"
    engine = engine_process(psutil.Process(window.pid))
    window.kill()
    window.wait()
    window.stdout.close()
    engine.wait(PATIENCE)
    assert not engine.is_running()


def test_searches_are_saved_and_forgotten(window: Window, filled: Path) -> None:
    liked = Example(str(filled / "red-000.jpg"))
    window.ask(SaveSearch(71, "a dog", Query(examples=(liked,))))
    [made] = window.until(SavedSearches, lambda event: event.id == 71).searches
    assert (made.name, made.query.words) == ("a dog", "a dog")
    assert made.query.examples[0].image_id > 0, "the photo is known by its content"
    window.ask(SaveSearch(72, "A Dog", Query("red")))
    assert "already" in window.until(Trouble, lambda event: event.id == 72).text
    window.ask(Ask(73, made.query))
    assert window.until(Answer, lambda event: event.id == 73).total == 12
    window.ask(ForgetSearch(74, made.id))
    assert window.until(SavedSearches, lambda event: event.id == 74).searches == ()
    window.ask(GetSavedSearches(75))
    assert window.until(SavedSearches, lambda event: event.id == 75).searches == ()


def test_values_of_filters_are_completed(window: Window, filled: Path) -> None:
    window.ask(GetCompletions(78, "type", ""))
    assert window.until(Completions, lambda event: event.id == 78).values == (("jpeg", 12),)
    window.ask(GetCompletions(79, "in", filled.name[:3].upper()))
    found = window.until(Completions, lambda event: event.id == 79)
    assert (found.key, found.values) == ("in", ((filled.name, 12),))


def test_the_map_is_answered(window: Window, filled: Path) -> None:
    window.ask(GetMap(80, WORLD, 1024))
    shown = window.until(MapShown, lambda event: event.id == 80).shown
    assert (shown.photos, shown.clusters) == (0, ())


def test_what_was_corrected_travels_with_the_answer(window: Window, filled: Path) -> None:
    window.ask(Ask(81, Query("a red dgo")))
    answer = window.until(Answer, lambda event: event.id == 81)
    assert answer.spelling == Spelling("a red dgo", "a red dog")
    assert "Showing “dog” for “dgo”." in answer.note
    window.ask(Ask(82, Query("a red dgo", exact_words=True)))
    assert window.until(Answer, lambda event: event.id == 82).spelling is None
