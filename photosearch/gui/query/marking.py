"""Photos that are marked in the results as right or wrong: a chip for each round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from photosearch.base.searches import Example, Mark, Query
from photosearch.gui.common.wording import number
from photosearch.gui.query.chip_pictures import QueryPictures
from photosearch.gui.query.chips import ChipPart

SHOWN = 3  # pictures on a chip: the first right and wrong ones
NAMED = 12  # photos in a tooltip


def with_marks(query: Query, photos: Sequence[Example], *, wanted: bool, same_round: bool) -> Query:
    """`query` with these photos marked. A photo that was marked before is marked anew. `same_round`: they join the latest
    round."""
    known = {(one.path, one.image_id): one for one in query.marks}
    latest = max((one.round for one in query.marks), default=0)
    now = latest if same_round and latest else latest + 1
    for photo in photos:
        key = photo.path, photo.image_id
        if key not in known or known[key].wanted != wanted:
            known.pop(key, None)
            known[key] = Mark(*key, wanted=wanted, round=now)
    return replace(query, marks=tuple(known.values()))


def rounds(query: Query) -> list[tuple[Mark, ...]]:
    """The marks of each round, the earliest first."""
    numbers = sorted({one.round for one in query.marks})
    return [tuple(one for one in query.marks if one.round == each) for each in numbers]


def without_round(query: Query, marks: Sequence[Mark]) -> Query:
    return replace(query, marks=tuple(one for one in query.marks if one not in marks))


def on_chip(marks: Sequence[Mark]) -> list[Example]:
    """The photos of a round whose pictures its chip shows: the first right ones, but with a wrong one if there is any."""
    right, wrong = _of(marks, wanted=True), _of(marks, wanted=False)
    few = right[: max(SHOWN - len(wrong), SHOWN - 1)]
    return [*few, *wrong[: SHOWN - len(few)]]


def round_parts(
    query: Query, pictures: QueryPictures
) -> Iterator[tuple[ChipPart, tuple[Mark, ...]]]:
    """A chip for each round, with its marks."""
    translate = QCoreApplication.translate
    for place, marks in enumerate(rounds(query), 1):
        right, wrong = _of(marks, wanted=True), _of(marks, wanted=False)
        counts = []
        tips = []
        if right:
            counts.append(translate("MarkChip", "%1 more").replace("%1", number(len(right))))
            tips.append(translate("MarkChip", "More like this: %1"))
        if wrong:
            counts.append(translate("MarkChip", "%1 not").replace("%1", number(len(wrong))))
            tips.append(translate("MarkChip", "Not this: %1"))
        named = [
            tip.replace("%1", _names(photos, pictures))
            for tip, photos in zip(tips, filter(None, (right, wrong)), strict=True)
        ]
        title = translate("MarkChip", "Round %1").replace("%1", str(place))
        shown = tuple(pictures.pixmap(photo) for photo in on_chip(marks))
        part = ChipPart(", ".join(counts), title, pictures=shown, tip="\n".join(named))
        yield part, marks


def _of(marks: Sequence[Mark], *, wanted: bool) -> list[Example]:
    return [Example(one.path, one.image_id) for one in marks if one.wanted == wanted]


def _names(photos: Sequence[Example], pictures: QueryPictures) -> str:
    names = [pictures.name(photo) for photo in photos[:NAMED]]
    return ", ".join([*names, *["…"] * (len(photos) > NAMED)])
