"""Answers why a photo is in the answer to a query: in the search thread, between other questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from photosearch.base.errors import Stopped
from photosearch.base.explanations import Explanation
from photosearch.base.searches import Query
from photosearch.engine.library import Engine
from photosearch.query.outcome import Ranked
from photosearch.query.search import Searcher
from photosearch.service.messages import Why, WhySoFar
from photosearch.service.requests import GetWhy
from photosearch.service.shared import Question, Shared

RANKED = 10_000  # photos whose rank can be explained


class WhyAnswers:
    """Keeps the last ranking, since people look at several photos of one answer. Not thread-safe."""

    def __init__(self, shared: Shared, engine: Engine, searcher: Searcher) -> None:
        self._shared = shared
        self._engine = engine
        self._searcher = searcher
        self._last: tuple[Query, str, Ranked] | None = None

    def answer(self, question: GetWhy, reply: Callable[[Question], None]) -> None:
        """Send a `Why`. If an `Ask` arrives meanwhile, the question waits behind it, and nothing that was encoded is lost.
        `reply` answers other questions. Raises UserError, or FileError for a bad picture of the query."""
        asks = self._shared.asks
        if asks.asked_why():
            self._shared.send(Why(question.id, None))
            return

        def stop() -> bool:
            for other in asks.others():
                reply(other)
            return asks.overtaken() or asks.asked_why()

        def tell(coarse: Explanation) -> None:
            self._shared.send(WhySoFar(question.id, coarse))

        try:
            ranked = self._ranked(question.query)
            found = self._searcher.explain(ranked, question.image_id, stop, tell)
        except Stopped:
            if asks.asked_why():
                self._shared.send(Why(question.id, None))
            else:
                asks.put(question)
        else:
            self._shared.send(Why(question.id, found))

    def _ranked(self, query: Query) -> Ranked:
        """The ranking of the query by what matches best, which is what is explained, whatever it is sorted by."""
        plain = replace(query, inside=False, sort="match", reverse=False)
        model = self._engine.model.key
        if self._last is None or self._last[:2] != (plain, model):
            self._last = plain, model, self._searcher.rank(plain, RANKED)
        return self._last[2]
