"""What a picture looks like as a whole: a document, a screenshot, or neither."""

from __future__ import annotations

from typing import Final, Literal

from photosearch.base.frozen_class import frozen

# Of what is computed. The looks of photos that have an older one are computed again.
VERSION: Final = 1
PageKind = Literal["document", "screenshot"]
# From here on a picture is called one: tests/bench/RESULTS.md, "Documents and screenshots".
SURE: Final[dict[PageKind, float]] = {"document": 0.99, "screenshot": 0.98}
LIKELY: Final = 0.5  # from here on words such as "receipt" raise it


@frozen
class PageLook:
    """How sure it is, from 0 to 1, that a picture is a document, and that it is a screenshot."""

    document: float
    screenshot: float
