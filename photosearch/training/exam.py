"""An everyday exam: short queries, as people type them, over photos that no training saw.

    python -m photosearch.training.exam --model FOLDER --flickr8k DIR --captions FILE --coco DIR --named DIR \\
        --sketchy DIR --measuring DIR [--foils] [--test] [--json]

The queries, of ten kinds, are in exam_queries.json, each with a rule that says which photos are right: patterns for the
captions, and labels of the named sets. A photo is right only if a caption or its label says so, so what captions leave out
counts as wrong, and the figures are lower bounds. A hundred queries are also asked in other languages.

Foils: the share of photos to which their true caption is nearer than the same caption with one word exchanged.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import PhotoSearchError, UserError
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Encoder, Floats
from photosearch.evaluation import datasets
from photosearch.evaluation.encoding import Vectors
from photosearch.evaluation.metrics import Numbers, PerQuery, figures
from photosearch.evaluation.resampling import intervals
from photosearch.training.coco import load_coco
from photosearch.training.data import MEASURED, SEED, Held, Photo, load_sets
from photosearch.training.foils import KINDS, exchanged
from photosearch.training.named import Named, load_named

QUERIES: Final = Path(__file__).with_name("exam_queries.json")
FIRST: Final = 5  # photos that count
FEWEST: Final = 5  # right photos that a query needs
ASKED, OTHERS = 12, 2  # photos of a label that a query asks for, and of one that none does
MOST_FOILS: Final = 500  # of a kind
TESTED: Final = "flickr8k-test"  # the measuring folder whose captions are foiled with --test

Bools = NDArray[np.bool_]
Row = dict[str, Any]


@dataclass(frozen=True)
class ExamPhoto:
    """A photo of the gallery; `label` names its set and its thing there, such as "scenes/forest", or is ""."""

    path: Path
    captions: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class ExamQuery:
    """`words`: the query in each language that it is asked in.

    A caption answers it if all of `every` and, if there are any, one of `some` match, and none of `never`.
    """

    kind: str
    words: dict[str, str]
    every: tuple[re.Pattern[str], ...]
    some: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]
    labels: frozenset[str] = field(default_factory=frozenset)

    def answered_by(self, photo: ExamPhoto) -> bool:
        return photo.label in self.labels or any(map(self._answered, photo.captions))

    def _answered(self, caption: str) -> bool:
        return (
            bool(self.every or self.some)
            and all(one.search(caption) for one in self.every)
            and (not self.some or any(one.search(caption) for one in self.some))
            and not any(one.search(caption) for one in self.never)
        )


def read_queries(path: Path = QUERIES) -> list[ExamQuery]:
    """The queries of a file: {"kind", "all", "any", "none", "labels"}, and the words under the code of each language."""
    return [_query(entry) for entry in json.loads(path.read_text("utf-8"))]


def _query(entry: dict[str, Any]) -> ExamQuery:
    every, some, never = (
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in entry.pop(name, ()))
        for name in ("all", "any", "none")
    )
    kind, labels = entry.pop("kind"), frozenset(entry.pop("labels", ()))
    return ExamQuery(kind, entry, every, some, never, labels)


def gallery(
    captioned: Iterable[Photo], named: Iterable[Named], queries: Iterable[ExamQuery]
) -> list[ExamPhoto]:
    """All captioned photos, and some of the held-back photos of each label: many only of those that are asked for."""
    photos = [ExamPhoto(photo.path, photo.captions) for photo in captioned]
    asked = {label for query in queries for label in query.labels}
    for some in named:
        for number, name in enumerate(some.names):
            label = f"{some.title}/{name}"
            own = [path for path, at in some.held if at == number]
            count = min(len(own), ASKED if label in asked else OTHERS)
            places = np.linspace(0, len(own) - 1, count).astype(int).tolist()
            photos += [ExamPhoto(own[place], label=label) for place in places]
    return photos


def answers(queries: Sequence[ExamQuery], photos: Sequence[ExamPhoto]) -> Bools:
    """Which photos are right, [queries, photos]. Raises UserError if a query has fewer than `FEWEST`."""
    right = np.array([[query.answered_by(photo) for photo in photos] for query in queries])
    poor = [
        f"{query.words['en']} ({count})"
        for query, count in zip(queries, right.sum(axis=1).tolist(), strict=True)
        if count < FEWEST
    ]
    if poor:
        raise UserError(f"Too few photos are right for: {', '.join(poor)}.")
    return right


def judged(scores: Floats, right: Bools) -> PerQuery:
    """P@5, the share of right photos among the first five, and success@5, whether one of them is right."""
    first = np.argsort(-scores, axis=1, kind="stable")[:, :FIRST]
    found = np.take_along_axis(right, first, axis=1)
    return PerQuery(
        {
            f"P@{FIRST}": found.mean(axis=1),
            f"success@{FIRST}": (found.sum(axis=1) > 0).astype(np.float64),
        }
    )


def examined(
    vectors: Vectors, queries: Sequence[ExamQuery], photos: Sequence[ExamPhoto]
) -> list[Row]:
    """One row for each kind, one for all, and one for each language, over the queries that are asked in several."""
    right = answers(queries, photos)
    seen = vectors.of_pictures([photo.path for photo in photos], "joint", stored=True)

    def row(title: str, places: Sequence[int], language: str = "en") -> Row:
        words = [queries[place].words[language] for place in places]
        results = judged(vectors.of_words(words) @ seen.T, right[list(places)])
        return _row(title, results, np.arange(len(places)))

    kinds = list(dict.fromkeys(query.kind for query in queries))
    rows = [row(kind, [n for n, q in enumerate(queries) if q.kind == kind]) for kind in kinds]
    rows.append(row("all", range(len(queries))))
    languages = list(dict.fromkeys(code for query in queries for code in query.words))
    spoken = [n for n, query in enumerate(queries) if len(query.words) == len(languages)]
    told = [row(f"in {code}", spoken, code) for code in languages if len(languages) > 1 and spoken]
    for one in told:
        english = told[0]["metrics"][f"P@{FIRST}"]
        one["ratio"] = one["metrics"][f"P@{FIRST}"] / english if english else 0.0
    return rows + told


def _row(title: str, results: PerQuery, groups: NDArray[np.int64]) -> Row:
    ends = intervals(results, groups)
    return {
        "title": title,
        "queries": len(results),
        "metrics": figures(results),
        "intervals": {name: list(pair) for name, pair in ends.items()},
    }


def foiled(photos: Sequence[Photo], kind: str) -> list[tuple[Path, str, str]]:
    """Photos in a random order, each with one of its captions and a foil of `kind`, at most `MOST_FOILS`."""
    random = np.random.default_rng(SEED)
    found = []
    for place in random.permutation(len(photos)).tolist():
        captions = photos[place].captions
        for number in random.permutation(len(captions)).tolist():
            foil = exchanged(captions[number], kind, random)
            if foil is not None:
                found.append((photos[place].path, captions[number], foil))
                break
        if len(found) == MOST_FOILS:
            break
    return found


def told_apart(vectors: Vectors, photos: Sequence[Photo]) -> list[Row]:
    """One row for each kind of foil: the share of photos to which the true caption is nearer."""
    rows = []
    for kind in KINDS:
        if not (asked := foiled(photos, kind)):
            continue
        paths, captions, foils = zip(*asked, strict=True)
        seen = vectors.of_pictures(paths, "joint", stored=True)
        true, false = vectors.of_words(captions), vectors.of_words(foils)
        nearer: Numbers = ((seen * (true - false)).sum(axis=1) > 0).astype(np.float64)
        rows.append(_row(f"foils: {kind}", PerQuery({"right": nearer}), np.arange(len(asked))))
    return rows


def tested(measuring: Path, coco: Sequence[Photo]) -> list[Photo]:
    """The photos for the one test: those of COCO, and the measuring photos with English captions."""
    task = next(
        one for one in datasets.read(measuring / TESTED) if one.protocol == "caption_to_photo"
    )
    captions: dict[int, list[str]] = {}
    for text, place in zip(task.queries, task.groups, strict=True):
        captions.setdefault(place, []).append(str(text))
    own = [Photo(task.photos[place], tuple(texts)) for place, texts in captions.items()]
    return [*coco, *own]


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as lines of text."""
    for row in rows:
        parts = [f"{row['title']:18} {row['queries']:5}"]
        for name, value in row["metrics"].items():
            low, high = row["intervals"][name]
            parts.append(f"{name} {value:.3f} [{low:.3f}, {high:.3f}]")
        if "ratio" in row:
            parts.append(f"{row['ratio']:.2f} of English")
        yield "  ".join(parts)


