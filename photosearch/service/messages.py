"""The events that the engine sends to the window, and the rules of the talk between the two. Events and requests
(`requests`) hold data only; both sides dispatch on the class.

The window sends requests, the engine sends events. Every request with an `id` gets exactly one event with the same
`id`: its own kind, or `Trouble`. The exceptions are an `Ask` and a `GetCompletions` that a newer one supersedes, and an
`OpenStack` that concerns an older answer: these get no event.

Model change: the window sends `UseModel`. The engine answers `ModelChosen`, or `Trouble` if the model cannot be used;
then nothing has changed. The engine saves the choice in `settings.toml` itself, so the window must copy
`ModelChosen.name` into its own settings before it saves them again. Then the engine sends `ModelChange` events: "filling"
with figures (at most 4 a second, along with a `Progress` of phase "filling" for the status bar), and finally "switched",
"cancelled" or "failed", with a sentence. `Pause` pauses the filling too. After "switched" the engine sends a `Status`
(title and device of the model that answers now) and a `LibraryChanged`, upon which the window repeats its current query.
A new window finds the state of a change in `Status.change`.

Models: `FetchModel`, `ImportModel`, `PackModel` and `RemoveModel` run one after the other, beside all other work.
`ModelWork` reports progress, `ModelWorkDone` is the answer, and `CancelModelWork` makes the work end with a `Trouble`. A
cancelled download keeps its files, and the next `FetchModel` resumes it.

Duplicates: `FindCopies` runs beside all other work and gives way to queries. `CopiesProgress` reports progress, `CopyPage` events
bring groups as they are found, and `CopiesFound` is the answer. `CancelFindCopies` makes the search end with a `Trouble`; the
groups that were sent stay found.

Backups: `GetBackups`, `MakeBackup`, `RestoreBackup` and `RepairLibrary` also work while the library cannot be opened. After
the last two, the engine opens the library again; if it had been open, in a new process.

Marks and albums: a `SetMarks` or a change of an album is carried out between two batches of whatever else is done, and interrupts
nothing. Its answer has the new state, with which the window shows it at once, and `undo`, which a `RestoreMarks` or `RestoreAlbum`
sends back. No `LibraryChanged` follows, because the photos are the same; a query with a filter or an order that depends on marks
(`rating:`, `is:favourite`, `album:`, …) is to be asked again. Marks that others change are read with the facts of the photo, upon which
a `LibraryChanged` follows. If the setting `write_sidecars` is on, sidecars are written afterwards, in the background; a
`SidecarsWritten` tells of each batch. `ImportMarks` is read beside all other work; a `MarksImported` says to ask again whatever is shown.

Export: `ExportPhotos` runs beside all other work. `ExportProgress` reports progress, `PhotosExported` is the answer, also after a
`CancelExport`; a `Trouble` tells that the folder cannot be written.

What is left out: `FindLeftOut` runs beside all other work. `LeftOutPage` events bring what it finds, and `LeftOutFound` is the
answer. `CancelFindLeftOut` makes it end with a `Trouble`, unless a drive hangs. `MeasureFolder` and `CancelMeasureFolder` are alike.
"""

from __future__ import annotations

from typing import Literal

from photosearch.base.errors import PhotoSearchError, TroubleKind
from photosearch.base.explanations import Explanation
from photosearch.base.exports import Exported
from photosearch.base.facts import Facts
from photosearch.base.file_groups import CopyFile, FileGroup
from photosearch.base.frozen_class import frozen
from photosearch.base.map_places import LibraryMap
from photosearch.base.marks import FormerAlbum, FormerMarks, PhotoAlbum, PhotoMarks
from photosearch.base.other_files import OtherFiles
from photosearch.base.reasons import Tag
from photosearch.base.records import (
    Backup,
    Device,
    Failure,
    InnerFolder,
    LeftOut,
    ModelChange,
    ModelEntry,
    ModelUsage,
    Progress,
    RemovedFolder,
    Status,
)
from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Hit, Month
from photosearch.base.space_figures import SpaceNeeded
from photosearch.base.spelt import Spelling
from photosearch.base.text_lines import NOT_READ, PhotoText
from photosearch.language.understanding import Understood

PAGE_ROWS = 200  # rows in one message


# Events: engine -> window


@frozen
class Hello:
    """The engine is ready. `model`: title of the model in use; `device`: what it runs on and why, as a sentence.

    `formats`: the names (of `base.formats`) of the picture formats that this installation decodes.
    """

    model: str
    device: str
    formats: tuple[str, ...]


