"""The list of models as the engine reports it, and the requests to change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from photosearch.base.records import Device, ModelChange, ModelEntry, ModelUsage, Progress, Status
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.wording import disk_size, percent
from photosearch.service.messages import (
    Event,
    ModelChosen,
    ModelList,
    ModelUsages,
    ModelWork,
    ModelWorkDone,
    Trouble,
)
from photosearch.service.requests import (
    CancelModelChange,
    CancelModelWork,
    FetchModel,
    ForgetModel,
    GetModels,
    GetModelUsage,
    ImportModel,
    PackModel,
    RemoveModel,
    Request,
    UseModel,
)


class ModelDesk(QObject):
    """Runs one task at a time; `kind` is "fetch", "import", "pack", "remove", "use" or "" (idle), `subject` its model.

    Emits `listed` when the list or the disk usage changes, `moved` at each step of a task or of a change of model,
    `told` with a sentence for the user, and `failed` with a sentence that gives the reason of a failure.
    """

    listed = Signal()
    moved = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, client: Client, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._preferences = preferences
        self.entries: tuple[ModelEntry, ...] = ()
        self.usages: dict[str, ModelUsage] = {}
        self.devices: tuple[Device, ...] = ()
        self.room: int | None = None  # bytes that a further model may take; None if unknown
        # Why the last try to get or to use a model failed, or a doubt about it, by its name.
        self.refusals: dict[str, str] = {}
        self.change: ModelChange | None = None
        self.status: Status | None = None
        self.kind = ""
        self.subject = ""
        self.progress = Progress("idle")
        self._work_id = 0
        self._stopped = False
        self._wanted = False
        self._use_next = ""  # the model to use once it has been downloaded
        client.model_change.connect(self._take_change)
        client.model_work.connect(self._take_work)
        client.status.connect(self._take_status)
        client.hello.connect(lambda _: self._look_again())

    @property
    def in_use(self) -> ModelEntry | None:
        return next((e for e in self.entries if e.in_use), None)

    def entry(self, name: str) -> ModelEntry | None:
        return next((e for e in self.entries if e.name == name), None)

    def title(self, name: str) -> str:
        entry = self.entry(name)
        return entry.title if entry else name

    def lacking(self, name: str) -> int:
        """How many photos the model has not encoded yet."""
        photos = self.status.distinct if self.status else 0
        usage = self.usages.get(name)
        return max(0, photos - (usage.photos if usage else 0))

    def is_filled(self, name: str) -> bool:
        """Whether the photos are being encoded with this model."""
        return self.change is not None and self.change.name == name and self._filling

    @property
    def _filling(self) -> bool:
        return self.change is not None and self.change.state == "filling"

    @property
    def switching(self) -> bool:
        """Whether the program is changing to another model while the present one answers."""
        return self._filling and self.change is not None and not self.change.alone

    # Requests to the engine

    def refresh(self) -> None:
        self._wanted = True
        if self._client.ready:
            self._client.call(GetModels, self._take_list)
            self._client.call(GetModelUsage, self._take_usage)

    def use(self, name: str) -> None:
        self._begin("use", name, lambda number: UseModel(number, name))

    def cancel_change(self) -> None:
        self._client.call(CancelModelChange, self._chosen)

    def fetch(self, name: str) -> None:
        self._begin("fetch", name, lambda number: FetchModel(number, name))

    def get(self, name: str) -> None:
        """Download the model, and then use it."""
        self.fetch(name)
        self._use_next = name if self.subject == name else ""

    def bring(self, path: str) -> None:
        self._begin("import", "", lambda number: ImportModel(number, path))

    def pack(self, name: str, file: str) -> None:
        self._begin("pack", name, lambda number: PackModel(number, name, file))

    def remove(self, name: str) -> None:
        """Delete the model's files, and its embeddings if they are only kept for a return to it."""
        usage = self.usages.get(name)
        if usage is not None and usage.role == "kept":
            self._client.call(lambda number: ForgetModel(number, name), self._forgotten)
        self._begin("remove", name, lambda number: RemoveModel(number, name))

    def cancel_work(self) -> None:
        self._stopped = True
        self._client.send(CancelModelWork(self._work_id))

    def _begin(self, kind: str, name: str, make: Callable[[int], Request]) -> None:
        if self.kind:
            return
        self.kind, self.subject, self.progress = kind, name, Progress("idle")
        self._stopped, self._use_next = False, ""
        self.refusals.pop(name, None)
        self._work_id = self._client.call(make, self._ended)
        self.moved.emit()

    # Events from the engine

    def _take_list(self, event: Event) -> None:
        if isinstance(event, ModelList):
            self.entries, self.devices, self.room = event.models, event.devices, event.room
            self.listed.emit()
        elif isinstance(event, Trouble) and self._client.ready:
            self.failed.emit(f"{event.text} {event.hint}".strip())

    def _take_usage(self, event: Event) -> None:
        if isinstance(event, ModelUsages):
            self.usages = {usage.name: usage for usage in event.models}
            self.listed.emit()

    def _take_status(self, status: Status) -> None:
        photos = self.status.distinct if self.status else 0
        self.status = status
        if status.change != self.change or status.distinct != photos:
            self.change = status.change
            self.moved.emit()

    def _take_change(self, change: ModelChange) -> None:
        self.change = change if change.state in ("filling", "failed") else None
        self.moved.emit()
        if change.state == "filling":
            return
        self._look_again()
        if change.note:
            (self.failed if change.state == "failed" else self.told).emit(change.note)

    def _look_again(self) -> None:
        if self._wanted:
            self.refresh()

    def _take_work(self, work: ModelWork) -> None:
        if work.work_id == self._work_id and self.kind:
            self.progress = work.progress
            self.moved.emit()

    def _ended(self, event: Event) -> None:
        kind, self.kind = self.kind, ""
        name, self.subject = self.subject, ""
        self._work_id = 0
        if isinstance(event, ModelChosen):
            self._chosen(event)
        elif isinstance(event, ModelWorkDone) and self._may_be_used(event):
            self.use(name)
        elif isinstance(event, ModelWorkDone):
            self.refusals |= {event.name: event.note} if event.note else {}
            self.told.emit(f"{self._said(event)} {event.note}".rstrip())
        elif isinstance(event, Trouble) and self._stopped:
            self.told.emit(self._stopped_text(kind, name))
        elif isinstance(event, Trouble):
            self.refusals[name] = f"{event.text} {event.hint}".strip()
            self.failed.emit(self.refusals[name])
        self.moved.emit()
        self._look_again()

    def _may_be_used(self, done: ModelWorkDone) -> bool:
        """Whether to use a model at once: the user wanted that, has not stopped it, and nothing is in doubt."""
        return done.name == self._use_next and not (self._stopped or done.note)

    def _stopped_text(self, kind: str, name: str) -> str:
        if kind != "fetch":
            return self.tr("Stopped; nothing was changed.")
        stopped = self.tr("Stopped. Download %1 again to resume.")
        return stopped.replace("%1", self.title(name))

    def _chosen(self, event: Event) -> None:
        """Adopt the choice of model, which the engine has already written to the settings."""
        if isinstance(event, ModelChosen):
            self._preferences.take_over(model=event.name)
            if self.status is not None:
                self.status = replace(self.status, change=None)
        elif isinstance(event, Trouble):
            self.failed.emit(f"{event.text} {event.hint}".strip())

    def _forgotten(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self.failed.emit(f"{event.text} {event.hint}".strip())

    def _said(self, done: ModelWorkDone) -> str:
        match done.kind:
            case "packed":
                said = self.tr("%1 was packed (%2).")
            case "removed":
                said = self.tr("%1 was removed; %2 freed.")
            case _ if done.new:
                said = self.tr("%1 was installed (%2).")
            case _:
                said = self.tr("%1 was already installed and intact (%2).")
        title = self.title(done.name) if done.kind == "removed" else done.title
        return said.replace("%1", title).replace("%2", disk_size(done.bytes))


def share(progress: Progress | ModelChange) -> str:
    """The progress in per cent, such as "43 %"; "" if the total is unknown."""
    return percent(progress.done, progress.total) if progress.total else ""
