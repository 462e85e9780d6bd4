"""Typed settings in `settings.toml`.

Invalid entries are never dropped silently: `read` reports them, and they stay in the file until the user corrects them.
`change` writes only the given keys, so that the window, the engine and the command line never undo each other's
choices.
"""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final

import tomli_w

from photosearch.base.errors import EnvironmentFault, UserError
from photosearch.base.files import AppDirs, make_folder, must_be_readable, os_faults, write_atomic
from photosearch.base.frozen_class import frozen
from photosearch.base.left_out import can_match
from photosearch.base.reach import stat_in_time
from photosearch.base.user_text import say

LOCK_SECONDS: Final = 10.0  # the longest wait for another process that is writing settings
LOOK_SECONDS: Final = 0.2  # the longest wait for a drive, to see if an excluded folder is a file

PROVIDERS: Final = ("auto", "tensorrt", "cuda", "directml", "coreml", "openvino", "cpu")


@frozen
class Bounds:
    """The smallest and the largest allowed value of a number."""

    least: int
    most: int

    def nearest(self, value: int) -> int:
        return max(self.least, min(self.most, value))


THREADS: Final = Bounds(0, 4 * (os.cpu_count() or 1))
THUMBNAIL_SIZE: Final = Bounds(80, 400)
THUMBNAIL_SPACE: Final = Bounds(0, 10_000_000)  # MB
BATTERY: Final = Bounds(0, 100)
CPU_SHARE: Final = Bounds(5, 100)
MEMORY: Final = Bounds(0, 1_000_000)
ON_BATTERY: Final = ("ignore", "gentle", "wait")
KEEP_RUNNING: Final = ("ask", "yes", "no")
_MODEL_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*")  # never a path
# Allowed values, beside the type. `hub` is validated on use: a mistyped address must not silently become the default.
LIMITS: Final[Mapping[str, Bounds | tuple[str, ...] | re.Pattern[str]]] = {
    "theme": ("system", "light", "dark", "contrast"),
    "thumbnail_size": THUMBNAIL_SIZE,
    "threads": THREADS,
    "provider": PROVIDERS,
    "model": _MODEL_NAME,
    "exact_limit": Bounds(0, 100_000_000),
    "thumbnail_space": THUMBNAIL_SPACE,
    "on_battery": ON_BATTERY,
    "battery_least": BATTERY,
    "cpu_share": CPU_SHARE,
    "memory_limit": MEMORY,
    "keep_running": KEEP_RUNNING,
}

_KINDS: Final = {bool: say("true or false"), int: say("a whole number"), str: say("a text")}

# Photos; up to here a scan of codes is fast enough, and needs a quarter of a graph's memory (tests/bench/RESULTS.md, "Scale").
EXACT_LIMIT: Final = 5_000_000


BATCH: Final = 16  # photos that are encoded at once
SMALL_BATCH: Final = 4  # if memory is limited
# In MB: the engine with a model; a decode child with a large photo; what is enough for full batches in each lane.
ENGINE_MEMORY: Final = 800
CHILD_MEMORY: Final = 400
AMPLE_MEMORY: Final = 3000


