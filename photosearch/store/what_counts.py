"""Which value of a field counts: the user's own, else that of the photo's file and sidecars. This is the only place of that rule.

SQL reads it from the tables that `counting` and `KEYWORDS` are, which have a row for each photo; Python from `overlaid`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from photosearch.base.facts import Facts
from photosearch.base.marks import MARK_FIELDS, NO_MARKS, MarkField, MarkValue, PhotoMarks
from photosearch.store.db import Database
from photosearch.store.soundness import possible, sound

# The fields whose values are numbers; a flag is 0 or 1.
NUMBERS: Final = frozenset({"favourite", "rating", "picked", "rotation"})
_IN_FACTS: Final = {"tags": "keywords"}  # fields that `Facts` calls otherwise
_SHOWN: Final[tuple[MarkField, ...]] = ("favourite", "rating", "picked", "label", "rotation")


def _own(field: MarkField) -> str:
    kind = "INTEGER" if field in NUMBERS else "TEXT"
    return (
        f"SELECT image.id AS image_id, CAST(mark.value AS {kind}) AS {field} FROM mark "
        f"JOIN image ON image.content_hash = mark.content_hash "
        f"WHERE mark.field = '{field}' AND mark.value IS NOT NULL AND {sound('mark')}"
    )


def counting(field: MarkField) -> str:
    """SQL of a table with the columns `image_id` and `field`, whose values count. They may be NULL, and impossible if a file's
    are damaged."""
    mine = _own(field)
    return (
        f"({mine} UNION ALL SELECT image_id, {field} FROM facts "
        f"WHERE image_id NOT IN (SELECT image_id FROM ({mine})))"
    )


# SQL of a table with the levels of the keywords that count: `image_id`, `path`, `folded` and `leaf`, as in `fact_keyword`.
KEYWORDS: Final = (
    "(SELECT image.id AS image_id, mark_tag.path, mark_tag.folded, mark_tag.leaf FROM mark_tag "
    f"JOIN image ON image.content_hash = mark_tag.content_hash WHERE {sound('mark_tag')} "
    "UNION ALL SELECT image_id, path, folded, leaf FROM fact_keyword "
    f"WHERE {sound('fact_keyword')} AND image_id NOT IN (SELECT image_id FROM ({_own('tags')})))"
)


def unpacked(field: MarkField, stored: str) -> MarkValue:
    """The value of a mark as it is stored. Raises ValueError for an impossible one."""
    if field in ("favourite", "picked"):
        return stored == "1"
    if field in NUMBERS:
        return int(stored)
    if field == "tags":
        found = json.loads(stored)
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise ValueError(stored)
        return tuple(found)
    return stored


def packed(field: MarkField, value: MarkValue) -> str:
    """A value as it is stored."""
    if field == "tags":
        return json.dumps(value)
    return str(int(value)) if isinstance(value, int) else str(value)


def own_marks(
    db: Database, image_ids: Sequence[int], fields: Sequence[MarkField] = MARK_FIELDS
) -> dict[int, dict[MarkField, MarkValue]]:
    """The user's own values of photos, by image id. A damaged one is left out."""
    found: dict[int, dict[MarkField, MarkValue]] = {}
    named = ", ".join(f"'{field}'" for field in fields)
    for start in range(0, len(image_ids), 500):
        part = [int(i) for i in image_ids[start : start + 500]]
        for image_id, field, value in db.conn.execute(
            # CROSS JOIN and the plus sign: the marks of these photos are looked up, whatever the number of all marks.
            "SELECT image.id, mark.field, mark.value FROM image CROSS JOIN mark ON mark.content_hash = image.content_hash "
            f"WHERE image.id IN ({','.join('?' * len(part))}) AND mark.value IS NOT NULL "
            f"AND +mark.field IN ({named}) AND {sound('mark')}",
            part,
        ):
            try:
                found.setdefault(image_id, {})[field] = unpacked(field, value)
            except ValueError:  # JSON, but no list
                continue
    return found


def in_facts(facts: Facts, field: MarkField) -> MarkValue | None:
    """What facts say of a field; None for nothing."""
    value: MarkValue | None = getattr(facts, _IN_FACTS.get(field, field))
    return None if value == () else value


def overlaid(facts: Facts, own: dict[MarkField, MarkValue]) -> Facts:
    """Facts of a photo's files with the user's own values in the place of theirs. An empty text is None."""
    changed: dict[str, Any] = {
        _IN_FACTS.get(field, field): None if value == "" else value for field, value in own.items()
    }
    return replace(facts, **changed)


def shown(db: Database, image_ids: Sequence[int]) -> dict[int, PhotoMarks]:
    """The marks that a grid shows, by image id; photos with none of them are omitted."""
    found: dict[int, dict[Any, Any]] = {}
    some = " OR ".join(f"facts.{name} IS NOT NULL" for name in _SHOWN)
    for start in range(0, len(image_ids), 500):
        part = [int(i) for i in image_ids[start : start + 500]]
        for image_id, *values in db.conn.execute(
            f"SELECT image_id, {possible('facts', *_SHOWN)} FROM facts "
            f"WHERE image_id IN ({','.join('?' * len(part))}) AND ({some})",
            part,
        ):
            found[image_id] = {
                name: value for name, value in zip(_SHOWN, values, strict=True) if value is not None
            }
    for image_id, own in own_marks(db, image_ids, _SHOWN).items():
        found.setdefault(image_id, {}).update(dict(own))
    made = {
        image_id: PhotoMarks(
            favourite=bool(values.get("favourite", False)),
            rating=int(values.get("rating", 0)),
            picked=bool(values.get("picked", False)),
            label=str(values.get("label", "")),
            rotation=int(values.get("rotation", 0)),
        )
        for image_id, values in found.items()
    }
    return {image_id: marks for image_id, marks in made.items() if marks != NO_MARKS}
