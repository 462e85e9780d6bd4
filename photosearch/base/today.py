"""What "last summer" counts from: the day, and the half of the earth."""

from __future__ import annotations

import os
from datetime import date

from photosearch.base.errors import UserError
from photosearch.base.user_text import say

TODAY_VARIABLE = "PHOTOSEARCH_TODAY"


class _Seasons:
    """Of this process: every query is understood with them."""

    southern = False


def set_southern_seasons(on: bool) -> None:
    """Follow the setting `southern_seasons`. Each process does so when it starts, and when the setting changes."""
    _Seasons.southern = on


def southern_seasons() -> bool:
    return _Seasons.southern


def today() -> date:
    """$PHOTOSEARCH_TODAY, else the current day. Raises UserError if the variable is no date."""
    given = os.environ.get(TODAY_VARIABLE, "").strip()
    if not given:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UserError(
            say("{name} is “{value}”, which is not a date.", name=TODAY_VARIABLE, value=given),
            say("Write it like 2026-01-31."),
        ) from None
