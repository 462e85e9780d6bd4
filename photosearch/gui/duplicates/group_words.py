"""The texts of the duplicates page: what a file is, groups, totals and progress."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject

from photosearch.base.file_groups import CopyFile, CopyKind, FileGroup
from photosearch.base.records import Progress
from photosearch.gui.common.wording import disk_size, duration, file_time, moment, number, percent


class Words(QObject):
    """A QObject, because lupdate finds plural forms only in calls of `self.tr`."""

    def relation(self, file: CopyFile, best: CopyFile) -> str:
        """How a file differs from the best version of its group."""
        if file.relation == "resized" and file.width * file.height < best.width * best.height:
            return self.tr("smaller copy")
        return {
            "best": self.tr("best version"),
            "exact": self.tr("identical file"),
            "resized": self.tr("different size"),
            "edited": self.tr("edited"),
            "rotated": self.tr("rotated"),
            "mirrored": self.tr("mirrored"),
            "cropped": self.tr("cropped"),
            "burst": self.tr("same burst"),
        }[file.relation]

    def group(self, group: FileGroup) -> str:
        """For example "4 files: the same file (2), smaller copy · 3.1 MB beside the best one"."""
        best = group.files[0]
        counts = Counter(self.relation(file, best) for file in group.files[1:])
        kinds = ", ".join(f"{name} ({n})" if n > 1 else name for name, n in counts.items())
        text = self.tr("%Ln file(s)", "", len(group.files) + group.more) + f": {kinds}"
        size = self.tr("%1 besides the best version").replace("%1", disk_size(group.bytes))
        parts = [text, size]
        if group.more:
            parts.append(self.tr("%Ln more file(s) not shown", "", group.more))
        return " · ".join(parts)

    def summary(self, groups: list[FileGroup]) -> str:
        """For example "12 groups · 31 files beside the best ones · 120 MB could be freed"."""
        extra = {file.path: file for group in groups for file in group.files[1:]}
        copies = sum(file.freed for file in extra.values() if file.relation != "burst")
        freed = self.tr("%1 can be freed").replace("%1", disk_size(copies))
        files = self.tr("%Ln file(s) besides the best versions", "", len(extra))
        return " · ".join((self.tr("%Ln group(s)", "", len(groups)), files, freed))

    def progress(self, progress: Progress) -> str:
        """For example "Comparing fingerprints: 43 % · 4,300 of 10,000 · 310 a second · 2 minutes left"."""
        named = {
            "photos": self.tr("Looking for similar photos"),
            "steps": self.tr("Comparing fingerprints"),
            "pairs": self.tr("Comparing pairs in detail"),
            "groups": self.tr("Choosing the best versions"),
            "shots": self.tr("Looking for bursts"),
        }
        parts = [named.get(progress.unit, named["steps"])]
        if progress.total:
            parts[0] += f": {percent(progress.done, progress.total)}"
            counted = self.tr("%1 of %2").replace("%1", number(progress.done))
            parts.append(counted.replace("%2", number(progress.total)))
        if progress.rate >= 1:
            parts.append(self.tr("%1 per second").replace("%1", number(round(progress.rate))))
        if progress.eta is not None:
            parts.append(self.tr("%1 left").replace("%1", duration(progress.eta)))
        return " · ".join(parts)

    def kind(self, kind: CopyKind | None, count: int) -> str:
        name = {
            None: self.tr("All duplicates"),
            "exact": self.tr("Identical files"),
            "near": self.tr("Changed copies"),
            "burst": self.tr("Bursts"),
        }[kind]
        return f"{name} ({number(count)})"


words = Words()


def pixels(file: CopyFile) -> str:
    return f"{file.width} × {file.height}"


def taken(file: CopyFile) -> str:
    """When the photo was taken; if unknown, when the file was last modified."""
    return moment(file.taken_at) or file_time(file.mtime_ns)
