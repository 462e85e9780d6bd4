"""How much of the computer the work in the background may take, decided from what else goes on at the computer.

Nothing is read here: `service/senses` looks at the computer. What is unknown is None, and holds nothing back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from photosearch.base.settings import Settings
from photosearch.base.user_text import say

Cause = Literal["paused", "full_screen", "hot", "low_battery", "battery", "user", "others"]
Pace = Literal["full", "gentle", "wait"]

ALONE_VARIABLE: Final = "PHOTOSEARCH_ALONE"  # if set, nothing else is assumed to go on: for tests

ACTIVE_SECONDS: Final = 60.0  # since the last key or movement of the mouse
BUSY: Final = 0.5  # of all cores: what other programs take when they count as busy
CALM: Final = 0.35  # below this, they no longer do
COOLER: Final = 10.0  # °C below the limit, until a computer that was hot counts as cool


@dataclass(frozen=True)
class Circumstances:
    """What goes on at the computer; None is what cannot be known, or what makes no sense.

    `battery`: the charge in percent. `idle`: seconds since the user did something. `headroom`: °C below the temperature at
    which the processor counts as hot. `others`: the share of all cores, 0 to 1, that other programs take. `paused`: what the
    user is told of the pause that they asked for.
    """

    on_battery: bool | None = None
    battery: float | None = None
    idle: float | None = None
    full_screen: bool | None = None
    headroom: float | None = None
    others: float | None = None
    paused: str | None = None


@dataclass(frozen=True)
class Manner:
    """How to work: `share` of the processor's time, 0 to 1, 0 while waiting. `reason`: why not at full speed, a sentence
    without its full stop, or ""."""

    pace: Pace = "full"
    share: float = 1.0
    cause: Cause | None = None
    reason: str = ""


FULL: Final = Manner()


def reasons(
    around: Circumstances, settings: Settings, before: Cause | None = None
) -> Iterator[Manner]:
    """Everything that holds the work back, the strongest first. `before`: the cause that held until now; one that comes and
    goes must have gone clearly."""
    if around.paused is not None:
        yield Manner("wait", 0.0, "paused", around.paused)
    if around.full_screen and settings.wait_full_screen:
        reason = say("A program fills the screen")
        yield Manner("wait", 0.0, "full_screen", reason)
    if _is_hot(around.headroom, before) and settings.wait_hot:
        yield Manner("wait", 0.0, "hot", say("The processor is hot"))
    if around.on_battery and settings.on_battery != "ignore":
        low = around.battery is not None and around.battery < settings.battery_least
        if low:
            percent = round(around.battery or 0)
            reason = say("The battery is at {percent} %", percent=percent)
            yield Manner("wait", 0.0, "low_battery", reason)
        wait = settings.on_battery == "wait"
        share = 0.0 if wait else settings.gentle_share
        reason = say("The computer is on battery")
        yield Manner("wait" if wait else "gentle", share, "battery", reason)
    if settings.slow_while_active:
        if around.idle is not None and around.idle < ACTIVE_SECONDS:
            yield Manner("gentle", settings.gentle_share, "user", say("You are using the computer"))
        limit = CALM if before == "others" else BUSY
        if around.others is not None and around.others > limit:
            reason = say("Other programs are busy")
            yield Manner("gentle", settings.gentle_share, "others", reason)


def decide(
    around: Circumstances,
    settings: Settings,
    overruled: Collection[Cause] = (),
    before: Cause | None = None,
) -> Manner:
    """How to work now. `overruled`: the causes in spite of which the user wants to go on. `before`: see `reasons`."""
    held = [one for one in reasons(around, settings, before) if one.cause not in overruled]
    return min(held, key=lambda one: one.share, default=FULL)


def _is_hot(headroom: float | None, before: Cause | None) -> bool:
    return headroom is not None and headroom <= (COOLER if before == "hot" else 0.0)
