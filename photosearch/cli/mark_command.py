"""`mark`: what the user notes about photos."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from photosearch.base.errors import UserError
from photosearch.base.facts import Facts
from photosearch.base.marks import MarkChange, MarkField, MarkValue
from photosearch.base.records import display
from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.output import note, path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.engine.sidecar_writing import write_all
from photosearch.store import fact_rows, foreign, mark_rows, photos


def mark(args: Namespace, stop: Stop) -> int:
    change = _wanted(args)
    if args.catalogue is not None:
        if args.files or not change.empty:
            args.wrong_usage("--import stands alone")
        return _import(args)
    if not args.files:
        args.wrong_usage("name the FILEs")
    with open_engine(write=not change.empty) as engine:
        ids = photo_ids(engine, args.files)
        if not change.empty:
            mark_rows.change(engine.writable, ids, change)
            write_sidecars(engine)
        value, lines = _noted(engine, ids)
    if not change.empty:
        lines = [f"Noted about {count(len(ids), 'photo')}."]
    show(value, lines, as_json=args.json)
    return 0


def _import(args: Namespace) -> int:
    """Take over what a database of digiKam says, as far as the user has noted nothing else."""
    found = foreign.read_digikam(Path(os.path.abspath(os.path.expanduser(args.catalogue))))
    with open_engine(write=True) as engine:
        matches = foreign.matched(engine.writable, found)
        undo = mark_rows.change_each(engine.writable, matches.changes)
        write_sidecars(engine)
    taken, unknown = len(matches.changes), matches.unknown
    value = {
        "found": len(found),
        "photos": taken,
        "changed": len({mark.content_hash for mark in undo.marks}),
        "unknown": unknown,
    }
    lines = [f"Took over what digiKam says about {count(taken, 'photo')}."]
    if unknown:
        is_ = "is" if unknown == 1 else "are"
        lines.append(f"{count(unknown, 'photo')} of it {is_} not in the library.")
    show(value, lines, as_json=args.json)
    return 0


def _wanted(args: Namespace) -> MarkChange:
    given: tuple[tuple[MarkField, MarkValue | None], ...] = (
        ("favourite", args.favourite),
        ("rating", args.rating),
        ("label", args.label),
        ("title", args.title),
        ("caption", args.caption),
        ("rotation", args.rotate),
    )
    values = tuple(
        (field, display(value) if isinstance(value, str) else value)
        for field, value in given
        if value is not None
    )
    flag = {"flag": "none", None: ""}.get(args.flag, args.flag)
    return MarkChange(
        values,
        tuple(args.clear),
        tuple(map(display, args.add_tag)),
        tuple(map(display, args.remove_tag)),
        flag=flag,
    )


def photo_ids(engine: Engine, files: Sequence[str]) -> list[int]:
    """The photos that have these files. Raises UserError for the first that is none."""
    found = []
    for file in files:
        path = os.path.abspath(os.path.expanduser(file))
        image_id = None
        if engine.db is not None:
            image_id = photos.image_of_path(engine.db, path) or photos.image_of_path(
                engine.db, os.path.realpath(path)
            )
        if image_id is None:
            raise UserError(
                f"{shown(path)} is no photo of the library.",
                "To add its folder, run: photosearch index FOLDER",
            )
        found.append(image_id)
    return list(dict.fromkeys(found))


def write_sidecars(engine: Engine) -> None:
    """Write to sidecars what waits, if the user wants that, and say what failed."""
    if not engine.settings.write_sidecars:
        return
    report = write_all(engine.writable, engine.online())
    if report.said:
        note(report.said)


def _noted(engine: Engine, ids: Sequence[int]) -> tuple[list[dict[str, Any]], list[str]]:
    """What counts of each photo, for JSON and for people."""
    assert engine.db is not None, "it has these photos"
    rows, facts = photos.read(engine.db, ids), fact_rows.read(engine.db, ids)
    values, lines = [], []
    for image_id in ids:
        path, found = rows[image_id].paths[0], facts.get(image_id, Facts(0, 0))
        values.append(
            {
                **path_value(path),
                "favourite": bool(found.favourite),
                "rating": found.rating or 0,
                "picked": bool(found.picked),
                "label": found.label,
                "title": found.title,
                "caption": found.caption,
                "tags": list(found.keywords),
                "rotation": found.rotation or 0,
                "albums": [name for name, _position in found.albums],
            }
        )
        lines.append((shown(path), _said(found)))
    return values, table(lines)


def _said(found: Facts) -> str:
    rating = found.rating or 0
    parts = [
        "favourite" if found.favourite else "",
        "rejected" if rating < 0 else "★" * rating,
        "picked" if found.picked else "",
        found.label or "",
        f"“{found.title}”" if found.title else "",
        found.caption or "",
        ", ".join(found.keywords),
        f"turned by {found.rotation}°" if found.rotation else "",
        *(f"album “{name}”" for name, _position in found.albums),
    ]
    return shown("; ".join(filter(None, parts))) or "nothing noted"
