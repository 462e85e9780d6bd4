"""What the window sends to the engine: see `messages`, which holds what the engine answers and the rules of both."""

from __future__ import annotations

from photosearch.base.areas import Area
from photosearch.base.exports import ExportWish
from photosearch.base.frozen_class import frozen
from photosearch.base.marks import FormerAlbum, FormerMarks, MarkChange
from photosearch.base.searches import Query
from photosearch.base.settings import Settings


@frozen
class Ask:
    """Answer a query. The newest wins: a query that waits or searches inside photos is dropped when the next arrives."""

    id: int
    query: Query
    stacked: bool = False


@frozen
class MoreRows:
    """Rows `offset` .. `offset + PAGE_ROWS` of the answer to `Ask` `ask_id`; answered by `Page`, or not at all if stale."""

    ask_id: int
    offset: int


@frozen
class MeasureRows:
    """How large are the files of these rows of the answer `ask_id`? `ranges`: the first and the last row of each run. Answered by
    `RowsMeasured`."""

    id: int
    ask_id: int
    ranges: tuple[tuple[int, int], ...]


@frozen
class OpenStack:
    """Open the stack for which a photo of the answer `ask_id` is shown, or close it; answered by an `Answer` with this `id`, or
    not at all if stale. It stays open while the same query is asked again."""

    id: int
    ask_id: int
    image_id: int
    opened: bool


@frozen
class GetMap:
    """What to draw in a part of a map whose world is `scale` pixels wide; if 0, only numbers. Answered by a `MapShown`."""

    id: int
    area: Area
    scale: float = 0


@frozen
class GetDetails:
    id: int
    image_id: int


@frozen
class GetWhy:
    """Why is a photo in the answer to a query? Answered by `Why`, perhaps after a `WhySoFar`. An `Ask` comes first, whenever it
    arrives."""

    id: int
    image_id: int
    query: Query


@frozen
class GetPreview:
    """Render a photo, or the picture file `path` if given, to fit into `width` x `height` pixels."""

    id: int
    image_id: int
    width: int
    height: int
    path: str = ""


@frozen
class MakeThumbnail:
    """Make the lost thumbnail at the path `thumb` again: `ThumbnailMade` follows if that is possible."""

    thumb: str


@frozen
class AddFolder:
    id: int
    path: str


@frozen
class RemoveFolder:
    """Forget a folder; its photos stay on disk."""

    id: int
    root_id: int


@frozen
class GetRemoved:
    """Answered by a `RemovedList`."""

    id: int


@frozen
class RestoreFolder:
    """Undo the removal of a folder; answered by `FolderRestored`."""

    id: int
    removal_id: int


@frozen
class SaveSearch:
    """Keep a query under a name; answered by a `SavedSearches`. Without words, the name says what the pictures show.
    `replaces`: the id of the saved search in whose place it comes, or 0."""

    id: int
    name: str
    query: Query
    replaces: int = 0


@frozen
class RenameSearch:
    """Give a saved search another name; answered by a `SavedSearches`."""

    id: int
    search_id: int
    name: str


@frozen
class ForgetSearch:
    """Forget a saved search; answered by a `SavedSearches`."""

    id: int
    search_id: int


@frozen
class GetSavedSearches:
    """Answered by a `SavedSearches`."""

    id: int


@frozen
class SetMarks:
    """Change what is noted about photos, all in one; answered by a `MarksSet`."""

    id: int
    image_ids: tuple[int, ...]
    change: MarkChange


@frozen
class RestoreMarks:
    """Undo a change of marks with what its `MarksSet` brought, or do it again; answered by a `MarksSet`."""

    id: int
    former: FormerMarks


@frozen
class GetTags:
    """Answered by a `TagList`."""

    id: int


@frozen
class GetAlbums:
    """Answered by an `AlbumList`: of all albums, or of those that a photo is in."""

    id: int
    image_id: int = 0


@frozen
class CreateAlbum:
    """Make an album of these photos; answered by an `AlbumsChanged`, as all changes of albums are. No change touches a photo."""

    id: int
    name: str
    image_ids: tuple[int, ...] = ()


@frozen
class AddToAlbum:
    """Add photos at the end of an album; those that it has stay where they are."""

    id: int
    album_id: int
    image_ids: tuple[int, ...]


@frozen
class TakeFromAlbum:
    id: int
    album_id: int
    image_ids: tuple[int, ...]


@frozen
class ArrangeAlbum:
    """Put the photos of an album into this order; those that are not named follow."""

    id: int
    album_id: int
    image_ids: tuple[int, ...]


@frozen
class RenameAlbum:
    id: int
    album_id: int
    name: str


@frozen
class DeleteAlbum:
    id: int
    album_id: int


@frozen
class RestoreAlbum:
    """Undo a change of an album with what its `AlbumsChanged` brought, or do it again."""

    id: int
    former: FormerAlbum


@frozen
class ImportMarks:
    """Take over ratings, tags, labels, flags, titles and captions from the database of digiKam at `path`, which is only read, as far as
    the user has noted nothing else; answered by a `MarksImported`."""

    id: int
    path: str


@frozen
class ExportPhotos:
    """Copy photos to a folder, or write them there as JPEG; answered by a `PhotosExported`. Nothing is overwritten."""

    id: int
    image_ids: tuple[int, ...]
    wish: ExportWish


