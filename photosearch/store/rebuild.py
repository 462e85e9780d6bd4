"""Make a whole library of what is left of a damaged one, and of the newest good backup where that is needed.

The rows that can be read are newer than any backup. A backup only completes the tables from which rows may be missing. What
is in neither is read from the photos again by the next scan, which also removes what is no longer there.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database as Tables

from photosearch.base.closing import make_private
from photosearch.base.errors import DatabaseDamaged, UserError
from photosearch.base.files import os_faults, sync_file
from photosearch.base.user_text import say
from photosearch.store import albums, backups, beside, mark_rows, salvage, schema, usable
from photosearch.store import db as database
from photosearch.store.damage import damaged, faults
from photosearch.store.names import name_words

log = logging.getLogger(__name__)

AT_ONCE = 5_000  # rows inserted at once


@dataclass(frozen=True)
class Rebuilt:
    """`folders`, `photos`: how many the library has now. `backup`: the name of the backup that filled gaps, or "".
    `aside`: where the damaged files are now."""

    folders: int
    photos: int
    backup: str
    aside: Path | None


def trouble(path: Path, thumbs: Path) -> DatabaseDamaged | None:
    """What is wrong with a library as a whole, found by opening it and checking every page; None if it is sound.

    Only for the holder of the writer's lock. Raises EnvironmentFault if it cannot be opened for another reason.
    """
    try:
        with contextlib.closing(database.open_writer(path, thumbs)) as db:
            found = db.integrity()
    except DatabaseDamaged as error:
        return error
    return damaged(path, found[0]) if found else None


def rebuild(path: Path) -> Rebuilt:
    """Put a damaged library aside and a sound one in its place. Only for the holder of the writer's lock; no connection to the
    library may be open in this process. Raises EnvironmentFault; then the damaged library is still in place."""
    new = beside.scratch(path)
    with os_faults(str(path.parent)), faults(path):
        beside.clear_scratch(path)
        try:
            make_private(new)
            backup = _make(path, new)
            with contextlib.closing(sqlite3.connect(new)) as conn:
                (folders,) = conn.execute("SELECT count(*) FROM root").fetchone()
                (photos,) = conn.execute("SELECT count(*) FROM image WHERE live").fetchone()
            sync_file(new)
            aside = beside.swap_in(new, path)
        finally:
            beside.clear_scratch(path)
    return Rebuilt(folders, photos, backup, aside)


def start_new(path: Path) -> Rebuilt:
    """Put the library aside and an empty one in its place, with the folders that are known even if nothing can be read. As for
    `rebuild`, the caller holds the writer's lock. Raises EnvironmentFault; then nothing has changed."""
    new, side = beside.scratch(path), beside.SideFile.read(path)
    with os_faults(str(path.parent)), faults(path):
        beside.clear_scratch(path)
        try:
            make_private(new)
            with contextlib.closing(_connect(new)) as conn:
                schema.apply(Tables(conn), schema.names())
                _add_folders(conn, side.folders if side is not None else ())
                _make_consistent(conn)
                (folders,) = conn.execute("SELECT count(*) FROM root").fetchone()
            sync_file(new)
            aside = beside.swap_in(new, path)
        finally:
            beside.clear_scratch(path)
    return Rebuilt(folders, 0, "", aside)


def restore(path: Path, backup: Path) -> Path | None:
    """Put a backup in the place of the library, which is put aside. Returns the folder with the former library.

    As for `rebuild`, the caller holds the writer's lock. Raises UserError for a backup that is of no use,
    and EnvironmentFault; then nothing has changed.
    """
    wrong = usable.fault(backup)
    if wrong is not None:
        raise UserError(
            say("The backup {name} cannot be used ({what}).", name=backup.name, what=wrong),
            say("Choose another one; `photosearch backup list` shows all."),
        )
    new = beside.scratch(path)
    with os_faults(str(path.parent)), faults(path):
        beside.clear_scratch(path)
        try:
            make_private(new)
            shutil.copyfile(backup, new)
            with contextlib.closing(sqlite3.connect(new, isolation_level=None)) as conn:
                backups.renew(conn)
            sync_file(new)
            return beside.swap_in(new, path)
        finally:
            beside.clear_scratch(path)


