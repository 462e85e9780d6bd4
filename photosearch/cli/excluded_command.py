"""`excluded`: list what the library's folders contain that is left out. Nothing is written."""

from __future__ import annotations

import contextlib
import os
from argparse import Namespace

from photosearch.base import settings
from photosearch.base.errors import Stopped
from photosearch.base.files import app_dirs
from photosearch.base.other_files import counted
from photosearch.base.records import LeftOut
from photosearch.cli.library_commands import count
from photosearch.cli.output import ProgressLine, note, path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.left_out_list import find_left_out, not_in_library, other_files
from photosearch.indexing.rules import rules_of
from photosearch.store import db as database


def excluded(args: Namespace, stop: Stop) -> int:
    dirs = app_dirs()
    if args.others:
        return others(args)
    rules = rules_of(dirs, settings.load(dirs))
    found: list[LeftOut] = []
    notes: list[str] = []
    db = database.open_reader(dirs.database)
    if db is not None:
        line = ProgressLine()
        try:
            with stop.gently() as event, contextlib.suppress(Stopped):  # the signal is raised
                notes = find_left_out(
                    db, rules, found.append, folder=args.folder, report=line, stop=event
                )
        finally:
            line.end()
            db.close()
    elif args.folder:
        raise not_in_library(args.folder)
    for sentence in notes:
        note(sentence)
    found.sort(key=lambda one: one.path)
    value = {
        "folders": sum(one.is_folder for one in found),
        "pictures": sum(not one.is_folder for one in found),
        "left_out": [
            {**path_value(one.path), "folder": one.is_folder, "reason": str(one.reason)}
            for one in found
        ],
    }
    show(value, lines(found), as_json=args.json)
    return 0


def others(args: Namespace) -> int:
    """List the files that are not searched. No folder is read."""
    found: list[tuple[str, str]] = []
    db = database.open_reader(app_dirs().database)
    if db is not None:
        with contextlib.closing(db):
            found = other_files(db, args.folder)
    elif args.folder:
        raise not_in_library(args.folder)
    value = [path_value(path) | {"kind": kind} for path, kind in found]
    rows = [(shown(path), kind.removesuffix("s")) for path, kind in found]
    total = counted(path for path, _kind in found)
    end = ["", f"{total.said} not searched."] if found else ["All files are pictures."]
    show(value, [*table(rows), *end], as_json=args.json)
    return 0


def lines(found: list[LeftOut]) -> list[str]:
    """One line for each folder or picture, and one that counts them."""
    folders = sum(one.is_folder for one in found)
    parts = [count(folders, "folder")] if folders else []
    parts += [count(len(found) - folders, "picture")] if len(found) > folders else []
    if not parts:
        return ["Nothing is left out."]
    rows = [(shown(one.path) + os.sep * one.is_folder, one.reason) for one in found]
    return [
        *table(rows),
        "",
        f"{' and '.join(parts)} {'is' if len(found) == 1 else 'are'} left out.",
    ]
