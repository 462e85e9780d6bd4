"""Typed settings in `settings.toml`. An unknown key is kept out; a value of the wrong type falls back to its default."""

from __future__ import annotations

import os
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import tomli_w

from photosearch.base.errors import EnvironmentFault
from photosearch.base.files import AppDirs, os_faults, write_atomic
from photosearch.base.user_text import say


@dataclass(frozen=True)
class Settings:
    """What the user chose. `threads` 0 = one less than the cores; `theme`: system, light or dark.

    `hub`: where `model get` downloads from, as a URL; "" = $HF_ENDPOINT, else Hugging Face.
    """

    theme: str = "system"
    thumbnail_size: int = 180
    threads: int = 0
    provider: str = "auto"
    model: str = "starter"
    hub: str = ""
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
    first_run_done: bool = False

    @property
    def worker_threads(self) -> int:
        return self.threads or max(1, (os.cpu_count() or 2) - 1)


def settings_path(dirs: AppDirs) -> Path:
    return dirs.config / "settings.toml"


def load(dirs: AppDirs) -> Settings:
    """The saved settings, or the defaults where there are none. Raises EnvironmentFault where they cannot be read."""
    path = settings_path(dirs)
    with os_faults(str(path)):
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return Settings()
    try:
        raw = tomllib.loads(data.decode("utf-8", "surrogatepass"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise EnvironmentFault(
            say("{path} is not valid: {error}.", path=path, error=error),
            say("Mend it or delete it."),
        ) from error
    return upgrade(raw)


def upgrade(raw: dict[str, Any]) -> Settings:
    """Keep what fits; lists become tuples."""
    default = Settings()
    good: dict[str, Any] = {}
    for item in fields(Settings):
        value = raw.get(item.name)
        wanted = getattr(default, item.name)
        if (
            isinstance(wanted, tuple)
            and isinstance(value, list)
            and all(isinstance(v, str) for v in value)
        ):
            good[item.name] = tuple(value)
        elif type(value) is type(wanted):
            good[item.name] = value
    return replace(default, **good)


def save(dirs: AppDirs, settings: Settings) -> None:
    """Write the settings whole. Raises EnvironmentFault."""
    raw = {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(settings).items()}
    with os_faults(str(settings_path(dirs))):
        settings_path(dirs).parent.mkdir(parents=True, exist_ok=True)
        # A folder's name need not be UTF-8: what is not comes back as it was.
        text = tomli_w.dumps(raw)
        write_atomic(settings_path(dirs), text.encode("utf-8", "surrogatepass"))
