"""Tell damaged values of the library from a bug: both may raise any error."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from photosearch.base.errors import DatabaseDamaged, EnvironmentFault, PhotoSearchError, Stopped
from photosearch.base.shortage import shortage
from photosearch.indexing.bad_values import damage
from photosearch.store import db as database
from photosearch.store.damage import damaged

log = logging.getLogger(__name__)


def fault_behind(error: Exception, library: Path) -> EnvironmentFault | None:
    """The fault to show for an unexpected error: a shortage, or damage in the library; None if it is a bug.

    Looks for damaged values in the whole library `library`, which takes seconds.
    """
    fault: EnvironmentFault | None = shortage(error)
    if fault is None:
        try:
            fault = _damage(library)
        except EnvironmentFault as found:
            fault = found
    if fault is not None:
        log.info("%s: %r", fault, error)
    return fault


def _damage(library: Path) -> DatabaseDamaged | None:
    db = database.open_reader(library)
    if db is None:
        return None
    try:
        kinds = damage(db)
    finally:
        db.close()
    return damaged(library, ", ".join(map(str, kinds))) if kinds else None


@contextmanager
def explained(library: Path) -> Iterator[None]:
    """Turn an unexpected error in the block into the EnvironmentFault behind it; a bug passes through."""
    try:
        yield
    except (PhotoSearchError, Stopped):
        raise
    except Exception as error:
        fault = fault_behind(error, library)
        if fault is None:
            raise
        raise fault from error
