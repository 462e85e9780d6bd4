"""A search that is kept under a name and asked anew each time."""

from __future__ import annotations

from typing import Final

from photosearch.base.frozen_class import frozen
from photosearch.base.searches import Query

LONGEST_NAME: Final = 200  # characters


@frozen
class SavedSearch:
    """`made_at`: UTC, ISO 8601. A picture of the query that is a photo of the library is given by its id."""

    id: int
    name: str
    query: Query
    made_at: str
