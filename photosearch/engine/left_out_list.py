"""What the library's folders contain that is left out: a walk of its own, which writes nothing."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence

from photosearch.base.errors import UserError
from photosearch.base.other_files import kind_of_other
from photosearch.base.reach import is_open_folder
from photosearch.base.records import LeftOut, Progress, Root, display
from photosearch.base.user_text import say
from photosearch.images.sniffing import is_picture_name, looks_like_picture
from photosearch.indexing.rules import Outside, Rules
from photosearch.indexing.scan import plan_of
from photosearch.indexing.volumes import Mounts, is_inside
from photosearch.indexing.walk import look_through
from photosearch.sidecars.xmp_files import is_sidecar
from photosearch.store import places
from photosearch.store.db import Database


def find_left_out(
    db: Database,
    rules: Rules,
    tell: Callable[[LeftOut], None],
    *,
    folder: str = "",
    report: Callable[[Progress], None] = lambda _progress: None,
    stop: threading.Event | None = None,
) -> list[str]:
    """Tell each folder that the rules leave out, and each picture outside of these folders; only those in `folder`, if given.

    Returns what the user should know, as sentences. Raises Stopped, and UserError for a folder that the library does not
    contain.
    """
    roots = places.roots(db)
    under = _under(roots, folder) if folder else {}
    chosen = [root for root in roots if root.id in under or not folder]
    told: set[str] = set()

    def tell_once(found: LeftOut) -> None:
        if found.path not in told and (found.is_folder or _is_picture(found.path)):
            told.add(found.path)
            tell(found)

    walks = look_through(plan_of(db, chosen, rules, under), report, stop, tell_once)
    notes = [note for seen in walks for note in seen.notes]
    away = [display(seen.root.path) for seen in walks if not seen.online]
    return notes + [say("{folder} is offline.", folder=path) for path in away]


def other_files(db: Database, folder: str = "") -> list[tuple[str, str]]:
    """The files that are not searched, as the last scan found them, only those in `folder` if given: path and kind
    (`base.other_files`). Raises UserError for a folder that the library does not contain."""
    roots = places.roots(db)
    parts = _under(roots, folder) if folder else {root.id: ("",) for root in roots}
    found = {
        os.path.join(root.path, relpath)
        for root in roots
        for part in parts.get(root.id, ())
        for relpath in places.known_others(db, root.id, part)
        if not is_sidecar(os.path.basename(relpath))
    }
    return [(path, kind_of_other(path)) for path in sorted(found)]


def roots_left_out(db: Database | None, rules: Rules) -> list[LeftOut]:
    """The library's own folders that are left out as a whole; only those on drives that answer."""
    if db is None:
        return []
    mounts = Mounts.read()
    roots = places.roots(db)
    outside = Outside.of(rules, mounts, roots, places.places(db), places.former_paths(db))
    found = []
    for path in (root.path for root in roots if is_open_folder(root.path)):
        why = outside.why_inside(mounts.spot(path), path)
        if why:
            found.append(LeftOut(path, why, True))
    return found


def _under(roots: Sequence[Root], folder: str) -> dict[int, Sequence[str]]:
    """The relative folders to walk, by root id."""
    folder = os.path.expanduser(folder)
    for path in (os.path.abspath(folder), os.path.realpath(folder)):
        found: dict[int, Sequence[str]] = {}
        for root in roots:
            if is_inside(root.path, path):
                found[root.id] = ("",)
            elif is_inside(path, root.path):
                found[root.id] = (os.path.relpath(path, root.path),)
        if found:
            return found
    raise not_in_library(folder)


def not_in_library(folder: str) -> UserError:
    return UserError(
        say("{path} is not in the library.", path=display(folder)),
        say("To see its folders: photosearch status"),
    )


def _is_picture(path: str) -> bool:
    try:
        return is_picture_name(path) or looks_like_picture(path)
    except OSError:
        return False
