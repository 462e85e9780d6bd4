"""Export photos to a folder. Nothing is overwritten: a name that is taken gets a number, and a file appears under its name as a whole."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from photosearch.base.errors import DiskFull, FileError, Stopped, UserError
from photosearch.base.exports import LARGEST_SIDE, SMALLEST_SIDE, Exported, ExportWish
from photosearch.base.facts import Facts
from photosearch.base.files import make_folder, os_fault, os_faults, os_reason
from photosearch.base.pace import Pace
from photosearch.base.reach import exists
from photosearch.base.records import Progress, display
from photosearch.base.user_text import say
from photosearch.images.jobs import ExportJob
from photosearch.images.pool import DecodePool
from photosearch.sidecars.xmp_writing import Noted, merged
from photosearch.store import fact_rows, photos
from photosearch.store.db import Database

TEMPORARY: Final = ".photosearch-export.tmp"
_UNUSUAL: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # what other systems do not allow in a name
_CHUNK: Final = 1 << 20
_AT_ONCE: Final = 500
FOLDER_MODE: Final = (
    0o777  # less what the umask takes away: it is the user's folder, not the program's
)


class _NameRefused(Exception):
    """The target cannot have a file of a name."""


def export(
    db: Database,
    image_ids: Sequence[int],
    wish: ExportWish,
    online: Mapping[int, bool],
    new_pool: Callable[[int], DecodePool],
    tell: Callable[[Progress], None] = lambda _progress: None,
    stop: threading.Event | None = None,
) -> Exported:
    """Export photos, until `stop` is set. A photo that cannot be read costs only itself.

    Raises UserError for a wish that cannot be, and EnvironmentFault if the folder cannot be written or its disk is full; what was
    exported before stays.
    """
    _must_be_possible(wish)
    folder = Path(os.path.abspath(os.path.expanduser(wish.folder)))
    with os_faults(str(folder)):
        make_folder(folder, FOLDER_MODE)
    _must_have_room(db, image_ids, wish, folder)
    files: list[tuple[str, str]] = []
    failed: list[tuple[str, str]] = []
    temporary, pace = folder / TEMPORARY, Pace()
    with contextlib.ExitStack() as held:
        pool = held.enter_context(new_pool(1)) if wish.jpeg else None
        held.callback(_forget, temporary)
        for at, (path, names, facts) in enumerate(_paths(db, image_ids, online)):
            if stop is not None and stop.is_set():
                break
            rate, eta = pace.at(at, len(image_ids))
            tell(Progress("exporting", at, len(image_ids), len(failed), rate, eta, display(names[0])))  # fmt: skip
            if path is None:
                failed.append((names[0], say("{path} cannot be reached.", path=display(names[0]))))
                continue
            try:
                if pool is not None:
                    _write(pool, path, str(temporary), wish, facts)
                else:
                    _copy(path, temporary, stop)
                files.append((path, str(_put(temporary, folder, _name(path, wish)))))
            except FileError as error:
                failed.append((path, str(error.user_text)))
            except _NameRefused:
                failed.append((path, say("A file of this name cannot be written there.")))
            except Stopped:
                break
    tell(Progress("exporting", len(files), len(image_ids), len(failed)))
    return Exported(tuple(files), tuple(failed))


def _must_be_possible(wish: ExportWish) -> None:
    if not wish.folder:
        raise UserError(say("Name the folder to export to."))
    if wish.side and not SMALLEST_SIDE <= wish.side <= LARGEST_SIDE:
        raise UserError(
            say(
                "The longer side must have {least} to {most} pixels.",
                least=SMALLEST_SIDE,
                most=LARGEST_SIDE,
            )
        )
    if not 1 <= wish.quality <= 100:
        raise UserError(say("The quality of a JPEG is a number from 1 to 100."))
    if not wish.jpeg and (wish.side or wish.names or not wish.place):
        raise UserError(
            say("Originals are copied as they are."),
            say("To change the size or leave something out, export JPEG files."),
        )


def _must_have_room(db: Database, image_ids: Sequence[int], wish: ExportWish, folder: Path) -> None:
    """Raise DiskFull if the copies certainly do not fit. How large JPEG files become is not known before."""
    if wish.jpeg:
        return
    sizes = [found[0].bytes for found in photos.files_of(db, image_ids).values() if found]
    with contextlib.suppress(OSError):
        if sum(sizes) > shutil.disk_usage(folder).free:
            raise DiskFull(
                say("There is not enough space for these photos in {folder}.", folder=folder),
                say("Free some space, or choose another folder; nothing was exported."),
            )


def _paths(
    db: Database, image_ids: Sequence[int], online: Mapping[int, bool]
) -> Iterator[tuple[str | None, tuple[str, ...], Facts]]:
    """For each photo that still exists: a file that can be read now, or None; its files; its facts."""
    for start in range(0, len(image_ids), _AT_ONCE):
        part = image_ids[start : start + _AT_ONCE]
        rows, facts = photos.read(db, part), fact_rows.read(db, part)
        for image_id in part:
            if image_id in rows:
                row = rows[image_id]
                path = next(filter(exists, row.reachable(online)), None)
                yield path, row.paths, facts.get(image_id, Facts(0, 0))


def _name(path: str, wish: ExportWish) -> str:
    name = os.path.basename(path)
    return f"{os.path.splitext(name)[0]}.jpg" if wish.jpeg else name


def _write(pool: DecodePool, path: str, out: str, wish: ExportWish, facts: Facts) -> None:
    packet = _named(facts) if wish.names else b""
    pool.run(ExportJob(path, out, wish.side, wish.quality, facts.rotation or 0, wish.place, packet))


def _named(facts: Facts) -> bytes:
    """An XMP packet with title, caption, people and keywords."""
    tags = (*facts.keywords, *(f"People|{person.name}" for person in facts.persons))
    values = {"title": facts.title, "caption": facts.caption, "tags": tuple(dict.fromkeys(tags))}
    noted = Noted("", {name: value for name, value in values.items() if value}, (), "", False)  # type: ignore[misc]
    return merged(None, noted) or b""


def _copy(path: str, temporary: Path, stop: threading.Event | None) -> None:
    """Copy a file with its times. Raises FileError, EnvironmentFault or Stopped."""
    _forget(temporary)
    try:
        source = open(path, "rb")  # noqa: SIM115 - errors of reading and of writing differ
    except OSError as error:
        raise FileError(path, "unreadable", os_reason(error)) from error
    with source, _writing(temporary), temporary.open("xb") as out:
        while True:
            try:
                data = source.read(_CHUNK)
            except OSError as error:
                raise FileError(path, "unreadable", os_reason(error)) from error
            if not data:
                break
            if stop is not None and stop.is_set():
                raise Stopped
            out.write(data)
    with contextlib.suppress(OSError):
        shutil.copystat(path, temporary)
        temporary.chmod(temporary.stat().st_mode | 0o200)


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise os_fault(error, str(path.parent)) from error


def _put(temporary: Path, folder: Path, name: str) -> Path:
    """Give the file its name, with a number if that is taken. The name is reserved first, so nothing is overwritten."""
    stem, suffix = os.path.splitext(name)
    number = 1
    while True:
        target = folder / (name if number == 1 else f"{stem} ({number}){suffix}")
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            number += 1
            continue
        except OSError as error:
            plain = _UNUSUAL.sub("_", name)
            if error.errno == errno.EINVAL and plain != name:  # such as ":" on a stick
                return _put(temporary, folder, plain)
            if error.errno in (errno.EINVAL, errno.ENAMETOOLONG):
                raise _NameRefused from error
            raise os_fault(error, str(target)) from error
        try:
            temporary.replace(target)
        except OSError as error:
            _forget(target)
            raise os_fault(error, str(target)) from error
        return target


def _forget(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
