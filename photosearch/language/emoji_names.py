"""Emoji said by their names, which a model reads better than the signs, if it reads these at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

_SKIN: Final = re.compile("[\U0001f3fb-\U0001f3ff]")


def spoken(text: str) -> str:
    """`text` with the English name of each emoji in its place, apart from the words beside it: "dog🦒" → "dog giraffe".

    Colours of skin are left out. Emoji that are younger than the table of names stay.
    """
    if text.isascii():
        return text
    import emoji  # takes 50 ms

    found = emoji.replace_emoji(_SKIN.sub("", text), _said)
    return " ".join(found.split()) if found != text else text


def _said(sign: str, held: dict[str, Any]) -> str:
    name = str(held["en"]).strip(":")
    whole = name.removesuffix("_face")  # "dog face" where there is also "dog"
    name = whole if whole in _names() else name
    return f" {name.replace('_', ' ')} "


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    import emoji

    return frozenset(str(held["en"]).strip(":") for held in emoji.EMOJI_DATA.values())
