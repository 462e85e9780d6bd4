"""The library in figures."""

from __future__ import annotations

from photosearch.base.records import Status
from photosearch.engine.model_switch import Choice
from photosearch.store import file_states as rows
from photosearch.store import photos
from photosearch.store.db import Database


def figures(
    db: Database | None, online: dict[int, bool], choice: Choice, device: str, home: str
) -> Status:
    """The figures that `photosearch status` and the window show. `online`: which roots are reachable now, by id."""
    model = choice.answering
    if db is None:
        return Status(0, 0, {}, 0, model.key, "exact (0 vectors)", home, title=model.title)
    states = rows.counts(db, online)
    joint = model.spaces["joint"]
    return Status(
        photos=sum(s.photos for s in states),
        pending=sum(s.pending for s in states),
        failed=rows.failed_by_code(db),
        offline=sum(s.photos for s in states if not s.online),
        encoder=model.key,
        index=f"{joint.in_use} ({len(joint)} vectors)",
        home=home,
        roots=tuple(states),
        title=model.title,
        device=device,
        change=choice.state(db),
        distinct=photos.count_live(db),
    )
