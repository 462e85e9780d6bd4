"""Check and rebuild the full-text index of file and folder names, which SQLite keeps in tables of its own."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from typing import Final

from photosearch.base.errors import DatabaseDamaged
from photosearch.store import schema
from photosearch.store.db import Database
from photosearch.store.file_states import name_words
from photosearch.store.soundness import sound

_FRESH: Final = "fresh_names"
_DIFFERENT: Final = f"""
    SELECT file.id FROM file LEFT JOIN name_text_content AS old ON old.id = file.id
        JOIN temp.{_FRESH}_content AS new ON new.id = file.id WHERE old.c0 IS NOT new.c0
    UNION SELECT doc FROM (SELECT term, doc, offset FROM temp.fresh_words EXCEPT SELECT term, doc, offset FROM temp.words)
    UNION SELECT doc FROM (SELECT term, doc, offset FROM temp.words EXCEPT SELECT term, doc, offset FROM temp.fresh_words)
        WHERE doc IN (SELECT id FROM file)
"""


def wrong_names(db: Database) -> int:
    """How many files words would not find by their names, or by the names of others: those whose words differ from those
    of a new index, made in temporary tables. Takes about half a minute for a million files."""
    conn = db.conn
    try:
        with db.reading():
            conn.execute(schema.NAME_TEXT.replace("name_text", f"temp.{_FRESH}", 1))
            conn.executemany(f"INSERT INTO {_FRESH} (rowid, name) VALUES (?, ?)", _names(conn))
            for words, of in (("words", "main', 'name_text"), ("fresh_words", f"temp', '{_FRESH}")):
                conn.execute(
                    f"CREATE VIRTUAL TABLE temp.{words} USING fts5vocab('{of}', 'instance')"
                )
            return int(conn.execute(f"SELECT count(*) FROM ({_DIFFERENT})").fetchone()[0])
    except (sqlite3.OperationalError, DatabaseDamaged):  # not even readable
        return int(conn.execute("SELECT count(*) FROM file").fetchone()[0])


def rebuild_names(db: Database) -> None:
    """Make the index anew from the names of the files. Raises EnvironmentFault."""
    with db.transaction() as conn:
        try:
            conn.execute("DROP TABLE name_text")
        except (sqlite3.OperationalError, DatabaseDamaged):
            _forget(conn)
        conn.execute(schema.NAME_TEXT)
        conn.executemany("INSERT INTO name_text (rowid, name) VALUES (?, ?)", _names(conn))


def _forget(conn: sqlite3.Connection) -> None:
    """Delete the index although SQLite cannot open it."""
    conn.execute("PRAGMA writable_schema = ON")
    conn.execute("DELETE FROM sqlite_schema WHERE name = 'name_text'")
    conn.execute("PRAGMA writable_schema = RESET")
    own = conn.execute("SELECT name FROM sqlite_schema WHERE name GLOB 'name_text_*'").fetchall()
    for (name,) in own:
        conn.execute(f"DROP TABLE {name}")


def _names(conn: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    for file_id, root, relpath in conn.execute(
        "SELECT file.id, root.path, file.relpath FROM file JOIN root ON root.id = file.root_id "
        f"WHERE {sound('root', 'file')}"
    ).fetchall():
        yield file_id, name_words(os.fsdecode(root), os.fsdecode(relpath))
