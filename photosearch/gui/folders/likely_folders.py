"""Where photos probably are: the user's own folders, and memory cards and drives of cameras that are connected now."""

from __future__ import annotations

import getpass
import os
import sys
import threading
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot

from photosearch.gui.common.from_thread import tell

CAMERA = "DCIM"  # where every camera and phone keeps its photos
MOST = 8  # folders that are offered

Place = QStandardPaths.StandardLocation


def pictures_folder() -> str:
    return QStandardPaths.writableLocation(Place.PicturesLocation)


def places() -> list[str]:
    """Folders that may exist and may have photos; touches no drive."""
    pictures = pictures_folder()
    home = os.path.dirname(pictures)
    downloads = QStandardPaths.writableLocation(Place.DownloadLocation)
    return [pictures, os.path.join(home, "Photos"), downloads]


def drives() -> Iterator[str]:
    """Where removable drives are mounted on this system."""
    if sys.platform == "win32":
        yield from (f"{letter}:\\" for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
        return
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return
    for above in (f"/media/{user}", f"/run/media/{user}", "/Volumes"):
        try:
            yield from sorted(found.path for found in os.scandir(above))
        except OSError:
            continue


class LikelyFolders(QObject):
    """`found(path)`: a folder that exists. None for a drive that never responds."""

    found = Signal(object)  # not str: Qt would lose the bytes of names that are not UTF-8

    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def look(self) -> None:
        # Not a pool thread: a blocked one would keep the program from ending.
        threading.Thread(target=self._look, name="likely-folders", daemon=True).start()

    def _look(self) -> None:
        told: set[str] = set()  # each at once: a later one may hang
        for path in chain(places(), (os.path.join(drive, CAMERA) for drive in drives())):
            if len(told) < MOST and path not in told and os.path.isdir(path):
                told.add(path)
                tell(self._heard, path)

    @Slot(object)
    def _tell(self, path: str) -> None:
        self.found.emit(path)
