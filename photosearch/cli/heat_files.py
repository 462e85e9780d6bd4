"""The heat of a query laid over a photo, written as a PNG, and the explanation of a hit for JSON."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from photosearch.base.errors import FileError, UserError
from photosearch.base.explanations import Explanation
from photosearch.base.files import os_faults, write_atomic
from photosearch.base.reach import exists
from photosearch.base.searches import Hit, Query
from photosearch.cli.output import note, shown
from photosearch.engine.library import Engine
from photosearch.images.heat_picture import is_heat_picture, laid_over
from photosearch.images.jobs import PreviewJob
from photosearch.images.thumbs import thumb_path
from photosearch.query.search import Searcher
from photosearch.store import photos

SIDE: Final = 1600  # pixels of the picture's longer side at most
RANKED: Final = 10_000  # photos whose rank is looked up


def heat_file(typed: str) -> Path:
    """The file of a heat map named on the command line. Raises UserError if it is no new PNG file: it must not replace a
    photo."""
    path = Path(os.path.abspath(os.path.expanduser(typed)))
    if path.suffix.lower() != ".png":
        raise UserError(
            f"{shown(typed) or 'The name'} does not end in .png.", "A heat map is a PNG file."
        )
    if not path.parent.is_dir():
        raise UserError(f"There is no folder {shown(str(path.parent))}.")
    if path.exists() and not (
        path.is_file() and (not path.stat().st_size or is_heat_picture(path))
    ):
        raise UserError(
            f"{shown(typed)} exists, and is not a heat map.", "Choose the name of a new file."
        )
    return path


def explain_best(engine: Engine, query: Query, best: Hit | None, out: Path) -> dict[str, Any]:
    """Write the heat map of the best hit; the explanation for JSON."""
    if best is None:
        note(f"{shown(str(out))} was not written: no photo was found.")
        return {}
    found, _rank = explained(engine, query, best.image_id)
    written = write_heat(engine, found, out)
    if not written:
        note(f"{shown(str(out))} was not written: {found.note or 'there is nothing to show.'}")
    return as_value(found) | {"heat_file": str(out) if written else None}


def explained(engine: Engine, query: Query, image_id: int) -> tuple[Explanation, int | None]:
    """The explanation of a photo, and its rank by match, from 1; None if it is not in the answer."""
    searcher: Searcher = engine.searcher()
    ranked = searcher.rank(replace(query, inside=False, sort="match", reverse=False), RANKED)
    at = np.flatnonzero(ranked.images == image_id)
    return searcher.explain(ranked, image_id), int(at[0]) + 1 if len(at) else None


def write_heat(engine: Engine, found: Explanation, out: Path) -> bool:
    """Write the photo with its heat and the text that matched. Returns whether there is anything to show."""
    if found.heat is None and not found.marked:
        return False
    assert engine.db is not None, "there are photos"
    row = photos.read(engine.db, [found.image_id])[found.image_id]
    thumb = str(thumb_path(engine.dirs.thumbs, row.content_hash))
    files = [*filter(exists, row.reachable(engine.online())), thumb]
    pool = engine.query_pool(engine.model)
    with tempfile.TemporaryDirectory(prefix="photosearch-") as folder:
        picture = Path(folder) / "photo.png"
        for file in files:
            try:
                pool.run(PreviewJob(file, str(picture), SIDE, SIDE))
                break
            except FileError:  # it has changed since; the thumbnail is what was looked at
                if file == thumb:
                    raise
        data = laid_over(picture, found.heat, [one.box for one in found.marked])
    with os_faults(str(out)):
        write_atomic(out, data)
    return True


def as_value(found: Explanation) -> dict[str, Any]:
    """An explanation for JSON. `values`: rows of numbers from 0 to 255; `peak`: where the heat is greatest, `box`: left, top,
    width, height; all as fractions of the upright photo."""
    heat = found.heat
    rows = (
        np.frombuffer(heat.values, np.uint8).reshape(heat.height, heat.width).tolist()
        if heat
        else []
    )
    return {
        "shares": [vars(share) for share in found.shares],
        "text": [vars(marked) for marked in found.marked],
        "heat": {"peak": heat.peak, "values": rows} if heat else None,
        "note": str(found.note),
    }
