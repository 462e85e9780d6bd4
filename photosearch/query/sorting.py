"""Other orders for an answer than the best match first."""

from __future__ import annotations

import os
import re
from typing import Any

import numpy as np

from photosearch.base.records import display
from photosearch.base.searches import Sort
from photosearch.language.folding import folded
from photosearch.language.parsed import ParsedQuery
from photosearch.store import albums, photos, sort_keys
from photosearch.store.db import Database
from photosearch.vectors.best import Ids, Scored


def in_order(db: Database, found: Scored, sort: Sort, *, reverse: bool = False) -> Scored:
    """The photos of an answer in another order: the newest, the last added, the largest file or the highest rating first, or by file name.

    `reverse` turns the order round. Photos of which the value is not known are last in any case; of those with the same
    value, the better match is first.
    """
    images, scores = found
    if sort == "match":
        return (images[::-1], scores[::-1]) if reverse else found
    ids = images.tolist()
    match sort:
        case "added":
            keys = {image: image for image in ids}  # ids go up
        case "name":
            keys = _names(db, ids)
        case "date" | "size" | "rating":
            keys = sort_keys.numbers(db, ids, sort)
        case _:  # `query.adjectives` puts photos into that order
            return found
    known = [place for place, image in enumerate(ids) if image in keys]
    downwards = (sort != "name") != reverse
    known.sort(key=lambda place: keys[ids[place]], reverse=downwards)
    order = np.array([*known, *(p for p, image in enumerate(ids) if image not in keys)], np.int64)
    return images[order], scores[order]


def in_album_order(db: Database, parsed: ParsedQuery, images: Ids) -> Ids | None:
    """The photos of a list in the order of the album that the query names; None if it names none, or not exactly one."""
    named = [one for one in parsed.understood.filters if one.key == "album" and not one.negated]
    if len(named) != 1:
        return None
    ordered = np.array(albums.photos(db, albums.named(db, named[0].value).id), np.int64)
    return ordered[np.isin(ordered, images)]


def _names(db: Database, ids: list[int]) -> dict[int, Any]:
    """The names of the photos' files, folded, with their numbers as numbers: "IMG_9" is before "IMG_10"."""
    return {image: _natural(row.names[0].path) for image, row in photos.read(db, ids).items()}


def _natural(path: str) -> list[tuple[int, int, str]]:
    parts = re.split(r"([0-9]+)", folded(display(os.path.basename(path))))
    return [(0, int(part[:18]), part) if part.isdigit() else (1, 0, part) for part in parts if part]
