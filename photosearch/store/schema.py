"""The schema as named migrations. sqlite-utils runs each migration and records it in one transaction.

Never edit a released migration; add a new one. Increase `MAJOR` (`PRAGMA user_version`) only if older programs can no
longer work with the database; they refuse a database with a larger number.

Paths are stored as BLOBs (`os.fsencode`), since a file name need not be valid UTF-8.
"""

from __future__ import annotations

import os
from collections.abc import Container

from sqlite_utils import Database, Migrations

from photosearch.base.records import FORMER_VOLUME
from photosearch.store.later_tables import (
    MARKS,
    MEASURES,
    OCR,
    PAGE_LOOK,
    PAIRS,
    STACK,
    STACK_MEMBERS,
)
from photosearch.store.names import put_in

APPLICATION_ID = 0x50685365  # "PhSe"
MAJOR = 2

migrations = Migrations("photosearch")


def names() -> frozenset[str]:
    """The names of all migrations that this version knows."""
    return frozenset(migration.name for migration in migrations._migrations)


def apply(db: Database, wanted: Container[str]) -> None:
    """Apply the migrations up to the first that is not in `wanted`."""
    later = next((m.name for m in migrations.pending(db) if m.name not in wanted), None)
    migrations.apply(db, stop_before=later)


@migrations(name="first")
def first(db: Database) -> None:
    """Roots, files, images, encoders, embeddings, the vector log, index snapshots, names."""
    for statement in _FIRST:
        db.conn.execute(statement)


@migrations(name="answering")
def answering(db: Database) -> None:
    """Which model answers queries."""
    for statement in _ANSWERING:
        db.conn.execute(statement)


@migrations(name="fingerprints")
def fingerprints(db: Database) -> None:
    """Fingerprints and luminance images."""
    for statement in _FINGERPRINTS:
        db.conn.execute(statement)


@migrations(name="places")
def places(db: Database) -> None:
    """What tells one file from another, and which volume each file is on. Also brings libraries of the first hours up to
    the released `first`, which was changed then."""
    if "enabled" in db["root"].columns_dict:
        db.conn.execute("ALTER TABLE root DROP COLUMN enabled")
    if "orphaned_at" not in db["image"].columns_dict:
        db.conn.execute("ALTER TABLE image ADD COLUMN orphaned_at TEXT")
        db.conn.execute("UPDATE image SET orphaned_at = datetime('now') WHERE NOT live")
    for statement in _PLACES:
        db.conn.execute(statement)


@migrations(name="former_paths")
def former_paths(db: Database) -> None:
    """Where roots were before: what is excluded there stays excluded."""
    for statement in _FORMER_PATHS:
        db.conn.execute(statement)


@migrations(name="removed")
def removed(db: Database) -> None:
    """What the user has removed lately, for an undo."""
    for statement in _REMOVED:
        db.conn.execute(statement)


@migrations(name="library")
def library(db: Database) -> None:
    """The state that a library is in: see `store.beside` and `store.backups`."""
    for statement in _LIBRARY:
        db.conn.execute(statement)


@migrations(name="words")
def words(db: Database) -> None:
    """Earlier versions made other words of a name."""
    _renew_names(db)


@migrations(name="folded_names")
def folded_names(db: Database) -> None:
    """Names in every script: their words are folded before SQLite sees them, which only splits them at spaces."""
    _renew_names(db)


@migrations(name="saved_searches")
def saved_searches(db: Database) -> None:
    """Searches that are kept under a name."""
    db.conn.execute(_SAVED_SEARCH)


def _renew_names(db: Database) -> None:
    files = db.conn.execute(
        "SELECT file.id, root.path, file.relpath FROM file JOIN root ON root.id = file.root_id"
    ).fetchall()
    db.conn.execute("DROP TABLE name_text")
    db.conn.execute(NAME_TEXT)
    for file_id, root, relpath in files:
        if isinstance(root, bytes) and isinstance(relpath, bytes):
            put_in(db.conn, file_id, os.fsdecode(root), os.fsdecode(relpath))


@migrations(name="facts")
def facts(db: Database) -> None:
    """All that is known of a photo. What earlier versions knew is there at once; the rest is read in the background."""
    for statement in _FACTS:
        db.conn.execute(statement)


@migrations(name="ocr")
def ocr(db: Database) -> None:
    """The text in photos."""
    for statement in OCR:
        db.conn.execute(statement)


@migrations(name="page_looks")
def page_looks(db: Database) -> None:
    """Which photos look like documents or screenshots."""
    db.conn.execute(PAGE_LOOK)


@migrations(name="stacks")
def stacks(db: Database) -> None:
    """Which photos are shots of one moment."""
    db.conn.execute(STACK)
    db.conn.execute(STACK_MEMBERS)


