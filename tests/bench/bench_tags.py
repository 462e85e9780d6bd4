"""How often tags are right: `python -m tests.bench.bench_tags FOLDER [MORE …] [--home DIR]`.

FOLDER has pictures and a captions.jsonl; MORE are further folders of pictures of the library. For tags of each certainty: how many there
are on FOLDER's photos, and how many of them one of the photo's captions names. A caption names few of the things that a photo shows,
so the share is a lower bound.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import tempfile
from pathlib import Path

import numpy as np

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing.tagging import the_book
from photosearch.language.everyday import vocabulary
from photosearch.language.folding import folded, singular, split_words
from photosearch.store import photos
from photosearch.vectors.tag_book import LEAST

STEPS = (LEAST, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def words(text: str) -> set[str]:
    return {singular(folded(word)) for word in split_words(text)}


def named(captions: list[str]) -> set[int]:
    """The numbers of the things all words of one of whose English names are in the captions."""
    said = words(" ".join(captions))
    return {
        number
        for number, thing in enumerate(vocabulary())
        if any(words(name) <= said for name in thing.names["en"])
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("more", type=Path, nargs="*")
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    rows = (given.folder / "captions.jsonl").read_text("utf-8").splitlines()
    captions = {os.path.basename(row["image"]): row["en"] for row in map(json.loads, rows)}
    certainties: list[float] = []
    right: list[bool] = []
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["PHOTOSEARCH_HOME"] = str((given.home or Path(scratch)) / "home")
        with Engine.open(app_dirs(), Settings(), write=True) as engine:
            for folder in (given.folder / "images", *given.more):
                engine.add_folder(str(folder))
            engine.index()
            book = the_book(engine.model, engine.writable, lambda _progress: None)
            assert book is not None, "there are photos"
            ids = np.array(photos.newest(engine.writable)[0])
            known = photos.read(engine.writable, ids.tolist())
            images, vectors = engine.spaces["joint"].vectors_of(engine.writable, ids)
            for image, tags in zip(images.tolist(), book.best(vectors), strict=True):
                names = {os.path.basename(path) for path in known[image].paths}
                told = [caption for name in names for caption in captions.get(name, ())]
                if told:
                    true = named(told)
                    certainties += [certainty for _thing, certainty in tags]
                    right += [thing in true for thing, _certainty in tags]
    values, hits = np.array(certainties), np.array(right)
    for low, high in itertools.pairwise(STEPS):
        among = (values >= low) & (values < high)
        share = hits[among].mean() if among.any() else float("nan")
        print(
            f"{low:.1f} to {min(high, 1):.1f}: {among.sum()} tags, {share:.2f} named by a caption"
        )


if __name__ == "__main__":
    main()
