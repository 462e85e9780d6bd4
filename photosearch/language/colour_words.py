"""A thing of a colour in a query: "boy in an orange shirt", "rotes Auto"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from photosearch.base.colours import Colour

MOST_WORDS: Final = 8  # a longer text describes a scene, of which one colour says little
LONGEST_THING: Final = 3  # words

_ENGLISH: Final[dict[str, Colour]] = {
    "red": "red", "crimson": "red", "orange": "orange", "yellow": "yellow", "green": "green", "blue": "blue", "purple": "purple",
    "violet": "purple", "pink": "pink", "brown": "brown", "black": "black", "grey": "grey", "gray": "grey", "white": "white",
}  # fmt: skip
_GERMAN: Final[dict[str, Colour]] = {
    "rot": "red", "orangefarben": "orange", "gelb": "yellow", "grün": "green", "blau": "blue", "lila": "purple",
    "violett": "purple", "rosa": "pink", "rosafarben": "pink", "braun": "brown", "schwarz": "black", "grau": "grey", "weiß": "white",
}  # fmt: skip
_NAMED: Final[dict[str, Colour]] = {
    **_ENGLISH,
    **{
        f"{stem}{end}".casefold(): colour
        for stem, colour in _GERMAN.items()
        for end in ("e", "er", "es", "en", "em", *([""] if stem.endswith("a") else []))
    },
}
# Words that end what a thing is called.
_SMALL: Final = frozenset(
    "a an and or the in on at of with without by near for from to under over behind beside is are und oder ein eine einen einem einer "
    "der die das den dem im in auf am an von mit ohne bei vor hinter unter über neben zu photo photos picture pictures foto fotos "
    "bild bilder sky light lights".split()
)
_OTHERWISE: Final = frozenset({("orange", "juice"), ("green", "tea"), ("black", "coffee"), ("white", "house")})  # fmt: skip


@dataclass(frozen=True)
class Coloured:
    """`thing`: what has the `colour`, in the words of the query."""

    colour: Colour
    thing: str


def coloured(words: str) -> Coloured | None:
    """The one thing of a colour that `words` name; None if they name none, several, or much else besides."""
    tokens = re.findall(r"[^\W\d_]+", words)
    if len(tokens) > MOST_WORDS:
        return None
    found = []
    for at, token in enumerate(tokens):
        colour = _NAMED.get(token.casefold())
        if colour is None:
            continue
        thing: list[str] = []
        for word in tokens[at + 1 : at + 1 + LONGEST_THING]:
            if word.casefold() in _SMALL or word.casefold() in _NAMED:
                break
            thing.append(word)
        found.append(Coloured(colour, " ".join(thing)))
    if len(found) != 1 or not found[0].thing:
        return None
    one = found[0]
    return None if (one.colour, one.thing.casefold()) in _OTHERWISE else one
