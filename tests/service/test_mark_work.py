"""The window's requests for marks and albums: carried out beside other work, answered with what undoes them, and written."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.exports import ExportWish
from photosearch.base.facts import Facts
from photosearch.base.marks import FormerMarks, MarkChange, PhotoMarks
from photosearch.base.records import Progress
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.service.answers import Answers
from photosearch.service.messages import (
    AlbumList,
    AlbumsChanged,
    Answer,
    Details,
    LibraryChanged,
    MarksImported,
    MarksSet,
    PhotosExported,
    SidecarsWritten,
    TagList,
    Trouble,
)
from photosearch.service.requests import (
    AddToAlbum,
    ApplySettings,
    ArrangeAlbum,
    Ask,
    CancelExport,
    CreateAlbum,
    DeleteAlbum,
    ExportPhotos,
    GetAlbums,
    GetDetails,
    GetTags,
    ImportMarks,
    RenameAlbum,
    RestoreAlbum,
    RestoreMarks,
    SetMarks,
    TakeFromAlbum,
)
from photosearch.store import db as database
from tests.service.test_scanning import Service
from tests.store.digikam import Catalogue, closed

PHOTOS = 5


@pytest.fixture
def service(make_photos: Callable[..., Path]) -> Iterator[Service]:
    service = Service(make_photos(PHOTOS))
    service.start()
    service.until(Progress, lambda p: p.phase == "idle")
    service.until(LibraryChanged, lambda e: e.photos == PHOTOS)
    yield service
    service.end()


numbers = itertools.count(1000)


def ask(service: Service, kind: type, *given: Any) -> Any:
    number = next(numbers)
    service.ask(kind(number, *given))
    return service.window.reply(number)


def answered(service: Service, request: Any) -> Any:
    """The reply of the search thread."""
    assert service.shared.engine is not None
    reader = database.open_reader(service.shared.dirs.database)
    assert reader is not None
    try:
        Answers(service.shared, service.shared.engine, reader).reply(request)
    finally:
        reader.close()
    return service.window.reply(request.id)


def hits(service: Service, words: str = "") -> dict[int, PhotoMarks]:
    answer = answered(service, Ask(next(numbers), Query(words)))
    assert isinstance(answer, Answer), answer
    return {hit.image_id: hit.marks for hit in answer.hits}


def test_marks_are_set_shown_found_and_undone(service: Service) -> None:
    first, second, *_rest = sorted(hits(service))
    change = MarkChange((("favourite", True), ("rating", 4)), add_tags=("a|b",))
    done = ask(service, SetMarks, (first, second, 99), change)
    noted = PhotoMarks(favourite=True, rating=4)
    assert isinstance(done, MarksSet)
    assert done.marks == ((first, noted), (second, noted))
    assert hits(service, "is:favourite rating:4") == {first: noted, second: noted}
    found = answered(service, GetDetails(next(numbers), first))
    assert isinstance(found, Details) and found.facts.keywords == ("a|b",)
    assert answered(service, GetTags(next(numbers))) == TagList(found.id + 1, (("a|b", 2),))
    undone = ask(service, RestoreMarks, done.undo)
    assert undone.marks == ((first, PhotoMarks()), (second, PhotoMarks()))
    assert hits(service, "is:favourite") == {}
    assert ask(service, RestoreMarks, undone.undo).marks == done.marks


def test_a_flag_and_a_turn_depend_on_what_each_photo_has(service: Service) -> None:
    first, second, *_rest = sorted(hits(service))
    ask(service, SetMarks, (first,), MarkChange((("rating", 3), ("rotation", 270))))
    done = ask(service, SetMarks, (first, second), MarkChange(flag="reject", turned=90))
    assert dict(done.marks) == {first: PhotoMarks(rating=-1), second: PhotoMarks(rating=-1, rotation=90)}  # fmt: skip
    done = ask(service, SetMarks, (first, second), MarkChange(flag="pick"))
    assert dict(done.marks)[first] == PhotoMarks(picked=True)
    ask(service, SetMarks, (first,), MarkChange((("rating", 3),)))
    done = ask(service, SetMarks, (first, second), MarkChange(flag="none"))
    assert dict(done.marks)[first] == PhotoMarks(rating=3)


def test_a_change_that_cannot_be_is_a_sentence(service: Service) -> None:
    done = ask(service, SetMarks, (1,), MarkChange((("rating", 9),)))
    assert isinstance(done, Trouble) and "not a rating" in done.text
    assert ask(service, SetMarks, (99,), MarkChange((("rating", 1),))).undo == FormerMarks()
    assert "1 to 200 characters" in ask(service, CreateAlbum, " ").text
    assert "not exist" in ask(service, AddToAlbum, 77, (1,)).text


def test_albums_are_made_changed_listed_and_undone(service: Service) -> None:
    first, second, third, *_rest = sorted(hits(service))
    made = ask(service, CreateAlbum, "Best of", (third, first))
    assert isinstance(made, AlbumsChanged)
    [album] = made.albums
    assert (album.id, album.name, album.photos) == (made.album_id, "Best of", 2)
    ask(service, AddToAlbum, album.id, (second,))
    assert list(hits(service, 'album:"best of"')) == [third, first, second]
    assert answered(service, GetDetails(next(numbers), third)).albums[0].name == "Best of"
    listed = answered(service, GetAlbums(next(numbers), third))
    assert isinstance(listed, AlbumList) and [a.photos for a in listed.albums] == [3]
    ask(service, ArrangeAlbum, album.id, (second, third))
    assert list(hits(service, 'album:"best of"')) == [second, third, first]
    ask(service, TakeFromAlbum, album.id, (third,))
    ask(service, RenameAlbum, album.id, "Two")
    gone = ask(service, DeleteAlbum, album.id)
    assert gone.albums == () and len(hits(service)) == PHOTOS
    back = ask(service, RestoreAlbum, gone.undo)
    assert [(a.name, a.photos) for a in back.albums] == [("Two", 2)]


def test_an_idle_engine_asks_for_nothing_to_be_searched_again(service: Service) -> None:
    """While it still ends its work, it does."""

    def told() -> int:
        before = len(service.window.events)
        for rating in range(5):
            ask(service, SetMarks, tuple(hits(service)), MarkChange((("rating", rating),)))
        return sum(isinstance(e, LibraryChanged) for e in service.window.events[before:])

    assert any(told() == 0 for _ in range(10))


def test_sidecars_are_written_once_that_is_switched_on(service: Service, tmp_path: Path) -> None:
    first = min(hits(service))
    ask(service, SetMarks, (first,), MarkChange((("rating", 4),)))
    folder = tmp_path / "photos"
    assert list(folder.glob("*.xmp")) == []
    service.ask(ApplySettings(Settings(write_sidecars=True)))
    done = service.until(SidecarsWritten)
    assert (done.written, done.waiting, done.note) == (1, 0, "")
    [sidecar] = folder.glob("*.xmp")
    assert ">4<" in sidecar.read_text()
    ask(service, SetMarks, (first,), MarkChange((("rating", 2),)))
    service.until(SidecarsWritten, lambda e: e is not done)
    assert ">2<" in sidecar.read_text()
    assert answered(service, GetDetails(next(numbers), first)).facts.rating == 2


def test_an_edit_that_comes_between_is_read_before_anything_is_written(
    service: Service, tmp_path: Path
) -> None:
    first = min(hits(service))
    path = answered(service, GetDetails(next(numbers), first)).paths[0]
    service.shared.engine.settings = Settings(write_sidecars=True)  # type: ignore[union-attr]
    ask(service, SetMarks, (first,), MarkChange((("title", "Mine"),)))
    done = service.until(SidecarsWritten)
    sidecar = Path(f"{path}.xmp")
    text = sidecar.read_text()
    top = "<rdf:Description "
    theirs = text.replace(top, f'{top}xmlns:xap="http://ns.adobe.com/xap/1.0/" xap:Rating="1" ', 1)
    sidecar.write_text(theirs)
    later = os.stat(sidecar).st_mtime_ns + 10**10
    os.utime(sidecar, ns=(later, later))
    ask(service, SetMarks, (first,), MarkChange((("caption", "Mine too"),)))
    service.until(SidecarsWritten, lambda e: e is not done)
    assert 'xap:Rating="1"' in sidecar.read_text() and "Mine too" in sidecar.read_text()
    facts: Facts = answered(service, GetDetails(next(numbers), first)).facts
    assert (facts.rating, facts.title, facts.caption) == (1, "Mine", "Mine too")


def test_photos_are_exported_beside_other_work(service: Service, tmp_path: Path) -> None:
    service.shared.opened.set()
    ids = tuple(hits(service))
    done = ask(service, ExportPhotos, ids, ExportWish(str(tmp_path / "out"), jpeg=True))
    assert isinstance(done, PhotosExported) and not done.cancelled
    assert len(done.done.files) == len(list((tmp_path / "out").iterdir())) == PHOTOS
    (tmp_path / "file").write_text("x")
    refused = ask(service, ExportPhotos, ids, ExportWish(str(tmp_path / "file")))
    assert isinstance(refused, Trouble)
    service.ask(CancelExport(refused.id))  # it has ended already


def test_marks_of_digikam_are_taken_over_and_that_is_undone(
    service: Service, tmp_path: Path
) -> None:
    service.shared.opened.set()
    first = min(hits(service))
    path = Path(answered(service, GetDetails(next(numbers), first)).paths[0])
    catalogue = Catalogue(tmp_path / "digikam4.db", f"volumeid:?path={path.parent}")
    catalogue.photo("/", path.name, None, rating=5, tags=(5, 11))
    catalogue.photo("/", "other.jpg", 1, rating=5)
    done = ask(service, ImportMarks, str(closed(catalogue)))
    assert isinstance(done, MarksImported) and (done.photos, done.unknown) == (1, 1)
    assert hits(service, "rating:5 is:picked tag:italy") == {first: PhotoMarks(rating=5, picked=True)}  # fmt: skip
    ask(service, RestoreMarks, done.undo)
    assert hits(service, "rating:5") == {}
    assert "not a database" in ask(service, ImportMarks, str(path)).text