@migrations(name="measures")
def measures(db: Database) -> None:
    """What is measured of the pixels of photos."""
    db.conn.execute(MEASURES)


@migrations(name="pairs")
def pairs(db: Database) -> None:
    """Which raw files are one photo with the picture beside them."""
    for statement in PAIRS:
        db.conn.execute(statement)


@migrations(name="marks")
def marks(db: Database) -> None:
    """What the user notes about photos: marks and albums."""
    for statement in MARKS:
        db.conn.execute(statement)


# rowid = file.id; `name` = what `names.name_words` makes of its path. To "ascii", every other letter is part of a word.
NAME_TEXT = "CREATE VIRTUAL TABLE name_text USING fts5 (name, tokenize = 'porter ascii')"

_FIRST = (
    """CREATE TABLE root (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB NOT NULL UNIQUE,
        volume TEXT NOT NULL DEFAULT ''
    )""",
    # `live`: at least one file still has this content. Set by `file_states.refresh_live`, which also writes the vector log.
    # `orphaned_at`: since when no file has it. An image whose file returns within ORPHAN_DAYS is not encoded again.
    # `sort_at`: when the photo was taken, else when its file was last changed; the order of "newest first".
    """CREATE TABLE image (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        content_hash TEXT NOT NULL UNIQUE,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        format TEXT NOT NULL DEFAULT '',
        taken_at TEXT,
        sort_at TEXT NOT NULL DEFAULT '',
        camera TEXT,
        lens TEXT,
        lat REAL,
        lon REAL,
        live INTEGER NOT NULL DEFAULT 0,
        orphaned_at TEXT
    )""",
    "CREATE INDEX image_newest ON image (sort_at DESC, id DESC) WHERE live",
    """CREATE TABLE file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        root_id INTEGER NOT NULL REFERENCES root (id) ON DELETE CASCADE,
        relpath BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        image_id INTEGER REFERENCES image (id),
        state TEXT NOT NULL CHECK (state IN ('pending', 'in_flight', 'done', 'failed')),
        attempts INTEGER NOT NULL DEFAULT 0,
        error_code TEXT,
        UNIQUE (root_id, relpath)
    )""",
    "CREATE INDEX file_image ON file (image_id)",
    "CREATE INDEX file_size ON file (size) WHERE image_id IS NOT NULL",
    # SQLite uses this partial index only if a query repeats `state <> 'done'`.
    "CREATE INDEX file_waiting ON file (state, mtime_ns DESC) WHERE state <> 'done'",
    "CREATE TABLE encoder (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE)",
    # `vec`: little-endian float16, of unit length before rounding. Labels are never reused.
    """CREATE TABLE embedding (
        label INTEGER PRIMARY KEY AUTOINCREMENT,
        image_id INTEGER NOT NULL REFERENCES image (id) ON DELETE CASCADE,
        encoder_id INTEGER NOT NULL REFERENCES encoder (id),
        space TEXT NOT NULL CHECK (space IN ('joint', 'visual')),
        vec BLOB NOT NULL,
        UNIQUE (image_id, encoder_id, space)
    )""",
    "CREATE INDEX embedding_space ON embedding (encoder_id, space, label)",
    """CREATE TABLE vector_log (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        encoder_id INTEGER NOT NULL,
        space TEXT NOT NULL,
        op TEXT NOT NULL CHECK (op IN ('add', 'remove')),
        label INTEGER NOT NULL
    )""",
    """CREATE TABLE index_snapshot (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        encoder_id INTEGER NOT NULL,
        space TEXT NOT NULL,
        file TEXT NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        digest TEXT NOT NULL,
        seq INTEGER NOT NULL,
        count INTEGER NOT NULL
    )""",
    NAME_TEXT,
    f"PRAGMA application_id = {APPLICATION_ID}",
    "PRAGMA user_version = 1",
)

_ANSWERING = (
    # The name under which the model was last used: its name in the settings and of its folder.
    "ALTER TABLE encoder ADD COLUMN name TEXT NOT NULL DEFAULT ''",
    # The newest row is the model that answers queries; older rows are models that answered before.
    """CREATE TABLE answering (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        encoder_id INTEGER NOT NULL REFERENCES encoder (id) ON DELETE CASCADE
    )""",
)

_FINGERPRINTS = (
    # `style`: little-endian float16; `hash`: NULL for a flat picture. See `images.fingerprint`.
    """CREATE TABLE fingerprint (
        image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        hash INTEGER,
        style BLOB NOT NULL
    )""",
    # A separate table, so that reading all hashes or styles does not read the luminance images.
    """CREATE TABLE signature (
        image_id INTEGER PRIMARY KEY REFERENCES fingerprint (image_id) ON DELETE CASCADE,
        luminance BLOB NOT NULL
    )""",
)

