"""Removing folders from the library: at first with an undo, or for good. Photos are never touched."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from photosearch.base.errors import EnvironmentFault, UserError
from photosearch.base.files import AppDirs, sync_folder
from photosearch.base.records import RemovedFolder, Root, display
from photosearch.base.user_text import say
from photosearch.images.thumbs import thumb_path
from photosearch.indexing.upkeep import forget_pictures
from photosearch.indexing.volumes import Mounts, is_inside
from photosearch.store import file_states, places, removed
from photosearch.store.db import Database
from photosearch.store.removed import Restored
from photosearch.vectors import snapshots
from photosearch.vectors.model import LoadedModel


@dataclass(frozen=True)
class OfflineFiles:
    """Files that cannot be reached now, in the folder `part` of a root. `photos`: how many of them are photos."""

    root: Root
    part: str
    ids: tuple[int, ...]
    photos: int


class Removal:
    """Removes folders and restores them. Call it in the writer's thread only."""

    def __init__(
        self,
        db: Database,
        dirs: AppDirs,
        models: Sequence[LoadedModel],
        online: Callable[[], Mapping[int, bool]],
    ) -> None:
        """`models`: those whose indexes are in memory. `online`: says which places can be reached."""
        self._db = db
        self._dirs = dirs
        self._models = models
        self._online = online

    def find(self, path: str) -> Root:
        """The root that the user calls `path`. Its folder need not exist. Raises UserError if there is none."""
        names = _names(path)
        roots = places.roots(self._db)
        for root in roots:
            if root.path in names or display(root.path) in names:
                return root
        found = self._at_another_path(path, roots)
        if found is not None:
            return found
        raise UserError(say("{path} is not in the library.", path=display(path)), self._hint(path))

    def _at_another_path(self, path: str, roots: Sequence[Root]) -> Root | None:
        """The root whose folder is at `path` now, although it was known at another path."""
        if not os.path.isdir(path):
            return None
        spot = Mounts.read().spot(path)
        for place in places.places(self._db):
            known = place.kind == "root" and place.volume and place.inside
            if known and (place.volume, place.inside) == (spot.volume, spot.inside):
                return next(root for root in roots if root.id == place.root_id)
        return None

    def _hint(self, path: str) -> str:
        if self._latest(path) is not None:
            return say("It has been removed; `photosearch remove --undo` restores it.")
        with contextlib.suppress(UserError):
            return say(
                "It is inside {folder}: to leave it out, exclude it in the window or in settings.toml.",
                folder=display(self._around(path)[0].path),
            )
        return say("`photosearch status` lists the folders of the library.")

    # Removing

    def remove(self, root_id: int) -> RemovedFolder | None:
        """Remove a root. Returns what can be restored; None if there is no such root."""
        root = next((root for root in places.roots(self._db) if root.id == root_id), None)
        if root is None:
            return None
        found = removed.take_out(self._db, root)
        self._catch_up()
        return found

    def photos(self, root: Root) -> int:
        """The number of files of a root that are photos."""
        return removed.photos_of(self._db, root.id)

    def offline(self, path: str) -> OfflineFiles:
        """The files in a folder whose drive or link is away.

        Raises UserError if there are none, or if the folder is not in a root.
        """
        root, part = self._around(path)
        online = self._online()
        files = [
            file
            for file in file_states.known(self._db, root.id, part)
            if file.away or not online.get(file.place_id, False)
        ]
        if not files:
            raise UserError(say("Every photo in {path} can be reached.", path=display(path)))
        photos = sum(file.state == "done" or file.doubt for file in files)
        return OfflineFiles(root, part, tuple(file.id for file in files), photos)

    def remove_offline(self, found: OfflineFiles) -> RemovedFolder:
        """Remove these files."""
        taken = removed.take_out(self._db, found.root, found.part, found.ids)
        self._catch_up()
        return taken

    def _around(self, path: str) -> tuple[Root, str]:
        """The innermost root that is or contains `path`, and the path in it. Raises UserError."""
        names = _names(path)
        for root in sorted(places.roots(self._db), key=lambda root: -len(root.path)):
            for name in names:
                if is_inside(name, root.path):
                    part = os.path.relpath(name, root.path)
                    return root, "" if part == os.curdir else part
        raise UserError(say("{path} is not in the library.", path=display(path)))

    # For good

    def for_good(self, path: str) -> tuple[Root | None, int]:
        """What `forget` would remove: the root, or None if it was removed earlier, and the number of files that are photos.

        Raises UserError if the folder is neither in the library nor removed.
        """
        earlier = self._latest(path)
        try:
            root = self.find(path)
        except UserError:
            if earlier is None:
                raise
            return None, earlier.photos
        return root, self.photos(root)

    def forget(self, path: str) -> int:
        """Remove a folder for good, or one that was removed earlier: delete at once the embeddings and cached pictures of
        photos that no other folder holds. Returns the number of those photos. Raises what `for_good` raises."""
        root, _photos = self.for_good(path)
        with removed.overwriting(self._db):
            if root is not None:
                removed.take_out(self._db, root)
                ids = removed.related(self._db, root.id, root.path)
            else:
                taken = self.latest(path)
                ids = [taken.id, *removed.related(self._db, 0, taken.path)]
            count = removed.forget(self._db, ids, self._delete_files)
        for model in self._models:
            for space in model.spaces.values():
                space.reload(self._db)
        return count

    def _delete_files(self, hashes: Sequence[str]) -> None:
        """Delete the cached pictures of these photos, and all saved indexes, which the next checkpoint rebuilds. A power cut
        does not bring them back. Raises EnvironmentFault if a thumbnail cannot be deleted."""
        forget_pictures(self._dirs, hashes)
        for thumb in (thumb_path(self._dirs.thumbs, found) for found in hashes):
            if os.path.lexists(thumb):
                raise EnvironmentFault(
                    say("{path} cannot be deleted.", path=thumb),
                    say(
                        "Check its permissions and try again; until then, `photosearch remove --undo` restores the folder."
                    ),
                )
        changed = {thumb_path(self._dirs.thumbs, found).parent for found in hashes}
        for folder in self._dirs.indexes.glob("*/"):
            snapshots.tidy(folder)
            changed.add(folder)
        for folder in (*changed, self._dirs.previews):
            with contextlib.suppress(OSError):
                sync_folder(folder)

    def purge(self) -> None:
        """Delete what has been removed, or has had no file, for too long to be restored, and its cached pictures."""
        forget_pictures(self._dirs, removed.purge(self._db))

    # Undo

    def listed(self) -> list[RemovedFolder]:
        """What can be restored, the latest first."""
        return removed.listed(self._db)

    def latest(self, path: str | None) -> RemovedFolder:
        """What was removed last: of this folder, or at all. Raises UserError if there is nothing to restore."""
        found = next(iter(self.listed()), None) if path is None else self._latest(path)
        if found is not None:
            return found
        days = file_states.ORPHAN_DAYS
        if path is None:
            raise UserError(say("No folder was removed in the last {days} days.", days=days))
        raise UserError(
            say("{path} was not removed in the last {days} days.", path=display(path), days=days),
            say("`photosearch remove --list` shows what can be restored."),
        )

    def _latest(self, path: str) -> RemovedFolder | None:
        names = _names(path)
        return next((f for f in self.listed() if f.path in names or display(f.path) in names), None)

    def restore(self, removal_id: int) -> Restored:
        """Restore a removed folder, encoding nothing; the next scan finds what has changed. Raises UserError."""
        found = removed.restore(self._db, removal_id)
        self._catch_up()
        return found

    def _catch_up(self) -> None:
        for model in self._models:
            model.catch_up(self._db)


def _names(path: str) -> list[str]:
    """The absolute paths that the user may mean by `path`: as typed, and with its links resolved, all or all but the last."""
    typed = os.path.abspath(os.path.expanduser(path))
    folder, name = os.path.split(typed)
    beside = os.path.join(os.path.realpath(folder), name)
    return list(dict.fromkeys([path, typed, beside, os.path.realpath(typed)]))
