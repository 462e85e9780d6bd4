"""The plain facts that rooms hand to each other: frozen dataclasses, importable everywhere.

A *path* is a `str` as the operating system gives it (`os.fsdecode`); names that are not UTF-8 carry surrogates.
`display` makes text of it that can be printed, stored as JSON and drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

FileState = Literal["pending", "in_flight", "done", "failed"]


def display(path: str) -> str:
    """`path` with every byte that is not UTF-8 escaped as `\\xff`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


@dataclass(frozen=True)
class Root:
    """A folder that the user added. `volume` names the file system it was last seen on ("" = unknown)."""

    id: int
    path: str
    volume: str = ""


@dataclass(frozen=True)
class FileStat:
    """A picture file as the scan met it. `relpath` is relative to its root; `mtime_ns` in nanoseconds."""

    relpath: str
    size: int
    mtime_ns: int


@dataclass(frozen=True)
class FileRow:
    """A file that the store knows. `image_id` is None until its content was read once."""

    id: int
    root_id: int
    relpath: str
    size: int
    mtime_ns: int
    state: FileState
    image_id: int | None
    attempts: int
    error_code: str | None


@dataclass(frozen=True)
class PhotoFacts:
    """What a picture says of itself. `taken_at`: ISO 8601 local time without zone, or None. Sizes are upright pixels."""

    width: int
    height: int
    format: str = ""
    taken_at: str | None = None
    camera: str | None = None
    lens: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True)
class Fingerprint:
    """What a picture looks like, without a model: see `images.fingerprint`.

    `hash`: 64 bits as a signed integer; None for a flat picture. `signature`: uint8 luminance; `style`: float16.
    """

    version: int
    hash: int | None
    style: bytes
    signature: bytes


@dataclass(frozen=True)
class Decoded:
    """What a decode child makes of one file.

    `content_hash`: hex blake2b-128 of the file's bytes. `pixels`: the model's uint8 [size, size, 3] input made from
    the thumbnail as read back, as raw bytes; None where only the hash was asked for. `fingerprint`: of that thumbnail too.
    """

    content_hash: str
    facts: PhotoFacts | None = None
    pixels: bytes | None = None
    fingerprint: Fingerprint | None = None


Relation = Literal["exact", "resized", "edited", "rotated", "cropped", "burst"]


CopyKind = Literal["exact", "near", "burst"]


@dataclass(frozen=True)
class CopyFile:
    """A file of a `FileGroup`, as it was when it was read. `mtime_ns` in nanoseconds. `thumb` is a file of ours, or "".

    `relation`: what it is to the best file of its group, which is "best" itself. "edited" stands for whatever changed
    more than size, turn or frame; "burst" for another shot of the same moment.
    """

    image_id: int
    path: str
    relation: Relation | Literal["best"]
    bytes: int
    mtime_ns: int
    width: int
    height: int
    taken_at: str | None
    thumb: str = ""
    offline: bool = False


@dataclass(frozen=True)
class FileGroup:
    """Files that show the same shot or moment, the best first. `more`: how many further ones were left out."""

    files: tuple[CopyFile, ...]
    more: int = 0

    @cached_property
    def kinds(self) -> frozenset[CopyKind]:
        """ "exact" where two of the files are the same, "near" where one was changed."""
        relations = {file.relation for file in self.files}
        found: set[CopyKind] = set()
        if "burst" in relations:
            found.add("burst")
        if len({file.image_id for file in self.files}) < len(self.files):
            found.add("exact")
        if relations - {"best", "exact", "burst"}:
            found.add("near")
        return frozenset(found)

    @property
    def best(self) -> CopyFile:
        return self.files[0]

    @property
    def others(self) -> tuple[CopyFile, ...]:
        return self.files[1:]

    @property
    def bytes(self) -> int:
        """What all but the best take."""
        return sum(file.bytes for file in self.others)


@dataclass(frozen=True)
class Hit:
    """One photo in an answer. `copies` are the other paths of the same bytes. `thumb` is a file of ours, or ""."""

    image_id: int
    path: str
    score: float
    rank: int
    width: int
    height: int
    taken_at: str | None
    copies: tuple[str, ...] = ()
    thumb: str = ""
    offline: bool = False


@dataclass(frozen=True)
class Month:
    """A run of photos in the all-photos view: `label` is "2024-07", or "" for photos without any date."""

    label: str
    count: int


