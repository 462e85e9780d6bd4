"""Default weights of words and pictures, until the user moves a slider. The window shows what the engine uses."""

from __future__ import annotations

from photosearch.base.frozen_class import frozen
from photosearch.language.parsed import ParsedQuery

EVENLY = 0.5  # words and pictures have equal weight
LOOK_ALONE = 1.0
LOOK_BESIDE_WORDS = 0.5
# A style named in the words replaces the look of the pictures.
LOOK_BESIDE_STYLE = 0.0


@frozen
class Balance:
    """`strength`: weight of the words, 0 to 1; the pictures get the rest.

    `look`: weight of a picture's look, 0 to 1; its meaning gets the rest.
    """

    strength: float
    look: float


def balance(parsed: ParsedQuery) -> Balance:
    """The weights that the query sets, and the defaults for those that it does not."""
    strength = _strength(parsed)
    look = parsed.query.look
    return Balance(strength, _look(parsed, strength) if look is None else look)


def _strength(parsed: ParsedQuery) -> float:
    """Words without pictures get full weight, and so do pictures without words."""
    if not parsed.worded:
        return 0.0
    if not parsed.query.examples:
        return 1.0
    return EVENLY if parsed.query.strength is None else parsed.query.strength


def _look(parsed: ParsedQuery, strength: float) -> float:
    """Words of zero weight do not affect how pictures are compared."""
    if not strength:
        return LOOK_ALONE
    return LOOK_BESIDE_STYLE if parsed.style else LOOK_BESIDE_WORDS
