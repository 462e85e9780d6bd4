"""The first page of a new library, in three steps: choose the folders, see the model, start."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.records import Status
from photosearch.gui.common.client import Client
from photosearch.gui.common.drop_overlay import DropOverlay
from photosearch.gui.common.dropped import FolderSorter
from photosearch.gui.common.icons import app_icon, put_icon
from photosearch.gui.common.local_files import local_paths
from photosearch.gui.common.window_page import WindowPage
from photosearch.gui.common.wording import file_name
from photosearch.gui.models.desk import ModelDesk
from photosearch.gui.welcome.folder_choice import FolderChoice
from photosearch.gui.welcome.ready_step import ReadyStep
from photosearch.gui.welcome.step_row import StepRow

WIDEST = 900  # device-independent pixels of the page
LATER = 200  # ms: the window is to be drawn before the other steps are made
FOLDERS, MODEL, READY = range(3)


class FirstRun(WindowPage):
    started = Signal(object)  # the folders
    needless = Signal()  # the library already has folders

    def __init__(
        self,
        models: Callable[[], QWidget],
        desk: ModelDesk,
        client: Client,
        parent: QWidget | None = None,
    ) -> None:
        """`models` makes what shows the models of `desk` to choose from; the starter is chosen already."""
        super().__init__(parent)
        self.shown = False
        self._ended = False
        self.setAcceptDrops(True)
        self._sorter = FolderSorter(self)
        self.choice = FolderChoice(client)
        self.ready = ReadyStep(desk)
        self.marks = StepRow([self.tr("Folders"), self.tr("Model"), self.tr("Start")])
        self.steps = QStackedWidget()
        # Only the first one is made before the window opens.
        self._waiting: deque[tuple[str, Callable[[], QWidget]]] = deque(
            [
                (self.tr("Where are your photos?"), self._folder_step),
                (self.tr("How are they found?"), lambda: self._model_step(models())),
                (self.tr("Ready"), lambda: self.ready),
            ]
        )
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._make_next)
        self.back_button = QPushButton(self.tr("&Back"))
        self.back_button.setToolTip(self.tr("To the previous step (Esc)"))
        self.back_button.clicked.connect(self.go_back)
        self.next_button = QPushButton(self.tr("&Next"))
        self.next_button.setToolTip(self.tr("To the next step (Enter)"))
        self.next_button.clicked.connect(self.go_on)
        self.start_button = QPushButton(self.tr("S&tart"))
        self.start_button.setToolTip(self.tr("Start indexing the photos in these folders"))
        self.start_button.clicked.connect(self.go_on)
        for button in (self.next_button, self.start_button):
            button.setObjectName("wayOn")
            button.setMinimumSize(120, 36)
        self.back_button.setMinimumHeight(36)
        self._lay_out()
        self.overlay = DropOverlay(self, searches=False)
        self.choice.changed.connect(self._changed)
        desk.listed.connect(self._tell_ready)
        desk.moved.connect(self._tell_ready)
        self._show(FOLDERS)

    def _make_next(self) -> None:
        """Make the next step, and a little later the one after it."""
        if self._waiting:
            title, part = self._waiting.popleft()
            self.steps.addWidget(self._step(title, part()))
            self._later.start(LATER)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setMaximumWidth(WIDEST)
        column = QVBoxLayout(head)
        column.setContentsMargins(24, 18, 24, 6)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(self.marks)
        foot = QWidget()
        foot.setMaximumWidth(WIDEST)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 10, 24, 14)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        row.addWidget(self.start_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(_centred(head))
        whole.addWidget(self.steps, 1)
        whole.addWidget(_centred(foot))

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(48, 48))
        title = QLabel(self.tr("Welcome to PhotoSearch"), wordWrap=True)
        title.setObjectName("title")
        about = QLabel(self.tr("Find your own photos by what is in them."), wordWrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(about)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _step(self, title: str, part: QWidget) -> QScrollArea:
        page = QWidget()
        page.setMaximumWidth(WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 8, 24, 12)
        column.setSpacing(12)
        head = QLabel(title)
        head.setObjectName("subtitle")
        column.addWidget(head)
        column.addWidget(part, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(title)
        scroll.setWidget(_centred(page))
        return scroll

    def _folder_step(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.choice)
        column.addWidget(
            _promise(
                [
                    self.tr("Nothing leaves this computer: no photo, no search, no statistics."),
                    self.tr("Your photos are only read. None is moved, renamed or changed."),
                ]
            )
        )
        column.addStretch(1)
        return part

    def _model_step(self, models: QWidget) -> QWidget:
        part = QWidget()
        about = QLabel(
            self.tr(
                "A model compares your words with what each photo shows. The starter comes with the program and is "
                "enough to begin with."
            ),
            wordWrap=True,
        )
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(about)
        column.addWidget(models, 1)
        return part

    # The steps

    @property
    def step(self) -> int:
        return self.steps.currentIndex()

    def go_on(self) -> None:
        """Go to the next step; after the last one, start."""
        if not self.choice.folders():
            return
        if self.step == READY:
            self.started.emit(self.choice.folders())
        else:
            self._show(self.step + 1)

    def go_back(self) -> bool:
        """Go to the previous step. True, since no page comes before the first one."""
        if self.step > FOLDERS:
            self._show(self.step - 1)
        return True

    def _show(self, step: int) -> None:
        while self.steps.count() <= step:
            self._make_next()
        self.steps.setCurrentIndex(step)
        self.marks.show_step(step)
        self.back_button.setVisible(step > FOLDERS)
        self.next_button.setVisible(step < READY)
        self.start_button.setVisible(step == READY)
        self.setAccessibleName(self.marks.accessibleName())
        self._changed()
        self._focus()

    def _focus(self) -> None:
        if not self.shown:
            return
        button = self.start_button if self.step == READY else self.next_button
        (button if button.isEnabled() else self.choice.add_button).setFocus()

    def _changed(self) -> None:
        for button in (self.next_button, self.start_button):
            button.setEnabled(bool(self.choice.folders()))
        self._tell_ready()

    def _tell_ready(self) -> None:
        self.ready.tell(self.choice.folders(), self.choice.needed)

    # As a page of the window

    def enter(self) -> None:
        self.shown = True
        self._focus()

    def leave(self) -> None:
        self.shown = False
        self.choice.stop_counting()

    def take_status(self, status: Status) -> None:
        if status.roots and not self._ended:
            self._ended = True
            self.needless.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, or goes on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        else:
            self.go_on()

    # Dropping folders

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.overlay.begin(event.mimeData())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self.overlay.follow(event.position().toPoint())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.overlay.end()

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.end()
        self._sorter.sort(local_paths(event.mimeData()), self._take_dropped)

    def _take_dropped(self, folders: list[str], files: list[str]) -> None:
        for path in folders:
            self.choice.add(path)
        if folders:
            self._show(FOLDERS)
        if files:
            text = self.tr("%1 is not a folder. Add the folder that contains it.")
            self.told.emit(text.replace("%1", file_name(files[0])))


def _centred(part: QWidget) -> QWidget:
    outer = QWidget()
    around = QHBoxLayout(outer)
    around.setContentsMargins(0, 0, 0, 0)
    around.addStretch(1)
    around.addWidget(part, 100)
    around.addStretch(1)
    return outer


def _promise(lines: list[str]) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
    put_icon(picture, "lock", 24)
    words = QVBoxLayout()
    words.setSpacing(6)
    for line in lines:
        words.addWidget(QLabel(line, wordWrap=True))
    row = QHBoxLayout(card)
    row.setContentsMargins(14, 12, 14, 12)
    row.setSpacing(12)
    row.addWidget(picture)
    row.addLayout(words, 1)
    return card
