"""The thread that counts what a folder contains before it is added. Nobody waits for it: a drive may hang."""

from __future__ import annotations

import os
import threading

from photosearch.base.errors import PhotoSearchError, Stopped
from photosearch.base.other_files import counted
from photosearch.base.priority import be_nice
from photosearch.base.records import Root
from photosearch.base.shortage import shortages
from photosearch.base.user_text import say
from photosearch.engine.space_needed import space_needed
from photosearch.indexing.rules import rules_of
from photosearch.indexing.walk import look
from photosearch.service.messages import FolderMeasured, Trouble
from photosearch.service.requests import MeasureFolder
from photosearch.service.shared import Shared
from photosearch.sidecars.xmp_files import is_sidecar
from photosearch.store import db as database
from photosearch.store import places

NO_ROOT = 0  # an id that no root has


def measure_folder(shared: Shared, asked: MeasureFolder, stop: threading.Event) -> None:
    """Count until the end, or until `stop` is set."""
    be_nice()
    shared.opened.wait()
    if shared.engine is None:
        return
    try:
        with shortages():
            shared.send(_measured(shared, asked, stop))
    except Stopped:
        shared.send(Trouble(asked.id, say("The folder was not counted.")))
    except PhotoSearchError as error:
        shared.send(Trouble.of(asked.id, error))
    finally:
        shared.work_ended(asked)


def _measured(shared: Shared, asked: MeasureFolder, stop: threading.Event) -> FolderMeasured:
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
