"""Formats names, numbers, sizes and dates in the user's language."""

from __future__ import annotations

import html
import os
import re

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject

from photosearch.base.facts import Facts, zone
from photosearch.base.marks import REJECTED, PhotoMarks
from photosearch.base.other_files import OtherFiles
from photosearch.base.records import RootState, display
from photosearch.base.searches import Hit
from photosearch.base.text_lines import PhotoText
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.turning import shown_size

translate = QCoreApplication.translate

MATCHED, WEAKER = "matched", "weaker"  # labels of the sections above and below the divider


class Plurals(QObject):
    """A QObject, since lupdate finds plurals only in `tr`."""

    def minutes(self, count: int) -> str:
        return self.tr("%Ln minute(s)", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%Ln hour(s)", "", count)

    def more_copies(self, count: int) -> str:
        return self.tr("%Ln more copies", "", count)

    def stars(self, count: int) -> str:
        return self.tr("%Ln star(s)", "", count)

    def similar_shots(self, count: int) -> str:
        return self.tr("%Ln similar shot(s)", "", count)


plurals = Plurals()


def file_name(path: str) -> str:
    return display(os.path.basename(path))


def folder_name(path: str) -> str:
    return display(os.path.dirname(path))


def drive_name(path: str) -> str:
    """What to call the drive that a folder is on, as the user knows it: the name of the stick, or that of the folder."""
    parts = [part for part in re.split(r"[\\/]+", path) if part]
    for above, place in ((["run", "media"], 3), (["media"], 2), (["Volumes"], 1), (["mnt"], 1)):
        if path.startswith("/") and parts[: len(above)] == above and len(parts) > place:
            return display(parts[place])
    return display(parts[-1] if parts else path)


def reading_state(text: PhotoText) -> str:
    """Why a photo shows no text, as a sentence; "" if it shows some."""
    if text.plain:
        return ""
    return {
        "read": translate("Reading", "There is no text in this photo."),
        "failed": translate("Reading", "The text in this photo cannot be read."),
        "waiting": translate("Reading", "The text in this photo has not been read yet."),
        "off": translate(
            "Reading", "Text in photos is not read: it is switched off in the settings."
        ),
    }[text.state]


def plain_tip(text: str) -> str:
    """A tool tip that Qt does not take for HTML."""
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>") if "<" in text else text


def not_searched(others: OtherFiles) -> str:
    """ "Not searched: 87 videos, 12 other files"."""
    return translate("text", "Not searched: %1").replace("%1", worded(others.said))


def number(value: int) -> str:
    return QLocale().toString(value)


def decimal(value: float) -> str:
    """The number, with one decimal below ten."""
    return QLocale().toString(value, "f", 1 if value < 10 else 0)


def disk_size(count: int, decimals: int = 1) -> str:
    """ "49.8 MB": 1 MB is a million bytes, as in file managers and the engine's messages."""
    return QLocale().formattedDataSize(count, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)


def percent(done: int, total: int) -> str:
    """ "43 %"; 100 only once all is done."""
    return f"{number(100 * min(done, total) // max(1, total))}\u00a0%"


def language(code: str) -> str:
    """The name of a language (ISO 639 code) in the language of the window, as far as the engine's texts have it."""
    found = QLocale(code).language()
    if found == QLocale.Language.C:
        return code
    name = {"no": "Norwegian", "bn": "Bengali"}.get(code) or QLocale.languageToString(found)
    return translate("engine", name)


def own_language() -> str:
    """The language of the user's system, an ISO 639 code; English if it has none."""
    code = QLocale().name().partition("_")[0]
    return {"C": "en", "nb": "no", "nn": "no"}.get(code, code)


def month_title(label: str) -> str:
    """ "2024-07" → "July 2024"; "" → "No date"."""
    year, _, month = label.partition("-")
    if not (year.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
        return label or translate("text", "No date")
    return f"{QLocale().standaloneMonthName(int(month))} {year}"


def section_title(label: str) -> str:
    """The heading of a section of the results: of a month, or of the photos above or below the divider."""
    if label == MATCHED:
        return translate("text", "Matching photos")
    return translate("text", "Weaker matches") if label == WEAKER else month_title(label)


def moment(iso: str | None) -> str:
    """An ISO 8601 local time in the locale's format; "" for None."""
    if not iso:
        return ""
    when = QDateTime.fromString(iso[:19], "yyyy-MM-ddTHH:mm:ss")
    return _date_and_time(when) if when.isValid() else iso


def taken(facts: Facts) -> str:
    """When a photo was taken, as exactly as it is known, with the zone."""
    if facts.taken_at is None or facts.taken_precision in (None, "second"):
        return " ".join(filter(None, (moment(facts.taken_at), zone(facts.taken_offset))))
    day = QDate.fromString(facts.taken_at[:10], "yyyy-MM-dd")
    if facts.taken_precision == "year":
        return day.toString("yyyy")
    if facts.taken_precision == "month":
        return QLocale().toString(day, "MMMM yyyy")
    return short_day(day)


def file_time(mtime_ns: int) -> str:
    return _date_and_time(QDateTime.fromMSecsSinceEpoch(mtime_ns // 1_000_000))


def date(seconds: int) -> str:
    """The day of a time given in seconds since 1970."""
    return short_day(QDateTime.fromSecsSinceEpoch(seconds).date())


def short_day(day: QDate) -> str:
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return locale.toString(day, "yyyy-MM-dd")
    return locale.toString(day, QLocale.FormatType.ShortFormat)


def _date_and_time(when: QDateTime) -> str:
    locale = QLocale()
    if locale.language() == QLocale.Language.C:  # its format would give "6 05 2026"
        return locale.toString(when, "yyyy-MM-dd HH:mm")
    return locale.toString(when, QLocale.FormatType.ShortFormat)


def duration(seconds: float) -> str:
    """A remaining time, rounded: "3 minutes", "2 h 10 min"."""
    minutes = round(seconds / 60)
    if seconds < 60:
        return translate("text", "less than a minute")
    if minutes < 60:
        return plurals.minutes(minutes)
    hours, rest = divmod(minutes, 60)
    if hours < 10 and rest:
        return (
            translate("text", "%1 h %2 min").replace("%1", number(hours)).replace("%2", str(rest))
        )
    return plurals.hours(hours)


def offline_part(offline: int, photos: int) -> str:
    """ "12 of 300 photos offline"."""
    said = translate("text", "%1 of %2 photos offline")
    return said.replace("%1", number(offline)).replace("%2", number(photos))


def away_folders(state: RootState) -> list[str]:
    """The folders of a root's offline photos: the root itself, or mounts and links in it."""
    if not state.offline:
        return []
    if state.online and state.away:
        return [os.path.join(state.root.path, folder) for folder in state.away]
    return [state.root.path]


def not_connected(path: str) -> str:
    """Says that nothing can be done with a photo while its drive is away."""
    said = translate("text", "“%1” is offline. Connect its drive and try again.")
    return said.replace("%1", file_name(path))


def photo_said(hit: Hit) -> str:
    """What a screen reader says of a photo after its name: what the grid draws, marks among it."""
    return "\n".join([*_marks_said(hit.marks), *photo_tip(hit).split("\n")[1:]])


def _marks_said(marks: PhotoMarks) -> list[str]:
    said = [
        (marks.favourite, translate("text", "Favourite")),
        (marks.picked, translate("text", "Picked")),
        (marks.rating == REJECTED, translate("text", "Rejected")),
        (marks.rating > 0, plurals.stars(marks.rating)),
        (bool(marks.label), translate("text", "Label: %1").replace("%1", label_name(marks.label))),
    ]
    return [words for true, words in said if true]


def label_name(label: str) -> str:
    """A colour label in the language of the window; another label as it is."""
    names = {
        "Red": translate("text", "Red"),
        "Orange": translate("text", "Orange"),
        "Yellow": translate("text", "Yellow"),
        "Green": translate("text", "Green"),
        "Blue": translate("text", "Blue"),
        "Purple": translate("text", "Purple"),
        "Grey": translate("text", "Grey"),
        "Black": translate("text", "Black"),
        "White": translate("text", "White"),
    }
    return names.get(label, label)


def photo_tip(hit: Hit) -> str:
    lines = [file_name(hit.path), folder_name(hit.path)]
    size = shown_size(hit)
    facts = [f"{size.width()} × {size.height()}"]
    if hit.taken_at:
        facts.append(moment(hit.taken_at))
    lines.append(" · ".join(facts))
    if hit.confidence is not None:
        share = percent(round(100 * hit.confidence), 100)
        lines.append(translate("text", "Certainty: %1").replace("%1", share))
    if hit.copies:
        lines.append(plurals.more_copies(len(hit.copies)))
    if hit.stack:
        lines.append(plurals.similar_shots(len(hit.stack)))
    if hit.offline:
        lines.append(translate("text", "Its drive is not connected, or its folder cannot be read."))
    return "\n".join(lines)
