"""Combine words and pictures into one query, by vector algebra alone.

Each part is a unit vector in one space, with a weight. The cosines of different parts spread differently over a library
(text against photos far less than photos against photos), so each part is divided by the standard deviation of its own
cosines before the parts of a space are added up. The result is one query vector per space: a changed weight needs no
encoding, and one scan answers. (The sums follow PDV, Tursun et al. 2025, and Rocchio's relevance feedback, 1971.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from photosearch.base.searches import Example
from photosearch.encoder.spec import Floats, Space
from photosearch.language.defaults import balance
from photosearch.language.parsed import ParsedQuery
from photosearch.vectors.model import picture_space

# Weight of exclusions relative to what is wanted: enough to separate two similar photos, not enough to dominate.
UNWANTED = 0.5
# Weight of a style named in words relative to the other words: the content of a picture must not outweigh it.
STYLE = 1.5

# A sketch is expanded with the NEAREST photos. The first KEPT of them keep their places, since one of them may be the
# very photo that was drawn.
NEAREST, KEPT = 20, 10
GAP = 1e-4  # between the scores of the last kept photo and the best of the others, so that they do not tie
HEAT = 0.025

# Neutral sentences; their mean vector is what all captions have in common.
GENERIC = (
    "a photo",
    "a picture",
    "an image",
    "a photo of something",
    "a picture of a thing",
    "there is something here",
    "a snapshot",
    "a scene",
    "a view of a place",
    "something that somebody saw",
    "a person took this photo",
    "an ordinary day",
    "things beside other things",
    "a close look at an object",
    "seen from far away",
    "one of many pictures",
)  # fmt: skip

Change = Literal["plain", "centred"]
# How words that modify a picture or exclude something enter: as they are, or as the direction from a neutral text.
CHANGE: Change = "centred"


PartOf = Literal["words", "picture", "unwanted"]


@dataclass(frozen=True)
class Part:
    """A unit vector, float32 [dim], of one space, and its weight; a negative weight leads away from the vector. `of`: what it
    was made of; unlike pictures are "unwanted". `is_text`: it is the vector of a text, as it is."""

    space: Space
    vector: Floats
    weight: float
    of: PartOf = "words"
    is_text: bool = False


@dataclass(frozen=True)
class Direction:
    """The query vector of one space (unit length), and the length that the sum had before it was normalised. `texts`: how
    much of the vector are texts, as the sum of their weights."""

    vector: Floats
    length: float
    texts: float = 0.0


def unit(vector: Floats) -> Floats:
    """`vector` scaled to length 1; a vector without a direction is returned unchanged."""
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length > 1e-6 else vector


def change(text: Floats, neutral: Floats, how: Change = CHANGE) -> Floats:
    """The unit vector of words that modify a picture or exclude something.

    "centred": Δ = t(words) − μ_T, which removes what all texts share, such as the gap between texts and pictures.
    "plain": t(words). `neutral`: μ_T, the mean of the vectors of `GENERIC`, float32 [dim].
    """
    return unit(text - neutral) if how == "centred" else text


def composed(parts: Sequence[Part], spreads: Sequence[float]) -> dict[Space, Direction]:
    """q = Σ w·v/σ for each space; `spreads` holds each part's σ. A space whose sum has no length is left out."""
    sums: dict[Space, Floats] = {}
    texts: dict[Space, float] = {}
    for part, spread in zip(parts, spreads, strict=True):
        weight = part.weight / max(spread, 1e-6)
        scaled = part.vector * np.float32(weight)
        sums[part.space] = sums[part.space] + scaled if part.space in sums else scaled
        texts[part.space] = texts.get(part.space, 0.0) + (weight if part.is_text else 0.0)
    found = {}
    for space, total in sums.items():
        length = float(np.linalg.norm(total))
        if length > 1e-6:
            found[space] = Direction(total / np.float32(length), length, texts[space] / length)
    return found


def expanded(query: Floats, nearest: Floats) -> Floats:
    """Expand a sketch with the photos nearest to it: q + Σ w·x, both terms at length 1, w = softmax(q·x / HEAT).

    `query`: float32 [dim], unit length; `nearest`: float32 [n, dim]. A drawing has less in common with a photo than
    two photos have with each other, so the photos found first find the others better than the drawing does (query
    expansion, Chum et al., 2007).
    """
    if not len(nearest):
        return query
    cosines = nearest @ query
    shares = np.exp((cosines - cosines.max()) / np.float32(HEAT))
    return unit(query + unit((shares / shares.sum()) @ nearest))


@dataclass(frozen=True)
class Weights:
    """The weight of each kind of part. `examples`: in the order of the query's examples, negative for unlike ones.

    `text`: for what is written in photos. `style`: for a style named in words. `look`: the share of a picture's weight that goes to its look.
    """

    words: float
    text: float
    style: float
    unwanted: float
    examples: tuple[float, ...]
    look: float


def weights(parsed: ParsedQuery) -> Weights:
    """Divide the weight between words and pictures by strength; pictures of the same sign get equal shares."""
    mixed, examples = balance(parsed), parsed.query.examples
    share = mixed.strength
    liked = sum(example.role != "unlike" for example in examples)
    unliked = len(examples) - liked
    return Weights(
        words=share if parsed.subject else 0.0,
        text=share if parsed.understood.text else 0.0,
        style=STYLE * share if parsed.style else 0.0,
        unwanted=-UNWANTED * share if parsed.terms.unwanted else 0.0,
        examples=tuple(
            -UNWANTED * (1 - share) / unliked if example.role == "unlike" else (1 - share) / liked
            for example in examples
        ),
        look=mixed.look,
    )


def look_of(look: float, example: Example, spaces: Iterable[Space]) -> float:
    """The share of a picture's weight that goes to its look: 0 if the model compares such pictures by meaning only."""
    return 0.0 if picture_space(spaces, drawn=example.role == "sketch") == "joint" else look
