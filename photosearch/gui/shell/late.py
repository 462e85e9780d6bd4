"""Parts of the window that are made when somebody first asks for them: the window is there sooner without them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget

if TYPE_CHECKING:
    from photosearch.base.files import AppDirs
    from photosearch.gui.common.client import Client
    from photosearch.gui.common.preferences import Preferences
    from photosearch.gui.dialogs.about import AboutDialog
    from photosearch.gui.dialogs.help import HelpDialog
    from photosearch.gui.dialogs.problem_report import ReportDesk
    from photosearch.gui.dialogs.settings_dialog import SettingsDialog
    from photosearch.gui.duplicates.groups_page import DuplicatesPage
    from photosearch.gui.folders.exclusions import ExclusionsDialog
    from photosearch.gui.folders.failures import FailuresDialog
    from photosearch.gui.models.desk import ModelDesk
    from photosearch.gui.models.settings_page import ModelsPage
    from photosearch.gui.query.composer import Composer
    from photosearch.gui.results.photo_actions import PhotoActions
    from photosearch.gui.results.photos_page import ResultsPage
    from photosearch.gui.shell.commands import Commands
    from photosearch.gui.shell.engine_news import EngineNews
    from photosearch.gui.shell.status_bar import StatusBar
    from photosearch.gui.sketch.pad import SketchPad


class LateParts(QMainWindow):
    """What the main window is built on. Each part is connected where it is made."""

    client: Client
    preferences: Preferences
    page: ResultsPage
    composer: Composer
    models: ModelDesk
    photo_actions: PhotoActions
    news: EngineNews
    menus: Commands
    status_bar: StatusBar
    stack: QStackedWidget
    sketch_dock: QDockWidget
    _dirs: AppDirs

    def made(self, part: str) -> bool:
        """Whether the part of that name is there; asking for it by its name would make it."""
        return part in vars(self)

    @cached_property
    def failures(self) -> FailuresDialog:
        from photosearch.gui.folders.failures import FailuresDialog

        dialog = FailuresDialog(self.client, self)
        dialog.told.connect(self.status_bar.tell)
        return dialog

    @cached_property
    def exclusions(self) -> ExclusionsDialog:
        from photosearch.gui.folders.exclusions import ExclusionsDialog

        return ExclusionsDialog(self.preferences, self)

    @cached_property
    def models_page(self) -> ModelsPage:
        from photosearch.gui.models.settings_page import ModelsPage

        page = ModelsPage(self.models, self.preferences)
        self.news.status_came.connect(page.show_status)
        return page

    @cached_property
    def settings_dialog(self) -> SettingsDialog:
        from photosearch.gui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.preferences, self._dirs, self.models_page, self)
        dialog.exclusions_wanted.connect(lambda: self.exclusions.open_fresh())
        return dialog

    @cached_property
    def about(self) -> AboutDialog:
        from photosearch.gui.dialogs.about import AboutDialog

        return AboutDialog(self)

    @cached_property
    def help(self) -> HelpDialog:
        from photosearch.gui.dialogs.help import HelpDialog

        return HelpDialog(self.menus.keys, self)

    @cached_property
    def report(self) -> ReportDesk:
        from photosearch.gui.dialogs.problem_report import ReportDesk

        desk = ReportDesk(self._dirs, lambda: (self.news.model, self.news.device), self)
        desk.told.connect(self.status_bar.tell)
        desk.failed.connect(self.page.banner.tell)
        return desk

    @cached_property
    def duplicates(self) -> DuplicatesPage:
        from photosearch.gui.duplicates.groups_page import DuplicatesPage

        page = DuplicatesPage(self.client, self.photo_actions)
        page.told.connect(self.status_bar.tell)
        page.closed.connect(self._leave_duplicates)
        self.stack.addWidget(page)
        return page

    @property
    def on_duplicates(self) -> bool:
        return self.made("duplicates") and self.stack.currentWidget() is self.duplicates

    def _leave_duplicates(self) -> None:
        self.stack.setCurrentWidget(self.page)
        self.page.view.setFocus()

    @cached_property
    def sketch(self) -> SketchPad:
        from photosearch.gui.sketch.pad import SketchPad

        pad = SketchPad(self.client, self._dirs)
        pad.drawn.connect(lambda path: self.composer.draw(path, pad.paper.sketch.flat()))
        pad.emptied.connect(lambda: self.composer.draw(""))
        pad.told.connect(self.status_bar.tell)
        pad.failed.connect(self.page.banner.tell)
        self.sketch_dock.setWidget(pad)
        return pad

    def close_late_parts(self) -> None:
        """Whatever of them reads or writes files does so no longer."""
        if self.made("about"):
            self.about.reader.close()
        if self.made("duplicates"):
            self.duplicates.close_jobs()
        if self.made("sketch"):
            self.sketch.close_files()
