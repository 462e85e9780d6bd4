"""Words that name a style: "as a sketch", "in the style of a painting"."""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

Style = Literal["photo", "sketch", "painting", "cartoon"]
STYLES: Final[tuple[Style, ...]] = get_args(Style)
_WORDS: Final[dict[str, Style]] = {
    "sketch": "sketch",
    "sketches": "sketch",
    "drawing": "sketch",
    "doodle": "sketch",
    "painting": "painting",
    "watercolour": "painting",
    "watercolor": "painting",
    "cartoon": "cartoon",
    "comic": "cartoon",
    "illustration": "cartoon",
    "clip art": "cartoon",
    "clipart": "cartoon",
    "photo": "photo",
    "photograph": "photo",
}
_HOW = r"(?:(?:pencil|ink|line|pen|charcoal|crayon|rough|simple|oil|acrylic|real|colou?r)\s+)*"
_KIND = rf"(?:(?:an?|the)\s+)?{_HOW}({'|'.join(_WORDS)})s?"
_WHOLE = re.compile(_KIND, re.IGNORECASE)
_CLAUSE = re.compile(
    rf"(?:,\s*)?\b(?:but\s+)?(?:as|in\s+the\s+(?:style|manner)\s+of)\s+{_KIND}(?!\w)(?!\s+of\b)",
    re.IGNORECASE,
)


def split_style(words: str, *, whole: bool) -> tuple[str, Style | None]:
    """Split `words` into the rest and the style that a clause such as "as a sketch" names (None if there is none).

    `whole`: a bare style name such as "sketch" also counts as a style; set this if the query has pictures. Without
    pictures, a bare name is an ordinary search word.
    """
    if whole and (only := _WHOLE.fullmatch(words.strip())):
        return "", _WORDS[only[1].lower()]
    found = _CLAUSE.search(words)
    if found is None:
        return words, None
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return " ".join(rest.split()), _WORDS[found[1].lower()]
