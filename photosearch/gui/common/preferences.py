"""The user's settings in the window: a change takes effect at once and is saved a moment later, on another thread.

Only fields that the window changed are written, since the engine and the user write the same file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from photosearch.base import settings as setting
from photosearch.base.errors import PhotoSearchError, ReadOnly
from photosearch.base.files import AppDirs
from photosearch.base.settings import Settings
from photosearch.base.today import set_southern_seasons
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.recent_words import unpacked

RECENT = 30
REMEMBERED = {"recent_searches", "first_run_done"}  # settings that change without being chosen


# Settings that the engine need not be told of: the window's own, and those that it changes itself or reads at each use.
OF_THE_WINDOW = REMEMBERED | {
    "theme", "thumbnail_size", "remember_searches", "keep_running", "model", "hub", "exact_limit",
}  # fmt: skip


def engine_part(settings: Settings) -> dict[str, object]:
    """The settings whose changes the engine must be told of."""
    return {name: value for name, value in vars(settings).items() if name not in OF_THE_WINDOW}


class Preferences(QObject):
    """`changed`: after every change. `saved`: a change is in the file; it carries the fields written.
    `engine_part_saved`: the change concerns the engine. `failed`: the file was not written; it carries a sentence."""

    changed = Signal(Settings)
    saved = Signal(Settings, object)
    engine_part_saved = Signal(Settings)
    failed = Signal(str)

    def __init__(self, dirs: AppDirs, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dirs = dirs
        self.settings = settings
        set_southern_seasons(settings.southern_seasons)
        self._unsaved: dict[str, Any] = {}
        self._engine_part = engine_part(settings)
        self.saved.connect(self._take_saved)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self, singleShot=True, interval=300)
        self._soon.timeout.connect(self._write)

    def change(self, **fields: Any) -> None:
        changed = replace(self.settings, **fields)
        if changed == self.settings:
            return
        self.settings = changed
        set_southern_seasons(changed.southern_seasons)
        self._unsaved |= fields
        self.changed.emit(changed)
        self._soon.start()

    def take_over(self, **fields: Any) -> None:
        """Adopt values that another process has already written."""
        self.settings = replace(self.settings, **fields)
        self.changed.emit(self.settings)

    def remember_search(self, search: str) -> None:
        """`search`: as `recent_words.packed` makes it. It replaces one of the same words."""
        words = unpacked(search).words.strip()
        if words and self.settings.remember_searches:
            kept = self.settings.recent_searches
            others = [one for one in kept if unpacked(one).words.strip() != words]
            self.change(recent_searches=(search.strip(), *others[: RECENT - 1]))

    def forget_searches(self) -> None:
        self.change(recent_searches=())

    def close(self) -> None:
        """Write pending changes, and wait until they are in the file."""
        if self._soon.isActive():
            self._soon.stop()
            self._write()
        self._pool.waitForDone()

    def _take_saved(self, settings: Settings, written: dict[str, Any]) -> None:
        self._unsaved = {k: v for k, v in self._unsaved.items() if written.get(k) != v}
        part = engine_part(settings)
        if part != self._engine_part:
            self._engine_part = part
            self.engine_part_saved.emit(settings)

    def _write(self) -> None:
        settings, unsaved = self.settings, dict(self._unsaved)
        self._pool.start(lambda: self._save(settings, unsaved))

    def _save(self, settings: Settings, unsaved: dict[str, Any]) -> None:
        try:
            setting.change(self._dirs, **unsaved)
        except PhotoSearchError as error:
            # In a home that cannot be written, the user need not hear of what is only remembered for them.
            if not isinstance(error, ReadOnly) or set(unsaved) - REMEMBERED:
                tell(self.failed, worded(error.whole))
        else:
            tell(self.saved, settings, unsaved)
