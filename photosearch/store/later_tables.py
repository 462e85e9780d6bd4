"""Tables that later migrations of `schema` add."""

from __future__ import annotations

from typing import Final

# How sure it is, from 0 to 1, that a photo is a document or a screenshot. `version`: of `base.looks`.
PAGE_LOOK: Final = """CREATE TABLE page_look (
    image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    document REAL NOT NULL,
    screenshot REAL NOT NULL
)"""

# Which photos are shots of one moment, or versions of one shot. Each photo that was compared with its neighbours has a row.
# `version`: of the rule (`store.stacks`); `stack`: a number that the photos of one stack share, NULL for a photo alone;
# `best`: 1 for the one that is shown for all.
STACK: Final = """CREATE TABLE stack (
    image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    stack INTEGER,
    best INTEGER NOT NULL
)"""
STACK_MEMBERS: Final = "CREATE INDEX stack_members ON stack (stack) WHERE stack IS NOT NULL"

# What is measured of the pixels, each from 0 to 1. `version`: of `base.measures`.
MEASURES: Final = """CREATE TABLE measures (
    image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    sharpness REAL NOT NULL,
    brightness REAL NOT NULL,
    contrast REAL NOT NULL,
    blown REAL NOT NULL,
    colourfulness REAL NOT NULL
)"""

OCR: Final = (
    # The photos whose text was read. `version`: of the reader.
    """CREATE TABLE reading (
        image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'failed'))
    )""",
    # `folded`: the words of `text` as they are compared. `x` to `h`: the box in fractions of the upright photo.
    """CREATE TABLE text_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        image_id INTEGER NOT NULL REFERENCES reading (image_id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        folded TEXT NOT NULL,
        x REAL NOT NULL,
        y REAL NOT NULL,
        w REAL NOT NULL,
        h REAL NOT NULL,
        certainty REAL NOT NULL
    )""",
    "CREATE INDEX text_line_image ON text_line (image_id)",
    # rowid = text_line.id
    "CREATE VIRTUAL TABLE text_gram USING fts5 (folded, tokenize = 'trigram')",
    "CREATE VIRTUAL TABLE text_word USING fts5 (folded, tokenize = 'ascii')",
    "CREATE VIRTUAL TABLE text_known USING fts5vocab ('text_word', 'row')",
    """CREATE TRIGGER text_line_added AFTER INSERT ON text_line BEGIN
        INSERT INTO text_gram (rowid, folded) VALUES (new.id, new.folded);
        INSERT INTO text_word (rowid, folded) VALUES (new.id, new.folded);
    END""",
    """CREATE TRIGGER text_line_gone AFTER DELETE ON text_line BEGIN
        DELETE FROM text_gram WHERE rowid = old.id;
        DELETE FROM text_word WHERE rowid = old.id;
    END""",
)
