"""`export`: copies of photos, or JPEG files of them, in a folder."""

from __future__ import annotations

from argparse import Namespace

from photosearch.base.errors import UserError
from photosearch.base.exports import ExportWish
from photosearch.base.records import display
from photosearch.base.searches import Query
from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.mark_command import photo_ids
from photosearch.cli.output import ProgressLine, note, path_value, show, shown
from photosearch.cli.stop import Stop
from photosearch.engine.exporting import export as export_photos
from photosearch.engine.library import Engine

MOST = 1_000_000  # photos that match a query


def export(args: Namespace, stop: Stop) -> int:
    if bool(args.files) == bool(args.query):
        args.wrong_usage("name the FILEs or a --query")
    if not args.jpeg and (args.side or args.names or args.without_place):
        args.wrong_usage(
            "--side, --names and --without-place need --jpeg: originals are copied as they are"
        )
    wish = ExportWish(
        args.to,
        jpeg=args.jpeg,
        side=args.side,
        quality=args.quality,
        place=not args.without_place,
        names=args.names,
    )
    line = ProgressLine()
    with open_engine(write=False) as engine:
        ids = photo_ids(engine, args.files) if args.files else _matching(engine, args.query)
        if engine.db is None or not ids:
            raise UserError("There is nothing to export.")
        try:
            with stop.gently() as event:
                done = export_photos(
                    engine.db, ids, wish, engine.online(), engine.new_pool, line, event
                )
        finally:
            line.end()
    for path, sentence in done.failed:
        note(f"{shown(path)}: {sentence}")
    value = {
        "exported": [path_value(path) | path_value(made, "to") for path, made in done.files],
        "failed": [path_value(path) | {"sentence": text} for path, text in done.failed],
    }
    failed = f"; {len(done.failed):,} failed" if done.failed else ""
    lines = [f"Exported {count(len(done.files), 'photo')} to {shown(args.to)}{failed}."]
    show(value, lines, as_json=args.json)
    return 1 if done.failed and not done.files else 0


def _matching(engine: Engine, words: str) -> list[int]:
    """The photos that match a query, as `search` shows them above the weaker ones."""
    found = engine.ask(Query(display(words)), MOST)
    return [hit.image_id for hit in found.hits if hit.matched]
