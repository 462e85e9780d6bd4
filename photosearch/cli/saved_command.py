"""`saved add|list|run|remove`: searches that are kept under a name and asked anew each time."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from photosearch.base.records import display
from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Example, Mark
from photosearch.cli.library_commands import answer, asked_query, open_engine
from photosearch.cli.output import path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.engine.saving import forget, save, saved
from photosearch.language.phrase import marked
from photosearch.store import photos, saved_searches


def saved_command(args: Namespace, stop: Stop) -> int:
    """Run the action named on the command line."""
    return ACTIONS[args.action](args)


def add(args: Namespace) -> int:
    query = asked_query(args)
    with open_engine(write=True) as engine:
        made = save(engine, display(args.name), query)
        value = value_of(engine, made)
    show(value, [f"Saved “{shown(made.name)}”."], as_json=args.json)
    return 0


def list_(args: Namespace) -> int:
    with open_engine(write=False) as engine:
        found = saved_searches.listed(engine.db) if engine.db is not None else []
        values = [value_of(engine, one) for one in found]
    lines = table([(shown(one.name), shown(one.query.words), _pictures(one)) for one in found])
    show(values, lines or ["No saved searches yet."], as_json=args.json)
    return 0


def run(args: Namespace) -> int:
    with open_engine(write=False) as engine:
        query = saved(engine.db, display(args.name)).query
        return answer(
            engine, replace(query, exact_words=query.exact_words or args.exact_words), args
        )


def remove(args: Namespace) -> int:
    with open_engine(write=True) as engine:
        gone = saved(engine.db, display(args.name))
        value = value_of(engine, gone)
        forget(engine, gone.id)
    show(value, [f"Removed “{shown(gone.name)}”; its photos stay."], as_json=args.json)
    return 0


def value_of(engine: Engine, one: SavedSearch) -> dict[str, Any]:
    """A saved search for JSON."""
    query = one.query
    return {
        "name": one.name,
        "words": query.words,
        "examples": [_example(engine, example) for example in query.examples],
        "marks": [
            _path(engine, mark) | {"wanted": mark.wanted, "round": mark.round}
            for mark in query.marks
        ],
        "strength": query.strength,
        "look": query.look,
        "inside": query.inside,
        "exact_words": query.exact_words,
        "sort": query.sort,
        "reverse": query.reverse,
        "made_at": one.made_at,
    }


def _example(engine: Engine, example: Example) -> dict[str, Any]:
    region = list(example.region) if example.region else None
    return {**_path(engine, example), "role": example.role, "region": region}


def _path(engine: Engine, picture: Example | Mark) -> dict[str, Any]:
    path = picture.path
    if not path and engine.db is not None:
        row = photos.read(engine.db, [picture.image_id]).get(picture.image_id)
        path = row.paths[0] if row else ""
    return path_value(path)


def _pictures(one: SavedSearch) -> str:
    """ "2 pictures, marked: 3 more like this"; "" if the search has neither."""
    number = len(one.query.examples)
    said = f"{number:,} picture{'' if number == 1 else 's'}" if number else ""
    return ", ".join(filter(None, (said, marked(one.query))))


ACTIONS: Final[dict[str, Callable[[Namespace], int]]] = {
    "add": add,
    "list": list_,
    "run": run,
    "remove": remove,
}
