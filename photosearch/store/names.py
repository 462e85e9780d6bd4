"""The words of the names of folders and files, kept in SQLite's full-text index `name_text`."""

from __future__ import annotations

import os
import sqlite3

from photosearch.base.records import display
from photosearch.language.folding import folded, split_words


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
    """The searchable words of a photo's path, folded: the name of the root, the folders and the file name.

    A compound of camelCase or digits (`DSC0815`) appears both whole and split (`dsc`, `0815`).
    """
    text = os.path.join(os.path.basename(root_path.rstrip(os.sep)), os.path.splitext(relpath)[0])
    whole = split_words(display(text))
    words = list(map(folded, whole))
    known = set(words)
    parts = (folded(part) for word in whole for part in _parts(word))
    return " ".join([*words, *(part for part in parts if part not in known)])


def _parts(word: str) -> list[str]:
    """ "HolidayRome2019" → "Holiday", "Rome", "2019"."""
    begun = [0]
    for at in range(1, len(word)):
        before, sign = word[at - 1], word[at]
        if (before.islower() and sign.isupper()) or (
            before.isdigit() != sign.isdigit() and sign.isalnum() and before.isalnum()
        ):
            begun.append(at)
    return [word[a:b] for a, b in zip(begun, [*begun[1:], len(word)], strict=True)]