def _make(path: Path, new: Path) -> str:
    """Write the new library. Returns the name of the backup that was needed, or ""."""
    side, token = beside.SideFile.read(path), beside.token_of(path)
    with contextlib.closing(_connect(new)) as conn:
        tables = Tables(conn)
        with contextlib.closing(salvage.open_damaged(path)) as source:
            schema.apply(tables, salvage.migrations_of(source))
            made = [table for table in salvage.TABLES if tables[table].exists()]
            torn = [table for table in made if not _copy(source, conn, table)]
        schema.apply(tables, schema.names())
        readable = {row[0] for row in conn.execute("SELECT id FROM root")}
        backup = usable.newest_good(path) if torn else None
        if backup is not None:
            _complete(conn, torn, backup, new)
        if side is not None and "root" in torn:
            _keep_to(conn, side.folders, readable)
        if side is not None and ("root" in torn or token is None or token in side.tokens):
            _add_folders(conn, side.folders)
        _make_consistent(conn)
        [found] = conn.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise damaged(new, found)
    log.info("the library was rebuilt; rows were missing from: %s", ", ".join(torn) or "no table")
    return backup.name if backup is not None else ""


def _make_consistent(conn: sqlite3.Connection) -> None:
    """Let every row refer to rows that are there, and make the library another one than any that was open."""
    for statement in _CONSISTENT:
        conn.execute(statement)
    _name_all(conn)
    mark_rows.index_all_tags(conn)
    conn.execute("UPDATE library SET revision = random()")
    backups.renew(conn)


def _connect(new: Path) -> sqlite3.Connection:
    """A connection for writing much at once: the file is synced as a whole, or thrown away."""
    conn = sqlite3.connect(new, isolation_level=None, uri=True)
    conn.execute("PRAGMA synchronous = OFF")
    conn.execute("PRAGMA journal_mode = OFF")
    return conn


def _copy(source: sqlite3.Connection, conn: sqlite3.Connection, table: str) -> bool:
    """Copy the sound rows of a table. Returns whether these are all."""
    whole = salvage.is_whole(source, table)
    wanted = salvage.columns(conn, table)
    names, marks = ", ".join(c.name for c in wanted), ", ".join("?" * len(wanted))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
    conn.execute("BEGIN")
    found = salvage.rows(source, table, wanted)
    while part := list(itertools.islice(found, AT_ONCE)):
        sound = [row for row in part if row is not None]
        # A row that breaks a rule of the table is ignored.
        whole &= conn.executemany(insert, sound).rowcount == len(part)
    conn.execute("COMMIT")
    return whole


def _complete(conn: sqlite3.Connection, torn: Sequence[str], backup: Path, new: Path) -> None:
    """Add the rows that only a backup has."""
    with contextlib.closing(usable.connect(backup)) as old:
        pending = schema.migrations.pending(Tables(old))
    if pending:
        copy = new.with_name(f"{new.name}-backup")
        shutil.copyfile(backup, copy)
        with contextlib.closing(_connect(copy)) as old:
            schema.apply(Tables(old), schema.names())
        backup = copy
    conn.execute("ATTACH ? AS old", (beside.uri(backup, "ro&immutable=1"),))
    conn.execute("BEGIN")
    for table in torn:
        names = ", ".join(column.name for column in salvage.columns(conn, table))
        conn.execute(
            f"INSERT OR IGNORE INTO main.{table} ({names}) SELECT {names} FROM old.{table}"
        )
    conn.execute("COMMIT")
    conn.execute("DETACH old")


def _keep_to(conn: sqlite3.Connection, folders: Sequence[bytes], readable: set[int]) -> None:
    """Drop the folders of a backup that the user has removed since."""
    for root_id, path in conn.execute("SELECT id, path FROM root").fetchall():
        if root_id not in readable and path not in folders:
            conn.execute("DELETE FROM root WHERE id = ?", (root_id,))


def _add_folders(conn: sqlite3.Connection, folders: Sequence[bytes]) -> None:
    conn.executemany("INSERT OR IGNORE INTO root (path) VALUES (?)", [(path,) for path in folders])


