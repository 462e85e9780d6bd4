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

# `beside`: of a raw file, the id of the file of the picture with which it is one photo (`store.pairs`). `pair_check`: the names
# at which a pair may have come or gone.
PAIRS: Final = (
    "ALTER TABLE file ADD COLUMN beside INTEGER",
    "CREATE INDEX file_beside ON file (beside) WHERE beside IS NOT NULL",
    "ALTER TABLE removed_file ADD COLUMN beside INTEGER",
    """CREATE TABLE pair_check (
        place_id INTEGER NOT NULL,
        relpath BLOB NOT NULL,
        PRIMARY KEY (place_id, relpath)
    ) WITHOUT ROWID""",
    """CREATE TRIGGER file_added AFTER INSERT ON file WHEN new.image_id IS NOT NULL
    BEGIN INSERT OR IGNORE INTO pair_check VALUES (new.place_id, new.relpath); END""",
    """CREATE TRIGGER file_deleted AFTER DELETE ON file WHEN old.image_id IS NOT NULL
    BEGIN INSERT OR IGNORE INTO pair_check VALUES (old.place_id, old.relpath); END""",
    """CREATE TRIGGER file_altered AFTER UPDATE OF place_id, relpath, image_id ON file
    WHEN (old.place_id, old.relpath, old.image_id) IS NOT (new.place_id, new.relpath, new.image_id)
    BEGIN
        INSERT OR IGNORE INTO pair_check VALUES (old.place_id, old.relpath);
        INSERT OR IGNORE INTO pair_check VALUES (new.place_id, new.relpath);
    END""",
    """CREATE TRIGGER facts_read AFTER INSERT ON facts
    BEGIN INSERT OR IGNORE INTO pair_check SELECT place_id, relpath FROM file WHERE image_id = new.image_id; END""",
)

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

# What the user notes about photos. It belongs to their content, not to rows of `image`: so it outlives the removal of a folder,
# and a repair that loses photos. `at`: when it was noted, in nanoseconds since 1970.
MARKS: Final = (
    # What the files say of marks; see `base.facts.Facts`.
    "ALTER TABLE facts ADD COLUMN favourite INTEGER",
    "ALTER TABLE facts ADD COLUMN picked INTEGER",
    "ALTER TABLE facts ADD COLUMN rotation INTEGER",
    # The albums that a sidecar names, with the position of the photo in each.
    """CREATE TABLE fact_album (
        image_id INTEGER NOT NULL REFERENCES facts (image_id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (image_id, name)
    ) WITHOUT ROWID""",
    # A row for each field that the user has ever set. `value`: see `store.marks`; NULL if what the file says counts again.
    """CREATE TABLE mark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        content_hash TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        at INTEGER NOT NULL,
        UNIQUE (content_hash, field)
    )""",
    "CREATE INDEX mark_field ON mark (field, content_hash)",
    # The levels of the tags in `mark`, as in `fact_keyword`; made from them.
    """CREATE TABLE mark_tag (
        content_hash TEXT NOT NULL,
        path TEXT NOT NULL,
        folded TEXT NOT NULL,
        leaf INTEGER NOT NULL,
        PRIMARY KEY (content_hash, path)
    ) WITHOUT ROWID""",
    "CREATE INDEX mark_tag_folded ON mark_tag (folded)",
    # `folded`: the name as it is compared; no two albums have the same.
    """CREATE TABLE album (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        folded TEXT NOT NULL UNIQUE
    )""",
    """CREATE TABLE album_photo (
        id INTEGER PRIMARY KEY,
        album_id INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
        content_hash TEXT NOT NULL,
        position INTEGER NOT NULL,
        UNIQUE (album_id, content_hash)
    )""",
    "CREATE INDEX album_photo_hash ON album_photo (content_hash)",
    # The photos whose marks have changed since they were last written to all sidecars.
    """CREATE TABLE sidecar_due (
        id INTEGER PRIMARY KEY,
        content_hash TEXT NOT NULL UNIQUE,
        at INTEGER NOT NULL
    )""",
    # `former`: the content that the file had before it could not be read; its marks are for the next. `newest_image`: the largest id
    # of an image when the file was last found to be changed. `wrote_at`: the `sidecar_due.at` of what was last written beside it.
    "ALTER TABLE file ADD COLUMN former TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE file ADD COLUMN newest_image INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE file ADD COLUMN wrote_at INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE removed_file ADD COLUMN former TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE removed_file ADD COLUMN newest_image INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE removed_file ADD COLUMN wrote_at INTEGER NOT NULL DEFAULT 0",
)
