"""What dropping would do, shown over a page while something is dragged over it: a zone for each possibility."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from photosearch.base.frozen_class import frozen
from photosearch.gui.common.centred_text import CentredText
from photosearch.gui.common.clipboard import mime_of, picture_pixels
from photosearch.gui.common.dropped import FolderSorter
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.local_files import local_paths
from photosearch.gui.common.offered import offered

SEARCH, FOLDER = "search", "folder"  # the names of the zones
NARROW = 520  # pixels: below this width, the zones are below each other


@frozen
class Dragged:
    """What is dragged: how many pictures and folders, and the first path that is neither."""

    pictures: int
    folders: int
    refused: str = ""


def dragged(mime: QMimeData, folders: Sequence[str] | None = None) -> Dragged:
    """Judged by the names alone until the `folders` among them are known: no drive may delay the drag."""
    paths = local_paths(mime)
    if not paths:
        return Dragged(int(picture_pixels(mime) is not None), 0)
    known = set(folders if folders is not None else [p for p in paths if not offered.decodes(p)])
    files = [path for path in paths if path not in known]
    pictures = [path for path in files if offered.decodes(path)]
    refused = next((path for path in files if not offered.decodes(path)), "")
    return Dragged(len(pictures), len(known), refused)


class DropZone(QFrame):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setObjectName("dropZone")
        self._icon = icon
        self._mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = CentredText()
        self._title.setObjectName("subtitle")
        self._more = CentredText()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._mark, self._title, self._more):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def text(self) -> str:
        return f"{self._title.text()} {self._more.text()}".strip()

    def tell(self, title: str, more: str = "") -> None:
        self._title.setText(title)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(self.text)
        self.heat(hot=False)

    def heat(self, *, hot: bool) -> None:
        """Show whether a drop now would fall here."""
        self.setProperty("hot", hot)
        for part in (self, self._title, self._more):
            part.style().unpolish(part)
            part.style().polish(part)
        role = QPalette.ColorRole.HighlightedText if hot else QPalette.ColorRole.Text
        put_icon(self._mark, self._icon, 48, role)


class DropOverlay(QWidget):
    """Lies over `page` and takes no events. `searches`: a picture can be searched with there."""

    def __init__(self, page: QWidget, *, searches: bool) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("dropOverlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._searches = searches
        self._turn = 0  # counts the drags: the folders of an earlier one are no longer of interest
        self._sorter = FolderSorter(self)
        self.zones = {SEARCH: DropZone("image"), FOLDER: DropZone("folder-add")}
        self.refusal = DropZone("warning")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(24, 24, 24, 24)
        self._row.setSpacing(16)
        for zone in (*self.zones.values(), self.refusal):
            self._row.addWidget(zone)
        self.hide()

    def begin(self, mime: QMimeData) -> None:
        """Show what dropping this would do."""
        self._turn += 1
        turn, paths = self._turn, local_paths(mime)
        self._tell(dragged(mime))

        def sorted_out(folders: list[str], _files: list[str]) -> None:
            if turn == self._turn and self.isVisible():
                self._tell(dragged(mime_of(paths), folders))

        if any(not offered.decodes(path) for path in paths):
            self._sorter.sort(paths, sorted_out)

    def follow(self, at: QPoint) -> None:
        """Mark the zone that is at a place of the page, or the only one."""
        zone = self._zone_at(at)
        for name, part in self.zones.items():
            if part.property("hot") != (name == zone):
                part.heat(hot=name == zone)

    def end(self, at: QPoint | None = None) -> str:
        """Hide. Returns the name of the zone at a place of the page; "" if there is no choice, or it is in none."""
        zone = self._zone_at(at) if at is not None and self._several else ""
        self._turn += 1
        self.hide()
        return zone

    @property
    def _several(self) -> bool:
        return sum(not zone.isHidden() for zone in self.zones.values()) > 1

    def _zone_at(self, at: QPoint) -> str:
        shown = [name for name, zone in self.zones.items() if not zone.isHidden()]
        if len(shown) == 1:
            return shown[0]
        return next((name for name in shown if self.zones[name].geometry().contains(at)), "")

    def _tell(self, found: Dragged) -> None:
        search, folder = self.zones[SEARCH], self.zones[FOLDER]
        search.setVisible(self._searches and found.pictures > 0)
        if found.pictures == 1:
            search.tell(self.tr("Search with this picture"), self._shift())
        else:
            search.tell(
                self.tr("Search with these %Ln pictures", "", found.pictures), self._shift()
            )
        folder.setVisible(found.folders > 0)
        more = self.tr("Its photos can then be found. They stay where they are.")
        if found.folders == 1:
            folder.tell(self.tr("Add this folder"), more)
        else:
            folder.tell(self.tr("Add these %Ln folders", "", found.folders), more)
        useless = search.isHidden() and folder.isHidden()
        self.refusal.setVisible(useless)
        if useless:
            said = offered.refusal(found.refused) if found.refused else ""
            self.refusal.tell(self.tr("This cannot be used here"), said)
        self.setGeometry(self._page.rect())
        self._turn_row()
        self.show()
        self.raise_()
        shown = [zone.text for zone in (search, folder, self.refusal) if not zone.isHidden()]
        said = self.tr("Drop: %1").replace("%1", ". ".join(shown))
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _shift(self) -> str:
        return self.tr("With Shift: begin a new search")

    def _turn_row(self) -> None:
        narrow = self.width() < NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_row()
