"""What the user excludes on a drive that is away leaves the library at once, not only when the drive is back."""

from __future__ import annotations

import os
from collections.abc import Sequence

from photosearch.base.records import Place, Root
from photosearch.indexing.rules import Outside
from photosearch.indexing.volumes import Spot
from photosearch.indexing.walk import Walk
from photosearch.store import file_states as rows
from photosearch.store import pairs
from photosearch.store import places as place_rows
from photosearch.store.db import Database


def forget_absent(db: Database, walks: Sequence[Walk]) -> int:
    """Remove the files that walks of whole roots could not reach and that are left out. Call it after `reconcile`.

    Returns how many were removed.
    """
    removed = 0
    for seen in walks:
        if seen.under or seen.handed_over:
            continue
        root = seen.root
        places = place_rows.places(db, [root.id])
        absent = {place.id: _Absent(seen.outside, root, place) for place in places}
        candidates = rows.away(db, root.id) if seen.online else rows.known(db, root.id)
        gone = [row.id for row in candidates if absent[row.place_id].is_out(row.relpath)]
        if gone:
            with db.transaction() as conn:
                rows.apply_scan(conn, root, rows.ScanChanges(gone=gone))
                pairs.settle_in(conn)
        removed += len(gone)
    return removed


class _Absent:
    """Says which files of a place are left out, judged by what the store knows of them."""

    def __init__(self, outside: Outside, root: Root, place: Place) -> None:
        self._outside = outside
        self._top = os.path.basename(root.path)
        self._place = place
        self._folders: dict[str, bool] = {}

    def is_out(self, relpath: str) -> bool:
        """Whether a file is left out, by its path relative to the root."""
        folder, name = os.path.split(relpath)
        return self._is_named(name, folder, is_folder=False) or self._is_folder_out(folder)

    def _is_named(self, name: str, folder: str, *, is_folder: bool) -> bool:
        parent = os.path.basename(folder) or self._top
        return bool(self._outside.rules.why_named(name, parent, folder=is_folder))

    def _is_folder_out(self, folder: str) -> bool:
        if folder not in self._folders:
            self._folders[folder] = self._judge(folder)
        return self._folders[folder]

    def _judge(self, folder: str) -> bool:
        top = self._place.relpath
        if folder == top or folder.startswith(top + os.sep if top else ""):
            inside = os.path.join(self._place.inside, folder[len(top) :].lstrip(os.sep))
            spot = Spot(self._place.volume, os.path.normpath(inside))
            if any(one.holds(spot) for one in self._outside.spots):
                return True
        above, name = os.path.split(folder)
        if not name:
            return False
        return self._is_named(name, above, is_folder=True) or self._is_folder_out(above)