@frozen
class Answer:
    """Ranked hits, or all photos, newest first. `hits` are the first rows; `months` is set only if the photos are listed by
    date, because the query was empty or has only filters.

    `note`: a sentence for the user (what was cut, what is offline), or "". `understood`: what the words of the query say in
    this library; None if the query was empty. `spelling`: what was corrected in the words; the same query with `exact_words`
    searches for what was typed. `matched`: how many hits, the first ones, match; None if that is not known. `aspects`: the
    aspect ratio of each of the `total` photos, a byte each (`base.aspects`). `counts`: how many photos of the library each filter
    of `understood` allows.
    """

    id: int
    total: int
    hits: tuple[Hit, ...]
    months: tuple[Month, ...] = ()
    note: str = ""
    understood: Understood | None = None
    spelling: Spelling | None = None
    matched: int | None = None
    aspects: bytes = b""
    counts: tuple[int, ...] = ()


@frozen
class Page:
    ask_id: int
    offset: int
    hits: tuple[Hit, ...]


@frozen
class RowsMeasured:
    """The size of the files of these rows together; None if the answer is not the latest any more."""

    id: int
    bytes: int | None


@frozen
class MapShown:
    id: int
    shown: LibraryMap


@frozen
class Details:
    """Everything known about one photo. `paths`: every file with this content; `bytes`: the file's size; `text`: what is
    written in it; `tags`: what the model sees in it, surest first, None while that is not known; `belonging`: raw files, films
    and sidecars of these files; `albums`: those that it is in. `facts` has the marks that count: rating, label, title, caption,
    keywords, favourite, picked, rotation."""

    id: int
    image_id: int
    facts: Facts
    paths: tuple[str, ...]
    bytes: int
    text: PhotoText = NOT_READ
    tags: tuple[Tag, ...] | None = None
    belonging: tuple[str, ...] = ()
    albums: tuple[PhotoAlbum, ...] = ()


@frozen
class Why:
    """Why a photo is in an answer; None if a newer `GetWhy` has superseded this one."""

    id: int
    explanation: Explanation | None


@frozen
class WhySoFar:
    """What is known so far for the `GetWhy` `why_id`: a coarse heat map."""

    why_id: int
    explanation: Explanation


@frozen
class PreviewReady:
    """`file` is the rendered picture (JPEG or PNG) in the cache."""

    id: int
    file: str


@frozen
class ThumbnailMade:
    """There is a thumbnail at the path `thumb` again."""

    thumb: str


@frozen
class FolderAdded:
    id: int


@frozen
class FolderRemoved:
    """`removed`: what `RestoreFolder` restores; None if there was no such folder."""

    id: int
    removed: RemovedFolder | None


@frozen
class RemovedList:
    """The folders that can be restored, the latest first."""

    id: int
    folders: tuple[RemovedFolder, ...]


@frozen
class SavedSearches:
    """All saved searches, by name."""

    id: int
    searches: tuple[SavedSearch, ...]


@frozen
class MarksSet:
    """The marks of photos were changed. `marks`: those that a grid shows, of each photo that still exists, by image id. `undo`: what
    a `RestoreMarks` sends back; empty if nothing has changed."""

    id: int
    marks: tuple[tuple[int, PhotoMarks], ...]
    undo: FormerMarks


@frozen
class MarksImported:
    """Marks were taken over from another program. `photos`: about how many photos of the library it says something; `unknown`: about how
    many others. `undo`: what a `RestoreMarks` sends back."""

    id: int
    photos: int
    unknown: int
    undo: FormerMarks


@frozen
class SidecarsWritten:
    """Marks were written to sidecars. `written`: beside how many files; `waiting`: how many photos are still to be written; `note`: a
    sentence on what failed, or ""."""

    written: int
    waiting: int
    note: str = ""


@frozen
class TagList:
    """All tags of live photos with the number of their photos, by name; levels are joined by "|"."""

    id: int
    tags: tuple[tuple[str, int], ...]


@frozen
class AlbumList:
    """Albums, by name."""

    id: int
    albums: tuple[PhotoAlbum, ...]


@frozen
class AlbumsChanged:
    """An album was changed. `albums`: all of them now, by name. `album_id`: of the changed one, which may be gone. `undo`: what a
    `RestoreAlbum` sends back."""

    id: int
    albums: tuple[PhotoAlbum, ...]
    album_id: int
    undo: FormerAlbum


@frozen
class ExportProgress:
    """The progress of an `ExportPhotos`."""

    export_id: int
    progress: Progress


@frozen
class PhotosExported:
    """The end of an `ExportPhotos`. `cancelled`: it was ended early; `done` has what was exported before."""

    id: int
    done: Exported
    cancelled: bool = False


@frozen
class PhotoFiles:
    """All files of photos, as they were when last read, in the order in which they were asked for."""

    id: int
    files: tuple[CopyFile, ...]


@frozen
class Completions:
    """`values`: values of the filter `key` that begin with `begun`, each with the number of photos that it finds; without a key,
    plain words, with 0 if it is not known how many photos show that."""

    id: int
    key: str
    begun: str
    values: tuple[tuple[str, int], ...]


