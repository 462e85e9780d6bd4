"""A library of labelled pictures in a temporary home, searched with the program's own search.

The files are numbered, so that no file name gives an answer away.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.records import display
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.encoder.spec import Encoder, Floats, Space
from photosearch.engine.installed import STARTER
from photosearch.engine.library import Engine
from photosearch.evaluation.encoding import Watch
from photosearch.query.examples import Examples
from photosearch.query.judging import Judgement
from photosearch.query.outcome import Ranked
from photosearch.query.read_text import read_text
from photosearch.store.db import Database
from photosearch.vectors.model import LoadedModel

REMEMBERED: Final = 16  # answers to text-only queries, which many mixed queries share


class Shelf:
    """The library. `place` is the index of a picture in `pictures`."""

    def __init__(self, engine: Engine, images: NDArray[np.int64]) -> None:
        assert engine.db is not None, "the library is open"
        self._engine = engine
        self._db = engine.db
        self._searcher = engine.searcher()
        self._examples = Examples(engine.db, engine.query_pool, engine.dirs.thumbs, engine.online)
        self._images = images
        self._answers: dict[Query, Floats] = {}

    @staticmethod
    @contextmanager
    def opened(encoder: Encoder, pictures: Sequence[Path], watch: Watch) -> Iterator[Shelf]:
        """A context manager: index the pictures, delete everything at the end. Raises UserError if a picture cannot be indexed."""
        with tempfile.TemporaryDirectory(prefix="photosearch-eval-") as home:
            folder = Path(home) / "pictures"
            folder.mkdir()
            for place, path in enumerate(pictures):
                shutil.copyfile(path, folder / f"{place}{path.suffix}")
            settings = Settings(model=STARTER)  # the name under which `encoder` is given
            dirs = app_dirs(home)
            with Engine.open(dirs, settings, write=True, encoder=encoder) as engine:
                engine.add_folder(str(folder))
                engine.index(watch)
                for failure in engine.failures():
                    at = int(Path(failure.path).stem)
                    raise UserError(f"{display(str(pictures[at]))}: {failure.sentence}")
                yield Shelf(engine, _images(engine, len(pictures)))

    @property
    def model(self) -> LoadedModel:
        return self._engine.model

    @property
    def db(self) -> Database:
        return self._db

    @property
    def images(self) -> NDArray[np.int64]:
        """The image id of each picture."""
        return self._images

    def ranked(self, query: Query) -> Ranked:
        """The program's answer with all pictures, before what matches is put first."""
        return self._searcher.rank(query, len(self._images))

    def judged(self, query: Query, images: NDArray[np.int64]) -> Judgement | None:
        """The program's judgement of these photos, best first, as an answer to a query without pictures."""
        return self._searcher.judged(query, images)

    def photo(self, place: int) -> Example:
        """The picture at `place` as an example in a query."""
        return Example(image_id=int(self._images[place]))

    def scores(self, query: Query) -> Floats:
        """A score for each picture, float32 [pictures]: higher is better, pictures that are not found come last.

        The scores encode positions in the program's own ranking, since its own scores need not reflect the order.
        """
        if query in self._answers:
            return self._answers[query]
        found = self._searcher.rank(query, len(self._images))
        places = -np.arange(len(found.images), dtype=np.float32)
        scores = self._by_picture(found.images, places, -len(self._images) - 1.0)
        if not query.examples:
            if len(self._answers) == REMEMBERED:
                self._answers.clear()
            self._answers[query] = scores
        return scores

    def cosines(self, space: Space, vector: Floats) -> Floats:
        """The cosine of every picture with a unit vector, float32 [pictures]."""
        index = self._engine.spaces[space]
        return self._by_picture(*index.scores_of(self._db, vector, self._images), -np.inf)

    def _by_picture(self, images: NDArray[np.int64], scores: Floats, other: float) -> Floats:
        found = np.full(int(self._images.max()) + 1, other, np.float32)
        found[images] = scores
        return found[self._images]

    def seen(self, example: Example) -> dict[Space, Floats]:
        """A picture's unit vectors, float32 [dim], by space."""
        return self._examples.look(self._engine.model, example).vectors

    def text(self, words: str) -> Floats:
        """The unit vector of a text, float32 [dim]."""
        return read_text(self._engine.encoder, words).vector


def _images(engine: Engine, count: int) -> NDArray[np.int64]:
    """The image id of each picture; identical files share an id."""
    searcher = engine.searcher()
    ranked = searcher.rank(Query(), count)
    images = np.zeros(count, np.int64)
    for hit in searcher.rows(ranked, 0, len(ranked)):
        for path in (hit.path, *hit.copies):
            images[int(Path(path).stem)] = hit.image_id
    return images
