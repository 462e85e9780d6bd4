"""What tells photos that are compared apart, in a few words each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from photosearch.base.facts import settings_of
from photosearch.base.searches import Hit
from photosearch.gui.common.turning import shown_size
from photosearch.gui.common.wording import disk_size, moment
from photosearch.service.messages import Details


def facts_of(hit: Hit, details: Details | None) -> list[str]:
    """Dimensions, size, date and settings of the camera; "" for what is not known."""
    size = shown_size(hit)
    return [
        f"{size.width()} × {size.height()}",
        disk_size(details.bytes) if details is not None else "",
        moment(hit.taken_at),
        " · ".join(settings_of(details.facts)) if details is not None else "",
    ]


def differences(hits: Sequence[Hit], known: Mapping[int, Details]) -> list[list[str]]:
    """Of each photo, the facts in which not all of them agree; all facts, if they agree in all."""
    table = [facts_of(hit, known.get(hit.image_id)) for hit in hits]
    differing = [
        place for place, facts in enumerate(zip(*table, strict=True)) if len(set(facts)) > 1
    ]
    shown = differing or range(len(table[0]) if table else 0)
    return [[facts[place] for place in shown if facts[place]] for facts in table]


def best_shots(hits: Sequence[Hit]) -> set[int]:
    """The photos that are the best of a stack of which another photo is here: a stack begins with its best."""
    ids = {hit.image_id for hit in hits}
    opened = [hit.opened for hit in hits]
    return {
        hit.image_id
        for hit in hits
        if ids.intersection(hit.stack)
        or (hit.opened == hit.image_id and opened.count(hit.opened) > 1)
    }
