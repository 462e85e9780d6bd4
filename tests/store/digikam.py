"""Make a database of digiKam as its published schema says, with the tables and columns that matter here."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

TABLES = {
    "Settings": "keyword TEXT NOT NULL UNIQUE, value TEXT",
    "AlbumRoots": "id INTEGER PRIMARY KEY, label TEXT, status INTEGER NOT NULL, type INTEGER NOT NULL, identifier TEXT, specificPath TEXT",
    "Albums": "id INTEGER PRIMARY KEY, albumRoot INTEGER NOT NULL, relativePath TEXT NOT NULL, date DATE, caption TEXT, collection TEXT, icon INTEGER",
    "Images": "id INTEGER PRIMARY KEY, album INTEGER, name TEXT NOT NULL, status INTEGER NOT NULL, category INTEGER NOT NULL, modificationDate DATETIME, fileSize INTEGER, uniqueHash TEXT, manualOrder INTEGER",
    "ImageInformation": "imageid INTEGER PRIMARY KEY, rating INTEGER, orientation INTEGER",
    "ImageComments": "id INTEGER PRIMARY KEY, imageid INTEGER, type INTEGER, language TEXT, author TEXT, date DATETIME, comment TEXT",
    "Tags": "id INTEGER PRIMARY KEY, pid INTEGER, name TEXT NOT NULL, icon INTEGER, iconkde TEXT",
    "ImageTags": "imageid INTEGER NOT NULL, tagid INTEGER NOT NULL",
}
TAGS = [
    (0, -1, "_Digikam_root_tag_"), (1, 0, "_Digikam_Internal_Tags_"), (2, 1, "Color Label Red"), (3, 1, "Color Label Magenta"),
    (4, 1, "Pick Label Rejected"), (5, 1, "Pick Label Accepted"), (6, 1, "Pick Label Pending"), (7, 1, "Scanned for Faces"),
    (8, 0, "People"), (9, 8, "Anna"), (10, 0, "Places"), (11, 10, "Italy"), (12, 11, "Rome|Lazio"), (13, 14, "circle"),
    (14, 13, "circle"), (15, 1, "Color Label Gray"),
]  # fmt: skip


class Catalogue:
    """A database of digiKam, of the version `version`."""

    def __init__(self, path: Path, root: str, specific: str = "/", version: str = "16") -> None:
        self.path = path
        self._conn = sqlite3.connect(path, isolation_level=None)
        for table, columns in TABLES.items():
            self._conn.execute(f"CREATE TABLE {table} ({columns})")
        self.put("Settings", "DBVersion", version)
        self.put("AlbumRoots", 1, "Pictures", 0, 1, root, specific)
        self._conn.executemany("INSERT INTO Tags (id, pid, name) VALUES (?, ?, ?)", TAGS)
        self._albums: dict[str, int] = {}
        self._images = 0

    def put(self, table: str, *values: object) -> None:
        marks = ", ".join("?" * len(values))
        names = [row[1] for row in self._conn.execute(f"PRAGMA table_info({table})")]
        columns = ", ".join(names[: len(values)])
        self._conn.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)

    def photo(
        self,
        album: str,
        name: str,
        size: int | None,
        *,
        rating: int = -1,
        tags: tuple[int, ...] = (),
        comments: tuple[tuple[int, str, str], ...] = (),
        status: int = 1,
    ) -> None:
        """`comments`: type, language, text."""
        if album not in self._albums:
            self._albums[album] = len(self._albums) + 1
            self.put("Albums", self._albums[album], 1, album)
        self._images += 1
        number = self._images
        self.put("Images", number, self._albums[album], name, status, 1, None, size, "0" * 32)
        self.put("ImageInformation", number, rating)
        for tag in tags:
            self.put("ImageTags", number, tag)
        for kind, language, text in comments:
            self.put("ImageComments", None, number, kind, language, None, None, text)

    def close(self) -> None:
        self._conn.close()


def with_log(path: Path) -> sqlite3.Connection:
    """Make the database have a log, which is there while the connection is open."""
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("UPDATE ImageInformation SET rating = 1")
    return conn


def closed(catalogue: Catalogue) -> Path:
    with closing(catalogue):
        return catalogue.path
