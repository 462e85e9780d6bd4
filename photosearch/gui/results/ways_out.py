"""What to try when a search finds nothing: which parts of it can be taken away, and how its button says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from photosearch.gui.query.chips import WITHOUT, ChipPart

MOST = 3  # parts that are offered one by one
FOLDER = "in"
SAID_WHOLE = ("is", "has", "no")  # filters whose value alone says too little

translate = QCoreApplication.translate


def removable(parts: Sequence[ChipPart]) -> list[tuple[str, int]]:
    """The parts of a query without which more may be found: the label of a button, and the place of the part's chip."""
    narrowing = [(part, place) for place, part in enumerate(parts) if part.key]
    return [(_label(part), place) for part, place in narrowing[:MOST]]


def filters(parts: Sequence[ChipPart]) -> int:
    """How many of the parts are filters or text, which can be taken away together."""
    return sum(bool(part.key) and part.key != WITHOUT for part in parts)


def _label(part: ChipPart) -> str:
    if part.key == FOLDER:
        return translate("WaysOut", "Look in all folders")
    name = part.name.replace("&", "&&")
    if part.key == WITHOUT:
        return translate("WaysOut", "Also show “%1”").replace("%1", name)
    if part.key in SAID_WHOLE:
        name = f"{part.title} {name}"
    return translate("WaysOut", "Search without “%1”").replace("%1", name)
