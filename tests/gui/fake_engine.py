"""A fake engine for the window's tests: it answers the real messages from a library of generated photos.

It answers in the sender's thread, in order. While `hold` is set, requests wait for `release`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

from photosearch.base.areas import Area
from photosearch.base.aspects import aspect_code
from photosearch.base.explanations import Explanation, HeatMap, Share
from photosearch.base.exports import Exported
from photosearch.base.facts import Facts, Person
from photosearch.base.file_groups import CopyFile, FileGroup
from photosearch.base.files import app_dirs
from photosearch.base.formats import FORMATS
from photosearch.base.map_places import LibraryMap
from photosearch.base.marks import (
    NO_MARKS,
    REJECTED,
    FormerAlbum,
    FormerMark,
    FormerMarks,
    MarkChange,
    PhotoAlbum,
    PhotoMarks,
)
from photosearch.base.reasons import Reason, Tag
from photosearch.base.records import (
    Backup,
    Device,
    Failure,
    InnerFolder,
    LeftOut,
    ModelChange,
    ModelEntry,
    ModelOffer,
    ModelUsage,
    Progress,
    RemovedFolder,
    Root,
    RootState,
    Status,
)
from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Hit, Month, Query
from photosearch.base.settings import Settings
from photosearch.base.spelt import Spelling
from photosearch.base.text_lines import PhotoText
from photosearch.base.user_text import say
from photosearch.encoder.effort import Speed
from photosearch.engine.model_list import listed
from photosearch.gazetteer import cities
from photosearch.gui.common.client import MakeLink
from photosearch.language.known_names import NO_NAMES
from photosearch.language.terms import understood_of
from photosearch.query.map_clusters import clustered, projected, towns_in
from photosearch.query.spelling import told
from photosearch.service.messages import (
    PAGE_ROWS,
    AlbumList,
    AlbumsChanged,
    Answer,
    BackupList,
    Completions,
    CopiesFound,
    CopiesProgress,
    CopyPage,
    Details,
    Event,
    FailureList,
    FolderAdded,
    FolderRemoved,
    FolderRestored,
    Hello,
    InnerFolders,
    LeftOutFound,
    LeftOutPage,
    LibraryMended,
    MapShown,
    MarksSet,
    ModelChosen,
    ModelForgotten,
    ModelList,
    ModelUsages,
    ModelWork,
    ModelWorkDone,
    Page,
    PhotoFiles,
    PhotosExported,
    PreviewReady,
    RemovedList,
    RowsMeasured,
    SavedSearches,
    TagList,
    Trouble,
    Why,
    WhySoFar,
)
from photosearch.service.requests import (
    AddFolder,
    AddToAlbum,
    Ask,
    CancelExport,
    CancelFindCopies,
    CancelFindLeftOut,
    CancelModelChange,
    CancelModelWork,
    CreateAlbum,
    DeleteAlbum,
    ExportPhotos,
    FetchModel,
    FindCopies,
    FindLeftOut,
    ForgetModel,
    ForgetSearch,
    GetAlbums,
    GetBackups,
    GetCompletions,
    GetDetails,
    GetFailures,
    GetFiles,
    GetInnerFolders,
    GetMap,
    GetModels,
    GetModelUsage,
    GetPreview,
    GetRemoved,
    GetSavedSearches,
    GetStatus,
    GetTags,
    GetWhy,
    GoOn,
    ImportModel,
    MakeBackup,
    MeasureRows,
    MoreRows,
    OpenStack,
    PackModel,
    Pause,
    RemoveFolder,
    RemoveModel,
    RenameAlbum,
    RenameSearch,
    RepairLibrary,
    Request,
    RestoreAlbum,
    RestoreBackup,
    RestoreFolder,
    RestoreMarks,
    SaveSearch,
    SetMarks,
    TakeFromAlbum,
    UseModel,
)
from photosearch.store.positions import Positions

WHY = (Reason("keyword", "bridge"), Reason("text", "hotel"), Reason("kind", "document"))
Described = tuple[str, str, tuple[str, ...]]  # title, caption, keywords
NAMES = ("harbour", "snow", "birthday", "forest", "market", "dunes", "bridge", "garden")
WORK = FetchModel | ImportModel | PackModel | RemoveModel

MODELS = (
    ModelEntry(
        "starter",
        "Starter",
        ("en",),
        49_800_000,
        "Non-commercial use only, because of the pictures that it was trained on.",
        installed=True,
        in_use=True,
        verified=True,
        dim=512,
        figures=(("flickr8k-test, caption to photo, recall@5", 0.512),),
    ),
    ModelEntry(
        "small",
        "A small model",
        ("en", "de"),
        82_000_000,
        "MIT",
        installed=True,
        in_use=False,
        verified=False,
        dim=512,
    ),
    ModelEntry(
        "broken",
        "A model that lacks a file",
        ("en",),
        82_000_000,
        "MIT",
        installed=True,
        in_use=False,
        verified=False,
        dim=512,
        problem="The file text.onnx is missing. Install the model again.",
    ),
    ModelEntry(
        "large",
        "A large model for many languages",
        ("en", "de", "fr", "it", "zh"),
        1_500_000_000,
        "CC-BY-NC-4.0: non-commercial use only",
        installed=False,
        in_use=False,
        verified=False,
        dim=768,
        ways=("get", "export", "import"),
        offer=ModelOffer("hub.example", "someone/large", 1_500_000_000, about=True),
        figures=(("Flickr30k, caption to photo, recall@1 (published)", 0.698),),
        sources=("https://hub.example/results",),
    ),
    ModelEntry(
        "exported",
        "A model of own weights",
        ("en",),
        599_000_000,
        "Apache-2.0",
        installed=False,
        in_use=False,
        verified=False,
        dim=512,
        ways=("export", "import"),
    ),
)
DEVICES = tuple(
    Device(key, title, key in ("auto", "cpu"))
    for key, title in (
        ("auto", ""),
        ("tensorrt", "TensorRT"),
        ("cuda", "CUDA"),
        ("directml", "DirectML"),
        ("coreml", "Core ML"),
        ("openvino", "OpenVINO"),
        ("cpu", "CPU"),
    )
)
ON_CPU = say("{device}, because {reasons}.", device="CPU", reasons="CUDA found no device")


def real_models() -> list[ModelEntry]:
    """The models of this installation, on a computer where the starter takes 12 ms for a photo."""
    return list(listed(app_dirs(), Settings(), Speed("starter", 224, 0.012)))


def picture(path: Path, number: int, width: int = 480, height: int = 320) -> Path:
    """A small landscape with colours and hills that depend on `number`."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hue = number * 47 % 360
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor.fromHsv(hue, 150, 200))
    sky.setColorAt(1, QColor.fromHsv((hue + 40) % 360, 70, 245))
    painter.fillRect(image.rect(), sky)
    painter.setBrush(QColor.fromHsv((hue + 50) % 360, 60, 255))
    across = width * (0.2 + 0.6 * (number * 7 % 10) / 10)
    painter.drawEllipse(QRectF(across, height * 0.15, height * 0.2, height * 0.2))
    for layer in range(3):
        top = height * (0.5 + 0.15 * layer)
        bumps = [
            QPointF(width * x / 6, top - height * 0.12 * ((number * (x + 3) * (layer + 5)) % 7) / 6)
            for x in range(7)
        ]
        hills = QPolygonF([QPointF(0, height), *bumps, QPointF(width, height)])
        painter.setBrush(QColor.fromHsv((hue + 120 + 20 * layer) % 360, 110, 170 - 40 * layer))
        painter.drawPolygon(hills)
    painter.end()
    image.save(str(path), quality=85)
    return path


