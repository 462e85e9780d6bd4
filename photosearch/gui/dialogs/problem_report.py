"""“Report a problem”: save a zip of logs and facts about this machine, for the user to check and send.

It never contains photos. Paths are hidden unless the user allows them, because names of files and folders are private.
"""

from __future__ import annotations

import os
import platform
import re
import tempfile
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, qVersion
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox, QWidget

from photosearch import __version__
from photosearch.base.files import AppDirs, os_fault
from photosearch.base.settings import settings_path
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.question import ask
from photosearch.gui.dialogs.about import parts

HIDDEN = "<path>"
# Matches from a drive, a share or a slash at the start of a word to the closing quote or the end of the line. Names may
# contain spaces, so only hiding too much is safe.
_PATH = re.compile(
    r"""(?P<quote>['"])(?:[A-Za-z]:[\\/]|\\\\|~?/).*?(?P=quote)|(?<![\w<.])(?:[A-Za-z]:[\\/]|\\\\|~?/)\S.*"""
)


def without_paths(text: str) -> str:
    """`text` with everything that may be a path replaced by HIDDEN."""
    return _PATH.sub(HIDDEN, text)


def write_report(dirs: AppDirs, target: Path, facts: str, *, with_paths: bool) -> None:
    """Write the zip completely or not at all. Raises OSError."""
    handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=".photosearch-report-")
    try:
        with os.fdopen(handle, "wb") as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
            box.writestr("about.txt", facts)
            box.writestr("settings.txt", _settings(dirs))
            for path in sorted(dirs.logs.glob("*.log*")):
                text = path.read_text("utf-8", "replace")
                box.writestr(path.name, text if with_paths else without_paths(text))
        Path(scratch).replace(target)
    except BaseException:
        Path(scratch).unlink(missing_ok=True)
        raise


def _settings(dirs: AppDirs) -> str:
    """The settings that are switches or numbers; texts are left out, because they are private."""
    path = settings_path(dirs)
    try:
        values = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    except ValueError:
        return "not readable\n"
    told = {key: value for key, value in values.items() if isinstance(value, bool | int | float)}
    return "".join(f"{key} = {value}\n" for key, value in sorted(told.items()))


def facts(model: str, device: str) -> str:
    """The versions of the program, the system and the parts, and the model and device in use; one per line."""
    lines = [
        f"PhotoSearch {__version__}",
        f"System: {platform.platform()}",
        f"Qt: {qVersion()}",
        f"Model: {model}",
        f"Device: {device}",
        *(f"{name} {version}" for name, version, _ in parts()),
    ]
    return "\n".join(lines) + "\n"


class ReportDesk(QObject):
    """Asks what the zip may contain and where to save it, and writes it."""

    told = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self, dirs: AppDirs, about: Callable[[], tuple[str, str]], window: QWidget
    ) -> None:
        """`about`: the titles of the model and of the device in use."""
        super().__init__(window)
        self._dirs = dirs
        self._about = about
        self._window = window
        self.asked: QMessageBox | None = None

    def ask(self) -> None:
        paths = QCheckBox(self.tr("Include names of files and folders"))
        self.asked = ask(
            self._window,
            self.tr("Report a problem"),
            self.tr("Save a zip file with the logs and a list of the installed components?"),
            [
                self.tr(
                    "It contains no photos and no searches, and nothing is sent. Check its "
                    "contents, then pass it on yourself."
                )
            ],
            self.tr("&Save …"),
            lambda: self._choose(with_paths=paths.isChecked()),
            option=paths,
        )

    def _choose(self, *, with_paths: bool) -> None:
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, self.tr("Report a problem"), places)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile("photosearch-report.zip")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(path, with_paths=with_paths))
        dialog.open()

    def save(self, path: str, *, with_paths: bool) -> None:
        try:
            write_report(self._dirs, Path(path), facts(*self._about()), with_paths=with_paths)
        except OSError as error:
            fault = os_fault(error, path)
            self.failed.emit(worded(fault.user_text), worded(fault.hint))
        else:
            self.told.emit(self.tr("The report was saved."))
