"""The settings dialog; each change is saved at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.files import AppDirs
from photosearch.base.records import display
from photosearch.base.settings import THREADS, THUMBNAIL_SIZE, THUMBNAIL_SPACE, Settings
from photosearch.gui.common.desktop import open_path
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.common.question import CalmDialog
from photosearch.gui.dialogs.background_page import BackgroundPage


class SettingsDialog(CalmDialog):
    exclusions_wanted = Signal()

    def __init__(
        self,
        preferences: Preferences,
        dirs: AppDirs,
        models: QWidget,
        marks: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Settings"))
        self.resize(880, 700)
        self.theme = QComboBox()
        for key, name in (
            ("system", self.tr("Follow the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):
            self.theme.addItem(name, key)
        self.side = QSlider(Qt.Orientation.Horizontal)
        self.side.setRange(THUMBNAIL_SIZE.least, THUMBNAIL_SIZE.most)
        self.side.setAccessibleName(self.tr("Thumbnail size"))
        self.space = QSpinBox()
        self.space.setRange(THUMBNAIL_SPACE.least, THUMBNAIL_SPACE.most)
        self.space.setSingleStep(500)
        self.space.setSuffix(self.tr(" MB"))
        self.space.setSpecialValueText(self.tr("No limit"))
        self.space.setToolTip(
            self.tr(
                "Above it, those are deleted that were not shown for longest; they are made again when shown"
            )
        )
        self.remember = QCheckBox(self.tr("&Remember recent searches"))
        self.forget = QPushButton(self.tr("&Clear recent searches"))
        self.southern = QCheckBox(self.tr("Seasons of the southern &half of the earth"))
        self.southern.setToolTip(
            self.tr("In a search, “last summer” then means December to February")
        )
        self.threads = QSpinBox()
        self.threads.setRange(THREADS.least, THREADS.most)
        self.threads.setSpecialValueText(self.tr("Automatic"))
        self.watch = QCheckBox(self.tr("&Watch folders for new photos"))
        self.read_text = QCheckBox(
            self.tr("Rea&d the text in photos while there is nothing else to do")
        )
        self.read_text.setToolTip(
            self.tr("Then photos are found by the words in them, on signs and receipts for example")
        )
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.models = models
        self.marks = marks
        self.background = BackgroundPage(preferences)
        self._lay_out(dirs)
        self.calm_buttons()
        self._show(preferences.settings)
        self._connect()
        preferences.changed.connect(self._show)

    def open_at(self, page: QWidget | None = None) -> None:
        """Show the dialog, at the tab of `page` if one is given."""
        if page is not None:
            self.tabs.setCurrentWidget(page)
        self.show()
        self.raise_()
        self.activateWindow()

    def _lay_out(self, dirs: AppDirs) -> None:
        look = QGroupBox(self.tr("Appearance"))
        form = QFormLayout(look)
        form.addRow(self.tr("&Theme:"), self.theme)
        form.addRow(self.tr("Thumbnail &size:"), self.side)
        form.addRow(self.tr("Space for thum&bnails:"), self.space)
        search = QGroupBox(self.tr("Search"))
        column = QVBoxLayout(search)
        row = QHBoxLayout()
        row.addWidget(self.remember, 1)
        row.addWidget(self.forget)
        column.addLayout(row)
        column.addWidget(self.southern)
        work = QGroupBox(self.tr("Indexing"))
        form = QFormLayout(work)
        form.addRow(self.tr("&Processor cores:"), self.threads)
        form.addRow(self.watch)
        form.addRow(self.read_text)
        exclude = QPushButton(self.tr("E&xclusions …"))
        exclude.clicked.connect(self.exclusions_wanted)
        form.addRow(exclude)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        general = QWidget()
        column = QVBoxLayout(general)
        column.setSpacing(12)
        for part in (look, search, work, self._places(dirs)):
            column.addWidget(part)
        column.addStretch(1)
        self.tabs.addTab(general, self.tr("General"))
        self.tabs.addTab(self.marks, self.tr("Marks"))
        self.tabs.addTab(self.background, self.tr("Background work"))
        self.tabs.addTab(self.models, self.tr("Models and device"))
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(box)
        self.threads.setToolTip(
            self.tr("How many processor cores the models use; fewer leave more for other programs")
            + ". "
            + self.tr("Takes effect at the next start of the program")
        )

    def _places(self, dirs: AppDirs) -> QGroupBox:
        group = QGroupBox(self.tr("Storage locations"))
        form = QFormLayout(group)
        for name, folder in (
            (self.tr("Library:"), dirs.data),
            (self.tr("Cache (may be deleted):"), dirs.cache),
            (self.tr("Settings:"), dirs.config),
            (self.tr("Logs:"), dirs.logs),
        ):
            path = QLineEdit(display(str(folder)), readOnly=True)
            path.setAccessibleName(name)
            path.setCursorPosition(0)
            path.setToolTip(path.text())
            show = QPushButton(self.tr("Open"))
            show.setToolTip(self.tr("Open this folder"))
            show.clicked.connect(lambda _=False, p=str(folder): open_path(p))
            row = QHBoxLayout()
            row.addWidget(path, 1)
            row.addWidget(show)
            form.addRow(QLabel(name), row)
        return group

    def _connect(self) -> None:
        change = self._preferences.change
        self.theme.activated.connect(lambda _: change(theme=self.theme.currentData()))
        self.side.valueChanged.connect(lambda value: change(thumbnail_size=value))
        self.space.editingFinished.connect(lambda: change(thumbnail_space=self.space.value()))
        self.remember.toggled.connect(self._remember)
        self.forget.clicked.connect(self._preferences.forget_searches)
        self.threads.valueChanged.connect(lambda value: change(threads=value))
        self.watch.toggled.connect(lambda on: change(watch=on))
        self.southern.toggled.connect(lambda on: change(southern_seasons=on))
        self.read_text.toggled.connect(lambda on: change(read_text=on))

    def _remember(self, on: bool) -> None:
        self._preferences.change(remember_searches=on)
        if not on:
            self._preferences.forget_searches()

    def _show(self, settings: Settings) -> None:
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.theme)))
        self.side.setValue(settings.thumbnail_size)
        self.space.setValue(settings.thumbnail_space)
        self.remember.setChecked(settings.remember_searches)
        self.forget.setEnabled(bool(settings.recent_searches))
        self.threads.setValue(settings.threads)
        self.watch.setChecked(settings.watch)
        self.southern.setChecked(settings.southern_seasons)
        self.read_text.setChecked(settings.read_text)
