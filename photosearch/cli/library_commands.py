"""The commands on the user's library: index, search, similar, status, failures, retry."""

from __future__ import annotations

import dataclasses
import os
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import Any, Final

from photosearch.base import log, settings
from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.records import Failure, IndexReport, LeftOut, RootState, Status, display
from photosearch.base.searches import Example, Hit, Query, Role
from photosearch.base.text_lines import ReadingState
from photosearch.base.today import set_southern_seasons
from photosearch.cli.output import ProgressLine, note, path_value, show, show_paths, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.left_out_list import roots_left_out
from photosearch.engine.library import Engine
from photosearch.engine.retry import Retried
from photosearch.engine.retry import retry as read_again
from photosearch.indexing.rules import rules_of, said_of_root
from photosearch.query.search import Found
from photosearch.store import text_rows

NAMED_FAILURES: Final = 10  # that `index` prints; `failures` lists them all


def open_engine(*, write: bool) -> Engine:
    """Open the user's library. Without `write`, nothing needs to be written. Raises EnvironmentFault or ModelError."""
    dirs = app_dirs()
    log.start(dirs, "cli")
    found = settings.load(dirs)
    set_southern_seasons(found.southern_seasons)
    return Engine.open(dirs, found, write=write)


def index(args: Namespace, stop: Stop) -> int:
    with open_engine(write=True) as engine:
        roots = [engine.add_folder(folder) for folder in args.folders]
        report = run_index(engine, stop, [root.path for root in roots] or None)
        failures = engine.failures() if report.failed else []
        photos = engine.status().photos
    for sentence in report.notes:
        note(sentence)
    _name_failures(failures, report.failed)
    value = dataclasses.asdict(report) | {"seconds": round(report.seconds, 3)}
    del value["notes"]
    show(value, [summary(report, photos)], as_json=args.json)
    return 0


def run_index(engine: Engine, stop: Stop, folders: list[str] | None = None) -> IndexReport:
    """Index with a progress bar. A signal stops it between two batches; `Interrupted` is raised at the end."""
    line = ProgressLine()
    with stop.gently() as event:
        try:
            return engine.index(line, event, folders)
        finally:
            line.end()


def summary(report: IndexReport, photos: int) -> str:
    """ "1,000 photos (12 new, 3 moved, 1 failed) in 31.0 s."; `photos`: the number in the library now."""
    if not photos:
        return "0 photos yet." + (f" {report.failed:,} failed." if report.failed else "")
    changes = [
        f"{number:,} {what}"
        for number, what in (
            (report.encoded, "new"),
            (report.moved, "moved"),
            (report.removed, "removed"),
            (report.failed, "failed"),
        )
        if number
    ]
    return f"{count(photos, 'photo')} ({', '.join(changes) or 'nothing new'}) in {report.seconds:.1f} s."


def _name_failures(failures: list[Failure], failed: int) -> None:
    for failure in failures[:NAMED_FAILURES]:
        note(f"{shown(failure.path)}: {failure.sentence}")
    if failed > NAMED_FAILURES:
        note(f"{failed - NAMED_FAILURES:,} more failed; to list them all: photosearch failures")


def asked_query(args: Namespace) -> Query:
    """The query that the options of `search` state."""
    return Query(
        display(" ".join(args.words)),
        _examples(args),
        args.strength,
        args.look,
        inside=args.inside,
        exact_words=args.exact_words,
        sort=args.sort,
        reverse=args.reverse,
    )


def search(args: Namespace, stop: Stop) -> int:
    query = asked_query(args)
    if not args.words and not query.examples and query.sort == "match":
        args.wrong_usage("give WORDS or a picture")
    with open_engine(write=False) as engine:
        return answer(engine, query, args)


def answer(engine: Engine, query: Query, args: Namespace) -> int:
    """Ask, and show what is found and how the query was understood."""
    line = ProgressLine()
    try:
        found = engine.ask(query, args.top, line)
    finally:
        line.end()
    if found.said:
        note(f"photos {found.said}")
    return show_found(found, args)


def _examples(args: Namespace) -> tuple[Example, ...]:
    """The pictures of a query; `--region` applies to the first `--like`."""
    if args.region and not args.like:
        args.wrong_usage("--region needs a --like")
    given: tuple[tuple[Role, list[str]], ...] = (
        ("like", args.like),
        ("unlike", args.unlike),
        ("sketch", args.sketch),
        ("style", args.style),
    )
    found = [_picture(path, role) for role, paths in given for path in paths]
    if args.region:
        found[0] = dataclasses.replace(found[0], region=args.region)
    return tuple(dict.fromkeys(found))


def _picture(typed: str, role: Role = "like") -> Example:
    """The picture file named on the command line. Raises UserError for an empty name."""
    if not typed:
        raise UserError("The name of a picture file is empty.")
    return Example(os.path.abspath(os.path.expanduser(typed)), role=role)


def similar(args: Namespace, stop: Stop) -> int:
    with open_engine(write=False) as engine:
        found = engine.ask(Query(examples=(_picture(args.file),)), args.top)
    return show_found(found, args)


