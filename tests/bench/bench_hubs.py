"""What the correction of hubs brings: `python -m tests.bench.bench_hubs FOLDER … [--model FOLDER]`.

Each FOLDER has labelled pictures. The texts' tasks are measured with and without the correction: the program's (`vectors.hubs`), or,
for a model that corrects hubs itself as the starter does, that in the last two numbers of its vectors. Paired differences with 95 %
intervals.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats
from photosearch.evaluation.datasets import read
from photosearch.evaluation.encoding import Vectors
from photosearch.evaluation.protocol import Measured, measured
from photosearch.evaluation.resampling import compare
from photosearch.indexing.tagging import texts
from photosearch.language.everyday import unseen
from photosearch.vectors.hubs import WEIGHT
from photosearch.vectors.tag_book import TagBook, popularity

OWN = 2  # numbers of the starter's vectors that correct hubs


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=Path("resources/models/starter"))
    given = parser.parse_args()
    encoder = OnnxEncoder(given.model)
    names = encoder.encode_texts(texts()[: -len(unseen())])
    with Vectors.opened(encoder, 2, lambda _progress: None) as vectors:
        for task in (task for folder in given.folders for task in read(folder)):
            words = [query for query in task.queries if isinstance(query, str)]
            if not words or task.languages != ("en",):
                continue
            photos = vectors.of_pictures(task.photos, "joint", stored=True)
            queries = vectors.of_words(words)
            if encoder.spec.corrects_hubs:
                with_it = measured(task, queries, photos)
                without = measured(task, bare(queries), bare(photos))
            else:
                without = measured(task, queries, photos)
                with_it = measured(task, extended(queries, 1), corrected(photos, names))
            tell(without, with_it)


def bare(vectors: Floats) -> Floats:
    """The vectors without the numbers that correct hubs, at length 1."""
    core = vectors[:, :-OWN]
    return np.asarray(core / np.linalg.norm(core, axis=1, keepdims=True), np.float32)


def extended(vectors: Floats, last: float) -> Floats:
    return np.hstack([vectors, np.full((len(vectors), 1), last, np.float32)])


def corrected(photos: Floats, names: Floats) -> Floats:
    """The photos with what is subtracted from their scores as one more number."""
    book = TagBook.unmeasured(names).again(photos, len(photos))
    assert book is not None, "nothing halts it"
    return np.hstack([photos, -WEIGHT * popularity(photos @ names.T, book.scale)[:, np.newaxis]])


def tell(without: Measured, with_it: Measured) -> None:
    print(with_it.row["set"], with_it.row["protocol"])
    print(
        "  skew",
        *(
            f"{one.row['metrics']['hub_skew']:.3f} {one.row['intervals']['hub_skew']}"
            for one in (without, with_it)
        ),
    )
    for name, found in compare(without.results, with_it.results, np.array(with_it.groups)).items():
        print(
            f"  {name}: {found.a:.3f} -> {found.b:.3f}, {found.difference:+.3f} ({found.low:+.3f} to {found.high:+.3f})"
        )


if __name__ == "__main__":
    main()