_PLACES = (
    # A volume as it appears in a root: at the root itself (`relpath` empty), or at a mount point or a link to a folder
    # inside it. `volume` and `inside`: see `indexing.volumes.Spot`; an empty `inside` is unknown and matches any.
    """CREATE TABLE place (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        root_id INTEGER NOT NULL REFERENCES root (id) ON DELETE CASCADE,
        relpath BLOB NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('root', 'mount', 'link')),
        volume TEXT NOT NULL,
        inside BLOB NOT NULL,
        UNIQUE (root_id, relpath, volume, inside)
    )""",
    f"INSERT INTO place (root_id, relpath, kind, volume, inside) "
    f"SELECT id, x'', 'root', CASE volume WHEN '' THEN '' ELSE '{FORMER_VOLUME}' || volume END, x'' FROM root",
    "ALTER TABLE root DROP COLUMN volume",
    # The inode of the root's folder, where its volume keeps inodes: a renamed folder is the same root.
    "ALTER TABLE root ADD COLUMN inode INTEGER",
    # Two volumes at one mount point may have a file of the same name, so `relpath` is unique only in a place.
    # `inode`, `ctime_ns`: NULL if the volume does not keep them. `links`: more than 1 if the file has other names.
    # `away`: 1 if the file is a link whose target cannot be reached. `doubt`: 1 if only the inode or the time of the last
    # status change differs, so that the bytes must be read but are probably the same. `decoder`: which decoders failed.
    """CREATE TABLE file_in_place (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        root_id INTEGER NOT NULL REFERENCES root (id) ON DELETE CASCADE,
        place_id INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
        relpath BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER,
        ctime_ns INTEGER,
        links INTEGER NOT NULL DEFAULT 1,
        away INTEGER NOT NULL DEFAULT 0,
        doubt INTEGER NOT NULL DEFAULT 0,
        image_id INTEGER REFERENCES image (id),
        state TEXT NOT NULL CHECK (state IN ('pending', 'in_flight', 'done', 'failed')),
        attempts INTEGER NOT NULL DEFAULT 0,
        error_code TEXT,
        decoder TEXT NOT NULL DEFAULT '',
        UNIQUE (place_id, relpath)
    )""",
    "INSERT INTO file_in_place (id, root_id, place_id, relpath, size, mtime_ns, image_id, state, attempts, error_code) "
    "SELECT file.id, file.root_id, place.id, file.relpath, size, mtime_ns, image_id, state, attempts, error_code "
    "FROM file JOIN place ON place.root_id = file.root_id",
    "ALTER TABLE image ADD COLUMN bytes INTEGER",
    "UPDATE image SET bytes = (SELECT max(size) FROM file WHERE image_id = image.id AND state = 'done')",
    # The indexes go with the table.
    "DROP TABLE file",
    "ALTER TABLE file_in_place RENAME TO file",
    "CREATE INDEX file_root ON file (root_id, relpath)",
    "CREATE INDEX file_image ON file (image_id)",
    "CREATE INDEX file_inode ON file (inode) WHERE inode IS NOT NULL",
    # SQLite uses this partial index only if a query repeats `state <> 'done'`.
    "CREATE INDEX file_waiting ON file (state, doubt, mtime_ns DESC) WHERE state <> 'done'",
    "CREATE INDEX image_bytes ON image (bytes)",
    # Files that a scan found not to be pictures, so that it need not open them again.
    """CREATE TABLE no_picture (
        root_id INTEGER NOT NULL REFERENCES root (id) ON DELETE CASCADE,
        relpath BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        PRIMARY KEY (root_id, relpath)
    ) WITHOUT ROWID""",
    # Programs that know no places cannot add a file.
    f"PRAGMA user_version = {MAJOR}",
)

_FORMER_PATHS = (
    """CREATE TABLE former_path (
        root_id INTEGER NOT NULL REFERENCES root (id) ON DELETE CASCADE,
        path BLOB NOT NULL,
        PRIMARY KEY (root_id, path)
    ) WITHOUT ROWID""",
    "CREATE TRIGGER root_moved AFTER UPDATE OF path ON root WHEN old.path <> new.path "
    "BEGIN INSERT OR IGNORE INTO former_path VALUES (old.id, old.path); END",
)

