"""The plain data that packages pass to each other: frozen dataclasses, importable everywhere.

A *path* is a `str` as the operating system gives it (`os.fsdecode`); names that are not UTF-8 contain surrogates.
`display` turns it into text that can be printed, drawn and stored as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from photosearch.base.facts import Facts
from photosearch.base.frozen_class import frozen
from photosearch.base.looks import PageLook
from photosearch.base.measures import Measures
from photosearch.base.other_files import OtherFiles
from photosearch.base.text_lines import TextLine
from photosearch.base.watch_states import WatchState

FileState = Literal["pending", "in_flight", "done", "failed"]


def display(path: str) -> str:
    """`path` with every byte that is not UTF-8 escaped as `\\xff`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


@frozen
class Root:
    """A folder that the user added. `inode`: of the folder, if its volume keeps inodes."""

    id: int
    path: str
    inode: int | None = None


PlaceKind = Literal["root", "mount", "link"]
FORMER_VOLUME = "former:"  # begins volume ids of libraries made before there were places


@frozen
class Place:
    """A volume as it appears in a root: at the root's own folder (`relpath` ""), or at a mount point or a link to a folder
    in it. `volume` and `inside`: see `indexing.volumes.Spot`; `inside` "" is unknown. Each file belongs to one place."""

    id: int
    root_id: int
    relpath: str
    kind: PlaceKind
    volume: str
    inside: str


@dataclass(frozen=True)
class FileStat:
    """A picture file as a scan found it. `relpath` is relative to its root; `size` in bytes, times in nanoseconds.

    `inode`, `ctime_ns`: None if the volume does not keep them. `links`: more than 1 if the file has other names. `place`:
    the relative folder of its place. `volume`: the id of the volume that its content is on. `device`, `number`: the
    same for all names of the file, until the next mount. `sidecars`: changes with the files beside it that tell facts of it.
    """

    relpath: str
    size: int
    mtime_ns: int
    inode: int | None = None
    ctime_ns: int | None = None
    links: int = 1
    place: str = ""
    volume: str = ""
    device: int = 0
    number: int = 0
    is_link: bool = False
    sidecars: str = ""


@frozen
class LeftOut:
    """A file or a folder that a scan leaves out, with everything in it. `reason`: a phrase, such as "trash"."""

    path: str
    reason: str
    is_folder: bool = True


@dataclass(frozen=True)
class FileRow:
    """A file that the store knows: fields as in `FileStat`. `image_id` is None until its content has been read. `away`: it
    is a link whose target cannot be reached. `doubt`: its content is probably the same, but must be read again."""

    id: int
    root_id: int
    place_id: int
    relpath: str
    size: int
    mtime_ns: int
    inode: int | None
    ctime_ns: int | None
    links: int
    away: bool
    doubt: bool
    state: FileState
    image_id: int | None
    attempts: int
    error_code: str | None
    sidecars: str = ""


@dataclass(frozen=True)
class Fingerprint:
    """What a picture looks like, computed without a model: see `images.fingerprint`.

    `hash`: 64 bits as a signed integer; None for a flat picture. `signature`: uint8 luminance; `style`: float16.
    """

    version: int
    hash: int | None
    style: bytes
    signature: bytes


Box = tuple[
    float, float, float, float
]  # left, top, right and bottom, as shares of a picture's sides


@frozen
class Detail:
    """What a picture shows at full size (`images.detail`). `width`, `height`: when upright, in pixels.

    `inside`: the part within plain borders and captions. `fraction`: the finest real detail, as a share of what the pixels
    could show, at most 1; an enlargement to the double has about 0.5. `crispness`: how strong the finest detail is beside the
    coarse, in decibels; a blur lowers it, and sharpening raises it. `middle`: luminance, uint8 [`side` reversed], of the
    middle, for comparisons pixel by pixel. `table`: the 64 quantisation steps of a JPEG's luminance, row by row; empty if
    it is none.
    """

    width: int
    height: int
    inside: Box
    fraction: float
    crispness: float
    middle: bytes
    side: tuple[int, int]
    table: tuple[int, ...] = ()


