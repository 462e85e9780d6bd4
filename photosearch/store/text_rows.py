"""The text in photos: its lines, and the full-text indexes over them.

`text_gram` finds any part of a line from three characters on, `text_word` whole words; triggers keep both in step with
`text_line`. `text_known` lists the words that occur.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Final

from photosearch.base.text_lines import READER, PhotoText, ReadingState, TextLine
from photosearch.language.folding import folded, split_words
from photosearch.language.text_spans import TOLERANT, one_apart
from photosearch.store.db import Database
from photosearch.store.soundness import sound

MOST_WORDS: Final = 32  # of a text that is searched
# How well a text is found: as whole words, as a part of a line, and at most if its words are apart or misspelt.
WHOLE, PART, APART = 1.0, 0.8, 0.6
ENOUGH: Final = 0.75  # of the letters of a longer text, which is rarely read without a mistake


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [word for word in map(folded, split_words(text)) if word]


def lacking(db: Database) -> list[int]:
    """The live photos (image ids) that were never read, or by an older reader; newest first."""
    return [
        row[0]
        for row in db.conn.execute(
            f"SELECT id FROM image INDEXED BY image_newest WHERE live AND {sound('image')} AND NOT EXISTS "
            "(SELECT 1 FROM reading WHERE image_id = image.id AND version = ?) ORDER BY sort_at DESC, id DESC",
            (READER,),
        )
    ]


def put(db: Database, image_id: int, lines: Iterable[TextLine] | None) -> None:
    """Store what was read of a photo in one transaction, in place of what was known; None: it cannot be read. A photo that no
    longer exists is skipped."""
    with db.transaction() as conn:
        conn.execute("DELETE FROM reading WHERE image_id = ?", (image_id,))
        written = conn.execute(
            "INSERT INTO reading (image_id, version, state) SELECT id, ?, ? FROM image WHERE id = ?",
            (READER, "failed" if lines is None else "done", image_id),
        ).rowcount
        if written:
            conn.executemany(
                "INSERT INTO text_line (image_id, text, folded, x, y, w, h, certainty) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (image_id, line.text, " ".join(words_of(line.text)), *line.box, line.certainty)
                    for line in lines or ()
                ],
            )


def copy_in(conn: sqlite3.Connection, source: int, target: int) -> None:
    """Give a photo what was read of another one that shows the same, unless it was read itself."""
    written = conn.execute(
        "INSERT OR IGNORE INTO reading (image_id, version, state) SELECT ?, version, state FROM reading WHERE image_id = ?",
        (target, source),
    ).rowcount
    if written:
        conn.execute(
            "INSERT INTO text_line (image_id, text, folded, x, y, w, h, certainty) "
            "SELECT ?, text, folded, x, y, w, h, certainty FROM text_line WHERE image_id = ? ORDER BY id",
            (target, source),
        )


def read(db: Database, image_id: int) -> tuple[TextLine, ...]:
    """The lines of a photo in the order in which they were found."""
    return tuple(
        TextLine(text, (x, y, w, h), certainty)
        for text, x, y, w, h, certainty in db.conn.execute(
            f"SELECT text, x, y, w, h, certainty FROM text_line WHERE image_id = ? AND {sound('text_line')} ORDER BY id",
            (image_id,),
        )
    )


def of_photo(db: Database, image_id: int, *, reading: bool) -> PhotoText:
    """What is known of the text in a photo. `reading`: whether the text of further photos will be read."""
    row = db.conn.execute("SELECT state FROM reading WHERE image_id = ?", (image_id,)).fetchone()
    if row is None:
        return PhotoText("waiting" if reading else "off")
    return PhotoText("failed") if row[0] == "failed" else PhotoText("read", read(db, image_id))


def is_read(db: Database, image_id: int) -> bool:
    """Whether a photo was read, whatever was found in it."""
    found = db.conn.execute("SELECT 1 FROM reading WHERE image_id = ?", (image_id,)).fetchone()
    return found is not None


def state(db: Database) -> ReadingState:
    """How far the reading is."""
    (live,) = db.conn.execute(
        f"SELECT count(*) FROM image WHERE live AND {sound('image')}"
    ).fetchone()
    done, failed = db.conn.execute(
        "SELECT coalesce(sum(state = 'done'), 0), coalesce(sum(state = 'failed'), 0) FROM reading "
        f"JOIN image ON image.id = image_id WHERE live AND version = ? AND {sound('image')}",
        (READER,),
    ).fetchone()
    (texts,) = db.conn.execute(
        "SELECT count(*) FROM image WHERE live AND EXISTS (SELECT 1 FROM text_line WHERE image_id = image.id)"
    ).fetchone()
    return ReadingState(done, texts, failed, live - done - failed)


def any_read(db: Database) -> bool:
    """Whether the text of any photo is known."""
    return db.conn.execute("SELECT 1 FROM text_line LIMIT 1").fetchone() is not None


def forget(db: Database) -> int:
    """Erase all text, also from the free pages of the file. Returns from how many photos."""
    (known,) = db.conn.execute("SELECT count(*) FROM reading").fetchone()
    db.conn.execute("PRAGMA secure_delete = ON")
    try:
        with db.transaction() as conn:
            conn.execute("DELETE FROM reading")
            for index in ("text_gram", "text_word"):  # deleted entries stay until a merge
                conn.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        db.conn.execute("PRAGMA secure_delete = OFF")
    return int(known)


def with_text(db: Database) -> list[int]:
    """The ids of the images in which there is text."""
    return [row[0] for row in db.conn.execute("SELECT DISTINCT image_id FROM text_line")]


def containing(db: Database, wanted: str) -> dict[int, float]:
    """The images (ids) whose text contains `wanted`, and how well it does, up to 1.

    Best as whole words of one line, then as a part of a line. After these come texts in which the words are apart, or one
    letter of a longer word differs; a text of three words or more may lack a quarter.
    """
    words = words_of(wanted)[:MOST_WORDS]
    phrase = " ".join(words)
    if not words:
        return {}
    found = _apart(db, words)
    if len(phrase) >= 3:
        found |= dict.fromkeys(_matching(db, "text_gram", phrase), PART)
    return found | dict.fromkeys(_matching(db, "text_word", phrase), WHOLE)


def with_words(db: Database, words: Sequence[str]) -> list[int]:
    """The images (ids, ascending) whose text has each of these words as a whole word. `words`: folded."""
    if not words:
        return []
    every = [set(_matching(db, "text_word", word)) for word in words[:MOST_WORDS]]
    return sorted(set.intersection(*every))


def _apart(db: Database, words: Sequence[str]) -> dict[int, float]:
    shares: dict[int, float] = {}
    hits: dict[int, int] = {}
    for word in dict.fromkeys(words):
        of_word: dict[int, float] = {}
        for other in _near(db, word) if len(word) >= TOLERANT else ():
            of_word |= dict.fromkeys(_matching(db, "text_word", other), 0.8)
        if len(word) >= TOLERANT:
            of_word |= dict.fromkeys(_matching(db, "text_gram", word), 0.9)
        of_word |= dict.fromkeys(_matching(db, "text_word", word), 1.0)
        for image, share in of_word.items():
            shares[image] = shares.get(image, 0.0) + share * len(word)
            hits[image] = hits.get(image, 0) + 1
    letters, needed = sum(map(len, dict.fromkeys(words))), len(set(words))
    return {
        image: APART * share / letters
        for image, share in shares.items()
        if hits[image] == needed or (needed > 2 and share >= ENOUGH * letters)
    }


def _matching(db: Database, index: str, phrase: str) -> list[int]:
    return [
        row[0]
        for row in db.conn.execute(
            f"SELECT DISTINCT image_id FROM {index} JOIN text_line ON text_line.id = {index}.rowid "
            f"WHERE {index} MATCH ? AND {sound('text_line')}",
            ('"' + phrase.replace('"', '""') + '"',),
        )
    ]


def _near(db: Database, word: str) -> list[str]:
    """The words of the library that differ from `word` in one letter. One half of it is then unchanged at its end,
    unless the two letters in the middle are swapped."""
    half = len(word) // 2
    swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
    near = db.conn.execute(
        "SELECT term FROM text_known WHERE length(term) BETWEEN ? AND ? "
        "AND (substr(term, 1, ?) = ? OR substr(term, ?) = ? OR term = ?)",
        (len(word) - 1, len(word) + 1, half, word[:half], half - len(word), word[half:], swapped),
    )
    return [term for (term,) in near if term != word and one_apart(term, word)]
