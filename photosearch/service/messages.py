"""What crosses the pipe between the window and the engine. Data only; both sides dispatch on the class.

The window sends requests, the engine sends events. Every request with an `id` gets exactly one event with the same
`id`: its own kind, or `Trouble`. An `Ask` whose place was taken by a newer one is answered by nothing at all.

A change of model: the window sends `UseModel`; `ModelChosen` answers it, or `Trouble` where that model cannot be used
(then nothing has changed). The engine writes the choice into `settings.toml` itself, so the window takes
`ModelChosen.name` into its own copy of the settings before it saves that again. Then come `ModelChange`s: "filling" with
figures (at most 4 a second, beside a `Progress` of the phase "filling" for the status bar), and one end: "switched",
"cancelled" or "failed", with a sentence. `Pause` pauses the filling too. After "switched" come a `Status` (title and
device of the model that answers now) and a `LibraryChanged`: ask the query in hand again. `Status.change` says how a
change stands to a window that has just come.

Models come and go: `FetchModel`, `ImportModel`, `PackModel` and `RemoveModel` are done one after the other, beside all
else; `ModelWork`s tell how far the one in hand is, `ModelWorkDone` answers it, and `CancelModelWork` makes it end with a
`Trouble`. What a download has so far stays, and the next `FetchModel` goes on from there.

Duplicates: `FindCopies` is done beside all else, and gives way to queries. `CopiesProgress`es tell how far it is, then
come the largest groups in `CopyPage`s, and `CopiesFound` answers it; `CancelFindCopies` makes it end with a `Trouble`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from photosearch.base.records import (
    Device,
    Failure,
    FileGroup,
    Hit,
    ModelChange,
    ModelEntry,
    ModelUsage,
    Month,
    PhotoFacts,
    Progress,
    Query,
    Status,
)
from photosearch.base.settings import Settings

PAGE_ROWS = 200  # rows that travel in one message


# Requests: window -> engine


@dataclass(frozen=True)
class Ask:
    """Answer a query. The newest wins: one that waits, or that looks inside photos, is dropped when the next comes."""

    id: int
    query: Query


@dataclass(frozen=True)
class MoreRows:
    """Rows `offset` .. `offset + PAGE_ROWS` of the answer to `Ask` `ask_id`; answered by `Page`, or by nothing if stale."""

    ask_id: int
    offset: int


@dataclass(frozen=True)
class GetDetails:
    id: int
    image_id: int


@dataclass(frozen=True)
class GetPreview:
    """Render a photo, or where `path` names one a picture file, so that it fits into `width` x `height` pixels."""

    id: int
    image_id: int
    width: int
    height: int
    path: str = ""


@dataclass(frozen=True)
class AddFolder:
    id: int
    path: str


@dataclass(frozen=True)
class RemoveFolder:
    """Forget a folder (originals stay)."""

    id: int
    root_id: int


@dataclass(frozen=True)
class Rescan:
    """Look through all folders now."""


@dataclass(frozen=True)
class RetryFailures:
    """Try the files that failed once more."""


@dataclass(frozen=True)
class Pause:
    paused: bool


@dataclass(frozen=True)
class GetStatus:
    """Answered by a `Status`."""


@dataclass(frozen=True)
class GetFailures:
    """Answered by a `FailureList`."""


@dataclass(frozen=True)
class ApplySettings:
    """The window saved new settings. A `model` that differs is not heeded: `UseModel` changes it."""

    settings: Settings


@dataclass(frozen=True)
class UseModel:
    """Let another installed model answer as soon as it has the photos' vectors; answered by `ModelChosen`.

    The name of the model that answers calls a change off, as `CancelModelChange` does.
    """

    id: int
    name: str


@dataclass(frozen=True)
class CancelModelChange:
    """Keep the model that answers, and drop what was filled for the other; answered by `ModelChosen`."""

    id: int


@dataclass(frozen=True)
class GetModelUsage:
    """Answered by `ModelUsages`."""

    id: int


@dataclass(frozen=True)
class ForgetModel:
    """Delete the vectors and the saved indexes of a model that is not in use; answered by `ModelForgotten`."""

    id: int
    name: str


@dataclass(frozen=True)
class GetModels:
    """Answered by a `ModelList`."""

    id: int


@dataclass(frozen=True)
class FetchModel:
    """Download a model of the catalogue and install it. The user has agreed to the host and the size."""

    id: int
    name: str


@dataclass(frozen=True)
class ImportModel:
    """Install the model in the folder or zip `path`."""

    id: int
    path: str


@dataclass(frozen=True)
class PackModel:
    """Write an installed model to the new zip `file`."""

    id: int
    name: str
    file: str


@dataclass(frozen=True)
class RemoveModel:
    """Delete an installed model that is not in use, or what a download of it has left."""

    id: int
    name: str


@dataclass(frozen=True)
class CancelModelWork:
    """End the `FetchModel`, `ImportModel` or `PackModel` of this id, as soon as that can be."""

    work_id: int


@dataclass(frozen=True)
class FindCopies:
    """Look for files of the same shot: the same bytes, changed copies, bursts. One is done at a time."""

    id: int


@dataclass(frozen=True)
class CancelFindCopies:
    """End the `FindCopies` of this id as soon as that can be."""

    find_id: int


@dataclass(frozen=True)
class Shutdown:
    """Finish the batch in hand, save, and end."""


Request = (
    Ask | MoreRows | GetDetails | GetPreview | AddFolder | RemoveFolder | Rescan | RetryFailures | Pause
    | GetStatus | GetFailures | ApplySettings | UseModel | CancelModelChange | GetModelUsage | ForgetModel
    | GetModels | FetchModel | ImportModel | PackModel | RemoveModel | CancelModelWork | FindCopies | CancelFindCopies
    | Shutdown
)  # fmt: skip


# Events: engine -> window


@dataclass(frozen=True)
class Hello:
    """The engine is ready. `model`: title of the model in use; `device`: what it runs on and why, as a sentence.

    `formats`: the names (of `base.formats`) of the picture formats that this installation decodes.
    """

    model: str
    device: str
    formats: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """Ranked hits, or all photos newest first. `hits` are the first rows; `months` only where the query was empty.

    `note`: a sentence for the user (what was cut, what is offline), or "".
    """

    id: int
    total: int
    hits: tuple[Hit, ...]
    months: tuple[Month, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Page:
    ask_id: int
    offset: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Details:
    """All that is known of one photo. `paths`: every place where these bytes lie; `bytes`: the file's size."""

    id: int
    image_id: int
    facts: PhotoFacts
    paths: tuple[str, ...]
    bytes: int


