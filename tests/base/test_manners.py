"""What holds the work in the background back, how much, and what does not."""

from __future__ import annotations

import math
import threading
import time
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

import pytest

from photosearch.base import tempo
from photosearch.base.files import app_dirs
from photosearch.base.manners import FULL, Circumstances, Manner, decide, reasons
from photosearch.base.pausing import (
    Pausing,
    keep_pause,
    load_pause,
    now_on,
    pause_path,
    until_tomorrow,
)
from photosearch.base.settings import Settings

USUAL = Settings()


@pytest.mark.parametrize(
    ("around", "pace", "cause"),
    [
        (Circumstances(), "full", None),
        (Circumstances(on_battery=False, battery=5), "full", None),
        (Circumstances(on_battery=True), "gentle", "battery"),
        (Circumstances(on_battery=True, battery=30), "gentle", "battery"),
        (Circumstances(on_battery=True, battery=29.9), "wait", "low_battery"),
        (Circumstances(battery=5), "full", None),  # a charge alone says nothing
        (Circumstances(idle=59), "gentle", "user"),
        (Circumstances(idle=60), "full", None),
        (Circumstances(full_screen=True), "wait", "full_screen"),
        (Circumstances(full_screen=True, idle=1, on_battery=True), "wait", "full_screen"),
        (Circumstances(headroom=0), "wait", "hot"),
        (Circumstances(headroom=1), "full", None),
        (Circumstances(others=0.5), "full", None),
        (Circumstances(others=0.51), "gentle", "others"),
        (Circumstances(paused="Paused", full_screen=True), "wait", "paused"),
    ],
)
def test_what_holds_the_work_back_by_default(
    around: Circumstances, pace: str, cause: str | None
) -> None:
    manner = decide(around, USUAL)
    assert (manner.pace, manner.cause) == (pace, cause)
    assert manner.share == {"full": 1.0, "gentle": 0.5, "wait": 0.0}[pace]
    assert bool(manner.reason) == (pace != "full") and not manner.reason.endswith(".")


@pytest.mark.parametrize(
    ("settings", "around"),
    [
        (replace(USUAL, on_battery="ignore"), Circumstances(on_battery=True, battery=1)),
        (replace(USUAL, slow_while_active=False), Circumstances(idle=0, others=1)),
        (replace(USUAL, wait_full_screen=False), Circumstances(full_screen=True)),
        (replace(USUAL, wait_hot=False), Circumstances(headroom=-20)),
    ],
)
def test_each_consideration_can_be_switched_off(settings: Settings, around: Circumstances) -> None:
    assert decide(around, settings) == FULL
    assert decide(around, USUAL) != FULL


def test_on_battery_it_can_wait_at_any_charge() -> None:
    manner = decide(Circumstances(on_battery=True, battery=99), replace(USUAL, on_battery="wait"))
    assert (manner.pace, manner.cause) == ("wait", "battery")


def test_the_share_is_the_users() -> None:
    assert decide(Circumstances(idle=0), replace(USUAL, cpu_share=25)).share == 0.25


def test_what_is_unknown_holds_nothing_back() -> None:
    fields = {
        "on_battery": (None, False), "battery": (None, 3.0), "idle": (None, 1e9), "full_screen": (None, False),
        "headroom": (None, 40.0), "others": (None, 0.0),
    }  # fmt: skip
    for values in product(*fields.values()):
        assert decide(Circumstances(**dict(zip(fields, values, strict=True))), USUAL) == FULL  # type: ignore[arg-type]


def test_the_strongest_reason_counts_and_overruling_it_leaves_the_next() -> None:
    around = Circumstances(full_screen=True, on_battery=True, battery=80, idle=1)
    assert decide(around, USUAL).cause == "full_screen"
    assert decide(around, USUAL, {"full_screen"}).cause == "battery"
    assert decide(around, USUAL, {one.cause for one in reasons(around, USUAL) if one.cause}) == FULL


