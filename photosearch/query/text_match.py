"""Photos found by the text in them: quoted text chooses the photos, plain words only move them up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from photosearch.query.ranking import Ids, Scored
from photosearch.store import text, text_rows
from photosearch.store.db import Database

MOST_TEXTS: Final = 16  # quoted texts of a query
CANDIDATES: Final = 1_000  # photos of the ranking by meaning that are fused
# Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009). A word alone is often also a thing, which photos show better.
DAMPING: Final = 60
SINGLE_WORD: Final = 0.5


def contained(db: Database, texts: Sequence[str]) -> dict[int, float]:
    """The images (ids) whose text contains all of `texts`, and how well, up to 1."""
    every = [text_rows.containing(db, one) for one in texts[:MOST_TEXTS]]
    if not every:
        return {}
    both = set.intersection(*map(set, every))
    return {image: min(found[image] for found in every) for image in both}


def written(db: Database, words: str, total: int) -> tuple[Ids, float]:
    """The images (ids, ascending) whose text has every telling word of `words`, and their weight in `fused`. None if these
    are so many of the `total` photos that the words tell nothing."""
    asked = text.query_words(words)
    found = text_rows.with_words(db, asked)
    if len(found) > max(total // 5, min(total // 2, 100)):
        found = []
    return np.array(found, np.int64), 1.0 if len(asked) > 1 else SINGLE_WORD


def fused(found: Scored, images: Ids, weight: float, limit: int) -> Scored:
    """A ranking (best first) fused by reciprocal ranks with `images`, which share the first rank of a second one. The scores
    stay those of the ranking, as far as they still descend."""
    ranked, scores = found
    beyond = np.setdiff1d(images, ranked)
    every = np.concatenate([ranked, beyond])
    least = scores[-1] if len(scores) else np.float32(0)
    known = np.concatenate([scores, np.full(len(beyond), least, np.float32)])
    value = np.zeros(len(every))
    value[: len(ranked)] = 1 / (DAMPING + 1 + np.arange(len(ranked)))
    value += np.where(np.isin(every, images), weight / (DAMPING + 1), 0)
    order = np.argsort(-value, kind="stable")[:limit]
    falling = np.maximum.accumulate(known[order][::-1])[::-1]
    return every[order], falling.astype(np.float32)
