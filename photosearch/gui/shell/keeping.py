"""What the user keeps and sorts out: marks, albums and the trash, connected with the page of photos and the search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photosearch.base.marks import PhotoAlbum
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.window_page import Act
from photosearch.gui.query.live_search import Search
from photosearch.gui.results.album_desk import AlbumDesk
from photosearch.gui.results.album_dialog import AlbumDialog
from photosearch.gui.results.marker import Marker, depends_on_marks
from photosearch.gui.results.photo_trash import PhotoTrash
from photosearch.gui.results.photos_page import ResultsPage
from photosearch.language.filters import Filter
from photosearch.language.folding import folded
from photosearch.language.terms import typed_filter
from photosearch.service.messages import MarksSet, SidecarsWritten


class Keeping(QObject):
    """`told`, `failed`: of the desks. `album_changed`: another album, or none, is being shown."""

    told = Signal(str)
    failed = Signal(str, str)
    album_changed = Signal()

    def __init__(self, client: Client, search: Search, page: ResultsPage, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._search = search
        self._page = page
        self.marker = Marker(client, self)
        self.albums = AlbumDesk(client, self)
        self.trash = PhotoTrash(client, window)
        self.album: PhotoAlbum | None = None  # whose photos are shown
        self.dialog: AlbumDialog | None = None
        for desk in (self.marker, self.albums, self.trash):
            desk.failed.connect(self.failed)
        for one in (self.albums, self.trash):
            one.told.connect(self.told)
        self.marker.changed.connect(self._show_marks)
        self.marker.imported.connect(lambda _: search.refresh_soon())
        client.sidecars_written.connect(self._tell_sidecars)
        self.albums.changed.connect(self._albums_changed)
        page.view.favourite_asked.connect(self.marker.toggle_favourite)
        search.answer.connect(lambda *_: self._find_album())

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {
            **self.marker.acts(),
            **self.trash.acts(),
            "pick_only": self._pick_only,
            "to_album": self.choose_album,
            "from_album": self._take_from_album,
        }

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The handlers of the other commands."""
        return {"new_album": lambda: self.choose_album([])}

    def choose_album(self, hits: list[Hit]) -> None:
        """Ask into which album to put photos; without photos, for the name of a new one."""
        self.dialog = AlbumDialog(self.albums, hits, self._window)
        self.dialog.open()

    def _pick_only(self, hits: list[Hit]) -> None:
        """Pick these, and reject the other shots of their stacks."""
        picked = {hit.image_id for hit in hits}
        model = self._page.model
        tops = (model.hit(model.row_of(hit.opened)) if hit.opened else hit for hit in hits)
        shots = {one for top in tops if top is not None for one in (top.image_id, *top.stack)}
        if shots - picked:
            self.marker.pick_among(picked, shots - picked)
        else:
            self.told.emit(self.tr("This photo is in no stack."))

    def _take_from_album(self, hits: list[Hit]) -> None:
        if self.album is not None:
            self.albums.take_away(self.album, hits)

    def _find_album(self) -> None:
        found = self.albums.shown_by(self._search.parsed.understood.filters)
        if found != self.album:
            self.album = found
            self.album_changed.emit()

    def _show_marks(self, changed: MarksSet) -> None:
        """Show new marks at once; ask again if the search depends on marks."""
        self._page.model.set_marks(dict(changed.marks))
        self._ask_again()

    def _tell_sidecars(self, written: SidecarsWritten) -> None:
        """Say what could not be written."""
        if written.note:
            self.told.emit(written.note)

    def _albums_changed(self) -> None:
        shown = self.album
        now = next((one for one in self.albums.albums if shown and one.id == shown.id), None)
        if shown is not None and now is not None and folded(now.name) != folded(shown.name):
            self._follow_name(now)
            return
        self._find_album()
        self._ask_again()

    def _follow_name(self, album: PhotoAlbum) -> None:
        """Search for the photos of the album that is shown by its new name."""
        read, query = self._search.read, self._search.query
        for one in self._search.parsed.understood.filters:
            if one.key == "album" and not one.negated:
                typed = typed_filter(Filter("album", album.name, 0, 0))
                words = f"{read[: one.start]}{typed}{read[one.end :]}"
                self._search.look_for(replace(query, words=words))

    def _ask_again(self) -> None:
        filters = self._search.parsed.understood.filters
        if depends_on_marks(filters, self._search.query.sort):
            self._search.refresh_soon()
