"""Words that name a document or a screenshot: "a receipt", "hotel invoice", "Quittung"."""

from __future__ import annotations

import re
from typing import Final

from photosearch.base.looks import PageKind
from photosearch.language.folding import folded

# Words that name nothing else.
_ALWAYS: Final[dict[str, PageKind]] = {
    "receipt": "document", "receipts": "document", "invoice": "document", "invoices": "document", "document": "document",
    "documents": "document", "paperwork": "document", "beleg": "document", "belege": "document", "quittung": "document",
    "quittungen": "document", "kassenbon": "document", "kassenbons": "document", "kassenzettel": "document",
    "rechnung": "document", "rechnungen": "document", "dokument": "document", "dokumente": "document",
    "formular": "document", "formulare": "document", "screenshot": "screenshot", "screenshots": "screenshot",
    "screengrab": "screenshot", "bildschirmfoto": "screenshot", "bildschirmfotos": "screenshot",
    "bildschirmaufnahme": "screenshot",
}  # fmt: skip
# Words that name other things as well: the bill of a duck, the letters of a sign. They count only alone.
_ALONE: Final[dict[str, PageKind]] = {
    "bill": "document", "bills": "document", "letter": "document", "letters": "document", "form": "document",
    "forms": "document", "contract": "document", "contracts": "document", "brief": "document", "briefe": "document",
    "bon": "document", "vertrag": "document", "scan": "document", "scans": "document",
}  # fmt: skip
_BESIDE: Final = frozenset(
    "a an the my our your his her their some any old new all of photo photos picture pictures image images scan scanned printed "
    "paper ein eine einen einer der die das dem den mein meine meinen unser unsere alte alter altes foto fotos bild bilder von "
    "vom for".split()
)
_BETWEEN: Final = re.compile(r"screen[\s-]+(?=(?:shot|grab)s?\b)")
MOST_WORDS: Final = 5  # a longer text describes a scene
ALONE, BESIDE = 1.5, 0.5  # beside the 1 of the ranking by meaning


def named_kind(subject: str) -> tuple[PageKind, float] | None:
    """The kind that words name, and how much they are about it: `ALONE` if they say nothing else. None for other words."""
    words = _BETWEEN.sub("screen", folded(subject)).replace("-", " ").split()
    telling = [word for word in words if word not in _BESIDE]
    if not telling or len(words) > MOST_WORDS:
        return None
    if len(telling) == 1:
        kind = _ALWAYS.get(telling[0]) or _ALONE.get(telling[0])
        return (kind, ALONE) if kind else None
    kinds = {_ALWAYS[word] for word in telling if word in _ALWAYS}
    return (kinds.pop(), BESIDE) if len(kinds) == 1 else None