def removed_folder(number: int, path: str, photos: int) -> RemovedFolder:
    """A folder that was removed on a day in 2026, the later the larger its number."""
    then = 1_780_000_000 + number * 86_400
    return RemovedFolder(number, path, photos, then, then + 30 * 86_400)


BURST_ROW = 1


def shape(number: int) -> tuple[int, int]:
    """Width and height of a photo: one in five is upright, one in 31 a panorama."""
    if number % 31 == 9:
        return 6000, 1500
    return (2400, 1600) if number % 5 else (1600, 2400)


SHAPES = bytes(aspect_code(*shape(number)) for number in range(5 * 31))


class FakeLink:
    """A library of `photos`, taken `daily` a day, backwards from the end of 2026. `thumbs`: their thumbnail files."""

    def __init__(
        self,
        on_event: Callable[[Event], None],
        on_state: Callable[[str], None],
        photos: int = 0,
        thumbs: Sequence[Path] = (),
        roots: Sequence[RootState] = (),
    ) -> None:
        self.on_event = on_event
        self.on_state = on_state
        self.photos = photos
        self.daily = 3
        self.thumbs = list(thumbs)
        self.roots = list(roots)
        self.removed: list[RemovedFolder] = []
        self.removed_roots: dict[
            int, RootState
        ] = {}  # by the id of the removal, which is that of the root
        self.saved: list[SavedSearch] = []
        self.marks: dict[int, PhotoMarks] = {}  # by image id
        # Title, caption and keywords that were set, by image id; a RestoreMarks leaves them alone.
        self.described: dict[int, Described] = {}
        self.exporting: ExportPhotos | None = None  # the last export
        self.export_ends = True  # at once
        self.files: list[CopyFile] = []  # of the photos that are to be trashed
        self.albums: dict[int, tuple[str, tuple[int, ...]]] = {}  # name and photos, by id
        self.folders: dict[tuple[int, str], tuple[InnerFolder, ...]] = {}
        self.burst = 0  # photos behind one in the answers to searches
        self.stacked = self.stack_is_open = False
        self.positions: list[tuple[float, float]] = []  # latitudes and longitudes
        self.text = PhotoText("waiting")
        self.why = Explanation(0, HeatMap(2, 1, bytes((0, 255))), shares=(Share("words", 100),))
        self.coarse: HeatMap | None = None  # sent before `why`
        self.tags: tuple[Tag, ...] | None = (
            Tag("bridge", "Brücke", 0.914),
            Tag("old town", "Altstadt", 0.5),
        )
        self.named: dict[str, tuple[tuple[str, int], ...]] = {}  # values of filters, with counts
        self.matched: int | None = None  # hits of an answer that match; the others are weaker
        self.note = ""
        self.failures: list[Failure] = []
        self.backups: list[Backup] = []
        self.requests: list[Request] = []
        self.waiting: list[Request] = []
        self.formats = tuple(found.name for found in FORMATS)
        self.hold = False
        self.answers: dict[int, Query] = {}
        self.previews: Path | None = None
        self.refuse: dict[type, Trouble] = {}
        self.started = self.stopped = False
        self.nothing_for = "nothing"
        self.known = NO_NAMES  # the names of the library
        self.slips: dict[str, str] = {}  # misspelt words, and what is meant
        self.unplugged = False
        self.models = list(MODELS)
        self.room: int | None = None
        self.usages = [ModelUsage("starter", "starter@1", "answering", photos, 2048 * photos, 9000)]
        self.change: ModelChange | None = None
        self.work: WORK | None = None
        # None: a search for duplicates runs until `end_find`
        self.groups: list[FileGroup] | None = []
        self.find_id = 0
        # None: a search for what is left out runs until `end_left_out`
        self.left_out: list[LeftOut] | None = []
        self.left_out_id = 0

    # the link

    def start(self) -> None:
        self.started = True
        self.on_state("starting")

    def say_hello(self) -> None:
        self.on_state("running")
        self.on_event(Hello("Starter model", ON_CPU, self.formats))

    def send(self, request: Request) -> None:
        self.requests.append(request)
        if self.hold:
            self.waiting.append(request)
        else:
            self._answer(request)

    def stop(self, timeout: float = 10) -> None:
        self.stopped = True

    def release(self) -> None:
        self.hold = False
        waiting, self.waiting = self.waiting, []
        for request in waiting:
            self._answer(request)

    def sent(self, kind: type) -> list[Request]:
        return [r for r in self.requests if isinstance(r, kind)]

    # unprompted events, triggered by a test

    def work_goes_on(self, progress: Progress) -> None:
        assert self.work is not None
        self.on_event(ModelWork(self.work.id, progress))

    def end_work(self, kind: str, name: str, size: int = 1_000_000, note: str = "") -> None:
        """Finish the current work: the model is installed or removed."""
        assert self.work is not None
        entry = next(e for e in self.models if e.name == name)
        there = replace(entry, installed=kind != "removed", partial=0)
        self.models = [there if e.name == name else e for e in self.models]
        work, self.work = self.work, None
        self.on_event(ModelWorkDone(work.id, kind, name, there.title, size, note=note))  # type: ignore[arg-type]

    def find_goes_on(self, progress: Progress) -> None:
        self.on_event(CopiesProgress(self.find_id, progress))

    def find_page(self, *groups: FileGroup) -> None:
        self.on_event(CopyPage(self.find_id, groups))

    def end_find(self, groups: list[FileGroup], more: int = 0, uncompared: int = 0) -> None:
        """Finish the search for duplicates; `more`: further groups that are found but not sent."""
        for start in range(0, len(groups), 50):
            self.on_event(CopyPage(self.find_id, tuple(groups[start : start + 50])))
        self.on_event(CopiesFound(self.find_id, len(groups) + more, uncompared))

    def find_left_out(self, *found: LeftOut) -> None:
        self.on_event(LeftOutPage(self.left_out_id, found))

    def end_left_out(self, note: str = "") -> None:
        self.on_event(LeftOutFound(self.left_out_id, note))

    def fill(self, done: int, eta: float | None = None) -> None:
        assert self.change is not None
        self.change = replace(self.change, done=done, eta=eta)
        self.on_event(self.change.progress())
        self.on_event(self.change)

    def switch(self) -> None:
        """Switch to the new model, which answers from now on."""
        assert self.change is not None
        name, title = self.change.name, self.change.title
        self.models = [replace(e, in_use=e.name == name) for e in self.models]
        ended = replace(self.change, state="switched", note=f"{title} answers now.")
        self.change = None
        self.on_event(ended)
        self.on_event(self.status())
        self.on_event(Progress("idle"))

    # the engine

    def hit(self, row: int, query: Query) -> Hit:
        """The photo at `row`; if the answer is stacked, a burst of `burst` further shots is behind that at row BURST_ROW."""
        behind = 0 if query.empty or not self.stacked else self.burst
        inside = row - BURST_ROW if self.stack_is_open and behind else 0
        if row < BURST_ROW or not behind:
            return self._hit(row, query)
        top = self._hit(BURST_ROW, query)
        others = tuple(range(90_001, 90_001 + behind))
        if row == BURST_ROW:
            return replace(top, stack=others, opened=top.image_id if self.stack_is_open else 0)
        if not self.stack_is_open or inside > behind:
            return self._hit(row - (behind if self.stack_is_open else 0), query)
        path = top.path.replace(".jpg", f"-{inside}.jpg")
        return replace(top, image_id=90_000 + inside, rank=row + 1, path=path, opened=top.image_id)

    def _hit(self, row: int, query: Query) -> Hit:
        number = row if query.empty else (row * 7919 + 13) % max(1, self.photos)
        day = 27 - number // self.daily % 28
        month = 11 - number // (28 * self.daily) % 12
        year = 2026 - number // (336 * self.daily)
        return Hit(
            image_id=number + 1,
            path=f"/photos/{year}/{NAMES[number % len(NAMES)]}-{number:06}.jpg",
            score=0.0 if query.empty else 1 / (row + 2),
            rank=row + 1,
            width=shape(number)[0],
            height=shape(number)[1],
            taken_at=f"{max(1900, year):04}-{month + 1:02}-{day + 1:02}T12:00:00",
            copies=(f"/backup/{number}.jpg",) if number % 9 == 4 else (),
            thumb=str(self.thumbs[number % len(self.thumbs)]) if self.thumbs else "",
            offline=self.unplugged or number % 13 == 6,
            why=WHY if number == 7 else (),
            confidence=None if self.matched is None or query.empty else max(0.01, 0.9 - row / 20),
            matched=self.matched is None or row < self.matched,
            marks=self.marks.get(number + 1, NO_MARKS),
        )

    def total(self, query: Query) -> int:
        if self.nothing_for in query.words:
            return 0
        behind = self.burst if self.stacked and self.stack_is_open else 0
        return self.photos if query.empty else min(self.photos, 1000) + behind

    def months(self) -> tuple[Month, ...]:
        """The months in which `hit` places the photos, in runs of 28 days."""
        run = 28 * self.daily
        labels = ((self.hit(row, Query()).taken_at or "")[:7] for row in range(0, self.photos, run))
        runs = [(label, run) for label in labels]
        if runs:
            runs[-1] = (runs[-1][0], self.photos - run * (len(runs) - 1))
        merged = [
            (label, sum(c for _, c in same)) for label, same in groupby(runs, key=lambda r: r[0])
        ]
        return tuple(Month(label, count) for label, count in merged)

    def aspects(self, query: Query) -> bytes:
        """The shapes of the photos that `hit` places in the rows."""
        if query.empty:
            return (SHAPES * (self.photos // len(SHAPES) + 1))[: self.photos]
        hits = (self.hit(row, query) for row in range(self.total(query)))
        return bytes(aspect_code(hit.width, hit.height) for hit in hits)

    def rows(self, query: Query, offset: int) -> tuple[Hit, ...]:
        last = min(offset + PAGE_ROWS, self.total(query))
        return tuple(self.hit(row, query) for row in range(offset, last))

    def status(self) -> Status:
        failed = {"corrupt": len(self.failures)} if self.failures else {}
        used = next(e for e in self.models if e.in_use)
        return Status(
            self.photos,
            0,
            failed,
            sum(state.offline for state in self.roots),
            f"{used.name}@1",
            "exact",
            "/home",
            tuple(self.roots),
            used.title,
            ON_CPU,
            self.change,
            distinct=self.photos,
            removed=len(self.removed),
        )

    def _ranked(self, number: int, query: Query) -> Answer | Trouble:
        total, rows = self.total(query), self.rows(query, 0)
        if query.empty:
            return Answer(number, total, rows, self.months(), aspects=self.aspects(query))
        used = query.words
        for wrong, right in self.slips.items() if not query.exact_words else ():
            used = used.replace(wrong, right)
        spelling = Spelling(query.words, used) if used != query.words else None
        found = understood_of(replace(query, words=used), self.known)
        if found.mistake is not None:
            return Trouble(number, found.mistake.text, found.mistake.hint)
        note = told(spelling) if spelling is not None else ""
        note = note or self.note
        return Answer(
            number, total, rows, (), note, found, spelling, self.matched, self.aspects(query),
            tuple(dict(self.named.get(one.key, ())).get(one.value, 12) for one in found.filters),
        )  # fmt: skip

    def _answer(self, request: Request) -> None:
        refused = self.refuse.get(type(request))
        if refused is not None:
            self.on_event(replace(refused, id=getattr(request, "id", 0)))
            return
        match request:
            case Ask(number, query, stacked):
                self.answers[number], self.stacked = query, stacked
                self.on_event(self._ranked(number, query))
            case OpenStack(number, ask_id, _image_id, opened):
                self.answers[number] = self.answers[ask_id]
                self.stack_is_open = opened
                self.on_event(self._ranked(number, self.answers[number]))
            case MoreRows(ask_id, offset):
                self.on_event(Page(ask_id, offset, self.rows(self.answers[ask_id], offset)))
            case MeasureRows(number, ask_id, ranges):
                size = 3_456_789 * sum(last - first + 1 for first, last in ranges)
                self.on_event(RowsMeasured(number, size if ask_id in self.answers else None))
            case GetMap(number, area, scale):
                self.on_event(MapShown(number, self._map(area, scale)))
            case GetDetails(number, image_id):
                self.on_event(self._details(number, image_id))
            case GetWhy(number, image_id):
                found = replace(self.why, image_id=image_id)
                if self.coarse is not None:
                    self.on_event(WhySoFar(number, replace(found, heat=self.coarse, note="")))
                self.on_event(Why(number, found))
            case GetPreview(number, image_id, width, height):
                assert self.previews is not None
                file = self.previews / f"{image_id}-{width}x{height}.jpg"
                if not file.exists():
                    picture(file, image_id, min(width, 1500), min(height, 1000))
                self.on_event(PreviewReady(number, str(file)))
            case AddFolder(number, path):
                root = Root(len(self.roots) + 1, path)
                self.roots.append(RootState(root, True, 0, 0, 0))
                self.on_event(FolderAdded(number))
            case RemoveFolder(number, root_id):
                gone = next(s for s in self.roots if s.root.id == root_id)
                self.roots.remove(gone)
                self.removed_roots[gone.root.id] = gone
                self.removed.insert(0, removed_folder(gone.root.id, gone.root.path, gone.photos))
                self.on_event(FolderRemoved(number, self.removed[0]))
            case GetRemoved(number):
                self.on_event(RemovedList(number, tuple(self.removed)))
            case RestoreFolder(number, removal_id):
                back = next(f for f in self.removed if f.id == removal_id)
                self.removed.remove(back)
                if removal_id in self.removed_roots:
                    self.roots.append(self.removed_roots.pop(removal_id))
                self.on_event(FolderRestored(number, back.path, back.photos))
            case GetCompletions(number, key, begun, _german):
                named = self.named.get(key, ())
                fitting = tuple(one for one in named if one[0].lower().startswith(begun.lower()))
                self.on_event(Completions(number, key, begun, fitting))
            case GetSavedSearches(number):
                self.on_event(SavedSearches(number, tuple(self.saved)))
            case SaveSearch(number, name, query, replaces):
                self.saved = [one for one in self.saved if one.id != replaces]
                made = max((one.id for one in self.saved), default=0) + 1
                query = replace(query, words=query.words.strip() or name)
                self.saved.append(SavedSearch(made, name, query, "2026-06-01T10:00:00"))
                self._tell_saved(number)
            case RenameSearch(number, search_id, name):
                self.saved = [
                    replace(one, name=name) if one.id == search_id else one for one in self.saved
                ]
                self._tell_saved(number)
            case ForgetSearch(number, search_id):
                self.saved = [one for one in self.saved if one.id != search_id]
                self._tell_saved(number)
            case SetMarks(number, image_ids, change):
                for image_id in image_ids:
                    self.described[image_id] = describe(self._described(image_id), change)
                self._mark(number, {i: changed(self._marks_of(i), change) for i in image_ids})
            case RestoreMarks(number, former):
                before = {
                    int(one.content_hash): PhotoMarks(**json.loads(one.own or "{}"))
                    for one in former.marks
                }
                self._mark(number, before)
            case GetFiles(number):
                self.on_event(PhotoFiles(number, tuple(self.files)))
            case ExportPhotos(number, image_ids, wish):
                self.exporting = request
                if self.export_ends:
                    made = tuple((f"/photos/{i}.jpg", f"{wish.folder}/{i}.jpg") for i in image_ids)
                    self.on_event(PhotosExported(number, Exported(made)))
            case CancelExport(number):
                self.on_event(PhotosExported(number, Exported(), cancelled=True))
            case GetTags(number):
                self.on_event(TagList(number, (("Places|Germany|Munich", 3), ("bridge", 12))))
            case GetAlbums(number, image_id):
                self.on_event(AlbumList(number, self._albums(image_id)))
            case CreateAlbum(number, name, image_ids):
                made = max(self.albums, default=0) + 1
                self._set_album(number, made, name, tuple(image_ids))
            case AddToAlbum(number, album_id, image_ids):
                name, members = self.albums[album_id]
                added = dict.fromkeys((*members, *image_ids))
                self._set_album(number, album_id, name, tuple(added))
            case TakeFromAlbum(number, album_id, image_ids):
                name, members = self.albums[album_id]
                left = tuple(one for one in members if one not in image_ids)
                self._set_album(number, album_id, name, left)
            case RenameAlbum(number, album_id, name):
                self._set_album(number, album_id, name, self.albums[album_id][1])
            case DeleteAlbum(number, album_id):
                self._set_album(number, album_id, None)
            case RestoreAlbum(number, former):
                members = tuple(int(one) for one, _place in former.members or ())
                self._set_album(number, former.id, former.name if former.existed else None, members)
            case Pause(paused, tomorrow):
                note = say("Paused until {time}", time="2026-12-01 06:00") if tomorrow else ""
                phase: Literal["paused", "indexing"] = "paused" if paused else "indexing"
                self.on_event(Progress(phase, 3, 10, note=note))
            case GoOn():
                self.on_event(Progress("indexing", 3, 10))
            case GetStatus():
                self.on_event(self.status())
            case GetInnerFolders(number, root_id, folder):
                self.on_event(InnerFolders(number, self.folders.get((root_id, folder), ())))
            case GetFailures():
                self.on_event(FailureList(tuple(self.failures)))
            case GetModels(number):
                self.on_event(ModelList(number, tuple(self.models), DEVICES, self.room))
            case GetModelUsage(number):
                self.on_event(ModelUsages(number, tuple(self.usages)))
            case UseModel(number, name):
                title = next(e.title for e in self.models if e.name == name)
                self.change = ModelChange(name, title, "filling", 0, self.photos)
                self.on_event(ModelChosen(number, name))
                self.on_event(self.status())
            case CancelModelChange(number):
                assert self.change is not None
                ended, self.change = self.change, None
                self.on_event(replace(ended, state="cancelled", note="Starter keeps answering."))
                self.on_event(ModelChosen(number, "starter"))
                self.on_event(self.status())
                self.on_event(Progress("idle"))
            case ForgetModel(number, name):
                self.usages = [u for u in self.usages if u.name != name]
                self.on_event(ModelForgotten(number))
            case FetchModel() | ImportModel() | PackModel() | RemoveModel():
                self.work = request
            case MakeBackup(number):
                made = f"2026-12-0{len(self.backups) + 1}T10:00:00"
                name = f"manual-{made[:10]}.db"
                self.backups.insert(0, Backup(name, "manual", made, 5_000_000, self.photos, 1))
                self.on_event(BackupList(number, tuple(self.backups)))
            case GetBackups(number):
                self.on_event(BackupList(number, tuple(self.backups)))
            case RestoreBackup(number, name):
                self.on_event(LibraryMended(number, f"The backup {name} was restored."))
            case RepairLibrary(number, anew=True):
                self.on_event(LibraryMended(number, "A new library was begun with 1 folder."))
            case RepairLibrary(number):
                self.on_event(LibraryMended(number, "The library was built again."))
            case FindCopies(number):
                self.find_id = number
                if self.groups is not None:
                    self.end_find(self.groups)
            case FindLeftOut(number):
                self.left_out_id = number
                if self.left_out is not None:
                    self.find_left_out(*self.left_out)
                    self.end_left_out()
            case CancelFindLeftOut(number):
                self.on_event(Trouble(number, "The search was stopped."))
            case CancelFindCopies(number):
                self.on_event(Trouble(number, "The search for duplicates was stopped."))
            case CancelModelWork(number):
                self.on_event(Trouble(number, "The download was stopped."))
            case _:
                pass

    def _map(self, area: Area, scale: float) -> LibraryMap:
        """The real clusters of `positions`, which are those of the newest photos."""
        lat, lon = (np.array([one[at] for one in self.positions], np.float64) for at in (0, 1))
        those = projected(Positions(np.arange(1, len(lat) + 1), lat, lon))
        clusters, inside = clustered(those, area, scale)
        shown = [
            replace(
                one,
                thumb=str(self.thumbs[one.newest % len(self.thumbs)]) if self.thumbs else "",
                name=cities.around(one.lat, one.lon).city or "",
            )
            for one in clusters
        ]
        towns = towns_in(area, scale) if scale else ()
        return LibraryMap(len(lat), inside, those.everywhere, tuple(shown), tuple(towns))

    def _marks_of(self, image_id: int) -> PhotoMarks:
        return self.marks.get(image_id, NO_MARKS)

    def _mark(self, number: int, new: dict[int, PhotoMarks]) -> None:
        """Set marks. What undoes it names each photo by its id, and keeps its marks as JSON."""
        former = [
            FormerMark(str(i), "favourite", json.dumps(asdict(self._marks_of(i))), None)
            for i, marks in new.items()
            if marks != self._marks_of(i)
        ]
        self.marks.update(new)
        self.on_event(MarksSet(number, tuple(new.items()), FormerMarks(tuple(former))))

    def _albums(self, image_id: int = 0) -> tuple[PhotoAlbum, ...]:
        found = [
            PhotoAlbum(album_id, name, len(members))
            for album_id, (name, members) in self.albums.items()
            if not image_id or image_id in members
        ]
        return tuple(sorted(found, key=lambda album: album.name.casefold()))

    def _set_album(
        self, number: int, album_id: int, name: str | None, members: tuple[int, ...] = ()
    ) -> None:
        """Set an album, or remove it if it has no name."""
        before, photos = self.albums.pop(album_id, ("", ()))
        if name is not None:
            self.albums[album_id] = (name, members)
        kept = tuple((str(one), place) for place, one in enumerate(photos))
        former = FormerAlbum(album_id, before, bool(before), kept)
        self.on_event(AlbumsChanged(number, self._albums(), album_id, former))

    def _tell_saved(self, number: int) -> None:
        self.saved.sort(key=lambda one: one.name.casefold())
        self.on_event(SavedSearches(number, tuple(self.saved)))

    def _details(self, number: int, image_id: int) -> Details:
        hit = self.hit(image_id - 1, Query())
        facts = Facts(
            hit.width,
            hit.height,
            "JPEG",
            hit.taken_at,
            "Fujifilm X-T3",
            "XF 23 mm",
            48.1372,
            11.5755,
            taken_precision="second",
            iso=400,
            aperture=2.8,
            exposure=0.004,
            focal=23.0,
            flash=False,
            altitude=519.0,
            sublocation="Altstadt",
            city="Munich",
            country="Germany",
            rating=4,
            rotation=hit.marks.rotation,
            title=self._described(image_id)[0],
            caption=self._described(image_id)[1],
            keywords=self._described(image_id)[2],
            persons=(Person("Anna"), Person("Émile")),
            panorama=True,
        )
        paths = (hit.path, *hit.copies)
        return Details(
            number, image_id, facts, paths, 3_456_789, self.text, self.tags,
            albums=self._albums(image_id),
        )  # fmt: skip

    def _described(self, image_id: int) -> Described:
        usual = ("The <b>old</b> bridge", "An evening in May", ("Places|Germany|Munich", "bridge"))
        return self.described.get(image_id, usual)


def describe(before: Described, change: MarkChange) -> Described:
    """Title, caption and keywords after a change."""
    title, caption, tags = before
    values = dict(change.values)
    kept = tuple(tag for tag in tags if tag not in change.remove_tags)
    return str(values.get("title", title)), str(values.get("caption", caption)), kept + change.add_tags  # fmt: skip


def changed(marks: PhotoMarks, change: MarkChange) -> PhotoMarks:
    """Marks after a change of those that a grid shows."""
    own = {name: value for name, value in change.values if hasattr(marks, name)}
    marks = replace(marks, **own, rotation=(marks.rotation + change.turned) % 360)
    if change.flag == "reject":
        return replace(marks, rating=REJECTED, picked=False)
    if change.flag:
        stars = max(0, marks.rating)
        return replace(marks, rating=stars, picked=change.flag == "pick")
    return marks


def fake_link(photos: int = 0, **options: object) -> tuple[MakeLink, list[FakeLink]]:
    """The factory that `Client` needs, and a list that contains the link once the client has created it."""
    made: list[FakeLink] = []

    def make(on_event: Callable[[Event], None], on_state: Callable[[str], None]) -> FakeLink:
        made.append(FakeLink(on_event, on_state, photos, **options))  # type: ignore[arg-type]
        return made[-1]

    return make, made
