"""The pause of indexing that the user asked for. It is a file, so it outlives the program, and any process can set it."""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from photosearch.base.files import AppDirs, os_faults, write_atomic
from photosearch.base.user_text import say

MORNING: Final = 6  # o'clock, local time
LONGEST: Final = (
    31 * 3600.0
)  # seconds, from midnight to 6:00 of the next day, with an hour for the change of the clocks


@dataclass(frozen=True)
class Pausing:
    """`since` and `until`: seconds since the epoch; until None: until the user resumes."""

    since: float
    until: float | None = None

    def holds(self, now: float) -> bool:
        """Whether it is still a pause. A clock that was set back to before its begin ends it, as one that was set forward
        does."""
        return self.until is None or self.since <= now < min(self.until, self.since + LONGEST)

    def told(self) -> str:
        if self.until is None:
            return say("Paused")
        then = datetime.fromtimestamp(self.until)
        return say("Paused until {time}", time=f"{then:%Y-%m-%d %H:%M}")


def until_tomorrow(now: datetime | None = None) -> Pausing:
    """A pause until 6:00 of the next day, local time."""
    now = now or datetime.now()
    morning = (now + timedelta(days=1)).replace(hour=MORNING, minute=0, second=0, microsecond=0)
    return Pausing(now.timestamp(), morning.timestamp())


def now_on() -> Pausing:
    """A pause until the user resumes."""
    return Pausing(time.time())


def pause_path(dirs: AppDirs) -> Path:
    return dirs.data / "pause.json"


def load_pause(dirs: AppDirs, now: float) -> Pausing | None:
    """The pause that holds now. A file that cannot be read or makes no sense is none: no damage may stop the work."""
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError, OverflowError):
        found = json.loads(pause_path(dirs).read_bytes())
        until = found["until"]
        pause = Pausing(float(found["since"]), None if until is None else float(until))
        pause.told()  # a date
        return pause if pause.holds(now) else None
    return None


def keep_pause(dirs: AppDirs, pause: Pausing | None) -> None:
    """Pause, or resume with None. Raises EnvironmentFault if that cannot be written."""
    path = pause_path(dirs)
    with os_faults(str(path)):
        if pause is not None:
            write_atomic(path, json.dumps(asdict(pause)).encode())
        else:
            path.unlink(missing_ok=True)
