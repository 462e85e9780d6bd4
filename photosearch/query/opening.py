"""Open stacks in an answer: the photos behind the one that is shown follow it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from photosearch.base.searches import Month
from photosearch.query.outcome import Ranked


def opened(closed: Ranked, tops: Collection[int]) -> Ranked:
    """The answer `closed`, in which no stack is open, with the stacks open for which the photos `tops` are shown.

    The photos of an open stack have the score and the confidence of the stack. Photos of `tops` for which no stack is shown do not count.
    """
    there = [top for top in tops if top in closed.behind]
    if not there:
        return closed
    places = np.flatnonzero(np.isin(closed.images, np.array(there, np.int64)))
    behind = [closed.behind[top] for top in closed.images[places].tolist()]
    after = np.repeat(places + 1, [len(members) for members in behind])
    members = np.array([image for one in behind for image in one], np.int64)
    ends = np.cumsum([month.count for month in closed.months])
    added = np.diff(np.searchsorted(after, ends, side="right"), prepend=0).tolist()
    months = [
        Month(month.label, month.count + more)
        for month, more in zip(closed.months, added, strict=True)
    ]
    sure, matched = closed.confidences, closed.matched
    own = {image: top for top in there for image in (top, *closed.behind[top])}
    return replace(
        closed,
        images=np.insert(closed.images, after, members),
        scores=np.insert(closed.scores, after, closed.scores[after - 1]),
        months=tuple(months),
        opened=own,
        confidences=None if sure is None else np.insert(sure, after, sure[after - 1]),
        matched=None if matched is None else np.insert(matched, after, matched[after - 1]),
    )
