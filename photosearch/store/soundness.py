"""Which values are possible: rules, as data, for every column. A damaged value costs one row, never a whole command.

SQLite checks neither types nor what a value means, so a flipped bit may leave a text where a number belongs. The readers of
this package leave out rows that break a rule (`sound`), `found` counts them, and `mend` deletes or replaces the values, so
that the next run makes them again. What a row must match in another table is checked by `found` and `mend` only.
"""

from __future__ import annotations

from typing import Final

from photosearch.base.errors import FAILURE_SENTENCES
from photosearch.store.conditions import (
    MOST,
    Rule,
    TableRules,
    absolute,
    among,
    blob,
    degrees,
    exists,
    hexadecimal,
    maybe,
    moment,
    path,
    row_id,
    text,
    whole,
)
from photosearch.store.fact_rules import FACT_TABLES
from photosearch.store.mark_rules import MARK_TABLES

STYLE_BYTES: Final = 174  # of `images.fingerprint`; a test compares them
LUMINANCE_BYTES: Final = 1600


def share(table: str, column: str) -> Rule:
    """The rule of a column with numbers from 0 to 1."""
    name = f"{table}.{column}"
    return Rule(column, f"typeof({name}) IN ('real', 'integer') AND {name} BETWEEN 0 AND 1")


def _place(table: str) -> tuple[Rule, ...]:
    """The rules of a place, in `place` or `removed_place`."""
    return (
        Rule(
            "relpath",
            f"typeof({table}.relpath) = 'blob' AND instr({table}.relpath, x'00') = 0",
            "CAST(relpath AS BLOB)",
            needed=True,
        ),
        Rule(
            "kind",
            among(f"{table}.kind", "root", "mount", "link"),
            "iif(length(relpath) = 0, 'root', 'mount')",
        ),
        Rule("volume", text(f"{table}.volume"), "''"),
        Rule(
            "inside", f"typeof({table}.inside) = 'blob' AND instr({table}.inside, x'00') = 0", "x''"
        ),
    )


def _file(table: str) -> tuple[Rule, ...]:
    """The rules of a file, in `file` or `removed_file`."""
    return (
        Rule("relpath", path(f"{table}.relpath"), "CAST(relpath AS BLOB)", needed=True),
        # no file has both, so the next scan finds it changed
        Rule("size", whole(f"{table}.size"), "0"),
        Rule("mtime_ns", f"typeof({table}.mtime_ns) = 'integer'", "0"),
        Rule("inode", maybe(f"{table}.inode", f"typeof({table}.inode) = 'integer'"), "NULL"),
        Rule(
            "ctime_ns", maybe(f"{table}.ctime_ns", f"typeof({table}.ctime_ns) = 'integer'"), "NULL"
        ),
        Rule("links", whole(f"{table}.links", 1), "1"),
        Rule("away", whole(f"{table}.away", 0, 1), "0"),
        Rule("attempts", whole(f"{table}.attempts", 0, MOST), "0"),
        Rule(
            "error_code",
            f"({table}.error_code IS NULL AND {table}.state <> 'failed') "
            f"OR ({among(f'{table}.error_code', *FAILURE_SENTENCES)})",
            "iif(state = 'failed', 'unreadable', NULL)",
        ),
        Rule("decoder", text(f"{table}.decoder"), "''"),
        Rule("sidecars", text(f"{table}.sidecars"), "''"),
        Rule("former", f"{table}.former = '' OR ({hexadecimal(f'{table}.former', 32)})", "''"),
        Rule("newest_image", whole(f"{table}.newest_image", 0, MOST), "0"),
        Rule("wrote_at", whole(f"{table}.wrote_at"), "0"),
    )


_SPACE: Final = ("joint", "visual")
_LIVE: Final = exists("file", "file.image_id = image.id AND file.beside IS NULL")
_FACTS: Final = (
    Rule("format", text("image.format"), "''"),
    Rule("taken_at", maybe("image.taken_at", moment("image.taken_at")), "NULL"),
    Rule("camera", maybe("image.camera", text("image.camera")), "NULL"),
    Rule("lens", maybe("image.lens", text("image.lens")), "NULL"),
    Rule("lat", maybe("image.lat", degrees("image.lat", 90)), "NULL"),
    Rule("lon", maybe("image.lon", degrees("image.lon", 180)), "NULL"),
    Rule(
        "sort_at",
        f"image.sort_at IS image.taken_at OR image.sort_at = '' OR ({moment('image.sort_at')})",
        f"coalesce(iif({moment('image.taken_at')}, taken_at, ''), '')",
    ),
)
FACTS: Final = TableRules("image", "photo", "photos", _FACTS)  # what only its file can tell again