def take(given: argparse.Namespace, encoder: Encoder) -> tuple[int, list[Row]]:
    """The number of photos, and the rows that `given` asks for."""
    held = Held([given.measuring / name for name in MEASURED], given.cache)
    coco = load_coco(given.coco, held.allows)
    if given.test:
        photos, queries, shown = tested(given.measuring, coco.test), [], []
    else:
        sets = load_sets(given.flickr8k, given.captions, given.sketchy, held)
        photos, queries = [*coco.validation, *sets.validation], read_queries()
        shown = gallery(photos, load_named(given.named, held.allows), queries)
    held.remember()
    with Vectors.opened(encoder, given.workers, lambda _progress: None) as vectors:
        rows = examined(vectors, queries, shown) if queries else []
        if given.foils or given.test:
            rows += told_apart(vectors, photos)
    return len(shown or photos), rows


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m photosearch.training.exam", description="Examine a model folder."
    )
    for name, what in (
        ("model", "the model folder"),
        ("flickr8k", "Flickr8k's photos"),
        ("captions", "their captions; beside them the list of the train split"),
        ("coco", "photos of MS COCO's train2014: data, train.csv, test.csv"),
        ("named", "folders of named photos: scenes, rooms, groceries, clothes, weather, dishes"),
        ("sketchy", "Sketchy: photo/CLASS and sketch/CLASS"),
        ("measuring", "measuring pictures: none of them is asked for"),
    ):
        parser.add_argument(f"--{name}", type=Path, required=True, help=what)
    parser.add_argument("--cache", type=Path, help="the cache of the training, to start faster")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="decode children")
    parser.add_argument("--foils", action="store_true", help="also tell true captions from foils")
    parser.add_argument(
        "--test",
        action="store_true",
        help="only foils, of the photos that no choice was made by: once for a model that ships",
    )
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    try:
        encoder = OnnxEncoder(given.model, threads=given.threads, provider="cpu")
        count, rows = take(given, encoder)
    except PhotoSearchError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if given.json:
        found = {"model": encoder.spec.key, "photos": count, "rows": rows}
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
    else:
        sys.stdout.write(f"{encoder.spec.title}, {count} photos\n")
        sys.stdout.write("".join(f"{line}\n" for line in table(rows)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
