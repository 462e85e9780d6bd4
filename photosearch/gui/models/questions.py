"""The questions before a model is used, downloaded or removed: what happens, and what it costs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from photosearch.base.records import ModelEntry, display
from photosearch.gui.common.question import ask
from photosearch.gui.common.wording import disk_size
from photosearch.gui.models.desk import ModelDesk


class ModelQuestions(QObject):
    """`asked` is the question that is open, or the last one."""

    def __init__(self, desk: ModelDesk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.asked: QMessageBox | None = None

    def use(self, entry: ModelEntry) -> None:
        ready = self.tr("All photos are already encoded with it, so it answers at once.")
        parts = [self._meanwhile(entry) or ready]
        parts.append(self.tr("You can cancel at any time and keep the current model."))
        parts.append(self._licence(entry))
        title = self.tr("Search with %1 from now on?")
        self._ask(
            title, entry, parts, self.tr("&Use this model"), lambda: self._desk.use(entry.name)
        )

    def _meanwhile(self, entry: ModelEntry) -> str:
        """Says that the photos stay searchable while they are encoded; "" if none lacks the model's vectors."""
        lacking, used = self._desk.lacking(entry.name), self._desk.in_use
        if not lacking:
            return ""
        present = self.tr(
            "The current model (%1) keeps answering until the new one has encoded %2."
        )
        what = present.replace("%1", display(used.title) if used else "")
        return what.replace("%2", self.tr("%Ln photo(s)", "", lacking))

    def fetch(self, entry: ModelEntry) -> None:
        self._ask(
            self.tr("Download %1?"),
            entry,
            self._download(entry),
            self.tr("&Download"),
            lambda: self._desk.fetch(entry.name),
        )

    def get(self, entry: ModelEntry) -> None:
        """Ask once for the download and the use of a model."""
        parts = self._download(entry)
        parts.insert(-1, self._meanwhile(entry))
        self._ask(
            self.tr("Download %1 and search with it?"),
            entry,
            parts,
            self.tr("&Download and use"),
            lambda: self._desk.get(entry.name),
        )

    def _download(self, entry: ModelEntry) -> list[str]:
        """What is downloaded from where, what is sent, and the licence."""
        offer = entry.offer
        if offer is None:
            return []
        about = (
            self.tr("About %1 will be downloaded from %2.")
            if offer.about
            else self.tr("%1 will be downloaded from %2.")
        )
        place = f"{offer.host} ({offer.repo})"
        parts = [about.replace("%1", disk_size(offer.bytes)).replace("%2", place)]
        parts.append(self.tr("Large files may come from that host's storage servers."))
        parts.append(self.tr("None of your data is sent."))
        if entry.partial:
            have = self.tr("%1 of it are already downloaded.")
            parts.append(have.replace("%1", disk_size(entry.partial)))
        if not entry.verified:
            parts.append(self.tr("The makers of PhotoSearch have not tested this model yet."))
        parts.append(self._licence(entry))
        return parts

    def remove(self, entry: ModelEntry) -> None:
        usage = self._desk.usages.get(entry.name)
        vectors = usage.vector_bytes + usage.index_bytes if usage else 0
        files = self.tr("Its files (%1) will be deleted.")
        parts = [files.replace("%1", disk_size(entry.size if entry.installed else entry.partial))]
        if vectors and usage is not None and usage.role == "kept":
            more = self.tr("Its embeddings of your photos (%1) will be deleted too.")
            parts.append(more.replace("%1", disk_size(vectors)))
        parts.append(self.tr("Your photos are not touched."))
        if entry.installed:
            parts.append(self.tr("To use it again, you must download or import it again."))
        title = self.tr("Remove %1?")
        self._ask(title, entry, parts, self.tr("&Remove"), lambda: self._desk.remove(entry.name))

    def choose_folder(self) -> None:
        dialog = self._dialog(self.tr("Choose a model folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._desk.bring)
        dialog.open()

    def choose_zip(self) -> None:
        dialog = self._dialog(self.tr("Choose a packed model"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Packed models (*.zip)"))
        dialog.fileSelected.connect(self._desk.bring)
        dialog.open()

    def choose_target(self, entry: ModelEntry) -> None:
        dialog = self._dialog(self.tr("Pack the model into a zip file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.setNameFilter(self.tr("Packed models (*.zip)"))
        dialog.selectFile(f"{entry.name}.zip")
        # The engine refuses to replace an existing file and says so.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(lambda file: self._desk.pack(entry.name, file))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._page, title)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _licence(self, entry: ModelEntry) -> str:
        return self.tr("Licence: %1.").replace("%1", display(entry.licence).rstrip("."))

    def _ask(
        self, title: str, entry: ModelEntry, parts: list[str], yes: str, act: Callable[[], None]
    ) -> None:
        text = title.replace("%1", display(entry.title))
        self.asked = ask(self._page, self.tr("Models"), text, parts, yes, act)