@frozen
class Settings:
    """The user's settings. `threads`: number of cores the model may use, 0 = all; `theme`: system, light, dark or contrast.

    `hub`: URL from which `model get` downloads; "" = $HF_ENDPOINT, else Hugging Face. `exact_limit`: the largest number
    of photos for which each query is compared with every vector; larger libraries use the hnswlib graph; 0 = EXACT_LIMIT.

    `thumbnail_space`: how many MB (of a million bytes) the thumbnails may take; 0 = any.

    `read_text`: read the text in photos while there is nothing else to do. `southern_seasons`: "summer" in a query is that of
    the southern half of the earth.

    Work in the background (`base/manners`): `on_battery`: ignore that, work gently, or wait; below `battery_least` percent it
    waits in any case but the first. `slow_while_active`: work gently while the user or other programs keep the computer busy.
    `cpu_share`: what gently means, in percent of the processor's time. `memory_limit`: for indexing, in MB, 0 = automatic.
    `write_sidecars`: write what the user notes about a photo to the sidecar NAME.EXT.xmp beside it, too.
    `keep_running`: whether the program goes on when its window is closed.
    """

    theme: str = "system"
    thumbnail_size: int = 180
    thumbnail_space: int = 0
    threads: int = 0
    provider: str = "auto"
    model: str = "starter"
    hub: str = ""
    exact_limit: int = 0
    excluded_folders: tuple[str, ...] = ()
    excluded_patterns: tuple[str, ...] = (
        ".*",
        "@eaDir",
        "$RECYCLE.BIN",
        "System Volume Information",
    )
    recent_searches: tuple[str, ...] = ()
    remember_searches: bool = True
    watch: bool = True
    read_text: bool = True
    southern_seasons: bool = False
    on_battery: str = "gentle"
    battery_least: int = 30
    slow_while_active: bool = True
    wait_full_screen: bool = True
    wait_hot: bool = True
    cpu_share: int = 50
    memory_limit: int = 0
    keep_running: str = "ask"
    write_sidecars: bool = False
    first_run_done: bool = False

    @property
    def scan_limit(self) -> int:
        """The largest number of vectors that is searched by an exact scan."""
        return self.exact_limit or EXACT_LIMIT

    @property
    def worker_threads(self) -> int:
        """The number of cores that the model may use."""
        return self.threads or os.cpu_count() or 2

    @property
    def gentle_share(self) -> float:
        """The share of the processor's time that the background may take beside other things, 0 to 1."""
        return self.cpu_share / 100

    @property
    def decode_workers(self) -> int:
        """The number of decode children at once: one a core, unless memory is limited."""
        cores = os.cpu_count() or 2
        room = (self.memory_limit - ENGINE_MEMORY) // CHILD_MEMORY
        return max(1, min(cores, room)) if self.memory_limit else cores

    @property
    def encode_batch(self) -> int:
        """The most photos that one call of the model encodes."""
        return SMALL_BATCH if 0 < self.memory_limit < AMPLE_MEMORY else BATCH


@frozen
class Reading:
    """The settings in effect, and one UserError per invalid entry in the file."""

    settings: Settings
    complaints: tuple[UserError, ...] = ()


def settings_path(dirs: AppDirs) -> Path:
    return dirs.config / "settings.toml"


def load(dirs: AppDirs) -> Settings:
    """The saved settings, with defaults for missing or invalid ones. Raises EnvironmentFault if the file cannot be read."""
    return checked(_raw(dirs), settings_path(dirs)).settings


def read(dirs: AppDirs) -> Reading:
    """Like `load`, but also reports the invalid entries of the file. Looks whether the excluded folders are folders."""
    path = settings_path(dirs)
    reading = checked(_raw(dirs), path)
    files = [
        UserError(
            say(
                "{value} in the setting {name} excludes nothing: it is a file, not a folder.",
                value=repr(value),
                name="excluded_folders",
            ),
            _way_out(path),
        )
        for value in reading.settings.excluded_folders
        if _is_file(os.path.expanduser(value))
    ]
    return replace(reading, complaints=(*reading.complaints, *files))


def change(dirs: AppDirs, **changes: Any) -> Settings:
    """Write these settings and leave the rest of the file unchanged. Returns the settings now in effect.

    Raises EnvironmentFault if the file cannot be read or written.
    """
    from filelock import FileLock  # loads sqlite3, which the window does not need at start-up

    path = settings_path(dirs)
    with os_faults(str(path)):
        make_folder(path.parent)
        with FileLock(path.with_suffix(".lock"), timeout=LOCK_SECONDS, mode=0o600):
            raw = _raw(dirs)
            for name, value in changes.items():
                raw[name] = list(value) if isinstance(value, tuple) else value
            # A folder name need not be UTF-8; its surrogates survive the round trip.
            write_atomic(path, tomli_w.dumps(raw).encode("utf-8", "surrogatepass"))
    return checked(raw, path).settings


