"""Damaged values in the library: find them, and mend them. Each costs at most its photo, which is read again."""

from __future__ import annotations

from collections.abc import Sequence

from photosearch.store import embeddings, fingerprints, mending, name_index
from photosearch.store.db import Database
from photosearch.store.mending import Unsound
from photosearch.vectors import packing
from photosearch.vectors.model import LoadedModel


def damage(db: Database, models: Sequence[LoadedModel] = ()) -> list[Unsound]:
    """All damaged values, by kind. `models`: those in memory. Reads the whole library. Raises DatabaseDamaged."""
    kinds = [
        *mending.found(db),
        _vectors(len(_labels(db, models))),
        _styles(len(packing.damaged_styles(db))),
        _names(name_index.wrong_names(db)),
    ]
    return [kind for kind in kinds if kind.count]


def mend_damage(db: Database, models: Sequence[LoadedModel]) -> list[Unsound]:
    """Delete or replace all damaged values; the next run makes them again. Returns what was found.

    Raises EnvironmentFault.
    """
    kinds = mending.mend(db)
    if labels := _labels(db, models):
        embeddings.delete(db, sorted(labels))
        kinds.append(_vectors(len(labels)))
    if images := packing.damaged_styles(db):
        fingerprints.delete(db, images)
        kinds.append(_styles(len(images)))
    if names := name_index.wrong_names(db):
        name_index.rebuild_names(db)
        kinds.append(_names(names))
    return kinds


def _labels(db: Database, models: Sequence[LoadedModel]) -> set[int]:
    seen = (space.unsound for model in models for space in model.spaces.values())
    return set(packing.damaged(db)).union(*seen)


def _vectors(count: int) -> Unsound:
    return Unsound(count, "vector", "vectors")


def _styles(count: int) -> Unsound:
    return Unsound(count, "style of a photo", "styles of photos")


def _names(count: int) -> Unsound:
    return Unsound(
        count,
        "file that words do not find by its name",
        "files that words do not find by their names",
    )