@dataclass(frozen=True)
class PreviewReady:
    """`file` is a picture of ours (JPEG or PNG) in the cache."""

    id: int
    file: str


@dataclass(frozen=True)
class FolderAdded:
    id: int


@dataclass(frozen=True)
class FolderRemoved:
    id: int
    photos: int


@dataclass(frozen=True)
class FailureList:
    failures: tuple[Failure, ...]


@dataclass(frozen=True)
class ModelChosen:
    """`name` is the chosen model now, in `settings.toml` too."""

    id: int
    name: str


@dataclass(frozen=True)
class ModelUsages:
    """Every model that has vectors here, the one that answers first."""

    id: int
    models: tuple[ModelUsage, ...]


@dataclass(frozen=True)
class ModelForgotten:
    id: int


@dataclass(frozen=True)
class ModelList:
    """The starter, the other installed models, and those that could be had; and what a model may run on."""

    id: int
    models: tuple[ModelEntry, ...]
    devices: tuple[Device, ...]


@dataclass(frozen=True)
class ModelWork:
    """How far a `FetchModel`, `ImportModel` or `PackModel` is. `progress` counts MB; a `total` of 0 is unknown."""

    work_id: int
    progress: Progress


@dataclass(frozen=True)
class ModelWorkDone:
    """`new`: False where the same model was installed already. `bytes`: those of the model, of the zip, or freed.

    `title` is the zip's path where a model was packed.
    """

    id: int
    kind: Literal["fetched", "imported", "packed", "removed"]
    name: str
    title: str
    bytes: int
    new: bool = True


@dataclass(frozen=True)
class InsideProgress:
    """How many of the photos in which the `Ask` `ask_id` looks part by part it has seen."""

    ask_id: int
    done: int
    total: int


@dataclass(frozen=True)
class CopiesProgress:
    """How far a `FindCopies` is. The `unit` of `progress` says with what: photos, steps, pairs, groups or shots."""

    find_id: int
    progress: Progress


@dataclass(frozen=True)
class CopyPage:
    """The next groups that a `FindCopies` found, the largest first; at most `PAGE_ROWS` files and one group."""

    find_id: int
    groups: tuple[FileGroup, ...]


@dataclass(frozen=True)
class CopiesFound:
    """The end of a `FindCopies`: how many `groups` there are in all, sent or not. `uncompared`: photos that have no
    fingerprint yet, so that only the same bytes were found among them."""

    id: int
    groups: int
    uncompared: int = 0


@dataclass(frozen=True)
class LibraryChanged:
    """Photos came or went since the last of these (at most 4 a second); `photos`: how many there are now."""

    photos: int


@dataclass(frozen=True)
class Trouble:
    """A request with `id` failed; or, with id 0, something that the user should know (a banner)."""

    id: int
    text: str
    hint: str = ""


@dataclass(frozen=True)
class Calm:
    """What the last banner said is over."""


Event = (
    Hello | Answer | Page | Details | PreviewReady | FolderAdded | FolderRemoved | FailureList | LibraryChanged
    | ModelChosen | ModelUsages | ModelForgotten | ModelChange | ModelList | ModelWork | ModelWorkDone | InsideProgress | CopiesProgress
    | CopyPage | CopiesFound | Trouble | Calm | Progress | Status
)  # fmt: skip
