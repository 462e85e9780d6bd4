"""How changes in the library's folders are noticed, as data and in sentences."""

from __future__ import annotations

from typing import Literal

from photosearch.base.frozen_class import frozen
from photosearch.base.user_text import UserText, say, say_count

WatchMode = Literal["live", "polled", "offline", "off"]
WatchReason = Literal["", "limit", "network", "system", "link", "absent", "setting"]


@frozen
class WatchState:
    """How changes in a folder are noticed. `path`: a folder of the library (`root`), or a link to a folder or a mount point in it.

    "live": within seconds. "polled": when the folder is scanned again, every `seconds`. "offline": it cannot be reached.
    "off": the user switched watching off. `why`: the system's "limit" of watches; a "network" drive, which tells nothing of changes
    that other computers make; the "system" gives no events; a "link" too many.
    """

    root: str
    path: str
    mode: WatchMode
    why: WatchReason = ""
    seconds: float = 0.0

    @property
    def is_part(self) -> bool:
        """Whether it tells of a part of a folder of the library only."""
        return self.path != self.root


def mode_title(mode: WatchMode) -> UserText:
    """One word for the window and the command line."""
    return {
        "live": say("live"),
        "polled": say("polled"),
        "offline": say("offline"),
        "off": say("not watched"),
    }[mode]


def explained_state(state: WatchState) -> UserText:
    """A sentence that says what the mode means, and why it is so."""
    minutes = max(1, round(state.seconds / 60))
    match state.why:
        case "limit":
            return say_count(
                minutes,
                "The system's limit of watched folders is reached: only those that changed last are watched, and all are "
                "scanned every minute.",
                "The system's limit of watched folders is reached: only those that changed last are watched, and all are "
                "scanned every {n} minutes.",
            )
        case "network":
            return say_count(
                minutes,
                "A network drive does not tell of changes that other computers make, so it is scanned every minute.",
                "A network drive does not tell of changes that other computers make, so it is scanned every {n} minutes.",
            )
        case "system":
            return say("The system tells of no changes now, so they appear a little later.")
        case "link":
            return say_count(
                minutes,
                "There are too many links to folders to watch them all, so this one is scanned every minute.",
                "There are too many links to folders to watch them all, so this one is scanned every {n} minutes.",
            )
    return {
        "live": say("Changes appear within seconds."),
        "polled": say("Changes appear at the next scan."),
        "offline": say("The folder cannot be reached. It is watched once it is back."),
        "off": say("Watching is switched off in the settings: changes appear at the next rescan."),
    }[state.mode]
