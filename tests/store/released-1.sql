-- The schema of the first release, as it lies in users' libraries. Never edited.
CREATE TABLE root (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB NOT NULL UNIQUE,
        volume TEXT NOT NULL DEFAULT ''
    );
CREATE TABLE image (
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
    );
CREATE INDEX image_newest ON image (sort_at DESC, id DESC) WHERE live;
CREATE TABLE file (
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
    );
CREATE INDEX file_image ON file (image_id);
CREATE INDEX file_size ON file (size) WHERE image_id IS NOT NULL;
CREATE INDEX file_waiting ON file (state, mtime_ns DESC) WHERE state <> 'done';
CREATE TABLE encoder (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE);
CREATE TABLE embedding (
        label INTEGER PRIMARY KEY AUTOINCREMENT,
        image_id INTEGER NOT NULL REFERENCES image (id) ON DELETE CASCADE,
        encoder_id INTEGER NOT NULL REFERENCES encoder (id),
        space TEXT NOT NULL CHECK (space IN ('joint', 'visual')),
        vec BLOB NOT NULL,
        UNIQUE (image_id, encoder_id, space)
    );
CREATE INDEX embedding_space ON embedding (encoder_id, space, label);
CREATE TABLE vector_log (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        encoder_id INTEGER NOT NULL,
        space TEXT NOT NULL,
        op TEXT NOT NULL CHECK (op IN ('add', 'remove')),
        label INTEGER NOT NULL
    );
CREATE TABLE index_snapshot (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        encoder_id INTEGER NOT NULL,
        space TEXT NOT NULL,
        file TEXT NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        digest TEXT NOT NULL,
        seq INTEGER NOT NULL,
        count INTEGER NOT NULL
    );
CREATE VIRTUAL TABLE name_text USING fts5 (name, tokenize = 'porter unicode61 remove_diacritics 2');
PRAGMA application_id = 1349014373;
PRAGMA user_version = 1;
CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT);
INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('photosearch', 'first', '2026-11-20');
INSERT INTO root (path) VALUES (x'2F70686F746F73');
INSERT INTO encoder (key) VALUES ('old@1');
INSERT INTO image (content_hash, width, height, live) VALUES ('h1', 4, 3, 1), ('h2', 4, 3, 1);
INSERT INTO file (root_id, relpath, size, mtime_ns, image_id, state)
    VALUES (1, x'612E6A7067', 9, 9, 1, 'done'), (1, x'622E6A7067', 9, 9, 2, 'done');
INSERT INTO embedding (image_id, encoder_id, space, vec) VALUES (1, 1, 'joint', x'003C0000'), (2, 1, 'joint', x'0000003C');
INSERT INTO vector_log (encoder_id, space, op, label) VALUES (1, 'joint', 'add', 1), (1, 'joint', 'add', 2);
