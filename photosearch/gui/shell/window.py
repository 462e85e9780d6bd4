"""The main window: creates the parts and connects them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from photosearch.base.files import AppDirs
from photosearch.base.records import Progress
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.gui.common import theme
from photosearch.gui.common.client import Client
from photosearch.gui.common.desktop import open_path
from photosearch.gui.common.icons import app_icon
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.window_page import OFFERED, Pages
from photosearch.gui.folders.folders_panel import FoldersPanel
from photosearch.gui.models.desk import ModelDesk
from photosearch.gui.preview.viewer import Preview
from photosearch.gui.query.by_picture import ByPicture
from photosearch.gui.query.composer import Composer
from photosearch.gui.query.history import History, SideButtons
from photosearch.gui.query.live_search import Search
from photosearch.gui.query.saved_desk import SavedDesk
from photosearch.gui.query.saver import Saver
from photosearch.gui.results.photo_actions import PhotoActions
from photosearch.gui.results.photos_page import ResultsPage
from photosearch.gui.results.text_copying import TextCopier
from photosearch.gui.shell import placement
from photosearch.gui.shell.background import Background
from photosearch.gui.shell.commands import CONTEXT, IN_PREVIEW, Commands
from photosearch.gui.shell.engine_news import EngineNews
from photosearch.gui.shell.keeping import Keeping
from photosearch.gui.shell.late import Late
from photosearch.gui.shell.menus import Handler
from photosearch.gui.shell.panels import Panels
from photosearch.gui.shell.searching import Searching
from photosearch.gui.shell.status_bar import StatusBar
from photosearch.gui.shell.tray import Tray
from photosearch.gui.shell.undoing import Undoing
from photosearch.gui.shell.view_switches import ViewSwitches
from photosearch.gui.sidebar.sidebar import Sidebar
from photosearch.service.requests import ApplySettings

if TYPE_CHECKING:
    from photosearch.gui.welcome.first_run import FirstRun


class MainWindow(QMainWindow):
    closed = Signal()

    def __init__(
        self,
        client: Client,
        preferences: Preferences,
        dirs: AppDirs,
        state: QSettings,
        make_tray: Callable[[QObject], Tray] = Tray,
    ) -> None:
        super().__init__()
        self._ended = False
        self.client = client
        self.preferences = preferences
        self._dirs = dirs
        self._state = state
        self.setWindowTitle("PhotoSearch")
        self.setWindowIcon(app_icon())
        self.search = Search(client, self)
        self.history = History(self.search, self)
        self.thumbnails = Thumbnails(self)
        self.thumbnails.have_made(client)
        self.page = ResultsPage(client, self.thumbnails)
        self.preview = Preview(client, self.page.model, self.thumbnails)
        self.folders = FoldersPanel(client)
        self.models = ModelDesk(client, preferences, self)
        self.photo_actions = PhotoActions(client, self)
        self.copier = TextCopier(client, self)
        self.keeping = Keeping(client, self.search, self.page, self)
        self.composer = Composer(self.search, client, self.page.bar)
        self.by_picture = ByPicture(self.composer, dirs, self.thumbnails, self)
        self.saved = SavedDesk(client, self)
        self.sidebar = Sidebar(client, self.saved, self.keeping.albums, self.composer.sentence)
        self.saver = Saver(self.saved, self.composer, self.by_picture, self)
        self._lay_out()
        self.undoing = Undoing(
            self.history, self.composer, self.folders, self.keeping, self.status_bar, self
        )
        self.news = EngineNews(client, self.status_bar, self.page.banner, self)
        self.background = Background(self, preferences, self.news, make_tray(self), state)
        self.searching = Searching(
            self.search, self.composer, self.history, self.page, self.preview, self.news,
            self.status_bar, preferences, self,
        )  # fmt: skip
        self.late = Late(
            self, client, preferences, dirs, state, view=self.page.view, models=self.models, news=self.news,
            actions=self.photo_actions, keeping=self.keeping, composer=self.composer,
            menus=lambda: self.menus,
        )  # fmt: skip
        self.switches = ViewSwitches(
            self.page, self.preview, self.search, self.composer, lambda: self.menus.actions, self
        )
        self.menus = Commands(self, self._handlers(), (self.page.view, self.preview))
        self._connect_page()
        self._connect_panels()
        self._connect_rest()
        placement.restore(self, self.menus.actions, state)
        self.switches.show()
        self.show_sidebar()
        self._show_settings(preferences.settings)
        self._show_offers()
        self.side_buttons = SideButtons(self)
        self.side_buttons.back.connect(self.go_back)
        self.side_buttons.forward.connect(self.go_forward)
        if preferences.settings.first_run_done:
            self.page.show_starting()
        else:
            self.pages.open("first_run")

    @cached_property
    def first_run(self) -> FirstRun:
        """The page of a new library; created, as the late parts are, at its first use."""
        from photosearch.gui.welcome.first_run import FirstRun

        page = FirstRun(lambda: self.late.first_models, self.models, self.client)
        page.started.connect(self._start_library)
        page.needless.connect(self._not_needed)
        self.news.status_came.connect(page.take_status)
        return page

    def _lay_out(self) -> None:
        self.pages = Pages(
            {
                "photos": lambda: self.page,
                "preview": lambda: self.preview,
                "first_run": lambda: self.first_run,
                "duplicates": lambda: self.late.duplicates,
                "compare": lambda: self.late.compare,
                "places": lambda: self.late.places,
            }
        )
        self.setCentralWidget(self.pages)
        self.panels = Panels(self, self.sidebar, self.folders)
        self.dock, self.sketch_dock = self.panels.folders, self.panels.sketch
        self.status_bar = StatusBar()
        self.setStatusBar(self.status_bar)

    def _handlers(self) -> dict[str, Handler]:
        """The handlers of the commands, by name."""
        pictures, view = self.by_picture, self.page.view
        on_photos = {
            **self.photo_actions.acts(),
            **pictures.acts(),
            **self.saver.acts(),
            **self.copier.acts(),
            **self.keeping.acts(),
            **self.late.acts(),
        }
        return {
            **{name: partial(self.pages.hits, act) for name, act in on_photos.items()},
            **self.searching.handlers(),
            **self.late.handlers(),
            **self.keeping.handlers(),
            **self.switches.handlers(),
            "add": self.add_folder,
            "by_picture": pictures.choose,
            "sketch": self.toggle_sketch,
            "quit": self.quit,
            "find": self.focus_search,
            "forget": self.preferences.forget_searches,
            "paste": pictures.paste,
            "select_all": view.selectAll,
            "select_none": view.clearSelection,
            "back": self.go_back,
            "forward": self.go_forward,
            "preview": self.show_preview,
            "open_stack": self.page.toggle_stack,
            "save_search": self.saver.save_current,
            "sidebar": self.show_sidebar,
            "folders": self.panels.toggle_folders,
            "full": self.toggle_full_screen,
            "rescan": self.folders.rescan,
            "undo": self.undoing.undo,
            "pause": self.news.toggle_pause,
            "pause_long": self.news.pause_until_tomorrow,
            "go_on": self.news.go_on,
            "duplicates": lambda: self.pages.open("duplicates"),
            "places": lambda: self.pages.open("places"),
            "logs": self.open_logs,
        }

    # Connections

    def _connect_page(self) -> None:
        page, view, pictures = self.page, self.page.view, self.by_picture
        page.bar.picture_wanted.connect(pictures.choose)
        page.bar.paste_wanted.connect(pictures.paste)
        page.bar.saved_chosen.connect(self.saved.run)
        self.saved.changed.connect(lambda: page.bar.suggestions.set_saved(self.saved.searches))
        page.bar.save_wanted.connect(self.menus.actions["save_search"].trigger)
        page.bar.back_wanted.connect(self.go_back)
        page.bar.forward_wanted.connect(self.go_forward)
        page.command_wanted.connect(self._carry_out)
        page.dropped.connect(pictures.drop)
        view.preview_wanted.connect(self.show_preview)
        view.open_wanted.connect(self.menus.actions["open"].trigger)
        view.marked.connect(lambda right: self.menus.actions["more" if right else "less"].trigger())
        view.escaped.connect(self.escape_photos)
        page.selection_bar.wanted.connect(lambda name: self.menus.actions[name].trigger())
        page.bar.escaped.connect(self.escape_photos)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._context_menu)
        self.keeping.album_changed.connect(self._show_offers)
        self.keeping.trash.gone.connect(self.preview.pass_over)
        self.keeping.trash.gone.connect(lambda _: self.searching.expect_change())
        self.keeping.trash.came_back.connect(self.searching.expect_change)
        self.preview.row_changed.connect(view.go_to)
        self.preview.command_wanted.connect(lambda name: self.menus.actions[name].trigger())
        self.preview.described.connect(lambda hit, new: self.keeping.marker.set([hit], new))
        self.keeping.marker.changed.connect(
            lambda new: self.preview.refresh_details(dict(new.marks))
        )
        self.keeping.albums.changed.connect(self.preview.refresh_details)
        self.preview.menu_wanted.connect(partial(self._pop_up, IN_PREVIEW))
        self.preview.region_wanted.connect(pictures.search_part)
        self.pages.offers_changed.connect(self._show_offers)
        self.search.query_changed.connect(self._query_changed)
        pictures.used.connect(self.pages.go_home)
        pictures.folder_dropped.connect(self._folder_dropped)

    def _connect_panels(self) -> None:
        open_failures = self.menus.actions["failures"].trigger
        self.folders.failures_wanted.connect(open_failures)
        self.status_bar.failures_wanted.connect(open_failures)
        self.folders.exclusions_wanted.connect(self.menus.actions["exclusions"].trigger)
        self.folders.removed_wanted.connect(self.menus.actions["removed"].trigger)
        undo = self.menus.actions["undo"]
        self.undoing.show_in(undo)
        self.status_bar.undo_wanted.connect(undo.trigger)
        self.late.page_wanted.connect(self.pages.open)
        self.late.row_wanted.connect(self._go_to_row)
        self.late.folder_restored.connect(self.folders.forget_undo)
        self.status_bar.models_wanted.connect(self.menus.actions["models"].trigger)
        self.status_bar.folders_wanted.connect(lambda: self.panels.show(self.dock))
        self.dock.visibilityChanged.connect(self._dock_changed)
        self.sketch_dock.visibilityChanged.connect(self.menus.actions["sketch"].setChecked)
        self.sketch_dock.visibilityChanged.connect(
            lambda shown: self.composer.tell_paper_hidden(not shown)
        )
        self.composer.paper_wanted.connect(self.toggle_sketch)
        self.sketch_dock.visibilityChanged.connect(lambda on: self.late.sketch if on else None)
        self.late.sketch_made.connect(self.sketch_dock.setWidget)
        self.pages.page_changed.connect(self.sidebar.show_page)
        self.sidebar.query_wanted.connect(self._go_to)
        self.sidebar.album_filled.connect(
            lambda album: self.pages.hits(partial(self.keeping.albums.add, album))
        )
        self.sidebar.command_wanted.connect(lambda name: self.menus.actions[name].trigger())
        self.menus.actions["save_search"].setEnabled(False)

    def _connect_rest(self) -> None:
        self.client.page.connect(self.page.model.add_page)
        self.news.progress_came.connect(self._show_pause)
        for part in (
            self.pages, self.folders, self.models, self.photo_actions, self.by_picture,
            self.composer, self.copier, self.saved, self.late, self.keeping,
        ):  # fmt: skip
            part.told.connect(self.status_bar.tell)
        for one in (self.by_picture, self.folders, self.late, self.keeping):
            one.failed.connect(self.page.banner.tell)
        self.models.failed.connect(self._model_failed)
        self.background.window_wanted.connect(self.come_up)
        self.background.minimised_wanted.connect(self.showMinimized)
        self.background.quit_wanted.connect(self.quit)
        self.preferences.changed.connect(self._show_settings)
        self.preferences.engine_part_saved.connect(lambda new: self.client.send(ApplySettings(new)))
        self.preferences.failed.connect(self.page.banner.tell)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self._dress())
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: self._dress())

    def _show_pause(self, progress: Progress) -> None:
        self.menus.actions["pause"].setChecked(progress.phase == "paused")
        held = bool(progress.slow) or progress.phase in ("paused", "waiting")
        self.menus.actions["go_on"].setEnabled(held)

    # Searching

    def focus_search(self) -> None:
        self.pages.go_home()
        self.page.bar.focus()

    def _query_changed(self, query: Query) -> None:
        """Keep the sketch pad and the drawing in the query in step."""
        if self.composer.drawing:
            self.late.sketch.show_drawing(self.composer.drawing)
        elif self.late.made("sketch"):
            self.late.sketch.leave_query()
        self.menus.actions["inside"].setChecked(query.inside)
        self.menus.actions["save_search"].setEnabled(not query.empty)
        self.sidebar.show_query(query)

    def _go_to(self, query: Query) -> None:
        """Show a place of the sidebar."""
        self.pages.go_home()
        self.composer.search(query)

    def show_sidebar(self) -> None:
        """A new library and photos that are shown large have the window alone."""
        alone = self.pages.page.alone or not self.preferences.settings.first_run_done
        self.panels.want_sidebar(self.menus.actions["sidebar"].isChecked() and not alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.fit()

    def go_back(self) -> None:
        """Leave the current page; from the photos, return to the previous search."""
        if not self.pages.page.go_back():
            self.history.back()

    def go_forward(self) -> None:
        if self.pages.page is self.page:
            self.history.forward()

    def open_paths(self, paths: Sequence[str]) -> None:
        """Open paths passed by the desktop: folders are added, any other file is a picture to search with."""
        self.by_picture.open(paths)

    def _folder_dropped(self, path: str) -> None:
        self.pages.go_home()
        self.folders.add(path)
        self.panels.show(self.dock)

    # Photos

    def _show_offers(self) -> None:
        self.show_sidebar()
        offers = self.pages.page.offers()
        if self.keeping.album is None:
            offers -= {"from_album"}
        self.menus.enable(offers, among=OFFERED)

    def _context_menu(self, point: QPoint) -> None:
        view = self.page.view
        if view.indexAt(point).isValid():
            self._pop_up(CONTEXT, view.viewport().mapToGlobal(point))

    def _pop_up(self, names: list[str], at: QPoint) -> None:
        menu = self.menus.context(names)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _go_to_row(self, row: int) -> None:
        self.page.view.go_to(row)
        if self.pages.page is self.preview:
            self.preview.show_row(row)

    def show_preview(self) -> None:
        row = self.page.view.current_row()
        if row < 0 or not self.page.model.rowCount():
            return
        self.search.remember()
        self.pages.open("preview")
        self.preview.show_row(row)

    def escape_photos(self) -> None:
        """Handle Esc among the photos: leave one level at a time, so that clearing a selection keeps the search."""
        if self.page.view.selected_ranges():
            self.page.view.clearSelection()
        elif self.isFullScreen():
            self.toggle_full_screen()
        elif not self.search.query.empty or self.search.query.inside or self.page.bar.edit.text():
            self.searching.clear()
        else:
            self.page.escape()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a side panel with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.pages.page.enter()
        else:
            super().keyPressEvent(event)

    # First run

    def _start_library(self, folders: list[str]) -> None:
        for folder in folders:
            self.folders.add(folder)
        self._end_first_run()

    def _end_first_run(self) -> None:
        self.preferences.change(first_run_done=True)
        self.pages.go_home()
        self.show_sidebar()
        if not self.client.ready:
            self.page.show_starting()
        self.page.bar.focus()

    def _not_needed(self) -> None:
        """The library has folders, added from this page or another one."""
        if self.pages.page is self.first_run:
            self._end_first_run()
        else:
            self.preferences.change(first_run_done=True)
            self.show_sidebar()

    # The rest of the commands

    def add_folder(self) -> None:
        self.pages.go_home()
        self.folders.choose()

    def toggle_sketch(self) -> None:
        pad = None if self.sketch_dock.isVisible() else self.late.sketch
        self.panels.show(self.sketch_dock, shown=pad is not None)
        if pad is not None:
            self.pages.go_home()
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

    def _model_failed(self, text: str) -> None:
        """Show the error in the banner, unless the models page is visible and shows it."""
        if not (self.late.made("models_page") and self.late.models_page.isVisible()):
            self.page.banner.tell(text)

    def _carry_out(self, name: str) -> None:
        """Run a command, or what leads out of trouble."""
        way = self.late.ways_out().get(name) or self.menus.actions[name].trigger
        way()

    def open_logs(self) -> None:
        open_path(str(self._dirs.logs))

    def come_up(self) -> None:
        """Bring the window to the front, after another start of the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.background.shown()

    # Settings and state

    def _show_settings(self, settings: Settings) -> None:
        self.page.bar.slider.setValue(settings.thumbnail_size)
        self.page.view.set_side(settings.thumbnail_size)
        recent = settings.recent_searches if settings.remember_searches else ()
        self.page.bar.suggestions.set_recent(recent)
        self.menus.actions["forget"].setEnabled(bool(settings.recent_searches))
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, self.preferences.settings.theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isFullScreen():
            self.toggle_full_screen()
        if self._ended or self.background.ends_with_window():
            self.quit()
            event.accept()
        else:
            event.ignore()

    def quit(self) -> None:
        """End the program, whether or not the window is visible."""
        if self._ended:
            return
        self._ended = True
        placement.keep(self, self.menus.actions, self._state)
        self.background.close()
        for part in (
            self.preview.loader, self.thumbnails, self.photo_actions, self.keeping.trash, self.by_picture, self.composer,
        ):  # fmt: skip
            part.close()
        self.late.close()
        self.preferences.close()
        self.hide()
        self.closed.emit()
