"""What is suggested below the search field while a query is typed: completions, saved and recent searches."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from photosearch.base.frozen_class import frozen
from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Query
from photosearch.gui.common.client import Client
from photosearch.gui.common.hinted_line import HINT, HintedLine
from photosearch.gui.common.recent_words import unpacked
from photosearch.gui.query.filter_words import prefix_meaning
from photosearch.language.completing import Begun, begun_at, completed, prefixes_from
from photosearch.language.folding import folded
from photosearch.service.messages import Completions

MOST = 10  # visible lines
MOST_SAVED = 4
MOST_WORDS = 5  # that the photos have, or show

Kind = Literal["completion", "saved", "recent", "word"]
_SUGGESTION = Qt.ItemDataRole.UserRole


@frozen
class Suggestion:
    """`text`: a line; `hint`: what stands beside it. `typed`: what the field then contains before the cursor, if it completes
    something. `search_id`: of a saved search. `query`: a recent search, of which only the words count."""

    kind: Kind
    text: str
    hint: str = ""
    typed: str = ""
    search_id: int = 0
    query: Query | None = None


class Suggestions(QListWidget):
    """The field keeps the keyboard focus and drives the list; no line is chosen unless the user chooses one.

    `completed(text)`: the field's text before the cursor becomes this. `chosen(Query)`: search with a recent search;
    `saved_chosen(id)`: with a saved one. A child of the page, so that it covers only photos. It closes after a choice, and
    when the field loses the focus or the page moves or changes size.
    """

    completed = Signal(str)
    chosen = Signal(Query)
    saved_chosen = Signal(int)

    def __init__(self, edit: QLineEdit, page: QWidget, client: Client) -> None:
        super().__init__(page)
        self._edit = edit
        self._page = page
        self._client = client
        self._recent: tuple[Query, ...] = ()
        self._saved: tuple[SavedSearch, ...] = ()
        self._begun: Begun | None = None
        self._asked = 0  # the id of the newest request for completions
        self._values: tuple[tuple[str, int], ...] = ()
        self.setObjectName("recent")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(HintedLine(self))
        self.setAccessibleName(self.tr("Suggestions"))
        self.itemClicked.connect(self._take)
        client.completions.connect(self._take_values)
        edit.installEventFilter(self)
        page.installEventFilter(self)
        self.hide()

    # What there is

    def set_recent(self, searches: tuple[str, ...]) -> None:
        """`searches`: as `recent_words.packed` makes them."""
        self._recent = tuple(map(unpacked, searches))
        self._renew()

    def set_saved(self, searches: tuple[SavedSearch, ...]) -> None:
        self._saved = searches
        self._renew()

    @property
    def recent(self) -> tuple[str, ...]:
        return tuple(one.words for one in self._recent)

    @property
    def completes(self) -> bool:
        """Whether the list completes what is being typed, so that ↓ and Tab lead into it."""
        first = self._suggestion(self.item(0)) if self.isVisible() and self.count() else None
        return first is not None and first.kind == "completion"

    def offer(self) -> None:
        """Suggest what fits what was typed, with no line chosen."""
        typed, cursor = self._edit.text(), self._edit.cursorPosition()
        self._begun = begun_at(typed, cursor)
        self._values = ()
        self._asked = 0
        if self._begun is not None:
            self._asked = self._client.complete(self._begun.key, self._begun.begun)
        self._show()

    def _take_values(self, found: Completions) -> None:
        if found.id == self._asked and self._edit.hasFocus():
            self._values = found.values
            self._show()

    def _renew(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        """Show the lines; the chosen one stays chosen."""
        item = self.currentItem() if self.isVisible() else None
        before = self._suggestion(item)
        lines = [*self._completions(), *self._searches(), *self._words()]
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.text)
            item.setData(_SUGGESTION, line)
            item.setData(HINT, line.hint)
            said = ", ".join(filter(None, (line.text, line.hint)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.addItem(item)
        self.setCurrentRow(lines.index(before) if before in lines else -1)
        if lines:
            self._place()
        self.setVisible(bool(lines))
        self.raise_()

    def _completions(self) -> list[Suggestion]:
        """Of a prefix, or of the value of a filter."""
        begun, typed, cursor = self._begun, self._edit.text(), self._edit.cursorPosition()
        if begun is None:
            return []
        if not begun.name:
            return [
                Suggestion(
                    "completion", f"{begun.minus}{name}:", prefix_meaning(name),
                    completed(typed, cursor, begun, name=name),
                )
                for name in prefixes_from(begun.begun)
            ]  # fmt: skip
        return [
            Suggestion(
                "completion",
                value,
                self.tr("%Ln photo(s)", "", count),
                completed(typed, cursor, begun, value=value),
            )
            for value, count in self._values
        ]

    def _words(self) -> list[Suggestion]:
        """What the photos are called, or show. A minus counts for one word only."""
        begun, typed, cursor = self._begun, self._edit.text(), self._edit.cursorPosition()
        if begun is None or begun.name:
            return []
        fitting = [one for one in self._values if not (begun.minus and " " in one[0])]
        return [
            Suggestion(
                "word",
                f"{begun.minus}{value}",
                self.tr("%Ln photo(s)", "", count) if count else "",
                completed(typed, cursor, begun, value=value),
            )
            for value, count in fitting[:MOST_WORDS]
        ]

    def _searches(self) -> list[Suggestion]:
        typed = self._edit.text().strip()
        wanted, words = folded(typed), typed.casefold()
        saved = [
            Suggestion("saved", one.name, self.tr("saved search"), search_id=one.id)
            for one in self._saved
            if wanted and wanted in folded(one.name)
        ]
        recent = [
            Suggestion("recent", one.words, self._chosen_about(one), query=one)
            for one in self._recent
            if words in one.words.casefold()
            if words != one.words.casefold() or one.as_words or one.exact_words
        ]
        return [*saved[:MOST_SAVED], *recent]

    def _chosen_about(self, recent: Query) -> str:
        """What the user chose about the words of a recent search."""
        said = [self.tr("“%1” as words").replace("%1", one) for one in recent.as_words]
        return ", ".join([*said, *([self.tr("exactly as typed")] if recent.exact_words else [])])

    # What is chosen

    def dismiss(self) -> None:
        """Close the list, also if completions are still to come."""
        self._asked = 0
        self.hide()

    def step(self, by: int) -> None:
        """Choose another line; above the first one, none."""
        self.setCurrentRow(max(-1, min(self.count() - 1, self.currentRow() + by)))

    def take_current(self) -> bool:
        """Take the chosen line; False if none is chosen."""
        item = self.currentItem() if self.isVisible() else None
        if item is None:
            return False
        self._take(item)
        return True

    def _suggestion(self, item: QListWidgetItem | None) -> Suggestion | None:
        found = item.data(_SUGGESTION) if item is not None else None
        return found if isinstance(found, Suggestion) else None

    def _take(self, item: QListWidgetItem) -> None:
        one = self._suggestion(item)
        self.dismiss()
        if one is None:
            return
        if one.kind in ("completion", "word"):
            self.completed.emit(one.typed)
        elif one.kind == "saved":
            self.saved_chosen.emit(one.search_id)
        elif one.query is not None:
            self.chosen.emit(one.query)

    # Looks

    def _place(self) -> None:
        """Place the list below the field, equally wide, and inside the page."""
        left_bottom = self._edit.mapTo(self._page, self._edit.rect().bottomLeft())
        lines = min(MOST, self.count())
        height = lines * self.sizeHintForRow(0) + 2 * self.frameWidth()
        wanted = QRect(left_bottom.x(), left_bottom.y() + 4, self._edit.width(), height)
        self.setGeometry(wanted.intersected(self._page.rect()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        left = watched is self._edit and event.type() == QEvent.Type.FocusOut
        moves = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide)
        if left or (watched in (self._edit, self._page) and event.type() in moves):
            self.dismiss()
        return super().eventFilter(watched, event)
