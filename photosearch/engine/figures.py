"""The library, and a run over it, in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from photosearch.base.records import IndexReport, RootState, Status, display
from photosearch.base.user_text import joined, say, say_count
from photosearch.base.watch_states import WatchState
from photosearch.engine.model_switch import Choice
from photosearch.indexing.indexer import IndexRun
from photosearch.indexing.scan import Changes
from photosearch.store import file_states as rows
from photosearch.store import photos, places, removed
from photosearch.store.db import Database


def figures(
    db: Database | None,
    online: dict[int, bool],
    choice: Choice,
    device: str,
    home: str,
    watching: tuple[WatchState, ...] | None = (),
) -> Status:
    """The figures that `photosearch status` and the window show. `online`: which places can be reached now, by id. `watching`: None
    if it is switched off."""
    model = choice.answering
    if db is None:
        return Status(0, 0, {}, 0, model.key, "exact (0 vectors)", home, title=model.title)
    others = places.others_by_root(db)
    states = [
        replace(state, others=others.get(state.root.id, state.others))
        for state in rows.counts(db, online)
    ]
    joint = model.spaces["joint"]
    return Status(
        photos=sum(s.photos for s in states),
        pending=sum(s.pending for s in states),
        failed=rows.failed_by_code(db),
        offline=sum(s.offline for s in states),
        encoder=model.key,
        index=f"{joint.in_use} ({len(joint)} vectors)",
        home=home,
        roots=tuple(states),
        title=model.title,
        device=device,
        change=choice.state(db),
        distinct=photos.count_live(db),
        searchable=model.photos,
        removed=removed.count(db),
        watching=off(states) if watching is None else watching,
    )


def off(states: Sequence[RootState]) -> tuple[WatchState, ...]:
    """How changes are noticed in folders that are not watched."""
    paths = [state.root.path for state in states]
    return tuple(WatchState(path, path, "off", "setting") for path in paths)


def offline_notes(states: Sequence[RootState]) -> list[str]:
    """A sentence for each folder that is offline, or of which some photos are."""
    notes: list[str] = []
    for state in states:
        folder = display(state.root.path)
        if not state.online:
            notes.append(say("{folder} is offline.", folder=folder))
        elif state.offline:
            notes.append(
                say(
                    "{offline} of {photos} photos in {folder} are offline.",
                    offline=state.offline,
                    photos=state.photos,
                    folder=folder,
                )
            )
    return notes


def index_report(
    changes: Changes, run: IndexRun, found: int, seconds: float, notes: Sequence[str]
) -> IndexReport:
    """What `photosearch index` tells at its end. `found`: how many photos the folders hold now."""
    return IndexReport(
        offered=changes.offered,
        photos=found,
        encoded=run.encoded,
        moved=changes.moved,
        removed=changes.removed,
        failed=run.failed,
        seconds=seconds,
        notes=tuple(notes) + ((unstored(run),) if run.unstored else ()),
    )


def unstored(run: IndexRun) -> str:
    """Tells the user that thumbnails of this run could not be written."""
    told = say_count(
        run.unstored,
        "The thumbnail of 1 photo could not be stored.",
        "The thumbnails of {n} photos could not be stored.",
    )
    hint = say("They can be found all the same; `photosearch doctor` says what to change.")
    return joined([told, hint])
