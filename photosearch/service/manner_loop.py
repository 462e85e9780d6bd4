"""The thread that decides how much of the computer the work in the background may take now.

It looks every few seconds, and at once when the user pauses, resumes, goes on in spite of something, or changes a setting.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import replace

from photosearch.base import settings as setting
from photosearch.base import tempo
from photosearch.base.errors import PhotoSearchError
from photosearch.base.manners import Cause, Circumstances, Manner, decide, reasons
from photosearch.base.pausing import Pausing, keep_pause, load_pause, now_on, until_tomorrow
from photosearch.base.settings import Settings
from photosearch.service.messages import Trouble
from photosearch.service.requests import ApplySettings, GoOn, Pause
from photosearch.service.senses import Senses
from photosearch.service.shared import Shared

log = logging.getLogger(__name__)

LOOK_SECONDS = 3.0

Wish = Pause | GoOn | ApplySettings


def manners_thread(shared: Shared) -> None:
    senses = Senses()
    try:
        Courtesy(shared, senses.look).run()
    finally:
        shared.looked.set()
        senses.close()


class Courtesy:
    """Keeps `shared.manner`, `shared.paused` and the tempo in step with the circumstances. `look` reads them; `clock` gives
    seconds since the epoch."""

    def __init__(
        self,
        shared: Shared,
        look: Callable[[], Circumstances],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._shared = shared
        self._look = look
        self._clock = clock
        self._overruled: frozenset[Cause] = frozenset()
        self._unkept: Pausing | None = None  # a pause that could not be written
        self._settings = Settings()

    def run(self) -> None:
        shared = self._shared
        try:
            self._settings = setting.load(shared.dirs)
        except PhotoSearchError as error:  # the index thread tells of it
            log.info("the manners are the usual ones: %s", error)
        while not shared.stop.is_set():
            self.step()
            shared.looked.set()
            shared.look.wait(LOOK_SECONDS)
            shared.look.clear()

    def step(self) -> None:
        """Carry out what the user asked for, look once, and adapt."""
        around = self._look()
        while not self._shared.wishes.empty():
            self._grant(self._shared.wishes.get(), around)
        around = replace(around, paused=self._paused())
        before = self._shared.manner
        causes = {one.cause for one in reasons(around, self._settings, before.cause)}
        # What the user overruled holds again the next time that it comes.
        self._overruled = frozenset(cause for cause in self._overruled if cause in causes)
        self._adapt(decide(around, self._settings, self._overruled, before.cause))

    def _paused(self) -> str | None:
        now = self._clock()
        pause = load_pause(self._shared.dirs, now) or self._unkept
        return pause.told() if pause is not None and pause.holds(now) else None

    def _grant(self, wish: Wish, around: Circumstances) -> None:
        match wish:
            case ApplySettings(settings):
                self._settings = settings
            case GoOn():
                self._keep(None)
                found = reasons(around, self._settings, self._shared.manner.cause)
                self._overruled = frozenset(one.cause for one in found if one.cause is not None)
            case Pause(paused, tomorrow):
                pause = until_tomorrow() if tomorrow else now_on()
                self._keep(pause if paused else None)

    def _keep(self, pause: Pausing | None) -> None:
        self._unkept = None
        try:
            keep_pause(self._shared.dirs, pause)
        except PhotoSearchError as fault:
            log.info("the pause is not kept: %s", fault)
            self._unkept = pause
            self._shared.send(Trouble.of(0, fault))

    def _adapt(self, manner: Manner) -> None:
        shared, before = self._shared, self._shared.manner
        if manner == before:
            return
        log.info("background work: %s %s", manner.pace, manner.reason)
        shared.manner = manner
        tempo.set_share(manner.share)
        waits = manner.pace == "wait"
        (shared.paused.set if waits else shared.paused.clear)()
        if waits or before.pace == "wait":
            shared.wake.set()