@frozen
class Decoded:
    """The result of a decode child for one file.

    `content_hash`: hex blake2b-128 of the file's bytes. `pixels`: the raw bytes of the model's input, uint8
    [size, size, 3], made from the thumbnail; None if only the hash was requested. `fingerprint` is computed from the
    thumbnail too. `stored`: False if the thumbnail could not be written.
    """

    content_hash: str
    facts: Facts | None = None
    pixels: bytes | None = None
    fingerprint: Fingerprint | None = None
    stored: bool = True
    lines: tuple[TextLine, ...] = ()  # of a job that reads text
    look: PageLook | None = None  # computed with the fingerprint
    measures: Measures | None = None  # computed with the fingerprint
    detail: Detail | None = None  # of a job that measures it


@frozen
class Progress:
    """Progress of a long task. `done` and `total` count `unit`s, `rate` is units per second, `eta` in seconds (None:
    unknown).

    "filling": computing another model's vectors for all photos; `note` is that model's title. "paused" and "waiting": `note`
    says why. `slow`: why the work goes slowly. Both are sentences without their full stop, or "".
    """

    phase: Literal[
        "idle",
        "scanning",
        "indexing",
        "filling",
        "paused",
        "waiting",
        "blocked",
        "downloading",
        "copying",
        "measuring",
        "looking",
        "exporting",
    ]
    done: int = 0
    total: int = 0
    failed: int = 0
    rate: float = 0.0
    eta: float | None = None
    current: str = ""
    note: str = ""
    unit: str = "photos"
    slow: str = ""


@frozen
class ModelChange:
    """A change to the model `name`: `done` of `total` photos have its vectors. `rate` and `eta` as in `Progress`.

    During "filling" the previous model answers queries. `alone`: there is no other, so this one answers, over the photos that
    have its vectors, as while new photos are encoded, or if the previous model is gone. "switched", "cancelled" and "failed" are final. `note`: a sentence for the
    user, or "".
    """

    name: str
    title: str
    state: Literal["filling", "switched", "cancelled", "failed"]
    done: int = 0
    total: int = 0
    rate: float = 0.0
    eta: float | None = None
    alone: bool = False
    note: str = ""

    def progress(self) -> Progress:
        """This change as `Progress`, for a progress bar."""
        return Progress(
            "filling", self.done, self.total, rate=self.rate, eta=self.eta, note=self.title
        )


BackupKind = Literal["daily", "before-upgrade", "manual"]


@frozen
class Backup:
    """A copy of the library. `name`: of its file; `made_at`: local time, ISO 8601; `size` in bytes.

    `photos`, `folders`: how many it has, or None if it cannot be read.
    """

    name: str
    kind: BackupKind
    made_at: str
    size: int
    photos: int | None
    folders: int | None


@frozen
class ModelUsage:
    """Disk space that a model uses, in bytes: its vectors in the library, and its saved indexes.

    `name`: the name it was last used under. `photos`: number of photos that have its vectors. `role` "kept": the model
    neither answers queries nor is being filled.
    """

    name: str
    key: str
    role: Literal["answering", "filling", "kept"]
    photos: int
    vector_bytes: int
    index_bytes: int


@frozen
class ModelOffer:
    """A model that can be downloaded. `bytes`: size of the download, 0 if unknown; `about`: the size is an estimate."""

    host: str
    repo: str
    bytes: int
    about: bool