# Every row refers to rows that are there. Parents come before their children.
_CONSISTENT = (
    "DELETE FROM former_path WHERE root_id NOT IN (SELECT id FROM root)",
    "DELETE FROM no_picture WHERE root_id NOT IN (SELECT id FROM root)",
    "DELETE FROM removed_place WHERE removal_id NOT IN (SELECT id FROM removal)",
    "DELETE FROM removed_file WHERE removal_id NOT IN (SELECT id FROM removal)",
    "UPDATE removed_file SET image_id = NULL WHERE image_id NOT IN (SELECT id FROM image)",
    "DELETE FROM place WHERE root_id NOT IN (SELECT id FROM root)",
    "INSERT INTO place (root_id, relpath, kind, volume, inside) SELECT id, x'', 'root', '', x'' FROM root "
    "WHERE NOT EXISTS (SELECT 1 FROM place WHERE root_id = root.id AND kind = 'root')",
    "DELETE FROM file WHERE root_id NOT IN (SELECT id FROM root)",
    "UPDATE OR IGNORE file SET place_id = (SELECT min(id) FROM place WHERE root_id = file.root_id AND kind = 'root') "
    "WHERE NOT EXISTS (SELECT 1 FROM place WHERE id = place_id AND root_id = file.root_id)",
    "DELETE FROM file WHERE NOT EXISTS (SELECT 1 FROM place WHERE id = place_id AND root_id = file.root_id)",
    "UPDATE file SET image_id = NULL WHERE image_id NOT IN (SELECT id FROM image)",
    "UPDATE file SET beside = NULL WHERE beside NOT IN (SELECT id FROM file WHERE image_id IS NOT NULL)",
    "UPDATE file SET state = 'pending', doubt = 0, attempts = 0 "
    "WHERE image_id IS NULL AND (state = 'done' OR doubt <> 0)",
    "DELETE FROM embedding WHERE image_id NOT IN (SELECT id FROM image) "
    "OR encoder_id NOT IN (SELECT id FROM encoder)",
    "DELETE FROM answering WHERE encoder_id NOT IN (SELECT id FROM encoder)",
    # A photo without a fingerprint gets one; one with half a fingerprint would not.
    "DELETE FROM fingerprint WHERE image_id NOT IN (SELECT id FROM image) "
    "OR image_id NOT IN (SELECT image_id FROM signature)",
    "DELETE FROM signature WHERE image_id NOT IN (SELECT image_id FROM fingerprint)",
    "DELETE FROM reading WHERE image_id NOT IN (SELECT id FROM image)",
    "DELETE FROM text_line WHERE image_id NOT IN (SELECT image_id FROM reading)",
    "DELETE FROM facts WHERE image_id NOT IN (SELECT id FROM image)",
    "DELETE FROM page_look WHERE image_id NOT IN (SELECT id FROM image)",
    "DELETE FROM stack WHERE image_id NOT IN (SELECT id FROM image)",
    "DELETE FROM measures WHERE image_id NOT IN (SELECT id FROM image)",
    *(
        f"DELETE FROM {table} WHERE image_id NOT IN (SELECT image_id FROM facts)"
        for table in ("fact_keyword", "fact_person", "fact_place", "fact_album")
    ),
    albums.LOST,
    "UPDATE image SET live = 0, orphaned_at = coalesce(orphaned_at, datetime('now'))",
    "UPDATE image SET live = 1, orphaned_at = NULL "
    "WHERE id IN (SELECT image_id FROM file WHERE image_id IS NOT NULL AND beside IS NULL)",
)


def _name_all(conn: sqlite3.Connection) -> None:
    """Make the index of the words of names."""
    files = conn.execute(
        "SELECT file.id, root.path, relpath FROM file JOIN root ON root.id = root_id"
    ).fetchall()
    conn.execute("BEGIN")
    conn.execute("DELETE FROM name_text")  # an upgrade has made some already
    conn.executemany(
        "INSERT INTO name_text (rowid, name) VALUES (?, ?)",
        ((i, name_words(os.fsdecode(root), os.fsdecode(relpath))) for i, root, relpath in files),
    )
    conn.execute("COMMIT")
