"""What the window says while there is no photo to show: why there is none, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photosearch.base.frozen_class import frozen
from photosearch.base.records import Progress, Status
from photosearch.gui.common.wording import drive_name, not_searched


@frozen
class EmptyLibrary:
    """`ways`: the labels of buttons, each with the command of the window that it runs; what helps most comes first."""

    title: str
    text: str
    icon: str
    ways: tuple[tuple[str, str], ...] = ()


class EmptyWords(QObject):
    """A QObject, since lupdate finds plurals only in `tr`."""

    def of(self, status: Status | None, progress: Progress, *, excluding: bool) -> EmptyLibrary:
        """`excluding`: the user has excluded folders or names."""
        if progress.phase in ("scanning", "indexing"):
            text = self.tr(
                "Photos appear here as they are indexed. You can start searching right away."
            )
            return EmptyLibrary(self.tr("Indexing your photos"), text, "image")
        if status is None or not status.roots:
            return self._without_folders()
        if progress.phase == "paused":
            text = progress.note or self.tr("Your photos appear here once indexing goes on.")
            ways = ((self.tr("&Resume indexing"), "pause"),)
            return EmptyLibrary(self.tr("Indexing is paused"), text, "pause", ways)
        if progress.phase == "waiting":
            ways = ((self.tr("&Index at full speed now"), "go_on"),)
            return EmptyLibrary(self.tr("Indexing is waiting"), progress.note, "pause", ways)
        if progress.phase == "blocked":
            text = self.tr("Nothing is lost. Indexing goes on by itself once this is solved.")
            return EmptyLibrary(
                progress.note or self.tr("Indexing is interrupted"), text, "warning"
            )
        if not any(state.online for state in status.roots):
            return self._away(status)
        return self._nothing_in(status, excluding=excluding)

    def _without_folders(self) -> EmptyLibrary:
        text = self.tr(
            "Add a folder with photos. PhotoSearch only reads your photos; it never "
            "changes or uploads them."
        )
        ways = ((self.tr("&Add a folder …"), "add"),)
        return EmptyLibrary(self.tr("No photos yet"), text, "folder", ways)

    def _away(self, status: Status) -> EmptyLibrary:
        names = [drive_name(state.root.path) for state in status.roots]
        title = self.tr("Your folders cannot be reached")
        if len(names) == 1:
            title = self.tr("“%1” is not connected").replace("%1", names[0])
        text = self.tr("Connect the drive. Its photos then appear here by themselves.")
        ways = (
            (self.tr("Show the fol&ders"), "folders"),
            (self.tr("&Add a folder …"), "add"),
        )
        return EmptyLibrary(title, text, "offline", ways)

    def _nothing_in(self, status: Status, *, excluding: bool) -> EmptyLibrary:
        failed = sum(status.failed.values())
        others = not_searched(status.others) if status.others.total else ""
        add = (self.tr("&Add a folder …"), "add")
        title = self.tr("There are no photos in your folders")
        if failed:
            title = self.tr("No photo could be read")
            text = self.tr("%Ln file(s) could not be read.", "", failed)
            ways: tuple[tuple[str, str], ...] = ((self.tr("Show &why …"), "failures"), add)
        elif excluding:
            text = self.tr("Perhaps your exclusions leave them out.")
            ways = ((self.tr("Change the e&xclusions …"), "exclusions"), add)
        else:
            text = self.tr("Add the folder in which your photos are.")
            ways = (add, (self.tr("Show the fol&ders"), "folders"))
        return EmptyLibrary(title, "\n".join(filter(None, (text, others))), "image", ways)


empty_words = EmptyWords()
