"""Answers which folders are in a folder: beside the queries, as it counts each photo in it."""

from __future__ import annotations

import threading

from photosearch.service.messages import InnerFolders
from photosearch.service.requests import GetInnerFolders
from photosearch.service.shared import Shared
from photosearch.store import db as database
from photosearch.store.inner_folders import inner_folders


def list_folders(shared: Shared, asked: GetInnerFolders, _stop: threading.Event) -> InnerFolders:
    db = database.open_reader(shared.dirs.database)
    if db is None:
        return InnerFolders(asked.id, ())
    try:
        return InnerFolders(asked.id, tuple(inner_folders(db, asked.root_id, asked.folder)))
    finally:
        db.close()
