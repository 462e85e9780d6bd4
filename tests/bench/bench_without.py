"""`python -m tests.bench.bench_without [FOLDER]`: what "a dog without water" finds, beside the same words taken as a caption.

FOLDER has pictures and a captions.jsonl (by default ../shared/data/flickr8k-test). A photo shows a thing if one of its captions
names it. For each pair of a thing and a term with enough photos of both: the share of the first 10 that shows the term, and the
share that shows the thing, with bootstrap intervals over the pairs.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine

TOP, BOTH, ALONE = (
    10,
    8,
    15,
)  # photos looked at, and how many a pair needs with the term and without
PERSON = "man men woman women boy boys girl girls child children kid kids guy lady player players"
NAMES = {
    "water": "water ocean sea lake river pool wave waves surf creek pond splash splashing stream swimming surfer",
    "snow": "snow snowy ski skier skiing snowboard snowboarder sled",
    "grass": "grass grassy lawn",
    "beach": "beach shore sand sandy seashore",
    "people": f"people person crowd {PERSON}",
    "ball": "ball soccer football baseball basketball tennis volleyball",
    "street": "street road sidewalk city traffic",
    "mountain": "mountain mountains mountainside hill cliff",
    "trees": "tree trees woods forest",
    "dog": "dog dogs puppy",
    "car": "car cars vehicle truck",
    "bike": "bike bicycle bikes bicycles biker bicyclist cyclist",
    "field": "field fields",
    "buildings": "building buildings",
    "rocks": "rock rocks boulder",
    "fence": "fence",
    "man": "man men guy gentleman",
    "woman": "woman women lady",
    "child": "child children kid kids boy boys girl girls toddler baby",
}
THINGS = ("dog", "man", "woman", "child", "bike", "car", "ball")
Shares = NDArray[np.float64]


def pairs(shown: dict[str, set[str]]) -> list[tuple[str, str]]:
    """Things and terms that are shown together and apart often enough. A person without people is none."""
    persons = {"man", "woman", "child", "people"}
    return [
        (thing, term)
        for thing in THINGS
        for term in NAMES
        if thing != term
        and not {thing, term} <= persons
        and len(shown[thing] & shown[term]) >= BOTH
        and len(shown[thing] - shown[term]) >= ALONE
    ]


def interval(values: Shares) -> str:
    drawn = np.random.default_rng(1).choice(values, (2000, len(values))).mean(axis=1)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return f"{values.mean():.3f} ({low:.3f}–{high:.3f})"


def main(folder: Path) -> None:
    words: dict[str, set[str]] = {}
    for line in (folder / "captions.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        words[row["image"]] = set(re.findall("[a-z]+", " ".join(row["en"]).lower()))
    shown = {
        name: {image for image, said in words.items() if said & set(names.split())}
        for name, names in NAMES.items()
    }
    asked = pairs(shown)
    with tempfile.TemporaryDirectory() as home:
        dirs = app_dirs(home).create()
        with Engine.open(dirs, Settings(), write=True) as engine:
            engine.add_folder(str(folder / "images"))
            engine.index()
            searcher = engine.searcher()
            for title, plain in (("as a caption", True), ("as an exclusion", False)):
                terms, things = [], []
                for thing, term in asked:
                    stay = (f"without {term}",) if plain else ()
                    ranked = searcher.rank(Query(f"a {thing} without {term}", as_words=stay), TOP)
                    found = {Path(hit.path).name for hit in searcher.rows(ranked, 0, TOP)}
                    terms.append(len(found & shown[term]) / TOP)
                    things.append(len(found & shown[thing]) / TOP)
                print(
                    f"{title:16} {len(asked)} pairs: shows the term {interval(np.array(terms))}, "
                    f"shows the thing {interval(np.array(things))}"
                )


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/flickr8k-test"))
