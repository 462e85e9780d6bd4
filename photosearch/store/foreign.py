"""Read the catalogues of other programs, which are never written: the SQLite database of digiKam (digikam4.db).

Its albums are folders, so they become no albums. Its labels and flags are tags of an internal branch. A volume may be known by an
id only; then the end of the path, and the size of the file, tell which photo is meant.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs

from photosearch.base.errors import UserError
from photosearch.base.files import os_reason
from photosearch.base.marks import (
    LABELS,
    REJECTED,
    STARS,
    MarkChange,
    MarkField,
    MarkValue,
    colour_of,
)
from photosearch.base.user_text import say
from photosearch.store import beside, what_counts
from photosearch.store.db import Database
from photosearch.store.soundness import sound

# The versions of digiKam's schema in which what is read here is as it is read here.
OLDEST_DIGIKAM: Final = 5
NEWEST_DIGIKAM: Final = 18
_NEEDED: Final = {
    "Settings": {"keyword", "value"},
    "AlbumRoots": {"id", "identifier", "specificPath"},
    "Albums": {"id", "albumRoot", "relativePath"},
    "Images": {"id", "album", "name", "status", "fileSize"},
    "ImageInformation": {"imageid", "rating"},
    "Tags": {"id", "pid", "name"},
    "ImageTags": {"imageid", "tagid"},
    "ImageComments": {"imageid", "type", "language", "comment"},
}
_INTERNAL: Final = "_Digikam_Internal_Tags_"
_COLOUR, _FLAG = "Color Label ", "Pick Label "
_VISIBLE: Final = 1  # status of an image
_CAPTION, _TITLE = 1, 3  # types of comments
_DEEPEST: Final = 100  # levels of tags


@dataclass(frozen=True)
class ForeignPhoto:
    """A photo of a catalogue. `folder`: its absolute folder, or None if only the end of that is known, `inner`, without slashes at its
    ends. `size`: in bytes, or None."""

    folder: str | None
    inner: str
    name: str
    size: int | None
    values: dict[MarkField, MarkValue] = field(default_factory=dict)
    tags: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        return bool(self.values or self.tags)


@dataclass(frozen=True)
class ForeignMatches:
    """What a catalogue says about photos of the library: the change for each image id. `unknown`: how many photos it says something about
    that are not in the library."""

    changes: dict[int, MarkChange]
    unknown: int


def read_digikam(path: Path) -> list[ForeignPhoto]:
    """The photos of a database of digiKam about which it says something. Raises UserError for any other file."""
    try:
        with contextlib.ExitStack() as held:
            conn = held.enter_context(_opened(path, held))
            _must_be_digikam(conn, path)
            return [photo for photo in _photos(conn) if photo.says_something]
    except OSError as error:
        raise UserError(
            say("{path} cannot be read: {reason}.", path=path, reason=os_reason(error))
        ) from error
    except sqlite3.Error as error:
        raise _no_digikam(path) from error


def _opened(path: Path, held: contextlib.ExitStack) -> contextlib.closing[sqlite3.Connection]:
    """A connection that neither writes the database nor creates a file beside it. One with a log is read from a copy."""
    with path.open("rb"):
        pass
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="photosearch-")))
        for source in (path, log):
            shutil.copyfile(source, folder / f"copy.db{source.name.removeprefix(path.name)}")
        return contextlib.closing(sqlite3.connect(folder / "copy.db"))
    return contextlib.closing(sqlite3.connect(beside.uri(path, "ro&immutable=1"), uri=True))


def _no_digikam(path: Path) -> UserError:
    return UserError(
        say("{path} is not a database of digiKam.", path=path),
        say("It is called digikam4.db and lies in the folder of digiKam's collection."),
    )


def _must_be_digikam(conn: sqlite3.Connection, path: Path) -> None:
    for table, columns in _NEEDED.items():
        there = {row[1] for row in conn.execute(f"PRAGMA table_info({table})")}
        if not columns <= there:
            raise _no_digikam(path)
    found = dict(
        conn.execute("SELECT keyword, value FROM Settings WHERE keyword LIKE 'DBVersion%'")
    )
    version, required = (_number(found.get(key)) for key in ("DBVersion", "DBVersionRequired"))
    known = range(OLDEST_DIGIKAM, NEWEST_DIGIKAM + 1)
    if version not in known and not (version > NEWEST_DIGIKAM and 0 < required <= NEWEST_DIGIKAM):
        raise UserError(
            say("{path} was made by a version of digiKam that is not supported.", path=path),
            say("Nothing was imported. The database has version {version}.", version=str(version)),
        )


def _number(text: object) -> int:
    return int(str(text)) if str(text).isdecimal() and len(str(text)) < 9 else 0


def _photos(conn: sqlite3.Connection) -> Iterator[ForeignPhoto]:
    roots = {row[0]: _folder_of(*row[1:]) for row in conn.execute("SELECT id, identifier, specificPath FROM AlbumRoots")}  # fmt: skip
    albums = {
        row[0]: (roots.get(row[1], (None, "")), _text(row[2]))
        for row in conn.execute("SELECT id, albumRoot, relativePath FROM Albums")
    }
    values, tags = _labels_and_tags(conn)
    for image_id, rating in conn.execute("SELECT imageid, rating FROM ImageInformation"):
        if isinstance(rating, int) and 0 < rating <= STARS:
            values[image_id].setdefault("rating", rating)
    for image_id, kind, comment in conn.execute(
        "SELECT imageid, type, comment FROM ImageComments WHERE type IN (?, ?) "
        "ORDER BY language IS NOT 'x-default', language, id",
        (_CAPTION, _TITLE),
    ):
        if _text(comment).strip():
            values[image_id].setdefault("title" if kind == _TITLE else "caption", _text(comment))
    for image_id, album, name, size in conn.execute(
        "SELECT id, album, name, fileSize FROM Images WHERE status = ? AND album IS NOT NULL",
        (_VISIBLE,),
    ):
        if album in albums and isinstance(name, str):
            (base, end), relative = albums[album]
            inner = "/".join(filter(None, (end.strip("/"), relative.strip("/"))))
            yield ForeignPhoto(
                None if base is None else os.path.join(base, inner),
                inner,
                name,
                size if isinstance(size, int) else None,
                values.get(image_id, {}),
                tuple(tags.get(image_id, ())),
            )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _folder_of(identifier: object, specific: object) -> tuple[str | None, str]:
    """The folder that a root of albums is below, if it is known, and the path from there."""
    kind, _mark, query = _text(identifier).partition(":?")
    given = parse_qs(query)
    for key in ("path", "mountpath"):
        if given.get(key) and kind in ("volumeid", "networkshareid"):
            return given[key][0], _text(specific)
    return None, _text(specific)


def _labels_and_tags(
    conn: sqlite3.Connection,
) -> tuple[defaultdict[int, dict[MarkField, MarkValue]], dict[int, list[str]]]:
    known = {row[0]: (row[1], _text(row[2])) for row in conn.execute("SELECT id, pid, name FROM Tags")}  # fmt: skip
    paths = {tag: _path_of(tag, known) for tag in known}
    values: defaultdict[int, dict[MarkField, MarkValue]] = defaultdict(dict)
    tags: dict[int, list[str]] = {}
    for image_id, tag in conn.execute(
        "SELECT imageid, tagid FROM ImageTags ORDER BY imageid, tagid"
    ):
        path = paths.get(tag)
        if not path:
            continue
        if path[0] != _INTERNAL:
            tags.setdefault(image_id, []).append(
                "|".join(level.replace("|", " ") for level in path)
            )
        elif path[-1].startswith(_COLOUR):
            colour = colour_of(path[-1].removeprefix(_COLOUR))
            if colour in LABELS:
                values[image_id]["label"] = str(colour)
        elif path[-1] == f"{_FLAG}Rejected":
            values[image_id]["rating"] = REJECTED
        elif path[-1] == f"{_FLAG}Accepted":
            values[image_id]["picked"] = True
    return values, tags


def _path_of(tag: int, known: dict[int, tuple[int, str]]) -> list[str]:
    """The levels of a tag; [] for one that goes round in a circle."""
    path: list[str] = []
    while tag in known:
        parent, name = known[tag]
        if len(path) == _DEEPEST:
            return []
        if name != "_Digikam_root_tag_":
            path.insert(0, name)
        tag = parent
    return path


# Which photos of the library are meant


def matched(db: Database, found: Sequence[ForeignPhoto]) -> ForeignMatches:
    """What `found` says about photos of the library, as far as the user has noted nothing else. A photo is meant if a file of it has the
    path; or the name, the size and the end of the path, if no other photo has these."""
    paths, named = _files(db)
    changes: dict[int, MarkChange] = {}
    unknown = 0
    matches = [(photo, _photo_of(photo, paths, named)) for photo in found]
    own = what_counts.own_marks(db, [image_id for _photo, image_id in matches if image_id])
    for photo, image_id in matches:
        if not image_id:
            unknown += 1
            continue
        mine = own.get(image_id, {})
        values = tuple(one for one in photo.values.items() if one[0] not in mine)
        if values or photo.tags:
            changes[image_id] = MarkChange(values, add_tags=photo.tags)
    return ForeignMatches(changes, unknown)


_Files = dict[tuple[str, int], list[tuple[str, int]]]


def _files(db: Database) -> tuple[dict[str, int], _Files]:
    """The photos by the paths of their files, and those by name and size of the file."""
    paths: dict[str, int] = {}
    named: _Files = {}
    for image_id, root, relpath, size in db.conn.execute(
        "SELECT coalesce(main.image_id, file.image_id), root.path, file.relpath, file.size FROM file "
        "JOIN root ON root.id = file.root_id LEFT JOIN file AS main ON main.id = file.beside "
        f"WHERE file.image_id IS NOT NULL AND {sound('root', 'file')}"
    ):
        path = os.path.join(os.fsdecode(root), os.fsdecode(relpath))
        paths[path] = image_id
        named.setdefault((os.path.basename(path), size), []).append((path, image_id))
    return paths, named


def _photo_of(photo: ForeignPhoto, paths: dict[str, int], named: _Files) -> int | None:
    if photo.folder is not None:
        exact = paths.get(os.path.join(photo.folder, photo.name))
        if exact is not None:
            return exact
    alike = named.get((photo.name, photo.size or -1), [])
    levels = photo.inner.split("/") if photo.inner else []
    for count in range(len(levels), -1, -1):  # the longest end of the path that fits
        end = "/" + "/".join([*levels[len(levels) - count :], photo.name])
        meant = {image_id for path, image_id in alike if path.replace(os.sep, "/").endswith(end)}
        if meant:
            return meant.pop() if len(meant) == 1 else None
    return None
