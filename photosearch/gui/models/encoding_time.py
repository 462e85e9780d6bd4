"""How long the photos of this library take with another model, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photosearch.base.records import ModelEntry
from photosearch.gui.common.wording import decimal, duration, number
from photosearch.gui.models.desk import ModelDesk

EXAMPLE = 10_000  # photos; the time for so many is shown while the library is empty
HOUR = 3600.0


class EncodingTime(QObject):
    def __init__(self, desk: ModelDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def text(self, entry: ModelEntry) -> str:
        """For example "about 3 hours for your 12,400 photos"."""
        photos = self._desk.status.distinct if self._desk.status else 0
        lacking = self._desk.lacking(entry.name)
        if photos and not lacking:
            return self.tr("none: all photos are encoded with it")
        if entry.seconds is None:
            return self.tr("unknown until it runs")
        count = lacking or EXAMPLE
        said = (
            self.tr("about %1 for your %Ln photo(s)", "", count)
            if photos
            else self.tr("about %1 for %Ln photo(s)", "", count)
        )
        return said.replace("%1", duration(rounded(count * entry.seconds)))

    def tip(self, entry: ModelEntry) -> str:
        """How the time was estimated."""
        used = self._desk.in_use
        if entry.seconds is None or used is None or not used.seconds:
            return self.tr("How much this model computes for a photo is not known.")
        said = self.tr(
            "Estimated: %1 has just needed %2 milliseconds for a photo on this computer, and this model computes "
            "%3 times as much. Your photos stay searchable meanwhile."
        )
        said = said.replace("%1", used.title).replace("%2", number(round(1000 * used.seconds)))
        return said.replace("%3", decimal(entry.seconds / used.seconds))


def rounded(seconds: float) -> float:
    """To half an hour if it is hours, and to five minutes if it is many minutes: it is an estimate."""
    step = HOUR / 2 if seconds > 2 * HOUR else 300.0 if seconds > 1200 else 60.0
    return max(1, round(seconds / step)) * step if seconds >= 60 else seconds
