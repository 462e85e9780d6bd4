"""How much marking photos helps: `python -m tests.bench feedback [--data FOLDER]`.

A simulated user looks at the first `EACH` photos that are not marked yet, says of each whether it is right or wrong, and
does so again in the answer to that: two rounds. Photos are right if they have the class that was asked for, by its name or by
a drawing of it. The photos that were marked are left out of scoring, before and after, so the figures tell what happens to the
others. File names do not count. The folders `SETS` are for reporting: no constant may be chosen by them.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Floats
from photosearch.engine.installed import open_encoder
from photosearch.evaluation.datasets import Task, read
from photosearch.evaluation.encoding import Vectors
from photosearch.evaluation.metrics import PerQuery, per_query
from photosearch.evaluation.protocol import _expanded
from photosearch.evaluation.resampling import compare
from photosearch.query.feedback import SEEN, Library, bent

SETS = ("pacs", "sketchy125")
PROTOCOLS = ("name_to_photo", "sketch_to_class", "art_to_class", "cartoon_to_class")
ROUNDS, EACH = 2, 3
QUICK = 20  # queries of a task


def main(model: Path, data: Path, *, quick: bool = False) -> None:
    encoder = open_encoder(app_dirs(), Settings(model=str(model)))
    folders = [data / name for name in SETS if (data / name).is_dir()]
    if not folders:
        print(f"feedback: there is neither {' nor '.join(SETS)} in {data}")
        return
    print(f"\nfeedback, {ROUNDS} rounds of {EACH} marks; mAP of the photos that were not marked")
    for folder in folders:
        with Vectors.opened(encoder, 1, lambda _progress: None) as vectors:
            for task in read(folder):
                if task.protocol in PROTOCOLS:
                    _tell(_few(task, QUICK) if quick else task, vectors)


def _few(task: Task, most: int) -> Task:
    """Every n-th query of the task, about `most` of them."""
    step = max(1, len(task.queries) // most)
    return replace(
        task,
        queries=task.queries[::step],
        relevant=task.relevant[::step],
        groups=task.groups[::step],
    )


def _tell(task: Task, vectors: Vectors) -> None:
    photos = vectors.of_pictures(task.photos, "joint", stored=True)
    drawn = task.kind == "drawing"
    if drawn:
        files = [query for query in task.queries if isinstance(query, Path)]
        queries = vectors.of_pictures(files, "joint", stored=False)
    else:
        queries = vectors.of_words([query for query in task.queries if isinstance(query, str)])
    before, after, groups, told = simulated(task, queries, photos, drawn=drawn)
    found = compare(before, after, groups)["mAP"]
    by, low, high = (100 * value / found.a for value in (found.difference, found.low, found.high))
    worse = np.mean(after.means["mAP"] < 0.98 * before.means["mAP"])
    print(
        f"  {task.name} {task.protocol}: {len(groups)} queries, {told:.2f} of the marks right, "
        f"{found.a:.3f} → {found.b:.3f}, difference {found.difference:+.3f} ({found.low:+.3f} to {found.high:+.3f}), "
        f"{by:+.1f} % ({low:+.1f} to {high:+.1f}); {worse:.2f} of the queries lose more than 2 %",
        flush=True,
    )


def simulated(
    task: Task, queries: Floats, photos: Floats, *, drawn: bool
) -> tuple[PerQuery, PerQuery, NDArray[np.int64], float]:
    """The values of each query before and after feedback, the groups of the queries, and the share of marks that are right.
    A query of which no right photo is left is left out."""
    at = np.linspace(0, len(photos) - 1, min(SEEN, len(photos)), dtype=int)
    library = Library.of(photos[at])
    rows: list[tuple[Floats, Floats, NDArray[np.bool_]]] = []
    groups, right = [], 0
    for query, places, group in zip(queries, task.relevant, task.groups, strict=True):
        relevant = np.zeros(len(photos), bool)
        relevant[list(places)] = True
        start = scores = _scores(query, photos, drawn=drawn)
        marks: list[int] = []
        for _round in range(ROUNDS):
            order = np.argsort(-scores, kind="stable")
            marks += order[~np.isin(order, marks)][:EACH].tolist()
            chosen = np.array(marks)
            moved = bent(
                query, photos[chosen[relevant[chosen]]], photos[chosen[~relevant[chosen]]], library
            )
            scores = _scores(
                np.asarray(moved / np.linalg.norm(moved), np.float32), photos, drawn=drawn
            )
        right += int(relevant[marks].sum())
        relevant[marks] = False
        if relevant.any():
            ends = [np.where(np.isin(np.arange(len(photos)), marks), -np.inf, one).astype(np.float32)
                    for one in (start, scores)]  # fmt: skip
            rows.append((ends[0], ends[1], relevant))
            groups.append(group)
    first, then, wanted = (np.stack(column) for column in zip(*rows, strict=True))
    share = right / (len(task.queries) * ROUNDS * EACH)
    return per_query(first, wanted), per_query(then, wanted), np.array(groups), share


def _scores(query: Floats, photos: Floats, *, drawn: bool) -> Floats:
    """The scores that the program gives the photos: those of a drawing after its expansion."""
    scores = np.asarray(photos @ query, np.float32)
    return _expanded(query, scores, photos) if drawn else scores
