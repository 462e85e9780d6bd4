"""`model list|info|get|import|export|pack|use|remove`."""

from __future__ import annotations

import dataclasses
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from photosearch.base import log, settings
from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.records import ModelEntry, display
from photosearch.cli.output import ProgressLine, note, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.encoder.known import known
from photosearch.encoder.runtime import check_folder
from photosearch.engine import installed, model_list
from photosearch.engine.library import Engine


def model(args: Namespace, stop: Stop) -> int:
    """Run the action named on the command line."""
    return ACTIONS[args.action](args, stop)


def list_(args: Namespace, stop: Stop) -> int:
    dirs = app_dirs()
    rows = model_list.listed(dirs, settings.load(dirs))
    value = [model_list.told(row) | {"title": display(row.title)} for row in rows]
    show(value, list_lines(rows), as_json=args.json)
    return 0


# What a model is recommended for, by its role.
RECOMMENDED: Final = {
    "default": "for most people",
    "light": "for slow computers",
    "better": "slower, better",
    "language": "for other languages",
}


def list_lines(rows: Sequence[ModelEntry]) -> list[str]:
    head = ("", "model", "installed", "recommended", "size", "dims", "languages", "licence")
    cells = [
        (
            "*" if row.in_use else "",
            shown(row.name),
            "yes" if row.installed else f"no: {', '.join(row.ways)}",
            "no: non-commercial" if row.research_only else RECOMMENDED.get(row.role, ""),
            megabytes(row.size),
            str(row.dim or ""),
            shown(languages(row.languages)),
            shown(row.licence.partition(":")[0].partition(",")[0])[:40],
        )
        for row in rows
    ]
    lines = table([head, *cells], "....rr")
    for row in rows:
        if row.best_for:
            lines.append(f"recommended for {', '.join(row.best_for)}: {shown(row.name)}")
    lines += [f"{shown(row.name)}: {shown(row.problem)}" for row in rows if row.problem]
    if not all(row.verified for row in rows):
        lines += [
            "",
            "The makers of this program have tested only the starter with its real weights.",
        ]
    return [*lines, "* in use. For details: photosearch model info NAME"]


def languages(codes: tuple[str, ...]) -> str:
    """ "en, de" or "29, including English and German"."""
    if len(codes) <= 3:
        return ", ".join(codes)
    return f"{len(codes)}" + (
        ", including English and German" if {"en", "de"} <= set(codes) else ""
    )


def megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size else ""


def info(args: Namespace, stop: Stop) -> int:
    dirs = app_dirs()
    value = model_list.info(dirs, settings.load(dirs), args.name)
    show(value, info_lines(value), as_json=args.json)
    return 1 if value["problem"] else 0


def info_lines(value: dict[str, Any]) -> list[str]:
    """One line per fact; a nested fact is flattened into its line."""

    def text(item: Any) -> str:
        if isinstance(item, dict):
            return ", ".join(f"{key} {text(part)}" for key, part in item.items())
        if isinstance(item, list | tuple):
            return ", ".join(text(part) for part in item)
        return str(item)

    facts = {key: item for key, item in value.items() if item not in ("", None, (), [], {})}
    facts["size"] = megabytes(value["size"])
    return [
        f"{key.replace('_', ' ')}: {shown(text(item))}"
        for key, item in facts.items()
        if key not in ("quality", "files", "published", "download")
    ] + [
        f"published: {figure['data']}, {figure['metric']}: {figure['value']:.3f} ({figure['source']})"
        for figure in value.get("published", ())
    ]


def get(args: Namespace, stop: Stop) -> int:
    dirs = app_dirs()
    chosen = settings.load(dirs)
    row = next((r for r in model_list.listed(dirs, chosen) if r.name == args.name), None)
    if row is not None and row.installed and not row.problem:
        note(f"{shown(args.name)} is already installed.")
    else:
        offer = installed.offer(chosen, args.name)
        about = "about " if offer.about else ""
        entry = known(args.name)
        assert entry is not None, "it was offered"
        agree_to(
            f"{entry.title}: {about}{megabytes(offer.bytes)} from {offer.host} ({offer.repo}), which may serve large "
            f"files from its own storage hosts. Licence: {entry.licence}.",
            args.yes,
        )
    line = ProgressLine()
    try:
        done = installed.get(dirs.create(), chosen, args.name, line)
    finally:
        line.end()
    return show_installed(done, args)


def agree_to(what: str, yes: bool) -> None:
    """Say what would be downloaded and ask for consent. Raises UserError if it is refused."""
    note(what)
    if not yes and not agreed():
        raise UserError("Nothing was downloaded.", "--yes agrees beforehand.")