@frozen
class ModelEntry:
    """A model in the window's list.

    `size` in bytes: on the disk if installed, else an estimate. `verified`: the developers have run this program with
    the model's real weights and found the results right. `partial`: bytes on the disk from an unfinished download.
    `ways`: how the model can be obtained ("get", "export", "import"). `problem`: why it cannot be used, or "".
    `figures`: quality measures by name, mostly from 0 to 1.

    `role`: what it is recommended for: "default" for everybody with a network, "light", "better", "language", or "".
    `best_for`: the languages for which no other model is recommended before it; `weak`: those in which it finds clearly
    fewer photos. `brings`: a sentence with a published figure, or "". `by_language`: languages with a published share
    (0 to 1) of descriptions that find their photo. `seconds`: estimated time for a photo on this machine, if known.
    """

    name: str
    title: str
    languages: tuple[str, ...]
    size: int
    licence: str
    installed: bool
    in_use: bool
    verified: bool
    dim: int
    ways: tuple[str, ...] = ()
    offer: ModelOffer | None = None
    partial: int = 0
    problem: str = ""
    note: str = ""
    figures: tuple[tuple[str, float], ...] = ()
    sources: tuple[str, ...] = ()
    role: str = ""
    best_for: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    research_only: bool = False
    brings: str = ""
    by_language: tuple[tuple[str, float], ...] = ()
    seconds: float | None = None


@frozen
class Device:
    """A device that a model may run on: `key` in the settings, `title` for the user, `usable` in this installation."""

    key: str
    title: str
    usable: bool


@frozen
class IndexReport:
    """The result of one `index` run. `offered`: picture files that the scan found; `photos`: files of these folders that
    are indexed now. The other counts cover this run's changes only."""

    offered: int = 0
    photos: int = 0
    encoded: int = 0
    moved: int = 0
    removed: int = 0
    failed: int = 0
    seconds: float = 0.0
    notes: tuple[str, ...] = ()


@frozen
class RootState:
    """A root folder in the folders panel. `photos`, `pending`, `failed` and `offline` count files; `failed`: could not be
    indexed; `offline`: those of the photos whose drive is away. `online`: the folder itself can be reached. `away`: mounts
    and links in it, relative to it, that have photos and cannot be reached. `others`: files that are not searched."""

    root: Root
    online: bool
    photos: int
    pending: int
    failed: int
    offline: int = 0
    away: tuple[str, ...] = ()
    others: OtherFiles = field(default_factory=OtherFiles)


@frozen
class InnerFolder:
    """A folder in another, by name. `photos`: in it and in its folders; `leads_on`: whether some are in its folders."""

    name: str
    photos: int
    leads_on: bool


@frozen
class RemovedFolder:
    """A folder that the user has removed and can restore until `until`. `photos` counts files. `removed_at`, `until`: in
    seconds since 1970. `offline_only`: only its photos that were offline were removed."""

    id: int
    path: str
    photos: int
    removed_at: int
    until: int
    offline_only: bool = False


@frozen
class Failure:
    path: str
    code: str
    sentence: str


@frozen
class Status:
    """The library in figures: the fields of `photosearch status --json`.

    `photos` counts files, as `RootState.photos` does; `distinct` counts photos as the window shows them: files with the
    same bytes count once. `searchable`: how many of these have vectors of the model that answers, so that a search finds them by
    what they show; None if unknown. `removed`: how many removed folders can be restored.

    `encoder` is the key of the model that answers queries, `title` its name for the user. `device`: a sentence that says
    what it runs on and why, or "" if not determined yet. `change`: a change of model that is running or has failed, or
    None. `watching`: how changes in the folders are noticed, if this process watches them.
    """

    photos: int
    pending: int
    failed: dict[str, int]
    offline: int
    encoder: str
    index: str
    home: str
    roots: tuple[RootState, ...] = field(default=())
    title: str = ""
    device: str = ""
    change: ModelChange | None = None
    distinct: int = 0
    searchable: int | None = None
    removed: int = 0
    watching: tuple[WatchState, ...] = ()

    @property
    def others(self) -> OtherFiles:
        """Files in the folders that are not searched."""
        return sum((state.others for state in self.roots), OtherFiles())
