"""The albums as the window knows them: the engine keeps them, and each change brings them all and can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from photosearch.base.marks import FormerAlbum, PhotoAlbum
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.results.change_desk import ChangeDesk, Make
from photosearch.language.filters import Filter
from photosearch.language.folding import folded
from photosearch.service.messages import AlbumList, AlbumsChanged, Event, Trouble
from photosearch.service.requests import (
    AddToAlbum,
    CreateAlbum,
    DeleteAlbum,
    GetAlbums,
    RenameAlbum,
    RestoreAlbum,
    TakeFromAlbum,
)

Done = Callable[[str], object]  # called with what went wrong, or ""


def ignore(_why: str) -> None:
    """A `Done` of changes whose failures the window's banner tells."""


class AlbumDesk(ChangeDesk):
    """`changed`: `albums` may have changed. `failed` is not emitted for a change that has a `Done` of its own."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.albums: tuple[PhotoAlbum, ...] = ()
        client.hello.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        def take(event: Event) -> None:
            if isinstance(event, AlbumList):
                self._show(event.albums)

        self._client.call(GetAlbums, take)

    def named(self, name: str) -> PhotoAlbum | None:
        """The album of this name; names that differ only in case or accents are the same."""
        return next((one for one in self.albums if folded(one.name) == folded(name)), None)

    def shown_by(self, filters: Sequence[Filter]) -> PhotoAlbum | None:
        """The album whose photos a search with these filters is limited to."""
        names = [one.value for one in filters if one.key == "album" and not one.negated]
        return self.named(names[0]) if len(names) == 1 else None

    def create(self, name: str, hits: Sequence[Hit], done: Done) -> None:
        said = self.tr("Album “%1” created, with %Ln photo(s)", "", len(hits))
        ids = _ids(hits)
        self._change(lambda n: CreateAlbum(n, name, ids), said.replace("%1", name), done)

    def add(self, album: PhotoAlbum, hits: Sequence[Hit], done: Done = ignore) -> None:
        said = self.tr("%Ln photo(s) added to “%1”", "", len(hits)).replace("%1", album.name)
        ids = _ids(hits)

        def take(event: Event) -> None:
            if isinstance(event, AlbumsChanged) and album in event.albums:  # it had them all
                self._show(event.albums)
                self._end(None)
                self.told.emit(self.tr("“%1” has these photos already").replace("%1", album.name))
                done("")
            else:
                self._take(event, said, done)

        self._send(lambda n: AddToAlbum(n, album.id, ids), take)

    def take_away(self, album: PhotoAlbum, hits: Sequence[Hit]) -> None:
        said = self.tr("%Ln photo(s) removed from “%1”", "", len(hits)).replace("%1", album.name)
        ids = _ids(hits)
        self._change(lambda n: TakeFromAlbum(n, album.id, ids), said)

    def rename(self, album: PhotoAlbum, name: str, done: Done) -> None:
        said = self.tr("Album renamed to “%1”").replace("%1", name)
        self._change(lambda n: RenameAlbum(n, album.id, name), said, done)

    def delete(self, album: PhotoAlbum) -> None:
        said = self.tr("Album “%1” deleted; its photos stay").replace("%1", album.name)
        self._change(lambda n: DeleteAlbum(n, album.id), said)

    def _restore(self, last: FormerAlbum) -> None:
        said = self.tr("Album “%1” restored").replace("%1", last.name)
        if not last.existed:
            said = self.tr("Album “%1” deleted; its photos stay").replace("%1", last.name)
        self._send(
            lambda n: RestoreAlbum(n, last), lambda event: self._take(event, said, ignore, last)
        )

    def _change(self, make: Make, said: str, done: Done = ignore) -> None:
        self._send(make, lambda event: self._take(event, said, done))

    def _take(self, event: Event, said: str, done: Done, before: FormerAlbum | None = None) -> None:
        """`before`: what can be restored again if this fails."""
        if isinstance(event, Trouble):
            if done is ignore:
                self._tell_failure(event)
            self._end(before)
            done(f"{event.text} {event.hint}".strip())
        elif isinstance(event, AlbumsChanged):
            self._show(event.albums)
            self._end(event.undo)
            self.done.emit(said)
            done("")

    def _show(self, albums: tuple[PhotoAlbum, ...]) -> None:
        self.albums = albums
        self.changed.emit()


def _ids(hits: Sequence[Hit]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(hit.image_id for hit in hits))
