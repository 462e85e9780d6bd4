"""Counts what a folder contains before it is added."""

from __future__ import annotations

import os
import threading

from photosearch.base.other_files import counted
from photosearch.base.records import Root
from photosearch.engine.space_needed import space_needed
from photosearch.indexing.rules import rules_of
from photosearch.indexing.walk import look
from photosearch.service.messages import FolderMeasured
from photosearch.service.requests import MeasureFolder
from photosearch.service.shared import Shared
from photosearch.sidecars.xmp_files import is_sidecar
from photosearch.store import db as database
from photosearch.store import places

NO_ROOT = 0  # an id that no root has


def measure_folder(shared: Shared, asked: MeasureFolder, stop: threading.Event) -> FolderMeasured:
    """Count until the end; raises Stopped if `stop` is set before."""
    assert shared.engine is not None
    settings = shared.engine.settings
    root = Root(NO_ROOT, os.path.realpath(os.path.expanduser(asked.path)))
    db = database.open_reader(shared.dirs.database)
    try:
        others = places.roots(db) if db is not None else []
        seen = look(root, rules_of(shared.dirs, settings), others, stop=stop)
        names = [os.path.basename(path) for path in seen.others]
        space = space_needed(shared.dirs, db, settings, len(seen.files))
        return FolderMeasured(
            asked.id, space, counted(name for name in names if not is_sidecar(name))
        )
    finally:
        if db is not None:
            db.close()