def _raw(dirs: AppDirs) -> dict[str, Any]:
    path = settings_path(dirs)
    must_be_readable(path)
    with os_faults(str(path)):
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return {}
    try:
        return tomllib.loads(data.decode("utf-8", "surrogatepass"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise EnvironmentFault(
            say("{path} is not valid: {error}.", path=path, error=error),
            say("Correct or delete the file."),
        ) from error


def checked(raw: Mapping[str, Any], path: Path) -> Reading:
    """Validate `raw`: drop list items that are not texts, clamp numbers to their bounds, else use the default."""
    default = Settings()
    good: dict[str, Any] = {}
    complaints: list[UserError] = []

    def complain(text: str) -> None:
        complaints.append(UserError(text, _way_out(path)))

    names = {item.name for item in fields(Settings)}
    for name, value in raw.items():
        if name not in names:
            complain(say("There is no setting {name}.", name=repr(name)))
            continue
        usual = getattr(default, name)
        if isinstance(usual, tuple):
            texts = [v for v in value if isinstance(v, str)] if isinstance(value, list) else []
            if not isinstance(value, list):
                complain(
                    say("The setting {name} is not used: it must be a list of strings.", name=name)
                )
                continue
            if len(texts) < len(value):
                complain(
                    say(
                        "Parts of the setting {name} are not used: it must be a list of strings.",
                        name=name,
                    )
                )
            good[name] = tuple(texts)
            for said in (_useless(name, text) for text in texts):
                if said:
                    complain(said)
        elif type(value) is not type(usual):
            kind = _KINDS[type(usual)]
            complain(
                say("The setting {name} is not used: it must be {kind}.", name=name, kind=kind)
            )
        else:
            used, wanted = _within(value, LIMITS.get(name), usual)
            good[name] = used
            if used != value:
                complain(
                    say(
                        "The setting {name} is {value}, but must be {wanted}; {used} is used.",
                        name=name,
                        value=repr(value),
                        wanted=wanted,
                        used=repr(used),
                    )
                )
    return Reading(replace(default, **good), tuple(complaints))


def _way_out(path: Path) -> str:
    return say("Correct it in {path}.", path=path)


def _is_file(path: str) -> bool:
    """Whether a full path is that of a file, on a drive that answers at once."""
    try:
        return os.path.isabs(path) and stat.S_ISREG(stat_in_time(path, LOOK_SECONDS).st_mode)
    except (OSError, ValueError):
        return False


def _useless(name: str, value: str) -> str:
    """The sentence on an entry of a list of exclusions that can exclude nothing, or ""."""
    if name == "excluded_folders" and not os.path.isabs(os.path.expanduser(value)):
        return say(
            "{value} in the setting {name} excludes nothing: it must be a full path.",
            value=repr(value),
            name=name,
        )
    if name == "excluded_patterns" and not can_match(value):
        return say(
            "{value} in the setting {name} excludes nothing: it must be a single name, without a slash. To exclude one"
            " folder, put its full path into excluded_folders.",
            value=repr(value),
            name=name,
        )
    return ""


def _within(
    value: Any, limit: Bounds | tuple[str, ...] | re.Pattern[str] | None, usual: Any
) -> tuple[Any, str]:
    """The value to use in place of `value` (unchanged if allowed), and the allowed values in words."""
    match limit:
        case Bounds():
            allowed = say("from {least} to {most}", least=limit.least, most=limit.most)
            return limit.nearest(value), allowed
        case tuple():
            allowed = say("one of {choices}", choices=", ".join(limit))
            return (value if value in limit else usual), allowed
        case re.Pattern():
            return (value if limit.fullmatch(value) else usual), say("the name of a model")
        case None:
            return value, ""