@frozen
class CancelExport:
    """End the `ExportPhotos` of this id as soon as possible; it is answered with what was exported."""

    export_id: int


@frozen
class GetFiles:
    """The files of photos, to be moved to the trash."""

    id: int
    image_ids: tuple[int, ...]


@frozen
class GetCompletions:
    """Which values of the filter `key`, or which words if it is "", begin with `begun`; answered by `Completions`, or not at all
    if a newer one follows. `german`: whether the user's language is German."""

    id: int
    key: str
    begun: str
    german: bool = False


@frozen
class Rescan:
    """Scan all folders now."""


@frozen
class RetryFailures:
    """Retry the files that failed."""


@frozen
class Pause:
    """Pause all work in the background or resume it; `tomorrow`: pause until 6:00 of the next day. Outlives the program."""

    paused: bool
    tomorrow: bool = False


@frozen
class GoOn:
    """Work at full speed in spite of what holds the work back now, until that has ended; also ends a pause."""


@frozen
class GetStatus:
    """Answered by a `Status`."""


@frozen
class GetFailures:
    """Answered by a `FailureList`."""


@frozen
class ApplySettings:
    """The window has saved new settings. Ignores a changed `model`, which only `UseModel` changes."""

    settings: Settings


@frozen
class UseModel:
    """Let another installed model answer as soon as the photos have its vectors; answered by `ModelChosen`. Naming the model that
    answers cancels a change, as `CancelModelChange` does."""

    id: int
    name: str


@frozen
class CancelModelChange:
    """Keep the model that answers, and drop the new vectors of the other; answered by `ModelChosen`."""

    id: int


@frozen
class GetModelUsage:
    """Answered by `ModelUsages`."""

    id: int


@frozen
class ForgetModel:
    """Delete the vectors and saved indexes of a model that is not in use; answered by `ModelForgotten`."""

    id: int
    name: str


@frozen
class GetModels:
    """Answered by a `ModelList`."""

    id: int


@frozen
class FetchModel:
    """Download a model of the catalogue and install it. The user has agreed to the host and the size."""

    id: int
    name: str


@frozen
class ImportModel:
    """Install the model in the folder or zip `path`."""

    id: int
    path: str


@frozen
class PackModel:
    """Write an installed model to the new zip `file`."""

    id: int
    name: str
    file: str


@frozen
class RemoveModel:
    """Delete an installed model that is not in use, or the remains of its download."""

    id: int
    name: str


@frozen
class CancelModelWork:
    """End the `FetchModel`, `ImportModel` or `PackModel` of this id as soon as possible."""

    work_id: int


@frozen
class FindCopies:
    """Look for files of the same shot: identical files, changed copies, bursts. One search runs at a time."""

    id: int


@frozen
class CancelFindCopies:
    """End the `FindCopies` of this id as soon as possible."""

    find_id: int


@frozen
class FindLeftOut:
    """List what the library's folders contain that scans leave out if these folders and name patterns are excluded."""

    id: int
    folders: tuple[str, ...]
    patterns: tuple[str, ...]


@frozen
class GetInnerFolders:
    """The folders in a folder of a root, `folder` relative to it ("": the root); answered by `InnerFolders`."""

    id: int
    root_id: int
    folder: str = ""


@frozen
class MeasureFolder:
    """Count what a folder contains, and how much space its photos would need."""

    id: int
    path: str


@frozen
class CancelMeasureFolder:
    """End the `MeasureFolder` of this id as soon as possible."""

    find_id: int


@frozen
class CancelFindLeftOut:
    """End the `FindLeftOut` of this id as soon as possible."""

    find_id: int


@frozen
class GetBackups:
    """Answered by a `BackupList`."""

    id: int


@frozen
class MakeBackup:
    """Make a backup now; answered by a `BackupList`."""

    id: int


@frozen
class RestoreBackup:
    """Put the backup of this name in the place of the library; answered by `LibraryMended`."""

    id: int
    name: str


@frozen
class RepairLibrary:
    """Build the library again if it is damaged; `anew`: begin an empty one with its folders. Answered by `LibraryMended`."""

    id: int
    anew: bool = False


@frozen
class Shutdown:
    """Finish the current batch, save, and end."""


Request = (
    Ask | MoreRows | MeasureRows | OpenStack | GetMap | GetDetails | GetWhy | GetPreview | AddFolder | RemoveFolder | GetRemoved | RestoreFolder | SaveSearch | RenameSearch | ForgetSearch | GetSavedSearches | SetMarks | RestoreMarks | GetTags | GetAlbums | CreateAlbum | AddToAlbum | TakeFromAlbum | ArrangeAlbum | RenameAlbum | DeleteAlbum | RestoreAlbum | ImportMarks | ExportPhotos | CancelExport | GetFiles | GetCompletions | Rescan | RetryFailures | Pause | GoOn
    | GetStatus | GetFailures | ApplySettings | UseModel | CancelModelChange | GetModelUsage | ForgetModel | GetModels | FetchModel | ImportModel | PackModel | RemoveModel | CancelModelWork | FindCopies | CancelFindCopies | FindLeftOut | CancelFindLeftOut | GetInnerFolders | MeasureFolder | MakeThumbnail | CancelMeasureFolder | GetBackups | MakeBackup | RestoreBackup | RepairLibrary | Shutdown
)  # fmt: skip