def show_found(found: Found, args: Namespace) -> int:
    if found.note:
        note(found.note)
    if found.spelling:
        note(f"to search for “{found.spelling.typed}” instead, add --exact-words")
    if args.paths or args.null:
        show_paths([hit.path for hit in found.hits], "\0" if args.null else "\n")
        return 0
    spelling = {"spelling": vars(found.spelling)} if found.spelling else {}
    show(
        [hit_value(hit) | spelling for hit in found.hits], hit_lines(found.hits), as_json=args.json
    )
    return 0


def hit_value(hit: Hit) -> dict[str, Any]:
    """A hit for JSON."""
    return {
        **path_value(hit.path),
        "score": round(hit.score, 6),
        "rank": hit.rank,
        "width": hit.width,
        "height": hit.height,
        "taken_at": hit.taken_at,
        "copies": list(hit.copies),
        "why": [str(reason) for reason in hit.why],
    }


def hit_lines(hits: list[Hit]) -> list[str]:
    """One line per hit: rank, score, size, date, path."""
    rows = [
        (
            str(hit.rank),
            f"{hit.score:.3f}",
            f"{hit.width}×{hit.height}",
            (hit.taken_at or "")[:10],
            shown(hit.path)
            + (f"  (+{count(len(hit.copies), 'copy', 'copies')})" if hit.copies else "")
            + ("  (offline)" if hit.offline else ""),
        )
        for hit in hits
    ]
    return table(rows, "rrr")


def status(args: Namespace, stop: Stop) -> int:
    with open_engine(write=False) as engine:
        found = engine.status()
        left_out = roots_left_out(engine.db, rules_of(engine.dirs, engine.settings))
        texts = text_rows.state(engine.db) if engine.db is not None else ReadingState()
        reading = engine.settings.read_text
    value = {
        "photos": found.photos,
        "pending": found.pending,
        "failed": found.failed,
        "offline": found.offline,
        "encoder": found.encoder,
        "index": found.index,
        "text": {"on": reading, **dataclasses.asdict(texts)},
        **path_value(str(engine.dirs.data.parent), "home"),
        "left_out": [path_value(one.path) | {"reason": str(one.reason)} for one in left_out],
    }
    show(value, status_lines(found, left_out), as_json=args.json)
    return 0


def status_lines(found: Status, left_out: Sequence[LeftOut]) -> list[str]:
    failed = sum(found.failed.values())
    reasons = ", ".join(f"{number:,} {code}" for code, number in sorted(found.failed.items()))
    lines = table(
        [
            (
                "photos",
                f"{found.photos:,}" + (f" ({found.offline:,} offline)" if found.offline else ""),
            ),
            ("waiting", f"{found.pending:,}"),
            ("failed", f"{failed:,}" + (f" ({reasons})" if failed else "")),
            ("model", found.encoder),
            ("index", found.index),
            ("home", shown(found.home)),
        ]
    )
    if found.roots:
        why = {one.path: f"left out: {one.reason}" for one in left_out}
        lines += ["", *table([_root_row(s, why.get(s.root.path, "")) for s in found.roots])]
    if left_out:
        lines += ["", *(said_of_root(shown(one.path), one.reason) for one in left_out)]
    return lines


def _root_row(state: RootState, why_out: str) -> tuple[str, ...]:
    return (
        shown(state.root.path),
        count(state.photos, "photo"),
        f"{state.pending:,} waiting" if state.pending else "",
        f"{state.failed:,} failed" if state.failed else "",
        _offline(state),
        why_out,
    )


def _offline(state: RootState) -> str:
    if not state.online:
        return "offline"
    return f"{state.offline:,} of {state.photos:,} offline" if state.offline else ""


def failures(args: Namespace, stop: Stop) -> int:
    with open_engine(write=False) as engine:
        found = engine.failures()
    value = [path_value(f.path) | {"code": f.code, "sentence": f.sentence} for f in found]
    show(value, table([(f.code, shown(f.path), f.sentence) for f in found]), as_json=args.json)
    return 0


def retry(args: Namespace, stop: Stop) -> int:
    line = ProgressLine()
    with open_engine(write=True) as engine, stop.gently() as event:
        try:
            done = read_again(engine, line, event, args.folder or "", args.code or "")
        finally:
            line.end()
    _name_failures(list(done.failures), len(done.failures))
    value = {
        "tried": done.tried,
        "photos": done.photos,
        "failed": len(done.failures),
        "waiting": done.waiting,
        "seconds": round(done.seconds, 3),
    }
    show(value, [retry_summary(done)], as_json=args.json)
    return 0


def retry_summary(done: Retried) -> str:
    """ "Tried 5 files again: 3 are photos now, 1 failed again, 1 waits."."""
    if not done.tried:
        return "There are no failed files to read again."
    parts = [f"{done.photos:,} {'is a photo' if done.photos == 1 else 'are photos'} now"]
    if done.failures:
        parts.append(f"{len(done.failures):,} failed again")
    if done.waiting:
        parts.append(f"{done.waiting:,} {'waits' if done.waiting == 1 else 'wait'}")
    return f"Tried {count(done.tried, 'file')} again: {', '.join(parts)}."


def count(number: int, one: str, many: str = "") -> str:
    """ "1 photo", "2,000 photos"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


COMMANDS: Final[dict[str, Callable[[Namespace, Stop], int]]] = {
    "index": index,
    "search": search,
    "similar": similar,
    "status": status,
    "failures": failures,
    "retry": retry,
}
