"""The commands on the user's library: index, search, similar, status, failures, retry."""

from __future__ import annotations

import contextlib
import dataclasses
import os
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import Any, Final

from photosearch.base import log, settings
from photosearch.base.errors import Locked, ModelError, ReadOnly, UserError
from photosearch.base.files import app_dirs
from photosearch.base.records import (
    Failure,
    IndexReport,
    LeftOut,
    Progress,
    RootState,
    Status,
    display,
)
from photosearch.base.searches import Example, Hit, Mark, Query, Role
from photosearch.base.text_lines import ReadingState
from photosearch.base.today import set_southern_seasons
from photosearch.cli.heat_files import explain_best, heat_file
from photosearch.cli.output import ProgressLine, note, path_value, show, show_paths, shown, table
from photosearch.cli.stop import Stop
from photosearch.duplicates.stacking import keep_stacks
from photosearch.engine.left_out_list import roots_left_out
from photosearch.engine.library import Engine
from photosearch.engine.retry import Retried
from photosearch.engine.retry import retry as read_again
from photosearch.images.fingerprint import VERSION
from photosearch.indexing.rules import rules_of, said_of_root
from photosearch.indexing.tagging import keep_book
from photosearch.query.outcome import Found
from photosearch.store import stacks, text_rows

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
            report = engine.index(line, event, folders)
            with contextlib.suppress(
                ModelError
            ):  # photos are found without what answers are judged by
                keep_book(engine.model, engine.writable, [event], line)
            return report
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
        marks=_marks(args),
    )


def search(args: Namespace, stop: Stop) -> int:
    query = asked_query(args)
    if not (args.words or query.examples or query.marks or query.sort != "match"):
        args.wrong_usage("give WORDS or a picture")
    out = heat_file(args.explain) if args.explain is not None else None
    if args.stacked:
        stack_photos(stop)
        query = dataclasses.replace(query, stacked=True)
    if out is None:
        with open_engine(write=False) as engine:
            return answer(engine, query, args)
    with open_engine(write=False) as engine:
        return answer(engine, query, args, lambda hit: explain_best(engine, query, hit, out))


def stack_photos(stop: Stop) -> None:
    """Stack the photos that were not compared yet. If the library cannot be written now, a note says so."""
    with open_engine(write=False) as engine:
        if engine.db is None or not (waiting := len(stacks.lacking(engine.db, VERSION))):
            return
    line = ProgressLine()
    try:
        with open_engine(write=True) as engine, stop.gently() as event:
            keep_stacks(engine.writable, engine.model, [event], line)
    except (Locked, ReadOnly) as fault:
        note(f"{count(waiting, 'photo')} not compared yet are shown alone: {fault.user_text}")
    finally:
        line.end()


def answer(
    engine: Engine,
    query: Query,
    args: Namespace,
    explain: Callable[[Hit | None], dict[str, Any]] = lambda _best: {},
) -> int:
    """Ask, and show what is found and how the query was understood. `explain`: gives what the JSON says of the best hit."""
    line = ProgressLine()
    try:
        judge_by(engine, line)
        found = engine.ask(query, args.top, line)
    finally:
        line.end()
    if found.said:
        note(f"photos {found.said}")
    shown_hits = [hit for hit in found.hits if hit.matched or not args.matched]
    return show_found(found, args, explain(shown_hits[0] if shown_hits else None))


def judge_by(engine: Engine, report: Callable[[Progress], None]) -> None:
    """Bring what answers are judged by up to date, if the model has read its vocabulary: photos are found without it."""
    if engine.db is not None:
        with contextlib.suppress(ModelError):
            keep_book(engine.model, engine.db, tell=report, read=False)


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


def _marks(args: Namespace) -> tuple[Mark, ...]:
    """The pictures that `--more` and `--not` name."""
    given = ((True, args.more), (False, vars(args)["not"]))
    found = [Mark(_picture(path).path, wanted=wanted) for wanted, paths in given for path in paths]
    return tuple(dict.fromkeys(found))


def _picture(typed: str, role: Role = "like") -> Example:
    """The picture file named on the command line. Raises UserError for an empty name."""
    if not typed:
        raise UserError("The name of a picture file is empty.")
    return Example(os.path.abspath(os.path.expanduser(typed)), role=role)


def similar(args: Namespace, stop: Stop) -> int:
    with open_engine(write=False) as engine:
        judge_by(engine, lambda _progress: None)
        found = engine.ask(Query(examples=(_picture(args.file),)), args.top)
    return show_found(found, args)


def show_found(found: Found, args: Namespace, of_best: dict[str, Any] | None = None) -> int:
    if found.note:
        note(found.note)
    if found.spelling:
        note(f"to search for “{found.spelling.typed}” instead, add --exact-words")
    hits = [hit for hit in found.hits if hit.matched] if args.matched else found.hits
    if args.paths or args.null:
        show_paths([hit.path for hit in hits], "\0" if args.null else "\n")
        return 0
    spelling = {"spelling": vars(found.spelling)} if found.spelling else {}
    values = [hit_value(hit) | spelling | stack_value(found, hit) for hit in hits]
    if values and of_best:
        values[0] |= of_best
    show(values, hit_lines(hits), as_json=args.json)
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
        "confidence": None if hit.confidence is None else round(hit.confidence, 4),
        "matched": hit.matched,
    }


def stack_value(found: Found, hit: Hit) -> dict[str, Any]:
    """The other photos of a hit's stack, best first, for JSON; {} if it has none."""
    paths = found.stacks.get(hit.image_id, ())
    exact = [path_value(path).get("path_base64", "") for path in paths]
    value: dict[str, Any] = {"stack": list(paths)} if paths else {}
    return value | ({"stack_base64": exact} if any(exact) else {})


def hit_lines(hits: list[Hit]) -> list[str]:
    """One line per hit: rank, score, confidence, size, date, path; a line before those that match weakly."""
    rows = [
        (
            str(hit.rank),
            f"{hit.score:.3f}",
            "" if hit.confidence is None else f"{hit.confidence:.0%}",
            f"{hit.width}×{hit.height}",
            (hit.taken_at or "")[:10],
            shown(hit.path)
            + (f"  (+{count(len(hit.copies), 'copy', 'copies')})" if hit.copies else "")
            + (f"  (+{count(len(hit.stack), 'similar shot')})" if hit.stack else "")
            + ("  (offline)" if hit.offline else ""),
        )
        for hit in hits
    ]
    lines = table(rows, "rrrr")
    matching = sum(hit.matched for hit in hits)
    if matching < len(hits):
        lines.insert(matching, "— weaker matches —")
    return lines


def status(args: Namespace, stop: Stop) -> int:
    with open_engine(write=False) as engine:
        found = engine.status()
        left_out = roots_left_out(engine.db, rules_of(engine.dirs, engine.settings))
        texts = text_rows.state(engine.db) if engine.db is not None else ReadingState()
        reading = engine.settings.read_text
    value = {
        "photos": found.photos,
        "distinct": found.distinct,
        "searchable": found.searchable or 0,
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
            *_searchable(found),
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


def _searchable(found: Status) -> list[tuple[str, str]]:
    """A row while not all photos can be found by what they show."""
    if found.searchable is None or found.searchable >= found.distinct:
        return []
    return [("searchable", f"{found.searchable:,} of {found.distinct:,} by what they show")]


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
