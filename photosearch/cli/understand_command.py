"""The command `understand`: what the words of a query say, without searching."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from photosearch.base import log, settings
from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.records import display
from photosearch.base.searches import Query
from photosearch.base.today import set_southern_seasons
from photosearch.cli.output import show, table
from photosearch.cli.stop import Stop
from photosearch.encoder.query_language import foreign_languages
from photosearch.engine.installed import checked_spec
from photosearch.language.terms import typed_filter
from photosearch.language.understanding import Understood
from photosearch.query.spelling import NamesOf, spelt
from photosearch.query.understand import Understanding
from photosearch.store import db as database


def understand(args: Namespace, stop: Stop) -> int:
    if not args.words:
        args.wrong_usage("give WORDS")
    dirs = app_dirs()
    log.start(dirs, "cli")
    chosen = settings.load(dirs)
    set_southern_seasons(chosen.southern_seasons)
    languages = checked_spec(dirs, chosen.model).languages
    query = Query(display(" ".join(args.words)))
    db = database.open_reader(dirs.database)
    try:
        corrected = spelt(query, languages, NamesOf(db))[0]
        found = Understanding(db)(corrected).understood
    finally:
        if db is not None:
            db.close()
    if found.mistake is not None:
        raise UserError(found.mistake.text, found.mistake.hint)
    foreign = foreign_languages(found.words, languages)
    found = replace(
        found,
        spelling=found.words if corrected != query else None,
        language=foreign[0] if foreign else None,
    )
    show(value_of(found), lines_of(found), as_json=args.json)
    return 0


def value_of(found: Understood) -> dict[str, Any]:
    """What was understood, for JSON. A filter has "negated" only if it is."""
    return {
        "words": found.words,
        "without": list(found.without),
        "text": list(found.text),
        "filters": [
            {"key": one.key, "value": one.value, **({"negated": True} if one.negated else {})}
            for one in found.filters
        ],
        "spelling": found.spelling,
        "language": found.language,
    }


def lines_of(found: Understood) -> list[str]:
    rows = [
        ("words", found.words),
        ("without", ", ".join(found.without)),
        ("text", ", ".join(f"“{text}”" for text in found.text)),
        ("filters", " ".join(typed_filter(one) for one in found.filters)),
        ("spelling", found.spelling or ""),
        ("language", found.language or ""),
    ]
    return table([row for row in rows if row[1]])
