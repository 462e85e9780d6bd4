"""`explain`: why a photo is in the answer to a search."""

from __future__ import annotations

import os
from argparse import Namespace
from typing import Final

from photosearch.base.errors import UserError
from photosearch.base.explanations import Box, Explanation, Share
from photosearch.base.records import display
from photosearch.cli.heat_files import RANKED, as_value, explained, heat_file, write_heat
from photosearch.cli.library_commands import asked_query, open_engine
from photosearch.cli.output import note, path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.query.search import must_be_askable
from photosearch.store import photos

NAMES: Final = {"words": "words", "picture": "pictures", "style": "style"}  # of what is seen


def explain(args: Namespace, stop: Stop) -> int:
    query = asked_query(args)
    if not (args.words or query.examples or query.marks):
        args.wrong_usage("give WORDS or a picture")
    out = heat_file(args.heat) if args.heat is not None else None
    path = os.path.abspath(os.path.expanduser(args.photo))
    with open_engine(write=False) as engine:
        must_be_askable(query, engine.db, engine.model)
        found, rank = explained(engine, query, _image_of(engine, path))
        written = out is not None and write_heat(engine, found, out)
    told = " " + str(found.note) if found.note else ""
    if out is not None and not written:
        note(f"{shown(str(out))} was not written:{told or ' there is nothing to show.'}")
    value = {**path_value(path), "rank": rank, **as_value(found)}
    value["heat_file"] = str(out) if written else None
    show(value, _lines(found, rank), as_json=args.json)
    return 0


def _image_of(engine: Engine, path: str) -> int:
    db = engine.db
    assert db is not None, "there are photos"
    found = photos.image_of_path(db, path) or photos.image_of_path(db, os.path.realpath(path))
    if found is None:
        raise UserError(
            f"{shown(display(path))} is not a photo of the library.", "Run: photosearch index"
        )
    return found


def _lines(found: Explanation, rank: int | None) -> list[str]:
    """What is known, for people."""
    rows = [("rank", f"{rank:,}" if rank else f"not among the first {RANKED:,}")]
    rows += [(f"{share.percent} %", _named(share)) for share in found.shares]
    rows += [("text", f"“{shown(marked.text)}” at {_place(marked.box)}") for marked in found.marked]
    if found.heat is not None and found.heat.peak is not None:
        across, down = found.heat.peak
        rows.append(("heat", f"greatest at {across:.0%} from the left, {down:.0%} from the top"))
    return [*table(rows), *([str(found.note)] if found.note else [])]


def _named(share: Share) -> str:
    what = NAMES.get(share.source)
    if what:
        return f"{what}, compared with what the photo shows"
    return f"{share.source}: {shown(share.words)}" if share.words else share.source


def _place(box: Box) -> str:
    return f"{box[0]:.0%} from the left, {box[1]:.0%} from the top"
