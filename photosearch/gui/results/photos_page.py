"""The page of photos: banner, search field, grid with its time line, and a notice if there is nothing to show."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.records import Progress, Status
from photosearch.base.searches import Query
from photosearch.base.spelt import Spelling
from photosearch.gui.common.banner import Banner
from photosearch.gui.common.client import Client
from photosearch.gui.common.clipboard import picture_pixels
from photosearch.gui.common.drop_overlay import DropOverlay
from photosearch.gui.common.local_files import local_paths
from photosearch.gui.common.notice import Notice, Ways
from photosearch.gui.common.strip import Strip
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.ways_of_trouble import ways_of
from photosearch.gui.common.window_page import COMPARED, ON_PHOTOS, Act, WindowPage
from photosearch.gui.common.wording import number
from photosearch.gui.query.filter_slots import SLOTS, typed_months
from photosearch.gui.query.search_bar import QueryBar
from photosearch.gui.results.away_banner import AwayBanner
from photosearch.gui.results.empty_library import empty_words
from photosearch.gui.results.following import SelectionFollower
from photosearch.gui.results.grid_view import ResultsView
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.gui.results.months import MonthBar
from photosearch.gui.results.selection import Gatherer
from photosearch.gui.results.selection_bar import SelectionBar
from photosearch.gui.results.ways_out import filters, removable
from photosearch.service.messages import Answer, Trouble

IDLE = Progress("idle")
BUSY_SHOWS = 400  # ms: a faster answer needs no sign of progress


class ResultsPage(WindowPage):
    meant = Signal()  # the user acts on the photos shown
    command_wanted = Signal(str)  # of the window, or a way out of trouble
    exactly_wanted = Signal()  # the words as they were typed, without correcting their spelling
    refresh_wanted = Signal()
    slow = Signal()  # a search is taking long, while the photos of the previous one are still shown
    dropped = Signal(object, object, str)  # what, with which keys, and on which zone of the overlay
    stack_wanted = Signal(
        int, bool
    )  # the photo for which a stack is shown; whether to open or to close it

    def __init__(
        self, client: Client, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.unseen = 0  # photos that are not found by what they show yet
        self._thumbnails = thumbnails
        self._answer, self._query = Answer(0, 0, ()), Query()
        self.model = ResultsModel(self)
        self.view = ResultsView(self.model, thumbnails)
        self.follower = SelectionFollower(self.view, self.model)
        self.bar = QueryBar(self, client)
        self.banner = Banner()
        self.away = AwayBanner()
        for banner in (self.banner, self.away):
            banner.action_wanted.connect(self.command_wanted)
        self.months = MonthBar(self.view.verticalScrollBar())
        self.selection_bar = SelectionBar(self.view, client, self.model)
        self.notice = Notice()
        self.work = Strip(
            self.tr("S&top"), self.tr("Show the results without searching inside photos")
        )
        self.note = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.note.setObjectName("quiet")
        self.note.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.note.linkActivated.connect(self._follow)
        self.note.setContentsMargins(18, 0, 18, 6)
        self.note.hide()
        self.refresh = QPushButton(self.view)
        self.refresh.setObjectName("refresh")
        self.refresh.setToolTip(
            self.tr("Photos have been added or removed since this list was made (F5)")
        )
        self.refresh.clicked.connect(self.refresh_wanted)
        self.refresh.hide()
        self.view.overlays.add_on_top(self.refresh)
        self._slow = QTimer(self, singleShot=True, interval=BUSY_SHOWS)
        self._slow.timeout.connect(self._show_busy)
        self._lay_out()
        self.setAcceptDrops(True)
        self.overlay = DropOverlay(self, searches=True)
        self.model.adopted.connect(lambda _: self.refresh.hide())
        self.view.laid_out.connect(
            lambda: self.months.show_grid(self.view.grid, dated=bool(self.model.months))
        )
        self.view.scrolled.connect(self.months.follow)
        self.months.chosen.connect(self.view.verticalScrollBar().setValue)
        self.months.spanned.connect(
            lambda first, last: self.bar.filter_chosen.emit(
                SLOTS["date"], typed_months(first, last)
            )
        )
        self.bar.down.connect(self.step_down)
        self.view.stack_clicked.connect(self._toggle_stack_at)
        self._gatherer = Gatherer(client, self.model, self)
        self._gatherer.given_up.connect(
            lambda: self.told.emit(self.tr("The list has changed. Select the photos again."))
        )
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())
        self.model.modelReset.connect(self._selection_changed)

    def _lay_out(self) -> None:
        photos = QWidget()
        row = QHBoxLayout(photos)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.months)
        self.stack = QStackedWidget()
        self.stack.addWidget(photos)
        self.stack.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.banner, self.away, self.bar, self.note):
            column.addWidget(part)
        work = QHBoxLayout()
        work.setContentsMargins(12, 0, 12, 0)
        work.addWidget(self.work)
        column.addLayout(work)
        column.addWidget(self.stack, 1)
        for before, after in pairwise(
            [
                *self.bar.in_order(),
                self.note,
                self.work.cancel,
                self.view,
                *self.selection_bar.buttons.values(),
            ]
        ):
            self.setTabOrder(before, after)

    def changeEvent(self, event: QEvent) -> None:
        """Give the links of the note the colours of another theme: Qt keeps those with which they were read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "note"):
            said = self.note.text()
            self.note.clear()
            self.note.setText(said)

    # As a page of the window

    def enter(self) -> None:
        self.view.setFocus()

    def hits(self, act: Act) -> None:
        ranges = self.view.selected_ranges()
        if ranges:
            self.meant.emit()
            self._gatherer.gather(ranges, act)

    def _selection_changed(self) -> None:
        self.selection_bar.show_selection(self.view.selected_ranges())
        self.offers_changed.emit()

    def offers(self) -> frozenset[str]:
        always = frozenset({"duplicates", "find", "select_all", "select_none"})
        chosen = self.view.selected_count()
        if not chosen:
            return always
        return always | ON_PHOTOS | ({"compare"} if self._comparable(chosen) else set())

    def _comparable(self, chosen: int) -> bool:
        """Whether so many selected photos can be compared; one can if it stands for a stack."""
        first = self.model.hit(self.view.selected_ranges()[0][0]) if chosen == 1 else None
        return chosen in COMPARED or (first is not None and bool(first.stack))

    def go_back(self) -> bool:
        return False

    def escape(self) -> None:
        """Move from a chip, slider or button to the photos; the grid and the search field handle Esc themselves."""
        if self.view.isVisible():
            self.view.setFocus()
        else:
            self.bar.edit.setFocus()

    # States

    def show_starting(self) -> None:
        self._say(self.tr("Opening your library …"), "", icon="search")

    def show_answer(self, answer: Answer, query: Query, *, new: bool) -> None:
        """Show an answer. A quiet refresh keeps the scroll position and the selection."""
        self._slow.stop()
        self._thumbnails.forgive()
        if new:
            self.model.show(answer)
            self.view.verticalScrollBar().setValue(0)
        else:
            self.follower.refill(answer)
        self.refresh.hide()
        self._answer, self._query = answer, query
        self._say_below(html.escape(answer.note), answer.spelling)
        self.view.setEnabled(True)
        if self.model.rowCount():
            self.stack.setCurrentIndex(0)
        elif answer.total:
            self._show_nothing_matches(answer, query)
        elif query.empty:
            self.show_no_photos()
        else:
            self._show_nothing_found(answer, query)

    def renew(self, answer: Answer) -> None:
        """Take over what a newer answer with the same photos says."""
        self._answer = answer
        if self.model.rowCount():
            self._say_below(html.escape(answer.note), answer.spelling)

    def show_no_photos(
        self, status: Status | None = None, progress: Progress = IDLE, *, excluding: bool = False
    ) -> None:
        found = empty_words.of(status, progress, excluding=excluding)
        self._say(found.title, found.text, self._commands(found.ways), icon=found.icon)

    def _commands(self, ways: Iterable[tuple[str, str]]) -> Ways:
        return {label: partial(self.command_wanted.emit, name) for label, name in ways}

    def _show_nothing_matches(self, answer: Answer, query: Query) -> None:
        """Say that only weaker photos were found, and offer them."""
        weaker = self.tr("Show %Ln weaker match(es)", "", self.model.weaker)
        self._say(
            self.tr("Nothing matches"),
            self.tr("%1 Other words may find more.").replace("%1", answer.note).strip(),
            {weaker: partial(self.show_weaker, True), **self._ways_out(answer, query)},
            icon="search",
        )
        self.note.hide()

    def _ways_out(self, answer: Answer, query: Query) -> Ways:
        """What may find more than the query did, and how to search."""
        chips = self.bar.chips
        parts = [chip.part for chip in chips.chips]
        ways: dict[str, Callable[[], object]] = {}
        if answer.spelling is not None:
            typed, _used = answer.spelling.changed
            offer = self.tr("Search instead for “%1”").replace("%1", typed.replace("&", "&&"))
            ways[offer] = self.exactly_wanted.emit
        for label, place in removable(parts):
            ways[label] = partial(chips.removed.emit, place)
        if filters(parts) > 1:
            every = partial(self.bar.filter_chosen.emit, lambda _: True, "")
            ways[self.tr("Search without any filter")] = every
        if query.words and not query.inside and not query.examples:
            ways[self.tr("Also search &inside photos")] = partial(
                self.command_wanted.emit, "inside"
            )
        ways[self.tr("How to search")] = partial(self.command_wanted.emit, "help")
        return ways

    def show_weaker(self, shown: bool) -> None:
        """Show the photos below the divider, or hide them."""
        self.model.show_weaker(shown)
        if self.model.rowCount():
            self.stack.setCurrentIndex(0)
            self._say_below(html.escape(self._answer.note), self._answer.spelling)
            self.view.setFocus()
        elif self.model.weaker:
            self._show_nothing_matches(self._answer, self._query)

    def _follow(self, link: str) -> None:
        if link == "exactly":
            self.exactly_wanted.emit()
        else:
            self.show_weaker(link == "weaker")

    def _show_nothing_found(self, answer: Answer, query: Query) -> None:
        if query.words:
            title = self.tr("No photos found for “%1”").replace("%1", query.words.strip())
        else:
            title = self.tr("No similar photos found")
        found = answer.understood
        hint = self.tr("Try other or fewer words. Things and places work better than names.")
        if self.unseen:
            hint = self.tr(
                "%Ln photo(s) can be found only once they are fully indexed.", "", self.unseen
            )
        elif found and (found.filters or found.text):
            hint = self.tr("No photo meets all conditions.")
        self._say(title, hint, self._ways_out(answer, query), icon="search")
        self._say_below(html.escape(answer.note))

    def show_failure(self, trouble: Trouble) -> None:
        """Say why there is no answer. The photos before are not shown, so no command may act on them."""
        self.view.selectionModel().clear()
        self._slow.stop()
        self.note.hide()
        self._say(trouble.text, trouble.hint, self._commands(ways_of(trouble)), icon="warning")

    def show_mistake(self, trouble: Trouble) -> None:
        """Say below the field why the query cannot be answered; the photos stay, as it is probably still being typed."""
        if not self.model.rowCount():
            self.show_failure(trouble)
            return
        self._slow.stop()
        self.view.setEnabled(True)
        self.stack.setCurrentIndex(0)
        self._say_below(f"<b>{html.escape(trouble.text)}</b> {html.escape(trouble.hint)}")

    def _say_below(self, note: str, spelling: Spelling | None = None) -> None:
        """Show `note` (HTML), what can be done about the spelling, and how many photos match."""
        parts = [note]
        if spelling is not None:
            typed, _used = spelling.changed
            offer = html.escape(self.tr("Search instead for “%1”").replace("%1", typed))
            parts.append(f'<a href="exactly">{offer}</a>')
        if self.model.weaker and self.model.rowCount():
            parts.append(self._divided())
        linked = any("<a " in part for part in parts)
        self.note.setFocusPolicy(Qt.FocusPolicy.StrongFocus if linked else Qt.FocusPolicy.NoFocus)
        said = " ".join(filter(None, parts))
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _divided(self) -> str:
        """How many photos are above the divider, and a link for those below, in HTML."""
        weaker = self.model.weaker
        matched = self.tr("%Ln photo(s) match.", "", self._answer.total - weaker)
        if self.model.with_weaker:
            link, offer = "matched", self.tr("Hide %Ln weaker match(es)", "", weaker)
        else:
            link, offer = "weaker", self.tr("Show %Ln weaker match(es)", "", weaker)
        return f'{html.escape(matched)} <a href="{link}">{html.escape(offer)}</a>'

    def set_busy(self, busy: bool) -> None:
        if busy:
            self._slow.start()
        else:
            self._slow.stop()
            self.work.hide()

    def show_work(self, done: int, total: int) -> None:
        """Show how many photos the search has looked inside."""
        if not self._slow.isActive():
            text = self.tr("Searching inside photos: %1 of %2").replace("%1", number(done))
            self.work.tell(text.replace("%2", number(total)), done, total)

    def offer_refresh(self, photos: int) -> None:
        """Offer to refresh after the library has changed; the list in use stays still until the user agrees."""
        self.refresh.setText(self.tr("The library has changed: show %Ln photo(s)", "", photos))
        self.refresh.show()
        self.refresh.raise_()

    @property
    def in_use(self) -> bool:
        """Whether the user has scrolled or selected something, which a new list would disturb."""
        return bool(self.view.verticalOffset() or self.view.selected_ranges())

    def enter_grid(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if self.view.current_row() < 0:
                self.view.go_to(0)

    def step_down(self) -> None:
        """Step from the search field to the photos, and select the current one, as any step among them does."""
        self.enter_grid()
        if self.model.rowCount() and not self.view.selected_ranges():
            self.view.go_to(self.view.current_row())

    def toggle_stack(self) -> None:
        """Open the stack of the current photo, or close it."""
        if self.view.isVisible():
            self._toggle_stack_at(self.view.current_row())

    def _toggle_stack_at(self, row: int) -> None:
        hit = self.model.hit(row)
        if hit is None or not (hit.stack or hit.opened):
            self.told.emit(self.tr("This photo is in no stack."))
            return
        top = hit.opened or hit.image_id
        if hit.opened and (place := self.model.row_of(top)) >= 0:
            self.view.go_to(place)  # stays, when the other photos go
        self.stack_wanted.emit(top, not hit.opened)

    def _show_busy(self) -> None:
        if self.model.rowCount():
            self.slow.emit()
        else:
            self._say(self.tr("Searching …"), "", icon="search")

    def _say(self, title: str, text: str, ways: Ways | None = None, *, icon: str) -> None:
        self.notice.tell(title, text, icon, ways)
        self.stack.setCurrentWidget(self.notice)

    # Dropping pictures and folders

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        ours = event.source() is self.view
        if not ours and (local_paths(mime) or picture_pixels(mime)):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.overlay.begin(mime)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.overlay.follow(event.position().toPoint())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.overlay.end()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        only = self.overlay.end(event.position().toPoint())
        self.dropped.emit(event.mimeData(), event.modifiers(), only)
