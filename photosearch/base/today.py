"""The day that queries such as "last summer" count from."""

from __future__ import annotations

import os
from datetime import date

from photosearch.base.errors import UserError
from photosearch.base.user_text import say

TODAY_VARIABLE = "PHOTOSEARCH_TODAY"


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
