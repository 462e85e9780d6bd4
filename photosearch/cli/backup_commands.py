"""`backup list|make|restore`."""

from __future__ import annotations

import dataclasses
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import Any, Final

from photosearch.base import log
from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.records import Backup
from photosearch.cli.output import note, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine import rescue


def backup(args: Namespace, stop: Stop) -> int:
    """Run the action named on the command line."""
    return ACTIONS[args.action](args)


def list_(args: Namespace) -> int:
    found = rescue.listed(app_dirs())
    show([value(backup) for backup in found], list_lines(found), as_json=args.json)
    return 0


def value(backup: Backup) -> dict[str, Any]:
    """A backup for JSON."""
    return dataclasses.asdict(backup)


def list_lines(found: list[Backup]) -> list[str]:
    if not found:
        return ["No backups yet. PhotoSearch makes one a day, after indexing."]
    cells = [
        (
            shown(backup.name),
            backup.made_at.replace("T", " "),
            f"{backup.size / 1e6:,.1f} MB",
            "cannot be read" if backup.photos is None else f"{backup.photos:,} photos",
        )
        for backup in found
    ]
    return table(cells, "..rr")


def make(args: Namespace) -> int:
    dirs = app_dirs()
    made = rescue.make(dirs)
    folder = shown(str(dirs.data / "backups"))
    said = f"Made the backup {shown(made.name)} ({made.size / 1e6:,.1f} MB) in {folder}."
    show(value(made), [said], as_json=args.json)
    return 0


def restore(args: Namespace) -> int:
    dirs = app_dirs()
    log.start(dirs.create(), "cli")
    name = rescue.chosen(dirs, args.name)
    if not args.yes and sys.stdin is not None and sys.stdin.isatty() and not agreed(name):
        raise UserError("Nothing was restored.", "--yes agrees beforehand.")
    said = rescue.restore(dirs, name)
    show({"name": name, "said": said}, [said], as_json=args.json)
    return 0


def agreed(name: str) -> bool:
    note(f"The backup {shown(name)} will replace the library, which is put aside and not deleted.")
    print("Restore it? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


ACTIONS: Final[dict[str, Callable[[Namespace], int]]] = {
    "list": list_,
    "make": make,
    "restore": restore,
}
