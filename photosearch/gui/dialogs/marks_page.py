"""The page of the settings about marks: whether other programs see them, and taking over those of digiKam."""

from __future__ import annotations

import os

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.settings import Settings
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.question import ask
from photosearch.gui.results.marker import Marker

DIGIKAM = "digikam4.db"


class MarksPage(QWidget):
    def __init__(
        self, preferences: Preferences, marker: Marker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._marker = marker
        self.asked: QMessageBox | None = None
        self.write = QCheckBox(self.tr("&Write marks to sidecar files beside the photos"))
        self.take = QPushButton(self.tr("&Import from digiKam …"))
        self.take.setToolTip(
            self.tr("Ratings, labels, tags, titles and captions; digiKam's database is only read")
        )
        self.said = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.said.hide()
        files = QGroupBox(self.tr("Sidecar files"))
        column = QVBoxLayout(files)
        column.addWidget(self.write)
        column.addWidget(
            _quiet(
                self.tr(
                    "Favourites, ratings, labels, tags, titles and captions are always kept in the library. Sidecar files show them to "
                    "digiKam, darktable and other programs, too, and the library can be made again from them."
                )
            )
        )
        column.addWidget(
            _quiet(self.tr("What other programs write to sidecar files is read in any case."))
        )
        other = QGroupBox(self.tr("Other programs"))
        rows = QVBoxLayout(other)
        rows.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.said)
        outer = QVBoxLayout(self)
        outer.setSpacing(12)
        for part in (files, other):
            outer.addWidget(part)
        outer.addStretch(1)
        self.write.clicked.connect(self._ask)
        self.take.clicked.connect(self._choose)
        marker.imported.connect(self._tell)
        preferences.changed.connect(self._show)
        self._show(preferences.settings)

    def _show(self, settings: Settings) -> None:
        self.write.setChecked(settings.write_sidecars)

    def _ask(self, on: bool) -> None:
        """Begin to write only after a question; stop at once."""
        if not on:
            self._preferences.change(write_sidecars=False)
            return
        self.write.setChecked(False)
        self.asked = ask(
            self,
            self.tr("Sidecar files"),
            self.tr("Write marks to files beside your photos?"),
            [
                self.tr(
                    "For each photo that you have marked or will mark, a small text file is written into the photo's folder: "
                    "“IMG_1.jpg.xmp” for “IMG_1.jpg”. It has favourite, rating, flag, label, title, caption, tags, albums and rotation."
                ),
                self.tr(
                    "What other programs wrote to such a file stays in it. Photos are never changed, and folders that are read-only are left alone."
                ),
            ],
            self.tr("&Write sidecar files"),
            lambda: self._preferences.change(write_sidecars=True),
        )

    def _choose(self) -> None:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self, self.tr("Choose digiKam's database"), pictures)
        dialog.setNameFilters([f"digiKam ({DIGIKAM})", self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.start)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def start(self, path: str) -> None:
        self.take.setEnabled(False)
        self._tell_quietly(self.tr("Reading “%1” …").replace("%1", os.path.basename(path)))
        self._marker.import_from(path)

    def _tell(self, said: str) -> None:
        self.take.setEnabled(True)
        self._tell_quietly(said)

    def _tell_quietly(self, said: str) -> None:
        self.said.setText(said)
        self.said.show()


def _quiet(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setObjectName("quiet")
    return label
