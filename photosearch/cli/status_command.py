"""`status`: the library in figures, and how changes in its folders are noticed."""

from __future__ import annotations

import dataclasses
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from photosearch.base.records import LeftOut, RootState, Status
from photosearch.base.text_lines import ReadingState
from photosearch.base.watch_states import WatchState, explained_state, mode_title
from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.output import path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.left_out_list import roots_left_out
from photosearch.engine.watching import Watching, watching_now
from photosearch.indexing.rules import rules_of, said_of_root
from photosearch.store import text_rows


def status(args: Namespace, stop: Stop) -> int:
    with open_engine(write=False) as engine:
        found = engine.status()
        left_out = roots_left_out(engine.db, rules_of(engine.dirs, engine.settings))
        texts = text_rows.state(engine.db) if engine.db is not None else ReadingState()
        settings = engine.settings
    watching = watching_now(engine.dirs, found.roots, on=settings.watch)
    value = {
        "photos": found.photos,
        "distinct": found.distinct,
        "searchable": found.searchable or 0,
        "pending": found.pending,
        "failed": found.failed,
        "offline": found.offline,
        "encoder": found.encoder,
        "index": found.index,
        "not_searched": dataclasses.asdict(found.others),
        "text": {"on": settings.read_text, **dataclasses.asdict(texts)},
        **path_value(str(engine.dirs.data.parent), "home"),
        "left_out": [path_value(one.path) | {"reason": str(one.reason)} for one in left_out],
        "watching": watching_value(watching),
    }
    show(value, status_lines(found, left_out, watching), as_json=args.json)
    return 0


def watching_value(watching: Watching) -> dict[str, Any]:
    """How changes are noticed, for JSON."""
    return {
        "running": watching.by is not None,
        "by": watching.by and str(watching.by.name),
        "pid": watching.by and watching.by.pid,
        "folders": [
            path_value(state.path)
            | (path_value(state.root, "inside") if state.is_part else {})
            | {
                "state": state.mode,
                "reason": state.why or None,
                "sentence": str(explained_state(state)),
                "seconds": state.seconds or None,
            }
            for state in watching.states
        ],
    }


def status_lines(found: Status, left_out: Sequence[LeftOut], watching: Watching) -> list[str]:
    failed = sum(found.failed.values())
    reasons = ", ".join(f"{number:,} {code}" for code, number in sorted(found.failed.items()))
    lines = table(
        [
            (
                "photos",
                f"{found.photos:,}" + (f" ({found.offline:,} offline)" if found.offline else ""),
            ),
            *_searchable(found),
            ("waiting", f"{found.pending:,}"),
            ("failed", f"{failed:,}" + (f" ({reasons})" if failed else "")),
            *([("not searched", str(found.others.said))] if found.others.total else []),
            ("model", found.encoder),
            ("index", found.index),
            ("home", shown(found.home)),
        ]
    )
    if found.roots:
        why = {one.path: f"left out: {one.reason}" for one in left_out}
        modes = {state.path: state for state in watching.states}
        rows = [_root_row(s, modes.get(s.root.path), why.get(s.root.path, "")) for s in found.roots]
        lines += ["", *table(rows), "", *watching_lines(watching)]
    if left_out:
        lines += ["", *(said_of_root(shown(one.path), one.reason) for one in left_out)]
    return lines


def watching_lines(watching: Watching) -> list[str]:
    """Who watches, and a sentence on each folder, link or drive that is not live."""
    if watching.by is not None:
        lines = [f"Changes are noticed by {watching.by.name} (process {watching.by.pid})."]
    else:
        lines = [
            "Nothing watches the folders now; the states are those while the window or `photosearch watch` runs."
        ]
    for state in watching.states:
        if state.mode in ("polled", "off"):
            lines.append(f"{shown(state.path)}: {mode_title(state.mode)}. {explained_state(state)}")
        elif state.mode == "offline" and state.is_part:
            lines.append(f"{shown(state.path)}: where it leads cannot be reached.")
    return lines


def _searchable(found: Status) -> list[tuple[str, str]]:
    """A row while not all photos can be found by what they show."""
    if found.searchable is None or found.searchable >= found.distinct:
        return []
    return [("searchable", f"{found.searchable:,} of {found.distinct:,} by what they show")]


def _root_row(state: RootState, watched: WatchState | None, why_out: str) -> tuple[str, ...]:
    mode = str(mode_title(watched.mode)) if watched is not None else ""
    return (
        shown(state.root.path),
        count(state.photos, "photo"),
        f"{state.pending:,} waiting" if state.pending else "",
        f"{state.failed:,} failed" if state.failed else "",
        _offline(state) or mode,
        why_out,
    )


def _offline(state: RootState) -> str:
    if not state.online:
        return "offline"
    return f"{state.offline:,} of {state.photos:,} offline" if state.offline else ""
