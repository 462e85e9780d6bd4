"""`doctor`: report problems, and repair them with --fix."""

from __future__ import annotations

import dataclasses
from argparse import Namespace
from typing import TYPE_CHECKING

from photosearch.base.errors import PhotoSearchError
from photosearch.base.files import app_dirs
from photosearch.cli.output import note, show, table
from photosearch.cli.stop import Stop

if TYPE_CHECKING:
    from photosearch.engine.doctor import DoctorReport


def doctor(args: Namespace, stop: Stop) -> int:
    from photosearch.engine import doctor as room

    dirs = app_dirs()
    if args.fix:
        try:
            for sentence in room.fix(dirs):
                note(sentence)
        except PhotoSearchError as error:
            note(f"not repaired: {error}")
    found = room.examine(dirs)
    show({"ok": found.ok, **dataclasses.asdict(found)}, doctor_lines(found), as_json=args.json)
    return 0 if found.ok else 1


def doctor_lines(found: DoctorReport) -> list[str]:
    lines = table(list(found.info.items()))
    for problem in found.problems:
        lines += ["", f"{problem.part}: {problem.sentence}"]
        lines += [f"  fix: {problem.fix}"] if problem.fix else []
    return [*lines, "", "No problems found." if found.ok else f"Problems: {len(found.problems)}."]
