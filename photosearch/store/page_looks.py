"""Which photos look like documents or screenshots: what their pictures tell (`images.page_look`), their metadata, and their
text."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Final

from photosearch.base.looks import SURE, VERSION, PageKind, PageLook
from photosearch.store.db import Database
from photosearch.store.soundness import sound

# Words of receipts, invoices and other papers about money, as text is compared. Each also names ordinary things, so that
# only several of them together with amounts tell anything.
PAPER_WORDS: Final = tuple(
    "total subtotal receipt invoice amount cash change balance vat gst tax qty price due payment paid visa mastercard cashier "
    "rechnung summe betrag beleg quittung kassenbon mwst ust netto brutto gesamt bar steuer zahlung iban facture montant tva "
    "importe factura iva totale".split()
)
_AMOUNT: Final = re.compile(r"(?<!\d)\d{1,6}[.,]\d\d(?!\d)")
LEAST_WORDS, LEAST_LINES, LEAST_AMOUNTS = 2, 8, 2


def put_in(conn: sqlite3.Connection, image_id: int, look: PageLook) -> None:
    """Store the look of a photo, replacing an older one. Call it in a transaction. A photo that no longer exists is
    skipped."""
    conn.execute(
        "INSERT OR REPLACE INTO page_look (image_id, version, document, screenshot) "
        "SELECT id, ?, ?, ? FROM image WHERE id = ?",
        (VERSION, round(look.document, 4), round(look.screenshot, 4), image_id),
    )


def put(db: Database, done: Sequence[tuple[int, PageLook]]) -> None:
    """Store the looks of existing photos, given as (image id, look), in one transaction."""
    with db.transaction() as conn:
        for image_id, look in done:
            put_in(conn, image_id, look)


def lacking(db: Database) -> list[tuple[int, str]]:
    """(image id, content hash) of the live photos without a look of this version, newest first."""
    return db.conn.execute(
        f"SELECT id, content_hash FROM image INDEXED BY image_newest WHERE live AND {sound('image')} AND NOT EXISTS "
        "(SELECT 1 FROM page_look WHERE image_id = image.id AND version = ?) ORDER BY sort_at DESC, id DESC",
        (VERSION,),
    ).fetchall()


def likely(db: Database, kind: PageKind, least: float) -> dict[int, float]:
    """How sure it is of images (ids) that they are of this kind, from `least` to 1. What the metadata or the text tell is
    sure."""
    found: dict[int, float] = dict(
        db.conn.execute(
            f"SELECT image_id, {kind} FROM page_look WHERE {kind} >= ? AND {sound('page_look')}",
            (least,),
        ).fetchall()
    )
    found |= dict.fromkeys(_told(db, kind), 1.0)
    if kind == "document":
        found |= dict.fromkeys(_written(db), 1.0)
    return found


def being(db: Database, kind: PageKind) -> list[int]:
    """The images (ids) that are of this kind."""
    return list(likely(db, kind, SURE[kind]))


def kinds_of(db: Database, image_ids: Iterable[int]) -> dict[int, PageKind]:
    """Of these images, the kinds of those whose pictures tell it."""
    found: dict[int, PageKind] = {}
    for image_id in image_ids:
        row = db.conn.execute(
            f"SELECT document, screenshot FROM page_look WHERE image_id = ? AND {sound('page_look')}",
            (image_id,),
        ).fetchone()
        for kind, certainty in zip(SURE, row or (), strict=False):
            if certainty >= SURE[kind]:
                found[image_id] = kind
    return found


def _told(db: Database, kind: PageKind) -> list[int]:
    return [row[0] for row in db.conn.execute(f"SELECT image_id FROM facts WHERE {kind} = 1")]


def _written(db: Database) -> list[int]:
    """The images whose text is that of a receipt or an invoice: many lines, several amounts, and words about money."""
    words: dict[int, set[str]] = {}
    for image_id, line in db.conn.execute(
        f"SELECT image_id, text_line.folded FROM text_word JOIN text_line ON text_line.id = text_word.rowid "
        f"WHERE text_word MATCH ? AND {sound('text_line')}",
        (" OR ".join(PAPER_WORDS),),
    ):
        words.setdefault(image_id, set()).update(set(line.split()).intersection(PAPER_WORDS))
    found = []
    for image_id, known in words.items():
        if len(known) < LEAST_WORDS:
            continue
        lines = db.conn.execute(
            f"SELECT text FROM text_line WHERE image_id = ? AND {sound('text_line')}", (image_id,)
        ).fetchall()
        amounts = sum(len(_AMOUNT.findall(text)) for (text,) in lines)
        if len(lines) >= LEAST_LINES and amounts >= LEAST_AMOUNTS:
            found.append(image_id)
    return found
