"""`tags`: what the model sees in a photo, in everyday words."""

from __future__ import annotations

import dataclasses
import os
from argparse import Namespace

from photosearch.base.records import display
from photosearch.base.searches import Example, Query
from photosearch.cli.library_commands import open_engine
from photosearch.cli.output import ProgressLine, path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.indexing.tagging import the_book
from photosearch.query.examples import Examples
from photosearch.query.search import must_be_askable
from photosearch.query.tags import shown as tags_shown


def tags(args: Namespace, stop: Stop) -> int:
    path = os.path.abspath(os.path.expanduser(args.file))
    query = Query(examples=(Example(path=path),))
    with open_engine(write=False) as engine:
        must_be_askable(query, engine.db, engine.model)
        db, model = engine.db, engine.model
        assert db is not None, "there are photos"
        examples = Examples(db, engine.query_pool, engine.dirs.thumbs, engine.online)
        seen = examples.look(model, query.examples[0])
        line = ProgressLine()
        try:
            book = the_book(model, db, line)
        finally:
            line.end()
    found = tags_shown(book, seen.vectors["joint"]) if book is not None else ()
    value = {
        **path_value(path),
        "in_library": bool(seen.image_id),
        "model": model.title,
        "tags": [dataclasses.asdict(tag) for tag in found],
    }
    lines = table([(tag.english, f"{tag.certainty:.0%}") for tag in found])
    show(
        value,
        lines or [f"{model.title} is sure of nothing in {shown(display(path))}."],
        as_json=args.json,
    )
    return 0
