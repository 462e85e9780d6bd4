"""What happens to the models now: the progress of a task and of a change of model, what was done, and what failed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from photosearch.base.records import ModelChange, display
from photosearch.gui.common.banner import Banner
from photosearch.gui.common.strip import Strip
from photosearch.gui.common.wording import disk_size, duration, number
from photosearch.gui.models.desk import ModelDesk, share


class ModelNews(QWidget):
    def __init__(self, desk: ModelDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.banner = Banner()
        self.said = QLabel(wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        self.change = Strip(
            self.tr("&Keep the current model"), self.tr("Cancel the change of model")
        )
        self.work = Strip(self.tr("&Stop"), self.tr("Stop safely; nothing is damaged"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.banner, self.said, self.change, self.work):
            column.addWidget(part)
        self.change.cancelled.connect(desk.cancel_change)
        self.work.cancelled.connect(desk.cancel_work)
        desk.moved.connect(self._take_move)
        desk.told.connect(self._tell)
        desk.failed.connect(self._fail)
        self._take_move()

    def _take_move(self) -> None:
        change = self._desk.change
        if change is not None and self._desk.switching:
            self.change.tell(self.change_text(change), change.done, change.total)
        else:
            self.change.hide()
        if self._desk.kind:
            progress = self._desk.progress
            can_cancel = self._desk.kind in ("fetch", "import", "pack")
            self.work.tell(self.work_text(), progress.done, progress.total, can_cancel=can_cancel)
            self.said.hide()
            self.banner.hide()
        else:
            self.work.hide()

    def change_text(self, change: ModelChange) -> str:
        """For example "Switching to X: 5,310 of 12,345 photos · 43 % · 2 minutes left"."""
        text = self.tr("Switching to %1: %2 of %3 photos")
        text = text.replace("%1", display(self._desk.title(change.name)))
        text = text.replace("%2", number(change.done)).replace("%3", number(change.total))
        parts = [text, share(change)]
        if change.eta is not None:
            parts.append(self.tr("%1 left").replace("%1", duration(change.eta)))
        return " · ".join(part for part in parts if part) + (f"\n{change.note}" * bool(change.note))

    def work_text(self) -> str:
        """For example "Getting X · 43 % of 605 MB · 3.1 MB a second · 2 minutes left"."""
        desk, progress = self._desk, self._desk.progress
        words = {
            "fetch": self.tr("Downloading %1"),
            "import": self.tr("Importing a model"),
            "pack": self.tr("Packing %1"),
            "remove": self.tr("Removing %1"),
            "use": self.tr("Testing %1"),
        }
        parts = [words[desk.kind].replace("%1", display(desk.title(desk.subject)))]
        if desk.kind == "fetch" and 0 < progress.total <= progress.done:
            return self.tr("%1 was downloaded and is being tested").replace(
                "%1", display(desk.title(desk.subject))
            )
        if progress.total:
            of = self.tr("%1 of %2").replace("%1", share(progress))
            parts.append(of.replace("%2", disk_size(progress.total * 1_000_000)))
        elif progress.done:
            parts.append(disk_size(progress.done * 1_000_000))
        if progress.rate > 0:
            rate = disk_size(int(progress.rate * 1e6))
            parts.append(self.tr("%1 per second").replace("%1", rate))
        if progress.eta is not None and progress.total:
            parts.append(self.tr("%1 left").replace("%1", duration(progress.eta)))
        return " · ".join(parts)

    def _tell(self, text: str) -> None:
        self.banner.hide()
        self.said.setText(display(text))
        self.said.setVisible(bool(text))

    def _fail(self, text: str) -> None:
        self.said.hide()
        self.banner.tell(display(text))
