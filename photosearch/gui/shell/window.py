"""The main window: builds the parts and connects them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget, QStackedWidget

from photosearch.base.files import AppDirs
from photosearch.base.records import Hit, Progress, Query, Status
from photosearch.base.settings import THUMBNAIL_SIZE, Settings
from photosearch.gui.common import theme
from photosearch.gui.common.client import Client
from photosearch.gui.common.icons import app_icon
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.folders.first_run import FirstRun
from photosearch.gui.folders.folders_panel import FoldersPanel
from photosearch.gui.models.desk import ModelDesk
from photosearch.gui.preview.viewer import Preview
from photosearch.gui.query.by_picture import ByPicture
from photosearch.gui.query.composer import Composer
from photosearch.gui.query.history import History, SideButtons
from photosearch.gui.query.live_search import Search
from photosearch.gui.results.photo_actions import PhotoActions
from photosearch.gui.results.photos_page import ResultsPage
from photosearch.gui.results.selection import Gatherer
from photosearch.gui.shell import commands
from photosearch.gui.shell.engine_news import EngineNews
from photosearch.gui.shell.late import LateParts
from photosearch.gui.shell.status_bar import StatusBar
from photosearch.service.messages import Answer, ApplySettings, LibraryChanged


class MainWindow(LateParts):
    closed = Signal()

    def __init__(
        self, client: Client, preferences: Preferences, dirs: AppDirs, state: QSettings
    ) -> None:
        super().__init__()
        self.client = client
        self.preferences = preferences
        self._dirs = dirs
        self._state = state
        self.setWindowTitle("PhotoSearch")
        self.setWindowIcon(app_icon())
        self.search = Search(client, self)
        self.history = History(self.search, self)
        self.thumbnails = Thumbnails(self)
        self.page = ResultsPage(self.thumbnails)
        self.preview = Preview(client, self.page.model, self.thumbnails)
        self.first_run = FirstRun()
        self.folders = FoldersPanel(client)
        self.models = ModelDesk(client, preferences, self)
        self.photo_actions = PhotoActions(client, self)
        self.composer = Composer(self.search, client, self.page.bar)
        self.by_picture = ByPicture(self.composer, dirs, self.thumbnails, self)
        self._gatherer = Gatherer(client, self.page.model, self)
        self._lay_out()
        self.news = EngineNews(client, self.status_bar, self.page.banner, self)
        self.menus = commands.Commands(self)
        self._connect_engine()
        self._connect_page()
        self._connect_rest()
        self._restore()
        self._show_settings(preferences.settings)
        self._selection_changed()
        self._show_steps()
        self.side_buttons = SideButtons(self)
        self.side_buttons.back.connect(self.go_back)
        self.side_buttons.forward.connect(self.go_forward)
        if preferences.settings.first_run_done:
            self.page.show_starting()
        else:
            self._show_first_run()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for page in (self.page, self.preview, self.first_run):
            self.stack.addWidget(page)
        self.setCentralWidget(self.stack)
        self.dock = QDockWidget(self.tr("Folders"), self)
        self.dock.setObjectName("folders")
        self.dock.setWidget(self.folders)
        self.dock.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.dock)
        self.dock.hide()
        self.sketch_dock = QDockWidget(self.tr("Sketch"), self)
        self.sketch_dock.setObjectName("sketch")
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.sketch_dock)
        self.sketch_dock.hide()
        self.sketch_dock.visibilityChanged.connect(lambda shown: self.sketch if shown else None)
        self.status_bar = StatusBar()
        self.setStatusBar(self.status_bar)

    # Connections

    def _connect_engine(self) -> None:
        self.news.ready.connect(self.search.refresh)
        self.news.cannot_open.connect(self.page.show_failure)
        self.news.status_came.connect(self._take_status)
        self.news.progress_came.connect(self._take_progress)
        self.client.page.connect(self.page.model.add_page)
        self.client.library_changed.connect(self._library_changed)

    def _connect_page(self) -> None:
        bar, view, page = self.page.bar, self.page.view, self.page
        bar.entered.connect(self._entered)
        bar.cleared.connect(self.clear_search)
        bar.picture_wanted.connect(self.by_picture.choose)
        bar.paste_wanted.connect(self.by_picture.paste)
        bar.back_wanted.connect(self.go_back)
        bar.forward_wanted.connect(self.go_forward)
        self.history.changed.connect(self._show_steps)
        bar.side_changed.connect(lambda side: self.preferences.change(thumbnail_size=side))
        self.search.answer.connect(self._take_answer)
        self.search.failed.connect(page.show_failure)
        self.search.busy_changed.connect(page.set_busy)
        self.search.moved.connect(page.show_work)
        page.work.cancelled.connect(lambda: self.composer.set_inside(inside=False))
        page.slow.connect(self.status_bar.show_searching)
        self.search.failed.connect(lambda _: self.status_bar.forget_count())
        self.search.meant.connect(self.preferences.remember_search)
        page.model.page_wanted.connect(self.search.more)
        page.add_folder_wanted.connect(self.add_folder)
        page.help_wanted.connect(lambda: self.show_help(0))
        page.refresh_wanted.connect(self.refresh)
        page.dropped.connect(self.by_picture.drop)
        page.banner.action_wanted.connect(self.open_logs)
        view.preview_wanted.connect(self.show_preview)
        view.open_wanted.connect(lambda: self.with_photos(self.photo_actions.open))
        view.typed.connect(bar.take_typed)
        view.escaped.connect(self.clear_search)
        view.side_changed.connect(
            lambda side: self.preferences.change(thumbnail_size=THUMBNAIL_SIZE.nearest(side))
        )
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._context_menu)
        view.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())
        page.model.modelReset.connect(self._selection_changed)

    def _connect_rest(self) -> None:
        self.preview.closed.connect(self.close_preview)
        self.preview.row_changed.connect(self.page.view.go_to)
        self.preview.full_screen_wanted.connect(self.toggle_full_screen)
        self.first_run.started.connect(self._start_library)
        self.stack.currentChanged.connect(lambda _: self._selection_changed())
        self.folders.failures_wanted.connect(lambda: self.failures.open_fresh())
        self.folders.exclusions_wanted.connect(lambda: self.exclusions.open_fresh())
        self.search.query_changed.connect(self._query_changed)
        self.sketch_dock.visibilityChanged.connect(self.menus.actions["sketch"].setChecked)
        self.sketch_dock.visibilityChanged.connect(
            lambda shown: self.composer.tell_paper_hidden(not shown)
        )
        self.composer.paper_wanted.connect(self.toggle_sketch)
        for part in (
            self.folders,
            self.photo_actions,
            self.by_picture,
            self.composer,
            self.first_run,
        ):
            part.told.connect(self._tell)
        self.preview.region_wanted.connect(self.by_picture.search_part)
        self.by_picture.used.connect(self._show_page)
        self.by_picture.folder_dropped.connect(self._folder_dropped)
        for part in (self.by_picture, self.folders):
            part.failed.connect(self.page.banner.tell)
        self._gatherer.given_up.connect(
            lambda: self._tell(self.tr("The list changed; please select again."))
        )
        self.status_bar.failures_wanted.connect(lambda: self.failures.open_fresh())
        self.status_bar.models_wanted.connect(self.show_models)
        self.models.told.connect(self._tell)
        self.models.failed.connect(self._model_failed)
        self.dock.visibilityChanged.connect(self._dock_changed)
        self.preferences.changed.connect(self._show_settings)
        self.preferences.engine_part_saved.connect(lambda new: self.client.send(ApplySettings(new)))
        self.preferences.failed.connect(lambda text: self.page.banner.tell(text))
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self._dress())

    # The engine

    def _take_status(self, status: Status) -> None:
        if status.roots and self.stack.currentWidget() is self.first_run:
            self.preferences.change(first_run_done=True)
            self._leave_first_run()

    def _take_progress(self, progress: Progress) -> None:
        self.menus.actions["pause"].setChecked(progress.phase == "paused")
        if not self.page.model.rowCount() and self.search.query.empty and not self.search.busy:
            self.page.show_no_photos(progress)

    def _library_changed(self, changed: LibraryChanged) -> None:
        if self.page.in_use or self.stack.currentWidget() is self.preview:
            self.page.offer_refresh(changed.photos)
        else:
            self.search.library_changed(changed)

    # Searching

    def _take_answer(self, answer: Answer, new: bool) -> None:
        searching = not self.search.query.empty
        self.status_bar.show_count(answer.total, searching=searching)
        if not new and self.page.model.adopt(answer):
            return
        self.page.show_answer(answer, self.search.query, new=new)
        if not answer.total and not searching:
            self.page.show_no_photos(self.news.progress)
        if self.stack.currentWidget() is self.preview:
            self._keep_preview()

    def _keep_preview(self) -> None:
        """The list under the preview was replaced: go on where the photo is now."""
        hit = self.preview.hit
        row = self.page.model.row_of(hit.image_id) if hit is not None else -1
        if row >= 0:
            self.page.view.go_to(row)
            self.preview.show_row(row)
        else:
            self.close_preview()

    def _entered(self, words: str) -> None:
        self.composer.enter(words)
        self.page.enter_grid()

    def clear_search(self) -> None:
        self.composer.clear()
        self.page.view.clearSelection()

    def refresh(self) -> None:
        self.page.view.clearSelection()
        self.search.look_for(self.search.query)

    def focus_search(self) -> None:
        if self.on_duplicates or self.stack.currentWidget() is self.preview:
            self._show_page()
        self.page.bar.focus()

    def _query_changed(self, query: Query) -> None:
        """What is on the paper is in the search, and the other way round."""
        if self.composer.drawing:
            self.sketch.show_drawing(self.composer.drawing)
        elif self.made("sketch"):
            self.sketch.leave_query()
        self.menus.actions["inside"].setChecked(query.inside)

    def go_back(self) -> None:
        """Out of the preview or the duplicates; among the photos, to the search before."""
        here = self.stack.currentWidget()
        if here is self.preview:
            self.close_preview()
        elif self.on_duplicates:
            self.duplicates.go_back()
        elif here is self.page:
            self.history.back()

    def go_forward(self) -> None:
        if self.stack.currentWidget() is self.page:
            self.history.forward()

    def _show_steps(self) -> None:
        back, forward = self.history.can_go_back, self.history.can_go_forward
        self.page.bar.show_steps(back=back, forward=forward)

    def search_inside(self) -> None:
        self.composer.set_inside(inside=self.menus.actions["inside"].isChecked())

    def open_paths(self, paths: Sequence[str]) -> None:
        """What the desktop hands over: folders are added, anything else is a picture to search with."""
        self.by_picture.open(paths)

    def _folder_dropped(self, path: str) -> None:
        self._show_page()
        self.folders.add(path)
        self.dock.show()

    # Photos

    def with_photos(self, act: Callable[[list[Hit]], object]) -> None:
        """Do it with the selected photos, or with the one in the preview."""
        if self.stack.currentWidget() is self.preview:
            if self.preview.hit is not None:
                act([self.preview.hit])
            return
        if self.on_duplicates:
            act(self.duplicates.hits())
            return
        ranges = self.page.view.selected_ranges()
        if ranges:
            self.search.remember()
            self._gatherer.gather(ranges, act)

    def _selection_changed(self) -> None:
        chosen = self.on_duplicates or bool(self.page.view.selected_ranges())
        self.menus.enable(commands.ON_PHOTOS, chosen)
        self.menus.enable(["preview"], chosen and not self.on_duplicates)

    def _context_menu(self, point: QPoint) -> None:
        view = self.page.view
        if view.indexAt(point).isValid():
            menu = self.menus.context(commands.CONTEXT)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(view.viewport().mapToGlobal(point))

    def show_preview(self) -> None:
        row = self.page.view.current_row()
        if row < 0 or not self.page.model.rowCount():
            return
        self.search.remember()
        self.stack.setCurrentWidget(self.preview)
        self.preview.setFocus()
        self.preview.show_row(row)

    def close_preview(self) -> None:
        if self.isFullScreen():
            self.toggle_full_screen()
        self.stack.setCurrentWidget(self.page)
        self.page.view.setFocus()

    # First run

    def _show_first_run(self) -> None:
        self.stack.setCurrentWidget(self.first_run)
        self.first_run.start_button.setFocus()

    def _start_library(self, folders: list[str]) -> None:
        self.preferences.change(first_run_done=True)
        for folder in folders:
            self.folders.add(folder)
        self._leave_first_run()

    def _leave_first_run(self) -> None:
        self._show_page()
        if not self.client.ready:
            self.page.show_starting()
        self.page.bar.focus()

    def _show_page(self) -> None:
        if self.stack.currentWidget() is self.preview:
            self.close_preview()
        self.stack.setCurrentWidget(self.page)

    # The rest of the commands

    def add_folder(self) -> None:
        self._show_page()
        self.folders.choose()

    def toggle_folders(self) -> None:
        self.dock.setVisible(not self.dock.isVisible())

    def show_duplicates(self) -> None:
        if self.stack.currentWidget() is self.first_run:
            return
        if self.stack.currentWidget() is self.preview:
            self.close_preview()
        self.stack.setCurrentWidget(self.duplicates)
        self.duplicates.view.setFocus()

    def toggle_sketch(self) -> None:
        pad = None if self.sketch_dock.isVisible() else self.sketch
        self.sketch_dock.setVisible(pad is not None)
        if pad is not None:
            self._show_page()
            pad.paper.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dock_changed(self, shown: bool) -> None:
        self.menus.actions["folders"].setChecked(shown)
        if shown:
            self.news.ask_status()

    def toggle_full_screen(self) -> None:
        full = not self.isFullScreen()
        self.menuBar().setVisible(not full)
        self.status_bar.setVisible(not full)
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def resize_thumbnails(self, by: int) -> None:
        side = self.preferences.settings.thumbnail_size + by
        self.preferences.change(thumbnail_size=THUMBNAIL_SIZE.nearest(side))

    def show_captions(self) -> None:
        names = self.menus.actions["names"].isChecked()
        scores = self.menus.actions["scores"].isChecked()
        self.page.view.set_captions(names, scores)

    def show_settings(self) -> None:
        self.settings_dialog.open_at()

    def show_models(self) -> None:
        self.settings_dialog.open_at(self.models_page)

    def _model_failed(self, text: str) -> None:
        """The page says it; where nobody sees that, the banner does."""
        if not (self.made("models_page") and self.models_page.isVisible()):
            self.page.banner.tell(text)

    def show_help(self, page: int) -> None:
        self.help.open_at(page)

    def show_about(self) -> None:
        self.about.open_with(self.news.model, self.news.device, self.news.formats)

    def open_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._dirs.logs)))

    def come_up(self) -> None:
        """Another start of the program asks for the window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _tell(self, text: str) -> None:
        self.status_bar.tell(text)

    # Settings and state

    def _show_settings(self, settings: Settings) -> None:
        self.page.bar.slider.setValue(settings.thumbnail_size)
        self.page.view.set_side(settings.thumbnail_size)
        self.page.bar.set_recent(settings.recent_searches if settings.remember_searches else ())
        self.menus.actions["forget"].setEnabled(bool(settings.recent_searches))
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, self.preferences.settings.theme)
        self.page.bar.restyle()

    def _restore(self) -> None:
        self.resize(1180, 780)
        geometry = self._state.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        layout = self._state.value("layout")
        if isinstance(layout, QByteArray):
            self.restoreState(layout)
        actions = self.menus.actions
        actions["names"].setChecked(self._state.value("names", "true") == "true")
        actions["scores"].setChecked(self._state.value("scores", "false") == "true")
        self.show_captions()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isFullScreen():
            self.toggle_full_screen()
        self._state.setValue("geometry", self.saveGeometry())
        self._state.setValue("layout", self.saveState())
        for name in ("names", "scores"):
            on = self.menus.actions[name].isChecked()
            self._state.setValue(name, "true" if on else "false")
        for part in (
            self.preview.loader, self.thumbnails, self.photo_actions, self.by_picture, self.composer,
        ):  # fmt: skip
            part.close()
        self.close_late_parts()
        self.preferences.close()
        self.hide()
        self.closed.emit()
        event.accept()
