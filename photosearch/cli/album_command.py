"""`album list|show|create|add|remove|rename|delete`: named lists of photos."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import Any, Final

from photosearch.base.errors import UserError
from photosearch.base.marks import PhotoAlbum
from photosearch.base.records import display
from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.mark_command import photo_ids, write_sidecars
from photosearch.cli.output import path_value, show, show_paths, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.store import albums, photos


def album(args: Namespace, stop: Stop) -> int:
    """Run the action named on the command line."""
    return ACTIONS[args.action](args)


def list_(args: Namespace) -> int:
    with open_engine(write=False) as engine:
        found = albums.listed(engine.db) if engine.db is not None else []
    lines = table([(shown(one.name), count(one.photos, "photo")) for one in found])
    show([_value(one) for one in found], lines or ["No albums yet."], as_json=args.json)
    return 0


def show_(args: Namespace) -> int:
    with open_engine(write=False) as engine:
        if engine.db is None:
            raise UserError(f"There is no album “{shown(args.name)}”.")
        one = albums.named(engine.db, display(args.name))
        ids = albums.photos(engine.db, one.id)
        rows = photos.read(engine.db, ids)
        paths = [rows[image_id].paths[0] for image_id in ids if image_id in rows]
    if args.paths or args.null:
        show_paths(paths, "\0" if args.null else "\n")
        return 0
    value = _value(one) | {"files": [path_value(path) for path in paths]}
    show(value, list(map(shown, paths)) or ["This album is empty."], as_json=args.json)
    return 0


def create(args: Namespace) -> int:
    with open_engine(write=True) as engine:
        ids = photo_ids(engine, args.files)
        made, _undo = albums.create(engine.writable, display(args.name), ids)
        write_sidecars(engine)
    return _told(args, made, f"Made “{shown(made.name)}” of {count(made.photos, 'photo')}.")


def add(args: Namespace) -> int:
    with open_engine(write=True) as engine:
        one = _named(engine, args)
        albums.add(engine.writable, one.id, photo_ids(engine, args.files))
        return _changed(args, engine, one)


def remove(args: Namespace) -> int:
    with open_engine(write=True) as engine:
        one = _named(engine, args)
        albums.take_away(engine.writable, one.id, photo_ids(engine, args.files))
        return _changed(args, engine, one)


def rename(args: Namespace) -> int:
    with open_engine(write=True) as engine:
        one = _named(engine, args)
        albums.rename(engine.writable, one.id, display(args.new))
        now = albums.named(engine.writable, display(args.new))
        write_sidecars(engine)
    return _told(args, now, f"“{shown(one.name)}” is “{shown(now.name)}” now.")


def delete(args: Namespace) -> int:
    with open_engine(write=True) as engine:
        one = _named(engine, args)
        albums.delete(engine.writable, one.id)
        write_sidecars(engine)
    return _told(args, one, f"Deleted “{shown(one.name)}”; its photos stay.")


def _named(engine: Engine, args: Namespace) -> PhotoAlbum:
    return albums.named(engine.writable, display(args.name))


def _changed(args: Namespace, engine: Engine, before: PhotoAlbum) -> int:
    now = albums.named(engine.writable, before.name)
    write_sidecars(engine)
    return _told(args, now, f"“{shown(now.name)}” has {count(now.photos, 'photo')}.")


def _told(args: Namespace, one: PhotoAlbum, sentence: str) -> int:
    show(_value(one), [sentence], as_json=args.json)
    return 0


def _value(one: PhotoAlbum) -> dict[str, Any]:
    return {"name": one.name, "photos": one.photos}


ACTIONS: Final[dict[str, Callable[[Namespace], int]]] = {
    "list": list_,
    "show": show_,
    "create": create,
    "add": add,
    "remove": remove,
    "rename": rename,
    "delete": delete,
}
