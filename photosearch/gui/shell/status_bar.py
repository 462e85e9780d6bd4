"""The status bar: the number of photos, the engine's work and remaining time, the model and its hardware."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from photosearch.base.records import ModelChange, Progress, Status, display
from photosearch.base.user_text import UserText
from photosearch.gui.common.elided_label import ElidedLabel
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.wording import (
    away_folders,
    decimal,
    duration,
    number,
    offline_part,
    percent,
)

TOLD_MS = 6_000
UNDO_MS = 30_000


class StatusBar(QStatusBar):
    """`pause_wanted(on)`: pause or resume; `go_on_wanted`: go on in spite of what holds the work back."""

    pause_wanted = Signal(bool)
    go_on_wanted = Signal()
    failures_wanted = Signal()
    folders_wanted = Signal()
    models_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._phase = ""
        self._total: int | None = None  # photos on the page
        self._searching = False
        self._photos = self._files = self._searchable = 0  # in the library
        self._told = ElidedLabel()
        self._told_ends = QTimer(self, singleShot=True)
        self._told_ends.timeout.connect(self._end_told)
        self._undo = QToolButton()
        self._undo.setText(self.tr("Undo"))
        self._undo.setToolTip(self.tr("Take this back (Ctrl+Z)"))
        self._undo.clicked.connect(self.undo_wanted)
        self._count = QLabel()  # short, and never cut off by what follows
        self._work = ElidedLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(8)
        self._bar.setMinimumWidth(40)
        self._bar.setMaximumWidth(140)
        self._bar.setAccessibleName(self.tr("Indexing progress"))
        self._pause = QToolButton(autoRaise=True)
        self._pause.clicked.connect(self._press_pause)
        self._pause.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._failed = QToolButton(autoRaise=True)
        self._failed.setToolTip(self.tr("Show which files could not be read, and why"))
        self._failed.clicked.connect(self.failures_wanted)
        self._offline = QToolButton(autoRaise=True)
        self._offline.clicked.connect(self.folders_wanted)
        self._change = QToolButton(autoRaise=True)
        self._change.setToolTip(self.tr("Show the models"))
        self._change.setAccessibleName(self.tr("Show the models"))
        self._change.clicked.connect(self.models_wanted)
        self._device = QToolButton(autoRaise=True)
        self._device.setObjectName("quiet")
        self._device.clicked.connect(self.models_wanted)
        self.addWidget(self._count)
        self.addWidget(self._work)
        self.addWidget(self._change)
        self.addWidget(self._bar)
        self.addWidget(self._pause)
        self.addWidget(self._failed)
        self.addWidget(self._offline)
        self.addPermanentWidget(self._told)
        self.addPermanentWidget(self._undo)
        self.addPermanentWidget(self._device)
        self.setContentsMargins(8, 0, 8, 0)
        self._show_work("", None)
        self._undo.hide()
        self._failed.hide()
        self._offline.hide()
        self._change.hide()
        self._device.hide()
        self.show_state("starting")

    def tell(self, text: str) -> None:
        """Show a message for a few seconds."""
        self._told.setText(text)
        self._undo.hide()
        self._told_ends.start(TOLD_MS)

    def offer_undo(self, text: str) -> None:
        """Show a message about what was done, for longer, with a button to undo it."""
        self._told.setText(text)
        self._undo.show()
        self._told_ends.start(UNDO_MS)

    def withdraw_undo(self) -> None:
        """End the message whose button would undo something else by now."""
        if not self._undo.isHidden():
            self._end_told()

    def _end_told(self) -> None:
        self._told.clear()
        self._undo.hide()

    @property
    def told_text(self) -> str:
        return self._told.text()

    @property
    def work_text(self) -> str:
        return self._work.text()

    @property
    def count_text(self) -> str:
        return self._count.text()

    def show_searching(self) -> None:
        self._total = None
        self._count.setText(self.tr("Searching …"))

    def forget_count(self) -> None:
        self._total = None
        self._count.clear()

    def show_count(self, total: int, searching: bool) -> None:
        """Show the number of photos on the page."""
        self._total, self._searching = total, searching
        self._show_count()

    def show_library(self, photos: int, files: int, searchable: int | None = None) -> None:
        """Take the number of photos in the library, and of their files: identical files count as one photo. `searchable`: how
        many a search finds by what they show; None for all."""
        self._photos, self._files = photos, files
        self._searchable = photos if searchable is None else searchable
        if self._total is not None:
            self._show_count()

    def _show_count(self) -> None:
        total = self._total or 0
        if self._searching and total < self._photos:
            told = self.tr("%1 of %2 photos").replace("%1", number(total))
            self._count.setText(told.replace("%2", number(self._photos)))
        elif self._searching:
            self._count.setText(self.tr("%Ln photo(s) found", "", total))
        else:
            told = self.tr("%Ln photo(s)", "", total)
            if self._files > total == self._photos:
                told += " " + self.tr("in %Ln file(s)", "", self._files)
            self._count.setText(told)
        if (
            self._searchable < self._photos and self._bar.isHidden()
        ):  # else the work says how far it is
            part = self.tr("%1 of %2 searchable").replace("%1", number(self._searchable))
            part = part.replace("%2", number(self._photos))
            self._count.setText(f"{self._count.text()} · {part}")
            self._count.setToolTip(
                self.tr(
                    "The others are found by date, place and name only, until the model has seen them"
                )
            )
        else:
            self._count.setToolTip("")

    @property
    def change_text(self) -> str:
        return self._change.text() if self._change.isVisible() else ""

    def show_model(self, title: str, device: str) -> None:
        """Show the model that answers and the hardware that it runs on; the tooltip says why."""
        runs_on = device.values.get("device", device) if isinstance(device, UserText) else device
        short = " · ".join(part for part in (title, runs_on.rstrip(".")) if part)
        width = max(200, self.width() // 3)
        self._device.setText(
            self.fontMetrics().elidedText(display(short), Qt.TextElideMode.ElideRight, width)
        )
        self._device.setToolTip(display(f"{title}\n{device}".strip()))
        self._device.setAccessibleName(display(f"{title}. {device}"))
        self._device.setVisible(bool(short))

    def show_change(self, change: ModelChange) -> None:
        """Show a model's progress through the photos, until other work is shown."""
        what = self.tr("%1 is indexing the photos") if change.alone else self.tr("Switching to %1")
        parts = [what.replace("%1", display(change.title))]
        parts[0] += f": {percent(change.done, change.total)}" if change.total else ""
        if change.eta is not None:
            parts.append(self.tr("%1 left").replace("%1", duration(change.eta)))
        self._change.setText(" · ".join(parts))
        self._change.setAccessibleName(self._change.text())
        self._change.setVisible(change.state == "filling")

    def show_state(self, state: str) -> None:
        words = {
            "starting": self.tr("Starting the engine …"),
            "restarting": self.tr("The engine stopped and is restarting …"),
            "failed": self.tr("The engine is not running."),
            "closed": self.tr("The library is not open."),
            "stopped": self.tr("The engine has stopped."),
        }
        if state in words:
            self._change.hide()
            self._show_work(words[state], None)
            self._pause.hide()

    def show_failed(self, failed: int) -> None:
        self._failed.setText(self.tr("%Ln file(s) could not be read", "", failed))
        self._failed.setVisible(failed > 0)

    def show_offline(self, status: Status) -> None:
        """Show how many photos are offline; the tooltip names their folders."""
        self._offline.setText(offline_part(status.offline, status.photos))
        away = [display(path) for state in status.roots for path in away_folders(state)]
        self._offline.setToolTip("\n".join([self.tr("Cannot be reached:"), *away]))
        self._offline.setVisible(status.offline > 0)

    @property
    def offline_text(self) -> str:
        return self._offline.text() if self._offline.isVisible() else ""

    def show_progress(self, progress: Progress) -> None:
        self._phase = progress.phase
        share = (progress.done, progress.total) if progress.total else None
        done = self.tr("%1 of %2").replace("%1", number(progress.done))
        done = done.replace("%2", number(progress.total))
        match progress.phase:
            case "idle":
                self._show_work(progress.note, None)
            case "scanning":
                parts = [self.tr("Scanning folders …"), progress.note]
                self._show_work(" · ".join(filter(None, parts)), None)
            case "paused":
                said = progress.note or self.tr("Paused")
                self._show_work(" · ".join(filter(None, [said, self._left(progress)])), None)
            case "waiting":
                said = self.tr("Waiting: %1").replace("%1", progress.note)
                self._show_work(" · ".join(filter(None, [said, self._left(progress)])), None)
            case "blocked":
                self._show_work(progress.note or self.tr("Waiting"), share)
            case "indexing":
                parts = [self.tr("Indexing %1").replace("%1", done)]
                if progress.rate > 0:
                    rate = self.tr("%1 photos per second")
                    parts.append(rate.replace("%1", decimal(progress.rate)))
                if progress.eta is not None:
                    parts.append(self.tr("%1 left").replace("%1", duration(progress.eta)))
                parts.append(self._slow(progress))
                self._show_work(" · ".join(filter(None, parts)), share)
            case "filling":
                reading = self.tr("Reading %1").replace(
                    "%1", progress.note
                )  # else of a model change
                if progress.note:
                    parts = [reading, done, self._slow(progress)]
                    self._show_work(" · ".join(filter(None, parts)), share)
                else:
                    said = self.tr("Working slowly: %1").replace("%1", progress.slow)
                    self._show_work(said if progress.slow else "", share)
        if progress.phase != "filling":
            self._change.hide()
        self._work.setToolTip(display(progress.current) if progress.current else "")
        self._show_pause(progress.phase)

    def _show_pause(self, phase: str) -> None:
        self._pause.setVisible(phase in ("scanning", "indexing", "filling", "paused", "waiting"))
        words = {"paused": self.tr("Resume indexing"), "waiting": self.tr("Continue now")}
        label = words.get(phase, self.tr("Pause indexing"))
        put_icon(self._pause, "play" if phase in words else "pause")
        self._pause.setText(label if phase == "waiting" else "")
        self._pause.setToolTip(label)
        self._pause.setAccessibleName(label)

    def _press_pause(self) -> None:
        if self._phase == "waiting":
            self.go_on_wanted.emit()
        else:
            self.pause_wanted.emit(self._phase != "paused")

    def _slow(self, progress: Progress) -> str:
        return self.tr("slowly: %1").replace("%1", progress.slow) if progress.slow else ""

    def _left(self, progress: Progress) -> str:
        if not progress.total:
            return ""
        return self.tr("%1 still to index").replace("%1", number(progress.total))

    def _show_work(self, text: str, share: tuple[int, int] | None) -> None:
        self._work.setText(text)
        self._work.setVisible(bool(text))
        self._bar.setVisible(share is not None)
        if self._total is not None:
            self._show_count()
        if share is not None:
            done, total = share
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * min(1.0, done / total)))
