"""Connects the search field with the engine, and the engine's answers with the page of photos."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from photosearch.base.records import Progress, Status
from photosearch.base.searches import Query
from photosearch.base.settings import THUMBNAIL_SIZE, Settings
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.preview.viewer import Preview
from photosearch.gui.query.composer import Composer
from photosearch.gui.query.history import History
from photosearch.gui.query.live_search import Search
from photosearch.gui.results.photos_page import ResultsPage
from photosearch.gui.shell.engine_news import EngineNews
from photosearch.gui.shell.status_bar import StatusBar
from photosearch.service.messages import Answer, LibraryChanged, Trouble

EXPECTED = 10_000  # ms within which the library follows what the user did to its files


class Searching(QObject):
    def __init__(
        self,
        search: Search,
        composer: Composer,
        history: History,
        page: ResultsPage,
        preview: Preview,
        news: EngineNews,
        status_bar: StatusBar,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._composer = composer
        self._history = history
        self._page = page
        self._preview = preview
        self._news = news
        self._status_bar = status_bar
        self._preferences = preferences
        self._status: Status | None = None
        self._offline: list[tuple[int, int]] | None = None  # per folder: its id, photos offline
        self._expects = QTimer(self, singleShot=True, interval=EXPECTED)
        self._connect_bar()
        self._connect_search()
        self._connect_engine()
        self._show_steps()

    def _connect_bar(self) -> None:
        bar, view = self._page.bar, self._page.view
        bar.entered.connect(self._enter)
        bar.recent_chosen.connect(self._enter_again)
        bar.cleared.connect(self.clear)
        bar.side_changed.connect(self._keep_side)
        view.typed.connect(bar.take_typed)
        view.side_changed.connect(self._keep_side)

    def _connect_search(self) -> None:
        page, search = self._page, self._search
        search.answer.connect(self._take_answer)
        search.failed.connect(self._take_failure)
        search.query_changed.connect(lambda _: self._show_wanted())
        search.understood.connect(self._show_wanted)
        page.exactly_wanted.connect(self._composer.search_exactly)
        search.busy_changed.connect(page.set_busy)
        search.moved.connect(page.show_work)
        search.meant.connect(self._preferences.remember_search)
        page.slow.connect(self._status_bar.show_searching)
        page.meant.connect(search.remember)
        page.refresh_wanted.connect(self.refresh)
        page.stack_wanted.connect(
            lambda image, opened: search.open_stack(page.model.ask_id, image, opened=opened)
        )
        page.work.cancelled.connect(lambda: self._composer.set_inside(inside=False))
        page.model.page_wanted.connect(search.more)
        self._history.changed.connect(self._show_steps)

    def _connect_engine(self) -> None:
        self._news.ready.connect(self._search.refresh)
        self._news.cannot_open.connect(self._page.show_failure)
        self._news.progress_came.connect(self._take_progress)
        self._news.library_changed.connect(self._library_changed)
        self._news.status_came.connect(self._take_status)

    def clear(self) -> None:
        self._composer.clear()

    def refresh(self) -> None:
        self._page.view.clearSelection()
        self._search.look_for(self._search.query)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands that concern the search."""
        return {
            "clear": self.clear,
            "refresh": self.refresh,
            "larger": lambda: self._resize_thumbnails(20),
            "smaller": lambda: self._resize_thumbnails(-20),
            "usual_size": lambda: self._keep_side(Settings().thumbnail_size),
        }

    def _resize_thumbnails(self, by: int) -> None:
        self._keep_side(self._preferences.settings.thumbnail_size + by)

    def _keep_side(self, side: int) -> None:
        self._preferences.change(thumbnail_size=THUMBNAIL_SIZE.nearest(side))

    def _enter(self, words: str) -> None:
        self._composer.enter(words)
        self._page.enter_grid()

    def _enter_again(self, recent: Query) -> None:
        self._composer.enter_again(recent)
        self._page.enter_grid()

    def _show_steps(self) -> None:
        back, forward = self._history.can_go_back, self._history.can_go_forward
        self._page.bar.show_steps(back=back, forward=forward)

    def _take_answer(self, answer: Answer, new: bool) -> None:
        searching = not self._search.query.empty
        matched = answer.total if answer.matched is None else answer.matched
        self._status_bar.show_count(matched, searching=searching)
        if not new and self._page.model.adopt(answer):
            self._page.renew(answer)
            return
        self._page.show_answer(answer, self._search.query, new=new)
        if not answer.total and not searching:
            self._show_no_photos()
        self._preview.follow_list()

    def _show_wanted(self) -> None:
        """Mark in the preview the text that the query asks for, and where it matches."""
        self._preview.heat.set_query(self._search.query)
        self._preview.text.set_wanted(self._search.parsed.understood.text)

    def _take_failure(self, trouble: Trouble) -> None:
        self._status_bar.forget_count()
        if self._search.parsed.understood.mistake is not None:
            self._page.show_mistake(trouble)
        else:
            self._page.show_failure(trouble)

    def _take_progress(self, _progress: Progress) -> None:
        if not self._page.model.rowCount() and self._search.query.empty and not self._search.busy:
            self._show_no_photos()

    def _show_no_photos(self) -> None:
        now, usual = self._preferences.settings, Settings()
        excluding = now.excluded_folders or now.excluded_patterns != usual.excluded_patterns
        self._page.show_no_photos(self._status, self._news.progress, excluding=bool(excluding))

    def _take_status(self, status: Status) -> None:
        """Mark the photos anew after a drive has been connected or removed."""
        changed = self._status is None or status.roots != self._status.roots
        self._status = status
        self._page.away.show_status(status)
        if changed:
            self._take_progress(self._news.progress)
        seen = status.distinct if status.searchable is None else status.searchable
        self._page.unseen = max(0, status.distinct - seen)
        offline = [(state.root.id, state.offline) for state in status.roots]
        if self._offline not in (None, offline):
            self._search.refresh_soon()
        self._offline = offline

    def expect_change(self) -> None:
        """Show at once how the library follows what the user has just done to its files."""
        self._expects.start()

    def _library_changed(self, changed: LibraryChanged) -> None:
        in_use = self._page.in_use or self._preview.shown
        if in_use and not self._expects.isActive():
            self._page.offer_refresh(changed.photos)
        else:
            self._search.refresh_soon()
