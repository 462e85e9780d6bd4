"""Maintenance of the library's own files: recreate lost thumbnails, delete cached pictures of removed photos, and check
and rebuild saved indexes."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from photosearch.base.errors import EnvironmentFault, FileError
from photosearch.base.files import AppDirs
from photosearch.base.halting import halted
from photosearch.base.looks import PageLook
from photosearch.base.measures import Measures
from photosearch.base.reach import exists
from photosearch.base.records import Fingerprint, Progress
from photosearch.base.user_text import say
from photosearch.images.decoders import decoders_version
from photosearch.images.fingerprint import VERSION
from photosearch.images.hashing import is_hash
from photosearch.images.jobs import FingerprintJob, PhotoJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import can_store, is_whole, stored, thumb_path
from photosearch.indexing.bad_values import damage, mend_damage
from photosearch.indexing.fact_filling import fill_facts
from photosearch.store import embeddings as vector_rows
from photosearch.store import file_states, fingerprints, measure_rows, page_looks, photos, retrying
from photosearch.store.db import Database
from photosearch.vectors import snapshots
from photosearch.vectors.model import LoadedModel

AT_ONCE = 32
UNWRITTEN_SECONDS = 3600.0  # longer than any system keeps what was written from the disk


@dataclass(frozen=True)
class Problem:
    """A problem that `doctor` found: where (`part`), what (`sentence`) and how to fix it (`fix`)."""

    part: str
    sentence: str
    fix: str = ""


def check(db: Database, model: LoadedModel) -> list[Problem]:
    """The problems of the database, or else mismatches between it and the indexes of the model in use."""
    found = [
        Problem("library", f"SQLite reports: {text}.", "photosearch doctor --fix")
        for text in db.integrity()
    ]
    if found:
        return found
    kinds = damage(db, [model])
    if kinds:
        text = f"Some of its values cannot be right: {', '.join(map(str, kinds))}."
        found.append(Problem("library", text, "photosearch doctor --fix"))
    for name, space in model.spaces.items():
        text = space.verify(db)
        if text:
            found.append(Problem(f"index ({name})", text, "photosearch doctor --fix"))
    return found


def take_up(db: Database, thumbs: Path) -> None:
    """Take up the work of earlier runs. Only the library's writer may call this.

    Returns files to the queue: those of a run that was killed, and those that failed with other decoders than today's.
    Deletes half-written thumbnails.
    """
    file_states.recover(db)
    retrying.requeue_outdated(db, decoders_version())
    with contextlib.suppress(OSError):
        for file in thumbs.glob(".*.tmp"):
            file.unlink(missing_ok=True)


def mend(db: Database, models: Sequence[LoadedModel]) -> list[str]:
    """Mend damaged values. Returns a sentence about it, if there were any. Raises EnvironmentFault if the disk refuses."""
    kinds = mend_damage(db, models)
    for model in models:
        model.catch_up(db)
    return [f"Damaged values were mended: {', '.join(map(str, kinds))}."] if kinds else []


def repair(
    db: Database,
    models: Sequence[LoadedModel],
    thumbs: Path,
    online: Mapping[int, bool],
    new_pool: Callable[[int], DecodePool],
) -> list[str]:
    """Rebuild saved indexes that do not match the store, and recreate lost thumbnails. Returns a sentence per repair.

    The database itself must be sound: see `engine.rescue`. Raises EnvironmentFault if the disk refuses.
    """
    done = []
    for space in [space for model in models for space in model.spaces.values()]:
        if space.verify(db):
            vector_rows.forget_snapshots(db, space.encoder, space.space)
            space.checkpoint(db)
            done.append(f"The index ({space.space}) was rebuilt.")
    made = mend_thumbnails(db, thumbs, online, new_pool)
    if made:
        done.append(f"{made} thumbnails were recreated.")
    return done


def mend_thumbnails(
    db: Database,
    thumbs: Path,
    online: Mapping[int, bool],
    new_pool: Callable[[int], DecodePool],
    stop: threading.Event | None = None,
    most: int | None = None,
) -> int:
    """Recreate missing and cut-off thumbnails of photos whose originals are in places that are `online`; at most `most`.
    Returns the number recreated.

    Skips those whose folder cannot be written. Raises EnvironmentFault if the disk is full.
    """
    lost = _without_thumbnail(db, thumbs)[:most]
    if not lost:
        return 0
    made = 0
    with new_pool(os.cpu_count() or 2) as pool:
        for start in range(0, len(lost), AT_ONCE):
            if stop is not None and stop.is_set():
                break
            for image_id, row in photos.read(db, lost[start : start + AT_ONCE]).items():
                path = next(filter(exists, row.reachable(online)), None)
                if path is not None:
                    pool.submit(image_id, PhotoJob(path))
            while pool.pending:
                for _key, result in pool.wait(None):
                    if isinstance(result, EnvironmentFault):
                        raise result
                    made += not isinstance(result, FileError) and result.stored
    return made


def sweep(db: Database, thumbs: Path, indexes: Path) -> None:
    """Delete thumbnails that belong to no photo, and saved indexes that are not recorded: the disk or the power failed when
    they were to be deleted. Only the library's writer may call this, between two runs."""
    known = photos.hashes(db)
    strays = [path for path in stored(thumbs) if path.stem not in known]
    # If most are strays, the library is a new one or an older copy, and its other copy may come back.
    if len(strays) <= len(known):
        for path in strays:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    recorded = vector_rows.saved_files(db)
    with contextlib.suppress(OSError):
        for folder in indexes.iterdir():
            snapshots.remove(folder, recorded)


