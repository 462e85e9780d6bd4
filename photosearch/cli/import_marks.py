"""`mark --import`: what a database of digiKam says about photos of the library."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.mark_command import write_sidecars
from photosearch.cli.output import show
from photosearch.cli.stop import Stop
from photosearch.store import foreign, mark_rows


def import_marks(args: Namespace, stop: Stop) -> int:
    """Take over what the user has not noted otherwise."""
    found = foreign.read_digikam(Path(os.path.abspath(os.path.expanduser(args.catalogue))))
    with open_engine(write=True) as engine:
        matches = foreign.matched(engine.writable, found)
        undo = mark_rows.change_each(engine.writable, matches.changes)
        write_sidecars(engine)
    changed = len({mark.content_hash for mark in undo.marks})
    value = {"found": len(found), "photos": len(matches.changes), "changed": changed, "unknown": matches.unknown}  # fmt: skip
    lines = [f"Took over what digiKam says about {count(len(matches.changes), 'photo')}."]
    if matches.unknown:
        lines.append(f"{count(matches.unknown, 'photo')} of it {'is' if matches.unknown == 1 else 'are'} not in the library.")  # fmt: skip
    show(value, lines, as_json=args.json)
    return 0
