"""Labelled pictures as a real library, so that whole queries are measured as the program answers them.

The files are copied under names that say nothing: the bonus for names would otherwise answer for the model.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from photosearch.encoder.spec import Encoder, Floats, Space
from photosearch.engine import Engine
from photosearch.errors import UserError
from photosearch.evaluation.encoding import Watch
from photosearch.files import app_dirs
from photosearch.images.hashing import content_hash
from photosearch.records import Example, Query, Role
from photosearch.settings import Settings
from photosearch.store import photos
from photosearch.store import vectors as rows
from photosearch.vectors import unpack


class Shelf:
    """A library of pictures, each called by its place in the list that it was made of."""

    def __init__(self, engine: Engine, images: Sequence[int]) -> None:
        self.engine = engine
        self.images = np.array(images, np.int64)  # of each place; equal files are one image
        self._searcher = engine.searcher()

    @staticmethod
    @contextmanager
    def opened(encoder: Encoder, files: Sequence[Path], watch: Watch) -> Iterator[Shelf]:
        """Index the files in a home of its own, which goes when the block ends. Raises UserError where one cannot be."""
        chosen = Settings()
        with tempfile.TemporaryDirectory(prefix="photosearch-eval-") as home:
            folder = Path(home) / "pictures"
            folder.mkdir()
            for place, file in enumerate(files):
                shutil.copyfile(file, folder / f"{place:06}{file.suffix}")
            with Engine.open(app_dirs(home), chosen, write=True, encoder=encoder) as engine:
                engine.add_folder(str(folder))
                engine.index(watch)
                assert engine.db is not None, "there is a library"
                images = []
                for file in files:
                    digest = content_hash(str(file))
                    image = photos.image_of_hash(engine.db, digest)
                    if image is None:
                        raise UserError(f"{file} cannot be measured: it did not become a photo.")
                    images.append(image)
                yield Shelf(engine, images)

    def example(
        self,
        place: int,
        role: Role = "like",
        region: tuple[float, float, float, float] | None = None,
    ) -> Example:
        """The picture at `place`, to ask with."""
        return Example(image_id=int(self.images[place]), role=role, region=region)

    def scores(self, queries: Sequence[Query]) -> Floats:
        """Each query's answer as the program orders it, float32 [queries, places]: minus the rank, so that there are no
        ties but of equal files. What was not ranked at all comes last."""
        found = np.full((len(queries), int(self.images.max()) + 1), -np.float32(2**24), np.float32)
        for row, query in zip(found, queries, strict=True):
            ranked = self._searcher.rank(query, len(row)).images
            row[ranked] = -np.arange(len(ranked), dtype=np.float32)
        return found[:, self.images]

    def vectors(self, space: Space) -> Floats:
        """The stored vectors, float32 [places, dim]: what a baseline that the program does not have is made of."""
        model, db = self.engine.model, self.engine.db
        assert db is not None, "there is a library"
        data = [rows.of_image(db, model.id, space, image) for image in self.images.tolist()]
        return unpack(b"".join(one or b"" for one in data), model.spaces[space].dim)
