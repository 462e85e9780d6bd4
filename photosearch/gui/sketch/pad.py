"""The sketch pad: paper and drawing tools. The search follows the drawing while the user draws."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.files import AppDirs
from photosearch.gui.common.client import Client
from photosearch.gui.common.clipboard import picture_file, picture_pixels
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.picture_dialog import ask_for_pictures
from photosearch.gui.common.wording import file_name
from photosearch.gui.sketch.colors import SketchColors
from photosearch.gui.sketch.drawing_files import PictureImport, SketchFile
from photosearch.gui.sketch.paper import Paper
from photosearch.gui.sketch.strokes import Pen

LIVE_REST = 200  # ms between two searches during a stroke
THINNEST, THICKEST = 2, 80  # pixels of the paper
PEN_WIDTH, ERASER_WIDTH = 6, 36
WIDER = 1.3


class SketchPad(QWidget):
    """Emits `drawn(path)` with the current drawing as a PNG, and `emptied` when the paper becomes blank."""

    drawn = Signal(str)
    emptied = Signal()
    told = Signal(str)
    failed = Signal(str, str)

    def __init__(self, client: Client, dirs: AppDirs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = Paper()
        self._erasing = False
        self._widths = {False: PEN_WIDTH, True: ERASER_WIDTH}
        self._tracing = False
        self._path = ""  # the current drawing's file if it is part of the search, else ""
        self._file = SketchFile(dirs.previews, self)
        self._imports = PictureImport(client, self)
        self._live = QTimer(self, singleShot=True, interval=LIVE_REST)
        self._live.timeout.connect(self._save)
        self._make_tools()
        self.colors = SketchColors()
        self.colors.chosen.connect(lambda _color: self._choose_tool(erasing=False))
        self._lay_out()
        self.setAcceptDrops(True)
        self.paper.changed.connect(self._paper_changed)
        self._file.saved.connect(self._tell_drawn)
        self._file.blank.connect(self._tell_emptied)
        self._file.failed.connect(self._not_kept)
        self._file.exported.connect(self._exported)
        self._file.loaded.connect(self._put_back)
        self._imports.ready.connect(self._take_picture)
        self._imports.failed.connect(self.failed)
        self._choose_tool(erasing=False)
        self._show_steps()

    # Parts

    def _make_tools(self) -> None:
        self.pen_button = self._button(
            "pen", self.tr("Pen (B)"), lambda: self._choose_tool(erasing=False)
        )
        self.eraser_button = self._button(
            "eraser", self.tr("Eraser (E)"), lambda: self._choose_tool(erasing=True)
        )
        tools = QButtonGroup(self)
        for button in (self.pen_button, self.eraser_button):
            button.setCheckable(True)
            tools.addButton(button)
        self.width_slider = QSlider(Qt.Orientation.Horizontal)
        self.width_slider.setRange(THINNEST, THICKEST)
        self.width_slider.setToolTip(self.tr("Line width ([ and ])"))
        self.width_slider.setAccessibleName(self.tr("Line width"))
        self.width_slider.valueChanged.connect(self._set_width)
        self.undo_button = self._button("undo", self.tr("Undo (Ctrl+Z)"), self.undo)
        self.redo_button = self._button("redo", self.tr("Redo (Ctrl+Shift+Z)"), self.redo)
        self.clear_button = self._button("bin", self.tr("Clear the drawing (Del)"), self.clear)
        self.import_button = self._button(
            "image", self.tr("Import a picture to draw on or to trace")
        )
        self.import_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.import_button)
        menu.addAction(self.tr("&Draw on a picture …"), lambda: self._choose_picture(tracing=False))
        menu.addAction(self.tr("&Trace a picture …"), lambda: self._choose_picture(tracing=True))
        self.untrace = menu.addAction(
            self.tr("&Remove the traced picture"), lambda: self.paper.trace(None)
        )
        menu.aboutToShow.connect(lambda: self.untrace.setEnabled(self.paper.traced is not None))
        self.import_button.setMenu(menu)
        self.save_button = self._button(
            "save", self.tr("Save the drawing as a PNG file"), self._choose_target
        )

    def _button(self, name: str, tip: str, act: Callable[[], object] | None = None) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIconSize(QSize(20, 20))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        if act is not None:
            button.clicked.connect(lambda: act())
        put_icon(button, name)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.pen_button)
        top.addWidget(self.eraser_button)
        top.addWidget(self.width_slider, 1)
        for button in (self.undo_button, self.redo_button, self.clear_button):
            top.addWidget(button)
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(self.import_button)
        side.addWidget(self.save_button)
        middle = QHBoxLayout()
        middle.addWidget(self.colors, 1)
        middle.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addLayout(top)
        column.addLayout(middle)
        column.addWidget(self.paper)
        hint = QLabel(
            self.tr(
                "Matching photos appear while you draw. Add words in the search field to be "
                "more precise."
            ),
            wordWrap=True,
        )
        hint.setObjectName("quiet")
        column.addWidget(hint)
        column.addStretch(1)

    # Tools

    def _choose_tool(self, *, erasing: bool) -> None:
        self._erasing = erasing
        (self.eraser_button if erasing else self.pen_button).setChecked(True)
        self.width_slider.setValue(self._widths[erasing])
        self._dress_pen()

    def _set_width(self, width: int) -> None:
        self._widths[self._erasing] = width
        self._dress_pen()

    def _widen(self, by: float) -> None:
        old = self.width_slider.value()
        self.width_slider.setValue(math.ceil(old * by) if by > 1 else math.floor(old * by))

    def _dress_pen(self) -> None:
        self.paper.set_pen(Pen(self.colors.color, self._widths[self._erasing], self._erasing))

    # Steps

    def undo(self) -> None:
        self.paper.step(self.paper.sketch.undo())

    def redo(self) -> None:
        self.paper.step(self.paper.sketch.redo())

    def clear(self) -> None:
        self.paper.step(self.paper.sketch.clear())

    def leave_query(self) -> None:
        """Clear the paper after the drawing was removed from the search. Undo restores both."""
        if self._path:
            self._path = ""
            self.clear()
            self._live.stop()
            self._file.forget()

    def show_drawing(self, path: str) -> None:
        """Put a drawing that is part of the search back on the paper, unless it is there already."""
        if path != self._path:
            self._path = path
            self._live.stop()
            self._file.forget()
            self._file.load(path)

    def _put_back(self, path: str, drawing: QImage) -> None:
        if path == self._path and not drawing.isNull():
            self.paper.show_again(drawing)
            self._show_steps()

    def _tell_drawn(self, path: str) -> None:
        self._path = path
        self.drawn.emit(path)

    def _tell_emptied(self) -> None:
        if self._path:
            self._path = ""
            self.emptied.emit()

    def _paper_changed(self, done: bool) -> None:
        if done:
            self._show_steps()
            self._save()
        elif not self._live.isActive():
            self._live.start()

    def _save(self) -> None:
        self._live.stop()
        self._file.save(self.paper.sketch.flat())

    def _show_steps(self) -> None:
        sketch = self.paper.sketch
        self.undo_button.setEnabled(sketch.can_undo)
        self.redo_button.setEnabled(sketch.can_redo)
        for button in (self.clear_button, self.save_button):
            button.setEnabled(not sketch.blank)

    def _not_kept(self) -> None:
        self.failed.emit(
            self.tr("The drawing could not be saved."), self.tr("Check whether the disk is full.")
        )

    # Pictures in and out

    def _choose_picture(self, *, tracing: bool) -> None:
        title = self.tr("Import a picture")
        ask_for_pictures(
            self, title, lambda paths: self.take_file(paths[0], tracing=tracing), many=False
        )

    def take_file(self, path: str, *, tracing: bool = False) -> None:
        self._tracing = tracing
        self._imports.want(path)

    def take_mime(self, mime: QMimeData) -> bool:
        """Put a pasted or dropped picture on the paper. Returns whether `mime` holds a picture."""
        path, pixels = picture_file(mime), picture_pixels(mime)
        if path:
            self.take_file(path)
        elif pixels is not None:
            self._tracing = False
            self._take_picture(pixels)
        return bool(path) or pixels is not None

    def paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()  # on some systems None if it is empty
        if mime is None or not self.take_mime(mime):
            self.told.emit(self.tr("The clipboard contains no picture."))

    def _take_picture(self, picture: QImage) -> None:
        if self._tracing:
            self.paper.trace(picture)
        else:
            self.paper.step(self.paper.sketch.put(picture))

    def _choose_target(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the drawing"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PNG pictures (*.png)")])
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: str) -> None:
        self._file.export(self.paper.sketch.flat(), path)

    def _exported(self, path: str, well: bool) -> None:
        if well:
            self.told.emit(self.tr("The drawing was saved as %1.").replace("%1", file_name(path)))
        else:
            self.failed.emit(self.tr("%1 could not be saved.").replace("%1", file_name(path)), "")

    def close_files(self) -> None:
        self._live.stop()
        self._file.close()
        self._imports.close()

    # Keys and drops

    def event(self, event: QEvent) -> bool:
        """While the pad has the focus, its keys take precedence over the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._act_of(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        # on some keyboards the brackets need AltGr, so compare the text and not the key
        bracket = event.text() if event.text() in ("[", "]") else ""
        return {
            "B": lambda: self._choose_tool(erasing=False),
            "E": lambda: self._choose_tool(erasing=True),
            "[": lambda: self._widen(1 / WIDER),
            "]": lambda: self._widen(WIDER),
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            "Ctrl+V": self.paste,
            "Del": self.clear,
        }.get(bracket or QKeySequence(event.keyCombination()).toString())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_file(event.mimeData()) or picture_pixels(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take_mime(event.mimeData())
