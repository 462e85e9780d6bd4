"""Parts of the window that are created on first use, so that the window opens sooner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from photosearch.base.files import AppDirs
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.desktop import open_path
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.window_page import COMPARED, MARKING, Act
from photosearch.gui.models.desk import ModelDesk
from photosearch.gui.query.composer import Composer
from photosearch.gui.results.grid_view import ResultsView
from photosearch.gui.results.photo_actions import PhotoActions
from photosearch.gui.shell.engine_news import EngineNews
from photosearch.gui.shell.keeping import Keeping
from photosearch.gui.shell.menus import Menus
from photosearch.service.messages import Details, Event, Trouble
from photosearch.service.requests import GetDetails

if TYPE_CHECKING:  # imported at run time only when the part is created
    from photosearch.gui.dialogs.about import AboutDialog
    from photosearch.gui.dialogs.backups_dialog import BackupsDialog
    from photosearch.gui.dialogs.exporter import Exporter
    from photosearch.gui.dialogs.help import HelpDialog
    from photosearch.gui.dialogs.problem_report import ReportDesk
    from photosearch.gui.dialogs.settings_dialog import SettingsDialog
    from photosearch.gui.duplicates.groups_page import DuplicatesPage
    from photosearch.gui.folders.exclusions import ExclusionsDialog
    from photosearch.gui.folders.failures import FailuresDialog
    from photosearch.gui.folders.removed_folders import RemovedDialog
    from photosearch.gui.models.first_models import FirstModels
    from photosearch.gui.models.settings_page import ModelsPage
    from photosearch.gui.places.places_page import PlacesPage
    from photosearch.gui.preview.compare_page import ComparePage
    from photosearch.gui.preview.slideshow import Slideshow
    from photosearch.gui.preview.stacked_shots import StackedShots
    from photosearch.gui.shell.palette import Palette
    from photosearch.gui.sketch.pad import SketchPad


class Late(QObject):
    """`told`, `failed` and `folder_restored` forward the signals of the parts; `sketch_made(pad)`: the sketch pad has
    been created. `page_wanted(name)`: one of the parts is to be shown as the window's page; `row_wanted(row)`: a photo is to
    be the current one."""

    told = Signal(str)
    failed = Signal(str, str)
    sketch_made = Signal(QWidget)
    folder_restored = Signal(int)
    page_wanted = Signal(str)
    row_wanted = Signal(int)

    def __init__(
        self,
        window: QWidget,
        client: Client,
        preferences: Preferences,
        dirs: AppDirs,
        state: QSettings,
        *,
        models: ModelDesk,
        news: EngineNews,
        actions: PhotoActions,
        keeping: Keeping,
        view: ResultsView,
        composer: Composer,
        menus: Callable[[], Menus],
    ) -> None:
        """`window`: the parent of the dialogs; `menus`: all commands, once the window has them."""
        super().__init__(window)
        self._window = window
        self._client = client
        self._preferences = preferences
        self._dirs = dirs
        self._models = models
        self._news = news
        self._actions = actions
        self._state = state
        self._keeping = keeping
        self._view = view
        self._composer = composer
        self._menus = menus

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands that open one of the parts."""
        return {
            "settings": lambda: self.settings_dialog.open_at(),
            "models": lambda: self._open_models(),
            "failures": lambda: self.failures.open_fresh(),
            "exclusions": lambda: self.exclusions.open_fresh(),
            "removed": lambda: self.removed_folders.open_fresh(),
            "backups": lambda: self.backups.open_fresh(),
            "palette": lambda: self.palette.open_fresh(),
            "help": lambda: self.help.open_at(0),
            "keys": lambda: self.help.open_at(1),
            "slideshow": lambda: self.slideshow.start(self._view.current_row()),
            "report": lambda: self.report.ask(),
            "about": lambda: self.about.open_with(
                self._news.model, self._news.device, self._news.formats
            ),
        }

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {
            "compare": self._compare,
            "export": lambda hits: self.exporter.ask(hits),
            "on_map": self.show_on_map,
        }

    def _compare(self, hits: list[Hit]) -> None:
        """Compare the selected photos, or the shots of the stack for which one stands."""
        if len(hits) in COMPARED:
            self.compare.show_hits(hits)
            self.page_wanted.emit("compare")
        elif len(hits) == 1 and hits[0].stack:
            self.stacked_shots.gather(hits[0], self._compare)

    def made(self, part: str) -> bool:
        """Whether a part has been created; reading the attribute would create it."""
        return part in vars(self)

    @cached_property
    def failures(self) -> FailuresDialog:
        from photosearch.gui.folders.failures import FailuresDialog

        dialog = FailuresDialog(self._client, self._window)
        dialog.told.connect(self.told)
        return dialog

    @cached_property
    def exclusions(self) -> ExclusionsDialog:
        from photosearch.gui.folders.exclusions import ExclusionsDialog

        return ExclusionsDialog(self._preferences, self._client, self._window)

    @cached_property
    def removed_folders(self) -> RemovedDialog:
        from photosearch.gui.folders.removed_folders import RemovedDialog

        dialog = RemovedDialog(self._client, self._window)
        dialog.told.connect(self.told)
        dialog.restored.connect(self.folder_restored)
        return dialog

    @cached_property
    def backups(self) -> BackupsDialog:
        from photosearch.gui.dialogs.backups_dialog import BackupsDialog

        return BackupsDialog(self._client, self._window)

    def ways_out(self) -> dict[str, Callable[[], object]]:
        """What leads out of trouble and is no command, by the names in `common.ways_of_trouble`."""
        return {
            "repair": self.repair,
            "new_library": self.start_new_library,
            "restart": self._client.restart,
            "library_folder": lambda: open_path(str(self._dirs.data)),
        }

    def start_new_library(self) -> None:
        """Ask whether to begin a new library, over the backups."""
        self.backups.open_fresh()
        self.backups.ask_to_start_new()

    def repair(self) -> None:
        """Ask whether to repair the library, over the backups."""
        self.backups.open_fresh()
        self.backups.ask_to_repair()

    @cached_property
    def models_page(self) -> ModelsPage:
        from photosearch.gui.models.settings_page import ModelsPage

        page = ModelsPage(self._models, self._preferences)
        self._news.status_came.connect(page.show_status)
        return page

    def _open_models(self, *, all_of_them: bool = False) -> None:
        (self.models_page.show_all if all_of_them else self.models_page.show_cards)()
        self.settings_dialog.open_at(self.models_page)

    @cached_property
    def first_models(self) -> FirstModels:
        """The models to choose from before there is a library."""
        from photosearch.gui.models.first_models import FirstModels

        part = FirstModels(self._models)
        part.cards.all_wanted.connect(lambda: self._open_models(all_of_them=True))
        return part

    @cached_property
    def settings_dialog(self) -> SettingsDialog:
        from photosearch.gui.dialogs.marks_page import MarksPage
        from photosearch.gui.dialogs.settings_dialog import SettingsDialog

        marks = MarksPage(self._preferences, self._keeping.marker)
        dialog = SettingsDialog(
            self._preferences, self._dirs, self.models_page, marks, self._window
        )
        dialog.exclusions_wanted.connect(lambda: self.exclusions.open_fresh())
        return dialog

    @cached_property
    def about(self) -> AboutDialog:
        from photosearch.gui.dialogs.about import AboutDialog

        return AboutDialog(self._window)

    @cached_property
    def exporter(self) -> Exporter:
        from photosearch.gui.dialogs.exporter import Exporter

        exporter = Exporter(self._client, self._window)
        exporter.told.connect(self.told)
        exporter.failed.connect(self.failed)
        return exporter

    @cached_property
    def help(self) -> HelpDialog:
        from photosearch.gui.dialogs.help import HelpDialog

        return HelpDialog(self._menus().keys, self._window)

    @cached_property
    def palette(self) -> Palette:
        from photosearch.gui.shell.palette import Palette

        return Palette(
            [
                one
                for one in self._menus().listed
                if one.action is not self._menus().actions["palette"]
            ],
            self._window,
        )

    @cached_property
    def report(self) -> ReportDesk:
        from photosearch.gui.dialogs.problem_report import ReportDesk

        news = self._news
        desk = ReportDesk(self._dirs, lambda: (news.model, news.device), self._window)
        desk.told.connect(self.told)
        desk.failed.connect(self.failed)
        return desk

    @cached_property
    def duplicates(self) -> DuplicatesPage:
        from photosearch.gui.duplicates.groups_page import DuplicatesPage

        return DuplicatesPage(self._client, self._actions)

    @cached_property
    def compare(self) -> ComparePage:
        from photosearch.gui.preview.compare_page import ComparePage

        page = ComparePage(self._client)
        actions = self._menus().actions
        page.addActions([actions[name] for name in (*MARKING, "to_album", "trash")])
        page.command_wanted.connect(lambda name: actions[name].trigger())
        page.pick_wanted.connect(self._keeping.marker.pick_among)
        self._keeping.marker.changed.connect(lambda changed: page.take_marks(dict(changed.marks)))
        self._keeping.trash.gone.connect(page.drop)
        return page

    @cached_property
    def stacked_shots(self) -> StackedShots:
        from photosearch.gui.preview.stacked_shots import StackedShots

        shots = StackedShots(self._client, self)
        shots.failed.connect(self.failed)
        return shots

    @cached_property
    def slideshow(self) -> Slideshow:
        from photosearch.gui.preview.slideshow import Slideshow

        show = Slideshow(self._client, self._view.photos_model, self._state, self._window)
        show.ended.connect(self.row_wanted)
        return show

    @cached_property
    def places(self) -> PlacesPage:
        from photosearch.gui.places.places_page import PlacesPage

        page = PlacesPage(self._client)
        page.filter_wanted.connect(
            lambda typed: self._composer.set_filter(lambda one: one.key == "area", typed)
        )
        return page

    def show_on_map(self, hits: Sequence[Hit]) -> None:
        """Show where the first of these photos was taken."""

        def take(event: Event) -> None:
            if isinstance(event, Trouble):
                self.told.emit(event.text)
            elif isinstance(event, Details) and None not in (event.facts.lat, event.facts.lon):
                self.page_wanted.emit("places")
                self.places.show_place(event.facts.lat or 0, event.facts.lon or 0)
            else:
                self.told.emit(self.tr("This photo does not say where it was taken."))

        self._client.call(lambda number: GetDetails(number, hits[0].image_id), take)

    @cached_property
    def sketch(self) -> SketchPad:
        from photosearch.gui.sketch.pad import SketchPad

        pad = SketchPad(self._client, self._dirs)
        pad.drawn.connect(lambda path: self._composer.draw(path, pad.paper.sketch.flat()))
        pad.emptied.connect(lambda: self._composer.draw(""))
        pad.told.connect(self.told)
        pad.failed.connect(self.failed)
        self.sketch_made.emit(pad)
        return pad

    def close(self) -> None:
        """Stop reading and writing files in the parts that exist."""
        if self.made("about"):
            self.about.reader.close()
        if self.made("slideshow"):
            self.slideshow.close()
            self.slideshow.loader.close()
        if self.made("compare"):
            self.compare.sides.loader.close()
        if self.made("exporter"):
            self.exporter.close()
        if self.made("duplicates"):
            self.duplicates.close_jobs()
        if self.made("places"):
            self.places.close_jobs()
        if self.made("settings_dialog"):
            self.settings_dialog.background.close_files()
        if self.made("sketch"):
            self.sketch.close_files()
