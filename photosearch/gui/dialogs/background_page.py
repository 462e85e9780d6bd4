"""The page of the settings about work in the background: when it waits, and how much of the computer it takes."""

from __future__ import annotations

from PySide6.QtCore import QThreadPool, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.errors import PhotoSearchError
from photosearch.base.settings import BATTERY, CPU_SHARE, MEMORY, Settings
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.login_start import start_at_login, starts_at_login
from photosearch.gui.common.preferences import Preferences

MEMORY_STEP = 500  # MB


class BackgroundPage(QWidget):
    _login_read = Signal(bool, str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.on_battery = QComboBox()
        for key, name in (
            ("gentle", self.tr("Index slowly")),
            ("wait", self.tr("Wait until it is plugged in")),
            ("ignore", self.tr("Index at full speed")),
        ):
            self.on_battery.addItem(name, key)
        self.on_battery.setToolTip(self.tr("What happens while the computer is not plugged in"))
        self.least = QSpinBox()
        self.least.setRange(BATTERY.least, BATTERY.most)
        self.least.setSuffix(self.tr(" %"))
        self.least.setToolTip(self.tr("With less charge than this, indexing waits"))
        self.active = QCheckBox(self.tr("Index slowly while the computer is in &use"))
        self.active.setToolTip(
            self.tr(
                "For a minute after each key and movement of the mouse, and while other programs are busy"
            )
        )
        self.filled = QCheckBox(self.tr("Wait while a program &fills the screen"))
        self.filled.setToolTip(self.tr("Such as a film, a game or a presentation"))
        self.hot = QCheckBox(self.tr("Wait while the processor is &hot"))
        self.hot.setToolTip(self.tr("Indexing goes on once it has cooled down"))
        self.share = QSpinBox()
        self.share.setRange(CPU_SHARE.least, CPU_SHARE.most)
        self.share.setSingleStep(5)
        self.share.setSuffix(self.tr(" %"))
        self.share.setToolTip(
            self.tr("How much of the processor indexing takes while it goes slowly")
        )
        self.memory = QSpinBox()
        self.memory.setRange(MEMORY.least, MEMORY.most)
        self.memory.setSingleStep(MEMORY_STEP)
        self.memory.setSuffix(self.tr(" MB"))
        self.memory.setSpecialValueText(self.tr("Automatic"))
        self.memory.setToolTip(
            self.tr(
                "With less memory, fewer photos are indexed at once. A model and one large photo always need 1,200 MB or more"
            )
        )
        self.keep_running = QCheckBox(self.tr("Keep &running when the window is closed"))
        self.keep_running.setToolTip(
            self.tr(
                "PhotoSearch then goes on in the tray; without a tray, start it again to open the window"
            )
        )
        self.login = QCheckBox(self.tr("S&tart when I log in"))
        self.login.setToolTip(
            self.tr("PhotoSearch then starts in the tray and looks for new photos")
        )
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._login_read.connect(self._show_login)
        self._lay_out()
        self._show(preferences.settings)
        self._connect()
        preferences.changed.connect(self._show)

    def _lay_out(self) -> None:
        wait = QGroupBox(self.tr("Consideration"))
        form = QFormLayout(wait)
        form.addRow(self.tr("On &battery:"), self.on_battery)
        form.addRow(self.tr("Wait &below:"), self.least)
        for box in (self.active, self.filled, self.hot):
            form.addRow(box)
        start = QGroupBox(self.tr("Without the window"))
        rows = QVBoxLayout(start)
        rows.addWidget(self.keep_running)
        rows.addWidget(self.login)
        limits = QGroupBox(self.tr("Limits"))
        form = QFormLayout(limits)
        form.addRow(self.tr("Processor when &slow:"), self.share)
        form.addRow(self.tr("&Memory for indexing:"), self.memory)
        note = QLabel(self.tr("Searches are answered at full speed at any time."), wordWrap=True)
        column = self.column = QVBoxLayout(self)
        column.setSpacing(12)
        for part in (wait, limits, start, note):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        change = self._preferences.change
        self.on_battery.activated.connect(
            lambda _: change(on_battery=self.on_battery.currentData())
        )
        self.least.valueChanged.connect(lambda value: change(battery_least=value))
        self.active.toggled.connect(lambda on: change(slow_while_active=on))
        self.filled.toggled.connect(lambda on: change(wait_full_screen=on))
        self.hot.toggled.connect(lambda on: change(wait_hot=on))
        self.share.valueChanged.connect(lambda value: change(cpu_share=value))
        self.memory.valueChanged.connect(lambda value: change(memory_limit=value))
        self.keep_running.clicked.connect(lambda on: change(keep_running="yes" if on else "no"))
        self.login.clicked.connect(lambda on: self._pool.start(lambda: self._set_login(on)))

    def showEvent(self, event: QShowEvent) -> None:
        """The system knows whether the program starts at login; it may have changed elsewhere."""
        super().showEvent(event)
        self._pool.start(lambda: tell(self._login_read, starts_at_login(), ""))

    def close_files(self) -> None:
        self._pool.waitForDone()

    def _set_login(self, on: bool) -> None:
        """In the pool: a home may be on a slow drive."""
        trouble = ""
        try:
            start_at_login(wanted=on)
        except PhotoSearchError as error:
            trouble = worded(error.whole)
        tell(self._login_read, starts_at_login(), trouble)

    def _show_login(self, on: bool, trouble: str) -> None:
        self.login.setChecked(on)
        if trouble:
            self._preferences.failed.emit(trouble)

    def _show(self, settings: Settings) -> None:
        self.on_battery.setCurrentIndex(max(0, self.on_battery.findData(settings.on_battery)))
        self.least.setValue(settings.battery_least)
        self.least.setEnabled(settings.on_battery == "gentle")
        self.active.setChecked(settings.slow_while_active)
        self.filled.setChecked(settings.wait_full_screen)
        self.hot.setChecked(settings.wait_hot)
        self.share.setValue(settings.cpu_share)
        self.memory.setValue(settings.memory_limit)
        self.keep_running.setChecked(settings.keep_running == "yes")