_REMOVED = (
    # A folder that the user has removed, until it is restored or purged. `path`, `inode`: of its root. `part`: NULL if the
    # whole root was removed; otherwise only the offline files in this folder of it, which is relative to the root.
    """CREATE TABLE removal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        root_id INTEGER NOT NULL,
        path BLOB NOT NULL,
        inode INTEGER,
        part BLOB,
        removed_at INTEGER NOT NULL
    )""",
    # The rows of `place` and `file` as they were. An image that is purged leaves a file that must be read again.
    """CREATE TABLE removed_place (
        removal_id INTEGER NOT NULL REFERENCES removal (id) ON DELETE CASCADE,
        id INTEGER NOT NULL,
        relpath BLOB NOT NULL,
        kind TEXT NOT NULL,
        volume TEXT NOT NULL,
        inside BLOB NOT NULL,
        PRIMARY KEY (removal_id, id)
    ) WITHOUT ROWID""",
    """CREATE TABLE removed_file (
        removal_id INTEGER NOT NULL REFERENCES removal (id) ON DELETE CASCADE,
        id INTEGER NOT NULL,
        place_id INTEGER NOT NULL,
        relpath BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER,
        ctime_ns INTEGER,
        links INTEGER NOT NULL,
        away INTEGER NOT NULL,
        doubt INTEGER NOT NULL,
        image_id INTEGER REFERENCES image (id) ON DELETE SET NULL,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        error_code TEXT,
        decoder TEXT NOT NULL,
        PRIMARY KEY (removal_id, id)
    ) WITHOUT ROWID""",
    "CREATE INDEX removed_image ON removed_file (image_id)",
)

# `query`: a JSON object in ASCII, see `store.saved_searches`.
_SAVED_SEARCH = """CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL,
    made_at TEXT NOT NULL
)"""

_LIBRARY = (
    # `token`: see `store.beside`; "" until the first writer opens the library. `revision`: another random number after each
    # transaction that changed something, so equal numbers mean equal contents.
    """CREATE TABLE library (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        token TEXT NOT NULL,
        revision INTEGER NOT NULL
    )""",
    "INSERT INTO library (id, token, revision) VALUES (1, '', 0)",
)

_FACTS = (
    # Changes with the sidecars of the file: see `sidecars`.
    "ALTER TABLE file ADD COLUMN sidecars TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE removed_file ADD COLUMN sidecars TEXT NOT NULL DEFAULT ''",
    # See `base.facts.Facts`. `version`: of what was read; 0 if it must be read again. `sidecars`: those of the photo's files
    # when it was read. A photo without a date (`taken`) is dated by its files: `image.sort_at` has the one or the other.
    """CREATE TABLE facts (
        image_id INTEGER PRIMARY KEY REFERENCES image (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        sidecars TEXT NOT NULL DEFAULT '',
        taken TEXT,
        taken_precision TEXT,
        taken_source TEXT,
        taken_offset INTEGER,
        camera TEXT,
        lens TEXT,
        iso INTEGER,
        aperture REAL,
        exposure REAL,
        focal REAL,
        focal_35mm REAL,
        flash INTEGER,
        lat REAL,
        lon REAL,
        altitude REAL,
        sublocation TEXT,
        city TEXT,
        region TEXT,
        country TEXT,
        rating INTEGER,
        label TEXT,
        title TEXT,
        caption TEXT,
        creator TEXT,
        software TEXT,
        ai TEXT,
        screenshot INTEGER NOT NULL DEFAULT 0,
        document INTEGER NOT NULL DEFAULT 0,
        portrait INTEGER NOT NULL DEFAULT 0,
        panorama INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX facts_taken ON facts (taken) WHERE taken IS NOT NULL",
    "CREATE INDEX facts_camera ON facts (camera) WHERE camera IS NOT NULL",
    "CREATE INDEX facts_lens ON facts (lens) WHERE lens IS NOT NULL",
    "CREATE INDEX facts_rating ON facts (rating) WHERE rating IS NOT NULL",
    "CREATE INDEX facts_position ON facts (lat, lon) WHERE lat IS NOT NULL",
    # A row for each level of a keyword: `path` is the keyword up to that level, `folded` the level as it is compared
    # (`language.folding.folded`). `leaf`: 1 if the photo has this keyword, 0 if only one below it.
    """CREATE TABLE fact_keyword (
        image_id INTEGER NOT NULL REFERENCES facts (image_id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        folded TEXT NOT NULL,
        leaf INTEGER NOT NULL,
        PRIMARY KEY (image_id, path)
    ) WITHOUT ROWID""",
    "CREATE INDEX fact_keyword_folded ON fact_keyword (folded)",
    # `x` to `h`: the region in fractions of the picture, or NULL.
    """CREATE TABLE fact_person (
        image_id INTEGER NOT NULL REFERENCES facts (image_id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        x REAL,
        y REAL,
        w REAL,
        h REAL,
        PRIMARY KEY (image_id, name)
    ) WITHOUT ROWID""",
    "CREATE INDEX fact_person_folded ON fact_person (folded)",
    """CREATE TABLE fact_place (
        image_id INTEGER NOT NULL REFERENCES facts (image_id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        PRIMARY KEY (image_id, name)
    ) WITHOUT ROWID""",
    "CREATE INDEX fact_place_folded ON fact_place (folded)",
    "INSERT INTO facts (image_id, version, taken, camera, lens, lat, lon) "
    "SELECT id, 0, taken_at, camera, lens, lat, lon FROM image",
)
