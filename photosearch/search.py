"""A query becomes ranked photos, and ranked photos become rows. Reads only; belongs to one thread.

Scores are cosines between the query's vector and a photo's. For words, a photo whose file or folder name holds them
gets a bonus, in units of how widely this query's cosines spread over the library.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.encoder.languages import unknown_script
from photosearch.encoder.spec import Encoder, Floats, ModelSpec, Preprocess, Space
from photosearch.errors import UserError
from photosearch.images.jobs import QueryJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import thumb_path
from photosearch.loaded import LoadedModel
from photosearch.records import Hit, Month, Query
from photosearch.store import photos, text
from photosearch.store import vectors as rows
from photosearch.store.db import Database
from photosearch.vectors import SpaceIndex, unpack

# A name that holds every word of the query is worth this many standard deviations of the cosine.
NAME_WEIGHT = 4.0
# A word that half of a small library bears in its names, or a fifth of a large one, says nothing.
FEW = 2_000
# Words beyond this are not searched; far more than any model reads.
LONGEST_QUERY = 2_000
REMEMBERED_TEXTS = 256


@dataclass(frozen=True)
class Ranked:
    """An answer before its rows are looked up: image ids best first, their scores, and what to tell the user.

    `model`: the key of the one model that ranked them all, or "".
    """

    images: NDArray[np.int64]
    scores: Floats
    months: tuple[Month, ...] = ()
    note: str = ""
    model: str = ""

    def __len__(self) -> int:
        return len(self.images)


def text_vector(encoder: Encoder, words: str) -> tuple[Floats, str]:
    """The unit vector of a text query, float32 [dim], and the end of the text that the model did not read ("")."""
    words = " ".join(words.split())
    read = words[:LONGEST_QUERY]
    cut = encoder.clipped(read) + words[LONGEST_QUERY:]
    return encoder.encode_texts([read])[0], cut.strip()


def picture_space(spec: ModelSpec, *, drawn: bool = False) -> Space:
    """Where a query picture is compared with the photos. What is `drawn` or painted looks like no photo: its meaning
    counts, as with words."""
    return "visual" if "visual" in spec.spaces and not drawn else "joint"


class QueryPool:
    """The decode child for query pictures, which makes the pixels of the model that it is called with. It starts with
    the first of them; for one thread, which closes it."""

    def __init__(self, thumbs: Path) -> None:
        self._thumbs = thumbs
        self._open: tuple[Preprocess, DecodePool] | None = None

    def __call__(self, model: LoadedModel) -> DecodePool:
        wanted = model.encoder.spec.preprocess
        if self._open is not None and self._open[0] != wanted:
            self.close()
        if self._open is None:
            self._open = (wanted, model.new_pool(1, self._thumbs))
        return self._open[1]

    def close(self) -> None:
        if self._open is not None:
            self._open[1].close()
            self._open = None


class Searcher:
    """Answers queries over one read connection, each with the model that `answering` gives at its beginning.

    `pool` is asked for only when a picture must be decoded, for the model that reads it.
    """

    def __init__(
        self,
        db: Database,
        answering: Callable[[], LoadedModel],
        pool: Callable[[LoadedModel], DecodePool],
        thumbs: Path,
        online: Callable[[], dict[int, bool]],
    ) -> None:
        self._db = db
        self._answering = answering
        self._pool = pool
        self._thumbs = thumbs
        self._online = online
        self._texts: OrderedDict[tuple[str, str], tuple[Floats, str]] = OrderedDict()

    def rank(self, query: Query, limit: int) -> Ranked:
        """The best `limit` photos. Raises UserError for a query that cannot be met, FileError for a bad picture."""
        if query.empty:
            images, months = photos.newest(self._db)
            ids = np.array(images, np.int64)
            return Ranked(ids, np.zeros(len(ids), np.float32), tuple(months))
        model = self._answering()
        for example in query.examples:
            if example.path:
                return self._by_picture(model, example.path, limit)
            return self._by_photo(model, example.image_id, limit)
        return self._by_words(model, query.words, limit)

    def rows(self, ranked: Ranked, offset: int, count: int) -> tuple[Hit, ...]:
        """The hits `offset` .. `offset + count`; photos that left the library since then drop out."""
        ids = ranked.images[offset : offset + count].tolist()
        scores = ranked.scores[offset : offset + count].tolist()
        found = photos.read(self._db, ids)
        online = self._online()
        hits = []
        for rank, (image_id, score) in enumerate(zip(ids, scores, strict=True), offset + 1):
            row = found.get(image_id)
            if row is None:
                continue
            places = sorted(row.places, key=lambda place: not online.get(place[0], False))
            thumb = thumb_path(self._thumbs, row.content_hash)
            hits.append(
                Hit(
                    image_id=image_id,
                    path=places[0][1],
                    score=score,
                    rank=rank,
                    width=row.facts.width,
                    height=row.facts.height,
                    taken_at=row.facts.taken_at,
                    copies=tuple(path for _root, path in places[1:]),
                    thumb=str(thumb),
                    offline=not online.get(places[0][0], False),
                )
            )
        return tuple(hits)

    def _by_words(self, model: LoadedModel, words: str, limit: int) -> Ranked:
        query, cut = self._text(model, words)
        space = model.spaces["joint"]
        ranked = space.search(query, limit)
        named = self._names(words, model.photos)
        if len(named[0]):
            ranked = self._fuse(space, query, ranked, named, limit)
        note = unknown_script(model.encoder.spec, words)
        if cut:
            note = f"The query is too long: it was cut from “{_start(cut)}” on."
        return Ranked(*ranked, note=note, model=model.key)

    def _text(self, model: LoadedModel, words: str) -> tuple[Floats, str]:
        """`text_vector`, from memory where it was asked lately."""
        asked = (model.key, words)
        found = self._texts.pop(asked, None) or text_vector(model.encoder, words)
        self._texts[asked] = found
        while len(self._texts) > REMEMBERED_TEXTS:
            self._texts.popitem(last=False)
        return found

    def _names(self, words: str, total: int) -> tuple[NDArray[np.int64], Floats]:
        """Photos of `total` that bear words of the query in their names: image ids and weights, up to 1."""
        asked = text.query_words(words)
        found = [np.array(images, np.int64) for images in text.match_names(self._db, asked)]
        common = max(min(total // 2, FEW), total // 5)
        telling = [images for images in found if len(images) <= common]
        if not telling:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        ids, counts = np.unique(np.concatenate(telling), return_counts=True)
        return ids, ((counts / len(asked)) ** 2).astype(np.float32)

    def _fuse(
        self,
        space: SpaceIndex,
        query: Floats,
        ranked: tuple[NDArray[np.int64], Floats],
        named: tuple[NDArray[np.int64], Floats],
        limit: int,
    ) -> tuple[NDArray[np.int64], Floats]:
        """Add the bonus of the names to the cosines, and rank again."""
        ids, weights = named
        images, scores = space.scores_of(self._db, query, ids)
        unit = NAME_WEIGHT * space.spread(self._db, query)
        scores = scores + np.float32(unit) * weights[np.searchsorted(ids, images)]
        others = ~np.isin(ranked[0], images)
        images = np.concatenate([images, ranked[0][others]])
        scores = np.concatenate([scores, ranked[1][others]]).astype(np.float32)
        order = np.lexsort((images, -scores))[:limit]
        return images[order], scores[order]

    def _by_picture(self, model: LoadedModel, path: str, limit: int) -> Ranked:
        decoded = self._pool(model).run(QueryJob(path))
        known = photos.image_of_hash(self._db, decoded.content_hash)
        if known is not None and self._stored(model, known) is not None:
            return self._by_photo(model, known, limit)
        assert decoded.pixels is not None, "a query job makes pixels"
        space = picture_space(model.encoder.spec)
        size = model.encoder.spec.preprocess.size
        pixels = np.frombuffer(decoded.pixels, np.uint8).reshape(1, size, size, 3)
        vector = model.encoder.encode_images(pixels)[space][0]
        return Ranked(*model.spaces[space].search(vector, limit), model=model.key)

    def _by_photo(self, model: LoadedModel, image_id: int, limit: int) -> Ranked:
        """Photos like one of the library, which itself comes first."""
        vector = self._stored(model, image_id)
        if vector is None and photos.read(self._db, [image_id]):
            raise UserError(f"{model.title} has not looked at this photo yet.", "Try again later.")
        if vector is None:
            raise UserError("This photo is not in the library any more.")
        space = picture_space(model.encoder.spec)
        images, scores = model.spaces[space].search(vector, limit + 1)
        others = images != image_id
        return Ranked(
            np.concatenate([[image_id], images[others][: limit - 1]]).astype(np.int64),
            np.concatenate([[1.0], scores[others][: limit - 1]]).astype(np.float32),
            model=model.key,
        )

    def _stored(self, model: LoadedModel, image_id: int) -> Floats | None:
        space = picture_space(model.encoder.spec)
        data = rows.of_image(self._db, model.id, space, image_id)
        return None if data is None else unpack(data, model.spaces[space].dim)[0]


def _start(cut: str) -> str:
    words = cut.split()
    return " ".join(words[:5])[:60] + ("…" if len(words) > 5 else "")
