"""The About dialog: version, model, device, and the program's parts with their licences.

The packaged program contains a bill of materials and the licence texts; elsewhere the metadata of the installed packages
state the licences.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from photosearch import __version__
from photosearch.base.files import resource
from photosearch.base.formats import DECODER_PACKAGES
from photosearch.gui.common.desktop import open_path
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.icons import app_icon

if TYPE_CHECKING:
    from importlib import metadata

# The packages that the program loads; those for training and testing are left out.
PARTS = (
    "PySide6-Essentials",
    "shiboken6",
    "onnxruntime",
    "onnxruntime-gpu",
    "numpy",
    *DECODER_PACKAGES,
    "hnswlib",
    "numkong",
    "tokenizers",
    "ftfy",
    "emoji",
    "sqlite-utils",
    "watchdog",
    "platformdirs",
    "filelock",
    "tomli-w",
    "defusedxml",
    "rapidocr",
    "opencv-python-headless",
)


# For packages whose metadata states no licence, or not that of the library inside: taken from the licence files.
STATED = {
    "hnswlib": "Apache-2.0",
    "pylibjxl": "BSD-3-Clause; libjxl: BSD-3-Clause",
    "rawpy": "MIT; LibRaw: LGPL-2.1 or CDDL-1.0",
}


def licence_of(meta: metadata.PackageMetadata) -> str:
    """The licence of a package in the shortest form."""
    if (name := str(meta["Name"])) in STATED:
        return STATED[name]
    if "License-Expression" in meta:
        return str(meta["License-Expression"])
    classifiers = [
        str(line).rsplit("::", 1)[-1].strip()
        for line in meta.get_all("Classifier") or []
        if str(line).startswith("License ::")
    ]
    named = [name for name in classifiers if name != "OSI Approved"]
    text = str(meta["License"]).strip().splitlines() if "License" in meta else []
    return ", ".join(named) or (text[0] if text else "")


def parts() -> list[tuple[str, str, str]]:
    """(name, version, licence) of every part, from the bill of materials or else from the installed packages."""
    try:
        bill = json.loads(resource("licences", "sbom.json").read_text("utf-8"))
    except FileNotFoundError:
        return _installed()
    return [
        (
            part["name"],
            part["version"],
            "".join(held["license"]["name"] for held in part["licenses"]),
        )
        for part in bill["components"]
    ]


def _installed() -> list[tuple[str, str, str]]:
    from importlib import metadata  # late: the window then opens sooner

    found = [("Python", platform.python_version(), "PSF-2.0")]
    for name in PARTS:
        try:
            meta = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        found.append((str(meta["Name"]), str(meta["Version"]), licence_of(meta)))
    return found


class PartsReader(QObject):
    """Runs `parts` on a pool thread, because it reads some two dozen small files."""

    read = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)

    def start(self) -> None:
        self._pool.start(lambda: tell(self.read, parts()))

    def close(self) -> None:
        self._pool.waitForDone()


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About PhotoSearch"))
        self.resize(620, 520)
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(64, 64))
        title = QLabel(f"PhotoSearch {__version__}")
        title.setObjectName("title")
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(QLabel(self.tr("Find your own photos by what is in them.")))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(mark)
        head.addLayout(words, 1)
        self.model = QLabel(wordWrap=True)
        licence = QLabel(
            self.tr("Licence: Apache 2.0. Built with Qt %1 and these components:").replace(
                "%1", qVersion()
            ),
            wordWrap=True,
        )
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Components and their licences"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Component"), self.tr("Version"), self.tr("Licence")]
        )
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 180)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        self.texts = box.addButton(
            self.tr("Licence &texts"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.texts.setToolTip(self.tr("Open the folder with the licences of all components"))
        self.texts.setAutoDefault(False)
        self.texts.clicked.connect(lambda: open_path(str(resource("licences"))))
        self.texts.setVisible(resource("licences").is_dir())
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.model)
        column.addWidget(licence)
        column.addWidget(
            QLabel(self.tr("Names of places: GeoNames (geonames.org), under CC BY 4.0."))
        )
        column.addWidget(
            QLabel(
                self.tr("Map: Natural Earth, in the form of world-atlas by Michael Bostock (ISC).")
            )
        )
        column.addWidget(self.table, 1)
        column.addWidget(
            QLabel(
                self.tr(
                    "Words of languages: wordfreq by Robyn Speer, under CC BY-SA 4.0, and WordNet 3.0, © 2006 Princeton University."
                ),
                wordWrap=True,
            )
        )
        column.addWidget(box)
        self.reader = PartsReader(self)
        self.reader.read.connect(self._fill)

    def open_with(self, model: str, device: str, formats: Sequence[str]) -> None:
        lines = [self.tr("Model: %1").replace("%1", model)] if model else []
        if device:
            lines.append(self.tr("Runs on: %1").replace("%1", device))
        if formats:
            lines.append(self.tr("Picture formats: %1").replace("%1", ", ".join(formats)))
        self.model.setText("\n".join(lines))
        self.model.setVisible(bool(lines))
        if not self.table.rowCount():
            self.reader.start()
        self.show()
        self.raise_()
        self.activateWindow()

    def _fill(self, found: list[tuple[str, str, str]]) -> None:
        self.table.setRowCount(len(found))
        for row, part in enumerate(found):
            for column, text in enumerate(part):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