def test_what_was_hot_or_busy_must_be_clearly_so_no_longer() -> None:
    warm = Circumstances(headroom=9)
    assert decide(warm, USUAL) == FULL
    assert decide(warm, USUAL, before="hot").cause == "hot"
    assert decide(Circumstances(headroom=10.1), USUAL, before="hot") == FULL
    half = Circumstances(others=0.4)
    assert decide(half, USUAL) == FULL
    assert decide(half, USUAL, before="others").cause == "others"
    assert decide(Circumstances(others=0.3), USUAL, before="others") == FULL


def test_the_reason_is_a_sentence_with_its_figure() -> None:
    low = decide(Circumstances(on_battery=True, battery=17.6), USUAL)
    assert low == Manner("wait", 0.0, "low_battery", "The battery is at 18 %")


# The pause


def test_a_pause_until_tomorrow_ends_at_six_in_the_morning() -> None:
    for now in (datetime(2026, 3, 1, 0, 5), datetime(2026, 3, 1, 23, 55)):
        pause = until_tomorrow(now)
        assert pause.until is not None
        assert datetime.fromtimestamp(pause.until) == datetime(2026, 3, 2, 6, 0)
        assert pause.holds(now.timestamp()) and pause.holds(pause.until - 1)
        assert not pause.holds(pause.until)


def test_a_clock_that_was_set_back_ends_a_pause_until_tomorrow() -> None:
    now = datetime(2026, 3, 1, 12)
    pause = until_tomorrow(now)
    assert not pause.holds((now - timedelta(hours=2)).timestamp())
    assert not Pausing(now.timestamp(), now.timestamp() + 1e9).holds(now.timestamp() + 3 * 86_400)


def test_a_pause_outlives_the_program() -> None:
    dirs = app_dirs().create()
    assert load_pause(dirs, time.time()) is None
    tomorrow = until_tomorrow()
    keep_pause(dirs, tomorrow)
    assert load_pause(dirs, tomorrow.since + 1) == tomorrow
    assert load_pause(dirs, tomorrow.since + 40 * 3600) is None
    keep_pause(dirs, now_on())
    assert load_pause(dirs, 0.0) is not None, "a plain pause asks no clock"
    keep_pause(dirs, None)
    keep_pause(dirs, None)
    assert load_pause(dirs, time.time()) is None


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"[]", b"null", b'{"since": "x", "until": null}', b'{"since": 1}', b"\xff\xfe",
        b'{"since": NaN, "until": NaN}', b'{"since": 1, "until": 1e300}', b'{"since": [], "until": 5}',
    ],
)  # fmt: skip
def test_a_pause_that_makes_no_sense_is_none(text: bytes) -> None:
    dirs = app_dirs().create()
    pause_path(dirs).write_bytes(text)
    assert load_pause(dirs, 2.0) is None


# The tempo


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time as the tempo sees it; a wait makes it pass."""
    now = [0.0]
    monkeypatch.setattr(tempo.time, "monotonic", lambda: now[0])

    def wait(seconds: float) -> None:
        now[0] += seconds

    monkeypatch.setattr(tempo._Tempo.changed, "wait", wait)
    yield now  # type: ignore[misc]
    tempo.set_share(1.0)


@pytest.mark.parametrize(("share", "due"), [(1.0, 0.0), (0.5, 2.0), (0.25, 6.0), (0.0, 10.0)])
def test_a_rest_is_as_long_as_the_share_demands(
    clock: list[float], share: float, due: float
) -> None:
    tempo.set_share(share)
    tempo.rest(2.0)
    assert math.isclose(clock[0], due)


def test_a_rest_ends_with_the_thread(clock: list[float]) -> None:
    tempo.set_share(0.1)
    tempo.rest(5.0, lambda: clock[0] > 1)
    assert 1 < clock[0] < 1.5


def test_whoever_rests_goes_on_at_once_when_the_share_rises() -> None:
    tempo.set_share(0.05)
    resting = threading.Event()

    def ended() -> bool:
        resting.set()
        return False

    thread = threading.Thread(target=tempo.rest, args=(1e6, ended))
    thread.start()
    assert resting.wait(5)
    tempo.set_share(1.0)
    thread.join(5)
    assert not thread.is_alive()
