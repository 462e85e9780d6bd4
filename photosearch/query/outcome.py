"""Answers to queries: the ranked photos before and after their rows are looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from photosearch.base.searches import Doubt, Hit, Month, Query
from photosearch.base.spelt import Spelling
from photosearch.encoder.spec import Floats
from photosearch.language.parsed import ParsedQuery
from photosearch.language.understanding import Understood
from photosearch.query.shares import RankTerms
from photosearch.query.word_match import NOTHING, Matches


@dataclass(frozen=True)
class Ranked:
    """An answer before its rows are looked up: image ids best first, their scores, and what to tell the user.

    `model`: the key of the one model that ranked them all, or "". `parsed`: the query as it was understood; None if the
    query was empty and all photos are listed. `spelling`: what was corrected in its words. `matches`: where they are written.
    `behind`: the other photos of a stack, by the one that is shown; `opened`: that one, by each photo of an open stack.
    `terms`: what the ranking was made of; None if the photos are only listed.

    `confidences`, `matched`: as in `Hit`, of each photo; None if nothing is known. Those that match come first. `doubt`: why
    none does; `strange`: the words that the model may not know.
    """

    images: NDArray[np.int64]
    scores: Floats
    months: tuple[Month, ...] = ()
    note: str = ""
    model: str = ""
    parsed: ParsedQuery | None = None
    spelling: Spelling | None = None
    matches: Matches = NOTHING
    behind: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    opened: Mapping[int, int] = field(default_factory=dict)
    confidences: Floats | None = None
    matched: NDArray[np.bool_] | None = None
    doubt: Doubt = ""
    strange: tuple[str, ...] = ()
    terms: RankTerms | None = None

    def __len__(self) -> int:
        return len(self.images)

    def first(self, count: int) -> Ranked:
        """The first `count` photos of the answer."""
        if len(self.images) <= count:
            return self
        return replace(
            self,
            images=self.images[:count],
            scores=self.scores[:count],
            confidences=None if self.confidences is None else self.confidences[:count],
            matched=None if self.matched is None else self.matched[:count],
        )

    @property
    def query(self) -> Query:
        return self.parsed.query if self.parsed is not None else Query()

    @property
    def matching(self) -> int:
        """How many of the photos match: all, if nothing is known about them."""
        return len(self.images) if self.matched is None else int(self.matched.sum())


@dataclass(frozen=True)
class Found:
    """An answer with its rows. `total`: how many photos were ranked, of which `matching` match; `note`: as in `Ranked`.

    `said`: the query as a sentence, such as "like a.jpg, but ‘at night’", if it is more than plain words; else "".
    `understood`: what the words say; None if the query was empty. `stacks`: the paths of the other photos of a hit's stack, by
    the hit's image id.
    """

    hits: list[Hit]
    total: int
    note: str = ""
    said: str = ""
    understood: Understood | None = None
    spelling: Spelling | None = None
    stacks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    matching: int = 0
