"""How words and pictures become one query: vector algebra alone.

Each part is a unit vector in one space and a weight. The cosines of two parts spread differently over a library (text
against photos far less than photos against photos), so a part is divided by the spread of its own cosines first; then
the parts of a space are added up. The query stays one vector a space: whoever changes a weight encodes nothing, and
one scan answers. (The sums follow PDV, Tursun et al. 2025, and Rocchio's relevance feedback, 1971.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from photosearch.base.records import Example
from photosearch.encoder.spec import Floats, Space
from photosearch.language.defaults import mix
from photosearch.language.parsed import ParsedQuery
from photosearch.vectors.model import picture_space

# What is not wanted counts this much beside what is wanted: enough to tell two alike photos apart, not to lead.
UNWANTED = 0.5
# A style that words name counts this much beside other words: what is in the picture must not outweigh it.
STYLE = 1.5

# A drawn query is expanded by so many photos; the first ones keep their places, since one of them may be the very photo
# that was drawn.
NEAREST, KEPT = 20, 10
GAP = 1e-4  # between the last of the first ones and the best of the others: no tie
HEAT = 0.025

# Neutral sentences, whose mean is what all captions have in common.
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
# How words that change something enter: as they are, or as the direction from a neutral text to them.
CHANGE: Change = "centred"


@dataclass(frozen=True)
class Part:
    """A unit vector, float32 [dim], of one space, and how much it counts: below zero, away from it."""

    space: Space
    vector: Floats
    weight: float


@dataclass(frozen=True)
class Direction:
    """The composed query of one space: a unit vector, and the length of the sum that it comes from."""

    vector: Floats
    length: float


def unit(vector: Floats) -> Floats:
    """`vector` at length 1; one without a direction stays as it is."""
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length > 1e-6 else vector


def change(text: Floats, neutral: Floats, how: Change = CHANGE) -> Floats:
    """The unit vector by which words change a picture, or of what they take away.

    "centred": Δ = t(words) − μ_T. What all texts share says nothing of the change; it holds the gap between texts and
    pictures. "plain": t(words). `neutral`: μ_T, the mean of the vectors of `GENERIC`, float32 [dim].
    """
    return unit(text - neutral) if how == "centred" else text


def composed(parts: Sequence[Part], spreads: Sequence[float]) -> dict[Space, Direction]:
    """q = Σ w·v/σ for each space; `spreads` holds each part's σ. Directions of no length are left out."""
    sums: dict[Space, Floats] = {}
    for part, spread in zip(parts, spreads, strict=True):
        scaled = part.vector * np.float32(part.weight / max(spread, 1e-6))
        sums[part.space] = sums[part.space] + scaled if part.space in sums else scaled
    found = {}
    for space, total in sums.items():
        length = float(np.linalg.norm(total))
        if length > 1e-6:
            found[space] = Direction(total / np.float32(length), length)
    return found


def expanded(query: Floats, nearest: Floats) -> Floats:
    """A drawn query as the photos nearest to it show it: q + Σ w·x, both at length 1, w = softmax(q·x / HEAT).

    `query` unit float32 [dim], `nearest` float32 [n, dim]. What a drawing and a photo have in common is
    less than what two photos have, so the photos found first find the others better than the drawing does (query
    expansion, Chum et al., 2007).
    """
    if not len(nearest):
        return query
    cosines = nearest @ query
    shares = np.exp((cosines - cosines.max()) / np.float32(HEAT))
    return unit(query + unit((shares / shares.sum()) @ nearest))


@dataclass(frozen=True)
class Weights:
    """How much each kind of part counts; `examples` in the order of the query's, below zero for unlike ones.

    `style`: of a style that words name. `look`: the share of a picture's weight that goes to its look.
    """

    words: float
    style: float
    unwanted: float
    examples: tuple[float, ...]
    look: float


def weights(parsed: ParsedQuery) -> Weights:
    """Strength shares the weight among words and pictures; pictures of one sign share theirs alike."""
    mixed, examples = mix(parsed), parsed.query.examples
    share = mixed.strength
    liked = sum(example.role != "unlike" for example in examples)
    unliked = len(examples) - liked
    return Weights(
        words=share if parsed.subject else 0.0,
        style=STYLE * share if parsed.style else 0.0,
        unwanted=-UNWANTED * share if parsed.terms.unwanted else 0.0,
        examples=tuple(
            -UNWANTED * (1 - share) / unliked if example.role == "unlike" else (1 - share) / liked
            for example in examples
        ),
        look=mixed.look,
    )


def look_of(look: float, example: Example, spaces: Iterable[Space]) -> float:
    """How much of a picture's weight goes to its look: none where the model compares such pictures by meaning only."""
    return 0.0 if picture_space(spaces, drawn=example.role == "sketch") == "joint" else look
