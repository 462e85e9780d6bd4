"""Saving a search, also one for things like a few photos under a name."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs, make_folder, os_faults, write_atomic
from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Example, Mark, Query
from photosearch.base.user_text import say
from photosearch.engine.library import Engine
from photosearch.images.hashing import content_hash
from photosearch.language.terms import understood_of
from photosearch.query.build import nothing_asked
from photosearch.store import saved_searches
from photosearch.store.db import Database

Picture = TypeVar("Picture", Example, Mark)


def save(engine: Engine, name: str, query: Query, replaces: int = 0) -> SavedSearch:
    """Keep a query under a name, in the place of the saved search with the id `replaces` unless that is 0. Without words, the
    name says what the pictures show.

    Raises UserError for a name that cannot be used, a query without any content or with a mistake, and a picture that cannot be read.
    """
    if not query.words.strip():
        query = replace(query, words=name)
    if query.empty:
        raise nothing_asked()
    mistake = understood_of(query).mistake
    if mistake is not None:
        raise UserError(mistake.text, mistake.hint)
    hashes: dict[str, str] = {}
    query = replace(
        query,
        examples=_kept(engine.dirs, query.examples, hashes),
        marks=_kept(engine.dirs, query.marks, hashes),
    )
    made = saved_searches.add(engine.writable, name, query, hashes, replaces)
    _sweep(engine)
    return made


def _kept(
    dirs: AppDirs, pictures: Sequence[Picture], hashes: dict[str, str]
) -> tuple[Picture, ...]:
    """The pictures of a query with files that stay, the content hashes of which are added to `hashes`. Raises UserError."""
    kept = []
    for picture in pictures:
        path = picture.path
        if path:
            try:
                known = content_hash(path)
            except OSError:
                raise UserError(
                    say("There is no file {path}.", path=path), say("Choose another picture.")
                ) from None
            path = _lasting(dirs, path, known)
            hashes[path] = known
        kept.append(replace(picture, path=path))
    return tuple(kept)


def forget(engine: Engine, search_id: int) -> None:
    """Forget a saved search, and the pictures that only it needs."""
    saved_searches.remove(engine.writable, search_id)
    _sweep(engine)


def _lasting(dirs: AppDirs, path: str, known: str) -> str:
    """Where a picture file stays. A drawing or a pasted picture lies in the cache, which may go, so it is copied. Raises
    EnvironmentFault."""
    if Path(path).parent != dirs.previews:
        return path
    kept = dirs.saved_pictures / f"{known}{Path(path).suffix}"
    with os_faults(str(kept.parent)):
        make_folder(kept.parent)
        if not kept.exists():
            write_atomic(kept, Path(path).read_bytes())
    return str(kept)


def _sweep(engine: Engine) -> None:
    """Delete the copies that no saved search names. One that cannot be deleted costs only its bytes."""
    folder = engine.dirs.saved_pictures
    with contextlib.suppress(OSError):
        kept = [Path(entry.path) for entry in os.scandir(folder) if entry.is_file()]
        named = saved_searches.hashes(engine.writable) if kept else set()
        for path in kept:
            if path.stem not in named:
                path.unlink(missing_ok=True)


def saved(db: Database | None, name: str) -> SavedSearch:
    """The saved search of this name. Raises UserError if there is none."""
    found = saved_searches.find(db, name) if db is not None else None
    if found is None:
        raise UserError(
            say("There is no saved search “{name}”.", name=name),
            say("`photosearch saved list` shows all."),
        )
    return found