def agreed() -> bool:
    """Ask on the terminal; without a terminal, the answer is no."""
    if not sys.stdin.isatty():
        return False
    print("Download it? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def import_(args: Namespace, stop: Stop) -> int:
    dirs = app_dirs()
    line = ProgressLine()
    try:
        done = installed.bring(
            dirs.create(),
            settings.load(dirs),
            _path(args.source),
            line,
            int8=args.int8,
        )
    finally:
        line.end()
    return show_installed(done, args)


def export(args: Namespace, stop: Stop) -> int:
    """Build a model from published weights or from the user's own, and install it."""
    from photosearch.encoder.export import export as write

    entry = known(args.name)
    pretrained, checkpoint = args.pretrained, args.checkpoint
    if not pretrained and not checkpoint:
        if entry is None or not entry.pretrained:
            raise UserError(
                f"The weights of {display(args.name)} must be named.",
                "Give --checkpoint FILE, or --pretrained TAG.",
            )
        pretrained = entry.pretrained
    name = args.name_as or (f"{args.name}-int8" if args.int8 else args.name)
    dirs = app_dirs()
    done = installed.make(
        dirs.create(),
        settings.load(dirs),
        name,
        lambda out: write(
            entry.architecture if entry and entry.architecture else args.name,
            out,
            name=name,
            title=entry.title if entry else name,
            pretrained=pretrained,
            checkpoint=_path(checkpoint) if checkpoint else None,
            config=_path(args.config) if args.config else None,
            int8=args.int8,
            fp16=args.fp16,
            known=entry,
            photos=_pictures(args.photos),
            report=note,
            agree=lambda what: agree_to(what, args.yes),
        ),
    )
    return show_installed(done, args)


def _path(text: str) -> Path:
    return Path(os.path.expanduser(text))  # unlike Path.expanduser, leaves the ~ of an unknown user


def _pictures(folder: str | None) -> list[Path]:
    if folder is None:
        return []
    place = _path(folder)
    if not place.is_dir():
        raise UserError(f"There is no folder {display(folder)}.")
    return sorted(path for path in place.rglob("*") if path.is_file())


def show_installed(done: installed.Installed, args: Namespace) -> int:
    title = shown(done.title)
    said = (
        f"{title} is installed ({megabytes(done.size) or 'less than 1 MB'}). "
        f"To search with it: photosearch model use {done.name}"
        if done.new
        else f"{title} was already installed and is intact."
    )
    if done.note:
        note(done.note)
    show(dataclasses.asdict(done), [said], as_json=args.json)
    return 0


def pack(args: Namespace, stop: Stop) -> int:
    line = ProgressLine()
    try:
        file, size = installed.pack(
            app_dirs(), args.name, _path(args.file) if args.file else None, line
        )
    finally:
        line.end()
    path = display(str(file.absolute()))
    said = (
        f"Wrote {shown(str(file))} ({megabytes(size)}). "
        f"On the other machine, run: photosearch model import {shown(file.name)}"
    )
    show({"name": args.name, "file": path, "size": size}, [said], as_json=args.json)
    return 0


def remove(args: Namespace, stop: Stop) -> int:
    dirs = app_dirs()
    chosen = settings.load(dirs)
    freed = 0
    if dirs.database.exists():
        with Engine.open(dirs, chosen, write=True) as engine:
            freed = engine.choice.forget(engine.writable, args.name)
    freed += installed.remove(dirs, chosen, args.name)
    said = f"Removed {shown(args.name)}: {freed / 1e6:,.1f} MB freed."
    show({"name": args.name, "freed": freed}, [said], as_json=args.json)
    return 0


def use(args: Namespace, stop: Stop) -> int:
    dirs = app_dirs()
    log.start(dirs.create(), "cli")
    chosen = settings.load(dirs)
    folder = installed.folder_of(dirs, args.name)
    if args.later:
        check_folder(folder, chosen.worker_threads)
        settings.change(dirs, model=args.name)
        said = f"Selected {shown(args.name)}: `photosearch index` or the window encodes the photos with it."
        show({"name": args.name, "state": "chosen"}, [said], as_json=args.json)
        return 0
    line = ProgressLine()
    with stop.gently() as event, Engine.open(dirs, chosen, write=True) as engine:
        try:
            change = engine.use_model(args.name, lambda change: line(change.progress()), event)
        finally:
            line.end()
    show(dataclasses.asdict(change), [shown(change.note or change.state)], as_json=args.json)
    return 1 if change.state == "failed" else 0


ACTIONS: Final[dict[str, Callable[[Namespace, Stop], int]]] = {
    "list": list_,
    "info": info,
    "get": get,
    "import": import_,
    "export": export,
    "pack": pack,
    "use": use,
    "remove": remove,
}
