"""The order in which the photos are shown, beside the search field."""

from __future__ import annotations

from typing import Final, get_args

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from photosearch.base.searches import Sort
from photosearch.gui.query.filter_words import order_words
from photosearch.language.filters import SORT, Filter
from photosearch.language.parsed import ParsedQuery
from photosearch.language.superlatives import named_order, sort_of

NARROWEST: Final = 64  # device-independent pixels
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)


class OrderBox(QComboBox):
    """`chosen`: a `Sort` that the user has chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names: dict[Sort, str] = {
            "match": self.tr("Best match"),
            "date": self.tr("Newest"),
            "added": self.tr("Recently added"),
            "name": self.tr("Name"),
            "size": self.tr("Largest file"),
            "rating": self.tr("Highest rating"),
            "sharpest": self.tr("Sharpest"),
            "brightest": self.tr("Brightest"),
            "darkest": self.tr("Darkest"),
            "contrast": self.tr("Highest contrast"),
            "colourful": self.tr("Most colourful"),
            "best": self.tr("Best photos"),
        }
        for sort in SORTS:
            self.addItem(names[sort], sort)
        # In a narrow window the search field needs the room.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(1)
        self.setMinimumWidth(NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Order of the photos"))
        self.setToolTip(self.tr("Which photos come first"))
        self._shown: Sort | None = "match"  # None: an order that only the words name
        self.activated.connect(self._choose)

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        super().showPopup()

    def show_query(self, parsed: ParsedQuery) -> None:
        """Show the order of a query. One that only its words name ("happiest") is an item of its own while it lasts.

        Photos that nothing ranks are listed by date, so that is their order; no other can be the best match.
        """
        while self.count() > len(SORTS):
            self.removeItem(self.count() - 1)
        said = said_order(parsed)
        order = named_order(said.value) if said is not None else None
        sort: Sort | None = parsed.query.sort
        if said is not None:
            sort = sort_of(order) if order is not None and not said.negated else None
        items = self.model()
        if isinstance(items, QStandardItemModel):  # as that of every combo box
            items.item(SORTS.index("match")).setEnabled(parsed.ranks)
        if sort == "match" and not parsed.ranks:
            sort = "date"
        self._shown = sort
        if sort is None and said is not None:
            self.addItem(order_words(said))
            self.setCurrentIndex(len(SORTS))
        else:
            self.setCurrentIndex(SORTS.index(sort or "match"))

    def _choose(self, place: int) -> None:
        if place < len(SORTS) and SORTS[place] != self._shown:
            self.chosen.emit(SORTS[place])


def said_order(parsed: ParsedQuery) -> Filter | None:
    """The order that the words of a query name."""
    return next((one for one in parsed.understood.filters if one.key == SORT), None)
