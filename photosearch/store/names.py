"""The words of the names of folders and files, kept in SQLite's full-text index `name_text`."""

from __future__ import annotations

import os
import re
import sqlite3

from photosearch.base.records import display


def put_in(conn: sqlite3.Connection, file_id: int, root_path: str, relpath: str) -> None:
    """Record the words of a file's name. Call it in a transaction."""
    conn.execute(
        "INSERT OR REPLACE INTO name_text (rowid, name) VALUES (?, ?)",
        (file_id, name_words(root_path, relpath)),
    )


def renew_in(conn: sqlite3.Connection, root_id: int) -> None:
    """Record the words of the names of all files of a root, whose own name has changed. Call it in a transaction."""
    rows = conn.execute(
        "SELECT file.id, root.path, file.relpath FROM file JOIN root ON root.id = file.root_id WHERE root.id = ?",
        (root_id,),
    ).fetchall()
    for file_id, root_path, relpath in rows:
        put_in(conn, file_id, os.fsdecode(root_path), os.fsdecode(relpath))


def name_words(root_path: str, relpath: str) -> str:
    """The searchable words of a photo's path: the name of the root, the folders and the file name.

    A compound of camelCase or digits (`DSC0815`) appears both whole and split (`DSC`, `0815`).
    """
    text = os.path.join(os.path.basename(root_path.rstrip(os.sep)), os.path.splitext(relpath)[0])
    whole = re.findall(r"[^\W_]+", display(text))
    parts = re.sub(
        r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])", " ", " ".join(whole)
    )
    return " ".join([*whole, *(part for part in parts.split() if part not in whole)])