# Parents come before their children: what refers to a deleted row is deleted after it.
TABLES: Final = (
    TableRules(
        "root",
        "folder",
        "folders",
        (
            row_id("root.id"),
            Rule("path", absolute("root.path"), "CAST(path AS BLOB)", needed=True),
            Rule("inode", maybe("root.inode", "typeof(root.inode) = 'integer'"), "NULL"),
        ),
    ),
    TableRules(
        "place",
        "place of a folder",
        "places of folders",
        (
            row_id("place.id"),
            Rule("root_id", exists("root", "root.id = place.root_id"), linked=True),
            *_place("place"),
        ),
    ),
    TableRules(
        "image",
        "photo",
        "photos",
        (
            row_id("image.id"),
            Rule("content_hash", hexadecimal("image.content_hash", 32)),
            Rule("width", whole("image.width", 1, MOST)),
            Rule("height", whole("image.height", 1, MOST)),
            *_FACTS,
            Rule(
                "orphaned_at",
                maybe("image.orphaned_at", "datetime(image.orphaned_at) IS image.orphaned_at"),
                "datetime('now')",
            ),
            Rule("bytes", maybe("image.bytes", whole("image.bytes")), "NULL"),
            # replaced after the rows of the files
            Rule(
                "live",
                f"typeof(image.live) = 'integer' AND image.live = {_LIVE}",
                "live",
                linked=True,
            ),
        ),
    ),
    TableRules(
        "file",
        "file",
        "files",
        (
            row_id("file.id"),
            Rule("root_id", exists("root", "root.id = file.root_id"), linked=True),
            Rule(
                "place_id",
                exists("place", "place.id = file.place_id AND place.root_id = file.root_id"),
                linked=True,
            ),
            *_file("file"),
            Rule(
                "doubt",
                f"{whole('file.doubt', 0, 1)} AND (file.doubt = 0 OR {exists('image', 'image.id = file.image_id')})",
                "0",
                linked=True,
            ),
            Rule(
                "image_id",
                maybe("file.image_id", exists("image", "image.id = file.image_id")),
                "NULL",
                linked=True,
            ),
            Rule(
                "state",
                f"{among('file.state', 'pending', 'in_flight', 'failed')} "
                f"OR (file.state = 'done' AND {exists('image', 'image.id = file.image_id')})",
                "'pending'",
                linked=True,
            ),
            Rule(
                "beside",
                maybe("file.beside", exists("file AS main", "main.id = file.beside")),
                "NULL",
                linked=True,
            ),
        ),
    ),
    TableRules(
        "encoder",
        "model",
        "models",
        (
            row_id("encoder.id"),
            Rule("key", f"{text('encoder.key')} AND encoder.key <> ''"),
            Rule("name", text("encoder.name"), "''"),
        ),
    ),
    TableRules(
        "answering",
        "record of the model that answers",
        "records of the models that answered",
        (
            row_id("answering.id"),
            Rule("encoder_id", exists("encoder", "encoder.id = answering.encoder_id"), linked=True),
        ),
    ),
    # `vec` itself: see `vectors.packing`
    TableRules(
        "embedding",
        "record of a vector",
        "records of vectors",
        (
            row_id("embedding.label"),
            Rule("image_id", exists("image", "image.id = embedding.image_id"), linked=True),
            Rule("encoder_id", exists("encoder", "encoder.id = embedding.encoder_id"), linked=True),
            Rule("space", among("embedding.space", *_SPACE)),
        ),
    ),
    TableRules(
        "fingerprint",
        "fingerprint",
        "fingerprints",
        (
            Rule("image_id", exists("image", "image.id = fingerprint.image_id"), linked=True),
            Rule("version", "typeof(fingerprint.version) = 'integer'"),
            Rule("hash", maybe("fingerprint.hash", "typeof(fingerprint.hash) = 'integer'")),
            Rule("style", blob("fingerprint.style", STYLE_BYTES)),
            Rule(
                "image_id",
                exists(
                    "signature",
                    "signature.image_id = fingerprint.image_id AND "
                    + blob("signature.luminance", LUMINANCE_BYTES),
                ),
                linked=True,
            ),
        ),
    ),
    TableRules(
        "signature",
        "luminance image",
        "luminance images",
        (
            Rule(
                "image_id",
                exists("fingerprint", "fingerprint.image_id = signature.image_id"),
                linked=True,
            ),
            Rule("luminance", blob("signature.luminance", LUMINANCE_BYTES)),
        ),
    ),
    *FACT_TABLES,
    *MARK_TABLES,
    TableRules(
        "page_look",
        "look of a photo",
        "looks of photos",
        (
            Rule("image_id", exists("image", "image.id = page_look.image_id"), linked=True),
            Rule("version", whole("page_look.version", 0, MOST), "0"),
            *(share("page_look", name) for name in ("document", "screenshot")),
        ),
    ),
    TableRules(
        "stack",
        "record of similar shots",
        "records of similar shots",
        (
            Rule("image_id", exists("image", "image.id = stack.image_id"), linked=True),
            Rule("version", whole("stack.version", 0, MOST), "0"),
            Rule("stack", maybe("stack.stack", whole("stack.stack", 1, MOST))),
            Rule("best", whole("stack.best", 0, 1), "0"),
        ),
    ),
    TableRules(
        "measures",
        "measurement of a photo",
        "measurements of photos",
        (
            Rule("image_id", exists("image", "image.id = measures.image_id"), linked=True),
            Rule("version", whole("measures.version", 0, MOST), "0"),
            *(
                share("measures", name)
                for name in ("sharpness", "brightness", "contrast", "blown", "colourfulness")
            ),
        ),
    ),
    TableRules(
        "reading",
        "record of a photo whose text was read",
        "records of photos whose text was read",
        (
            Rule("image_id", exists("image", "image.id = reading.image_id"), linked=True),
            Rule("version", whole("reading.version", 0, MOST), "0"),
            Rule("state", among("reading.state", "done", "failed")),
        ),
    ),
    TableRules(
        "text_line",
        "line of text in a photo",
        "lines of text in photos",
        (
            row_id("text_line.id"),
            Rule(
                "image_id", exists("reading", "reading.image_id = text_line.image_id"), linked=True
            ),
            Rule("text", text("text_line.text")),
            Rule("folded", text("text_line.folded")),
            *(share("text_line", name) for name in ("x", "y", "w", "h", "certainty")),
        ),
    ),
    TableRules(
        "vector_log",
        "entry in the log of vectors",
        "entries in the log of vectors",
        (
            row_id("vector_log.seq"),
            Rule(
                "encoder_id", exists("encoder", "encoder.id = vector_log.encoder_id"), linked=True
            ),
            Rule("space", among("vector_log.space", *_SPACE)),
            Rule("op", among("vector_log.op", "add", "remove")),
            Rule("label", whole("vector_log.label", 1, MOST)),
        ),
    ),
    TableRules(
        "index_snapshot",
        "record of a saved index",
        "records of saved indexes",
        (
            row_id("index_snapshot.id"),
            Rule(
                "encoder_id",
                exists("encoder", "encoder.id = index_snapshot.encoder_id"),
                linked=True,
            ),
            Rule("space", among("index_snapshot.space", *_SPACE)),
            Rule(
                "file",
                f"{text('index_snapshot.file')} AND index_snapshot.file NOT GLOB '*[^-0-9a-z.]*'",
            ),
            Rule("bytes", whole("index_snapshot.bytes")),
            Rule("digest", hexadecimal("index_snapshot.digest", 64)),
            Rule("seq", whole("index_snapshot.seq", 0, MOST)),
            Rule("count", whole("index_snapshot.count", 0, MOST)),
        ),
    ),
    TableRules(
        "no_picture",
        "note of a file that is no picture",
        "notes of files that are no pictures",
        (
            Rule("root_id", exists("root", "root.id = no_picture.root_id"), linked=True),
            Rule("relpath", path("no_picture.relpath")),
            Rule("size", whole("no_picture.size")),
            Rule("mtime_ns", "typeof(no_picture.mtime_ns) = 'integer'"),
        ),
    ),
    TableRules(
        "former_path",
        "former path of a folder",
        "former paths of folders",
        (
            Rule("root_id", exists("root", "root.id = former_path.root_id"), linked=True),
            Rule("path", path("former_path.path")),
        ),
    ),
    TableRules(
        "removal",
        "removed folder",
        "removed folders",
        (
            row_id("removal.id"),
            Rule("root_id", "typeof(removal.root_id) = 'integer'", "0"),
            Rule("path", path("removal.path"), "CAST(path AS BLOB)", needed=True),
            Rule("inode", maybe("removal.inode", "typeof(removal.inode) = 'integer'"), "NULL"),
            Rule(
                "part",
                maybe(
                    "removal.part",
                    "typeof(removal.part) = 'blob' AND instr(removal.part, x'00') = 0",
                ),
            ),
            Rule(
                "removed_at",
                whole("removal.removed_at", 0, 1 << 40),
                "CAST(strftime('%s', 'now') AS INTEGER)",
            ),
        ),
    ),
    TableRules(
        "removed_place",
        "place of a removed folder",
        "places of removed folders",
        (
            Rule(
                "removal_id",
                exists("removal", "removal.id = removed_place.removal_id"),
                linked=True,
            ),
            row_id("removed_place.id"),
            *_place("removed_place"),
        ),
    ),
    TableRules(
        "removed_file",
        "removed file",
        "removed files",
        (
            Rule(
                "removal_id",
                exists("removal", "removal.id = removed_file.removal_id"),
                linked=True,
            ),
            row_id("removed_file.id"),
            Rule(
                "place_id",
                exists(
                    "removed_place",
                    "removed_place.removal_id = removed_file.removal_id AND removed_place.id = removed_file.place_id",
                ),
                linked=True,
            ),
            *_file("removed_file"),
            Rule("beside", maybe("removed_file.beside", whole("removed_file.beside", 1)), "NULL"),
            Rule("doubt", whole("removed_file.doubt", 0, 1), "0"),
            Rule(
                "image_id",
                maybe("removed_file.image_id", exists("image", "image.id = removed_file.image_id")),
                "NULL",
                linked=True,
            ),
            Rule(
                "state",
                among("removed_file.state", "pending", "in_flight", "failed", "done"),
                "'pending'",
            ),
        ),
    ),
    TableRules(
        "pair_check",
        "name of a possible pair",
        "names of possible pairs",
        (row_id("pair_check.place_id"), Rule("relpath", path("pair_check.relpath"))),
    ),
    TableRules(
        "saved_search",
        "saved search",
        "saved searches",
        (
            row_id("saved_search.id"),
            Rule("name", text("saved_search.name")),
            Rule("query", f"{text('saved_search.query')} AND json_valid(saved_search.query)"),
            Rule(
                "made_at",
                moment("saved_search.made_at"),
                "strftime('%Y-%m-%dT%H:%M:%S', 'now')",
            ),
        ),
    ),
    TableRules(
        "library",
        "mark of the library",
        "marks of the library",
        (
            Rule("id", "library.id = 1"),
            Rule("token", text("library.token"), "''"),
            Rule("revision", "typeof(library.revision) = 'integer'", "0"),
        ),
    ),
)
_BY_NAME: Final = {rules.table: rules for rules in TABLES}


def sound(*tables: str) -> str:
    """The SQL condition for rows of these tables that can be shown, apart from what they refer to in other tables."""
    return " AND ".join(_BY_NAME[table].condition(essential=True, linked=False) for table in tables)


def possible(table: str, *columns: str) -> str:
    """A list of columns for a SELECT in which an impossible value is replaced."""
    rules = {rule.column: rule for rule in _BY_NAME[table].rules if rule.instead is not None}
    return ", ".join(
        f"iif({rules[name].sound}, {table}.{name}, {rules[name].instead})" for name in columns
    )