def _without_thumbnail(db: Database, thumbs: Path) -> list[int]:
    """The photos (image ids) that lack a whole thumbnail that could be stored. Deletes those that a power cut has cut off;
    it can only have been those that were new, so no others are read."""
    looked = thumbs / ".looked"  # its time is that of the last look
    since = 0.0
    with contextlib.suppress(OSError):
        since = looked.stat().st_mtime - UNWRITTEN_SECONDS
    lost = []
    for image_id, content_hash in photos.live_hashes(db):
        path = thumb_path(thumbs, content_hash)
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < since or is_whole(path):
                continue
            path.unlink()
        if can_store(thumbs, content_hash):
            lost.append(image_id)
    with contextlib.suppress(OSError):
        looked.touch(0o600)
    return lost


def fill_fingerprints(
    db: Database,
    thumbs: Path,
    online: Mapping[int, bool],
    new_pool: Callable[[int], DecodePool],
    halt: Sequence[threading.Event] = (),
    tell: Callable[[Progress], None] = lambda _progress: None,
) -> int:
    """Compute missing fingerprints, looks and measures, as in older libraries, from the thumbnails. Returns the number computed.

    A lost thumbnail is made again if the original can be reached, else the photo is skipped; an unreadable one is deleted.
    Each batch is committed, so a kill loses only the current one. Raises EnvironmentFault.
    """
    wanted = dict(
        [*fingerprints.lacking(db, VERSION), *page_looks.lacking(db), *measure_rows.lacking(db)]
    )
    lost = {i for i, found in wanted.items() if not is_whole(thumb_path(thumbs, found))}
    lacking = list(wanted)
    if len(lost) == len(wanted) and not _reachable(db, lost, online):
        return 0
    filled = 0
    with new_pool(os.cpu_count() or 2) as pool:
        for start in range(0, len(lacking), AT_ONCE):
            if halted(halt):
                break
            rows = photos.read(db, lacking[start : start + AT_ONCE])
            originals = _reachable(db, lost.intersection(rows), online)
            for image_id, row in rows.items():
                if image_id not in lost or image_id in originals:
                    original = originals.get(image_id, "")
                    pool.submit(image_id, FingerprintJob(row.content_hash, original))
            made: list[tuple[int, Fingerprint]] = []
            looks: list[tuple[int, PageLook]] = []
            figures: list[tuple[int, Measures]] = []
            while pool.pending:
                for image_id, result in pool.wait(None):
                    if isinstance(result, EnvironmentFault):
                        raise result
                    if isinstance(result, FileError):
                        with contextlib.suppress(OSError):
                            thumb_path(thumbs, rows[image_id].content_hash).unlink()
                    elif result.fingerprint and result.look and result.measures:
                        made.append((image_id, result.fingerprint))
                        looks.append((image_id, result.look))
                        figures.append((image_id, result.measures))
            fingerprints.put(db, made)
            page_looks.put(db, looks)
            measure_rows.put(db, figures)
            filled += len(made)
            tell(Progress("filling", start + len(rows), len(lacking), note=say("fingerprints")))
    return filled


def _reachable(db: Database, ids: Iterable[int], online: Mapping[int, bool]) -> dict[int, str]:
    """A file of each photo that can be read, by image id."""
    rows = photos.read(db, sorted(ids))
    found = {i: next(filter(exists, row.reachable(online)), "") for i, row in rows.items()}
    return {image_id: path for image_id, path in found.items() if path}


def fill_gaps(
    db: Database,
    thumbs: Path,
    online: Mapping[int, bool],
    new_pool: Callable[[int], DecodePool],
    halt: Sequence[threading.Event] = (),
    tell: Callable[[Progress], None] = lambda _progress: None,
) -> int:
    """Read missing facts (`fill_facts`), and compute missing fingerprints, looks and measures. Returns the number of all together."""
    filled = fill_facts(db, online, new_pool, halt, tell)
    return filled + fill_fingerprints(db, thumbs, online, new_pool, halt, tell)


def forget_pictures(dirs: AppDirs, hashes: Iterable[str]) -> None:
    """Delete the thumbnails and previews of removed photos. `hashes`: their content hashes."""
    for content_hash in filter(is_hash, hashes):
        with contextlib.suppress(OSError):
            previews = dirs.previews.glob(f"{content_hash}-*")
            for file in [thumb_path(dirs.thumbs, content_hash), *previews]:
                file.unlink(missing_ok=True)
