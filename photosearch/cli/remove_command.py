"""`photosearch remove`: count, ask, remove; list and undo what was removed; remove for good."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from datetime import datetime

from photosearch.base.errors import UserError
from photosearch.base.records import RemovedFolder
from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.output import note, path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.store import removed
from photosearch.store.file_states import ORPHAN_DAYS

UNDO = "To undo this: photosearch remove --undo"


def remove(args: Namespace, stop: Stop) -> int:
    if args.list and args.folder is not None:
        args.wrong_usage("--list takes no FOLDER")
    if args.folder is None and not (args.list or args.undo):
        args.wrong_usage("give FOLDER")
    with open_engine(write=not args.list) as engine:
        for chosen, act in (
            (args.list, _list),
            (args.undo, _undo),
            (args.offline, _remove_offline),
            (args.for_good, _remove_for_good),
        ):
            if chosen:
                return act(engine, args)
        return _remove(engine, args)


def _remove(engine: Engine, args: Namespace) -> int:
    root = engine.removal.find(args.folder)
    folder = f"{shown(args.folder)} ({count(engine.removal.photos(root), 'photo')})"
    _agree_to(f"{folder} will be removed from the library.", args)
    taken = engine.removal.remove(root.id)
    said = f"Removed {folder} from the library. No file was deleted. {UNDO}"
    return _show(args, args.folder, taken.photos if taken else 0, said)


def _remove_offline(engine: Engine, args: Namespace) -> int:
    found = engine.removal.offline(args.folder)
    what = f"{count(found.photos, 'photo')} in {shown(args.folder)}"
    _agree_to(f"{what} cannot be reached now and will be removed from the library.", args)
    taken = engine.removal.remove_offline(found)
    return _show(
        args,
        args.folder,
        taken.photos,
        f"Removed {what} from the library. No file was deleted. {UNDO}",
    )


def _remove_for_good(engine: Engine, args: Namespace) -> int:
    _root, photos = engine.removal.for_good(args.folder)
    folder = f"{shown(args.folder)} ({count(photos, 'photo')})"
    _agree_to(
        f"{folder} will be removed from the library, and the thumbnails and vectors of photos that no other folder holds "
        "will be deleted at once. This cannot be undone.",
        args,
    )
    deleted = engine.removal.forget(args.folder)
    backups = engine.dirs.data / "backups"
    if any(backups.glob("*.db")):
        note(f"backups of the library still contain what it knew: {shown(str(backups))}")
    said = (
        f"Removed {folder} from the library for good, with the thumbnails and vectors of {count(deleted, 'photo')}. "
        "No file of yours was deleted."
    )
    return _show(args, args.folder, photos, said)


def _show(args: Namespace, folder: str, photos: int, said: str) -> int:
    value = path_value(os.path.abspath(folder), "folder") | {"photos": photos}
    show(value, [said], as_json=args.json)
    return 0


def _agree_to(what: str, args: Namespace) -> None:
    """Say what would happen, and ask on a terminal unless `--yes` or `--json` is given. Raises UserError if refused."""
    if args.json:
        return
    undo = "" if args.for_good else f" For {ORPHAN_DAYS} days, this can be undone."
    note(f"{what}{undo} Your files stay where they are.")
    if args.yes or not sys.stdin.isatty():
        return
    print("Remove? [y/N] ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise UserError("Nothing was removed.", "--yes agrees beforehand.")


def _undo(engine: Engine, args: Namespace) -> int:
    back = engine.removal.restore(engine.removal.latest(args.folder).id)
    photos = count(back.photos, "photo")
    known = f"; {back.known:,} more were in the library already" if back.known else ""
    said = f"Restored {shown(back.path)} ({photos}{known}). `photosearch index` finds what has changed since."
    return _show(args, back.path, back.photos + back.known, said)


def _list(engine: Engine, args: Namespace) -> int:
    found = removed.listed(engine.db) if engine.db else []
    value = [
        {
            **path_value(one.path, "folder"),
            "photos": one.photos,
            "removed": _moment(one.removed_at),
            "until": _moment(one.until),
            "offline_only": one.offline_only,
        }
        for one in found
    ]
    lines = table([_row(one) for one in found]) or ["Nothing was removed."]
    show(value, lines, as_json=args.json)
    return 0


def _row(one: RemovedFolder) -> tuple[str, ...]:
    photos = count(one.photos, "offline photo" if one.offline_only else "photo")
    until = datetime.fromtimestamp(one.until).strftime("%Y-%m-%d")
    return shown(one.path), photos, f"removed {_moment(one.removed_at)[:10]}", f"until {until}"


def _moment(seconds: int) -> str:
    """Local time as ISO 8601."""
    return datetime.fromtimestamp(seconds).astimezone().isoformat()
