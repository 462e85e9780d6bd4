"""What ties a connection to the files that it opened, and those files to each other: see `beside`."""

from __future__ import annotations

import contextlib
import logging
import secrets
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from photosearch.base.errors import LibraryReplaced
from photosearch.base.files import os_faults
from photosearch.base.user_text import say
from photosearch.store import beside
from photosearch.store.soundness import sound

log = logging.getLogger(__name__)

AGAIN_SECONDS = 0.1
LOOK_SECONDS = 2.0  # between two looks at whether the file has been overwritten


class Session:
    """Belongs to one connection. `begin` makes it the session of a writer."""

    def __init__(self, conn: sqlite3.Connection, path: Path) -> None:
        self._conn = conn
        self._path = path
        self._files = beside.identity(path)
        self._looked = 0.0
        self._side: beside.SideFile | None = None  # as a writer left it

    def begin(self) -> None:
        """Store a new token in the library and in the side file. Raises EnvironmentFault."""
        side = beside.SideFile.read(self._path) or beside.SideFile()
        row = self._conn.execute("SELECT token FROM library WHERE id = 1").fetchone()
        former = row[0] if row and isinstance(row[0], str) else beside.NO_TOKEN
        token = secrets.token_hex(16)
        self._write((*side.tokens, former, token))
        self._conn.execute(
            "INSERT INTO library (id, token, revision) VALUES (1, ?, 0) "
            "ON CONFLICT (id) DO UPDATE SET token = excluded.token",
            (token,),
        )
        _busy, frames, copied = self._conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        # Otherwise a reader still needs the log, and the file may keep an older token.
        if frames == copied:
            self._write((token,))
        self._files = beside.identity(self._path)

    def _write(self, tokens: tuple[str, ...]) -> None:
        side = beside.SideFile.read(self._path) or beside.SideFile()
        self._side = beside.SideFile(tuple(dict.fromkeys(tokens)), self._folders(side.folders))
        with os_faults(str(self._path.parent)):
            self._side.write(self._path)

    def _folders(self, before: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """The user's folders; also those of `before` while a row is damaged (`mending` needs them)."""
        rows = self._conn.execute(f"SELECT path, {sound('root')} FROM root ORDER BY id").fetchall()
        found = tuple(path for path, good in rows if good)
        return found if len(found) == len(rows) else tuple(dict.fromkeys((*before, *found)))

    def keep_folders(self) -> None:
        """Repeat the user's folders in the side file, where they survive any damage of the library."""
        if (
            self._side is None
            or (folders := self._folders(self._side.folders)) == self._side.folders
        ):
            return
        side = beside.SideFile(self._side.tokens, folders)
        try:
            side.write(self._path)
        except OSError as error:  # they are in the library, and the next transaction tries again
            log.info("the folders cannot be repeated: %s", error)
        else:
            self._side = side

    def must_be_there(self) -> None:
        """Raise LibraryReplaced if the library was deleted or replaced since it was opened."""
        overwritten = False
        if time.monotonic() - self._looked > LOOK_SECONDS:
            self._looked = time.monotonic()
            overwritten = self.overwritten()
        if overwritten or beside.identity(self._path) != self._files:
            raise LibraryReplaced(
                say(
                    "The library {path} was deleted or replaced while it was in use.",
                    path=self._path,
                ),
                say("The window opens it again; on the command line, run the command again."),
            )

    def overwritten(self) -> bool:
        """Whether the file has been filled with another library."""
        if not self._is_another():
            return False
        time.sleep(AGAIN_SECONDS)  # another process may be storing its token just now
        return self._is_another()

    def _is_another(self) -> bool:
        side = self._side or beside.SideFile.read(self._path)
        token = beside.token_of(self._path)
        return side is not None and token is not None and token not in side.tokens

    @contextlib.contextmanager
    def closing(self) -> Iterator[None]:
        """Run the block, which closes the connection. SQLite must not write the log of the former library into one that has
        overwritten it; it does not as long as another connection is open."""
        if not self.overwritten():
            yield
            return
        other = sqlite3.connect(beside.uri(self._path, "ro"), uri=True)
        with contextlib.closing(other):
            with contextlib.suppress(sqlite3.Error):
                other.execute("SELECT 1 FROM sqlite_schema").fetchone()
            yield
