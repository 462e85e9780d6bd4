"""Measures labelled tasks: each query against every photo, one row of metrics per task.

The search is the full matrix product, so the metrics describe the model and not an index. File names do not count.
Photo vectors are rounded as in the store.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from photosearch.encoder.model_languages import unknown_languages
from photosearch.encoder.spec import Encoder, Floats
from photosearch.evaluation.datasets import Task, read_all
from photosearch.evaluation.encoding import Vectors, Watch
from photosearch.evaluation.metrics import PerQuery, figures, joined, over_languages, per_query
from photosearch.evaluation.resampling import intervals
from photosearch.query import compose
from photosearch.vectors.model import picture_space

ROWS: Final = 512  # queries ranked at once, to bound memory


@dataclass(frozen=True)
class Measured:
    """A task's row {protocol, set, photos, queries, metrics, intervals, optionally note} and the values behind it.

    `asked` names each query; `groups` says which are resampled together. With several languages, each sentence counts once.
    """

    row: dict[str, Any]
    results: PerQuery
    asked: tuple[str, ...]
    groups: tuple[int, ...]


def run_all(encoder: Encoder, data: Path, workers: int, watch: Watch) -> list[Measured]:
    """Measure every task of every labelled folder in `data`. Raises UserError."""
    return run(read_all(data), encoder, workers, watch)


def run(tasks: Sequence[Task], encoder: Encoder, workers: int, watch: Watch) -> list[Measured]:
    """Measure the tasks; each picture and each text is encoded once. `workers`: number of decode children. Raises UserError."""
    with Vectors.opened(encoder, workers, watch) as vectors:
        vectors.expect(
            (path for task in tasks for path in _files(task)),
            (words for task in tasks for words in task.queries if isinstance(words, str)),
        )
        return [_measured(task, encoder, vectors) for task in tasks]


def _files(task: Task) -> list[Path]:
    return [*task.photos, *(query for query in task.queries if isinstance(query, Path))]


def _measured(task: Task, encoder: Encoder, vectors: Vectors) -> Measured:
    words = [query for query in task.queries if isinstance(query, str)]
    if words:
        photos = vectors.of_pictures(task.photos, "joint", stored=True)
        queries = vectors.of_words(words)
    else:
        space = picture_space(encoder.spec.spaces, drawn=task.kind == "drawing")
        photos = vectors.of_pictures(task.photos, space, stored=True)
        files = [query for query in task.queries if isinstance(query, Path)]
        queries = vectors.of_pictures(files, space, stored=task.kind == "photo")
    note = unknown_languages(encoder.spec, task.languages) if words else ""
    return measured(task, queries, photos, note)


def measured(task: Task, queries: Floats, photos: Floats, note: str = "") -> Measured:
    """The task's metrics from unit vectors, float32 [queries, dim] and [photos, dim]."""
    results = ranked(task, queries, photos)
    asked = tuple(q if isinstance(q, str) else f"{q.parent.name}/{q.name}" for q in task.queries)
    groups = task.groups
    if (languages := len(task.languages)) > 1:
        results = over_languages(results.rank, languages)
        asked, groups = asked[::languages], groups[::languages]
    row = {
        "protocol": task.protocol,
        "set": task.name,
        "photos": len(task.photos),
        "queries": len(task.queries),
        "metrics": figures(results),
        "intervals": {
            name: list(ends) for name, ends in intervals(results, np.array(groups)).items()
        },
    }
    return Measured({**row, "note": note} if note else row, results, asked, groups)


def ranked(task: Task, queries: Floats, photos: Floats) -> PerQuery:
    """Per-query values. A photo used as the query is excluded from its own answers."""
    place = {path: n for n, path in enumerate(task.photos)}
    own = np.array([place.get(q, -1) if isinstance(q, Path) else -1 for q in task.queries])
    parts = []
    for start in range(0, len(task.queries), ROWS):
        asked = queries[start : start + ROWS]
        scores = asked @ photos.T
        if task.kind == "drawing":
            scores = np.stack([_expanded(*row, photos) for row in zip(asked, scores, strict=True)])
        relevant = np.zeros(scores.shape, bool)
        for row, places in enumerate(task.relevant[start : start + ROWS]):
            relevant[row, list(places)] = True
        at = own[start : start + ROWS]
        scores[np.flatnonzero(at >= 0), at[at >= 0]] = -np.inf
        parts.append(per_query(scores, relevant))
    return joined(parts)


def _expanded(query: Floats, scores: Floats, photos: Floats) -> Floats:
    """The scores of one drawn query after the expansion of `ranking.Expanded`."""
    nearest = np.argsort(-scores, kind="stable")[: compose.NEAREST]
    first = nearest[: compose.KEPT]
    found = photos @ compose.expanded(query, photos[nearest])
    others = np.delete(found, first)
    if len(others):
        found += scores[first[-1]] - others.max() - np.float32(compose.GAP)
    found[first] = scores[first]
    return found
