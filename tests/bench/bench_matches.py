"""Whether "nothing here matches" is honest: `python -m tests.bench.bench_matches FOLDER … [--model FOLDER] [--unseen FILE]`.

Each FOLDER has labelled pictures, as `photosearch eval` takes them. Each name of a class is asked twice: of all pictures, and of
those of the other classes. A false claim is one that nothing matches although the class is there. Beside it stands the best
single threshold on the first score at its own 5 %, and how well the confidences are calibrated: the expected calibration
error over ten bins, of the first hit and of hits 1 to 10, half of the queries without an answer. FILE has sentences that
describe nothing visible, one a line. Pictures are indexed under numbers.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.base.errors import UserError
from photosearch.base.searches import Query
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats
from photosearch.evaluation.datasets import Task, read
from photosearch.evaluation.shelf import Shelf
from photosearch.indexing.tagging import the_book
from photosearch.query.judging import Judgement

BINS = 10
HITS = 10
RESAMPLES = 1_000
NONE = np.empty(0, np.int64)


@dataclass(frozen=True)
class Asked:
    """A name asked of the photos. `there`: the class is among them. `right`: of the first HITS photos, which show it."""

    there: bool
    claimed: bool
    score: float
    confidences: Floats
    right: Floats


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=Path("resources/models/starter"))
    parser.add_argument("--unseen", type=Path)
    given = parser.parse_args()
    encoder = OnnxEncoder(given.model)
    for folder in given.folders:
        task = next(one for one in read(folder) if one.protocol == "name_to_photo")
        with Shelf.opened(encoder, task.photos, lambda _progress: None) as shelf:
            the_book(shelf.model, shelf.db, lambda _progress: None)
            report(folder.name, task, shelf)
            if given.unseen:
                lines = given.unseen.read_text("utf-8").splitlines()
                queries = [line for line in lines if can_be_judged(shelf, line)]
                told = [judged(shelf, line)[0].doubt != "" for line in queries]
                print(f"  unseen: {np.mean(told):.1%} of {len(told)} told{interval(told)}")


def report(name: str, task: Task, shelf: Shelf) -> None:
    asked = []
    for query, rows in zip(task.queries, task.relevant, strict=True):
        for left_out in (False, True):
            asked.append(ask(shelf, str(query), sorted(rows), left_out=left_out))
    there = [one for one in asked if one.there]
    gone = [one for one in asked if not one.there]
    false = [one.claimed for one in there]
    found = [one.claimed for one in gone]
    flat = np.quantile([one.score for one in there], 0.05)
    below = [one.score < flat for one in gone]
    best = {
        "confidence": [one.confidences[0] for one in asked],
        "first score": [one.score for one in asked],
    }
    print(f"{name}: {len(task.photos)} photos, {len(there)} classes", flush=True)
    print(f"  false claims {np.mean(false):.1%}{interval(false)}")
    print(
        f"  absent told {np.mean(found):.1%}{interval(found)}; one threshold {np.mean(below):.1%}{interval(below)}"
    )
    for what, values in best.items():
        print(f"  AUC by {what}: {auc(values, [one.there for one in asked]):.3f}")
    for hits in (1, HITS):
        sure = np.concatenate([one.confidences[:hits] for one in asked])
        right = np.concatenate([one.right[:hits] for one in asked])
        constant = abs(right - right.mean()).mean()
        print(
            f"  hits 1 to {hits}: calibration error {error(sure, right):.3f}; Brier {((sure - right) ** 2).mean():.3f}, of a constant {((right - right.mean()) ** 2).mean():.3f}; right {right.mean():.2f}, said {sure.mean():.2f}, {constant:.2f}"
        )


def judged(
    shelf: Shelf, words: str, without: list[int] | None = None
) -> tuple[Judgement, np.ndarray, Floats]:
    found = shelf.ranked(Query(words))
    gone = shelf.images[without or []]
    kept = ~np.isin(found.images, gone)
    images, scores = found.images[kept], found.scores[kept]
    judgement = shelf.judged(Query(words), images)
    assert judgement is not None and judgement.confidences is not None, "there is a book"
    return judgement, images, scores


def can_be_judged(shelf: Shelf, words: str) -> bool:
    """False for words that are conditions, such as dates."""
    try:
        return shelf.judged(Query(words), shelf.images) is not None
    except UserError:
        return False


def ask(shelf: Shelf, name: str, rows: list[int], *, left_out: bool) -> Asked:
    judgement, images, scores = judged(shelf, name, rows if left_out else None)
    assert judgement.confidences is not None
    right = np.isin(images[:HITS], shelf.images[rows]).astype(np.float32)
    return Asked(
        not left_out,
        not judgement.matched.any(),
        float(scores[0]),
        judgement.confidences[:HITS],
        right,
    )


def error(sure: Floats, right: Floats) -> float:
    """The expected calibration error over BINS bins of equal width."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    parts = [bins == number for number in range(BINS)]
    return float(sum(abs(sure[p].mean() - right[p].mean()) * p.mean() for p in parts if p.any()))


def auc(values: list[float], positive: list[bool]) -> float:
    ranks = np.argsort(np.argsort(values)) + 1
    good = np.array(positive)
    count = int(good.sum())
    return float((ranks[good].sum() - count * (count + 1) / 2) / (count * (len(good) - count)))


def interval(values: list[bool]) -> str:
    """The 95 % bootstrap interval of a share."""
    chance = np.random.default_rng(1)
    drawn = np.array(values)[chance.integers(0, len(values), (RESAMPLES, len(values)))].mean(axis=1)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return f" ({low:.1%} to {high:.1%})"


if __name__ == "__main__":
    main()
