"""`duplicates`: find files of the same photo, best version first. Nothing is deleted or moved."""

from __future__ import annotations

from argparse import Namespace

from photosearch.base.file_groups import FileGroup
from photosearch.cli.library_commands import count, open_engine
from photosearch.cli.output import ProgressLine, note, path_value, show, shown
from photosearch.cli.stop import Stop
from photosearch.images.fingerprint import VERSION
from photosearch.store import fingerprints


def duplicates(args: Namespace, stop: Stop) -> int:
    line = ProgressLine()
    groups: list[FileGroup] = []
    with open_engine(write=False) as engine:
        if engine.db is not None:
            if args.near and (left := len(fingerprints.lacking(engine.db, VERSION))):
                note(f"{count(left, 'photo')} not compared yet; run: photosearch index")
            try:
                groups = engine.copies().groups(near=args.near, bursts=args.bursts, tell=line)
            finally:
                line.end()
    value = [
        {
            **path_value(group.best.path, "best"),
            "members": [
                {**path_value(c.path), "relation": c.relation, "offline": c.offline}
                for c in group.others
            ],
        }
        for group in groups
    ]
    show(value, lines(groups), as_json=args.json)
    return 0


def lines(groups: list[FileGroup]) -> list[str]:
    """One block per group: the best version, then each other file with its relation to it."""
    if not groups:
        return ["No duplicates."]
    found = []
    for group in groups:
        found.append(shown(group.best.path))
        found += [
            f"  {copy.relation:<8} {shown(copy.path)}" + ("  (offline)" if copy.offline else "")
            for copy in group.others
        ]
    files = sum(len(group.others) for group in groups)
    of = f"{count(files, 'other file')} of {count(len(groups), 'photo')}. Nothing was changed."
    return [*found, "", of]
