"""The thread that decides how much is done in the background, with circumstances of our own and a clock that is set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from photosearch.base import tempo
from photosearch.base.files import app_dirs
from photosearch.base.manners import Circumstances
from photosearch.base.pausing import keep_pause, load_pause, now_on, pause_path
from photosearch.base.settings import Settings
from photosearch.service.manner_loop import Courtesy
from photosearch.service.messages import Trouble
from photosearch.service.process import _dispatch
from photosearch.service.requests import ApplySettings, GoOn, Pause
from photosearch.service.shared import Shared
from tests.service.test_model_work import Window


class Computer:
    """The thread's work over a computer whose circumstances the test sets."""

    def __init__(self) -> None:
        self.window = Window()
        self.shared = Shared(self.window, app_dirs().create())  # type: ignore[arg-type]
        self.around = Circumstances()
        self.now = 1_700_000_000.0
        self.courtesy = Courtesy(self.shared, lambda: self.around, lambda: self.now)

    def step(self, **around: object) -> tuple[str, str | None]:
        """Look at these circumstances. Returns the pace and the cause."""
        self.around = replace(self.around, **around)  # type: ignore[arg-type]
        self.courtesy.step()
        manner = self.shared.manner
        assert self.shared.paused.is_set() == (manner.pace == "wait")
        assert tempo.share() == max(tempo.LEAST, manner.share)
        return manner.pace, manner.cause

    def ask(self, request: Pause | GoOn | ApplySettings) -> tuple[str, str | None]:
        _dispatch(self.shared, request)
        assert self.shared.look.is_set(), "it looks at once"
        self.shared.look.clear()
        return self.step()


@pytest.fixture
def computer() -> Iterator[Computer]:
    yield Computer()
    tempo.set_share(1.0)


def test_it_waits_and_goes_on_with_the_circumstances(computer: Computer) -> None:
    assert computer.step() == ("full", None)
    assert not computer.shared.wake.is_set(), "nothing has changed"
    assert computer.step(full_screen=True) == ("wait", "full_screen")
    assert computer.shared.wake.is_set()
    computer.shared.wake.clear()
    assert computer.step(full_screen=False) == ("full", None)
    assert computer.shared.wake.is_set(), "the next look lets it go on"
    computer.shared.wake.clear()
    assert computer.step(idle=2.0) == ("gentle", "user")
    assert computer.step(idle=90.0) == ("full", None)
    assert not computer.shared.wake.is_set(), "a run goes on, only faster"


def test_continue_now_holds_until_the_cause_has_ended(computer: Computer) -> None:
    assert computer.step(on_battery=True, battery=20.0) == ("wait", "low_battery")
    assert computer.ask(GoOn()) == ("full", None)
    assert computer.step(battery=19.0) == ("full", None)
    assert computer.step(full_screen=True) == ("wait", "full_screen"), "not overruled"
    assert computer.step(full_screen=False) == ("full", None)
    assert computer.step(on_battery=False) == ("full", None)
    assert computer.step(on_battery=True) == ("wait", "low_battery"), "it has come again"


def test_a_pause_survives_circumstances_and_a_restart(computer: Computer) -> None:
    assert computer.ask(Pause(True)) == ("wait", "paused")
    assert computer.step(full_screen=True) == ("wait", "paused")
    again = Computer()
    assert again.step() == ("wait", "paused")
    assert again.ask(Pause(False)) == ("full", None)
    assert computer.step() == ("wait", "full_screen")


def test_a_pause_until_tomorrow_ends_by_itself(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert computer.ask(Pause(True, tomorrow=True)) == ("full", None), "the clock is in the past"
    pause = load_pause(computer.shared.dirs, 1e18)
    assert pause is None
    import json

    kept = json.loads(pause_path(computer.shared.dirs).read_text())
    computer.now = kept["since"] + 1
    assert computer.step() == ("wait", "paused")
    assert (
        "Paused until" in computer.shared.manner.reason and "06:00" in computer.shared.manner.reason
    )
    computer.now = kept["since"] - 60
    assert computer.step() == ("full", None), "the clock was set back"
    computer.now = kept["until"]
    assert computer.step() == ("full", None)


def test_another_process_pauses_and_resumes(computer: Computer) -> None:
    keep_pause(computer.shared.dirs, now_on())
    assert computer.step() == ("wait", "paused")
    keep_pause(computer.shared.dirs, None)
    assert computer.step() == ("full", None)


def test_a_pause_that_cannot_be_kept_holds_all_the_same(computer: Computer) -> None:
    path = pause_path(computer.shared.dirs)
    path.mkdir()
    (path / "full").touch()
    assert computer.ask(Pause(True)) == ("wait", "paused")
    assert [type(event) for event in computer.window.events] == [Trouble]
    assert computer.step() == ("wait", "paused")


def test_settings_take_effect_at_once(computer: Computer) -> None:
    assert computer.step(on_battery=True) == ("gentle", "battery")
    assert computer.ask(ApplySettings(replace(Settings(), on_battery="wait"))) == (
        "wait",
        "battery",
    )
    assert computer.ask(ApplySettings(replace(Settings(), on_battery="ignore"))) == ("full", None)
