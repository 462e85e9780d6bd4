"""How a query mixes words and pictures where the user has not moved a slider. The window shows what the engine uses."""

from __future__ import annotations

from dataclasses import dataclass

from photosearch.language.parsed import ParsedQuery

EVENLY = 0.5  # words and pictures count the same
LOOK_ALONE = 1.0
LOOK_BESIDE_WORDS = 0.5
# The style that the words name replaces the look of the pictures.
LOOK_BESIDE_STYLE = 0.0


@dataclass(frozen=True)
class Mix:
    """`strength`: the share of the words, 0 to 1; the pictures have the rest.

    `look`: the share of a picture that goes to its look, 0 to 1; its meaning has the rest.
    """

    strength: float
    look: float


def mix(parsed: ParsedQuery) -> Mix:
    """The values that the query sets, and the defaults for those that it leaves open."""
    strength = _strength(parsed)
    look = parsed.query.look
    return Mix(strength, _look(parsed, strength) if look is None else look)


def _strength(parsed: ParsedQuery) -> float:
    """Words without pictures count in full, and pictures without words too."""
    if not parsed.worded:
        return 0.0
    if not parsed.query.examples:
        return 1.0
    return EVENLY if parsed.query.strength is None else parsed.query.strength


def _look(parsed: ParsedQuery, strength: float) -> float:
    """Words that do not count change nothing about how pictures are compared."""
    if not strength:
        return LOOK_ALONE
    return LOOK_BESIDE_STYLE if parsed.style else LOOK_BESIDE_WORDS