@frozen
class FolderRestored:
    """`photos`: how many of its files are photos of the library again."""

    id: int
    path: str
    photos: int


@frozen
class FailureList:
    failures: tuple[Failure, ...]


@frozen
class ModelChosen:
    """`name` is now the selected model, also in `settings.toml`."""

    id: int
    name: str


@frozen
class ModelUsages:
    """Every model that has vectors in this library, starting with the one that answers."""

    id: int
    models: tuple[ModelUsage, ...]


@frozen
class ModelForgotten:
    id: int


@frozen
class ModelList:
    """The starter, the other installed models and those that can be installed; and the devices to choose from. `room`: how many bytes a
    further model may take on the disk; None if unknown."""

    id: int
    models: tuple[ModelEntry, ...]
    devices: tuple[Device, ...]
    room: int | None = None


@frozen
class ModelWork:
    """The progress of a `FetchModel`, `ImportModel` or `PackModel`, in MB. A `total` of 0 means unknown."""

    work_id: int
    progress: Progress


@frozen
class ModelWorkDone:
    """`new`: False if the same model was already installed. `bytes`: the size of the model or of the zip, or bytes freed.

    `title`: the path of the zip if a model was packed. `note`: a doubt about an installed model, or "".
    """

    id: int
    kind: Literal["fetched", "imported", "packed", "removed"]
    name: str
    title: str
    bytes: int
    new: bool = True
    note: str = ""


@frozen
class InsideProgress:
    """How many of the photos inside which the `Ask` `ask_id` searches are done."""

    ask_id: int
    done: int
    total: int


@frozen
class CopiesProgress:
    """The progress of a `FindCopies`. Its `unit` says what is counted: photos, steps, pairs, groups or shots."""

    find_id: int
    progress: Progress


@frozen
class CopyPage:
    """The next groups that a `FindCopies` found, in any order. A page ends at the latest with the group that reaches `PAGE_ROWS`
    files."""

    find_id: int
    groups: tuple[FileGroup, ...]


@frozen
class CopiesFound:
    """The end of a `FindCopies`. `groups`: their number, including those not sent. `uncompared`: photos without a
    fingerprint yet, among which only identical files were found."""

    id: int
    groups: int
    uncompared: int = 0


@frozen
class LeftOutPage:
    """The next folders and pictures that a `FindLeftOut` found."""

    find_id: int
    found: tuple[LeftOut, ...]


@frozen
class LeftOutFound:
    """The end of a `FindLeftOut`. `note`: sentences on folders that could not be read, or ""."""

    id: int
    note: str = ""


@frozen
class InnerFolders:
    """The folders in a folder, by name."""

    id: int
    folders: tuple[InnerFolder, ...]


@frozen
class FolderMeasured:
    """What a folder contains: photos, with the space that they would need, and files that are not searched."""

    id: int
    space: SpaceNeeded
    others: OtherFiles


@frozen
class BackupList:
    """The backups, newest first."""

    id: int
    backups: tuple[Backup, ...]


@frozen
class LibraryMended:
    """`said`: what was done, in sentences."""

    id: int
    said: str


@frozen
class LibraryChanged:
    """Photos were added or removed since the last such event (at most 4 a second). `photos`: their number now."""

    photos: int


@frozen
class Trouble:
    """The request with this `id` failed; or, with id 0, something that the user should know (a banner).

    `kind`: what helps: "damaged": `RepairLibrary` or `RestoreBackup`; "disk": room, upon which it goes on by itself; "model": another.
    """

    id: int
    text: str
    hint: str = ""
    kind: TroubleKind = ""

    @staticmethod
    def of(number: int, error: PhotoSearchError) -> Trouble:
        """`number`: the id of the request that failed, or 0."""
        return Trouble(number, error.user_text, error.hint, error.kind)


@frozen
class Calm:
    """The trouble in the last banner is over."""


Event = (
    Hello | Answer | Page | RowsMeasured | MapShown | Details | Why | WhySoFar | PreviewReady | ThumbnailMade | FolderAdded | FolderRemoved | RemovedList | SavedSearches | MarksSet | MarksImported | SidecarsWritten | TagList | AlbumList | AlbumsChanged | ExportProgress | PhotosExported | PhotoFiles | Completions | FolderRestored | FailureList | LibraryChanged
    | ModelChosen | ModelUsages | ModelForgotten | ModelChange | ModelList | ModelWork | ModelWorkDone | InsideProgress | CopiesProgress
    | CopyPage | CopiesFound | LeftOutPage | LeftOutFound | FolderMeasured | InnerFolders | BackupList | LibraryMended | Trouble | Calm | Progress | Status
)  # fmt: skip