Role = Literal["like", "unlike", "sketch", "style"]


@dataclass(frozen=True)
class Example:
    """A picture in a query: a file (`path`) or a photo of the library (`image_id`), exactly one of them.

    `region`: left, top, width, height as shares (0 to 1) of the upright picture; None: all of it.
    """

    path: str = ""
    image_id: int = 0
    role: Role = "like"
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Query:
    """What to look for: words and pictures in any mix; nothing at all: all photos, newest first.

    `strength`: how much the words count beside pictures, 0 to 1. `look`: 0 compares pictures by meaning, 1 by look. None:
    the default of `language.defaults`. `inside`: also search inside the photos, in parts of the best candidates.
    """

    words: str = ""
    examples: tuple[Example, ...] = ()
    strength: float | None = None
    look: float | None = None
    inside: bool = False

    @property
    def empty(self) -> bool:
        return not (self.words.strip() or self.examples)


@dataclass(frozen=True)
class Progress:
    """How far a long task is. `done` and `total` count `unit`s, `rate` is units a second, `eta` in seconds (None: unknown).

    "filling": photos get vectors of another model; `note` is that model's title.
    """

    phase: Literal[
        "idle",
        "scanning",
        "indexing",
        "filling",
        "paused",
        "blocked",
        "downloading",
        "copying",
        "measuring",
        "looking",
    ]
    done: int = 0
    total: int = 0
    failed: int = 0
    rate: float = 0.0
    eta: float | None = None
    current: str = ""
    note: str = ""
    unit: str = "photos"


@dataclass(frozen=True)
class ModelChange:
    """How photos come by the vectors of the model `name`; `done` of `total` have them. `rate` and `eta` as in `Progress`.

    While it is "filling" the model before it answers; where that one is gone (`alone`), this one answers already, over
    what it has so far. "switched", "cancelled" and "failed" are ends. `note`: a sentence for the user, or "".
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
        """The same for a progress bar."""
        return Progress(
            "filling", self.done, self.total, rate=self.rate, eta=self.eta, note=self.title
        )


@dataclass(frozen=True)
class ModelUsage:
    """What a model takes of the disk, in bytes: its vectors in the library, and its saved indexes.

    `name` is the one it was last used by; `photos` those that have its vectors. "kept": neither answers nor is filled.
    """

    name: str
    key: str
    role: Literal["answering", "filling", "kept"]
    photos: int
    vector_bytes: int
    index_bytes: int


@dataclass(frozen=True)
class ModelOffer:
    """What a download of a model would bring. `bytes`: 0 where nobody states it; `about`: they are an estimate."""

    host: str
    repo: str
    bytes: int
    about: bool


@dataclass(frozen=True)
class ModelEntry:
    """A model in the list of the window.

    `size` in bytes: on the disk where it is installed, else about what it will be. `verified`: its real weights were
    once run through this program and found right, by us. `partial`: bytes that a download has left. `ways`: how it can
    be had ("get", "export", "import"). `problem`: why it cannot be used, or "". `figures`: what is known of its
    quality, each with its value, mostly from 0 to 1.
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


@dataclass(frozen=True)
class Device:
    """What a model may run on: the word in the settings, what people call it, and whether this installation has it."""

    key: str
    title: str
    usable: bool


@dataclass(frozen=True)
class IndexReport:
    """What one `index` run did. `offered`: picture files met by the scan; `photos`: files of these folders that are
    photos now; all others count what this run changed."""

    offered: int = 0
    photos: int = 0
    encoded: int = 0
    moved: int = 0
    removed: int = 0
    failed: int = 0
    seconds: float = 0.0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class RootState:
    """A folder in the folders panel. `failed` counts files that did not become photos."""

    root: Root
    online: bool
    photos: int
    pending: int
    failed: int


@dataclass(frozen=True)
class Failure:
    path: str
    code: str
    sentence: str


@dataclass(frozen=True)
class Status:
    """The library in figures; the fields of `photosearch status --json`.

    `photos` counts files, as `RootState.photos` does; `distinct` counts what the window shows: the same file twice is
    one photo there.

    `encoder` is the key of the model that answers, `title` how it is called; `device` says what it runs on and why, as a
    sentence: "" while nobody has looked. `change`: the change of model under way, the one that failed, or None.
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
